// @ts-check
import { aside } from "./arranging.js";
import { elementOf, idOf, inScene } from "./ids.js";

/**
 * Adds the neighbours of a record, in a ring until they have found their positions.
 * @param {import("cytoscape").Core} cy
 * @param {string} id
 * @param {Drawn[]} elements
 */
export function addNeighbours(cy, id, elements) {
  const centre = elementOf(cy, id);
  const position = centre.nonempty() ? centre.position() : { x: 0, y: 0 };
  const nodes = elements.filter((element) => element.group === "nodes");
  return cy.add(/** @type {any} */ (elements.map((element) => {
    const i = nodes.indexOf(element);
    return { ...inScene(element), ...(i < 0 ? {} : { position: aside(position, i, nodes.length) }) };
  })));
}

/**
 * What is removed when a record is collapsed: the neighbours that it added or that depend only on it, unless something else keeps them, and
 * the ties that expanding found.
 * @param {import("cytoscape").Core} cy
 * @param {string} id
 * @param {Set<string>} grown what expanding it brought
 */
export function goneWith(cy, id, grown) {
  const centre = elementOf(cy, id);
  const leaves = centre
    .neighborhood("node")
    .nodes()
    .filter((node) => grown.has(idOf(node)) || (node.degree(false) === node.edgesWith(centre).length && !node.data("asked")));
  const gone = leaves.filter((node) => node.neighborhood("node").nodes().every((other) => other.same(centre) || leaves.has(other)));
  return gone.union(centre.connectedEdges().filter((edge) => grown.has(idOf(edge))));
}
