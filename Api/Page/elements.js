// @ts-check
import { periods } from "./particulars.js";
import { familyOf } from "./questions.js";

/**
 * Draws records and ties as they are recorded, in the form in which the Api draws answers.
 * @param {(Mention | Row)[]} records
 * @param {Tie[]} ties
 * @param {string[]} asked ids of those whom the question is about
 * @returns {Drawn[]}
 */
export function elementsOf(records, ties, asked = []) {
  /** @type {Map<string, Drawn>} */
  const nodes = new Map();
  for (const record of [...records, ...ties.flatMap((tie) => [tie.from, tie.to])]) {
    if (!nodes.has(record.id)) {
      nodes.set(record.id, {
        group: "nodes",
        data: {
          id: record.id,
          kind: record.kind,
          label: record.name,
          family: familyOf(record.kind),
          country: record.country ?? undefined,
          from: periods.get(record.id)?.from ?? undefined,
          to: periods.get(record.id)?.to ?? undefined,
          asked: asked.includes(record.id) || undefined,
        },
      });
    }
  }

  const edges = ties.map((tie) => ({
    group: /** @type {"edges"} */ ("edges"),
    data: {
      id: `tie/${tie.id}`,
      source: tie.from.id,
      target: tie.to.id,
      kind: tie.type,
      label: tie.title ? `${tie.type}: ${tie.title}` : tie.type,
      tie: tie.id,
      status: tie.status,
      evidence: tie.evidence.length,
      possible: tie.possible ?? false,
      from: tie.period.from ?? undefined,
      to: tie.period.to ?? undefined,
    },
  }));
  return [...nodes.values(), ...edges];
}

/**
 * The elements that the Api drew, as one list.
 * @param {{ elements: { nodes: { data: any }[], edges: { data: any }[] } }} drawing
 * @returns {Drawn[]}
 */
export const elementsIn = (drawing) => [
  ...drawing.elements.nodes.map((node) => ({ group: /** @type {"nodes"} */ ("nodes"), data: node.data })),
  ...drawing.elements.edges.map((edge) => ({ group: /** @type {"edges"} */ ("edges"), data: edge.data })),
];

/**
 * As many as may be shown: whom the question is about, then tie after tie in the order given (best first) with both its ends, then who has no tie.
 * @param {Drawn[]} elements
 * @param {number} room
 * @param {(id: string) => boolean} present whether a node is in the scene already
 * @returns {{ kept: Drawn[], leftOut: string[] }} what is left out by id
 */
export function within(elements, room, present = () => false) {
  const nodes = new Map(elements.filter((element) => element.group === "nodes" && !present(element.data.id)).map((node) => [node.data.id, node]));
  const edges = elements.filter((element) => element.group === "edges");
  /** @type {Set<Drawn>} */
  const kept = new Set();
  const take = (/** @type {Drawn[]} */ together) => {
    const fresh = together.filter((element) => !kept.has(element));
    if (kept.size + fresh.length <= room) {
      fresh.forEach((element) => kept.add(element));
    }
  };
  const tied = new Set(edges.flatMap((edge) => [edge.data.source, edge.data.target]));
  [...nodes.values()].filter((node) => node.data.asked).forEach((node) => take([node]));
  for (const edge of edges) {
    const ends = [edge.data.source, edge.data.target];
    if (ends.every((id) => nodes.has(id) || present(id))) {
      take([...ends.flatMap((id) => nodes.get(id) ?? []), edge]);
    }
  }

  [...nodes.values()].filter((node) => !tied.has(node.data.id)).forEach((node) => take([node]));
  const all = [...nodes.values(), ...edges];
  return { kept: all.filter((element) => kept.has(element)), leftOut: all.filter((element) => !kept.has(element)).map((element) => element.data.id) };
}
