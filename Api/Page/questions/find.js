// @ts-check
import { isolated } from "../text/text.js";
import { say, sayCount, sayCountry, sayPeriod } from "../text/words.js";
import { facets } from "../views/facets.js";

/** Find: records with a name, or with words in several fields. @type {QuestionPage<Api.Findings>} */
export const find = {
  id: "find",
  columns: [{ name: "name" }, { name: "matchedName" }, { name: "kind" }, { name: "country" }],
  layout: "grid",
  read: (answer, route) => ({
    subjects: [],
    rows: answer.items.map((item) => ({
      ...item,
      detail: sayMatched(item),
      ties: [],
      cells: { matchedName: item.matched ? sayMatched(item) : item.matchedName ?? "" },
    })),
    ties: [],
    sources: {},
    remarks: facets({ ...answer.facets }, route),
    leftOut: answer.total > answer.items.length ? [sayCount("leftOut.found", answer.total - answer.items.length)] : [],
    total: answer.total,
  }),
};

/**
 * How a record was found: by another name, or by the field for each of the words; empty if only its name matched.
 * @param {Api.Finding} item
 */
export function sayMatched({ name, matchedName, matched }) {
  if (!matched) {
    return matchedName === name ? "" : isolated(matchedName);
  }

  /** @type {Map<string, string[]>} */
  const words = new Map();
  for (const { word, field, text } of matched) {
    const where = field === "name" && text === name ? say("found.name") : say(`found.in.${field}`, { text: sayField(field, text) });
    words.set(where, [...(words.get(where) ?? []), word]);
  }

  return [...words].map(([where, of]) => `${isolated(of.join(" "))}: ${where}`).join("; ");
}

/**
 * The text of a field, in the language of the page unless it is a text of a record.
 * @param {string} field
 * @param {string} text
 */
function sayField(field, text) {
  const period = /^([\d-]*)(?: ?– ?([\d-]*))?$/.exec(text);
  return field === "kind" ? say(`kind.${text}`)
    : field === "country" ? sayCountry(text)
    : period ? sayPeriod({ from: period[1] || null, to: (period[2] ?? period[1]) || null })
    : text;
}
