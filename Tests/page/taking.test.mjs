import assert from "node:assert/strict";
import { test } from "node:test";
import { deflateSync, inflateSync } from "node:zlib";
import { groupedTies } from "../../Api/Page/answer/print.js";
import { learnPeriods } from "../../Api/Page/answer/records.js";
import { xlsxOf } from "../../Api/Page/answer/xlsx.js";
import { crc32, zipOf } from "../../Api/Page/answer/zip.js";
import { Knowledge } from "../../Api/Page/answer/knowledge.js";
import { reachesOf } from "../../Api/Page/shortlist/rows.js";
import { mostListed, Shortlist } from "../../Api/Page/shortlist/shortlist.js";
import { pdfOf } from "../../Api/Page/share/pdf.js";
import { resolutionOf, sizeOf, withFooter, withResolution } from "../../Api/Page/share/figure.js";
import { learnVocabulary } from "../../Api/Page/text/vocabulary.js";

learnVocabulary({
  kinds: [["event", "engagement"], ["person", "stakeholder"], ["ministry", "stakeholder"]].map(([kind, family]) => (
    { kind, family, name: { en: kind, ru: kind }, colour: "#000000", corners: [] })),
  tieTypes: ["represents", "works-for", "attends", "hosts", "invited"].map((type) => ({
    type, name: { en: type, ru: type }, post: ["represents", "works-for"].includes(type), present: ["attends", "hosts"].includes(type),
  })),
});

const mention = (id, kind, period) => ({ id, kind, name: id, country: null, period });
const tie = (type, from, to, more = {}) => (
  { id: type, type, from, to, title: null, period: { from: null, to: null }, onBehalfOf: null, ...more });
const profile = (id, kind, ties) => ({ id, kind, name: id, country: "KZ", ties });
const [ada, bob, ministry] = [mention("ada", "person"), mention("bob", "person"), mention("ministry", "ministry")];
const early = mention("early", "event", { from: "2009", to: "2009" });
const late = mention("late", "event", { from: "2011-03", to: "2011-03" });

test("a person on the shortlist has a line for each body that it represents, the latest first", () => {
  const union = mention("union", "ministry");
  const reaches = reachesOf(profile("ada", "person", [
    tie("represents", ada, union, { title: "Clerk", period: { from: "2001", to: "2004" } }),
    tie("represents", ada, ministry, { title: "Minister", period: { from: "2008", to: null } }),
    tie("attends", ada, late), tie("hosts", ada, early),
    tie("invited", ada, mention("invited", "event", { from: "2020", to: "2020" })),
  ]));
  assert.deepEqual(reaches.map(({ person, post, body, seen, at }) => [person, post, body, seen, at]), [
    ["ada", "Minister", "ministry", "2011-03", "late"],
    ["ada", "Clerk", "union", "2011-03", "late"],
  ]);
});

test("a body on the shortlist is reached through those who represent it or act for it, each once", () => {
  const reaches = reachesOf(profile("ministry", "ministry", [
    tie("represents", ada, ministry, { title: "Head", period: { from: null, to: "2010" } }),
    tie("attends", bob, late, { title: "Delegate", onBehalfOf: ministry, period: { from: "2011-03-30", to: "2011-03-30" } }),
    tie("represents", ada, ministry, { title: "Deputy", period: { from: null, to: "2005" } }),
  ]));
  assert.deepEqual(reaches.map(({ person, post, body, seen }) => [person, post, body, seen]), [
    ["bob", "Delegate", "ministry", "2011-03-30"],
    ["ada", "Head", "ministry", "2011-03-30"],
  ]);
});

test("records without persons, bodies or dates have a line too", () => {
  const bare = ({ person, post, body, seen }) => [person, post, body, seen];
  assert.deepEqual(reachesOf(profile("ministry", "ministry", [])).map(bare), [["", "", "ministry", null]]);
  assert.deepEqual(reachesOf(profile("ada", "person", [])).map(bare), [["ada", "", "", null]]);
});

test("checksums equal those of other programs", () => {
  assert.equal(crc32(new TextEncoder().encode("123456789")), 0xcbf43926);
});

/** The files of an archive by its directory at the end, as readers find them. */
function filesIn(zip) {
  const view = new DataView(zip.buffer);
  const [count, start] = [view.getUint16(zip.length - 12, true), view.getUint32(zip.length - 6, true)];
  const files = {};
  for (let i = 0, at = start; i < count; i++) {
    const [crc, size, named, local] = [view.getUint32(at + 16, true), view.getUint32(at + 24, true), view.getUint16(at + 28, true),
      view.getUint32(at + 42, true)];
    const name = new TextDecoder().decode(zip.subarray(at + 46, at + 46 + named));
    const bytes = zip.subarray(local + 30 + view.getUint16(local + 26, true), local + 30 + view.getUint16(local + 26, true) + size);
    assert.equal(crc32(bytes), crc, name);
    files[name] = new TextDecoder().decode(bytes);
    at += 46 + named;
  }

  return files;
}

test("an archive has every file at the offset in its directory, with any name", () => {
  const files = { "a.txt": "one", "папка/б.txt": "два", "empty": "" };
  assert.deepEqual(filesIn(zipOf(Object.entries(files))), files);
});

test("a workbook keeps texts and numbers, and leaves out characters that XML cannot contain", () => {
  const sheet = filesIn(xlsxOf([["name", "n"], ["=1+1 & <b>", 2.5], ["a\u0000b \ud83d\ude00\ud800", Infinity]], "A/B: [1]"));
  const cells = [...sheet["xl/worksheets/sheet1.xml"].matchAll(/<c[^>]*>(.*?)<\/c>/g)].map(([, cell]) => cell.replace(/<[^>]+>/g, ""));
  assert.deepEqual(cells, ["name", "n", "=1+1 &amp; &lt;b&gt;", "2.5", "ab 😀", "Infinity"]);
  assert.match(sheet["xl/workbook.xml"], /sheet name="A B   1"/);
});

const svg =
  '<svg version="1.1" width="600" height="400" viewBox="0 0 600 400" lang="en"><rect width="600" height="400" fill="#fff"/></svg>';

test("a figure gets a footer of plain text and grows by its height", () => {
  const footed = withFooter(svg, ["30 November 2026 · network version 7", "http://127.0.0.1/#find?q=<b>&x"]);
  assert.deepEqual(sizeOf(footed).width, 600);
  assert.ok(sizeOf(footed).height > 400 + 2 * 12);
  assert.match(footed, /q=&lt;b&gt;&amp;x<\/text>/);
  assert.match(footed, /viewBox="0 0 600 4\d\d"/);
});

test("an address that is longer than the figure is wide is broken into lines", () => {
  const lines = [...withFooter(svg, ["x".repeat(400)]).matchAll(/<text/g)].length;
  assert.ok(lines >= 4 && lines < 12, String(lines));
});

test("a picture has 300 dots per inch, or as many as a canvas holds", () => {
  assert.equal(resolutionOf({ width: 600, height: 400 }), 300);
  const large = resolutionOf({ width: 9000, height: 9000 });
  assert.ok(large < 300 && (9000 * large) / 96 <= 16_384, String(large));
});

test("a PNG states its resolution after its header, with the checksum of the chunk", () => {
  const png = Uint8Array.from([137, 80, 78, 71, 13, 10, 26, 10, 0, 0, 0, 13, 73, 72, 68, 82, ...new Array(17).fill(0), 1, 2, 3]);
  const said = withResolution(png, 300);
  const chunk = said.subarray(33, 33 + 21);
  assert.equal(new TextDecoder().decode(chunk.subarray(4, 8)), "pHYs");
  assert.equal(new DataView(said.buffer).getUint32(33 + 8), 11_811);
  assert.equal(new DataView(said.buffer).getUint32(33 + 17), crc32(chunk.subarray(4, 17)));
  assert.deepEqual([...said.subarray(0, 33)], [...png.subarray(0, 33)]);
  assert.deepEqual([...said.subarray(54)], [1, 2, 3]);
});

test("a PDF has a page of the size of the figure, the whole picture, and a title in any script", () => {
  const pixels = deflateSync(Uint8Array.from({ length: 2 * 3 * 3 }, (_, i) => i));
  const title = "Кто сотрудничает (ILO) \\ 国際";
  const parts = pdfOf({ pixels, picture: { width: 2, height: 3 }, page: { width: 960, height: 480 }, title, language: "ru" });
  const pdf = Buffer.concat(parts);
  const text = pdf.toString("latin1");
  assert.match(text, /^%PDF-1\.7\n/);
  assert.match(text, /\/MediaBox\[0 0 720 360\]/);

  // Each object is where the table says that it is.
  const table = Number(/startxref\n(\d+)\n%%EOF\n$/.exec(text)[1]);
  const offsets = [...text.slice(table).matchAll(/^(\d{10}) 00000 n $/gm)].map(([, offset]) => Number(offset));
  assert.equal(text.slice(table, table + 4), "xref");
  offsets.forEach((offset, i) => assert.equal(text.slice(offset, offset + 8), `${i + 1} 0 obj\n`.slice(0, 8)));
  assert.match(text, new RegExp(`/Size ${offsets.length + 1}/`));

  const [stream] = [/\/Length (\d+)>>\nstream\n/.exec(text)];
  const begin = stream.index + stream[0].length;
  assert.deepEqual([...inflateSync(pdf.subarray(begin, begin + Number(stream[1])))], [...Array(18).keys()]);
  const said = /\/Alt<([0-9A-Fa-f]+)>/.exec(text)[1];
  assert.equal(Buffer.from(said, "hex").swap16().toString("utf16le"), `\uFEFF${title}`);
});

test("printed ties are by engagement in order of time, with a line for each actor, and direct ties last", () => {
  learnPeriods([early, late]);
  const groups = groupedTies([
    { ...tie("attends", bob, late), id: "1" }, { ...tie("represents", ada, ministry), id: "2" },
    { ...tie("hosts", ada, early), id: "3" }, { ...tie("attends", ada, early), id: "4" }, { ...tie("attends", ada, late), id: "5" },
  ]);
  assert.deepEqual(
    groups.map(({ engagement, stands }) => [engagement?.id ?? null, stands.map(({ from, ties }) => [from.id, ties.map(({ id }) => id)])]),
    [["early", [["ada", ["3", "4"]]]], ["late", [["bob", ["1"]], ["ada", ["5"]]]], [null, [["ada", ["2"]]]]],
  );
});

test("a full shortlist takes nobody else, and has room again after somebody was removed", () => {
  globalThis.location = /** @type {any} */ ({ hash: "" });
  globalThis.history = /** @type {any} */ ({ replaceState: (_, __, hash) => (location.hash = hash) });
  const shortlist = new Shortlist();
  for (let i = 0; i <= mostListed; i++) {
    shortlist.put(`s${i}`, true);
  }

  assert.deepEqual([shortlist.ids.length, shortlist.isFull, shortlist.has(`s${mostListed}`)], [mostListed, true, false]);
  shortlist.put("s0", false);
  shortlist.put(`s${mostListed}`, true);
  assert.equal(shortlist.has(`s${mostListed}`), true);
});

test("a copy by the same publisher is not another publisher, and a denial supports nothing", () => {
  const knowledge = new Knowledge();
  const cited = [["a", "confirmed"], ["b", "announced"], ["c", "confirmed"], ["d", "denied"]];
  const evidence = cited.map(([source, says]) => ({ source, says }));
  const publishers = { a: "The Press", b: "the  press\u200B", c: "ILO", d: "IOM" };
  knowledge.learn([], Object.fromEntries(Object.entries(publishers).map(([id, publisher]) => [id, { publisher }])));
  assert.deepEqual([knowledge.publishers({ evidence }), knowledge.sourcesOf({ evidence })], [2, 3]);
});
