// @ts-check

/**
 * The item of a list that the arrow keys move to: around it, and from none to its first or last.
 * @param {number} active the entry that is active; -1: none
 * @param {"ArrowDown" | "ArrowUp"} key
 * @param {number} count how many entries the list has
 */
export function entryAfter(active, key, count) {
  if (count === 0) {
    return -1;
  }

  return (key === "ArrowDown" ? active + 1 : Math.max(active, 0) - 1 + count) % count;
}
