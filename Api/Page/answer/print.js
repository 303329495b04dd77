// @ts-check
import { at, h } from "../text/dom.js";
import { styleOf } from "../scene/style.js";
import { say } from "../text/words.js";

/**
 * On paper the scene is a picture by day, and the question, the date and the address stand above it.
 * @param {() => import("../scene/scene.js").Scene | null} scene
 */
export function preparePrint(scene) {
  const dark = window.matchMedia("(prefers-color-scheme: dark)");
  window.addEventListener("beforeprint", () => {
    const cy = scene()?.cy;
    if (cy?.elements().nonempty()) {
      cy.style(styleOf(false));
      const picture = cy.png({ full: true, scale: 2, bg: "#ffffff", maxWidth: 4000, maxHeight: 4000 });
      cy.style(styleOf(dark.matches));
      at("print-figure").replaceChildren(h("img", { alt: at("answer-title").textContent ?? "", src: picture }));
    } else {
      at("print-figure").replaceChildren();
    }

    at("print-note").textContent = say("print.asked", {
      date: new Date().toLocaleDateString(document.documentElement.lang, { dateStyle: "long" }),
      address: location.href,
    });
  });
}
