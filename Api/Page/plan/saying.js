// @ts-check
// Formulates the value of a list of invitees and the reasons for each invitee: in English as in the answer of the Api, in Russian by the
// type of its sentence.
import { sayGroup } from "../text/groups.js";
import { isolated } from "../text/text.js";
import { language, say, sayAuthor, sayCount, sayCountry, sayDate, sayNumber } from "../text/words.js";

/**
 * The quality of a list.
 * @param {{ status: Api.InvitationStatus, gap: number }} list
 */
export const sayQuality = ({ status, gap }) =>
  status === "feasible" ? say("plan.status.feasible", { percent: sayPercent(gap) }) : say(`plan.status.${status}`);

/**
 * A share in per cent, rounded down.
 * @param {number} share
 */
export function sayPercent(share) {
  const percent = share * 100;
  const step = percent >= 10 ? 1 : percent >= 1 ? 10 : 100;
  return (Math.ceil(percent * step - 1e-9) / step).toLocaleString(language);
}

/** @param {Api.EquallyGoodLists} equal */
export const sayEqual = ({ count, capped, indispensable }) =>
  count === 1 && !capped
    ? say("plan.equal.alone")
    : [
        sayCount(capped ? "plan.equal.capped" : "plan.equal", count),
        indispensable.length ? sayCount("plan.equal.all", indispensable.length) : say("plan.equal.none"),
      ].join(" ");

/**
 * The bounds of a row, e.g. `2 to 4`.
 * @param {{ least: number, most: number | null }} bounds
 */
export const sayBounds = ({ least, most }) =>
  most === null ? say("plan.bounds.least", { least })
  : least === most ? say("plan.bounds.exactly", { least })
  : least === 0 ? say("plan.bounds.most", { most })
  : say("plan.bounds.both", { least, most });

/**
 * The name of a stakeholder that is counted by a group without a name.
 * @param {import("./demand.js").Group} group
 * @param {(id: string) => string} nameOf
 */
export function nameOfGroup({ who }, nameOf) {
  const parts = [
    who.constituency.map((id) => sayGroup("constituency", id)),
    who.kind.map((kind) => say(`kind.${kind}`)),
    who.country.map(sayCountry),
    who.topic,
    who.body.map(nameOf),
    who.ids.map(nameOf),
    who.attribute ? [who.attribute] : [],
  ].filter((words) => words.length > 0).map((words) => (words.length > 3 ? `${words.slice(0, 3).join(", ")}…` : words.join(", ")));
  return parts.join(" · ").slice(0, 120) || say("plan.group.everyone");
}

/**
 * A demand of a conflict, with its name in the form.
 * @param {string} name as the Api has it, e.g. `exclude: iom`
 * @param {(id: string) => string} nameOf
 */
export function sayDemand(name, nameOf) {
  const [, sort, ids] = /^(mustInvite|exclude|neverBoth|perBody|the same): (.*)$/s.exec(name) ?? [];
  return name === "seats" ? say("plan.demand.seats")
    : sort ? say(`plan.demand.${sort.replace(" ", "")}`, { names: ids.split(", ").map((id) => isolated(nameOf(id))).join(", ") })
    : name;
}

/**
 * The demands that would have to be relaxed.
 * @param {Api.RelaxedDemand} relaxed
 * @param {(id: string) => string} nameOf
 * @param {{ least: number, most: number | null } | undefined} asked what is asked now, where that has bounds
 */
export function sayRelaxed(relaxed, nameOf, asked) {
  const name = sayDemand(relaxed.demand, nameOf);
  const [sort] = relaxed.demand.split(": ");
  if (["mustInvite", "exclude", "neverBoth"].includes(sort)) {
    return say("plan.relax.drop", { name });
  }

  const steps = asked
    ? [
        ...(relaxed.least < asked.least ? [say("plan.relax.least", { from: asked.least, to: relaxed.least })] : []),
        ...(asked.most !== null && relaxed.most > asked.most ? [say("plan.relax.most", { from: asked.most, to: relaxed.most })] : []),
      ]
    : [say("plan.relax.bounds", { least: relaxed.least, most: relaxed.most })];
  return `${name}: ${steps.join(", ")}`;
}

/** Sentences of the Api, and their variable parts. @type {[RegExp, string, string[]][]} */
const sorts = [
  [/^It must be invited\.$/, "must", []],
  [/^It confirmed on ([\d-]+), as (.*) noted\.$/s, "confirmed", ["date", "by"]],
  [/^It attended on ([\d-]+), as (.*) noted\.$/s, "attended", ["date", "by"]],
  [/^It reaches no other wanted stakeholder\.$/, "reachesItself", []],
  [/^It reaches (\d+) wanted stakeholders; others on the list reach all of them, too\.$/, "reachesToo", ["all"]],
  [/^It reaches (\d+) wanted stakeholders; nobody before it on the list reaches any of them\.$/, "reachesFirst", ["all"]],
  [/^It reaches (\d+) wanted stakeholders; nobody before it on the list reaches (\d+) of them\.$/, "reaches", ["all", "first"]],
  [/^(.*): at least (\d+) asked for, (\d+) on the list including it\.$/s, "needed", ["row", "least", "seated"]],
  [/^(.*): (\d+) on the list including it\.$/s, "counts", ["row", "seated"]],
  [/^It never took part in an engagement with the convener\.$/, "newcomer", []],
  [/^It bridges groups that have few other contacts: ([\d.]+) of 1\.$/, "bridges", ["value"]],
  [/^It took part in (\d+) engagements recently: rest ([\d.]+)\.$/, "rested", ["count", "value"]],
  [/^Post: (.*)\.$/s, "post", ["post"]],
  [/^No engagement is recorded for it\.$/, "unrecorded", []],
  [/^seats: (\d+) are asked for, (\d+) could be invited\.$/, "fewForSeats", ["asked", "there"]],
  [/^(.*): (\d+) are asked for, (\d+) could be invited\.$/s, "fewForRow", ["row", "asked", "there"]],
  [/^The rows ask for (\d+) different ones, and there are (\d+) seats\.$/, "manyRows", ["asked", "seats"]],
];

/** @param {string} sentence why somebody is on a list, or why there can be none */
export function sayReason(sentence) {
  if (language === "en") {
    return sentence;
  }

  for (const [pattern, sort, names] of sorts) {
    const found = pattern.exec(sentence);
    if (found) {
      return say(`plan.reason.${sort}`, Object.fromEntries(names.map((name, i) => [name, sayPart(name, found[i + 1])])));
    }
  }

  return sentence;
}

/**
 * The parts of a sentence of the Api.
 * @param {string} name
 * @param {string} text
 */
const sayPart = (name, text) =>
  name === "date" ? sayDate(text) : name === "by" ? sayAuthor(text) : name === "value" ? sayNumber(Number(text)) : text;
