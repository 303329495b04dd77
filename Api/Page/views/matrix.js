// @ts-check
import { h } from "../text/dom.js";
import { none } from "../text/groups.js";
import { language, say } from "../text/words.js";

/**
 * A matrix of groups, the same in rows and columns unless columns are given. A cell links to what it counts; a cell without a record is
 * hatched, and explains what that means.
 * @param {object} of
 * @param {string} of.caption
 * @param {Group[]} of.rows
 * @param {Group[]} [of.columns]
 * @param {Cell[]} of.cells where rows and columns are the same, those on and above the diagonal, row by row
 * @param {boolean} of.isWhole whether every cell that has a record is given; else those behind the last are not known
 * @param {string} of.empty what a cell without a record says
 * @param {string} [of.absent] what a cell says that is not given, where that is not for want of a record
 * @param {(cell: Cell) => void} [of.open]
 * @returns {Node[]}
 */
export function matrix({ caption, rows, columns = rows, cells, isWhole, empty, absent, open }) {
  const isMirrored = columns === rows;
  const byKey = new Map(
    cells.flatMap((cell) =>
      [[keyOf(cell.a, cell.b), cell], ...(isMirrored ? [[keyOf(cell.b, cell.a), cell]] : [])].map(
        (entry) => /** @type {[string, Cell]} */ (entry),
      ),
    ),
  );
  const most = Math.max(...cells.map(({ value }) => value), Number.MIN_VALUE);
  const rowOf = (/** @type {string} */ id) => rows.findIndex((row) => row.id === id);
  const last = cells.at(-1);
  const isBeyond = (/** @type {number} */ i, /** @type {number} */ j) => {
    const [row, column] = isMirrored ? [Math.min(i, j), Math.max(i, j)] : [i, j];
    return !isWhole && (!last || row > rowOf(last.a) || (row === rowOf(last.a) && column > columns.findIndex(({ id }) => id === last.b)));
  };
  const cellOf = (/** @type {Group} */ row, /** @type {number} */ i) => (/** @type {Group} */ column, /** @type {number} */ j) => {
    const cell = byKey.get(keyOf(row.id, column.id));
    if (!cell && (absent || isBeyond(i, j))) {
      return h("td", { class: "beyond", title: absent ?? say("matrix.beyond") }, "…");
    }

    if (!cell || cell.value === 0) {
      const says = [empty, cell?.about].filter(Boolean).join("; ");
      return h("td", { class: "no-record", title: says }, h("span", { class: "unseen" }, says));
    }

    const label = cell.label
      ? `${cell.label}, ${cell.about}`
      : say("matrix.cell", { row: row.name, column: column.name, value: cell.text, about: cell.about });
    const content = open
      ? h(
          "button",
          { type: "button", "data-cell": keyOf(cell.a, cell.b), "aria-label": label, title: label, onclick: () => open(cell) },
          cell.text,
        )
      : h("span", { title: label }, cell.text);
    const td = h("td", { class: "cell" }, content);
    td.style.setProperty("--share", String(Math.round((100 * Math.sqrt(cell.value)) / Math.sqrt(most))));
    return td;
  };
  const body = h(
    "tbody",
    {},
    ...rows.map((row, i) =>
      h(
        "tr",
        {},
        h("th", { scope: "row" }, row.name, row.about ? h("span", { class: "about" }, row.about) : null),
        ...columns.map(cellOf(row, i)),
      ),
    ),
  );
  const isHatched = body.querySelector(".no-record") !== null;
  const isCut = body.querySelector(".beyond") !== null;
  return [
    h(
      "div",
      { class: "matrix-frame" },
      h(
        "table",
        { class: "matrix" },
        h("caption", {}, h("span", {}, caption)),
        h(
          "thead",
          {},
          h("tr", {}, h("td", {}), ...columns.map((column) => h("th", { scope: "col", title: column.about }, h("span", {}, column.name)))),
        ),
        body,
      ),
    ),
    h(
      "p",
      { class: "matrix-key" },
      ...(isHatched ? [h("span", { class: "no-record sample", "aria-hidden": "true" }), ` ${empty} `] : []),
      ...(isCut ? [`… ${absent ?? say("matrix.beyond")}`] : []),
    ),
  ];
}

/**
 * Groups by name, the one without a group last.
 * @param {Group[]} groups
 */
export const inOrder = (groups) =>
  [...groups].sort((a, b) => Number(a.id === none) - Number(b.id === none) || a.name.localeCompare(b.name, language));

/**
 * @param {string} a
 * @param {string} b
 */
const keyOf = (a, b) => `${a}|${b}`;

/**
 * @typedef {{ id: string, name: string, about?: string }} Group
 * @typedef {{ a: string, b: string, value: number, text: string, about: string, label?: string }} Cell
 */
