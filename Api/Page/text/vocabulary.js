// @ts-check
// The kinds of records and the types of ties as described by the Api: names, symbols and lines, so that these are not repeated here.
import { addWords } from "./words.js";

/** @type {Vocabulary} */
const vocabulary = { kinds: [], tieTypes: [], planStatuses: [] };

/** @param {Omit<Vocabulary, "planStatuses"> & Partial<Vocabulary>} described */
export function learnVocabulary({ kinds, tieTypes, planStatuses = [] }) {
  Object.assign(vocabulary, { kinds, tieTypes, planStatuses });
  for (const language of /** @type {const} */ (["en", "ru"])) {
    addWords(language, Object.fromEntries([
      ...kinds.map(({ kind, name }) => [`kind.${kind}`, name[language]]),
      ...tieTypes.flatMap(({ type, name, one, both }) => [
        [`tie.${type}`, name[language]],
        ...(one && both ? [[`one.${type}`, one[language]], [`both.${type}`, both[language]]] : []),
      ]),
    ]));
  }
}

/** The kinds of all displayed records, in display order; a country stands for its bodies. */
export const kindsInOrder = () => vocabulary.kinds;

/** The constituencies, in display order. @returns {string[]} */
export const constituencies = () => [...new Set(vocabulary.kinds.flatMap(({ constituency }) => constituency ?? []))];

/** @param {string} constituency the kinds of those who belong to it, or to none */
export const kindsOf = (constituency) =>
  vocabulary.kinds
    .filter((one) => one.family === "stakeholder" && one.kind !== "country" && (one.constituency ?? "none") === constituency)
    .map(({ kind }) => kind);

/** The types of ties, in display order. */
export const tieTypesInOrder = () => vocabulary.tieTypes;

/** @param {string} kind @returns {Family} */
export const familyOf = (kind) => kindOf(kind)?.family ?? "stakeholder";

/** @param {string} kind */
export const kindOf = (kind) => vocabulary.kinds.find((one) => one.kind === kind);

/** @param {string} type */
export const tieTypeOf = (type) => vocabulary.tieTypes.find((one) => one.type === type);

/** Whether a type of tie denotes a post. @param {string} type */
export const isPost = (type) => tieTypeOf(type)?.post ?? false;

/** Whether it is a role by which a stakeholder takes part, which an invitation alone is not. @param {string} type */
export const isPresent = (type) => tieTypeOf(type)?.present ?? false;

/** The statuses of invitees, in the order of progress. @returns {Api.PlanStatus[]} */
export const planStatuses = () => vocabulary.planStatuses.map(({ status }) => status);

/** The usual next status: the first that may follow and leads forwards. @param {Api.PlanStatus} status */
export const nextStatus = (status) => {
  const all = planStatuses();
  const after = vocabulary.planStatuses.find((one) => one.status === status)?.after ?? [];
  return after.find((one) => all.indexOf(one) > all.indexOf(status)) ?? status;
};
