// Checks entities of FollowTheMoney, given as [{ name, base64, expected }] on the standard input, against the model that its makers
// publish. expected is the same
// drawing as elements for Cytoscape.js: each has an entity.
import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';

const { schemata } = createRequire(import.meta.url)('@alephdata/followthemoney/dist/defaultModel.json');

const lineage = schema => [schema, ...(schemata[schema].extends ?? []).flatMap(lineage)];
const properties = schema => Object.assign({}, ...lineage(schema).reverse().map(s => schemata[s].properties));
const inherited = (schema, what) => lineage(schema).flatMap(s => schemata[s][what] ?? []);
const formats = {
  date: /^\d{4}(-\d{2}(-\d{2})?)?$/,
  country: /^[a-z]{2}$/,
  url: /^https?:\/\//,
  identifier: /^\S+$/,
};

const drawings = JSON.parse(readFileSync(0, 'utf8'));
const complaints = [];
for (const { name, base64, expected } of drawings) {
  const complain = what => complaints.push(`${name}: ${what}`);
  const lines = Buffer.from(base64, 'base64').toString('utf8').split(/\r\n|[\n\r\x0B\x0C\x85\u2028\u2029]/u);
  if (lines.pop() !== '') complain('the last line does not end');
  const entities = lines.map(line => JSON.parse(line));
  const byId = new Map(entities.map(entity => [entity.id, entity]));
  const { nodes, edges } = expected.elements;
  if (byId.size !== entities.length) complain('two entities have one id');
  if (entities.length !== nodes.length + edges.length)
    complain(`${entities.length} entities of ${nodes.length} nodes and ${edges.length} edges`);
  for (const { id, schema, properties: values } of entities) {
    if (!/^[0-9a-zA-Z]([0-9a-zA-Z.-]*[0-9a-zA-Z])?$/.test(id)) complain(`${id} is no id`);
    if (!schemata[schema] || schemata[schema].abstract) { complain(`${schema} is no schema`); continue; }
    const known = properties(schema);
    for (const [property, list] of Object.entries(values)) {
      if (!known[property] || known[property].stub) { complain(`${id}: a ${schema} has no ${property}`); continue; }
      if (!Array.isArray(list) || list.length === 0 || list.some((v) => typeof v !== 'string'))
        complain(`${id}: ${property} is no list of texts`);
      for (const value of list) {
        if (known[property].type === 'entity' && (!byId.has(value) || !lineage(byId.get(value).schema).includes(known[property].range))) {
          complain(`${id}: ${property} is ${value}, which is no ${known[property].range} here`);
        }
        if (formats[known[property].type] && !formats[known[property].type].test(value))
          complain(`${id}: ${property} is no ${known[property].type}: ${value}`);
      }
    }
    for (const required of inherited(schema, 'required')) {
      if (!values[required]) complain(`${id}: a ${schema} needs ${required}`);
    }
    const edge = inherited(schema, 'edge')[0];
    if (edge ? !values[edge.source] || !values[edge.target] : !values.name) complain(`${id} has nothing to be called by`);
  }
  const labels = entities.flatMap(e => e.properties.name ?? []).sort();
  if (JSON.stringify(labels) !== JSON.stringify(nodes.map(n => n.data.label).sort())) complain('names differ');
  for (const { data } of edges) {
    if (
      !entities.some(
        (e) =>
          e.properties.recordId?.[0] === data.tie && [...(e.properties.role ?? []), ...(e.properties.purpose ?? [])].includes(data.kind),
      )
    ) {
      complain(`${data.id} is lost`);
    }
  }
}

process.stdout.write(complaints.length ? complaints.slice(0, 50).join('\n') + '\n' : `${drawings.length} drawings keep to the model\n`);
process.exitCode = complaints.length ? 1 : 0;
