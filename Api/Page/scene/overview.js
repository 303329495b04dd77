// @ts-check
import { bundle, bundledAbove, weighLines, withinBundled } from "./bundling.js";
import { within } from "./elements.js";
import { group } from "./grouping.js";
import { elementOf } from "./ids.js";
import { roomForNames } from "./lettering.js";

/** Nodes are grouped initially if their names do not fit: never up to the lower limit, always above the upper one. */
const groupedAbove = { least: 40, most: 100 };

/**
 * The simplified parts of a scene, which make it readable: engagements as lines between those who share them, similar nodes as groups.
 */
export class Overview {
  #cy;
  /** The pairs of the answer with what they share. @type {import("./bundling.js").Bundle[]} */
  bundles = [];
  /** Whether engagements are drawn as lines. */
  isBundled = false;
  /** The property by which similar nodes are grouped. */
  by = "none";
  /** The members of open groups, by the id of the group. @type {Map<string, string[]>} */
  #open = new Map();

  /** @param {import("cytoscape").Core} cy */
  constructor(cy) {
    this.#cy = cy;
  }

  /** Whether there are so many nodes that grouping helps. */
  get isOffered() {
    return this.by !== "none" || this.#cy.nodes().not(".tick, .bundled").length > bundledAbove;
  }

  /**
   * The displayed part of an answer; for a large answer, with lines or groups.
   * @param {Drawn[]} elements
   * @param {number} room
   * @param {import("./bundling.js").Bundle[]} bundles
   * @param {boolean} keep as it was for the same question asked otherwise
   */
  begin(elements, room, bundles, keep) {
    const nodes = elements.filter(({ group: kind }) => kind === "nodes");
    const canBundle = bundles.length > 0 && nodes.length > bundledAbove;
    this.bundles = bundles;
    this.isBundled = canBundle && (this.isBundled || !keep);
    if (!keep) {
      const alone = this.isBundled ? nodes.filter(({ data }) => data.family !== "engagement") : nodes;
      const named = Math.min(groupedAbove.most, Math.max(groupedAbove.least, roomForNames(this.#cy)));
      this.by = alone.length > named ? "constituency" : "none";
      this.#open.clear();
    }

    return this.within(elements, room);
  }

  /**
   * As many elements as may be shown.
   * @param {Drawn[]} elements
   * @param {number} room
   */
  within(elements, room) {
    return this.isBundled ? withinBundled(elements, room, this.bundles) : within(elements, room);
  }

  /**
   * @param {Map<string, Set<string>>} grown what the user added is not grouped
   * @param {boolean} [isFresh] whether all elements have just been added
   */
  draw(grown, isFresh = false) {
    const brought = new Set([...grown].flatMap(([id, ids]) => [id, ...ids]));
    bundle(this.#cy, this.bundles, this.isBundled);
    group(this.#cy, this.by, this.#open, (id) => brought.has(id));
    weighLines(this.#cy);
    if (!isFresh) {
      this.#cy.elements().forEach((element) => void element.style("display")); // whether it is visible is kept until its style is read
    }
  }

  /** Turns engagements into cards, or into lines again. */
  turn() {
    this.isBundled = !this.isBundled;
    if (!this.isBundled) {
      this.groupBy("none");
    }
  }

  /** @param {string} by */
  groupBy(by) {
    this.by = by;
    this.#open.clear();
  }

  /** @param {string} id @returns {{ id: string, kind: string, name: string }[] | null} the members of a group; null if it is not a group */
  membersOf(id) {
    const members = elementOf(this.#cy, id).data("members");
    return members?.map((/** @type {string} */ one) => {
      const { kind, label } = elementOf(this.#cy, one).data();
      return { id: one, kind, name: label };
    }) ?? null;
  }

  /** @param {string} id of a group whose members are to be shown */
  open(id) {
    this.#open.set(id, elementOf(this.#cy, id).data("members"));
  }

  /** @param {string} id whether the group of it was opened */
  isIn(id) {
    return [...this.#open.values()].some((members) => members.includes(id));
  }

  /** @param {string} id of one whose group is to be closed */
  close(id) {
    [...this.#open].filter(([, members]) => members.includes(id)).forEach(([group]) => this.#open.delete(group));
  }

  get state() {
    return { isBundled: this.isBundled, by: this.by, open: new Map(this.#open) };
  }

  /** @param {Overview["state"]} state */
  restore({ isBundled, by, open }) {
    this.isBundled = isBundled;
    this.by = by;
    this.#open = new Map(open);
  }
}
