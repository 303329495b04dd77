// @ts-check
// What is wrong with a file, what to do, and how values were converted, in the language of the page. The Api states it in English; what has
// no translation stays English.
import { faults } from "../text/ru/faults.js";
import { translator } from "../text/translated.js";
import { language } from "../text/words.js";

const inRussian = translator(faults);

/** @param {string} said what the Api says of a file */
export const sayReason = (said) => (language === "ru" ? inRussian(said) ?? said : said);
