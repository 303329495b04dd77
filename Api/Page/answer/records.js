// @ts-check
import { ask, segment } from "./api.js";
import { familyOf } from "../text/vocabulary.js";
import { isolated } from "../text/text.js";
import { language } from "../text/words.js";

// Answers give the preferred name of a record; how it is called in other languages, only its own profile says. That is asked for without
// its ties, a few at a time.
const atOnce = 4;
const atMost = 500;
/** @type {Map<string, string | null>} */
const names = new Map();
/** When engagements took place, as far as the page has been told. @type {Map<string, Span>} */
export const periods = new Map();

/**
 * The name to show: in the reader's language where one is known, else the preferred one.
 * @param {{ id: string, name: string }} record
 */
export const nameOf = (record) => (language === "ru" ? names.get(record.id) : null) ?? record.name;

/**
 * What a line of an answer is called: the record, or those whom it is about together.
 * @param {Row} row
 */
export const nameOfRow = (row) => (row.together && !row.name ? row.together.map((one) => isolated(nameOf(one))).join(" – ") : nameOf(row));

/** @param {Row[]} rows the records that the lines of an answer are about */
export const recordsOf = (rows) => rows.flatMap((row) => /** @type {(Row | Mention)[]} */ (row.together ?? (row.leadsTo ? [] : [row])));

/**
 * What is selected with a line of an answer.
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
 * Learns names that are not known yet, then says whether there is anything new to show.
 * @param {{ id: string, family: Family, kind: string }[]} records
 * @param {AbortSignal} signal
 */
export async function learnNames(records, signal) {
  // Preferred names are written in Latin.
  const waiting = language === "ru" ? records.filter((record) => record.kind !== "country" && !names.has(record.id)).slice(0, atMost) : [];
  let news = false;
  const ask1 = async () => {
    for (let record = waiting.shift(); record && !signal.aborted; record = waiting.shift()) {
      const profile = await ask(`/${record.family}s/${segment(record.id)}`, [["role", "succeeds"]], signal);
      names.set(record.id, best(profile.names));
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

/**
 * A full name before an acronym; never a former one.
 * @param {{ text: string, language: string | null, type: string }[]} given
 */
function best(given) {
  const order = ["preferred", "alias", "transliteration", "acronym"];
  return given
    .filter((name) => name.language === "ru" && order.includes(name.type))
    .sort((a, b) => order.indexOf(a.type) - order.indexOf(b.type))[0]?.text ?? null;
}
