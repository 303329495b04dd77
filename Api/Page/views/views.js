// @ts-check
import { at, h } from "../text/dom.js";
import { say } from "../text/words.js";

/**
 * The displayed view: a view that only this question has, the list, the scene or the table. If there is room, the list is beside any of
 * them.
 * @typedef {"own" | "list" | "scene" | "table"} View
 */

export const views = /** @type {View[]} */ (["own", "list", "scene", "table"]);

/** Whether there is room for only one pane; in print there is room for all. */
export const narrow = window.matchMedia("screen and (max-width: 720px), screen and (max-height: 480px)");

/** @returns {View} */
export const shownView = () => /** @type {View} */ (document.body.dataset.shown);

/** @param {View} view */
export function showView(view) {
  document.body.dataset.shown = view;
  views.forEach((one) => at(`show-${one}`).setAttribute("aria-pressed", String(one === view)));
}

/**
 * Offers the views of an answer. A view that was chosen for this question stays, and a question with its own view starts with it.
 * @param {Answer} answer
 * @param {boolean} isAnother whether another question was asked before
 */
export function offerViews(answer, isAnother) {
  const hasOwn = answer.view !== undefined;
  at("show-own").hidden = !hasOwn;
  at("show-own").textContent = answer.view ? say(`view.${answer.view.name}`) : "";
  at("show-scene").hidden = answer.sceneless === true;
  const now = shownView();
  const isOffered = { own: hasOwn, list: narrow.matches, scene: !answer.sceneless, table: true }[now];
  const stays = isOffered && !(isAnother && (narrow.matches || (hasOwn && now === "scene")));
  showView(stays ? now : hasOwn ? "own" : narrow.matches ? "list" : answer.sceneless ? "table" : "scene");
}

/** The view beside the list, or the only one. @returns {View} */
export const besideList = () => (!at("show-own").hidden ? "own" : at("show-scene").hidden ? "table" : "scene");

/**
 * @param {Answer} answer
 * @param {Parameters<OwnView["show"]>[0]} with_
 */
export function showOwn(answer, with_) {
  at("own").replaceChildren(...(answer.view?.show(with_) ?? []));
}

/** @param {Selected | null} selected marks what is selected in the question's own view */
export function markOwn(selected) {
  for (const element of at("own").querySelectorAll("[data-what]")) {
    const chosen =
      selected !== null && element.getAttribute("data-what") === selected.what && element.getAttribute("data-id") === selected.id;
    chosen ? element.setAttribute("aria-current", "true") : element.removeAttribute("aria-current");
  }
}

const times = ["both", "before", "after"];

/**
 * If an answer compares two times: the pictures of both, in which every record has the same position.
 * @param {Answer} answer
 * @param {import("../scene/scene.js").Scene | null} scene
 */
export function offerTimes(answer, scene) {
  at("when").hidden = !answer.cooperation?.when || !scene;
  const buttons = times.map((time) => h("button", { type: "button", "aria-pressed": String(time === "both"), onclick: () => {
    buttons.forEach((button, i) => button.setAttribute("aria-pressed", String(times[i] === time)));
    scene?.showOnly((element) => time === "both" || ["both", time].includes(element.data("when") ?? "both"));
  } }, say(`when.${time}`)));
  at("when").replaceChildren(...buttons);
}
