// @ts-check
import { valuesOf } from "../route/address.js";
import { isolated } from "../text/text.js";
import { say, sayAmount, sayRoles } from "../text/words.js";
import { descriptionOf, pathOf } from "./described.js";
import { familyOf } from "../text/vocabulary.js";
import { leftOut, tiesOf } from "./reading.js";

/** The Api has one profile for stakeholders and one for engagements; for users they are one question. */
const described = ["stakeholder-profile", "engagement-profile"];

/** Profile: a record with its ties. @type {QuestionPage<Api.Profile>} */
export const profile = {
  id: "profile",
  described,
  about: { names: ["id"], least: 1, most: 1, families: ["stakeholder", "engagement"] },
  path(route) {
    const of = descriptionOf(described[valuesOf(route, "family")[0] === "engagement" ? 1 : 0]);
    return of ? pathOf(of, route) : "";
  },
  inPath: ["id", "family"],
  columns: [{ name: "name" }, { name: "tie" }, { name: "kind" }, { name: "country" }, { name: "period" }, { name: "status" }],
  layout: "concentric",
  onlyTies: true,
  read: (answer) => {
    const ties = tiesOf(answer);
    return {
      subjects: [answer],
      rows: ties.map((tie) => {
        const other = tie.from.id === answer.id ? tie.to : tie.from; // on its behalf: the one who did it
        const does = [
          [sayRoles([tie.type], [tie]), tie.title && isolated(tie.title)].filter(Boolean).join(": "),
          sayAmount(tie.amount),
        ].filter(Boolean).join(", ");
        return {
          ...other,
          family: familyOf(other.kind),
          period: tie.period,
          possible: tie.possible,
          detail: does,
          ties: [tie.id],
          cells: { tie: does, status: say(`status.${tie.status}`) },
        };
      }),
      ties,
      sources: answer.sources,
      leftOut: leftOut(answer, "leftOut.ties"),
      total: ties.length + answer.omitted,
    };
  },
};
