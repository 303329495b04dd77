import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import { whoTakesPart } from "../../Api/Page/questions/who-takes-part.js";
import { learnVocabulary } from "../../Api/Page/text/vocabulary.js";
import { speak } from "../../Api/Page/text/words.js";

const line = { colour: "#000000", dark: "#ffffff", dash: "solid", width: 1, arrow: "none" };
learnVocabulary({
  kinds: [{ kind: "other", family: "stakeholder", name: { en: "other", ru: "прочее" }, colour: "#000000", corners: [] }],
  tieTypes: ["funds", "hosts"].map((type) => ({ type, name: { en: type, ru: type }, weight: 1, line })),
});

const row = (id, amounts) => ({
  stakeholder: { id, kind: "other", name: id, country: null },
  engagements: 1, counts: [1, 0], first: null, last: null, latest: [], omitted: 1, ...(amounts && { amounts }),
});
const money = (value, currency) => ({ value, currency });
const answer = (rows, amounts) => ({
  group: "role", level: "organization", groupsOmitted: 0, rows, ties: {}, sources: {}, stands: {},
  unattributed: 0, truncated: false, omitted: 0,
  groups: [{ id: "funds", name: "funds", engagements: 1, ...(amounts && { amounts }) }, { id: "hosts", name: "hosts", engagements: 1 }],
});
const plain = (text) => text.replace(/[\u2066-\u2069]/g, "").replaceAll("\u00a0", " ");

beforeEach(() => speak("en"));

test("who takes part has a column of amounts and states the sums of groups if any amount is known", () => {
  const sums = [money(-1.5, "EUR"), money(1005.25, "USD")];
  const read = whoTakesPart.read(answer([row("bank", sums), row("union")], sums));
  assert.deepEqual(read.columns.map(({ name }) => name).slice(-3), ["last", "amounts", "latest"]);
  assert.deepEqual(read.rows.map(({ cells }) => plain(cells.amounts)), ["-1.5 EUR; 1,005.25 USD", ""]);
  assert.ok(read.remarks.map(plain).some((remark) => remark.endsWith("once: funds -1.5 EUR, 1,005.25 USD.")), read.remarks.join("\n"));
});

test("who takes part does not mention amounts if none is known", () => {
  const read = whoTakesPart.read(answer([row("bank")]));
  assert.ok(!read.columns.some(({ name }) => name === "amounts"));
  assert.equal(read.remarks.length, 1);
});
