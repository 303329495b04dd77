// @ts-check
import { periods } from "../answer/records.js";
import { canOverlap, isUndated } from "./dates.js";

/** The period of the engagement of a tie, if any. @param {Tie} tie */
const occasionOf = (tie) => periods.get(tie.to.id) ?? periods.get(tie.from.id);

/**
 * Whether a tie is outside the selected time in every reading of its dates: its own, and those of its engagement.
 * @param {Tie} tie
 * @param {Span} asked
 */
export const isTieOfOtherTime = (tie, asked) => !canOverlap(tie.period, asked) || !canOverlap(occasionOf(tie), asked);

/** @param {Tie} tie whether nothing is known of its time */
export const isTieUndated = (tie) => isUndated(tie.period) && isUndated(occasionOf(tie));

/**
 * @param {Row} row
 * @param {Map<string, Tie>} ties
 * @param {Span} asked
 */
export function isRowOfOtherTime(row, ties, asked) {
  if (row.partial) {
    return false; // it may rest on ties of that time that are not here
  }

  const own = row.ties.flatMap((id) => ties.get(id) ?? []);
  return (
    (own.length > 0 && own.every((tie) => isTieOfOtherTime(tie, asked))) ||
    (row.family === "engagement" && !canOverlap(periods.get(row.id), asked))
  );
}
