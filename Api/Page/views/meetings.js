// @ts-check
import { nameOf } from "../answer/records.js";
import { tieTypeOf } from "../text/vocabulary.js";
import { say, sayPeriod, sayRoles } from "../text/words.js";
import { matrix } from "./matrix.js";

/**
 * Where several stakeholders meet: parties by engagements, with their roles.
 * @param {Api.SharedGround} answer
 * @param {(selected: Selected) => void} open
 * @returns {Node[]}
 */
export function meetingsMatrix(answer, open) {
  const { parties, engagements, ties } = answer;
  return matrix({
    caption: say("ground.matrix"),
    rows: parties.map((party) => ({ id: party.id, name: nameOf(party) })),
    columns: engagements.map(({ engagement }) => ({ id: engagement.id, name: nameOf(engagement), about: sayPeriod(engagement.period) })),
    cells: parties.flatMap((party) => engagements.flatMap((meeting) => {
      const present = meeting.parties.find(({ id }) => id === party.id);
      const roles = present && sayRoles(present.roles, present.ties.flatMap((tie) => ties[tie] ?? []));
      return present && roles ? [{
        a: party.id,
        b: meeting.engagement.id,
        value: Math.max(...present.roles.map((role) => tieTypeOf(role)?.weight ?? 0)),
        text: roles,
        about: [sayPeriod(meeting.engagement.period), meeting.possible && say("answer.possible")].filter(Boolean).join("; "),
        label: `${nameOf(party)} – ${nameOf(meeting.engagement)}: ${roles}`,
      }] : [];
    })),
    isWhole: true,
    empty: say("matrix.empty"),
    open: (cell) => open({ what: "record", id: cell.b }),
  });
}
