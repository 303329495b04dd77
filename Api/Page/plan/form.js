// @ts-check
import { ask, post, Trouble } from "../answer/api.js";
import { h, save } from "../text/dom.js";
import { sayProblem } from "../text/problems.js";
import { constituencies, kindsInOrder } from "../text/vocabulary.js";
import { sayGroup } from "../text/groups.js";
import { say, sayCount, sayCountry } from "../text/words.js";
import { demandOf, draftOf, emptyDraft, emptyGroup, fieldOf, isBlank } from "./demand.js";
import { choiceField, flagField, peopleField, showFaults, textField, wordsField } from "./fields.js";
import { nameOfGroup, sayReason } from "./saying.js";
import { keepDraft, nameOfId, state } from "./state.js";

const pause = 350;

/** What can be chosen of the network. @type {{ countries: string[], topics: string[] } | null} */
let offered = null;

/** Learns what can be chosen of the network; without it, the lists to choose from are short. */
export async function learnOffers() {
  if (!offered) {
    const { facets } = await ask("/search", [["limit", "1"]]);
    offered = { countries: Object.keys(facets.country).sort(), topics: Object.keys(facets.topic).sort() };
  }
}

/** The form in which a demand is written, with how many could be invited beside each group while it is. */
export class DemandForm {
  #counting = new AbortController();
  #waiting = 0;
  #groups = h("ol", { class: "groups-asked" });
  #pairs = h("div", { class: "stacked" });
  #checks = h("div", { class: "checks", role: "status" });
  /** What of the demand has no field here, and is wrong. */
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

  /** The demand as it stands, with the places of its rows in the form. */
  get said() {
    return demandOf(state.draft, (group) => nameOfGroup(group, nameOfId));
  }

  /** Shows the draft from anew. */
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
    const people = (/** @type {string} */ path, /** @type {any} */ of, atMost = 1_000) =>
      peopleField({
        path, label: say(`plan.field.${path}`), values: of[last(path)], atMost, set: (value) => this.#set(of, path, value),
        fail: this.does.fail,
      });
    const folded = (/** @type {string} */ name, /** @type {boolean} */ isSet, /** @type {Node[]} */ ...fields) =>
      h("details", { class: "folded", open: isSet }, h("summary", {}, say(`plan.part.${name}`)), h("div", { class: "stacked" }, ...fields));
    const date = { placeholder: "2016-05" };
    this.element.replaceChildren(
      text("title", draft),
      h("div", { class: "beside" }, text("date", draft, date), text("place", draft)),
      people("convener", draft, 1),
      h(
        "div",
        { class: "beside three", role: "group", "aria-label": say("plan.field.seats") },
        number("seats.least", draft.seats),
        number("seats.most", draft.seats),
        choiceField({
          path: "unit", label: say("plan.field.unit"), value: draft.unit, words: ["organization", "person", "stakeholder"],
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
        number("reach.minStrength", draft.reach, { placeholder: "0" }),
      ),
      folded(
        "weights", Object.values(draft.weights).some(Boolean) || draft.lottery || draft.alternates !== "",
        h("p", { class: "hint" }, say("plan.weights.says")),
        h(
          "div",
          { class: "beside" },
          ...["coverage", "newcomers", "bridging", "rest"].map((name) =>
            number(`weights.${name}`, draft.weights, { placeholder: name === "coverage" ? "1" : "0" })),
        ),
        h(
          "div",
          { class: "beside" },
          number("alternates", draft, { placeholder: "3" }),
          number("seed", draft, { placeholder: "1", hint: say("plan.seed.says") }),
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
   * Says what is wrong with the demand, at the fields that the Api names.
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

  /** Goes to the first field that is wrong. */
  goToFault() {
    /** @type {HTMLElement | null} */ (this.element.querySelector("[aria-invalid]"))?.focus();
  }

  /** Leaves nothing behind that is still to come. */
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
    this.#groups.replaceChildren(...state.draft.demands.map((group, i) => this.#group(group, i)));
  }

  #addGroup() {
    state.draft.demands.push(emptyGroup());
    keepDraft(state.draft);
    this.#showGroups();
    /** @type {HTMLElement | null} */ (this.#groups.lastElementChild?.querySelector("summary") ?? null)?.focus();
    void this.#count();
  }

  /**
   * @param {import("./demand.js").Group} group
   * @param {number} i
   */
  #group(group, i) {
    const path = (/** @type {string} */ name) => `demands[${i}].${name}`;
    const title = h("h3", { dir: "auto" }, titleOf(group, i));
    const set = (/** @type {any} */ of, /** @type {string} */ name) => (/** @type {unknown} */ value) => {
      this.#set(of, name, value);
      title.textContent = titleOf(group, i);
    };
    const words = (/** @type {"constituency" | "country" | "kind" | "topic"} */ name) =>
      wordsField({
        path: path(`who.${name}`), label: say(`plan.field.who.${name}`), values: group.who[name], ...choicesOf(name),
        set: set(group.who, name),
      });
    const people = (/** @type {"body" | "ids"} */ name) =>
      peopleField({
        path: path(`who.${name}`), label: say(`plan.field.who.${name}`), values: group.who[name], set: set(group.who, name),
        fail: this.does.fail,
      });
    const number = (/** @type {"least" | "most" | "cost" | "tolerance"} */ name, placeholder = "") =>
      textField({
        path: path(name), label: say(`plan.field.row.${name}`), value: group[name], isNumber: true, placeholder, set: set(group, name),
      });
    const ofWish = h("div", { class: "beside", hidden: !group.wish }, number("cost", "1"), number("tolerance", "0"));
    const isMore = group.who.attribute !== ""
      || group.who.kind.length + group.who.topic.length + group.who.body.length + group.who.ids.length > 0;
    return h(
      "li",
      { "data-field": `demands[${i}]` },
      h(
        "div",
        { class: "group-head" },
        title,
        h("span", { class: "eligible" }),
        h("button", { type: "button", class: "small", "aria-label": say("plan.group.remove", { name: titleOf(group, i) }), onclick: () => {
          state.draft.demands.splice(i, 1);
          if (state.draft.demands.length === 0) {
            state.draft.demands.push(emptyGroup());
          }

          keepDraft(state.draft);
          this.#showGroups();
          void this.#count();
        } }, "×"),
      ),
      h("div", { class: "beside" }, words("constituency"), words("country")),
      h("div", { class: "beside" }, number("least", "0"), number("most")),
      flagField({
        path: path("wish"), label: say("plan.field.row.wish"), value: group.wish,
        set: (value) => {
          set(group, "wish")(value);
          ofWish.hidden = !value;
        },
      }),
      ofWish,
      h(
        "details",
        { class: "folded", open: isMore },
        h("summary", {}, say("plan.part.who")),
        h(
          "div",
          { class: "stacked" },
          textField({
            path: path("name"), label: say("plan.field.row.name"), value: group.name, placeholder: nameOfGroup(group, nameOfId),
            set: set(group, "name"),
          }),
          words("kind"),
          words("topic"),
          people("body"),
          people("ids"),
          textField({
            path: path("who.attribute"), label: say("plan.field.who.attribute"), value: group.who.attribute,
            placeholder: "sector=garment; sector=textile", set: set(group.who, "attribute"),
          }),
        ),
      ),
      h("span", { class: "problem" }),
    );
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

/**
 * @param {import("./demand.js").Group} group
 * @param {number} i
 */
const titleOf = (group, i) =>
  group.name || (isBlank(group) ? say("plan.group", { number: i + 1 }) : nameOfGroup(group, nameOfId));

/** @param {"country" | "topic" | "constituency" | "kind"} sort */
function choicesOf(sort) {
  switch (sort) {
    case "country":
      return { words: offered?.countries ?? [], sayWord: sayCountry };
    case "topic":
      return { words: offered?.topics ?? [], sayWord: (/** @type {string} */ word) => word };
    case "constituency":
      return { words: constituencies(), sayWord: (/** @type {string} */ word) => sayGroup("constituency", word) };
    default:
      return {
        words: kindsInOrder().filter(({ kind, family }) => family === "stakeholder" && kind !== "country").map(({ kind }) => kind),
        sayWord: (/** @type {string} */ word) => say(`kind.${word}`),
      };
  }
}
