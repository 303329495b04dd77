// @ts-check
// Arithmetic on partial dates as defined in docs/glossary.md: a date covers its whole year or month, and an open side has no known end.
// Dates are compared as text, so a month may "end" on its 31st.

/** @param {string} date the first day that it can mean */
export const firstOf = (date) => `${date}-01-01`.slice(0, 10);

/** The end date of ties that have ended at an unknown time. */
export const notKnown = "?";

/** @param {string} date the last day that it can mean */
export const lastOf = (date) =>
  date === notKnown ? "9999-12-31" : date.length === 4 ? `${date}-12-31` : date.length === 7 ? `${date}-31` : date;

/** @param {Span | undefined} span whether nothing is known of it */
export const isUndated = (span) => !span?.from && !span?.to;

/**
 * Whether a period can share a day with the time between two dates, in any reading of its partial dates.
 * @param {Span | undefined} span
 * @param {Span} asked
 */
export const canOverlap = (span, asked) =>
  !(span?.from && asked.to && firstOf(span.from) > lastOf(asked.to)) && !(span?.to && asked.from && lastOf(span.to) < firstOf(asked.from));

/**
 * Whether a date is one that people write of stakeholders: years beyond these mean "open" or "not known" (9999-12-31), which
 * `stakeholders check` warns of, and would leave a
 * scale with nothing to distinguish.
 * @param {string} date
 */
export const isSensible = (date) => date.slice(0, 4) >= "1000" && date.slice(0, 4) <= "2150";

/** Above this number of years, a scale has years as steps, otherwise months. */
const monthsUpTo = 3;

/**
 * The steps of a scale for all plausible dates: years, or months if there are few years and months are known.
 * @param {string[]} all
 * @returns {string[]} partial dates in order
 */
export function stepsOver(all) {
  const dates = all.some(isSensible) ? all.filter(isSensible) : all;
  if (dates.length === 0) {
    return [];
  }

  const days = dates.flatMap((date) => [firstOf(date), lastOf(date)]).sort();
  const first = days[0];
  const last = days[days.length - 1];
  const [from, to] = [Number(first.slice(0, 4)), Number(last.slice(0, 4))];
  const years = Array.from({ length: to - from + 1 }, (_, i) => String(from + i).padStart(4, "0"));
  return years.length > monthsUpTo || dates.every((date) => date.length === 4)
    ? years
    : years
        .flatMap((year) => Array.from({ length: 12 }, (_, i) => `${year}-${String(i + 1).padStart(2, "0")}`))
        .filter((month) => month >= first.slice(0, 7) && month <= last.slice(0, 7));
}

/**
 * The step of a date; dates outside the scale belong to its first or last step.
 * @param {string[]} steps
 * @param {string} day in full
 */
export function stepOf(steps, day) {
  const at = steps.findIndex((step) => lastOf(step) >= day);
  return at < 0 ? steps.length - 1 : at;
}
