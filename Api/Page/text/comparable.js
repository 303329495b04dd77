// @ts-check

// Invisible characters and white space, as in Queries/Model/ComparableText.cs, which gives the reasons.
const invisible = new RegExp(
  String.raw`[\u00AD\u034F\u061C\u115F\u1160\u17B4\u17B5\u180B-\u180F\u200B-\u200F\u202A-\u202E\u2060-\u206F`
    + String.raw`\u3164\uFE00-\uFE0F\uFEFF\uFFA0\uFFF0-\uFFFB\u{1BCA0}-\u{1BCA3}\u{1D173}-\u{1D17A}\u{E0000}-\u{E0FFF}]`,
  "gu",
);
const blanks = /[\t-\r \x85\xA0\u1680\u2000-\u200A\u2028\u2029\u202F\u205F\u2800\u3000]+/gu;

/** @param {string} letter @param {string} other its other case, which counts only where it is one letter too */
const oneFor = (letter, other) => ([...other].length === 1 ? other : letter);

/** @param {string} letter */
function withoutCase(letter) {
  if (letter === "ß" || letter === "ẞ") {
    return "ss";
  }

  if (letter === "İ" || letter === "ı") {
    return "i";
  }

  const capital = oneFor(letter, letter.toUpperCase());
  return oneFor(capital, capital.toLowerCase());
}

/**
 * A text in the form in which texts are compared: texts that look the same are equal.
 * @param {string} text
 */
export function comparable(text) {
  const visible = text.toWellFormed().replace(/[\uFFFE\uFFFF]/g, "\uFFFD").replace(invisible, "");
  return Array.from(visible.normalize("NFC").replace(blanks, " ").replace(/^ | $/g, ""), withoutCase).join("");
}
