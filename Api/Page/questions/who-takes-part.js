// @ts-check
import { isolated } from "../text/text.js";
import { say, sayAmount, sayCount, sayCountry, sayDate } from "../text/words.js";
import { participationChart } from "../views/chart.js";
import { leftOut, sayShared, tiesIn } from "./reading.js";
import { yearsOf } from "./years.js";

/** The number of groups with a column of their own in the table; the others are in the exports. */
const columnsAtMost = 20;

/** The number of groups whose sums of amounts are shown above the table; the others are in the answer. */
const sumsAtMost = 10;

/** Who takes part: in how many engagements, by group. @type {QuestionPage<Api.Participation>} */
export const whoTakesPart = {
  id: "who-takes-part",
  columns: [
    { name: "rank", numeric: true },
    { name: "name" },
    { name: "kind" },
    { name: "country" },
    { name: "engagements", numeric: true },
    { name: "first" },
    { name: "last" },
    { name: "latest" },
  ],
  layout: "fcose",
  spans: yearsOf,
  read: (answer) => {
    const groups = answer.groups.map((group) => ({ ...group, label: sayGroupOfEngagements(answer.group, group) }));
    const shown = groups.length <= columnsAtMost ? groups : [];
    const rows = answer.rows.map((row, i) => ({
      ...row.stakeholder,
      family: /** @type {const} */ ("stakeholder"),
      strength: row.engagements,
      detail: groups
        .filter((_, /** @type {number} */ at) => row.counts[at] > 0)
        .map(({ label }) => isolated(label))
        .slice(0, 6)
        .join(", "),
      ties: tiesIn(row.latest),
      partial: true,
      cells: {
        rank: i + 1,
        engagements: row.engagements,
        first: sayDate(row.first),
        last: sayDate(row.last),
        amounts: (row.amounts ?? []).map(sayAmount).join("; "),
        latest: sayShared(row.latest, row.omitted),
        ...Object.fromEntries(shown.map((_, /** @type {number} */ at) => [`group${at}`, row.counts[at]])),
      },
    }));
    return {
      subjects: [],
      title: say(`participation.by.${answer.group}`),
      rows,
      measured: "column.engagements",
      columns: [
        ...whoTakesPart.columns.slice(0, 5),
        ...shown.map(({ label }, /** @type {number} */ at) => ({ name: `group${at}`, numeric: true, label })),
        ...whoTakesPart.columns.slice(5, 7),
        ...(answer.rows.some(({ amounts }) => amounts) ? [{ name: "amounts", numeric: true }] : []),
        ...whoTakesPart.columns.slice(7),
      ],
      ties: Object.values(answer.ties),
      cooperation: {
        asked: [],
        others: answer.rows.map(({ stakeholder }) => stakeholder),
        meetings: answer.rows.flatMap(({ stakeholder, latest }) =>
          latest.map(({ engagement, possible, ties }) => ({ engagement, possible, ties, actors: [stakeholder] })),
        ),
        direct: [],
        stands: answer.stands,
      },
      sources: answer.sources,
      remarks: rows.length > 0 ? [say("participation.latest"), ...sayAmounts(groups)] : [],
      leftOut: [
        ...(answer.groupsOmitted > 0 ? [sayCount("participation.groupsOmitted", answer.groupsOmitted)] : []),
        ...leftOut(answer, "leftOut.participants"),
      ],
      total: rows.length + answer.omitted,
      view: rows.length > 0 ? { name: "chart", show: ({ open }) => participationChart(answer, groups, open) } : undefined,
    };
  },
};

/**
 * The sums of money of the first groups that have any, in one sentence.
 * @param {(Api.GroupOfEngagements & { label: string })[]} groups
 */
function sayAmounts(groups) {
  const sums = groups
    .filter(({ amounts }) => amounts)
    .slice(0, sumsAtMost)
    .map(({ label, amounts }) => `${isolated(label)} ${(amounts ?? []).map(sayAmount).join(", ")}`);
  return sums.length > 0 ? [say("participation.amounts", { sums: sums.join("; ") })] : [];
}

/**
 * @param {string} group what is counted by
 * @param {{ id: string | null, name: string }} of
 */
function sayGroupOfEngagements(group, { id, name }) {
  switch (id === null ? "none" : group) {
    case "none":
      return say(`participation.none.${group}`);
    case "role":
      return say(`tie.${id}`);
    case "kind":
      return say(`kind.${id}`);
    case "country":
      return sayCountry(id);
    default:
      return name;
  }
}
