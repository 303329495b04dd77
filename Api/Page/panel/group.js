// @ts-check
import { nameOf } from "../answer/records.js";
import { kindIcon } from "../scene/icons.js";
import { h } from "../text/dom.js";
import { say } from "../text/words.js";

/** The number of members of a group that are listed. */
const listedAtMost = 100;

/**
 * A group in the scene that represents several records: its members, and a button to show them.
 * @param {string} name
 * @param {{ id: string, kind: string, name: string }[]} members
 * @param {object} does
 * @param {() => void} does.open
 * @param {(selected: Selected) => void} does.choose
 * @returns {(Node | null)[]}
 */
export function groupOpened(name, members, does) {
  return [
    h("h3", { dir: "auto" }, name),
    h("p", { class: "about" }, say("group.says")),
    h("div", { class: "actions" }, h("button", { type: "button", onclick: does.open }, say("group.open", { count: members.length }))),
    h("ul", { class: "ties" }, ...members.slice(0, listedAtMost).map((member) =>
      h("li", {}, h(
        "button",
        { type: "button", class: "line", onclick: () => does.choose({ what: "record", id: member.id }) },
        /** @type {any} */ (kindIcon(member.kind)),
        h("span", { class: "text" }, h("span", { dir: "auto" }, nameOf(member))),
      )))),
    members.length > listedAtMost ? h("p", { class: "about" }, say("group.more", { count: members.length - listedAtMost })) : null,
  ];
}
