// @ts-check
import { isConcealed } from "./displayed.js";

/** Up to this number of elements, every name is shown; in a larger scene, names appear when zooming in. */
export const namedAtMost = 150;

/** The distance between two boxes. */
const gap = 8;
const rounds = 400;

/**
 * Measures the labels of elements whose style or name has changed. Cytoscape keeps the box of an element that has not moved, even if its
 * name has become larger, and then draws only the part of the name within that box. Hidden elements are measured when they become visible,
 * because their style changes then.
 * @param {import("cytoscape").CollectionReturnValue} elements
 */
export const measure = (elements) =>
  void elements.filter((/** @type {any} */ element) => !isConcealed(element)).boundingBox(/** @type {any} */ ({ useCache: false }));

/**
 * The extent of each node from its position, including its name.
 * @param {import("cytoscape").NodeCollection} nodes
 * @returns {Reach[]}
 */
const reaches = (nodes) => nodes.map((node) => {
  const { x, y } = node.position();
  const { x1, y1, x2, y2 } = node.boundingBox({
    includeLabels: true,
    includeEdges: false,
    includeOverlays: false,
    includeUnderlays: false,
  });
  return { left: x - x1, right: x2 - x, up: y - y1, down: y2 - y };
});

/**
 * The width and height of a cell in which each of these nodes fits, wherever its label is.
 * @param {import("cytoscape").NodeCollection} nodes
 * @param {{ width: number, height: number }} least
 */
export function cellOf(nodes, least) {
  const all = nodes.length <= namedAtMost ? reaches(nodes) : [];
  const most = (/** @type {keyof Reach} */ side) => all.reduce((so, reach) => Math.max(so, reach[side]), 0);
  return {
    width: Math.max(least.width, most("left") + most("right") + gap),
    height: Math.max(least.height, most("up") + most("down") + gap),
  };
}

/**
 * Moves apart nodes whose symbols or names overlap, each pair in the direction with the shorter distance; the result is always the same for
 * the same scene.
 * @param {import("cytoscape").NodeCollection} nodes
 * @param {(node: import("cytoscape").NodeSingular) => boolean} isHeld which of them do not move
 * @param {boolean} [upright] only up and down, where left and right mean something
 * @param {number} [shape] how much wider than tall the window is, so that nodes move in the direction with more room
 * @param {{ x1: number, y1: number, x2: number, y2: number }} [within] the limits of all positions
 * @returns {boolean} whether anyone moved
 */
export function resolveOverlaps(nodes, isHeld, upright = false, shape = 1, within) {
  const reach = reaches(nodes);
  const boxes = nodes.map((node, i) => ({ ...node.position(), ...reach[i], held: isHeld(node), moved: false }));
  for (let round = 0; round < rounds && pushOnce(boxes, upright, shape); round++) {
    within && boxes.forEach((box) => keep(box, within));
  }

  const moved = boxes.some((box) => box.moved);
  if (moved) {
    nodes.positions((_, i) => ({ x: boxes[i].x, y: boxes[i].y }));
  }

  return moved;
}

/**
 * @param {Box[]} boxes
 * @param {boolean} upright
 * @param {number} shape
 * @returns {boolean} whether any two covered each other and could be pushed
 */
function pushOnce(boxes, upright, shape) {
  let pushed = false;
  boxes.forEach((a, i) => boxes.slice(i + 1).forEach((b) => {
    const wide = Math.min(a.x + a.right, b.x + b.right) - Math.max(a.x - a.left, b.x - b.left) + gap;
    const tall = Math.min(a.y + a.down, b.y + b.down) - Math.max(a.y - a.up, b.y - b.up) + gap;
    if (wide < 0.5 || tall < 0.5 || (a.held && b.held)) {
      return;
    }

    const axis = upright || tall * shape <= wide ? "y" : "x";
    const by = (axis === "y" ? tall : wide) * (a[axis] <= b[axis] ? 1 : -1);
    push(a, axis, b.held ? -by : -by / 2);
    push(b, axis, a.held ? by : by / 2);
    pushed = true;
  }));
  return pushed;
}

/**
 * @param {Box} box
 * @param {{ x1: number, y1: number, x2: number, y2: number }} within
 */
function keep(box, { x1, y1, x2, y2 }) {
  if (!box.held) {
    box.x = Math.max(x1 + box.left, Math.min(x2 - box.right, box.x));
    box.y = Math.max(y1 + box.up, Math.min(y2 - box.down, box.y));
  }
}

/**
 * @param {Box} box
 * @param {"x" | "y"} axis
 * @param {number} by
 */
function push(box, axis, by) {
  if (!box.held) {
    box[axis] += by;
    box.moved = true;
  }
}

/**
 * @typedef {{ left: number, right: number, up: number, down: number }} Reach
 * @typedef {Reach & { x: number, y: number, held: boolean, moved: boolean }} Box
 */
