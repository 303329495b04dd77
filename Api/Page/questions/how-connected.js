// @ts-check
import { nameOf } from "../answer/records.js";
import { isolated } from "../text/text.js";
import { say, sayCount, sayRoles } from "../text/words.js";
import { gapCards, routeCards } from "../views/cards.js";
import { leastSure, leftOut } from "./reading.js";

/** How connected: routes between two stakeholders. @type {QuestionPage<Api.Connections>} */
export const howConnected = {
  id: "how-connected",
  columns: [
    { name: "rank", numeric: true },
    { name: "name" },
    { name: "length", numeric: true },
    { name: "strength", numeric: true },
    { name: "links" },
  ],
  layout: "fcose",
  read: (answer) => ({
    subjects: [answer.from, answer.to],
    rows: answer.routes.map((route, i) => {
      const ties = [...new Set(route.links.flatMap(({ via }) => via.flatMap((one) => one.ties)))];
      return {
        id: `route/${i + 1}`,
        kind: "",
        name: "",
        country: null,
        together: route.stakeholders,
        detail: say("route.about", { links: sayCount("count.links", route.length), rank: route.rank }),
        strength: route.strength,
        possible: route.links.some(({ via }) => via.every(({ possible }) => possible)),
        ties,
        partial: route.links.some(({ via, omitted }) => omitted > 0 || via.some((one) => one.omitted > 0)),
        cells: {
          rank: route.rank,
          length: route.length,
          links: route.links.map(({ via, omitted }) => sayVia(via, omitted, answer.ties)).join(" → "),
        },
      };
    }),
    ties: Object.values(answer.ties),
    cooperation: drawnOf(answer),
    sources: answer.sources,
    remarks: remarksOn(answer),
    isExplained: true,
    leftOut: [
      ...((answer.equallyGood ?? 0) > 0 ? [sayCount("route.equallyGood", answer.equallyGood ?? 0)] : []),
      ...(answer.givenUp ? [say("route.givenUp")] : []),
      ...leftOut(answer, "leftOut.routes"),
    ],
    total: answer.routes.length + answer.omitted,
    view: {
      name: "routes",
      show: ({ open, knowledge }) =>
        answer.routes.length > 0 ? routeCards(answer, open, knowledge) : answer.gap ? gapCards({ ...answer, gap: answer.gap }, open) : [],
    },
  }),
};

/**
 * The link between two stakeholders on a route.
 * @param {Api.LinkVia[]} via
 * @param {number} omitted
 * @param {Record<string, Api.TieGiven>} ties
 */
export const sayVia = (via, omitted, ties) => [
  ...via.map((one) => {
    const tie = ties[one.tie ?? ""];
    const status = leastSure(one.ties.flatMap((id) => ties[id] ?? []));
    return one.engagement
      ? `${isolated(nameOf(one.engagement))}${status === "confirmed" ? "" : ` (${say(`status.${status}`)})`}`
      : sayRoles([tie?.type], [tie]);
  }),
  ...(omitted > 0 ? [sayCount("answer.moreShared", omitted)] : []),
].join("; ");

/**
 * What an answer says if there is no route.
 * @param {Api.Connections} answer
 * @returns {string[]}
 */
const remarksOn = (answer) =>
  answer.routes.length > 0
    ? []
    : [
        answer.connected
          ? say("route.noneSuch")
          : say("route.unconnected", { from: isolated(nameOf(answer.from)), to: isolated(nameOf(answer.to)) }),
      ];

/**
 * @param {Api.Connections} answer
 * @returns {CooperationDrawn}
 */
function drawnOf(answer) {
  const links = answer.routes.flatMap(({ stakeholders, links: all }) =>
    all.map((link, i) => ({ ...link, a: stakeholders[i], b: stakeholders[i + 1] })),
  );
  const ends = (/** @type {Mention} */ end, /** @type {Mention[]} */ standsFor, /** @type {0 | -1} */ side) =>
    answer.routes.length > 0
      ? answer.routes.flatMap(({ stakeholders }) => stakeholders.at(side) ?? [])
      : standsFor.length > 0
        ? standsFor
        : [end];
  return {
    asked: [...ends(answer.from, answer.fromStandsFor, 0), ...ends(answer.to, answer.toStandsFor, -1)],
    others: answer.routes.flatMap(({ stakeholders }) => stakeholders),
    meetings: links.flatMap(({ a, b, via }) =>
      via.flatMap(({ engagement, possible, ties }) => (engagement ? [{ engagement, possible, ties, actors: [a, b] }] : []))),
    direct: links.flatMap(({ a, b, via }) =>
      via.flatMap(({ tie, direction, possible }) => (tie && direction ? [{ tie, direction, possible, of: a, other: b }] : []))),
    stands: answer.stands,
  };
}
