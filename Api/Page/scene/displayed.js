// @ts-check

/** The reasons why an element is hidden: the legend, the selected time, a line or a group that represents it. */
const concealing = ["hidden", "untimely", "bundled", "grouped"];

/** A selector of all hidden elements. */
export const concealed = concealing.map((name) => `.${name}`).join(", ");

/** @param {any} element */
export const isConcealed = (element) => concealing.some((name) => element.hasClass(name));

/**
 * All visible elements. It uses classes, not `visible()`, which makes cytoscape.js compute the style of everything, including the hundreds
 * of elements that a group represents.
 * @param {import("cytoscape").Core} cy
 */
export const displayedIn = (cy) =>
  cy.elements().filter((/** @type {any} */ element) =>
    !isConcealed(element) && (element.isNode() || (!isConcealed(element.source()) && !isConcealed(element.target()))));
