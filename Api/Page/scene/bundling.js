// @ts-check
import { within } from "./elements.js";
import { elementOf, sceneIdOf } from "./ids.js";

/** Above this number of nodes, engagements become lines between those who share them. */
export const bundledAbove = 40;

/** @typedef {{ a: string, b: string, of: string[] }} Bundle two who share engagements, by their ids */

/**
 * The pairs of an answer about cooperation with what they share: the subject and each of the others, or the two of each pair. An answer
 * whose lines are engagements has nothing to bundle.
 * @param {Answer} answer
 * @returns {Bundle[]}
 */
export function bundlesOf({ cooperation, rows }) {
  if (!cooperation || rows.some(({ family }) => family === "engagement")) {
    return [];
  }

  const asked = new Set(cooperation.asked.map(keyOf));
  /** @type {Map<string, { a: string, b: string, of: Set<string> }>} */
  const bundles = new Map();
  for (const { engagement, actors } of cooperation.meetings) {
    const keys = [...new Set(actors.map(keyOf))];
    for (const [i, a] of keys.entries()) {
      for (const b of keys.slice(i + 1).filter((one) => !asked.has(a) || !asked.has(one))) {
        const key = a < b ? `${a}|${b}` : `${b}|${a}`;
        const bundle = bundles.get(key) ?? { a, b, of: new Set() };
        bundle.of.add(engagement.id);
        bundles.set(key, bundle);
      }
    }
  }

  return [...bundles.values()].map(({ of, ...ends }) => ({ ...ends, of: [...of] }));
}

/** @param {Mention} record a country as the scene calls it */
const keyOf = ({ id, kind }) => (kind === "country" ? `country/${id}` : id);

/**
 * Draws engagements as lines between those who share them, wider for more engagements; or again as cards.
 * @param {import("cytoscape").Core} cy
 * @param {Bundle[]} bundles
 * @param {boolean} isBundled
 */
export function bundle(cy, bundles, isBundled) {
  cy.batch(() => {
    cy.edges(".bundle").remove();
    cy.elements(".bundled").removeClass("bundled");
    if (!isBundled) {
      return;
    }

    const end = (/** @type {string} */ key) => (elementOf(cy, key).nonempty() ? key : key.replace(/^country\//, ""));
    for (const { a, b, of } of bundles) {
      const [source, target] = [a, b].map((key) => sceneIdOf(end(key)));
      if ([source, target].every((id) => cy.getElementById(id).nonempty())) {
        cy.add({ group: "edges", data: { id: sceneIdOf(`bundle/${a}|${b}`), source, target, of }, classes: "bundle" });
        of.forEach((id) => elementOf(cy, id).union(elementOf(cy, id).connectedEdges()).addClass("bundled"));
      }
    }
  });
}

/**
 * Sets the widths of lines by the number of engagements, relative to the maximum of those shown.
 * @param {import("cytoscape").Core} cy
 */
export function weighLines(cy) {
  const lines = cy.edges(".bundle").not(".grouped");
  const most = lines.reduce((so, line) => Math.max(so, line.data("of").length), 1);
  cy.batch(() => lines.forEach((line) => void line.data("share", line.data("of").length / most)));
}

/**
 * As many elements as may be shown: first those joined by lines, then what they share.
 * @param {Drawn[]} elements
 * @param {number} room
 * @param {Bundle[]} bundles
 * @returns {ReturnType<typeof within>}
 */
export function withinBundled(elements, room, bundles) {
  const joined = new Set(bundles.flatMap(({ a, b }) => [a, b, a.replace(/^country\//, ""), b.replace(/^country\//, "")]));
  const isFirst = (/** @type {Drawn} */ { group, data }) => group === "nodes" && (data.asked || joined.has(data.id));
  const first = elements.filter(isFirst).slice(0, room);
  const ids = new Set(first.map(({ data }) => data.id));
  const rest = within(elements.filter(({ data }) => !ids.has(data.id)), room - first.length, (id) => ids.has(id));
  return { kept: [...first, ...rest.kept], leftOut: rest.leftOut };
}

/**
 * Hides lines without visible engagements.
 * @param {import("cytoscape").Core} cy
 * @param {string} name of the class that hides
 */
export function hideEmptyBundles(cy, name) {
  cy.edges(".bundle").forEach((line) => {
    const isEmpty = line.data("of").every((/** @type {string} */ id) => elementOf(cy, id).hasClass(name));
    line.toggleClass(name, isEmpty);
  });
}
