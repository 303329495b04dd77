// @ts-check
const keys = ["ArrowDown", "ArrowUp", "Home", "End"];

/**
 * Makes a list a single tab stop: arrow keys move between lines, Home and End to its ends.
 * @param {HTMLElement} list
 * @param {string} lines a selector of what has the focus in it
 */
export function rove(list, lines) {
  const lined = () => /** @type {HTMLElement[]} */ ([...list.querySelectorAll(lines)]);
  const isShown = (/** @type {HTMLElement} */ line) => line.checkVisibility();
  const stopAt = (/** @type {HTMLElement | undefined} */ line) => {
    for (const other of lined()) {
      const index = other === line ? 0 : -1;
      if (other.tabIndex !== index || !other.hasAttribute("tabindex")) {
        other.tabIndex = index;
      }
    }
  };
  const refresh = () => {
    // For a thousand lines, it takes the browser long to determine whether they are visible, so this is done for as few as possible.
    const all = lined();
    const current = all.filter((line) => line.ariaCurrent === "true");
    stopAt([...all.filter((line) => line === document.activeElement), ...current, ...all].find(isShown));
  };
  const changes = { childList: true, subtree: true, attributes: true, attributeFilter: ["aria-current", "hidden"] };
  new MutationObserver(refresh).observe(list, changes);
  refresh();
  list.addEventListener("keydown", (event) => {
    const all = lined().filter(isShown);
    const now = all.indexOf(/** @type {HTMLElement} */ (event.target));
    if (now < 0 || !keys.includes(event.key) || event.ctrlKey || event.altKey || event.metaKey) {
      return;
    }

    event.preventDefault();
    const next = { ArrowDown: now + 1, ArrowUp: now - 1, Home: 0, End: all.length - 1 }[event.key] ?? now;
    const line = all[Math.min(Math.max(next, 0), all.length - 1)];
    stopAt(line);
    line.focus();
  });
}
