// @ts-check
// The address holds the question behind the #, so that it can be sent to a colleague and never reaches the log of a server: it may name people.

/**
 * Reads an address such as #who-cooperates?id=ilo&level=organization.
 * @param {string} hash
 * @returns {Place}
 */
export function placeOf(hash) {
  const text = hash.replace(/^#\/?/, "");
  const cut = text.indexOf("?");
  const question = cut < 0 ? text : text.slice(0, cut);
  return { question, parameters: cut < 0 ? [] : [...new URLSearchParams(text.slice(cut + 1))].filter(([, value]) => value !== "") };
}

/** @param {Place} place */
export function addressOf(place) {
  const query = new URLSearchParams(place.parameters).toString();
  return `#${place.question}${query ? `?${query}` : ""}`;
}

/**
 * @param {Place} place
 * @param {string} name
 */
export const valuesOf = (place, name) => place.parameters.filter(([n]) => n === name).map(([, value]) => value);

/**
 * The place with some of its parameters said anew.
 * @param {Place} place
 * @param {Record<string, string | null>} parameters null where nothing is said any more
 * @returns {Place}
 */
export const placeWith = (place, parameters) => ({
  ...place,
  parameters: [
    ...place.parameters.filter(([name]) => !(name in parameters)),
    ...Object.entries(parameters).flatMap(([name, value]) => (value === null ? [] : [/** @type {[string, string]} */ ([name, value])])),
  ],
});

/**
 * Goes to a place; the browser's history remembers the one before.
 * @param {Place} place
 */
export function goTo(place) {
  const address = addressOf(place);
  if (address === location.hash) {
    window.dispatchEvent(new HashChangeEvent("hashchange"));
  } else {
    location.hash = address;
  }
}

/**
 * Goes to a place instead of the one that the address says, which then is no step back.
 * @param {Place} place
 */
export const goOnTo = (place) => location.replace(addressOf(place));
