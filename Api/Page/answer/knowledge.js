// @ts-check
import { ask, segment } from "./api.js";
import { comparable } from "../text/comparable.js";
import { learnPeriods } from "./records.js";
import { narrowingOf } from "../questions/described.js";
import { tiesOf } from "../questions/reading.js";

/** The kind of every record that was ever mentioned, which does not depend on the question. @type {Map<string, string>} */
const kinds = new Map();

/**
 * What the page has received since the question was asked: ties with their evidence, sources, profiles. All of it passes the filters of the
 * question.
 */
export class Knowledge {
  /** @type {Map<string, Tie>} */
  ties = new Map();
  /** @type {Map<string, Source>} */
  sources = new Map();
  /** The kind of every record that was ever mentioned, by id. */
  kinds = kinds;
  /** @type {Map<string, Promise<Profile>>} */
  #profiles = new Map();
  /** The filters of the question that also apply to profiles. @type {[string, string][]} */
  filters;

  /**
   * @param {PageRoute} [route]
   * @param {Question} [question]
   */
  constructor(route, question) {
    this.filters = route && question ? narrowingOf(route, question) : [];
  }

  /**
   * @param {Tie[]} ties
   * @param {Record<string, Source>} sources
   */
  learn(ties, sources) {
    for (const tie of ties) {
      this.ties.set(tie.id, tie);
      this.mention([tie.from, tie.to, tie.onBehalfOf]);
      learnPeriods([tie.from, tie.to]);
    }

    for (const [id, source] of Object.entries(sources)) {
      this.sources.set(id, source);
    }
  }

  /** @param {({ id: string, kind: string } | null)[]} records */
  mention(records) {
    for (const record of records) {
      if (record) {
        this.kinds.set(record.id, record.kind);
      }
    }
  }

  /**
   * The profile, which is requested once.
   * @param {string} id
   * @param {Family} family
   * @returns {Promise<Profile>}
   */
  profile(id, family) {
    const known = this.#profiles.get(id);
    if (known) {
      return known;
    }

    const asked = ask(`/${family}s/${segment(id)}`, this.filters).then((answer) => {
      const profile = { ...answer, ties: tiesOf(answer) };
      this.learn(profile.ties, profile.sources);
      return profile;
    });
    this.#profiles.set(id, asked);
    asked.catch(() => this.#profiles.delete(id)); // may be asked again
    return asked;
  }

  /** @param {Tie} tie how many publishers confirm or announce it, as minPublishers counts */
  publishers(tie) {
    return new Set(tie.evidence.filter((e) => e.says !== "denied").map((e) => comparable(this.sources.get(e.source)?.publisher ?? "")))
      .size;
  }

  /** @param {Tie} tie how many sources confirm or announce it */
  sourcesOf(tie) {
    return new Set(tie.evidence.filter((e) => e.says !== "denied").map((e) => e.source)).size;
  }
}
