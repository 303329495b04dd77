// Writes the types of the Api's answers for the checker of the page, from the OpenAPI document.
import { readFileSync, writeFileSync } from "node:fs";

const read = (path) => readFileSync(new URL(path, import.meta.url), "utf8");
const { paths, components: { schemas } } = JSON.parse(read("../docs/openapi.json"));
const base = "/api/v1";

const nameOf = (ref) => ref.split("/").at(-1);
const indented = (text) => text.split("\n").map((line) => (line ? `  ${line}` : line)).join("\n");

/** A description as a comment. */
function commentOf(description) {
  const lines = wrapped((description ?? "").replaceAll("*/", "*\\/").replace(/\s+/g, " "));
  return !description
    ? ""
    : lines.length === 1
      ? `/** ${lines[0]} */\n`
      : `/**\n${lines.map((line) => ` * ${line}`.trimEnd()).join("\n")}\n */\n`;
}

function wrapped(line, width = 120) {
  const lines = [""];
  for (const word of line.split(" ")) {
    const last = lines.at(-1);
    lines.splice(-1, 1, ...(last && last.length + word.length >= width ? [last, word] : [last ? `${last} ${word}` : word]));
  }

  return lines;
}

function typeOf(schema) {
  if (schema.$ref) {
    return nameOf(schema.$ref);
  }

  if (schema.oneOf) {
    return schema.oneOf.map(typeOf).join(" | ");
  }

  if (schema.enum) {
    const words = schema.enum.map((word) => JSON.stringify(word));
    return words.join(" | ").length < 100 ? words.join(" | ") : words.map((word) => `\n  | ${word}`).join("");
  }

  return [schema.type ?? "string"].flat().map((type) => simpleTypeOf(type, schema)).join(" | ");
}

function simpleTypeOf(type, schema) {
  switch (type) {
    case "array": {
      const item = schema.items ? typeOf(schema.items) : "unknown";
      return /^\w+(\[\])*$/.test(item) ? `${item}[]` : `(${item})[]`;
    }
    case "object":
      return schema.properties
        ? `{\n${membersOf(schema)}\n}`
        : `Record<string, ${schema.additionalProperties ? typeOf(schema.additionalProperties) : "unknown"}>`;
    case "integer":
      return "number";
    case "number": case "string": case "boolean": case "null":
      return type;
    default:
      throw new Error(`The document has a type that this program does not know: ${JSON.stringify(schema)}`);
  }
}

const memberOf = (name) => (/^\w+$/.test(name) ? name : JSON.stringify(name));
const membersOf = ({ properties, required = [] }) =>
  indented(
    Object.entries(properties)
      .map(
        ([name, schema]) =>
          `${commentOf(schema.description)}${memberOf(name)}${required.includes(name) ? "" : "?"}: ${typeOf(schema)};`,
      )
      .join("\n"),
  );

const declared = Object.entries(schemas).map(
  ([name, schema]) =>
    commentOf(schema.description) +
    (schema.properties ? `interface ${name} {\n${membersOf(schema)}\n}` : `type ${name} = ${typeOf(schema)};`),
);
const answers = Object.entries(paths).flatMap(([path, { get }]) => {
  const schema = get?.responses["200"]?.content?.["application/json"]?.schema;
  return schema ? [`${JSON.stringify(path.slice(base.length))}: ${typeOf(schema)};`] : [];
});
const answered = `/** What is answered at an address below ${base}. */\ninterface Answers {\n${indented(answers.join("\n"))}\n}`;
const text = `// Made from docs/openapi.json by answer-types.mjs.
declare namespace Api {
${indented([...declared, answered].join("\n\n"))}
}
`;
writeFileSync(new URL("Page/answers.d.ts", import.meta.url), text);
