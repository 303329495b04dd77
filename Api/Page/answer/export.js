// @ts-check
import { addressIn, fetchFile, Trouble } from "./api.js";
import { csvOf } from "./csv.js";
import { announce, at, h, save } from "../text/dom.js";
import { offered } from "../route/form.js";
import { dataOf, idOf } from "../scene/ids.js";
import { language, say } from "../text/words.js";

/**
 * Everything that can be exported: the content of this page, and the answer in every format of the Api.
 * @param {object} of
 * @param {() => import("../scene/scene.js").Scene | null} of.scene
 * @param {() => (string | number)[][] | null} of.cells
 * @param {() => { path: string, parameters: [string, string][] } | null} of.asked where the Api answers the question
 * @param {() => string} of.name for files
 * @param {() => void} of.share opens the figure with its preview
 * @param {(trouble: Trouble) => void} of.fail
 */
export function exportMenu({ scene, cells, asked, name, share, fail }) {
  const close = () => at("export").removeAttribute("open");
  const item = (/** @type {string} */ key, /** @type {() => void} */ run, text = say(`export.${key}`), says = "") =>
    h(
      "li",
      {},
      h(
        "button",
        { type: "button", "data-export": key, onclick: () => (close(), run()) },
        text,
        says && h("span", { class: "about" }, says),
      ),
    );
  const file = (
    /** @type {Format} */ { name: format, extension, description },
    /** @type {{ name: string, description: string } | undefined} */ dialect,
  ) =>
    item(
      ["format", format, dialect?.name].filter(Boolean).join(":"),
      () => {
        const where = asked();
        if (where) {
          announce(say("export.wait", { name: format }));
          fetchFile(where.path, [
            ...where.parameters,
            ...inFormat(format),
            .../** @type {[string, string][]} */ (dialect ? [["dialect", dialect.name]] : []),
          ]).then(
            (file) => save(file, `${name()}.${extension}`),
            (error) => {
              if (!(error instanceof Trouble)) {
                throw error;
              }

              fail(error);
            },
          );
        }
      },
      `${format}${dialect ? `, ${dialect.name}` : ""} (.${extension})`,
      dialect?.description ?? description,
    );
  const format = (/** @type {Format} */ one) => [file(one, undefined), ...one.dialects.slice(1).map((dialect) => file(one, dialect))];
  const isPicture = (/** @type {Format} */ { mediaType }) => mediaType.startsWith("image/");
  const others = offered.formats.filter((one) => !isPicture(one));
  const drawn = scene() ? [item("png", () => savePicture(scene(), name())), item("json", () => saveNetwork(scene(), name()))] : [];
  at("export-items").replaceChildren(
    ...(offered.formats.some(isPicture) ? [item("figure", share, say("export.figure"), say("export.figure.says"))] : []),
    ...drawn.slice(0, 1),
    ...offered.formats.filter(isPicture).flatMap(format),
    item("csv", () => {
      const rows = cells();
      if (rows) {
        save(new Blob([csvOf(rows)], { type: "text/csv;charset=utf-8" }), `${name()}.csv`);
      }
    }),
    item("link", () => void copy()),
    item("print", () => window.print()),
    ...(others.length ? [h("li", { class: "heading" }, say("export.formats")), ...drawn.slice(1), ...others.flatMap(format)] : []),
  );
}

/**
 * The parameters for a format: figures contain words, which are in the language of this page.
 * @param {string} format
 * @returns {[string, string][]}
 */
const inFormat = (format) => [["format", format], ["language", language]];

/** Closes the menu when the focus leaves it; the escape key returns the focus to its button. */
export function closeExportMenu() {
  const menu = /** @type {HTMLDetailsElement} */ (at("export"));
  menu.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && menu.open) {
      event.stopPropagation();
      menu.open = false;
      menu.querySelector("summary")?.focus();
    }
  });
  menu.addEventListener("focusout", (event) => {
    if (event.relatedTarget instanceof Node && !menu.contains(event.relatedTarget)) {
      menu.open = false;
    }
  });
}

/**
 * The figure of the Api, if it can draw one.
 * @param {{ path: string, parameters: [string, string][] } | null} asked
 * @param {string} title
 */
export function figureOf(asked, title) {
  const svg = offered.formats.find(({ mediaType }) => mediaType === "image/svg+xml");
  return asked && svg
    ? h("img", { class: "figure-drawn", alt: title, src: addressIn(asked.path, [...asked.parameters, ...inFormat(svg.name)]) })
    : null;
}

/**
 * @param {import("../scene/scene.js").Scene | null} scene
 * @param {string} name
 */
function savePicture(scene, name) {
  const picture = scene?.cy.png({ output: "blob", full: true, scale: 2, bg: paper(), maxWidth: 8000, maxHeight: 8000 });
  if (picture) {
    save(/** @type {any} */ (picture), `${name}.png`);
  }
}

/**
 * @param {import("../scene/scene.js").Scene | null} scene
 * @param {string} name
 */
function saveNetwork(scene, name) {
  if (scene) {
    save(new Blob([JSON.stringify(networkOf(scene.drawn), null, 1)], { type: "application/json" }), `${name}.cytoscape.json`);
  }
}

/** @param {import("cytoscape").CollectionReturnValue} shown what every cytoscape.js loads, with the positions of this scene */
function networkOf(shown) {
  const ids = new Set(shown.nodes().map(idOf));
  const data = (/** @type {any} */ element) => Object.fromEntries(Object.entries(dataOf(element)).filter(([name]) => name !== "more"));
  return {
    elements: {
      nodes: shown.nodes().map((node) => ({ data: data(node), position: { ...node.position() } })),
      edges: shown
        .edges()
        .filter((edge) => ids.has(idOf(edge.source())) && ids.has(idOf(edge.target())))
        .map((edge) => ({ data: data(edge) })),
    },
  };
}

async function copy() {
  try {
    await navigator.clipboard.writeText(location.href);
    announce(say("export.copied"));
  } catch (error) {
    if (!(error instanceof DOMException || error instanceof TypeError)) {
      throw error;
    }

    window.prompt(say("export.link"), location.href); // the browser keeps the clipboard to itself
  }
}

const paper = () => (window.matchMedia("(prefers-color-scheme: dark)").matches ? "#171922" : "#ffffff");
