// @ts-check
// Formulates why the Api does not do what it is asked to: in English as in its message, in Russian by the pattern of its sentence. A
// sentence of a new pattern stays English.
import { refusals } from "./ru/refusals.js";
import { translator } from "./translated.js";
import { language, say } from "./words.js";

const inRussian = translator(refusals);

/**
 * A sentence of the Api about a parameter or field, in the current language.
 * @param {string} sentence
 */
export const sayProblem = (sentence) => (language === "ru" ? inRussian(sentence) ?? sentence : sentence);

/**
 * @param {Record<string, string[]>} errors sentences by parameter
 * @returns {Record<string, string[]>}
 */
export const sayProblems = (errors) =>
  Object.fromEntries(Object.entries(errors).map(([name, sentences]) => [name, sentences.map(sayProblem)]));

/**
 * Sentences of the Api about a whole request, in the current language; what stays English has an introduction.
 * @param {string} sentence
 * @returns {string[]}
 */
export const sayRefusal = (sentence) =>
  sayProblem(sentence) === sentence && language !== "en" ? [say("problem.failed"), sentence] : [sayProblem(sentence)];
