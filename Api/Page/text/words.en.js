// @ts-check
import { answers } from "./en/answers.js";
import { home } from "./en/home.js";
import { importing } from "./en/importing.js";
import { page } from "./en/page.js";
import { plan } from "./en/plan.js";
import { questions } from "./en/questions.js";
import { sentence } from "./en/sentence.js";
import { taking } from "./en/taking.js";
import { views } from "./en/views.js";
import { why } from "./en/why.js";

export const en = { ...page, ...questions, ...answers, ...views, ...why, ...taking, ...home, ...sentence, ...plan, ...importing };
