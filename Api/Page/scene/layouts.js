// @ts-check
import { withChanceOf } from "./chance.js";
import { cellOf } from "./spacing.js";

// About two seconds of work on a slow machine.
const iterations = 400_000;

/** Above this number of elements, a force-directed layout first draws a draft, and the final picture when the browser has time. */
export const draftAbove = 300;

export const layouts = ["fcose", "concentric", "columns", "timeline", "grid"];

/**
 * Positions everything that is shown, by our own rule or by a layout of cytoscape.js.
 * @param {string} name
 * @param {import("cytoscape").CollectionReturnValue} shown
 * @param {object} [more] options beside its own
 */
export function runLayout(name, shown, more = {}) {
  const positions =
    name === "columns" ? columns(shown)
    : name !== "concentric" ? null
    : shown.nodes("[distance]").nonempty() ? rings(shown)
    : isStar(shown) ? star(shown)
    : null;
  if (positions) {
    shown.nodes().positions((node) => positions.get(node.id()) ?? node.position());
    return;
  }

  withChanceOf(shown.nodes().map((node) => node.id()), () => shown.layout({ ...layoutOf(name, shown), ...more }).run());
}

/**
 * The options for a layout of cytoscape.js; positions are set without animation, which respects reduced motion.
 * @param {string} name
 * @param {import("cytoscape").CollectionReturnValue} shown
 * @returns {any}
 */
function layoutOf(name, shown) {
  const all = { animate: false, fit: false, padding: 40 };
  switch (name) {
    case "concentric":
      return {
        ...all,
        name: "concentric",
        minNodeSpacing: 45,
        concentric: (/** @type {any} */ node) => (node.data("asked") ? 3 : node.degree(false) > 2 ? 2 : 1),
        levelWidth: () => 1,
      };
    case "grid":
      return { ...all, name: "grid", avoidOverlapPadding: 60, condense: true, nodeDimensionsIncludeLabels: true };
    default: {
      const isDraft = name === "draft";
      const pinned = shown.nodes(".pinned").map((node) => ({ nodeId: node.id(), position: { ...node.position() } }));
      return {
        ...all,
        name: "fcose",
        quality: isDraft ? "draft" : "default",
        numIter: shown.length > draftAbove ? iterations / shown.length : 2500,
        nodeDimensionsIncludeLabels: shown.length <= draftAbove,
        idealEdgeLength: 115,
        nodeRepulsion: 6000,
        nodeSeparation: 90,
        packComponents: false,
        fixedNodeConstraint: pinned.length ? pinned : undefined,
      };
    }
  }
}

/**
 * Stakeholders on the left and engagements on the right, each column in the order with the fewest crossings: by the mean position of
 * neighbours.
 * @param {import("cytoscape").CollectionReturnValue} shown
 * @returns {Map<string, { x: number, y: number }>}
 */
function columns(shown) {
  const left = shown.nodes('[family = "stakeholder"]').toArray();
  const right = shown.nodes('[family = "engagement"]').toArray();
  const order = new Map([...left, ...right].map((node, i) => [node.id(), i]));
  for (let round = 0; round < 6; round++) {
    for (const column of [right, left]) {
      const mean = new Map(column.map((node) => {
        const others = node.neighborhood("node").map((other) => order.get(other.id()) ?? 0);
        return [node.id(), others.length ? others.reduce((a, b) => a + b, 0) / others.length : order.get(node.id()) ?? 0];
      }));
      column.sort((a, b) => (mean.get(a.id()) ?? 0) - (mean.get(b.id()) ?? 0) || (a.id() < b.id() ? -1 : 1));
      column.forEach((node, i) => order.set(node.id(), (i + 0.5) / column.length));
    }
  }

  const row = cellOf(shown.nodes(), { width: 0, height: 105 }).height;
  const height = row * Math.max(left.length, right.length);
  return new Map(
    [left, right].flatMap((column, i) =>
      column.map(
        (node, row) =>
          /** @type {[string, { x: number, y: number }]} */ ([node.id(), { x: 520 * i, y: (height * (row + 0.5)) / column.length }]),
      ),
    ),
  );
}

/** The distance between two rings, and between two nodes on a ring, with or without names. */
const ringGap = 190;
const besides = { named: 140, unnamed: 70 };
const namedOnRings = 90;

/**
 * Rings by distance, equally spaced; on each ring, nodes with the same inner neighbours are adjacent.
 * @param {import("cytoscape").CollectionReturnValue} shown
 * @returns {Map<string, { x: number, y: number }>}
 */
function rings(shown) {
  const nodes = shown.nodes().toArray();
  // nodes added by expanding are on the outermost ring
  const distanceOf = (/** @type {any} */ node) => (node.data("asked") ? 0 : node.data("distance") ?? farthest + 1);
  const farthest = Math.max(...nodes.map((node) => node.data("distance") ?? 0));
  const byDistance = Array.from({ length: farthest + 2 }, (_, distance) => nodes.filter((node) => distanceOf(node) === distance));
  const step = Math.max(
    ringGap,
    ...byDistance.map((ring, distance) =>
      distance > 0 ? (ring.length * (nodes.length > namedOnRings ? besides.unnamed : besides.named)) / (2 * Math.PI * distance) : 0,
    ),
  );
  /** @type {Map<string, number>} */
  const angles = new Map();
  const positions = new Map();
  byDistance.forEach((ring, distance) => {
    // The mean of directions, not of angles, which jump after a full turn.
    const near = new Map(ring.map((node) => {
      const inner = node.neighborhood("node").map((other) => angles.get(other.id())).filter((angle) => angle !== undefined);
      return [
        node.id(),
        inner.length
          ? Math.atan2(
              inner.reduce((sum, angle) => sum + Math.sin(angle), 0),
              inner.reduce((sum, angle) => sum + Math.cos(angle), 0),
            )
          : 0,
      ];
    }));
    ring.sort((a, b) => (near.get(a.id()) ?? 0) - (near.get(b.id()) ?? 0) || (a.id() < b.id() ? -1 : 1));
    ring.forEach((node, i) => {
      const angle = -Math.PI + (2 * Math.PI * (i + 0.5)) / ring.length;
      if (distance > 0) {
        angles.set(node.id(), angle);
      }

      const radius = distance === 0 && ring.length < 2 ? 0 : Math.max(distance, 0.3) * step;
      positions.set(node.id(), { x: radius * Math.cos(angle), y: radius * Math.sin(angle) });
    });
  });
  return positions;
}

/** The space of a node on the rings of a star, and between two rings, which are wider than tall, like windows and names. */
const starRoom = { along: 150, between: 92, wide: 1.7 };

/**
 * Whether every visible node is joined with the subject of the question, and with no other node.
 * @param {import("cytoscape").CollectionReturnValue} shown
 */
export const isStar = (shown) =>
  shown.edges(".bundle").nonempty() && shown.nodes("[?asked]").length === 1 && shown.edges(".bundle").every((/** @type {any} */ line) =>
    line.connectedNodes("[?asked]").nonempty());

/**
 * The subject of the question in the centre, the strongest nearest, ring by ring.
 * @param {import("cytoscape").CollectionReturnValue} shown
 * @returns {Map<string, { x: number, y: number }>}
 */
function star(shown) {
  const [middle] = shown.nodes("[?asked]").toArray();
  const others = shown
    .nodes()
    .not(middle)
    .toArray()
    .sort((a, b) => (a.data("rank") ?? Infinity) - (b.data("rank") ?? Infinity) || (a.id() < b.id() ? -1 : 1));
  const positions = new Map([[middle.id(), { x: 0, y: 0 }]]);
  for (let ring = 1; others.length > 0; ring++) {
    const [across, down] = [ring * starRoom.between * starRoom.wide, ring * starRoom.between];
    const here = others.splice(0, Math.floor((Math.PI * (across + down)) / starRoom.along));
    here.forEach((node, i) => {
      const angle = -Math.PI / 2 + (2 * Math.PI * (i + (ring % 2) / 2)) / here.length;
      positions.set(node.id(), { x: across * Math.cos(angle), y: down * Math.sin(angle) });
    });
  }

  return positions;
}
