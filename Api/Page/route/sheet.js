// @ts-check
// The sheet of pasted names: a line for each, with the written name, the match, and how certain it is.
import { familyOf } from "../text/vocabulary.js";
import { codeOf } from "./names.js";

/** @typedef {Api.Candidate} Candidate */

/**
 * @typedef {object} SheetLine
 * @property {string} name as it was written
 * @property {string} country as it was written beside it
 * @property {Candidate[]} candidates who may be meant, best first
 * @property {"clear" | "likely" | "several" | "engagement" | "none"} sureness
 * @property {Candidate | null} taken for it, if it is ticked
 * @property {boolean} isTicked
 * @property {boolean} hasMore whether there are more candidates than these
 */

/** If the best candidate is better than the next by this factor, it is the likely match. */
const ahead = 0.15;

/**
 * The match of a name. Only clear matches are selected: the user decides about the others.
 * @param {import("./names.js").Given} given
 * @param {Omit<Api.ResolvedName, "outcome">} resolved
 * @returns {SheetLine}
 */
export function lineOf({ name, country }, { match, candidates, truncated }) {
  const code = codeOf(country);
  const isElsewhere = (/** @type {Candidate} */ one) => code !== null && one.country !== null && one.country !== code;
  const stakeholders = candidates.filter((one) => familyOf(one.kind) === "stakeholder");
  const inCountry = stakeholders.filter((one) => !isElsewhere(one));
  const clear = candidates.find(({ id }) => id === match);
  const taken = inCountry.find(({ id }) => id === match) ?? inCountry[0] ?? stakeholders[0] ?? null;
  const sureness = candidates.length === 0 ? "none"
    : taken === null || (clear !== undefined && familyOf(clear.kind) !== "stakeholder") ? "engagement"
    : clear && inCountry.includes(clear) ? "clear"
    : inCountry.length > 0 && taken.score - (inCountry[1]?.score ?? 0) >= ahead ? "likely"
    : "several";
  return {
    name,
    country,
    candidates,
    sureness,
    taken: sureness === "engagement" ? null : taken,
    isTicked: sureness === "clear",
    hasMore: truncated,
  };
}

/**
 * The result for a name that was searched with its country and without: an international organization has no country, whichever is
 * beside it in a list of participants.
 * @param {import("./names.js").Given} given
 * @param {Omit<Api.ResolvedName, "outcome">} [withCountry] not there where the name is longer than any
 * @param {Omit<Api.ResolvedName, "outcome">} [alone]
 */
export function lineFor(given, withCountry, alone) {
  const nothing = { name: given.name, match: null, candidates: [], truncated: false };
  const lines = [withCountry ?? nothing, alone ?? nothing].map((resolved) => lineOf(given, resolved));
  return lines.find(({ sureness }) => sureness === "clear") ?? lines.find(({ sureness }) => sureness !== "none") ?? lines[0];
}

/** @param {Candidate} candidate whether a question can be about it among others */
export const isTakeable = (candidate) => familyOf(candidate.kind) === "stakeholder";

/**
 * The results for all names, as a table.
 * @param {SheetLine[]} lines
 * @returns {(string | number)[][]}
 */
export const cellsOf = (lines) => [
  ["name", "country_given", "id", "record_name", "kind", "country", "sure", "candidates"],
  ...lines.map(({ name, country, taken, isTicked, sureness, candidates }) => [
    name,
    country,
    ...(isTicked && taken ? [taken.id, taken.name, taken.kind, taken.country ?? ""] : ["", "", "", ""]),
    sureness,
    isTicked ? "" : candidates.map((one) => `${one.id} (${one.name})`).join("; "),
  ]),
];
