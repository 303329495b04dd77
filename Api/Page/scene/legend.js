// @ts-check
import { at, h } from "../text/dom.js";
import { kindIcon, tieIcon } from "./icons.js";
import { kindsInOrder, tieTypesInOrder } from "../text/vocabulary.js";
import { say, sayCount } from "../text/words.js";

/**
 * The legend: the kinds in the scene, with symbols and numbers; a click on an entry hides its kind or shows it again.
 * @param {import("./scene.js").Scene} scene
 */
export function showLegend(scene) {
  const nodes = scene.nodes;
  const edges = scene.elements.edges();
  const counted = (/** @type {any} */ elements) => {
    /** @type {Map<string, number>} */
    const counts = new Map();
    elements.forEach((/** @type {any} */ element) => void counts.set(element.data("kind"), (counts.get(element.data("kind")) ?? 0) + 1));
    return counts;
  };
  const kindCounts = counted(nodes);
  const tieCounts = counted(edges);
  const entry = (
    /** @type {string} */ key,
    /** @type {Element | SVGElement} */ icon,
    /** @type {string} */ name,
    /** @type {number} */ count,
  ) =>
    h(
      "li",
      {},
      h(
        "button",
        { type: "button", "data-entry": key, "aria-pressed": String(!scene.hidden.has(key)), onclick: () => scene.toggle(key) },
        /** @type {any} */ (icon),
        `${name} `,
        h("span", { class: "count" }, count),
      ),
    );

  const focused = document.activeElement?.getAttribute("data-entry");
  at("legend").replaceChildren(
    h("h3", {}, say("legend.kinds")),
    h(
      "ul",
      { "aria-label": say("legend.kinds") },
      ...kindsInOrder()
        .filter(({ kind }) => kindCounts.has(kind))
        .map(({ kind }) => entry(`kind:${kind}`, kindIcon(kind), say(`kind.${kind}`), kindCounts.get(kind) ?? 0)),
    ),
    ...(edges.empty()
      ? []
      : [
          h("h3", {}, say("legend.ties")),
          h(
            "ul",
            { "aria-label": say("legend.ties") },
            ...tieTypesInOrder()
              .filter(({ type }) => tieCounts.has(type))
              .map(({ type }) => entry(`tie:${type}`, tieIcon(type), say(`tie.${type}`), tieCounts.get(type) ?? 0)),
          ),
        ]),
    ...(scene.overview.isBundled ? [h("p", { class: "hint" }, say("legend.lines"))] : []),
    ...(scene.overview.by === "none" ? [] : [h("p", { class: "hint" }, say("legend.groups"))]),
    ...(edges.some((edge) => edge.data("status") === "announced") ? [h("p", { class: "hint" }, say("legend.announced"))] : []),
    ...(edges.some((edge) => edge.data("possible")) ? [h("p", { class: "hint" }, say("legend.possible"))] : []),
    ...(edges.some((edge) => edge.data("status") === "disputed") ? [h("p", { class: "hint" }, say("legend.disputed"))] : []),
  );
  if (focused) {
    /** @type {HTMLElement | null} */ (at("legend").querySelector(`[data-entry="${focused}"]`))?.focus();
  }

  const shown = (/** @type {string} */ family) => nodes.filter((node) => node.data("family") === family && !node.hasClass("hidden")).length;
  const ends = edges.filter((edge) => !edge.hasClass("hidden") && !edge.source().hasClass("hidden") && !edge.target().hasClass("hidden"));
  at("scene-counts").textContent = nodes.empty() ? "" : say("scene.counts", {
    stakeholders: sayCount("count.stakeholders", shown("stakeholder")),
    engagements: sayCount("count.engagements", shown("engagement")),
    ties: sayCount("count.ties", ends.length),
  });
}
