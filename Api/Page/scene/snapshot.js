// @ts-check

/**
 * The content of a scene and how it was made, for undo and redo.
 * @typedef {{ elements: object[], hidden: Set<string>, grown: Map<string, Set<string>>, layout: string, leftOut: Set<string>,
 * overview: import("./overview.js").Overview["state"] }} Snapshot
 */

/**
 * @param {import("./scene.js").Scene} scene
 * @returns {Snapshot}
 */
export const snapshotOf = (scene) => ({
  elements: scene.cy.elements().jsons(),
  hidden: new Set(scene.hidden),
  grown: new Map([...scene.grown].map(([id, ids]) => [id, new Set(ids)])),
  layout: scene.layout,
  leftOut: new Set(scene.leftOut),
  overview: scene.overview.state,
});

/**
 * @param {import("./scene.js").Scene} scene
 * @param {Snapshot} snapshot
 */
export function restore(scene, { elements, hidden, grown, layout, leftOut, overview }) {
  scene.cy.batch(() => {
    scene.cy.elements().remove();
    scene.cy.add(/** @type {any} */ (elements));
  });
  Object.assign(scene, { hidden, grown, layout, leftOut });
  scene.overview.restore(overview);
  scene.rename();
}
