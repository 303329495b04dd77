// @ts-check
import { questionOf } from "../questions/questions.js";
import { at, h } from "../text/dom.js";
import { isolated } from "../text/text.js";
import { say, sayCount } from "../text/words.js";
import { goTo } from "./address.js";
import { pickedIn, routeFor } from "./choice.js";

/**
 * Names the records that a question has no room for.
 * @param {{ name: string }[]} leftOut at least one
 */
export function sayLeftOut(leftOut) {
  const { about } = /** @type {Question} */ (questionOf("common-ground"));
  return `${sayCount("pasted.noRoom", leftOut.length, { most: about?.most })} ${leftOut.map(({ name }) => isolated(name)).join(", ")}`;
}

/** The subjects of the question, beside the search box: added there, removed here. */
export class Picked {
  /** @type {Map<string, string>} */
  #names = new Map();

  /** @param {{ id: string, name: string }[]} records */
  learn(records) {
    for (const { id, name } of records) {
      this.#names.set(id, name);
    }
  }

  /** @param {string} id */
  nameOf = (id) => this.#names.get(id) ?? id;

  /** @param {PageRoute} route */
  show(route) {
    at("picked").replaceChildren(...pickedIn(route).map(({ id }) => {
      const name = this.nameOf(id);
      return h(
        "li",
        {},
        h("span", { dir: "auto" }, name),
        h(
          "button",
          { type: "button", "aria-label": say("picked.remove", { name }), onclick: () => (this.drop(id, route), at("search").focus()) },
          "×",
        ),
      );
    }));
  }

  /**
   * Adds subjects: if the current question allows more, it stays; otherwise two or more stakeholders have common ground.
   * @param {any[]} items
   * @param {PageRoute} route
   * @param {[string, string][]} [several] what is asked of common ground of three or more, where nothing is said of it yet
   * @returns {any[]} the records beyond the limit of the question
   */
  pick(items, route, several = []) {
    this.learn(items);
    const question = questionOf(route.question);
    const before = question?.about ? pickedIn(route) : [];
    const last = items.at(-1);
    const together = [...before, ...items].filter(
      (one, i, all) => one.family === "stakeholder" && all.findIndex((other) => other.id === one.id) === i,
    );
    if (last?.family === "engagement" || together.length < 2) {
      const next =
        before.length === 0 && question?.about && last?.family === "stakeholder"
          ? question
          : /** @type {Question} */ (questionOf("profile"));
      goTo(routeFor(next, last ? [last] : together));
      return [];
    }

    const next =
      question?.about && question.about.most > 1 && together.length <= question.about.most
        ? question
        : /** @type {Question} */ (questionOf("common-ground"));
    const most = next.about?.most ?? together.length;
    const { parameters } = routeFor(next, together.slice(0, most));
    const kept = next.id === question?.id ? withoutPicked(question, route) : [];
    const isOfSeveral = next.id === "common-ground" && parameters.length > 2;
    const begun = isOfSeveral ? several.filter(([name]) => !kept.some(([one]) => one === name)) : [];
    goTo({ question: next.id, parameters: [...parameters, ...kept, ...begun] });
    return together.slice(most);
  }

  /**
   * @param {string} id
   * @param {PageRoute} route
   */
  drop(id, route) {
    const question = questionOf(route.question);
    const left = pickedIn(route).filter((one) => one.id !== id);
    goTo(
      left.length === 0 || !question ? { question: "", parameters: [] }
      : left.length === 1 ? routeFor(/** @type {Question} */ (questionOf("profile")), left)
      : { ...route, parameters: [...routeFor(question, left).parameters, ...withoutPicked(question, route)] });
  }

  /** @param {PageRoute} route */
  dropLast(route) {
    const last = pickedIn(route).at(-1);
    if (last) {
      this.drop(last.id, route);
    }
  }
}

/**
 * The other parameters of a route.
 * @param {Question} question
 * @param {PageRoute} route
 */
const withoutPicked = (question, route) => route.parameters.filter(([name]) => !question.about?.names.includes(name));
