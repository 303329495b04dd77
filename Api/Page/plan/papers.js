// @ts-check
// Shows documents made from a plan: files to download, letters, and tables for participants who have accepted.
import { segment, Trouble } from "../answer/api.js";
import { nameOf } from "../answer/records.js";
import { h, save } from "../text/dom.js";
import { sayProblem, sayRefusal } from "../text/problems.js";
import { sayGroup } from "../text/groups.js";
import { language, say } from "../text/words.js";
import { open } from "./entry.js";
import { call, longly } from "./state.js";

/**
 * The files that the Api makes from a plan.
 * @type {{ name: string, ending: string, of: string, format: string, isDrawn?: boolean }[]} with what of a plan it is, and the format
 */
const papers = [
  { name: "xlsx", ending: "xlsx", of: "", format: "xlsx" },
  { name: "csv", ending: "csv", of: "", format: "csv" },
  { name: "markdown", ending: "md", of: "", format: "markdown" },
  { name: "html", ending: "html", of: "", format: "html" },
  { name: "ics", ending: "ics", of: "", format: "ics" },
  { name: "brief", ending: "html", of: "brief", format: "html" },
  { name: "briefMarkdown", ending: "md", of: "brief", format: "markdown" },
  { name: "room", ending: "svg", of: "room", format: "svg", isDrawn: true },
  { name: "grid", ending: "svg", of: "grid", format: "svg", isDrawn: true },
];

/** The fields of a template for letters, as written in a template. */
const asFields = Object.fromEntries(
  ["name", "country", "status", "reasons", "demands", "title", "date", "place"].map((name) => [name, `{{${name}}}`]));

/**
 * @param {Api.Plan} plan
 * @param {(run: () => Promise<void>) => void} attempt
 */
export function papersMenu(plan, attempt) {
  const menu = h(
    "details",
    { class: "menu", id: "plan-papers" },
    h("summary", {}, say("plan.papers")),
    h("ul", {}, ...papers.map(({ name, ending, of, format, isDrawn }) =>
      h("li", {}, h(
        "button",
        {
          type: "button",
          "data-paper": name,
          onclick: () => attempt(async () => {
            const { answer } = await longly(`plan.paper.${name}`, (signal) => call("GET", pathOf(plan, of), {
              parameters: [["format", format], .../** @type {[string, string][]} */ (isDrawn ? [["language", language]] : [])],
              isFile: true,
              signal,
            }));
            save(answer, `${fileOf(plan)}${of ? `-${of}` : ""}.${ending}`);
            menu.open = false;
          }),
        },
        say(`plan.paper.${name}`),
        h("span", { class: "about" }, say(`plan.paper.${name}.says`)),
      )))),
  );
  return menu;
}

/** @param {Api.Plan} plan */
export function writeLetters(plan) {
  const template = h("textarea", {
    id: "plan-template", rows: 10, dir: "auto", value: say("plan.template", asFields),
    "aria-describedby": "plan-template-says plan-asked-problem",
  });
  ask(
    "letters",
    [
      h("div", { class: "field" }, h("label", { for: "plan-template" }, say("plan.letters.template")), template),
      h("p", { class: "hint", id: "plan-template-says" }, say("plan.letters.says", { fields: Object.values(asFields).join(", ") })),
    ],
    async (dialog) => {
      const { answer } = await call("POST", pathOf(plan, "letters"), { body: { template: template.value }, isFile: true });
      save(answer, `${fileOf(plan)}-letters.md`);
      dialog.close();
    },
  );
}

/** @param {Api.Plan} plan */
export function seatAtTables(plan) {
  const tables = h("input", { id: "plan-tables", type: "number", min: "1", value: "2", "aria-describedby": "plan-asked-problem" });
  const seated = h("div", { class: "stacked", role: "status" });
  ask(
    "seating",
    [
      h("p", { class: "hint" }, say("plan.seating.says")),
      h("div", { class: "field" }, h("label", { for: "plan-tables" }, say("plan.seating.tables")), tables),
      seated,
    ],
    async () => {
      seated.replaceChildren();
      const { answer } = await longly("plan.seating", (signal) =>
        call("GET", pathOf(plan, "seating"), { parameters: [["tables", tables.value]], signal }));
      const { tables: all, sameConstituency, isProven } = /** @type {Api.Seating} */ (answer);
      seated.replaceChildren(
        ...all.map(({ number, guests }) =>
          h(
            "section",
            {},
            h("h3", {}, say("plan.seating.table", { number })),
            h("ul", { class: "reasons" }, ...guests.map(({ stakeholder, constituency }) =>
              h("li", { dir: "auto" }, `${nameOf(stakeholder)} (${sayGroup("constituency", constituency)})`))),
          )),
        h("p", { class: "about" }, [
          say("plan.seating.pairs", { count: sameConstituency }), ...(isProven ? [say("plan.seating.proven")] : []),
        ].join(" ")),
      );
    },
  );
}

/**
 * Asks for the required values in a dialog, which also shows their errors.
 * @param {string} what the key of its words
 * @param {Node[]} content
 * @param {(dialog: HTMLDialogElement) => Promise<void>} run
 */
function ask(what, content, run) {
  const problem = h("p", { class: "problem", role: "alert", id: "plan-asked-problem" });
  const dialog = h(
    "dialog",
    { class: "plan-dialog", "aria-labelledby": "plan-entry-title" },
    h("h2", { id: "plan-entry-title" }, say(`plan.${what}`)),
    h(
      "form",
      {
        class: "stacked",
        noValidate: true,
        onsubmit: async (/** @type {Event} */ event) => {
          event.preventDefault();
          problem.textContent = "";
          try {
            await run(dialog);
          } catch (error) {
            if (!(error instanceof Trouble)) {
              throw error;
            }

            const [sentence] = Object.values(error.errors).flat();
            problem.textContent = sentence ? sayProblem(sentence) : sayRefusal(error.message).join(" ");
          }
        },
      },
      ...content,
      problem,
      h(
        "div",
        { class: "buttons" },
        h("button", { class: "primary" }, say(`plan.${what}.do`)),
        h("button", { type: "button", onclick: () => dialog.close() }, say("plan.leave")),
      ),
    ),
  );
  open(dialog);
}

/**
 * @param {Api.Plan} plan
 * @param {string} of what of it
 */
const pathOf = (plan, of) => `/plans/${segment(plan.id)}${of ? `/${of}` : ""}`;

/** @param {Api.Plan} plan */
const fileOf = ({ id }) => id.replaceAll(":", "-");
