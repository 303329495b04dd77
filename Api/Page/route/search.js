// @ts-check
import { ask, Trouble } from "../answer/api.js";
import { announce, h } from "../text/dom.js";
import { kindIcon } from "../scene/icons.js";
import { isComposing } from "../scene/keyboard.js";
import { entryAfter } from "./cursor.js";
import { givenIn } from "./names.js";
import { sayMatched } from "../questions/find.js";
import { say, sayCount, sayCountries } from "../text/words.js";

const suggestions = 8;
const pause = 120;

/**
 * A search box: a combobox as in the ARIA Authoring Practices. The focus stays in the box; arrows move through the suggestions.
 * @param {HTMLInputElement} box
 * @param {HTMLElement} list of its suggestions
 * @param {object} does
 * @param {(items: Api.Finding[]) => void} does.pick
 * @param {(text: string) => void} [does.find] all that is found; without it the first suggestion is picked
 * @param {(names: import("./names.js").Given[]) => void} [does.paste] several names at once
 * @param {() => void} [does.type]
 * @param {[string, string][]} [does.among] parameters that narrow what is found
 * @param {() => void} does.dropLast
 * @param {(trouble: Trouble) => void} does.fail
 */
export function searchBox(box, list, does) {
  /** @type {Api.Finding[]} */
  let items = [];
  let active = -1;
  let waiting = 0;
  let asking = new AbortController();
  /** The last results, and their search text. */
  let found = { text: "", items, total: 0 };

  const close = () => {
    window.clearTimeout(waiting);
    asking.abort();
    list.hidden = true;
    items = [];
    active = -1;
    box.setAttribute("aria-expanded", "false");
    box.removeAttribute("aria-activedescendant");
  };

  const mark = () => {
    [...list.children].forEach((option, i) => option.setAttribute("aria-selected", String(i === active)));
    const option = list.children[active];
    if (option) {
      box.setAttribute("aria-activedescendant", option.id);
      option.scrollIntoView({ block: "nearest" });
    } else {
      box.removeAttribute("aria-activedescendant");
    }
  };

  const choose = (/** @type {number} */ i) => {
    const text = box.value.trim();
    const item = items[i] ?? (does.find ? (i < 0 && found.text === text ? clearIn(found) : undefined) : items[0]);
    close();
    if (item) {
      box.value = "";
      does.pick([item]);
    } else if (text && does.find) {
      box.value = "";
      does.find(text);
    }
  };

  const open = (/** @type {Api.Findings} */ answer, /** @type {string} */ text) => {
    items = answer.items;
    found = { text, items, total: answer.total };
    active = -1;
    list.replaceChildren(
      ...items.map((item, i) => option(item, `${list.id}-${i}`, () => choose(i))),
      ...(items.length === 0
        ? [
            h(
              "li",
              { role: "option", id: `${list.id}-none`, "aria-selected": "false", "aria-disabled": "true", class: "none" },
              say("search.none"),
            ),
          ]
        : does.find
          ? [
              h(
                "li",
                {
                  role: "option",
                  id: `${list.id}-all`,
                  "aria-selected": "false",
                  class: "all",
                  onmousedown: hold,
                  onclick: () => choose(items.length),
                },
                say("search.all", { text }),
              ),
            ]
          : []),
    );
    list.hidden = false;
    box.setAttribute("aria-expanded", "true");
    announce(items.length ? sayCount("search.found", items.length) : say("search.none"));
  };

  const suggest = async (isConfirmed = false) => {
    const text = box.value.trim();
    asking.abort();
    if (!text) {
      close();
      return;
    }

    asking = new AbortController();
    const { signal } = asking;
    try {
      open(await ask("/search", [["q", text], ["limit", String(suggestions)], ...(does.among ?? [])], signal), text);
      if (isConfirmed) {
        choose(-1);
      }
    } catch (error) {
      if (error instanceof Trouble) {
        close();
        does.fail(error);
      } else if (!signal.aborted) {
        throw error;
      }
    }
  };

  box.addEventListener("input", () => {
    does.type?.();
    window.clearTimeout(waiting);
    waiting = window.setTimeout(() => void suggest(), pause);
  });
  box.addEventListener("paste", (event) => {
    const names = givenIn(event.clipboardData?.getData("text") ?? "");
    if (names.length > 1 && does.paste) {
      event.preventDefault();
      close();
      does.paste(names);
    }
  });
  box.addEventListener("blur", close);
  box.addEventListener("keydown", (event) => {
    if (isComposing(event)) {
      return;
    }

    const count = items.length ? items.length + (does.find ? 1 : 0) : 0;
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      if (list.hidden) {
        void suggest();
      } else if (count) {
        active = entryAfter(active, event.key, count);
        mark();
      }
    } else if (event.key === "Enter") {
      event.preventDefault();
      window.clearTimeout(waiting);
      // Text that was typed faster than it was searched is searched first, because it may have one clear match.
      active < 0 && does.find && found.text !== box.value.trim() ? void suggest(true) : choose(active);
    } else if (event.key === "Escape") {
      event.stopPropagation();
      if (list.hidden) {
        box.value = "";
      } else {
        close();
      }
    } else if (event.key === "Backspace" && box.value === "") {
      does.dropLast();
    }
  });
}

/**
 * The clear match, if there is one: the only result with exactly this name, or the only result.
 * @param {{ items: Api.Finding[], total: number }} found
 */
function clearIn({ items, total }) {
  const named = items.filter(({ score, matched }) => score === 1 && !matched);
  return named.length === 1 ? named[0] : total === 1 && !items[0].matched ? items[0] : undefined;
}

/**
 * @param {Api.Finding} item
 * @param {string} id
 * @param {() => void} choose
 */
function option(item, id, choose) {
  const matched = sayMatched(item);
  const about = [say(`kind.${item.kind}`), sayCountries(item)].filter(Boolean).join(" · ");
  return h(
    "li",
    { role: "option", id, "aria-selected": "false", onmousedown: hold, onclick: choose },
    /** @type {any} */ (kindIcon(item.kind)),
    h(
      "span",
      { class: "suggestion" },
      h("span", { class: "name", dir: "auto" }, item.name),
      matched ? h("span", { class: "matched" }, h("bdi", {}, matched)) : null,
      h("span", { class: "about" }, about),
    ),
  );
}

/** @param {Event} event keeps the focus in the box while a suggestion is pressed */
function hold(event) {
  event.preventDefault();
}
