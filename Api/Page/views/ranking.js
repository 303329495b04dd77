// @ts-check
import { nameOf } from "../answer/records.js";
import { sayParts, sayRank } from "../questions/who-bridges.js";
import { kindIcon } from "../scene/icons.js";
import { h, svg } from "../text/dom.js";
import { isolated } from "../text/text.js";
import { say, sayCount, sayNumber } from "../text/words.js";

const width = 200;
const height = 20;

/**
 * A ranking with the range of ranks of each when records are left out: items with overlapping ranges cannot be distinguished.
 * @param {Api.Bridging} answer
 * @param {(selected: Selected) => void} open
 * @returns {Node[]}
 */
export function ranking(answer, open) {
  const ranked = answer.ranking;
  const last = Math.max(...ranked.map(({ rank, rankMost }) => rankMost ?? rank), 2);
  const x = (/** @type {number} */ rank) => 6 + ((width - 12) * (rank - 1)) / (last - 1);
  const band = (/** @type {(typeof ranked)[0]} */ one) =>
    svg(
      "svg",
      { class: "band", role: "img", "aria-label": sayRank(one), viewBox: `0 0 ${width} ${height}`, width, height },
      svg("line", { class: "grid", x1: 6, x2: width - 6, y1: height / 2, y2: height / 2 }),
      ...(one.rankLeast === null || one.rankMost === null
        ? []
        : [svg("rect", { class: "bar", x: x(one.rankLeast) - 3, y: 6, width: x(one.rankMost) - x(one.rankLeast) + 6, height: 8, rx: 4 })]),
      svg("circle", { class: "period", cx: x(one.rank), cy: height / 2, r: 4.5 }),
    );
  const hasParts = ranked.some(({ parts }) => Object.keys(parts).length > 0);
  const hasBands = ranked.some(({ rankLeast }) => rankLeast !== null);
  return [
    h(
      "table",
      { class: "ranking" },
      h("caption", {}, say(`measure.${answer.measure}`)),
      h(
        "thead",
        {},
        h(
          "tr",
          {},
          ...["rank", "name", "value", ...(hasBands ? ["band"] : [])].map((name) =>
            h("th", { scope: "col", class: classOf(name) }, say(`column.${name}`)),
          ),
        ),
      ),
      h(
        "tbody",
        {},
        ...ranked.map((one) =>
          h(
            "tr",
            {},
            h("td", { class: "figure" }, one.rank, one.tied > 0 ? "=" : ""),
            h(
              "td",
              { class: "of-name" },
              h(
                "button",
                {
                  type: "button",
                  class: "link with-icon",
                  dir: "auto",
                  "data-what": "record",
                  "data-id": one.stakeholder.id,
                  onclick: () => open({ what: "record", id: one.stakeholder.id }),
                },
                /** @type {any} */ (kindIcon(one.stakeholder.kind)),
                h("span", {}, nameOf(one.stakeholder)),
              ),
              hasParts ? h("p", { class: "about" }, sayParts(answer, one.parts)) : null,
              examples(one),
            ),
            h(
              "td",
              { class: "figure" },
              one.value === null ? say("bridges.noValue") : sayNumber(one.value),
              one.error ? ` ± ${sayNumber(one.error)}` : "",
            ),
            hasBands ? h("td", { class: "of-band" }, /** @type {any} */ (band(one))) : null,
          ),
        ),
      ),
    ),
    ...(hasBands ? [h("p", { class: "about of-band" }, say("bridges.bandsSay"))] : []),
  ];
}

/** @param {string} column */
const classOf = (column) => (column === "rank" || column === "value" ? "figure" : column === "band" ? "of-band" : null);

/**
 * Sets of key players, or communities, with all members.
 * @param {{ name: string, members: Mention[], omitted: number }[]} sets
 * @param {(selected: Selected) => void} open
 * @returns {Node[]}
 */
export const setCards = (sets, open) => [
  h(
    "ul",
    { class: "cards several" },
    ...sets.map(({ name, members, omitted }) =>
      h(
        "li",
        { class: "card" },
        h("h3", {}, name),
        h(
          "ul",
          { class: "members" },
          ...members.map((member) =>
            h(
              "li",
              {},
              h(
                "button",
                {
                  type: "button",
                  class: "link with-icon",
                  dir: "auto",
                  "data-what": "record",
                  "data-id": member.id,
                  onclick: () => open({ what: "record", id: member.id }),
                },
                /** @type {any} */ (kindIcon(member.kind)),
                h("span", {}, nameOf(member)),
              ),
            ),
          ),
        ),
        omitted > 0 ? h("p", { class: "about" }, sayCount("answer.moreShared", omitted)) : null,
      ),
    ),
  ),
];

/** @param {Api.RankedStakeholder} one */
const examples = ({ stakeholder, chains }) =>
  chains.length === 0
    ? null
    : h(
        "details",
        { class: "others" },
        h("summary", {}, say("bridges.examples")),
        h(
          "ul",
          {},
          ...chains.map(({ role, from, to }) =>
            h("li", {}, `${say(`part.${role}`)}: ${[from, stakeholder, to].map((end) => isolated(nameOf(end))).join(" → ")}`),
          ),
        ),
      );
