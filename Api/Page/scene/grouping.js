// @ts-check
import { nameOf } from "../answer/records.js";
import { sayGroup } from "../text/groups.js";
import { kindOf, kindsOf } from "../text/vocabulary.js";
import { say } from "../text/words.js";
import { communitiesOf, compare } from "./communities.js";
import { elementOf, idOf, sceneIdOf } from "./ids.js";
import { measure } from "./spacing.js";

/** The properties by which similar nodes are grouped. */
export const groupings = ["none", "constituency", "country", "community"];

/** @param {string} id whether it is that of a group, not of a record */
export const isGroup = (id) => id.startsWith("group/");

/** The number of strongest nodes that are not grouped. */
const alone = 12;

/** The colour of nodes without a constituency. */
const plain = "#7f8aa3";

/**
 * A record in the form that grouping uses.
 * @typedef {{ id: string, family: string, kind: string, country?: string, rank?: number, ties: number, from?: string, isAlone: boolean }}
 * Member whether it is never grouped: the question is about it, or the user added it
 * @typedef {{ id: string, by: string, of: string, kin: string, members: Member[] }} Group `of` is what they have in common, e.g. `KZ`, and
 * `kin` the family that they are of
 */

/**
 * Groups of two or more similar nodes, except the strongest of all and those of open groups.
 * @param {Member[]} members
 * @param {{ a: string, b: string }[]} ties the pairs that are tied
 * @param {string} by
 * @param {{ has(id: string): boolean }} open the groups that are open
 * @returns {Group[]}
 */
export function groupsOf(members, ties, by, open) {
  const communities = by === "community" ? communitiesOf(joinedIn(members, ties), ties) : new Map();
  const of = (/** @type {Member} */ { id, family, kind, country }) =>
    by === "country" ? (country ?? "none")
    : by === "community" ? communities.get(id)
    : family === "engagement" ? kind
    : (kindOf(kind)?.constituency ?? "none");
  const strongest = new Set();
  /** @type {Map<string, Group>} */
  const rest = new Map();
  for (const member of [...members].filter(({ isAlone }) => !isAlone).sort(byStrength)) {
    if (strongest.size < alone) {
      strongest.add(member.id);
      continue;
    }

    // A community contains both actors and engagements; otherwise these are in separate groups, as their colours and shapes are.
    const kin = by === "community" ? "both" : member.family;
    const id = `group/${by}/${kin}/${of(member)}`;
    /** @type {Group} */
    const group = rest.get(id) ?? { id, by, of: of(member), kin, members: [] };
    group.members.push(member);
    rest.set(id, group);
  }

  return withOthers([...rest.values()], by).filter(({ id }) => !open.has(id));
}

/** The name of the group of nodes that have nothing in common with others. */
const others = "others";

/**
 * Groups, and one group for nodes that would be alone in theirs; a single such node is not grouped.
 * @param {Group[]} groups
 * @param {string} by
 * @returns {Group[]}
 */
function withOthers(groups, by) {
  const alike = groups.filter(({ members }) => members.length > 1);
  return [...alike, ...["stakeholder", "engagement", "both"].flatMap((kin) => {
    const members = groups.filter((one) => one.kin === kin && one.members.length === 1).flatMap((one) => one.members);
    return members.length > 1 ? [{ id: `group/${by}/${kin}/${others}`, by, of: others, kin, members }] : [];
  })];
}

/**
 * The nodes that may be in a community: all except those that are not grouped, which would join everyone. Engagements drawn as lines still
 * join others.
 * @param {Member[]} members
 * @param {{ a: string, b: string }[]} ties
 */
function joinedIn(members, ties) {
  const ids = new Set([...members.map(({ id }) => id), ...ties.flatMap(({ a, b }) => [a, b])]);
  members.filter(({ isAlone }) => isAlone).forEach(({ id }) => ids.delete(id));
  return [...ids];
}

/**
 * @param {Member} a
 * @param {Member} b
 */
const byStrength = (a, b) =>
  (a.rank ?? Infinity) - (b.rank ?? Infinity) || b.ties - a.ties || compare(b.from ?? "", a.from ?? "") || compare(a.id, b.id);

/**
 * Draws groups instead of their members, and lines to groups instead of those to their members; or all nodes again.
 * @param {import("cytoscape").Core} cy
 * @param {string} by
 * @param {{ has(id: string): boolean }} open
 * @param {(id: string) => boolean} isBrought whether it was brought by hand
 */
export function group(cy, by, open, isBrought) {
  const before = new Map(cy.nodes(".group").map((node) => /** @type {const} */ ([
    node.id(), { position: { ...node.position() }, classes: node.hasClass("pinned") ? ["pinned"] : [] },
  ])));
  cy.batch(() => {
    cy.elements(".group, .to-group").remove();
    cy.elements(".grouped").removeClass("grouped");
    if (by === "none") {
      return;
    }

    const shown = cy.nodes().not(".tick, .bundled");
    const ties = cy.edges().not(".bundle").edges().map((edge) => ({ a: idOf(edge.source()), b: idOf(edge.target()) }));
    const groups = groupsOf(shown.map((node) => memberOf(node, isBrought)), ties, by, open);
    /** @type {Map<string, string>} */
    const groupOf = new Map();
    for (const { members, ...one } of groups) {
      const id = sceneIdOf(one.id);
      members.forEach((member) => groupOf.set(sceneIdOf(member.id), id));
      const [first] = members;
      const data = { ...one, id, first: { id: first.id, name: elementOf(cy, first.id).data("label") }, members: members.map((m) => m.id) };
      // Layouts treat it as an actor, even if it represents engagements.
      const { classes = [], ...place } = before.get(id) ?? {};
      cy.add(/** @type {any} */ ({
        group: "nodes",
        data: { ...data, family: "stakeholder", rank: first.rank, colour: colourOf(one) },
        ...place,
        classes: ["group", ...classes],
      }));
      members.forEach((member) => void elementOf(cy, member.id).addClass("grouped"));
    }

    joinGroups(cy, groupOf);
  });
  nameGroups(cy);
}

/**
 * @param {any} node
 * @param {(id: string) => boolean} isBrought
 * @returns {Member}
 */
function memberOf(node, isBrought) {
  const { family, kind, country, rank, from, asked } = node.data();
  const id = idOf(node);
  return { id, family, kind, country, rank, from, ties: node.degree(false), isAlone: Boolean(asked) || isBrought(id) };
}

/**
 * Draws one line for all lines between the same two nodes, at least one of which is a group.
 * @param {import("cytoscape").Core} cy
 * @param {Map<string, string>} groupOf
 */
function joinGroups(cy, groupOf) {
  /** @type {Map<string, { source: string, target: string, of: Set<string> }>} */
  const joined = new Map();
  cy.edges().not(".bundled").forEach((edge) => {
    const ends = [edge.source().id(), edge.target().id()];
    if (!ends.some((id) => groupOf.has(id))) {
      return;
    }

    const [source, target] = ends.map((id) => groupOf.get(id) ?? id).sort(compare);
    edge.addClass("grouped");
    if (source !== target) {
      const line = joined.get(`${source}|${target}`) ?? { source, target, of: new Set() };
      (edge.data("of") ?? [idOf(edge)]).forEach((/** @type {string} */ id) => line.of.add(id));
      joined.set(`${source}|${target}`, line);
    }
  });
  cy.add(/** @type {any} */ ([...joined].map(([key, { source, target, of }]) => ({
    group: "edges", data: { id: sceneIdOf(`to-group/${key}`), source, target, of: [...of] }, classes: ["bundle", "to-group"],
  }))));
}

/**
 * The colour of a group: that of the constituency; for engagements, that of a card.
 * @param {{ by: string, of: string, kin: string }} group
 */
function colourOf({ by, of, kin }) {
  return by === "constituency" ? (kindOf(kin === "engagement" ? of : kindsOf(of)[0])?.colour ?? plain) : plain;
}

/**
 * Labels each group with its name and the number of its visible members; a group without visible members is hidden.
 * @param {import("cytoscape").Core} cy
 */
export function nameGroups(cy) {
  /** @type {import("cytoscape").NodeSingular[]} */
  const renamed = [];
  cy.batch(() => cy.nodes(".group").forEach((node) => {
    const members = node.data("members").map((/** @type {string} */ id) => elementOf(cy, id));
    const isGone = (/** @type {string} */ name) => members.every((/** @type {any} */ member) => member.hasClass(name));
    for (const name of ["hidden", "untimely"]) {
      node.toggleClass(name, isGone(name));
    }

    const count = members.filter((/** @type {any} */ one) => !one.hasClass("hidden") && !one.hasClass("untimely")).length;
    const name = say("group.of", { name: nameOfGroup(node.data()), count });
    if (node.data("name") !== name) {
      node.data({ name, count });
      renamed.push(node);
    }
  }));
  measure(cy.collection(/** @type {any} */ (renamed)));
}

/** @param {{ by: string, of: string, kin: string, first: { id: string, name: string } }} group */
function nameOfGroup({ by, of, kin, first }) {
  const isOfEngagements = kin === "engagement";
  return of === others ? say("group.others")
    : by === "community" ? say("group.around", { name: nameOf(first) })
    : !isOfEngagements ? sayGroup(by, of)
    : by === "country" ? say("group.engagements", { country: sayGroup(by, of) })
    : say(`kind.${of}`);
}

/**
 * The group that represents a record, if any.
 * @param {import("cytoscape").Core} cy
 * @param {string} id
 */
export const groupAround = (cy, id) =>
  elementOf(cy, id).hasClass("grouped") ? cy.nodes(".group").filter((node) => node.data("members").includes(id)) : cy.collection().nodes();
