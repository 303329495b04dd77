// @ts-check
import { at, h } from "../text/dom.js";
import { isolated } from "../text/text.js";
import { familyOf } from "../text/vocabulary.js";
import { say, sayDate, sayPeriod, sayRoles } from "../text/words.js";
import { styleOf } from "../scene/style.js";
import { nameOf, periods } from "./records.js";

/**
 * In print, the scene is a picture in light colours below the question, the date and the address; the next page has the ties of the answer
 * by engagement.
 * @param {object} of
 * @param {() => import("../scene/scene.js").Scene | null} of.scene
 * @param {() => Answer | null} of.answer
 * @param {() => void} of.drawTable draws the table, which is printed even if it was not opened
 */
export function preparePrint({ scene, answer, drawTable }) {
  const dark = window.matchMedia("(prefers-color-scheme: dark)");
  window.addEventListener("beforeprint", () => {
    drawTable();
    const cy = scene()?.cy;
    if (cy?.elements().nonempty()) {
      cy.style(styleOf(false));
      const picture = cy.png({ full: true, scale: 2, bg: "#ffffff", maxWidth: 4000, maxHeight: 4000 });
      cy.style(styleOf(dark.matches));
      at("print-figure").replaceChildren(h("img", { alt: at("answer-title").textContent ?? "", src: picture }));
    } else {
      at("print-figure").replaceChildren();
    }

    at("legend-box").toggleAttribute("open", true); // folded away on a phone
    at("print-note").textContent = say("print.asked", {
      date: new Date().toLocaleDateString(document.documentElement.lang, { dateStyle: "long" }),
      address: location.href,
    });
    const shown = answer();
    at("print-ties").replaceChildren(...(shown ? printedTies(shown) : []));
  });
}

/**
 * The ties of an answer by engagement, in order of time, each with the numbers of its sources, and these sources.
 * @param {Answer} answer
 */
function printedTies({ ties, sources }) {
  /** @type {string[]} */
  const numbered = [];
  const numbers = (/** @type {Tie[]} */ of) =>
    [...new Set(of.flatMap(({ evidence }) => evidence.map(({ source }) => source)))].map((source) => {
      const known = numbered.indexOf(source);
      return known < 0 ? numbered.push(source) : known + 1;
    }).sort((a, b) => a - b).join(", ");
  const sections = groupedTies(ties).map(({ engagement, stands }) =>
    h(
      "section",
      {},
      h("h3", { dir: "auto" }, engagement ? nameOf(engagement) : say("direct.title"), " ", h("span", { class: "about" },
        engagement ? sayPeriod(periods.get(engagement.id)) : "")),
      h("ul", {}, ...stands.map(({ from, to, ties: those }) =>
        h("li", {}, h("bdi", {}, nameOf(from)), ` ${rolesOf(those, to !== undefined)}`,
          to && h("bdi", {}, ` ${nameOf(to)}`), ` [${numbers(those)}]`))),
    ));
  const cited = numbered.map((id) => {
    const { title, publisher, published } = sources[id] ?? {};
    return h("li", {}, [title ?? id, publisher, sayDate(published)].filter(Boolean).map((part) => isolated(String(part))).join(", "));
  });
  return ties.length === 0 ? [] : [
    h("h2", {}, say("print.ties")),
    h("div", { class: "sections" }, ...sections),
    h("h2", {}, say("why.sources")),
    h("ol", { class: "numbered" }, ...cited),
  ];
}

/**
 * @param {Tie[]} ties of one actor
 * @param {boolean} isBeforeName whether the name of the other end follows
 */
function rolesOf(ties, isBeforeName) {
  const roles = sayRoles([...new Set(ties.map(({ type }) => type))], ties);
  return isBeforeName ? say("tied.by", { tie: roles }) : roles;
}

/**
 * Ties by engagement, in order of time, with a line for each actor. Ties without an engagement come last, one by one.
 * @param {Tie[]} ties
 * @returns {{ engagement: Mention | null, stands: { from: Mention, to?: Mention, ties: Tie[] }[] }[]}
 */
export function groupedTies(ties) {
  const isOfEngagement = (/** @type {Tie} */ { to }) => familyOf(to.kind) === "engagement";
  const byEngagement = Map.groupBy(ties.filter(isOfEngagement), ({ to }) => to.id);
  const start = (/** @type {string} */ id) => periods.get(id)?.from ?? "9999";
  const direct = ties.filter((tie) => !isOfEngagement(tie));
  return [
    ...[...byEngagement]
      .sort(([a], [b]) => start(a).localeCompare(start(b)) || (a < b ? -1 : 1))
      .map(([, those]) => ({
        engagement: those[0].to,
        stands: [...Map.groupBy(those, ({ from }) => from.id).values()].map((own) => ({ from: own[0].from, ties: own })),
      })),
    ...(direct.length > 0 ? [{ engagement: null, stands: direct.map((tie) => ({ from: tie.from, to: tie.to, ties: [tie] })) }] : []),
  ];
}
