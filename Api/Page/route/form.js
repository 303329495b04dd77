// @ts-check
import { at, h } from "../text/dom.js";
import { say, sayCount, sayCountry, sayParameter } from "../text/words.js";
import { addressOf, valuesOf } from "./address.js";
import { recordsField } from "./records-field.js";

/**
 * What can be chosen of the network, and of formats for its answers: told by the Api once.
 * @type {{ countries: string[], datasets: string[], formats: Format[] }}
 */
export const offered = { countries: [], datasets: [], formats: [] };

/** How the words of a parameter are said, where that is not `<name>.<word>`. @type {Record<string, (word: string) => string>} */
const sayings = { role: (word) => say(`tie.${word}`), country: sayCountry, dataset: (word) => word, topic: (word) => word };

const hints = ["since", "knownBy", "before", "after", "minStrength"];

/**
 * The form of the question that is asked.
 * @param {Question} question
 * @param {PageRoute} route
 * @param {object} does
 * @param {(route: PageRoute) => void} does.go
 * @param {(id: string) => string} does.nameOf
 * @param {(records: { id: string, name: string }[]) => void} does.learn
 * @param {(trouble: import("../answer/api.js").Trouble) => void} does.fail
 * @param {(changed: boolean) => void} does.change whether the form says something else than what is asked
 */
export function showForm(question, route, does) {
  const upFront = question.parameters.filter((parameter) => parameter.upFront);
  const folded = question.parameters.filter((parameter) => !parameter.upFront);
  const set = folded.filter((parameter) => valuesOf(route, parameter.name).length > 0).length;
  const form = /** @type {HTMLFormElement} */ (at("form"));
  const now = () => routeOfForm(form, question, route);
  const open = form.dataset.question === question.id ? document.getElementById("filters")?.hasAttribute("open") ?? false : set > 0;
  form.dataset.question = question.id;
  const fieldOf = (/** @type {Parameter} */ parameter) => {
    const element = field(parameter, question, route, does);
    element.dataset.parameter = parameter.name;
    return element;
  };
  form.replaceChildren(
    h("p", { class: "says" }, say(`question.${question.id}.says`)),
    ...upFront.map(fieldOf),
    ...(folded.length === 0
      ? []
      : [
          h(
            "details",
            { id: "filters", open },
            h("summary", {}, say("ask.filters"), set ? h("span", { class: "count" }, sayCount("ask.active", set)) : null),
            ...folded.map(fieldOf),
          ),
        ]),
    h(
      "div",
      { class: "buttons" },
      h("button", { type: "submit", class: "primary" }, say("ask.button")),
      set > 0 &&
        h(
          "button",
          {
            type: "button",
            onclick: () =>
              does.go({ ...route, parameters: now().parameters.filter(([name]) => !folded.some((parameter) => parameter.name === name)) }),
          },
          say("ask.clear"),
        ),
    ),
  );
  showMeaningful(form, question);
  const asked = comparable(now());
  form.onsubmit = (event) => {
    event.preventDefault();
    const unfinished = [...form.querySelectorAll("input[role=combobox]")].filter(
      (box) => /** @type {HTMLInputElement} */ (box).value.trim() !== "",
    );
    if (unfinished.length === 0) {
      does.go(now());
    }

    showProblems(Object.fromEntries(unfinished.map((box) => [box.id.replace(/^field-/, ""), [say("records.choose")]])));
    /** @type {HTMLElement | undefined} */ (unfinished[0])?.focus();
  };
  form.oninput = form.onchange = () => {
    showMeaningful(form, question);
    does.change(comparable(now()) !== asked);
  };
  does.change(false);
}

/**
 * Shows the fields that mean something with what is chosen in others, e.g. the size of a set with a measure of sets.
 * @param {HTMLFormElement} form
 * @param {Question} question
 */
function showMeaningful(form, question) {
  const data = new FormData(form);
  for (const parameter of question.parameters.filter(({ onlyWith }) => onlyWith)) {
    const element = /** @type {HTMLElement | null} */ (form.querySelector(`[data-parameter="${parameter.name}"]`));
    element?.toggleAttribute("hidden", !isMeaningful(parameter, data));
  }
}

/**
 * @param {Parameter} parameter
 * @param {FormData} data what the form says
 */
const isMeaningful = ({ onlyWith }, data) => !onlyWith || onlyWith.words.includes(String(data.get(onlyWith.parameter)));

/** @param {PageRoute} route in whatever order it was said */
const comparable = (route) => addressOf({ ...route, parameters: [...route.parameters].sort(([a, x], [b, y]) => (a + x < b + y ? -1 : 1)) });

/**
 * The route that a form says: whom the question is about goes along, and a part of its answer as long as what it is a part of is asked the
 * same.
 * @param {HTMLFormElement} form
 * @param {Question} question
 * @param {PageRoute} route
 * @returns {PageRoute}
 */
function routeOfForm(form, question, route) {
  const said = { question: question.id, parameters: read(form, question) };
  const isSame = (question.partsOf ?? []).every((name) => valuesOf(said, name).join() === valuesOf(route, name).join());
  const kept = route.parameters.filter(
    ([name]) =>
      question.about?.names.includes(name) ||
      question.inPath.includes(name) ||
      (question.partsOf && isSame && question.parts?.includes(name)),
  );
  return { ...said, parameters: [...kept, ...said.parameters] };
}

/**
 * A route that a question begins with, and what the reader has chosen in the form since it was asked.
 * @param {Question} question
 * @param {PageRoute} asked
 * @param {PageRoute} beginning
 * @returns {PageRoute}
 */
export function withChosen(question, asked, beginning) {
  const { parameters } = routeOfForm(/** @type {HTMLFormElement} */ (at("form")), question, asked);
  const isIn = (/** @type {[string, string][]} */ some, /** @type {string} */ name) => some.some(([other]) => other === name);
  const begun = beginning.parameters.filter(([name]) => !isIn(parameters, name) && !isIn(asked.parameters, name));
  return { ...beginning, parameters: [...parameters, ...begun] };
}

/**
 * @param {Parameter} parameter
 * @param {Question} question
 * @param {PageRoute} route
 * @param {{ nameOf(id: string): string, learn(records: { id: string, name: string }[]): void, fail(trouble:
 * import("../answer/api.js").Trouble): void }} does
 */
function field(parameter, question, route, does) {
  const { name, type } = parameter;
  const id = `field-${name}`;
  const values = valuesOf(route, name);
  const hint = hints.includes(name) ? say(`hint.${name}`) : type === "date" && name === "from" ? say("hint.date") : null;
  const described = `${id}-problem${hint ? ` ${id}-hint` : ""}`;
  const below = [hint ? h("span", { class: "hint", id: `${id}-hint` }, hint) : null, h("span", { class: "problem", id: `${id}-problem` })];
  const label = h("label", { for: id }, sayParameter(name, question.id));
  switch (type) {
    case "many":
      return h(
        "fieldset",
        { id, class: "many", "aria-describedby": described },
        h("legend", {}, sayParameter(name, question.id)),
        h("div", { class: "choices" }, ...choicesOf(parameter, values).map((word) =>
          h("label", {}, h("input", { type: "checkbox", name, value: word, checked: values.includes(word) }), sayChoice(name, word)))),
        ...below,
      );
    case "choice": {
      const chosen = values[0] ?? parameter.byDefault;
      return h(
        "div",
        { class: "field" },
        label,
        h("select", { id, name, "aria-describedby": described }, ...choicesOf(parameter, values).map((word) =>
          h("option", { value: word, selected: word === chosen }, sayChoice(name, word)))),
        ...below,
      );
    }
    case "flag":
      return h(
        "div",
        { class: "field flag" },
        h(
          "label",
          {},
          h("input", { type: "checkbox", id, name, value: "true", checked: values[0] === "true", "aria-describedby": described }),
          sayParameter(name, question.id),
        ),
        ...below,
      );
    case "records":
      return h("div", { class: "field records" }, label, recordsField(parameter, values, { ...does, describedBy: described }), ...below);
    default:
      return h(
        "div",
        { class: `field ${type}` },
        label,
        h("input", {
          id,
          name,
          type: type === "number" ? "number" : "text",
          inputMode: type === "number" ? "numeric" : "text",
          value: values.join("; "),
          placeholder: parameter.byDefault ?? (type === "date" ? "2011-03" : type === "period" ? "2009/2011" : ""),
          dir: "auto",
          autocomplete: "off",
          "aria-describedby": described,
        }),
        ...below,
      );
  }
}

/**
 * @param {Parameter} parameter
 * @param {string[]} values what is set, so that an address by hand shows what it says
 */
function choicesOf(parameter, values) {
  const known = Array.isArray(parameter.choices)
    ? parameter.choices
    : parameter.choices === "countries"
      ? offered.countries
      : parameter.choices === "datasets"
        ? offered.datasets
        : [];
  return [...known, ...values.filter((value) => !known.includes(value))];
}

/**
 * @param {string} name of the parameter
 * @param {string} word
 */
export const sayChoice = (name, word) => (Object.hasOwn(sayings, name) ? sayings[name](word) : say(`${name}.${word}`));

/**
 * What the form says; what is as it is by default is not said, so that addresses stay short.
 * @param {HTMLFormElement} form
 * @param {Question} question
 * @returns {[string, string][]}
 */
function read(form, question) {
  const data = new FormData(form);
  const isList = (/** @type {Parameter} */ { type, atMost }) => atMost > 1 && (type === "text" || type === "date"); // several in one field
  return question.parameters.filter((parameter) => isMeaningful(parameter, data)).flatMap((parameter) => {
    const values = data
      .getAll(parameter.name)
      .map(String)
      .flatMap((value) => (isList(parameter) ? value.split(";") : [value]))
      .map((value) => value.trim());
    return values
      .filter((value) => value !== "" && value !== parameter.byDefault)
      .map((value) => /** @type {[string, string]} */ ([parameter.name, value]));
  });
}

/**
 * Puts what is wrong beside the field that it is about; gives back what has no field here.
 * @param {Record<string, string[]>} errors
 */
export function showProblems(errors) {
  const elsewhere = [];
  for (const [name, sentences] of Object.entries(errors)) {
    const problem = document.getElementById(`field-${name}-problem`);
    if (problem) {
      problem.textContent = sentences.join(" ");
      document.getElementById(`field-${name}`)?.setAttribute("aria-invalid", "true");
      for (let folded = problem.closest("details"); folded; folded = folded.parentElement?.closest("details") ?? null) {
        folded.open = true;
      }
    } else {
      elsewhere.push(...sentences.map((sentence) => `${name} ${sentence}`));
    }
  }

  return elsewhere;
}
