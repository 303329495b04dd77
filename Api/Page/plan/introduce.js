// @ts-check
// Who can introduce us to somebody on a list: the question that a link asks of the network, under what the demand looks at.
import { addressOf } from "../route/address.js";
import { h } from "../text/dom.js";
import { say } from "../text/words.js";
import { routesTo } from "./demand.js";

/**
 * A link to the routes by which we can be introduced to somebody; none to the convener itself.
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
