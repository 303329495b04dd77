// @ts-check
import { nameOf } from "../answer/records.js";
import { addressOf, routeWith } from "../route/address.js";
import { sayMeasure } from "../text/definitions.js";
import { h } from "../text/dom.js";
import { sayGroup } from "../text/groups.js";
import { isolated } from "../text/text.js";
import { say, sayCount, sayNumber } from "../text/words.js";
import { ranking, setCards } from "../views/ranking.js";
import { idOfPair, meetingsOf } from "./pairs.js";
import { leftOut, tiesIn } from "./reading.js";
import { yearsOf } from "./years.js";

/** The number of members of a set that are named in the list; the others are counted. */
const namedAtMost = 6;

/** Who bridges: a ranking, sets of key players, or communities. @type {QuestionPage<Api.Bridging>} */
export const whoBridges = {
  id: "who-bridges",
  columns: [
    { name: "rank", numeric: true },
    { name: "name" },
    { name: "kind" },
    { name: "country" },
    { name: "group" },
    { name: "value", numeric: true },
    { name: "rankLeast", numeric: true },
    { name: "rankMost", numeric: true },
    { name: "tied", numeric: true },
    { name: "parts" },
  ],
  layout: "fcose",
  spans: yearsOf,
  read: (answer, route) => {
    const sets = setsOf(answer);
    const rows = [
      ...answer.ranking.map((one) => rowOfRanked(answer, one)),
      ...answer.bridges.map((bridge) => rowOfBridge(answer, bridge)),
      ...sets.map((set) => rowOfSet(answer, set)),
    ];
    const ranked = answer.ranking.length > 0;
    return {
      subjects: [],
      title: say("bridges.by", { measure: say(`measure.${answer.measure}`) }),
      measured: `measure.${answer.measure}`,
      rows,
      columns: ranked ? whoBridges.columns : [{ name: "name" }, { name: "members", numeric: true }, { name: "who" }],
      ties: Object.values(answer.ties),
      cooperation: {
        asked: [],
        others: [
          ...answer.ranking.map(({ stakeholder }) => stakeholder),
          ...answer.sets.flat(),
          ...answer.communities.flat(),
          ...answer.evidence.flatMap(({ a, b }) => [a, b]),
        ],
        meetings: meetingsOf(answer.evidence),
        direct: [],
        stands: answer.stands,
      },
      sources: answer.sources,
      remarks: remarksOn(answer, route),
      leftOut: leftOut(answer, "leftOut.bridges"),
      total: rows.length + answer.omitted,
      view: ranked
        ? { name: "ranking", show: ({ open }) => ranking(answer, open) }
        : sets.length > 0
          ? { name: "sets", show: ({ open }) => setCards(sets, open) }
          : undefined,
    };
  },
};

/**
 * The cooperation of stakeholders among each other and with others, of which the answer contains the strongest.
 * @param {Api.Bridging} answer
 * @param {string[]} ids
 */
const evidenceOf = (answer, ids) =>
  tiesIn(answer.evidence.filter(({ a, b }) => ids.includes(a.id) || ids.includes(b.id)).flatMap(({ engagements }) => engagements));

/**
 * @param {Api.Bridging} answer
 * @param {Api.RankedStakeholder} one
 * @returns {Row}
 */
function rowOfRanked(answer, one) {
  const { stakeholder, group, value, error, rank, tied, rankLeast, rankMost, parts } = one;
  const said = sayParts(answer, parts);
  return {
    ...stakeholder,
    family: "stakeholder",
    strength: value ?? undefined,
    detail: [sayRank(one), sayGroup(answer.between, group), error ? `± ${sayNumber(error)}` : ""].filter(Boolean).join(" · "),
    ties: evidenceOf(answer, [stakeholder.id]),
    partial: true,
    cells: {
      rank,
      group: sayGroup(answer.between, group),
      value: value === null ? "" : value,
      rankLeast: rankLeast ?? "",
      rankMost: rankMost ?? "",
      tied,
      parts: said,
    },
  };
}

/**
 * The rank, and the range of ranks when records are left out.
 * @param {Api.RankedStakeholder} one
 */
export const sayRank = ({ rank, rankLeast, rankMost, tied }) =>
  [
    rankLeast === null || rankMost === null
      ? say("bridges.rank", { rank })
      : say("bridges.rankBand", { rank, least: rankLeast, most: rankMost }),
    tied > 0 ? sayCount("bridges.tied", tied) : "",
  ]
    .filter(Boolean)
    .join(", ");

/**
 * The components of a value.
 * @param {Api.Bridging} answer
 * @param {Record<string, number>} parts
 */
export function sayParts(answer, parts) {
  const isOfRole = answer.measure === "brokerage" || answer.measure === "articulation";
  const sayPart = (/** @type {string} */ name) => (isOfRole ? say(`part.${name}`) : sayGroup(answer.between, name));
  return Object.entries(parts).flatMap(([name, value]) => (value === 0 ? [] : [`${sayPart(name)} ${sayNumber(value)}`])).join("; ");
}

/**
 * @param {Api.Bridging} answer
 * @param {{ a: Mention, b: Mention, separated: number }} bridge
 * @returns {Row}
 */
const rowOfBridge = (answer, { a, b, separated }) => ({
  id: idOfPair(a, b),
  kind: "",
  name: "",
  country: null,
  together: [a, b],
  part: say("bridges.separating"),
  detail: sayCount("bridges.separated", separated),
  ties: tiesIn(answer.evidence.filter((one) => one.a.id === a.id && one.b.id === b.id).flatMap(({ engagements }) => engagements)),
  partial: true,
  cells: { parts: sayCount("bridges.separated", separated) },
});

/**
 * The sets of key players, or the communities, with their names.
 * @param {Api.Bridging} answer
 * @returns {{ name: string, members: Mention[], omitted: number }[]}
 */
const setsOf = (answer) => [
  ...answer.sets.map((members, i) => ({ name: say("bridges.set", { number: i + 1 }), members, omitted: 0 })),
  ...answer.communities.map((members, i) => ({
    name: say("bridges.community", { number: i + 1, members: sayCount("count.stakeholders", answer.communitySizes[i]) }),
    members,
    omitted: answer.communitySizes[i] - members.length,
  })),
];

/**
 * @param {Api.Bridging} answer
 * @param {{ name: string, members: Mention[], omitted: number }} set
 * @returns {Row}
 */
const rowOfSet = (answer, { name, members, omitted }) => ({
  id: name,
  kind: "",
  name,
  country: null,
  together: members,
  detail: [
    ...members.slice(0, namedAtMost).map((member) => isolated(nameOf(member))),
    ...(members.length + omitted > namedAtMost ? [sayCount("answer.moreShared", members.length + omitted - namedAtMost)] : []),
  ].join("; "),
  ties: evidenceOf(
    answer,
    members.map((member) => member.id),
  ),
  partial: true,
  cells: { members: members.length + omitted, who: members.map((member) => isolated(nameOf(member))).join("; ") },
});

/**
 * @param {Api.Bridging} answer
 * @param {PageRoute} route
 */
function remarksOn(answer, route) {
  const value = answer.value === null ? "" : sayNumber(answer.value);
  return [
    sayMeasure(answer),
    say("bridges.basis", {
      stakeholders: sayCount("count.stakeholders", answer.stakeholders),
      cooperations: sayCount("count.pairs", answer.cooperations),
    }),
    ...(answer.endedByTimeLimit ? [say("bridges.timeLimit")] : []),
    ...(answer.sampled === null || answer.sampled === undefined ? [] : [sayCount("bridges.sampled", answer.sampled)]),
    ...(answer.optimality
      ? [
          say(`bridges.${answer.optimality}`, {
            value,
            count: sayNumber(answer.count ?? 0),
            bound: answer.bound === null ? "" : sayNumber(answer.bound),
          }),
        ]
      : []),
    ...(answer.quality === null ? [] : [say("bridges.quality", { quality: sayNumber(answer.quality) })]),
    ...(answer.bands && answer.bands.samples > 0 ? [say("bridges.bands")] : []),
    ...(answer.bands?.samples === 0 && !answer.endedByTimeLimit
      ? [h("a", { href: addressOf(routeWith(route, { bands: "true" })) }, say("bridges.findBands"))]
      : []),
  ];
}
