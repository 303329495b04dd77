// @ts-check
import { at } from "./dom.js";
import { within } from "./elements.js";
import { layoutOf } from "./layouts.js";
import { styleOf } from "./scene-style.js";
import { nameOf } from "./names.js";

export const softCap = 500;
export const hardCap = 2000;

/** The interactive scene: what is shown, how it got there, and what is selected. It knows no question and asks nothing. */
export class Scene extends EventTarget {
  /** @type {import("cytoscape").Core} */
  cy;
  /** @type {Set<string>} */
  hidden = new Set();
  cap = softCap;
  leftOut = 0;
  /** @type {Snapshot[]} */
  #undone = [];
  /** @type {Snapshot[]} */
  #done = [];
  /** @type {Map<string, Set<string>>} */
  #grown = new Map();
  #layout = "fcose";
  #fitted = true;
  #dark = window.matchMedia("(prefers-color-scheme: dark)");

  constructor() {
    super();
    this.cy = cytoscape({
      container: at("canvas"),
      style: styleOf(this.#dark.matches),
      minZoom: 0.05,
      maxZoom: 4,
      boxSelectionEnabled: false,
      hideEdgesOnViewport: false,
    });
    this.#dark.addEventListener("change", () => this.cy.style(styleOf(this.#dark.matches)));
    this.cy.on("scrollzoom pinchzoom dragpan", () => (this.#fitted = false));
    new ResizeObserver(() => {
      this.cy.resize();
      if (this.#fitted) {
        this.fit();
      }
    }).observe(at("scene"));
    this.cy.on("tap", (event) => {
      const target = event.target;
      const shift = /** @type {MouseEvent | undefined} */ (event.originalEvent)?.shiftKey;
      if (target === this.cy) {
        this.#say("choose", null);
      } else if (shift && target.isNode()) {
        this.mark(target.id());
      } else {
        this.#say("choose", target.isNode() ? { what: "record", id: target.id() } : { what: "tie", id: target.data("tie") });
      }
    });
    this.cy.on("dbltap", "node", (event) => this.#say("expand", event.target.id()));
    this.cy.on("grab", "node", () => this.#remember());
    this.cy.on("dragfree", "node", (event) => event.target.addClass("pinned"));
  }

  /**
   * Shows an answer in place of what was there.
   * @param {Drawn[]} elements
   * @param {string} layout
   */
  show(elements, layout) {
    const { kept, leftOut } = within(elements, this.cap);
    this.leftOut = leftOut;
    this.#done = [];
    this.#undone = [];
    this.#grown.clear();
    this.hidden.clear();
    this.#layout = layout;
    this.cy.elements().remove();
    this.cy.add(/** @type {any} */ (kept.map((element, i) => ({ ...element, data: { ...element.data }, position: aside({ x: 0, y: 0 }, i, kept.length) }))));
    this.rename();
    this.arrange(layout, false);
    this.#changed();
  }

  /**
   * Adds what is around a record; everything else stays where it is.
   * @param {string} id
   * @param {Drawn[]} elements
   * @returns {number} how many elements are new
   */
  grow(id, elements) {
    const room = this.cap - this.cy.elements().length;
    const fresh = elements.filter((element) => this.cy.getElementById(element.data.id).empty());
    const { kept, leftOut } = within(fresh, Math.max(0, room), (node) => this.cy.getElementById(node).nonempty());
    this.leftOut += leftOut;
    if (kept.length === 0) {
      this.#changed();
      return 0;
    }

    this.#remember();
    const centre = this.cy.getElementById(id);
    const around = centre.nonempty() ? centre.position() : { x: 0, y: 0 };
    const nodes = kept.filter((element) => element.group === "nodes");
    const added = this.cy.add(/** @type {any} */ (kept.map((element) => {
      const i = nodes.indexOf(element);
      return i < 0 ? { ...element } : { ...element, position: aside(around, i, nodes.length) };
    })));
    const grown = this.#grown.get(id) ?? new Set();
    added.nodes().forEach((node) => void grown.add(node.id()));
    this.#grown.set(id, grown);
    this.rename();
    this.#settle(added);
    this.#changed();
    return added.length;
  }

  /** @param {string} id takes away what expanding this one brought, unless something else holds it */
  collapse(id) {
    const grown = this.#grown.get(id) ?? new Set();
    const centre = this.cy.getElementById(id);
    const leaves = centre.neighborhood("node").nodes().filter((node) => grown.has(node.id()) || (node.degree(false) === node.edgesWith(centre).length && !node.data("asked")));
    const gone = leaves.filter((node) => node.neighborhood("node").nodes().every((other) => other.same(centre) || leaves.has(other)));
    if (gone.empty()) {
      return 0;
    }

    this.#remember();
    const count = gone.length;
    this.cy.remove(gone);
    this.#grown.delete(id);
    this.#changed();
    return count;
  }

  /** @param {string} id */
  remove(id) {
    this.#remember();
    this.cy.getElementById(id).remove();
    this.#changed();
  }

  /** @param {string} id marks a stakeholder for comparison, or takes the mark away */
  mark(id) {
    const node = this.cy.getElementById(id);
    if (node.data("family") === "stakeholder" && node.data("kind") !== "country") {
      node.toggleClass("marked");
      this.#changed();
    }
  }

  get marked() {
    return this.cy.nodes(".marked").map((node) => node.id());
  }

  /** @param {Selected | null} selected */
  select(selected) {
    this.cy.batch(() => {
      this.cy.elements().removeClass("chosen near far");
      if (selected) {
        const chosen = selected.what === "record" ? this.cy.getElementById(selected.id) : this.cy.edges().filter((edge) => edge.data("tie") === selected.id);
        if (chosen.nonempty()) {
          const near = selected.what === "record" ? chosen.closedNeighborhood() : chosen.union(chosen.connectedNodes());
          this.cy.elements().addClass("far");
          near.removeClass("far").addClass("near");
          chosen.addClass("chosen");
        }
      }
    });
  }

  /** @param {string} id brings a record into sight */
  reveal(id) {
    const node = this.cy.getElementById(id);
    const { x1, y1, x2, y2 } = this.cy.extent();
    const { x, y } = node.empty() ? { x: x1, y: y1 } : node.position();
    if (node.nonempty() && (x < x1 || x > x2 || y < y1 || y > y2)) {
      this.cy.center(node);
    }
  }

  /** @param {string} entry kind or type, e.g. "kind:union": hides what looks so, or shows it again */
  toggle(entry) {
    this.#remember();
    if (!this.hidden.delete(entry)) {
      this.hidden.add(entry);
    }

    this.#changed();
  }

  /**
   * @param {string} layout
   * @param {boolean} [byHand] whether it can be undone
   */
  arrange(layout, byHand = true) {
    if (byHand) {
      this.#remember();
    }

    this.#layout = layout;
    const shown = this.cy.elements().filter((element) => !element.hasClass("hidden"));
    shown.layout(layoutOf(layout, this.cy)).run();
    if (layout === "fcose") {
      this.#turn(shown.nodes());
    }

    this.fit();
  }

  /** Shows everything, and keeps showing everything while the window changes, until someone zooms. */
  fit() {
    this.#fitted = true;
    this.cy.fit(this.cy.elements().filter((element) => !element.hasClass("hidden")), 30);
    if (this.cy.zoom() > 1.4) {
      this.cy.zoom(1.4);
      this.cy.center();
    }

    // However far away all of it is, names stay as large as they can be without covering each other.
    this.cy.scratch("lettering", Math.min(20, Math.max(12, 10.5 / this.cy.zoom())));
    this.cy.style().update();
  }

  /** @param {number} factor */
  zoom(factor) {
    this.#fitted = false;
    this.cy.zoom({ level: this.cy.zoom() * factor, renderedPosition: { x: this.cy.width() / 2, y: this.cy.height() / 2 } });
  }

  /** @param {import("cytoscape").NodeCollection} nodes turned so that a wide scene lies in a wide window and a tall one stands in a tall one */
  #turn(nodes) {
    const { w, h } = nodes.boundingBox({ includeLabels: false });
    if (w > h !== this.cy.width() > this.cy.height()) {
      nodes.positions((node) => ({ x: -node.position().y, y: node.position().x }));
    }
  }

  get layout() {
    return this.#layout;
  }

  /** Gives everything the name in the reader's language. */
  rename() {
    this.cy.batch(() => this.cy.nodes().forEach((node) => void node.data("name", nameOf({ id: node.id(), name: node.data("label") }))));
  }

  /** @param {Map<string, number>} more how many neighbours of a record are not in the scene, as far as is known */
  count(more) {
    this.cy.batch(() => this.cy.nodes().forEach((node) => {
      const count = more.get(node.id()) ?? 0;
      node.data("more", count > 0 ? ` +${count}` : "");
    }));
  }

  get canUndo() {
    return this.#done.length > 0;
  }

  get canRedo() {
    return this.#undone.length > 0;
  }

  undo() {
    this.#swap(this.#done, this.#undone);
  }

  redo() {
    this.#swap(this.#undone, this.#done);
  }

  /** @param {import("cytoscape").CollectionReturnValue} added lets what is new find its place; the rest is held */
  #settle(added) {
    const nodes = added.nodes();
    if (nodes.empty()) {
      return;
    }

    const nearby = added.union(nodes.closedNeighborhood());
    const held = nearby.nodes().difference(nodes).nodes().map((node) => ({ nodeId: node.id(), position: { ...node.position() } }));
    const layout = /** @type {any} */ ({ ...layoutOf("fcose", this.cy), fit: false, randomize: false, fixedNodeConstraint: held.length ? held : undefined });
    nearby.layout(layout).run();
    const { x1, y1, x2, y2 } = this.cy.extent();
    const box = nodes.boundingBox();
    if (box.x1 < x1 || box.x2 > x2 || box.y1 < y1 || box.y2 > y2) {
      this.fit();
    }
  }

  #changed() {
    this.cy.batch(() => this.cy.elements().forEach((element) => {
      const entry = `${element.isNode() ? "kind" : "tie"}:${element.data("kind")}`;
      element.toggleClass("hidden", this.hidden.has(entry));
    }));
    this.#say("changed", null);
  }

  #remember() {
    this.#done.push(this.#snapshot());
    this.#done.splice(0, this.#done.length - 50);
    this.#undone = [];
  }

  /** @returns {Snapshot} */
  #snapshot() {
    return {
      elements: this.cy.elements().jsons(),
      hidden: new Set(this.hidden),
      grown: new Map([...this.#grown].map(([id, ids]) => [id, new Set(ids)])),
      layout: this.#layout,
      leftOut: this.leftOut,
    };
  }

  /**
   * @param {Snapshot[]} from
   * @param {Snapshot[]} to
   */
  #swap(from, to) {
    const snapshot = from.pop();
    if (snapshot) {
      to.push(this.#snapshot());
      this.cy.elements().remove();
      this.cy.add(/** @type {any} */ (snapshot.elements));
      this.hidden = snapshot.hidden;
      this.#grown = snapshot.grown;
      this.#layout = snapshot.layout;
      this.leftOut = snapshot.leftOut;
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

/**
 * @typedef {{ elements: object[], hidden: Set<string>, grown: Map<string, Set<string>>, layout: string, leftOut: number }} Snapshot
 */

/**
 * @param {{ x: number, y: number }} centre
 * @param {number} i
 * @param {number} count
 */
function aside(centre, i, count) {
  const angle = (2 * Math.PI * i) / count;
  return { x: centre.x + 150 * Math.cos(angle), y: centre.y + 150 * Math.sin(angle) };
}
