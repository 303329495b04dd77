// @ts-check
// A question about the whole network may take long. It is asked normally, and if there is no answer after a moment, the Api is also asked
// for the progress.
import { addressIn, ask, post, problemOf, Trouble } from "./api.js";
import { beginWait, endWait } from "./working.js";
import { say } from "../text/words.js";

const moment = 600;

/**
 * Asks a question that may take long.
 * @param {string} path under /api/v1
 * @param {[string, string][]} parameters
 * @param {AbortSignal} signal
 * @param {string} what is being done: the key of a word
 * @param {object} [body] of a posted question
 * @returns {Promise<any>}
 */
export async function askLong(path, parameters, signal, what, body) {
  const ending = new AbortController();
  const both = AbortSignal.any([signal, ending.signal]);
  let cancelled = false;
  /** @type {import("./working.js").Wait} */
  const wait = {
    says: () => say("working.says", { what: say(what) }),
    goes: () => (typeof wait.share === "number" ? say("working.share", { percent: Math.floor(wait.share * 100) }) : ""),
    share: null,
    cancel: () => {
      cancelled = true;
      ending.abort();
    },
  };
  const plain = (body ? post(path, body, both) : ask(path, parameters, both)).catch((error) => {
    if (!(error instanceof Trouble && (error.kind === "busy" || error.kind === "gone"))) {
      ending.abort(); // that it is being worked out helps no more
    }

    throw error;
  });
  const tell = (/** @type {number | null} */ share) => {
    if (!both.aborted) {
      wait.share = share;
      beginWait(wait);
    }
  };
  const followed = follow(addressIn(path, parameters), both, tell, body);
  try {
    return await Promise.any([plain, followed]);
  } catch (error) {
    if (cancelled) {
      throw new Trouble("cancelled", "");
    }

    throw error instanceof AggregateError ? error.errors[0] : error;
  } finally {
    ending.abort();
    endWait(wait);
  }
}

/**
 * After a moment, joins the work on a question and shows its progress.
 * @param {string} address
 * @param {AbortSignal} signal
 * @param {(share: number | null) => void} tell
 * @param {object} [body]
 * @returns {Promise<any>} the answer
 */
async function follow(address, signal, tell, body) {
  await new Promise((resolve, reject) => {
    window.setTimeout(resolve, moment);
    signal.addEventListener("abort", () => reject(signal.reason));
  });
  const response = await fetch(address, {
    signal,
    cache: "no-store",
    method: body ? "POST" : "GET",
    headers: { Accept: "text/event-stream", ...(body ? { "Content-Type": "application/json" } : {}) },
    body: body && JSON.stringify(body),
  });
  if (!response.ok || !response.body) {
    throw new Trouble("busy", ""); // the question as it was asked says why
  }

  for await (const { event, data } of eventsOf(response.body.pipeThrough(new TextDecoderStream()))) {
    if (event === "progress") {
      tell(data.share);
    } else if (event === "answer") {
      return data;
    } else if (event === "problem") {
      throw problemOf(data);
    }
  }

  throw new Trouble("gone", "");
}

/** @param {ReadableStream<string>} stream of server-sent events, each with a name and a line of data */
async function* eventsOf(stream) {
  const reader = stream.getReader();
  let text = "";
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    text += part.value;
    const events = text.split("\n\n");
    text = events.pop() ?? "";
    for (const lines of events.map((event) => event.split("\n"))) {
      const field = (/** @type {string} */ name) => lines.find((line) => line.startsWith(`${name}: `))?.slice(name.length + 2) ?? "";
      yield { event: field("event"), data: JSON.parse(field("data")) };
    }
  }
}
