// @ts-check
import { ask, Trouble } from "../answer/api.js";
import { learnNamesOf } from "../answer/records.js";
import { importEntry } from "../importing/drop.js";
import { questions } from "../questions/questions.js";
import { addressOf, goTo } from "../route/address.js";
import { kindIcon } from "../scene/icons.js";
import { at, h } from "../text/dom.js";
import { none, sayGroup } from "../text/groups.js";
import { constituencies, kindsInOrder, kindsOf } from "../text/vocabulary.js";
import { say, sayCount, sayCountry } from "../text/words.js";
import { matrix } from "../views/matrix.js";
import { examples, findings, mostConnected } from "./findings.js";
import { groupPicture } from "./picture.js";

const level = /** @type {[string, string]} */ (["level", "organization"]);
const countriesAtMost = 9;

/**
 * What to see before anything is asked: the whole network at a glance, and ways in. What takes longer to work out comes when it is there,
 * to the place that is kept for it.
 * @param {AbortSignal} signal
 */
export async function showHome(signal) {
  const part = (/** @type {string} */ name) => h("section", { class: `home-${name}` }, h("h2", {}, say(`home.${name}`)));
  const [picture, table, connected, found] = ["network", "groups", "connected", "findings"].map(part);
  const tries = h("section", { class: "home-examples" }, h("h2", {}, say("home.examples")));
  const ways = h("section", { class: "home-ways" });
  at("welcome-body").removeAttribute("data-empty");
  at("welcome-body").replaceChildren(tries, picture, table, connected, found, ways);
  await Promise.all([
    fill(
      ways,
      async () => {
        const [datasets, all] = await Promise.all([ask("/datasets", [], signal), ask("/search", [["limit", "1"]], signal)]);
        const isEmpty = Object.keys(all.facets.kind).length === 0;
        at("welcome-body").toggleAttribute("data-empty", isEmpty);
        return isEmpty ? [h("h2", {}, say("home.empty")), h("p", {}, say("home.empty.says")), ...importEntry()] : waysIn(datasets, all);
      },
      signal,
    ),
    fill(picture, async () => {
      const map = await ask("/cooperation", [["between", "constituency"], level], signal);
      return groupPicture(map, picture.clientWidth, picture.clientHeight);
    }, signal),
    fill(connected, async () => {
      const { rows } = await ask("/participation", [level, ["limit", "8"]], signal);
      await learnNamesOf(rows.map(({ stakeholder }) => stakeholder), signal);
      return mostConnected(rows);
    }, signal),
    fill(table, async () => {
      const [gaps, map] = await Promise.all([
        ask("/gaps", [level, ["limit", "1"]], signal),
        ask("/cooperation", [level, ["limit", "1"]], signal),
      ]);
      const [missing, closest] = [gaps.missing[0], map.pairs[0]];
      await learnNamesOf([missing, closest].flatMap((pair) => (pair ? [pair.a, pair.b] : [])), signal);
      tries.append(examples(closest, missing));
      void fill(found, () => findings(closest, gaps.matrix, signal), signal);
      return groupTable(gaps.matrix);
    }, signal),
  ]);
}

/**
 * @param {HTMLElement} section
 * @param {() => Promise<Node[]>} load
 * @param {AbortSignal} signal
 */
async function fill(section, load, signal) {
  try {
    section.append(...(await load()));
  } catch (error) {
    // A part of this page can be done without: the question that follows meets the same trouble, and says so.
    if (!(error instanceof Trouble) && !signal.aborted) {
      throw error;
    }

    section.append(h("p", { class: "empty" }, say("home.missing")));
  }
}

/**
 * Countries by constituencies, with how many are known of each; a cell leads to them.
 * @param {Api.GroupCell[]} cells
 */
function groupTable(cells) {
  const known = cells.filter(({ known: count }) => count > 0);
  const total = (/** @type {"row" | "column"} */ side, /** @type {string} */ id) =>
    known.filter((cell) => cell[side] === id).reduce((sum, cell) => sum + cell.known, 0);
  const countries = [...new Set(known.map(({ column }) => column))].sort(
    (a, b) => Number(a === none) - Number(b === none) || total("column", b) - total("column", a) || (a < b ? -1 : 1),
  );
  const rows = countries.slice(0, countriesAtMost);
  return [
    ...matrix({
      caption: say("home.groups.caption"),
      rows: rows.map((id) => ({ id, name: sayGroup("country", id) })),
      columns: constituencies()
        .filter((id) => total("row", id) > 0)
        .map((id) => ({ id, name: sayGroup("constituency", id) })),
      cells: known
        .filter(({ column }) => rows.includes(column))
        .map(({ row, column, known: count, engagements }) => ({
          a: column,
          b: row,
          value: count,
          text: String(count),
          about: `${sayCount("count.stakeholders", count)}, ${sayCount("count.engagements", engagements)}`,
        })),
      isWhole: true,
      empty: say("home.groups.empty"),
      open: ({ a: country, b: constituency }) =>
        goTo({
          question: "find",
          parameters: [
            ...(country === none ? [] : [/** @type {[string, string]} */ (["country", country])]),
            ...kindsOf(constituency).map((kind) => /** @type {[string, string]} */ (["kind", kind])),
            ["limit", "100"],
          ],
        }),
    }),
    ...(countries.length > rows.length ? [h("p", { class: "about" }, sayCount("home.groups.more", countries.length - rows.length))] : []),
  ];
}

/**
 * @param {Api.LoadedDataset[]} datasets
 * @param {Api.Findings} all
 */
function waysIn(datasets, all) {
  const browse = (/** @type {string} */ name, /** @type {string} */ value, /** @type {any[]} */ ...content) =>
    h("li", {}, h("a", { href: addressOf({ question: "find", parameters: [[name, value], ["limit", "100"]] }) }, ...content));
  const countries = /** @type {[string, number][]} */ (Object.entries(all.facets.country)).sort((a, b) => b[1] - a[1]);
  const counts = /** @type {Record<string, number>} */ (all.facets.kind);
  return [
    h("h2", {}, say("plan.title")),
    h(
      "ul",
      { class: "ways" },
      ...["plan", "plans"].map((name) => h("li", {}, h("a", { href: `#${name}` }, say(`plan.tab.${name}`)))),
    ),
    h("h2", {}, say("welcome.whole")),
    h(
      "ul",
      { class: "ways" },
      ...questions()
        .filter(({ about }) => !about)
        .map(({ id }) =>
          h(
            "li",
            {},
            h("a", { href: addressOf({ question: id, parameters: [] }), title: say(`question.${id}.says`) }, say(`question.${id}`)),
          ),
        ),
    ),
    h("h2", {}, say("welcome.kinds")),
    h(
      "ul",
      { class: "ways" },
      ...kindsInOrder()
        .map(({ kind }) => kind)
        .filter((kind) => counts[kind])
        .map((kind) => browse("kind", kind, kindIcon(kind), ` ${say(`kind.${kind}`)} `, h("span", { class: "count" }, counts[kind]))),
    ),
    h("h2", {}, say("welcome.countries")),
    h(
      "ul",
      { class: "ways" },
      ...countries.map(([code, count]) => browse("country", code, `${sayCountry(code)} `, h("span", { class: "count" }, count))),
    ),
    h("h2", {}, say("welcome.loaded")),
    h(
      "ul",
      { class: "loaded" },
      ...datasets.map((dataset) =>
        h(
          "li",
          {},
          h("strong", { dir: "auto" }, dataset.title || dataset.name),
          ": ",
          [
            .../** @type {const} */ (["stakeholders", "engagements", "ties", "sources"]).map((what) =>
              sayCount(`count.${what}`, dataset.counts[what]),
            ),
          ].join(", "),
        ),
      ),
    ),
    ...importEntry(),
  ];
}
