// @ts-check
// Checks a file, shows the report, and imports it.
import { ask, Trouble } from "../answer/api.js";
import { call } from "../plan/state.js";
import { descriptionOf } from "../questions/described.js";
import { addressOf } from "../route/address.js";
import { at, h } from "../text/dom.js";
import { sayProblem, sayRefusal } from "../text/problems.js";
import { kindsInOrder } from "../text/vocabulary.js";
import { say } from "../text/words.js";
import { reportOn } from "./report.js";

const largest = 64 * 1024 * 1024;
const servedWithin = 15_000;
const lookAgain = 300;

/**
 * Opens the dialog, with a dropped file or without a file.
 * @param {() => void} imported called when the network is another one
 * @param {File | null} [dropped]
 */
export function openImport(imported, dropped = null) {
  const dialog = /** @type {HTMLDialogElement} */ (at("import"));
  let asking = new AbortController();
  /** @type {File | null} */
  let file = dropped;
  const chooser = h("input", { type: "file", id: "import-file", onchange: () => choose(chooser.files?.[0] ?? null) });
  const chosen = h("p", { id: "import-chosen", dir: "auto" });
  const status = h("p", { role: "status", id: "import-status" });
  const report = h("div", { id: "import-report", class: "import-report", tabIndex: -1 });
  const check = h("button", { type: "submit", id: "import-check" }, say("import.check"));
  const run = h(
    "button",
    { type: "button", id: "import-run", class: "primary", hidden: true, onclick: () => void send(false) },
    say("import.run"),
  );
  const engagements = kindsInOrder().filter(({ family }) => family === "engagement");
  const fields = {
    engagement: text("engagement"),
    engagementKind: choice("engagementKind", engagements.map(({ kind }) => kind), "kind"),
    start: text("start"),
    end: text("end"),
    role: choice("role", participations(), "tie"),
    dataset: text("dataset"),
  };
  fields.engagementKind.value = "event";
  fields.role.value = "attends";

  const isOpen = (/** @type {AbortController} */ of) => of === asking && !of.signal.aborted;

  /** @param {File | null} one */
  function choose(one) {
    file = one ?? file;
    chosen.textContent = file && file !== chooser.files?.[0] ? file.name : ""; // the field itself names a file that was chosen in it
    void send(true);
  }

  /** @param {boolean} dryRun */
  async function send(dryRun) {
    if (!file) {
      chooser.focus();
      return;
    }

    asking.abort();
    const own = (asking = new AbortController());
    run.hidden = true;
    report.replaceChildren();
    if (file.size > largest) {
      status.textContent = say("import.large", { name: file.name, most: largest / 1024 / 1024 });
      return;
    }

    status.textContent = say("working.says", { what: say(dryRun ? "import.checking" : "import.importing") });
    try {
      const { answer } = await call("POST", "/datasets", { parameters: parameters(file, dryRun), file, signal: own.signal });
      if (!isOpen(own)) {
        return;
      }

      await (dryRun ? offer(answer) : finish(answer, own));
    } catch (error) {
      if (isOpen(own)) {
        explain(error);
      }
    }
  }

  /** @param {Api.ImportedFile} answer */
  function offer(answer) {
    status.textContent = "";
    report.replaceChildren(...reportOn(answer));
    run.hidden = answer.errorCount > 0;
    (run.hidden ? report : run).focus();
  }

  /**
   * @param {Api.ImportedFile} answer
   * @param {AbortController} own
   */
  async function finish(answer, own) {
    await served(answer, own.signal);
    status.textContent = say("import.done");
    report.replaceChildren(
      ...reportOn(answer),
      h("p", {}, h("a", {
        id: "import-show",
        href: addressOf({ question: "who-takes-part", parameters: [["dataset", answer.dataset?.name ?? ""]] }),
        onclick: () => dialog.close(),
      }, say("import.show"))),
    );
    report.focus();
    imported();
  }

  /** @param {unknown} error */
  function explain(error) {
    if (!(error instanceof Trouble)) {
      throw error;
    }

    status.textContent = error.kind === "gone" ? say("trouble.gone") : "";
    const problems = Object.entries(error.errors).flatMap(([name, sentences]) =>
      sentences.map((sentence) => `${name in fields ? say(`import.${name}`) : name}: ${sayProblem(sentence)}`));
    report.replaceChildren(...(
      error.problem?.report ? reportOn(error.problem.report)
      : problems.length ? problems.map((problem) => h("p", { class: "problem" }, problem))
      : [h("p", { class: "problem" }, sayRefusal(error.message).join(" "))]
    ));
    report.focus();
  }

  /**
   * @param {File} of
   * @param {boolean} dryRun
   * @returns {[string, string][]}
   */
  function parameters(of, dryRun) {
    const isList = fields.engagement.value.trim() !== "";
    return [
      ["name", of.name],
      ...Object.entries(fields)
        .filter(([name]) => isList || name === "dataset")
        .map(([name, { value }]) => /** @type {[string, string]} */ ([name, value.trim()]))
        .filter(([, value]) => value !== ""),
      ["dryRun", String(dryRun)],
    ];
  }

  dialog.onclose = () => asking.abort();
  dialog.replaceChildren(
    h("h2", { id: "import-title" }, say("import.title")),
    h("p", { class: "about" }, say("import.says")),
    h(
      "form",
      {
        class: "import-form",
        oninput: () => (run.hidden = true), // what was checked is not what would be imported
        onsubmit: (/** @type {Event} */ event) => {
          event.preventDefault();
          void send(true);
        },
      },
      h("div", { class: "field" }, h("label", { for: "import-file" }, say("import.file")), chooser, chosen),
      h(
        "details",
        { class: "import-list", open: true },
        h("summary", {}, say("import.list")),
        h("p", { class: "hint" }, say("import.list.says")),
        h(
          "div",
          { class: "import-fields" },
          .../** @type {const} */ (["engagement", "engagementKind", "start", "end", "role"]).map(labelled),
        ),
      ),
      labelled("dataset"),
      check,
    ),
    status,
    report,
    h(
      "div",
      { class: "import-end" },
      run,
      h("button", { type: "button", class: "close", onclick: () => dialog.close() }, say("import.close")),
    ),
  );
  if (!dialog.open) {
    dialog.showModal();
  }

  if (dropped) {
    choose(dropped);
  }

  /** @param {keyof typeof fields} name */
  function labelled(name) {
    return h("div", { class: "field" }, h("label", { for: `import-${name}` }, say(`import.${name}`)), fields[name]);
  }
}

/** The roles as defined by the question that has them as a filter. */
const participations = () => descriptionOf("who-takes-part")?.parameters.find(({ name }) => name === "role")?.allowed ?? [];

/** @param {string} name */
const text = (name) => h("input", { type: "text", id: `import-${name}`, autocomplete: "off", dir: "auto" });

/**
 * @param {string} name
 * @param {string[]} words
 * @param {string} key of what they are called
 */
const choice = (name, words, key) =>
  h("select", { id: `import-${name}` }, ...words.map((value) => h("option", { value }, say(`${key}.${value}`))));

/**
 * Waits until questions are answered from the imported data, which takes the Api a moment.
 * @param {Api.ImportedFile} report
 * @param {AbortSignal} signal
 */
async function served({ dataset }, signal) {
  for (const until = performance.now() + servedWithin; performance.now() < until; ) {
    const loaded = await ask("/datasets", [], signal);
    if (loaded.some(({ name, contentHash }) => name === dataset?.name && contentHash === dataset.contentHash)) {
      return;
    }

    await new Promise((resolve) => setTimeout(resolve, lookAgain));
  }
}
