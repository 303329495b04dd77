// @ts-check
import { ask } from "../answer/api.js";
import { h } from "../text/dom.js";
import { say } from "../text/words.js";
import { searchBox } from "./search.js";

/**
 * A field for the ids of records, shown by their names: each is found as in the search box.
 * @param {Parameter} parameter
 * @param {string[]} values
 * @param {object} of
 * @param {string} of.describedBy
 * @param {string} [of.label] what it is called, where that is not the word of the parameter
 * @param {[string, string][]} [of.among] parameters that narrow what is found
 * @param {(id: string) => string} of.nameOf what a record is called, or its id where that is not known
 * @param {(records: { id: string, name: string }[]) => void} of.learn
 * @param {(trouble: import("../answer/api.js").Trouble) => void} of.fail
 */
export function recordsField({ name, atMost }, values, { describedBy, label, among, nameOf, learn, fail }) {
  const id = `field-${name}`;
  const chosen = h("ul", { class: "chosen", "aria-label": label ?? say(`parameter.${name}`) });
  const list = h("ul", {
    id: `${id}-suggestions`,
    class: "suggestions",
    role: "listbox",
    "aria-label": say("search.results"),
    hidden: true,
  });
  const box = h("input", {
    id, type: "text", dir: "auto", role: "combobox", autocomplete: "off", spellcheck: false, placeholder: say("records.placeholder"),
    "aria-expanded": "false", "aria-controls": list.id, "aria-autocomplete": "list", "aria-describedby": describedBy,
  });
  const changed = () => {
    box.hidden = chosen.children.length >= atMost;
    box.dispatchEvent(new Event("change", { bubbles: true }));
  };
  const add = (/** @type {string} */ value) => {
    const shown = h("span", { dir: "auto" }, nameOf(value));
    const drop = h("button", {
      type: "button",
      "aria-label": say("picked.remove", { name: nameOf(value) }),
      onclick: () => {
        item.remove();
        changed();
        box.focus();
      },
    }, "×");
    const item = h("li", {}, h("input", { type: "hidden", name, value }), shown, drop);
    chosen.append(item);
    if (nameOf(value) === value) {
      void ask("/search", [["q", value], ["limit", "1"]]).then(({ items: [found] }) => {
        if (found?.id === value) {
          learn([found]);
          shown.textContent = found.name;
          drop.setAttribute("aria-label", say("picked.remove", { name: found.name }));
        }
      }, () => {}); // the id says it, too
    }
  };

  values.forEach(add);
  box.hidden = values.length >= atMost;
  searchBox(box, list, {
    among,
    pick: ([found]) => {
      learn([found]);
      if (![...chosen.querySelectorAll("input")].some(({ value }) => value === found.id)) {
        add(found.id);
      }

      changed();
      if (box.hidden) {
        /** @type {HTMLElement | null} */ (chosen.querySelector("li:last-child button"))?.focus(); // else the focus is lost
      }
    },
    dropLast: () => {
      chosen.lastElementChild?.remove();
      changed();
    },
    fail,
  });
  return h("div", { class: "combobox" }, chosen, box, list);
}
