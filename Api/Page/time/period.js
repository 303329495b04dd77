// @ts-check
import { hideOtherTimes as hideInList } from "../answer/list.js";
import { gather } from "../answer/asking.js";
import { isRowOfOtherTime, isTieOfOtherTime, isTieUndated } from "./relevance.js";
import { periods } from "../answer/records.js";
import { idOf } from "../scene/ids.js";
import { addressOf, goTo } from "../route/address.js";
import { hideOtherTimes as hideInTable } from "../answer/table.js";
import { canOverlap, notKnown } from "./dates.js";
import { TimeBar, timely } from "./timebar.js";

/**
 * The time of the displayed answer: knows the whole period of the question, and updates scene, list and table for the selected time.
 */
export class ShownPeriod {
  /** Everything that the question finds at any time. */
  #whole = { key: "", spans: /** @type {Span[]} */ ([]), published: /** @type {string[]} */ ([]) };
  #bar = new TimeBar({
    preview: (asked) => this.#preview(asked),
    go: (parameters) => goTo({ ...this.#of.route, parameters: [...this.#timeless.parameters, ...parameters] }),
  });
  #of;

  /** @param {Shown} of what is shown now */
  constructor(of) {
    this.#of = of;
  }

  cancel() {
    this.#bar.cancel();
  }

  hide() {
    this.#bar.hide();
  }

  /** Reserves the place of the time bar before its period is known. */
  begin() {
    const { question } = this.#of;
    question?.time ? this.#bar.wait(question.time) : this.hide();
  }

  /**
   * @param {Drawn[]} elements the answer as it is drawn
   * @param {AbortSignal} signal
   */
  async show(elements, signal) {
    const { question, route, answer } = this.#of;
    if (!question?.time) {
      this.hide();
      return;
    }

    const whole = this.#timeless;
    const key = addressOf(whole);
    if (this.#whole.key !== key) {
      // If an answer contains only a part, it states its period itself.
      const given = question.spans ? await question.spans(whole, signal) : null;
      const all =
        answer && (given || whole.parameters.length === route.parameters.length)
          ? { answer, elements }
          : await gather(question, whole, signal);
      const spans =
        given ??
        all.elements.flatMap(({ group, data }) =>
          group === "edges" ? data : data.family === "engagement" ? (periods.get(data.id) ?? []) : [],
        );
      this.#whole = {
        key,
        spans: spans.map(({ from, to }) => ({ from: from ?? null, to: to === notKnown ? null : (to ?? null) })),
        published: Object.values(all.answer.sources).flatMap(({ published, retrieved }) => published ?? retrieved ?? []),
      };
    }

    if (!signal.aborted) {
      this.#bar.show(question.time, route, this.#whole.spans, this.#whole.published);
      this.count();
    }
  }

  /** Counts the undated ties that are shown. */
  count() {
    const { scene, answer, knowledge } = this.#of;
    const shown = new Set(scene ? scene.elements.edges().map((edge) => edge.data("tie")) : answer?.ties.map((tie) => tie.id));
    this.#bar.count([...shown].filter((id) => {
      const tie = knowledge.ties.get(id);
      return tie && isTieUndated(tie);
    }).length);
  }

  /** The question without a restriction of time. */
  get #timeless() {
    const { route, question } = this.#of;
    const names = question?.time ? timely(question.time) : [];
    return { ...route, parameters: route.parameters.filter(([name]) => !names.includes(name)) };
  }

  /** @param {Span} asked what is of another time is hidden, in every view */
  #preview(asked) {
    const { scene, answer, knowledge } = this.#of;
    const isHidden = (/** @type {string | undefined} */ id) => {
      const tie = knowledge.ties.get(id ?? "");
      return tie !== undefined && isTieOfOtherTime(tie, asked);
    };
    scene?.showOnly((element) =>
      element.isEdge()
        ? !isHidden(element.data("tie"))
        : element.data("family") !== "engagement" || canOverlap(periods.get(idOf(element)), asked),
    );
    const rows = (answer?.rows ?? []).map((row) => isRowOfOtherTime(row, knowledge.ties, asked));
    hideInList(rows, isHidden);
    hideInTable(rows, isHidden);
  }
}

/**
 * @typedef {{ question: Question | undefined, route: PageRoute, answer: Answer | null, scene: import("../scene/scene.js").Scene | null,
 * knowledge: import("../answer/knowledge.js").Knowledge }} Shown
 */
