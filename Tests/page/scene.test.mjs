import assert from "node:assert/strict";
import { afterEach, test } from "node:test";
import { History } from "../../Api/Page/scene/history.js";
import { elementOf, idOf, inScene } from "../../Api/Page/scene/ids.js";
import { layouts, runLayout } from "../../Api/Page/scene/layouts.js";
import { resolveOverlaps } from "../../Api/Page/scene/spacing.js";
import { timelineOf } from "../../Api/Page/scene/timeline.js";

const cell = { stakeholder: { width: 100, height: 50 }, engagement: { width: 120, height: 60 } };
const engagement = (id, from) => ({ id, family: "engagement", from, near: [] });
const stakeholder = (id, near) => ({ id, family: "stakeholder", near });

test("a timeline has engagements from left to right by their start", () => {
  const { positions } = timelineOf([engagement("late", "2011-03"), engagement("early", "2009"), engagement("middle", "2010")], cell);
  const x = (id) => positions.get(id).x;
  assert.ok(x("early") < x("middle") && x("middle") < x("late"));
});

test("no two engagements of a timeline cover each other", () => {
  const dots = Array.from({ length: 40 }, (_, i) =>
    engagement(`e${String(i).padStart(2, "0")}`, i % 3 ? `2010-0${1 + (i % 9)}` : "2010-05-05"),
  );
  const { positions } = timelineOf([...dots, ...Array.from({ length: 9 }, (_, i) => engagement(`undated${i}`))], cell);
  const all = [...positions.values()];
  all.forEach((a, i) => all.slice(i + 1).forEach((b) =>
    assert.ok(Math.abs(a.x - b.x) >= cell.engagement.width - 1e-6 || Math.abs(a.y - b.y) >= cell.engagement.height - 1e-6)));
});

test("stakeholders are above, over the middle of what they take part in, and engagements below", () => {
  const { positions } = timelineOf([engagement("a", "2009"), engagement("b", "2011"), stakeholder("ada", ["a", "b"])], cell);
  assert.ok(positions.get("ada").y < 0 && positions.get("a").y > 0);
  assert.ok(Math.abs(positions.get("ada").x - (positions.get("a").x + positions.get("b").x) / 2) < 1e-6);
});

test("participants of only one year are placed between the dates of that year", () => {
  for (const date of ["2011", "2011-07", "2011-12-31"]) {
    const years = ["2009", "2010", date, "2012", "2013"].map((from, i) => engagement(`e${i}`, from));
    const bodies = Array.from({ length: 60 }, (_, i) => stakeholder(`body${i}`, ["e2"]));
    const { positions, ticks } = timelineOf([...years, engagement("undated"), ...bodies], cell);
    const [from, to] = ["2011", "2012"].map((year) => ticks.find(({ data }) => data.id === `axis/${year}`).position.x);
    const outside = bodies.map(({ id }) => positions.get(id).x).filter((x) => x < from - 1e-6 || x >= to);
    assert.deepEqual(outside, [], `${date}: ${from}–${to}`);
  }
});

test("engagements without a date or with a placeholder date are at the end and labelled", () => {
  const { positions, ticks } = timelineOf(
    [engagement("a", "2009"), engagement("b", "2011"), engagement("open", "9999-12-31"), engagement("undated")],
    cell,
  );
  assert.ok(Math.min(positions.get("open").x, positions.get("undated").x) > positions.get("b").x);
  assert.ok(ticks.some(({ data }) => data.id === "axis/undated"));
  assert.deepEqual(timelineOf([engagement("a", "2009")], cell).ticks.some(({ data }) => data.id === "axis/undated"), false);
});

test("a timeline has a dozen dates at most, in order, with all between the first and the last", () => {
  for (const [first, last] of [["2009-03-01", "2009-03-20"], ["2009", "2011"], ["1900", "2020"], ["1000", "2150"]]) {
    const { positions, ticks } = timelineOf([engagement("a", first), engagement("b", last)], cell);
    const x = ticks.map(({ position }) => position.x);
    assert.deepEqual(x, x.toSorted((a, b) => a - b));
    assert.ok(ticks.length >= 2 && ticks.length <= 14, `${first}–${last}: ${ticks.length}`);
    assert.ok(x[0] <= positions.get("a").x && positions.get("b").x <= x.at(-1));
  }
});

/** @type {import("cytoscape").Core[]} */
const opened = [];

// One that stays keeps the process alive.
afterEach(() => opened.splice(0).forEach((cy) => cy.destroy()));

/** A network of people and meetings, as the scene has it. */
function network(ids = ["ada", "bob", "cleo", "dan"]) {
  const cy = cytoscape({
    headless: true,
    styleEnabled: true,
    style: [{ selector: "node", style: { width: 30, height: 30 } }],
    elements: [
      ...ids.map((id, i) => ({ group: "nodes", data: { id, family: "stakeholder", kind: "person", asked: i === 0, distance: i } })),
      ...["m1", "m2"].map((id) => ({ group: "nodes", data: { id, family: "engagement", kind: "event", distance: 1 } })),
      ...ids.map((id, i) => ({ group: "edges", data: { id: `tie/${i}`, source: id, target: i % 2 ? "m1" : "m2", kind: "attends" } })),
    ].map(inScene),
  });
  opened.push(cy);
  return cy;
}

for (const name of layouts.filter((one) => one !== "timeline")) {
  for (const ids of [undefined, ["constructor", "toString", "valueOf", "hasOwnProperty"]]) {
    test(`${name} gives everything a position of its own${ids ? ", whatever ids mean to JavaScript" : ""}`, () => {
      const cy = network(ids);
      runLayout(name, cy.elements());
      const positions = cy.nodes().map((node) => `${Math.round(node.position().x)} ${Math.round(node.position().y)}`);
      assert.equal(new Set(positions).size, positions.length, positions.join(", "));
      assert.ok(cy.nodes().every((node) => Number.isFinite(node.position().x) && Number.isFinite(node.position().y)));
    });
  }
}

test("removed records can be shown and removed again, also with ids that are property names of JavaScript", () => {
  const cy = network(["constructor", "toString"]);
  for (let round = 0; round < 2; round++) {
    elementOf(cy, "constructor").remove();
    assert.ok(elementOf(cy, "constructor").empty());
    cy.add(inScene({ group: "nodes", data: { id: "constructor", family: "stakeholder" } }));
    assert.equal(elementOf(cy, "constructor").length, 1);
  }
});

test("the same records have the same positions, however often they are drawn", () => {
  const positions = (ids) => {
    const cy = network(ids);
    runLayout("fcose", cy.elements());
    return Object.fromEntries(cy.nodes().map((node) => [idOf(node), { ...node.position() }]));
  };
  assert.deepEqual(positions(), positions());
});

test("columns have stakeholders left and engagements right", () => {
  const cy = network();
  runLayout("columns", cy.elements());
  const [left, right] = ["stakeholder", "engagement"].map((family) => cy.nodes(`[family = "${family}"]`).map((node) => node.position().x));
  assert.ok(Math.max(...left) < Math.min(...right));
});

test("rings are by distance, with the subject in the middle", () => {
  const cy = network();
  runLayout("concentric", cy.elements());
  const radius = (id) => Math.hypot(elementOf(cy, id).position().x, elementOf(cy, id).position().y);
  assert.ok(radius("ada") < radius("bob") && radius("bob") < radius("cleo") && radius("cleo") < radius("dan"));
  assert.ok(Math.abs(radius("bob") - radius("m1")) < 1e-6);
});

test("overlapping nodes move apart, held nodes do not move, and the result is reproducible", () => {
  const moved = () => {
    const cy = network();
    cy.nodes().positions((_, i) => ({ x: i, y: 0 }));
    assert.equal(resolveOverlaps(cy.nodes(), (node) => idOf(node) === "bob"), true);
    assert.deepEqual({ ...elementOf(cy, "bob").position() }, { x: 1, y: 0 });
    const boxes = cy.nodes().map((node) => node.boundingBox());
    boxes.forEach((a, i) =>
      boxes.slice(i + 1).forEach((b) => assert.ok(a.x2 <= b.x1 + 1 || b.x2 <= a.x1 + 1 || a.y2 <= b.y1 + 1 || b.y2 <= a.y1 + 1)),
    );
    assert.equal(resolveOverlaps(cy.nodes(), () => false), false);
    return cy.nodes().map((node) => ({ ...node.position() }));
  };
  assert.deepEqual(moved(), moved());
});

test("history goes back and forward, drops undone states after a new one, and keeps fifty states", () => {
  const history = new History();
  history.remember("a");
  history.remember("b");
  assert.equal(history.undo(() => "c"), "b");
  assert.equal(history.redo(() => "b"), "c");
  history.undo(() => "c");
  history.remember("d");
  assert.equal(history.canRedo, false);
  for (let i = 0; i < 60; i++) {
    history.remember(String(i));
  }

  let steps = 0;
  while (history.canUndo) {
    history.undo(() => "now");
    steps++;
  }

  assert.equal(steps, 50);
  assert.equal(history.undo(() => "now"), undefined);
});
