// @ts-check
// Shows which operations on plans are allowed, and a field for a key.
import { h } from "../text/dom.js";
import { say, sayAuthor } from "../text/words.js";
import { hasKey, learnAccess, state, useKey } from "./state.js";

/**
 * @param {() => void} changed called when the reader uses another key
 * @returns {HTMLElement}
 */
export function accessView(changed) {
  const { keys, author, role } = state.access;
  const forget = hasKey()
    ? h("button", { type: "button", class: "link", id: "plan-key-forget", onclick: () => (useKey(""), changed()) }, say("plan.key.forget"))
    : null;
  return h(
    "div",
    { class: "access" },
    h("p", { class: "about" },
      !keys && role ? say("plan.access.open")
      : !keys ? say("plan.access.elsewhere")
      : role ? say(`plan.access.${role}`, { author: sayAuthor(author ?? "") })
      : say(hasKey() ? "plan.access.unknown" : "plan.access.none"),
      forget ? " " : null,
      forget),
    keys && !role ? keyForm(changed) : null,
  );
}

/** @param {() => void} changed */
function keyForm(changed) {
  const box = h("input", { id: "plan-key", type: "password", autocomplete: "off", spellcheck: false, "aria-describedby": "plan-key-says" });
  return h(
    "form",
    {
      class: "key-form",
      onsubmit: async (/** @type {Event} */ event) => {
        event.preventDefault();
        useKey(box.value.trim());
        await learnAccess();
        changed();
      },
    },
    h("label", { for: "plan-key" }, say("plan.key")),
    box,
    h("button", {}, say("plan.key.use")),
    h("p", { class: "hint", id: "plan-key-says" }, say("plan.key.says")),
  );
}
