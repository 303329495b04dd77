// @ts-check
import { isTallText, readable } from "./text.js";

/**
 * Makes an element. Text never becomes markup, and properties are set, not parsed.
 * @template {keyof HTMLElementTagNameMap} T
 * @param {T} tag
 * @param {Record<string, any>} [properties] `on…` listens, `class` and names with a dash are attributes, the rest are properties; null and
 * undefined are left out
 * @param {...(Node | string | number | null | undefined | false)} children
 * @returns {HTMLElementTagNameMap[T]}
 */
export function h(tag, properties = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) {
    if (value === null || value === undefined) {
      continue;
    }

    if (name.startsWith("on")) {
      element.addEventListener(name.slice(2), value);
    } else if (name === "class" || name === "for" || name === "role" || name === "list" || name.includes("-")) {
      element.setAttribute(name, String(value));
    } else {
      /** @type {any} */ (element)[name] = value;
    }
  }

  if (children.some((child) => typeof child === "string" && isTallText(child))) {
    element.dataset.tall = ""; // its lines are as high as its letters need
  }

  element.append(
    ...children
      .filter((child) => child !== null && child !== undefined && child !== false)
      .map((child) => (typeof child === "object" ? /** @type {Node} */ (child) : readable(String(child)))),
  );
  return element;
}

/**
 * The element with this id, which the page always has.
 * @param {string} id
 * @returns {HTMLElement}
 */
export function at(id) {
  const element = document.getElementById(id);
  if (!element) {
    throw new Error(`The page has no #${id}`);
  }

  return element;
}

const svgNamespace = "http://www.w3.org/2000/svg";

/**
 * Makes an SVG element.
 * @param {string} tag
 * @param {Record<string, string | number>} attributes
 * @param {...Node} children
 */
export function svg(tag, attributes, ...children) {
  const element = document.createElementNS(svgNamespace, tag);
  for (const [name, value] of Object.entries(attributes)) {
    element.setAttribute(name, String(value));
  }

  element.append(...children);
  return element;
}

let saying = 0;

/**
 * Announces a text to users of screen readers.
 * @param {string} sentence
 */
export function announce(sentence) {
  const region = at("live");
  region.textContent = "";
  window.clearTimeout(saying);
  // A live region that changes twice quickly is read only once. With a pause, the same sentence is read again.
  saying = window.setTimeout(() => (region.textContent = sentence), 50);
}

/**
 * Starts the download of a file.
 * @param {Blob} content
 * @param {string} name
 */
export function save(content, name) {
  const address = URL.createObjectURL(content);
  const link = h("a", { href: address, download: name });
  document.body.append(link);
  link.click();
  link.remove();
  window.setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
