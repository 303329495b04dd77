// @ts-check
import { at, h } from "../text/dom.js";
import { language, say, sayCountry, sayParameter } from "../text/words.js";
import { addressOf, valuesOf } from "./address.js";
import { recordsField } from "./records-field.js";

/**
 * The choices that the network offers, and the formats of its answers, requested once from the Api.
 * @type {{ countries: string[], datasets: string[], formats: Format[] }}
 */
export const offered = { countries: [], datasets: [], formats: [] };

/** The words for the values of a parameter, unless they are `<name>.<word>`. @type {Record<string, (word: string) => string>} */
const sayings = { role: (word) => say(`tie.${word}`), country: sayCountry, dataset: (word) => word, topic: (word) => word };

const hints = ["since", "knownBy", "before", "after", "minStrength"];

/** The delay before a choice, or typed text, is asked, in milliseconds. */
const pause = { choice: 200, typing: 700 };

/** The current question and route of the form. @type {{ question: Question, route: PageRoute } | null} */
let asked = null;
let waiting = 0;

/**
 * The form of the current question. Choices are asked at once, so that the form never differs from the displayed answer; a further
 * choice replaces the previous one, whose request is cancelled.
 * @param {Question} question
 * @param {PageRoute} route
 * @param {object} does
 * @param {(route: PageRoute) => void} does.go
 * @param {(id: string) => string} does.nameOf
 * @param {(records: { id: string, name: string }[]) => void} does.learn
 * @param {(trouble: import("../answer/api.js").Trouble) => void} does.fail
 * @param {(isWaiting: boolean) => void} does.wait whether a choice is about to be asked
 */
export function showForm(question, route, does) {
  const form = /** @type {HTMLFormElement} */ (at("form"));
  const shown = `${question.id} ${language}`;
  const isSame = form.dataset.shown === shown;
  asked = { question, route };
  if (isSame && (waiting > 0 || comparable(question, routeOfForm(form, question, route)) === comparable(question, route))) {
    showProblems({}); // who is in a field stays there
  } else {
    cancel(does);
    showFields(form, question, route, does);
    form.dataset.shown = shown;
  }

  form.onsubmit = (event) => {
    event.preventDefault();
    ask(form, does);
  };
  form.oninput = form.onchange = (event) => {
    showMeaningful(form, question);
    window.clearTimeout(waiting);
    const isTyping = event.type === "input" && isTyped(event.target);
    if (isTyping && !isFinished(/** @type {HTMLInputElement} */ (event.target))) {
      return;
    }

    const now = asked?.route ?? route;
    const isNew = comparable(question, routeOfForm(form, question, now)) !== comparable(question, now);
    waiting = isNew ? window.setTimeout(() => ask(form, does), isTyping ? pause.typing : pause.choice) : 0;
    does.wait(isNew);
  };
}

/**
 * @param {HTMLFormElement} form
 * @param {{ go(route: PageRoute): void, wait(isWaiting: boolean): void }} does
 */
function ask(form, does) {
  cancel(does);
  if (asked) {
    does.go(routeOfForm(form, asked.question, asked.route));
  }
}

/** @param {{ wait(isWaiting: boolean): void }} does */
function cancel(does) {
  window.clearTimeout(waiting);
  waiting = 0;
  does.wait(false);
}

/** @param {EventTarget | null} field */
const isTyped = (field) => field instanceof HTMLInputElement && ["text", "number"].includes(field.type);

/** @param {HTMLInputElement} field whether the input may be complete: a date with a missing digit is not */
const isFinished = ({ value, dataset, validity }) => validity.valid && (dataset.sort !== "date" || dates.test(value));

const dates = /^\s*(\d{4}(-\d\d(-\d\d)?)?(\s*[;/]\s*\d{4}(-\d\d(-\d\d)?)?)*)?\s*$/;

/**
 * @param {HTMLFormElement} form
 * @param {Question} question
 * @param {PageRoute} route
 * @param {Parameters<typeof field>[3]} does
 */
function showFields(form, question, route, does) {
  const upFront = question.parameters.filter((parameter) => parameter.upFront);
  const folded = question.parameters.filter((parameter) => !parameter.upFront);
  const isSet = folded.some((parameter) => valuesOf(route, parameter.name).length > 0);
  const open = form.dataset.shown?.startsWith(`${question.id} `)
    ? (document.getElementById("filters")?.hasAttribute("open") ?? false)
    : isSet;
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
      : [h("details", { id: "filters", open }, h("summary", {}, say("ask.filters")), ...folded.map(fieldOf))]),
  );
  showMeaningful(form, question);
}

/** @param {string} name of a parameter: goes to its field */
export function goToField(name) {
  const element = document.getElementById(`field-${name}`);
  unfold(element);
  const inner = /** @type {HTMLElement | null | undefined} */ (element?.matches("fieldset") ? element.querySelector("input") : element);
  inner?.focus();
}

/** @param {Element | null} element */
function unfold(element) {
  for (let folded = element?.closest("details"); folded; folded = folded.parentElement?.closest("details")) {
    folded.open = true;
  }
}

/**
 * Shows the fields that have a meaning with the values of others, e.g. the size of a set with a measure of sets.
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

/**
 * The parameters of a route in a canonical order, without default values and parameters that the question does not have.
 * @param {Question} question
 * @param {PageRoute} route
 */
function comparable(question, route) {
  const known = [...(question.about?.names ?? []), ...question.inPath, ...(question.parts ?? [])];
  const said = route.parameters.filter(([name, value]) => {
    const parameter = question.parameters.find((one) => one.name === name);
    return parameter ? value !== parameter.byDefault : known.includes(name);
  });
  return addressOf({ ...route, parameters: said.sort(([a, x], [b, y]) => (a + x < b + y ? -1 : 1)) });
}

/**
 * The route of the form: the subject of the question is kept, and so is a page of its answer as long as the question stays the same.
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
 * The initial route of a question, with the choices that the user has made in the form since it was asked.
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
          "data-sort": type === "period" ? "date" : type,
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
 * The parameters in the form, without default values, so that addresses stay short.
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
 * Shows errors beside their fields; returns those that have no field here.
 * @param {Record<string, string[]>} errors
 */
export function showProblems(errors) {
  for (const field of at("form").querySelectorAll("[aria-invalid]")) {
    field.removeAttribute("aria-invalid");
  }

  at("form").querySelectorAll(".problem").forEach((problem) => problem.replaceChildren());
  const elsewhere = [];
  for (const [name, sentences] of Object.entries(errors)) {
    const problem = document.getElementById(`field-${name}-problem`);
    if (problem) {
      problem.textContent = sentences.join(" ");
      document.getElementById(`field-${name}`)?.setAttribute("aria-invalid", "true");
      unfold(problem);
    } else {
      elsewhere.push(...sentences.map((sentence) => `${name} ${sentence}`));
    }
  }

  return elsewhere;
}
