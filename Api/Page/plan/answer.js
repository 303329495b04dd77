// @ts-check
// Shows the list for a demand: its quality, the invitees with reasons, and who is missing; or why there is no list.
import { nameOf } from "../answer/records.js";
import { addressOf } from "../route/address.js";
import { kindIcon } from "../scene/icons.js";
import { h } from "../text/dom.js";
import { sayGroup } from "../text/groups.js";
import { isolated } from "../text/text.js";
import { say, sayCount, sayCountry, sayDate, sayNumber, sayPeriod } from "../text/words.js";
import { introductionLink } from "./introduce.js";
import { learn, nameOfId } from "./state.js";
import { sayBounds, sayDemand, sayEqual, sayPercent, sayQuality, sayReason, sayRelaxed } from "./saying.js";

/**
 * @param {import("./state.js").Found} found
 * @param {object} does
 * @param {() => void} does.keep the list as a plan
 * @param {(relaxation: Api.RelaxedDemand[]) => void} does.accept the changes that the demand needs
 * @returns {Node[]}
 */
export function listView({ list, demand }, does) {
  learn([...list.invitees.map(({ stakeholder }) => stakeholder), ...list.alternates.map(({ stakeholder }) => stakeholder)]);
  return list.invitees.length === 0 ? noList(list, demand, does) : [
    h(
      "div",
      { class: "card found" },
      h("h2", { id: "plan-found", tabIndex: -1 }, sayCount("plan.found", list.invitees.length)),
      h("p", { class: "quality", "data-status": list.status }, sayQuality(list)),
      h("p", {}, say("plan.found.of", { eligible: list.eligible, reached: list.reached, wanted: list.wanted })),
      list.equallyGood ? h("p", {}, sayEqual(list.equallyGood)) : null,
      h("div", { class: "buttons" }, h("button", { type: "button", id: "plan-keep", onclick: does.keep }, say("plan.keep"))),
    ),
    h("ol", { class: "invitees" }, ...list.invitees.map((invitee, i) => inviteeView(invitee, i, list, demand))),
    ...alternatesView(list.alternates),
    demandsView(list.demands),
    ...missingView(list.missing),
    ...chancesView(list.chances),
    soundness(list),
  ];
}

/**
 * @param {Api.Invitee} invitee
 * @param {number} i
 * @param {Api.InvitationList} list
 * @param {Record<string, any>} demand
 */
function inviteeView({ stakeholder, adds, reasons, last, ifDeclined, declines }, i, list, demand) {
  const equal = list.equallyGood;
  const isAlone = equal?.count === 1 && !equal.capped;
  const isNeeded = !isAlone && equal?.indispensable.includes(stakeholder.id);
  return h(
    "li",
    { class: "card invitee", "data-id": stakeholder.id },
    h(
      "h3",
      {},
      h("span", { class: "count" }, `${i + 1}. `),
      /** @type {any} */ (kindIcon(stakeholder.kind)),
      " ",
      recordLink(stakeholder, "stakeholder"),
      stakeholder.country ? h("span", { class: "about" }, ` · ${sayCountry(stakeholder.country)}`) : null,
      isNeeded ? h("span", { class: "badge" }, say("plan.indispensable")) : null,
    ),
    h("ul", { class: "reasons" }, ...reasons.map((reason) => h("li", { dir: "auto" }, sayReason(reason)))),
    h("p", { class: "last" }, ...lastView(last, list)),
    h("p", {}, ...declinedView(ifDeclined)),
    introductionLink(demand, stakeholder, nameOf(stakeholder)),
    h(
      "details",
      {},
      h("summary", {}, say("plan.adds", { value: sayNumber(adds.value) })),
      adds.reached.length
        ? h("p", { dir: "auto" }, say("plan.adds.reached"), " ", adds.reached.map((one) => isolated(nameOf(one))).join("; "),
          adds.omitted ? ` ${sayCount("plan.adds.more", adds.omitted)}` : "")
        : null,
      h("p", {}, say("plan.declines", {
        percent: sayPercent(declines.probability), declined: declines.declined, taken: declines.takenPart,
      })),
    ),
  );
}

/**
 * The last engagement, and its sources.
 * @param {Api.EngagementTakenPartIn | null} last
 * @param {Api.InvitationList} list
 */
function lastView(last, list) {
  if (!last) {
    return [];
  }

  const evidence = last.ties.flatMap((id) => list.ties[id]?.evidence ?? [])[0];
  const source = evidence && list.sources[evidence.source];
  const when = sayPeriod(last.engagement.period);
  return [
    say("plan.last"),
    " ",
    recordLink(last.engagement, "engagement"),
    when ? ` (${when})` : "",
    ...(source
      ? [
          ". ",
          say("plan.last.says"),
          " ",
          source.link
            ? h("a", { href: source.link, rel: "noopener noreferrer", target: "_blank", dir: "auto" }, source.title)
            : h("span", { dir: "auto" }, source.title),
          [source.publisher, sayDate(source.published)].filter(Boolean).map((one) => `, ${one}`).join(""),
        ]
      : []),
  ];
}

/** @param {Api.IfDeclined} ifDeclined */
function declinedView({ alternate, lost, breaks }) {
  const loss = lost > 0 ? say("plan.ifDeclined.lost", { lost: sayNumber(lost) }) : say("plan.ifDeclined.nothing");
  return [
    h("strong", {}, say("plan.ifDeclined")),
    " ",
    ...(alternate
      ? [recordLink(alternate, "stakeholder"), ` – ${loss}`]
      : breaks.length
        ? [say("plan.ifDeclined.breaks", { names: breaks.map((name) => sayDemand(name, nameOfId)).join("; ") })]
        : [`${say("plan.ifDeclined.nobody")} – ${loss}`]),
  ];
}

/** @param {Api.Alternate[]} alternates */
export const alternatesView = (alternates) =>
  alternates.length === 0 ? [] : [
    h("h3", {}, say("plan.alternates")),
    h("ul", { class: "reasons" }, ...alternates.map(({ stakeholder, for: places }) =>
      h("li", {}, recordLink(stakeholder, "stakeholder"), " – ", say("plan.alternates.for", {
        names: places.map((id) => isolated(nameOfId(id))).join(", "),
      })))),
  ];

/** @param {Api.DemandMet[]} demands */
function demandsView(demands) {
  return demands.length === 0 ? h("div") : h(
    "div",
    { class: "table-frame", tabIndex: 0, role: "group", "aria-label": say("plan.rows") },
    h(
      "table",
      {},
      h("caption", {}, say("plan.rows")),
      headOf(["group", "asked", "eligible", "seated", "met"]),
      h("tbody", {}, ...demands.map((row) =>
        h(
          "tr",
          {},
          h("th", { scope: "row", dir: "auto" }, row.name, row.wish ? h("span", { class: "about" }, ` ${say("plan.wish")}`) : null),
          h("td", {}, sayBounds(row)),
          h("td", { class: "figure" }, row.eligible),
          h("td", { class: "figure" }, row.seated),
          h("td", { class: row.met ? "" : "problem" }, say(row.met ? "plan.met" : "plan.unmet")),
        ))),
    ),
  );
}

/** @param {Api.MissingGroup[]} missing */
export const missingView = (missing) =>
  missing.length === 0 ? [] : [
    h(
      "div",
      { class: "table-frame", tabIndex: 0, role: "group", "aria-label": say("plan.missing") },
      h(
        "table",
        {},
        h("caption", {}, say("plan.missing")),
        headOf(["group", "reached", "wanted", "before"]),
        h("tbody", {}, ...missing.map((group) =>
          h(
            "tr",
            {},
            h("th", { scope: "row" }, `${sayGroup("constituency", group.constituency)}, ${sayGroup("country", group.country)}`),
            h("td", { class: "figure" }, group.reached),
            h("td", { class: "figure" }, group.wanted),
            h("td", { class: "figure" }, group.before ?? "–"),
          ))),
      ),
    ),
  ];

/** @param {Api.Chance[]} chances of a list that was drawn by lot */
const chancesView = (chances) =>
  chances.length === 0 ? [] : [
    h(
      "details",
      {},
      h("summary", {}, say("plan.chances")),
      h("ul", { class: "reasons" }, ...chances.filter(({ probability }) => probability > 0).map(({ stakeholder, probability }) =>
        h("li", {}, `${nameOfId(stakeholder)}: ${sayPercent(probability)} %`))),
    ),
  ];

/** @param {Api.InvitationList} list what it rests on */
const soundness = ({ value, bound, solver, definition, sources }) =>
  h(
    "details",
    { class: "soundness" },
    h("summary", {}, say("plan.soundness")),
    h("p", {}, say("plan.worth", { value: sayNumber(value), bound: sayNumber(bound) })),
    h("p", { class: "about", lang: "en" }, definition),
    h(
      "p",
      { class: "about" },
      [say("plan.solver", { name: solver.name, version: solver.version ?? "" }), solver.note ?? ""].join(" "),
    ),
    h("ul", { class: "reasons" }, ...Object.values(sources).map((source) =>
      h("li", { dir: "auto" }, [source.title, source.publisher, sayDate(source.published)].filter(Boolean).join(", ")))),
  );

/**
 * Why there is no list, and which demands would have to be relaxed.
 * @param {Api.InvitationList} list
 * @param {Record<string, any>} demand
 * @param {Parameters<typeof listView>[1]} does
 */
function noList(list, demand, does) {
  const { conflict } = list;
  const asked = (/** @type {string} */ name) =>
    name === "seats" ? list.seats : list.demands.find((row) => row.name === name)
      ?? (name.startsWith("perBody: ") ? { least: 0, most: Number(demand.perBody) } : undefined);
  return [
    h("h2", { id: "plan-found", tabIndex: -1 }, sayQuality(list)),
    ...(conflict
      ? [
          h("p", {}, say("plan.conflict")),
          h("ul", { class: "reasons" }, ...conflict.demands.map((name) => {
            const bounds = asked(name);
            const row = list.demands.find((one) => one.name === name);
            return h("li", { dir: "auto" }, sayDemand(name, nameOfId), bounds ? `: ${sayBounds(bounds)}` : "",
              row ? ` (${sayCount("plan.eligible", row.eligible)})` : "");
          })),
          h("p", {}, say(conflict.relaxation.length === 1 ? "plan.relax.one" : "plan.relax.several")),
          h("ul", { class: "reasons" }, ...conflict.relaxation.map((one) =>
            h("li", { dir: "auto" }, sayRelaxed(one, nameOfId, asked(one.demand))))),
          h("p", { class: "about" }, say(conflict.proven ? "plan.conflict.proven" : "plan.conflict.unproven", {
            cost: sayNumber(conflict.cost),
          })),
          h("div", { class: "buttons" }, h(
            "button",
            { type: "button", class: "primary", id: "plan-accept", onclick: () => does.accept(conflict.relaxation) },
            say("plan.relax.accept"),
          )),
        ]
      : [demandsView(list.demands)]),
  ];
}

/**
 * A record as a link to its page in the explorer.
 * @param {{ id: string, name: string }} record
 * @param {Family} family
 */
export const recordLink = (record, family) =>
  h(
    "a",
    {
      href: addressOf({ question: "profile", parameters: [
        ["id", record.id], .../** @type {[string, string][]} */ (family === "engagement" ? [["family", family]] : []),
      ] }),
      dir: "auto",
    },
    nameOf(record),
  );

/** @param {string[]} columns */
export const headOf = (columns) =>
  h("thead", {}, h("tr", {}, ...columns.map((name) => h("th", { scope: "col" }, say(`plan.column.${name}`)))));
