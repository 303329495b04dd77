// @ts-check
import { nameOf } from "../answer/records.js";
import { leastSure } from "../questions/reading.js";
import { badge, kindIcon } from "../scene/icons.js";
import { h } from "../text/dom.js";
import { isolated } from "../text/text.js";
import { say, sayBetween, sayCount, sayCountry, sayDate, sayNumber } from "../text/words.js";

/**
 * Routes as a strip of cards: the stakeholders of each route in a row, and on each link what joins the two, with the numbers of its
 * sources.
 * @param {Api.Connections} answer
 * @param {(selected: Selected) => void} open
 * @param {import("../answer/knowledge.js").Knowledge} knowledge
 * @returns {Node[]}
 */
export function routeCards(answer, open, knowledge) {
  /** @type {string[]} */
  const numbered = [];
  const numberOf = (/** @type {string} */ source) => (numbered.includes(source) ? numbered.indexOf(source) + 1 : numbered.push(source));
  const cards = answer.routes.map((route, /** @type {number} */ i) =>
    h(
      "li",
      { class: "card" },
      h(
        "h3",
        {},
        say("route.name", { number: i + 1 }),
        " ",
        h(
          "span",
          { class: "about" },
          [
            sayCount("count.links", route.length),
            `${say("column.strength")} ${sayNumber(route.strength)}`,
            answer.routes.filter(({ rank }) => rank === route.rank).length > 1 ? say("route.asGood", { rank: route.rank }) : "",
          ]
            .filter(Boolean)
            .join(" · "),
        ),
      ),
      h(
        "ol",
        { class: "route" },
        ...route.stakeholders.flatMap((stakeholder, at) => [
          ...(at > 0 ? [h("li", { class: "link-of-route" }, ...link(route.links[at - 1]))] : []),
          h(
            "li",
            {},
            h(
              "button",
              {
                type: "button",
                class: "stop",
                "data-what": "record",
                "data-id": stakeholder.id,
                onclick: () => open({ what: "record", id: stakeholder.id }),
              },
              /** @type {any} */ (kindIcon(stakeholder.kind)),
              h("bdi", {}, nameOf(stakeholder)),
            ),
          ),
        ]),
      ),
    ),
  );

  /** @param {Api.RouteLink} of */
  function link({ strength, via, omitted }) {
    const [best, ...others] = via;
    return [
      h("span", { class: "via" }, ...joining(best)),
      h("span", { class: "about" }, `${say("column.strength")} ${sayNumber(strength)}`),
      ...(others.length || omitted
        ? [
            h(
              "details",
              { class: "others" },
              h("summary", {}, sayCount("route.others", others.length + omitted)),
              h(
                "ul",
                {},
                ...others.map((one) => h("li", {}, ...joining(one))),
                omitted ? h("li", {}, sayCount("route.omitted", omitted)) : null,
              ),
            ),
          ]
        : []),
    ];
  }

  /** @param {Api.LinkVia} via */
  function joining({ engagement, tie, ties, possible }) {
    const named = tie ? knowledge.ties.get(tie) : undefined;
    const name = engagement
      ? h(
          "button",
          {
            type: "button",
            class: "link",
            dir: "auto",
            "data-what": "record",
            "data-id": engagement.id,
            onclick: () => open({ what: "record", id: engagement.id }),
          },
          nameOf(engagement),
        )
      : h(
          "button",
          { type: "button", class: "link", "data-what": "tie", "data-id": tie ?? "", onclick: () => open({ what: "tie", id: tie ?? "" }) },
          named ? `${isolated(nameOf(named.from))} ${sayBetween(named.type)} ${isolated(nameOf(named.to))}` : "",
        );
    const status = leastSure(ties.flatMap((id) => knowledge.ties.get(id) ?? []));
    return [
      name,
      ...(status === "confirmed" ? [] : [" ", badge(status)]),
      ...(possible ? [h("em", { title: say("answer.possible") }, ` (${say("route.possible")})`)] : []),
      " ",
      ...sources(ties),
    ];
  }

  /** @param {string[]} ties */
  function sources(ties) {
    /** @type {Map<string, string>} */
    const tieBySource = new Map();
    ties
      .flatMap((id) => knowledge.ties.get(id) ?? [])
      .forEach((tie) => tie.evidence.forEach(({ source }) => tieBySource.has(source) || tieBySource.set(source, tie.id)));
    return [...tieBySource]
      .map(([source, tie]) => ({ number: numberOf(source), source, tie }))
      .sort((one, other) => one.number - other.number)
      .map(({ number, source, tie }) =>
        h(
          "button",
          {
            type: "button",
            class: "note-number",
            "data-source": source,
            "aria-label": say("route.source", { number, title: titleOf(source) }),
            title: titleOf(source),
            onclick: () => open({ what: "tie", id: tie }),
          },
          String(number),
        ),
      );
  }

  function titleOf(/** @type {string} */ source) {
    return knowledge.sources.get(source)?.title ?? source;
  }

  return [
    h("ul", { class: "cards" }, ...cards),
    h("h3", {}, say("route.sources")),
    h("ol", { class: "numbered" }, ...numbered.map((id) => {
      const source = knowledge.sources.get(id);
      return h(
        "li",
        {},
        h("cite", { lang: source?.language ?? "", dir: "auto" }, source?.title ?? id),
        ` ${[source?.publisher && isolated(source.publisher), source?.published && sayDate(source.published)].filter(Boolean).join(", ")}`,
      );
    })),
  ];
}

/**
 * If two stakeholders are not connected: how far each of them reaches, and which of the reached stakeholders have something in common with
 * the other side.
 * @param {Api.Connections & { gap: Api.RouteGap }} answer
 * @param {(selected: Selected) => void} open
 * @returns {Node[]}
 */
export function gapCards({ from, to, gap }, open) {
  const side = (/** @type {Mention} */ end, /** @type {Api.GapSide} */ { stakeholders, nearest }) =>
    h(
      "section",
      { class: "card" },
      h("h3", {}, h("bdi", {}, nameOf(end))),
      h("p", {}, say("route.reaches", { reach: sayCount("count.stakeholders", stakeholders) })),
      ...(nearest.length > 0 ? [h("h4", {}, say("route.nearest"))] : []),
      h(
        "ul",
        {},
        ...nearest.map(({ stakeholder, distance, country, topics }) =>
          h(
            "li",
            {},
            h(
              "button",
              {
                type: "button",
                class: "line",
                "data-what": "record",
                "data-id": stakeholder.id,
                onclick: () => open({ what: "record", id: stakeholder.id }),
              },
              h("span", { class: "icons" }, /** @type {any} */ (kindIcon(stakeholder.kind))),
              h(
                "span",
                { class: "text" },
                h("span", { class: "name", dir: "auto" }, nameOf(stakeholder)),
                h("span", { class: "detail" }, distance > 0 ? sayCount("route.away", distance) : say("route.itself")),
                h(
                  "span",
                  { class: "about" },
                  say("route.common", { common: [country && sayCountry(country), ...topics.map(isolated)].filter(Boolean).join(", ") }),
                ),
              ),
            ),
          ),
        ),
      ),
    );
  return [h("div", { class: "sides" }, side(from, gap.from), side(to, gap.to)), h("p", { class: "about" }, say("route.gap"))];
}
