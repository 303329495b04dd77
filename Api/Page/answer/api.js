// @ts-check

/** Why there is no answer. */
export class Trouble extends Error {
  /**
   * @param {"gone" | "busy" | "refused" | "unknown" | "failed"} kind gone: nobody answers; busy: later may help; refused: the question is out of bounds; unknown: nobody by that id
   * @param {string} sentence what the Api says of it
   * @param {Record<string, string[]>} [errors] sentences by parameter
   */
  constructor(kind, sentence, errors = {}) {
    super(sentence);
    this.kind = kind;
    this.errors = errors;
  }

  /** Whether the same question may succeed later. */
  get mayPass() {
    return this.kind === "gone" || this.kind === "busy";
  }
}

/** Tells with the event `stale` when an answer comes from a network that is older than the store, which cannot be read; its detail is since when. */
export const answers = new EventTarget();

const staleHeader = "Stakeholders-Stale-Since";

/**
 * Since when answers come from a network that is older than the store; null where they do not.
 * @returns {Promise<string | null>}
 */
export async function staleSince() {
  const response = await fetchFrom(addressIn("/datasets", [["limit", "1"]]));
  await bodyOf(response, "text");
  if (response.ok) {
    return response.headers.get(staleHeader);
  }

  throw troubleOf(response, null);
}

/**
 * Asks the Api.
 * @template {string} P
 * @param {P} path under /api/v1
 * @param {Iterable<[string, string]>} [parameters]
 * @param {AbortSignal} [signal]
 * @returns {Promise<P extends keyof Api.Answers ? Api.Answers[P] : any>}
 */
export async function ask(path, parameters = [], signal) {
  const response = await fetchFrom(addressIn(path, parameters), signal);
  const answer = read(await bodyOf(response, "text"));
  if (response.ok && answer) {
    return answer;
  }

  throw troubleOf(response, answer);
}

/**
 * Asks the Api what it is told in a body.
 * @param {string} path under /api/v1
 * @param {object} body
 * @param {AbortSignal} [signal]
 * @returns {Promise<any>}
 */
export async function post(path, body, signal) {
  const response = await fetchFrom(addressIn(path, []), signal, { method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify(body) });
  const answer = read(await bodyOf(response, "text"));
  if (response.ok && answer) {
    return answer;
  }

  throw troubleOf(response, answer);
}

/**
 * Fetches an answer in a format that is not for this page to read.
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
 * Where the Api answers, from where this page is: behind a proxy both may be under a path of another site.
 * @param {string} path under /api/v1
 * @param {Iterable<[string, string]>} parameters
 */
export function addressIn(path, parameters) {
  const query = new URLSearchParams([...parameters]).toString();
  return `api/v1${path}${query ? `?${query}` : ""}`;
}

const patience = 5;

/**
 * Fetches, and again after a while where the Api says that this client asks too many costly questions at once: the page itself asks several.
 * @param {string} address
 * @param {AbortSignal} [signal]
 * @param {RequestInit} [request]
 */
async function fetchFrom(address, signal, request) {
  for (let attempt = 0; ; attempt++) {
    const response = await orGone(() => fetch(address, { ...request, signal }));
    const seconds = Number(response.headers.get("Retry-After"));
    if (response.status !== 429 || attempt === patience || !(seconds > 0)) {
      const since = response.headers.get(staleHeader);
      if (since) {
        answers.dispatchEvent(new CustomEvent("stale", { detail: since }));
      }

      return response;
    }

    await new Promise((resolve) => setTimeout(resolve, seconds * 1000));
  }
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
  new Trouble(kindOf(response.status), problem?.detail ?? problem?.title ?? `${response.status} ${response.statusText}`, problem?.errors);

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

/** @param {number} status */
function kindOf(status) {
  return status === 400 ? "refused" : status === 404 ? "unknown" : status === 429 || status >= 502 ? "busy" : "failed";
}

/** @param {string} id */
export const segment = (id) => encodeURIComponent(id);
