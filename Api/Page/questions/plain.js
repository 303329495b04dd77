// @ts-check
// Questions without a module of their own. The page reads their answers by what all answers have in common: the first list of objects is
// the list; each line is about the records that it mentions and rests on the ties whose ids it has; its other fields are columns.
import { nameOf } from "../answer/records.js";
import { valuesOf } from "../route/address.js";
import { isolated } from "../text/text.js";
import { familyOf } from "../text/vocabulary.js";
import { isSaid, say, sayDate, sayPeriod, wordsIn } from "../text/words.js";
import { aboutOf } from "./described.js";
import { leftOut } from "./reading.js";

/** Fields of a record that the page shows in places of their own. */
const ofRecord = ["id", "kind", "name", "country", "otherCountries", "period", "strength", "possible"];

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
    const rows = listIn(answer, subjects).map((item, i) => rowOf(item, i, ties));
    const remarks = Object.entries(answer).flatMap(([name, value]) =>
      ofExtent.includes(name) || !["string", "number"].includes(typeof value) ? [] : [sayField(name, cellOf(name, value))]);
    const omitted = Number.isInteger(answer.omitted) ? answer.omitted : 0;
    return {
      subjects,
      title: of.about && subjects.length === 0 ? say(`question.${of.id}`) : undefined,
      rows,
      columns: columnsOf(rows),
      ties,
      sources: answer.sources ?? {},
      remarks,
      leftOut: leftOut({ ...answer, omitted }, "leftOut.found"),
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
 * The first list of objects in an answer that is not the list of its subjects or ties.
 * @param {any} answer
 * @param {Mention[]} subjects
 * @returns {any[]}
 */
function listIn(answer, subjects) {
  const isSubject = (/** @type {any} */ item) => subjects.some(({ id }) => id === item.id);
  const [, list] = Object.entries(answer).find(([name, value]) =>
    name !== "ties" && Array.isArray(value) && typeof value[0] === "object" && !value.every(isSubject)) ?? [];
  return list ?? [];
}

/**
 * @param {any} item of the list
 * @param {number} i its index
 * @param {Tie[]} ties of the answer
 * @returns {Row}
 */
function rowOf(item, i, ties) {
  const mentioned = isMention(item) ? [item] : Object.values(item).filter(isMention);
  const own = Object.values(item).flat().filter((value) => ties.some(({ id }) => id === value));
  const cells = Object.fromEntries(Object.entries(item).flatMap(([name, value]) => {
    const isElsewhere = ofRecord.includes(name) || isMention(value) || [value].flat().some((one) => own.includes(one));
    const cell = isElsewhere ? "" : cellOf(name, value);
    return cell === "" ? [] : [[name, cell]];
  }));
  const [record] = mentioned.length === 1 ? mentioned : [];
  return {
    id: mentioned.map(({ id }) => id).join("|") || String(i),
    family: record && familyOf(record.kind),
    kind: record?.kind ?? "",
    name: record?.name ?? item.name ?? "",
    country: record?.country ?? null,
    otherCountries: record?.otherCountries,
    period: item.period ?? record?.period,
    together: record ? undefined : mentioned,
    detail: Object.entries(cells).map(([name, cell]) => sayField(name, cell)).join("; "),
    strength: item.strength ?? undefined,
    possible: item.possible === true,
    ties: own,
    cells,
  };
}

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

/** @param {string} name of a field */
const headOf = (name) => (isSaid(`column.${name}`) ? say(`column.${name}`) : wordsIn(name));

/** @param {string} name @param {string | number} cell */
const sayField = (name, cell) => `${headOf(name)}: ${cell}`;
