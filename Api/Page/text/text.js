// @ts-check
// Protects the page from names, which come from outside and in any script, so that they do not run into the text beside them.

// More combining marks than any orthography uses on one letter would be painted over the lines above and below. Scripts whose vowels and
// stacked consonants are marks have longer sequences of marks.
const repeated = /(\p{M})\1{2,}/gu;
const combining = String.raw`\u0300-\u036f\u0483-\u0489\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f`;
const stacked = new RegExp(`([${combining}]{4})[${combining}]+`, "gu");
const long = /(\p{M}{10})\p{M}+/gu;
const anyMark = /\p{M}{3}/u;

// Right-to-left letters, and marks that change the direction of the following text.
const turns = new RegExp(
  String.raw`[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}`
    + String.raw`\u200e\u200f\u202a-\u202e\u2066-\u2069]`,
  "u",
);

const graphemes = new Intl.Segmenter(undefined, { granularity: "grapheme" });
const words = new Intl.Segmenter(undefined, { granularity: "word" });

// Scripts that are written without spaces between words.
const spaceless = new RegExp(
  ["Han", "Hiragana", "Katakana", "Thai", "Lao", "Khmer", "Myanmar", "Tibetan"].map((name) => String.raw`\p{Script=${name}}`).join("|"),
  "u",
);

// Letters as wide as two of Latin.
const wide = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u3000-\u303f\uff01-\uff60]/u;

// Scripts whose letters stack so high and low that a line of the usual height cuts them.
const stacking = new RegExp(["Khmer", "Myanmar", "Tibetan"].map((name) => String.raw`\p{Script=${name}}`).join("|"), "u");

/** @param {string} text whether its lines need more height than others */
export const isTallText = (text) => stacking.test(text);

/** @param {string} text with places where a line may end between words that no space parts */
export function breakable(text) {
  if (!spaceless.test(text)) {
    return text;
  }

  let broken = "";
  let before = "";
  for (const { segment, isWordLike } of words.segment(text)) {
    const parts = isWordLike && before && [before, segment].some((one) => spaceless.test(one));
    broken += parts ? `\u200b${segment}` : segment;
    before = isWordLike ? segment : "";
  }

  return broken;
}

/** @param {string} text as it is shown: with no more marks on a letter than can be read */
export const readable = (text) => (anyMark.test(text) ? text.replace(repeated, "$1$1").replace(stacked, "$1").replace(long, "$1") : text);

/** @param {string} text within a sentence: whatever direction it has ends with it */
export const isolated = (text) => (turns.test(text) ? `\u2068${text}\u2069` : text);

/** @param {string} text without what only {@link isolated} added */
export const plain = (text) => text.replace(/[\u2068\u2069]/g, "");

/**
 * The longest beginning of a text that has at most this number of UTF-16 characters and ends at the end of a grapheme.
 * @param {string} text
 * @param {number} atMost
 */
export function beginning(text, atMost) {
  let end = 0;
  for (const { index, segment } of graphemes.segment(text)) {
    if (index + segment.length > atMost) {
      return text.slice(0, end);
    }

    end = index + segment.length;
  }

  return text;
}

/**
 * A text cut to a number of visible characters, between words if one ends in its second half; wide letters count twice.
 * @param {string} text
 * @param {number} atMost
 */
export function shortened(text, atMost) {
  if (2 * text.length <= atMost) {
    return text;
  }

  const parts = [...graphemes.segment(text)].map(({ segment }) => segment);
  const ends = parts.reduce((/** @type {number[]} */ sums, part) => [...sums, (sums.at(-1) ?? 0) + (wide.test(part) ? 2 : 1)], []);
  if ((ends.at(-1) ?? 0) <= atMost) {
    return text;
  }

  const fit = ends.findLastIndex((end) => end <= atMost - 2) + 1;
  const kept = parts.slice(0, fit);
  const word = parts[fit] === " " ? kept.length : kept.lastIndexOf(" ");
  return `${kept.slice(0, word >= fit / 2 ? word : kept.length).join("").replace(/[\s,;–-]+$/, "")}…`;
}
