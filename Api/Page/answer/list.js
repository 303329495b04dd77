// @ts-check
import { tieLine } from "../panel/evidence.js";
import { goTo } from "../route/address.js";
import { tickFor } from "../shortlist/tray.js";
import { kindIcon } from "../scene/icons.js";
import { at, h } from "../text/dom.js";
import { isolated } from "../text/text.js";
import { say, sayCount, sayCountries, sayNumber, sayPeriod } from "../text/words.js";
import { nameOf, nameOfRow, selectedWith } from "./records.js";

/**
 * The answer as a list, best first.
 * @param {Answer} answer
 * @param {(selected: Selected) => void} choose
 * @param {(() => void) | null} more shows more results, if there are any
 * @param {boolean} isFiltered whether filters may be why there is nothing
 */
export function showList(answer, choose, more, isFiltered) {
  const strongest = Math.max(...answer.rows.map((row) => row.strength ?? 0), Number.MIN_VALUE);
  at("remarks").replaceChildren(
    ...(answer.remarks ?? []).map((remark) => (remark instanceof HTMLDetailsElement ? remark : h("p", {}, remark))),
  );
  at("list").replaceChildren(...answer.rows.flatMap((row, i) => [
    ...(row.part && row.part !== answer.rows[i - 1]?.part ? [h("li", { class: "part" }, h("h3", {}, row.part))] : []),
    h("li", { "data-row": i }, row.together ? null : tickFor(row), line(row, strongest, say(answer.measured ?? "column.strength"), choose)),
  ]));
  at("direct").replaceChildren(...showDirect(answer, choose));
  at("left-out").replaceChildren(
    ...(answer.rows.length === 0 && !answer.isExplained
      ? [h("p", { class: "empty" }, say(answer.direct?.length ? "answer.onlyDirect" : emptyOf(isFiltered)))]
      : []),
    ...answer.leftOut.map((sentence) => h("p", {}, sentence)),
    ...(more ? [h("button", { type: "button", onclick: more }, say("answer.more"))] : []),
  );
  at("answer-count").textContent = answer.rows.length
    ? answer.total > answer.rows.length
      ? say("answer.count", { shown: sayNumber(answer.rows.length), all: sayNumber(answer.total) })
      : sayNumber(answer.rows.length)
    : "";
}

/**
 * @param {Row} row
 * @param {number} strongest
 * @param {string} measured what its strength is
 * @param {(selected: Selected) => void} choose
 */
function line(row, strongest, measured, choose) {
  const about = row.together
    ? ""
    : [row.kind && say(`kind.${row.kind}`), sayCountries(row), sayPeriod(row.period)].filter(Boolean).join(" · ");
  const possible = row.possible ? h("em", {}, `${about ? " · " : ""}${say("answer.possible")}`) : null;
  const meter =
    row.strength === undefined
      ? null
      : h("meter", { min: 0, max: strongest, value: row.strength, "aria-label": `${measured} ${sayNumber(row.strength)}` });
  const selected = selectedWith(row);
  const icons = row.together ? [...new Set(row.together.map(({ kind }) => kind))].slice(0, 2) : row.kind ? [row.kind] : [];
  return h(
    "button",
    {
      type: "button",
      class: "line",
      "data-what": selected.what,
      "data-id": row.id,
      onclick: () => (row.leadsTo ? goTo(row.leadsTo) : choose(selected)),
    },
    h("span", { class: "icons" }, ...icons.map((kind) => /** @type {any} */ (kindIcon(kind)))),
    h(
      "span",
      { class: "text" },
      h("span", { class: "name", dir: "auto" }, nameOfRow(row)),
      row.detail ? h("span", { class: "detail", title: row.detail }, row.detail) : null,
      about || possible ? h("span", { class: "about" }, about, possible) : null,
      meter && h("span", { class: "strength", title: measured }, meter, sayNumber(row.strength ?? 0)),
    ),
  );
}

/**
 * @param {Answer} answer
 * @param {(selected: Selected) => void} choose
 */
function showDirect({ direct = [], subjects }, choose) {
  return direct.length === 0 ? [] : [
    h("h3", {}, `${say("direct.title")} (${direct.length})`),
    h("p", { class: "hint" }, say("direct.says")),
    h("ul", { class: "ties" }, ...direct.map((tie) => h("li", { "data-tie": tie.id }, tieLine(tie, subjects.map(({ id }) => id), choose)))),
  ];
}

/** @param {Selected | null} selected marks the lines of what is selected */
export function markList(selected) {
  for (const button of document.querySelectorAll("#list button.line, #direct button.line")) {
    const tie = button.closest("li")?.dataset.tie;
    const chosen = tie
      ? selected?.what === "tie" && tie === selected.id
      : button.getAttribute("data-what") === selected?.what && button.getAttribute("data-id") === selected?.id;
    if (chosen) {
      button.setAttribute("aria-current", "true");
      button.scrollIntoView({ block: "nearest" });
    } else {
      button.removeAttribute("aria-current");
    }
  }
}

/**
 * @param {boolean[]} hidden whether each line is of another time than the one that is being chosen
 * @param {(tie: string) => boolean} isHidden whether a tie does
 */
export function hideOtherTimes(hidden, isHidden) {
  at("list")
    .querySelectorAll("li")
    .forEach((line) => line.dataset.row !== undefined && line.toggleAttribute("hidden", hidden[Number(line.dataset.row)] ?? false));
  at("direct").querySelectorAll("li").forEach((line) => line.toggleAttribute("hidden", isHidden(line.dataset.tie ?? "")));
}

/**
 * The question as a sentence.
 * @param {Question} question
 * @param {Answer} answer
 * @param {PageRoute} route
 */
export function titleOf(question, answer, route) {
  if (answer.title) {
    return answer.title;
  }

  const q = route.parameters.find(([name]) => name === "q")?.[1];
  const subjects = answer.subjects.map(nameOf);
  const names = question.about ? (subjects.length === 1 ? subjects[0] : subjects.map(isolated).join(", ")) : q;
  return names
    ? say(`question.${question.id}.of`, { names, first: subjects[0] ?? "", last: subjects.at(-1) ?? "" })
    : say(`question.${question.id}.all`);
}

/** @param {Answer} answer @param {boolean} isFiltered */
export const sayRows = (answer, isFiltered) =>
  answer.rows.length ? sayCount("answer.rows", answer.rows.length) : say(emptyOf(isFiltered));

const emptyOf = (/** @type {boolean} */ isFiltered) => (isFiltered ? "answer.empty" : "answer.nothing");
