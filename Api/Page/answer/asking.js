// @ts-check
import { ask } from "./api.js";
import { askLong } from "./progress.js";
import { cooperationElements, elementsOf } from "../scene/elements.js";
import { familyOf } from "../text/vocabulary.js";
import { learnPeriods, recordsOf } from "./records.js";
import { valuesOf } from "../route/address.js";

/**
 * Takes from the parts of an answer that are read by id what every object has: an id may be `constructor`.
 * @param {any} answer
 */
export function withOnlyIds(answer) {
  for (const part of [answer.ties, answer.sources, answer.stands]) {
    if (part && !Array.isArray(part)) {
      Object.setPrototypeOf(part, null);
    }
  }

  return answer;
}

/**
 * Asks a question, and draws the answer.
 * @param {Question} question
 * @param {PageRoute} route
 * @param {AbortSignal} signal
 * @returns {Promise<{ answer: Answer, elements: Drawn[], reread: () => Answer }>} with how it is read once more is known of names
 */
export async function gather(question, route, signal) {
  const [path, sent] = [question.path(route), sentOf(question, route)];
  const given = withOnlyIds(
    question.isLong ? await askLong(path, sent, signal, `question.${question.id}`) : await ask(path, sent, signal));
  const whole = question.complete ? await question.complete(given, route, signal) : given;
  const answer = question.read(whole, route);
  const records = recordsOf(answer.rows);
  // The row of a tie has the period of the tie; the rows of its ends follow, with their own periods.
  learnPeriods([...records, ...answer.subjects, ...answer.ties.flatMap(({ from, to }) => [from, to])]);
  const { cooperation, subjects, ties } = answer;
  return {
    answer,
    reread: () => question.read(whole, route),
    elements: answer.sceneless
      ? []
      : cooperation
        ? cooperationElements(cooperation, ties)
        : elementsOf(
            [...subjects, ...records],
            ties,
            subjects.map((s) => s.id),
          ),
  };
}

/**
 * The query string of a route for the Api.
 * @param {Question} question
 * @param {PageRoute} route
 */
export const sentOf = (question, route) => route.parameters.filter(([name]) => !question.inPath.includes(name));

/**
 * The distinct records that an answer names, in its title, in the scene or in a line.
 * @param {Drawn[]} elements
 * @param {Answer} answer
 */
export const recordsIn = (elements, { subjects, rows }) => [...new Map([
  ...subjects.map(({ id, kind }) => ({ id, kind })),
  ...elements.filter(({ group }) => group === "nodes").map(({ data: { id, kind } }) => ({ id, kind })),
  ...recordsOf(rows).map(({ id, kind }) => ({ id, kind })),
].map(({ id, kind }) => [id, { id, kind, family: familyOf(kind) }])).values()];

/**
 * Whether two routes ask the same question about the same record, so that what is in both answers can keep its position.
 * @param {Question} question
 * @param {PageRoute} one
 * @param {PageRoute} other
 */
export function isSameSubject(question, one, other) {
  const subject = (/** @type {PageRoute} */ route) =>
    [
      route.question,
      ...[...(question.about?.names ?? ["q"]), ...(question.parts ?? []), ...(question.partsOf ?? []), "family", "level"].map((name) =>
        valuesOf(route, name).join(" "),
      ),
    ].join("|");
  return subject(one) === subject(other);
}
