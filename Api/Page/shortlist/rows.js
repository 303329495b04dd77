// @ts-check
// The contact for each stakeholder on a shortlist: a person in a post at a body, and when each was last recorded.
import { nameOf } from "../answer/records.js";
import { familyOf, isPost, isPresent } from "../text/vocabulary.js";
import { firstOf, isUndated, notKnown } from "../time/dates.js";
import { say, sayCountry, sayDate } from "../text/words.js";

/**
 * @typedef {object} Reach
 * @property {string} id of the stakeholder on the shortlist
 * @property {string} person
 * @property {string} post
 * @property {string} body
 * @property {string | null} country
 * @property {string | null} seen the latest date at which the stakeholder took part in anything, as it is known
 * @property {string} at in what
 */

/** The maximum number of representatives that are named for a body, the most recent ones first. */
const personsAtMost = 5;

/**
 * The contact for a stakeholder: a person at each body that it represents, heads or works for, or for a body, those who do so or act for
 * it.
 * @param {Profile} profile
 * @returns {Reach[]}
 */
export function reachesOf(profile) {
  const own = { id: profile.id, country: profile.country, ...lastSeen(profile) };
  const isPerson = profile.kind === "person";
  const ties = profile.ties.filter(
    ({ type, from, to, onBehalfOf }) =>
      (isPost(type) && familyOf(to.kind) === "stakeholder" && (isPerson ? from.id : to.id) === profile.id) ||
      (!isPerson && onBehalfOf?.id === profile.id && from.kind === "person"),
  );
  const persons = [...ties].sort(latestFirst).map((tie) => ({
    ...own,
    person: nameOf(isPerson ? profile : tie.from),
    post: tie.title ?? "",
    body: nameOf(isPerson ? tie.to : profile),
  }));
  const distinct = persons.filter(({ person, body }, i) => persons.findIndex((one) => one.person === person && one.body === body) === i);
  return distinct.length > 0
    ? distinct.slice(0, personsAtMost)
    : [{ ...own, person: isPerson ? nameOf(profile) : "", post: "", body: isPerson ? "" : nameOf(profile) }];
}

/**
 * The shortlist as cells for a file.
 * @param {Reach[]} reaches
 * @returns {string[][]}
 */
export const cellsOf = (reaches) => [
  ["person", "post", "body", "country", "seen", "at", "id"].map((name) => say(`shortlist.column.${name}`)),
  ...reaches.map(({ person, post, body, country, seen, at, id }) => [person, post, body, sayCountry(country), seen ?? "", at, id]),
];

/** @param {Reach} reach */
export const saySeen = ({ seen, at }) => (seen ? `${sayDate(seen)}, ${at}` : say("shortlist.unseen"));

/** @param {Profile} profile */
function lastSeen(profile) {
  const seen = profile.ties
    .filter(({ type, to }) => isPresent(type) && familyOf(to.kind) === "engagement")
    .flatMap((tie) => {
      const period = isUndated(tie.period) ? tie.to.period : tie.period;
      const date = period?.to && period.to !== notKnown ? period.to : period?.from;
      return date ? [{ date, at: nameOf(tie.to) }] : [];
    })
    .sort((one, other) => (firstOf(one.date) < firstOf(other.date) ? 1 : -1));
  return { seen: seen[0]?.date ?? null, at: seen[0]?.at ?? "" };
}

/**
 * Current ones come first, then those that ended last.
 * @param {Tie} one
 * @param {Tie} other
 */
function latestFirst({ period: one }, { period: other }) {
  const [a, b] = [one, other].map(({ from, to }) => `${to === notKnown ? "" : to ? firstOf(to) : "9999"} ${from ? firstOf(from) : ""}`);
  return a < b ? 1 : a > b ? -1 : 0;
}
