import assert from "node:assert/strict";
import { test } from "node:test";
import { withOnlyIds } from "../../Api/Page/answer/asking.js";
import { csvOf } from "../../Api/Page/answer/csv.js";
import { nameIn, nameOf } from "../../Api/Page/answer/records.js";
import { keyOf } from "../../Api/Page/scene/keyboard.js";
import { comparable } from "../../Api/Page/text/comparable.js";
import { beginning, breakable, isolated, isTallText, plain, readable, shortened } from "../../Api/Page/text/text.js";
import { learnVocabulary, familyOf } from "../../Api/Page/text/vocabulary.js";
import { en } from "../../Api/Page/text/words.en.js";
import { ru } from "../../Api/Page/text/words.ru.js";
import { addWords, say, sayCount, sayCountry, sayDate, sayNumber, sayPeriod, sayTypes, speak } from "../../Api/Page/text/words.js";

const inEach = (...says) => Object.fromEntries(["en", "ru"].map((language) => (speak(language), [language, says.map((one) => one())])));

test("no text has an unfilled placeholder", () => {
  const named = (text) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort();
  for (const key of Object.keys(en).filter((key) => key in ru)) {
    assert.deepEqual([...new Set(named(ru[key]))], [...new Set(named(en[key]))], key);
  }
});

test("numbers have the plural form of their language", () => {
  assert.deepEqual(inEach(...[1, 2, 5, 21, 1000].map((n) => () => sayCount("count.ties", n))), {
    en: ["1 tie", "2 ties", "5 ties", "21 ties", "1,000 ties"],
    ru: ["1 связь", "2 связи", "5 связей", "21 связь", `${(1000).toLocaleString("ru")} связей`],
  });
});

test("a counted text has plural forms of its language only", () => {
  for (const [language, words] of Object.entries({ en, ru })) {
    const forms = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
    const counted = Object.keys(words).flatMap((key) => (key.endsWith(".other") ? [key.slice(0, -".other".length)] : []));
    const foreign = ["zero", "one", "two", "few", "many"].filter((form) => !forms.includes(form));
    assert.ok(counted.length > 0);
    assert.deepEqual(counted.flatMap((stem) => foreign.map((form) => `${stem}.${form}`)).filter((key) => key in words), [], language);
  }
});

test("a date is shown no more precisely than it is known", () => {
  assert.deepEqual(inEach(() => sayDate("2011"), () => sayDate("2011-03"), () => sayDate("2011-03-30"), () => sayDate(null)), {
    en: ["2011", "March 2011", "30 March 2011", ""],
    ru: ["2011", "март 2011 г.", "30 марта 2011 г.", ""],
  });
  speak("en");
  assert.equal(sayDate("0099-03"), "March 99");
  for (const none of ["from", "2011-13", "2011-00", "2011-02-30", "2011-3", "2011-03-01-01"]) {
    assert.equal(sayDate(none), none, "what is no date stays as it was given");
  }
});

test("a period is shown by its two dates, once if they are equal, and with dots if one is open", () => {
  speak("en");
  const say2 = (from, to) => sayPeriod({ from, to });
  assert.deepEqual(
    [say2("2011", "2011"), say2("2011", "2012-06"), say2("2011", null), say2(null, "2012"), say2(null, null), sayPeriod(null)],
    ["2011", "2011 – June 2012", "2011 – …", "… – 2012", "", ""],
  );
});

test("an end known only by month does not look earlier than the start", () => {
  speak("en");
  assert.equal(sayPeriod({ from: "2009-06-24", to: "2009-06" }), "24 June 2009 (end: June 2009)");
  assert.equal(sayPeriod({ from: "2009-12", to: "2009" }), "December 2009 (end: 2009)");
  assert.equal(sayPeriod({ from: "2009-06", to: "2009-06-26" }), "June 2009 – 26 June 2009");
  speak("ru");
  assert.equal(sayPeriod({ from: "2009-06", to: "2009" }), "июнь 2009 г. (окончание: 2009)");
  speak("en");
});

test("a small strength is never shown as zero", () => {
  speak("en");
  assert.deepEqual([0, 0.4, 1 / 3, 0.0004, 0.000012345, 12].map(sayNumber), ["0", "0.4", "0.333", "0.0004", "0.000012", "12"]);
});

test("a country has its name, and an unknown code is unchanged", () => {
  assert.deepEqual(
    inEach(
      () => sayCountry("TJ"),
      () => sayCountry("XX-1"),
      () => sayCountry(null),
    ),
    { en: ["Tajikistan", "XX-1", ""], ru: ["Таджикистан", "XX-1", ""] },
  );
});

test("kinds and types of ties have the names of the Api, and unknown ones their word", () => {
  learnVocabulary({
    kinds: [{ kind: "court", family: "engagement", name: { en: "court case", ru: "судебное дело" }, colour: "#000000", corners: [] }],
    tieTypes: [
      {
        type: "sues",
        name: { en: "sues", ru: "судится с" },
        line: { colour: "#000000", dark: "#ffffff", width: 1, arrow: "none" },
      },
    ],
  });
  assert.deepEqual(
    inEach(
      () => say("kind.court"),
      () => sayTypes(["sues", "unheard-of"]),
    ),
    { en: ["court case", "sues, unheard-of"], ru: ["судебное дело", "судится с, unheard-of"] },
  );
  assert.deepEqual(["court", "unheard-of"].map(familyOf), ["engagement", "stakeholder"]);
  speak("en");
});

test("a right-to-left name in a sentence does not reverse the text around it", () => {
  assert.equal(isolated("ILO"), "ILO");
  assert.equal(isolated("منظمة"), "\u2068منظمة\u2069");
  assert.equal(plain(isolated("منظمة")), "منظمة");
  assert.ok(isolated("a\u202Eb").startsWith("\u2068"));
});

test("excessive marks on letters are left out, and those of real words are kept", () => {
  assert.ok(readable(`Z${"\u0335\u0321\u0322".repeat(20)}`).length < 10);
  for (const word of ["Việt Nam", "שָׁלוֹם", "क्ष्म्य", "Ѭ҆҃"]) {
    assert.equal(readable(word), word);
  }
});

test("a text is cut where a letter ends", () => {
  assert.equal(beginning("👩‍👩‍👧a", 3), "");
  assert.equal(beginning("a👩‍👩‍👧", 9), "a👩‍👩‍👧");
  assert.equal(beginning("e\u0301e\u0301", 3), "e\u0301");
  assert.equal(shortened("abcdef", 6), "abcdef");
  assert.equal(shortened("abcdefg", 6), "abcd…");
});

test("a name without spaces has places where its lines may end, between its words", () => {
  assert.deepEqual(breakable("กระทรวงแรงงาน").split("\u200b"), ["กระทรวง", "แรงงาน"]);
  assert.deepEqual(breakable("日本労働組合").split("\u200b"), ["日本", "労働", "組合"]);
  assert.ok(!breakable("社会保障部（人社部）").includes("\u200b（"), "no line begins with a bracket's side");
  for (const name of ["Ministry of Labour", "대한민국 고용노동부", "وزارة العمل"]) {
    assert.equal(breakable(name), name);
  }
});

test("wide letters count twice", () => {
  assert.equal(shortened("国际劳务", 8), "国际劳务");
  assert.equal(shortened("国际劳务合作", 8), "国际劳…");
});

test("only letters that stack need higher lines", () => {
  assert.ok(["ក្រសួង", "ILO ဝန်ကြီးဌာန"].every(isTallText));
  assert.ok(!["Ministry", "Министерство", "กระทรวง", "文字", "وزارة"].some(isTallText));
});

test("texts that look the same are the same", () => {
  assert.equal(comparable(" I\u0307LO\u200B "), comparable("ilo"));
  assert.equal(comparable("Straße"), comparable("STRASSE"));
  assert.equal(comparable("e\u0301"), comparable("É"));
  assert.notEqual(comparable("ilo"), comparable("iom"));
});

test("a cell that a spreadsheet would run is text, and a number stays a number", () => {
  assert.equal(
    csvOf([["=1+1", " @x", "\u200b=1", "-3", -3, "a,b", 'c"d', "＝1", " x "]]),
    "\uFEFF'=1+1,' @x,'\u200b=1,'-3,-3,\"a,b\",\"c\"\"d\",'＝1,\" x \"\r\n",
  );
});

test("a cell has the maximum length of Excel, and states how much is left out", () => {
  const cell = csvOf([["x".repeat(40_000)]]).slice(1, -2);
  assert.ok(cell.length <= 32_767);
  assert.match(cell, /x … \[\d+ \/ 40000\]$/);
});

for (const [key, code, shiftKey, meant] of [
  ["j", "KeyC", false, "j"],
  ["e", "KeyD", false, "e"],
  [".", "KeyE", false, "."],
  ["z", "KeyY", false, "z"],
  ["é", "Digit2", false, "é"],
  ["à", "Digit0", false, "à"],
  ["-", "Slash", false, "-"],
  ["/", "KeyQ", false, "/"],
  ["E", "KeyE", true, "e"],
  ["У", "KeyE", true, "e"],
  ["ψ", "KeyC", false, "c"],
  ["ع", "KeyU", false, "u"],
  ["٠", "Digit0", false, "0"],
  ["ظ", "Slash", false, "/"],
  ["ا", "KeyH", false, "h"],
  ["ा", "KeyE", false, "e"],
  ["े", "KeyZ", false, "z"],
  ["ק", "KeyE", false, "e"],
  [".", "Slash", false, "/"],
  ["؟", "Slash", true, "?"],
  ["Enter", "Enter", false, "Enter"],
  ["Dead", "Equal", false, "Dead"],
]) {
  test(`${key} on ${code} means ${meant}`, () => assert.equal(keyOf({ key, code, shiftKey }), meant));
}

test("of an answer only what it has is found by id", () => {
  const { ties, sources, stands } = withOnlyIds({ ties: { a: 1 }, sources: {}, stands: { a: [] } });
  assert.deepEqual([ties.a, ties.constructor, sources.toString, stands.valueOf ?? []], [1, undefined, undefined, []]);
});

test("a government is not called by the name of its country alone", () => {
  const name = (text, type = "alias") => ({ text, language: "ru", type });
  addWords("ru", { "kind.government": "правительство" });
  speak("ru");
  const called = (kind, ...names) => nameIn({ kind, names });
  assert.deepEqual([
    called("government", name("Казахстан"), name("РК", "acronym"), name("Правительство Республики Казахстан")),
    called("government", name("Кыргызстан")), called("government", name("Саудовская Аравия")),
    called("union", name("Профсоюз горняков"), name("Профсоюз горняков и металлургов")), called("government"),
  ], [
    "Правительство Республики Казахстан", "Кыргызстан (правительство)", "Саудовская Аравия (правительство)", "Профсоюз горняков", null,
  ]);
  speak("en");
});

test("a country has its name in the language of the page wherever it is named", () => {
  const kazakhstan = { id: "KZ", kind: "country", name: "Kazakhstan" };
  assert.deepEqual(inEach(() => nameOf(kazakhstan), () => nameOf({ ...kazakhstan, kind: "union" })), {
    en: ["Kazakhstan", "Kazakhstan"], ru: ["Казахстан", "Kazakhstan"],
  });
  speak("en");
});
