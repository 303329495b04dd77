// @ts-check
import { valuesOf } from "../route/address.js";
import { at, h } from "../text/dom.js";
import { say, sayCount, sayDate } from "../text/words.js";
import { Brush } from "./brush.js";
import { isSensible, stepsOver } from "./dates.js";
import { periodOf, saidOf } from "./periods.js";

const pause = 350;
const publishedAtMost = 40;

/** The parameters that a bar sets. @param {Timely} time @returns {string[]} */
export const timely = (time) => time.periods ?? [time.from, time.to, ...(time.known ? [time.known] : [])];

/**
 * Two handles over the period of an answer, and its date of knowledge; four if an answer compares two times. While a handle moves, elements
 * outside the time are hidden; when it stops, the question is asked for that time, so that strengths, ranks and the address are those of
 * that time.
 */
export class TimeBar {
  #known = /** @type {HTMLSelectElement} */ (at("time-known"));
  #steps = /** @type {string[]} */ ([]);
  /** @type {Timely} */
  #time = { periods: [], known: null };
  #waiting = 0;
  #does;
  #brushes;

  /**
   * @param {object} does
   * @param {(asked: Span) => void} does.preview at a time that is being chosen
   * @param {(parameters: [string, string][]) => void} does.go ask for this time
   */
  constructor(does) {
    this.#does = does;
    const of = { move: () => this.#move(), rest: () => this.#rest() };
    this.#brushes = [new Brush("time", of), new Brush("time-second", of)];
    this.#known.addEventListener("change", () => this.#go());
    at("time-reset").addEventListener("click", () => {
      does.go([]);
      this.#brushes[0].focus(); // the button goes away
    });
  }

  /** Another question was asked, so a pending selection for the previous one is dropped. */
  cancel() {
    window.clearTimeout(this.#waiting);
  }

  hide() {
    this.cancel();
    at("time").hidden = true;
  }

  /** @param {Timely} time of the question that is asked: reserves the room of the bar, so that nothing moves later */
  wait(time) {
    at("time").hidden = false;
    at("time").toggleAttribute("data-waiting", true);
    at("time").classList.toggle("two", (time.periods?.length ?? 0) > 1);
  }

  /**
   * @param {Timely} time which parameters it sets
   * @param {PageRoute} route what is asked
   * @param {Span[]} spans all that the answer holds at any time
   * @param {string[]} published when its sources were published
   */
  show(time, route, spans, published) {
    this.cancel();
    this.#time = time;
    const value = (/** @type {string | null} */ name) => (name && valuesOf(route, name)[0]) || null;
    const sets = time.periods ? time.periods.map((name) => periodOf(value(name) ?? "")) : [{ from: value(time.from), to: value(time.to) }];
    const dates = spans.flatMap(({ from, to }) => [from, to]).filter((date) => date !== null);
    this.#steps = stepsOver(dates);
    const goesOn = dates.some(isSensible) && !dates.every(isSensible);
    const known = value(time.known);
    const offered = thin([...new Set(published)].sort().reverse());
    const isSet = known !== null || sets.some(({ from, to }) => from || to);
    const isTwo = sets.length > 1;
    // Two times, neither of which is a filter: the comparison is between what was known on two days.
    const isIdle = isTwo ? this.#steps.length < 2 || !isSet : this.#steps.length < 2 && offered.length < 2 && !isSet;
    at("time").hidden = false;
    at("time").toggleAttribute("data-waiting", isIdle);
    at("time").classList.toggle("two", isTwo);
    sets.forEach((set, i) => this.#brushes[i].show(set, this.#steps, goesOn, spans));
    at("time-second").hidden = !isTwo;
    ["time", "time-second"].forEach((name, i) => {
      at(`${name}-label`).textContent = isTwo ? say(`parameter.${time.periods?.[i]}`) : "";
      at(`${name}-from`).setAttribute("aria-label", say(isTwo ? `time.${i ? "later" : "earlier"}.from` : "time.from"));
      at(`${name}-to`).setAttribute("aria-label", say(isTwo ? `time.${i ? "later" : "earlier"}.to` : "time.to"));
    });
    at("time-published").hidden = !time.known;
    this.#known.replaceChildren(
      h("option", { value: "" }, say("time.today")),
      ...(known && !offered.includes(known) ? [known, ...offered] : offered).map((date) =>
        h("option", { value: date, selected: date === known }, sayDate(date)),
      ),
    );
    at("time-reset").hidden = isTwo || !isSet;
  }

  /** @param {number} undated how many ties have no date, and so stay whatever the time */
  count(undated) {
    const { from, to } = this.#brushes[0].set;
    at("time-undated").textContent = undated && !this.#time.periods && (from || to) ? sayCount("time.undated", undated) : "";
  }

  #move() {
    if (!this.#time.periods) {
      this.#does.preview(this.#brushes[0].set);
    }
  }

  #rest() {
    window.clearTimeout(this.#waiting);
    this.#waiting = window.setTimeout(() => this.#go(), pause); // arrows move in many steps
  }

  #go() {
    const time = this.#time;
    /** @type {[string, string | null][]} */
    const said = time.periods
      ? time.periods.map((name, i) => [name, saidOf(this.#brushes[i].set, this.#steps)])
      : [
          [time.from, this.#brushes[0].set.from],
          [time.to, this.#brushes[0].set.to],
          ...(time.known ? [/** @type {[string, string | null]} */ ([time.known, this.#known.value || null])] : []),
        ];
    this.#does.go(said.flatMap(([name, value]) => (value ? [/** @type {[string, string]} */ ([name, value])] : [])));
  }
}

/** @param {string[]} dates as many as a list can offer, the newest and the oldest among them */
function thin(dates) {
  return dates.length <= publishedAtMost
    ? dates
    : Array.from({ length: publishedAtMost }, (_, i) => dates[Math.round((i * (dates.length - 1)) / (publishedAtMost - 1))]);
}
