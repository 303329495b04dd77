// @ts-check
// Shows a stored plan: the status of everyone on it, notes, and the documents that can be made of it.
import { segment, Trouble } from "../answer/api.js";
import { learnNamesOf, nameOf } from "../answer/records.js";
import { goTo } from "../route/address.js";
import { kindIcon } from "../scene/icons.js";
import { announce, h } from "../text/dom.js";
import { planStatuses } from "../text/vocabulary.js";
import { say, sayAuthor, sayCount, sayDate, sayMoment } from "../text/words.js";
import { alternatesView, missingView, recordLink } from "./answer.js";
import { draftOf } from "./demand.js";
import { confirm, conflictView, write } from "./entry.js";
import { GridView } from "./grid.js";
import { introductionLink } from "./introduce.js";
import { sayStatuses, titleAmong } from "./kept.js";
import { papersMenu, seatAtTables, writeLetters } from "./papers.js";
import { sayQuality, sayReason } from "./saying.js";
import { call, keepDraft, learn, longly, mayWrite, nameOfId, state, tagOf } from "./state.js";

/** One plan, which is redrawn whenever it has changed. */
export class Board {
  element = h("div", { class: "plan-one" });
  #notice = h("div", { role: "status", class: "notice" });
  /** @type {GridView | null} */
  #grid = null;

  /**
   * @param {import("./entry.js").Kept} kept
   * @param {Api.PlanSummary[]} others
   * @param {(error: unknown) => void} fail
   */
  constructor(kept, others, fail) {
    this.others = others;
    this.fail = fail;
    this.kept = kept;
    this.#show();
  }

  /** @param {import("./entry.js").Kept} kept */
  #become = (kept) => {
    this.kept = kept;
    const focused = document.activeElement?.id;
    this.#show();
    if (focused && !document.querySelector("dialog[open]")) {
      document.getElementById(focused)?.focus();
    }
  };

  #show() {
    const { plan } = this.kept;
    learn([...plan.invitees.map(({ stakeholder }) => stakeholder), ...plan.alternates.map(({ stakeholder }) => stakeholder)]);
    const made = plan.replannings.at(-1)?.made ?? plan.made;
    const counts = Object.fromEntries(
      planStatuses().map((status) => [status, plan.invitees.filter((one) => one.status === status).length]));
    const summary = h(
      "div",
      { class: "card" },
      h("h2", { dir: "auto" }, plan.title),
      h("p", { class: "about", dir: "auto" }, [sayDate(plan.date), plan.place].filter(Boolean).join(", ")),
      h("p", {}, sayStatuses(counts)),
      h("p", { class: "about" }, say("plan.made", { by: sayAuthor(made.by), at: sayMoment(made.at) }), " ", sayQuality({
        status: made.status, gap: (made.bound - made.value) / Math.max(1e-6, Math.abs(made.value)),
      })),
      plan.concluded
        ? h("p", {}, say(plan.concluded.isRemoved ? "plan.concluded.removed" : "plan.concluded", {
            dataset: plan.concluded.dataset, at: sayMoment(plan.concluded.at),
          }))
        : "",
      this.#actions(),
      this.#notice,
    );
    this.#grid = new GridView(this.kept, this.#become, (run) => void this.#attempt(run), this.#grid?.isOpen === true);
    this.element.replaceChildren(
      summary,
      h("ol", { class: "invitees" }, ...[...plan.invitees].sort(inOrder).map((invitee) => this.#invitee(invitee))),
      ...alternatesView(plan.alternates),
      ...missingView(plan.missing),
      this.#grid.element,
    );
  }

  #actions() {
    const { plan } = this.kept;
    const free = plan.invitees.filter((one) => !isGone(one)).length < (plan.replannings.at(-1)?.made ?? plan.made).list.length;
    const button = (/** @type {string} */ name, /** @type {() => void | Promise<void>} */ run, isPrimary = false) =>
      h(
        "button",
        { type: "button", id: `plan-${name}`, class: isPrimary ? "primary" : "", onclick: () => void this.#attempt(run) },
        say(`plan.${name}`),
      );
    return h(
      "div",
      { class: "buttons" },
      ...(mayWrite() ? [button("replan", () => this.#replan(), free)] : []),
      papersMenu(plan, (run) => void this.#attempt(run)),
      ...(mayWrite() ? [button("letters", () => writeLetters(plan))] : []),
      ...(this.others.length > 1 ? [this.#comparing()] : []),
      button("seating", () => seatAtTables(plan)),
      button("check", () => this.#check()),
      button("again", () => {
        keepDraft(draftOf(plan.demand));
        state.found = null;
        goTo({ question: "plan", parameters: [] });
      }),
      ...(state.access.role === "admin" ? [button("conclude", () => this.#conclude())] : []),
      ...(mayWrite() ? [button("remove", () => this.#remove())] : []),
    );
  }

  #comparing() {
    return h(
      "span",
      { class: "comparing" },
      h("label", { for: "plan-compare" }, say("plan.compare")),
      h(
        "select",
        {
          id: "plan-compare",
          onchange: (/** @type {Event} */ event) => goTo({ question: "plans", parameters: [
            ["id", this.kept.plan.id], ["with", /** @type {HTMLSelectElement} */ (event.target).value],
          ] }),
        },
        h("option", { value: "" }, say("plan.compare.choose")),
        ...this.others.filter(({ id }) => id !== this.kept.plan.id)
          .map((plan) => h("option", { value: plan.id }, titleAmong(plan, this.others))),
      ),
    );
  }

  /** @param {Api.PlannedInvitee} invitee */
  #invitee(invitee) {
    const { stakeholder, status, reasons, demands, alternate, changes, contacts } = invitee;
    const last = changes.at(-1);
    const due = contacts.flatMap(({ followUpDue }) => followUpDue ?? []).sort().at(-1);
    const entry = (/** @type {"status" | "contact"} */ sort) =>
      h(
        "button",
        {
          type: "button",
          class: "small",
          id: `plan-${sort}-${stakeholder.id}`,
          "aria-label": `${say(`plan.${sort}`)}: ${nameOf(stakeholder)}`,
          onclick: () => write(this.kept, invitee, sort, this.#become),
        },
        say(`plan.${sort}`),
      );
    return h(
      "li",
      { class: "card invitee", "data-id": stakeholder.id, "data-status": status },
      h(
        "h3",
        {},
        /** @type {any} */ (kindIcon(stakeholder.kind)),
        " ",
        recordLink(stakeholder, "stakeholder"),
        " ",
        h("span", { class: `badge state ${status}` }, say(`plan.state.${status}`)),
      ),
      h("p", { class: "about", dir: "auto" }, [
        last ? say("plan.since", { date: sayDate(last.date), by: sayAuthor(last.by) }) : "",
        last?.note ? say("chip.q", { value: last.note }) : "",
        due ? say("plan.due", { date: sayDate(due) }) : "",
        demands.join("; "),
      ].filter(Boolean).join(" · ")),
      status === "declined" && alternate
        ? h("p", {}, say("plan.steps"), " ", recordLink(alternate, "stakeholder"))
        : null,
      h(
        "div",
        { class: "buttons" },
        ...(mayWrite() ? [entry("status"), entry("contact")] : []),
        introductionLink(this.kept.plan.demand, stakeholder, nameOf(stakeholder)),
      ),
      h(
        "details",
        {},
        h("summary", {}, say("plan.why")),
        h("ul", { class: "reasons" }, ...reasons.map((reason) => h("li", { dir: "auto" }, sayReason(reason)))),
      ),
      changes.length + contacts.length === 0 ? null : h(
        "details",
        {},
        h("summary", {}, sayCount("plan.history", changes.length + contacts.length)),
        h("ul", { class: "reasons" }, ...historyOf(invitee).map((line) => h("li", { dir: "auto" }, line))),
      ),
    );
  }

  async #replan() {
    const { plan, tag } = this.kept;
    const path = `/plans/${segment(plan.id)}/replanning`;
    const { answer } = await longly("plan.replan", (signal) =>
      call("POST", path, { parameters: [["dryRun", "true"]], body: {}, tag, signal }));
    const change = /** @type {Api.Plan} */ (answer).replannings.at(-1);
    if (!change || change.changes === 0) {
      this.#say(say("plan.replan.nothing"));
      return;
    }

    const listedNow = /** @type {Api.Plan} */ (answer).invitees.map(({ stakeholder }) => stakeholder);
    learn(listedNow);
    await learnNamesOf(listedNow, new AbortController().signal);
    const listed = (/** @type {string} */ word, /** @type {string[]} */ ids) =>
      ids.length ? h("p", { dir: "auto" }, h("strong", {}, say(word)), ` ${ids.map(nameOfId).join("; ")}`) : h("p");
    confirm(
      "replan.preview",
      { count: change.changes },
      () => void this.#attempt(async () => {
        const done = await longly("plan.replan", (signal) => call("POST", path, { body: {}, tag, signal }));
        this.#become({ plan: done.answer, tag: done.tag ?? "*" });
        this.#say(say("plan.replanned", { added: change.added.length, withdrawn: change.withdrawn.length }));
      }),
      listed("plan.replan.added", change.added),
      listed("plan.replan.withdrawn", change.withdrawn),
      h("p", { class: "about" }, say(change.isLeast ? "plan.replan.least" : "plan.replan.unproven")),
    );
  }

  async #check() {
    const { answer } = await longly("plan.check", (signal) => call("GET", `/plans/${segment(this.kept.plan.id)}/check`, { signal }));
    const { isSame, differences } = /** @type {Api.PlanCheck} */ (answer);
    this.#say(say(isSame ? "plan.check.same" : "plan.check.differs"), ...differences.map((sentence) => h("p", { lang: "en" }, sentence)));
  }

  #conclude() {
    const { plan, tag } = this.kept;
    confirm("conclude", { dataset: `plan-${plan.id}` }, () => void this.#attempt(async () => {
      const done = await call("POST", `/plans/${segment(plan.id)}/conclusion`, { body: {}, tag });
      this.#become({ plan: done.answer, tag: done.tag ?? "*" });
    }));
  }

  #remove() {
    const { plan, tag } = this.kept;
    confirm("remove", { title: titleAmong(plan, this.others) }, () => void this.#attempt(async () => {
      await call("DELETE", `/plans/${segment(plan.id)}`, { tag });
      announce(say("plan.removed"));
      goTo({ question: "plans", parameters: [] });
    }));
  }

  /** @param {() => void | Promise<void>} run */
  async #attempt(run) {
    try {
      await run();
    } catch (error) {
      if (error instanceof Trouble && error.kind === "changed" && error.problem.current) {
        const { current } = error.problem;
        const before = this.kept.plan;
        this.#become({ plan: current, tag: tagOf(current) });
        this.#say(...conflictView(before, current, ""));
      } else {
        this.fail(error);
      }
    }
  }

  /** @param {(string | Node)[]} content */
  #say(...content) {
    this.#notice.replaceChildren(...content.map((one) => (typeof one === "string" ? h("p", {}, one) : one)));
    this.#notice.scrollIntoView({ block: "nearest" });
  }
}

/**
 * Invitees with a seat come first, each group in the order of the list.
 * @param {Api.PlannedInvitee} one @param {Api.PlannedInvitee} other
 */
const inOrder = (one, other) => Number(isGone(one)) - Number(isGone(other));

/** @param {Api.PlannedInvitee} invitee */
const isGone = ({ status }) => status === "declined" || status === "withdrawn";

/** @param {Api.PlannedInvitee} invitee what was written of somebody, latest first */
function historyOf({ changes, contacts }) {
  return [
    ...changes.map((one) => ({
      at: one.at,
      line: [sayDate(one.date), say(`plan.state.${one.status}`), one.note ?? "", sayAuthor(one.by)].filter(Boolean).join(" · "),
    })),
    ...contacts.map((one) => ({
      at: one.at,
      line: [
        sayDate(one.date), one.channel, one.who, one.outcome, one.followUpDue ? say("plan.due", { date: sayDate(one.followUpDue) }) : "",
        sayAuthor(one.by),
      ].filter(Boolean).join(" · "),
    })),
  ].sort((one, other) => (one.at < other.at ? 1 : -1)).map(({ line }) => line);
}
