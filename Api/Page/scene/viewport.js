// @ts-check
import { displayedIn } from "./displayed.js";
import { groupAround } from "./grouping.js";
import { roomForNames } from "./lettering.js";
import { showNames } from "./names.js";
import { measure } from "./spacing.js";
import { elementOf } from "./ids.js";

/** The font size of names on the screen in pixels: the normal size, the smaller size when there is little room, and the limits. */
const lettering = { written: 12.5, small: 11.5, least: 11, most: 15 };

/** The minimum size of symbols in pixels. */
const leastBody = 12;

/** The margin around a scene in pixels. */
const margin = { wide: 24, narrow: 16, within: 600 };

/** How far a scene is stretched to the shape of the window. */
const stretchedAtMost = 1.8;

const nearest = 1.25;
const pause = 120;

/** The view of the scene: the visible part, the zoom and the font size. */
export class Viewport {
  #cy;
  #box;
  #fitted = true;
  #waiting = 0;
  /** The size of the window for which everything was shown. */
  #size = [0, 0];

  /**
   * @param {import("cytoscape").Core} cy
   * @param {HTMLElement} box the element whose size the window follows
   */
  constructor(cy, box) {
    this.#cy = cy;
    this.#box = box;
    cy.on("scrollzoom pinchzoom dragpan", () => (this.#fitted = false));
    // While the zoom grows, names grow with it. Then they return to their size, which makes room for others. Names of nodes at the edge are
    // placed within the window.
    cy.on("zoom pan", () => {
      window.clearTimeout(this.#waiting);
      this.#waiting = window.setTimeout(() => this.name(), pause);
    });
    new ResizeObserver(() => {
      cy.resize();
      this.#isFittedTo(cy.width(), cy.height()) || this.follow();
    }).observe(box);
    this.#keepUp(box);
  }

  /** Shows everything again, unless the user has zoomed or moved since. */
  follow() {
    if (this.#fitted) {
      this.fit();
      this.name();
    }
  }

  /** Shows everything, also when the window changes, until the user zooms. */
  fit() {
    const cy = this.#cy;
    this.#fitted = true;
    this.#size = [cy.width(), cy.height()];
    cy.fit(displayedIn(cy), this.#margin);
    if (cy.zoom() > nearest) {
      cy.zoom(nearest);
      cy.center(displayedIn(cy));
    }
  }

  /**
   * @param {number} width
   * @param {number} height
   */
  #isFittedTo(width, height) {
    return this.#size[0] === width && this.#size[1] === height;
  }

  get #margin() {
    return this.#cy.width() > margin.within ? margin.wide : margin.narrow;
  }

  /** Sets names and symbols to their sizes at full zoom. */
  beginAnew() {
    const cy = this.#cy;
    if (cy.scratch("lettering") !== lettering.written || cy.scratch("least body") !== 0) {
      cy.scratch("lettering", lettering.written);
      cy.scratch("least body", 0);
      cy.style().update();
      measure(cy.elements());
    }
  }

  /** Whether all names may fit in the window. */
  get isRoomy() {
    return roomForNames(this.#cy) > displayedIn(this.#cy).nodes().length;
  }

  /** Writes names at a comfortable size, as many as fit. */
  name() {
    window.clearTimeout(this.#waiting);
    this.letter();
    showNames(this.#cy);
  }

  /** Sets names to the smallest readable size. */
  letterSmall() {
    const cy = this.#cy;
    cy.scratch("least body", leastBody / cy.zoom());
    cy.scratch("lettering", lettering.small / cy.zoom());
    cy.style().update();
    measure(cy.elements());
  }

  /** The visible part of the scene, without its margin. */
  get inner() {
    const { x1, y1, x2, y2 } = this.#cy.extent();
    const edge = this.#margin / this.#cy.zoom();
    return { x1: x1 + edge, y1: y1 + edge, x2: x2 - edge, y2: y2 - edge };
  }

  /** Sets names to a comfortable size, unless they have it. @returns {boolean} whether they were not */
  letter() {
    const cy = this.#cy;
    const zoom = cy.zoom();
    const now = /** @type {number} */ (cy.scratch("lettering") ?? 0) * zoom;
    const body = leastBody / zoom;
    const isLegible = now >= lettering.least && now <= lettering.most;
    if (!isLegible || Math.abs((cy.scratch("least body") ?? 0) - body) > 1) {
      cy.scratch("least body", body);
      cy.scratch("lettering", isLegible ? cy.scratch("lettering") : (now < lettering.least ? lettering.small : lettering.written) / zoom);
      cy.style().update();
      measure(cy.elements());
    }

    return !isLegible;
  }

  /** @param {number} factor */
  zoom(factor) {
    this.#fitted = false;
    this.#cy.zoom({ level: this.#cy.zoom() * factor, renderedPosition: { x: this.#cy.width() / 2, y: this.#cy.height() / 2 } });
  }

  /**
   * Cytoscape stores the position of its box in the window, and updates it on scrolling and resizing. An element that appears above the box
   * only moves it, and then the pointer would be beside every record.
   * @param {HTMLElement} box
   */
  #keepUp(box) {
    let { left, top } = box.getBoundingClientRect();
    const refresh = () => {
      const now = box.getBoundingClientRect();
      if (now.left !== left || now.top !== top) {
        ({ left, top } = now);
        this.#cy.resize();
      }
    };
    for (const type of ["pointermove", "pointerdown", "wheel"]) {
      box.addEventListener(type, refresh, { capture: true, passive: true });
    }
  }

  /**
   * Moves a record into the part of the view that nothing covers.
   * @param {string} id
   */
  reveal(id) {
    const itself = elementOf(this.#cy, id);
    const group = groupAround(this.#cy, id);
    const node = group.nonempty() ? group[0] : itself;
    if (itself.empty()) {
      return;
    }

    const { x, y } = node.renderedPosition();
    const { width, height } = this.#open();
    if (x < 0 || y < 0 || x > width || y > height) {
      this.#cy.panBy({ x: width / 2 - x, y: height / 2 - y });
    }
  }

  /** The part of the window that the panel does not cover: a drawer reduces its width, a sheet its height. */
  #open() {
    const { left, top, right, bottom } = this.#box.getBoundingClientRect();
    const over = document.getElementById("panel")?.getBoundingClientRect();
    const isOver = over && over.width > 0 && over.left < right && over.right > left && over.top < bottom && over.bottom > top;
    const isSheet = isOver && over.width >= right - left;
    return {
      width: (isOver && !isSheet ? over.left : right) - left,
      height: (isSheet ? Math.max(over.top, top + 40) : bottom) - top,
    };
  }

  /** @param {import("cytoscape").NodeCollection} nodes brings all of them into view */
  widen(nodes) {
    const { x1, y1, x2, y2 } = nodes.boundingBox();
    if (!this.#shows(x1, y1) || !this.#shows(x2, y2)) {
      this.fit();
    }
  }

  /**
   * @param {import("cytoscape").NodeCollection} nodes rotated so that the scene is as wide or tall as the window
   */
  turn(nodes) {
    const { w, h } = nodes.boundingBox({ includeLabels: false });
    if (w > h !== this.#cy.width() > this.#cy.height()) {
      nodes.positions((node) => ({ x: -node.position().y, y: node.position().x }));
    }
  }

  /**
   * @param {import("cytoscape").NodeCollection} nodes drawn out to the shape of the window, so that names have all of its room
   */
  stretch(nodes) {
    const { w, h } = nodes.boundingBox({ includeLabels: false });
    const [width, height] = [this.#cy.width() - 2 * this.#margin, this.#cy.height() - 2 * this.#margin];
    if (Math.min(w, h, width, height) <= 0) {
      return;
    }

    const wider = (width / height) / (w / h);
    const [x, y] = [Math.min(stretchedAtMost, Math.max(1, wider)), Math.min(stretchedAtMost, Math.max(1, 1 / wider))];
    nodes.positions((node) => ({ x: x * node.position().x, y: y * node.position().y }));
  }

  /**
   * @param {number} x
   * @param {number} y
   */
  #shows(x, y) {
    const { x1, y1, x2, y2 } = this.#cy.extent();
    return x >= x1 && x <= x2 && y >= y1 && y <= y2;
  }
}
