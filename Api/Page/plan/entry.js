// @ts-check
// Edits a plan: a status, a contact, or a value of the grid. If another user has changed the plan in the meantime, the page shows these
// changes and the user chooses; the entered text stays in its fields.
import { segment, Trouble } from "../answer/api.js";
import { announce, h } from "../text/dom.js";
import { sayProblem, sayRefusal } from "../text/problems.js";
import { isolated } from "../text/text.js";
import { nextStatus, planStatuses } from "../text/vocabulary.js";
import { say, sayAuthor, sayMoment, sayNumber } from "../text/words.js";
import { withNumbers } from "./demand.js";
import { changesSince, touches } from "./difference.js";
import { showFaults } from "./fields.js";
import { call, tagOf } from "./state.js";

/** @typedef {{ plan: Api.Plan, tag: string }} Kept a plan with the revision that was seen */

/**
 * A dialog for a status, a contact, or values of power and interest.
 * @param {Kept} kept
 * @param {any} about an invitee of the plan, or somebody on its grid
 * @param {"status" | "contact" | "judgement"} sort
 * @param {(kept: Kept) => void} become called with each state of the plan that is learned of
 */
export function write(kept, about, sort, become) {
  const { name, id } = about.stakeholder;
  let seen = kept;
  const status = h("p", { role: "alert", class: "problem" });
  const meanwhile = h("div", { class: "meanwhile", role: "alert" });
  const fields = sort === "status" ? statusFields(about.status) : sort === "contact" ? contactFields() : judgementFields(about);
  const submit = h("button", { class: "primary" }, say("plan.write"));
  const form = h(
    "form",
    {
      class: "stacked",
      noValidate: true,
      onsubmit: (/** @type {Event} */ event) => {
        event.preventDefault();
        void attempt();
      },
    },
    ...fields,
    status,
    meanwhile,
    h("div", { class: "buttons" }, submit, h("button", { type: "button", onclick: () => dialog.close() }, say("plan.leave"))),
  );
  const dialog = h(
    "dialog",
    { class: "plan-dialog", "aria-labelledby": "plan-entry-title" },
    h("h2", { id: "plan-entry-title", dir: "auto" }, say(`plan.writing.${sort}`, { name })),
    form,
  );
  const attempt = async () => {
    const body = Object.fromEntries(
      [...new FormData(form)].map(([key, value]) => [key, String(value).trim()]).filter(([, value]) => value));
    const plan = `/plans/${segment(seen.plan.id)}`;
    submit.disabled = true;
    showFaults(form, new Map());
    status.textContent = "";
    try {
      const { answer, tag } = sort === "status" ? await call("PUT", `${plan}/invitees/${segment(id)}`, { body, tag: seen.tag })
        : sort === "contact" ? await call("POST", `${plan}/invitees/${segment(id)}/contacts`, { body, tag: seen.tag })
        : await call("PUT", `${plan}/grid/${segment(id)}`, { body: withNumbers(body), tag: seen.tag });
      dialog.close();
      become({ plan: answer, tag: tag ?? "*" });
      announce(say("plan.written"));
    } catch (error) {
      if (!(error instanceof Trouble)) {
        throw error;
      }

      if (error.kind === "changed" && error.problem.current) {
        const now = { plan: error.problem.current, tag: tagOf(error.problem.current) };
        meanwhile.replaceChildren(...conflictView(seen.plan, now.plan, id));
        submit.textContent = say("plan.changed.write");
        seen = now;
        become(now);
      } else if (error.kind === "refused") {
        const errors = Object.entries(error.errors).map(([field, sentences]) =>
          /** @type {[string, string[]]} */ ([field, sentences.map(sayProblem)]));
        showFaults(form, new Map(errors));
        const isShown = errors.some(([field]) => form.querySelector(`[data-field="${CSS.escape(field)}"]`));
        const others = errors.flatMap(([field, sentences]) => sentences.map((sentence) => `${field}: ${sentence}`));
        status.textContent = isShown ? "" : (others.length ? others : sayRefusal(error.message)).join(" ");
      } else {
        status.textContent = error.kind === "gone" ? say("trouble.gone") : sayRefusal(error.message).join(" ");
      }
    } finally {
      submit.disabled = false;
    }
  };
  open(dialog);
}

/**
 * The changes of another user, and their effect on the entry that is being written.
 * @param {Api.Plan} before
 * @param {Api.Plan} now
 * @param {string} id of the invitee of the entry
 * @returns {Node[]}
 */
export function conflictView(before, now, id) {
  const differences = changesSince(before, now);
  return [
    h("p", {}, h("strong", {}, say("plan.changed"))),
    h("ul", { class: "reasons" }, ...differences.map((one) => h("li", { dir: "auto" }, sayDifference(one)))),
    h("p", {}, say(touches(differences, id) ? "plan.changed.same" : "plan.changed.other")),
  ];
}

/** @param {import("./difference.js").Difference} of */
function sayDifference({ sort, name, by, at, from, to, note }) {
  const what = say(`plan.changed.${sort}`, {
    name: isolated(name), from: from ? say(`plan.state.${from}`) : "", to: to ? say(`plan.state.${to}`) : "",
  });
  return [what, note ? say("chip.q", { value: note }) : "", by ? `${sayAuthor(by)}, ${sayMoment(at)}` : ""].filter(Boolean).join(" – ");
}

/**
 * Asks for confirmation of an action that is hard to undo.
 * @param {string} what the key of its words
 * @param {Record<string, string | number>} values
 * @param {() => void} run
 * @param {Node[]} content
 */
export function confirm(what, values, run, ...content) {
  const dialog = h(
    "dialog",
    { class: "plan-dialog", "aria-labelledby": "plan-entry-title" },
    h("h2", { id: "plan-entry-title" }, say(`plan.${what}`, values)),
    h("p", {}, say(`plan.${what}.says`, values)),
    ...content,
    h(
      "div",
      { class: "buttons" },
      h("button", { type: "button", class: "primary", onclick: () => (dialog.close(), run()) }, say(`plan.${what}.do`, values)),
      h("button", { type: "button", onclick: () => dialog.close() }, say("plan.leave")),
    ),
  );
  open(dialog);
}

/** @param {HTMLDialogElement} dialog */
export function open(dialog) {
  const before = document.activeElement;
  dialog.addEventListener("close", () => {
    dialog.remove();
    // The pressed element may have been drawn again in the meantime.
    const again = before?.id ? document.getElementById(before.id) : before;
    /** @type {HTMLElement | null} */ (again)?.focus();
  });
  document.body.append(dialog);
  dialog.showModal();
}

/** @param {Api.PlanStatus} now */
const statusFields = (now) => [
  field("status", h("select", { id: "entry-status", name: "status" }, ...planStatuses().map((one) =>
    h("option", { value: one, selected: one === nextStatus(now) }, say(`plan.state.${one}`))))),
  field("date", h("input", { id: "entry-date", name: "date", type: "date", value: today() })),
  field("note", h("textarea", { id: "entry-note", name: "note", rows: 2, dir: "auto" })),
];

const contactFields = () => [
  field("channel", h("input", { id: "entry-channel", name: "channel", type: "text", list: "entry-channels" }), h(
    "datalist", { id: "entry-channels" }, ...say("plan.channels").split(";").map((one) => h("option", { value: one })))),
  field("who", h("input", { id: "entry-who", name: "who", type: "text", dir: "auto" })),
  field("outcome", h("textarea", { id: "entry-outcome", name: "outcome", rows: 2, dir: "auto" })),
  h(
    "div",
    { class: "beside" },
    field("date", h("input", { id: "entry-date", name: "date", type: "date", value: today() })),
    field("followUpDue", h("input", { id: "entry-followUpDue", name: "followUpDue", type: "date" })),
  ),
];

/** @param {Api.GridItem} item */
const judgementFields = ({ power, interest, history }) => {
  const holds = history.at(-1);
  const share = (/** @type {"power" | "interest"} */ name, /** @type {Api.GridValue} */ { computed }) =>
    field(name, h("input", {
      id: `entry-${name}`, name, type: "text", inputMode: "decimal", placeholder: sayNumber(computed), value: sayShare(holds?.[name]),
    }));
  return [
    h("p", { class: "hint" }, say("plan.judge.says")),
    h("div", { class: "beside" }, share("power", power), share("interest", interest)),
    field("reason", h("textarea", { id: "entry-reason", name: "reason", rows: 2, dir: "auto" })),
  ];
};

/** @param {number | null | undefined} value as it is written into a field */
const sayShare = (value) => (value === null || value === undefined ? "" : sayNumber(value));

/**
 * @param {string} name
 * @param {HTMLElement} control
 * @param {Node[]} more
 */
function field(name, control, ...more) {
  control.setAttribute("aria-describedby", `entry-${name}-problem`);
  return h(
    "div",
    { class: "field", "data-field": name },
    h("label", { for: `entry-${name}` }, say(`plan.entry.${name}`)),
    control,
    ...more,
    h("span", { class: "problem", id: `entry-${name}-problem` }),
  );
}

/** Today's date in the user's time zone. */
function today() {
  const now = new Date();
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, "0")).join("-");
}
