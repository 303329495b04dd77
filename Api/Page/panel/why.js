// @ts-check
// Shows why two stakeholders cooperate: the data about one partner in an answer of Who cooperates, in sentences with numbered sources.
import { nameOf } from "../answer/records.js";
import { leastSure } from "../questions/reading.js";
import { isolated } from "../text/text.js";
import { tieTypeOf } from "../text/vocabulary.js";
import { say, sayCount, sayNumber, sayPeriod, sayRoles } from "../text/words.js";

/** @typedef {{ number: number, source: string, locator: string | null, tie: string }} Note where a sentence comes from */

/**
 * @typedef {object} Meeting
 * @property {Api.EngagementMention} engagement
 * @property {string} sentence who does what there
 * @property {Note[]} notes
 * @property {Api.TieStatus} status the least sure of what either side rests on
 * @property {boolean} possible
 * @property {string[]} own ids of the ties by which the subject takes part
 * @property {string[]} theirs those by which the partner does
 * @property {number} omitted how many participations are not given
 * @property {string} sum how its contribution comes about
 */

/**
 * @typedef {object} Why
 * @property {Mention} subject
 * @property {Mention} partner
 * @property {string} lead how much they share
 * @property {string} strength how strong that is: in words and by rank
 * @property {string} because what it is strong by
 * @property {Meeting[]} meetings those that add most first
 * @property {string[]} left what is not shown here
 * @property {string} total what the contributions add up to
 * @property {string[]} sources those that notes name, the first is number 1
 * @property {string[]} direct ids of the ties between the two
 */

/**
 * Why a stakeholder and one of its partners cooperate.
 * @param {Api.Cooperation} answer
 * @param {string} id of the partner
 * @returns {Why | null} null if it is not a partner
 */
export function whyOf(answer, id) {
  const at = answer.partners.findIndex(({ stakeholder }) => stakeholder.id === id);
  const partner = answer.partners[at];
  if (!partner) {
    return null;
  }

  /** @type {string[]} */
  const sources = [];
  const { subject, weight, ties } = answer;
  const selves = new Set([subject.id, ...answer.standsFor.map((one) => one.id)]);
  const count = partner.shared.length + partner.omitted;
  const names = { subject: nameOf(subject), partner: nameOf(partner.stakeholder) };
  const meetings = partner.shared.map((shared) => meetingOf(shared, answer, selves, partner.stakeholder, sources));
  const [first] = meetings;
  return {
    subject,
    partner: partner.stakeholder,
    lead: say("why.lead", { ...names, engagements: sayCount("count.engagements", count) }),
    strength: sayRank(at + 1, answer.partners.length + answer.omitted, partner.strength / answer.partners[0].strength),
    because:
      count > 1 && first && weight !== "count"
        ? say("why.because", { engagement: nameOf(first.engagement), present: sayCount("why.present", partner.shared[0].present) })
        : "",
    meetings,
    left: partner.omitted > 0 ? [sayCount("why.more", partner.omitted)] : [],
    total: say(`why.total.${weight}`, { strength: sayNumber(partner.strength) }),
    sources,
    direct: answer.direct.filter(({ other, tie }) => other.id === id && ties[tie]).map(({ tie }) => tie),
  };
}

/**
 * The strength of a cooperation in words: relative to the strongest, and by rank.
 * @param {number} rank
 * @param {number} count how many partners there are
 * @param {number} share of the strength of the strongest
 */
export function sayRank(rank, count, share) {
  const word = count === 1 ? "only" : rank === 1 ? "first" : share >= 0.75 ? "high" : share >= 0.25 ? "middle" : "low";
  return say(`why.rank.${word}`, { rank, partners: sayCount("why.partners", count) });
}

/**
 * @param {Api.SharedEngagement} shared
 * @param {Api.Cooperation} answer
 * @param {Set<string>} selves the ids that count as the subject
 * @param {Mention} partner
 * @param {string[]} sources that have a number already
 * @returns {Meeting}
 */
function meetingOf(shared, answer, selves, partner, sources) {
  const { engagement } = shared;
  const [own, theirs] = [
    tiesBy(shared.ties, answer.stands, (actor) => selves.has(actor)),
    tiesBy(shared.ties, answer.stands, (actor) => actor === partner.id),
  ];
  const given = (/** @type {string[]} */ ids) => ids.flatMap((id) => answer.ties[id] ?? []);
  const saysOwn = (/** @type {Api.TieType} */ role) => sayRoles([role], given(own), "one");
  const saysTheirs = (/** @type {Api.TieType} */ role) => sayRoles([role], given(theirs), "one");
  const both = shared.roles.filter((role) => shared.partnerRoles.includes(role) && saysOwn(role) === saysTheirs(role));
  const rest = (/** @type {Api.TieType[]} */ roles) => roles.filter((role) => !both.includes(role));
  const also = (/** @type {Mention} */ one, /** @type {Api.TieType[]} */ roles, /** @type {string[]} */ by) =>
    rest(roles).length ? [say("why.also", { name: nameOf(one), roles: sayRoles(rest(roles), given(by), "one") })] : [];
  const when = sayPeriod(engagement.period);
  const what = both.length
    ? [
        say("why.both", { roles: sayRoles(both, given(own), "both") }),
        ...also(answer.subject, shared.roles, own),
        ...also(partner, shared.partnerRoles, theirs),
      ].join("; ")
    : say("why.each", {
        subject: nameOf(answer.subject),
        own: sayRoles(shared.roles, given(own), "one"),
        partner: nameOf(partner),
        theirs: sayRoles(shared.partnerRoles, given(theirs), "one"),
      });
  return {
    engagement,
    sentence: when ? `${when}: ${what}` : what,
    notes: notesOn(given([...new Set([...own, ...theirs])]), sources),
    status: leastSure(given([...own, ...theirs])),
    possible: shared.possible,
    own,
    theirs,
    omitted: shared.omitted,
    sum: sayContribution(shared, answer.weight),
  };
}

/**
 * The ties by which stakeholders appear in an engagement: their participations, and those that lead from a participant to them.
 * @param {string[]} ties
 * @param {Record<string, Api.Attribution[]>} stands
 * @param {(actor: string) => boolean} is
 */
function tiesBy(ties, stands, is) {
  const participations = ties.flatMap((tie) => (stands[tie] ?? []).filter(({ id }) => is(id)).map(({ by }) => [tie, ...by]));
  return [...new Set(participations.flat())];
}

/**
 * The sources of ties: each source and place once.
 * @param {Api.TieGiven[]} ties
 * @param {string[]} sources that have a number already; others get the next
 * @returns {Note[]}
 */
function notesOn(ties, sources) {
  /** @type {Map<string, Note>} */
  const notes = new Map();
  for (const { id, evidence } of ties) {
    for (const { source, locator } of evidence) {
      const key = `${source} ${locator ?? ""}`;
      const number = sources.includes(source) ? sources.indexOf(source) + 1 : sources.push(source);
      notes.has(key) || notes.set(key, { number, source, locator, tie: id });
    }
  }

  return [...notes.values()].sort((one, other) => one.number - other.number || ((one.locator ?? "") < (other.locator ?? "") ? -1 : 1));
}

/**
 * How a contribution is computed: the weights of the strongest roles, shared among those present.
 * @param {Api.SharedEngagement} shared
 * @param {Api.Weight} weight
 */
function sayContribution({ engagement, roles, partnerRoles, present, contribution }, weight) {
  const strongest = (/** @type {Api.TieType[]} */ of) =>
    of.reduce((best, role) => (weightOf(role) > weightOf(best) ? role : best), of[0]);
  const factor = (/** @type {Api.TieType[]} */ of) => `${sayNumber(weightOf(strongest(of)))} (${say(`tie.${strongest(of)}`)})`;
  const sum =
    weight === "count" ? "1"
    : weight === "newman" ? `1 ÷ (${present} − 1) = ${sayNumber(contribution)}`
    : `${factor(roles)} × ${factor(partnerRoles)} ÷ (${present} − 1) = ${sayNumber(contribution)}`;
  return `${isolated(nameOf(engagement))}: ${sum}`;
}

/** @param {string} role */
const weightOf = (role) => tieTypeOf(role)?.weight ?? 0;
