// @ts-check
// Shows what the page waits for: a question that will be asked again, or one that is being computed, with its progress and a button to
// cancel it.
import { at, h } from "../text/dom.js";
import { say } from "../text/words.js";

/**
 * @typedef {object} Wait
 * @property {() => string} says what is waited for
 * @property {() => string} goes how it goes on
 * @property {string} [detail] what the Api says of it, in English
 * @property {number | null} [share] the share done, 0–1; null if unknown
 * @property {() => void} cancel
 */

/** The tasks that have started and not ended; the first is shown. @type {Set<Wait>} */
const waits = new Set();
/** @type {Wait | undefined} */
let shown;

/** @param {Wait} wait */
export function beginWait(wait) {
  waits.add(wait);
  showWaits();
}

/** @param {Wait} wait */
export function endWait(wait) {
  if (waits.delete(wait)) {
    showWaits();
  }
}

/**
 * Updates the text of the first task: its progress or the language has changed. The button stays the same element, so that it keeps the
 * focus.
 */
export function showWaits(anew = false) {
  const area = at("working");
  const [wait] = waits;
  area.hidden = wait === undefined;
  if (wait !== shown || anew) {
    shown = wait;
    area.replaceChildren(...(wait ? [
      h("p", { class: "says" }, wait.says(), wait.detail ? h("span", { class: "about", lang: "en" }, ` ${wait.detail}`) : null),
      // Otherwise a screen reader would read it every second.
      h("p", { class: "goes", "aria-hidden": "true" }),
      ...(wait.share === undefined ? [] : [h("progress", { max: 1, "aria-label": wait.says() })]),
      h("button", { type: "button", onclick: () => [...waits].forEach(({ cancel }) => cancel()) }, say("working.cancel")),
    ] : []));
  }

  const goes = area.querySelector(".goes");
  if (wait && goes) {
    goes.textContent = wait.goes();
  }

  const bar = area.querySelector("progress");
  if (bar && typeof wait?.share === "number") {
    bar.value = wait.share;
  }
}

/**
 * Waits for some seconds until something is asked again.
 * @param {number} seconds
 * @param {Pick<Wait, "says" | "detail">} what
 * @param {AbortSignal} [signal] ends it with an error
 * @returns {Promise<boolean>} whether it is to be asked again: not where the reader cancelled it
 */
export async function waitToAskAgain(seconds, what, signal) {
  signal?.throwIfAborted();
  let left = seconds;
  const { promise, resolve, reject } = /** @type {PromiseWithResolvers<boolean>} */ (Promise.withResolvers());
  const wait = { ...what, goes: () => say("working.again", { seconds: left }), cancel: () => resolve(false) };
  const abort = () => reject(signal?.reason);
  signal?.addEventListener("abort", abort);
  const tick = window.setInterval(() => {
    left -= 1;
    left > 0 ? showWaits() : resolve(true);
  }, 1000);
  beginWait(wait);
  try {
    return await promise;
  } finally {
    window.clearInterval(tick);
    signal?.removeEventListener("abort", abort);
    endWait(wait);
  }
}
