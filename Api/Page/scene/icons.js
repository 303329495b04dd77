// @ts-check
import { h, svg } from "../text/dom.js";
import { kindOf, tieTypeOf } from "../text/vocabulary.js";
import { say } from "../text/words.js";

const dashes = { solid: "none", dashed: "6 3", dotted: "2 2" };

// Of a record or tie that came before the Api has said how it looks, or that a later Api knows.
const unknownKind = { colour: "#999999", corners: /** @type {number[]} */ ([]) };
const unknownLine = { colour: "#6b6b78", dark: "#a9a9b8", dash: /** @type {const} */ ("solid"), width: 1.5 };

/** @param {string} kind */
export function kindIcon(kind) {
  const { colour, corners } = kindOf(kind) ?? unknownKind;
  const points = corners.map((value) => 10 + 0.16 * value).reduce((text, value, i) => `${text}${i % 2 ? "," : " "}${value}`, "").trim();
  const shape = corners.length ? svg("polygon", { points, fill: colour }) : svg("circle", { cx: 10, cy: 10, r: 8, fill: colour });
  shape.setAttribute("class", "outline");
  return svg("svg", { viewBox: "0 0 20 20", width: 18, height: 18, "aria-hidden": "true", class: "icon" }, shape);
}

/** @param {string} type */
export function tieIcon(type) {
  const { colour, dark, dash, width } = tieTypeOf(type)?.line ?? unknownLine;
  const stroke = (/** @type {string} */ shade, /** @type {string} */ name) =>
    svg("line", { x1: 1, y1: 10, x2: 27, y2: 10, stroke: shade, "stroke-width": width, "stroke-dasharray": dashes[dash], class: name });
  return svg(
    "svg",
    { viewBox: "0 0 28 20", width: 28, height: 18, "aria-hidden": "true", class: "icon" },
    stroke(colour, "by-day"),
    stroke(dark, "by-night"),
  );
}

/** @param {string} status */
export const badge = (status) => h("span", { class: `badge ${status}` }, say(`status.${status}`));
