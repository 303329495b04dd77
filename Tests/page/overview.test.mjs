import assert from "node:assert/strict";
import { afterEach, test } from "node:test";
import { whoBridges } from "../../Api/Page/questions/who-bridges.js";
import { bundlesOf } from "../../Api/Page/scene/bundling.js";
import { communitiesOf } from "../../Api/Page/scene/communities.js";
import { groupsOf } from "../../Api/Page/scene/grouping.js";
import { elementOf, idOf, inScene } from "../../Api/Page/scene/ids.js";
import { runLayout } from "../../Api/Page/scene/layouts.js";
import { Overview } from "../../Api/Page/scene/overview.js";
import { hide } from "../../Api/Page/scene/visibility.js";
import { learnVocabulary } from "../../Api/Page/text/vocabulary.js";

const kind = (name, family, constituency = null) =>
  ({ kind: name, family, constituency, name: { en: name, ru: name }, colour: "#000000", corners: [] });
learnVocabulary({
  kinds: [kind("ministry", "stakeholder", "government"), kind("union", "stakeholder", "workers"), kind("person", "stakeholder"),
    kind("event", "engagement")],
  tieTypes: [],
});

/** @type {import("cytoscape").Core[]} */
const opened = [];
afterEach(() => opened.splice(0).forEach((cy) => cy.destroy()));

/** A hub with so many partners, every other one a union, each of whom shares an engagement with it. */
function crowd(count) {
  const partners = Array.from({ length: count }, (_, i) => ({ id: `p${String(i).padStart(3, "0")}`, kind: i % 2 ? "union" : "ministry" }));
  const nodes = [
    { id: "hub", kind: "ministry", family: "stakeholder", asked: true },
    ...partners.map((one, rank) => ({ ...one, family: "stakeholder", country: rank < 20 ? "KZ" : "TJ", rank })),
    ...partners.map(({ id }) => ({ id: `m-${id}`, kind: "event", family: "engagement" })),
  ];
  const ties = partners.flatMap(({ id }) => [["hub", `m-${id}`], [id, `m-${id}`]])
    .map(([source, target]) => ({ id: `tie/${source}-${target}`, source, target, kind: "attends", tie: `${source}-${target}` }));
  const elements = [
    ...nodes.map((data) => ({ group: "nodes", data: { ...data, label: data.id } })),
    ...ties.map((data) => ({ group: "edges", data })),
  ];
  const bundles = partners.map(({ id }) => ({ a: "hub", b: id, of: [`m-${id}`] }));
  const cy = cytoscape({
    headless: true, styleEnabled: true, style: [{ selector: ".hidden, .untimely, .bundled, .grouped", style: { display: "none" } }],
  });
  opened.push(cy);
  const overview = new Overview(cy);
  const { kept } = overview.begin(elements, 2000, bundles, false);
  cy.add(kept.map(inScene));
  overview.draw(new Map());
  return { cy, overview };
}

const shown = (cy) => cy.nodes(":visible").map(idOf);

test("who bridges states that its time limit was reached", () => {
  const answer = {
    measure: "betweenness", between: "constituency", definition: "A definition.", stakeholders: 3, cooperations: 2, sampled: null,
    optimality: null, value: null, count: null, bound: null, quality: null, bands: null, ranking: [], bridges: [], sets: [],
    communities: [], communitySizes: [], evidence: [], stands: {}, ties: {}, sources: {}, omitted: 0,
  };
  const said = "The time limit was reached: this is the best result so far.";
  assert.ok(!whoBridges.read({ ...answer, endedByTimeLimit: false }).remarks.includes(said));
  assert.ok(whoBridges.read({ ...answer, endedByTimeLimit: true }).remarks.includes(said));
});

test("a few partners are not grouped; above forty, engagements between them are lines", () => {
  const { cy, overview } = crowd(30);
  assert.equal(overview.by, "none");
  assert.equal(cy.edges(".bundle").length, 30);
  assert.deepEqual(shown(cy).filter((id) => id.startsWith("m-")), []);
});

test("above a hundred, only the strongest are not grouped, and the sizes of groups add up to all", () => {
  const { cy, overview } = crowd(150);
  assert.equal(overview.by, "constituency");
  assert.equal(shown(cy).length, 1 + 12 + 2);
  assert.deepEqual(shown(cy).filter((id) => /^p0(0\d|1[01])$/.test(id)).length, 12, "the twelve strongest");
  assert.deepEqual(cy.nodes(".group").map((node) => node.data("count")).toSorted(), [69, 69]);
  assert.match(cy.nodes(".group")[0].data("name"), /government.*69/);
  // each line stands for the engagements of all in the group
  assert.deepEqual(cy.edges(".to-group").map((line) => line.data("of").length), [69, 69]);
  assert.equal(cy.edges(".bundle:visible").length, 12 + 2);
});

test("a group that is opened shows its members, and closes again by any of them", () => {
  const { cy, overview } = crowd(150);
  const [group] = cy.nodes(".group").map(idOf);
  const members = overview.membersOf(group).map(({ id }) => id);
  overview.open(group);
  overview.draw(new Map());
  assert.equal(shown(cy).length, 1 + 12 + 1 + 69);
  assert.ok(members.every((id) => elementOf(cy, id).visible()));
  assert.equal(overview.membersOf(members[3]), null);
  assert.ok(overview.isIn(members[3]) && !overview.isIn("hub"));
  overview.close(members[3]);
  overview.draw(new Map());
  assert.equal(shown(cy).length, 1 + 12 + 2);
});

test("every layout has a place for groups", () => {
  for (const layout of ["columns", "grid", "concentric", "fcose"]) {
    const { cy } = crowd(150);
    const shownIn = cy.elements().not(".hidden, .bundled, .grouped");
    runLayout(layout, shownIn);
    const places = shownIn.nodes().map((node) => `${Math.round(node.position().x)} ${Math.round(node.position().y)}`);
    assert.equal(new Set(places).size, 15, layout);
  }
});

test("groups can be by country, and nodes added by the user are not grouped", () => {
  const { cy, overview } = crowd(150);
  overview.groupBy("country");
  overview.draw(new Map());
  assert.deepEqual(cy.nodes(".group").map((node) => [node.data("of"), node.data("count")]).toSorted(), [["KZ", 8], ["TJ", 130]]);
  overview.draw(new Map([["p149", new Set(["p148"])]]));
  assert.ok(["p148", "p149"].every((id) => elementOf(cy, id).visible()));
  assert.deepEqual(cy.nodes(".group").map((node) => node.data("count")).toSorted(), [128, 8]);
});

test("what the legend hides is not counted, and a group of nothing else is hidden", () => {
  const { cy } = crowd(150);
  hide(cy, new Set(["kind:union"]));
  const groups = Object.fromEntries(cy.nodes(".group").map((node) => [node.data("of"), node]));
  assert.ok(groups.workers.hasClass("hidden") && !groups.government.hasClass("hidden"));
  hide(cy, new Set());
  assert.ok(cy.nodes(".group").every((node) => node.visible()));
});

test("cards of engagements end groups, and a state is found again", () => {
  const { cy, overview } = crowd(150);
  const before = overview.state;
  overview.turn();
  overview.draw(new Map());
  assert.equal(cy.nodes(".group").length, 0);
  assert.equal(shown(cy).filter((id) => id.startsWith("m-")).length, 150);
  overview.restore(before);
  overview.draw(new Map());
  assert.equal(cy.nodes(".group").length, 2);
});

test("separate circles are separate communities in any order of their ties", () => {
  const ids = ["a1", "a2", "a3", "b1", "b2", "b3"];
  const ties = ["a", "b"].flatMap((c) => [[1, 2], [2, 3], [1, 3]].map(([i, j]) => ({ a: `${c}${i}`, b: `${c}${j}` })));
  ties.push({ a: "a3", b: "b1" });
  const sizes = (of) =>
    [...Map.groupBy([...of], ([, label]) => label).values()].map((those) => those.map(([id]) => id).join(" ")).toSorted();
  assert.deepEqual(sizes(communitiesOf(ids, ties)), ["a1 a2 a3", "b1 b2 b3"]);
  assert.deepEqual(communitiesOf(ids.toReversed(), ties.toReversed()), communitiesOf(ids, ties));
  assert.deepEqual(communitiesOf(["alone"], []), new Map([["alone", "alone"]]));
});

test("a single member of a group is not grouped; several such form the group of others", () => {
  const member = (id, country, rank) => ({ id, family: "stakeholder", kind: "union", country, rank, ties: 1, isAlone: false });
  const members = Array.from({ length: 12 }, (_, i) => member(`strong${i}`, "KZ", i));
  const groups = groupsOf([...members, member("x", "TJ"), member("y", "KG"), member("z", "KG")], [], "country", new Map());
  assert.deepEqual(groups.map(({ of, members: those }) => [of, those.map(({ id }) => id)]), [["KG", ["y", "z"]]]);
  const more = groupsOf([...members, member("x", "TJ"), member("y", "KG"), member("z", "UZ")], [], "country", new Map());
  assert.deepEqual(more.map(({ of, members: those }) => [of, those.map(({ id }) => id)]), [["others", ["x", "y", "z"]]]);
});

test("an answer that lists an engagement twice has it once in the line", () => {
  const [hub, other] = [{ id: "hub", kind: "ministry" }, { id: "other", kind: "union" }];
  const meeting = { engagement: { id: "m", kind: "event" }, possible: false, ties: [], actors: [hub, other] };
  const cooperation = { asked: [hub], others: [other], meetings: [meeting, meeting], direct: [], stands: {} };
  assert.deepEqual(bundlesOf({ cooperation, rows: [] }), [{ a: "hub", b: "other", of: ["m"] }]);
});
