// @ts-check
import { breakable, readable, shortened } from "../text/text.js";

/** The font of all names in the scene. */
export const family = "system-ui, sans-serif";

/** The height of a line, in sizes of the letters, unless these are taller. */
const lineHeight = 1.15;

/** How far above and below a line letters reach at most that are no taller than usual, in their sizes. */
const usual = { up: 1.09, down: 0.06 };

/** The width of a name before it wraps, relative to the font size. */
const nameWidth = 10.5;
const cardWidth = 12;

const longest = 42;
const longestBeside = 30;
const measured = 100;
const brush = typeof OffscreenCanvas === "undefined" ? null : new OffscreenCanvas(1, 1).getContext("2d");
/** @type {Map<string, { width: number, up: number, down: number }>} */
const extents = new Map();

/** The area that a name needs in the window, in square pixels, including the space around it. */
const nameArea = 7000;

/** @param {any} cy how many names may have room; of a scene that is not in view about half of the window is taken */
export const roomForNames = (cy) => Math.floor((cy.width() * cy.height() || (innerWidth * innerHeight) / 2) / nameArea);

/** @param {any} node the size of its letters, in the units of the scene */
export const sizeOf = (node) => /** @type {number} */ (node.cy().scratch("lettering") ?? 12);

/**
 * What is written with it, in lines: cytoscape.js breaks none of them, as letters of one size may be a little wider than those of another
 * and it would end a line elsewhere than where room was kept for it.
 * @param {any} node
 */
export const linesOf = (node) => layOut(node).lines.join("\n");

/** @param {any} node what is written with it: shortened, and whole where the pointer or the reader is */
function textOf(node) {
  const name = readable(node.data("name") ?? node.data("label") ?? "");
  const isWhole = node.hasClass("pointed") || node.hasClass("chosen");
  return breakable(`${isWhole ? name : shortened(name, sideOf(node) ? longestBeside : longest)}${node.data("more") ?? ""}`);
}

/** The side of the name, unless it is below the node or on it. @param {any} node */
export const sideOf = (node) => (node.hasClass("left") ? "left" : node.hasClass("right") ? "right" : null);

/**
 * The possible positions of the name, the usual one first: below, after, before or above; one fixed position on a card or a ring.
 * @param {any} node
 */
export const placesOf = (node) => (sideOf(node) || isCard(node) ? [""] : ["", "after", "before", "above"]);

/** @param {any} node its name in lines, and how wide they are in sizes of the letters */
const layOut = (node) =>
  wrapped(textOf(node), sideOf(node) ? 2 * longestBeside : isCard(node) ? cardWidth : nameWidth, weightOf(node));

/**
 * The space of the name.
 * @param {any} node
 * @returns {{ width: number, height: number }}
 */
export function roomOf(node) {
  const size = sizeOf(node);
  const { width, lines } = layOut(node);
  const { isTall, line, up, down } = tallnessOf(lines, weightOf(node));
  const height = isTall ? up + down + (lines.length - 1) * line : lines.length * line;
  return { width: width * size, height: height * size };
}

/** How high a line of its name is, in sizes of the letters. @param {any} node */
export const lineOf = (node) => styled(node).line;

/** Whether the marks on its letters reach so high or low that they, not the letters, determine its height. @param {any} node */
export const isTall = (node) => styled(node).isTall;

/** @param {any} node */
const styled = (node) => tallnessOf([textOf(node)], weightOf(node));

/** @param {any} node */
const weightOf = (node) => (node.data("asked") || node.hasClass("chosen") ? "bold" : "normal");

/**
 * Some scripts stack vowels and consonants above and below their letters.
 * @param {string[]} lines
 * @param {string} weight
 */
function tallnessOf(lines, weight) {
  const all = lines.map((line) => extentOf(weight, line));
  const [up, down] = [Math.max(...all.map((one) => one.up)), Math.max(...all.map((one) => one.down))];
  const isTall = up > usual.up || down > usual.down;
  return { isTall, line: isTall ? Math.max(lineHeight, up + down + 0.05) : lineHeight, up: all[0].up, down: all.at(-1)?.down ?? 0 };
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

/** The minimum size of symbols, in units of the scene. @param {any} node */
export const leastOf = (node) => /** @type {number} */ (node.cy().scratch("least body") ?? 0);

/**
 * The card of an engagement whose name does not fit.
 * @param {any} node
 */
export const bareCardOf = (node) => ({ width: Math.max(22, 1.3 * leastOf(node)), height: Math.max(16, leastOf(node)) });

/**
 * A text in lines: broken at spaces and at places where a line may end, with as many words a line as fit.
 * @param {string} text
 * @param {number} widest in sizes of the letters
 * @param {string} weight
 */
function wrapped(text, widest, weight) {
  const widthOf = (/** @type {string} */ part) => extentOf(weight, part).width;
  const lines = text.split("\n").flatMap((paragraph) => {
    if (widthOf(paragraph) <= widest) {
      return [paragraph];
    }

    /** @type {string[]} */
    const broken = [];
    let line = "";
    for (const part of paragraph.match(/[^\s\u200b]+[\s\u200b]*/g) ?? []) {
      if (line && widthOf((line + part).trimEnd()) > widest) {
        broken.push(line.trimEnd());
        line = "";
      }

      line += part;
    }

    return [...broken, line.trimEnd()];
  });
  return { width: Math.max(...lines.map(widthOf)), lines };
}

/**
 * How far a text reaches from where its line ends below.
 * @param {string} weight
 * @param {string} text
 * @returns {{ width: number, up: number, down: number }} in sizes of the letters
 */
function extentOf(weight, text) {
  const key = `${weight} ${text}`;
  const known = extents.get(key);
  if (known !== undefined) {
    return known;
  }

  if (brush) {
    brush.font = `${weight} ${measured}px ${family}`;
    brush.textBaseline = "bottom";
  }

  const { width, actualBoundingBoxAscent: up, actualBoundingBoxDescent: down } = brush?.measureText(text)
    ?? { width: 0.6 * measured * text.length, actualBoundingBoxAscent: measured, actualBoundingBoxDescent: 0 };
  const extent = { width: width / measured, up: up / measured, down: down / measured };
  extents.set(key, extent);
  return extent;
}
