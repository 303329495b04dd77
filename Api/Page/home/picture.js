// @ts-check
import { addressOf } from "../route/address.js";
import { svg } from "../text/dom.js";
import { sayGroup } from "../text/groups.js";
import { constituencies } from "../text/vocabulary.js";
import { say, sayCount } from "../text/words.js";

const padding = 16;
const label = 40;
const letter = 8.2; // how wide a letter is about
const heading = 76;
const dotsAtMost = 240;
const golden = Math.PI * (3 - Math.sqrt(5));

/**
 * The whole network in one picture of any size: its constituencies as bubbles with a dot for each participant, and lines between those that
 * cooperate, wider for stronger cooperation. A bubble links to who cooperates with it.
 * @param {Api.MappedCooperation} map between constituencies
 * @param {number} room the available width in pixels
 * @param {number} tall the height of it, with a heading
 * @param {[string, string]} level as what participants count
 * @returns {Node[]}
 */
export function groupPicture(map, room, tall, level) {
  const width = Math.min(720, Math.max(300, room - 2 * padding));
  const height = Math.round(Math.max(320, Math.min(Math.max(0.74 * width, 360), tall - heading)));
  const order = constituencies();
  const groups = [...map.groups].sort((a, b) => order.indexOf(a.id) - order.indexOf(b.id));
  const places = placesOf(groups, width, height);
  const strongest = Math.max(...map.cells.map(({ strength }) => strength), Number.MIN_VALUE);
  const lines = map.cells.filter(({ a, b }) => a !== b).flatMap((cell) => {
    const [from, to] = [places.get(cell.a), places.get(cell.b)];
    return from && to ? [line(cell, from, to, { x: width / 2, y: height / 2 - label / 2 }, strongest)] : [];
  });
  return [
    svg(
      "svg",
      { class: "groups", viewBox: `0 0 ${width} ${height}`, role: "group", "aria-label": say("home.network.label") },
      ...lines,
      ...groups.map((group) => bubble(group, /** @type {Place} */ (places.get(group.id)), level)),
    ),
  ];
}

/**
 * Places bubbles around an ellipse, as large as possible without covering each other or the words below them.
 * @param {Api.CooperationGroup[]} groups
 * @param {number} width
 * @param {number} height
 * @returns {Map<string, Place>}
 */
export function placesOf(groups, width, height) {
  const most = Math.max(...groups.map(({ stakeholders }) => stakeholders), 1);
  const begin = Math.min(width, height) / (groups.length > 2 ? 5 : 4);
  /** @type {[string, Place][]} */
  let places = [];
  for (let largest = begin; largest > begin / 3; largest *= 0.95) {
    places = groups.map((group, i) => {
      // One bubble starts at the left, so that two or four use the width of the window.
      const angle = Math.PI + (2 * Math.PI * i) / groups.length;
      const half = Math.max(...wordsOf(group).map((words) => words.length)) * letter / 2;
      const away = groups.length === 1 ? 0 : 1; // one alone is in the middle
      const x = width / 2 + away * (width / 2 - largest - 4) * Math.cos(angle);
      return [group.id, {
        x,
        y: (height - label) / 2 + ((height - label) / 2 - largest - 4) * Math.sin(angle),
        radius: Math.max(14, largest * Math.sqrt(group.stakeholders / most)),
        half,
        middle: Math.max(half, Math.min(width - half, x)),
      }];
    });
    if (!places.some(([, a], i) => places.slice(i + 1).some(([, b]) => cover(a, b) || cover(b, a)))) {
      break;
    }
  }

  return new Map(places);
}

/**
 * @param {Place} a
 * @param {Place} b
 * @returns {boolean} whether two bubbles cover each other, or the words of one the other or its words
 */
function cover(a, b) {
  const isAcross = (/** @type {number} */ half, /** @type {number} */ x) => Math.abs(x - a.middle) < a.half + half;
  const [top, bottom] = [a.y + a.radius, a.y + a.radius + label];
  return (
    Math.hypot(a.x - b.x, a.y - b.y) < a.radius + b.radius + 8 ||
    (isAcross(b.radius, b.x) && b.y - b.radius < bottom && b.y + b.radius > top) ||
    (isAcross(b.half, b.middle) && b.y + b.radius < bottom && b.y + b.radius + label > top)
  );
}

/** @param {Api.CooperationGroup} group the text below its bubble */
const wordsOf = ({ id, stakeholders }) => [sayGroup("constituency", id), sayCount("home.network.count", stakeholders)];

/**
 * @param {Api.CooperationGroup} group
 * @param {Place} place
 * @param {[string, string]} level
 */
function bubble(group, { x, y, radius, middle }, level) {
  const { id, stakeholders } = group;
  const [name, count] = wordsOf(group);
  const dots = Math.min(stakeholders, dotsAtMost);
  // Positions like the seeds of a sunflower: evenly spread, and always the same.
  const seeds = Array.from({ length: dots }, (_, i) => {
    const away = dots === 1 ? 0 : 0.86 * radius * Math.sqrt((i + 0.5) / dots);
    return svg("circle", { cx: x + away * Math.cos(i * golden), cy: y + away * Math.sin(i * golden), r: dotSize(radius, dots) });
  });
  const part = (/** @type {string} */ text, /** @type {number} */ down, /** @type {string} */ style) => {
    const line = svg("tspan", { x: middle, y: y + radius + down, class: style });
    line.textContent = text;
    return line;
  };
  const words = svg("text", { "text-anchor": "middle" }, part(name, 16, "name"), new Text(" "), part(count, 32, "count"));
  return svg(
    "a",
    {
      class: `group ${id}`,
      href: addressOf({ question: "cooperation-map", parameters: [["between", "constituency"], level, ["a", id]] }),
      "aria-label": `${name} ${count}`,
    },
    svg("circle", { class: "room", cx: x, cy: y, r: radius }),
    svg("g", { class: "dots" }, ...seeds),
    words,
  );
}

/**
 * @param {number} radius
 * @param {number} dots
 */
const dotSize = (radius, dots) => Math.max(1.2, Math.min(7, (0.62 * radius) / Math.sqrt(dots)));

/**
 * @param {Api.CooperationCell} cell
 * @param {Place} from
 * @param {Place} to
 * @param {{ x: number, y: number }} centre to which it bends
 * @param {number} strongest
 */
function line({ a, b, strength, pairs, engagements }, from, to, centre, strongest) {
  const drawn = svg("path", {
    class: "line-between",
    d: `M${from.x},${from.y}Q${(from.x + to.x) / 4 + centre.x / 2},${(from.y + to.y) / 4 + centre.y / 2} ${to.x},${to.y}`,
    "stroke-width": Math.max(1, 14 * Math.sqrt(strength / strongest)),
  });
  const title = svg("title", {});
  const names = [a, b].map((id) => sayGroup("constituency", id)).join(" – ");
  title.textContent = `${names}: ${sayCount("count.pairs", pairs)}, ${sayCount("count.engagements", engagements)}`;
  drawn.append(title);
  return drawn;
}

// A bubble, and the width of the words below it on either side of its centre.
/** @typedef {{ x: number, y: number, radius: number, half: number, middle: number }} Place */
