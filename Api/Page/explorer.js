// @ts-check
import { Trouble } from "./answer/api.js";
import { markList, sayRows, showList, titleOf } from "./answer/list.js";
import { offerSteps, stepsAfter, stepTo } from "./answer/empty.js";
import { gather, isSameSubject, recordsIn, sentOf } from "./answer/asking.js";
import { announce, at } from "./text/dom.js";
import { showNothing } from "./panel/evidence.js";
import { pickedIn, routeFor, showQuestions } from "./route/choice.js";
import { isFiltered, showChips } from "./route/chips.js";
import { showForm, showProblems, withChosen } from "./route/form.js";
import { Knowledge } from "./answer/knowledge.js";
import { showLegend } from "./scene/legend.js";
import { ShownPeriod } from "./time/period.js";
import { Panel } from "./panel/panel.js";
import { learnNames, nameOf, recordsOf, selectedWith } from "./answer/records.js";
import { Picked } from "./route/picked.js";
import { goOnTo, goTo, routeOf, valuesOf } from "./route/address.js";
import { opened, pasting, questionOf } from "./questions/questions.js";
import { bundlesOf } from "./scene/bundling.js";
import { isGroup } from "./scene/grouping.js";
import { elementOf } from "./scene/ids.js";
import { hardCap, softCap } from "./scene/scene.js";
import { showTools } from "./scene/tools.js";
import { cellsOf, clearTable, markTable, showTable } from "./answer/table.js";
import { hideTrouble, sentencesOf, showTrouble } from "./answer/trouble.js";
import { markOwn, offerTimes, offerViews, showOwn } from "./views/views.js";
import { sayProblems } from "./text/problems.js";
import { isTallText } from "./text/text.js";
import { say, sayCount, sayParameter } from "./text/words.js";
import { showHome } from "./home/home.js";
import { planRoutes, showPlan } from "./plan/plan.js";

/** How long an answer waits for names in the user's language, in milliseconds; names that take longer appear later. */
const patience = 400;

/** @param {Promise<boolean>} learning @returns {Promise<boolean>} whether it ended in time */
function withinPatience(learning) {
  learning.catch(() => {}); // who asks something else does not hear of it; who waits does
  return Promise.race([learning.then(() => true), new Promise((resolve) => setTimeout(resolve, patience, false))]);
}

/** Loads the answer for the current address, shows it in every view, and keeps one selection across all views. */
export class Explorer {
  /** @type {import("./scene/scene.js").Scene | null} */
  scene = null;
  /** @type {Question | undefined} */
  question;
  /** @type {PageRoute} */
  route = { question: "", parameters: [] };
  /** @type {Answer | null} */
  answer = null;
  /** @type {Selected | null} */
  selected = null;
  picked = new Picked();
  panel;
  knowledge = new Knowledge();
  #asking = new AbortController();
  /** @type {Drawn[]} */
  #elements = [];
  #period = new ShownPeriod(this);
  #viewed = ""; // the question whose answer was shown last
  /** Called when there is a new answer, or none. */
  answered = () => {};
  /** Called with the names in an address that asks who they are. @type {(names: string[]) => void} */
  pasted = () => {};

  constructor() {
    this.panel = new Panel({
      scene: () => this.scene,
      selected: () => this.selected,
      name: this.picked.nameOf,
      answer: () => this.answer,
      row: (id) => this.answer?.rows.find((row) => row.id === id && row.together !== undefined),
      choose: (selected) => this.choose(selected),
      fail: (trouble, again) => this.fail(trouble, again),
    }, this.knowledge);
  }

  /** Shows the answer for the current address. */
  async show() {
    this.#asking.abort();
    this.#asking = new AbortController();
    const { signal } = this.#asking;
    this.#period.cancel();
    const given = routeOf(location.hash);
    const route = opened(given);
    if (route.question === pasting) {
      goOnTo({ question: "", parameters: [] });
      this.pasted(valuesOf(route, "names"));
      return;
    }

    if (route !== given) {
      goOnTo(route);
      return;
    }

    const question = questionOf(route.question);
    const before =
      this.answer && question && isSameSubject(question, route, this.route)
        ? { selected: this.selected, grown: this.scene?.grown ?? new Map() }
        : null;
    Object.assign(this, { route, question, selected: before?.selected ?? null, answer: null });
    this.knowledge = new Knowledge(route, question);
    this.panel.renew(this.knowledge, signal);
    const isPlan = planRoutes.includes(route.question);
    document.body.dataset.view = isPlan ? "plan" : question ? "answer" : "welcome";
    hideTrouble();
    this.#showBlank(false);
    this.picked.show(route);
    try {
      if (isPlan) {
        delete document.body.dataset.panel;
        showQuestions(question, route, goTo);
        await showPlan(route, signal, (trouble) => this.fail(trouble));
        return;
      }

      if (!question) {
        document.title = say("title");
        await showHome(signal);
        if (route.question) {
          showTrouble([say("question.unknown", { name: route.question })], null);
        }

        return;
      }

      showQuestions(question, route, goTo);
      this.#showForm(question, route);
      showChips(question, route, { go: goTo, nameOf: this.picked.nameOf });
      at("answer").setAttribute("aria-busy", "true");
      at("answer").toggleAttribute("data-anew", !before);
      if (!before) {
        // The answer to another question must not be visible while this question is being asked.
        this.#clear();
        showNothing();
        delete document.body.dataset.panel;
        at("answer-title").textContent = say("answer.wait");
        this.#period.begin();
      }

      await this.#ask(question, route, signal, before);
    } catch (error) {
      this.#fail(error, signal, () => void this.show());
    } finally {
      if (!signal.aborted) {
        at("answer").removeAttribute("aria-busy");
      }
    }
  }

  /** Redraws everything in the current language: an answer also describes itself in words. */
  async speak() {
    await this.show();
    this.scene?.rename();
  }

  /** @param {Selected | null} selected */
  choose(selected) {
    this.selected = selected;
    void this.panel.show(); // first, as it may come to lie over what is marked
    this.scene?.select(selected);
    markList(selected);
    markTable(selected);
    markOwn(selected);
    if (selected) {
      this.scene?.view.reveal(selected.id);
    }
  }

  /** @param {Selected | null} selected by keyboard: chosen, and said to those who do not see it */
  say(selected) {
    this.choose(selected);
    const node = selected && this.scene && elementOf(this.scene.cy, selected.id);
    if (node && node.nonempty()) {
      const { name, kind } = node.data();
      announce(kind ? say("scene.selected", {
        name,
        kind: say(`kind.${kind}`),
        ties: sayCount("count.ties", node.connectedEdges().not(".bundle").length),
      }) : name);
    }
  }

  /** @param {string[]} ends two who share engagements: the line of the answer that is about them, or the one who is not asked about */
  choosePair(ends) {
    const row = this.answer?.rows.find(({ together }) => together?.every(({ id }) => ends.includes(id)));
    const asked = this.answer?.subjects.map(({ id }) => id) ?? [];
    this.choose(row ? selectedWith(row) : { what: "record", id: ends.find((id) => !asked.includes(id)) ?? ends[0] });
  }

  compare() {
    const marked = this.scene?.marked ?? [];
    goTo(routeFor(/** @type {Question} */ (questionOf("common-ground")), marked.map((id) => ({ id, family: "stakeholder" }))));
  }

  /** Updates counts, legend and suggestions after a change of the scene. */
  sceneChanged() {
    const scene = this.scene;
    if (!scene) {
      return;
    }

    this.panel.counts();
    showLegend(scene);
    showTools(scene, () => this.#showMore());
    scene.select(this.selected);
    this.#period.count();
    void this.panel.show();
  }

  cells() {
    return this.question && this.answer ? cellsOf(this.question, this.answer, this.knowledge) : null;
  }

  /** The address in the Api for the current question, e.g. in another format. */
  asked() {
    const { question, route } = this;
    return question && this.answer ? { path: question.path(route), parameters: sentOf(question, route) } : null;
  }

  fileName() {
    return [this.route.question, ...pickedIn(this.route).map(({ id }) => id)].join("-").slice(0, 80) || "network";
  }

  /**
   * @param {Trouble} trouble
   * @param {() => void} [again]
   */
  fail(trouble, again) {
    showTrouble(
      sentencesOf(trouble, this.question, showProblems(sayProblems(trouble.errors))),
      trouble.mayPass ? (again ?? (() => void this.show())) : null,
      this.question && !this.answer ? stepsAfter(trouble, this.question, this.route, this.picked.nameOf) : [],
    );
  }

  /**
   * @param {Question} question
   * @param {PageRoute} route
   * @param {AbortSignal} signal
   * @param {{ selected: Selected | null, grown: Map<string, Set<string>> } | null} before what to keep of the scene
   */
  async #ask(question, route, signal, before) {
    const missing = question.about ? undefined : question.inPath.find((name) => valuesOf(route, name).length === 0);
    if (missing) {
      this.#clear();
      this.#showBlank(true);
      showTrouble([say("question.needsField", { name: sayParameter(missing, question.id) })], null);
      return;
    }

    const named = pickedIn(route).length;
    if (question.about && named < question.about.least) {
      this.#clear();
      this.#showBlank(true);
      showTrouble([say(named === 0 ? "question.needs" : "question.needsMore")], null);
      return;
    }

    const beginning = await question.begin?.(route, signal);
    if (typeof beginning === "string") {
      this.#clear();
      this.#showBlank(true);
      showTrouble(
        [say(isFiltered(question, route) ? `${beginning}.filtered` : beginning)],
        null,
        [stepTo("who-takes-part")],
      );
      return;
    }

    if (beginning) {
      signal.aborted || goOnTo(withChosen(question, route, beginning));
      return;
    }

    const { answer: first, elements, reread } = await gather(question, route, signal);
    const learning = learnNames(recordsIn(elements, first), signal);
    const isNamed = await withinPatience(learning);
    const answer = isNamed ? reread() : first;
    this.answer = answer;
    this.knowledge.learn(answer.ties, answer.sources);
    this.knowledge.mention([...answer.subjects, ...recordsOf(answer.rows)]);
    this.#elements = elements;
    if (this.scene && !before) {
      this.scene.cap = softCap;
    }

    offerViews(answer, question.id !== this.#viewed);
    this.#viewed = question.id;
    this.#showAnswer(question, route, answer);
    this.scene?.show(elements, question.layout, before !== null, bundlesOf(answer));
    offerTimes(answer, this.scene);
    await this.panel.regrow(before?.grown ?? new Map());
    if (signal.aborted) {
      return;
    }

    if (before?.selected) {
      this.choose(this.#foundAgain(before.selected));
    }

    this.answered();
    if (answer.rows.length === 0) {
      void offerSteps(question, route, this.picked.nameOf, signal);
    }

    announce(`${at("answer-title").textContent}. ${sayRows(answer, isFiltered(question, route))}`);
    at("answer").removeAttribute("aria-busy"); // the rest only adds
    if (!isNamed && (await learning)) {
      this.answer = reread();
      this.#showAnswer(question, route, this.answer);
      this.scene?.learnNames();
    }

    await this.#period.show(elements, signal);
  }

  /**
   * @param {Question} question
   * @param {PageRoute} route
   * @param {Answer} answer
   */
  #showAnswer(question, route, answer) {
    this.picked.learn(answer.subjects.map((subject) => ({ id: subject.id, name: nameOf(subject) })));
    this.picked.show(route);
    showChips(question, route, { go: goTo, nameOf: this.picked.nameOf });
    const title = titleOf(question, answer, route);
    at("answer-title").textContent = title;
    at("answer-title").toggleAttribute("data-tall", isTallText(title));
    document.title = `${title} · ${say("title")}`;
    const choose = (/** @type {Selected} */ selected) => this.choose(selected);
    const limit = question.parameters.find((parameter) => parameter.name === "limit");
    const now = Number(valuesOf(route, "limit")[0] ?? limit?.byDefault);
    const more =
      limit && answer.total > answer.rows.length && now < (limit.greatest ?? 0)
        ? () =>
            goTo({
              ...route,
              parameters: [
                ...route.parameters.filter(([name]) => name !== "limit"),
                ["limit", String(Math.min(5 * now, limit.greatest ?? now))],
              ],
            })
        : null;
    at("answer").toggleAttribute("data-empty", answer.rows.length === 0);
    showList(answer, choose, more, isFiltered(question, route));
    showTable(question, answer, this.knowledge, choose);
    showOwn(answer, { open: choose, go: goTo, knowledge: this.knowledge });
    markList(this.selected);
    markTable(this.selected);
    markOwn(this.selected);
  }

  /**
   * @param {Selected} selected in the answer before
   * @returns {Selected | null} a line of the answer may now rest on other ties, or be gone, as a group may
   */
  #foundAgain(selected) {
    const row = selected.what === "line" ? this.answer?.rows.find(({ id }) => id === selected.id) : undefined;
    return selected.what === "line" ? row ? selectedWith(row) : null
      : isGroup(selected.id) && !this.scene?.shows(selected.id) ? null
      : selected;
  }

  #showMore() {
    if (this.scene && this.question) {
      const { grown } = this.scene;
      this.scene.cap = hardCap;
      this.scene.show(this.#elements, this.scene.layout, true);
      void this.panel.regrow(grown);
    }
  }

  /**
   * @param {Question} question
   * @param {PageRoute} route
   */
  #showForm(question, route) {
    showForm(question, route, {
      go: goTo,
      nameOf: this.picked.nameOf,
      learn: (records) => this.picked.learn(records),
      fail: (trouble) => this.fail(trouble),
      wait: (isWaiting) => at("answer").toggleAttribute("data-asking", isWaiting),
    });
  }

  /** @param {boolean} isBlank whether there is no answer, so that neither list nor scene has anything to show */
  #showBlank(isBlank) {
    at("answer").toggleAttribute("data-blank", isBlank);
  }

  #clear() {
    at("answer-title").textContent = this.question ? say(`question.${this.question.id}`) : "";
    this.#elements = [];
    this.scene?.show([], "grid", false, []);
    this.answered();
    this.#period.hide();
    at("list").replaceChildren();
    at("direct").replaceChildren();
    clearTable();
    at("own").replaceChildren();
    at("remarks").replaceChildren();
    at("when").hidden = true;
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
      this.#clear();
      this.#showBlank(true);
    }

    this.fail(error, again);
  }
}
