// @ts-check
import { idOf } from "./ids.js";

/**
 * Clicks, hovering and dragging in the scene.
 * @template State
 * @param {import("./scene.js").Scene} scene
 * @param {object} does
 * @param {(what: string, detail: any) => void} does.say
 * @param {() => State} does.snapshot
 * @param {(node: import("cytoscape").NodeSingular, before: State) => void} does.dragged
 */
export function point(scene, { say, snapshot, dragged }) {
  const { cy } = scene;
  let before = snapshot();
  cy.on("tap", ({ target, originalEvent }) => {
    const isShift = /** @type {MouseEvent | undefined} */ (originalEvent)?.shiftKey;
    if (target === cy) {
      say("choose", null);
    } else if (target.hasClass("to-group")) {
      say("choose", { what: "record", id: idOf(target.connectedNodes(".group")[0]) });
    } else if (target.hasClass("bundle")) {
      say("choosePair", [idOf(target.source()), idOf(target.target())]);
    } else if (isShift && target.isNode()) {
      scene.mark(idOf(target));
    } else {
      say("choose", target.isNode() ? { what: "record", id: idOf(target) } : { what: "tie", id: target.data("tie") });
    }
  });
  cy.on("dbltap", "node", ({ target }) => say("expand", idOf(target)));
  cy.on("mouseover", "node", ({ target }) => void target.addClass("pointed"));
  cy.on("mouseout", "node", ({ target }) => void target.removeClass("pointed"));
  cy.on("grab", "node", () => (before = snapshot()));
  cy.on("dragfree", "node", ({ target }) => dragged(target, before));
}
