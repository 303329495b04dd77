import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import { isIn, sayAsked, tiesIn } from "../../Api/Page/panel/standing.js";
import { sayRank, whyOf } from "../../Api/Page/panel/why.js";
import { learnVocabulary } from "../../Api/Page/text/vocabulary.js";
import { sayRoles, speak } from "../../Api/Page/text/words.js";

const line = { colour: "#000000", dark: "#ffffff", dash: "solid", width: 1, arrow: "none" };
const types = {
  organizes: ["organize", "организу", 1], hosts: ["host", "принима", 1, " у себя"], attends: ["attend", "участву", 0.3],
  signs: ["sign", "подписыва", 1],
};
learnVocabulary({
  kinds: [{ kind: "event", family: "engagement", name: { en: "event", ru: "событие" }, colour: "#000000", corners: [] }],
  tieTypes: [
    ...Object.entries(types).map(([type, [en, ru, weight, more = ""]]) => ({
      type, weight, line,
      name: { en: `${en}s`, ru: `${ru}ет` },
      one: { en: `${en}s it`, ru: `${ru}ет${more}` },
      both: { en: `${en} it`, ru: `${ru}ют${more}` },
    })),
    { type: "represents", name: { en: "represents", ru: "представляет" }, one: null, both: null, weight: 0, line },
  ],
});

const ilo = { id: "ilo", kind: "international-organization", name: "ILO", country: null };
const ministry = { id: "ministry", kind: "ministry", name: "Ministry", country: "KZ" };
const ada = { id: "ada", kind: "person", name: "Ada", country: "KZ" };
const event = (id, from) => ({ id, kind: "event", name: id, country: null, period: { from, to: from } });
const tie = (id, type, from, to, ...evidence) => ({
  id, type, from, to, onBehalfOf: null, title: null, period: { from: null, to: null },
  status: evidence.some(([, , says]) => says === "denied") ? "disputed" : evidence.some(([, , says]) => !says) ? "confirmed" : "announced",
  evidence: evidence.map(([source, locator = null, says = "confirmed"]) => ({ source, locator, says, note: null })),
});
const stands = (id, by = []) => ({ id, kind: "ministry", body: id, by });

/** The ILO and the ministry: both organize a workshop; in a forum the ministry is represented by Ada, which was only announced. */
const answer = () => {
  const [workshop, forum] = [event("workshop", "2009-06"), event("forum", "2011-03-30")];
  return {
    subject: ilo, standsFor: [], level: "organization", weight: "role", omitted: 3, direct: [],
    partners: [
      { stakeholder: { ...ministry, id: "other", name: "Other" }, strength: 2, shared: [], omitted: 0 },
      { stakeholder: ministry, strength: 0.55, omitted: 0, shared: [
        { engagement: workshop, roles: ["organizes"], partnerRoles: ["organizes"], contribution: 0.5, possible: false, present: 3,
          omitted: 0, ties: ["t1", "t2"] },
        { engagement: forum, roles: ["hosts"], partnerRoles: ["attends"], contribution: 0.05, possible: true, present: 7, omitted: 0,
          ties: ["t3", "t4", "t5"] },
      ] },
    ],
    ties: Object.fromEntries([
      tie("t1", "organizes", ilo, workshop, ["report", "page 2"]), tie("t2", "organizes", ministry, workshop, ["report", "page 2"]),
      tie("t3", "hosts", ilo, forum, ["press", "paragraph 3"]), tie("t4", "attends", ada, forum, ["press", "paragraph 6", "announced"]),
      tie("t5", "represents", ada, ministry, ["report"]),
    ].map((one) => [one.id, one])),
    stands: { t1: [stands("ilo")], t2: [stands("ministry")], t3: [stands("ilo")], t4: [stands("ministry", ["t5"])] },
    sources: {},
  };
};

beforeEach(() => speak("en"));

test("why two cooperate is explained by engagement, with the roles of both and with announced ties marked", () => {
  const why = whyOf(answer(), "ministry");
  assert.equal(why.lead, "ILO and Ministry share 2 engagements.");
  assert.deepEqual(why.meetings.map(({ sentence }) => sentence), [
    "June 2009: both organize it",
    "30 March 2011: ILO hosts it; Ministry attends it (announced)",
  ]);
  assert.deepEqual(why.meetings.map(({ status, possible }) => [status, possible]), [["confirmed", false], ["announced", true]]);
  assert.match(why.because, /workshop \(3 participants\)/);
});

test("a common role is stated once, followed by the other roles of each", () => {
  const given = answer();
  const [workshop] = given.partners[1].shared;
  given.partners[1].shared = [{ ...workshop, partnerRoles: ["organizes", "attends"], ties: ["t1", "t2", "t6"] }];
  given.ties.t6 = { ...given.ties.t2, id: "t6", type: "attends" };
  given.stands.t6 = [stands("ministry")];
  assert.equal(whyOf(given, "ministry").meetings[0].sentence, "June 2009: both organize it; Ministry also attends it");
  given.ties.t2 = { ...given.ties.t2, status: "announced" };
  assert.equal(
    whyOf(given, "ministry").meetings[0].sentence,
    "June 2009: ILO organizes it; Ministry organizes it (announced), attends it",
    "what one of them was only to do is not said of both",
  );
});

test("why two cooperate is explained in Russian, too", () => {
  speak("ru");
  const why = whyOf(answer(), "ministry");
  assert.deepEqual(why.meetings.map(({ sentence }) => sentence), [
    "июнь 2009 г.: обе стороны организуют",
    "30 марта 2011 г.: ILO принимает у себя; Ministry участвует (объявлено)",
  ]);
});

test("a meeting has the ties of both sides, with those that lead from a participant to the partner", () => {
  const [workshop, forum] = whyOf(answer(), "ministry").meetings;
  assert.deepEqual([workshop.own, workshop.theirs], [["t1"], ["t2"]]);
  assert.deepEqual([forum.own, forum.theirs], [["t3"], ["t4", "t5"]]);
});

test("sources are numbered in the order in which they are cited, each place once", () => {
  const why = whyOf(answer(), "ministry");
  assert.deepEqual(why.sources, ["report", "press"]);
  assert.deepEqual(why.meetings.map(({ notes }) => notes.map(({ number, locator }) => [number, locator])), [
    [[1, "page 2"]],
    [[1, null], [2, "paragraph 3"], [2, "paragraph 6"]],
  ]);
});

test("the arithmetic of each engagement has the weights of the strongest roles and who shared in it", () => {
  const sums = whyOf(answer(), "ministry").meetings.map(({ sum }) => sum);
  assert.deepEqual(sums, ["workshop: 1 (organizes) × 1 (organizes) ÷ (3 − 1) = 0.5", "forum: 1 (hosts) × 0.3 (attends) ÷ (7 − 1) = 0.05"]);
  const by = (weight) => whyOf({ ...answer(), weight }, "ministry").meetings[0].sum;
  assert.deepEqual([by("newman"), by("count")], ["workshop: 1 ÷ (3 − 1) = 0.5", "workshop: 1"]);
});

test("strength is described in words and by rank among all partners, including omitted ones", () => {
  assert.equal(whyOf(answer(), "ministry").strength, "Of middle strength: rank 2 of 5 partners.");
  assert.deepEqual(
    [[1, 1, 1], [1, 9, 1], [2, 9, 0.9], [9, 9, 0.01]].map((of) => sayRank(...of)),
    [
      "The only partner in this answer.", "The strongest of 9 partners.",
      "Nearly as strong as the strongest: rank 2 of 9 partners.", "Weak compared with the strongest: rank 9 of 9 partners.",
    ],
  );
});

test("there is no explanation for anyone but a partner", () => assert.equal(whyOf(answer(), "nobody"), null));

test("a role is announced or disputed only if no tie of it is confirmed", () => {
  const of = (...statuses) => sayRoles(["signs"], statuses.map((status) => ({ type: "signs", status })));
  assert.deepEqual(
    [of(), of("confirmed"), of("announced"), of("disputed"), of("announced", "confirmed"), of("disputed", "announced")],
    ["signs", "signs", "signs (announced)", "signs (disputed)", "signs", "signs (announced)"],
  );
});

test("a body is in an answer through the ties of its representatives", () => {
  const { ties, stands: by } = answer();
  const shown = { subjects: [ilo], rows: [], ties: Object.values(ties), cooperation: { stands: by } };
  assert.deepEqual(tiesIn(shown, "ministry").map(({ id }) => id), ["t2", "t4", "t5"]);
  assert.deepEqual(["ministry", "ada", "forum", "osce"].map((id) => isIn(shown, id)), [true, true, true, false]);
});

test("the panel states what the question leaves out of a record, and when the record did not exist", () => {
  const of = (ties, period) => ({ ...ministry, id: "osce", ties, omitted: 0, period });
  const elsewhere = { subjects: [ilo], rows: [], ties: [], cooperation: undefined };
  const then = { from: "1999", to: "2009" };
  assert.deepEqual(sayAsked(of([], { from: null, to: null }), elsewhere, [["from", "2012"], ["knownBy", "2013-05"]]), [
    "No recorded tie passes the filters of this question (From: 2012; Evidence published up to: May 2013).",
  ]);
  assert.match(sayAsked(of([], then), elsewhere, [["from", "2012"]])[0], /^It existed 1999 – 2009: not at the time/);
  assert.deepEqual(sayAsked(of(["one"], then), elsewhere, []), ["It is not in this answer: none of its ties passes the filters."]);
  assert.deepEqual(sayAsked(of(["one"], then), { ...elsewhere, subjects: [{ id: "osce" }] }, [["to", "2008"]]), []);
  assert.deepEqual(sayAsked(of([], then), null, []), []);
});
