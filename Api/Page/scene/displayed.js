// @ts-check

/** What takes an element out of the picture: the legend, the time that is being chosen, a line or a group that stands for it. */
const concealing = ["hidden", "untimely", "bundled", "grouped"];

/** A selector of all that is out of the picture. */
export const concealed = concealing.map((name) => `.${name}`).join(", ");

/** @param {any} element */
export const isConcealed = (element) => concealing.some((name) => element.hasClass(name));

/**
 * All that the picture has. It asks for classes, not for `visible()`: that has cytoscape.js work out the style of everything, also of the
 * hundreds that a group stands for.
 * @param {import("cytoscape").Core} cy
 */
export const displayedIn = (cy) =>
  cy.elements().filter((/** @type {any} */ element) =>
    !isConcealed(element) && (element.isNode() || (!isConcealed(element.source()) && !isConcealed(element.target()))));
