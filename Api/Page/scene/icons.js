// @ts-check
import { h, svg } from "../text/dom.js";
import { kindOf, tieTypeOf } from "../text/vocabulary.js";
import { say } from "../text/words.js";

/** The ends of lines, by the names of cytoscape.js, for a line that ends at 27,10. @type {Record<string, string>} */
const heads = {
  triangle: "M27 10L17 5V15Z",
  "triangle-backcurve": "M27 10L17 5Q20 10 17 15Z",
  vee: "M27 10L17 5L20 10L17 15Z",
  square: "M18 6H26V14H18Z",
  diamond: "M27 10L22 5L17 10L22 15Z",
  circle: "M18 10a4 4 0 1 0 8 0a4 4 0 1 0 -8 0Z",
  chevron: "M20 5L27 10L20 15L17 15L23 10L17 5Z",
  tee: "M23 4H26V16H23Z",
};

// The default appearance of a record or tie before the Api has described it, or of one that only a later Api knows.
const unknownKind = { colour: "#999999", corners: /** @type {number[]} */ ([]) };
const unknownLine = { colour: "#6b6b78", dark: "#a9a9b8", width: 1.5, arrow: "none" };

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
  const { colour, dark, width, arrow } = tieTypeOf(type)?.line ?? unknownLine;
  const head = heads[arrow];
  const drawn = (/** @type {string} */ shade, /** @type {string} */ name) =>
    svg(
      "g",
      { class: name },
      svg("line", { x1: 1, y1: 10, x2: head ? 19 : 27, y2: 10, stroke: shade, "stroke-width": width }),
      ...(head ? [svg("path", { d: head, fill: shade })] : []),
    );
  return svg(
    "svg",
    { viewBox: "0 0 28 20", width: 28, height: 18, "aria-hidden": "true", class: "icon" },
    drawn(colour, "by-day"),
    drawn(dark, "by-night"),
  );
}

/** @param {string} status */
export const badge = (status) => h("span", { class: `badge ${status}` }, say(`status.${status}`));
