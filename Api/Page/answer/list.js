// @ts-check
import { at, h } from "../text/dom.js";
import { tieLine } from "../panel/evidence.js";
import { kindIcon } from "../scene/icons.js";
import { nameOf } from "./records.js";
import { isolated } from "../text/text.js";
import { say, sayCount, sayCountry, sayNumber, sayPeriod } from "../text/words.js";

/**
 * The answer as a list, best first.
 * @param {Answer} answer
 * @param {(selected: Selected) => void} choose
 * @param {(() => void) | null} more shows more, where there is more
 */
export function showList(answer, choose, more) {
  const strongest = Math.max(...answer.rows.map((row) => row.strength ?? 0), Number.MIN_VALUE);
  at("list").replaceChildren(
    ...answer.rows.map((row, i) => h("li", {}, line(row, i, strongest, choose))),
  );
  at("direct").replaceChildren(...showDirect(answer, choose));
  at("left-out").replaceChildren(
    ...(answer.rows.length === 0 ? [h("p", { class: "empty" }, say(answer.direct?.length ? "answer.onlyDirect" : "answer.empty"))] : []),
    ...answer.leftOut.map((sentence) => h("p", {}, sentence)),
    ...(more ? [h("button", { type: "button", onclick: more }, say("answer.more"))] : []),
  );
  at("answer-count").textContent = answer.rows.length ? answer.total > answer.rows.length ? `${answer.rows.length} / ${answer.total}` : String(answer.rows.length) : "";
}

/**
 * @param {Row} row
 * @param {number} i
 * @param {number} strongest
 * @param {(selected: Selected) => void} choose
 */
function line(row, i, strongest, choose) {
  const about = [say(`kind.${row.kind}`), sayCountry(row.country), sayPeriod(row.period)].filter(Boolean).join(" · ");
  const meter = row.strength === undefined ? null : h("meter", { min: 0, max: strongest, value: row.strength, "aria-label": `${say("column.strength")} ${sayNumber(row.strength)}` });
  return h(
    "button",
    { type: "button", class: "line", "data-id": row.id, "data-line": i, onclick: () => choose({ what: "record", id: row.id }) },
    /** @type {any} */ (kindIcon(row.kind)),
    h(
      "span",
      { class: "text" },
      h("span", { class: "name", dir: "auto" }, nameOf(row)),
      row.detail ? h("span", { class: "detail" }, row.detail) : null,
      h("span", { class: "about" }, about, row.possible ? h("em", {}, ` · ${say("answer.possible")}`) : null),
      meter && h("span", { class: "strength" }, meter, sayNumber(row.strength ?? 0)),
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
    const chosen = tie ? selected?.what === "tie" && tie === selected.id : selected?.what === "record" && button.getAttribute("data-id") === selected.id;
    if (chosen) {
      button.setAttribute("aria-current", "true");
      button.scrollIntoView({ block: "nearest" });
    } else {
      button.removeAttribute("aria-current");
    }
  }
}

/**
 * @param {boolean[]} outside whether each line lies outside of the time that is being chosen
 * @param {(tie: string) => boolean} isOut whether a tie does
 */
export function showOutside(outside, isOut) {
  [...at("list").children].forEach((line, i) => line.toggleAttribute("hidden", outside[i] ?? false));
  at("direct").querySelectorAll("li").forEach((line) => line.toggleAttribute("hidden", isOut(line.dataset.tie ?? "")));
}

/**
 * What is asked, in a sentence.
 * @param {Question} question
 * @param {Answer} answer
 * @param {Place} place
 */
export function titleOf(question, answer, place) {
  const q = place.parameters.find(([name]) => name === "q")?.[1];
  const subjects = answer.subjects.map(nameOf);
  const names = question.about ? (subjects.length === 1 ? subjects[0] : subjects.map(isolated).join(", ")) : q;
  return names ? say(`question.${question.id}.of`, { names }) : say(`question.${question.id}.all`);
}

/** @param {Answer} answer */
export const sayRows = (answer) => (answer.rows.length ? sayCount("answer.rows", answer.rows.length) : say("answer.empty"));
