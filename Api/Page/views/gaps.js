// @ts-check
import { nameOf } from "../answer/records.js";
import { idOfPair } from "../questions/pairs.js";
import { valuesOf } from "../route/address.js";
import { kindIcon } from "../scene/icons.js";
import { sayGaps, sayQuality, sayReasons } from "../text/definitions.js";
import { sayGroup } from "../text/groups.js";
import { h } from "../text/dom.js";
import { say, sayCount, sayDate, sayNumber } from "../text/words.js";
import { inOrder, matrix } from "./matrix.js";

/**
 * Who is missing: constituencies by countries, pairs that should cooperate with reasons, and stakeholders who are consulted more or less
 * than expected.
 * @param {Api.Gaps} answer
 * @param {PageRoute} route
 * @param {(selected: Selected) => void} open
 * @returns {Node[]}
 */
export function gaps(answer, route, open) {
  const since = valuesOf(route, "notSince")[0];
  const ids = (/** @type {"row" | "column"} */ side) => [...new Set(answer.matrix.map((cell) => cell[side]))];
  const group = (/** @type {string} */ between) => (/** @type {string} */ id) => ({ id, name: sayGroup(between, id) });
  return [
    h("p", { class: answer.quality.betterThanChance ? "note" : "note warning" }, sayQuality(answer.quality)),
    ...(answer.matrix.length === 0
      ? []
      : matrix({
          caption: since ? say("gaps.matrixSince", { since: sayDate(since) }) : say("gaps.matrix"),
          rows: ids("row").map(group("constituency")),
          columns: inOrder(ids("column").map(group("country"))),
          cells: answer.matrix.map(({ row, column, known, engagements, last, latest }) => ({
            a: row,
            b: column,
            value: engagements,
            text: String(engagements),
            about: [sayCount("gaps.known", known), last ? say("gaps.last", { date: sayDate(last) }) : ""].filter(Boolean).join(", "),
            label: say("gaps.cell", {
              row: sayGroup("constituency", row),
              column: sayGroup("country", column),
              engagements: sayCount("count.engagements", engagements),
            }),
            latest,
          })),
          isWhole: true,
          absent: since ? say("gaps.engagedSince", { since: sayDate(since) }) : say("matrix.beyond"),
          empty: say("matrix.empty"),
          open: (cell) => {
            const { latest } = /** @type {any} */ (cell);
            if (latest) {
              open({ what: "record", id: latest.engagement.id });
            }
          },
        })),
    h("h3", {}, say("gaps.missing")),
    ...(answer.missing.length === 0
      ? [h("p", { class: "empty" }, say("change.nothing"))]
      : [
          h(
            "ul",
            { class: "cards several" },
            ...answer.missing.map((/** @type {Api.MissingPair} */ pair) =>
              pairCard(
                pair,
                sayReasons(pair, nameOf, (tie) => answer.ties[tie]?.type),
                open,
              ),
            ),
          ),
        ]),
    h("h3", {}, say("gaps.consulted")),
    h(
      "table",
      {},
      h(
        "thead",
        {},
        h(
          "tr",
          {},
          ...["name", "times", "expected", "difference"].map((name, i) =>
            h("th", { scope: "col", class: i ? "figure" : null }, say(`column.${name}`)),
          ),
        ),
      ),
      h(
        "tbody",
        {},
        ...answer.consulted.map((/** @type {Api.ConsultedStakeholder} */ { stakeholder, times, expected, difference }) =>
          h(
            "tr",
            {},
            h("td", {}, recordButton(stakeholder, open)),
            h("td", { class: "figure" }, times),
            h("td", { class: "figure" }, sayNumber(expected)),
            h("td", { class: "figure" }, `${difference > 0 ? "+" : ""}${sayNumber(difference)}`),
          ),
        ),
      ),
    ),
    h("p", { class: "about" }, sayGaps(answer)),
  ];
}

/**
 * @param {Api.MissingPair} pair
 * @param {string[]} reasons
 * @param {(selected: Selected) => void} open
 */
function pairCard(pair, reasons, open) {
  const id = idOfPair(pair.a, pair.b);
  return h(
    "li",
    { class: "card" },
    h(
      "h4",
      {},
      recordButton(pair.a, open),
      " – ",
      recordButton(pair.b, open),
      h("span", { class: "about" }, ` ${say("column.score")} ${sayNumber(pair.score)}`),
    ),
    h("ul", { class: "reasons" }, ...reasons.map((reason) => h("li", {}, reason))),
    h("p", {}, `${say("column.introducedBy")}: `, recordButton(pair.bridge, open)),
    h(
      "button",
      {
        type: "button",
        class: "small",
        "data-what": "line",
        "data-id": id,
        onclick: () => open({ what: "line", id, records: [pair.a.id, pair.b.id], ties: [] }),
      },
      say("panel.says"),
    ),
  );
}

/**
 * @param {Mention} record
 * @param {(selected: Selected) => void} open
 */
const recordButton = (record, open) =>
  h(
    "button",
    {
      type: "button",
      class: "link with-icon",
      dir: "auto",
      "data-what": "record",
      "data-id": record.id,
      onclick: () => open({ what: "record", id: record.id }),
    },
    /** @type {any} */ (kindIcon(record.kind)),
    h("span", {}, nameOf(record)),
  );
