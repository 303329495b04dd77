import assert from "node:assert/strict";
import { test } from "node:test";
import { learnPeriods } from "../../Api/Page/answer/records.js";
import { learnVocabulary } from "../../Api/Page/text/vocabulary.js";
import { canOverlap, firstOf, isSensible, isUndated, lastOf, stepOf, stepsOver } from "../../Api/Page/time/dates.js";
import { periodOf, saidOf } from "../../Api/Page/time/periods.js";
import { isRowOfOtherTime, isTieOfOtherTime, isTieUndated } from "../../Api/Page/time/relevance.js";

const span = (from, to) => ({ from, to });

test("a partial date covers its whole year or month", () => {
  assert.deepEqual(["2011", "2011-02", "2011-02-03"].map(firstOf), ["2011-01-01", "2011-02-01", "2011-02-03"]);
  assert.deepEqual(["2011", "2011-02", "2011-02-03"].map(lastOf), ["2011-12-31", "2011-02-31", "2011-02-03"]);
});

test("partial dates overlap if any of their days does", () => {
  assert.equal(canOverlap(span("2011", "2011"), span("2011-12-31", null)), true);
  assert.equal(canOverlap(span("2011-02", null), span(null, "2011-01")), false);
  assert.equal(canOverlap(span(null, "2010-06"), span("2010-06-30", "2012")), true);
  assert.equal(canOverlap(span(null, "2010-06"), span("2010-07", "2012")), false);
  assert.equal(canOverlap(span(null, null), span("1999", "1999")), true);
  assert.equal(canOverlap(undefined, span("1999", "1999")), true);
});

test("overlapping does not depend on which of two periods is asked about", () => {
  const dates = [null, "2010", "2010-06", "2010-06-15", "2011", "2011-01-01"];
  const spans = dates
    .flatMap((from) => dates.map((to) => span(from, to)))
    .filter(({ from, to }) => !from || !to || firstOf(from) <= lastOf(to));
  for (const one of spans) {
    for (const other of spans) {
      assert.equal(canOverlap(one, other), canOverlap(other, one), JSON.stringify([one, other]));
    }
  }
});

test("a span with neither side is undated", () => {
  assert.deepEqual([undefined, span(null, null), span("2011", null), span(null, "2011")].map(isUndated), [true, true, false, false]);
});

test("placeholder years for open or unknown are not sensible", () => {
  assert.deepEqual(["0001-01-01", "0999", "1000", "2150-12-31", "2151", "9999-12-31"].map(isSensible), [
    false,
    false,
    true,
    true,
    false,
    false,
  ]);
});

test("a scale goes by months where the years are few and months are known", () => {
  assert.deepEqual(stepsOver(["2010-11", "2011-02-03"]), ["2010-11", "2010-12", "2011-01", "2011-02"]);
  assert.deepEqual(stepsOver(["2008", "2011-03-30"]), ["2008", "2009", "2010", "2011"]);
  assert.deepEqual(stepsOver(["2008", "2009"]), ["2008", "2009"]);
  assert.deepEqual(stepsOver([]), []);
});

test("a scale leaves out placeholder dates, unless there are no others", () => {
  assert.deepEqual(stepsOver(["0001-01-01", "2008", "2010", "9999-12-31"]), ["2008", "2009", "2010"]);
  assert.deepEqual(stepsOver(["9998", "9999"]), ["9998", "9999"]);
});

test("every date of a scale falls in the step that holds it, and what lies beyond in the first or last", () => {
  const months = stepsOver(["2010-11", "2011-02-03"]);
  assert.deepEqual(["2010-11-01", "2010-12-31", "2011-01-01", "2011-02-03"].map((day) => stepOf(months, day)), [0, 1, 2, 3]);
  assert.deepEqual(["1999-01-01", "2030-01-01"].map((day) => stepOf(months, day)), [0, 3]);
});

test("a period is a date, or two with a slash between, either of which may be missing", () => {
  assert.deepEqual(periodOf("2011-03"), span("2011-03", "2011-03"));
  assert.deepEqual(periodOf("2011/2012-06"), span("2011", "2012-06"));
  assert.deepEqual(periodOf("/2012"), span(null, "2012"));
  assert.deepEqual(periodOf("2011/"), span("2011", null));
});

test("a period that is written is read as it was", () => {
  for (const one of [span("2011", "2011"), span("2011", "2012"), span("2011", null), span(null, "2012")]) {
    assert.deepEqual(periodOf(saidOf(one, ["2000", "2020"])), one);
  }
});

test("a period without dates is the whole scale", () => {
  assert.equal(saidOf(span(null, null), ["2008", "2009", "2010"]), "2008/2010");
  assert.equal(saidOf(span(null, null), ["2008"]), "2008");
});

const stakeholder = (id) => ({ id, kind: "union", name: id, country: null });
const tieTo = (id, period) => ({ id: `to-${id}`, from: stakeholder("ada"), to: { ...stakeholder(id), kind: "event" }, period });

learnVocabulary({
  kinds: [
    { kind: "union", family: "stakeholder", name: { en: "trade union", ru: "профсоюз" }, colour: "#d55e00", corners: [] },
    { kind: "event", family: "engagement", name: { en: "event", ru: "событие" }, colour: "#fbf3b5", corners: [] },
  ],
  tieTypes: [],
});
learnPeriods([
  { id: "meeting", kind: "event", period: span("2011-03-30", "2011-03-30") },
  { id: "ada", kind: "union", period: span("1990", null) },
]);

test("a tie is of another time by its own dates or by those of its engagement", () => {
  assert.equal(isTieOfOtherTime(tieTo("meeting", span(null, null)), span("2012", null)), true);
  assert.equal(isTieOfOtherTime(tieTo("meeting", span(null, null)), span("2011", "2011")), false);
  assert.equal(isTieOfOtherTime(tieTo("elsewhere", span("2009", "2009")), span("2011", null)), true);
});

test("a tie is undated only where nothing is known of its engagement's time, either", () => {
  assert.equal(isTieUndated(tieTo("meeting", span(null, null))), false);
  assert.equal(isTieUndated(tieTo("elsewhere", span(null, null))), true);
});

test("a line is of another time if all its ties are, and never if it may have more ties", () => {
  const ties = new Map([["old", tieTo("a", span("2001", "2001"))], ["new", tieTo("b", span("2011", "2011"))]]);
  const row = (of, partial = false) => ({ id: "x", family: "stakeholder", ties: of, partial });
  assert.equal(isRowOfOtherTime(row(["old"]), ties, span("2010", null)), true);
  assert.equal(isRowOfOtherTime(row(["old", "new"]), ties, span("2010", null)), false);
  assert.equal(isRowOfOtherTime(row(["old"], true), ties, span("2010", null)), false);
  assert.equal(isRowOfOtherTime(row([]), ties, span("2010", null)), false);
  assert.equal(isRowOfOtherTime({ ...row([]), id: "meeting", family: "engagement" }, ties, span("2012", null)), true);
});
