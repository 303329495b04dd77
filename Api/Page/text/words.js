// @ts-check
import { notKnown } from "../time/dates.js";
import { former } from "./former.js";
import { isolated, readable } from "./text.js";
import { en } from "./words.en.js";
import { ru } from "./words.ru.js";

/** @type {Record<"en" | "ru", Record<string, string>>} */
const languages = { en: { ...en }, ru: { ...ru } };

// Creating these takes longer than using them.
const regions = { en: new Intl.DisplayNames(["en"], { type: "region" }), ru: new Intl.DisplayNames(["ru"], { type: "region" }) };
const plurals = { en: new Intl.PluralRules("en"), ru: new Intl.PluralRules("ru") };
const strengths = {
  en: new Intl.NumberFormat("en", { maximumFractionDigits: 3 }),
  ru: new Intl.NumberFormat("ru", { maximumFractionDigits: 3 }),
};
const smallStrengths = {
  en: new Intl.NumberFormat("en", { maximumSignificantDigits: 2 }),
  ru: new Intl.NumberFormat("ru", { maximumSignificantDigits: 2 }),
};

/** @type {"en" | "ru"} */
export let language = stored();

/**
 * Adds words from the Api.
 * @param {"en" | "ru"} to
 * @param {Record<string, string>} words
 */
export const addWords = (to, words) => void Object.assign(languages[to], words);

/** @param {"en" | "ru"} chosen */
export function speak(chosen) {
  language = chosen;
  document.documentElement.lang = chosen;
  try {
    localStorage.setItem("language", chosen);
  } catch (error) {
    if (!(error instanceof DOMException)) {
      throw error; // a browser that keeps nothing asks again next time
    }
  }
}

function stored() {
  let kept = null;
  try {
    kept = localStorage.getItem("language");
  } catch (error) {
    if (!(error instanceof DOMException)) {
      throw error;
    }
  }

  return kept === "ru" || kept === "en" ? kept : navigator.language.startsWith("ru") ? "ru" : "en";
}

/**
 * The text for a key in the language of the interface, or in English if it is missing there.
 * @param {string} key
 * @param {Record<string, string | number>} [values] the values for {name}
 * @returns {string}
 */
export function say(key, values = {}) {
  const text = languages[language][key] ?? languages.en[key] ?? key.slice(key.indexOf(".") + 1);
  return text.replace(/\{(\w+)\}/g, (_, name) => isolated(readable(String(values[name] ?? ""))));
}

/** @param {string} key whether there is a text for it */
export const isSaid = (key) => Object.hasOwn(languages.en, key);

/**
 * The name of a parameter: specific to a question, or general; without one, the words of its own name.
 * @param {string} name
 * @param {string} [question]
 */
export function sayParameter(name, question) {
  const key = [`parameter.${question}.${name}`, `parameter.${name}`].find(isSaid);
  return key ? say(key) : wordsIn(name);
}

/** @param {string} name of a parameter or field, as words: "First year" for firstYear */
export const wordsIn = (name) =>
  name.charAt(0).toUpperCase() + name.slice(1).replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);

/**
 * A parameter with its value as a part of the question, e.g. "from 2009".
 * @param {string} name
 * @param {string} value in words
 * @param {string} question
 */
export const sayChip = (name, value, question) =>
  isSaid(`chip.${name}`) ? say(`chip.${name}`, { value }) : `${sayParameter(name, question)}: ${value}`;

/**
 * A number with its noun: the key followed by the plural form of the number, e.g. `records.few`.
 * @param {string} key
 * @param {number} count
 * @param {Record<string, any>} [others] the other values in the text
 */
export function sayCount(key, count, others = {}) {
  const form = plurals[language].select(count);
  return say(languages[language][`${key}.${form}`] === undefined ? `${key}.other` : `${key}.${form}`, {
    ...others,
    count: count.toLocaleString(language),
  });
}

/**
 * A list of alternatives, joined by "and" or "or".
 * @param {string[]} said
 * @param {boolean} isEach
 */
export const sayTogether = (said, isEach) =>
  new Intl.ListFormat(language === "en" ? "en-GB" : "ru", { type: isEach ? "conjunction" : "disjunction" }).format(said);

/** @param {string} type of a tie, between the names of its ends: in Russian, the second name stays as it is after a colon */
export const sayBetween = (type) => say("tied.by", { tie: say(`tie.${type}`) });

/** @param {string[]} types */
export const sayTypes = (types) => types.map((type) => say(`tie.${type}`)).join(", ");

/**
 * Roles, with their certainty unless they are confirmed: a meeting that was only announced must not look like one that took place.
 * @param {string[]} roles
 * @param {{ type: string, status: string }[]} ties those that a role rests on are among them; a role without any is said alone
 * @param {"tie" | "one" | "both"} of a label, or a sentence about one or both of two
 */
export const sayRoles = (roles, ties, of = "tie") =>
  roles
    .map((role) => {
      const own = ties.filter(({ type }) => type === role).map(({ status }) => status);
      const status = own.includes("confirmed") || own.length === 0 ? null : own.includes("announced") ? "announced" : "disputed";
      return `${say(`${of}.${role}`)}${status ? ` (${say(`status.${status}`)})` : ""}`;
    })
    .join(", ");

/**
 * All countries of a record; an engagement may be in several.
 * @param {{ country?: string | null, otherCountries?: string[] | null }} record
 */
export const sayCountries = ({ country, otherCountries }) =>
  [country ?? null, ...(otherCountries ?? [])].map(sayCountry).filter(Boolean).join(", ");

/** @param {string | null} code ISO 3166-1 alpha-2 */
export function sayCountry(code) {
  if (!code) {
    return "";
  }

  if (Object.hasOwn(former, code)) {
    return former[code][language];
  }

  try {
    return regions[language].of(code) ?? code;
  } catch (error) {
    if (error instanceof RangeError) {
      return code;
    }

    throw error;
  }
}

/**
 * A partial date as it was given, never more precise: 2011, March 2011, 30 March 2011. What is no date stays as it is.
 * @param {string | null | undefined} date
 */
export function sayDate(date) {
  if (!date || date === notKnown) {
    return date ? say("date.not-known") : "";
  }

  const [year, month, day] = date.split("-").map(Number);
  const moment = new Date(Date.UTC(2000, (month || 1) - 1, day || 1));
  moment.setUTCFullYear(year);
  if (!/^\d{4}(-\d\d){0,2}$/.test(date) || !moment.toISOString().startsWith(date)) {
    return date;
  }

  /** @type {Intl.DateTimeFormatOptions} */
  const parts = { timeZone: "UTC", year: "numeric", ...(month ? { month: "long" } : {}), ...(day ? { day: "numeric" } : {}) };
  return month ? moment.toLocaleDateString(language === "en" ? "en-GB" : "ru", parts) : String(year);
}

/** @param {string} moment a day and a time of day, as ISO 8601 has it */
export const sayMoment = (moment) =>
  new Date(moment).toLocaleString(language === "en" ? "en-GB" : "ru", { dateStyle: "long", timeStyle: "short" });

/** @param {Span | null | undefined} period where only the month or year is known in which it ends, that is not an end before its start */
export function sayPeriod(period) {
  const { from, to } = period ?? { from: null, to: null };
  return from && from === to ? sayDate(from)
    : to && from?.startsWith(`${to}-`) ? say("date.endsIn", { from: sayDate(from), to: sayDate(to) })
    : from || to ? `${sayDate(from) || "…"} – ${sayDate(to) || "…"}` : "";
}

/** @param {Api.Money | null} [amount] of money, to the last digit that is stated */
export const sayAmount = (amount) =>
  amount ? new Intl.NumberFormat(language, { maximumFractionDigits: 20 }).format(amount.value) + `\u00a0${amount.currency}` : "";

/** @param {string} by who wrote something; without keys the Api writes it as "this machine" */
export const sayAuthor = (by) => (by === "this machine" ? say("author.thisMachine") : by);

/** @param {number} value a strength: to three decimals, or to two significant digits if it is smaller */
export const sayNumber = (value) => (value !== 0 && Math.abs(value) < 0.0005 ? smallStrengths : strengths)[language].format(value);
