// @ts-check
// The libraries are built as scripts of a page, not as modules; each expects the ones before it.
const files = ["cytoscape.min.js", "layout-base.js", "cose-base.js", "cytoscape-fcose.js"];

/** Loads the libraries. Returns false if they are missing because the Api was built without Node.js. */
export async function loadLibraries() {
  const loaded = await Promise.all(files.map((file) => load(new URL(`../lib/${file}`, import.meta.url).href)));
  if (loaded.includes(false)) {
    return false;
  }

  // The library warns about lines that cannot be drawn because a card covers their other end. These lines are not needed.
  cytoscape.warnings(false);
  return true;
}

/**
 * @param {string} address
 * @returns {Promise<boolean>}
 */
function load(address) {
  return new Promise((resolve) => {
    const script = document.createElement("script");
    script.src = address;
    script.async = false; // all are requested at once, and executed in order
    script.onload = () => resolve(true);
    script.onerror = () => resolve(false);
    document.head.append(script);
  });
}
