// @ts-check
// A file that is dropped anywhere on the page is imported, where this reader may.
import { state } from "../plan/state.js";
import { announce, at, h } from "../text/dom.js";
import { say } from "../text/words.js";
import { openImport } from "./dialog.js";

/** Whether this reader may import files. */
export const mayImport = () => state.access.role === "admin";

let imported = () => {};

/** The way to the dialog for those who drop nothing; nothing for those who may not import. */
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
 * A field for files takes them itself, and behind another dialog there is nothing to drop them on.
 * @param {DragEvent} event
 */
function takes(event) {
  const { target, dataTransfer } = event;
  return mayImport()
    && (dataTransfer?.types.includes("Files") ?? false)
    && !(target instanceof HTMLInputElement && target.type === "file")
    && !document.querySelector("dialog[open]:not(#import)");
}
