// @ts-check
// Shows the power and interest of stakeholders on a plan and beside it, how they are computed, and values that users have set instead.
import { segment } from "../answer/api.js";
import { learnNamesOf, nameOf } from "../answer/records.js";
import { h } from "../text/dom.js";
import { say, sayAuthor, sayCount, sayMoment, sayNumber } from "../text/words.js";
import { headOf, recordLink } from "./answer.js";
import { write } from "./entry.js";
import { call, longly, mayWrite } from "./state.js";

/** The button that receives the focus after the entry is shown. */
let returnTo = "";

/** A part of a plan that is requested when it is opened. */
export class GridView {
  /**
   * @param {import("./entry.js").Kept} kept
   * @param {(kept: import("./entry.js").Kept) => void} become called with each state of the plan that is learned of
   * @param {(run: () => Promise<void>) => void} attempt
   * @param {boolean} isOpen
   */
  constructor(kept, become, attempt, isOpen) {
    this.kept = kept;
    this.become = become;
    this.body = h("div", { class: "stacked" });
    this.element = h(
      "details",
      {
        id: "plan-grid",
        open: isOpen,
        ontoggle: () => {
          if (this.isOpen && !this.body.hasChildNodes()) {
            attempt(() => this.#show());
          }
        },
      },
      h("summary", {}, say("plan.grid")),
      this.body,
    );
  }

  get isOpen() {
    return /** @type {HTMLDetailsElement} */ (this.element).open;
  }

  async #show() {
    const path = `/plans/${segment(this.kept.plan.id)}/grid`;
    const { answer } = await longly("plan.grid", (signal) => call("GET", path, { signal }));
    const { items, omitted, powerFrom, interestFrom, definition } = /** @type {Api.PowerGrid} */ (answer);
    await learnNamesOf(items.map(({ stakeholder }) => stakeholder), new AbortController().signal);
    this.body.replaceChildren(
      h("p", { class: "hint" }, say("plan.grid.says", { power: sayNumber(powerFrom), interest: sayNumber(interestFrom) })),
      h(
        "div",
        { class: "table-frame", tabIndex: 0, role: "group", "aria-label": say("plan.grid") },
        h(
          "table",
          {},
          h("caption", {}, say("plan.grid")),
          headOf(["who", "power", "interest", "field"]),
          h("tbody", {}, ...items.map((item) => this.#row(item))),
        ),
      ),
      ...(omitted ? [h("p", { class: "about" }, sayCount("plan.grid.omitted", omitted))] : []),
      h("p", { class: "about", lang: "en" }, definition),
    );
    if (returnTo && !document.querySelector("dialog[open]")) {
      document.getElementById(returnTo)?.focus();
    }

    returnTo = "";
  }

  /** @param {Api.GridItem} item */
  #row(item) {
    const { stakeholder, status, field, power, interest, history } = item;
    const judge = h(
      "button",
      {
        type: "button",
        class: "small",
        id: `plan-judge-${stakeholder.id}`,
        "aria-label": `${say("plan.judge")}: ${nameOf(stakeholder)}`,
        onclick: () => write(this.kept, item, "judgement", (kept) => {
          returnTo = judge.id;
          this.become(kept);
        }),
      },
      say("plan.judge"),
    );
    return h(
      "tr",
      { "data-id": stakeholder.id },
      h(
        "th",
        { scope: "row" },
        recordLink(stakeholder, "stakeholder"),
        status ? h("span", { class: "about" }, ` · ${say(`plan.state.${status}`)}`) : null,
        history.length === 0 ? null : h(
          "details",
          {},
          h("summary", {}, sayCount("plan.history", history.length)),
          h("ul", { class: "reasons" }, ...[...history].reverse().map((one) => h("li", { dir: "auto" }, sayJudgement(one)))),
        ),
      ),
      valueCell("power", power),
      valueCell("interest", interest),
      h("td", {}, h("span", { class: "field-of-grid" }, say(`plan.grid.${field}`)), ...(mayWrite() ? [" ", judge] : [])),
    );
  }
}

/**
 * A value, whether a user has set it, and what it is computed from.
 * @param {"power" | "interest"} name
 * @param {Api.GridValue} value
 */
const valueCell = (name, { value, computed, parts }) =>
  h(
    "td",
    { class: "figure", "data-value": name },
    sayNumber(value),
    value === computed ? null : h("span", { class: "about" }, ` ${say("plan.grid.instead", { computed: sayNumber(computed) })}`),
    h(
      "details",
      {},
      h("summary", {}, say("plan.grid.of")),
      h("ul", { class: "reasons" }, ...parts.map((part, i) => h("li", {}, say(`plan.grid.${name}.${i}`, {
        value: part.value === null ? "–" : sayNumber(part.value), share: sayNumber(part.share),
      })))),
    ),
  );

/** @param {Api.Judgement} judgement */
const sayJudgement = ({ power, interest, reason, at, by }) => [
  sayMoment(at),
  sayAuthor(by),
  power === null && interest === null ? say("plan.grid.computedAgain") : [
    power === null ? "" : `${say("plan.column.power")} ${sayNumber(power)}`,
    interest === null ? "" : `${say("plan.column.interest")} ${sayNumber(interest)}`,
  ].filter(Boolean).join(", "),
  reason ? say("chip.q", { value: reason }) : "",
].filter(Boolean).join(" · ");
