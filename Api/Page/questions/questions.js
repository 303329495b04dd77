// @ts-check
// The questions of the page. The Api describes their routes, parameters, bounds and defaults; a module here turns the answer into a list, a
// table and a scene.
import { aboutOf, descriptionOf, inPathOf, offeredQuestions, parametersOf, pathOf, timeOf } from "./described.js";
import { commonGround } from "./common-ground.js";
import { cooperationMap } from "./cooperation-map.js";
import { find } from "./find.js";
import { howConnected } from "./how-connected.js";
import { profile } from "./profile.js";
import { whatChanged } from "./what-changed.js";
import { whoBridges } from "./who-bridges.js";
import { whoCooperates } from "./who-cooperates.js";
import { whoIsAround } from "./who-is-around.js";
import { whoIsMissing } from "./who-is-missing.js";
import { whoTakesPart } from "./who-takes-part.js";

/** @type {QuestionPage[]} */
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

/** The questions in display order, as far as the Api has them. @returns {Question[]} */
export const questions = () =>
  pages
    .map(questionFrom)
    .filter((question) => question !== null)
    .sort((one, other) => orderOf(one) - orderOf(other));

/** @param {string} id */
export const questionOf = (id) => questions().find((question) => question.id === id);

/** @param {Question} question */
const orderOf = (question) => offeredQuestions().indexOf(question.described);

/**
 * @param {QuestionPage} page
 * @returns {Question | null}
 */
function questionFrom(page) {
  const of = descriptionOf(page.described ?? page.id);
  return of ? {
    about: aboutOf(of),
    path: (route) => pathOf(of, route),
    inPath: inPathOf(of),
    parameters: parametersOf(of, page.parts ?? []),
    time: timeOf(of),
    isLong: of.long,
    ...page,
    described: of.id,
  } : null;
}
