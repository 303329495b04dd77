// @ts-check
// Translates sentences of the Api, which are in English, by their pattern. A sentence without a translation stays as it is.
import { isolated, readable } from "./text.js";

/** What a place in braces stands for; any other one stands for any text. @type {Record<string, string>} */
const sorts = {
  number: "[\\d,]+", most: "[\\d,]+", least: "[\\d,]+", word: "[\\w.:-]+", // a word may be an id
  script: "[A-Z][a-z]+", home: "[A-Z][a-z]+", letter: "\\S+", like: "\\S+", code: "U\\+[0-9A-F]+", likeCode: "U\\+[0-9A-F]+",
};

/** The places whose words have translations, too. */
const known = ["script", "home"];

/** The places whose numbers have commas between thousands, which elsewhere are decimal commas. */
const counts = ["number", "most", "least"];

const place = /(\{\w+\})/;

/**
 * A translator. Sentences without places in braces are translated only as a whole; of several patterns, the first that fits is used.
 * @param {Record<string, string>} texts English sentences and their translations; {rest} stands for another of the sentences, or for
 * several that are joined by semicolons
 * @returns {(sentence: string) => string | null} null if there is no translation
 */
export function translator(texts) {
  const whole = new Map(Object.entries(texts).filter(([english]) => !place.test(english)));
  /** @type {{ pattern: RegExp, said: string }[] | undefined} */
  let patterns;
  return translate;

  /** @param {string} sentence @returns {string | null} */
  function translate(sentence) {
    const said = whole.get(sentence);
    if (said !== undefined) {
      return said;
    }

    patterns ??= Object.entries(texts)
      .filter(([english]) => place.test(english))
      .map(([english, said]) => ({ pattern: new RegExp(`^${english.split(place).map(patternOf).join("")}$`, "su"), said }));
    for (const { pattern, said: form } of patterns) {
      const found = pattern.exec(sentence)?.groups;
      const rest = found?.rest === undefined ? "" : translate(found.rest);
      if (found && rest !== null) {
        const shown = (/** @type {string} */ name) =>
          counts.includes(name) ? found[name].replaceAll(",", "\u00a0")
          : isolated(readable((known.includes(name) && whole.get(found[name])) || found[name]));
        return form.replace(/\{(\w+)\}/g, (_, name) => (name === "rest" ? rest : shown(name)));
      }
    }

    const parts = sentence.split("; ");
    const translated = parts.length > 1 ? parts.map(translate) : [null];
    return translated.includes(null) ? null : translated.join("; ");
  }
}

/** @param {string} part of a sentence: a place in braces, or text */
const patternOf = (part) =>
  place.test(part) ? `(?<${part.slice(1, -1)}>${sorts[part.slice(1, -1)] ?? ".+?"})` : part.replace(/[.*+?^${}()|[\]\\/]/g, "\\$&");
