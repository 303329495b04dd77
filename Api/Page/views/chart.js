// @ts-check
import { nameOf } from "../answer/records.js";
import { h } from "../text/dom.js";
import { say, sayCount, sayNumber, sayPeriod } from "../text/words.js";
import { firstOf, isSensible, lastOf } from "../time/dates.js";

const barsAtMost = 40;

/**
 * The number of engagements of each group, and the participants with their numbers of engagements and periods: bars and a timeline. The
 * table of the answer has the same numbers.
 * @param {Api.Participation} answer
 * @param {{ label: string, engagements: number }[]} groups
 * @param {(selected: Selected) => void} open
 * @returns {Node[]}
 */
export function participationChart(answer, groups, open) {
  const rows = answer.rows.slice(0, barsAtMost);
  const most = Math.max(...rows.map(({ engagements }) => engagements), 1);
  const scale = timeScale(rows.flatMap(({ first, last }) => [first, last]).filter((date) => date !== null));
  const name = say(`participation.groups.${answer.group}`);
  return [
    h("h3", {}, name),
    bars(
      groups.filter(({ engagements }) => engagements > 0),
      name,
    ),
    h("h3", {}, say("participation.bodies")),
    h(
      "div",
      { class: scale ? "chart timed" : "chart", role: "group", "aria-label": chartLabel(rows.length) },
      ...(scale ? [axis(scale)] : []),
      ...rows.map(({ stakeholder, engagements, first, last }) => {
        const said = [`${nameOf(stakeholder)}: ${sayCount("count.engagements", engagements)}`, sayPeriod({ from: first, to: last })]
          .filter(Boolean)
          .join(", ");
        return h(
          "button",
          {
            type: "button",
            class: "bar-row",
            "data-what": "record",
            "data-id": stakeholder.id,
            title: said,
            onclick: () => open({ what: "record", id: stakeholder.id }),
          },
          h("span", { class: "name", dir: "auto" }, nameOf(stakeholder)),
          h("span", { class: "unseen" }, said.slice(nameOf(stakeholder).length)),
          bar(engagements, most),
          scale && (first || last) ? span(scale, first ?? last ?? "", last ?? first ?? "") : null,
        );
      }),
    ),
    ...(answer.rows.length > rows.length
      ? [h("p", { class: "about" }, sayCount("participation.moreInTable", answer.rows.length - rows.length))]
      : []),
  ];
}

/** @param {number} rows */
const chartLabel = (rows) => say("participation.chart", { all: sayCount("count.stakeholders", rows) });

/**
 * @param {{ label: string, engagements: number }[]} groups
 * @param {string} name
 */
function bars(groups, name) {
  const shown = groups.slice(0, barsAtMost);
  const most = Math.max(...shown.map(({ engagements }) => engagements), 1);
  const said = shown.map(({ label, engagements }) => `${label} ${engagements}`).join("; ");
  return h(
    "div",
    { class: "chart", role: "img", "aria-label": say("participation.groupChart", { name, groups: said }) },
    ...shown.map(({ label, engagements }) =>
      h(
        "div",
        { class: "bar-group", title: `${label}: ${sayCount("count.engagements", engagements)}` },
        h("span", { class: "name", dir: "auto" }, label),
        bar(engagements, most),
      ),
    ),
  );
}

/**
 * @param {number} count
 * @param {number} most
 */
function bar(count, most) {
  const drawn = h("span", { class: "bar" });
  drawn.style.setProperty("--share", String(count / most));
  return h("span", { class: "measure", "aria-hidden": "true" }, drawn, h("span", { class: "number" }, sayNumber(count)));
}

/**
 * @param {string[]} dates
 * @returns {{ first: number, last: number } | null} years
 */
function timeScale(dates) {
  const years = dates.filter(isSensible).map((date) => Number(date.slice(0, 4)));
  return years.length ? { first: Math.min(...years), last: Math.max(...years) + 1 } : null;
}

/**
 * @param {{ first: number, last: number }} scale
 * @param {string} day
 * @returns {number} between 0 and 1
 */
function placeOf({ first, last }, day) {
  const [year, month, date] = day.split("-").map(Number);
  return Math.min(1, Math.max(0, (year - first + ((month - 1) * 31 + date - 1) / 372) / (last - first)));
}

/**
 * @param {{ first: number, last: number }} scale
 * @param {string} from
 * @param {string} to
 */
function span(scale, from, to) {
  const drawn = h("span", { class: "period" });
  drawn.style.setProperty("--from", String(placeOf(scale, firstOf(from))));
  drawn.style.setProperty("--to", String(placeOf(scale, lastOf(to))));
  return h("span", { class: "span" }, drawn);
}

/**
 * The years above the timeline, as many as fit.
 * @param {{ first: number, last: number }} scale
 */
function axis(scale) {
  const step = [1, 2, 5, 10, 20, 50, 100].find((by) => (scale.last - scale.first) / by <= 5) ?? 200;
  const years = Array.from({ length: Math.floor((scale.last - scale.first) / step) + 1 }, (_, i) => scale.first + i * step);
  return h(
    "div",
    { class: "axis", "aria-hidden": "true" },
    h(
      "span",
      { class: "span" },
      ...years.map((year) => {
        const mark = h("span", { class: "year" }, String(year));
        mark.style.setProperty("--from", String(placeOf(scale, `${year}-01-01`)));
        return mark;
      }),
    ),
  );
}
