// @ts-check
import { addressOf } from "../route/address.js";
import { at, h } from "../text/dom.js";
import { sayProblem, sayRefusal } from "../text/problems.js";
import { language, say, sayParameter } from "../text/words.js";

/** A step as a link. @param {{ text: string, route: PageRoute }} step @param {boolean} [isFirst] of several */
export const stepLink = ({ text, route }, isFirst = false) =>
  h("a", { class: isFirst ? "step first" : "step", href: addressOf(route) }, text);

/**
 * Shows an error, and a button to try again if that may help.
 * @param {string[]} sentences
 * @param {(() => void) | null} again
 * @param {{ text: string, route: PageRoute }[]} [steps] to what has an answer
 */
export function showTrouble(sentences, again, steps = []) {
  const trouble = at("trouble");
  const [first, ...rest] = sentences;
  trouble.replaceChildren(
    h("p", {}, first),
    ...(rest.length ? [h("ul", {}, ...rest.map((sentence) => h("li", {}, sentence)))] : []),
    ...(again ? [h("button", { type: "button", onclick: again }, say("trouble.retry"))] : []),
    ...steps.map((step) => stepLink(step)),
  );
  trouble.hidden = false;
  trouble.scrollIntoView({ block: "nearest" });
}

/**
 * The text for an error.
 * @param {import("./api.js").Trouble} trouble
 * @param {Question | undefined} question that was asked
 * @param {string[]} elsewhere what is wrong with parameters that have no field
 */
export function sentencesOf(trouble, question, elsewhere) {
  const label = (/** @type {string} */ name) =>
    question?.parameters.some((parameter) => parameter.name === name) ? sayParameter(name, question.id) : name;
  // A subject has no field, and the name of its parameter is no word for readers.
  const isSubject = (/** @type {string} */ name) => language !== "en" && (question?.about?.names.includes(name) ?? false);
  const wrong = Object.entries(trouble.errors).flatMap(([name, of]) =>
    of.map((sentence) => (isSubject(name) ? sayProblem(sentence) : `${label(name)}: ${sayProblem(sentence)}`)));
  return trouble.kind === "gone" || trouble.kind === "cancelled"
    ? [say(`trouble.${trouble.kind}`)]
    : language !== "en" && trouble.kind === "unknown" ? [say("trouble.unknown")]
    // A reason without a translation is summed up.
    : language !== "en" && trouble.kind === "busy" && sayProblem(trouble.message) === trouble.message ? [say("working.503")]
    : trouble.kind === "refused" ? [say("trouble.refused"), ...(wrong.length ? wrong : [sayProblem(trouble.message)])]
    : [...sayRefusal(trouble.message), ...elsewhere];
}

export function hideTrouble() {
  const trouble = at("trouble");
  trouble.hidden = true;
  trouble.replaceChildren();
}
