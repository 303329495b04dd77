// @ts-check
import { hideEmptyBundles } from "./bundling.js";
import { groupAround, nameGroups } from "./grouping.js";
import { elementOf, idOf } from "./ids.js";

/**
 * Emphasizes the selection and its neighbours.
 * @param {import("cytoscape").Core} cy
 * @param {Selected | null} selected
 */
export function select(cy, selected) {
  cy.batch(() => {
    cy.elements().removeClass("chosen near far");
    const itself = !selected
      ? cy.collection()
      : selected.what === "record"
        ? elementOf(cy, selected.id)
        : selected.what === "tie"
          ? cy.edges().filter((edge) => edge.data("tie") === selected.id)
          : cy
              .elements()
              .filter(
                (element) =>
                  (element.isNode() ? selected.records : selected.ties)?.includes(element.isNode() ? idOf(element) : element.data("tie")) ??
                  false,
              );
    // If the members are hidden, the group is selected with them.
    const around = itself.nodes().map((node) => groupAround(cy, idOf(node)));
    const chosen = itself.union(around.reduce((all, one) => all.union(one), cy.collection()));
    if (chosen.nonempty()) {
      const near = selected?.what === "record" ? chosen.closedNeighborhood() : chosen.union(chosen.connectedNodes());
      cy.elements().not(".tick").not(near).addClass("far");
      near.addClass("near");
      chosen.addClass("chosen");
    }
  });
}

/**
 * Shows only elements of the selected time; a stakeholder without remaining ties is hidden too.
 * @param {import("cytoscape").Core} cy
 * @param {(element: any) => boolean} isTimely of an engagement or a tie
 */
export function showOnly(cy, isTimely) {
  cy.batch(() => {
    const hidden = cy.elements().not(".tick, .group, .bundle").filter((element) => !isTimely(element));
    cy.elements().removeClass("untimely");
    hidden.addClass("untimely");
    hideEmptyBundles(cy, "untimely");
    cy.nodes().not(".tick, .group").not("[?asked]").forEach((node) => {
      const ties = node.connectedEdges().not(".bundle");
      if (node.data("family") !== "engagement" && ties.nonempty() && ties.difference(hidden).empty()) {
        node.addClass("untimely");
      }
    });
  });
  nameGroups(cy);
}

/**
 * Hides what the legend hides.
 * @param {import("cytoscape").Core} cy
 * @param {Set<string>} hidden entries of the legend
 */
export function hide(cy, hidden) {
  if (hidden.size === 0 && cy.elements(".hidden").empty()) {
    nameGroups(cy);
    return;
  }

  cy.batch(() => {
    cy.elements().not(".tick, .group, .bundle").forEach((element) => {
      element.toggleClass("hidden", hidden.has(`${element.isNode() ? "kind" : "tie"}:${element.data("kind")}`));
    });
    hideEmptyBundles(cy, "hidden");
  });
  nameGroups(cy);
}
