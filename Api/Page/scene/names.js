// @ts-check
import { displayedIn } from "./displayed.js";
import { bareCardOf, cardOf, isCard, isTall, placesOf, roomOf, sideOf, sizeOf } from "./lettering.js";
import { nameOf } from "../answer/records.js";
import { idOf } from "./ids.js";
import { measure } from "./spacing.js";

/** Up to this number, names do not cover symbols either; in a larger scene, almost no names would remain. */
const symbolsFreeUpTo = 90;

/** At least this share of names is shown, even if they cover symbols. */
const fewest = 0.15;

/** The classes that state whether and where a name is written. */
const placing = ["nameless", "above", "before", "after"];

/** The share of the window for names for which nodes are moved apart. */
const reserved = 0.55;

/** The distance between two names, in units of the window. */
const gap = 3;

/**
 * Writes as many names as fit without covering each other, in order of priority: the subjects of the question, the selection and its
 * neighbours, then the strongest. A name that does not fit below its symbol is beside or above it. A node without a name keeps its symbol,
 * and shows its name on hover and focus.
 * @param {import("cytoscape").Core} cy
 */
export function showNames(cy) {
  const { x1, y1, x2, y2 } = cy.extent();
  const nodes = displayedIn(cy).nodes().not(".tick").toArray().sort(byPriority);
  const between = gap / cy.zoom();
  const bodies = nodes.length <= symbolsFreeUpTo ? nodes.map((node) => ({ node, ...bodyOf(node) })) : [];
  /**
   * @param {boolean} mayCoverSymbols
   * @returns {Map<any, string | null>} the position of each name; null if there is no room for it
   */
  const placed = (mayCoverSymbols) => {
    /** @type {Box[]} */
    const taken = [];
    return new Map(nodes.map((node) => {
      const mayCover = mayCoverSymbols || isAlwaysNamed(node);
      const { x, y } = /** @type {any} */ (node).position();
      const isWithin = x > x1 && x < x2 && y > y1 && y < y2;
      const hasRoom = (/** @type {Box} */ box) =>
        !(isWithin && (box.left < x1 || box.right > x2 || box.top < y1 || box.bottom > y2)) &&
        !taken.some((other) => covers(box, other, mayCoverSymbols ? 2 * between : between)) &&
        (mayCover || !bodies.some((other) => other.node !== node && covers(box, other, 0)));
      const place = placesOf(node).find((one) => hasRoom(boxOf(node, one))) ?? null;
      if (place !== null) {
        taken.push(boxOf(node, place));
      }

      return [node, place];
    }));
  };
  const sparing = placed(false);
  const named = [...sparing.values()].filter((place) => place !== null).length;
  const places = named > 0 && named >= fewest * nodes.length ? sparing : placed(true); // a picture with hardly a name says nothing
  const isAt = (/** @type {any} */ node, /** @type {string} */ name) =>
    name === "nameless" ? places.get(node) === null : name === (places.get(node) ?? "");
  const changed = nodes.filter((node) => placing.some((name) => node.hasClass(name) !== isAt(node, name)));
  cy.batch(() => changed.forEach((node) => placing.forEach((name) => void node.toggleClass(name, isAt(node, name)))));
  measure(cy.collection(/** @type {any} */ (changed)));
}

/**
 * Keeps the most important names, as many as may fit in the window.
 * @param {import("cytoscape").Core} cy
 * @param {import("cytoscape").NodeCollection} nodes
 */
export function reserveNames(cy, nodes) {
  const { w, h } = cy.extent();
  let room = reserved * w * h;
  cy.batch(() => nodes.toArray().sort(byPriority).forEach((node) => {
    const { left, right, top, bottom } = boxOf(node, "");
    room -= (right - left) * (bottom - top);
    node.toggleClass("nameless", room < 0 && !isAlwaysNamed(node));
  }));
  measure(/** @type {any} */ (nodes));
}

/** Writes every name below its symbol again. @param {import("cytoscape").NodeCollection} nodes */
export const namesBelow = (nodes) => void nodes.removeClass("above before after");

/**
 * Names nodes in the user's language, if such a name is known.
 * @param {import("cytoscape").NodeCollection} nodes
 */
export const rename = (nodes) => write(nodes, "name", (node) =>
  nameOf({ id: idOf(node), name: node.data("label"), kind: node.data("kind") }));

/**
 * An element with its name in the user's language, before it is added to the scene.
 * @param {Drawn} element
 * @returns {Drawn}
 */
export const named = (element) => element.group === "edges" ? element : {
  ...element,
  data: { ...element.data, name: nameOf({ id: element.data.id, name: element.data.label, kind: element.data.kind }) },
};

/**
 * Sets or removes an additional text beside names.
 * @param {import("cytoscape").NodeCollection} nodes
 * @param {Map<string, string>} more by id
 */
export const writeBeside = (nodes, more) => write(nodes, "more", (node) => more.get(idOf(node)) ?? "");

/**
 * @param {import("cytoscape").NodeCollection} nodes
 * @param {string} what
 * @param {(node: any) => string} textFor
 */
function write(nodes, what, textFor) {
  const changed = nodes.filter((node) => (node.data(what) ?? "") !== textFor(node));
  /** @type {any} */ (nodes).cy().batch(() => changed.forEach((node) => void node.data(what, textFor(node))));
  measure(changed);
}

/** The subjects of the question, the selection, and groups, whose names are shown only here. @param {any} node */
const isAlwaysNamed = (node) => node.data("asked") || node.hasClass("chosen") || node.hasClass("group");

/** @param {any} node @returns {number} */
const rankOf = (node) =>
  node.data("asked") ? 0 : node.hasClass("chosen") ? 1 : node.hasClass("marked") ? 2 : node.hasClass("near") ? 3
  : node.hasClass("group") ? 4 : 5;

/**
 * @param {any} a
 * @param {any} b
 */
const byPriority = (a, b) =>
  rankOf(a) - rankOf(b) ||
  b.degree(false) - a.degree(false) ||
  (a.data("rank") ?? Infinity) - (b.data("rank") ?? Infinity) ||
  (a.id() < b.id() ? -1 : 1);

/**
 * The box of a node with its name.
 * @param {any} node
 * @param {string} place where its name is written
 * @returns {Box}
 */
function boxOf(node, place) {
  const { x, y } = node.position();
  const side = sideOf(node);
  if (side) {
    const { width, height: whole } = roomOf(node);
    const height = isTall(node) ? whole : sizeOf(node); // one line, without the room to the next
    const from = node.width() / 2 + 4;
    const [left, right] = side === "left" ? [x - from - width, x + from] : [x - from, x + from + width];
    return { left, right, top: y - height / 2, bottom: y + height / 2 };
  }

  if (isCard(node)) {
    const { width, height } = cardOf(node);
    return { left: x - width / 2, right: x + width / 2, top: y - height / 2, bottom: y + height / 2 };
  }

  const { width, height } = roomOf(node);
  const [across, down] = [node.width() / 2, node.height() / 2];
  if (place === "before" || place === "after") {
    const beside = across + 6 + 1.04 * width; // broken into lines by the browser, it may be a little wider
    const [left, right] = place === "before" ? [beside, across] : [across, beside];
    const half = Math.max(height / 2, down);
    return { left: x - left, right: x + right, top: y - half, bottom: y + half };
  }

  const half = Math.max(width / 2, across);
  const [up, below] = place === "above" ? [down + 6 + height, down] : [down, down + 6 + height];
  return { left: x - half, right: x + half, top: y - up, bottom: y + below };
}

/**
 * The box of its symbol only; a card without its name is small.
 * @param {any} node
 * @returns {Box}
 */
function bodyOf(node) {
  const { x, y } = node.position();
  const { width, height } = isCard(node) ? bareCardOf(node) : { width: node.width(), height: node.height() };
  return { left: x - width / 2, right: x + width / 2, top: y - height / 2, bottom: y + height / 2 };
}

/**
 * @param {Box} a
 * @param {Box} b
 * @param {number} between
 */
const covers = (a, b, between) =>
  a.left < b.right + between && b.left < a.right + between && a.top < b.bottom + between && b.top < a.bottom + between;

/** @typedef {{ left: number, right: number, top: number, bottom: number }} Box */
