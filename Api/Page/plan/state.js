// @ts-check
// The state that the planning view keeps while other views are open: the demand, the last list, names, and the key. The demand and the key
// stay in this window until it is closed, and are never in an address.
import { send, Trouble } from "../answer/api.js";
import { nameOf } from "../answer/records.js";
import { beginWait, endWait } from "../answer/working.js";
import { say } from "../text/words.js";
import { emptyDraft } from "./demand.js";

const draftKept = "plan-draft";
const keyKept = "plan-key";
const moment = 600;

/** @typedef {{ list: Api.InvitationList, demand: Record<string, any>, places: number[] }} Found */

export const state = {
  /** @type {import("./demand.js").Draft} */
  draft: stored(),
  /** @type {Found | null} */
  found: null,
  /** @type {Api.AccessGiven} */
  access: { keys: false, author: null, role: null },
};

/** @type {Map<string, string>} */
const names = new Map();

/** @param {{ id: string, name: string }[]} records */
export const learn = (records) => records.forEach(({ id, name }) => void names.set(id, name));

/** @param {string} id */
export const nameOfId = (id) => nameOf({ id, name: names.get(id) ?? id });

/** @param {import("./demand.js").Draft} draft */
export function keepDraft(draft) {
  state.draft = draft;
  keep(draftKept, JSON.stringify(draft));
}

/**
 * Starts a demand with stakeholders who must be invited.
 * @param {{ id: string, kind: string, name: string }[]} records
 */
export function beginWith(records) {
  learn(records);
  const persons = records.filter(({ kind }) => kind === "person").length;
  const most = String(Math.max(12, records.length));
  keepDraft({
    ...emptyDraft(),
    mustInvite: records.map(({ id }) => id),
    unit: persons === 0 ? "organization" : persons === records.length ? "person" : "stakeholder",
    seats: { least: String(Math.max(1, Math.min(10, records.length))), most },
  });
  state.found = null;
}

/** @param {string} key of the reader; empty to forget it */
export function useKey(key) {
  keep(keyKept, key);
}

export const hasKey = () => kept(keyKept) !== "";

/** Requests what the user may do with plans. */
export async function learnAccess() {
  try {
    state.access = (await call("GET", "/access")).answer;
  } catch (error) {
    if (!(error instanceof Trouble && error.kind === "closed")) {
      throw error;
    }

    state.access = { keys: true, author: null, role: null }; // a key that is not known
  }

  return state.access;
}

/** Whether the user may change plans. */
export const mayWrite = () => state.access.role === "editor" || state.access.role === "admin";

/** The tag of a plan's present state, for a change. @param {{ revision: number }} plan */
export const tagOf = ({ revision }) => `"${revision}"`;

/**
 * Sends data about plans to the Api, with the user's key.
 * @param {string} method
 * @param {string} path under /api/v1
 * @param {Parameters<typeof send>[2] & { tag?: string }} [what] with the revision that was seen
 */
export function call(method, path, { tag, headers = {}, ...what } = {}) {
  const key = kept(keyKept);
  return send(method, path, {
    ...what,
    headers: { ...headers, ...(key ? { Authorization: `Bearer ${key}` } : {}), ...(tag ? { "If-Match": tag } : {}) },
  });
}

/**
 * Runs an operation that may take long: after a moment the page shows it, and the user can cancel it.
 * @template T
 * @param {string} what the key of a word
 * @param {(signal: AbortSignal) => Promise<T>} run
 * @returns {Promise<T>}
 */
export async function longly(what, run) {
  const ending = new AbortController();
  const wait = { says: () => say("working.says", { what: say(what) }), goes: () => "", share: null, cancel: () => ending.abort() };
  const timer = window.setTimeout(() => beginWait(wait), moment);
  try {
    return await run(ending.signal);
  } catch (error) {
    throw ending.signal.aborted ? new Trouble("cancelled", "") : error;
  } finally {
    window.clearTimeout(timer);
    endWait(wait);
  }
}

function stored() {
  try {
    return { ...emptyDraft(), ...JSON.parse(kept(draftKept) || "{}") };
  } catch (error) {
    if (!(error instanceof SyntaxError)) {
      throw error;
    }

    return emptyDraft();
  }
}

/** @param {string} name */
function kept(name) {
  try {
    return sessionStorage.getItem(name) ?? "";
  } catch (error) {
    if (!(error instanceof DOMException)) {
      throw error;
    }

    return ""; // a browser that keeps nothing
  }
}

/**
 * @param {string} name
 * @param {string} value
 */
function keep(name, value) {
  try {
    value ? sessionStorage.setItem(name, value) : sessionStorage.removeItem(name);
  } catch (error) {
    if (!(error instanceof DOMException)) {
      throw error;
    }
  }
}
