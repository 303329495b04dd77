import assert from "node:assert/strict";
import { test } from "node:test";
import { addressOf, routeOf, routeWith, valuesOf } from "../../Api/Page/route/address.js";
import { entryAfter } from "../../Api/Page/route/cursor.js";
import { namesIn } from "../../Api/Page/route/pasted.js";

test("an address holds a question and its parameters, in order", () => {
  assert.deepEqual(routeOf("#who-cooperates?id=ilo&level=organization"), {
    question: "who-cooperates",
    parameters: [
      ["id", "ilo"],
      ["level", "organization"],
    ],
  });
  assert.deepEqual(routeOf("#find"), { question: "find", parameters: [] });
  assert.deepEqual(routeOf(""), { question: "", parameters: [] });
  assert.deepEqual(routeOf("#/find?q="), { question: "find", parameters: [] });
});

test("an address that is written is read as it was, whatever the values", () => {
  for (const value of ["ilo", "a&b=c", "50 % + 1?#", "Қазақстан", "国際労働機関", "  ", "👩‍👩‍👧", "a/b;c,d", "\u202Eabc"]) {
    const route = { question: "find", parameters: [["q", value], ["q", `${value}2`], ["level", "country"]] };
    assert.deepEqual(routeOf(addressOf(route)), route);
  }
});

test("a question without parameters has an address without a question mark", () => {
  assert.equal(addressOf({ question: "find", parameters: [] }), "#find");
});

test("a parameter that is set anew replaces all its values, and null removes it", () => {
  const route = { question: "find", parameters: [["kind", "union"], ["kind", "ngo"], ["q", "a"]] };
  assert.deepEqual(valuesOf(route, "kind"), ["union", "ngo"]);
  assert.deepEqual(routeWith(route, { kind: "party" }).parameters, [["q", "a"], ["kind", "party"]]);
  assert.deepEqual(routeWith(route, { kind: null, limit: "5" }).parameters, [["q", "a"], ["limit", "5"]]);
  assert.deepEqual(route.parameters.length, 3);
});

test("arrows go round the entries of a list, from none to the first or the last", () => {
  assert.deepEqual([-1, 0, 1, 2].map((active) => entryAfter(active, "ArrowDown", 3)), [0, 1, 2, 0]);
  assert.deepEqual([-1, 0, 1, 2].map((active) => entryAfter(active, "ArrowUp", 3)), [2, 2, 0, 1]);
  assert.equal(entryAfter(-1, "ArrowDown", 1), 0);
  assert.equal(entryAfter(0, "ArrowUp", 1), 0);
  assert.equal(entryAfter(-1, "ArrowDown", 0), -1);
});

test("pasted names are one a line, a cell, or between semicolons, each once", () => {
  assert.deepEqual(namesIn("ILO\nIOM\r\nILO\n\n OSCE "), ["ILO", "IOM", "OSCE"]);
  assert.deepEqual(namesIn("ILO\tIOM; OSCE"), ["ILO", "IOM", "OSCE"]);
});

test("a cell in quotation marks keeps its lines as one name and its doubled marks as one", () => {
  assert.deepEqual(namesIn('"Ministry of\n Labour"\n"The ""Union"""'), ["Ministry of Labour", 'The "Union"']);
});

test("numbers that only count the lines are left out, others stay", () => {
  assert.deepEqual(namesIn("1. ILO\n2) IOM\n(3) OSCE"), ["ILO", "IOM", "OSCE"]);
  assert.deepEqual(namesIn("1. ILO\nIOM"), ["1. ILO", "IOM"]);
  assert.deepEqual(namesIn("18 March Union\n2 x"), ["18 March Union", "2 x"]);
});
