// @ts-check
import { periods } from "../answer/records.js";
import { familyOf } from "../text/vocabulary.js";

/**
 * @param {Mention | Row} record
 * @param {string} id of the node
 * @param {boolean} asked whether the question is about it
 * @returns {Drawn}
 */
const nodeOf = (record, id, asked) => ({
  group: "nodes",
  data: {
    id,
    kind: record.kind,
    label: record.name,
    family: familyOf(record.kind),
    country: record.country ?? undefined,
    from: periods.get(record.id)?.from ?? undefined,
    to: periods.get(record.id)?.to ?? undefined,
    asked: asked || undefined,
    distance: "distance" in record ? record.distance : undefined,
  },
});

/**
 * @param {Tie} tie
 * @param {{ id?: string, source?: string, target?: string, possible?: boolean }} as how it is drawn where that is not how it is recorded
 * @returns {Drawn}
 */
const edgeOf = (tie, { id = `tie/${tie.id}`, source = tie.from.id, target = tie.to.id, possible = tie.possible ?? false } = {}) => ({
  group: "edges",
  data: {
    id,
    source,
    target,
    kind: tie.type,
    label: tie.title ? `${tie.type}: ${tie.title}` : tie.type,
    tie: tie.id,
    status: tie.status,
    evidence: tie.evidence.length,
    possible,
    from: tie.period.from ?? undefined,
    to: tie.period.to ?? undefined,
  },
});

/**
 * Draws records and ties as they are recorded.
 * @param {(Mention | Row)[]} records
 * @param {Tie[]} ties
 * @param {string[]} asked ids of the subjects of the question
 * @returns {Drawn[]}
 */
export function elementsOf(records, ties, asked = []) {
  /** @type {Map<string, Drawn>} */
  const nodes = new Map();
  for (const record of [...records, ...ties.flatMap((tie) => [tie.from, tie.to])]) {
    if (!nodes.has(record.id)) {
      nodes.set(record.id, nodeOf(record, record.id, asked.includes(record.id)));
    }
  }

  return [...nodes.values(), ...ties.map((tie) => edgeOf(tie))];
}

/**
 * Draws who appears in which engagement, with an edge for each actor and its tie, and direct ties, like the Api in every format.
 * @param {CooperationDrawn} drawn
 * @param {Tie[]} ties
 * @returns {Drawn[]}
 */
export function cooperationElements({ asked, others, meetings, direct, stands, when }, ties) {
  const tieOf = new Map(ties.map((tie) => [tie.id, tie]));
  /** @type {Map<string, { record: Mention, asked: boolean }>} */
  const nodes = new Map();
  /** @type {Map<string, { tie: Tie, source: string, target: string, by: boolean, possible: boolean }>} */
  const edges = new Map();
  const keyOf = (/** @type {Mention} */ { id, kind }) => (kind === "country" ? `country/${id}` : id);
  const node = (/** @type {Mention} */ record, isAsked = false) => {
    const key = keyOf(record);
    nodes.set(key, { record, asked: isAsked || nodes.get(key)?.asked === true });
    return key;
  };
  const edge = (
    /** @type {Tie} */ tie,
    /** @type {string} */ source,
    /** @type {string} */ target,
    /** @type {boolean} */ by,
    /** @type {boolean} */ possible,
  ) => {
    const key = by ? `tie/${tie.id}/${source}` : `tie/${tie.id}`;
    edges.set(key, { tie, source, target, by, possible: possible && edges.get(key)?.possible !== false });
  };

  const rank = new Map(others.map((record, i) => /** @type {[string, number]} */ ([keyOf(record), i])).reverse()); // the first time counts
  asked.forEach((record) => node(record, true));
  others.forEach((record) => node(record));
  for (const { engagement, possible, ties: named, actors } of meetings) {
    const target = node(engagement);
    for (const tie of named.flatMap((id) => tieOf.get(id) ?? []).filter((tie) => tie.to.id === engagement.id)) {
      const standing = actors.filter((actor) =>
        stands[tie.id]?.some(({ id, kind }) => id === actor.id && (kind === "country") === (actor.kind === "country")),
      );
      for (const actor of standing.length > 0 ? standing : [tie.from]) {
        edge(tie, node(actor), target, keyOf(actor) !== keyOf(tie.from), possible);
      }
    }
  }

  for (const { tie: id, of, direction, other, possible, asked: isAsked } of direct) {
    const tie = /** @type {Tie} */ (tieOf.get(id));
    const [own, far] = [node(of, isAsked), node(other)];
    const outgoing = direction === "outgoing";
    edge(tie, outgoing ? own : far, outgoing ? far : own, (outgoing ? tie.from : tie.to).id !== of.id, possible);
  }

  // A country and a body may both have the id KZ.
  const idOf = (/** @type {string} */ key) => {
    const record = nodes.get(key)?.record;
    return record?.kind === "country" && !nodes.has(record.id) ? record.id : key;
  };
  return [
    ...[...nodes].map(([key, { record, asked }]) => timed(ranked(nodeOf(record, idOf(key), asked), rank.get(key)), when?.get(record.id))),
    ...[...edges.values()].map(({ tie, source, target, by, possible }) =>
      timed(
        edgeOf(tie, { id: by ? `tie/${tie.id}/${idOf(source)}` : `tie/${tie.id}`, source: idOf(source), target: idOf(target), possible }),
        when?.get(tie.id),
      ),
    ),
  ];
}

/**
 * @param {Drawn} element
 * @param {"before" | "after" | "both" | undefined} when at which of two times it is
 * @returns {Drawn}
 */
const timed = (element, when) => (when ? { ...element, data: { ...element.data, when } } : element);

/**
 * @param {Drawn} element
 * @param {number | undefined} rank how strong it is among all
 * @returns {Drawn}
 */
const ranked = (element, rank) => (rank === undefined ? element : { ...element, data: { ...element.data, rank } });

/**
 * As many elements as may be shown: the subjects of the question, then tie after tie in the given order (best first) with both ends, then
 * records without ties.
 * @param {Drawn[]} elements
 * @param {number} room
 * @param {(id: string) => boolean} present whether a node is in the scene already
 * @returns {{ kept: Drawn[], leftOut: string[] }} what is left out by id
 */
export function within(elements, room, present = () => false) {
  const nodes = new Map(
    elements.filter((element) => element.group === "nodes" && !present(element.data.id)).map((node) => [node.data.id, node]),
  );
  const edges = elements.filter((element) => element.group === "edges");
  /** @type {Set<Drawn>} */
  const kept = new Set();
  const add = (/** @type {Drawn[]} */ together) => {
    const fresh = together.filter((element) => !kept.has(element));
    if (kept.size + fresh.length <= room) {
      fresh.forEach((element) => kept.add(element));
    }
  };
  const tied = new Set(edges.flatMap((edge) => [edge.data.source, edge.data.target]));
  [...nodes.values()].filter((node) => node.data.asked).forEach((node) => add([node]));
  for (const edge of edges) {
    const ends = [edge.data.source, edge.data.target];
    if (ends.every((id) => nodes.has(id) || present(id))) {
      add([...ends.flatMap((id) => nodes.get(id) ?? []), edge]);
    }
  }

  [...nodes.values()].filter((node) => !tied.has(node.data.id)).forEach((node) => add([node]));
  const all = [...nodes.values(), ...edges];
  return {
    kept: all.filter((element) => kept.has(element)),
    leftOut: all.filter((element) => !kept.has(element)).map((element) => element.data.id),
  };
}
