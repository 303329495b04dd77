// @ts-check
import { at, h } from "../text/dom.js";
import { pickedIn, placeFor } from "./form.js";
import { goTo } from "./address.js";
import { questionOf, questions } from "../questions/questions.js";
import { say } from "../text/words.js";

/** Those whom the question is about, beside the search box: picked there, taken out here. */
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

  /** @param {Place} place */
  show(place) {
    at("picked").replaceChildren(...pickedIn(place).map(({ id }) => {
      const name = this.nameOf(id);
      return h("li", {}, h("span", { dir: "auto" }, name), h("button", { type: "button", "aria-label": say("picked.remove", { name }), onclick: () => (this.drop(id, place), at("search").focus()) }, "×"));
    }));
  }

  /**
   * Asks about more: two or more stakeholders have common ground.
   * @param {any[]} items
   * @param {Place} place
   * @returns {any[]} those for whom the question has no room
   */
  pick(items, place) {
    this.learn(items);
    const question = questionOf(place.question);
    const before = question?.about ? pickedIn(place) : [];
    const last = items.at(-1);
    const together = [...before, ...items].filter((one, i, all) => one.family === "stakeholder" && all.findIndex((other) => other.id === one.id) === i);
    if (last?.family === "engagement" || together.length < 2) {
      const next = before.length === 0 && question?.about && last?.family === "stakeholder" ? question : questions[0];
      goTo(placeFor(next, last ? [last] : together));
      return [];
    }

    const commonGround = /** @type {Question} */ (questionOf("common-ground"));
    const most = commonGround.about?.most ?? together.length;
    goTo(placeFor(commonGround, together.slice(0, most)));
    return together.slice(most);
  }

  /**
   * @param {string} id
   * @param {Place} place
   */
  drop(id, place) {
    const parameters = place.parameters.filter(([name, value]) => !((name === "id" || name === "party") && value === id));
    const left = pickedIn({ ...place, parameters });
    goTo(left.length === 0 ? { question: "", parameters: [] } : left.length === 1 ? placeFor(questions[0], left) : { ...place, parameters });
  }

  /** @param {Place} place */
  dropLast(place) {
    const last = pickedIn(place).at(-1);
    if (last) {
      this.drop(last.id, place);
    }
  }
}
