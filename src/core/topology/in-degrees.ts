import { RkError } from '../errors.js';
import { areMetres } from '../rijksdriehoek.js';
import { RijksdriehoekTable } from '../rijksdriehoek-table.js';
import type { Topology } from './topology.js';
import type { Work } from '../work.js';

const VERTICES_A_SLICE = 1 << 17;
const ARCS_A_SLICE = 1 << 16;

/**
 * The topology with coordinates in degrees: itself when they are, else converted from RD metres (then without a transform).
 * The arcs of its areas tell which they are. `coordinateSystem` is the name that the file gives.
 * @throws RkError `unsupported` for coordinates that are neither.
 */
export function* inDegrees(topology: Topology, coordinateSystem?: string): Work<Topology> {
  // A transform to metres of nothing.
  if (topology.coordinates.length === 0) return { ...topology, transform: null };
  const bounds = yield* boundsOfAreas(topology);
  return areMetres(bounds, coordinateSystem) ? yield* fromMetres(topology) : topology;
}

function* fromMetres(topology: Topology): Work<Topology> {
  const { coordinates } = topology;
  const { scale, translate } = topology.transform ?? IDENTITY;
  const table = new RijksdriehoekTable();
  const out = new Float64Array(coordinates.length);
  for (let from = 0; from < out.length; from += 2 * VERTICES_A_SLICE) {
    const to = Math.min(out.length, from + 2 * VERTICES_A_SLICE);
    for (let i = from; i < to; i += 2) {
      table.convert(coordinates[i]! * scale[0] + translate[0], coordinates[i + 1]! * scale[1] + translate[1], out, i);
      if (!(Math.abs(out[i]!) <= 180 && Math.abs(out[i + 1]!) <= 90)) {
        throw new RkError('unsupported', { path: 'coordinates', got: `${coordinates[i]!}, ${coordinates[i + 1]!}`, expected: 'RD in metres' });
      }
    }
    yield;
  }
  return { ...topology, coordinates: out, transform: null };
}

const IDENTITY = { scale: [1, 1], translate: [0, 0] } as const;

/**
 * About `[west, south, east, north]` of the arcs that areas have, in the unit of the file; of all arcs when no area has a
 * shape. Of the ends of the arcs alone: that tells metres from degrees, and the vertices between are most of a file.
 */
function* boundsOfAreas(topology: Topology): Work<[number, number, number, number]> {
  const { coordinates, arcStart, ringArcs, arcCount } = topology;
  const used = new Uint8Array(arcCount).fill(ringArcs.length === 0 ? 1 : 0);
  for (let i = 0; i < ringArcs.length; i++) used[ringArcs[i]! < 0 ? ~ringArcs[i]! : ringArcs[i]!] = 1;
  let minX = Infinity;
  let minY = Infinity;
  let maxX = -Infinity;
  let maxY = -Infinity;
  for (let arc = 0; arc < arcCount; arc++) {
    if (arc % ARCS_A_SLICE === 0) yield;
    if (used[arc] === 0) continue;
    for (let end = 0; end < 2; end++) {
      const vertex = end === 0 ? arcStart[arc]! : arcStart[arc + 1]! - 1;
      const x = coordinates[2 * vertex]!;
      const y = coordinates[2 * vertex + 1]!;
      if (x < minX) minX = x;
      if (x > maxX) maxX = x;
      if (y < minY) minY = y;
      if (y > maxY) maxY = y;
    }
  }
  const { scale, translate } = topology.transform ?? IDENTITY;
  const xs = [minX * scale[0] + translate[0], maxX * scale[0] + translate[0]];
  const ys = [minY * scale[1] + translate[1], maxY * scale[1] + translate[1]];
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
}
