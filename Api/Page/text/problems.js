// @ts-check
// Formulates why a question cannot be asked: in English as in the message of the Api, in Russian by the type of its sentence. A sentence of
// a new type stays English.
import { language, say } from "./words.js";

/**
 * Sentences of the Api, and their variable parts.
 * @type {[RegExp, string, string[]][]}
 */
const sorts = [
  [/^"(.*)" is none of (.*?)(?:; did you mean (.*)\?)?$/s, "choice", ["value", "allowed", "meant"]],
  [/^"(.*)" is not a whole number from (\d+) to (\d+)$/s, "whole", ["value", "least", "most"]],
  [/^"(.*)" is not a number from 0 to (\d+) with at most 9 decimals$/s, "number", ["value", "most"]],
  [/^"(.*)" is not a date YYYY, YYYY-MM or YYYY-MM-DD that exists$/s, "date", ["value"]],
  [/^"(.*)" is not an id: .*$/s, "id", ["value"]],
  [/^"(.*)" is not an ISO 3166-1 alpha-2 code in upper case, e\.g\. KZ$/s, "country", ["value"]],
  [/^"(.*)" comes after \w+, "(.*)"$/s, "order", ["value", "other"]],
  [/^"(.*)" ends before it begins$/s, "ends", ["value"]],
  [/^"(.*)" is also from; name two different ones$/s, "same", ["value"]],
  [/^"(.*)" is more than the number of parties, (\d+)$/s, "parties", ["value", "most"]],
  [/^(?:"(.*)" )?is longer than (\d+) characters$/s, "long", ["value", "most"]],
  [/^has more than (\d+) (?:different )?values$/, "many", ["most"]],
  [/^is given more than once$/, "twice", []],
  [/^must be given(?:, too: the times to compare are two|, and after; or give knownBy twice)?$/, "missing", []],
  [/^has no value$/, "empty", []],
  [/^is not a parameter here; (?:the parameters are .*|there are none)$/s, "unknown", []],
  [/^(?:".*" )?is not the next of an(?:y|) answer.*$/s, "cursor", []],
];

/**
 * A sentence of the Api about a parameter, in the current language.
 * @param {string} sentence
 */
export function sayProblem(sentence) {
  if (language === "en") {
    return sentence;
  }

  for (const [pattern, sort, names] of sorts) {
    const found = pattern.exec(sentence);
    if (found) {
      const values = Object.fromEntries(names.map((name, i) => [name, found[i + 1] ?? ""]));
      return say(`problem.${sort}`, values) + (values.meant ? ` ${say("problem.meant", values)}` : "");
    }
  }

  return sentence;
}

/**
 * @param {Record<string, string[]>} errors sentences by parameter
 * @returns {Record<string, string[]>}
 */
export const sayProblems = (errors) =>
  Object.fromEntries(Object.entries(errors).map(([name, sentences]) => [name, sentences.map(sayProblem)]));
