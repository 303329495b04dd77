// @ts-check
import { badge } from "../scene/icons.js";
import { h } from "../text/dom.js";
import { isolated } from "../text/text.js";
import { say, sayDate } from "../text/words.js";
import { nameOf } from "../answer/records.js";
import { linkTo, tieLine } from "./evidence.js";

// Above this number of ties, those of an engagement are collapsed below its sentence.
const unfoldedAtMost = 8;

/**
 * Why two stakeholders cooperate, as a part of the panel.
 * @param {import("./why.js").Why} why
 * @param {import("../answer/knowledge.js").Knowledge} knowledge
 * @param {(selected: Selected) => void} choose
 */
export function reasons(why, knowledge, choose) {
  const selves = [why.subject.id, why.partner.id];
  const lines = (/** @type {string[]} */ ids) =>
    h(
      "ul",
      { class: "ties" },
      ...ids.flatMap((id) => knowledge.ties.get(id) ?? []).map((tie) => h("li", {}, tieLine(tie, selves, choose))),
    );
  const unfolded = why.meetings.reduce((sum, { own, theirs }) => sum + own.length + theirs.length, 0) <= unfoldedAtMost;
  const meeting = (/** @type {import("./why.js").Meeting} */ one) =>
    h(
      "li",
      {},
      h(
        "button",
        {
          type: "button",
          class: "link",
          dir: "auto",
          "data-id": one.engagement.id,
          onclick: () => choose({ what: "record", id: one.engagement.id }),
        },
        nameOf(one.engagement),
      ),
      h(
        "p",
        { class: "says" },
        one.sentence,
        " ",
        ...one.notes.map((note) => noteNumber(note, knowledge, choose)),
        one.status === "confirmed" ? null : badge(one.status),
        one.possible ? h("em", {}, ` ${say("answer.possible")}`) : null,
      ),
      h(
        "details",
        { open: unfolded },
        h("summary", {}, `${say("why.ties")} (${new Set([...one.own, ...one.theirs]).size + one.omitted})`),
        lines([...new Set([...one.own, ...one.theirs])]),
      ),
    );
  return h(
    "section",
    { class: "why" },
    h("h4", {}, say("why.title")),
    h("p", { class: "lead" }, why.lead),
    h("p", {}, why.strength, why.because ? ` ${why.because}` : ""),
    h("ol", { class: "meetings" }, ...why.meetings.map(meeting)),
    ...why.left.map((sentence) => h("p", { class: "about" }, sentence)),
    h(
      "details",
      { class: "arithmetic" },
      h("summary", {}, say("why.arithmetic")),
      h("p", {}, why.total),
      h("ul", {}, ...why.meetings.map(({ sum }) => h("li", {}, sum))),
    ),
    ...(why.direct.length ? [h("h5", {}, say("why.direct")), lines(why.direct)] : []),
    ...(why.sources.length
      ? [h("h5", {}, say("why.sources")), h("ol", { class: "numbered" }, ...why.sources.map((id) => h("li", {}, ...source(id, knowledge))))]
      : []),
  );
}

/**
 * @param {import("./why.js").Note} note
 * @param {import("../answer/knowledge.js").Knowledge} knowledge
 * @param {(selected: Selected) => void} choose
 */
function noteNumber({ number, source: id, locator, tie }, knowledge, choose) {
  const title = say("route.source", {
    number,
    title: [knowledge.sources.get(id)?.title ?? id, locator].filter((part) => part !== null).join(", "),
  });
  const text = locator ? `${number}, ${isolated(locator)}` : String(number);
  return h(
    "button",
    {
      type: "button",
      class: "note-number",
      "data-source": id,
      "aria-label": `${text}. ${title}`,
      title,
      onclick: () => choose({ what: "tie", id: tie }),
    },
    text,
  );
}

/**
 * @param {string} id
 * @param {import("../answer/knowledge.js").Knowledge} knowledge
 */
function source(id, knowledge) {
  const known = knowledge.sources.get(id);
  return [
    h("cite", { lang: known?.language ?? "", dir: "auto" }, known?.title ?? id),
    ` ${[known?.publisher && isolated(known.publisher), known?.published && sayDate(known.published)].filter(Boolean).join(", ")} `,
    linkTo(known?.link, say("panel.open")),
  ];
}
