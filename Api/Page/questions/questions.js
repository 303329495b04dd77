// @ts-check
// The questions of the page. The Api describes their routes, parameters, bounds and defaults. For a question with views of its own, a
// module here turns the answer into a list, a table and a scene; all others are read alike.
import { aboutOf, describedIn, describedQuestions, descriptionOf, inPathOf, parametersOf, pathOf, timeOf } from "./described.js";
import { commonGround } from "./common-ground.js";
import { cooperationMap } from "./cooperation-map.js";
import { find } from "./find.js";
import { howConnected } from "./how-connected.js";
import { plainPage } from "./plain.js";
import { profile } from "./profile.js";
import { whatChanged } from "./what-changed.js";
import { whoBridges } from "./who-bridges.js";
import { whoCooperates } from "./who-cooperates.js";
import { whoIsAround } from "./who-is-around.js";
import { whoIsMissing } from "./who-is-missing.js";
import { whoTakesPart } from "./who-takes-part.js";

/** The address that opens the sheet of pasted names. */
export const pasting = "names";

/** The questions with views of their own. @type {QuestionPage[]} */
const pages = [
  profile,
  whoCooperates,
  commonGround,
  howConnected,
  whoIsAround,
  cooperationMap,
  whatChanged,
  whoTakesPart,
  whoBridges,
  whoIsMissing,
  find,
];

/** Questions of the Api that are asked in other parts of the page, and where: the planning view, and the sheet of pasted names. */
const elsewhere = new Map([["whom-to-invite", "plan"], ["resolve", pasting]]);

/** The questions that the page offers, in the order of the Api: those with a module here, and those with words for it. */
export const questions = () =>
  describedQuestions().flatMap((of) => {
    const page = pages.find((one) => idsOf(one)[0] === of.id) ?? (of.words ? plainPage(of) : null);
    return page ? [questionFrom(page, of)] : [];
  });

/** The question with an address in the page. @param {string} id @returns {Question | undefined} */
export function questionOf(id) {
  const page = pages.find((one) => one.id === id);
  const of = descriptionOf(page ? idsOf(page)[0] : id);
  return of && (page || isPlain(of)) ? questionFrom(page ?? plainPage(of), of) : undefined;
}

/**
 * The address in the page for one made of the id or the route of any question of the Api, such as #engagement-profile?id=x or
 * #/stakeholders/x/partners.
 * @param {PageRoute} route
 * @returns {PageRoute} the same if it is an address in the page, or unknown
 */
export function opened(route) {
  const found = pages.some(({ id }) => id === route.question) ? null : describedIn(route.question);
  if (!found || (found.of.id === route.question && isPlain(found.of))) {
    return route;
  }

  const page = pages.find((one) => idsOf(one).includes(found.of.id));
  return {
    question: page?.id ?? elsewhere.get(found.of.id) ?? found.of.id,
    parameters: [
      ...found.inPath,
      ...route.parameters,
      ...(page && idsOf(page)[0] !== found.of.id ? [/** @type {[string, string]} */ (["family", found.of.about?.families[0] ?? ""])] : []),
    ],
  };
}

/** @param {QuestionPage} page the questions of the Api that it shows */
const idsOf = ({ id, described }) => described ?? [id];

/** @param {Described} of whether it has neither a module here nor another place in the page */
const isPlain = (of) => !elsewhere.has(of.id) && !pages.some((page) => idsOf(page).includes(of.id));

/**
 * @param {QuestionPage} page
 * @param {Described} of
 * @returns {Question}
 */
const questionFrom = (page, of) => ({
  about: aboutOf(of),
  path: (route) => pathOf(of, route),
  inPath: inPathOf(of),
  parameters: parametersOf(of, page.parts ?? []),
  time: timeOf(of),
  isLong: of.long,
  ...page,
});
