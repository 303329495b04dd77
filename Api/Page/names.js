// @ts-check
import { ask, segment } from "./api.js";
import { language } from "./words.js";

// The Api gives the preferred name; in which other languages a record is known, only its profile says. The profile is asked for without its ties, a few at a time.
const atOnce = 4;
const atMost = 200;
/** @type {Map<string, string | null>} */
const known = new Map();

/**
 * The name to show: in the reader's language where one is known, else the preferred one.
 * @param {{ id: string, name: string }} record
 */
export const nameOf = (record) => (language === "ru" ? known.get(record.id) : null) ?? record.name;

/**
 * Learns the names in the reader's language, then says whether there are new ones.
 * @param {{ id: string, family: Family, kind: string }[]} records
 * @param {AbortSignal} signal
 */
export async function learnNames(records, signal) {
  if (language !== "ru") {
    return false; // preferred names are written in Latin
  }

  const waiting = records.filter((record) => record.kind !== "country" && !known.has(record.id)).slice(0, atMost);
  const before = [...known.values()].filter(Boolean).length;
  const ask1 = async () => {
    for (let record = waiting.shift(); record && !signal.aborted; record = waiting.shift()) {
      const profile = await ask(`/${record.family}s/${segment(record.id)}`, [["role", "succeeds"]], signal);
      known.set(record.id, best(profile.names));
    }
  };
  await Promise.all(Array.from({ length: atOnce }, ask1));
  return [...known.values()].filter(Boolean).length > before;
}

/**
 * A full name before an acronym; never a former one.
 * @param {{ text: string, language: string | null, type: string }[]} names
 */
function best(names) {
  const order = ["preferred", "alias", "transliteration", "acronym"];
  return names
    .filter((name) => name.language === "ru" && order.includes(name.type))
    .sort((a, b) => order.indexOf(a.type) - order.indexOf(b.type))[0]?.text ?? null;
}
