// @ts-check
// Questions without a module of their own. The page reads their answers by what all answers have in common: the lists of objects are the
// list, each under its heading if there are several; each line is about the records that it mentions and rests on the ties whose ids it
// has; its other fields are columns.
import { nameOf } from "../answer/records.js";
import { linkTo } from "../panel/evidence.js";
import { valuesOf } from "../route/address.js";
import { isolated } from "../text/text.js";
import { familyOf } from "../text/vocabulary.js";
import { isSaid, say, sayDate, sayPeriod, wordsIn } from "../text/words.js";
import { aboutOf, describedBelow } from "./described.js";
import { leftOut } from "./reading.js";

/** Fields of a record that the page shows in places of their own. */
const ofRecord = ["id", "kind", "name", "country", "otherCountries", "period", "strength", "possible", "evidenceOmitted"];

/** Fields that say how much of the answer is there. */
const ofExtent = ["truncated", "omitted", "directOmitted", "unattributed", "next"];

/** Fields whose values are types of ties. */
const ofTies = ["tie", "type", "role", "roles"];

/** @param {Described} of @returns {QuestionPage} */
export const plainPage = (of) => ({
  id: of.id,
  columns: [],
  layout: "fcose",
  read: (answer, route) => {
    const subjects = subjectsIn(answer, of, route);
    const ties = /** @type {Tie[]} */ (Object.values(answer.ties ?? {}));
    const lists = listsIn(answer, subjects);
    const single = describedBelow(of);
    const rows = lists
      .flatMap(({ heading, items }) => items.map((item) => ({ item, part: lists.length > 1 ? heading : undefined })))
      .map(({ item, part }, i) => rowOf(item, i, ties, part, single));
    const facts = Array.isArray(answer) ? [] : factsIn(answer, of.about !== null && subjects.length === 0);
    const nothing = lists.length > 1 ? lists.filter(({ items }) => items.length === 0) : [];
    const omitted = Number.isInteger(answer.omitted) ? answer.omitted : 0;
    return {
      subjects,
      title: of.about && subjects.length === 0 ? titleOf(of, answer) : undefined,
      rows,
      columns: columnsOf(rows),
      ties,
      sources: answer.sources ?? {},
      remarks: [...facts, ...nothing.map(({ heading }) => say("answer.emptyList", { list: heading }))],
      leftOut: [...leftOut({ ...answer, omitted }, "leftOut.found"), ...(answer.hasMore === true ? [say("leftOut.more")] : [])],
      total: rows.length + omitted,
      sceneless: !of.drawn,
    };
  },
});

/** @param {any} value @returns {value is Mention} */
const isMention = (value) => typeof value?.id === "string" && typeof value.kind === "string" && typeof value.name === "string";

/**
 * The records that the question is about, if the answer mentions them.
 * @param {any} answer
 * @param {Described} of
 * @param {PageRoute} route
 */
function subjectsIn(answer, of, route) {
  const mentioned = Object.values(answer).flat().filter(isMention);
  const asked = (aboutOf(of)?.names ?? []).flatMap((name) => valuesOf(route, name));
  return asked.flatMap((id) => mentioned.find((one) => one.id === id) ?? []);
}

/**
 * A subject that is not a record has the fields of its title in the answer itself.
 * @param {Described} of
 * @param {any} answer
 */
const titleOf = ({ id }, { title }) => (title ? say(`question.${id}.of`, { names: title }) : say(`question.${id}`));

/**
 * The single values of an answer, as remarks.
 * @param {any} answer
 * @param {boolean} isTitled whether its title is that of the page
 */
const factsIn = (answer, isTitled) =>
  Object.entries(answer).flatMap(([name, value]) => {
    const isSingle = ["string", "number"].includes(typeof value) || (Array.isArray(value) && value.every((one) => typeof one === "string"));
    const cell = ofExtent.includes(name) || (isTitled && ["id", "title"].includes(name)) || !isSingle ? "" : cellOf(name, value);
    return cell === "" ? []
      : name === "link" ? [linkTo(String(cell), say("panel.open")) ?? String(cell)]
      : [sayField(name, cell)];
  });

/**
 * The lists of objects in an answer that is one or has some; not the list of its subjects, and its ties only if there is no other list.
 * @param {any} answer
 * @param {Mention[]} subjects
 * @returns {{ heading: string, items: any[] }[]}
 */
function listsIn(answer, subjects) {
  if (Array.isArray(answer)) {
    return [{ heading: "", items: answer }];
  }

  const isSubject = (/** @type {any} */ item) => subjects.some(({ id }) => id === item.id);
  const all = Object.entries(answer).filter(([, value]) =>
    Array.isArray(value) && value.every((one) => typeof one === "object") && !(value.length > 0 && value.every(isSubject)));
  const lists = all.filter(([name]) => name !== "ties");
  return (lists.length ? lists : all).map(([name, items]) => ({ heading: headOf(name), items }));
}

/**
 * @param {any} item of a list
 * @param {number} i its index in the answer
 * @param {Tie[]} ties of the answer
 * @param {string | undefined} part the heading of the list
 * @param {Described | null} single the question about one such item
 * @returns {Row}
 */
function rowOf(item, i, ties, part, single) {
  const fields = isTie(item) ? { ...item, from: undefined, to: undefined } : item;
  const mentioned = isMention(item) ? [item] : isTie(item) ? [item.from, item.to] : Object.values(item).filter(isMention);
  const own = Object.values(item).flat().filter((value) => ties.some(({ id }) => id === value));
  const named = mentioned.length === 0 && item.title ? "title" : "name";
  const cells = Object.fromEntries(Object.entries(fields).flatMap(([name, value]) => {
    const isElsewhere = ofRecord.includes(name) || name === named || (isMention(value) && !isTie(item))
      || [value].flat().some((one) => own.includes(one));
    const cell = isElsewhere ? "" : cellOf(name, value);
    return cell === "" ? [] : [[name, cell]];
  }));
  const [record] = mentioned.length === 1 ? mentioned : [];
  return {
    id: mentioned.map(({ id }) => id).join("|") || String(i),
    family: record && familyOf(record.kind),
    kind: record?.kind ?? "",
    name: record?.name ?? (mentioned.length > 0 ? "" : String(item[named] ?? "")),
    country: record?.country ?? null,
    otherCountries: record?.otherCountries,
    period: item.period ?? record?.period,
    together: record ? undefined : mentioned,
    part,
    leadsTo: single && mentioned.length === 0 && typeof item.id === "string" ? routeOfOne(single, item.id) : undefined,
    detail: Object.entries(cells).filter(([name]) => name !== "link").map(([name, cell]) => sayField(name, cell)).join("; "),
    strength: item.strength ?? undefined,
    possible: item.possible === true,
    ties: own,
    cells: part ? { list: part, ...cells } : cells,
  };
}

/** @param {any} item @returns {item is Tie} */
const isTie = (item) => isMention(item.from) && isMention(item.to);

/** @param {Described} of @param {string} id @returns {PageRoute} */
const routeOfOne = (of, id) => ({ question: of.id, parameters: [[of.about?.parameter ?? "id", id]] });

/**
 * A field as a cell; empty if there is nothing to show.
 * @param {string} name
 * @param {any} value
 * @returns {string | number}
 */
function cellOf(name, value) {
  if (typeof value === "number") {
    return value;
  }

  if (typeof value === "string") {
    const key = `${ofTies.includes(name) ? "tie" : name}.${value}`;
    return isSaid(key) ? say(key) : /^\d{4}(-\d\d){0,2}$/.test(value) ? sayDate(value) : value;
  }

  return Array.isArray(value) ? value.map((one) => cellOf(name, one)).filter((cell) => cell !== "").join(", ")
    : isMention(value) ? isolated(nameOf(value))
    : value === true ? "✓"
    : value && ("from" in value || "to" in value) ? sayPeriod(value)
    : "";
}

/** @param {Row[]} rows @returns {Column[]} */
function columnsOf(rows) {
  const ifAny = (/** @type {string} */ name, /** @type {(row: Row) => unknown} */ valueOf, numeric = false) =>
    rows.some((row) => valueOf(row) !== undefined && valueOf(row) !== null && valueOf(row) !== "") ? [{ name, numeric }] : [];
  const fields = [...new Set(rows.flatMap(({ cells }) => Object.keys(cells)))];
  return [
    { name: "name" },
    ...ifAny("kind", ({ kind }) => kind),
    ...ifAny("country", ({ country }) => country),
    ...ifAny("period", ({ period }) => period),
    ...fields.map((name) => ({ name, label: headOf(name), numeric: rows.every(({ cells }) => typeof (cells[name] ?? 0) === "number") })),
    ...ifAny("strength", ({ strength }) => strength, true),
  ];
}

/** @param {string} name of a field or a list */
const headOf = (name) => (isSaid(`column.${name}`) ? say(`column.${name}`) : wordsIn(name));

/** @param {string} name @param {string | number} cell */
const sayField = (name, cell) => `${headOf(name)}: ${cell}`;
