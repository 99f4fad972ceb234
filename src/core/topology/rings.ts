import type { PlanarMap } from './planar-map.js';

/** The vertices of a ring in its own direction, projected, x then y. Arcs share their ends, so some come twice; the closing edge is implied. */
export function ringCoordinates({ topology, projected }: PlanarMap, ring: number): Float32Array {
  const { ringStart, ringArcs, arcStart } = topology;
  const { coordinates } = projected;
  let count = 0;
  for (let i = ringStart[ring]!; i < ringStart[ring + 1]!; i++) count += arcLength(arcStart, ringArcs[i]!);
  const out = new Float32Array(2 * count);
  let length = 0;
  for (let i = ringStart[ring]!; i < ringStart[ring + 1]!; i++) {
    const reference = ringArcs[i]!;
    const arc = reference < 0 ? ~reference : reference;
    const first = arcStart[arc]!;
    const last = arcStart[arc + 1]! - 1;
    for (let k = 0; k <= last - first; k++) {
      const vertex = reference < 0 ? last - k : first + k;
      out[length++] = coordinates[2 * vertex]!;
      out[length++] = coordinates[2 * vertex + 1]!;
    }
  }
  return out;
}

function arcLength(arcStart: Uint32Array, reference: number): number {
  const arc = reference < 0 ? ~reference : reference;
  return arcStart[arc + 1]! - arcStart[arc]!;
}
