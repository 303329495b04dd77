// @ts-check
import { arrange, aside, makeRoom, refine, settle } from "./arranging.js";
import { at } from "../text/dom.js";
import { within } from "./elements.js";
import { nameGroups } from "./grouping.js";
import { addNeighbours, goneWith } from "./growing.js";
import { History } from "./history.js";
import { elementOf, idOf, inScene, sceneIdOf } from "./ids.js";
import { named, rename, showNames, writeBeside } from "./names.js";
import { isStar } from "./layouts.js";
import { Overview } from "./overview.js";
import { point } from "./pointing.js";
import { restore, snapshotOf } from "./snapshot.js";
import { styleOf } from "./style.js";
import { displayedIn } from "./displayed.js";
import { hide, select, showOnly } from "./visibility.js";
import { Viewport } from "./viewport.js";

export const softCap = 500;
export const hardCap = 2000;

// The pause between a draft and the final picture, so that users can continue at once.
const pause = 300;

/**
 * The interactive scene: its content, the history of its content, and the selection. It does not depend on questions and requests nothing.
 */
export class Scene extends EventTarget {
  /** @type {import("cytoscape").Core} */
  cy;
  /** @type {Viewport} */
  view;
  /** The hidden entries of the legend, e.g. "kind:union". @type {Set<string>} */
  hidden = new Set();
  cap = softCap;
  /** The elements beyond the limit, by id. @type {Set<string>} */
  leftOut = new Set();
  /** The elements that expanding a record added, by record. @type {Map<string, Set<string>>} */
  grown = new Map();
  layout = "fcose";
  /** The simplified parts: engagements as lines, similar nodes as groups. @type {Overview} */
  overview;
  /** @type {History<import("./snapshot.js").Snapshot>} */
  #history = new History();
  #refining = 0;
  /** All elements of the answer, visible or not. @type {Drawn[]} */
  #drawn = [];
  #unseen = false; // whether it was arranged while another view was shown, for a window of no size
  #dark = window.matchMedia("(prefers-color-scheme: dark)");

  constructor() {
    super();
    this.cy = cytoscape({
      container: at("canvas"),
      style: styleOf(this.#dark.matches),
      minZoom: 0.03,
      maxZoom: 4,
      boxSelectionEnabled: false,
    });
    this.view = new Viewport(this.cy, at("scene"));
    this.overview = new Overview(this.cy);
    this.#dark.addEventListener("change", () => this.cy.style(styleOf(this.#dark.matches)));
    point(this, {
      say: (what, detail) => this.#say(what, detail),
      snapshot: () => snapshotOf(this),
      dragged: (node, before) => {
        this.#history.remember(before);
        node.addClass("pinned");
        this.#changed();
      },
    });
  }

  /**
   * All elements that represent one record or tie, which excludes marks of the time axis, groups, and lines that represent several ties.
   */
  get elements() {
    return this.cy.elements().not(".tick, .group, .bundle");
  }

  get nodes() {
    return this.cy.nodes().not(".tick, .group");
  }

  /** All elements of the picture, including groups and lines that represent several ties. */
  get drawn() {
    return displayedIn(this.cy).not(".tick");
  }

  /** @param {string} id */
  shows(id) {
    return elementOf(this.cy, id).nonempty();
  }

  /** @param {string} id @returns {Record<string, any> | null} what the scene has of a record or tie */
  dataOf(id) {
    const element = elementOf(this.cy, id);
    return element.nonempty() ? element.data() : null;
  }

  /**
   * Shows an answer that replaces the previous one.
   * @param {Drawn[]} elements
   * @param {string} layout
   * @param {boolean} [keep] whether it is the same question with other parameters, so that elements keep their positions and state
   * @param {import("./bundling.js").Bundle[]} [bundles] who shares what of it
   */
  show(elements, layout, keep = false, bundles = this.overview.bundles) {
    this.#draw(elements, this.overview.begin(elements, this.cap, bundles, keep), layout, keep);
  }

  /**
   * @param {Drawn[]} elements
   * @param {{ kept: Drawn[], leftOut: string[] }} within
   * @param {string} layout
   * @param {boolean} keep
   */
  #draw(elements, { kept, leftOut }, layout, keep) {
    window.clearTimeout(this.#refining);
    this.#drawn = elements;
    /** @type {Map<string, object>} */
    const before = new Map();
    (keep ? this.nodes : this.cy.collection().nodes()).forEach(
      (node) => void before.set(node.id(), { position: { ...node.position() }, classes: lasting.filter((name) => node.hasClass(name)) }),
    );
    this.leftOut = new Set(leftOut);
    this.#history.clear();
    this.grown = new Map();
    if (!keep) {
      this.hidden.clear();
      this.layout = layout;
    }

    this.cy.batch(() => {
      this.cy.elements().remove();
      this.cy.add(
        /** @type {any} */ (
          kept.map((element, i) => ({
            ...inScene(named(element)),
            position: aside({ x: 0, y: 0 }, i, kept.length),
            ...before.get(sceneIdOf(element.data.id)),
          }))
        ),
      );
    });
    this.overview.draw(this.grown, true);
    if (!keep && isStar(this.cy.elements().not(".bundled, .grouped"))) {
      this.layout = "concentric";
    }

    const fresh = this.nodes.filter((node) => !before.has(node.id()));
    if (before.size === 0 || this.layout === "timeline" || fresh.length > before.size) {
      this.arrange(this.layout, false);
    } else {
      settle(this.cy, this.view, fresh);
    }

    this.#changed();
  }

  /**
   * Adds the neighbours of a record; everything else keeps its position.
   * @param {string} id
   * @param {Drawn[]} elements
   * @param {boolean} [again] as it was before the question was asked otherwise: nothing to undo
   * @returns {{ added: number, leftOut: number }} how many elements are new, and how many there was no room for
   */
  grow(id, elements, again = false) {
    const room = this.cap - this.elements.length;
    const fresh = elements.filter((element) => !this.shows(element.data.id));
    const { kept, leftOut } = within(fresh, Math.max(0, room), (node) => this.shows(node));
    leftOut.forEach((left) => this.leftOut.add(left));
    if (kept.length === 0) {
      this.#changed();
      return { added: 0, leftOut: leftOut.length };
    }

    if (!again) {
      this.#remember();
    }

    const added = addNeighbours(this.cy, id, kept);
    const grown = this.grown.get(id) ?? new Set();
    added.forEach((element) => void grown.add(idOf(element)));
    this.grown.set(id, grown);
    kept.forEach((element) => this.leftOut.delete(element.data.id));
    this.rename();
    this.overview.draw(this.grown);
    settle(this.cy, this.view, added.nodes());
    this.#changed();
    return { added: added.length, leftOut: leftOut.length };
  }

  /** @param {string} id removes what expanding this one brought, unless something else holds it; closes the group that it was in */
  collapse(id) {
    if (this.overview.isIn(id)) {
      this.#regroup(() => this.overview.close(id));
      return 1;
    }

    const gone = goneWith(this.cy, id, this.grown.get(id) ?? new Set());
    if (gone.empty()) {
      return 0;
    }

    this.#remember();
    const count = this.cy.remove(gone).length;
    this.grown.delete(id);
    this.overview.draw(this.grown);
    this.#changed();
    return count;
  }

  /** @param {string} id */
  remove(id) {
    this.#remember();
    const members = elementOf(this.cy, id).data("members") ?? [];
    [id, ...members].forEach((one) => void elementOf(this.cy, one).remove());
    this.#changed();
  }

  /** @param {string} id marks a stakeholder for comparison, or removes the mark */
  mark(id) {
    const node = elementOf(this.cy, id);
    if (node.data("family") === "stakeholder" && node.data("kind") !== "country" && !node.hasClass("group")) {
      node.toggleClass("marked");
      this.#changed();
    }
  }

  get marked() {
    return this.nodes.filter(".marked").map(idOf);
  }

  get pinned() {
    return this.cy.nodes(".pinned").map(idOf);
  }

  /** @param {string[]} ids pins nodes at their positions, or unpins them */
  pin(ids) {
    this.#remember();
    ids.forEach((id) => elementOf(this.cy, id).toggleClass("pinned"));
    this.#changed();
  }

  /** @param {Selected | null} selected */
  select(selected) {
    select(this.cy, selected);
    showNames(this.cy);
  }

  /** @param {string} entry kind or type, e.g. "kind:union": hides its elements, or shows them again */
  toggle(entry) {
    this.#remember();
    if (!this.hidden.delete(entry)) {
      this.hidden.add(entry);
    }

    this.#changed();
  }

  /** Draws engagements as lines between those who share them, or again as cards. */
  turnBundles() {
    this.overview.turn();
    this.#draw(this.#drawn, this.overview.within(this.#drawn, this.cap), this.layout, true);
    this.arrange(this.layout, false);
  }

  /** @param {string} by draws those who are alike as one, or everyone */
  groupBy(by) {
    this.#regroup(() => this.overview.groupBy(by));
  }

  /** @param {string} id of a group whose members are to be shown @returns {boolean} whether it is one */
  open(id) {
    const isGroup = this.overview.membersOf(id) !== null;
    if (isGroup) {
      this.#regroup(() => this.overview.open(id));
    }

    return isGroup;
  }

  /** @param {() => void} change */
  #regroup(change) {
    this.#remember();
    change();
    this.overview.draw(this.grown);
    this.arrange(this.layout, false);
    this.#changed();
  }

  /** @param {(element: any) => boolean} isTimely */
  showOnly(isTimely) {
    showOnly(this.cy, isTimely);
  }

  /**
   * @param {string} layout
   * @param {boolean} [byHand] whether it can be undone
   */
  arrange(layout, byHand = true) {
    if (byHand) {
      this.#remember();
    }

    this.layout = layout;
    this.cy.resize(); // it may have come into view since it was last measured
    this.#unseen = this.cy.width() === 0;
    window.clearTimeout(this.#refining);
    if (arrange(this.cy, this.view, layout)) {
      this.#refining = window.setTimeout(() => this.#refine(), pause);
    }
  }

  /** Called when it becomes visible: a layout that was made without a window is made again for this one. */
  seen() {
    this.cy.resize();
    if (this.#unseen && this.cy.width() > 0) {
      this.arrange(this.layout, false);
    }
  }

  /** Shows the names that have been loaded since the records were drawn. */
  learnNames() {
    const names = new Map(this.nodes.map((node) => [node.id(), node.data("name")]));
    this.rename();
    makeRoom(this.cy, this.view, this.nodes.filter((node) => names.get(node.id()) !== node.data("name")), this.layout);
  }

  /** Names everything in the user's language, if such names are known. */
  rename() {
    rename(this.nodes);
    nameGroups(this.cy);
  }

  /** @param {Map<string, string>} more what to write beside those who have neighbours that the scene does not show */
  count(more) {
    writeBeside(this.nodes, more);
  }

  get canUndo() {
    return this.#history.canUndo;
  }

  get canRedo() {
    return this.#history.canRedo;
  }

  undo() {
    this.#restore(this.#history.undo(() => snapshotOf(this)));
  }

  redo() {
    this.#restore(this.#history.redo(() => snapshotOf(this)));
  }

  #refine() {
    const dragging = this.cy.nodes(":grabbed").nonempty();
    dragging ? (this.#refining = window.setTimeout(() => this.#refine(), pause)) : refine(this.cy, this.view);
  }

  #changed() {
    hide(this.cy, this.hidden);
    this.#say("changed", null);
  }

  #remember() {
    this.#history.remember(snapshotOf(this));
  }

  /** @param {import("./snapshot.js").Snapshot | undefined} snapshot */
  #restore(snapshot) {
    if (snapshot) {
      window.clearTimeout(this.#refining);
      restore(this, snapshot);
      this.#changed();
    }
  }

  /**
   * @param {string} what
   * @param {any} detail
   */
  #say(what, detail) {
    this.dispatchEvent(new CustomEvent(what, { detail }));
  }
}

/** The user's changes to a node, which are restored when the same question is asked with other parameters. */
const lasting = ["pinned", "marked"];
