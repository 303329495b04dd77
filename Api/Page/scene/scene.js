// @ts-check
import { arrange, aside, makeRoom, refine, settle } from "./arranging.js";
import { at } from "../text/dom.js";
import { within } from "./elements.js";
import { bundle, bundledAbove, withinBundled } from "./bundling.js";
import { addNeighbours, goneWith } from "./growing.js";
import { History } from "./history.js";
import { elementOf, idOf, inScene, sceneIdOf } from "./ids.js";
import { showNames } from "./names.js";
import { isStar } from "./layouts.js";
import { nameOf } from "../answer/records.js";
import { measure } from "./spacing.js";
import { styleOf } from "./style.js";
import { hide, select, showOnly } from "./visibility.js";
import { Viewport } from "./viewport.js";

export const softCap = 500;
export const hardCap = 2000;

// Between a draft and the picture proper, so that readers who know what to do next need not wait.
const pause = 300;

/** The interactive scene: what is shown, how it got there, and what is selected. It knows no question and asks nothing. */
export class Scene extends EventTarget {
  /** @type {import("cytoscape").Core} */
  cy;
  /** @type {Viewport} */
  view;
  /** Entries of the legend that are hidden, e.g. "kind:union". @type {Set<string>} */
  hidden = new Set();
  cap = softCap;
  /** What the cap kept out, by id. @type {Set<string>} */
  leftOut = new Set();
  /** What expanding a record brought, by the record. @type {Map<string, Set<string>>} */
  grown = new Map();
  layout = "fcose";
  /** Whether engagements are drawn as lines between those who share them. */
  isBundled = false;
  /** @type {import("./bundling.js").Bundle[]} */
  bundles = [];
  /** @type {History<Snapshot>} */
  #history = new History();
  /** @type {Snapshot | null} */
  #beforeDrag = null;
  #refining = 0;
  /** All of the answer, shown or not. @type {Drawn[]} */
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
    this.#dark.addEventListener("change", () => this.cy.style(styleOf(this.#dark.matches)));
    this.cy.on("tap", (event) => {
      const target = event.target;
      const shift = /** @type {MouseEvent | undefined} */ (event.originalEvent)?.shiftKey;
      if (target === this.cy) {
        this.#say("choose", null);
      } else if (target.hasClass("bundle")) {
        this.#say("choosePair", [idOf(target.source()), idOf(target.target())]);
      } else if (shift && target.isNode()) {
        this.mark(idOf(target));
      } else {
        this.#say("choose", target.isNode() ? { what: "record", id: idOf(target) } : { what: "tie", id: target.data("tie") });
      }
    });
    this.cy.on("dbltap", "node", (event) => this.#say("expand", idOf(event.target)));
    this.cy.on("mouseover", "node", (event) => void event.target.addClass("pointed"));
    this.cy.on("mouseout", "node", (event) => void event.target.removeClass("pointed"));
    this.cy.on("grab", "node", () => (this.#beforeDrag = this.#snapshot()));
    this.cy.on("dragfree", "node", (event) => {
      if (this.#beforeDrag) {
        this.#history.remember(this.#beforeDrag);
      }

      event.target.addClass("pinned");
      this.#changed();
    });
  }

  /** All that stands for something by itself: the marks of the axis of time do not, nor lines between those who share engagements. */
  get elements() {
    return this.cy.elements().not(".tick, .bundle");
  }

  get nodes() {
    return this.cy.nodes().not(".tick");
  }

  /** What neither the legend hides nor the time that is being chosen. */
  get visible() {
    return this.elements.filter((element) => element.visible());
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
   * Shows an answer instead of the one before.
   * @param {Drawn[]} elements
   * @param {string} layout
   * @param {boolean} [keep] the same question with other parameters: what stays, stays where it is, as it is
   * @param {import("./bundling.js").Bundle[]} [bundles] who shares what of it
   */
  show(elements, layout, keep = false, bundles = this.bundles) {
    const isCrowd = bundles.length > 0 && elements.filter(({ group }) => group === "nodes").length > bundledAbove;
    this.#show(elements, layout, keep, bundles, isCrowd && (this.isBundled || !keep));
  }

  /**
   * @param {Drawn[]} elements
   * @param {string} layout
   * @param {boolean} keep
   * @param {import("./bundling.js").Bundle[]} bundles
   * @param {boolean} isBundled
   */
  #show(elements, layout, keep, bundles, isBundled) {
    window.clearTimeout(this.#refining);
    const { kept, leftOut } = isBundled ? withinBundled(elements, this.cap, bundles) : within(elements, this.cap);
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
            ...inScene(element),
            position: aside({ x: 0, y: 0 }, i, kept.length),
            ...before.get(sceneIdOf(element.data.id)),
          }))
        ),
      );
    });
    this.rename();
    this.bundles = bundles;
    this.isBundled = isBundled;
    bundle(this.cy, bundles, isBundled);
    if (!keep && isStar(this.cy.elements().not(".bundled"))) {
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
   * Adds the neighbours of a record; everything else stays where it is.
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
    settle(this.cy, this.view, added.nodes());
    this.#changed();
    return { added: added.length, leftOut: leftOut.length };
  }

  /** @param {string} id removes what expanding this one brought, unless something else holds it */
  collapse(id) {
    const gone = goneWith(this.cy, id, this.grown.get(id) ?? new Set());
    if (gone.empty()) {
      return 0;
    }

    this.#remember();
    const count = this.cy.remove(gone).length;
    this.grown.delete(id);
    this.#changed();
    return count;
  }

  /** @param {string} id */
  remove(id) {
    this.#remember();
    elementOf(this.cy, id).remove();
    this.#changed();
  }

  /** @param {string} id marks a stakeholder for comparison, or removes the mark */
  mark(id) {
    const node = elementOf(this.cy, id);
    if (node.data("family") === "stakeholder" && node.data("kind") !== "country") {
      node.toggleClass("marked");
      this.#changed();
    }
  }

  get marked() {
    return this.nodes.filter(".marked").map(idOf);
  }

  get pinned() {
    return this.nodes.filter(".pinned").map(idOf);
  }

  /** @param {string[]} ids pins them where they are, or lets them go where they are pinned */
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
    this.#show(this.#drawn, this.layout, true, this.bundles, !this.isBundled);
    this.arrange(this.layout, false);
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

  /** It comes into view: what was arranged for no window is arranged for this one. */
  seen() {
    this.cy.resize();
    if (this.#unseen && this.cy.width() > 0) {
      this.arrange(this.layout, false);
    }
  }

  /** Shows the names that have been learnt since the records were drawn. */
  learnNames() {
    const names = new Map(this.nodes.map((node) => [node.id(), node.data("name")]));
    this.rename();
    makeRoom(this.cy, this.view, this.nodes.filter((node) => names.get(node.id()) !== node.data("name")), this.layout);
  }

  /** Names everything in the reader's language, where a name in it is known. */
  rename() {
    const named = (/** @type {any} */ node) => nameOf({ id: idOf(node), name: node.data("label") });
    const renamed = this.nodes.filter((node) => node.data("name") !== named(node));
    this.cy.batch(() => renamed.forEach((node) => void node.data("name", named(node))));
    measure(renamed);
  }

  /** @param {Map<string, string>} more what to write beside those who have neighbours that the scene does not show */
  count(more) {
    const counted = this.nodes.filter((node) => (node.data("more") ?? "") !== (more.get(idOf(node)) ?? ""));
    this.cy.batch(() => counted.forEach((node) => void node.data("more", more.get(idOf(node)) ?? "")));
    measure(counted);
  }

  get canUndo() {
    return this.#history.canUndo;
  }

  get canRedo() {
    return this.#history.canRedo;
  }

  undo() {
    this.#restore(this.#history.undo(() => this.#snapshot()));
  }

  redo() {
    this.#restore(this.#history.redo(() => this.#snapshot()));
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
    this.#history.remember(this.#snapshot());
  }

  /** @returns {Snapshot} */
  #snapshot() {
    return {
      elements: this.cy.elements().jsons(),
      hidden: new Set(this.hidden),
      grown: new Map([...this.grown].map(([id, ids]) => [id, new Set(ids)])),
      layout: this.layout,
      leftOut: new Set(this.leftOut),
      isBundled: this.isBundled,
    };
  }

  /** @param {Snapshot | undefined} snapshot */
  #restore(snapshot) {
    if (snapshot) {
      window.clearTimeout(this.#refining);
      this.cy.batch(() => {
        this.cy.elements().remove();
        this.cy.add(/** @type {any} */ (snapshot.elements));
      });
      this.hidden = snapshot.hidden;
      this.grown = snapshot.grown;
      this.layout = snapshot.layout;
      this.leftOut = snapshot.leftOut;
      this.isBundled = snapshot.isBundled;
      this.rename();
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

/** What a reader did to a node, and finds again when the same question is asked with other parameters. */
const lasting = ["pinned", "marked"];

/**
 * @typedef {{ elements: object[], hidden: Set<string>, grown: Map<string, Set<string>>, layout: string, leftOut: Set<string>,
 * isBundled: boolean }} Snapshot
 */
