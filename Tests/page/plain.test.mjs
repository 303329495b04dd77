// A question without a module of its own, read by what all answers have in common.
import assert from "node:assert/strict";
import { test } from "node:test";
import { ask } from "../../Api/Page/answer/api.js";
import { learnQuestions } from "../../Api/Page/questions/described.js";
import { opened, pasting, questionOf, questions } from "../../Api/Page/questions/questions.js";
import { routeOf } from "../../Api/Page/route/address.js";
import { say, speak } from "../../Api/Page/text/words.js";

const word = (en, ru = en) => ({ en, ru });
const parameter = (name, more = {}) => ({
  name, sort: "id", description: "", allowed: [], least: null, greatest: null, default: null, atMost: 1, required: false, filter: false,
  onlyWith: null, ...more,
});
const described = (id, more = {}) => ({
  id, route: `/${id}`, summary: "", example: "", about: null, cursor: null, drawn: true, long: false, words: null, parameters: [], ...more,
});
const line = { colour: "#000000", dark: "#ffffff", width: 1, arrow: "none" };
globalThis.fetch = async () => new Response(JSON.stringify({
  kinds: ["union", "ministry"].map((kind) => ({ kind, family: "stakeholder", name: word(kind), colour: "#000000", corners: [] })),
  tieTypes: [{ type: "represents", name: word("represents", "представляет"), one: null, both: null, weight: 0, line }],
  questions: [
    described("who-meets", {
      route: "/stakeholders/{id}/meets",
      about: { parameter: "id", families: ["stakeholder"], atMost: 1 },
      parameters: [parameter("firstYear", { sort: "number" })],
      words: {
        name: word("Who meets", "Кто встречается"), says: word("Whom a stakeholder meets"), title: word("Meetings of {0}", "Встречи: {0}"),
        more: { "column.times": word("Times", "Раз") },
      },
    }),
    described("of-no-page", { summary: "All documents" }),
    described("document", { route: "/of-no-page/{id}", about: { parameter: "id", families: [], atMost: 1 } }),
    described("stakeholder-profile", { route: "/stakeholders/{id}", about: { parameter: "id", families: ["stakeholder"], atMost: 1 } }),
    described("engagement-profile", { route: "/engagements/{id}", about: { parameter: "id", families: ["engagement"], atMost: 1 } }),
    described("find", { route: "/search" }),
    described("resolve"),
    described("whom-to-invite", { route: "/invitations" }),
  ],
}));
await learnQuestions();

const union = { id: "union", kind: "union", name: "Union", country: "KZ" };
const ministry = { id: "ministry", kind: "ministry", name: "Ministry", country: "KZ" };
const tie = { id: "t1", type: "represents", from: union, to: ministry, title: null, period: { from: null, to: null }, status: "confirmed",
  evidence: [] };
const answer = {
  subject: union,
  asOf: "2011-03",
  partners: [{ stakeholder: ministry, times: 2, roles: ["represents"], since: "2009", possible: true, ties: ["t1"] }],
  pairs: [],
  ties: { t1: tie },
  sources: {},
  truncated: true,
  omitted: 3,
};
const route = { question: "who-meets", parameters: [["id", "union"]] };

test("a question with words or a module is offered, another one has only an address", () => {
  assert.deepEqual(questions().map(({ id }) => id), ["who-meets", "profile", "find"]);
  assert.equal(say(`question.${questionOf("who-meets").id}`), "Who meets");
  assert.equal(say(`question.${questionOf("of-no-page").id}.all`), "All documents");
});

test("the id and the route of every question open it", () => {
  const address = (hash) => {
    const { question, parameters } = opened(routeOf(hash));
    return [question, ...parameters.map(([name, value]) => `${name}=${value}`)].join(" ");
  };
  for (const [hash, expected] of [
    ["#profile?id=x", "profile id=x"],
    ["#stakeholder-profile?id=x&role=signs", "profile id=x role=signs"],
    ["#engagement-profile?id=x", "profile id=x family=engagement"],
    ["#/engagements/x%2Fy?from=2011", "profile id=x/y from=2011 family=engagement"],
    ["#stakeholders/100%/meets?firstYear=3", "who-meets id=100% firstYear=3"],
    ["#/api/v1/search?q=a", "find q=a"],
    ["#of-no-page/x", "document id=x"],
    ["#invitations", "plan"],
    ["#resolve?names=A&names=B", `${pasting} names=A names=B`],
    ["#plans?id=x", "plans id=x"],
    ["#stakeholders//meets", "stakeholders//meets"],
    ["#unheard-of", "unheard-of"],
    ["", ""],
  ]) {
    assert.equal(address(hash), expected, hash);
  }
});

test("the only list of an answer is the list, with a column for each field", () => {
  const read = questionOf("who-meets").read({ ...answer, pairs: undefined }, route);
  const [row] = read.rows;
  assert.deepEqual([row.id, row.kind, row.name, row.possible, row.ties], ["ministry", "ministry", "Ministry", true, ["t1"]]);
  assert.deepEqual(row.cells, { times: 2, roles: "represents", since: "2009" });
  assert.deepEqual(read.columns.map(({ name }) => name), ["name", "kind", "country", "times", "roles", "since"]);
  assert.equal(row.detail, "Times: 2; Roles: represents; Since: 2009");
});

test("an answer has its subject, facts, ties and what it left out", () => {
  const read = questionOf("who-meets").read(answer, route);
  assert.deepEqual(read.subjects, [union]);
  assert.deepEqual(read.remarks, ["As of: March 2011", "Pairs: none."]);
  assert.deepEqual([read.ties, read.total], [[tie], 4]);
  assert.deepEqual(read.leftOut, ["3 more results are not shown (“Maximum results”)."]);
});

test("each of several lists has its heading, and an empty one is named", () => {
  const pairs = [{ a: union, b: ministry, ties: ["t1"] }];
  const both = questionOf("who-meets").read({ ...answer, pairs }, route);
  assert.deepEqual(both.rows.map(({ id, part, cells }) => [id, part, cells.list]), [
    ["ministry", "Partners", "Partners"], ["union|ministry", "Pairs", "Pairs"],
  ]);
  assert.equal(both.rows[0].detail, "Times: 2; Roles: represents; Since: 2009");
  assert.deepEqual(both.columns.map(({ name }) => name), ["name", "kind", "country", "list", "times", "roles", "since"]);
  const second = questionOf("who-meets").read({ ...answer, partners: [], pairs }, route);
  assert.deepEqual(second.rows.map(({ id, part }) => [id, part]), [["union|ministry", "Pairs"]]);
  assert.deepEqual(second.remarks, ["As of: March 2011", "Partners: none."]);
  const none = questionOf("who-meets").read({ ...answer, partners: [], pairs: undefined }, route);
  assert.deepEqual([none.rows, none.remarks], [[], ["As of: March 2011"]]);
});

test("ties are the list of an answer without another list, each with its two ends", () => {
  const { rows } = questionOf("document").read({ id: "d", title: "Report", ties: [{ ...tie, onBehalfOf: ministry }] }, route);
  assert.deepEqual(rows.map(({ id, ties, detail }) => [id, ties, detail]), [
    ["union|ministry", ["t1"], "Type: represents; Status: confirmed; On behalf of: Ministry"],
  ]);
});

test("a line without a record leads to the question about it", () => {
  const { rows } = questionOf("of-no-page").read([{ id: "d/1", title: "Report", publisher: "ILO" }], route);
  assert.deepEqual(rows.map(({ name, detail, leadsTo }) => [name, detail, leadsTo]), [
    ["Report", "Publisher: ILO", { question: "document", parameters: [["id", "d/1"]] }],
  ]);
});

test("a plain list with more pages says so", async () => {
  const answering = globalThis.fetch;
  globalThis.fetch = async () => new Response('[{"id":"d","title":"Report"}]', { headers: { Link: '<x>; rel="next"' } });
  const { leftOut } = questionOf("of-no-page").read(await ask("/of-no-page"), route);
  globalThis.fetch = answering;
  assert.deepEqual(leftOut, ["There are more results, which are not shown (“Maximum results”)."]);
});

test("a line about two records names both, a line about none has its number", () => {
  const { rows } = questionOf("who-meets").read({ lines: [{ a: union, b: ministry }, { topic: "migration" }] }, route);
  assert.deepEqual(rows.map(({ id, together }) => [id, together?.length]), [["union|ministry", 2], ["1", 0]]);
});

test("its words are in Russian, too", () => {
  speak("ru");
  assert.equal(say("question.who-meets.of", { names: "МОТ" }), "Встречи: МОТ");
  assert.equal(questionOf("who-meets").read(answer, route).rows[0].detail, "Раз: 2; Роли: представляет; Since: 2009");
  speak("en");
});
