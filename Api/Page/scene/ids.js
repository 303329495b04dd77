// @ts-check
// Elements of the scene have separate ids, with a prefix before the id of the record or tie: cytoscape.js and its layouts use ids as keys
// of plain objects, which have `constructor` and `toString` from the start. Only this module uses the prefix.
const mark = "@";

/** @param {string} id of a record or tie */
export const sceneIdOf = (id) => mark + id;

/** @param {{ id(): string }} element @returns {string} the id of the record or tie that it represents */
export const idOf = (element) => element.id().slice(mark.length);

/**
 * The node of a record; an empty collection if there is none.
 * @param {import("cytoscape").Core} cy
 * @param {string} id
 */
export const elementOf = (cy, id) => cy.getElementById(sceneIdOf(id));

/**
 * An element in the form of the scene.
 * @param {Drawn} drawn
 * @returns {Drawn}
 */
export const inScene = ({ data, ...drawn }) => ({
  ...drawn,
  data: {
    ...data,
    id: sceneIdOf(data.id),
    ...(drawn.group === "edges" ? { source: sceneIdOf(data.source), target: sceneIdOf(data.target) } : {}),
  },
});

/**
 * The data of an element before it was added to the scene.
 * @param {any} element
 * @returns {Record<string, any>}
 */
export function dataOf(element) {
  const { id, source, target, ...data } = element.data();
  const ends = element.isEdge() ? { source: idOf(element.source()), target: idOf(element.target()) } : {};
  return { id: idOf(element), ...ends, ...data };
}
