// @ts-check
import { isOnlyPossible, sayShared, tiesIn } from "./reading.js";

/**
 * @param {Api.CooperationPair} pair
 * @param {number} i its index among all
 * @returns {Row}
 */
export const rowOfPair = ({ a, b, strength, shared, engagements, omitted }, i) => ({
  id: idOfPair(a, b),
  kind: "",
  name: "",
  country: null,
  together: [a, b],
  strength,
  possible: isOnlyPossible(engagements) && omitted === 0,
  detail: sayShared(engagements, omitted),
  ties: tiesIn(engagements),
  partial: omitted > 0 || engagements.some((one) => one.omitted > 0),
  cells: { rank: i + 1, count: shared, shared: sayShared(engagements, omitted) },
});

/**
 * @param {Mention} a
 * @param {Mention} b
 */
export const idOfPair = (a, b) => `${a.id}|${b.id}`;

/**
 * The engagements that pairs share, for a drawing.
 * @param {{ a: Mention, b: Mention, engagements: { engagement: Mention, possible: boolean, ties: string[] }[] }[]} pairs
 * @returns {CooperationDrawn["meetings"]}
 */
export const meetingsOf = (pairs) =>
  pairs.flatMap(({ a, b, engagements }) =>
    engagements.map(({ engagement, possible, ties }) => ({ engagement, possible, ties, actors: [a, b] })),
  );
