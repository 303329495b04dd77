// @ts-check
// Parses names from letters or spreadsheets.

/** @typedef {{ name: string, country: string }} Given a name, and what a column of countries says beside it */

/** The codes of countries, by their names in both languages of the page. @type {Map<string, string> | undefined} */
let countries;

/** Headers of a column of countries. */
const headings = ["country", "country code", "страна", "код страны"];

// Codes that the browser has a name for, but that ISO 3166-1 does not assign to a country; the browser replaces former codes with current
// ones.
const noCountries = ["EU", "EZ", "UN", "QO", "ZZ", "AC", "CP", "CQ", "DG", "EA", "IC", "TA", "XA", "XB"];

/**
 * The distinct names in a text: one in each line, or cell, or between semicolons. A cell in quotation marks may contain line breaks.
 * Numbers that only count the lines are left out.
 * @param {string} text
 */
export const namesIn = (text) => uncounted(cellsOf(text).flatMap((line) => line.flatMap((cell) => cell.split(/[\n\r;]/))));

/**
 * The names in a text with their countries. If lines have cells and one column has countries, each line is one name: its first cell that is
 * neither a country nor a number.
 * @param {string} text
 * @returns {Given[]}
 */
export function givenIn(text) {
  const lines = cellsOf(text).filter((line) => line.some(Boolean));
  const width = Math.max(0, ...lines.map((line) => line.length));
  const at = Array.from({ length: width }, (_, column) => column).find((column) => isOfCountries(lines.map((line) => line[column] ?? "")));
  if (at === undefined || width < 2) {
    return namesIn(text).map((name) => ({ name, country: "" }));
  }

  const rows = headings.includes(lines[0][at]?.toLowerCase()) ? lines.slice(1) : lines;
  const given = rows.flatMap((line) => {
    const name = line.find((cell, column) => column !== at && cell !== "" && !/^[\d.,()\s]*$/.test(cell));
    return name ? [{ name, country: line[at] ?? "" }] : [];
  });
  return given.filter(({ name, country }, i) => given.findIndex((one) => one.name === name && one.country === country) === i);
}

/**
 * The search text for a name: followed by its country, unless the name contains it.
 * @param {Given} given
 */
export function askedOf({ name, country }) {
  const code = codeOf(country);
  const said = name.toLowerCase();
  const isSaid = !country || said.includes(country.toLowerCase()) || [...namesOf(code)].some((one) => said.includes(stemOf(one)));
  return isSaid || (country.length === 2 && !code) ? name : `${name}, ${code ?? country}`;
}

/**
 * The code of a country by its code or name.
 * @param {string} country
 * @returns {string | null}
 */
export const codeOf = (country) => known().get(country.trim().toLowerCase()) ?? null;

/** @param {string[]} column whether most of it is countries, and nothing of it a name */
function isOfCountries(column) {
  const cells = column.filter((cell, i) => cell !== "" && !(i === 0 && headings.includes(cell.toLowerCase())));
  const found = cells.filter((cell) => codeOf(cell) !== null).length;
  return found > 0 && found >= 0.6 * cells.length;
}

function known() {
  if (!countries) {
    countries = new Map();
    const letters = Array.from({ length: 26 }, (_, i) => String.fromCharCode(65 + i));
    for (const language of ["en", "ru"]) {
      const names = new Intl.DisplayNames([language], { type: "region", fallback: "none" });
      for (const code of letters.flatMap((first) => letters.map((second) => first + second)).filter(isCountry)) {
        const name = names.of(code);
        if (name) {
          countries.set(code.toLowerCase(), code).set(name.toLowerCase(), code);
        }
      }
    }
  }

  return countries;
}

/** @param {string} code */
const isCountry = (code) => !noCountries.includes(code) && new Intl.Locale(`und-${code}`).region === code;

/** @param {string | null} code what a country is called, without its code */
const namesOf = (code) => [...known()].flatMap(([name, of]) => (of === code && name.length > 2 ? [name] : []));

/** @param {string} name without its ending, which Russian changes: Казахстан, Казахстана; Россия, России */
const stemOf = (name) => (/[а-яё]$/i.test(name) && name.length > 4 ? name.replace(/[аеиоуыьэюяй]$/i, "") : name);

/** @param {string} text lines of cells */
function cellsOf(text) {
  const kept = text.replace(
    /(^|[\t\n])"((?:[^"]|"")*)"(?=[\t\r\n]|$)/g,
    (_, before, inside) => before + inside.replace(/\s*\n\s*/g, " ").replaceAll('""', '"'),
  );
  return kept.split(/\r\n?|\n/).map((line) => line.split("\t").map((cell) => cell.trim()));
}

/** @param {string[]} cells */
function uncounted(cells) {
  const names = cells.map((name) => name.trim()).filter(Boolean);
  const counted = names.map((name, i) => (new RegExp(`^\\(?${i + 1}[.)]\\s*(?=\\S)`).exec(name)?.[0] ?? null));
  return [...new Set(counted.every((number) => number !== null) ? names.map((name, i) => name.slice(counted[i]?.length)) : names)];
}
