import type { PlanarMap } from '../topology/planar-map.js';

/**
 * Areas are summed as codes, not as bare ids, so that a sum tells whether it is one area. A code has the id (area
 * index + 1, 0 for outside) in its low bits and a scrambled number made of the id in the others. Where areas overlap
 * the sum is that of two codes: its low bits may be any id, but its high bits are then not those of that id, save once in
 * 2^(32 − bits of an id), which for half a million areas is once in 8,000 overlaps.
 */
export interface AreaCodes {
  /** The bits of a code that are the id. */
  readonly idMask: number;
  /** What passing each arc from its left to its right adds to the code, by arc index. */
  readonly change: Int32Array;
}

/** The code of an id. Not linear in the id, or sums and differences of codes would again be codes. Of 0 it is 0. */
export function codeOf(id: number, idMask: number): number {
  let hash = Math.imul(id, 0x9e3779b1);
  hash = Math.imul(hash ^ (hash >>> 15), 0x85ebca6b);
  hash ^= hash >>> 13;
  return (hash & ~idMask) | id;
}

/** The codes of a map. An arc with two areas on one side adds both, so that sums stay right off the overlap. */
export function makeCodes({ topology, arcs }: PlanarMap): AreaCodes {
  const idMask = 2 ** Math.ceil(Math.log2(topology.areaCount + 1)) - 1;
  const change = new Int32Array(topology.arcCount);
  for (let arc = 0; arc < change.length; arc++) {
    change[arc] = codeOf(arcs.right[arc]!, idMask) - codeOf(arcs.left[arc]!, idMask);
  }
  for (const { arc, id, onRight } of arcs.extraSides) {
    change[arc]! += onRight ? codeOf(id, idMask) : -codeOf(id, idMask);
  }
  return { idMask, change };
}
