// A question without a module of its own, read by what all answers have in common.
import assert from "node:assert/strict";
import { test } from "node:test";
import { learnQuestions } from "../../Api/Page/questions/described.js";
import { questionOf } from "../../Api/Page/questions/questions.js";
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
    described("of-no-page"),
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

test("a question with words is offered, one without words or module is not", () => {
  assert.equal(say(`question.${questionOf("who-meets").id}`), "Who meets");
  assert.equal(questionOf("of-no-page"), undefined);
});

test("the first list of an answer is the list, with a column for each field", () => {
  const read = questionOf("who-meets").read(answer, route);
  const [row] = read.rows;
  assert.deepEqual([row.id, row.kind, row.name, row.possible, row.ties], ["ministry", "ministry", "Ministry", true, ["t1"]]);
  assert.deepEqual(row.cells, { times: 2, roles: "represents", since: "2009" });
  assert.deepEqual(read.columns.map(({ name }) => name), ["name", "kind", "country", "times", "roles", "since"]);
  assert.equal(row.detail, "Times: 2; Roles: represents; Since: 2009");
});

test("an answer has its subject, facts, ties and what it left out", () => {
  const read = questionOf("who-meets").read(answer, route);
  assert.deepEqual(read.subjects, [union]);
  assert.deepEqual(read.remarks, ["As of: March 2011"]);
  assert.deepEqual([read.ties, read.total], [[tie], 4]);
  assert.deepEqual(read.leftOut, ["3 more results are not shown (“Maximum results”)."]);
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
