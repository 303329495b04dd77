// What modules of the page expect of a browser when they are loaded: a language, a store of its own, and a document.
import { createRequire } from "node:module";

const require = createRequire(new URL("../../Api/package.json", import.meta.url));

const kept = new Map();
globalThis.localStorage ??= /** @type {any} */ ({
  getItem: (key) => kept.get(key) ?? null,
  setItem: (key, value) => kept.set(key, String(value)),
});
Object.defineProperty(globalThis, "navigator", { value: { language: "en" }, configurable: true });
globalThis.document ??= /** @type {any} */ ({ documentElement: { lang: "en" } });
globalThis.cytoscape = require("cytoscape");
globalThis.cytoscape.use(require("cytoscape-fcose"));

// Node.js has it since version 21, browsers longer.
Map.groupBy ??= (items, keyOf) => {
  const groups = new Map();
  for (const item of items) {
    const key = keyOf(item);
    groups.set(key, [...(groups.get(key) ?? []), item]);
  }

  return groups;
};
