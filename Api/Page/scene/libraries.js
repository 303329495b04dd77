// @ts-check
// The libraries are built to be scripts of a page, not modules; each expects the ones before it.
const files = ["cytoscape.min.js", "layout-base.js", "cose-base.js", "cytoscape-fcose.js"];

/** Loads them. False: the Api was built without Node.js, and they are not here. */
export async function loadLibraries() {
  for (const file of files) {
    if (!(await load(new URL(`../lib/${file}`, import.meta.url).href))) {
      return false;
    }
  }

  // It warns of lines that cannot be drawn because a card covers their other end. Nobody misses these.
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
    script.onload = () => resolve(true);
    script.onerror = () => resolve(false);
    document.head.append(script);
  });
}
