// @ts-check
import { beginning } from "../text/text.js";

// Texts that a spreadsheet would run as a formula, also after spaces and invisible characters, and the full-width forms that it converts.
const runs = /^[\s\p{Default_Ignorable_Code_Point}]*[=+\-@\t\r\uff1d\uff0b\uff0d\uff20]/u;

/**
 * A CSV table for spreadsheets: UTF-8 with a byte order mark, commas, CRLF (RFC 4180). A cell that a spreadsheet would run as a formula
 * gets an apostrophe before it; numbers stay numbers.
 * @param {(string | number)[][]} rows
 */
export function csvOf(rows) {
  return `\ufeff${rows.map((row) => row.map(cell).join(",")).join("\r\n")}\r\n`;
}

// Excel's maximum length of a cell; it drops the rest without a message.
const mostInCell = 32_767;

/** @param {string | number} value */
function cell(value) {
  const text = fitting(typeof value === "string" && runs.test(value) ? `'${value}` : String(value));
  return /[",\r\n;]/.test(text) || text !== text.trim() ? `"${text.replaceAll('"', '""')}"` : text;
}

/** @param {string} text as far as a cell can hold it, with how much of it is left out, and no letter cut in two */
export function fitting(text) {
  if (text.length <= mostInCell) {
    return text;
  }

  const remark = (/** @type {number} */ leftOut) => ` … [${leftOut} / ${text.length}]`;
  const most = mostInCell - remark(text.length).length;
  const kept = beginning(text, most);
  return kept + remark(text.length - kept.length);
}
