// @ts-check
const atMost = 50;

/** The last fifty states, for undo and redo. @template T */
export class History {
  /** @type {T[]} */
  #done = [];
  /** @type {T[]} */
  #undone = [];

  get canUndo() {
    return this.#done.length > 0;
  }

  get canRedo() {
    return this.#undone.length > 0;
  }

  /** @param {T} state as it is before something is done */
  remember(state) {
    this.#done.push(state);
    this.#done.splice(0, this.#done.length - atMost);
    this.#undone = [];
  }

  clear() {
    this.#done = [];
    this.#undone = [];
  }

  /**
   * @param {() => T} now the state to come back to by redoing
   * @returns {T | undefined} the state to go back to
   */
  undo(now) {
    return swap(this.#done, this.#undone, now);
  }

  /**
   * @param {() => T} now
   * @returns {T | undefined}
   */
  redo(now) {
    return swap(this.#undone, this.#done, now);
  }
}

/**
 * @template T
 * @param {T[]} from
 * @param {T[]} to
 * @param {() => T} now
 */
function swap(from, to, now) {
  const state = from.pop();
  if (state !== undefined) {
    to.push(now());
  }

  return state;
}
