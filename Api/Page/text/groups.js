// @ts-check
import { say, sayCountry } from "./words.js";

/** The id of the group of stakeholders without a group, as in answers. */
export const none = "none";

/**
 * The name of a group of stakeholders.
 * @param {string} between of what, e.g. `country`
 * @param {string} id
 */
export const sayGroup = (between, id) =>
  id === none ? say(`group.none.${between}`) : between === "country" ? sayCountry(id) : say(`${between}.${id}`);
