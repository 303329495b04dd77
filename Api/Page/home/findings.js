// @ts-check
import { ask } from "../answer/api.js";
import { learnNamesOf, nameOf } from "../answer/records.js";
import { addressOf } from "../route/address.js";
import { kindIcon } from "../scene/icons.js";
import { h } from "../text/dom.js";
import { sayGroup } from "../text/groups.js";
import { isolated } from "../text/text.js";
import { say, sayCount } from "../text/words.js";

/**
 * The stakeholders with the most engagements, with the number of engagements.
 * @param {Api.ParticipationRow[]} rows
 * @param {[string, string]} level as what participants count
 */
export function mostConnected(rows, level) {
  const most = Math.max(...rows.map(({ engagements }) => engagements), 1);
  return [
    h(
      "ol",
      { class: "most" },
      ...rows.map(({ stakeholder, engagements }) =>
        h(
          "li",
          {},
          h(
            "a",
            { class: "tile line", href: addressOf({ question: "who-cooperates", parameters: [["id", stakeholder.id], level] }) },
            /** @type {any} */ (kindIcon(stakeholder.kind)),
            h(
              "span",
              { class: "text" },
              h("span", { class: "name", dir: "auto" }, nameOf(stakeholder)),
              h(
                "span",
                { class: "strength" },
                h("meter", { min: 0, max: most, value: engagements, "aria-label": say("home.connected") }),
                sayCount("count.engagements", engagements),
              ),
            ),
          ),
        ),
      ),
    ),
  ];
}

/**
 * Three questions to start with: about the two closest partners and two possible ones; otherwise about some records.
 * @param {Api.CooperationPair | undefined} closest
 * @param {Api.MissingPair | undefined} missing
 * @param {Mention[]} others
 * @param {[string, string]} level as what participants count
 */
export function examples(closest, missing, others, level) {
  const about = (/** @type {Mention} */ a, /** @type {Mention} */ b) => ({ first: isolated(nameOf(a)), second: isolated(nameOf(b)) });
  return h(
    "ul",
    { class: "tiles" },
    ...(closest
      ? [
          tile("who-cooperates", about(closest.a, closest.b), [["id", closest.a.id], level]),
          tile("common-ground", about(closest.a, closest.b), [["party", closest.a.id], ["party", closest.b.id], level]),
        ]
      : []),
    ...(missing ? [tile("how-connected", about(missing.a, missing.b), [["from", missing.a.id], ["to", missing.b.id], level])] : []),
    ...others.map((one) => tile("profile", about(one, one), [["id", one.id]])),
  );
}

/**
 * @param {string} question
 * @param {Record<string, string>} names
 * @param {[string, string][]} parameters
 */
const tile = (question, names, parameters) => {
  const text = say(`home.example.${question}`, names);
  return h("li", {}, h("a", { class: "tile", href: addressOf({ question, parameters }), title: text }, h("span", {}, text)));
};

/**
 * Findings about the network, in sentences that link to their evidence.
 * @param {Api.CooperationPair | undefined} pair the two who cooperate most closely
 * @param {Api.GroupCell[]} groups
 * @param {[string, string]} level as what participants count
 * @param {AbortSignal} signal
 */
export async function findings(pair, groups, level, signal) {
  const { ranking: [bridge] } = await ask("/bridges", [level, ["limit", "1"]], signal);
  await learnNamesOf(bridge ? [bridge.stakeholder] : [], signal);
  const unheard = groups
    .filter(({ known, engagements, row, column }) => known > 0 && engagements === 0 && row !== "none" && column !== "none")
    .sort((a, b) => b.known - a.known || (a.row + a.column < b.row + b.column ? -1 : 1))[0];
  const sentence = (/** @type {string} */ text, /** @type {string} */ question, /** @type {[string, string][]} */ parameters) =>
    h("li", {}, h("a", { class: "tile", href: addressOf({ question, parameters }) }, text));
  const name = (/** @type {Mention} */ one) => isolated(nameOf(one));
  const sentences = [
    pair &&
      sentence(
        say("home.finding.pair", { a: name(pair.a), b: name(pair.b), shared: sayCount("count.engagements", pair.shared) }),
        "common-ground",
        [["party", pair.a.id], ["party", pair.b.id], level],
      ),
    bridge && sentence(say("home.finding.bridge", { name: name(bridge.stakeholder) }), "who-bridges", [level]),
    unheard &&
      sentence(
        say("home.finding.unheard", {
          group: sayGroup("constituency", unheard.row),
          country: sayGroup("country", unheard.column),
          known: sayCount("count.stakeholders", unheard.known),
        }),
        "who-is-missing",
        [level],
      ),
  ].filter((one) => one !== undefined);
  return [sentences.length === 0
    ? h("p", { class: "empty" }, say("home.findings.empty"))
    : h("ul", { class: "tiles" }, ...sentences)];
}
