// @ts-check
import { at, h } from "../text/dom.js";
import { valuesOf } from "./address.js";
import { questions } from "../questions/questions.js";
import { say, sayCount, sayCountry } from "../text/words.js";

/** What can be chosen of the network, and of formats for its answers: told by the Api once. @type {{ countries: string[], datasets: string[], formats: Format[] }} */
export const offered = { countries: [], datasets: [], formats: [] };

/**
 * The questions to choose from, and the form of the one that is asked.
 * @param {Question} question
 * @param {Place} place
 * @param {(place: Place) => void} go
 */
export function showForm(question, place, go) {
  const picked = pickedIn(place);
  at("questions").replaceChildren(...questions.map((other) => choice(other, other.id === question.id, picked, go)));

  const upFront = question.parameters.filter((parameter) => parameter.upFront);
  const folded = question.parameters.filter((parameter) => !parameter.upFront);
  const set = folded.filter((parameter) => valuesOf(place, parameter.name).length > 0).length;
  const form = /** @type {HTMLFormElement} */ (at("form"));
  const open = form.dataset.question === question.id ? document.getElementById("filters")?.hasAttribute("open") ?? false : set > 0;
  form.dataset.question = question.id;
  const kept = place.parameters.filter(([name]) => !question.parameters.some((parameter) => parameter.name === name) && (name === question.about?.name || question.inPath.includes(name)));
  form.replaceChildren(
    h("p", { class: "says" }, say(`question.${question.id}.says`)),
    ...upFront.map((parameter) => field(parameter, place)),
    h(
      "details",
      { id: "filters", open },
      h("summary", {}, say("ask.filters"), set ? h("span", { class: "count" }, sayCount("ask.active", set)) : null),
      ...folded.map((parameter) => field(parameter, place)),
    ),
    h(
      "div",
      { class: "buttons" },
      h("button", { type: "submit", class: "primary" }, say("ask.button")),
      set > 0 && h("button", { type: "button", onclick: () => go({ ...place, parameters: kept }) }, say("ask.clear")),
    ),
  );
  form.onsubmit = (event) => {
    event.preventDefault();
    go({ question: question.id, parameters: [...kept, ...read(form, question)] });
  };
}

/** @param {Place} place the records that the question is about, as far as it says */
export function pickedIn(place) {
  const family = valuesOf(place, "family")[0] === "engagement" ? "engagement" : "stakeholder";
  return [...valuesOf(place, "id"), ...valuesOf(place, "party")].map((id) => ({ id, family: /** @type {Family} */ (family) }));
}

/**
 * The place where a question about these is asked.
 * @param {Question} question
 * @param {{ id: string, family: Family }[]} picked
 * @returns {Place}
 */
export function placeFor(question, picked) {
  const about = question.about;
  const taken = about ? (about.many ? picked : picked.slice(0, 1)) : [];
  return {
    question: question.id,
    parameters: [
      ...taken.map(({ id }) => /** @type {[string, string]} */ ([about?.name ?? "id", id])),
      ...(about && !about.many && taken[0]?.family === "engagement" ? [/** @type {[string, string]} */ (["family", "engagement"])] : []),
    ],
  };
}

/**
 * @param {Question} question
 * @param {boolean} current
 * @param {{ id: string, family: Family }[]} picked
 * @param {(place: Place) => void} go
 */
function choice(question, current, picked, go) {
  const families = question.about?.families;
  const suited = picked.filter(({ family }) => families?.includes(family));
  const possible = !question.about || suited.length > 0;
  return h(
    "li",
    {},
    h(
      "button",
      {
        type: "button",
        "aria-current": current ? "true" : null,
        "aria-disabled": possible ? null : "true",
        title: possible ? say(`question.${question.id}.says`) : say("question.needs"),
        onclick: () => (possible ? go(placeFor(question, suited)) : at("search").focus()),
      },
      say(`question.${question.id}`),
    ),
  );
}

/**
 * @param {Parameter} parameter
 * @param {Place} place
 */
function field(parameter, place) {
  const { name, type } = parameter;
  const id = `field-${name}`;
  const values = valuesOf(place, name);
  const hint = name === "knownBy" ? say("hint.knownBy") : type === "date" && name === "from" ? say("hint.date") : null;
  const described = `${id}-problem${hint ? ` ${id}-hint` : ""}`;
  const below = [hint ? h("span", { class: "hint", id: `${id}-hint` }, hint) : null, h("span", { class: "problem", id: `${id}-problem` })];
  const label = h("label", { for: id }, say(`parameter.${name}`));

  if (type === "many") {
    return h(
      "fieldset",
      { id, class: "many", "aria-describedby": described },
      h("legend", {}, say(`parameter.${name}`)),
      h("div", { class: "choices" }, ...choicesOf(parameter, values).map((word) =>
        h("label", {}, h("input", { type: "checkbox", name, value: word, checked: values.includes(word) }), sayChoice(parameter, word)))),
      ...below,
    );
  }

  if (type === "choice") {
    const chosen = values[0] ?? parameter.byDefault;
    return h(
      "div",
      { class: "field" },
      label,
      h("select", { id, name, "aria-describedby": described }, ...choicesOf(parameter, values).map((word) =>
        h("option", { value: word, selected: word === chosen }, sayChoice(parameter, word)))),
      ...below,
    );
  }

  if (type === "flag") {
    return h("div", { class: "field flag" }, h("label", {}, h("input", { type: "checkbox", id, name, value: "true", checked: values[0] === "true", "aria-describedby": described }), say(`parameter.${name}`)), ...below);
  }

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
      placeholder: parameter.byDefault ?? (type === "date" ? "2011-03" : ""),
      dir: "auto",
      autocomplete: "off",
      "aria-describedby": described,
    }),
    ...below,
  );
}

/**
 * @param {Parameter} parameter
 * @param {string[]} values what is set, so that an address by hand shows what it says
 */
function choicesOf(parameter, values) {
  const known = Array.isArray(parameter.choices) ? parameter.choices : parameter.choices === "countries" ? offered.countries : parameter.choices === "datasets" ? offered.datasets : [];
  return [...known, ...values.filter((value) => !known.includes(value))];
}

/**
 * @param {Parameter} parameter
 * @param {string} word
 */
function sayChoice({ say: manner }, word) {
  return manner === "country" ? sayCountry(word) : manner === "type" ? say(`tie.${word}`) : manner === "plain" || manner === "dataset" ? word : say(`${manner}.${word}`);
}

/**
 * What the form says; what is as it is by default is not said, so that addresses stay short.
 * @param {HTMLFormElement} form
 * @param {Question} question
 * @returns {[string, string][]}
 */
function read(form, question) {
  const data = new FormData(form);
  return question.parameters.flatMap((parameter) => {
    const values = data.getAll(parameter.name).map(String).flatMap((value) => (parameter.choices === "topics" ? value.split(";") : [value])).map((value) => value.trim());
    return values.filter((value) => value !== "" && value !== parameter.byDefault).map((value) => /** @type {[string, string]} */ ([parameter.name, value]));
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
