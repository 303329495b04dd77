// @ts-check
import { readable, shortened } from "../text/text.js";
import { kindsInOrder, tieTypesInOrder } from "../text/vocabulary.js";

/**
 * The style sheet of the scene.
 * @param {boolean} dark
 * @returns {any[]}
 */
export function styleOf(dark) {
  const ink = dark ? "#f2f2f7" : "#1b1b24";
  const paper = dark ? "#16161d" : "#ffffff";
  return [
    {
      selector: "node",
      style: {
        width: 34,
        height: 34,
        label: (/** @type {any} */ node) => `${shortened(readable(node.data("name") ?? node.data("label")), 42)}${node.data("more") ?? ""}`,
        color: ink,
        "font-family": "system-ui, sans-serif",
        "font-size": (/** @type {any} */ node) => node.cy().scratch("lettering") ?? 14,
        "text-wrap": "wrap",
        "text-max-width": (/** @type {any} */ node) => 9.5 * (node.cy().scratch("lettering") ?? 14),
        "text-valign": "bottom",
        "text-margin-y": 5,
        "text-background-color": paper,
        "text-background-opacity": 0.8,
        "text-background-padding": 2,
        "min-zoomed-font-size": (/** @type {any} */ node) => node.cy().scratch("legible") ?? 5,
        "border-width": 1.5,
        "border-color": ink,
      },
    },
    ...kindsInOrder().map(({ kind, colour, corners }) => ({
      selector: `node[kind = "${kind}"]`,
      style: {
        "background-color": colour,
        ...(corners.length
          ? { shape: "polygon", "shape-polygon-points": corners.map((value) => value / 50).join(" ") }
          : { shape: "ellipse" }),
      },
    })),
    { selector: 'node[family = "engagement"]', style: { width: 42, height: 42 } },
    { selector: "node[?asked]", style: { width: 54, height: 54, "border-width": 4, "font-weight": "bold" } },
    {
      selector: "edge",
      style: { "curve-style": "bezier", "control-point-step-size": 26, "arrow-scale": 0.9, width: 2, "overlay-padding": 6 },
    },
    ...tieTypesInOrder().map(({ type, line }) => {
      const colour = dark ? line.dark : line.colour;
      return {
        selector: `edge[kind = "${type}"]`,
        style: {
          "line-color": colour,
          "target-arrow-color": colour,
          "line-style": line.dash,
          width: line.width,
          "target-arrow-shape": line.arrow,
        },
      };
    }),
    { selector: 'edge[status = "announced"]', style: { "line-opacity": 0.45, "target-arrow-fill": "hollow" } },
    {
      selector: 'edge[status = "disputed"]',
      style: { "line-color": dark ? "#ff7b7b" : "#c00020", "target-arrow-color": dark ? "#ff7b7b" : "#c00020", "line-style": "dashed" },
    },
    { selector: ".far", style: { opacity: 0.35 } },
    { selector: "node.marked", style: { "underlay-color": "#e69f00", "underlay-opacity": 0.6, "underlay-padding": 8 } },
    {
      selector: "node.chosen",
      style: { "border-width": 5, "border-color": dark ? "#7cc4ff" : "#0050b3", "font-weight": "bold", "z-index": 10 },
    },
    { selector: "edge.chosen", style: { width: 6, "z-index": 10 } },
    {
      selector: "node.pinned",
      style: {
        "background-image": pin(dark ? "#ffb454" : "#b3261e", paper),
        "background-clip": "none",
        "bounds-expansion": 30,
        "background-image-containment": "over",
        "background-width": 30,
        "background-height": 30,
        "background-position-x": "50%",
        "background-offset-y": -27,
        "background-position-y": "0%",
      },
    },
    {
      selector: ".tick",
      style: {
        shape: "rectangle",
        width: 1.5,
        height: "data(height)",
        label: "data(name)",
        events: "no",
        "background-color": dark ? "#4a4a58" : "#c9ccd6",
        "border-width": 0,
        "font-weight": "bold",
        "text-margin-y": 4,
        "text-max-width": 2000,
        "font-size": (/** @type {any} */ node) => node.cy().scratch("tick lettering") ?? 14,
        "z-index": 0,
        "z-index-compare": "manual",
        "min-zoomed-font-size": 0,
      },
    },
    {
      selector: "node[?asked], node.chosen",
      style: {
        "min-zoomed-font-size": 0,
        "font-size": (/** @type {any} */ node) => node.cy().scratch("asked lettering") ?? 14,
        "text-max-width": (/** @type {any} */ node) => 9.5 * (node.cy().scratch("asked lettering") ?? 14),
      },
    },
    { selector: ".hidden, .untimely", style: { display: "none" } },
  ];
}

/**
 * A drawing pin.
 * @param {string} colour
 * @param {string} paper
 */
function pin(colour, paper) {
  const path = "M5 1h10l-2 6 4 4H3l4-4z";
  const drawn = `<path d="${path}M9.4 11h1.2v8H9.4z" fill="${colour}" stroke="${paper}" stroke-width="0.8"/>`;
  const picture = `<svg xmlns="http://www.w3.org/2000/svg" width="60" height="60" viewBox="0 0 20 20">${drawn}</svg>`;
  return `data:image/svg+xml,${encodeURIComponent(picture)}`;
}
