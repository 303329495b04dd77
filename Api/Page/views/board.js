// @ts-check
import { nameOf } from "../answer/records.js";
import { idOfPair } from "../questions/pairs.js";
import { kindIcon } from "../scene/icons.js";
import { h } from "../text/dom.js";
import { isolated } from "../text/text.js";
import { say, sayCount, sayNumber } from "../text/words.js";

/**
 * What is gone, what stayed and what is new, in three columns; successors are beside their predecessors.
 * @param {import("../questions/what-changed.js").WholeChanges} answer
 * @param {(selected: Selected) => void} open
 * @returns {Node[]}
 */
export function changesBoard(answer, open) {
  const successors = answer.successions;
  const joined = new Set(successors.flatMap(({ tie }) => [tie.from.id, tie.to.id]));

  const pair = (/** @type {Api.ChangedPair} */ one) => {
    const ties = [...new Set([...one.engagementsBefore, ...one.engagementsAfter].flatMap(({ ties: of }) => of))];
    return entry({ what: "line", id: idOfPair(one.a, one.b), records: [one.a.id, one.b.id], ties }, [one.a, one.b], sayDifference(one));
  };
  const body = (/** @type {Api.ChangedParticipant} */ one) =>
    entry({ what: "record", id: one.id }, [one], sayCount("count.engagements", one.engagements));
  const succession = (/** @type {{ tie: Tie }} */ { tie }) =>
    entry({ what: "tie", id: tie.id }, [tie.to, tie.from], say("change.succeeded"), " → ");

  /**
   * @param {Selected} selected
   * @param {Mention[]} together
   * @param {string} detail
   * @param {string} between
   */
  function entry(selected, together, detail, between = " – ") {
    return h(
      "li",
      {},
      h(
        "button",
        { type: "button", class: "line", "data-what": selected.what, "data-id": selected.id, onclick: () => open(selected) },
        h("span", { class: "icons" }, ...[...new Set(together.map(({ kind }) => kind))].map((kind) => /** @type {any} */ (kindIcon(kind)))),
        h(
          "span",
          { class: "text" },
          h("span", { class: "name", dir: "auto" }, together.map((one) => isolated(nameOf(one))).join(between)),
          h("span", { class: "detail" }, detail),
        ),
      ),
    );
  }

  /**
   * @param {string} name
   * @param {[string, Node[], number][]} parts each with its word, its entries, and how many there are in all
   * @param {Node[]} [more]
   */
  const column = (name, parts, more = []) => h(
    "section",
    { class: `column ${name}`, "aria-labelledby": `column-${name}` },
    h("h3", { id: `column-${name}` }, say(`change.column.${name}`)),
    ...parts.filter(([, , count]) => count > 0).flatMap(([part, entries, count]) => [
      h("h4", {}, `${say(`change.${part}`)} (${sayNumber(count)})`),
      h("ul", {}, ...entries),
      ...(count > entries.length ? [h("p", { class: "about" }, sayCount("change.more", count - entries.length))] : []),
    ]),
    ...more,
    ...(parts.every(([, , count]) => count === 0) && more.length === 0 ? [h("p", { class: "empty" }, say("change.nothing"))] : []),
  );

  const alone = (/** @type {any[]} */ people) => people.filter(({ id }) => !joined.has(id));
  const { counts } = answer;
  return [
    h(
      "div",
      { class: "board" },
      column("gone", [
        ["lost", answer.lost.map(pair), counts.lost],
        ["gone", alone(answer.gone).map(body), counts.gone - (answer.gone.length - alone(answer.gone).length)],
      ]),
      column(
        "stayed",
        [
          ["successions", successors.map(succession), successors.length],
          ["stronger", answer.stronger.map(pair), counts.stronger],
          ["weaker", answer.weaker.map(pair), counts.weaker],
        ],
        [h("p", { class: "about" }, sayCount("change.same", counts.same))],
      ),
      column("new", [
        ["gained", answer.gained.map(pair), counts.gained],
        ["newcomers", alone(answer.newcomers).map(body), counts.newcomers - (answer.newcomers.length - alone(answer.newcomers).length)],
      ]),
    ),
  ];
}

/** @param {Api.ChangedPair} pair */
export const sayDifference = ({ before, after, sharedBefore, sharedAfter }) =>
  say("change.difference", { before: sayNumber(before), after: sayNumber(after), shared: `${sharedBefore} → ${sharedAfter}` });
