// The picture of the whole network: bubbles of constituencies, whatever their sizes.
import assert from "node:assert/strict";
import { test } from "node:test";
import { placesOf } from "../../Api/Page/home/picture.js";

const names = ["government", "workers", "employers", "international", "civil-society"];
const groupsOf = (/** @type {number[]} */ ...sizes) => sizes.map((stakeholders, i) => ({ id: names[i], stakeholders }));

const networks = [[8], [5, 5], [17, 8, 14, 8, 12], [10, 10, 10, 10, 10], [1, 1, 900, 1, 1], [21, 4, 4, 7], [300, 290, 280, 310, 305]];

test("bubbles and the texts below them do not overlap", () => {
  for (const [width, height] of [[300, 360], [480, 440], [720, 533]]) {
    for (const sizes of networks) {
      const places = [...placesOf(/** @type {any} */ (groupsOf(...sizes)), width, height).values()];
      for (const a of places) {
        assert.ok(a.x - a.radius >= 0 && a.x + a.radius <= width && a.y - a.radius >= 0, `${sizes} at ${width}: leaves the picture`);
        assert.ok(a.middle - a.half >= -1 && a.middle + a.half <= width + 1, `${sizes} at ${width}: words leave the picture`);
        for (const b of places.filter((other) => other !== a)) {
          assert.ok(Math.hypot(a.x - b.x, a.y - b.y) >= a.radius + b.radius, `${sizes} at ${width}: bubbles cover each other`);
          const isBelow = b.y > a.y && Math.abs(a.middle - b.x) < a.half + b.radius - 1;
          assert.ok(!isBelow || b.y - b.radius >= a.y + a.radius + 36, `${sizes} at ${width}: words are covered`);
        }
      }
    }
  }
});
