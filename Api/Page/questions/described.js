// @ts-check
// The questions as described by the Api: their routes and their parameters with bounds, defaults and choices, so that these are not
// repeated here.
import { ask, segment } from "../answer/api.js";
import { valuesOf } from "../route/address.js";
import { learnVocabulary } from "../text/vocabulary.js";
import { addWords, isSaid } from "../text/words.js";

const described = /** @type {{ questions: Described[] }} */ ({ questions: [] });

/** Filters about the other records of an answer, which are therefore not kept when a record is opened. */
const ofOthers = ["country", "topic", "kind", "role"];

/** The origin of the choices of a parameter that are not words of the interface. @type {Record<string, Parameter["choices"]>} */
const choices = { country: "countries", topic: "topics", dataset: "datasets" };

/** Requests the descriptions of questions from the Api. */
export async function learnQuestions() {
  const given = await ask("/questions");
  described.questions = given.questions;
  learnVocabulary(given);
  given.questions.forEach(learnWords);
}

/** Learns the words of a question for which the page has none of its own. @param {Described} of */
function learnWords({ id, words, summary }) {
  if (!words && isSaid(`question.${id}`)) {
    return;
  }

  const { name, says, title, more } = words ?? wordsFrom(summary);
  for (const language of /** @type {const} */ (["en", "ru"])) {
    const titled = title[language].replace("{0}", "{names}");
    addWords(language, {
      [`question.${id}`]: name[language],
      [`question.${id}.says`]: says[language],
      [`question.${id}.of`]: titled,
      [`question.${id}.all`]: titled,
      ...Object.fromEntries(Object.entries(more).map(([key, said]) => [key, said[language]])),
    });
  }
}

/** The words of a question that the page does not offer. @param {string} summary @returns {NonNullable<Described["words"]>} */
function wordsFrom(summary) {
  const said = { en: summary, ru: summary };
  return { name: said, says: said, title: said, more: {} };
}

/** @param {string} id as the Api calls the question */
export const descriptionOf = (id) => described.questions.find((question) => question.id === id);

/**
 * The question that an address names by its id, or by its route in the Api.
 * @param {string} address without parameters, e.g. `who-cooperates` or `stakeholders/ilo/partners`
 * @returns {{ of: Described, inPath: [string, string][] } | null} with the parameters that are parts of the route
 */
export function describedIn(address) {
  const byId = descriptionOf(address);
  if (byId) {
    return { of: byId, inPath: [] };
  }

  const given = address.replace(/^api\/v1\//, "").split("/");
  for (const of of described.questions) {
    const parts = of.route.slice(1).split("/");
    if (parts.length === given.length && parts.every((part, i) => (isPlace(part) ? given[i] !== "" : part === given[i]))) {
      return { of, inPath: parts.flatMap((part, i) => (isPlace(part) ? [[part.slice(1, -1), unescaped(given[i])]] : [])) };
    }
  }

  return null;
}

/** @param {string} part of a route */
const isPlace = (part) => part.startsWith("{");

/** @param {string} text a part of an address; what is not an escape stays as it is */
const unescaped = (text) => new URLSearchParams(`text=${text.replaceAll("+", "%2B")}`).get("text") ?? "";

/** The question about one of what a question lists, e.g. about one source. @param {Described} of @returns {Described | null} */
export const describedBelow = (of) =>
  described.questions.find(({ route }) => route.startsWith(`${of.route}/{`) && route.endsWith("}")) ?? null;

/** A field of a demand as the Api describes it. @param {string} path as in a demand, e.g. `weights.rest` */
export const demandField = (path) => descriptionOf("whom-to-invite")?.fields?.find(({ name }) => name === path);

/** The descriptions of all questions, in display order. */
export const describedQuestions = () => described.questions;

/**
 * The filters of a question that also apply to a record: they are kept when a record is opened or expanded.
 * @param {PageRoute} route
 * @param {Question} question
 * @returns {[string, string][]}
 */
export function narrowingOf(route, question) {
  const narrowing = (descriptionOf("stakeholder-profile")?.parameters ?? [])
    .filter(({ name, filter }) => filter && !ofOthers.includes(name))
    .map(({ name }) => name);
  const { time } = question;
  const said = route.parameters.flatMap(([name, value]) => {
    // A record that other questions may be about can be a stakeholder here, and time may have another meaning.
    const as =
      !time || time.periods ? name : name === time.from ? "from" : name === time.to ? "to" : name === "from" || name === "to" ? "" : name;
    return narrowing.includes(as) ? [/** @type {[string, string]} */ ([as, value])] : [];
  });
  return lastOfKnown(said);
}

/**
 * If two dates of publication are compared, the later is that of the displayed data.
 * @param {[string, string][]} parameters
 */
export const lastOfKnown = (parameters) =>
  parameters.filter(([name], i) => name !== "knownBy" || i === parameters.findLastIndex(([other]) => other === name));

/**
 * The subject of a question: the parameters that name it, and the maximum number of subjects.
 * @param {Described} of
 * @returns {Question["about"]}
 */
export function aboutOf(of) {
  if (!of.about || of.about.families.length === 0) {
    return null; // a source is not a record, so its id is a field of the form
  }

  // A question about one record may have a second one beside it, e.g. the end of a route.
  const others = of.parameters
    .filter(({ name, sort, required }) => sort === "id" && required && name !== of.about?.parameter)
    .map(({ name }) => name);
  return {
    names: [of.about.parameter, ...others],
    least: 1 + others.length,
    most: of.about.atMost + others.length,
    families: of.about.families,
  };
}

/**
 * The address of a question in the Api.
 * @param {Described} described
 * @param {PageRoute} route
 */
export const pathOf = (described, route) => described.route.replace(/\{(\w+)\}/g, (_, name) => segment(valuesOf(route, name)[0] ?? ""));

/** @param {Described} of the parameters that are a part of its path */
export const inPathOf = ({ route }) => [...route.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);

/**
 * The parameters of a question in the order of its form: first those that shape the answer, then the filters.
 * @param {Described} of
 * @param {string[]} parts parameters that name a part of an answer, which the page asks for itself
 * @returns {Parameter[]}
 */
export function parametersOf(of, parts) {
  const excluded = [...(aboutOf(of)?.names ?? []), ...parts, of.cursor];
  const all = of.parameters.filter(({ name }) => !excluded.includes(name));
  return [
    ...inPathOf(of).filter((name) => !excluded.includes(name)).map(textOf),
    ...[...all.filter(({ filter }) => !filter), ...all.filter(({ filter }) => filter)].map(parameterOf),
  ];
}

/**
 * The parameters of the time of a question.
 * @param {Described} of
 * @returns {Timely | null}
 */
export function timeOf(of) {
  const periods = of.parameters.filter(({ sort }) => sort === "period").map(({ name }) => name);
  const [known] = of.parameters.filter(({ name, sort }) => sort === "date" && name === "knownBy").map(({ name }) => name);
  const [from, to] = of.parameters.filter(({ name, sort, filter }) => sort === "date" && filter && name !== known).map(({ name }) => name);
  return periods.length > 1 ? { periods, known: null } : from && to ? { from, to, known: known ?? null } : null;
}

/** @param {string} name of a part of the path @returns {Parameter} */
const textOf = (name) => ({ name, type: "text", choices: [], atMost: 1, upFront: true, onlyWith: null });

/** @param {ParameterDescribed} of @returns {Parameter} */
const parameterOf = (of) => ({
  name: of.name,
  type: typeOf(of),
  choices: choices[of.name] ?? of.allowed,
  byDefault: of.default ?? undefined,
  least: of.least ?? undefined,
  greatest: of.greatest ?? undefined,
  atMost: of.atMost,
  upFront: !of.filter,
  onlyWith: of.onlyWith,
});

/** @param {ParameterDescribed} of @returns {Parameter["type"]} */
function typeOf({ name, sort, atMost }) {
  switch (sort) {
    case "word":
      return atMost === 1 ? "choice" : "many";
    case "country":
      return "many";
    case "id":
      return choices[name] ? "many" : "records";
    default:
      return sort;
  }
}
