// @ts-check
import { draftAbove, layoutOf } from "./layouts.js";
import { timelineOf } from "./timeline.js";

/**
 * Gives everything shown its place by a layout; who is pinned stays.
 * @param {import("cytoscape").Core} cy
 * @param {import("./viewport.js").Viewport} view
 * @param {string} layout
 * @returns {boolean} whether it is but a draft, to be refined
 */
export function arrange(cy, view, layout) {
  cy.nodes(".tick").remove();
  const pinned = cy.nodes(".pinned");
  const places = new Map(pinned.map((node) => [node.id(), { ...node.position() }]));
  const shown = cy.elements().filter((element) => !element.hasClass("hidden"));
  const isDraft = layout === "fcose" && shown.length > draftAbove;
  if (layout === "timeline") {
    const { places: alongTime, ticks } = timelineOf(shown.nodes().map((node) => ({
      id: node.id(),
      family: node.data("family"),
      from: node.data("from") ?? node.data("to"),
      near: node.neighborhood("node").map((other) => other.id()),
    })));
    cy.batch(() => {
      shown.nodes().positions((node) => alongTime[node.id()]);
      cy.add(/** @type {any} */ (ticks)).forEach((tick) => void tick.ungrabify().unselectify());
    });
  } else {
    shown.layout(layoutOf(isDraft ? "draft" : layout, shown)).run();
  }

  if (layout === "fcose" && pinned.empty()) {
    view.turn(shown.nodes());
  }

  // Who was put somewhere by hand is there, whatever the layout thinks.
  pinned.positions((node) => /** @type {{ x: number, y: number }} */ (places.get(node.id())));
  view.fit();
  return isDraft;
}

/**
 * Makes a draft into the picture proper.
 * @param {import("cytoscape").Core} cy
 * @param {import("./viewport.js").Viewport} view
 */
export function refine(cy, view) {
  const shown = cy.elements().filter((element) => !element.hasClass("hidden"));
  const pinned = cy.nodes(".pinned");
  const places = new Map(pinned.map((node) => [node.id(), { ...node.position() }]));
  shown.layout({ ...layoutOf("fcose", shown), randomize: false }).run();
  if (pinned.empty()) {
    view.turn(shown.nodes());
  }

  pinned.positions((node) => /** @type {{ x: number, y: number }} */ (places.get(node.id())));
  view.follow();
}

/**
 * Lets what is new find its place; the rest is held.
 * @param {import("cytoscape").Core} cy
 * @param {import("./viewport.js").Viewport} view
 * @param {import("cytoscape").NodeCollection} fresh
 */
export function settle(cy, view, fresh) {
  if (fresh.empty()) {
    return;
  }

  const nearby = fresh.union(fresh.closedNeighborhood());
  const held = nearby.nodes().difference(fresh).nodes().map((node) => ({ nodeId: node.id(), position: { ...node.position() } }));
  nearby.layout({ ...layoutOf("fcose", nearby), randomize: false, fixedNodeConstraint: held.length ? held : undefined }).run();
  held.forEach(({ nodeId, position }) => void cy.getElementById(nodeId).position(position));
  view.widen(fresh);
}

/**
 * @param {{ x: number, y: number }} centre
 * @param {number} i
 * @param {number} count
 */
export function aside(centre, i, count) {
  const angle = (2 * Math.PI * i) / count;
  return { x: centre.x + 150 * Math.cos(angle), y: centre.y + 150 * Math.sin(angle) };
}
