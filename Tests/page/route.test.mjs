import assert from "node:assert/strict";
import { test } from "node:test";
import { addressOf, routeOf, routeWith, shortlistIn, valuesOf, withShortlist } from "../../Api/Page/route/address.js";
import { isByEvery, sayOf } from "../../Api/Page/route/chips.js";
import { entryAfter } from "../../Api/Page/route/cursor.js";
import { askedOf, codeOf, givenIn, namesIn } from "../../Api/Page/route/names.js";
import { cellsOf, lineFor, lineOf } from "../../Api/Page/route/sheet.js";
import { addWords, speak } from "../../Api/Page/text/words.js";

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

test("an address with any values is read as it was written", () => {
  for (const value of ["ilo", "a&b=c", "50 % + 1?#", "Қазақстан", "国際労働機関", "  ", "👩‍👩‍👧", "a/b;c,d", "\u202Eabc"]) {
    const route = { question: "find", parameters: [["q", value], ["q", `${value}2`], ["level", "country"]] };
    assert.deepEqual(routeOf(addressOf(route)), route);
  }
});

test("a question without parameters has an address without a question mark", () => {
  assert.equal(addressOf({ question: "find", parameters: [] }), "#find");
});

test("setting a parameter replaces all its values, and null removes it", () => {
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

test("pasted names are separated by lines, cells or semicolons, without duplicates", () => {
  assert.deepEqual(namesIn("ILO\nIOM\r\nILO\n\n OSCE "), ["ILO", "IOM", "OSCE"]);
  assert.deepEqual(namesIn("ILO\tIOM; OSCE"), ["ILO", "IOM", "OSCE"]);
});

test("a cell in quotation marks keeps its lines as one name and its doubled marks as one", () => {
  assert.deepEqual(namesIn('"Ministry of\n Labour"\n"The ""Union"""'), ["Ministry of Labour", 'The "Union"']);
});

test("numbers of lines are left out, other numbers are kept", () => {
  assert.deepEqual(namesIn("1. ILO\n2) IOM\n(3) OSCE"), ["ILO", "IOM", "OSCE"]);
  assert.deepEqual(namesIn("1. ILO\nIOM"), ["1. ILO", "IOM"]);
  assert.deepEqual(namesIn("18 March Union\n2 x"), ["18 March Union", "2 x"]);
});

test("the shortlist is in the address but not in the request", () => {
  const hash = "#who-cooperates?id=ilo&shortlist=ada%2Cbob%2Cada";
  assert.deepEqual(routeOf(hash), { question: "who-cooperates", parameters: [["id", "ilo"]] });
  assert.deepEqual(shortlistIn(hash), ["ada", "bob"]);
  assert.equal(shortlistIn("#find?q=a"), null);
  assert.deepEqual(shortlistIn(withShortlist(hash, ["cleo"])), ["cleo"]);
  assert.equal(withShortlist(hash, []), "#who-cooperates?id=ilo");
  assert.equal(withShortlist("", ["ada"]), "#?shortlist=ada");
});

test("a column of countries beside names is read as such, with its heading or without", () => {
  const rows = "Ministry of Labour\tKazakhstan\nTrade Union\tKG\nМинистерство труда\tТаджикистан";
  const given = [["Ministry of Labour", "Kazakhstan"], ["Trade Union", "KG"], ["Министерство труда", "Таджикистан"]];
  const pairs = (text) => givenIn(text).map(({ name, country }) => [name, country]);
  assert.deepEqual(pairs(rows), given);
  assert.deepEqual(pairs(`Organization\tCountry\n${rows}`), given);
  assert.deepEqual(pairs("1\tKazakhstan\tMinistry of Labour\n2\tKyrgyzstan\tTrade Union"), [
    ["Ministry of Labour", "Kazakhstan"], ["Trade Union", "Kyrgyzstan"],
  ]);
  assert.deepEqual(pairs("ILO\t\nTrade Union\tTJ"), [["ILO", ""], ["Trade Union", "TJ"]]);
  assert.deepEqual(pairs("ILO\tIOM\nOSCE\tWorld Bank"), [["ILO", ""], ["IOM", ""], ["OSCE", ""], ["World Bank", ""]]);
  assert.deepEqual(pairs("Kazakhstan\nILO"), [["Kazakhstan", ""], ["ILO", ""]]);
});

test("a name is searched with its country, unless it contains it", () => {
  const asked = (name, country) => askedOf({ name, country });
  assert.deepEqual(
    [
      asked("Ministry of Labour", "Kazakhstan"), asked("Ministry of Labour", "kz"), asked("Ministry of Labour of Kazakhstan", "KZ"),
      asked("Министерство труда Казахстана", "Kazakhstan"), asked("ILO", ""), asked("Ministry of Labour", "Kyrgyz Republic"),
    ],
    [
      "Ministry of Labour, KZ", "Ministry of Labour, KZ", "Ministry of Labour of Kazakhstan",
      "Министерство труда Казахстана", "ILO", "Ministry of Labour, Kyrgyz Republic",
    ],
  );
  assert.deepEqual(["KZ", "kazakhstan", "Россия", "Atlantis", "EU"].map(codeOf), ["KZ", "KZ", "RU", null, null]);
});

test("only unambiguous names are ticked, and not those of another country than the given one", () => {
  const candidate = (id, score, country = "KZ", kind = "ministry") => ({ id, name: id, score, country, kind, matchedName: id });
  const of = (match, ...candidates) => ({ name: "n", match, candidates, truncated: false });
  const line = (country, resolved) => {
    const { sureness, taken, isTicked } = lineOf({ name: "n", country }, resolved);
    return [sureness, taken?.id ?? null, isTicked];
  };
  assert.deepEqual(line("", of("a", candidate("a", 1), candidate("b", 0.9))), ["clear", "a", true]);
  assert.deepEqual(line("KG", of("a", candidate("a", 1))), ["several", "a", false]);
  assert.deepEqual(line("KG", of("a", candidate("a", 1), candidate("b", 0.8, "KG"))), ["likely", "b", false]);
  assert.deepEqual(line("", of(null, candidate("a", 0.9), candidate("b", 0.5))), ["likely", "a", false]);
  assert.deepEqual(line("", of(null, candidate("a", 0.9), candidate("b", 0.85))), ["several", "a", false]);
  assert.deepEqual(line("", of(null)), ["none", null, false]);
  assert.deepEqual(cellsOf([lineOf({ name: "n", country: "" }, of(null, candidate("a", 0.9)))])[1], [
    "n", "", "", "", "", "", "likely", "a (a)",
  ]);
});

test("a body without a country is resolved by its name with any country beside it", () => {
  const candidate = (id, country) => ({ id, name: id, score: 1, country, kind: "international-organization", matchedName: id });
  const of = (match, ...candidates) => ({ name: "n", match, candidates, truncated: false });
  const line = (withCountry, alone) => {
    const { sureness, taken } = lineFor({ name: "n", country: "KZ" }, withCountry, alone);
    return [sureness, taken?.id ?? null];
  };
  assert.deepEqual(line(of(null, candidate("ilo", null)), of("ilo", candidate("ilo", null))), ["clear", "ilo"]);
  assert.deepEqual(line(of("kz-union", candidate("kz-union", "KZ")), of("union", candidate("union", null))), ["clear", "kz-union"]);
  assert.deepEqual(line(of(null), of("kg-union", candidate("kg-union", "KG"))), ["several", "kg-union"]);
  assert.deepEqual(line(undefined, undefined), ["none", null]);
});

test("roles are joined by and or or in one chip, which removes them together", () => {
  const question = { id: "who-cooperates", parameters: [{ name: "role", type: "many" }, { name: "roles", type: "choice" }] };
  const said = (parameters) => sayOf(question.parameters[0], question, { question: question.id, parameters }, (id) => id);
  const roles = [["role", "signs"], ["role", "attends"]];
  addWords("en", { "tie.signs": "signs", "tie.attends": "attends" });
  addWords("ru", { "tie.signs": "подписывает", "tie.attends": "участвует" });
  assert.match(said(roles), /signs or attends/);
  assert.match(said([...roles, ["roles", "all"]]), /signs and attends/);
  assert.equal(isByEvery({ parameters: [["role", "signs"], ["roles", "all"]] }), false);
  speak("ru");
  assert.match(said([...roles, ["roles", "all"]]), /подписывает и участвует/);
  speak("en");
});
