// @ts-check
import { say, sayCountry } from "./words.js";

/** Those that belong to no group, as answers call them. */
export const none = "none";

/**
 * The name of a group of stakeholders.
 * @param {string} between of what, e.g. `country`
 * @param {string} id
 */
export const sayGroup = (between, id) =>
  id === none ? say(`group.none.${between}`) : between === "country" ? sayCountry(id) : say(`${between}.${id}`);
