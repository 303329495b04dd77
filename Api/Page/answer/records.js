// @ts-check
import { ask, segment } from "./api.js";
import { familyOf } from "../text/vocabulary.js";
import { codeOf } from "../route/names.js";
import { isolated } from "../text/text.js";
import { language, say, sayCountry } from "../text/words.js";

// Answers contain the preferred name of a record. Its names in other languages are only in its profile, which is requested without ties, a
// few records at a time.
const atOnce = 4;
const atMost = 500;
/** @type {Map<string, string | null>} */
const names = new Map();
/** The periods of engagements, as far as the page knows them. @type {Map<string, Span>} */
export const periods = new Map();

/**
 * The displayed name: in the user's language if one is known, otherwise the preferred name.
 * @param {{ id: string, name: string, kind?: string }} record a country has its code as id
 */
export const nameOf = (record) =>
  (language === "en" ? null : record.kind === "country" ? sayCountry(record.id) : names.get(record.id)) ?? record.name;

/**
 * The name of a line of an answer: of its record, or of all its records.
 * @param {Row} row
 */
export const nameOfRow = (row) => (row.together && !row.name ? row.together.map((one) => isolated(nameOf(one))).join(" – ") : nameOf(row));

/** @param {Row[]} rows the records that the lines of an answer are about */
export const recordsOf = (rows) => rows.flatMap((row) => /** @type {(Row | Mention)[]} */ (row.together ?? (row.leadsTo ? [] : [row])));

/**
 * The records that are selected with a line of an answer.
 * @param {Row} row
 * @returns {Selected}
 */
export const selectedWith = (row) =>
  row.together ? { what: "line", id: row.id, records: row.together.map(({ id }) => id), ties: row.ties } : { what: "record", id: row.id };

/**
 * @param {{ id: string, kind: string, period?: Span | null }[]} records those that an answer mentions: engagements say when they took place
 */
export function learnPeriods(records) {
  for (const { id, kind, period } of records) {
    if (period && familyOf(kind) === "engagement") {
      periods.set(id, period);
    }
  }
}

/**
 * Requests names that are not known yet, and returns whether there is anything new to show.
 * @param {{ id: string, family: Family, kind: string }[]} records
 * @param {AbortSignal} signal
 */
export async function learnNames(records, signal) {
  // Preferred names are in Latin script.
  const waiting = language === "ru" ? records.filter((record) => record.kind !== "country" && !names.has(record.id)).slice(0, atMost) : [];
  let news = false;
  const ask1 = async () => {
    for (let record = waiting.shift(); record && !signal.aborted; record = waiting.shift()) {
      const profile = await ask(`/${record.family}s/${segment(record.id)}`, [["role", "succeeds"]], signal);
      names.set(record.id, nameIn(profile));
      news = true;
    }
  };
  await Promise.all(Array.from({ length: atOnce }, ask1));
  return news;
}

/**
 * @param {Mention[]} stakeholders
 * @param {AbortSignal} signal
 */
export const learnNamesOf = (stakeholders, signal) =>
  learnNames(stakeholders.map(({ id, kind }) => ({ id, kind, family: familyOf(kind) })), signal);

/** The types of names that are shown: a full name takes precedence over an acronym, and former names are never used. */
const shown = ["preferred", "alias", "transliteration", "acronym"];

/** @param {string} name that a government has @returns {boolean} whether it is that of a country, or an acronym */
const isOfCountry = (name) => codeOf(name) !== null || !name.includes(" ");

/**
 * The name of a record in Russian; null if it has none. A government is often called by the name of its country: the fullest of its names
 * is used, and one that has no other name is said to be a government.
 * @param {Pick<Api.Profile, "kind" | "names">} record
 */
export function nameIn({ kind, names: given }) {
  const isGovernment = kind === "government";
  const [best] = given
    .filter(({ language: of, type }) => of === "ru" && shown.includes(type))
    .sort((a, b) => shown.indexOf(a.type) - shown.indexOf(b.type) || (isGovernment ? b.text.length - a.text.length : 0));
  return best === undefined ? null
    : isGovernment && isOfCountry(best.text) ? say("named.kind", { name: best.text, kind: say("kind.government") })
    : best.text;
}
