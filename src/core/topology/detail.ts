import type { Rectangle } from './bounds.js';
import type { PlanarMap } from './planar-map.js';
import type { Work } from '../work.js';

const ARCS_A_SLICE = 1 << 16;

/** Pixels within which a vertex is left out: less than one cannot be seen, and half the vertices go. */
export const PIXEL_TOLERANCE = 0.7;

/** The arcs with no more vertices than a scale shows. */
export interface Detail {
  /** Projected coordinates, x then y. */
  readonly coordinates: Float32Array;
  /** First vertex of each arc, with one item more than there are arcs. */
  readonly arcStart: Uint32Array;
  /** Where the detail is complete: arcs that do not touch it have only their two ends. */
  readonly region: Rectangle;
  /** Distance below which vertices were left out, in projected coordinates. */
  readonly tolerance: number;
}

/**
 * Leaves out every vertex closer than `tolerance` to the last one kept of its arc. The ends of an arc always stay,
 * so arcs keep meeting. An arc off the `region` keeps only its ends: that is all it takes to know what is right of it.
 */
export function* makeDetail({ topology, projected, measures }: PlanarMap, tolerance: number, region: Rectangle): Work<Detail> {
  const { arcCount, arcStart } = topology;
  const { coordinates } = projected;
  const out = new Float32Array(mostNumbers(topology, measures, region));
  const outStart = new Uint32Array(arcCount + 1);
  const least = tolerance * tolerance;
  let length = 0;
  for (let arc = 0; arc < arcCount; arc++) {
    if (arc % ARCS_A_SLICE === 0) yield;
    const last = 2 * (arcStart[arc + 1]! - 1);
    let i = 2 * arcStart[arc]!;
    outStart[arc] = length >> 1;
    let keptX = out[length++] = coordinates[i]!;
    let keptY = out[length++] = coordinates[i + 1]!;
    if (touches(measures, arc, region)) {
      for (i += 2; i < last; i += 2) {
        const x = coordinates[i]!;
        const y = coordinates[i + 1]!;
        const dx = x - keptX;
        const dy = y - keptY;
        if (dx * dx + dy * dy < least) continue;
        out[length++] = keptX = x;
        out[length++] = keptY = y;
      }
    }
    out[length++] = coordinates[last]!;
    out[length++] = coordinates[last + 1]!;
  }
  outStart[arcCount] = length >> 1;
  return { coordinates: out.subarray(0, length), arcStart: outStart, region, tolerance };
}

/** Whether a detail made earlier will do for `region` at `tolerance`. */
export function suits(detail: Detail, tolerance: number, region: Rectangle): boolean {
  const own = detail.region;
  return detail.tolerance === tolerance
    && own.minX <= region.minX && own.minY <= region.minY && own.maxX >= region.maxX && own.maxY >= region.maxY;
}

type Bounds = Pick<PlanarMap['measures'], 'minX' | 'minY' | 'maxX' | 'maxY'>;

/** Room for all vertices of the arcs in the region and two for every other arc. */
function mostNumbers({ arcCount, arcStart }: PlanarMap['topology'], bounds: Bounds, region: Rectangle): number {
  let vertices = 2 * arcCount;
  for (let arc = 0; arc < arcCount; arc++) {
    if (touches(bounds, arc, region)) vertices += arcStart[arc + 1]! - arcStart[arc]!;
  }
  return 2 * vertices;
}

function touches({ minX, minY, maxX, maxY }: Bounds, arc: number, region: Rectangle): boolean {
  return maxX[arc]! >= region.minX && minX[arc]! <= region.maxX && maxY[arc]! >= region.minY && minY[arc]! <= region.maxY;
}
