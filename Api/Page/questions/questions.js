// @ts-check
// The questions of the page. The Api describes their routes, parameters, bounds and defaults. For a question with views of its own, a
// module here turns the answer into a list, a table and a scene; all others are read alike.
import { aboutOf, describedQuestions, inPathOf, parametersOf, pathOf, timeOf } from "./described.js";
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

/** The questions in the order of the Api: those with a module here, and those with words for the page. @returns {Question[]} */
export const questions = () =>
  describedQuestions().flatMap((of) => {
    const page = pages.find(({ id, described }) => of.id === (described ?? id)) ?? (of.words ? plainPage(of) : null);
    return page ? [questionFrom(page, of)] : [];
  });

/** @param {string} id */
export const questionOf = (id) => questions().find((question) => question.id === id);

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
