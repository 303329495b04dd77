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

/**
 * Asks the Api.
 * @param {string} path under /api/v1
 * @param {Iterable<[string, string]>} [parameters]
 * @param {AbortSignal} [signal]
 * @returns {Promise<any>}
 */
export async function ask(path, parameters = [], signal) {
  const query = new URLSearchParams([...parameters]).toString();
  let response;
  let body;
  try {
    response = await fetch(`/api/v1${path}${query ? `?${query}` : ""}`, { signal });
    body = await response.text();
  } catch (error) {
    if (error instanceof DOMException && error.name === "AbortError") {
      throw error;
    }

    throw new Trouble("gone", "");
  }

  const answer = read(body);
  if (response.ok && answer) {
    return answer;
  }

  const sentence = answer?.detail ?? answer?.title ?? `${response.status} ${response.statusText}`;
  throw new Trouble(kindOf(response.status), sentence, answer?.errors);
}

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
