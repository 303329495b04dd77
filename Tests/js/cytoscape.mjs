// Loads graphs, given as [{ name, graph }] on the standard input, with every release of cytoscape.js that is installed, as a page would.
import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';

const require = createRequire(import.meta.url);
const releases = Object.keys(require('./package.json').devDependencies).filter(name => name.startsWith('cytoscape'));
const graphs = JSON.parse(readFileSync(0, 'utf8'));
const complaints = [];

for (const release of releases) {
  const cytoscape = require(release);
  for (const { name, graph } of graphs) {
    const complain = what => complaints.push(`${release} (${cytoscape.version}), ${name}: ${what}`);
    console.warn = console.error = (...what) => complain(what.join(' '));
    try {
      const cy = cytoscape({ headless: true, elements: graph.elements });
      // A duplicate id and a dangling edge are dropped by some releases without a word, so count.
      if (cy.nodes().length !== graph.elements.nodes.length) complain(`${cy.nodes().length} of ${graph.elements.nodes.length} nodes`);
      if (cy.edges().length !== graph.elements.edges.length) complain(`${cy.edges().length} of ${graph.elements.edges.length} edges`);
      for (const { data } of [...graph.elements.nodes, ...graph.elements.edges]) {
        if (cy.getElementById(data.id).data('kind') !== data.kind) complain(`${data.id} is lost`);
      }
    } catch (error) {
      complain(error.message);
    }
  }
}

process.stdout.write(complaints.length ? complaints.join('\n') + '\n' : `${releases.length} releases load ${graphs.length} graphs\n`);
process.exitCode = complaints.length ? 1 : 0;
