// @ts-check
import { at, h } from "../text/dom.js";
import { isolated } from "../text/text.js";
import { say, sayChip, sayDate, sayParameter, sayPeriod, sayTogether } from "../text/words.js";
import { periodOf } from "../time/periods.js";
import { valuesOf } from "./address.js";
import { goToField, sayChoice } from "./form.js";

/**
 * The parameters of a question, other than its subject, as chips: a click leads to the field; the cross removes the parameter.
 * @param {Question} question
 * @param {PageRoute} route
 * @param {object} does
 * @param {(route: PageRoute) => void} does.go
 * @param {(id: string) => string} does.nameOf
 */
export function showChips(question, route, does) {
  // The roles themselves show that a partner has every one of them.
  const set = setIn(question, route).filter(({ name }) => name !== "roles" || !isByEvery(route));
  const filters = set.filter((parameter) => !parameter.upFront).map(({ name }) => name);
  at("chips").replaceChildren(
    ...set.map((parameter) => {
      const text = sayOf(parameter, question, route, does.nameOf);
      return h(
        "li",
        {},
        h("button", { type: "button", class: "chip", onclick: () => goToField(parameter.name) }, h("bdi", {}, text)),
        h(
          "button",
          {
            type: "button",
            class: "drop",
            "aria-label": say("picked.remove", { name: text }),
            onclick: () => does.go(without(route, parameter.name === "role" ? ["role", "roles"] : [parameter.name])),
          },
          "×",
        ),
      );
    }),
    ...(filters.length > 0
      ? [h("li", {}, h("button", { type: "button", class: "all", onclick: () => does.go(without(route, filters)) }, say("ask.clear")))]
      : []),
  );
}

/**
 * The parameters that a route sets.
 * @param {Question} question
 * @param {PageRoute} route
 */
export const setIn = (question, route) => question.parameters.filter(({ name }) => valuesOf(route, name).length > 0);

/** Parameters that are not filters: the subject of a question, how it is counted, and how much is shown. */
const notFilters = ["q", "level", "limit", "between", "weight", "by", "measure", "group", "shared", "latest", "partners", "common"];

/** @param {Question} question @param {PageRoute} route whether any filter is set */
export const isFiltered = (question, route) => setIn(question, route).some(({ name }) => !notFilters.includes(name));

/** @param {PageRoute} route whether each of several roles is asked for, not any of them */
export const isByEvery = (route) => valuesOf(route, "roles").includes("all") && valuesOf(route, "role").length > 1;

/**
 * @param {PageRoute} route
 * @param {string[]} names
 * @returns {PageRoute}
 */
export const without = (route, names) => ({ ...route, parameters: route.parameters.filter(([name]) => !names.includes(name)) });

/**
 * A parameter with its value, in words.
 * @param {Parameter} parameter
 * @param {Question} question
 * @param {PageRoute} route
 * @param {(id: string) => string} nameOf
 */
export function sayOf({ name, type }, question, route, nameOf) {
  const values = valuesOf(route, name);
  const value = (/** @type {string} */ one) => {
    switch (type) {
      case "choice":
      case "many":
        return sayChoice(name, one);
      case "date":
        return sayDate(one);
      case "period":
        return sayPeriod(periodOf(one));
      case "records":
        return isolated(nameOf(one));
      default:
        return one;
    }
  };
  const said = values.map(value);
  return type === "flag" ? sayParameter(name, question.id)
    : sayChip(name, type !== "many" ? said.join(", ") : sayTogether(said, name === "role" && isByEvery(route)), question.id);
}
