// @ts-check
import { post, Trouble } from "../answer/api.js";
import { csvOf } from "../answer/csv.js";
import { announce, at, h, save } from "../text/dom.js";
import { kindIcon } from "../scene/icons.js";
import { addressOf } from "./address.js";
import { familyOf } from "../text/vocabulary.js";
import { say, sayCount, sayCountry } from "../text/words.js";

/**
 * @typedef {Api.Candidate} Candidate
 * @typedef {Omit<Api.ResolvedName, "outcome">} Item
 */

// A request that is answered in a moment, so that the page can say how far it is.
const together = 100;
const longest = 1000;
const shownAtFirst = 20;
const soughtAtMost = 200;

/**
 * The names in a text from a letter or a spreadsheet: one a line, or a cell, or between semicolons; each once. A cell in quotation marks
 * may have lines of its own. Numbers that only count the lines are left out.
 * @param {string} text
 */
export function namesIn(text) {
  const cells = text.replace(
    /(^|[\t\n])"((?:[^"]|"")*)"(?=[\t\r\n]|$)/g,
    (_, before, inside) => before + inside.replace(/\s*\n\s*/g, " ").replaceAll('""', '"'),
  );
  const names = cells.split(/[\n\r;\t]/).map((name) => name.trim()).filter(Boolean);
  const counted = names.map((name, i) => (new RegExp(`^\\(?${i + 1}[.)]\\s*(?=\\S)`).exec(name)?.[0] ?? null));
  return [...new Set(counted.every((number) => number !== null) ? names.map((name, i) => name.slice(counted[i]?.length)) : names)];
}

/**
 * Names pasted at once: those that are clear are added, the others are offered to choose from, or named. It stays until it is closed, or
 * others are pasted.
 */
export class Pasted {
  #does;
  /** @type {Item[]} */
  #items = [];
  /** Whom the reader chose, by the name that was pasted. @type {Map<string, Candidate>} */
  #chosen = new Map();
  /** @type {Set<string>} */
  #unfolded = new Set();
  #asking = new AbortController();
  /** Those that are clear or chosen, but for whom the question had no room. @type {{ id: string, name: string }[]} */
  #leftOut = [];

  /**
   * @param {object} does
   * @param {(items: { id: string, name: string, family: Family }[]) => { id: string, name: string }[]} does.pick gives back those that the
   * question has no room for
   * @param {(trouble: Trouble) => void} does.fail
   */
  constructor(does) {
    this.#does = does;
  }

  /** @param {string[]} names */
  async add(names) {
    this.#asking.abort();
    this.#asking = new AbortController();
    const { signal } = this.#asking;
    this.#leftOut = [];
    this.#chosen.clear();
    this.#unfolded.clear();
    /** @type {Item[]} */
    const items = [];
    try {
      for (let from = 0; from < names.length; from += together) {
        this.#wait(from, names.length);
        items.push(...(await this.#ask(names.slice(from, from + together), signal)));
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

    this.#items = items;
    this.#leftOut = this.#does.pick(items.flatMap((item) => candidateOf(item) ?? []).filter(isStakeholder).map(pickable));
    this.show();
    announce(this.#sentences().join(" "));
  }

  close() {
    this.#asking.abort();
    this.#items = [];
    at("pasted").hidden = true;
    at("pasted").replaceChildren();
  }

  /** Shows it again, in the language that is spoken now. */
  show() {
    if (this.#items.length === 0) {
      return;
    }

    const added = this.#added();
    const engagements = this.#items.filter(
      (item) => item.match && !this.#chosen.has(item.name) && !isStakeholder(/** @type {Candidate} */ (candidateOf(item))),
    );
    const open = this.#items.filter((item) => !item.match && item.candidates.length && !this.#chosen.has(item.name));
    const missing = this.#items.filter((item) => !item.candidates.length);
    at("pasted").hidden = false;
    at("pasted").replaceChildren(
      h(
        "div",
        { class: "panel-head" },
        h("h2", { id: "pasted-title" }, say("pasted.title")),
        h("button", { type: "button", onclick: () => this.#save() }, say("pasted.save")),
        h(
          "button",
          { type: "button", class: "close", "aria-label": say("panel.close"), onclick: () => (this.close(), at("search").focus()) },
          "×",
        ),
      ),
      ...this.#group(
        "added",
        added.map(({ item, candidate }) => h("li", {}, ...named(item, candidate))),
      ),
      ...(this.#leftOut.length === 0
        ? []
        : [
            h(
              "p",
              { class: "problem" },
              sayCount("pasted.noRoom", this.#leftOut.length),
              " ",
              ...listed(this.#leftOut.map((one) => one.name)),
            ),
          ]),
      ...this.#group(
        "choose",
        open.map((item) => this.#choice(item)),
      ),
      ...this.#group(
        "engagements",
        engagements.map((item) => h("li", {}, ...named(item, /** @type {Candidate} */ (candidateOf(item))))),
      ),
      ...this.#group(
        "missing",
        missing.map((item) => h("li", {}, h("bdi", {}, item.name))),
      ),
    );
  }

  #added() {
    return this.#items.flatMap((item) => {
      const candidate = this.#chosen.get(item.name) ?? candidateOf(item);
      return candidate && isStakeholder(candidate) ? [{ item, candidate }] : [];
    });
  }

  /**
   * @param {string[]} names
   * @param {AbortSignal} signal
   * @returns {Promise<Item[]>}
   */
  async #ask(names, signal) {
    // What is longer than any name is a sentence, and no name.
    const asked = names.filter((name) => name.length <= longest);
    const answer = asked.length ? await post("/resolve", { names: asked }, signal) : { items: [] };
    const known = new Map(answer.items.map((/** @type {Item} */ item) => [item.name, item]));
    return names.map((name) => known.get(name) ?? { name, match: null, candidates: [], truncated: false });
  }

  /** @param {number} done @param {number} all */
  #wait(done, all) {
    at("pasted").hidden = false;
    at("pasted").replaceChildren(h("p", { role: "status" }, say("pasted.wait", { done, all })));
  }

  /**
   * @param {string} name
   * @param {HTMLLIElement[]} lines
   */
  #group(name, lines) {
    const shown = this.#unfolded.has(name) ? lines : lines.slice(0, shownAtFirst);
    return lines.length === 0
      ? []
      : [
          h("h3", {}, sayCount(`pasted.${name}`, lines.length)),
          h(
            "ul",
            { class: `pasted-${name}` },
            ...shown,
            shown.length < lines.length &&
              h(
                "li",
                {},
                h(
                  "button",
                  { type: "button", class: "small", onclick: () => (this.#unfolded.add(name), this.show()) },
                  say("pasted.all", { count: lines.length }),
                ),
              ),
          ),
        ];
  }

  /** @param {Item} item a line with a button for each who may be meant */
  #choice(item) {
    return h(
      "li",
      { class: "choice" },
      h("bdi", {}, item.name),
      h(
        "span",
        { class: "offers", role: "group", "aria-label": say("pasted.whom", { name: item.name }) },
        ...item.candidates.map((candidate) =>
          h(
            "button",
            {
              type: "button",
              class: "small",
              "data-id": candidate.id,
              disabled: !isStakeholder(candidate),
              title: isStakeholder(candidate) ? "" : say("pasted.engagement"),
              onclick: () => this.#choose(item, candidate),
            },
            /** @type {any} */ (kindIcon(candidate.kind)),
            h("bdi", {}, candidate.name),
            h("span", { class: "about" }, [say(`kind.${candidate.kind}`), sayCountry(candidate.country)].filter(Boolean).join(" · ")),
          ),
        ),
        item.truncated &&
          item.name.length <= soughtAtMost &&
          h("a", { href: addressOf({ question: "find", parameters: [["q", item.name]] }) }, say("pasted.more")),
      ),
    );
  }

  /**
   * @param {Item} item
   * @param {Candidate} candidate
   */
  #choose(item, candidate) {
    this.#chosen.set(item.name, candidate);
    this.#leftOut = [...this.#leftOut, ...this.#does.pick([pickable(candidate)])];
    this.show();
    announce(say("pasted.chosen", { name: candidate.name }));
    /** @type {HTMLElement} */ (
      at("pasted").querySelector(".choice button:not(:disabled)") ?? at("pasted").querySelector(".close")
    ).focus();
  }

  #sentences() {
    const count = (/** @type {(item: Item) => boolean} */ is) => this.#items.filter(is).length;
    return /** @type {[string, number][]} */ ([
      ["added", this.#added().length],
      ["choose", count((item) => !item.match && item.candidates.length > 0)],
      ["missing", count((item) => item.candidates.length === 0)],
    ]).filter(([, number]) => number > 0).map(([name, number]) => `${sayCount(`pasted.${name}`, number)}.`);
  }

  /** What became of each name, as a table. */
  #save() {
    const rows = this.#items.map((item) => {
      const candidate = this.#chosen.get(item.name) ?? candidateOf(item);
      return candidate
        ? [item.name, candidate.id, candidate.name, candidate.kind, candidate.country ?? "", ""]
        : [item.name, "", "", "", "", item.candidates.map(({ id, name }) => `${id} (${name})`).join("; ")];
    });
    save(
      new Blob([csvOf([["name", "id", "record_name", "kind", "country", "candidates"], ...rows])], { type: "text/csv;charset=utf-8" }),
      "names.csv",
    );
  }
}

/** @param {Item} item the one that is clear */
const candidateOf = (item) => item.candidates.find(({ id }) => id === item.match) ?? null;

/** @param {Candidate} candidate */
const isStakeholder = (candidate) => familyOf(candidate.kind) === "stakeholder";

/** @param {Candidate} candidate */
const pickable = ({ id, name }) => ({ id, name, family: /** @type {Family} */ ("stakeholder") });

/**
 * @param {Item} item
 * @param {Candidate} candidate
 */
const named = (item, candidate) => [
  h("bdi", {}, candidate.name),
  ...(item.name === candidate.name ? [] : [h("span", { class: "about" }, " ← ", h("bdi", {}, item.name))]),
];

/** @param {string[]} names */
const listed = (names) => names.flatMap((name, i) => [i ? ", " : "", h("bdi", {}, name)]);
