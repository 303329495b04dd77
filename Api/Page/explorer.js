// @ts-check
import { ask, Trouble } from "./api.js";
import { markList, sayRows, showList, titleOf } from "./answer.js";
import { actionsFor, countAround, hiddenAround } from "./around.js";
import { announce, at, h } from "./dom.js";
import { elementsIn, elementsOf } from "./elements.js";
import { showNothing, showPanel, showRecord, showTie } from "./evidence.js";
import { pickedIn, placeFor, showForm, showProblems } from "./form.js";
import { Knowledge } from "./knowledge.js";
import { showLegend } from "./legend.js";
import { learnNames, nameOf } from "./names.js";
import { goTo, placeOf, valuesOf } from "./place.js";
import { familyOf, questionOf, questions } from "./questions.js";
import { hardCap, softCap } from "./scene.js";
import { cellsOf, markTable, showTable } from "./table.js";
import { hideTrouble, showTrouble } from "./trouble.js";
import { say, sayCount } from "./words.js";
import { showWelcome } from "./welcome.js";

/** Goes from the address to an answer, shows it in every view, and keeps one selection through all of them. */
export class Explorer {
  /** @type {import("./scene.js").Scene | null} */
  scene = null;
  /** @type {Question | undefined} */
  question;
  /** @type {Place} */
  place = { question: "", parameters: [] };
  /** @type {Answer | null} */
  answer = null;
  /** @type {Selected | null} */
  selected = null;
  #knowledge = new Knowledge();
  /** @type {Map<string, string>} */
  #names = new Map();
  #asking = new AbortController();
  /** @type {Drawn[]} */
  #elements = [];
  /** @type {Map<string, Profile>} */
  #opened = new Map();

  /** Shows what the address says. */
  async show() {
    this.#asking.abort();
    this.#asking = new AbortController();
    const { signal } = this.#asking;
    const place = placeOf(location.hash);
    const question = questionOf(place.question);
    Object.assign(this, { place, question, selected: null, answer: null });
    this.#knowledge = new Knowledge(place);
    this.#opened.clear();
    document.body.dataset.view = question ? "answer" : "welcome";
    hideTrouble();
    this.#showPicked();
    try {
      if (!question) {
        document.title = say("title");
        await showWelcome(signal);
        if (place.question) {
          showTrouble([say("question.unknown", { name: place.question })], null);
        }

        return;
      }

      showForm(question, place, goTo);
      showNothing();
      at("answer-title").textContent = say("answer.wait");
      at("answer").setAttribute("aria-busy", "true");
      await this.#ask(question, place, signal);
    } catch (error) {
      this.#fail(error, signal, () => void this.show());
    } finally {
      if (!signal.aborted) {
        at("answer").removeAttribute("aria-busy");
      }
    }
  }

  /** Shows everything again, in the language that is spoken now. */
  async speak() {
    if (!this.answer || !this.question) {
      await this.show();
      return;
    }

    // What an answer says of itself is in words: it is read again, but the scene stays as it is.
    const { scene, selected } = this;
    this.scene = null;
    await this.show();
    this.scene = scene;
    scene?.rename();
    this.choose(selected);
  }

  /** @param {any[]} items picks more to ask about */
  pick(items) {
    for (const item of items) {
      this.#names.set(item.id, item.name);
    }

    const before = this.question?.about ? pickedIn(this.place) : [];
    const last = items.at(-1);
    const together = [...before, ...items].filter((one, i, all) => one.family === "stakeholder" && all.findIndex((other) => other.id === one.id) === i);
    if (last?.family === "engagement" || together.length < 2) {
      const question = before.length === 0 && this.question?.about && last.family === "stakeholder" ? this.question : questions[0];
      goTo(placeFor(question, last ? [last] : together));
    } else {
      goTo(placeFor(/** @type {Question} */ (questionOf("common-ground")), together));
    }
  }

  /** @param {string} id takes one out of the question */
  drop(id) {
    const parameters = this.place.parameters.filter(([name, value]) => !((name === "id" || name === "party") && value === id));
    const left = pickedIn({ ...this.place, parameters });
    goTo(left.length === 0 ? { question: "", parameters: [] } : left.length === 1 ? placeFor(questions[0], left) : { ...this.place, parameters });
  }

  dropLast() {
    const last = pickedIn(this.place).at(-1);
    if (last) {
      this.drop(last.id);
    }
  }

  /** @param {Selected | null} selected */
  choose(selected) {
    this.selected = selected;
    this.scene?.select(selected);
    markList(selected);
    markTable(selected);
    void this.#showPanel();
  }

  /** @param {Selected | null} selected by keyboard: chosen, and said to those who do not see it */
  say(selected) {
    this.choose(selected);
    const node = selected && this.scene?.cy.getElementById(selected.id);
    if (node && node.nonempty()) {
      announce(say("scene.selected", { name: node.data("name"), kind: say(`kind.${node.data("kind")}`), ties: sayCount("count.ties", node.connectedEdges().length) }));
    }
  }

  /** @param {string} id asks what is around a record and adds it to the scene */
  async expand(id) {
    const profile = await this.#profile(id);
    if (profile && this.scene) {
      this.#grow(profile, profile.ties);
    }
  }

  /** @param {string} id */
  collapse(id) {
    if (this.scene?.collapse(id)) {
      announce(say("scene.collapsed", { name: this.#nameIn(id) }));
    }
  }

  compare() {
    const marked = this.scene?.marked ?? [];
    goTo(placeFor(/** @type {Question} */ (questionOf("common-ground")), marked.map((id) => ({ id, family: "stakeholder" }))));
  }

  /** What the scene now shows changed: counts, legend and offers follow. */
  sceneChanged() {
    const scene = this.scene;
    if (!scene) {
      return;
    }

    const shown = (/** @type {string} */ id) => scene.cy.getElementById(id).nonempty();
    scene.count(new Map([...this.#opened].map(([id, profile]) => [id, countAround(profile, shown)])));
    showLegend(scene);
    const compare = /** @type {HTMLButtonElement} */ (at("compare"));
    compare.textContent = say("tools.compare", { count: scene.marked.length });
    compare.hidden = scene.marked.length < 2;
    /** @type {HTMLButtonElement} */ (at("undo")).disabled = !scene.canUndo;
    /** @type {HTMLButtonElement} */ (at("redo")).disabled = !scene.canRedo;
    /** @type {HTMLSelectElement} */ (at("layout")).value = scene.layout;
    at("scene-left-out").replaceChildren(...(scene.leftOut === 0 ? [] : [
      sayCount("leftOut.scene", scene.leftOut), " ",
      ...(scene.cap === softCap ? [h("button", { type: "button", onclick: () => this.#showMore() }, say("leftOut.showMore"))] : []),
    ]));
    this.scene?.select(this.selected);
    void this.#showPanel();
  }

  cells() {
    return this.question && this.answer ? cellsOf(this.question, this.answer, this.#knowledge) : null;
  }

  fileName() {
    return [this.place.question, ...pickedIn(this.place).map(({ id }) => id)].join("-").slice(0, 80) || "network";
  }

  /**
   * @param {Question} question
   * @param {Place} place
   * @param {AbortSignal} signal
   */
  async #ask(question, place, signal) {
    if (question.about && valuesOf(place, question.about.name).length === 0) {
      at("answer-title").textContent = say(`question.${question.id}`);
      this.#clear();
      showTrouble([say("question.needs")], null);
      return;
    }

    const sent = place.parameters.filter(([name]) => !question.inPath.includes(name));
    const path = question.path(place);
    const [read, drawing] = await Promise.all([
      ask(path, sent, signal),
      question.drawn ? ask(path, [...sent, ["format", "cytoscape"]], signal) : null,
    ]);
    const answer = question.read(read);
    this.answer = answer;
    this.#knowledge.learn(answer.ties, answer.sources);
    this.#elements = drawing ? elementsIn(drawing) : elementsOf([...answer.subjects, ...answer.rows], answer.ties, answer.subjects.map((s) => s.id));
    if (this.scene) {
      this.scene.cap = softCap;
    }

    this.#showAnswer(question, place, answer);
    this.scene?.show(this.#elements, question.layout);
    announce(`${at("answer-title").textContent}. ${sayRows(answer)}`);
    const records = this.#elements.filter((e) => e.group === "nodes").map((e) => ({ id: e.data.id, family: /** @type {Family} */ (e.data.family), kind: e.data.kind }));
    if (await learnNames(records, signal)) {
      this.#showAnswer(question, place, answer);
      this.scene?.rename();
    }
  }

  /**
   * @param {Question} question
   * @param {Place} place
   * @param {Answer} answer
   */
  #showAnswer(question, place, answer) {
    for (const subject of answer.subjects) {
      this.#names.set(subject.id, nameOf(subject));
    }

    this.#showPicked();
    const title = titleOf(question, answer, place);
    at("answer-title").textContent = title;
    document.title = `${title} · ${say("title")}`;
    const choose = (/** @type {Selected} */ selected) => this.#open(selected);
    const limit = question.parameters.find((parameter) => parameter.name === "limit");
    const now = Number(valuesOf(place, "limit")[0] ?? limit?.byDefault);
    const more = limit && answer.total > answer.rows.length && now < (limit.greatest ?? 0)
      ? () => goTo({ ...place, parameters: [...place.parameters.filter(([name]) => name !== "limit"), ["limit", String(Math.min(5 * now, limit.greatest ?? now))]] })
      : null;
    showList(answer, choose, more);
    showTable(question, answer, this.#knowledge, choose);
    markList(this.selected);
    markTable(this.selected);
  }

  /** @param {Selected} selected from list, table or panel: the scene follows */
  #open(selected) {
    this.choose(selected);
    this.scene?.reveal(selected.id);
    document.body.dataset.panel = "open";
  }

  async #showPanel() {
    const selected = this.selected;
    if (!selected) {
      delete document.body.dataset.panel;
      showNothing();
      return;
    }

    document.body.dataset.panel = "open";
    const choose = (/** @type {Selected} */ next) => this.#open(next);
    if (selected.what === "tie") {
      const tie = this.#knowledge.ties.get(selected.id);
      if (tie) {
        showTie(tie, this.#knowledge, choose);
      }

      return;
    }

    const profile = this.#opened.get(selected.id) ?? (await this.#profile(selected.id));
    if (this.selected === selected) {
      profile ? this.#showRecord(profile, choose) : showPanel(h("h3", {}, this.#nameIn(selected.id)), h("p", {}, say("panel.noProfile")));
    }
  }

  /**
   * @param {Profile} profile
   * @param {(selected: Selected) => void} choose
   */
  #showRecord(profile, choose) {
    const scene = this.scene;
    const shown = (/** @type {string} */ id) => scene?.cy.getElementById(id).nonempty() ?? false;
    const focused = document.activeElement?.closest("#panel-body") ? document.activeElement.textContent : null;
    const of = {
      profile,
      hidden: scene ? hiddenAround(profile, shown) : new Map(),
      inScene: shown(profile.id),
      marked: scene?.marked.includes(profile.id) ?? false,
      questions: questions.filter((question) => question.about?.families.includes(profile.family) && !question.about.many),
    };
    showRecord(profile, actionsFor(of, {
      expand: (ties) => this.#grow(profile, ties),
      collapse: () => this.collapse(profile.id),
      mark: () => scene?.mark(profile.id),
      remove: () => (this.choose(null), scene?.remove(profile.id)),
      ask: (question) => goTo(placeFor(question, [profile])),
    }), choose);
    if (focused) {
      const again = [...at("panel-body").querySelectorAll("button")].find((button) => button.textContent === focused);
      (again ?? at("panel")).focus();
    }
  }

  /**
   * @param {string} id
   * @returns {Promise<Profile | null>} null for a country, or where the Api gives none
   */
  async #profile(id) {
    const { signal } = this.#asking;
    const kind = this.scene?.cy.getElementById(id).data("kind") ?? this.answer?.rows.find((row) => row.id === id)?.kind ?? this.#kindOf(id);
    if (!kind || kind === "country") {
      return null;
    }

    try {
      const profile = await this.#knowledge.profile(id, familyOf(kind));
      if (signal.aborted) {
        return null;
      }

      const known = this.#opened.has(id);
      this.#opened.set(id, profile);
      if (!known) {
        const shown = (/** @type {string} */ one) => this.scene?.cy.getElementById(one).nonempty() ?? false;
        this.scene?.count(new Map([...this.#opened].map(([one, opened]) => [one, countAround(opened, shown)])));
      }

      return profile;
    } catch (error) {
      this.#fail(error, signal, () => this.choose(this.selected));
      return null;
    }
  }

  /** @param {string} id the kind of a record that only ties mention */
  #kindOf(id) {
    for (const tie of this.#knowledge.ties.values()) {
      const end = [tie.from, tie.to, tie.onBehalfOf].find((mention) => mention?.id === id);
      if (end) {
        return end.kind;
      }
    }

    return undefined;
  }

  /**
   * @param {Profile} profile
   * @param {Tie[]} ties
   */
  #grow(profile, ties) {
    const added = this.scene?.grow(profile.id, elementsOf([profile], ties)) ?? 0;
    announce(added ? sayCount("scene.added", added) : say("scene.nothingMore", { name: nameOf(profile) }));
  }

  #showMore() {
    if (this.scene && this.question) {
      this.scene.cap = hardCap;
      this.scene.show(this.#elements, this.question.layout);
    }
  }

  /** @param {string} id */
  #nameIn(id) {
    return this.scene?.cy.getElementById(id).data("name") ?? this.#names.get(id) ?? id;
  }

  #showPicked() {
    at("picked").replaceChildren(...pickedIn(this.place).map(({ id }) => {
      const name = this.#names.get(id) ?? id;
      return h("li", {}, h("span", {}, name), h("button", { type: "button", "aria-label": say("picked.remove", { name }), onclick: () => (this.drop(id), at("search").focus()) }, "×"));
    }));
  }

  #clear() {
    this.scene?.show([], "grid");
    at("list").replaceChildren();
    at("table").replaceChildren();
    at("left-out").replaceChildren();
    at("answer-count").textContent = "";
  }

  /**
   * @param {unknown} error
   * @param {AbortSignal} signal
   * @param {() => void} again
   */
  #fail(error, signal, again) {
    if (signal.aborted) {
      return;
    }

    if (!(error instanceof Trouble)) {
      throw error;
    }

    if (!this.answer) {
      at("answer-title").textContent = this.question ? say(`question.${this.question.id}`) : "";
      this.#clear();
    }

    this.fail(error, again);
  }

  /**
   * @param {Trouble} trouble
   * @param {() => void} [again]
   */
  fail(trouble, again) {
    const elsewhere = showProblems(trouble.errors);
    const sentences = trouble.kind === "gone" ? [say("trouble.gone")]
      : trouble.kind === "refused" ? [say("trouble.refused"), ...(Object.keys(trouble.errors).length ? Object.entries(trouble.errors).flatMap(([name, of]) => of.map((s) => `${this.#label(name)}: ${s}`)) : [trouble.message])]
      : [trouble.message, ...elsewhere];
    showTrouble(sentences, trouble.mayPass ? (again ?? (() => void this.show())) : null);
  }

  /** @param {string} name of a parameter */
  #label(name) {
    return this.question?.parameters.some((parameter) => parameter.name === name) ? say(`parameter.${name}`) : name;
  }
}
