// What the readers of files say of them, and why the Api refuses a request, has a translation: the texts are taken from the source, so
// that a new one without a translation fails here.
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { test } from "node:test";
import { sentencesOf } from "../../Api/Page/answer/trouble.js";
import { sayReason } from "../../Api/Page/importing/reasons.js";
import { sayProblem, sayRefusal } from "../../Api/Page/text/problems.js";
import { speak } from "../../Api/Page/text/words.js";

const root = new URL("../../", import.meta.url);

/** The source of the files in some folders. */
const sourcesIn = (folders, isLeftOut = /^$/) =>
  folders.flatMap((folder) => readdirSync(new URL(folder, root), { recursive: true }).map((file) => `${folder}/${file}`))
    .filter((file) => file.endsWith(".cs") && !/\/(?:bin|obj)\//.test(file) && !isLeftOut.test(file))
    .map((file) => readFileSync(new URL(file, root), "utf8").replace(/^\s*\/\/.*$/gm, ""));

/** The texts among the arguments of calls in a source. */
const textsOf = (sources, calls) =>
  sources.flatMap((source) => [...source.matchAll(calls)].flatMap(({ 0: call, index }) =>
    textsIn(source, index + call.length).map((text) => ({ call, text }))));

/** The string that begins at a quotation mark; each of its interpolated parts becomes 1, and a choice of two texts both. */
function stringAt(source, start, isInterpolated) {
  let texts = [""];
  for (let at = start + 1; ; at++) {
    const char = source[at];
    if (char === '"' || char === undefined) {
      return { texts, end: at + 1 };
    }

    if (char === "\\") {
      texts = texts.map((text) => text + source[++at]);
    } else if (isInterpolated && /[{}]/.test(char) && source[at + 1] === char) {
      texts = texts.map((text) => text + source[at++]);
    } else if (char === "{" && isInterpolated) {
      const from = at;
      for (let depth = 0; depth > 0 || at === from; at++) {
        depth += source[at] === "{" ? 1 : source[at] === "}" ? -1 : 0;
      }

      const choice = /\? \$?"([^"]*)" : "([^"]*)"/.exec(source.slice(from, at--));
      texts = choice ? texts.flatMap((text) => choice.slice(1).map((one) => text + one.replace(/\{[^}]*\}/g, "1")))
        : texts.map((text) => `${text}1`);
    } else {
      texts = texts.map((text) => text + char);
    }
  }
}

/** The texts among the arguments of a call, without those of calls within; joined parts are one text. */
function textsIn(source, start) {
  let found = [];
  let last = -1;
  for (let at = start, depth = 1; depth > 0; at++) {
    if (source[at] === '"') {
      const { texts, end } = stringAt(source, at, source[at - 1] === "$");
      const isJoined = last > 0 && /^\s*\+\s*\$?$/.test(source.slice(last, at));
      const before = isJoined ? found.pop() : "";
      found = depth === 1 ? [...found, ...texts.map((text) => before + text)] : found;
      [last, at] = [end, end - 1];
    }

    depth += source[at] === "(" ? 1 : source[at] === ")" ? -1 : 0;
  }

  return found;
}

/** The texts that stay English on the Russian page. */
function untranslated(texts, translate) {
  speak("ru");
  const missing = [...new Set(texts)].filter((text) => !/[а-яё]/i.test(translate(text)));
  speak("en");
  return missing;
}

test("whatever is said of a file is said in Russian", () => {
  // Drafts of lists are made on the command line; the page refuses these documents.
  const readers = sourcesIn(["Queries/DataFormat", "Queries/Formats"], /\/(?:Lists\/|MappingDraft|RowDraft|NameFile|SetAside)/);
  const texts = textsOf(readers, /\b(?:Fault|FaultOf|Warn|Note|Wrong|Broken|Oddity|State|[Ff]aults\.Add|return new|Add)\(/g)
    .filter(({ call, text }) => (call === "State(" ? /^[a-z]/ : /^(?:[a-z].* |1: )/s).test(text)).map(({ text }) => text);
  assert.ok(texts.length > 200, String(texts.length));
  assert.deepEqual(untranslated(texts, sayReason).sort(), [
    "an id is 1", "is: person, ministry, event …", "name: {column: …}", "no 1", "no 1 has this id", "rest: attributes", "unknown 1",
  ], "other than parts of mappings, and texts that are made of more than one word, which are tested below");
});

test("whatever is refused is refused in Russian", () => {
  const texts = textsOf(sourcesIn(["Queries", "Api"], /^Queries\/(?:DataFormat|Formats)/), /(?:[Rr]efuse|PlanRefused\.Of|>\.Not)\(/g)
    .filter(({ text }) => / /.test(text)).map(({ text }) => text);
  assert.ok(texts.length > 60, String(texts.length));
  assert.deepEqual(untranslated(texts, sayProblem).sort(), [
    '"1" 1', '"1" is not 1', '"1" is not an id: 1', "cannot change from 1 to 1, only to ", "has 1 characters", "is for format=1",
    "is not a field here", "is not a parameter here; ", "not loaded: 1",
  ], "other than texts that are made of more than one word, which are tested below");
});

test("a request that is not answered now has its own reason in Russian", () => {
  speak("ru");
  const said = (message) => sentencesOf({ kind: "busy", message, errors: {} }, undefined, []);
  assert.deepEqual(said("The database did not answer."), ["Сервер занят, или сеть ещё загружается."]);
  for (const message of [
    "The question took too long; ask for less, or try again later.",
    "Another file is being checked or imported. Send this file again later.",
    "The plan round.2 is damaged: it is not what was written. Remove it and import a copy of it, or restore a backup of the store.",
    "The plan x is not as this version of the program writes plans: update the program, or restore a backup.",
  ]) {
    assert.match(said(message).join(" "), /^(?!Сервер)[А-Я].*[а-яё]{3}/, message);
  }

  assert.deepEqual(untranslated([
    "Somebody has changed the plan x since. Nothing was written. The present plan is damaged.",
    "Somebody has changed the plan x since. Nothing was written. The present plan is in `current`.",
  ], sayProblem), []);
  speak("ru");
  assert.match(sayProblem("No list meets all demands. These demands conflict: unions: at least 3."), /unions: at least 3\.$/);
  speak("en");
});

test("a text is translated as a whole, and what is not known stays as it is", () => {
  speak("ru");
  const said = (texts) => texts.map(sayReason);
  assert.deepEqual(
    said([
      "no column name", "no sheets", "no kind", "no such column", "no tie has this id", "unknown kind of stakeholder", "unknown widget",
      "longer than 4,096 characters", "UTF-8 that was read as windows-1251", "5 × an address: left out", "ties.csv, line 3",
      "part-of never leads to the kind person",
      "an id is 1 to 128 ASCII letters, digits and - _ . : that begin with a letter or digit",
      "an empty cell means open or unknown; the Buddhist year 2554 is 2011",
    ]),
    [
      "нет столбца name", "no sheets", "не указан вид", "нет такого столбца", "нет связи с таким идентификатором",
      "неизвестный вид участника", "unknown widget", "длиннее, чем 4\u00a0096 знаков", "UTF-8 прочитано как windows-1251",
      "5 × адрес: опущен", "ties.csv, строка 3", "связь part-of никогда не ведёт к виду person",
      "идентификатор — это от 1 до 128 латинских букв, цифр и знаков - _ . :, сначала буква или цифра",
      "пустая ячейка означает открытый срок или неизвестную дату; 2554 год буддийского календаря — это 2011 год",
    ],
  );
  assert.equal(
    sayReason(
      "did you mean ILO? О is Cyrillic U+041E, Latin O is U+004F; А is Cyrillic U+0410, Latin A is U+0041; "
      + "Л is Cyrillic U+041B in a Latin word; …"),
    "возможно, имеется в виду ILO? О — кириллица U+041E, O (латиница) — U+004F; А — кириллица U+0410, A (латиница) — U+0041; "
      + "Л — кириллица U+041B, а слово — латиница; …",
  );
  speak("en");
  assert.equal(sayReason("no kind"), "no kind");
});

test("problems are translated into Russian by their pattern, and unknown ones are unchanged", () => {
  const sentences = [
    '"x" is none of any, all; did you mean all?', '"no; did" is none of role', '"0" is not a whole number from 1 to 500',
    '"2011-13" is not a date YYYY, YYYY-MM or YYYY-MM-DD that exists', '"2012" comes after `to`, "2011"', "is given more than once",
    '"a\nb" is not an id: 1 to 128 ASCII letters, digits and - _ . : that begin with a letter or digit',
    "has more than 50 different values",
    '"kz" is not an ISO 3166-1 alpha-2 code in upper case, e.g. KZ', '"5" is more than the number of parties, 2', "must be given",
    "is not a parameter here; the parameters are id, level", "is not a field here; the fields are name, who", "has no characters",
    "cannot change from draft to attended, only to invited or withdrawn", "is for format=csv",
    '"2009-" is not a period: a date, or two dates or one of them with / between, e.g. 2009/2011, 2013-06 or 2013/',
  ];
  speak("en");
  assert.deepEqual(sentences.map(sayProblem), sentences);
  speak("ru");
  for (const sentence of sentences) {
    const said = sayProblem(sentence);
    assert.match(said, /[а-яё]{3}/i, sentence);
    assert.doesNotMatch(said, /\{|problem\./, sentence);
  }

  assert.equal(sayProblem(sentences[0]), "«x» — не одно из значений: any, all. Возможно, имеется в виду all?");
  assert.equal(
    sayProblem('not loaded: "x" is none of a, b; did you mean a?'),
    "Такой набор данных не загружен. «x» — не одно из значений: a, b. Возможно, имеется в виду a?",
  );
  assert.equal(
    sayProblem("must be given: Markdown with fields such as {{name}}"),
    "Нужен шаблон в формате Markdown с полями, например {{name}}.",
  );
  assert.equal(sayProblem("is round.2, but a plan with this id exists already"), "План с идентификатором round.2 уже есть.");
  assert.equal(sayProblem("is something new"), "is something new");
  assert.deepEqual(sayRefusal("Here, a body has at most 20 MB."), ["Запрос может быть не больше 20 МБ."]);
  assert.deepEqual(sayRefusal("The store is closed."), ["Сервер сообщает об ошибке:", "The store is closed."]);
  speak("en");
});
