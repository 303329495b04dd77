// @ts-check
// The shortlist, which is kept across questions and in the address, so that it can be sent to a colleague.
import { shortlistIn, withShortlist } from "../route/address.js";

/** The maximum number of ids, so that every mail program keeps the address intact. */
export const mostListed = 50;

/** Dispatches the event `changed` when a stakeholder was added or removed. */
export class Shortlist extends EventTarget {
  /** @type {string[]} */
  ids = [];

  /** @param {string} id */
  has(id) {
    return this.ids.includes(id);
  }

  get isFull() {
    return this.ids.length >= mostListed;
  }

  /**
   * @param {string} id
   * @param {boolean} isOn
   */
  put(id, isOn) {
    if (this.has(id) !== isOn && !(isOn && this.isFull)) {
      this.#set(isOn ? [...this.ids, id] : this.ids.filter((one) => one !== id));
    }
  }

  clear() {
    this.#set([]);
  }

  /** Handles a new address: if it has a shortlist, this replaces the current one; otherwise the current one is kept. */
  follow() {
    const given = shortlistIn(location.hash)?.slice(0, mostListed);
    if (given) {
      this.#set(given);
    } else if (this.ids.length) {
      this.#write();
    }
  }

  /** @param {string[]} ids */
  #set(ids) {
    this.ids = ids;
    this.#write();
    this.dispatchEvent(new Event("changed"));
  }

  #write() {
    const hash = withShortlist(location.hash, this.ids);
    if (hash !== location.hash) {
      history.replaceState(history.state, "", hash);
    }
  }
}

export const shortlist = new Shortlist();
