// @ts-check
// Elements of the scene have ids of their own, with a mark before that of the record or tie: cytoscape.js and its layouts keep ids as
// names in plain objects, where `constructor` and `toString` are there from the beginning. Nobody else needs to know.
const mark = "@";

/** @param {string} id of a record or tie */
export const sceneIdOf = (id) => mark + id;

/** @param {{ id(): string }} element @returns {string} the id of the record or tie that it stands for */
export const idOf = (element) => element.id().slice(mark.length);

/**
 * The node that stands for a record; an empty collection where none does.
 * @param {import("cytoscape").Core} cy
 * @param {string} id
 */
export const elementOf = (cy, id) => cy.getElementById(sceneIdOf(id));

/**
 * An element as the scene takes it.
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
 * The data of an element as they were before it came into the scene.
 * @param {any} element
 * @returns {Record<string, any>}
 */
export function dataOf(element) {
  const { id, source, target, ...data } = element.data();
  const ends = element.isEdge() ? { source: idOf(element.source()), target: idOf(element.target()) } : {};
  return { id: idOf(element), ...ends, ...data };
}
