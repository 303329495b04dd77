// @ts-check
// The address has the question after the #, so that it can be sent to a colleague and never appears in the log of a server, because it may
// name people.

/**
 * Parses an address such as #who-cooperates?id=ilo&level=organization.
 * @param {string} hash
 * @returns {PageRoute}
 */
export function routeOf(hash) {
  const { question, parameters } = partsOf(hash);
  return { question, parameters: parameters.filter(([name, value]) => value !== "" && name !== listed) };
}

/**
 * The ids of the shortlist in an address; null if the address has no shortlist.
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

/** The parameter of an address that is not part of the question. */
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
 * The route with some parameters replaced.
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
 * Goes to a route; the previous one stays in the history of the browser.
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
 * Goes to a route that replaces the current one in the history.
 * @param {PageRoute} route
 */
export const goOnTo = (route) => location.replace(addressOf(route));
