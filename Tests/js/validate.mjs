// Checks answers, given as { document, answers: [{ path, pattern, status, type, body }] } on the standard input, against the OpenAPI
// document.
import Ajv2020 from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { readFileSync } from 'node:fs';

const { document, answers } = JSON.parse(readFileSync(0, 'utf8'));

// A field that the document does not know is a lie by omission: close every object that lists its fields.
const close = schema => {
  if (schema === null || typeof schema !== 'object') return;
  if (schema.properties && schema.additionalProperties === undefined) schema.additionalProperties = false;
  Object.values(schema).forEach(close);
};
close(document.components.schemas);

const ajv = new Ajv2020.default({ strict: false, allErrors: true });
addFormats.default(ajv);
ajv.addFormat('int32', true).addFormat('int64', true).addFormat('double', true);
ajv.addSchema(document, 'openapi.json');

const pointer = (...parts) => '/' + parts.map(p => encodeURIComponent(p.replaceAll('~', '~0').replaceAll('/', '~1'))).join('/');
const complaints = [];
for (const { path, pattern, status, type, body } of answers) {
  const schema = document.paths[pattern]?.get?.responses?.[status]?.content?.[type]?.schema;
  if (!schema) {
    complaints.push(`${path}: the document knows no ${status} ${type} at ${pattern}`);
    continue;
  }
  const validate = ajv.compile({
    $ref: `openapi.json#${pointer('paths', pattern, 'get', 'responses', status, 'content', type, 'schema')}`,
  });
  if (!validate(body)) complaints.push(`${path}: ${ajv.errorsText(validate.errors)}`);
}

process.stdout.write(complaints.length ? complaints.join('\n') + '\n' : `${answers.length} answers are as documented\n`);
process.exitCode = complaints.length ? 1 : 0;
