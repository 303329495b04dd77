// @ts-check
import { ask } from "../answer/api.js";
import { descriptionOf, lastOfKnown } from "./described.js";

const participation = "who-takes-part";

/**
 * The years with engagements for a question about the whole network, even if its answer contains few of them: one period for each
 * engagement.
 * @param {PageRoute} route
 * @param {AbortSignal} signal
 * @returns {Promise<Span[]>}
 */
export async function yearsOf(route, signal) {
  const of = descriptionOf(participation);
  const filters = route.parameters.filter(
    ([name]) => name === "level" || of?.parameters.some((parameter) => parameter.filter && parameter.name === name),
  );
  /** @type {Api.Participation} */
  const { groups } = await ask(of?.route ?? "", [["group", "year"], ["limit", "1"], ...lastOfKnown(filters)], signal);
  return groups.flatMap(({ id, engagements }) => (id === null ? [] : Array.from({ length: engagements }, () => ({ from: id, to: id }))));
}
