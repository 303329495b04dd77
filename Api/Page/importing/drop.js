// @ts-check
// Imports a file that is dropped anywhere on the page, if this user may import files.
import { state } from "../plan/state.js";
import { announce, at, h } from "../text/dom.js";
import { say } from "../text/words.js";
import { openImport } from "./dialog.js";

/** Whether this user may import files. */
export const mayImport = () => state.access.role === "admin";

let imported = () => {};

/** A button for users who do not drop a file; hidden for users who may not import. */
export const importEntry = () =>
  mayImport()
    ? [h(
        "p",
        { class: "import-entry" },
        h("button", { type: "button", id: "import-open", onclick: () => openImport(imported) }, say("import.open")),
        " ",
        h("span", { class: "hint" }, say("import.open.says")),
      )]
    : [];

/** @param {() => void} done called when the network is another one */
export function acceptFiles(done) {
  imported = done;
  const target = at("drop");
  let inside = 0; // the elements that the file is over: the one that it enters is told before the one that it leaves
  const show = (/** @type {boolean} */ isShown) => {
    inside = isShown ? inside : 0;
    target.hidden = !isShown;
  };
  document.addEventListener("dragenter", (event) => takes(event) && (inside++, show(true)));
  document.addEventListener("dragleave", (event) => takes(event) && --inside <= 0 && show(false));
  document.addEventListener("dragover", (event) => takes(event) && event.preventDefault());
  document.addEventListener("drop", (event) => {
    if (!takes(event)) {
      return;
    }

    event.preventDefault();
    show(false);
    const files = event.dataTransfer?.files ?? [];
    if (files.length > 1) {
      announce(say("import.several"));
    } else if (files[0]) {
      openImport(imported, files[0]);
    }
  });
}

/**
 * A file field handles dropped files itself, and nothing can be dropped behind another dialog.
 * @param {DragEvent} event
 */
function takes(event) {
  const { target, dataTransfer } = event;
  return mayImport()
    && (dataTransfer?.types.includes("Files") ?? false)
    && !(target instanceof HTMLInputElement && target.type === "file")
    && !document.querySelector("dialog[open]:not(#import)");
}
