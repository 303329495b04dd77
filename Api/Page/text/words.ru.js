// @ts-check
import { answers } from "./ru/answers.js";
import { home } from "./ru/home.js";
import { importing } from "./ru/importing.js";
import { page } from "./ru/page.js";
import { plan } from "./ru/plan.js";
import { questions } from "./ru/questions.js";
import { sentence } from "./ru/sentence.js";
import { taking } from "./ru/taking.js";
import { views } from "./ru/views.js";
import { why } from "./ru/why.js";

/** @type {Record<string, string>} */
export const ru = { ...page, ...questions, ...answers, ...views, ...why, ...taking, ...home, ...sentence, ...plan, ...importing };
