// @ts-check
import { ask } from "./answer/api.js";
import { at, h } from "./text/dom.js";
import { kindIcon } from "./scene/icons.js";
import { kindsInOrder } from "./text/vocabulary.js";
import { questions } from "./questions/questions.js";
import { addressOf } from "./route/address.js";
import { say, sayCount, sayCountry } from "./text/words.js";

/**
 * What to see before anything is asked: what is loaded, and ways in.
 * @param {AbortSignal} signal
 */
export async function showWelcome(signal) {
  const [datasets, all] = await Promise.all([ask("/datasets", [], signal), ask("/search", [["limit", "1"]], signal)]);
  const browse = (/** @type {string} */ name, /** @type {string} */ value, /** @type {any[]} */ ...content) =>
    h("li", {}, h("a", { href: addressOf({ question: "find", parameters: [[name, value], ["limit", "100"]] }) }, ...content));
  const countries = /** @type {[string, number][]} */ (Object.entries(all.facets.country)).sort((a, b) => b[1] - a[1]);
  at("welcome-body").replaceChildren(
    h("h2", {}, say("welcome.whole")),
    h(
      "ul",
      { class: "ways" },
      ...questions()
        .filter(({ about }) => !about)
        .map(({ id }) =>
          h(
            "li",
            {},
            h("a", { href: addressOf({ question: id, parameters: [] }), title: say(`question.${id}.says`) }, say(`question.${id}`)),
          ),
        ),
    ),
    h("h2", {}, say("welcome.kinds")),
    h(
      "ul",
      { class: "ways" },
      ...kindsInOrder()
        .map(({ kind }) => kind)
        .filter((kind) => all.facets.kind[kind])
        .map((kind) =>
          browse("kind", kind, kindIcon(kind), ` ${say(`kind.${kind}`)} `, h("span", { class: "count" }, all.facets.kind[kind])),
        ),
    ),
    h("h2", {}, say("welcome.countries")),
    h(
      "ul",
      { class: "ways" },
      ...countries.map(([code, count]) => browse("country", code, `${sayCountry(code)} `, h("span", { class: "count" }, count))),
    ),
    h("h2", {}, say("welcome.loaded")),
    h(
      "ul",
      { class: "loaded" },
      ...datasets.map((dataset) =>
        h(
          "li",
          {},
          h("strong", { dir: "auto" }, dataset.title || dataset.name),
          ": ",
          [
            .../** @type {const} */ (["stakeholders", "engagements", "ties", "sources"]).map((what) =>
              sayCount(`count.${what}`, dataset.counts[what]),
            ),
          ].join(", "),
        ),
      ),
    ),
  );
}
