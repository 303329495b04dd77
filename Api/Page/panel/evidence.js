// @ts-check
import { at, h } from "../text/dom.js";
import { badge, kindIcon } from "../scene/icons.js";
import { nameOf } from "../answer/records.js";
import { familyOf } from "../text/vocabulary.js";
import { isolated } from "../text/text.js";
import { say, sayAmount, sayBetween, sayCount, sayCountries, sayDate, sayNumber, sayPeriod } from "../text/words.js";

/** @param {...(Node | null | false)} children */
export function showPanel(...children) {
  const hadFocus = at("panel-body").contains(document.activeElement);
  at("panel-body").replaceChildren(...children.filter((child) => child !== null && child !== false));
  if (hadFocus) {
    at("panel").focus(); // what had it is gone
  }
}

export function showNothing() {
  showPanel(h("p", { class: "empty" }, say("panel.empty")));
}

/**
 * A tie: its sources, dates and places in documents, and whether sources agree.
 * @param {Tie} tie
 * @param {import("../answer/knowledge.js").Knowledge} knowledge
 * @param {(selected: Selected) => void} choose
 */
export function showTie(tie, knowledge, choose) {
  const against = tie.evidence.filter((evidence) => evidence.says === "denied");
  const favour = tie.evidence.filter((evidence) => evidence.says !== "denied");
  const heard = (/** @type {Evidence[]} */ evidence) =>
    h(
      "ul",
      { class: "evidence" },
      ...inOrder(evidence, knowledge).map((piece) => h("li", {}, saying(piece, knowledge.sources.get(piece.source)))),
    );
  showPanel(
    h(
      "h3",
      { class: "tie-title" },
      record(tie.from, choose),
      h("span", { class: "type" }, ` ${sayBetween(tie.type)} `),
      record(tie.to, choose),
    ),
    h(
      "p",
      {},
      badge(tie.status),
      " ",
      sayCount("count.sources", knowledge.sourcesOf(tie)),
      ", ",
      sayCount("panel.publishers", knowledge.publishers(tie)),
      tie.possible ? h("em", {}, ` · ${say("answer.possible")}`) : "",
    ),
    facts([
      [say("panel.capacity"), tie.title && isolated(tie.title)],
      [say("panel.amount"), sayAmount(tie.amount)],
      [say("panel.when"), sayPeriod(tie.period)],
      [say("panel.onBehalfOf"), tie.onBehalfOf ? record(tie.onBehalfOf, choose) : null],
      [say("panel.attributes"), sayAttributes(tie.attributes)],
    ]),
    h("h4", {}, say("panel.says")),
    against.length > 0 && favour.length > 0
      ? h(
          "div",
          {},
          h("p", { class: "contradiction" }, say("panel.contradiction")),
          h(
            "div",
            { class: "sides" },
            h("section", {}, h("h5", {}, say("panel.for")), heard(favour)),
            h("section", {}, h("h5", {}, say("panel.against")), heard(against)),
          ),
        )
      : heard(tie.evidence),
    tie.evidenceOmitted ? h("p", { class: "about" }, sayCount("leftOut.evidence", tie.evidenceOmitted)) : null,
  );
}

/**
 * A line of the answer about several records, e.g. a pair: the records, and their ties.
 * @param {Row} row
 * @param {import("../answer/knowledge.js").Knowledge} knowledge
 * @param {(selected: Selected) => void} choose
 */
export function showLine(row, knowledge, choose) {
  const together = row.together ?? [];
  const ties = row.ties.flatMap((id) => knowledge.ties.get(id) ?? []);
  showPanel(
    h("h3", { class: "tie-title" }, ...together.flatMap((one, i) => [...(i ? [" – "] : []), record(one, choose)])),
    row.detail ? h("p", {}, row.detail) : null,
    facts([[say("column.strength"), row.strength === undefined ? null : sayNumber(row.strength)]]),
    row.possible ? h("p", {}, h("em", {}, say("answer.possible"))) : null,
    ties.length ? h("h4", {}, `${say("panel.restsOn")} (${ties.length})`) : null,
    h("ul", { class: "ties" }, ...ties.map((tie) => h("li", {}, tieLine(tie, together.map(({ id }) => id), choose)))),
    row.partial ? h("p", { class: "about" }, say("panel.partial")) : null,
  );
}

/**
 * @param {Evidence[]} evidence
 * @param {import("../answer/knowledge.js").Knowledge} knowledge
 */
const inOrder = (evidence, knowledge) =>
  [...evidence].sort((a, b) =>
    knownBy(knowledge.sources.get(a.source)).localeCompare(knownBy(knowledge.sources.get(b.source))),
  );

/** @param {Source | undefined} source the date by which it was known; what has none comes last */
const knownBy = (source) => source?.published ?? source?.retrieved ?? "9";

/**
 * @param {Evidence} evidence
 * @param {Source | undefined} source
 */
function saying(evidence, source) {
  const origin = [
    source?.publisher && isolated(source.publisher),
    source?.published ? say("panel.published", { date: sayDate(source.published) }) : null,
    source?.retrieved ? say("panel.retrieved", { date: sayDate(source.retrieved) }) : null,
  ]
    .filter(Boolean)
    .join(", ");
  return h(
    "article",
    { class: `saying ${evidence.says}` },
    h(
      "p",
      { class: "says" },
      h("strong", { dir: "auto" }, source?.publisher ?? evidence.source),
      ` ${say(`says.${evidence.says}`)}`,
      evidence.locator ? `, ${isolated(evidence.locator)}` : "",
    ),
    evidence.note ? h("p", { class: "note", dir: "auto" }, evidence.note) : null,
    h(
      "p",
      { class: "source" },
      h("cite", { lang: source?.language ?? "", dir: "auto" }, source?.title ?? evidence.source),
      origin ? h("span", { class: "about" }, origin) : null,
      linkTo(source?.link, say("panel.open")),
    ),
  );
}

/**
 * An external link: only to web addresses, and without a referrer.
 * @param {string | null | undefined} address
 * @param {string} [text]
 */
export function linkTo(address, text) {
  if (!address || !/^https?:\/\//i.test(address) || !URL.canParse(address)) {
    return address && !text ? h("span", {}, address) : null;
  }

  return h("a", { href: address, target: "_blank", rel: "noopener noreferrer" }, text ?? address);
}

/**
 * A record: its names, its kind, its relation to the question, and its ties.
 * @param {Profile} profile
 * @param {Node[]} asked what the answer says of it
 * @param {HTMLElement} actions what can be done with it
 * @param {(selected: Selected) => void} choose
 */
export function showRecord(profile, asked, actions, choose) {
  const others = profile.names.filter((name) => name.type !== "preferred");
  const shown = nameOf(profile);
  showPanel(
    h("h3", {}, /** @type {any} */ (kindIcon(profile.kind)), " ", h("bdi", {}, shown)),
    shown === profile.name ? null : h("p", { class: "about", dir: "auto" }, profile.name),
    h(
      "p",
      { class: "about" },
      [say(`kind.${profile.kind}`), sayCountries(profile), profile.family === "engagement" ? sayPeriod(profile.period) : ""]
        .filter(Boolean)
        .join(" · "),
    ),
    profile.description ? h("p", { class: "description", dir: "auto" }, profile.description) : null,
    ...asked,
    actions,
    facts([
      [
        say("panel.names"),
        others.length
          ? h("ul", { class: "names" }, ...others.map((name) => h("li", { lang: name.language ?? "", dir: "auto" }, name.text)))
          : null,
      ],
      [say("panel.period"), profile.family === "stakeholder" ? sayPeriod(profile.period) : null],
      [say("panel.topics"), profile.topics.map(isolated).join(", ")],
      [say("panel.attributes"), sayAttributes(profile.attributes)],
      [
        say("panel.links"),
        profile.links.length ? h("ul", { class: "names" }, ...profile.links.map((address) => h("li", {}, linkTo(address)))) : null,
      ],
      [say("panel.identifiers"), profile.identifiers.join(", ")],
    ]),
    h("h4", {}, `${say("panel.ties")} (${profile.ties.length + profile.omitted})`),
    h("ul", { class: "ties" }, ...profile.ties.map((tie) => h("li", {}, tieLine(tie, [profile.id], choose)))),
    profile.omitted > 0 ? h("p", { class: "about" }, sayCount("leftOut.tiesOfRecord", profile.omitted)) : null,
  );
}

/**
 * @param {Tie} tie
 * @param {string[]} selves the ids of the subjects of the list
 * @param {(selected: Selected) => void} choose
 */
export function tieLine(tie, selves, choose) {
  const name = (/** @type {Mention} */ end) => h("span", { class: selves.includes(end.id) ? "self" : "other", dir: "auto" }, nameOf(end));
  return h(
    "button",
    { type: "button", class: "line", onclick: () => choose({ what: "tie", id: tie.id }) },
    h(
      "span",
      { class: "text" },
      h("span", {}, name(tie.from), ` ${sayBetween(tie.type)} `, name(tie.to)),
      h(
        "span",
        { class: "about" },
        [tie.title && isolated(tie.title), sayAmount(tie.amount), sayPeriod(tie.period), tie.possible && say("answer.possible")]
          .filter(Boolean)
          .join(" · "),
      ),
    ),
    badge(tie.status),
  );
}

/**
 * @param {Mention} mention
 * @param {(selected: Selected) => void} choose
 */
function record(mention, choose) {
  return h(
    "button",
    {
      type: "button",
      class: "link",
      dir: "auto",
      "data-family": familyOf(mention.kind),
      onclick: () => choose({ what: "record", id: mention.id }),
    },
    nameOf(mention),
  );
}

/** @param {Record<string, string> | null} [attributes] */
const sayAttributes = (attributes) =>
  Object.entries(attributes ?? {})
    .map(([name, value]) => `${isolated(name)}: ${isolated(value)}`)
    .join("; ");

/** @param {[string, string | Node | null | undefined][]} lines */
function facts(lines) {
  const known = lines.filter(([, value]) => value);
  return known.length
    ? h("dl", {}, ...known.flatMap(([name, value]) => [h("dt", {}, name), h("dd", {}, /** @type {any} */ (value))]))
    : null;
}
