// @ts-check
// Who is on the shortlist: kept while other questions are asked, and in the address, so that it can be sent to a colleague.
import { shortlistIn, withShortlist } from "../route/address.js";

/** So many fit into an address that every mail program leaves whole. */
export const mostListed = 50;

/** Tells with the event `changed` when somebody was added or removed. */
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

  /** Another address was gone to: what it says of a shortlist counts; where it says nothing, the shortlist goes along. */
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
