// @ts-check
// Where a record appears in an answer, at the level and the time of the question.
import { canOverlap } from "../time/dates.js";
import { say, sayDate, sayParameter, sayPeriod } from "../text/words.js";

/**
 * The ties by which a record appears in an answer: its own, and those of the participants who represent it.
 * @param {Answer} answer
 * @param {string} id
 * @returns {Tie[]}
 */
export function tiesIn(answer, id) {
  const stands = answer.cooperation?.stands ?? {};
  const given = new Map(answer.ties.map((tie) => [tie.id, tie]));
  const ids = Object.entries(stands).flatMap(([tie, by]) =>
    by.filter((one) => one.id === id || one.body === id).flatMap((one) => [tie, ...one.by]));
  return [...new Set(ids)].flatMap((tie) => given.get(tie) ?? []);
}

/**
 * Whether an answer involves a record at all.
 * @param {Answer} answer
 * @param {string} id
 */
export const isIn = (answer, id) =>
  answer.subjects.some((one) => one.id === id) ||
  answer.rows.some((row) => row.id === id || row.together?.some((one) => one.id === id)) ||
  answer.ties.some(({ from, to, onBehalfOf }) => [from.id, to.id, onBehalfOf?.id].includes(id)) ||
  Object.values(answer.cooperation?.stands ?? {}).flat().some((one) => one.id === id || one.body === id);

/**
 * A note about a record that the question leaves out, in part or as a whole.
 * @param {Profile} profile what passes the filters of it
 * @param {Answer | null} answer
 * @param {[string, string][]} filters of the question, as profiles have them
 * @returns {string[]}
 */
export function sayAsked(profile, answer, filters) {
  const asked = Object.fromEntries(filters);
  const isThen = canOverlap(profile.period, { from: asked.from ?? null, to: asked.to ?? null });
  const passes = profile.ties.length + profile.omitted > 0;
  return [
    ...(isThen ? [] : [say("panel.notThen", { period: sayPeriod(profile.period) })]),
    ...(passes || filters.length === 0 ? [] : [say("panel.nothing", { filters: filters.map(sayFilter).join("; ") })]),
    ...(passes && isThen && answer && !isIn(answer, profile.id) ? [say("panel.notInAnswer")] : []),
  ];
}

/** @param {[string, string]} filter */
function sayFilter([name, value]) {
  const said = /** @type {Record<string, () => string>} */ ({
    from: () => sayDate(value),
    to: () => sayDate(value),
    knownBy: () => sayDate(value),
    status: () => say(`status.${value}`),
  })[name]?.() ?? value;
  return value === "true" ? sayParameter(name) : `${sayParameter(name)}: ${said}`;
}
