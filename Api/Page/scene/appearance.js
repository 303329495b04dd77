// @ts-check
// The symbols of kinds and the lines of ties, once for scene, legend and list. Colours are Okabe and Ito's, which colour-blind readers can tell apart; the shape says the same again, so that a
// print in grey loses nothing.

/** Corners from -1 to 1, clockwise; no corners: a circle. @type {Record<string, { colour: string, corners: number[] }>} */
export const kinds = {
  government: { colour: "#0072b2", corners: ring(6, 0) },
  ministry: { colour: "#56b4e9", corners: [-1, -0.8, 1, -0.8, 1, 0.8, -1, 0.8] },
  union: { colour: "#d55e00", corners: [0, -1, 1, 0.85, -1, 0.85] },
  employers: { colour: "#e69f00", corners: [0, -1, 1, 0, 0, 1, -1, 0] },
  "international-organization": { colour: "#009e73", corners: ring(8, Math.PI / 8) },
  ngo: { colour: "#cc79a7", corners: ring(5, -Math.PI / 2) },
  party: { colour: "#b07aa1", corners: [-1, -0.8, 0.5, -0.8, 1, 0, 0.5, 0.8, -1, 0.8] },
  "research-institute": { colour: "#7f9f3f", corners: [-0.6, -0.9, 0.6, -0.9, 1, 0.9, -1, 0.9] },
  company: { colour: "#a6761d", corners: [-0.5, -0.8, 1, -0.8, 0.5, 0.8, -1, 0.8] },
  other: { colour: "#999999", corners: [-1, -1, 1, -1, 0, 1] },
  person: { colour: "#8c8c9c", corners: [] },
  country: { colour: "#4477aa", corners: [-0.4, -1, 0.4, -1, 0.4, -0.4, 1, -0.4, 1, 0.4, 0.4, 0.4, 0.4, 1, -0.4, 1, -0.4, 0.4, -1, 0.4, -1, -0.4, -0.4, -0.4] },
  event: { colour: "#f0e442", corners: star(5) },
  project: { colour: "#f0e442", corners: [-1, -0.8, 1, -0.8, 0.6, 0, 1, 0.8, -1, 0.8, -0.6, 0] },
  agreement: { colour: "#f0e442", corners: [-0.8, -1, 0.3, -1, 0.8, -0.5, 0.8, 1, -0.8, 1] },
  process: { colour: "#f0e442", corners: star(8) },
};

/** @type {Record<string, { colour: string, dark: string, line: "solid" | "dashed" | "dotted", width: number, arrow: string }>} */
export const ties = {
  funds: { colour: "#00795a", dark: "#2bc79a", line: "solid", width: 3, arrow: "triangle" },
  hosts: { colour: "#0067a3", dark: "#56b4e9", line: "solid", width: 3, arrow: "triangle" },
  organizes: { colour: "#0067a3", dark: "#56b4e9", line: "solid", width: 2, arrow: "vee" },
  implements: { colour: "#0067a3", dark: "#56b4e9", line: "dashed", width: 3, arrow: "triangle" },
  signs: { colour: "#b34700", dark: "#ff9a57", line: "solid", width: 4, arrow: "diamond" },
  chairs: { colour: "#8a4f7d", dark: "#dd9fc8", line: "solid", width: 3, arrow: "square" },
  heads: { colour: "#8a4f7d", dark: "#dd9fc8", line: "solid", width: 2, arrow: "square" },
  addresses: { colour: "#8a4f7d", dark: "#dd9fc8", line: "dashed", width: 2, arrow: "vee" },
  attends: { colour: "#6b6b78", dark: "#a9a9b8", line: "solid", width: 1.5, arrow: "none" },
  observes: { colour: "#6b6b78", dark: "#a9a9b8", line: "dotted", width: 2, arrow: "circle" },
  "member-of": { colour: "#7a5c00", dark: "#e6b93d", line: "solid", width: 2, arrow: "circle" },
  represents: { colour: "#7a5c00", dark: "#e6b93d", line: "dashed", width: 2, arrow: "chevron" },
  "part-of": { colour: "#7a5c00", dark: "#e6b93d", line: "dotted", width: 2.5, arrow: "chevron" },
  succeeds: { colour: "#444450", dark: "#d0d0dc", line: "dashed", width: 2, arrow: "triangle-backcurve" },
  invited: { colour: "#6b6b78", dark: "#a9a9b8", line: "dotted", width: 1.5, arrow: "vee" },
  declined: { colour: "#6b6b78", dark: "#a9a9b8", line: "dotted", width: 1.5, arrow: "tee" },
};

/** @param {string} kind */
export const symbolOf = (kind) => (Object.hasOwn(kinds, kind) ? kinds[kind] : kinds.other);

/** @param {string} type */
export const lineOf = (type) => (Object.hasOwn(ties, type) ? ties[type] : ties.attends);

/**
 * @param {number} corners
 * @param {number} turn
 */
function ring(corners, turn) {
  return Array.from({ length: corners }, (_, i) => turn + (2 * Math.PI * i) / corners).flatMap((angle) => [round(Math.cos(angle)), round(Math.sin(angle))]);
}

/** @param {number} points */
function star(points) {
  const inner = points > 6 ? 0.72 : 0.5;
  return Array.from({ length: 2 * points }, (_, i) => /** @type {[number, number]} */ ([-Math.PI / 2 + (Math.PI * i) / points, i % 2 ? inner : 1])).flatMap(
    ([angle, far]) => [round(far * Math.cos(angle)), round(far * Math.sin(angle))],
  );
}

/** @param {number} value */
function round(value) {
  return Math.round(value * 1000) / 1000;
}
