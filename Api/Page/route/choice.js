// @ts-check
// The current question, and its subject.
import { questionOf, questions } from "../questions/questions.js";
import { at, h } from "../text/dom.js";
import { say } from "../text/words.js";
import { valuesOf } from "./address.js";

/** @typedef {{ id: string, family: Family }} Pick */

/**
 * The available questions.
 * @param {Question | undefined} question that is asked
 * @param {PageRoute} route
 * @param {(route: PageRoute) => void} go
 */
export function showQuestions(question, route, go) {
  const picked = pickedIn(route);
  at("questions").replaceChildren(
    ...questions().map((other) => choice(other, other.id === question?.id, picked, route, go)),
    planning(route, go),
  );
  // If the questions are in one row, the current one is scrolled into view.
  const [row, asked] = [at("questions"), at("questions").querySelector("[aria-current]")];
  if (asked instanceof HTMLElement) {
    row.scrollLeft = asked.offsetLeft - row.offsetLeft - (row.clientWidth - asked.offsetWidth) / 2;
  }
}

/** @param {PageRoute} route the records that the question is about, as far as it says @returns {Pick[]} */
export function pickedIn(route) {
  const family = /** @type {Family} */ (valuesOf(route, "family")[0] === "engagement" ? "engagement" : "stakeholder");
  return questionOf(route.question)?.about?.names.flatMap((name) => valuesOf(route, name)).map((id) => ({ id, family })) ?? [];
}

/**
 * The route of a question about given records.
 * @param {Question} question
 * @param {Pick[]} picked
 * @returns {PageRoute}
 */
export function routeFor(question, picked) {
  const { names, most } = question.about ?? { names: [], most: 0 };
  return {
    question: question.id,
    parameters: [
      ...picked.slice(0, most).map(({ id }, i) => /** @type {[string, string]} */ ([names[Math.min(i, names.length - 1)], id])),
      ...(most === 1 && picked[0]?.family === "engagement" ? [/** @type {[string, string]} */ (["family", "engagement"])] : []),
    ],
  };
}

/**
 * When another question is chosen, parameters with the same meaning are kept: filters, and the level. After a question without a level,
 * participants count as organizations, so that persons do not appear among bodies.
 * @param {PageRoute} next
 * @param {Question} question
 * @param {PageRoute} before
 * @returns {PageRoute}
 */
function withKept(next, question, before) {
  const names = question.parameters.filter(({ name, upFront }) => !upFront || name === "level").map(({ name }) => name);
  const kept = before.parameters.filter(([name]) => names.includes(name));
  const knowsLevel = questionOf(before.question)?.parameters.some(({ name }) => name === "level");
  return {
    ...next,
    parameters: [
      ...next.parameters,
      ...(knowsLevel || !names.includes("level") ? [] : [/** @type {[string, string]} */ (["level", "organization"])]),
      ...kept,
    ],
  };
}

/**
 * The next step after the questions: whom to invite.
 * @param {PageRoute} route that is asked now
 * @param {(route: PageRoute) => void} go
 */
const planning = (route, go) =>
  h("li", { class: "planning" }, h(
    "button",
    {
      type: "button",
      "aria-current": ["plan", "plans"].includes(route.question) ? "true" : null,
      title: say("plan.says"),
      onclick: () => go({ question: "plan", parameters: [] }),
    },
    say("plan.entry"),
  ));

/**
 * @param {Question} question
 * @param {boolean} current
 * @param {Pick[]} picked
 * @param {PageRoute} route that is asked now
 * @param {(route: PageRoute) => void} go
 */
function choice(question, current, picked, route, go) {
  const families = question.about?.families;
  const suited = picked.filter(({ family }) => families?.includes(family));
  const possible = !question.about || suited.length > 0;
  return h(
    "li",
    {},
    h(
      "button",
      {
        type: "button",
        "aria-current": current ? "true" : null,
        "aria-disabled": possible ? null : "true",
        title: possible ? say(`question.${question.id}.says`) : say("question.needs"),
        onclick: () => (possible ? go(withKept(routeFor(question, suited), question, route)) : at("search").focus()),
      },
      say(`question.${question.id}`),
    ),
  );
}
