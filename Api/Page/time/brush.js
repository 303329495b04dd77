// @ts-check
import { at, svg } from "../text/dom.js";
import { say, sayDate } from "../text/words.js";
import { firstOf, lastOf, stepOf } from "./dates.js";

/** Two handles that select a period on a scale. */
export class Brush {
  #name;
  #from;
  #to;
  #does;
  #steps = /** @type {string[]} */ ([]);
  #goesOn = false;
  /** @type {Span} */
  #set = { from: null, to: null };

  /**
   * @param {string} name what the ids of its elements begin with
   * @param {object} does
   * @param {() => void} does.move
   * @param {() => void} does.rest
   */
  constructor(name, does) {
    this.#name = name;
    this.#does = does;
    this.#from = /** @type {HTMLInputElement} */ (at(`${name}-from`));
    this.#to = /** @type {HTMLInputElement} */ (at(`${name}-to`));
    for (const handle of [this.#from, this.#to]) {
      handle.addEventListener("input", () => this.#move(handle));
      handle.addEventListener("change", () => does.rest());
    }
  }

  /** The selected period; a side is open if its handle is at the end of the scale. */
  get set() {
    return this.#set;
  }

  focus() {
    this.#from.focus();
  }

  /**
   * @param {Span} set
   * @param {string[]} steps of the scale
   * @param {boolean} goesOn whether there are dates beyond the steps
   * @param {Span[]} spans what there is at each step
   */
  show(set, steps, goesOn, spans) {
    this.#set = set;
    this.#steps = steps;
    this.#goesOn = goesOn;
    const count = steps.length;
    at(`${this.#name}-scale`).hidden = count < 2;
    for (const handle of [this.#from, this.#to]) {
      handle.max = String(count);
    }

    this.#from.value = String(set.from ? stepOf(steps, firstOf(set.from)) : 0);
    this.#to.value = String(set.to ? Math.max(stepOf(steps, lastOf(set.to)) + 1, Number(this.#from.value) + 1) : count);
    at(`${this.#name}-density`).setAttribute("viewBox", `0 0 ${Math.max(1, count)} 1`);
    at(`${this.#name}-density`).replaceChildren(...bars(spans, steps));
    this.#say();
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
    this.#does.move();
  }

  #say() {
    const steps = this.#steps;
    const count = steps.length;
    const [from, to] = [Number(this.#from.value), Number(this.#to.value)];
    this.#from.setAttribute("aria-valuetext", count ? sayDate(steps[from]) : "");
    this.#to.setAttribute("aria-valuetext", count ? sayDate(steps[to - 1]) : "");
    const scale = at(`${this.#name}-scale`);
    scale.style.setProperty("--from", String(count ? from / count : 0));
    scale.style.setProperty("--to", String(count ? to / count : 1));
    const { from: since, to: until } = this.#set;
    at(`${this.#name}-says`).textContent =
      since && since === until
        ? sayDate(since)
        : since || until
          ? `${sayDate(since) || "…"} – ${sayDate(until) || "…"}`
          : count === 1 && !this.#goesOn
            ? say("time.one", { date: sayDate(steps[0]) })
            : say(this.#goesOn ? "time.beyond" : "time.all", {
                from: count ? sayDate(steps[0]) : "…",
                to: count ? sayDate(steps[count - 1]) : "…",
              });
  }
}

/**
 * The number of items at each step.
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
  return counts.flatMap((count, i) =>
    count ? [svg("rect", { x: i + (1 - width) / 2, width, y: 1 - count / most, height: count / most })] : [],
  );
}
