// @ts-check
import { ask, Trouble } from "../answer/api.js";
import { learnNamesOf } from "../answer/records.js";
import { importEntry } from "../importing/drop.js";
import { questions } from "../questions/questions.js";
import { addressOf, goTo } from "../route/address.js";
import { kindIcon } from "../scene/icons.js";
import { at, h } from "../text/dom.js";
import { none, sayGroup } from "../text/groups.js";
import { constituencies, familyOf, kindsInOrder, kindsOf } from "../text/vocabulary.js";
import { say, sayCount, sayCountry } from "../text/words.js";
import { matrix } from "../views/matrix.js";
import { examples, findings, mostConnected } from "./findings.js";
import { groupPicture } from "./picture.js";

const countriesAtMost = 9;

/**
 * The home view: the whole network at a glance, and ways into it. Parts that take longer to compute appear later in the space reserved for
 * them.
 * @param {AbortSignal} signal
 */
export async function showHome(signal) {
  const part = (/** @type {string} */ name) =>
    h("section", { class: `home-${name}` }, h("h2", {}, say(`home.${name}`)), h("p", { class: "empty waiting" }, say("answer.wait")));
  const [tries, picture, table, connected, found] = ["examples", "network", "groups", "connected", "findings"].map(part);
  const ways = h("section", { class: "home-ways" });
  at("welcome-body").removeAttribute("data-empty");
  at("welcome-body").replaceChildren(tries, picture, table, connected, found, ways);
  const [everything, counted] = [ask("/search", [["limit", "3"]], signal), whoTakesPart(signal)];
  await Promise.all([
    fill(
      ways,
      async () => {
        const [datasets, all] = await Promise.all([ask("/datasets", [], signal), everything]);
        const isEmpty = Object.keys(all.facets.kind).length === 0;
        at("welcome-body").toggleAttribute("data-empty", isEmpty);
        return isEmpty ? [h("h2", {}, say("home.empty")), h("p", {}, say("home.empty.says")), ...importEntry()] : waysIn(datasets, all);
      },
      signal,
    ),
    fill(picture, async () => {
      const { level, rows } = await counted;
      if (rows.length === 0) {
        return nobodyMeets(await everything);
      }

      const map = await ask("/cooperation", [["between", "constituency"], level], signal);
      return groupPicture(map, picture.clientWidth, picture.clientHeight, level);
    }, signal),
    fill(connected, async () => {
      const { level, rows } = await counted;
      await learnNamesOf(rows.map(({ stakeholder }) => stakeholder), signal);
      return rows.length === 0 ? [h("p", { class: "empty" }, say("home.connected.empty"))] : mostConnected(rows, level);
    }, signal),
    fill(table, async () => {
      const { level } = await counted;
      const [gaps, map] = await Promise.all([
        ask("/gaps", [level, ["limit", "1"]], signal),
        ask("/cooperation", [level, ["limit", "1"]], signal),
      ]).catch((error) => {
        tries.hidden = found.hidden = true; // both are made of these
        throw error;
      });
      const [missing, closest] = [gaps.missing[0], map.pairs[0]];
      const others = closest || missing ? [] : (await everything).items;
      await learnNamesOf([...[missing, closest].flatMap((pair) => (pair ? [pair.a, pair.b] : [])), ...others], signal);
      void fill(tries, async () => [examples(closest, missing, others, level)], signal);
      void fill(found, () => findings(closest, gaps.matrix, level, signal), signal);
      return groupTable(gaps.matrix);
    }, signal),
  ]);
}

/**
 * Those who take part in most, and as what participants count: as their organizations, or as themselves in a network in which no
 * organization takes part.
 * @param {AbortSignal} signal
 * @returns {Promise<{ level: [string, string], rows: Api.ParticipationRow[] }>}
 */
async function whoTakesPart(signal) {
  const counted = async (/** @type {string} */ name) => {
    const level = /** @type {[string, string]} */ (["level", name]);
    const { rows } = await ask("/participation", [level, ["limit", "8"]], signal);
    return { level, rows };
  };
  const organizations = await counted("organization");
  const themselves = organizations.rows.length === 0 ? await counted("stakeholder") : organizations;
  return themselves.rows.length === 0 ? organizations : themselves;
}

/**
 * The reason why a network without participations has no picture, and a next step.
 * @param {Api.Findings} all
 */
function nobodyMeets(all) {
  const counts = /** @type {[string, number][]} */ (Object.entries(all.facets.kind));
  const family = counts.some(([kind]) => familyOf(kind) === "stakeholder") ? "stakeholder" : "engagement";
  const own = counts.filter(([kind]) => familyOf(kind) === family);
  const count = own.reduce((sum, [, of]) => sum + of, 0);
  const kinds = own.map(([kind]) => /** @type {[string, string]} */ (["kind", kind]));
  return [
    h("p", { class: "empty" }, say("home.network.empty")),
    h(
      "p",
      {},
      h(
        "a",
        { class: "step first", href: addressOf({ question: "find", parameters: [...kinds, ["limit", "100"]] }) },
        say("home.network.step", { what: sayCount(`count.${family}s`, count) }),
      ),
    ),
  ];
}

/**
 * @param {HTMLElement} section
 * @param {() => Promise<Node[]>} load
 * @param {AbortSignal} signal
 */
async function fill(section, load, signal) {
  const done = (/** @type {Node[]} */ parts) => {
    section.querySelector(".waiting")?.remove();
    section.append(...parts);
  };
  try {
    done(await load());
  } catch (error) {
    // This part of the page is optional. The next question meets the same error and shows it.
    if (!(error instanceof Trouble) && !signal.aborted) {
      throw error;
    }

    done([h("p", { class: "empty" }, say("home.missing"))]);
  }
}

/**
 * Countries by constituencies, with the number of known stakeholders of each; a cell links to them.
 * @param {Api.GroupCell[]} cells
 */
function groupTable(cells) {
  const known = cells.filter(({ known: count }) => count > 0);
  const total = (/** @type {"row" | "column"} */ side, /** @type {string} */ id) =>
    known.filter((cell) => cell[side] === id).reduce((sum, cell) => sum + cell.known, 0);
  const countries = [...new Set(known.map(({ column }) => column))].sort(
    (a, b) => Number(a === none) - Number(b === none) || total("column", b) - total("column", a) || (a < b ? -1 : 1),
  );
  // Most international organizations have no country: their row is never among those left out.
  const named = countries.filter((id) => id !== none);
  const without = countries.length > named.length ? [none] : [];
  const rows = [...named.slice(0, countriesAtMost - without.length), ...without];
  if (rows.length === 0) {
    return [h("p", { class: "empty" }, say("home.groups.none"))];
  }

  return [
    ...matrix({
      caption: say("home.groups.caption"),
      rows: rows.map((id) => ({ id, name: sayGroup("country", id) })),
      columns: [...constituencies(), none]
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
