// @ts-check
import { whyOf } from "../panel/why.js";
import { directOf, isOnlyPossible, leftOut, sayShared, tiesIn } from "./reading.js";

/** Who cooperates: the partners of a stakeholder, strongest first. @type {QuestionPage<Api.Cooperation>} */
export const whoCooperates = {
  id: "who-cooperates",
  parts: ["partner", "direct"],
  columns: [
    { name: "rank", numeric: true },
    { name: "name" },
    { name: "kind" },
    { name: "country" },
    { name: "strength", numeric: true },
    { name: "shared" },
  ],
  layout: "fcose",
  read: (answer) => ({
    subjects: [answer.subject],
    rows: answer.partners.map((partner, i) => ({
      ...partner.stakeholder,
      family: "stakeholder",
      strength: partner.strength,
      possible: isOnlyPossible(partner.shared),
      detail: sayShared(partner.shared, partner.omitted),
      ties: tiesIn(partner.shared),
      cells: { rank: i + 1, shared: sayShared(partner.shared, partner.omitted) },
    })),
    ties: Object.values(answer.ties),
    direct: directOf(answer),
    cooperation: drawnOf(answer),
    sources: answer.sources,
    leftOut: leftOut(answer, "leftOut.partners"),
    total: answer.partners.length + answer.omitted,
    why: (id) => whyOf(answer, id),
  }),
};

/**
 * @param {Api.Cooperation} answer
 * @returns {CooperationDrawn}
 */
function drawnOf(answer) {
  const asked = answer.standsFor.length > 0 ? answer.standsFor : [answer.subject];
  return {
    asked,
    others: answer.partners.map(({ stakeholder }) => stakeholder),
    meetings: answer.partners.flatMap(({ stakeholder, shared }) =>
      shared.map(({ engagement, possible, ties }) => ({ engagement, possible, ties, actors: [...asked, stakeholder] }))),
    direct: answer.direct.map((direct) => ({ ...direct, of: answer.subject, asked: true })),
    stands: answer.stands,
  };
}
