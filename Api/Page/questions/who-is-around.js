// @ts-check
import { say, sayCount } from "../text/words.js";
import { familyOf } from "../text/vocabulary.js";

/** Who is around: all records within a few ties. @type {QuestionPage<Api.Surroundings>} */
export const whoIsAround = {
  id: "who-is-around",
  columns: [
    { name: "distance", numeric: true },
    { name: "name" },
    { name: "kind" },
    { name: "country" },
    { name: "period" },
    { name: "strength", numeric: true },
  ],
  layout: "concentric",
  read: (answer) => ({
    subjects: [answer.subject],
    rows: answer.entries.map((entry) => ({
      ...entry,
      family: familyOf(entry.kind),
      part: sayCount("around.part", entry.distance),
      detail: entry.tiesOmitted > 0 ? sayCount("leftOut.tiesOfRecord", entry.tiesOmitted) : "",
      ties: answer.ties
        .filter((/** @type {Tie} */ { from, to }) => from.id === entry.id || to.id === entry.id)
        .map((/** @type {Tie} */ { id }) => id),
      partial: entry.tiesOmitted > 0,
      cells: { distance: entry.distance },
    })),
    ties: answer.ties,
    sources: answer.sources,
    leftOut: distancesOf(answer.omitted).map(({ distance, kinds }) =>
      say("around.omitted", {
        part: sayCount("around.part", distance),
        kinds: kinds.map(({ kind, count }) => `${say(`kind.${kind}`)} ${count}`).join(", "),
      }),
    ),
    total: answer.entries.length + answer.omitted.reduce((/** @type {number} */ sum, { count }) => sum + count, 0),
  }),
};

/** @param {{ distance: number, kind: string, count: number }[]} omitted what was cut, by distance */
const distancesOf = (omitted) =>
  [...new Set(omitted.map(({ distance }) => distance))].map((distance) => ({
    distance,
    kinds: omitted.filter((one) => one.distance === distance),
  }));
