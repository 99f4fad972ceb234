import { ringRange, type Topology } from './topology.js';
import type { Projected } from './mercator.js';
import type { Work } from '../work.js';

const ARCS_A_SLICE = 1 << 16;
const AREAS_A_SLICE = 1 << 15;

/** A rectangle in projected coordinates, y down, borders included. */
export interface Rectangle {
  readonly minX: number;
  readonly minY: number;
  readonly maxX: number;
  readonly maxY: number;
}

/** Measures of every arc by arc index, in projected coordinates. */
export interface ArcMeasures {
  readonly minX: Float32Array;
  readonly minY: Float32Array;
  readonly maxX: Float32Array;
  readonly maxY: Float32Array;
  /**
   * Twice the signed area between the arc and the origin: the sum of `x0·y1 − x1·y0` over its edges (the shoelace
   * formula). Summed over a closed ring it is twice the ring's area, positive when clockwise on screen.
   */
  readonly twiceArea: Float64Array;
}

/** Bounds and shoelace sum of every arc, in one walk over the vertices. */
export function* measureArcs(topology: Topology, { coordinates }: Projected): Work<ArcMeasures> {
  const { arcCount, arcStart } = topology;
  const measures: ArcMeasures = {
    minX: new Float32Array(arcCount), minY: new Float32Array(arcCount),
    maxX: new Float32Array(arcCount), maxY: new Float32Array(arcCount),
    twiceArea: new Float64Array(arcCount),
  };
  for (let from = 0; from < arcCount; from += ARCS_A_SLICE) {
    measureRange(measures, { coordinates, arcStart, from, to: Math.min(arcCount, from + ARCS_A_SLICE) });
    yield;
  }
  return measures;
}

interface ArcRange { coordinates: Float32Array; arcStart: Uint32Array; from: number; to: number }

function measureRange(measures: ArcMeasures, { coordinates, arcStart, from, to }: ArcRange): void {
  for (let arc = from; arc < to; arc++) {
    let i = 2 * arcStart[arc]!;
    const end = 2 * arcStart[arc + 1]!;
    let x0 = coordinates[i]!;
    let y0 = coordinates[i + 1]!;
    let minX = x0;
    let maxX = x0;
    let minY = y0;
    let maxY = y0;
    let sum = 0;
    for (i += 2; i < end; i += 2) {
      const x = coordinates[i]!;
      const y = coordinates[i + 1]!;
      sum += x0 * y - x * y0;
      if (x < minX) minX = x; else if (x > maxX) maxX = x;
      if (y < minY) minY = y; else if (y > maxY) maxY = y;
      x0 = x;
      y0 = y;
    }
    measures.minX[arc] = minX;
    measures.minY[arc] = minY;
    measures.maxX[arc] = maxX;
    measures.maxY[arc] = maxY;
    measures.twiceArea[arc] = sum;
  }
}

/** Bounds of every area: minX, minY, maxX, maxY in projected coordinates, four numbers an area; `NaN` for one without shape. */
export function* areaBounds(topology: Topology, arcs: ArcMeasures): Work<Float32Array> {
  const { areaCount, ringStart, ringArcs } = topology;
  const bounds = new Float32Array(4 * areaCount);
  for (let area = 0; area < areaCount; area++) {
    if (area % AREAS_A_SLICE === 0) yield;
    const [firstRing, lastRing] = ringRange(topology, area);
    let minX = Infinity;
    let minY = Infinity;
    let maxX = -Infinity;
    let maxY = -Infinity;
    for (let i = ringStart[firstRing]!; i < ringStart[lastRing]!; i++) {
      const arc = ringArcs[i]! < 0 ? ~ringArcs[i]! : ringArcs[i]!;
      if (arcs.minX[arc]! < minX) minX = arcs.minX[arc]!;
      if (arcs.minY[arc]! < minY) minY = arcs.minY[arc]!;
      if (arcs.maxX[arc]! > maxX) maxX = arcs.maxX[arc]!;
      if (arcs.maxY[arc]! > maxY) maxY = arcs.maxY[arc]!;
    }
    const hasShape = minX <= maxX;
    bounds[4 * area] = hasShape ? minX : NaN;
    bounds[4 * area + 1] = hasShape ? minY : NaN;
    bounds[4 * area + 2] = hasShape ? maxX : NaN;
    bounds[4 * area + 3] = hasShape ? maxY : NaN;
  }
  return bounds;
}
