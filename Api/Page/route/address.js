// @ts-check
// The address holds the question behind the #, so that it can be sent to a colleague and never reaches the log of a server: it may name
// people.

/**
 * Reads an address such as #who-cooperates?id=ilo&level=organization.
 * @param {string} hash
 * @returns {PageRoute}
 */
export function routeOf(hash) {
  const { question, parameters } = partsOf(hash);
  return { question, parameters: parameters.filter(([name, value]) => value !== "" && name !== listed) };
}

/**
 * The ids on the shortlist that an address holds beside its question; null where it says nothing of one.
 * @param {string} hash
 * @returns {string[] | null}
 */
export function shortlistIn(hash) {
  const given = partsOf(hash).parameters.filter(([name]) => name === listed);
  return given.length ? [...new Set(given.flatMap(([, ids]) => ids.split(",")).filter(Boolean))] : null;
}

/**
 * The address with another shortlist.
 * @param {string} hash
 * @param {string[]} ids
 */
export const withShortlist = (hash, ids) =>
  addressOf({
    ...routeOf(hash),
    parameters: [...routeOf(hash).parameters, .../** @type {[string, string][]} */ (ids.length ? [[listed, ids.join(",")]] : [])],
  });

/** The parameter of an address that is no part of the question. */
const listed = "shortlist";

/** @param {string} hash */
function partsOf(hash) {
  const text = hash.replace(/^#\/?/, "");
  const cut = text.indexOf("?");
  return { question: cut < 0 ? text : text.slice(0, cut), parameters: cut < 0 ? [] : [...new URLSearchParams(text.slice(cut + 1))] };
}

/** @param {PageRoute} route */
export function addressOf(route) {
  const query = new URLSearchParams(route.parameters).toString();
  return `#${route.question}${query ? `?${query}` : ""}`;
}

/**
 * @param {PageRoute} route
 * @param {string} name
 */
export const valuesOf = (route, name) => route.parameters.filter(([n]) => n === name).map(([, value]) => value);

/**
 * The route with some of its parameters said again.
 * @param {PageRoute} route
 * @param {Record<string, string | null>} parameters null where nothing is said any more
 * @returns {PageRoute}
 */
export const routeWith = (route, parameters) => ({
  ...route,
  parameters: [
    ...route.parameters.filter(([name]) => !(name in parameters)),
    ...Object.entries(parameters).flatMap(([name, value]) => (value === null ? [] : [/** @type {[string, string]} */ ([name, value])])),
  ],
});

/**
 * Goes to a route; the browser's history remembers the one before.
 * @param {PageRoute} route
 */
export function goTo(route) {
  const address = addressOf(route);
  if (address === location.hash) {
    window.dispatchEvent(new HashChangeEvent("hashchange"));
  } else {
    location.hash = address;
  }
}

/**
 * Goes to a route instead of the one that the address says, which then is no step back.
 * @param {PageRoute} route
 */
export const goOnTo = (route) => location.replace(addressOf(route));
