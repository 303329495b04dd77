// @ts-check
import { csvOf } from "./csv.js";
import { announce, at, h } from "./dom.js";
import { say } from "./words.js";

/**
 * Everything that can be taken along.
 * @param {object} of
 * @param {() => import("./scene.js").Scene | null} of.scene
 * @param {() => (string | number)[][] | null} of.cells
 * @param {() => string} of.name for files
 */
export function takeMenu({ scene, cells, name }) {
  const item = (/** @type {string} */ key, /** @type {() => void} */ take) => h("li", {}, h("button", { type: "button", "data-take": key, onclick: () => (take(), at("take").removeAttribute("open")) }, say(`take.${key}`)));
  at("take-items").replaceChildren(
    item("png", () => {
      const picture = scene()?.cy.png({ output: "blob", full: true, scale: 2, bg: paper(), maxWidth: 8000, maxHeight: 8000 });
      if (picture) {
        save(/** @type {any} */ (picture), `${name()}.png`);
      }
    }),
    item("csv", () => {
      const rows = cells();
      if (rows) {
        save(new Blob([csvOf(rows)], { type: "text/csv;charset=utf-8" }), `${name()}.csv`);
      }
    }),
    item("json", () => {
      const shown = scene()?.cy.elements().filter((element) => !element.hasClass("hidden"));
      if (shown) {
        save(new Blob([JSON.stringify(networkOf(shown), null, 1)], { type: "application/json" }), `${name()}.cytoscape.json`);
      }
    }),
    item("link", () => void copy()),
    item("print", () => window.print()),
  );
}

/** @param {import("cytoscape").CollectionReturnValue} shown what every cytoscape.js loads, with the positions of this scene */
function networkOf(shown) {
  const ids = new Set(shown.nodes().map((node) => node.id()));
  const data = (/** @type {any} */ element) => Object.fromEntries(Object.entries(element.data()).filter(([name]) => name !== "more"));
  return {
    elements: {
      nodes: shown.nodes().map((node) => ({ data: data(node), position: { ...node.position() } })),
      edges: shown.edges().filter((edge) => ids.has(edge.data("source")) && ids.has(edge.data("target"))).map((edge) => ({ data: data(edge) })),
    },
  };
}

async function copy() {
  try {
    await navigator.clipboard.writeText(location.href);
    announce(say("take.copied"));
  } catch (error) {
    if (!(error instanceof DOMException || error instanceof TypeError)) {
      throw error;
    }

    window.prompt(say("take.link"), location.href); // the browser keeps the clipboard to itself
  }
}

/**
 * @param {Blob} content
 * @param {string} name
 */
function save(content, name) {
  const address = URL.createObjectURL(content);
  const link = h("a", { href: address, download: name });
  document.body.append(link);
  link.click();
  link.remove();
  window.setTimeout(() => URL.revokeObjectURL(address), 10_000);
}

const paper = () => (window.matchMedia("(prefers-color-scheme: dark)").matches ? "#16161d" : "#ffffff");

/**
 * On paper the scene is a picture, and the question, the date and the address stand above it.
 * @param {() => import("./scene.js").Scene | null} scene
 */
export function preparePrint(scene) {
  window.addEventListener("beforeprint", () => {
    const shown = scene();
    at("print-figure").replaceChildren(...(shown?.cy.elements().nonempty() ? [h("img", { alt: at("answer-title").textContent ?? "", src: shown.cy.png({ full: true, scale: 2, bg: "#ffffff", maxWidth: 4000, maxHeight: 4000 }) })] : []));
    at("print-note").textContent = say("print.asked", { date: new Date().toLocaleDateString(document.documentElement.lang, { dateStyle: "long" }), address: location.href });
  });
}
