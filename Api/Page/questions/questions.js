// @ts-check
// Every question that the page can ask: how its answer becomes a list, a table and a scene. Which parameters it has, with their bounds and defaults, the Api says.
import { ask, segment } from "../answer/api.js";
import { valuesOf } from "../route/address.js";
import { isolated } from "../text/text.js";
import { sayTypes, say, sayCount } from "../text/words.js";

/** What the Api describes: the parameters of questions, and the words that they use. */
const described = /** @type {{ questions: any[], engagementKinds: string[] }} */ ({ questions: [], engagementKinds: [] });

/** How the values of a parameter are put into words. @type {Record<string, Parameter["say"]>} */
const sayings = { level: "level", weight: "weight", role: "type", kind: "kind", status: "status", country: "country", topic: "plain", dataset: "dataset" };

/** Where the choices of a parameter come from that are no words of ours. @type {Record<string, Parameter["choices"]>} */
const choices = { country: "countries", topic: "topics", dataset: "datasets" };

/** Filters that say something of the other records of an answer, and so do not go along when a record is opened. */
const ofOthers = ["country", "topic", "kind", "role"];

/** Parameters that name a part of an answer, which the page asks for itself. */
const ofPages = ["after", "partner", "direct"];

/** The parameters that narrow what is known of a record, whatever the question: they go along when a record is opened or expanded. */
export const narrowing = () => parametersOf("who-cooperates").filter((parameter) => !parameter.upFront && !ofOthers.includes(parameter.name)).map(({ name }) => name);

/** Learns from the Api which questions there are. */
export async function learnQuestions() {
  Object.assign(described, await ask("/questions"));
}

/**
 * The parameters of a question as its form has them: first those that shape the answer, then the filters.
 * @param {string} id as the Api calls the question
 * @returns {Parameter[]}
 */
function parametersOf(id) {
  const of = described.questions.find((question) => question.id === id);
  const all = (of?.parameters ?? []).filter((/** @type {any} */ { name }) => name !== of.about?.parameter && !ofPages.includes(name));
  return [...all.filter((/** @type {any} */ { filter }) => !filter), ...all.filter((/** @type {any} */ { filter }) => filter)].map(parameterOf);
}

/** @param {any} of @returns {Parameter} */
const parameterOf = (of) => ({
  name: of.name,
  type: of.name === "topic" || of.sort === "text" ? "text" : of.sort === "word" && of.atMost === 1 ? "choice" : of.sort === "number" || of.sort === "date" || of.sort === "flag" ? of.sort : "many",
  choices: choices[of.name] ?? of.allowed,
  say: sayings[of.name],
  byDefault: of.default ?? undefined,
  least: of.least ?? undefined,
  greatest: of.greatest ?? undefined,
  upFront: !of.filter,
});

/** @type {Question} */
const find = {
  id: "find",
  about: null,
  path: () => "/search",
  inPath: [],
  get parameters() {
    return parametersOf("find");
  },
  columns: [{ name: "name" }, { name: "matchedName" }, { name: "kind" }, { name: "country" }],
  layout: "grid",
  read: (answer) => ({
    subjects: [],
    rows: answer.items.map((/** @type {any} */ item) => ({
      ...item,
      detail: item.matchedName === item.name ? "" : isolated(item.matchedName),
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
  get parameters() {
    return parametersOf("stakeholder-profile");
  },
  columns: [{ name: "name" }, { name: "tie" }, { name: "kind" }, { name: "country" }, { name: "period" }, { name: "status" }],
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
          detail: [say(`tie.${tie.type}`), tie.title && isolated(tie.title)].filter(Boolean).join(": "),
          ties: [tie.id],
          cells: { tie: [say(`tie.${tie.type}`), tie.title && isolated(tie.title)].filter(Boolean).join(": "), status: say(`status.${tie.status}`) },
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
  get parameters() {
    return parametersOf("who-cooperates");
  },
  columns: [{ name: "rank", numeric: true }, { name: "name" }, { name: "kind" }, { name: "country" }, { name: "strength", numeric: true }, { name: "shared" }],
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
    direct: directOf(answer),
    cooperation: cooperationOf(answer),
    sources: answer.sources,
    leftOut: leftOut(answer, "leftOut.partners"),
    total: answer.partners.length + answer.omitted,
  }),
};

/** @type {Question} */
const commonGround = {
  id: "common-ground",
  about: { name: "party", many: true, most: 50, families: ["stakeholder"] },
  path: () => "/common-ground",
  inPath: [],
  get parameters() {
    return parametersOf("common-ground");
  },
  columns: [{ name: "name" }, { name: "kind" }, { name: "country" }, { name: "period" }, { name: "parties" }],
  layout: "columns",
  read: (answer) => {
    const names = new Map(answer.parties.map((/** @type {Mention} */ party) => [party.id, party.name]));
    return {
      subjects: answer.parties,
      rows: answer.engagements.map((/** @type {any} */ meeting) => {
        const parties = meeting.parties.map((/** @type {any} */ party) => `${isolated(names.get(party.id) ?? party.id)} (${sayTypes(party.roles)})`).join("; ");
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
      direct: directOf(answer),
      cooperation: commonGroundOf(answer),
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
export const familyOf = (kind) => (described.engagementKinds.includes(kind) ? "engagement" : "stakeholder");

/**
 * The ties of a profile, as other answers give them.
 * @param {any} answer
 * @returns {Tie[]}
 */
export function tiesOf(answer) {
  const subject = { id: answer.id, kind: answer.kind, name: answer.name, country: answer.country, period: answer.period };
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
 * The ties between stakeholders that an answer lists beside engagements.
 * @param {any} answer
 * @returns {Tie[]}
 */
const directOf = (answer) => answer.direct.map((/** @type {any} */ direct) => ({ ...answer.ties[direct.tie], possible: direct.possible }));

/**
 * What is drawn of partners.
 * @param {any} answer
 * @returns {CooperationDrawn}
 */
function cooperationOf(answer) {
  const asked = answer.standsFor.length > 0 ? answer.standsFor : [answer.subject];
  return {
    asked,
    others: answer.partners.map((/** @type {any} */ { stakeholder }) => stakeholder),
    meetings: answer.partners.flatMap((/** @type {any} */ { stakeholder, shared }) =>
      shared.map((/** @type {any} */ { engagement, possible, ties }) => ({ engagement, possible, ties, actors: [...asked, stakeholder] }))),
    direct: answer.direct.map((/** @type {any} */ direct) => ({ ...direct, of: answer.subject })),
    stands: answer.stands,
  };
}

/**
 * What is drawn of common ground: the parties, or whom they stand for, where they meet.
 * @param {any} answer
 * @returns {CooperationDrawn}
 */
function commonGroundOf(answer) {
  const parties = new Map(answer.parties.map((/** @type {Mention} */ party) => [party.id, party]));
  const meetings = answer.engagements.flatMap((/** @type {any} */ { engagement, possible, parties: present }) =>
    present.map((/** @type {any} */ { id, standsFor, ties }) => ({ engagement, possible, ties, actors: standsFor.length > 0 ? standsFor : [parties.get(id)] })));
  return {
    asked: meetings.length > 0 ? meetings.flatMap((/** @type {{ actors: Mention[] }} */ { actors }) => actors) : answer.parties,
    others: [],
    meetings,
    direct: answer.direct.map((/** @type {any} */ direct) => ({ ...direct, of: parties.get(direct.of) })),
    stands: answer.stands,
  };
}

/**
 * The engagements shared with a partner, and how many more there are.
 * @param {any} partner
 */
const sayShared = (partner) =>
  [...partner.shared.map((/** @type {any} */ shared) => isolated(shared.engagement.name)), ...(partner.omitted > 0 ? [sayCount("answer.moreShared", partner.omitted)] : [])].join("; ");

/**
 * @param {any} answer
 * @param {string} what
 */
function leftOut(answer, what) {
  return [
    ...(answer.omitted > 0 ? [sayCount(what, answer.omitted)] : []),
    ...(answer.directOmitted > 0 ? [sayCount("leftOut.direct", answer.directOmitted)] : []),
    ...(answer.unattributed > 0 ? [sayCount("leftOut.unattributed", answer.unattributed)] : []),
  ];
}
