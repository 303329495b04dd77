// @ts-check
import { kindOf, kindsInOrder, tieTypesInOrder } from "../text/vocabulary.js";
import { concealed } from "./displayed.js";
import { bareCardOf, cardOf, family, isTall, leastOf, lineOf, linesOf, sizeOf } from "./lettering.js";

// The appearance of actors and cards in light and dark mode.
const day = { ink: "#1b1b24", quiet: "#3c3f4d", paper: "#ffffff", card: "#fffbe3", edge: "#c9bf7d", ring: "#0d1b2e", halo: "#4a90d9" };
const night = { ink: "#f0f1f6", quiet: "#d6d9e4", paper: "#171922", card: "#2e2c1d", edge: "#6e6a45", ring: "#ffffff", halo: "#8ac8ff" };
const disputed = { day: "#c00020", night: "#ff7b7b" };

/**
 * The style sheet of the scene: actors in the colour of their constituency and the shape of their kind, engagements as pale cards; the
 * width of a line is the strength of a role, its dashes show uncertainty.
 * @param {boolean} dark
 * @returns {any[]}
 */
export function styleOf(dark) {
  const { ink, quiet, paper, card: cardPaper, edge, ring, halo } = dark ? night : day;
  return [
    {
      selector: "node",
      style: {
        width: bodyOf,
        height: bodyOf,
        label: linesOf,
        color: ink,
        "font-family": family,
        "font-size": sizeOf,
        "line-height": lineOf,
        "text-metrics": (/** @type {any} */ node) => (isTall(node) ? "glyph" : "font"),
        "text-wrap": "wrap",
        "text-max-width": 100000, // lines are broken already
        "text-valign": "bottom",
        "text-margin-y": 4,
        "text-background-color": paper,
        "text-background-opacity": 0.85,
        "text-background-padding": 1,
        "text-background-shape": "roundrectangle",
        "border-width": 1.5,
        "border-color": ink,
        "z-index": 1, // names lie over the symbols of those who have none
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
    {
      selector: 'node[family = "engagement"]',
      style: {
        shape: "round-rectangle",
        ...card(cardOf),
        color: quiet,
        "background-color": cardPaper,
        "background-image": (/** @type {any} */ node) => glyph(node.data("kind"), quiet),
        "background-width": sizeOf,
        "background-height": sizeOf,
        "background-position-x": (/** @type {any} */ node) => 0.6 * sizeOf(node),
        "background-position-y": "50%",
        "border-width": 1,
        "border-color": edge,
        "text-valign": "center",
        "text-margin-y": 0,
        "text-margin-x": (/** @type {any} */ node) => 0.6 * sizeOf(node),
        "text-background-opacity": 0,
      },
    },
    {
      selector: "node.group",
      style: {
        shape: "ellipse",
        width: groupOf,
        height: groupOf,
        "background-color": "data(colour)",
        "background-opacity": 0.35,
        "border-width": 5,
        "border-style": "double",
        "border-color": "data(colour)",
      },
    },
    // For names without room below their symbols.
    { selector: "node.above", style: { "text-valign": "top", "text-margin-y": -4 } },
    { selector: "node.before", style: { "text-halign": "left", "text-valign": "center", "text-margin-x": -4, "text-margin-y": 0 } },
    { selector: "node.after", style: { "text-halign": "right", "text-valign": "center", "text-margin-x": 4, "text-margin-y": 0 } },
    // On a crowded ring, names are beside it, each in one line.
    { selector: "node.left", style: { "text-halign": "left", "text-valign": "center", "text-margin-x": -4, "text-margin-y": 0 } },
    { selector: "node.right", style: { "text-halign": "right", "text-valign": "center", "text-margin-x": 4, "text-margin-y": 0 } },
    {
      selector: 'node[family = "engagement"].left, node[family = "engagement"].right',
      style: { ...card(bareCardOf), "background-width": "60%", "background-height": "60%", "background-position-x": "50%" },
    },
    { selector: "node[?asked]", style: { "border-width": 3, "font-weight": "bold" } },
    {
      selector: "edge",
      style: { "curve-style": "bezier", "control-point-step-size": 26, "arrow-scale": 0.8, width: 2, "overlay-padding": 6 },
    },
    ...tieTypesInOrder().map(({ type, line }) => {
      const colour = dark ? line.dark : line.colour;
      return {
        selector: `edge[kind = "${type}"]`,
        style: { "line-color": colour, "target-arrow-color": colour, width: line.width, "target-arrow-shape": line.arrow },
      };
    }),
    {
      selector: "edge.bundle",
      style: {
        "curve-style": "straight",
        "line-color": dark ? "#7f93ad" : "#8397b0",
        width: (/** @type {any} */ line) => 1 + 5 * Math.sqrt(line.data("share")),
      },
    },
    {
      selector: 'edge[status = "announced"]',
      style: { "line-style": "dashed", "line-dash-pattern": [8, 5], "target-arrow-fill": "hollow" },
    },
    { selector: "edge[?possible]", style: { "line-style": "dashed", "line-dash-pattern": [2, 4] } },
    {
      selector: 'edge[status = "disputed"]',
      style: {
        "line-style": "dashed",
        "line-dash-pattern": [12, 4, 4, 4],
        "line-color": dark ? disputed.night : disputed.day,
        "target-arrow-color": dark ? disputed.night : disputed.day,
      },
    },
    { selector: "node.nameless", style: { label: "", "z-index": 0 } },
    {
      selector: 'node[family = "engagement"].nameless',
      style: { ...card(bareCardOf), "background-width": "60%", "background-height": "60%", "background-position-x": "50%" },
    },
    { selector: "node.far", style: { "background-opacity": 0.3, "border-opacity": 0.35, "text-opacity": 0.75 } },
    { selector: "edge.far", style: { opacity: 0.18 } },
    { selector: "node.marked", style: { "underlay-color": "#e69f00", "underlay-opacity": 0.6, "underlay-padding": 8 } },
    {
      selector: "node.pointed",
      style: { label: linesOf, "text-background-opacity": 1, "text-opacity": 1, "z-index": 20, "z-index-compare": "manual" },
    },
    {
      selector: "node.chosen",
      style: {
        label: linesOf,
        "border-width": 4,
        "border-color": ring,
        "underlay-color": halo,
        "underlay-opacity": 0.45,
        "underlay-padding": 8,
        "font-weight": "bold",
        "z-index": 10,
      },
    },
    {
      selector: 'node[family = "engagement"].chosen, node[family = "engagement"].pointed',
      style: {
        ...card(cardOf),
        "background-width": sizeOf,
        "background-height": sizeOf,
        "background-position-x": (/** @type {any} */ node) => 0.6 * sizeOf(node),
      },
    },
    {
      selector: "edge.chosen",
      style: { width: 6, "underlay-color": halo, "underlay-opacity": 0.35, "underlay-padding": 5, "z-index": 10 },
    },
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
        "background-color": dark ? "#3a4050" : "#d0d4de",
        "border-width": 0,
        "text-margin-y": 4,
        "text-max-width": 2000,
        "font-size": (/** @type {any} */ node) => Math.min(60, sizeOf(node)), // its letters are a part of what is to fit the window
        "z-index": 0,
        "z-index-compare": "manual",
      },
    },
    { selector: concealed, style: { display: "none" } },
  ];
}

/**
 * The size of a card. Properties that depend on a class are in the rule of that class, because cytoscape.js recomputes only rules that
 * start to apply.
 * @param {(node: any) => { width: number, height: number }} size
 */
const card = (size) => ({
  width: (/** @type {any} */ node) => size(node).width,
  height: (/** @type {any} */ node) => size(node).height,
});

/** The minimum size on the screen, at which shapes can be distinguished. */
const bodyOf = (/** @type {any} */ node) => Math.max(node.data("asked") ? 44 : 30, leastOf(node));

/** The area of a group is proportional to its number of members. */
const groupOf = (/** @type {any} */ node) => Math.max(34 + 5 * Math.sqrt(node.data("count") ?? 1), 2 * leastOf(node));

/** @type {Map<string, string>} */
const glyphs = new Map();

/**
 * The outline of a kind as a small picture on its card.
 * @param {string} kind
 * @param {string} colour
 */
function glyph(kind, colour) {
  const key = `${kind} ${colour}`;
  const known = glyphs.get(key);
  if (known !== undefined) {
    return known;
  }

  const corners = kindOf(kind)?.corners ?? [];
  const points = corners.map((value, i) => `${i % 2 ? "," : " "}${value + 60}`).join("").trim();
  const shape = corners.length ? `<polygon points="${points}"/>` : '<circle cx="60" cy="60" r="46"/>';
  const drawn = pictureOf(`<g fill="none" stroke="${colour}" stroke-width="10" stroke-linejoin="round">${shape}</g>`, 120);
  glyphs.set(key, drawn);
  return drawn;
}

/**
 * A drawing pin.
 * @param {string} colour
 * @param {string} paper
 */
function pin(colour, paper) {
  const path = "M5 1h10l-2 6 4 4H3l4-4z";
  return pictureOf(`<path d="${path}M9.4 11h1.2v8H9.4z" fill="${colour}" stroke="${paper}" stroke-width="0.8"/>`, 20);
}

/**
 * @param {string} drawn
 * @param {number} size
 */
function pictureOf(drawn, size) {
  const picture = `<svg xmlns="http://www.w3.org/2000/svg" width="60" height="60" viewBox="0 0 ${size} ${size}">${drawn}</svg>`;
  return `data:image/svg+xml,${encodeURIComponent(picture)}`;
}
