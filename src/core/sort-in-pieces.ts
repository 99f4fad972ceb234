import type { Work } from './work.js';

/** Items that are sorted at once, and merged between two pauses: a millisecond or two, also where comparing takes long. */
const AT_ONCE = 1024;

/** Sorts in pieces that can be paused, and leaves equal items as they stood: pieces that are sorted, and then merged two by two. */
export function* sortedInPieces(items: Uint32Array, compare: (a: number, b: number) => number): Work<Uint32Array> {
  let from = items.slice();
  const { length } = items;
  for (let start = 0; start < length; start += AT_ONCE) {
    from.subarray(start, start + AT_ONCE).sort(compare);
    yield;
  }
  let to = new Uint32Array(length);
  for (let width = AT_ONCE; width < length; width *= 2) {
    for (let start = 0; start < length; start += 2 * width) {
      const middle = Math.min(start + width, length);
      const end = Math.min(start + 2 * width, length);
      for (let [at, left, right] = [start, start, middle]; at < end; at++) {
        if (at % AT_ONCE === 0) yield;
        const isLeft = left < middle && (right >= end || compare(from[left]!, from[right]!) <= 0);
        to[at] = from[isLeft ? left++ : right++]!;
      }
    }
    [from, to] = [to, from];
  }
  return from;
}
