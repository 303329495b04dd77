// @ts-check
import { isolated } from "../text/text.js";
import { sayCount } from "../text/words.js";

/** Find: what bears a name. @type {QuestionPage<Api.Findings>} */
export const find = {
  id: "find",
  columns: [{ name: "name" }, { name: "matchedName" }, { name: "kind" }, { name: "country" }],
  layout: "grid",
  read: (answer) => ({
    subjects: [],
    rows: answer.items.map((item) => ({
      ...item,
      detail: item.matchedName === item.name ? "" : isolated(item.matchedName),
      ties: [],
      cells: { matchedName: item.matchedName ?? "" },
    })),
    ties: [],
    sources: {},
    leftOut: answer.total > answer.items.length ? [sayCount("leftOut.found", answer.total - answer.items.length)] : [],
    total: answer.total,
  }),
};
