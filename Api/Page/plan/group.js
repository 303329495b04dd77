// @ts-check
// A group of required participants, as a part of the form.
import { ask } from "../answer/api.js";
import { h } from "../text/dom.js";
import { sayGroup } from "../text/groups.js";
import { constituencies, kindsInOrder } from "../text/vocabulary.js";
import { say, sayCountry } from "../text/words.js";
import { isBlank } from "./demand.js";
import { flagField, peopleField, textField, wordsField } from "./fields.js";
import { nameOfGroup } from "./saying.js";
import { nameOfId } from "./state.js";

/** The choices that the network offers. @type {{ countries: string[], topics: string[] } | null} */
let offered = null;

/** Loads the choices that the network offers; without them, the lists of choices are short. */
export async function learnOffers() {
  if (!offered) {
    const { facets } = await ask("/search", [["limit", "1"]]);
    offered = { countries: Object.keys(facets.country).sort(), topics: Object.keys(facets.topic).sort() };
  }
}

/**
 * A group of a demand, in the form.
 * @param {import("./demand.js").Group} group
 * @param {number} i its place
 * @param {object} does
 * @param {(of: any, name: string, value: unknown) => void} does.set a field
 * @param {() => void} does.remove
 * @param {(trouble: import("../answer/api.js").Trouble) => void} does.fail
 */
export function groupView(group, i, does) {
  const path = (/** @type {string} */ name) => `demands[${i}].${name}`;
  const title = h("h3", { dir: "auto" }, titleOf(group, i));
  const set = (/** @type {any} */ of, /** @type {string} */ name) => (/** @type {unknown} */ value) => {
    does.set(of, name, value);
    title.textContent = titleOf(group, i);
  };
  const words = (/** @type {"constituency" | "country" | "kind" | "topic"} */ name) =>
    wordsField({
      path: path(`who.${name}`), label: say(`plan.field.who.${name}`), values: group.who[name], ...choicesOf(name),
      set: set(group.who, name),
    });
  const people = (/** @type {"body" | "ids"} */ name) =>
    peopleField({
      path: path(`who.${name}`), label: say(`plan.field.who.${name}`), values: group.who[name], set: set(group.who, name),
      fail: does.fail,
    });
  const number = (/** @type {"least" | "most" | "cost" | "tolerance"} */ name) =>
    textField({ path: path(name), label: say(`plan.field.row.${name}`), value: group[name], isNumber: true, set: set(group, name) });
  const ofWish = h("div", { class: "beside", hidden: !group.wish }, number("cost"), number("tolerance"));
  const isMore = group.who.attribute !== ""
    || group.who.kind.length + group.who.topic.length + group.who.body.length + group.who.ids.length > 0;
  return h(
    "li",
    { "data-field": `demands[${i}]` },
    h(
      "div",
      { class: "group-head" },
      title,
      h("span", { class: "eligible" }),
      h(
        "button",
        { type: "button", class: "small", "aria-label": say("plan.group.remove", { name: titleOf(group, i) }), onclick: does.remove },
        "×",
      ),
    ),
    h("div", { class: "beside" }, words("constituency"), words("country")),
    h("div", { class: "beside" }, number("least"), number("most")),
    flagField({
      path: path("wish"), label: say("plan.field.row.wish"), value: group.wish,
      set: (value) => {
        set(group, "wish")(value);
        ofWish.hidden = !value;
      },
    }),
    ofWish,
    h(
      "details",
      { class: "folded", open: isMore },
      h("summary", {}, say("plan.part.who")),
      h(
        "div",
        { class: "stacked" },
        textField({
          path: path("name"), label: say("plan.field.row.name"), value: group.name, placeholder: nameOfGroup(group, nameOfId),
          set: set(group, "name"),
        }),
        words("kind"),
        words("topic"),
        people("body"),
        people("ids"),
        textField({
          path: path("who.attribute"), label: say("plan.field.who.attribute"), value: group.who.attribute,
          placeholder: "sector=garment; sector=textile", set: set(group.who, "attribute"),
        }),
      ),
    ),
    h("span", { class: "problem" }),
  );
}

/**
 * @param {import("./demand.js").Group} group
 * @param {number} i
 */
const titleOf = (group, i) =>
  group.name || (isBlank(group) ? say("plan.group", { number: i + 1 }) : nameOfGroup(group, nameOfId));

/** @param {"country" | "topic" | "constituency" | "kind"} sort */
export function choicesOf(sort) {
  switch (sort) {
    case "country":
      return { words: offered?.countries ?? [], sayWord: sayCountry };
    case "topic":
      return { words: offered?.topics ?? [], sayWord: (/** @type {string} */ word) => word };
    case "constituency":
      return { words: constituencies(), sayWord: (/** @type {string} */ word) => sayGroup("constituency", word) };
    default:
      return {
        words: kindsInOrder().filter(({ kind, family }) => family === "stakeholder" && kind !== "country").map(({ kind }) => kind),
        sayWord: (/** @type {string} */ word) => say(`kind.${word}`),
      };
  }
}
