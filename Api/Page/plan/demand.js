// @ts-check
// A demand in the form in which it is edited: an object like a demand of docs/outreach.md whose numbers are texts, because a number may be
// incomplete while it is typed. Fields that the form does not show are preserved.
import { demandField } from "../questions/described.js";

/**
 * @typedef {object} Group a row of the demand
 * @property {string} name
 * @property {Record<"constituency" | "country" | "kind" | "topic" | "body" | "ids", string[]> & { attribute: string }} who
 * @property {string} least
 * @property {string} most
 * @property {boolean} wish
 * @property {string} tolerance
 * @property {string} cost
 */

/**
 * @typedef {object} Draft
 * @property {string} title
 * @property {string} date
 * @property {string} place
 * @property {string[]} topics
 * @property {string[]} countries
 * @property {string[]} convener at most one
 * @property {string} unit
 * @property {{ least: string, most: string }} seats
 * @property {Group[]} demands
 * @property {string} perBody
 * @property {string[]} mustInvite
 * @property {string[]} exclude
 * @property {string[][]} neverBoth
 * @property {{ countries: string[], topics: string[], constituencies: string[], minStrength: string }} reach
 * @property {{ coverage: string, newcomers: string, bridging: string, rest: string }} weights
 * @property {string} alternates
 * @property {boolean} lottery
 * @property {string} seed
 * @property {Record<string, any> & { knownBy: string, from: string, to: string }} scope
 */

/** @returns {Group} */
export const emptyGroup = () => ({
  name: "",
  who: { constituency: [], country: [], kind: [], topic: [], body: [], ids: [], attribute: "" },
  least: "",
  most: "",
  wish: false,
  tolerance: "",
  cost: "",
});

const defaultUnit = () => demandField("unit")?.default ?? "";

/** @returns {Draft} */
export const emptyDraft = () => ({
  title: "", date: "", place: "", topics: [], countries: [], convener: [], unit: defaultUnit(), seats: { least: "10", most: "12" },
  demands: [emptyGroup()], perBody: "", mustInvite: [], exclude: [], neverBoth: [],
  reach: { countries: [], topics: [], constituencies: [], minStrength: "" },
  weights: { coverage: "", newcomers: "", bridging: "", rest: "" },
  alternates: "", lottery: false, seed: "", scope: { knownBy: "", from: "", to: "" },
});

/** @param {Group} group whether nothing is said in it */
export const isBlank = ({ who, least, most }) => said(who) === undefined && least === "" && most === "";

/**
 * The demand of a draft: empty fields are left out, and so are empty groups.
 * @param {Draft} draft
 * @param {(group: Group) => string} nameOf what a group is called that has no name
 * @returns {{ demand: Record<string, any>, places: number[] }} with the place in the draft of each row of the demand
 */
export function demandOf(draft, nameOf) {
  const places = draft.demands.flatMap((group, i) => (isBlank(group) ? [] : [i]));
  /** @type {string[]} */
  const names = [];
  const rows = places.map((place) => {
    const { wish, tolerance, cost, ...group } = draft.demands[place];
    const name = unlike(group.name.trim() || nameOf(draft.demands[place]), group.name.trim() ? [] : names);
    names.push(name);
    const attribute = attributesOf(group.who.attribute);
    return { ...group, name, who: { ...group.who, attribute }, ...(wish ? { wish, tolerance, cost } : {}) };
  });
  return {
    demand: said({
      ...draft,
      unit: draft.unit === defaultUnit() ? "" : draft.unit,
      convener: draft.convener[0] ?? "",
      demands: rows,
      neverBoth: draft.neverBoth.filter((ids) => ids.length > 0),
    }) ?? {},
    places,
  };
}

/**
 * The draft for a demand.
 * @param {any} demand
 * @returns {Draft}
 */
export function draftOf(demand) {
  const { seats } = demand;
  const empty = emptyDraft();
  const listed = (/** @type {any} */ value) => (value === undefined || value === null ? [] : [value].flat());
  const group = (/** @type {any} */ row) => {
    const begun = emptyGroup();
    const who = Object.fromEntries(Object.entries(row.who ?? {}).map(([name, value]) => [
      name,
      name === "attribute" ? textOf(value) : listed(value),
    ]));
    return { ...begun, ...asTexts(row), who: { ...begun.who, ...who } };
  };
  return /** @type {Draft} */ (/** @type {unknown} */ ({
    ...empty,
    ...asTexts(demand),
    topics: listed(demand.topics),
    countries: listed(demand.countries),
    convener: listed(demand.convener),
    seats: typeof seats === "object" && seats ? { ...empty.seats, least: "", ...asTexts(seats) } : { least: "", most: `${seats ?? ""}` },
    demands: demand.demands?.length ? demand.demands.map(group) : [emptyGroup()],
    mustInvite: listed(demand.mustInvite),
    exclude: listed(demand.exclude),
    neverBoth: demand.neverBoth ?? [],
    reach: {
      ...empty.reach,
      ...asTexts(demand.reach ?? {}),
      ...Object.fromEntries(["countries", "topics", "constituencies"].map((name) => [name, listed(demand.reach?.[name])])),
    },
    weights: { ...empty.weights, ...asTexts(demand.weights ?? {}) },
    scope: { ...empty.scope, ...demand.scope },
  }));
}

/**
 * The draft after some demands were relaxed.
 * @param {Draft} draft
 * @param {Record<string, any>} demand that it said when it was asked
 * @param {number[]} places of its rows
 * @param {Api.RelaxedDemand[]} relaxation
 * @returns {Draft}
 */
export function relaxed(draft, demand, places, relaxation) {
  const changed = structuredClone(draft);
  for (const { demand: name, least, most } of relaxation) {
    const [sort, ids] = name.split(": ");
    const row = (demand.demands ?? []).findIndex((/** @type {{ name: string }} */ one) => one.name === name);
    if (row >= 0) {
      widen(changed.demands[places[row]], least, most);
    } else if (name === "seats") {
      // If no minimum is given, the maximum is both.
      changed.seats.least ||= changed.seats.most;
      widen(changed.seats, least, most);
    } else if (sort === "mustInvite" || sort === "exclude") {
      changed[sort] = changed[sort].filter((id) => id !== ids);
    } else if (sort === "neverBoth") {
      changed.neverBoth = changed.neverBoth.filter((group) => group.join(", ") !== ids);
    } else if (sort === "perBody") {
      changed.perBody = String(most);
    }
  }

  return changed;
}

/**
 * The field of the form for a problem: the field with that name, or the one that contains it.
 * @param {string} path as the Api has it, e.g. `demands[2].who.ids[0]`
 * @param {number[]} places in the form of the rows
 * @param {(path: string) => boolean} isField
 * @returns {string | null}
 */
export function fieldOf(path, places, isField) {
  let place = path.replace(/^demands\[(\d+)\]/, (whole, row) => (places[row] === undefined ? whole : `demands[${places[row]}]`));
  while (place && !isField(place)) {
    place = place.slice(0, Math.max(place.lastIndexOf("."), place.lastIndexOf("["), 0));
  }

  return place === "" ? null : place;
}

const numbers = [
  "least", "most", "tolerance", "cost", "perBody", "minStrength", "coverage", "newcomers", "bridging", "rest", "alternates", "seed",
  "minSources", "minPublishers",
];

/**
 * The given values without empty ones; undefined if nothing remains.
 * @param {any} value
 * @param {string} [name]
 * @returns {any}
 */
function said(value, name = "") {
  if (Array.isArray(value)) {
    return value.length > 0 ? value.map((one) => (Array.isArray(one) || typeof one !== "object" ? one : said(one) ?? {})) : undefined;
  }

  if (typeof value === "object" && value !== null) {
    const fields = Object.entries(value).map(([key, of]) => [key, said(of, key)]).filter(([, of]) => of !== undefined);
    return fields.length > 0 ? Object.fromEntries(fields) : undefined;
  }

  const text = typeof value === "string" ? value.trim() : value;
  return text === "" || text === false || text === null ? undefined : numbers.includes(name) ? numberOf(text) : text;
}

/** @param {string | number} text what is no number stays as it is, so that the Api says what is wrong with it */
const numberOf = (text) => (Number.isFinite(Number(text)) ? Number(text) : text);

/** @param {Record<string, any>} fields with numbers as texts */
const asTexts = (fields) =>
  Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, typeof value === "number" ? String(value) : value]));

/**
 * @param {string} name
 * @param {string[]} taken
 */
function unlike(name, taken) {
  for (let number = 2, now = name; ; number++) {
    if (!taken.includes(now)) {
      return now;
    }

    now = `${name} (${number})`;
  }
}

/** @param {string} text e.g. `sector=garment; sector=textile` */
function attributesOf(text) {
  /** @type {Record<string, string[]>} */
  const attributes = {};
  for (const [key, value] of text.split(";").map((one) => one.split("=").map((part) => part.trim()))) {
    if (key) {
      (attributes[key] ??= []).push(value ?? "");
    }
  }

  return attributes;
}

/** @param {any} attributes */
const textOf = (attributes) =>
  Object.entries(attributes ?? {}).flatMap(([key, values]) => [values].flat().map((value) => `${key}=${value}`)).join("; ");

/**
 * @param {{ least: string, most: string }} bounds
 * @param {number} least
 * @param {number} most
 */
function widen(bounds, least, most) {
  if (bounds.least !== "" && least < Number(bounds.least)) {
    bounds.least = String(least);
  }

  if (bounds.most !== "" && most > Number(bounds.most)) {
    bounds.most = String(most);
  }
}

/** The scope of a demand in the form of routes. */
const lookedAt = {
  from: "since", to: "until", knownBy: "knownBy", minSources: "minSources", minPublishers: "minPublishers", status: "status",
  roles: "role", topics: "topic", datasets: "dataset", lineage: "lineage", weight: "weight",
};

/**
 * The parameters of the routes to a stakeholder from the convener or, without a convener, from a stakeholder that the user then names.
 * @param {any} demand as the Api has it
 * @param {string} id
 * @returns {[string, string][]}
 */
export function routesTo({ convener, unit, topics = [], scope = {} }, id) {
  const looked = { ...scope, topics: scope.topics?.length ? scope.topics : topics };
  return [
    .../** @type {[string, string][]} */ (convener ? [["from", convener]] : []),
    ["to", id],
    ["disjoint", "true"],
    .../** @type {[string, string][]} */ ((unit || defaultUnit()) === "organization" ? [["level", "organization"]] : []),
    ...Object.entries(lookedAt).flatMap(([name, parameter]) =>
      [looked[name] ?? []].flat().map((value) => /** @type {[string, string]} */ ([parameter, String(value)]))),
  ];
}

/**
 * Power and interest as numbers, with either decimal sign; other texts are sent unchanged, so that the Api reports the error.
 * @param {Record<string, string>} body
 */
export const withNumbers = (body) => Object.fromEntries(Object.entries(body).map(([name, text]) => {
  const number = Number(text.replace(",", "."));
  return [name, name === "reason" || Number.isNaN(number) ? text : number];
}));
