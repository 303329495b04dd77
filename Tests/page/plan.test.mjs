import assert from "node:assert/strict";
import { test } from "node:test";
import { demandOf, draftOf, emptyDraft, emptyGroup, fieldOf, relaxed, routesTo, withNumbers } from "../../Api/Page/plan/demand.js";
import { changesSince, touches } from "../../Api/Page/plan/difference.js";
import { nameOfGroup, sayBounds, sayDemand, sayEqual, sayPercent, sayQuality, sayReason, sayRelaxed } from "../../Api/Page/plan/saying.js";
import { learnQuestions } from "../../Api/Page/questions/described.js";
import { nextStatus } from "../../Api/Page/text/vocabulary.js";
import { speak } from "../../Api/Page/text/words.js";

globalThis.fetch = async () => new Response(JSON.stringify({
  questions: [{ id: "whom-to-invite", summary: "", words: null, parameters: [], fields: [{ name: "unit", default: "organization" }] }],
  kinds: [],
  tieTypes: [],
  planStatuses: [
    { status: "draft", after: ["invited"] },
    { status: "invited", after: ["confirmed", "draft"] },
    { status: "confirmed", after: ["invited"] },
  ],
}), { headers: { "Content-Type": "application/json" } });
await learnQuestions();

const nameOf = (group) => nameOfGroup(group, (id) => id);
const group = (more) => ({ ...emptyGroup(), ...more });
const who = (more) => ({ ...emptyGroup().who, ...more });

test("a demand of three rows contains only what was entered", () => {
  const draft = { ...emptyDraft(), title: "Round table ", demands: [group({ who: who({ constituency: ["workers"] }), least: "2" })] };
  assert.deepEqual(demandOf(draft, nameOf), {
    demand: {
      title: "Round table", seats: { least: 10, most: 12 },
      demands: [{ name: "workers", who: { constituency: ["workers"] }, least: 2 }],
    },
    places: [0],
  });
});

test("empty groups are left out, and groups with equal names are distinguished", () => {
  const two = group({ who: who({ country: ["KG"] }) });
  const { demand, places } = demandOf({ ...emptyDraft(), demands: [two, emptyGroup(), two, group({ name: "ours", least: "1" })] }, nameOf);
  assert.deepEqual(demand.demands.map(({ name }) => name), ["Kyrgyzstan", "Kyrgyzstan (2)", "ours"]);
  assert.deepEqual(places, [0, 2, 3]);
});

test("invalid numbers are sent to the Api unchanged, which reports them; a 0 is a number", () => {
  const draft = { ...emptyDraft(), perBody: "few", weights: { coverage: "0", newcomers: "", bridging: "", rest: "0.5" } };
  const { demand } = demandOf(draft, nameOf);
  assert.equal(demand.perBody, "few");
  assert.deepEqual(demand.weights, { coverage: 0, rest: 0.5 });
});

test("only a wish has a cost and a tolerance", () => {
  const asked = { least: "1", cost: "2", tolerance: "1" };
  const rows = (wish) => demandOf({ ...emptyDraft(), demands: [group({ name: "x", wish, ...asked })] }, nameOf).demand.demands;
  assert.deepEqual(rows(false), [{ name: "x", least: 1 }]);
  assert.deepEqual(rows(true), [{ name: "x", least: 1, wish: true, cost: 2, tolerance: 1 }]);
});

test("a demand that is opened and sent again is unchanged, including fields that the form does not show", () => {
  const demand = {
    title: "Consultation", date: "2016-05", convener: "ilo", unit: "person", seats: { least: 3, most: 4 },
    demands: [
      { name: "a", who: { constituency: ["workers"], attribute: { sector: ["garment", "textile"] } }, least: 1, wish: true, cost: 0.5 },
    ],
    mustInvite: ["iom"], neverBoth: [["a", "b"]], reach: { countries: ["KZ"], minStrength: 0.5 }, weights: { coverage: 0 },
    lottery: true, seed: 7, before: ["x"], scope: { knownBy: "2015-12-31", roles: ["signs"], lineage: true, minSources: 2 },
  };
  assert.deepEqual(demandOf(draftOf(demand), nameOf).demand, demand);
  assert.deepEqual(demandOf(draftOf({ seats: 5, countries: "KZ" }), nameOf).demand, { seats: { most: 5 }, countries: ["KZ"] });
});

test("accepting a change changes only the given bounds", () => {
  const draft = {
    ...emptyDraft(), seats: { least: "", most: "4" }, mustInvite: ["iom", "osce"], exclude: ["x"], neverBoth: [["a", "b"], ["c", "d"]],
    demands: [emptyGroup(), group({ name: "unions", least: "3" })],
  };
  const { demand, places } = demandOf(draft, nameOf);
  const after = relaxed(draft, demand, places, [
    { demand: "seats", least: 4, most: 5 },
    { demand: "unions", least: 2, most: 9 },
    { demand: "mustInvite: iom", least: 0, most: 1 },
    { demand: "exclude: x", least: 0, most: 1 },
    { demand: "neverBoth: a, b", least: 0, most: 2 },
  ]);
  assert.deepEqual(after.seats, { least: "4", most: "5" });
  assert.deepEqual([after.demands[1].least, after.demands[1].most], ["2", ""]);
  assert.deepEqual([after.mustInvite, after.exclude, after.neverBoth], [["osce"], [], [["c", "d"]]]);
  assert.deepEqual(draft.mustInvite, ["iom", "osce"]);
});

test("a problem belongs to the field that the Api names, or to the one that holds it", () => {
  const fields = ["seats.least", "mustInvite", "demands[3]", "demands[3].least", "neverBoth[0]"];
  const of = (path) => fieldOf(path, [0, 3], (one) => fields.includes(one));
  assert.deepEqual(["seats.least", "mustInvite[2]", "demands[1].least", "demands[1].who.ids[0]", "neverBoth[0][1]", "seats", "nonsense"]
    .map(of), ["seats.least", "mustInvite", "demands[3].least", "demands[3]", "neverBoth[0]", null, null]);
});

test("the quality of a list is never overstated", () => {
  speak("en");
  assert.deepEqual([0.004, 0.00401, 0.1234, 0.051, 0.00001].map(sayPercent), ["0.4", "0.41", "13", "5.1", "0.01"]);
  assert.equal(sayQuality({ status: "optimal", gap: 0 }), "This is the best possible list.");
  assert.equal(sayQuality({ status: "feasible", gap: 0.004 }), "Within 0.4 % of the best possible list.");
  assert.equal(sayEqual({ count: 3841, capped: false, indispensable: ["a"], possible: [] }),
    "3,841 lists are equally good. 1 invitee is on all of them.");
  assert.equal(sayEqual({ count: 1, capped: false, indispensable: ["a"], possible: [] }), "No other list is as good.");
});

test("demands and changes are shown by their names", () => {
  const named = (id) => id.toUpperCase();
  assert.deepEqual(
    [[0, 3], [2, null], [2, 2], [2, 4]].map(([least, most]) => sayBounds({ least, most })),
    ["at most 3", "at least 2", "exactly 2", "2 to 4"]);
  assert.equal(sayDemand("neverBoth: a, b", named), "at most one of: A, B");
  assert.equal(sayDemand("workers: all", named), "workers: all");
  assert.equal(sayRelaxed({ demand: "seats", least: 4, most: 5 }, named, { least: 4, most: 4 }),
    "the number of seats: at most 4 becomes at most 5");
  assert.equal(sayRelaxed({ demand: "exclude: iom", least: 0, most: 1 }, named, undefined), "drop “excluded: IOM”");
});

test("every reason of the Api has Russian words for any name of a group", () => {
  speak("ru");
  const english = [
    "It must be invited.",
    "It confirmed on 2016-03-20, as anna noted.",
    "It attended on 2016-05-02, as anna noted.",
    "It reaches no other wanted stakeholder.",
    "It reaches 20 wanted stakeholders; others on the list reach all of them, too.",
    "It reaches 1 wanted stakeholders; nobody before it on the list reaches any of them.",
    "It reaches 12 wanted stakeholders; nobody before it on the list reaches 1 of them.",
    "Kyrgyzstan: at least 5: at least 3 asked for, 4 on the list including it.",
    "governments: 4 on the list including it.",
    "It never took part in an engagement with the convener.",
    "It bridges groups that have few other contacts: 0.50 of 1.",
    "It took part in 3 engagements recently: rest 0.25.",
    "Post: Minister, Ministry.",
    "No engagement is recorded for it.",
    "seats: 10 are asked for, 3 could be invited.",
    "unions: 4 are asked for, 3 could be invited.",
    "The rows ask for 9 different ones, and there are 5 seats.",
  ];
  const russian = english.map(sayReason);
  speak("en");
  assert.deepEqual(russian.filter((sentence) => /\b(It|asked|reach|could|ask)\b/.test(sentence)), []);
  assert.ok(russian.some((sentence) => sentence.startsWith("Kyrgyzstan: at least 5:")));
  assert.deepEqual(english.map(sayReason), english);
});

const change = (status, at, by, note = null) => ({ status, date: "2016-03-01", note, at, by });
const invitee = (id, status, changes, contacts = []) => (
  { stakeholder: { id, name: id, kind: "union", country: null }, status, changes, contacts });
const plan = (invitees, replannings = [], concluded = null, judgements = []) => ({ invitees, replannings, concluded, judgements });

test("changes by others are everything new, earliest first", () => {
  const before = plan([invitee("a", "invited", [change("invited", "1", "ada")]), invitee("b", "draft", [])]);
  const now = plan(
    [
      invitee("a", "declined", [change("invited", "1", "ada"), change("confirmed", "3", "bob"), change("declined", "5", "bob", "ill")]),
      invitee("b", "draft", [], [{ channel: "mail", who: "x", outcome: "asked", at: "2", by: "cleo" }]),
      invitee("c", "draft", []),
    ],
    [{ made: { by: "bob", at: "6" } }],
    null,
    [{ stakeholder: "b", power: 0.8, interest: null, reason: "veto", by: "cleo", at: "4" }]);
  const differences = changesSince(before, now);
  assert.deepEqual(differences.map(({ sort, id, from, to, by }) => [sort, id, from, to, by]), [
    ["contact", "b", undefined, undefined, "cleo"],
    ["status", "a", "invited", "confirmed", "bob"],
    ["judgement", "b", undefined, undefined, "cleo"],
    ["status", "a", "confirmed", "declined", "bob"],
    ["added", "c", undefined, "draft", "bob"],
    ["replanned", "", undefined, undefined, "bob"],
  ]);
  assert.deepEqual([differences[2].note, differences[3].note], ["veto", "ill"]);
  assert.deepEqual([touches(differences, "a"), touches(differences, "d")], [true, false]);
  assert.deepEqual(changesSince(now, now), []);
});

test("the usual next status leads forwards, or is the present one", () => {
  assert.deepEqual(["draft", "invited", "confirmed"].map(nextStatus), ["invited", "confirmed", "confirmed"]);
});

test("power and interest accept a decimal comma or point; invalid numbers are sent unchanged", () => {
  assert.deepEqual(withNumbers({ power: "0,8", interest: "0.25", reason: "7" }), { power: 0.8, interest: 0.25, reason: "7" });
  assert.deepEqual(withNumbers({ power: "much", reason: "a" }), { power: "much", reason: "a" });
});

test("introductions are asked with the filters of the demand", () => {
  const scope = { from: "2010", knownBy: "2015-12-31", roles: ["attends", "signs"], lineage: true };
  assert.deepEqual(routesTo({ convener: "ilo", topics: ["work"], scope }, "iom"), [
    ["from", "ilo"], ["to", "iom"], ["disjoint", "true"], ["level", "organization"], ["since", "2010"], ["knownBy", "2015-12-31"],
    ["role", "attends"], ["role", "signs"], ["topic", "work"], ["lineage", "true"],
  ]);
  assert.deepEqual(routesTo({ unit: "person", topics: ["a"], scope: { topics: ["b"] } }, "ada"), [
    ["to", "ada"], ["disjoint", "true"], ["topic", "b"],
  ]);
});
