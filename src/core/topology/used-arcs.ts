import type { Topology } from './topology.js';

/**
 * The topology without the arcs that neither its areas nor its outline have, as those of other objects in the file: they
 * cost time and memory, and may lie anywhere. Uses up the coordinates of the topology that is given.
 */
export function withoutUnusedArcs(topology: Topology): Topology {
  const { arcCount, arcStart, coordinates, ringArcs, outlineArcs } = topology;
  const used = outlineArcs ? outlineArcs.slice() : new Uint8Array(arcCount);
  for (let i = 0; i < ringArcs.length; i++) used[indexOf(ringArcs[i]!)] = 1;

  const newIndex = new Int32Array(arcCount);
  const newStart = new Uint32Array(arcCount + 1);
  let count = 0;
  let length = 0;
  for (let arc = 0; arc < arcCount; arc++) {
    if (used[arc] === 0) continue;
    const from = arcStart[arc]!;
    const to = arcStart[arc + 1]!;
    // Arcs only move towards the beginning, so none is written over before it has moved.
    if (length !== from) coordinates.copyWithin(2 * length, 2 * from, 2 * to);
    newIndex[arc] = count;
    newStart[count++] = length;
    length += to - from;
  }
  if (count === arcCount) return topology;
  newStart[count] = length;
  return {
    ...topology, arcCount: count,
    coordinates: coordinates.subarray(0, 2 * length),
    arcStart: newStart.slice(0, count + 1),
    ringArcs: ringArcs.map((reference) => reference < 0 ? ~newIndex[~reference]! : newIndex[reference]!),
    outlineArcs: outlineArcs && outlineArcs.filter((_, arc) => used[arc] === 1),
  };
}

function indexOf(reference: number): number {
  return reference < 0 ? ~reference : reference;
}
