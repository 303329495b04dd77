// @ts-check
import { firstOf, isSensible } from "../time/dates.js";
import { say, sayDate } from "../text/words.js";

// A month is a longer word than a year.
const ticksAtMost = { years: 12, months: 6 };
const day = 86_400_000;

/** A tolerance for sums of fractions. */
const nearly = 1e-6;

/**
 * @typedef {{ id: string, family: string, from?: string, near: string[] }} Dot
 * @typedef {{ x: number, y: number }} Point
 * @typedef {{ width: number, height: number }} Cell
 */

/**
 * Engagements along a time axis by their start, in lanes if they would overlap; stakeholders above, each over the middle of its
 * engagements. Engagements without a date are at the end, with a label.
 * @param {Dot[]} dots
 * @param {{ stakeholder: Cell, engagement: Cell }} cell the room that each needs: lanes are so high
 * @returns {{ positions: Map<string, Point>, ticks: Drawn[] }}
 */
export function timelineOf(dots, cell) {
  const engagements = dots.filter((dot) => dot.family === "engagement");
  // A placeholder for an unknown date would compress all other dates into one column.
  const hasDate = (/** @type {Dot} */ dot) => Boolean(dot.from && isSensible(dot.from));
  const dated = engagements.filter(hasDate).sort((a, b) => moment(a) - moment(b) || (a.id < b.id ? -1 : 1));
  const undated = engagements.filter((dot) => !hasDate(dot));
  // Somewhat wider than tall, like windows.
  const width = Math.max(900, Math.sqrt(1.7 * dots.length * cell.stakeholder.width * cell.stakeholder.height));
  const [first, last] = dated.length ? [moment(dated[0]), moment(dated[dated.length - 1])] : [0, 0];
  const xOf = (/** @type {number} */ time) => (width * (time - first)) / Math.max(last - first, 60 * day);
  const dates = dated.length ? tickDates(first, last) : [];
  const end = dated.length ? Math.max(xOf(last), ...dates.map((date) => xOf(Date.parse(firstOf(date))))) + Math.max(200, width / 9) : 0;

  /** @type {Map<string, number>} */
  const across = new Map(dated.map((dot) => [dot.id, xOf(moment(dot))]));
  undated.forEach((dot) => across.set(dot.id, end));
  // Between two dates of the axis are only records of that period.
  const bounds = [...dates.map((date) => xOf(Date.parse(firstOf(date)))), ...(dated.length ? [end] : [])];
  const below = inLanes(
    engagements, new Map([...across, ...spread(undated, across, cell.engagement.width, bounds)]), cell.engagement.width);

  const others = dots.filter((dot) => dot.family !== "engagement");
  const middle = (/** @type {Dot} */ dot) => mean(dot.near.flatMap((id) => across.get(id) ?? []));
  const centres = new Map(others.map((dot) => [dot.id, middle(dot)]));
  // Stakeholders without participations are placed near the stakeholders that they have ties with, or at the end.
  const over = new Map(others.map((dot) => [dot.id, centres.get(dot.id) ?? mean(dot.near.flatMap((id) => centres.get(id) ?? [])) ?? end]));
  const above = inLanes(others, spread(others, over, cell.stakeholder.width, bounds), cell.stakeholder.width);

  const entry = (/** @type {string} */ id, /** @type {Point} */ point) => /** @type {[string, Point]} */ ([id, point]);
  const positions = new Map([
    ...[...below].map(([id, { x, row }]) => entry(id, { x, y: cell.engagement.height * (row + 1) })),
    ...[...above].map(([id, { x, row }]) => entry(id, { x, y: -cell.stakeholder.height * (row + 1) })),
  ]);
  const bottom = Math.max(0, ...[...positions.values()].map(({ y }) => y)) + cell.engagement.height;
  const top = Math.min(0, ...[...positions.values()].map(({ y }) => y)) - 60;
  const tick = (/** @type {string} */ id, /** @type {string} */ name, /** @type {number} */ x) => ({
    group: /** @type {"nodes"} */ ("nodes"),
    data: { id: `axis/${id}`, name, height: bottom - top },
    position: { x, y: (top + bottom) / 2 },
    classes: "tick",
  });
  return {
    positions,
    ticks: [
      ...dates.map((date) => tick(date, sayDate(date), xOf(Date.parse(firstOf(date))))),
      ...(undated.length ? [tick("undated", say("scene.undated"), end)] : []),
    ],
  };
}

/** @param {Dot} dot */
const moment = (dot) => Date.parse(firstOf(dot.from ?? ""));

/** @param {number[]} values */
const mean = (values) => (values.length ? values.reduce((a, b) => a + b, 0) / values.length : undefined);

/**
 * Nodes at exactly the same x, side by side in about as many columns as lanes, as far as there is room between the bounds.
 * @param {Dot[]} dots
 * @param {Map<string, number>} across
 * @param {number} gap
 * @param {number[]} bounds in order
 */
function spread(dots, across, gap, bounds) {
  const together = Map.groupBy(dots, (dot) => across.get(dot.id) ?? 0);
  return new Map([...together].flatMap(([x, group]) => {
    const from = bounds.findLast((bound) => bound <= x + nearly) ?? -Infinity;
    const to = bounds.find((bound) => bound > x + nearly) ?? Infinity;
    const columns = Math.max(1, Math.min(Math.ceil(Math.sqrt(group.length)), Math.ceil((to - from) / gap)));
    const width = (columns - 1) * gap;
    const left = Math.max(from, Math.min(x - width / 2, to - width - gap / 2));
    return group.map((dot, i) => /** @type {[string, number]} */ ([dot.id, columns > 1 ? left + (i % columns) * gap : x]));
  }));
}

/**
 * The first lane with room for each node, from left to right.
 * @param {Dot[]} dots
 * @param {Map<string, number>} across
 * @param {number} room
 */
function inLanes(dots, across, room) {
  const ends = /** @type {number[]} */ ([]);
  const x = (/** @type {Dot} */ dot) => across.get(dot.id) ?? 0;
  return new Map([...dots].sort((a, b) => x(a) - x(b) || (a.id < b.id ? -1 : 1)).map((dot) => {
    const free = ends.findIndex((end) => end + room <= x(dot));
    const row = free < 0 ? ends.length : free;
    ends[row] = x(dot);
    return [dot.id, { x: x(dot), row }];
  }));
}

/**
 * Round dates in a period, as many as fit side by side.
 * @param {number} first
 * @param {number} last
 */
function tickDates(first, last) {
  const from = new Date(first);
  const months = Math.ceil((last - first) / (30.44 * day)) + 1;
  const every =
    [1, 3, 6, 12, 24, 60, 120, 240, 600, 1200, 6000].find(
      (step) => months / step <= (step < 12 ? ticksAtMost.months : ticksAtMost.years),
    ) ?? 12_000;
  const start = Math.floor((12 * from.getUTCFullYear() + from.getUTCMonth()) / every) * every;
  const dates = [];
  for (let month = start; month <= start + months + every; month += every) {
    const year = String(Math.floor(month / 12)).padStart(4, "0");
    dates.push(every % 12 === 0 ? year : `${year}-${String((month % 12) + 1).padStart(2, "0")}`);
  }

  // One before the first and one after the last, so that everything is between two.
  const after = dates.findIndex((date) => Date.parse(firstOf(date)) > last);
  return dates.slice(0, after < 0 ? dates.length : after + 1).filter((date) => Number(date.slice(0, 4)) > 0);
}
