// @ts-check
import { directOf, isOnlyPossible, leftOut, sayShared, tiesIn } from "./reading.js";

/** Who cooperates: the partners of a stakeholder, strongest first. @type {QuestionPage} */
export const whoCooperates = {
  id: "who-cooperates",
  parts: ["partner", "direct"],
  columns: [{ name: "rank", numeric: true }, { name: "name" }, { name: "kind" }, { name: "country" }, { name: "strength", numeric: true }, { name: "shared" }],
  layout: "fcose",
  read: (answer) => ({
    subjects: [answer.subject],
    rows: answer.partners.map((/** @type {any} */ partner, /** @type {number} */ i) => ({
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
  }),
};

/**
 * @param {any} answer
 * @returns {CooperationDrawn}
 */
function drawnOf(answer) {
  const asked = answer.standsFor.length > 0 ? answer.standsFor : [answer.subject];
  return {
    asked,
    others: answer.partners.map((/** @type {any} */ { stakeholder }) => stakeholder),
    meetings: answer.partners.flatMap((/** @type {any} */ { stakeholder, shared }) =>
      shared.map((/** @type {any} */ { engagement, possible, ties }) => ({ engagement, possible, ties, actors: [...asked, stakeholder] }))),
    direct: answer.direct.map((/** @type {any} */ direct) => ({ ...direct, of: answer.subject, asked: true })),
    stands: answer.stands,
  };
}
