// @ts-check
// The fields of the planning view, each with a label and a place for errors.
import { demandField } from "../questions/described.js";
import { recordsField } from "../route/records-field.js";
import { h } from "../text/dom.js";
import { kindsInOrder } from "../text/vocabulary.js";
import { say } from "../text/words.js";
import { learn, nameOfId } from "./state.js";

/**
 * @typedef {object} FieldOf
 * @property {string} path what the Api calls it, e.g. `seats.least`
 * @property {string} label
 * @property {string} [hint]
 */

/** @param {string} path */
export const idOf = (path) => `plan-${path.replace(/\W+/g, "-").replace(/-$/, "")}`;

/**
 * @param {FieldOf} of
 * @param {Node} control with the id of its path
 */
const framed = ({ path, label, hint }, control, more = "") =>
  h(
    "div",
    { class: `field ${more}`, "data-field": path },
    h("label", { for: idOf(path) }, label),
    control,
    hint ? h("span", { class: "hint", id: `${idOf(path)}-hint` }, hint) : null,
    h("span", { class: "problem", id: `${idOf(path)}-problem` }),
  );

/** The description of a field of a demand, whichever row it belongs to. @param {string} path */
const fieldAt = (path) => demandField(path.replace(/\[\d+\]/g, ""));

/** @param {FieldOf} of */
const described = ({ path, hint }) => `${idOf(path)}-problem${hint ? ` ${idOf(path)}-hint` : ""}`;

/**
 * A field for a text or a number.
 * @param {FieldOf & { value: string, isNumber?: boolean, placeholder?: string, set(value: string): void }} of
 */
export const textField = (of) =>
  framed(of, h("input", {
    id: idOf(of.path),
    type: of.isNumber ? "number" : "text",
    min: of.isNumber ? "0" : null,
    step: of.isNumber ? "any" : null,
    value: of.value,
    placeholder: of.placeholder ?? fieldAt(of.path)?.default ?? "",
    dir: "auto",
    autocomplete: "off",
    "aria-describedby": described(of),
    oninput: (/** @type {Event} */ event) => of.set(/** @type {HTMLInputElement} */ (event.target).value),
  }));

/**
 * A field for one choice.
 * @param {FieldOf & { value: string, words: string[], sayWord(word: string): string, set(value: string): void }} of
 */
export const choiceField = (of) =>
  framed(of, h(
    "select",
    {
      id: idOf(of.path),
      "aria-describedby": described(of),
      onchange: (/** @type {Event} */ event) => of.set(/** @type {HTMLSelectElement} */ (event.target).value),
    },
    ...of.words.map((word) => h("option", { value: word, selected: word === of.value }, of.sayWord(word))),
  ));

/**
 * @param {FieldOf & { value: boolean, set(value: boolean): void }} of
 */
export const flagField = (of) =>
  h(
    "div",
    { class: "field flag", "data-field": of.path },
    h(
      "label",
      {},
      h("input", {
        id: idOf(of.path),
        type: "checkbox",
        checked: of.value,
        "aria-describedby": described(of),
        onchange: (/** @type {Event} */ event) => of.set(/** @type {HTMLInputElement} */ (event.target).checked),
      }),
      of.label,
    ),
    of.hint ? h("span", { class: "hint", id: `${idOf(of.path)}-hint` }, of.hint) : null,
    h("span", { class: "problem", id: `${idOf(of.path)}-problem` }),
  );

/**
 * A field for several choices: collapsed, with the chosen ones in its summary.
 * @param {FieldOf & { values: string[], words: string[], sayWord(word: string): string, set(values: string[]): void }} of
 */
export function wordsField(of) {
  const id = idOf(of.path);
  const summary = h("summary", { id: `${id}-chosen`, "aria-labelledby": `${id}-label ${id}-chosen`, "aria-describedby": described(of) });
  const show = (/** @type {string[]} */ values) => {
    summary.textContent = values.map(of.sayWord).join(", ") || say("plan.any");
  };
  const boxes = [...of.words, ...of.values.filter((value) => !of.words.includes(value))].map((word) =>
    h("input", { type: "checkbox", value: word, checked: of.values.includes(word) }));
  show(of.values);
  return h(
    "fieldset",
    { class: "field several", "data-field": of.path },
    h("legend", { id: `${id}-label` }, of.label),
    h(
      "details",
      {
        onchange: () => {
          const values = boxes.filter(({ checked }) => checked).map(({ value }) => value);
          show(values);
          of.set(values);
        },
      },
      summary,
      h("div", { class: "choices" }, ...boxes.map((box) => h("label", {}, box, h("span", { dir: "auto" }, of.sayWord(box.value))))),
    ),
    h("span", { class: "problem", id: `${id}-problem` }),
  );
}

/**
 * A field for stakeholders, each found as in the search box.
 * @param {FieldOf & { values: string[], set(values: string[]): void, fail(trouble: import("../answer/api.js").Trouble): void }} of
 */
export function peopleField(of) {
  const name = idOf(of.path);
  const among = kindsInOrder()
    .filter(({ kind, family }) => family === "stakeholder" && kind !== "country")
    .map(({ kind }) => /** @type {[string, string]} */ (["kind", kind]));
  const control = recordsField(
    /** @type {Parameter} */ ({ name, atMost: fieldAt(of.path)?.atMost ?? 1 }),
    of.values,
    { describedBy: described(of), label: of.label, among, nameOf: nameOfId, learn, fail: of.fail },
  );
  control.addEventListener("change", () =>
    of.set([.../** @type {NodeListOf<HTMLInputElement>} */ (control.querySelectorAll("input[type=hidden]"))].map(({ value }) => value)));
  const frame = framed(of, control, "records");
  frame.querySelector("label")?.setAttribute("for", `field-${name}`);
  return frame;
}

/**
 * Shows errors beside their fields, and expands these.
 * @param {HTMLElement} form
 * @param {Map<string, string[]>} problems sentences by field
 */
export function showFaults(form, problems) {
  for (const field of /** @type {NodeListOf<HTMLElement>} */ (form.querySelectorAll("[data-field]"))) {
    const sentences = problems.get(field.dataset.field ?? "") ?? [];
    const place = field.querySelector(".problem");
    if (place && place.textContent !== sentences.join(" ")) {
      place.textContent = sentences.join(" ");
    }

    field.querySelector("input:not([type=hidden]), select")?.toggleAttribute("aria-invalid", false);
    if (sentences.length > 0) {
      field.querySelector("input:not([type=hidden]), select")?.setAttribute("aria-invalid", "true");
      field.querySelector("details")?.setAttribute("open", "");
      for (let folded = field.closest("details"); folded; folded = folded.parentElement?.closest("details") ?? null) {
        folded.open = true;
      }
    }
  }
}
