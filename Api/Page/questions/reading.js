// @ts-check
import { nameOf } from "../answer/records.js";
import { isolated } from "../text/text.js";
import { sayCount } from "../text/words.js";

/**
 * The ties of a profile, in the form of other answers.
 * @param {Api.Profile} answer
 * @returns {Tie[]}
 */
export function tiesOf(answer) {
  const subject = { id: answer.id, kind: answer.kind, name: answer.name, country: answer.country, period: answer.period };
  return answer.ties.map((tie) => {
    if (tie.engagement) {
      // Another stakeholder took part on behalf of the subject.
      return { ...tie, from: tie.other, to: tie.engagement, onBehalfOf: subject };
    }

    const outgoing = tie.direction === "outgoing";
    return { ...tie, from: outgoing ? subject : tie.other, to: outgoing ? tie.other : subject };
  });
}

/**
 * The ties between stakeholders that an answer lists beside engagements.
 * @param {{ direct: Api.DirectTie[], ties: Record<string, Api.TieGiven> }} answer
 * @returns {Tie[]}
 */
export const directOf = (answer) => answer.direct.map((direct) => ({ ...answer.ties[direct.tie], possible: direct.possible }));

/**
 * The shared engagements, and the number of further ones.
 * @param {{ engagement: Mention }[]} shared
 * @param {number} omitted
 */
export const sayShared = (shared, omitted) =>
  [...shared.map(({ engagement }) => isolated(nameOf(engagement))), ...(omitted > 0 ? [sayCount("answer.moreShared", omitted)] : [])].join(
    "; ",
  );

/**
 * The distinct ties of shared engagements.
 * @param {{ ties: string[] }[]} shared
 * @returns {string[]}
 */
export const tiesIn = (shared) => [...new Set(shared.flatMap(({ ties }) => ties))];

/** @param {{ possible: boolean }[]} shared whether all of it is only possible */
export const isOnlyPossible = (shared) => shared.length > 0 && shared.every(({ possible }) => possible);

/**
 * The parts that an answer left out, in sentences.
 * @param {{ omitted: number, directOmitted?: number | null, unattributed?: number | null }} answer
 * @param {string} what
 */
export function leftOut(answer, what) {
  return [
    ...(answer.omitted > 0 ? [sayCount(what, answer.omitted)] : []),
    ...(answer.directOmitted ? [sayCount("leftOut.direct", answer.directOmitted)] : []),
    ...(answer.unattributed ? [sayCount("leftOut.unattributed", answer.unattributed)] : []),
  ];
}

/**
 * The status of something that rests on several ties: that of the least certain tie.
 * @param {{ status: Api.TieStatus }[]} ties
 * @returns {Api.TieStatus}
 */
export const leastSure = (ties) =>
  /** @type {const} */ (["disputed", "announced"]).find((status) => ties.some((tie) => tie.status === status)) ?? "confirmed";
