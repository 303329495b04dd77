// @ts-check
// Shows the stored plans, and two of them side by side.
import { segment } from "../answer/api.js";
import { learnNamesOf, nameOf } from "../answer/records.js";
import { addressOf } from "../route/address.js";
import { h } from "../text/dom.js";
import { planStatuses } from "../text/vocabulary.js";
import { say, sayCount, sayDate, sayNumber } from "../text/words.js";
import { headOf, recordLink } from "./answer.js";
import { confirm } from "./entry.js";
import { call, mayWrite, tagOf } from "./state.js";

/**
 * @param {AbortSignal} signal
 * @returns {Promise<Api.PlanSummary[]>}
 */
export const allPlans = async (signal) => (await call("GET", "/plans", { signal })).answer;

/** @param {string} id */
export const addressOfPlan = (id) => addressOf({ question: "plans", parameters: [["id", id]] });

/**
 * The title of a plan; with its id if another of these plans has the same title.
 * @param {{ id: string, title: string }} plan
 * @param {readonly { id: string, title: string }[]} plans
 */
export const titleAmong = ({ id, title }, plans) =>
  !title ? id : plans.some((other) => other.id !== id && other.title === title) ? `${title} (${id})` : title;

/**
 * @param {Api.PlanSummary[]} plans
 * @param {(run: () => Promise<void>) => void} attempt runs an operation on a plan, and shows the plans again
 * @returns {Node[]}
 */
export const plansView = (plans, attempt) => [
  h("h2", { id: "plan-kept" }, say("plan.kept")),
  plans.length === 0
    ? h("p", { class: "empty" }, say("plan.kept.none"))
    : h("ul", { class: "cards several" }, ...plans.map((plan) => plan.damage ? damagedView(plan, attempt) :
        h(
          "li",
          { class: "card" },
          h("h3", {}, h("a", { href: addressOfPlan(plan.id), dir: "auto" }, titleAmong(plan, plans))),
          h("p", { class: "about", dir: "auto" }, [sayDate(plan.date), plan.place].filter(Boolean).join(", ")),
          h("p", {}, sayStatuses(plan.statuses)),
        ))),
];

/**
 * @param {Api.PlanSummary} plan that cannot be read
 * @param {(run: () => Promise<void>) => void} attempt
 */
function damagedView(plan, attempt) {
  const { id } = plan;
  const remove = () => confirm("remove", { title: id }, () => attempt(async () => {
    await call("DELETE", `/plans/${segment(id)}`, { tag: tagOf(plan) });
  }));
  return h(
    "li",
    { class: "card" },
    h("h3", { dir: "auto" }, id),
    h("p", { class: "problem" }, say("plan.damaged")),
    mayWrite() ? h("button", { type: "button", id: `plan-remove-${id}`, onclick: remove }, say("plan.remove")) : null,
  );
}

/** @param {Record<string, number>} counts by status */
export const sayStatuses = (counts) =>
  planStatuses().filter((status) => counts[status] > 0).map((status) => `${say(`plan.state.${status}`)}: ${counts[status]}`).join(" · ");

/**
 * @param {string} id
 * @param {string} other
 * @param {AbortSignal} signal
 * @returns {Promise<Node[]>}
 */
export async function comparisonView(id, other, signal) {
  const { answer } = await call("GET", `/plans/${segment(id)}/comparison`, { parameters: [["with", other]], signal });
  const { first, second, gained, lost, both, demands, values } = /** @type {Api.PlanComparison} */ (answer);
  await learnNamesOf([...gained, ...lost, ...both], signal);
  const titled = (/** @type {Api.PlanSummary} */ plan) =>
    h("a", { href: addressOfPlan(plan.id), dir: "auto" }, titleAmong(plan, [first, second]));
  const column = (/** @type {string} */ sort, /** @type {Mention[]} */ who) =>
    h(
      "section",
      { class: `column ${sort}` },
      h("h3", {}, sayCount(`plan.compare.${sort}`, who.length)),
      h("ul", {}, ...who.map((one) => h("li", { title: nameOf(one) }, recordLink(one, "stakeholder")))),
    );
  const worth = (/** @type {number} */ value, /** @type {number} */ bound) =>
    say("plan.worth", { value: sayNumber(value), bound: sayNumber(bound) });
  return [
    h("h2", {}, say("plan.compare.title"), " ", titled(first), " / ", titled(second)),
    h("div", { class: "board" }, column("gone", lost), column("stayed", both), column("new", gained)),
    h(
      "div",
      { class: "table-frame", tabIndex: 0, role: "group", "aria-label": say("plan.rows") },
      h(
        "table",
        {},
        h("caption", {}, say("plan.rows")),
        headOf(["group", "first", "second"]),
        h(
          "tbody",
          {},
          ...demands.map((row) =>
            h(
              "tr",
              {},
              h("th", { scope: "row", dir: "auto" }, row.name),
              h("td", { class: "figure" }, row.first),
              h("td", { class: "figure" }, row.second),
            )),
          h(
            "tr",
            {},
            h("th", { scope: "row" }, say("plan.column.worth")),
            h("td", {}, worth(values.first, values.firstBound)),
            h("td", {}, worth(values.second, values.secondBound)),
          ),
        ),
      ),
    ),
  ];
}
