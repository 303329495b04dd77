// @ts-check

/**
 * By code units, so that the order is the same in every language.
 * @param {string} a
 * @param {string} b
 */
export const compare = (a, b) => (a < b ? -1 : a > b ? 1 : 0);

/** @typedef {{ a: string, b: string, weight?: number }} Joined */

/**
 * Communities of nodes that are joined with each other more than expected by chance: greatest modularity, by moving one node at a time and
 * then whole communities (V. D. Blondel et al., J. Stat. Mech. 2008, P10008). The order of ids is used throughout, so that the same records
 * always have the same communities. Each community is identified by one of its members.
 * @param {string[]} ids
 * @param {Joined[]} joined those of others are skipped
 * @returns {Map<string, string>}
 */
export function communitiesOf(ids, joined) {
  const labels = moved(ids, joined);
  if ([...labels].every(([id, label]) => id === label)) {
    return labels;
  }

  const of = (/** @type {string} */ id) => labels.get(id) ?? id;
  const above = communitiesOf([...new Set(labels.values())], joined.map(({ a, b, weight }) => ({ a: of(a), b: of(b), weight })));
  return new Map([...labels].map(([id, label]) => [id, above.get(label) ?? label]));
}

/** The maximum number of rounds: later ones move almost no node. */
const roundsAtMost = 20;

/**
 * Moves nodes to the community of a neighbour as long as that raises modularity.
 * @param {string[]} ids
 * @param {Joined[]} joined
 * @returns {Map<string, string>}
 */
function moved(ids, joined) {
  const order = [...ids].sort(compare);
  const near = new Map(order.map((id) => /** @type {[string, Map<string, number>]} */ ([id, new Map()])));
  const degrees = new Map(order.map((id) => [id, 0]));
  let all = 0;
  for (const { a, b, weight = 1 } of joined) {
    const [ofA, ofB] = [near.get(a), near.get(b)];
    if (ofA && ofB) {
      all += 2 * weight;
      add(degrees, a, weight);
      add(degrees, b, weight);
      if (a !== b) {
        add(ofA, b, weight);
        add(ofB, a, weight);
      }
    }
  }

  const labels = new Map(order.map((id) => [id, id]));
  const totals = new Map(degrees);
  const degreeOf = (/** @type {string} */ id) => degrees.get(id) ?? 0;
  for (let round = 0, isMoving = true; isMoving && round < roundsAtMost; round++) {
    isMoving = false;
    for (const id of order) {
      const own = labels.get(id) ?? id;
      add(totals, own, -degreeOf(id));
      /** @type {Map<string, number>} */
      const weights = new Map([[own, 0]]);
      near.get(id)?.forEach((weight, other) => add(weights, labels.get(other) ?? other, weight));
      const gain = (/** @type {string} */ label) => (weights.get(label) ?? 0) - (degreeOf(id) * (totals.get(label) ?? 0)) / (all || 1);
      const best = [...weights.keys()].sort(compare).reduce((so, label) => (gain(label) > gain(so) + 1e-9 ? label : so), own);
      add(totals, best, degreeOf(id));
      labels.set(id, best);
      isMoving ||= best !== own;
    }
  }

  return labels;
}

/**
 * @param {Map<string, number>} sums
 * @param {string} key
 * @param {number} more
 */
const add = (sums, key, more) => sums.set(key, (sums.get(key) ?? 0) + more);
