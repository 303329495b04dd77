// @ts-check
import { post, Trouble } from "../answer/api.js";
import { demandField } from "../questions/described.js";
import { h, save } from "../text/dom.js";
import { sayProblem } from "../text/problems.js";
import { language, say, sayCount } from "../text/words.js";
import { demandOf, draftOf, emptyDraft, emptyGroup, fieldOf } from "./demand.js";
import { choiceField, flagField, peopleField, showFaults, textField, wordsField } from "./fields.js";
import { choicesOf, groupView } from "./group.js";
import { nameOfGroup, sayReason } from "./saying.js";
import { keepDraft, nameOfId, state } from "./state.js";

const pause = 350;

/** The form for a demand, which shows beside each group how many could be invited. */
export class DemandForm {
  #counting = new AbortController();
  #waiting = 0;
  #groups = h("ol", { class: "groups-asked" });
  #pairs = h("div", { class: "stacked" });
  #checks = h("div", { class: "checks", role: "status" });
  /** Errors of the demand that have no field here. */
  #elsewhere = h("ul", { class: "elsewhere problem", role: "alert" });

  /**
   * @param {object} does
   * @param {() => void} does.find the list
   * @param {(trouble: Trouble) => void} does.fail
   */
  constructor(does) {
    this.does = does;
    this.element = h("form", {
      class: "demand",
      autocomplete: "off",
      noValidate: true,
      onsubmit: (/** @type {Event} */ event) => {
        event.preventDefault();
        does.find();
      },
    });
    this.show();
  }

  /** The current demand, with the places of its rows in the form; without a title it gets one in the user's language. */
  get said() {
    const { demand, places } = demandOf(state.draft, (group) => nameOfGroup(group, nameOfId));
    return { demand: language === "en" || demand.title ? demand : { ...demand, title: say("plan.untitled") }, places };
  }

  /** Redraws the draft from the start. */
  show() {
    const { draft } = state;
    const text = (/** @type {string} */ path, /** @type {any} */ of, /** @type {object} */ more = {}) =>
      textField({ path, label: say(`plan.field.${path}`), value: of[last(path)], set: (value) => this.#set(of, path, value), ...more });
    const number = (/** @type {string} */ path, /** @type {any} */ of, /** @type {object} */ more = {}) =>
      text(path, of, { isNumber: true, ...more });
    const words = (/** @type {string} */ path, /** @type {any} */ of, /** @type {"country" | "topic" | "constituency"} */ sort) =>
      wordsField({
        path, label: say(`plan.field.${path}`), values: of[last(path)], ...choicesOf(sort), set: (value) => this.#set(of, path, value),
      });
    const people = (/** @type {string} */ path, /** @type {any} */ of) =>
      peopleField({
        path, label: say(`plan.field.${path}`), values: of[last(path)], set: (value) => this.#set(of, path, value), fail: this.does.fail,
      });
    const folded = (/** @type {string} */ name, /** @type {boolean} */ isSet, /** @type {Node[]} */ ...fields) =>
      h("details", { class: "folded", open: isSet }, h("summary", {}, say(`plan.part.${name}`)), h("div", { class: "stacked" }, ...fields));
    const date = { placeholder: "2016-05" };
    this.element.replaceChildren(
      text("title", draft),
      h("div", { class: "beside" }, text("date", draft, date), text("place", draft)),
      people("convener", draft),
      h(
        "div",
        { class: "beside three", role: "group", "aria-label": say("plan.field.seats") },
        number("seats.least", draft.seats),
        number("seats.most", draft.seats),
        choiceField({
          path: "unit", label: say("plan.field.unit"), value: draft.unit, words: demandField("unit")?.allowed ?? [],
          sayWord: (word) => say(`plan.unit.${word}`), set: (value) => this.#set(draft, "unit", value),
        }),
      ),
      h("h2", {}, say("plan.groups")),
      h("p", { class: "hint" }, say("plan.groups.says")),
      this.#groups,
      h("button", { type: "button", onclick: () => this.#addGroup() }, say("plan.group.add")),
      folded(
        "persons", draft.mustInvite.length + draft.exclude.length + draft.neverBoth.length > 0 || draft.perBody !== "",
        people("mustInvite", draft),
        people("exclude", draft),
        this.#pairs,
        h("button", { type: "button", onclick: () => this.#addPair() }, say("plan.never.add")),
        number("perBody", draft),
        words("countries", draft, "country"),
      ),
      folded(
        "reach", Object.values(draft.reach).some((value) => value.length > 0) || draft.topics.length > 0,
        h("p", { class: "hint" }, say("plan.reach.says")),
        words("reach.countries", draft.reach, "country"),
        words("reach.constituencies", draft.reach, "constituency"),
        words("reach.topics", draft.reach, "topic"),
        words("topics", draft, "topic"),
        number("reach.minStrength", draft.reach),
      ),
      folded(
        "weights", Object.values(draft.weights).some(Boolean) || draft.lottery || draft.alternates !== "",
        h("p", { class: "hint" }, say("plan.weights.says")),
        h(
          "div",
          { class: "beside" },
          ...Object.keys(emptyDraft().weights).map((name) => number(`weights.${name}`, draft.weights)),
        ),
        h(
          "div",
          { class: "beside" },
          number("alternates", draft),
          number("seed", draft, { hint: say("plan.seed.says") }),
        ),
        flagField({
          path: "lottery", label: say("plan.field.lottery"), value: draft.lottery, set: (value) => this.#set(draft, "lottery", value),
        }),
      ),
      folded(
        "scope", [draft.scope.knownBy, draft.scope.from, draft.scope.to].some(Boolean),
        h("p", { class: "hint" }, say("plan.scope.says")),
        text("scope.knownBy", draft.scope, { placeholder: "2015-12-31" }),
        h("div", { class: "beside" }, text("scope.from", draft.scope, { placeholder: "2005" }), text("scope.to", draft.scope)),
      ),
      this.#elsewhere,
      this.#checks,
      h("div", { class: "buttons finding" }, h("button", { class: "primary", id: "plan-find" }, say("plan.find"))),
      h(
        "div",
        { class: "buttons quiet" },
        h("button", { type: "button", onclick: () => this.#become(emptyDraft()) }, say("plan.clear")),
        h("button", { type: "button", onclick: () => this.#saveFile() }, say("plan.file.save")),
        h("button", { type: "button", onclick: () => chooser.click() }, say("plan.file.open")),
      ),
    );
    const chooser = h("input", {
      type: "file", accept: "application/json,.json", hidden: true, onchange: () => void this.#openFile(chooser.files?.[0] ?? null),
    });
    this.element.append(chooser);
    this.#showGroups();
    this.#showPairs();
    void this.#count();
  }

  /**
   * Shows the errors of a demand at the fields that the Api names.
   * @param {Record<string, string[]>} errors
   * @param {number[]} places
   */
  showProblems(errors, places) {
    const fields = new Set([.../** @type {NodeListOf<HTMLElement>} */ (this.element.querySelectorAll("[data-field]"))].map(
      ({ dataset }) => dataset.field ?? ""));
    /** @type {Map<string, string[]>} */
    const problems = new Map();
    const elsewhere = [];
    for (const [path, sentences] of Object.entries(errors)) {
      const place = fieldOf(path, places, (one) => fields.has(one));
      const said = sentences.map(sayProblem);
      if (place === null) {
        elsewhere.push(...said.map((sentence) => `${path}: ${sentence}`));
      } else {
        problems.set(place, [...(problems.get(place) ?? []), ...said]);
      }
    }

    showFaults(this.element, problems);
    this.#elsewhere.replaceChildren(...elsewhere.map((sentence) => h("li", {}, sentence)));
  }

  /** Moves the focus to the first field with an error. */
  goToFault() {
    /** @type {HTMLElement | null} */ (this.element.querySelector("[aria-invalid]"))?.focus();
  }

  /** Cancels everything that is still pending. */
  end() {
    window.clearTimeout(this.#waiting);
    this.#counting.abort();
  }

  /** @param {import("./demand.js").Draft} draft */
  #become(draft) {
    keepDraft(draft);
    this.show();
  }

  /**
   * @param {any} of a part of the draft
   * @param {string} path
   * @param {unknown} value
   */
  #set(of, path, value) {
    of[last(path)] = value;
    keepDraft(state.draft);
    window.clearTimeout(this.#waiting);
    this.#waiting = window.setTimeout(() => void this.#count(), pause);
  }

  async #count() {
    this.#counting.abort();
    this.#counting = new AbortController();
    const { signal } = this.#counting;
    const { demand, places } = this.said;
    try {
      this.#showCounts(await post("/invitations/eligible", demand, signal), places);
      this.showProblems({}, places);
    } catch (error) {
      if (error instanceof Trouble && error.kind === "refused") {
        this.#showCounts(null, places);
        this.showProblems(error.errors, places);
      } else if (!(error instanceof Trouble) && !signal.aborted) {
        throw error; // other troubles are said by the search itself
      }
    }
  }

  /**
   * @param {Api.EligibleCounts | null} counts
   * @param {number[]} places
   */
  #showCounts(counts, places) {
    [...this.#groups.children].forEach((group, place) => {
      const row = counts?.demands[places.indexOf(place)];
      const count = /** @type {HTMLElement} */ (group.querySelector(".eligible"));
      count.textContent = row ? sayCount("plan.eligible", row.eligible) : "";
      count.toggleAttribute("data-short", row !== undefined && row.eligible < Number(state.draft.demands[place].least));
    });
    this.#checks.replaceChildren(...(counts
      ? [
          h("p", {}, say("plan.eligible.all", { eligible: counts.eligible, wanted: counts.wanted })),
          ...counts.checks.map((sentence) => h("p", { class: "problem" }, sayReason(sentence))),
        ]
      : []));
  }

  #showGroups() {
    this.#groups.replaceChildren(...state.draft.demands.map((group, i) => groupView(group, i, {
      set: (of, name, value) => this.#set(of, name, value),
      remove: () => this.#removeGroup(i),
      fail: this.does.fail,
    })));
  }

  #addGroup() {
    state.draft.demands.push(emptyGroup());
    keepDraft(state.draft);
    this.#showGroups();
    /** @type {HTMLElement | null} */ (this.#groups.lastElementChild?.querySelector("summary") ?? null)?.focus();
    void this.#count();
  }

  /** @param {number} i */
  #removeGroup(i) {
    state.draft.demands.splice(i, 1);
    if (state.draft.demands.length === 0) {
      state.draft.demands.push(emptyGroup());
    }

    keepDraft(state.draft);
    this.#showGroups();
    void this.#count();
  }

  #showPairs() {
    const { neverBoth } = state.draft;
    this.#pairs.replaceChildren(...neverBoth.map((ids, i) =>
      peopleField({
        path: `neverBoth[${i}]`, label: say("plan.field.neverBoth", { number: i + 1 }), values: ids, fail: this.does.fail,
        set: (value) => {
          neverBoth[i] = value;
          this.#set(state.draft, "neverBoth", neverBoth);
        },
      })));
  }

  #addPair() {
    state.draft.neverBoth.push([]);
    this.#showPairs();
    /** @type {HTMLElement | null} */ (this.#pairs.lastElementChild?.querySelector("input[role=combobox]") ?? null)?.focus();
  }

  #saveFile() {
    const text = `${JSON.stringify(this.said.demand, null, 2)}\n`;
    save(new Blob([text], { type: "application/json" }), "demand.json");
  }

  /** @param {File | null} file */
  async #openFile(file) {
    if (file) {
      try {
        this.#become(draftOf(JSON.parse(await file.text())));
      } catch (error) {
        if (!(error instanceof SyntaxError || error instanceof TypeError)) {
          throw error;
        }

        this.#elsewhere.replaceChildren(h("li", {}, say("plan.file.not", { name: file.name })));
      }
    }
  }
}

/** @param {string} path */
const last = (path) => path.slice(path.lastIndexOf(".") + 1);
