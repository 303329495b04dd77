// @ts-check
import { ask, segment, Trouble } from "../answer/api.js";
import { csvOf } from "../answer/csv.js";
import { nameOf } from "../answer/records.js";
import { beginWith } from "../plan/state.js";
import { xlsxOf, xlsxType } from "../answer/xlsx.js";
import { tiesOf } from "../questions/reading.js";
import { at, h, save } from "../text/dom.js";
import { goTo } from "../route/address.js";
import { familyOf } from "../text/vocabulary.js";
import { say, sayCount } from "../text/words.js";
import { cellsOf, reachesOf, saySeen } from "./rows.js";
import { mostListed, shortlist } from "./shortlist.js";

const atOnce = 4;

/** Requested profiles by id, without the filters of the question. @type {Map<string, Promise<Profile>>} */
const profiles = new Map();

/**
 * A checkbox that adds a stakeholder to the shortlist; null for records that cannot be invited.
 * @param {{ id: string, kind: string, name: string }} record
 */
export const tickFor = (record) =>
  ["", "country"].includes(record.kind) || familyOf(record.kind) !== "stakeholder"
    ? null
    : h("input", {
        type: "checkbox",
        class: "tick",
        "data-listed": record.id,
        "aria-label": say("shortlist.tick", { name: nameOf(record) }),
        title: say("shortlist.tick", { name: nameOf(record) }),
        checked: shortlist.has(record.id),
        onchange: (/** @type {Event} */ event) => shortlist.put(record.id, /** @type {HTMLInputElement} */ (event.target).checked),
      });

/**
 * Prepares the button and the dialog of the shortlist.
 * @param {(trouble: Trouble) => void} fail
 */
export function prepareTray(fail) {
  const dialog = /** @type {HTMLDialogElement} */ (at("shortlist"));
  at("shortlist-open").addEventListener("click", () => (dialog.showModal(), void show(fail)));
  shortlist.addEventListener("changed", () => {
    labelTray();
    for (const box of document.querySelectorAll(".tick")) {
      /** @type {HTMLInputElement} */ (box).checked = shortlist.has(box.getAttribute("data-listed") ?? "");
    }

    if (dialog.open) {
      void show(fail);
    }
  });
}

/** Shows the number of items on the button, in the current language. */
export function labelTray() {
  at("shortlist-open").hidden = shortlist.ids.length === 0;
  at("shortlist-open").textContent = sayCount("shortlist.open", shortlist.ids.length);
}

/** @param {(trouble: Trouble) => void} fail */
async function show(fail) {
  const dialog = /** @type {HTMLDialogElement} */ (at("shortlist"));
  const ids = shortlist.ids;
  const framed = (/** @type {Node[]} */ ...content) =>
    dialog.replaceChildren(
      h("h2", { id: "shortlist-title" }, say("shortlist.title")),
      h("p", { class: "hint" }, shortlist.isFull ? say("shortlist.full", { most: mostListed }) : say("shortlist.says")),
      ...content,
      h("button", { type: "button", class: "close", onclick: () => dialog.close() }, say("help.close")),
    );
  framed(h("p", { role: "status" }, say("answer.wait")));
  try {
    const listed = await load(ids);
    const reaches = listed.flatMap(reachesOf);
    if (ids === shortlist.ids) {
      framed(...(ids.length ? [table(reaches), actions(reaches, listed)] : [h("p", { class: "empty" }, say("shortlist.empty"))]));
      /** @type {HTMLElement} */ (dialog.querySelector("tbody button") ?? dialog.querySelector(".close")).focus();
    }
  } catch (error) {
    if (!(error instanceof Trouble)) {
      throw error;
    }

    dialog.close();
    fail(error);
  }
}

/**
 * The profiles of several records, a few at a time; nothing for records that the network does not have.
 * @param {string[]} ids
 * @returns {Promise<Profile[]>}
 */
async function load(ids) {
  const waiting = ids.filter((id) => !profiles.has(id));
  const ask1 = async () => {
    for (let id = waiting.shift(); id !== undefined; id = waiting.shift()) {
      const asked = ask(`/stakeholders/${segment(id)}`).then((answer) => ({ ...answer, ties: tiesOf(answer) }));
      profiles.set(id, asked);
      const known = id;
      await asked.catch(() => profiles.delete(known));
    }
  };
  await Promise.all(Array.from({ length: atOnce }, ask1));
  return (await Promise.all(ids.map((id) => profiles.get(id)))).filter((profile) => profile !== undefined);
}

/** @param {import("./rows.js").Reach[]} reaches */
const table = (reaches) =>
  h(
    "div",
    { class: "sheet-frame", tabIndex: 0, role: "group", "aria-labelledby": "shortlist-title" },
    h(
      "table",
      { class: "sheet" },
      h(
        "thead",
        {},
        h(
          "tr",
          {},
          ...["person", "post", "body", "seen"].map((name) => h("th", { scope: "col" }, say(`shortlist.column.${name}`))),
          h("td", {}),
        ),
      ),
      h("tbody", {}, ...reaches.map((reach, i) =>
        h(
          "tr",
          {},
          h("td", { dir: "auto" }, reach.person || say("shortlist.nobody")),
          h("td", { dir: "auto" }, reach.post),
          h("td", { dir: "auto" }, reach.body),
          h("td", { dir: "auto" }, saySeen(reach)),
          h("td", {}, reaches[i - 1]?.id === reach.id ? null : h(
            "button",
            {
              type: "button",
              class: "small",
              "aria-label": say("picked.remove", { name: reach.person || reach.body }),
              onclick: () => shortlist.put(reach.id, false),
            },
            "×",
          )),
        ))),
    ),
  );

/**
 * @param {import("./rows.js").Reach[]} reaches
 * @param {Profile[]} listed
 */
const actions = (reaches, listed) =>
  h(
    "div",
    { class: "buttons" },
    h(
      "button",
      {
        type: "button",
        class: "primary",
        onclick: () => {
          /** @type {HTMLDialogElement} */ (at("shortlist")).close();
          beginWith(listed);
          goTo({ question: "plan", parameters: [] });
        },
      },
      say("plan.begin"),
    ),
    h(
      "button",
      {
        type: "button",
        "data-export": "shortlist:xlsx",
        onclick: () => save(new Blob([xlsxOf(cellsOf(reaches), say("shortlist.title"))], { type: xlsxType }), "shortlist.xlsx"),
      },
      say("shortlist.xlsx"),
    ),
    h(
      "button",
      {
        type: "button",
        "data-export": "shortlist:csv",
        onclick: () => save(new Blob([csvOf(cellsOf(reaches))], { type: "text/csv;charset=utf-8" }), "shortlist.csv"),
      },
      say("shortlist.csv"),
    ),
    h("button", { type: "button", onclick: () => shortlist.clear() }, say("shortlist.clear")),
  );
