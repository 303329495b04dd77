// @ts-check
import { at, h } from "../text/dom.js";
import { say, sayCount } from "../text/words.js";
import { groupings } from "./grouping.js";
import { layouts } from "./layouts.js";
import { softCap } from "./scene.js";

/**
 * Connects the tools beside the scene with it.
 * @param {import("./scene.js").Scene} scene
 * @param {object} does
 * @param {() => void} does.changed something else is shown
 * @param {() => void} does.compare asks what the marked have in common
 */
export function prepareTools(scene, does) {
  const choice = (/** @type {string} */ id) => /** @type {HTMLSelectElement} */ (at(id)).value;
  at("layout").addEventListener("change", () => (scene.arrange(choice("layout")), does.changed()));
  at("grouping").addEventListener("change", () => scene.groupBy(choice("grouping")));
  at("undo").addEventListener("click", () => scene.undo());
  at("redo").addEventListener("click", () => scene.redo());
  at("fit").addEventListener("click", () => scene.view.fit());
  at("zoom-in").addEventListener("click", () => scene.view.zoom(1.25));
  at("zoom-out").addEventListener("click", () => scene.view.zoom(0.8));
  at("bundles").addEventListener("click", () => scene.turnBundles());
  at("unpin").addEventListener("click", () => (scene.pin(scene.pinned), at("scene").focus()));
  at("compare").addEventListener("click", () => does.compare());
}

/** @param {import("./scene.js").Scene | null} scene puts what the tools offer into words */
export function labelTools(scene) {
  const offer = (/** @type {string} */ id, /** @type {string[]} */ names, /** @type {string | undefined} */ chosen) =>
    at(id).replaceChildren(...names.map((name) => h("option", { value: name, selected: name === chosen }, say(`${id}.${name}`))));
  offer("layout", layouts, scene?.layout);
  offer("grouping", groupings, scene?.overview.by);
}

/**
 * The tools that are available now, and how many elements do not fit.
 * @param {import("./scene.js").Scene} scene
 * @param {() => void} more shows more of it
 */
export function showTools(scene, more) {
  const offer = (/** @type {string} */ id, /** @type {number} */ count, /** @type {number} */ least) => {
    at(id).textContent = say(`tools.${id}`, { count });
    at(id).hidden = count < least;
  };
  const { overview } = scene;
  at("grouped").hidden = !overview.isOffered;
  at("bundles").hidden = overview.bundles.length === 0;
  at("bundles").setAttribute("aria-pressed", String(!overview.isBundled));
  offer("compare", scene.marked.length, 2);
  offer("unpin", scene.pinned.length, 1);
  /** @type {HTMLButtonElement} */ (at("undo")).disabled = !scene.canUndo;
  /** @type {HTMLButtonElement} */ (at("redo")).disabled = !scene.canRedo;
  /** @type {HTMLSelectElement} */ (at("layout")).value = scene.layout;
  /** @type {HTMLSelectElement} */ (at("grouping")).value = overview.by;
  at("scene-left-out").replaceChildren(...(scene.leftOut.size === 0 ? [] : [
    "· ", sayCount("leftOut.scene", scene.leftOut.size), " ",
    ...(scene.cap === softCap ? [h("button", { type: "button", onclick: more }, say("leftOut.showMore"))] : []),
  ]));
}
