// @ts-check
import { at, h } from "../text/dom.js";
import { tickFor } from "../shortlist/tray.js";
import { goTo } from "../route/address.js";
import { nameOf, nameOfRow, selectedWith } from "./records.js";
import { linkTo } from "../panel/evidence.js";
import { plain } from "../text/text.js";
import { language, say, sayCountries, sayNumber, sayPeriod } from "../text/words.js";
import { shownView } from "../views/views.js";

/**
 * @typedef {object} Line
 * @property {Selected} selected
 * @property {Row} [listed] who may be put on the shortlist
 * @property {PageRoute} [leadsTo]
 * @property {Record<string, string | number | undefined>} values
 * @property {Record<string, string | number | undefined>} sortBy
 */

/** @type {Column[]} */
const tieColumns = [
  { name: "from" },
  { name: "tie" },
  { name: "to" },
  { name: "title" },
  { name: "period" },
  { name: "status" },
  { name: "sources", numeric: true },
  { name: "publishers", numeric: true },
];

/**
 * The table view: the answer, then its ties. It contains everything that the scene shows.
 * @param {Question} question
 * @param {Answer} answer
 * @param {import("./knowledge.js").Knowledge} knowledge
 * @param {(selected: Selected) => void} choose
 */
export function showTable(question, answer, knowledge, choose) {
  clearTable();
  pending = () => tablesOf(question, answer, knowledge).map((one) => table(one, choose));
  if (shownView() === "table") {
    drawTable();
  }
}

/** Creates the tables of the current answer, unless they exist already. @type {() => HTMLElement[]} */
let pending = () => [];

/** Hides rows of the table outside the selected time. */
let hideRows = () => {};

export function clearTable() {
  pending = () => [];
  hideRows = () => {};
  at("table").replaceChildren();
}

/** Draws the table only when it is opened: it has as many rows as the list, and most answers are read without it. */
export function drawTable() {
  at("table").append(...pending());
  pending = () => [];
  hideRows();
}

/**
 * @param {Question} question
 * @param {Answer} answer
 * @param {import("./knowledge.js").Knowledge} knowledge
 */
function tablesOf(question, answer, knowledge) {
  const rows = { of: "rows", title: say("answer.title"), columns: answer.columns ?? question.columns, lines: answer.rows.map(rowLine) };
  const ties = { of: "ties", title: say("legend.ties"), columns: tieColumns, lines: answer.ties.map((tie) => tieLine(tie, knowledge)) };
  return question.onlyTies ? [ties] : answer.ties.length ? [rows, ties] : [rows];
}

/**
 * The first table as cells for a file.
 * @param {Question} question
 * @param {Answer} answer
 * @param {import("./knowledge.js").Knowledge} knowledge
 * @returns {(string | number)[][]}
 */
export function cellsOf(question, answer, knowledge) {
  const { columns, lines } = tablesOf(question, answer, knowledge)[0];
  return [
    ["id", ...columns.map(headOf)],
    ...lines.map((line) => [
      line.selected.id,
      ...columns.map((column) => (column.numeric ? line.sortBy[column.name] : unisolated(line.values[column.name])) ?? ""),
    ]),
  ];
}

/** @param {Column} column */
const headOf = (column) => column.label ?? say(`column.${column.name}`);

/** @param {string | number | undefined} value */
const unisolated = (value) => (typeof value === "string" ? plain(value) : value);

/** @param {Row} row @returns {Line} */
function rowLine(row) {
  const values = {
    ...row.cells,
    name: nameOfRow(row),
    kind: row.kind ? say(`kind.${row.kind}`) : "",
    country: sayCountries(row),
    period: sayPeriod(row.period),
    strength: row.strength === undefined ? undefined : sayNumber(row.strength),
  };
  return {
    selected: selectedWith(row),
    listed: row.together ? undefined : row,
    leadsTo: row.leadsTo,
    values,
    sortBy: { ...values, period: row.period?.from ?? "", strength: row.strength },
  };
}

/**
 * @param {Tie} tie
 * @param {import("./knowledge.js").Knowledge} knowledge
 * @returns {Line}
 */
function tieLine(tie, knowledge) {
  const values = {
    from: nameOf(tie.from),
    tie: say(`tie.${tie.type}`),
    to: nameOf(tie.to),
    title: tie.title ?? "",
    period: sayPeriod(tie.period),
    status: say(`status.${tie.status}`),
    sources: knowledge.sourcesOf(tie),
    publishers: knowledge.publishers(tie),
  };
  return { selected: { what: "tie", id: tie.id }, values, sortBy: { ...values, period: tie.period.from ?? "" } };
}

/**
 * @param {{ of: string, title: string, columns: Column[], lines: Line[] }} content
 * @param {(selected: Selected) => void} choose
 */
function table({ of, title, columns, lines }, choose) {
  const body = h("tbody", {}, ...lines.map((line) => tableRow(line, columns, choose)));
  /** @type {{ name: string, down: boolean } | null} */
  let sorted = null;
  const heads = columns.map((column) => {
    const head = h("th", { scope: "col", class: column.numeric ? "figure" : null });
    head.append(h("button", {
      type: "button",
      onclick: () => {
        sorted = { name: column.name, down: sorted?.name === column.name ? !sorted.down : false };
        heads.forEach((other) => other.removeAttribute("aria-sort"));
        head.setAttribute("aria-sort", sorted.down ? "descending" : "ascending");
        const compare = new Intl.Collator(language, { numeric: true }).compare;
        const order = [...lines].sort((a, b) => {
          const [x, y] = [a.sortBy[column.name] ?? "", b.sortBy[column.name] ?? ""];
          return (typeof x === "number" && typeof y === "number" ? x - y : compare(String(x), String(y))) * (sorted?.down ? -1 : 1);
        });
        const rows = new Map([...body.rows].map((row) => [row.dataset.key, row]));
        body.append(...order.map((line) => /** @type {HTMLElement} */ (rows.get(keyOf(line, lines)))));
      },
    }, headOf(column)));
    return head;
  });
  [...body.rows].forEach((row, i) => (row.dataset.key = String(i)));
  return h("table", { "data-of": of }, h("caption", {}, `${title} (${lines.length})`), h("thead", {}, h("tr", {}, ...heads)), body);
}

/**
 * @param {Line} line
 * @param {Line[]} lines
 */
const keyOf = (line, lines) => String(lines.indexOf(line));

/** Longer texts get a column that is not narrowed to a single word. */
const long = 80;

/** A value that nobody reads as a word, e.g. a hash, may end a line anywhere. */
const unbroken = /[!-~]{30}/;

/** The web addresses of a value that is one, or a list. */
const addresses = /(?<=^|, )(https?:\/\/\S+?)(?=, |$)/i;

/**
 * A value whose web addresses are links, shortened to their hosts.
 * @param {string} value
 * @returns {(string | Node)[]}
 */
export const withLinks = (value) => value.split(addresses).map((part, i) => (i % 2 === 1 ? linkTo(part, shortOf(part)) : part) ?? part);

/** @param {string} address */
function shortOf(address) {
  if (!URL.canParse(address)) {
    return address;
  }

  const { host, pathname, search } = new URL(address);
  return pathname.length + search.length > 1 ? `${host}/…` : host;
}

/**
 * @param {Line} line
 * @param {Column[]} columns
 * @param {(selected: Selected) => void} choose
 */
function tableRow(line, columns, choose) {
  const choosing = () => (line.leadsTo ? goTo(line.leadsTo) : choose(line.selected));
  return h(
    "tr",
    { "data-what": line.selected.what, "data-id": line.selected.id },
    ...columns.map((column, i) => {
      const given = line.values[column.name] ?? "";
      const value = typeof given === "number" ? sayNumber(given) : given;
      const opener = columns.findIndex((other) => other.name === "name" || other.name === "tie");
      const cell = h(
        "td",
        { class: column.numeric ? "figure" : null, dir: column.numeric ? null : "auto" },
        i === opener && line.listed ? tickFor(line.listed) : null,
        ...(i === opener ? [h("button", { type: "button", class: "link", onclick: choosing }, value)] : withLinks(value)),
      );
      const shown = cell.textContent ?? "";
      cell.classList.toggle("long", !column.numeric && shown.length > long);
      cell.classList.toggle("unbroken", unbroken.test(shown));
      return cell;
    }),
  );
}

/**
 * @param {boolean[]} hidden whether each row of the answer is of another time than the one that is being chosen
 * @param {(tie: string | undefined) => boolean} isHidden whether a tie does
 */
export function hideOtherTimes(hidden, isHidden) {
  hideRows = () => {
    for (const row of at("table").querySelectorAll("tbody tr")) {
      const { what, id, key } = /** @type {HTMLElement} */ (row).dataset;
      row.toggleAttribute("hidden", what === "tie" ? isHidden(id) : hidden[Number(key)] ?? false);
    }
  };
  hideRows();
}

/** @param {Selected | null} selected */
export function markTable(selected) {
  for (const row of at("table").querySelectorAll("tbody tr")) {
    const chosen = selected !== null && row.getAttribute("data-what") === selected.what && row.getAttribute("data-id") === selected.id;
    row.toggleAttribute("data-chosen", chosen);
    if (chosen) {
      row.querySelector("button")?.setAttribute("aria-current", "true");
      row.scrollIntoView({ block: "nearest" });
    } else {
      row.querySelector("button")?.removeAttribute("aria-current");
    }
  }
}
