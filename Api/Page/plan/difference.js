// @ts-check
// Shows what another user changed in a plan since it was loaded: each new entry.

/**
 * @typedef {object} Difference
 * @property {"status" | "contact" | "added" | "judgement" | "replanned" | "concluded"} sort
 * @property {string} id of the invitee; empty if the change is about the plan
 * @property {string} name
 * @property {string} by who wrote it
 * @property {string} at when
 * @property {string} [from] the status before
 * @property {string} [to] the status since
 * @property {string | null} [note]
 */

/**
 * @param {Api.Plan} before as it was seen
 * @param {Api.Plan} now
 * @returns {Difference[]} earliest first
 */
export function changesSince(before, now) {
  const known = new Map(before.invitees.map((invitee) => [invitee.stakeholder.id, invitee]));
  const differences = now.invitees.flatMap(({ stakeholder: { id, name }, status, changes, contacts }) => {
    const then = known.get(id);
    if (!then) {
      /** @type {Difference} */
      const added = { sort: "added", id, name, to: status, ...writtenIn(now.replannings.at(-1)?.made) };
      return [added];
    }

    const news = changes.slice(then.changes.length);
    return [
      ...news.map((change, i) => /** @type {Difference} */ ({
        sort: "status", id, name, from: news[i - 1]?.status ?? then.status, to: change.status, note: change.note,
        ...writtenIn(change),
      })),
      ...contacts.slice(then.contacts.length).map((contact) => /** @type {Difference} */ ({
        sort: "contact", id, name, note: `${contact.channel}: ${contact.outcome}`, ...writtenIn(contact),
      })),
    ];
  });
  const judged = now.judgements.slice(before.judgements.length).map((judgement) => /** @type {Difference} */ ({
    sort: "judgement", id: judgement.stakeholder, name: known.get(judgement.stakeholder)?.stakeholder.name ?? judgement.stakeholder,
    note: judgement.reason, ...writtenIn(judgement),
  }));
  const replanned = now.replannings.slice(before.replannings.length)
    .map(({ made }) => /** @type {Difference} */ ({ sort: "replanned", id: "", name: "", ...writtenIn(made) }));
  const concluded = now.concluded && now.concluded.at !== before.concluded?.at
    ? [/** @type {Difference} */ ({ sort: "concluded", id: "", name: "", ...writtenIn(now.concluded) })]
    : [];
  return [...differences, ...judged, ...replanned, ...concluded].sort((one, other) => (one.at < other.at ? -1 : one.at > other.at ? 1 : 0));
}

/** Whether two users changed the same entry. @param {Difference[]} differences @param {string} id */
export const touches = (differences, id) => differences.some((one) => one.id === id);

/** @param {{ by: string, at: string } | undefined} entry */
const writtenIn = (entry) => ({ by: entry?.by ?? "", at: entry?.at ?? "" });
