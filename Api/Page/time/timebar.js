// @ts-check
import { at, h, svg } from "../text/dom.js";
import { valuesOf } from "../route/address.js";
import { firstOf, isSensible, lastOf, stepOf, stepsOver } from "./dates.js";
import { say, sayCount, sayDate } from "../text/words.js";

/** The parameters of a question that the bar sets. */
export const timely = ["from", "to", "knownBy"];

const pause = 350;
const publishedAtMost = 40;

/**
 * Two handles over the time of an answer, and by when it was known. While a handle moves, what lies outside goes out of sight; once it rests, the question is asked for that time, so
 * that strengths and ranks are those of that time, and the address says so.
 */
export class TimeBar {
  #from = /** @type {HTMLInputElement} */ (at("time-from"));
  #to = /** @type {HTMLInputElement} */ (at("time-to"));
  #known = /** @type {HTMLSelectElement} */ (at("time-known"));
  #steps = /** @type {string[]} */ ([]);
  #goesOn = false; // whether there are dates beyond the steps
  /** @type {Span} */
  #set = { from: null, to: null };
  #waiting = 0;
  #does;

  /**
   * @param {object} does
   * @param {(asked: Span) => void} does.look at a time that is being chosen
   * @param {(parameters: [string, string][]) => void} does.go ask for this time
   */
  constructor(does) {
    this.#does = does;
    for (const handle of [this.#from, this.#to]) {
      handle.addEventListener("input", () => this.#move(handle));
      handle.addEventListener("change", () => this.#rest());
    }

    this.#known.addEventListener("change", () => this.#go());
    at("time-reset").addEventListener("click", () => {
      does.go([]);
      this.#from.focus(); // the button goes away
    });
  }

  /** Another question is asked: what was being chosen for the last one is not asked any more. */
  cancel() {
    window.clearTimeout(this.#waiting);
  }

  hide() {
    this.cancel();
    at("time").hidden = true;
  }

  /**
   * @param {Place} place what is asked
   * @param {Span[]} spans all that the answer holds at any time
   * @param {string[]} published when its sources were published
   */
  show(place, spans, published) {
    this.cancel();
    const value = (/** @type {string} */ name) => valuesOf(place, name)[0] ?? null;
    this.#set = { from: value("from"), to: value("to") };
    const dates = spans.flatMap(({ from, to }) => [from, to]).filter((date) => date !== null);
    this.#steps = stepsOver(dates);
    this.#goesOn = dates.some(isSensible) && !dates.every(isSensible);
    const count = this.#steps.length;
    const known = value("knownBy");
    const offered = thin([...new Set(published)].sort().reverse());
    at("time").hidden = count < 2 && offered.length < 2 && !known && !this.#set.from && !this.#set.to;
    at("time-scale").hidden = count < 2;
    for (const handle of [this.#from, this.#to]) {
      handle.max = String(count);
    }

    this.#from.value = String(this.#set.from ? stepOf(this.#steps, firstOf(this.#set.from)) : 0);
    this.#to.value = String(this.#set.to ? Math.max(stepOf(this.#steps, lastOf(this.#set.to)) + 1, Number(this.#from.value) + 1) : count);
    this.#known.replaceChildren(
      h("option", { value: "" }, say("time.today")),
      ...(known && !offered.includes(known) ? [known, ...offered] : offered).map((date) => h("option", { value: date, selected: date === known }, sayDate(date))),
    );
    at("time-reset").hidden = !known && !this.#set.from && !this.#set.to;
    at("time-density").setAttribute("viewBox", `0 0 ${Math.max(1, count)} 1`);
    at("time-density").replaceChildren(...bars(spans, this.#steps));
    this.#say();
  }

  /** @param {number} undated how many ties have no date, and so stay whatever the time */
  count(undated) {
    at("time-undated").textContent = undated && (this.#set.from || this.#set.to) ? sayCount("time.undated", undated) : "";
  }

  /** @param {HTMLInputElement} handle that was moved: it pushes the other before it */
  #move(handle) {
    const count = this.#steps.length;
    const value = (/** @type {HTMLInputElement} */ input) => Number(input.value);
    if (handle === this.#from) {
      this.#from.value = String(Math.min(value(this.#from), count - 1));
      this.#to.value = String(Math.max(value(this.#to), value(this.#from) + 1));
    } else {
      this.#to.value = String(Math.max(value(this.#to), 1));
      this.#from.value = String(Math.min(value(this.#from), value(this.#to) - 1));
    }

    const [from, to] = [value(this.#from), value(this.#to)];
    this.#set = { from: from > 0 ? this.#steps[from] : null, to: to < count ? this.#steps[to - 1] : null };
    this.#say();
    this.#does.look(this.#set);
  }

  #rest() {
    window.clearTimeout(this.#waiting);
    this.#waiting = window.setTimeout(() => this.#go(), pause); // arrows move in many steps
  }

  #go() {
    const set = { ...this.#set, knownBy: this.#known.value || null };
    this.#does.go(Object.entries(set).flatMap(([name, value]) => (value ? [/** @type {[string, string]} */ ([name, value])] : [])));
  }

  #say() {
    const steps = this.#steps;
    const count = steps.length;
    const [from, to] = [Number(this.#from.value), Number(this.#to.value)];
    this.#from.setAttribute("aria-valuetext", count ? sayDate(steps[from]) : "");
    this.#to.setAttribute("aria-valuetext", count ? sayDate(steps[to - 1]) : "");
    const scale = at("time-scale");
    scale.style.setProperty("--from", String(count ? from / count : 0));
    scale.style.setProperty("--to", String(count ? to / count : 1));
    const { from: since, to: until } = this.#set;
    at("time-says").textContent = since && since === until ? sayDate(since)
      : since || until ? `${sayDate(since) || "…"} – ${sayDate(until) || "…"}`
      : say(this.#goesOn ? "time.beyond" : "time.all", { from: count ? sayDate(steps[0]) : "…", to: count ? sayDate(steps[count - 1]) : "…" });
  }
}

/**
 * How much there is at each step.
 * @param {Span[]} spans
 * @param {string[]} steps
 */
function bars(spans, steps) {
  const counts = new Array(steps.length).fill(0);
  for (const { from, to } of spans) {
    const day = from ?? to;
    if (day && steps.length) {
      counts[stepOf(steps, firstOf(day))]++;
    }
  }

  const most = Math.max(3, ...counts);
  const width = Math.min(0.8, steps.length / 30);
  return counts.flatMap((count, i) => (count ? [svg("rect", { x: i + (1 - width) / 2, width, y: 1 - count / most, height: count / most })] : []));
}

/** @param {string[]} dates as many as a list can offer, the newest and the oldest among them */
function thin(dates) {
  return dates.length <= publishedAtMost ? dates : Array.from({ length: publishedAtMost }, (_, i) => dates[Math.round((i * (dates.length - 1)) / (publishedAtMost - 1))]);
}
