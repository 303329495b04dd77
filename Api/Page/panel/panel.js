// @ts-check
import { Trouble } from "../answer/api.js";
import { actionsFor, countHiddenNeighbours, hiddenNeighbours } from "./neighbours.js";
import { announce, at, h } from "../text/dom.js";
import { elementsOf } from "../scene/elements.js";
import { groupOpened } from "./group.js";
import { showLine, showNothing, showPanel, showRecord, showTie, tieLine } from "./evidence.js";
import { reasons } from "./reasons.js";
import { sayAsked, tiesIn } from "./standing.js";
import { routeFor } from "../route/choice.js";
import { learnNames, nameOf } from "../answer/records.js";
import { goTo } from "../route/address.js";
import { familyOf } from "../text/vocabulary.js";
import { questionOf, questions } from "../questions/questions.js";
import { say, sayCount } from "../text/words.js";

/** The maximum number of records for which the panel requests names in another language, because a profile may have hundreds of ties. */
const namesAtMost = 60;

/** The panel of the selection, the profiles that were opened for it, and what was added from them to the scene. */
export class Panel {
  /** @type {import("../answer/knowledge.js").Knowledge} */
  #knowledge;
  /** @type {AbortSignal} */
  #signal = new AbortController().signal;
  /** @type {Map<string, Profile>} */
  #opened = new Map();
  #of;

  /**
   * @param {object} of
   * @param {() => import("../scene/scene.js").Scene | null} of.scene
   * @param {() => Selected | null} of.selected
   * @param {(id: string) => string} of.name
   * @param {() => Answer | null} of.answer
   * @param {(id: string) => Row | undefined} of.row a line of the answer that is about several
   * @param {(selected: Selected | null) => void} of.choose selects something else, or nothing
   * @param {(trouble: Trouble, again: () => void) => void} of.fail
   * @param {import("../answer/knowledge.js").Knowledge} knowledge
   */
  constructor(of, knowledge) {
    this.#of = of;
    this.#knowledge = knowledge;
  }

  /**
   * Resets the panel for another question.
   * @param {import("../answer/knowledge.js").Knowledge} knowledge
   * @param {AbortSignal} signal
   */
  renew(knowledge, signal) {
    this.#knowledge = knowledge;
    this.#signal = signal;
    this.#opened.clear();
  }

  async show() {
    const selected = this.#of.selected();
    if (!selected) {
      delete document.body.dataset.panel;
      showNothing();
      return;
    }

    document.body.dataset.panel = "open";
    if (selected.what === "tie") {
      const tie = this.#knowledge.ties.get(selected.id);
      if (tie) {
        showTie(tie, this.#knowledge, this.#of.choose);
      }

      return;
    }

    if (selected.what === "line") {
      const row = this.#of.row(selected.id);
      row ? showLine(row, this.#knowledge, this.#of.choose) : showNothing();
      return;
    }

    const members = this.#of.scene()?.overview.membersOf(selected.id);
    if (members) {
      const { id } = selected;
      showPanel(...groupOpened(this.#nameIn(id), members, { open: () => void this.expand(id), choose: this.#of.choose }));
      return;
    }

    if (!this.#opened.has(selected.id)) {
      const { id } = selected;
      showPanel(h("h3", { dir: "auto" }, this.#nameIn(id)), ...this.#why(id), h("p", { class: "about" }, say("answer.wait")));
    }

    const profile = this.#opened.get(selected.id) ?? (await this.#profile(selected.id));
    if (this.#of.selected() === selected) {
      profile
        ? this.#showRecord(profile)
        : showPanel(
            h("h3", { dir: "auto" }, this.#nameIn(selected.id)),
            ...this.#why(selected.id),
            this.#knowledge.kinds.get(selected.id) === "country" && h("p", { class: "about" }, say("panel.noProfile")),
          );
      await this.#learnNames(profile ? [profile, ...profile.ties.flatMap(({ from, to }) => [from, to])] : []);
    }
  }

  /**
   * Why the subject of the question cooperates with one of its partners.
   * @param {string} id
   */
  #why(id) {
    const why = this.#of.answer()?.why?.(id);
    return why ? [reasons(why, this.#knowledge, this.#of.choose)] : [];
  }

  /**
   * The relation of a record to the question, at the level and the time of the question.
   * @param {Profile} profile
   */
  #asked(profile) {
    const answer = this.#of.answer();
    const said = sayAsked(profile, answer, this.#knowledge.filters);
    const ties = answer ? tiesIn(answer, profile.id).filter(({ id }) => !profile.ties.some((tie) => tie.id === id)) : [];
    const why = this.#why(profile.id);
    return [
      ...said.map((sentence) => h("p", { class: "asked" }, sentence)),
      ...(said.length > 0 && this.#knowledge.filters.length > 0
        ? [h(
            "button",
            {
              type: "button",
              class: "small",
              onclick: () => goTo(routeFor(/** @type {Question} */ (questionOf("profile")), [profile])),
            },
            say("panel.unfiltered"),
          )]
        : []),
      ...why,
      ...(why.length === 0 && ties.length > 0
        ? [
            h("h4", {}, `${say("panel.standsBy")} (${ties.length})`),
            h("ul", { class: "ties" }, ...ties.map((tie) => h("li", {}, tieLine(tie, [profile.id], this.#of.choose)))),
          ]
        : []),
    ];
  }

  /** @param {string} id brings the neighbours of a record into the scene, or the members of a group */
  async expand(id) {
    const name = this.#nameIn(id);
    if (this.#of.scene()?.open(id)) {
      this.#of.choose(null);
      announce(say("group.opened", { name }));
      return;
    }

    const profile = await this.#profile(id);
    if (profile) {
      await this.#grow(profile, profile.ties);
    }
  }

  /** @param {string} id */
  collapse(id) {
    if (this.#of.scene()?.collapse(id)) {
      announce(say("scene.collapsed", { name: this.#nameIn(id) }));
    }
  }

  /**
   * Restores what was expanded before the same question was asked with other parameters, as far as it still exists.
   * @param {Map<string, Set<string>>} grown
   */
  async regrow(grown) {
    for (const [id, ids] of grown) {
      const scene = this.#of.scene();
      const profile = scene?.shows(id) ? await this.#profile(id) : null;
      if (scene && profile) {
        const ties = profile.ties.filter((tie) => ids.has(`tie/${tie.id}`));
        scene.grow(id, elementsOf([profile], ties), true);
        // Records that this time leaves out return with another time.
        scene.grown.set(id, ids);
      }
    }
  }

  /** The number of neighbours of the opened records that the scene does not show. */
  counts() {
    const scene = this.#of.scene();
    const counts = [...this.#opened].map(
      ([id, profile]) => /** @type {[string, number]} */ ([id, countHiddenNeighbours(profile, (one) => scene?.shows(one) ?? false)]),
    );
    scene?.count(new Map(counts.filter(([, count]) => count > 0).map(([id, count]) => [id, `\n${say("scene.more", { count })}`])));
  }

  /** @param {Profile} profile */
  #showRecord(profile) {
    const scene = this.#of.scene();
    const shown = (/** @type {string} */ id) => scene?.shows(id) ?? false;
    const focused = document.activeElement?.closest("#panel-body") ? document.activeElement.textContent : null;
    const of = {
      profile,
      hidden: scene ? hiddenNeighbours(profile, shown) : new Map(),
      inScene: shown(profile.id),
      marked: scene?.marked.includes(profile.id) ?? false,
      pinned: scene?.pinned.includes(profile.id) ?? false,
      questions: questions().filter((question) => question.about?.families.includes(profile.family) && question.about.most === 1),
    };
    showRecord(profile, this.#asked(profile), actionsFor(of, {
      expand: (ties) => void this.#grow(profile, ties),
      collapse: () => this.collapse(profile.id),
      mark: () => scene?.mark(profile.id),
      pin: () => scene?.pin([profile.id]),
      remove: () => (this.#of.choose(null), scene?.remove(profile.id)),
      ask: (question) => goTo(routeFor(question, [profile])),
    }), this.#of.choose);
    if (focused) {
      const again = [...at("panel-body").querySelectorAll("button")].find((button) => button.textContent === focused);
      (again ?? at("panel")).focus();
    }
  }

  /**
   * @param {string} id
   * @returns {Promise<Profile | null>} null for a country, or where the Api gives none
   */
  async #profile(id) {
    const signal = this.#signal;
    const kind = this.#knowledge.kinds.get(id) ?? this.#of.scene()?.dataOf(id)?.kind;
    if (!kind || kind === "country") {
      return null;
    }

    try {
      const profile = await this.#knowledge.profile(id, familyOf(kind));
      if (signal.aborted) {
        return null;
      }

      const known = this.#opened.has(id);
      this.#opened.set(id, profile);
      if (!known) {
        this.counts();
      }

      return profile;
    } catch (error) {
      if (!(error instanceof Trouble)) {
        throw error;
      }

      if (!signal.aborted) {
        this.#of.fail(error, () => void this.show());
      }

      return null;
    }
  }

  /**
   * @param {Profile} profile
   * @param {Tie[]} ties
   */
  async #grow(profile, ties) {
    const scene = this.#of.scene();
    const elements = elementsOf([profile], ties);
    const { added, leftOut } = scene?.grow(profile.id, elements) ?? { added: 0, leftOut: 0 };
    announce([
      added ? sayCount("scene.added", added) : "",
      leftOut ? sayCount("scene.noRoom", leftOut) : "",
      added || leftOut ? "" : say("scene.nothingMore", { name: nameOf(profile) }),
    ].filter(Boolean).join(" "));
    await this.#learnNames(elements.filter(({ group }) => group === "nodes").map(({ data: { id, kind, name } }) => ({ id, kind, name })));
  }

  /** @param {{ id: string, kind: string, name: string }[]} records those whose names in another language are shown once they are known */
  async #learnNames(records) {
    const signal = this.#signal;
    try {
      const named = records.slice(0, namesAtMost).map((record) => ({ ...record, family: familyOf(record.kind) }));
      if ((await learnNames(named, signal)) && !signal.aborted) {
        this.#of.scene()?.learnNames();
        void this.show();
      }
    } catch (error) {
      if (!(error instanceof Trouble) && !signal.aborted) {
        throw error; // names in another language can be done without
      }
    }
  }

  /** @param {string} id */
  #nameIn(id) {
    return this.#of.scene()?.dataOf(id)?.name ?? this.#of.name(id);
  }
}
