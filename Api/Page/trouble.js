// @ts-check
import { at, h } from "./dom.js";
import { say } from "./words.js";

/**
 * Says what is wrong, and offers to try again where that may help.
 * @param {string[]} sentences
 * @param {(() => void) | null} again
 */
export function showTrouble(sentences, again) {
  const trouble = at("trouble");
  const [first, ...rest] = sentences;
  trouble.replaceChildren(
    h("p", {}, first),
    ...(rest.length ? [h("ul", {}, ...rest.map((sentence) => h("li", {}, sentence)))] : []),
    ...(again ? [h("button", { type: "button", onclick: again }, say("trouble.retry"))] : []),
  );
  trouble.hidden = false;
  trouble.scrollIntoView({ block: "nearest" });
}

export function hideTrouble() {
  const trouble = at("trouble");
  trouble.hidden = true;
  trouble.replaceChildren();
}
