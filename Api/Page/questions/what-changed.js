// @ts-check
import { ask, segment } from "../answer/api.js";
import { routeWith, valuesOf } from "../route/address.js";
import { say, sayCount, sayNumber, sayPeriod } from "../text/words.js";
import { periodOf } from "../time/periods.js";
import { changesBoard, sayDifference } from "../views/board.js";
import { idOfPair, meetingsOf } from "./pairs.js";
import { leftOut, sayShared, tiesIn, tiesOf } from "./reading.js";
import { yearsOf } from "./years.js";

/** The lists of pairs, in display order. */
const lists = /** @type {const} */ (["gained", "lost", "stronger", "weaker"]);

/** What changed: cooperation at two times. @type {QuestionPage<Api.Changes, WholeChanges>} */
export const whatChanged = {
  id: "what-changed",
  columns: [
    { name: "change" },
    { name: "name" },
    { name: "before", numeric: true },
    { name: "after", numeric: true },
    { name: "difference", numeric: true },
    { name: "shared" },
  ],
  layout: "fcose",
  spans: yearsOf,
  begin: timesToCompare,
  complete: withSuccessions,
  read: (answer, route) => {
    const pairs = lists.flatMap((list) => answer[list].map((pair) => ({ ...pair, list })));
    const people = [.../** @type {const} */ (["newcomers", "gone"])].flatMap((list) => answer[list].map((one) => ({ ...one, list })));
    const partOf = (/** @type {keyof Api.ChangeCounts} */ list) => `${say(`change.${list}`)} (${sayNumber(answer.counts[list])})`;
    return {
      subjects: [],
      title: titleOf(route),
      rows: [
        ...pairs.map((pair) => ({
          id: idOfPair(pair.a, pair.b),
          kind: "",
          name: "",
          country: null,
          together: [pair.a, pair.b],
          part: partOf(pair.list),
          detail: sayDifference(pair),
          ties: tiesIn([...pair.engagementsBefore, ...pair.engagementsAfter]),
          partial: true,
          cells: {
            change: say(`change.${pair.list}`),
            before: pair.before,
            after: pair.after,
            difference: Math.round((pair.after - pair.before) * 1e9) / 1e9,
            shared: sayShared([...pair.engagementsBefore, ...pair.engagementsAfter], 0),
          },
        })),
        ...people.map((one) => ({
          ...one,
          family: /** @type {const} */ ("stakeholder"),
          part: partOf(one.list),
          detail: sayCount("count.engagements", one.engagements),
          ties: [],
          partial: true,
          cells: { change: say(`change.${one.list}`), shared: sayCount("count.engagements", one.engagements) },
        })),
      ],
      ties: Object.values(answer.ties),
      cooperation: drawnOf(answer, pairs, people),
      sources: answer.sources,
      remarks: [sayCount("change.same", answer.counts.same)],
      isExplained: answer.counts.same > 0,
      leftOut: leftOut(answer, "leftOut.changes"),
      total: Object.entries(answer.counts).reduce((sum, [list, count]) => (list === "same" ? sum : sum + Number(count)), 0),
      view: { name: "changes", show: ({ open }) => changesBoard(answer, open) },
    };
  },
};

/** The maximum number of new partners for which the page requests their predecessors. */
const successorsAtMost = 40;
const atOnce = 4;

/**
 * Marks the new partners that succeed one who is gone: with lineage they are one, without it they are two.
 * @param {Api.Changes} answer
 * @param {PageRoute} _
 * @param {AbortSignal} signal
 * @returns {Promise<WholeChanges>}
 */
async function withSuccessions(answer, _, signal) {
  const gone = new Set(answer.gone.map(({ id }) => id));
  const waiting =
    gone.size === 0 ? [] : answer.newcomers.filter(({ kind }) => kind !== "person" && kind !== "country").slice(0, successorsAtMost);
  /** @type {{ tie: Tie }[]} */
  const successions = [];
  const sources = { ...answer.sources };
  const ask1 = async () => {
    for (let body = waiting.shift(); body; body = waiting.shift()) {
      const profile = await ask(`/stakeholders/${segment(body.id)}`, [["role", "succeeds"]], signal);
      const own = tiesOf(profile).filter(({ from, to }) => from.id === body.id && gone.has(to.id));
      successions.push(...own.map((tie) => ({ tie })));
      Object.assign(sources, own.length ? profile.sources : {});
    }
  };
  await Promise.all(Array.from({ length: atOnce }, ask1));
  const ordered = successions.sort((one, other) => (one.tie.id < other.tie.id ? -1 : 1));
  return {
    ...answer,
    successions: ordered,
    sources,
    ties: { ...answer.ties, ...Object.fromEntries(ordered.map(({ tie }) => [tie.id, tie])) },
  };
}

/** @param {PageRoute} route */
function titleOf(route) {
  const [before, after] = ["before", "after"].map((name) => valuesOf(route, name)[0]);
  const known = valuesOf(route, "knownBy");
  return before && after ? say("change.between", { before: sayPeriod(periodOf(before)), after: sayPeriod(periodOf(after)) })
    : say("change.known", { first: known[0] ?? "", last: known.at(-1) ?? "" });
}

/**
 * Two times to start with: halves of the period with engagements.
 * @param {PageRoute} route
 * @param {AbortSignal} signal
 * @returns {Promise<PageRoute | string | null>} or why there are none: the key of a sentence
 */
async function timesToCompare(route, signal) {
  if (["before", "after"].some((name) => valuesOf(route, name).length > 0) || valuesOf(route, "knownBy").length > 1) {
    return null;
  }

  const years = (await yearsOf(route, signal)).flatMap(({ from }) => from ?? []).sort();
  const [first, last] = [years[0], years.at(-1)];
  if (!first || !last) {
    return "change.undated";
  }

  // If everything is in one year, the year before it is empty.
  const middle =
    first === last
      ? String(Number(first) - 1)
      : years.filter((year) => year < last)[Math.floor(years.filter((year) => year < last).length / 2)];
  const next = String(Number(middle) + 1);
  return routeWith(route, { before: first < middle ? `${first}/${middle}` : middle, after: next < last ? `${next}/${last}` : last });
}

/**
 * @param {WholeChanges} answer
 * @param {Api.ChangedPair[]} pairs
 * @param {(Api.ChangedParticipant & { list: "newcomers" | "gone" })[]} people
 * @returns {CooperationDrawn}
 */
function drawnOf(answer, pairs, people) {
  const before = pairs.map(({ a, b, engagementsBefore }) => ({ a, b, engagements: engagementsBefore }));
  const after = pairs.map(({ a, b, engagementsAfter }) => ({ a, b, engagements: engagementsAfter }));
  const when = /** @type {NonNullable<CooperationDrawn["when"]>} */ (new Map());
  const mark = (/** @type {string} */ id, /** @type {"before" | "after"} */ time) =>
    when.set(id, (when.get(id) ?? time) === time ? time : "both");
  for (const [time, of] of /** @type {const} */ ([["before", before], ["after", after]])) {
    of.forEach(({ engagements }) =>
      engagements.forEach(({ engagement, ties }) => [engagement.id, ...ties].forEach((id) => mark(id, time))),
    );
  }

  people.forEach(({ id, list }) => when.set(id, list === "gone" ? "before" : "after"));
  return {
    asked: [],
    others: [...pairs.flatMap(({ a, b }) => [a, b]), ...people],
    meetings: [...meetingsOf(before), ...meetingsOf(after)],
    direct: answer.successions.map(({ tie }) => ({ tie: tie.id, of: tie.from, direction: "outgoing", other: tie.to, possible: false })),
    stands: answer.stands,
    when,
  };
}

/**
 * What changed, and which new partners succeed one who is gone.
 * @typedef {Omit<Api.Changes, "ties"> & { ties: Record<string, Tie>, successions: { tie: Tie }[] }} WholeChanges
 */
