// @ts-check

import { measure } from "./spacing.js";

/** So many names at once cover each other. */
const crowd = 90;

/** The window on the scene: what of it is in view, how near, and how large the lettering. */
export class Viewport {
  #cy;
  #fitted = true;

  /**
   * @param {import("cytoscape").Core} cy
   * @param {HTMLElement} box the element whose size the window follows
   */
  constructor(cy, box) {
    this.#cy = cy;
    cy.on("scrollzoom pinchzoom dragpan", () => (this.#fitted = false));
    new ResizeObserver(() => {
      cy.resize();
      this.follow();
    }).observe(box);
    this.#keepUp(box);
  }

  /** Shows everything again, unless someone has zoomed or moved since. */
  follow() {
    if (this.#fitted) {
      this.fit();
    }
  }

  /** Shows everything, and keeps showing everything while the window changes, until someone zooms. */
  fit() {
    const cy = this.#cy;
    this.#fitted = true;
    cy.fit(cy.elements().filter((element) => !element.hasClass("hidden") && !element.hasClass("untimely")), 30);
    if (cy.zoom() > 1.4) {
      cy.zoom(1.4);
      cy.center();
    }

    // However far away all of it is, names stay as large as they can be without covering each other.
    // Where they would, only those asked about and chosen are named until someone comes nearer.
    const isCrowd = cy.nodes().length > crowd;
    const lettering = isCrowd ? 12 : Math.round(Math.min(20, Math.max(12, 10.5 / cy.zoom())));
    if (cy.scratch("lettering") !== lettering || cy.nodes(".tick").nonempty() || isCrowd) {
      cy.scratch("lettering", lettering);
      cy.scratch("legible", isCrowd ? 8 : 5);
      const ticks = Math.min(60, Math.max(12, 11 / cy.zoom()));
      cy.scratch("tick lettering", ticks);
      cy.scratch("asked lettering", isCrowd ? ticks : lettering);
      cy.style().update();
      measure(cy.elements());
    }
  }

  /** @param {number} factor */
  zoom(factor) {
    this.#fitted = false;
    this.#cy.zoom({ level: this.#cy.zoom() * factor, renderedPosition: { x: this.#cy.width() / 2, y: this.#cy.height() / 2 } });
  }

  /**
   * Cytoscape keeps where its box is in the window, and measures it again when that scrolls or the box changes its size. What comes to
   * stand above the box only moves it, and every record would be pointed at
   * beside it.
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

  /** @param {string} id brings a record into view */
  reveal(id) {
    const node = this.#cy.getElementById(id);
    if (node.nonempty() && !this.#shows(node.position().x, node.position().y)) {
      this.#cy.center(node);
    }
  }

  /** @param {import("cytoscape").NodeCollection} nodes brings all of them into view */
  widen(nodes) {
    const { x1, y1, x2, y2 } = nodes.boundingBox();
    if (!this.#shows(x1, y1) || !this.#shows(x2, y2)) {
      this.fit();
    }
  }

  /**
   * @param {import("cytoscape").NodeCollection} nodes turned so that a wide scene lies in a wide window and a tall one stands in a tall one
   */
  turn(nodes) {
    const { w, h } = nodes.boundingBox({ includeLabels: false });
    if (w > h !== this.#cy.width() > this.#cy.height()) {
      nodes.positions((node) => ({ x: -node.position().y, y: node.position().x }));
    }
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
