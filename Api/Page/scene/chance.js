// @ts-check
// Force-directed layouts start at random positions. The random numbers depend only on the content of the scene, so that the same answer
// always gives the same picture.

/**
 * Runs a function with random numbers that are the same for the same ids.
 * @param {string[]} ids
 * @param {() => void} run in one go
 */
export function withChanceOf(ids, run) {
  const { random } = Math;
  Math.random = chanceFrom(seedOf([...ids].sort().join("\n")));
  try {
    run();
  } finally {
    Math.random = random;
  }
}

/** FNV-1a. @param {string} text */
function seedOf(text) {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) {
    hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  }

  return hash >>> 0;
}

/** Mulberry32. @param {number} seed */
function chanceFrom(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
