// @ts-check
// Every question that the page can ask. A question added here has its form, list, table, scene and address: nothing else knows which questions there are.
import { segment } from "./api.js";
import { valuesOf } from "./place.js";
import { sayTypes, say, sayCount } from "./words.js";

const stakeholderKinds = ["government", "ministry", "union", "employers", "international-organization", "ngo", "party", "research-institute", "company", "other", "person"];
const engagementKinds = ["event", "project", "agreement", "process"];
const participations = ["funds", "hosts", "organizes", "implements", "signs", "chairs", "heads", "addresses", "attends", "observes", "member-of", "invited", "declined"];
const tieTypes = [...participations, "represents", "part-of", "succeeds"];

/** @type {Parameter} */
const level = { name: "level", type: "choice", choices: ["stakeholder", "organization", "country"], byDefault: "stakeholder", say: "level", upFront: true };
/** @type {Parameter} */
const weight = { name: "weight", type: "choice", choices: ["role", "newman", "count"], byDefault: "role", say: "weight", upFront: true };
/** @type {Parameter} */
const country = { name: "country", type: "many", choices: "countries", say: "country" };
/** @type {Parameter[]} */
const filters = [
  { name: "from", type: "date" },
  { name: "to", type: "date" },
  { name: "knownBy", type: "date" },
  { name: "status", type: "many", choices: ["confirmed", "announced", "disputed"], say: "status" },
  { name: "minSources", type: "number", least: 0, greatest: 1000 },
  { name: "minPublishers", type: "number", least: 0, greatest: 1000 },
  country,
  { name: "topic", type: "text", choices: "topics", say: "plain" },
  { name: "dataset", type: "many", choices: "datasets", say: "dataset" },
  { name: "lineage", type: "flag" },
];

/** @param {string[]} kinds @returns {Parameter} */
const kindOf = (kinds) => ({ name: "kind", type: "many", choices: kinds, say: "kind" });
/** @param {string[]} types @returns {Parameter} */
const roleOf = (types) => ({ name: "role", type: "many", choices: types, say: "type" });
/** @param {number} byDefault @param {number} greatest @returns {Parameter} */
const limitOf = (byDefault, greatest) => ({ name: "limit", type: "number", least: 1, greatest, byDefault: String(byDefault), upFront: true });

/** The parameters that narrow what is known of a record, whatever the question: they go along when a record is opened or expanded. */
export const narrowing = filters.map((f) => f.name).filter((name) => name !== "country" && name !== "topic");

/** @type {Question} */
const find = {
  id: "find",
  about: null,
  path: () => "/search",
  inPath: [],
  parameters: [{ name: "q", type: "text", upFront: true }, kindOf([...stakeholderKinds, ...engagementKinds]), country, limitOf(20, 200)],
  columns: [{ name: "name" }, { name: "matchedName" }, { name: "kind" }, { name: "country" }],
  drawn: false,
  layout: "grid",
  read: (answer) => ({
    subjects: [],
    rows: answer.items.map((/** @type {any} */ item) => ({
      ...item,
      detail: item.matchedName === item.name ? "" : item.matchedName,
      ties: [],
      cells: { matchedName: item.matchedName ?? "" },
    })),
    ties: [],
    sources: {},
    leftOut: answer.total > answer.items.length ? [sayCount("leftOut.found", answer.total - answer.items.length)] : [],
    total: answer.total,
    next: answer.next,
  }),
};

/** @type {Question} */
const profile = {
  id: "profile",
  about: { name: "id", many: false, families: ["stakeholder", "engagement"] },
  path: (place) => `/${valuesOf(place, "family")[0] === "engagement" ? "engagements" : "stakeholders"}/${segment(valuesOf(place, "id")[0] ?? "")}`,
  inPath: ["id", "family"],
  parameters: [limitOf(200, 2000), ...filters, roleOf(tieTypes), kindOf([...stakeholderKinds, ...engagementKinds])],
  columns: [{ name: "name" }, { name: "tie" }, { name: "kind" }, { name: "country" }, { name: "period" }, { name: "status" }],
  drawn: false,
  layout: "concentric",
  read: (answer) => {
    const ties = tiesOf(answer);
    return {
      subjects: [answer],
      rows: ties.map((tie) => {
        const other = tie.from.id === answer.id ? tie.to : tie.from; // on its behalf: the one who did it
        return {
          ...other,
          family: familyOf(other.kind),
          period: tie.period,
          possible: tie.possible,
          detail: [say(`tie.${tie.type}`), tie.title].filter(Boolean).join(": "),
          ties: [tie.id],
          cells: { tie: [say(`tie.${tie.type}`), tie.title].filter(Boolean).join(": "), status: say(`status.${tie.status}`) },
        };
      }),
      ties,
      sources: answer.sources,
      leftOut: leftOut(answer, "leftOut.ties"),
      total: ties.length + answer.omitted,
    };
  },
};

/** @type {Question} */
const whoCooperates = {
  id: "who-cooperates",
  about: { name: "id", many: false, families: ["stakeholder"] },
  path: (place) => `/stakeholders/${segment(valuesOf(place, "id")[0] ?? "")}/partners`,
  inPath: ["id"],
  parameters: [level, weight, limitOf(20, 500), ...filters, roleOf(participations), kindOf(stakeholderKinds)],
  columns: [{ name: "rank", numeric: true }, { name: "name" }, { name: "kind" }, { name: "country" }, { name: "strength", numeric: true }, { name: "shared" }],
  drawn: true,
  layout: "fcose",
  read: (answer) => ({
    subjects: [answer.subject],
    rows: answer.partners.map((/** @type {any} */ partner, /** @type {number} */ i) => ({
      ...partner.stakeholder,
      family: "stakeholder",
      strength: partner.strength,
      possible: partner.shared.length > 0 && partner.shared.every((/** @type {any} */ shared) => shared.possible),
      detail: sayShared(partner),
      ties: [...new Set(partner.shared.flatMap((/** @type {any} */ shared) => shared.ties))],
      cells: { rank: i + 1, shared: sayShared(partner) },
    })),
    ties: Object.values(answer.ties),
    sources: answer.sources,
    leftOut: leftOut(answer, "leftOut.partners"),
    total: answer.partners.length + answer.omitted,
  }),
};

/** @type {Question} */
const commonGround = {
  id: "common-ground",
  about: { name: "party", many: true, families: ["stakeholder"] },
  path: () => "/common-ground",
  inPath: [],
  parameters: [{ name: "atLeast", type: "number", least: 1, greatest: 50, upFront: true }, level, limitOf(100, 500), ...filters, roleOf(participations), kindOf(stakeholderKinds)],
  columns: [{ name: "name" }, { name: "kind" }, { name: "country" }, { name: "period" }, { name: "parties" }],
  drawn: true,
  layout: "columns",
  read: (answer) => {
    const names = new Map(answer.parties.map((/** @type {Mention} */ party) => [party.id, party.name]));
    return {
      subjects: answer.parties,
      rows: answer.engagements.map((/** @type {any} */ meeting) => {
        const parties = meeting.parties.map((/** @type {any} */ party) => `${names.get(party.id) ?? party.id} (${sayTypes(party.roles)})`).join("; ");
        return {
          ...meeting.engagement,
          family: "engagement",
          possible: meeting.possible,
          detail: parties,
          ties: [...new Set(meeting.parties.flatMap((/** @type {any} */ party) => party.ties))],
          cells: { parties },
        };
      }),
      ties: Object.values(answer.ties),
      sources: answer.sources,
      leftOut: leftOut(answer, "leftOut.engagements"),
      total: answer.engagements.length + answer.omitted,
    };
  },
};

/** @type {Question[]} */
export const questions = [profile, whoCooperates, commonGround, find];

/** @param {string} id */
export const questionOf = (id) => questions.find((question) => question.id === id);

/** @param {string} kind @returns {Family} */
export const familyOf = (kind) => (engagementKinds.includes(kind) ? "engagement" : "stakeholder");

/**
 * The ties of a profile, as other answers give them.
 * @param {any} answer
 * @returns {Tie[]}
 */
export function tiesOf(answer) {
  const subject = { id: answer.id, kind: answer.kind, name: answer.name, country: answer.country };
  return answer.ties.map((/** @type {any} */ tie) => {
    if (tie.engagement) {
      // Another took part on behalf of the subject.
      return { ...tie, from: tie.other, to: tie.engagement, onBehalfOf: subject };
    }

    const outgoing = tie.direction === "outgoing";
    return { ...tie, from: outgoing ? subject : tie.other, to: outgoing ? tie.other : subject };
  });
}

/**
 * The engagements shared with a partner, and how many more there are.
 * @param {any} partner
 */
const sayShared = (partner) =>
  [...partner.shared.map((/** @type {any} */ shared) => shared.engagement.name), ...(partner.omitted > 0 ? [sayCount("answer.moreShared", partner.omitted)] : [])].join("; ");

/**
 * @param {any} answer
 * @param {string} what
 */
function leftOut(answer, what) {
  return [
    ...(answer.omitted > 0 ? [sayCount(what, answer.omitted)] : []),
    ...(answer.unattributed > 0 ? [sayCount("leftOut.unattributed", answer.unattributed)] : []),
  ];
}
