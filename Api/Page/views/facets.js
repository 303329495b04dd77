// @ts-check
import { addressOf, valuesOf } from "../route/address.js";
import { h } from "../text/dom.js";
import { say, sayCountry } from "../text/words.js";

/** The number of values of a facet that are shown initially; the others are collapsed. */
const atOnce = 8;

/** @type {{ name: string, say: (value: string) => string, latestFirst?: boolean }[]} */
const all = [
  { name: "kind", say: (value) => say(`kind.${value}`) },
  { name: "country", say: sayCountry },
  { name: "topic", say: (value) => value },
  { name: "year", say: (value) => value, latestFirst: true },
];

/**
 * The number of results for each kind, country, topic and year: a link restricts the results to it, or removes the restriction.
 * @param {Record<string, Record<string, number>>} counts
 * @param {PageRoute} route
 * @returns {Node[]}
 */
export function facets(counts, route) {
  const groups = all.flatMap((facet) => {
    const chosen = valuesOf(route, facet.name);
    const values = Object.entries(counts[facet.name] ?? {}).sort(
      facet.latestFirst ? ([a], [b]) => Number(b) - Number(a) : ([, a], [, b]) => b - a,
    );
    if (values.length < 2 && chosen.length === 0) {
      return []; // it would narrow nothing
    }

    const link = (/** @type {[string, number]} */ [value, count]) => h("li", {}, h("a", {
      href: addressOf(turned(route, facet.name, value)),
      "data-facet": `${facet.name}:${value}`,
      "aria-current": chosen.includes(value) ? "true" : null,
    }, h("bdi", {}, facet.say(value)), " ", h("span", { class: "count" }, count)));
    return [
      h(
        "div",
        { class: "facet" },
        h("h3", {}, say(`facet.${facet.name}`)),
        h("ul", {}, ...values.slice(0, atOnce).map(link)),
        values.length > atOnce
          ? h(
              "details",
              {},
              h("summary", {}, say("facet.more", { count: values.length - atOnce })),
              h("ul", {}, ...values.slice(atOnce).map(link)),
            )
          : null,
      ),
    ];
  });
  const isSet = all.some(({ name }) => valuesOf(route, name).length > 0);
  return groups.length === 0 ? [] : [h("details", { class: "facets", open: isSet }, h("summary", {}, say("facet.title")), ...groups)];
}

/**
 * @param {PageRoute} route
 * @param {string} name
 * @param {string} value
 * @returns {PageRoute}
 */
function turned(route, name, value) {
  const others = route.parameters.filter(([other, said]) => other !== name || said !== value);
  return { ...route, parameters: others.length < route.parameters.length ? others : [...others, [name, value]] };
}
