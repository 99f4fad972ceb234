/**
 * Pseudo-random numbers of our own, so that every run makes the same municipality.
 * @typedef {{
 *   next: () => number,
 *   between: (low: number, high: number) => number,
 *   integer: (low: number, high: number) => number,
 *   pick: <T>(list: T[]) => T,
 *   normal: () => number,
 *   chance: (p: number) => boolean,
 * }} Random
 */

/**
 * Turns a text into a 32-bit whole number (FNV-1a).
 * @param {string} text any text
 * @returns {number} whole number from 0 up to 2^32
 */
export function hash(text) {
  let h = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193) >>> 0;
  return h >>> 0;
}

/**
 * A stream of pseudo-random numbers. Each subject (a buurt, an area, an indicator) asks for its own stream by
 * name, so that a change in one place leaves all other places as they were.
 * @param {string} name name of the stream
 * @returns {Random} `next` gives [0, 1); `between` [low, high); `integer` low…high, both included; `normal` has mean 0 and deviation 1
 */
export function random(name) {
  let state = hash(name);
  const next = () => {
    state = (state + 0x9e3779b9) >>> 0;
    let z = state;
    z = Math.imul(z ^ (z >>> 16), 0x85ebca6b);
    z = Math.imul(z ^ (z >>> 13), 0xc2b2ae35);
    return ((z ^ (z >>> 16)) >>> 0) / 4294967296;
  };
  const between = (low, high) => low + (high - low) * next();
  return {
    next,
    between,
    integer: (low, high) => Math.floor(between(low, high + 1)),
    pick: (list) => list[Math.floor(next() * list.length)],
    normal: () => {
      // The sum of twelve is close to normal and, unlike Box-Muller, needs no functions that may differ per engine.
      let sum = -6;
      for (let i = 0; i < 12; i++) sum += next();
      return sum;
    },
    chance: (p) => next() < p,
  };
}
