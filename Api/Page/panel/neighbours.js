// @ts-check
import { h } from "../text/dom.js";
import { kindIcon } from "../scene/icons.js";
import { say } from "../text/words.js";

/**
 * The part of a record's profile that the scene does not show yet, by kind of neighbour.
 * @param {Profile} profile
 * @param {(id: string) => boolean} shown whether the scene has this node or tie
 * @returns {Map<string, Tie[]>}
 */
export function hiddenNeighbours(profile, shown) {
  /** @type {Map<string, Tie[]>} */
  const byKind = new Map();
  for (const tie of profile.ties.filter((one) => !shown(`tie/${one.id}`))) {
    const others = [tie.from, tie.to].filter((end) => end.id !== profile.id);
    const kind = (others.find((end) => !shown(end.id)) ?? others[0])?.kind;
    if (kind) {
      byKind.set(kind, [...(byKind.get(kind) ?? []), tie]);
    }
  }

  return byKind;
}

/**
 * The number of its neighbours that the scene does not show.
 * @param {Profile} profile
 * @param {(id: string) => boolean} shown
 */
export const countHiddenNeighbours = (profile, shown) =>
  new Set(profile.ties.flatMap((tie) => [tie.from.id, tie.to.id]).filter((id) => !shown(id))).size;

/**
 * The actions for the record in the panel.
 * @param {object} of
 * @param {Profile} of.profile
 * @param {Map<string, Tie[]>} of.hidden
 * @param {boolean} of.inScene
 * @param {boolean} of.marked
 * @param {boolean} of.pinned
 * @param {Question[]} of.questions that can be asked about it
 * @param {object} does
 * @param {(ties: Tie[]) => void} does.expand
 * @param {() => void} does.collapse
 * @param {() => void} does.mark
 * @param {() => void} does.pin
 * @param {() => void} does.remove
 * @param {(question: Question) => void} does.ask
 */
export function actionsFor({ profile, hidden, inScene, marked, pinned, questions }, does) {
  const all = [...hidden.values()].flat();
  const expanding = h(
    "div",
    { class: "expand", role: "group", "aria-label": say("panel.expand") },
    all.length > 0 && h("button", { type: "button", onclick: () => does.expand(all) }, say("panel.expandAll", { count: all.length })),
    ...(hidden.size < 2
      ? []
      : [...hidden].map(([kind, ties]) =>
          h(
            "button",
            { type: "button", class: "small", onclick: () => does.expand(ties) },
            /** @type {any} */ (kindIcon(kind)),
            `${say(`kind.${kind}`)} +${ties.length}`,
          ),
        )),
    inScene && h("button", { type: "button", class: "small", onclick: does.collapse }, say("panel.collapse")),
    inScene &&
      h(
        "button",
        { type: "button", class: "small", "aria-pressed": String(pinned), onclick: does.pin },
        say(pinned ? "panel.unpin" : "panel.pin"),
      ),
    inScene && h("button", { type: "button", class: "small", onclick: does.remove }, say("panel.remove")),
    inScene &&
      profile.family === "stakeholder" &&
      h(
        "button",
        { type: "button", class: "small", "aria-pressed": String(marked), onclick: does.mark },
        say(marked ? "panel.unmark" : "panel.mark"),
      ),
  );
  const asking = h(
    "div",
    { class: "expand", role: "group", "aria-label": say("panel.ask") },
    ...questions.map((question) =>
      h("button", { type: "button", class: "small", onclick: () => does.ask(question) }, say(`question.${question.id}`)),
    ),
  );
  return h("div", { class: "actions" }, asking, expanding);
}
