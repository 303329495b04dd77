// @ts-check
import { say } from "../text/words.js";
import { waitToAskAgain } from "./working.js";

/** An error that prevents an answer. */
export class Trouble extends Error {
  /**
   * @param {"gone" | "busy" | "cancelled" | "refused" | "unknown" | "closed" | "changed" | "impossible" | "failed"} kind gone: no
   * server; busy: later may help; cancelled: by the reader; refused: the question is out of bounds; unknown: no record has the id; closed:
   * it needs a key, or another one; changed: by somebody else meanwhile; impossible: no list keeps the demand
   * @param {string} sentence what the Api says of it
   * @param {any} [problem] as RFC 9457 has it; its `errors` are sentences by parameter
   */
  constructor(kind, sentence, problem) {
    super(sentence);
    this.kind = kind;
    this.problem = problem;
    this.errors = /** @type {Record<string, string[]>} */ (problem?.errors ?? {});
  }

  /** Whether the same question may succeed later. */
  get mayPass() {
    return ["gone", "busy", "cancelled"].includes(this.kind);
  }
}

/**
 * Dispatches the event `stale` when an answer comes from a network that is older than the store, which cannot be read; its detail is since
 * when.
 */
export const answers = new EventTarget();

const staleHeader = "Stakeholders-Stale-Since";

/**
 * Since when answers come from a network that is older than the store; null if they are up to date.
 * @returns {Promise<string | null>}
 */
export async function staleSince() {
  const response = await orGone(() => fetch(addressIn("/datasets", [["limit", "1"]])));
  await bodyOf(response, "text");
  if (response.ok) {
    return response.headers.get(staleHeader);
  }

  throw troubleOf(response, null);
}

/**
 * Sends a GET request to the Api.
 * @template {string} P
 * @param {P} path under /api/v1
 * @param {Iterable<[string, string]>} [parameters]
 * @param {AbortSignal} [signal]
 * @returns {Promise<P extends keyof Api.Answers ? Api.Answers[P] : any>}
 */
export async function ask(path, parameters = [], signal) {
  return answerIn(await fetchFrom(addressIn(path, parameters), signal));
}

/**
 * Sends a question to the Api in a body.
 * @param {string} path under /api/v1
 * @param {object} body
 * @param {AbortSignal} [signal]
 * @returns {Promise<any>}
 */
export const post = async (path, body, signal) => (await send("POST", path, { body, signal })).answer;

/**
 * Sends data to the Api.
 * @param {string} method
 * @param {string} path under /api/v1
 * @param {object} [what]
 * @param {Iterable<[string, string]>} [what.parameters]
 * @param {object} [what.body]
 * @param {Blob} [what.file] sent as it is, in place of a body
 * @param {Record<string, string>} [what.headers]
 * @param {AbortSignal} [what.signal]
 * @param {boolean} [what.isFile] whether the answer is a file, not for this page to read
 * @returns {Promise<{ answer: any, tag: string | null }>} with the revision of the answer, if it has one
 */
export async function send(method, path, { parameters = [], body, file, headers = {}, signal, isFile = false } = {}) {
  const response = await fetchFrom(addressIn(path, parameters), signal, {
    method,
    headers: { ...headers, ...(file || body ? { "Content-Type": file ? "application/octet-stream" : "application/json" } : {}) },
    body: file ?? (body && JSON.stringify(body)),
  });
  const answer = isFile && response.ok ? await bodyOf(response, "blob") : response.status === 204 ? null : await answerIn(response);
  return { answer, tag: response.headers.get("ETag") };
}

/**
 * @param {Response} response
 * @returns {Promise<any>} what it answers, or why it does not
 */
async function answerIn(response) {
  const answer = read(await bodyOf(response, "text"));
  if (response.ok && answer) {
    // A plain list cannot say that it has more pages, so its header does.
    return Array.isArray(answer) ? Object.assign(answer, { hasMore: response.headers.has("Link") }) : answer;
  }

  throw troubleOf(response, answer);
}

/**
 * Fetches an answer in a format that the page does not parse.
 * @param {string} path under /api/v1
 * @param {Iterable<[string, string]>} parameters
 * @returns {Promise<Blob>}
 */
export async function fetchFile(path, parameters) {
  const response = await fetchFrom(addressIn(path, parameters));
  if (response.ok) {
    return bodyOf(response, "blob");
  }

  throw troubleOf(response, read(await bodyOf(response, "text")));
}

/**
 * The address of the Api relative to this page: behind a proxy, both may be under a path of another site.
 * @param {string} path under /api/v1
 * @param {Iterable<[string, string]>} parameters
 */
export function addressIn(path, parameters) {
  const query = new URLSearchParams([...parameters]).toString();
  return `api/v1${path}${query ? `?${query}` : ""}`;
}

/** For how long a question is asked again, in milliseconds. */
const patience = 120_000;

/**
 * Fetches, and tries again if the Api says that it may help: while the network is being read, or while there are too many questions.
 * @param {string} address
 * @param {AbortSignal} [signal]
 * @param {RequestInit} [request]
 */
async function fetchFrom(address, signal, request) {
  for (const until = performance.now() + patience; ;) {
    const response = await orGone(() => fetch(address, { ...request, signal }));
    const seconds = Number(response.headers.get("Retry-After"));
    const mayAnswer = (response.status === 429 || response.status === 503) && seconds > 0 && performance.now() + seconds * 1000 < until;
    if (!mayAnswer) {
      const since = response.headers.get(staleHeader);
      if (since) {
        answers.dispatchEvent(new CustomEvent("stale", { detail: since }));
      }

      return response;
    }

    if (!(await waitToAskAgain(seconds, await reasonOf(response), signal))) {
      throw new Trouble("cancelled", "");
    }
  }
}

/** @param {Response} response why the Api does not answer now */
async function reasonOf(response) {
  const { status } = response;
  return { says: () => say(`working.${status}`), detail: read(await bodyOf(response.clone(), "text"))?.detail };
}

/**
 * @param {Response} response
 * @param {"text" | "blob"} as
 */
const bodyOf = (response, as) => orGone(() => /** @type {Promise<any>} */ (response[as]()));

/**
 * @template T
 * @param {() => Promise<T>} fetching
 * @returns {Promise<T>}
 */
async function orGone(fetching) {
  try {
    return await fetching();
  } catch (error) {
    if (error instanceof DOMException && error.name === "AbortError") {
      throw error;
    }

    throw new Trouble("gone", "");
  }
}

/**
 * @param {Response} response
 * @param {any} problem as RFC 9457 has it, if it was one
 */
const troubleOf = (response, problem) =>
  new Trouble(kindOf(response.status), problem?.detail ?? problem?.title ?? `${response.status} ${response.statusText}`, problem);

/** @param {any} problem as RFC 9457 has it, which came in place of an answer that had begun */
export const problemOf = (problem) => new Trouble(kindOf(problem.status), problem.detail ?? problem.title, problem);

/** @param {string} body */
function read(body) {
  try {
    return JSON.parse(body);
  } catch (error) {
    if (error instanceof SyntaxError) {
      return null; // e.g. a page by a proxy in between
    }

    throw error;
  }
}

/** @type {Record<number, Trouble["kind"]>} */
const kinds = { 400: "refused", 401: "closed", 403: "closed", 404: "unknown", 412: "changed", 422: "impossible", 429: "busy" };

/** @param {number} status */
const kindOf = (status) => kinds[status] ?? (status >= 502 ? "busy" : "failed");

/** @param {string} id */
export const segment = (id) => encodeURIComponent(id);
