// @ts-check
import { addressOf, routeWith, valuesOf } from "../route/address.js";
import { h } from "../text/dom.js";
import { say, sayCount, sayNumber } from "../text/words.js";
import { sayGroup } from "../text/groups.js";
import { inOrder, matrix } from "../views/matrix.js";
import { meetingsOf, rowOfPair } from "./pairs.js";
import { leftOut } from "./reading.js";
import { yearsOf } from "./years.js";

/** Cooperation map: every pair, or a matrix of groups. @type {QuestionPage<Api.MappedCooperation>} */
export const cooperationMap = {
  id: "cooperation-map",
  parts: ["a", "b"],
  partsOf: ["between"],
  columns: [
    { name: "rank", numeric: true },
    { name: "name" },
    { name: "strength", numeric: true },
    { name: "count", numeric: true },
    { name: "shared" },
  ],
  layout: "fcose",
  spans: yearsOf,
  read: (answer, route) =>
    answer.groups.length > 0 && valuesOf(route, "a").length + valuesOf(route, "b").length === 0
      ? ofGroups(answer, route)
      : ofPairs(answer, route),
};

/**
 * @param {Api.MappedCooperation} answer
 * @param {PageRoute} route
 * @returns {Answer}
 */
function ofPairs(answer, route) {
  const cell = ["a", "b"].flatMap((name) => valuesOf(route, name)).map((group) => sayGroup(answer.between, group));
  return {
    subjects: [],
    title: cell.length > 0 ? say("map.cell", { groups: [...new Set(cell)].join(" – ") }) : undefined,
    rows: answer.pairs.map(rowOfPair),
    ties: Object.values(answer.ties),
    cooperation: {
      asked: [],
      others: answer.pairs.flatMap(({ a, b }) => [a, b]),
      meetings: meetingsOf(answer.pairs),
      direct: [],
      stands: answer.stands,
    },
    sources: answer.sources,
    remarks: cell.length > 0 ? [h("a", { href: addressOf(routeWith(route, { a: null, b: null })) }, say("map.back"))] : [],
    leftOut: leftOut(answer, "leftOut.pairs"),
    total: answer.pairs.length + answer.omitted,
  };
}

/**
 * @param {Api.MappedCooperation} answer
 * @param {PageRoute} route
 * @returns {Answer}
 */
function ofGroups(answer, route) {
  const name = (/** @type {string} */ id) => sayGroup(answer.between, id);
  const leadsTo = (/** @type {{ a: string, b: string }} */ { a, b }) => routeWith(route, { a, b });
  const groups = answer.groups.map(({ id, stakeholders }) => ({ id, name: name(id), about: sayCount("count.stakeholders", stakeholders) }));
  const strongest = [...answer.cells].sort((one, other) => other.strength - one.strength);
  return {
    subjects: [],
    title: say(`map.between.${answer.between}`),
    rows: strongest.map((cell) => ({
      id: `${cell.a}|${cell.b}`,
      kind: "",
      name: cell.a === cell.b ? say("map.within", { group: name(cell.a) }) : `${name(cell.a)} – ${name(cell.b)}`,
      country: null,
      strength: cell.strength,
      detail: `${sayCount("count.pairs", cell.pairs)}, ${sayCount("count.engagements", cell.engagements)}`,
      ties: [],
      partial: true,
      leadsTo: leadsTo(cell),
      cells: { pairs: cell.pairs, engagements: cell.engagements },
    })),
    columns: [
      { name: "name" },
      { name: "strength", numeric: true },
      { name: "pairs", numeric: true },
      { name: "engagements", numeric: true },
    ],
    ties: [],
    sources: {},
    leftOut: leftOut(answer, "leftOut.cells"),
    total: answer.cells.length + answer.omitted,
    sceneless: true,
    view: {
      name: "matrix",
      show: ({ go }) =>
        matrix({
          caption: say(`map.between.${answer.between}`),
          rows: isInOrder(answer) ? inOrder(groups) : groups,
          cells: answer.cells.map((cell) => ({
            ...cell,
            value: cell.strength,
            text: sayNumber(cell.strength),
            about: `${sayCount("count.pairs", cell.pairs)}, ${sayCount("count.engagements", cell.engagements)}`,
          })),
          isWhole: answer.omitted === 0,
          empty: say(valuesOf(route, "minStrength").length > 0 ? "matrix.weaker" : "matrix.empty"),
          open: (cell) => go(leadsTo(cell)),
        }),
    },
  };
}

/**
 * Countries by name. If cells are left out, the order of the answer shows which ones.
 * @param {Api.MappedCooperation} answer
 */
const isInOrder = ({ between, omitted }) => between === "country" && omitted === 0;
