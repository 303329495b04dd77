// @ts-check
import { post, Trouble } from "../answer/api.js";
import { csvOf } from "../answer/csv.js";
import { learnNamesOf, nameOf } from "../answer/records.js";
import { announce, at, h, save } from "../text/dom.js";
import { isolated } from "../text/text.js";
import { say, sayCount, sayCountry } from "../text/words.js";
import { addressOf } from "./address.js";
import { askedOf } from "./names.js";
import { sayLeftOut } from "./picked.js";
import { cellsOf, isTakeable, lineFor } from "./sheet.js";

/** @typedef {import("./sheet.js").SheetLine} SheetLine */
/** @typedef {import("./names.js").Given} Given */

// The size of a request that is answered quickly, so that the page can show progress. A name with a country is requested in two forms.
const together = 100;
const longest = 1000;
const soughtAtMost = 200;

/**
 * Pasted names as a sheet: the written name, the match, and how certain it is. Clear matches are selected, the others are left to the user.
 * After it is closed, it can be opened again until other names are pasted.
 */
export class Pasted {
  #does;
  /** @type {SheetLine[]} */
  #lines = [];
  #asking = new AbortController();
  #isOpen = false;
  /** Selected matches for which the question had no room. @type {{ id: string, name: string }[]} */
  #leftOut = [];

  /**
   * @param {object} does
   * @param {(items: { id: string, name: string, family: Family }[]) => { id: string, name: string }[]} does.pick gives back those that the
   * question has no room for
   * @param {(id: string) => void} does.drop
   * @param {(trouble: Trouble) => void} does.fail
   */
  constructor(does) {
    this.#does = does;
    at("pasted-open").addEventListener("click", () => this.#turn(!this.#isOpen));
    at("search-note").addEventListener("keydown", (event) => {
      if (event.key === "Escape" && this.#isOpen) {
        event.stopPropagation();
        this.#turn(false);
      }
    });
  }

  /** @param {Given[]} given */
  async add(given) {
    this.#asking.abort();
    this.#asking = new AbortController();
    const { signal } = this.#asking;
    this.#leftOut = [];
    /** @type {SheetLine[]} */
    const lines = [];
    try {
      for (let from = 0; from < given.length; from += together) {
        this.#wait(from, given.length);
        lines.push(...(await this.#ask(given.slice(from, from + together), signal)));
      }
    } catch (error) {
      if (!(error instanceof Trouble)) {
        if (signal.aborted) {
          return;
        }

        throw error;
      }

      this.close();
      this.#does.fail(error);
      return;
    }

    this.#lines = lines;
    this.#isOpen = true;
    this.#leftOut = this.#does.pick(lines.flatMap(({ taken, isTicked }) => (isTicked && taken ? [pickable(taken)] : [])));
    this.show();
    announce(this.#sentences().join(" "));
    await this.#learn(signal);
  }

  /** Shows the candidates with their names in the user's language, like the answer. @param {AbortSignal} signal */
  async #learn(signal) {
    try {
      if (await learnNamesOf(this.#lines.flatMap(({ candidates }) => candidates), signal)) {
        this.show();
      }
    } catch (error) {
      if (!(error instanceof Trouble) && !signal.aborted) {
        throw error; // the sheet stands without it
      }
    }
  }

  close() {
    this.#asking.abort();
    this.#lines = [];
    at("pasted").hidden = true;
    at("pasted-open").hidden = true;
    at("pasted").replaceChildren();
  }

  /** @param {boolean} isOpen */
  #turn(isOpen) {
    this.#isOpen = isOpen;
    this.show();
    isOpen ? at("pasted").querySelector("input")?.focus() : at("pasted-open").focus();
  }

  /** Shows it again in the current language. */
  show() {
    if (this.#lines.length === 0) {
      return;
    }

    const hasCountries = this.#lines.some(({ country }) => country !== "");
    const head = ["taken", "written", ...(hasCountries ? ["country"] : []), "meant", "sure"];
    at("pasted").hidden = !this.#isOpen;
    at("pasted-open").hidden = false;
    at("pasted-open").setAttribute("aria-expanded", String(this.#isOpen));
    at("pasted-open").textContent = say("pasted.open", { count: this.#lines.length });
    at("pasted").replaceChildren(
      h(
        "div",
        { class: "panel-head" },
        h("h2", { id: "pasted-title" }, say("pasted.title")),
        h("button", { type: "button", onclick: () => this.#save() }, say("pasted.save")),
        h(
          "button",
          { type: "button", class: "close", "aria-label": say("panel.close"), onclick: () => this.#turn(false) },
          "×",
        ),
      ),
      h("p", { class: "pasted-says", role: "status" }, this.#sentences().join(" ")),
      ...(this.#leftOut.length === 0 ? [] : [h("p", { class: "problem" }, sayLeftOut(this.#leftOut))]),
      h(
        "div",
        { class: "sheet-frame", tabIndex: 0, role: "group", "aria-label": say("pasted.sheet") },
        h(
          "table",
          { class: "sheet" },
          h("thead", {}, h("tr", {}, ...head.map((name) => h("th", { scope: "col" }, say(`pasted.column.${name}`))))),
          h("tbody", {}, ...this.#lines.map((line) => this.#row(line, hasCountries))),
        ),
      ),
    );
  }

  /**
   * @param {SheetLine} line
   * @param {boolean} hasCountries
   */
  #row(line, hasCountries) {
    const { name, country, candidates, sureness, taken, isTicked } = line;
    const tick = h("input", {
      type: "checkbox",
      checked: isTicked,
      disabled: taken === null,
      "aria-label": say("pasted.take", { name }),
      onchange: () => this.#tick(line, tick.checked),
    });
    const hasChoice = candidates.length > 1 || (taken === null && candidates.length > 0);
    const alike = taken && sureness !== "clear" ? `, ${Math.round(100 * taken.score)} %` : "";
    return h(
      "tr",
      { "data-sure": sureness },
      h("td", {}, tick),
      h("td", { dir: "auto" }, name),
      hasCountries && h("td", {}, country),
      h(
        "td",
        {},
        hasChoice ? this.#choice(line) : taken && sayCandidate(taken),
        line.hasMore &&
          name.length <= soughtAtMost &&
          h("a", { href: addressOf({ question: "find", parameters: [["q", name]] }) }, say("pasted.more")),
      ),
      h("td", {}, say(`pasted.sure.${sureness}`), alike),
    );
  }

  /** @param {SheetLine} line who may be meant by a name */
  #choice(line) {
    const choice = h(
      "select",
      {
        "aria-label": say("pasted.whom", { name: line.name }),
        onchange: () => {
          const taken = line.candidates.find(({ id }) => id === choice.value) ?? null;
          if (line.isTicked && line.taken) {
            this.#does.drop(line.taken.id);
          }

          line.taken = taken;
          this.#tick(line, taken !== null); // whom the reader chose is meant
        },
      },
      ...(line.taken === null ? [h("option", { value: "" }, say("pasted.nobody"))] : []),
      ...line.candidates.map((one) =>
        h("option", { value: one.id, selected: one.id === line.taken?.id, disabled: !isTakeable(one) }, sayCandidate(one))),
    );
    return choice;
  }

  /**
   * @param {SheetLine} line
   * @param {boolean} isTicked
   */
  #tick(line, isTicked) {
    line.isTicked = isTicked;
    if (line.taken) {
      if (isTicked) {
        this.#leftOut = [...this.#leftOut, ...this.#does.pick([pickable(line.taken)])];
      } else {
        this.#leftOut = this.#leftOut.filter(({ id }) => id !== line.taken?.id);
        this.#does.drop(line.taken.id);
      }
    }

    const row = this.#lines.indexOf(line);
    this.show();
    announce(isTicked && line.taken ? say("pasted.chosen", { name: line.taken.name }) : this.#sentences().join(" "));
    at("pasted").querySelectorAll("tbody tr")[row]?.querySelector("input")?.focus();
  }

  /**
   * @param {Given[]} given
   * @param {AbortSignal} signal
   * @returns {Promise<SheetLine[]>}
   */
  async #ask(given, signal) {
    // A text that is longer than any name is a sentence, not a name.
    const asked = [...new Set(given.flatMap((one) => [askedOf(one), one.name]))].filter((name) => name.length <= longest);
    const answer = asked.length ? await post("/resolve", { names: asked }, signal) : { items: [] };
    const known = new Map(answer.items.map((/** @type {Api.ResolvedName} */ item) => [item.name, item]));
    return given.map((one) => lineFor(one, known.get(askedOf(one)), known.get(one.name)));
  }

  /** @param {number} done @param {number} all */
  #wait(done, all) {
    at("pasted").hidden = false;
    at("pasted").replaceChildren(h("p", { role: "status" }, say("pasted.wait", { done, all })));
  }

  #sentences() {
    const count = (/** @type {(line: SheetLine) => boolean} */ is) => this.#lines.filter(is).length;
    return /** @type {[string, number][]} */ ([
      ["added", count(({ isTicked }) => isTicked)],
      ["choose", count(({ isTicked, sureness }) => !isTicked && (sureness === "likely" || sureness === "several"))],
      ["engagements", count(({ isTicked, sureness }) => !isTicked && sureness === "engagement")],
      ["missing", count(({ sureness }) => sureness === "none")],
    ]).filter(([, number]) => number > 0).map(([name, number]) => `${sayCount(`pasted.${name}`, number)}.`);
  }

  #save() {
    save(new Blob([csvOf(cellsOf(this.#lines))], { type: "text/csv;charset=utf-8" }), "names.csv");
  }
}

/** @param {Api.Candidate} candidate */
const sayCandidate = (candidate) =>
  [isolated(nameOf(candidate)), say(`kind.${candidate.kind}`), sayCountry(candidate.country)].filter(Boolean).join(" · ");

/** @param {Api.Candidate} candidate */
const pickable = ({ id, name }) => ({ id, name, family: /** @type {Family} */ ("stakeholder") });
