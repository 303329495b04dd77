// @ts-check
import { isolated } from "../text/text.js";
import { sayCount } from "../text/words.js";

/**
 * The ties of a profile, as other answers give them.
 * @param {any} answer
 * @returns {Tie[]}
 */
export function tiesOf(answer) {
  const subject = { id: answer.id, kind: answer.kind, name: answer.name, country: answer.country, period: answer.period };
  return answer.ties.map((/** @type {any} */ tie) => {
    if (tie.engagement) {
      // Another took part on behalf of the subject.
      return { ...tie, from: tie.other, to: tie.engagement, onBehalfOf: subject };
    }

    const outgoing = tie.direction === "outgoing";
    return { ...tie, from: outgoing ? subject : tie.other, to: outgoing ? tie.other : subject };
  });
}

/**
 * The ties between stakeholders that an answer lists beside engagements.
 * @param {any} answer
 * @returns {Tie[]}
 */
export const directOf = (answer) => answer.direct.map((/** @type {any} */ direct) => ({ ...answer.ties[direct.tie], possible: direct.possible }));

/**
 * The engagements that some share, and how many more there are.
 * @param {any[]} shared
 * @param {number} omitted
 */
export const sayShared = (shared, omitted) =>
  [...shared.map(({ engagement }) => isolated(engagement.name)), ...(omitted > 0 ? [sayCount("answer.moreShared", omitted)] : [])].join("; ");

/**
 * The ties by which some share engagements, each once.
 * @param {any[]} shared
 * @returns {string[]}
 */
export const tiesIn = (shared) => [...new Set(shared.flatMap(({ ties }) => ties))];

/** @param {any[]} shared whether all of it is only possible */
export const isOnlyPossible = (shared) => shared.length > 0 && shared.every(({ possible }) => possible);

/**
 * @param {any} answer
 * @param {string} what
 */
export function leftOut(answer, what) {
  return [
    ...(answer.omitted > 0 ? [sayCount(what, answer.omitted)] : []),
    ...(answer.directOmitted > 0 ? [sayCount("leftOut.direct", answer.directOmitted)] : []),
    ...(answer.unattributed > 0 ? [sayCount("leftOut.unattributed", answer.unattributed)] : []),
  ];
}
