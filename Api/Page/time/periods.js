// @ts-check
// A period as the Api reads it: a partial date, or two of them separated by /, either of which may be missing.

/** @param {string} text @returns {Span} */
export function periodOf(text) {
  const [from, to] = text.includes("/") ? text.split("/") : [text, text];
  return { from: from || null, to: to || null };
}

/**
 * @param {Span} span
 * @param {string[]} steps of the scale that it was chosen on: a period has to have a side
 */
export function saidOf({ from, to }, steps) {
  const [since, until] = from || to ? [from ?? "", to ?? ""] : [steps[0] ?? "", steps.at(-1) ?? ""];
  return since === until ? since : `${since}/${until}`;
}
