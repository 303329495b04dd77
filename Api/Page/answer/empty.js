// @ts-check
import { isByEvery, setIn, sayOf, without } from "../route/chips.js";
import { sayChoice } from "../route/form.js";
import { routeWith, valuesOf } from "../route/address.js";
import { at } from "../text/dom.js";
import { say, sayCount, sayParameter } from "../text/words.js";
import { ask, Trouble } from "./api.js";
import { sentOf } from "./asking.js";
import { stepLink } from "./trouble.js";

const triedAtMost = 6;
const offeredAtMost = 3;

/**
 * Shows suggestions for an empty answer when they are known.
 * @param {Question} question
 * @param {PageRoute} route
 * @param {(id: string) => string} nameOf
 * @param {AbortSignal} signal
 */
export async function offerSteps(question, route, nameOf, signal) {
  try {
    const steps = await stepsFrom(question, route, nameOf, signal);
    if (!signal.aborted) {
      at("left-out").append(...steps);
    }
  } catch (error) {
    if (!(error instanceof Trouble) && !signal.aborted) {
      throw error; // the answer stands without it
    }
  }
}

/** The first page, as a step. */
const home = () => ({ text: say("empty.home"), route: { question: "", parameters: [] } });

/** @param {string} question as a step, without parameters */
export const stepTo = (question) => ({ text: say(`question.${question}`), route: { question, parameters: [] } });

/**
 * What helps where there is no answer: a search for an unknown record; a question without its refused values.
 * @param {Trouble} trouble
 * @param {Question} question
 * @param {PageRoute} route
 * @param {(id: string) => string} nameOf
 * @returns {{ text: string, route: PageRoute }[]}
 */
export function stepsAfter(trouble, question, route, nameOf) {
  const refused = setIn(question, route).filter(({ name }) => Object.hasOwn(trouble.errors, name));
  return trouble.kind === "unknown" ? [stepTo("find"), home()]
    : refused.length > 0 ? [stepWithout(refused, question, route, nameOf)]
    : [];
}

/**
 * The same question without some of its parameters, as a step.
 * @param {Parameter[]} parameters
 * @param {Question} question
 * @param {PageRoute} route
 * @param {(id: string) => string} nameOf
 */
const stepWithout = (parameters, question, route, nameOf) => ({
  text: say("empty.without", { what: parameters.map((parameter) => sayOf(parameter, question, route, nameOf)).join(", ") }),
  route: without(route, parameters.map(({ name }) => name)),
});

/**
 * What helps where an answer is empty: participants that count as their organizations, predecessors that are counted in, or one thing the
 * less that is asked for; each with how much there is then. Where nothing helps a
 * question on the whole network, what is there at all.
 * @param {Question} question
 * @param {PageRoute} route
 * @param {(id: string) => string} nameOf
 * @param {AbortSignal} signal
 * @returns {Promise<Node[]>}
 */
async function stepsFrom(question, route, nameOf, signal) {
  const lineage = question.parameters.find(({ name, type }) => name === "lineage" && type === "flag");
  const level = question.parameters.find(({ name }) => name === "level");
  const tries = [
    ...(level && ["", "stakeholder"].includes(valuesOf(route, level.name)[0] ?? "")
      ? [{ text: say("empty.level"), route: routeWith(route, { [level.name]: "organization" }) }]
      : []),
    ...(lineage && valuesOf(route, lineage.name).length === 0
      ? [{ text: sayParameter(lineage.name, question.id), route: routeWith(route, { [lineage.name]: "true" }) }]
      : []),
    ...(isByEvery(route) ? valuesOf(route, "role").map((role) => ({
      text: say("empty.only", { what: sayChoice("role", role) }),
      route: routeWith(route, { role, roles: null }),
    })) : []),
    ...setIn(question, route)
      .filter(({ name }) => !["limit", "q"].includes(name) && (name !== "roles" || !isByEvery(route)))
      .map((parameter) => stepWithout([parameter], question, route, nameOf)),
  ].slice(0, triedAtMost);
  const counted = await Promise.all(tries.map(async (one) => ({ ...one, total: await totalOf(question, one.route, signal) })));
  const steps = counted.filter(({ total }) => total > 0).slice(0, offeredAtMost);
  if (steps.length === 0 && !question.about) {
    return [stepLink(home())];
  }

  return steps.map((step, i) => stepLink({ ...step, text: `${step.text}: ${sayCount("empty.results", step.total)}` }, i === 0));
}

/**
 * @param {Question} question
 * @param {PageRoute} route
 * @param {AbortSignal} signal
 */
async function totalOf(question, route, signal) {
  const given = await ask(question.path(route), sentOf(question, route), signal);
  return question.complete ? 0 : question.read(given, route).total;
}
