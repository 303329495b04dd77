// @ts-check
// The planning view: a demand and its list, and the stored plans.
import { segment, Trouble } from "../answer/api.js";
import { askLong } from "../answer/progress.js";
import { learnNamesOf } from "../answer/records.js";
import { goTo, valuesOf } from "../route/address.js";
import { announce, at, h } from "../text/dom.js";
import { say } from "../text/words.js";
import { accessView } from "./access.js";
import { listView } from "./answer.js";
import { Board } from "./board.js";
import { relaxed } from "./demand.js";
import { DemandForm } from "./form.js";
import { learnOffers } from "./group.js";
import { allPlans, comparisonView, plansView } from "./kept.js";
import { sayQuality } from "./saying.js";
import { call, keepDraft, learnAccess, longly, mayWrite, state } from "./state.js";

/** The addresses of the planning view: for writing a demand, and for stored plans. */
export const planRoutes = ["plan", "plans"];

/** @type {DemandForm | null} */
let form = null;

/**
 * Shows the planning view.
 * @param {PageRoute} route
 * @param {AbortSignal} signal
 * @param {(trouble: Trouble, again?: () => void) => void} fail
 */
export async function showPlan(route, signal, fail) {
  document.title = `${say("plan.title")} · ${say("title")}`;
  form?.end();
  form = null;
  await learnAccess();
  if (signal.aborted) {
    return;
  }

  const failed = (/** @type {unknown} */ error) => {
    if (error instanceof Trouble) {
      fail(error);
    } else if (!signal.aborted) {
      throw error;
    }
  };
  const body = h("div", { class: "plan-body" });
  at("plan").replaceChildren(head(route, () => void showPlan(route, signal, fail).catch(failed)), body);
  document.querySelector("#questions .planning button")?.scrollIntoView({ block: "nearest", inline: "nearest" });
  if (route.question === "plan") {
    await learnOffers();
    if (!signal.aborted) {
      writing(body, signal, failed);
    }

    return;
  }

  if (!state.access.role) {
    return; // the head says why, and has a place for a key
  }

  const [id, other] = [valuesOf(route, "id")[0], valuesOf(route, "with")[0]];
  const plans = await allPlans(signal);
  const attempt = (/** @type {() => Promise<void>} */ run) => void run()
    .then(() => (announce(say("plan.removed")), showPlan(route, signal, fail)))
    .catch(failed);
  const content = !id ? plansView(plans, attempt)
    : other ? await comparisonView(id, other, signal)
    : await call("GET", `/plans/${segment(id)}`, { signal })
        .then(async ({ answer, tag }) => {
          const { invitees, alternates } = /** @type {Api.Plan} */ (answer);
          await learnNamesOf([
            ...invitees.flatMap(({ stakeholder, alternate }) => (alternate ? [stakeholder, alternate] : [stakeholder])),
            ...alternates.map(({ stakeholder }) => stakeholder),
          ], signal);
          return [new Board({ plan: answer, tag: tag ?? "*" }, plans.filter(({ damage }) => !damage), failed).element];
        });
  if (!signal.aborted) {
    body.replaceChildren(...content);
  }
}

/** @param {() => void} show shows everything again, e.g. with names in the user's language; the focus does not move */
function again(show) {
  const focused = document.activeElement?.id;
  show();
  if (focused) {
    document.getElementById(focused)?.focus();
  }
}

/** @param {Api.InvitationList} list */
const mentionedIn = ({ invitees, alternates }) => [
  ...invitees.flatMap(({ stakeholder, last }) => [stakeholder, ...(last ? [last.engagement] : [])]),
  ...alternates.map(({ stakeholder }) => stakeholder),
];

/**
 * @param {PageRoute} route
 * @param {() => void} changed called when the reader uses another key
 */
function head(route, changed) {
  const tab = (/** @type {string} */ name) =>
    h("a", { href: `#${name}`, "aria-current": route.question === name ? "page" : null }, say(`plan.tab.${name}`));
  return h(
    "div",
    { class: "plan-head" },
    h("h1", {}, say("plan.title")),
    h("nav", { class: "tabs", "aria-label": say("plan.tabs") }, tab("plan"), tab("plans")),
    accessView(changed),
  );
}

/**
 * @param {HTMLElement} body
 * @param {AbortSignal} signal
 * @param {(error: unknown) => void} failed
 */
function writing(body, signal, failed) {
  const answer = h("section", { class: "plan-answer", "aria-labelledby": "plan-found" });
  const show = () => {
    answer.replaceChildren(...(state.found
      ? listView(state.found, { keep: () => void keep().catch(failed), accept })
      : [h("h2", { id: "plan-found", tabIndex: -1 }, say("plan.before")), h("p", { class: "hint" }, say("plan.before.says"))]));
    const isStopped = state.found?.list.invitees.length === 0 && state.found.list.conflict !== null;
    own.element.querySelector("#plan-find")?.classList.toggle("primary", !isStopped);
    /** @type {HTMLButtonElement | null} */ (answer.querySelector("#plan-keep"))?.toggleAttribute("disabled", !mayWrite());
  };
  const find = async () => {
    const { demand, places } = own.said;
    answer.setAttribute("aria-busy", "true");
    try {
      const list = await askLong("/invitations", [], signal, "plan.searching", demand);
      state.found = { list, demand, places };
      own.showProblems({}, places);
      show();
      /** @type {HTMLElement} */ (answer.querySelector("#plan-found")).focus();
      announce(sayQuality(list));
      if (await learnNamesOf(mentionedIn(list), signal)) {
        again(show);
      }
    } catch (error) {
      if (!(error instanceof Trouble && error.kind === "refused")) {
        failed(error);
        return;
      }

      own.showProblems(error.errors, places);
      own.goToFault();
    } finally {
      answer.removeAttribute("aria-busy");
    }
  };
  const accept = (/** @type {Api.RelaxedDemand[]} */ relaxation) => {
    if (state.found) {
      keepDraft(relaxed(state.draft, state.found.demand, state.found.places, relaxation));
      own.show();
      void find();
    }
  };
  const keep = async () => {
    const { answer: plan } = await longly("plan.keeping", (ending) =>
      call("POST", "/plans", { body: state.found?.demand ?? {}, signal: ending }));
    goTo({ question: "plans", parameters: [["id", plan.id]] });
  };
  const own = new DemandForm({ find: () => void find(), fail: failed });
  form = own;
  body.classList.add("writing");
  body.replaceChildren(own.element, answer);
  show();
}
