import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { test } from "node:test";

const page = new URL("../../Api/Page/", import.meta.url);
const sheets = readdirSync(page, { recursive: true }).filter((name) => name.endsWith(".css") && name !== "print.css");
const read = (name) => readFileSync(new URL(name, page), "utf8").replace(/\/\*[\s\S]*?\*\//g, "");
const rules = sheets.flatMap((name) => [...read(name).matchAll(/([^{}]+)\{([^{}]*)\}/g)].flatMap(([, selector, body]) =>
  body.split(";").filter((line) => line.includes(":")).map((line) => ({
    name, selector: selector.trim(), property: line.slice(0, line.indexOf(":")).trim(), value: line.slice(line.indexOf(":") + 1).trim(),
  }))));

test("room is in steps of 4 pixels; a hair of 2 parts lines, and icons stand by their letters", () => {
  const odd = rules.filter(({ selector, property, value }) =>
    /^(padding|margin|gap|row-gap|column-gap)/.test(property) && !/icon|unseen/.test(selector)
      && (value.match(/-?\d+(?:\.\d+)?px/g) ?? []).some((size) => ![2, -1].includes(parseFloat(size)) && parseFloat(size) % 4 !== 0));
  assert.deepEqual(odd, []);
});

test("sizes and weights of type, and colours, are stated in one file", () => {
  const odd = rules.filter(({ name, property, value }) =>
    name !== "tokens.css" && (
      (property === "font-size" && !/^var\(--(small|text|large|title|display)\b|^1em$|^inherit$|^(12|14)px$/.test(value))
      || /#[0-9a-f]{3,8}\b|\b(rgb|hsl|oklch)a?\(/i.test(value)
      || (property === "font-weight" && !/^var\(--(regular|strong)\b|^inherit$/.test(value))));
  assert.deepEqual(odd, []);
});
