// @ts-check
// Shows who can introduce us to a stakeholder on a list: a link asks the question with the scope of the demand.
import { addressOf } from "../route/address.js";
import { h } from "../text/dom.js";
import { say } from "../text/words.js";
import { routesTo } from "./demand.js";

/**
 * A link to the routes by which we can be introduced to a stakeholder; null for the convener itself.
 * @param {any} demand
 * @param {{ id: string }} stakeholder
 * @param {string} name what it is called here
 */
export const introductionLink = (demand, { id }, name) =>
  demand.convener === id ? null : h(
    "a",
    {
      class: "introduced",
      href: addressOf({ question: "how-connected", parameters: routesTo(demand, id) }),
      "aria-label": `${say("plan.introduce")}: ${name}`,
    },
    say("plan.introduce"),
  );
