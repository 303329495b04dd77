// @ts-check
import { at } from "./dom.js";

const directions = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };

/**
 * Everything in the scene by keyboard.
 * @param {import("./scene.js").Scene} scene
 * @param {object} does
 * @param {() => Selected | null} does.selected
 * @param {(selected: Selected | null) => void} does.choose
 * @param {(id: string) => void} does.expand
 * @param {(id: string) => void} does.collapse
 * @param {() => void} does.open
 */
export function sceneKeys(scene, does) {
  at("scene").addEventListener("keydown", (event) => {
    if (event.altKey || event.target !== at("scene")) {
      return;
    }

    const selected = does.selected();
    const node = selected?.what === "record" && scene.cy.getElementById(selected.id).nonempty() ? selected.id : null;
    const key = event.key;
    const command = event.ctrlKey || event.metaKey;
    if (command && key.toLowerCase() === "z") {
      event.shiftKey ? scene.redo() : scene.undo();
    } else if (command && key.toLowerCase() === "y") {
      scene.redo();
    } else if (command) {
      return;
    } else if (key in directions) {
      const next = neighbour(scene.cy, node, directions[/** @type {keyof typeof directions} */ (key)]);
      if (next) {
        does.choose({ what: "record", id: next });
        scene.view.reveal(next);
      }
    } else if (key === "Enter" && selected) {
      does.open();
    } else if (key === "Escape") {
      does.choose(null);
    } else if (node && key.toLowerCase() === "e") {
      does.expand(node);
    } else if (node && key.toLowerCase() === "c") {
      does.collapse(node);
    } else if (node && key === " ") {
      scene.mark(node);
    } else if (node && key.toLowerCase() === "p") {
      scene.pin([node]);
    } else if (node && key === "Delete") {
      does.choose(null);
      scene.remove(node);
    } else if (key === "+" || key === "=") {
      scene.view.zoom(1.25);
    } else if (key === "-") {
      scene.view.zoom(0.8);
    } else if (key === "0") {
      scene.view.fit();
    } else {
      return;
    }

    event.preventDefault();
  });
}

/**
 * The neighbour that lies best in a direction; where there is none, whatever else lies there; at the beginning, whom the question is about.
 * @param {import("cytoscape").Core} cy
 * @param {string | null} from
 * @param {number[]} direction
 * @returns {string | null}
 */
function neighbour(cy, from, [dx, dy]) {
  const visible = cy.nodes().filter((node) => !node.hasClass("tick") && node.visible());
  if (!from) {
    return (visible.filter("[?asked]").nonempty() ? visible.filter("[?asked]") : visible)[0]?.id() ?? null;
  }

  const here = cy.getElementById(from);
  const { x, y } = here.position();
  const best = (/** @type {import("cytoscape").NodeCollection} */ nodes) => {
    let found = null;
    let least = Infinity;
    nodes.forEach((node) => {
      const [ox, oy] = [node.position().x - x, node.position().y - y];
      const [along, across] = [ox * dx + oy * dy, Math.abs(ox * dy - oy * dx)];
      const cost = along + 2 * across;
      if (node.id() !== from && along > 0 && along * 2 >= across && cost < least) {
        [found, least] = [node.id(), cost];
      }
    });
    return found;
  };
  return best(here.neighborhood("node").intersection(visible).nodes()) ?? best(visible);
}

/** Keys that work everywhere outside of fields. @param {{ help: () => void, back: () => void }} does */
export function pageKeys(does) {
  document.addEventListener("keydown", (event) => {
    const typing = event.target instanceof HTMLSelectElement || (event.target instanceof HTMLInputElement && !["checkbox", "range"].includes(event.target.type));
    if (event.ctrlKey || event.metaKey || event.altKey) {
      return;
    }

    if (event.key === "/" && !typing) {
      event.preventDefault();
      at("search").focus();
    } else if (event.key === "?" && !typing) {
      event.preventDefault();
      does.help();
    } else if (event.key === "Escape" && !document.querySelector("dialog[open]") && event.target !== at("scene")) {
      does.back();
    }
  });
}
