// @ts-check
import { ask, Trouble } from "./answer/api.js";
import { at, h } from "./text/dom.js";
import { Explorer } from "./explorer.js";
import { offered } from "./route/form.js";
import { acceptFiles } from "./importing/drop.js";
import { learnAccess } from "./plan/state.js";
import { pageKeys, sceneKeys } from "./scene/keyboard.js";
import { loadLibraries } from "./scene/libraries.js";
import { goTo } from "./route/address.js";
import { Pasted } from "./route/pasted.js";
import { sayLeftOut } from "./route/picked.js";
import { rove } from "./text/roving.js";
import { preparePrint } from "./answer/print.js";
import { learnQuestions } from "./questions/described.js";
import { Scene } from "./scene/scene.js";
import { labelTools, prepareTools } from "./scene/tools.js";
import { drawTable, markTable } from "./answer/table.js";
import { besideList, narrow, shownView, showView, views } from "./views/views.js";
import { showWaits } from "./answer/working.js";
import { searchBox } from "./route/search.js";
import { Staleness } from "./answer/staleness.js";
import { closeExportMenu, exportMenu, figureOf } from "./answer/export.js";
import { share } from "./share/dialog.js";
import { shortlist } from "./shortlist/shortlist.js";
import { labelTray, prepareTray } from "./shortlist/tray.js";
import { language, say, speak } from "./text/words.js";

const explorer = new Explorer();
const staleness = new Staleness();

document.documentElement.lang = language; // stored only when somebody chooses it
label();
at("language").addEventListener("change", () => {
  speak(/** @type {HTMLSelectElement} */ (at("language")).value === "ru" ? "ru" : "en");
  label();
  staleness.show();
  showWaits(true);
  pasted.show();
  void explorer.speak();
});

const pasted = new Pasted({
  pick: (items) => (items.length ? explorer.picked.pick(items, explorer.route, [["atLeast", "2"]]) : []),
  drop: (id) => explorer.picked.drop(id, explorer.route),
  fail: (trouble) => explorer.fail(trouble),
});
explorer.pasted = (/** @type {string[]} */ names) =>
  names.length ? void pasted.add(names.map((name) => ({ name, country: "" }))) : at("search").focus();
searchBox(/** @type {HTMLInputElement} */ (at("search")), at("suggestions"), {
  pick: (items) => {
    const leftOut = explorer.picked.pick(items, explorer.route);
    at("search-hint").textContent = leftOut.length ? sayLeftOut(leftOut) : "";
  },
  paste: (names) => void pasted.add(names),
  find: (text) => goTo({ question: "find", parameters: [["q", text]] }),
  type: () => at("search-hint").replaceChildren(),
  dropLast: () => explorer.picked.dropLast(explorer.route),
  fail: (trouble) => explorer.fail(trouble),
});
for (const [list, lines] of [
  ["questions", "button"],
  ["list", "button.line"],
  ["legend", "button"],
  ["panel-body", ".ties .line"],
  ["own", ".bar-row"],
]) {
  rove(at(list), lines);
}

// With the keyboard, opening a line moves to its details, whose first source or tie is one arrow key away; Escape returns.
/** @type {HTMLElement | null} */
let opener = null;
at("list").addEventListener("click", (event) => event.detail === 0 && at("panel").focus());
at("panel").addEventListener("focusin", ({ relatedTarget }) => {
  if (relatedTarget instanceof HTMLElement && !at("panel").contains(relatedTarget)) {
    opener = relatedTarget;
  }
});
/** The line of a list or table that is open, or that led to the details; null if it is not in view. @param {HTMLElement} list */
const lineBehind = (list) =>
  /** @type {HTMLElement[]} */ ([...list.querySelectorAll('[aria-current="true"]'), ...(list.contains(opener) && opener ? [opener] : [])])
    .find((line) => line.checkVisibility());
at("panel").addEventListener("keydown", (event) => {
  if (event.target === at("panel") && event.key === "ArrowDown") {
    event.preventDefault();
    const inside = (/** @type {string} */ what) => /** @type {HTMLElement[]} */ ([...at("panel-body").querySelectorAll(what)]);
    const shown = (/** @type {HTMLElement} */ one) => one.checkVisibility(); // ties may be folded away
    (inside(".note-number, .ties .line").find(shown) ?? inside(".saying a, button, a").find(shown))?.focus();
  }
});
at("panel-close").addEventListener("click", () => {
  const line = lineBehind(at("list")) ?? lineBehind(at("table"));
  explorer.choose(null);
  (line ?? at(shownView() === "table" ? "table" : "scene")).focus();
});
for (const view of views) {
  at(`show-${view}`).addEventListener("click", () => show(view));
}

at("skip").addEventListener("click", (event) => {
  event.preventDefault(); // the address behind # is the question's
  at(document.body.dataset.view === "plan" ? "plan" : "answer").focus();
});

const help = /** @type {HTMLDialogElement} */ (at("help"));
at("help-open").addEventListener("click", () => help.showModal());
at("help-close").addEventListener("click", () => help.close());
pageKeys({ help: () => help.showModal(), back });
preparePrint({ scene: () => explorer.scene, answer: () => explorer.answer, drawTable });
closeExportMenu();

// On a small screen the form and the legend are collapsed, so that the answer comes first. When printed, the legend is shown.
const small = window.matchMedia("screen and (max-width: 1279px), screen and (max-height: 480px)");
for (const [id, room] of /** @type {[string, MediaQueryList][]} */ ([["asking", narrow], ["legend-box", small]])) {
  const fold = () => at(id).toggleAttribute("open", !room.matches);
  room.addEventListener("change", fold);
  fold();
}

// There the form covers the answer, and a click outside closes it.
document.addEventListener("pointerdown", ({ target }) => {
  if (narrow.matches && target instanceof Node && !at("asking").contains(target)) {
    at("asking").removeAttribute("open");
  }
});
at("asking").addEventListener("keydown", (event) => {
  if (event.key === "Escape" && narrow.matches && at("asking").hasAttribute("open")) {
    event.stopPropagation();
    at("asking").removeAttribute("open");
    at("asking").querySelector("summary")?.focus();
  }
});
narrow.addEventListener("change", () => shownView() === "list" && !narrow.matches && show(besideList()));

window.addEventListener("hashchange", () => (shortlist.follow(), void explorer.show()));
prepareTray((trouble) => explorer.fail(trouble));
shortlist.follow();
// The scene needs the appearance of kinds and types of ties.
const [known, hasLibraries] = await Promise.all([loadQuestions(), loadLibraries(), loadOffers(), loadAccess()]);
prepareScene(hasLibraries);
offerExports();
if (known) {
  acceptFiles(() => {
    void loadOffers();
    void explorer.show();
  });
  await explorer.show();
}

/** Sets the texts that never change. */
function label() {
  document.querySelectorAll("[data-say]").forEach((element) => (element.textContent = say(element.getAttribute("data-say") ?? "")));
  document
    .querySelectorAll("[data-label]")
    .forEach((element) => element.setAttribute("aria-label", say(element.getAttribute("data-label") ?? "")));
  document
    .querySelectorAll("[data-placeholder]")
    .forEach((element) => element.setAttribute("placeholder", say(element.getAttribute("data-placeholder") ?? "")));
  /** @type {HTMLSelectElement} */ (at("language")).value = language;
  labelTools(explorer.scene);
  at("help-keys").replaceChildren(...say("help.keys").split(";").flatMap((line) => {
    const [key, does] = line.split("|");
    return [h("dt", {}, h("kbd", {}, key)), h("dd", {}, does)];
  }));
  labelTray();
  offerExports();
}

function offerExports() {
  exportMenu({
    scene: () => explorer.scene,
    cells: () => explorer.cells(),
    asked: () => explorer.asked(),
    name: () => explorer.fileName(),
    share: () => {
      const asked = explorer.asked();
      if (asked) {
        share({ asked, title: at("answer-title").textContent ?? "", name: explorer.fileName(), fail: (trouble) => explorer.fail(trouble) });
      }
    },
    fail: (trouble) => explorer.fail(trouble),
  });
}

/** Without its questions the page has nothing to offer: it shows the reason and a button to start again. */
async function loadQuestions() {
  try {
    await learnQuestions();
    return true;
  } catch (error) {
    if (!(error instanceof Trouble)) {
      throw error;
    }

    explorer.fail(error, () => location.reload());
    return false;
  }
}

async function loadOffers() {
  try {
    const [all, datasets, formats] = await Promise.all([ask("/search", [["limit", "1"]]), ask("/datasets"), ask("/formats")]);
    offered.countries = Object.keys(all.facets.country).sort();
    offered.datasets = datasets.map((dataset) => dataset.name);
    offered.formats = formats;
  } catch (error) {
    if (!(error instanceof Trouble)) {
      throw error;
    }
    // The next question meets the same error and shows it.
  }
}

/** What this user may do; nothing if there is no response. */
async function loadAccess() {
  try {
    await learnAccess();
  } catch (error) {
    if (!(error instanceof Trouble)) {
      throw error;
    }
  }
}

/** @param {boolean} hasLibraries */
function prepareScene(hasLibraries) {
  if (!hasLibraries) {
    document.body.dataset.scene = "missing";
    explorer.answered = showFigure;
    return;
  }

  const scene = new Scene();
  explorer.scene = scene;
  const on = (/** @type {string} */ what, /** @type {(detail: any) => void} */ listener) =>
    scene.addEventListener(what, (event) => listener(/** @type {CustomEvent} */ (event).detail));
  on("choose", (selected) => explorer.choose(selected));
  on("choosePair", (ends) => explorer.choosePair(ends));
  on("expand", (id) => void explorer.panel.expand(id));
  on("changed", () => explorer.sceneChanged());
  sceneKeys(scene, {
    selected: () => explorer.selected,
    choose: (selected) => explorer.say(selected),
    expand: (id) => void explorer.panel.expand(id),
    collapse: (id) => explorer.panel.collapse(id),
    open: () => at("panel").focus(),
  });
  prepareTools(scene, { changed: () => explorer.sceneChanged(), compare: () => explorer.compare() });
}

/** Shown instead of the scene if its libraries are missing: what is missing, and the figure of the Api. */
function showFigure() {
  const scene = at("scene");
  scene.removeAttribute("tabindex");
  scene.setAttribute("role", "group");
  scene.setAttribute("aria-label", say("view.scene"));
  const figure = figureOf(explorer.asked(), at("answer-title").textContent ?? "");
  figure?.addEventListener("error", () => figure.remove());
  scene.replaceChildren(h("p", { class: "missing" }, say("scene.unavailable")), ...(figure ? [figure] : []));
}

/** @param {import("./views/views.js").View} view */
function show(view) {
  showView(view);
  if (view === "scene") {
    explorer.scene?.seen();
  }

  if (view === "table") {
    drawTable();
    markTable(explorer.selected);
  }
}

function back() {
  const inside = document.activeElement?.closest("#panel");
  if (inside || explorer.selected) {
    const [list, otherwise] = {
      own: [at("list"), at("scene")],
      list: [at("list"), at("list")],
      scene: [at("list"), at("scene")],
      table: [at("table"), at("table")],
    }[shownView()];
    const isOfList = list === otherwise || (inside && opener?.closest("#list"));
    const line = isOfList ? lineBehind(list) : null;
    if (!inside) {
      explorer.choose(null);
    }

    (line ?? otherwise).focus();
  }
}
