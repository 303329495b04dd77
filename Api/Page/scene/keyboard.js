// @ts-check
import { at } from "../text/dom.js";
import { displayedIn } from "./displayed.js";
import { elementOf, idOf } from "./ids.js";

/** @type {Map<string, number[]>} */
const directions = new Map([["ArrowLeft", [-1, 0]], ["ArrowRight", [1, 0]], ["ArrowUp", [0, -1]], ["ArrowDown", [0, 1]]]);

/**
 * The characters of the keys beside the letters on a US keyboard, by key code: without and with Shift.
 * @type {Map<string, string>}
 */
const besideLetters = new Map([["Slash", "/?"], ["Equal", "=+"], ["Minus", "--"], ["Digit0", "00"]]);

/**
 * @param {KeyboardEvent} event whether it belongs to an input method that puts letters together: Enter then confirms them, and means
 * nothing else
 */
export const isComposing = (event) => event.isComposing || event.keyCode === 229;

/**
 * The key that a shortcut means: what it types, if that is Latin, in any layout; otherwise what that key types on a Latin keyboard. A
 * Russian keyboard types у, с and з where E, C and P are, and a full stop and a comma where / and ? are.
 * @param {KeyboardEvent} event
 */
export function keyOf({ key, code, shiftKey }) {
  if (key.length !== 1 && !/^\P{ASCII}+$/u.test(key)) {
    return key; // Enter, ArrowLeft
  }

  const letter = /^Key([A-Z])$/.exec(code)?.[1].toLowerCase();
  const symbol = besideLetters.get(code)?.[shiftKey ? 1 : 0];
  if (/^[\p{Script=Latin}]$/u.test(key)) {
    return key.toLowerCase();
  }

  if (/^\p{ASCII}$/u.test(key)) {
    return (key === "." || key === ",") && code === "Slash" ? symbol ?? key : key;
  }

  return (/^[\p{L}\p{M}]/u.test(key) ? letter : undefined) ?? symbol ?? key; // Hindi types a vowel sign where E is
}

/**
 * Keyboard control of the scene.
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
    if (event.altKey || isComposing(event) || event.target !== at("scene")) {
      return;
    }

    const selected = does.selected();
    const node = selected?.what === "record" && scene.shows(selected.id) ? selected.id : null;
    const key = keyOf(event);
    const direction = directions.get(key);
    const command = event.ctrlKey || event.metaKey;
    if (command && key === "z") {
      event.shiftKey ? scene.redo() : scene.undo();
    } else if (command && key === "y") {
      scene.redo();
    } else if (command) {
      return;
    } else if (direction) {
      const next = neighbour(scene.cy, node, direction);
      if (next) {
        does.choose({ what: "record", id: next });
        scene.view.reveal(next);
      }
    } else if (key === "Enter" && selected) {
      does.open();
    } else if (key === "Escape") {
      does.choose(null);
    } else if (node && key === "e") {
      does.expand(node);
    } else if (node && key === "c") {
      does.collapse(node);
    } else if (node && key === " ") {
      scene.mark(node);
    } else if (node && key === "p") {
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
 * The neighbour that is best in a direction; if there is none, any other node in that direction; at the start, the subject of the question.
 * @param {import("cytoscape").Core} cy
 * @param {string | null} from
 * @param {number[]} direction
 * @returns {string | null}
 */
function neighbour(cy, from, [dx, dy]) {
  const visible = displayedIn(cy).nodes().not(".tick");
  if (!from) {
    return (visible.filter("[?asked]").nonempty() ? visible.filter("[?asked]") : visible).map(idOf)[0] ?? null;
  }

  const here = elementOf(cy, from);
  const { x, y } = here.position();
  const best = (/** @type {import("cytoscape").NodeCollection} */ nodes) => {
    let found = null;
    let least = Infinity;
    nodes.forEach((node) => {
      const [ox, oy] = [node.position().x - x, node.position().y - y];
      const [along, across] = [ox * dx + oy * dy, Math.abs(ox * dy - oy * dx)];
      const cost = along + 2 * across;
      if (!node.same(here) && along > 0 && along * 2 >= across && cost < least) {
        [found, least] = [idOf(node), cost];
      }
    });
    return found;
  };
  return best(here.neighborhood("node").intersection(visible).nodes()) ?? best(visible);
}

/** Keys that work everywhere except in fields. @param {{ help: () => void, back: () => void }} does */
export function pageKeys(does) {
  document.addEventListener("keydown", (event) => {
    const typing =
      event.target instanceof HTMLSelectElement ||
      (event.target instanceof HTMLInputElement && !["checkbox", "range"].includes(event.target.type));
    if (event.ctrlKey || event.metaKey || event.altKey || isComposing(event)) {
      return;
    }

    const key = keyOf(event);
    if (key === "/" && !typing) {
      event.preventDefault();
      at("search").focus();
    } else if (key === "?" && !typing) {
      event.preventDefault();
      does.help();
    } else if (key === "Escape" && !document.querySelector("dialog[open]") && event.target !== at("scene")) {
      does.back();
    }
  });
}
