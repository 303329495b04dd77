// @ts-check
import { nameOf } from "../answer/records.js";
import { isolated } from "../text/text.js";
import { sayRoles } from "../text/words.js";
import { meetingsMatrix } from "../views/meetings.js";
import { directOf, leftOut, tiesIn } from "./reading.js";

/** From this number of parties on, a matrix shows more clearly who meets where. */
const partiesOfMatrix = 3;

/** Common ground: the engagements that several stakeholders share. @type {QuestionPage<Api.SharedGround>} */
export const commonGround = {
  id: "common-ground",
  parts: ["direct"],
  columns: [{ name: "name" }, { name: "kind" }, { name: "country" }, { name: "period" }, { name: "parties" }],
  layout: "columns",
  read: (answer) => {
    const names = new Map(answer.parties.map((party) => [party.id, nameOf(party)]));
    return {
      subjects: answer.parties,
      rows: answer.engagements.map((meeting) => {
        const parties = meeting.parties
          .map(({ id, roles, ties }) =>
            `${isolated(names.get(id) ?? id)} (${sayRoles(roles, ties.flatMap((tie) => answer.ties[tie] ?? []))})`)
          .join("; ");
        return {
          ...meeting.engagement,
          family: "engagement",
          possible: meeting.possible,
          detail: parties,
          ties: tiesIn(meeting.parties),
          cells: { parties },
        };
      }),
      ties: Object.values(answer.ties),
      direct: directOf(answer),
      cooperation: drawnOf(answer),
      sources: answer.sources,
      leftOut: leftOut(answer, "leftOut.engagements"),
      total: answer.engagements.length + answer.omitted,
      ...(answer.parties.length >= partiesOfMatrix && answer.engagements.length > 0
        ? { view: { name: "matrix", show: (/** @type {Parameters<OwnView["show"]>[0]} */ { open }) => meetingsMatrix(answer, open) } }
        : {}),
    };
  },
};

/**
 * The drawing: the parties, or the bodies that they represent, and where they meet.
 * @param {Api.SharedGround} answer
 * @returns {CooperationDrawn}
 */
function drawnOf(answer) {
  const parties = new Map(answer.parties.map((party) => [party.id, party]));
  const partyOf = (/** @type {string} */ id) => /** @type {Mention} */ (parties.get(id));
  const meetings = answer.engagements.flatMap(({ engagement, possible, parties: present }) =>
    present.map(({ id, standsFor, ties }) => ({ engagement, possible, ties, actors: standsFor.length > 0 ? standsFor : [partyOf(id)] })));
  return {
    asked: meetings.length > 0 ? meetings.flatMap(({ actors }) => actors) : answer.parties,
    others: [],
    meetings,
    direct: answer.direct.map((direct) => ({ ...direct, of: partyOf(direct.of), asked: true })),
    stands: answer.stands,
  };
}
