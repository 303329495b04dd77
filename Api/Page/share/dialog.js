// @ts-check
import { fetchFile, Trouble } from "../answer/api.js";
import { announce, at, h, save } from "../text/dom.js";
import { language, say } from "../text/words.js";
import { documentOf, pictureOf, withFooter } from "./figure.js";

const languages = /** @type {const} */ ({ en: "English", ru: "Русский" });

/**
 * The dialog for saving or sharing the figure of an answer: with a preview, a choice of language, and a sentence about the purpose of each
 * format.
 * @param {object} of
 * @param {{ path: string, parameters: [string, string][] }} of.asked where the Api answers the question
 * @param {string} of.title
 * @param {string} of.name for files
 * @param {(trouble: Trouble) => void} of.fail
 */
export function share({ asked, title, name, fail }) {
  const dialog = /** @type {HTMLDialogElement} */ (at("share"));
  let chosen = language;
  let figure = "";
  let shown = "";
  /** The figure in the chosen language. @type {Promise<void>} */
  let ready = Promise.resolve();
  const preview = h("img", { class: "preview", alt: title });
  const status = h("p", { role: "status", class: "hint" });
  const offer = (/** @type {string} */ key, /** @type {() => void | Promise<void>} */ run) =>
    h(
      "li",
      {},
      h("button", { type: "button", "data-share": key, onclick: () => void attempt(() => ready.then(run)) }, say(`share.${key}`)),
      h("p", { class: "about" }, say(`share.${key}.says`)),
    );
  const drawn = async () => {
    status.textContent = say("answer.wait");
    const file = await fetchFile(asked.path, [...asked.parameters, ["format", "svg"], ["language", chosen]]);
    figure = withFooter(await file.text(), [say("print.asked", { date: today(), address: location.href })]);
    URL.revokeObjectURL(shown);
    shown = URL.createObjectURL(new Blob([figure], { type: "image/svg+xml" }));
    preview.src = shown;
    status.textContent = "";
  };
  const draw = () => (ready = drawn());
  const attempt = async (/** @type {() => void | Promise<void>} */ run) => {
    try {
      await run();
    } catch (error) {
      if (error instanceof Trouble) {
        dialog.close();
        fail(error);
      } else if (error instanceof DOMException || error instanceof RangeError || error instanceof TypeError) {
        status.textContent = say("share.failed"); // a browser keeps the clipboard to itself, or has no room for the picture
      } else {
        throw error;
      }
    }
  };
  dialog.onclose = () => URL.revokeObjectURL(shown);
  dialog.replaceChildren(
    h("h2", { id: "share-title" }, say("share.title")),
    h(
      "div",
      { class: "share" },
      h("div", { class: "preview-frame", tabIndex: 0, role: "group", "aria-label": say("share.preview") }, preview),
      h(
        "div",
        {},
        h("label", { for: "share-language" }, say("language")),
        h(
          "select",
          {
            id: "share-language",
            onchange: (/** @type {Event} */ event) => {
              chosen = /** @type {keyof typeof languages} */ (/** @type {HTMLSelectElement} */ (event.target).value);
              void attempt(draw);
            },
          },
          ...Object.entries(languages).map(([code, called]) => h("option", { value: code, lang: code, selected: code === chosen }, called)),
        ),
        h(
          "ul",
          { class: "offers" },
          offer("png", async () => save(await pictureOf(figure), `${name}.png`)),
          offer("copy", async () => {
            await navigator.clipboard.write([new ClipboardItem({ "image/png": pictureOf(figure) })]);
            status.textContent = say("share.copied");
            announce(say("share.copied"));
          }),
          offer("svg", () => save(new Blob([figure], { type: "image/svg+xml" }), `${name}.svg`)),
          offer("pdf", async () => save(await documentOf(figure, { title, language: chosen }), `${name}.pdf`)),
          offer("print", () => (dialog.close(), window.print())),
        ),
        status,
      ),
    ),
    h("button", { type: "button", class: "close", onclick: () => dialog.close() }, say("help.close")),
  );
  dialog.showModal();
  void attempt(draw);
}

const today = () => new Date().toLocaleDateString(document.documentElement.lang, { dateStyle: "long" });
