// @ts-check
import { cellOf, namedAtMost, resolveOverlaps } from "./spacing.js";
import { draftAbove, runLayout } from "./layouts.js";
import { namesBelow, reserveNames } from "./names.js";
import { timelineOf } from "./timeline.js";

// Layouts with rows: names that are too tall need taller rows instead of being moved.
const ruled = ["columns", "timeline"];

// Layouts that take the shape of the window.
const drawnOut = ["fcose", "concentric"];

/** Above this number of nodes, names on rings are beside them. */
const besideAbove = 40;

// Names are moved apart only up to this distance, because the zoom needed to show everything becomes too small.
const farthest = 0.45;

// To show all of a larger scene, the zoom becomes smaller, and the font larger in relation to it.
const rounds = 8;

/**
 * Positions everything that is shown by a layout; pinned nodes stay.
 * @param {import("cytoscape").Core} cy
 * @param {import("./viewport.js").Viewport} view
 * @param {string} layout
 * @returns {boolean} whether it is but a draft, to be refined
 */
export function arrange(cy, view, layout) {
  cy.nodes(".tick").remove();
  const pinned = cy.nodes(".pinned");
  const positions = new Map(pinned.map((node) => [node.id(), { ...node.position() }]));
  // Nodes that the user has moved keep their positions in every layout.
  const putBack = () => void pinned.positions((node) => /** @type {{ x: number, y: number }} */ (positions.get(node.id())));
  view.beginAnew(); // so that no scene depends on the one before
  const shown = shownIn(cy);
  namesBelow(shown.nodes());
  shown.nodes().toggleClass("nameless", ruled.includes(layout));
  const isDraft = layout === "fcose" && shown.length > draftAbove;
  position(cy, shown, isDraft ? "draft" : layout);
  nameBeside(shown, layout);
  if (pinned.empty() && layout === "fcose") {
    view.turn(shown.nodes());
  }

  if (pinned.empty() && drawnOut.includes(layout)) {
    view.stretch(shown.nodes());
  }

  putBack();
  view.fit();
  if (shown.not(".bundle").length <= namedAtMost && shown.nodes(".left").empty()) {
    findRoom(cy, view, shown, layout, putBack);
  }

  view.name();
  return isDraft;
}

/**
 * If there are many nodes on rings, names are outward beside them, not below.
 * @param {import("cytoscape").CollectionReturnValue} shown
 * @param {string} layout
 */
function nameBeside(shown, layout) {
  const isBeside = layout === "concentric" && shown.nodes().length > besideAbove;
  const { x1, x2 } = shown.nodes().boundingBox({ includeLabels: false });
  shown.nodes().forEach((node) => {
    const isOfRing = isBeside && !node.data("asked");
    const isLeft = node.position().x < (x1 + x2) / 2;
    node.toggleClass("left", isOfRing && isLeft).toggleClass("right", isOfRing && !isLeft);
  });
}

/**
 * Makes room for all names. If the window has too little room, only for as many as fit; in layouts with rows, only symbols are kept from
 * covering each other.
 * @param {import("cytoscape").Core} cy
 * @param {import("./viewport.js").Viewport} view
 * @param {import("cytoscape").CollectionReturnValue} shown
 * @param {string} layout
 * @param {() => void} putBack restores the positions of pinned nodes
 */
function findRoom(cy, view, shown, layout, putBack) {
  const before = new Map(shown.nodes().map((node) => /** @type {const} */ ([node.id(), { ...node.position() }])));
  const isRuled = ruled.includes(layout);
  const [zoom, shape] = [cy.zoom(), cy.width() / Math.max(1, cy.height())];
  const spread = (/** @type {boolean} */ isNamed, /** @type {number} */ atMost) => {
    shown.nodes().toggleClass("nameless", !isNamed);
    shown.nodes("[?asked]").toggleClass("nameless", !isNamed && isRuled);
    view.letter();
    for (let round = 0; round < atMost; round++) {
      if (isRuled) {
        position(cy, shown, layout);
        putBack();
      }

      resolveOverlaps(shown.nodes(), (node) => node.hasClass("pinned"), isRuled, shape);
      view.fit();
      if (cy.zoom() < zoom * farthest) {
        return false;
      }

      if (!view.letter()) {
        return true;
      }
    }

    return false;
  };
  if (view.isRoomy && spread(true, rounds)) {
    return;
  }

  shown.nodes().positions((node) => /** @type {{ x: number, y: number }} */ (before.get(node.id())));
  view.beginAnew();
  view.fit();
  if (isRuled) {
    spread(false, 2);
    return;
  }

  // Within the window, at the smallest readable size, the first names get room, and the others where there is room left.
  view.letterSmall();
  reserveNames(cy, shown.nodes());
  resolveOverlaps(shown.nodes(), (node) => node.hasClass("pinned"), false, shape, view.inner);
  view.fit();
}

/** @param {import("cytoscape").Core} cy what a layout is for */
const shownIn = (cy) => cy.elements().not(".hidden, .bundled, .grouped");

/**
 * @param {import("cytoscape").Core} cy
 * @param {import("cytoscape").CollectionReturnValue} shown
 * @param {string} layout
 */
function position(cy, shown, layout) {
  if (layout !== "timeline") {
    runLayout(layout, shown);
    return;
  }

  cy.nodes(".tick").remove();
  const { positions, ticks } = timelineOf(
    shown.nodes().map((node) => ({
      id: node.id(),
      family: node.data("family"),
      from: node.data("from") ?? node.data("to"),
      near: node.neighborhood("node").map((other) => other.id()),
    })),
    {
      stakeholder: cellOf(shown.nodes('[family = "stakeholder"]'), { width: 180, height: 115 }),
      engagement: cellOf(shown.nodes('[family = "engagement"]'), { width: 190, height: 135 }),
    },
  );
  cy.batch(() => {
    shown.nodes().positions((node) => positions.get(node.id()) ?? node.position());
    cy.add(/** @type {any} */ (ticks)).forEach((tick) => void tick.ungrabify().unselectify());
  });
}

/**
 * Turns a draft into the final picture.
 * @param {import("cytoscape").Core} cy
 * @param {import("./viewport.js").Viewport} view
 */
export function refine(cy, view) {
  const shown = shownIn(cy);
  const pinned = cy.nodes(".pinned");
  const positions = new Map(pinned.map((node) => [node.id(), { ...node.position() }]));
  runLayout("fcose", shown, { randomize: false });
  if (pinned.empty()) {
    view.turn(shown.nodes());
    view.stretch(shown.nodes());
  }

  pinned.positions((node) => /** @type {{ x: number, y: number }} */ (positions.get(node.id())));
  view.follow();
}

/**
 * Finds positions for new nodes; the others keep theirs.
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
  runLayout("fcose", nearby, { randomize: false, fixedNodeConstraint: held.length ? held : undefined });
  held.forEach(({ nodeId, position }) => void cy.getElementById(nodeId).position(position));
  giveWay(cy, fresh);
  view.widen(fresh);
  view.name();
}

/**
 * Makes room for changed names: only their nodes move.
 * @param {import("cytoscape").Core} cy
 * @param {import("./viewport.js").Viewport} view
 * @param {import("cytoscape").NodeCollection} renamed
 * @param {string} layout
 */
export function makeRoom(cy, view, renamed, layout) {
  for (let round = 0; round < rounds && giveWay(cy, renamed, ruled.includes(layout)); round++) {
    view.follow();
  }

  view.name();
}

/**
 * @param {import("cytoscape").Core} cy
 * @param {import("cytoscape").NodeCollection} movable
 * @param {boolean} [upright]
 */
function giveWay(cy, movable, upright = false) {
  const shown = shownIn(cy).not(".tick");
  const isHeld = (/** @type {any} */ node) => node.hasClass("pinned") || !movable.has(node);
  return shown.not(".bundle").length <= namedAtMost && resolveOverlaps(shown.nodes(), isHeld, upright);
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
