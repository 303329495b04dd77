// @ts-check
import { nameOf } from "../answer/records.js";
import { sayQuality, sayReasons } from "../text/definitions.js";
import { isolated } from "../text/text.js";
import { say, sayCount, sayNumber } from "../text/words.js";
import { gaps } from "../views/gaps.js";
import { idOfPair } from "./pairs.js";
import { leftOut, tiesIn } from "./reading.js";
import { yearsOf } from "./years.js";

/**
 * Who is missing: groups that are not engaged, stakeholders who are consulted too often or too rarely, pairs that should cooperate.
 * @type {QuestionPage<Api.Gaps>}
 */
export const whoIsMissing = {
  id: "who-is-missing",
  columns: [
    { name: "list" },
    { name: "rank", numeric: true },
    { name: "name" },
    { name: "score", numeric: true },
    { name: "introducedBy" },
    { name: "reasons" },
    { name: "times", numeric: true },
    { name: "expected", numeric: true },
    { name: "difference", numeric: true },
  ],
  layout: "fcose",
  spans: yearsOf,
  read: (answer, route) => {
    const pairs = answer.missing.map((pair) => ({
      id: idOfPair(pair.a, pair.b),
      kind: "",
      name: "",
      country: null,
      together: [pair.a, pair.b],
      part: say("gaps.missing"),
      detail: say("gaps.introducedBy", { name: nameOf(pair.bridge), score: sayNumber(pair.score) }),
      ties: [...tiesIn(sidesOf(pair).flatMap(({ engagements }) => engagements)), ...pair.direct],
      partial: true,
      cells: {
        list: say("gaps.missing"),
        rank: pair.rank,
        score: pair.score,
        introducedBy: isolated(nameOf(pair.bridge)),
        reasons: sayReasons(pair, nameOf, (tie) => answer.ties[tie]?.type).join(" "),
      },
    }));
    const consulted = answer.consulted.map(({ stakeholder, rank, times, expected, difference, latest }) => ({
      ...stakeholder,
      family: /** @type {const} */ ("stakeholder"),
      part: say("gaps.consulted"),
      detail: sayConsulted({ times, expected, difference }),
      ties: latest?.ties ?? [],
      partial: true,
      cells: { list: say("gaps.consulted"), rank, times, expected, difference },
    }));
    return {
      subjects: [],
      rows: [...pairs, ...consulted],
      ties: Object.values(answer.ties),
      cooperation: {
        asked: [],
        others: answer.missing.flatMap(({ a, b }) => [a, b]),
        meetings: answer.missing.flatMap((pair) =>
          sidesOf(pair).flatMap(({ own, other, engagements }) =>
            engagements.map(({ engagement, possible, ties }) => ({ engagement, possible, ties, actors: [own, other] })),
          ),
        ),
        direct: [],
        stands: answer.stands,
      },
      sources: answer.sources,
      remarks: [sayQuality(answer.quality)],
      leftOut: leftOut(answer, "leftOut.gaps"),
      total: pairs.length + consulted.length + answer.omitted,
      view: { name: "gaps", show: ({ open }) => gaps(answer, route, open) },
    };
  },
};

/** @param {Pick<Api.ConsultedStakeholder, "times" | "expected" | "difference">} of */
export const sayConsulted = ({ times, expected, difference }) =>
  say(difference < 0 ? "gaps.under" : difference > 0 ? "gaps.over" : "gaps.asExpected", {
    times: sayCount("count.engagements", times),
    expected: sayNumber(expected),
  });

/**
 * How each of a pair cooperates with their common partners.
 * @param {Api.MissingPair} pair
 */
const sidesOf = ({ a, b, common }) =>
  common.flatMap((other) => [
    { own: a, other, engagements: other.a.engagements },
    { own: b, other, engagements: other.b.engagements },
  ]);
