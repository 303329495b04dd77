// @ts-check
import { nameOf } from "../answer/records.js";
import { h, svg } from "../text/dom.js";
import { shortened } from "../text/text.js";
import { say, sayCount, sayPeriod } from "../text/words.js";
import { firstOf, isSensible, lastOf } from "../time/dates.js";

const rowHeight = 28;
const labelWidth = 330;
const barWidth = 210;
const timeWidth = 290;
const gap = 56;
const barsAtMost = 40;

/**
 * How many engagements there are of each group, and who takes part in how many, from when to when: bars and a timeline. The table of the
 * answer has the same numbers.
 * @param {Api.Participation} answer
 * @param {{ label: string, engagements: number }[]} groups
 * @param {(selected: Selected) => void} open
 * @returns {Node[]}
 */
export function participationChart(answer, groups, open) {
  const rows = answer.rows.slice(0, barsAtMost);
  const most = Math.max(...rows.map(({ engagements }) => engagements), 1);
  const scale = timeScale(rows.flatMap(({ first, last }) => [first, last]).filter((date) => date !== null));
  const bodies = rows.map(({ stakeholder, engagements, first, last }, /** @type {number} */ i) => {
    const y = 30 + i * rowHeight;
    const line = svg(
      "g",
      { "data-what": "record", "data-id": stakeholder.id, class: "bar-row" },
      title(
        [`${nameOf(stakeholder)}: ${sayCount("count.engagements", engagements)}`, sayPeriod({ from: first, to: last })]
          .filter(Boolean)
          .join(", "),
      ),
      svg("rect", { class: "target", x: 0, y: y - 4, width: labelWidth + barWidth + gap + timeWidth, height: rowHeight }),
      label(nameOf(stakeholder), labelWidth - 10, y + 13, "end"),
      svg("rect", { class: "bar", x: labelWidth, y, width: Math.max(2, (barWidth * engagements) / most), height: rowHeight - 8 }),
      label(String(engagements), labelWidth + Math.max(2, (barWidth * engagements) / most) + 6, y + 13, "start"),
      ...(scale && (first || last) ? [span(scale, first ?? last ?? "", last ?? first ?? "", y)] : []),
    );
    line.addEventListener("click", () => open({ what: "record", id: stakeholder.id }));
    return line;
  });
  const height = 30 + rows.length * rowHeight + 8;
  const all = sayCount("count.stakeholders", rows.length);
  return [
    h("h3", {}, say(`participation.groups.${answer.group}`)),
    bars(
      groups.filter(({ engagements }) => engagements > 0),
      say(`participation.groups.${answer.group}`),
    ),
    h("h3", {}, say("participation.bodies")),
    h(
      "div",
      { class: "chart-frame" },
      svg(
        "svg",
        {
          class: "chart",
          role: "img",
          "aria-label": say("participation.chart", { all }),
          viewBox: `0 0 ${labelWidth + barWidth + gap + timeWidth + 24} ${height}`,
        },
        ...(scale ? axis(scale, height) : []),
        ...bodies,
      ),
    ),
    ...(answer.rows.length > rows.length
      ? [h("p", { class: "about" }, sayCount("participation.moreInTable", answer.rows.length - rows.length))]
      : []),
  ];
}

/**
 * @param {{ label: string, engagements: number }[]} groups
 * @param {string} name
 */
function bars(groups, name) {
  const shown = groups.slice(0, barsAtMost);
  const most = Math.max(...shown.map(({ engagements }) => engagements), 1);
  const height = shown.length * rowHeight + 6;
  return h(
    "div",
    { class: "chart-frame" },
    svg(
      "svg",
      {
        class: "chart",
        role: "img",
        "aria-label": say("participation.groupChart", {
          name,
          groups: shown.map(({ label: of, engagements }) => `${of} ${engagements}`).join("; "),
        }),
        viewBox: `0 0 ${labelWidth + barWidth + gap + timeWidth + 24} ${height}`,
      },
      ...shown.map(({ label: of, engagements }, i) =>
        svg(
          "g",
          {},
          title(`${of}: ${sayCount("count.engagements", engagements)}`),
          label(of, labelWidth - 10, i * rowHeight + 17, "end"),
          svg("rect", {
            class: "bar group",
            x: labelWidth,
            y: i * rowHeight + 4,
            width: Math.max(2, ((barWidth + gap + timeWidth - 40) * engagements) / most),
            height: rowHeight - 8,
          }),
          label(
            String(engagements),
            labelWidth + Math.max(2, ((barWidth + gap + timeWidth - 40) * engagements) / most) + 6,
            i * rowHeight + 17,
            "start",
          ),
        ),
      ),
    ),
  );
}

/** @param {string} text */
function title(text) {
  const element = svg("title", {});
  element.textContent = text;
  return element;
}

/**
 * @param {string} text
 * @param {number} x
 * @param {number} y
 * @param {"start" | "middle" | "end"} anchor
 */
function label(text, x, y, anchor) {
  const element = svg("text", { x, y, "text-anchor": anchor, direction: "ltr" });
  element.textContent = shortened(text, 36);
  return element;
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
 */
function xOf({ first, last }, day) {
  const [year, month, date] = day.split("-").map(Number);
  const at = (year - first + ((month - 1) * 31 + date - 1) / 372) / (last - first);
  return labelWidth + barWidth + gap + timeWidth * Math.min(1, Math.max(0, at));
}

/**
 * @param {{ first: number, last: number }} scale
 * @param {string} from
 * @param {string} to
 * @param {number} y
 */
function span(scale, from, to, y) {
  const [x, end] = [xOf(scale, firstOf(from)), xOf(scale, lastOf(to))];
  return svg("rect", { class: "period", x, y: y + 4, width: Math.max(4, end - x), height: rowHeight - 16, rx: 4 });
}

/**
 * The years above the timeline, as many as there is room for.
 * @param {{ first: number, last: number }} scale
 * @param {number} height
 */
function axis(scale, height) {
  const step = [1, 2, 5, 10, 20, 50, 100].find((by) => (scale.last - scale.first) / by <= 7) ?? 200;
  const years = Array.from({ length: Math.floor((scale.last - scale.first) / step) + 1 }, (_, i) => scale.first + i * step);
  return years.flatMap((year) => {
    const x = xOf(scale, `${year}-01-01`);
    return [svg("line", { class: "grid", x1: x, x2: x, y1: 20, y2: height - 6 }), label(String(year), x, 14, "middle")];
  });
}
