// @ts-check
// Names come from elsewhere, in any script: what keeps one from running into what stands beside it.

// More marks than any orthography stacks on a letter would be painted over the lines above and below. Scripts whose vowels and stacked
// consonants are marks have longer runs of their own marks.
const repeated = /(\p{M})\1{2,}/gu;
const combining = String.raw`\u0300-\u036f\u0483-\u0489\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f`;
const stacked = new RegExp(`([${combining}]{4})[${combining}]+`, "gu");
const long = /(\p{M}{10})\p{M}+/gu;
const anyMark = /\p{M}{3}/u;

// Letters that are written from right to left, and the marks that turn the direction of what follows them.
const turns = new RegExp(
  String.raw`[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}`
    + String.raw`\u200e\u200f\u202a-\u202e\u2066-\u2069]`,
  "u",
);

const graphemes = new Intl.Segmenter(undefined, { granularity: "grapheme" });

/** @param {string} text as it is shown: with no more marks on a letter than can be read */
export const readable = (text) => (anyMark.test(text) ? text.replace(repeated, "$1$1").replace(stacked, "$1").replace(long, "$1") : text);

/** @param {string} text within a sentence: whatever direction it has ends with it */
export const isolated = (text) => (turns.test(text) ? `\u2068${text}\u2069` : text);

/** @param {string} text without what only {@link isolated} added */
export const plain = (text) => text.replace(/[\u2068\u2069]/g, "");

/**
 * The longest beginning of a text that has at most so many UTF-16 characters and ends where a grapheme ends.
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
 * A text cut to so many characters as readers count them, between words where one ends in its second half.
 * @param {string} text
 * @param {number} atMost
 */
export function shortened(text, atMost) {
  if (text.length <= atMost) {
    return text;
  }

  const parts = [...graphemes.segment(text)].map(({ segment }) => segment);
  if (parts.length <= atMost) {
    return text;
  }

  const kept = parts.slice(0, atMost - 2);
  const word = parts[atMost - 2] === " " ? kept.length : kept.lastIndexOf(" ");
  return `${kept.slice(0, word >= atMost / 2 ? word : kept.length).join("").replace(/[\s,;–-]+$/, "")}…`;
}
