// @ts-check
// While the store cannot be read, answers come from the network that was loaded before. The page shows this, and since when, until the
// store can be read again.
import { answers, staleSince, Trouble } from "./api.js";
import { at, h } from "../text/dom.js";
import { say, sayMoment } from "../text/words.js";

// The interval between checks in milliseconds. An answer shows that the store is gone, but a page that asks nothing receives no answers.
const pause = { fresh: 30_000, stale: 3_000 };

export class Staleness {
  /** @type {string | null} */
  #since = null;
  #timer = 0;

  constructor() {
    answers.addEventListener("stale", (event) => this.#learn(/** @type {CustomEvent} */ (event).detail));
    document.addEventListener("visibilitychange", () => document.hidden || void this.#check());
    this.#wait();
  }

  /** Shows it in the language of the page. */
  show() {
    const banner = at("stale");
    banner.hidden = this.#since === null;
    banner.replaceChildren(...(this.#since === null ? [] : [h("p", {}, say("stale.says", { since: sayMoment(this.#since) }))]));
  }

  /** @param {string | null} since */
  #learn(since) {
    if (since !== this.#since) {
      this.#since = since;
      this.show();
      this.#wait();
    }
  }

  #wait() {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#check(), this.#since === null ? pause.fresh : pause.stale);
  }

  async #check() {
    if (!document.hidden) {
      try {
        this.#learn(await staleSince());
      } catch (error) {
        if (!(error instanceof Trouble)) {
          throw error;
        }
        // There is no response; the next question reports it.
      }
    }

    this.#wait();
  }
}
