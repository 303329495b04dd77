// @ts-check
import { readable, shortened } from "../text/text.js";

/** The font of all names in the scene. */
export const family = "system-ui, sans-serif";

/** The height of a line, in sizes of the letters. */
export const lineHeight = 1.15;

/** The width of a name before it goes on in the next line, in sizes of the letters. */
const nameWidth = 10.5;
const cardWidth = 12;

const longest = 42;
const longestBeside = 30;
const measured = 100;
const brush = typeof OffscreenCanvas === "undefined" ? null : new OffscreenCanvas(1, 1).getContext("2d");
/** @type {Map<string, number>} */
const widths = new Map();

/** A name takes so many square pixels of the window, with what is around it. */
const nameArea = 7000;

/** @param {any} cy how many names may have room; of a scene that is not in view about half of the window is taken */
export const roomForNames = (cy) => Math.floor((cy.width() * cy.height() || (innerWidth * innerHeight) / 2) / nameArea);

/** @param {any} node the size of its letters, in the units of the scene */
export const sizeOf = (node) => /** @type {number} */ (node.cy().scratch("lettering") ?? 12);

/** @param {any} node what is written with it: shortened, and whole where the pointer or the reader is */
export function textOf(node) {
  const name = readable(node.data("name") ?? node.data("label") ?? "");
  const isWhole = node.hasClass("pointed") || node.hasClass("chosen");
  return `${isWhole ? name : shortened(name, sideOf(node) ? longestBeside : longest)}${node.data("more") ?? ""}`;
}

/** On which side of it its name stands, where that is not below it or on it. @param {any} node */
export const sideOf = (node) => (node.hasClass("left") ? "left" : node.hasClass("right") ? "right" : null);

/**
 * Where its name may be written, the usual place first: below, after it, before it or above it; on a card or a ring in its one place.
 * @param {any} node
 */
export const placesOf = (node) => (sideOf(node) || isCard(node) ? [""] : ["", "after", "before", "above"]);

/** @param {any} node how wide a line of its name may be */
export const widestOf = (node) => (sideOf(node) ? 2 * longestBeside : isCard(node) ? cardWidth : nameWidth) * sizeOf(node);

/**
 * The room of its name.
 * @param {any} node
 * @returns {{ width: number, height: number }}
 */
export function roomOf(node) {
  const size = sizeOf(node);
  const isBold = node.data("asked") || node.hasClass("chosen");
  const { width, lines } = wrapped(textOf(node), widestOf(node) / size, isBold ? "bold" : "normal");
  return { width: width * size, height: lines * lineHeight * size };
}

/** @param {any} node engagements are cards, with their names on them */
export const isCard = (node) => node.data("family") === "engagement";

/**
 * The size of a card.
 * @param {any} node
 */
export function cardOf(node) {
  const size = sizeOf(node);
  const { width, height } = roomOf(node);
  return { width: width + 2.6 * size, height: height + size };
}

/** How small symbols are at least, in the units of the scene. @param {any} node */
export const leastOf = (node) => /** @type {number} */ (node.cy().scratch("least body") ?? 0);

/**
 * The card of an engagement whose name has no room.
 * @param {any} node
 */
export const bareCardOf = (node) => ({ width: Math.max(22, 1.3 * leastOf(node)), height: Math.max(16, leastOf(node)) });

/**
 * A text in lines as cytoscape.js breaks it: at spaces, as many words a line as fit.
 * @param {string} text
 * @param {number} widest in sizes of the letters
 * @param {string} weight
 */
function wrapped(text, widest, weight) {
  const widthOf = (/** @type {string} */ part) => widthIn(weight, part);
  let lines = 0;
  let width = 0;
  for (const paragraph of text.split("\n")) {
    let line = "";
    lines++;
    for (const word of paragraph.split(" ")) {
      const longer = line ? `${line} ${word}` : word;
      if (line && widthOf(longer) > widest) {
        width = Math.max(width, widthOf(line));
        lines++;
        line = word;
      } else {
        line = longer;
      }
    }

    width = Math.max(width, widthOf(line));
  }

  return { width, lines };
}

/**
 * @param {string} weight
 * @param {string} text
 * @returns {number} in sizes of the letters
 */
function widthIn(weight, text) {
  const key = `${weight} ${text}`;
  const known = widths.get(key);
  if (known !== undefined) {
    return known;
  }

  if (brush) {
    brush.font = `${weight} ${measured}px ${family}`;
  }

  const width = brush ? brush.measureText(text).width / measured : 0.6 * text.length;
  widths.set(key, width);
  return width;
}
