// Reads drawings, given as [{ name, format, base64, expected }] on the standard input, with the libraries of others, and compares them with
// what they show:
// expected is the same drawing as elements for Cytoscape.js.
import cytoscape from 'cytoscape';
import Graph from 'graphology';
import gexf from 'graphology-gexf/node/index.js';
import graphml from 'graphology-graphml/node/index.js';
import { readFileSync } from 'node:fs';

const { MultiDirectedGraph } = Graph;
// What XML cannot hold is replaced; nothing else is.
// eslint-disable-next-line no-control-regex
const inXml = text => text.replace(/[\x00-\x08\x0B\x0C\x0E-\x1F\uFFFE\uFFFF]/g, '\uFFFD');
const asIs = text => text;
const inGraphMl = id => id.replaceAll('/', '·');

const ofGraphology = graph => {
  // Told by the file, or guessed from edges where there are any.
  if (graph.size > 0 && graph.someEdge(edge => !graph.isDirected(edge))) throw new Error('an edge has no direction');
  return elementsOf(graph);
};
const elementsOf = graph => ({
  nodes: graph.mapNodes((id, data) => ({ ...data, id })),
  edges: graph.mapEdges((id, data, source, target) => ({ ...data, id, source, target })),
});
const readers = {
  gexf: { read: text => ofGraphology(gexf.parse(Graph, text)), text: inXml, id: asIs },
  gexf12: { read: text => ofGraphology(gexf.parse(Graph, text)), text: inXml, id: asIs },
  graphml: { read: text => ofGraphology(graphml.parse(MultiDirectedGraph, text)), text: inXml, id: inGraphMl },
  graphology: { read: text => ofGraphology(MultiDirectedGraph.from(JSON.parse(text))), text: asIs, id: asIs },
  cyjs: {
    read: text => {
      const file = JSON.parse(text);
      const cy = cytoscape({ headless: true, elements: file.elements });
      if (Object.keys({ ...file.data, ...cy.elements()[0]?.data() }).some((name) => !/^[A-Za-z0-9_]+$/.test(name)))
        throw new Error('a column has another name');
      const data = elements => elements.map(e => ({ ...e.data(), label: e.data('name') }));
      return { nodes: data(cy.nodes()), edges: data(cy.edges()) };
    },
    text: asIs,
    id: asIs,
  },
  cx2: {
    // No library in npm reads it: the order of the aspects and every reference are looked at by hand.
    read: text => {
      const aspects = JSON.parse(text);
      const order = aspects.map(a => Object.keys(a)[0]).join();
      if (order !== 'CXVersion,metaData,attributeDeclarations,networkAttributes,nodes,edges,status')
        throw new Error(`aspects come as ${order}`);
      const [
        ,
        { metaData },
        {
          attributeDeclarations: [declared],
        },
        {
          networkAttributes: [network],
        },
        { nodes },
        { edges },
        { status },
      ] = aspects;
      if (!status[0].success) throw new Error('no success');
      for (const [aspect, elements] of Object.entries({ nodes, edges })) {
        if (metaData.find(m => m.name === aspect).elementCount !== elements.length) throw new Error(`${aspect} are miscounted`);
        for (const { id, v } of elements) {
          if (!Number.isInteger(id)) throw new Error(`${id} is no number`);
          for (const [name, value] of Object.entries(v)) {
            const is = Array.isArray(value)
              ? 'list_of_string'
              : { string: 'string', boolean: 'boolean', number: declared[aspect][name]?.d }[typeof value];
            if (declared[aspect][name]?.d !== is) throw new Error(`${name} is declared as ${declared[aspect][name]?.d}`);
          }
        }
      }
      if (Object.keys(network).some(name => !declared.networkAttributes[name])) throw new Error('a network attribute is not declared');
      const byId = new Map(nodes.map(n => [n.id, n.v.id]));
      return {
        nodes: nodes.map(n => ({ ...n.v, label: n.v.name })),
        edges: edges.map(e => ({ ...e.v, label: e.v.name, source: byId.get(e.s), target: byId.get(e.t) })),
      };
    },
    text: asIs,
    id: asIs,
  },
};

const drawings = JSON.parse(readFileSync(0, 'utf8'));
const complaints = [];
for (const { name, format, base64, expected } of drawings) {
  const complain = what => complaints.push(`${format} of ${name}: ${what}`);
  try {
    const { read, text, id } = readers[format];
    const { nodes, edges } = read(Buffer.from(base64, 'base64').toString('utf8'));
    const byId = new Map([...nodes, ...edges].map(element => [element.id, element]));
    if (nodes.length !== expected.elements.nodes.length) complain(`${nodes.length} of ${expected.elements.nodes.length} nodes`);
    if (edges.length !== expected.elements.edges.length) complain(`${edges.length} of ${expected.elements.edges.length} edges`);
    for (const { data } of [...expected.elements.nodes, ...expected.elements.edges]) {
      const found = byId.get(id(data.id));
      if (!found) { complain(`${data.id} is lost`); continue; }
      const wanted = {
        label: text(data.label),
        kind: data.kind,
        evidence: data.evidence,
        sources: data.sources,
        status: data.status,
        country: data.country,
        tie: data.tie,
        start_raw: data.from,
        end_raw: data.to,
        asked: data.asked,
        strength: data.strength,
        on_behalf_of: data.onBehalfOf,
        by: data.by,
        source: data.source && id(data.source),
        target: data.target && id(data.target),
      };
      for (const [key, value] of Object.entries(wanted)) {
        if (value !== undefined && found[key] !== value)
          complain(`${data.id} has ${key} ${JSON.stringify(found[key])}, not ${JSON.stringify(value)}`);
      }
    }
  } catch (error) {
    complain(error.stack);
  }
}

process.stdout.write(
  complaints.length ? complaints.slice(0, 50).join('\n') + '\n' : `${drawings.length} drawings are read as they were drawn\n`,
);
process.exitCode = complaints.length ? 1 : 0;
