import type { Topology } from './topology.js';
import type { ArcMeasures } from './bounds.js';
import type { Projected } from './mercator.js';
import type { Work } from '../work.js';

const AREAS_A_SLICE = 1 << 15;

/** What keeps areas from forming a planar map; all zero for a clean file. Nothing of it is an error: see `overlap.ts`. */
export interface PlanarReport {
  /** Arcs with two areas on one and the same side: those areas overlap, or are the same shape twice. */
  readonly overlappingArcs: number;
  /** Arcs with one area on both sides: a border inside an area, or a spike. */
  readonly innerArcs: number;
  /** Places where a ring's next arc does not begin where the one before it ends. */
  readonly gaps: number;
}

/** One side of an arc. */
export interface ArcSide {
  readonly arc: number;
  /** Area index + 1. */
  readonly id: number;
  readonly onRight: boolean;
}

/** The area on either side of every arc, as area index + 1; 0 is outside all areas. Sides as seen when travelling the arc on screen. */
export interface ArcTable {
  readonly left: Int32Array;
  readonly right: Int32Array;
  /** Areas on a side that was taken already. */
  readonly extraSides: readonly ArcSide[];
  /** Straight lines `x0, y0, x1, y1, id left, id right` that close the gaps of rings; empty for a clean file. */
  readonly closings: readonly number[];
  readonly report: PlanarReport;
}

/**
 * Finds the areas beside every arc. The side is told by each ring's signed area and whether it is a hole (not the
 * first ring of its part), because files wind their rings either way.
 */
export function* buildArcTable(topology: Topology, projected: Projected, measures: ArcMeasures): Work<ArcTable> {
  const { areaCount, arcCount, partStart, areaStart, ringStart, ringArcs } = topology;
  const left = new Int32Array(arcCount);
  const right = new Int32Array(arcCount);
  const extraSides: ArcSide[] = [];
  const closings: number[] = [];
  const rings = new RingReader(topology, projected, measures);

  for (let area = 0; area < areaCount; area++) {
    const id = area + 1;
    if (area % AREAS_A_SLICE === 0) yield;
    for (let part = areaStart[area]!; part < areaStart[area + 1]!; part++) {
      for (let ring = partStart[part]!; ring < partStart[part + 1]!; ring++) {
        const isHole = ring > partStart[part]!;
        const clockwise = rings.twiceArea(ring) > 0;
        const insideOnRight = clockwise !== isHole;
        for (const [x0, y0, x1, y1] of rings.gaps) closings.push(x0, y0, x1, y1, insideOnRight ? 0 : id, insideOnRight ? id : 0);
        for (let i = ringStart[ring]!; i < ringStart[ring + 1]!; i++) {
          const reference = ringArcs[i]!;
          const arc = reference < 0 ? ~reference : reference;
          const onRight = (reference >= 0) === insideOnRight;
          const side = onRight ? right : left;
          if (side[arc] === 0) side[arc] = id; else extraSides.push({ arc, id, onRight });
        }
      }
    }
  }
  return { left, right, extraSides, closings, report: report({ left, right, extraSides, closings }) };
}

type Line = readonly [x0: number, y0: number, x1: number, y1: number];

/** Measures rings from the measures of their arcs. `gaps` are those of the ring measured last. */
class RingReader {
  gaps: Line[] = [];
  readonly #topology: Topology;
  readonly #projected: Projected;
  readonly #measures: ArcMeasures;

  constructor(topology: Topology, projected: Projected, measures: ArcMeasures) {
    this.#topology = topology;
    this.#projected = projected;
    this.#measures = measures;
  }

  twiceArea(ring: number): number {
    const { ringStart, ringArcs } = this.#topology;
    const from = ringStart[ring]!;
    const to = ringStart[ring + 1]!;
    if (this.gaps.length > 0) this.gaps = [];
    let sum = 0;
    for (let i = from; i < to; i++) {
      const reference = ringArcs[i]!;
      sum += reference < 0 ? -this.#measures.twiceArea[~reference]! : this.#measures.twiceArea[reference]!;
      sum += this.#gapArea(reference, ringArcs[i + 1 < to ? i + 1 : from]!);
    }
    return sum;
  }

  /** Notes the gap between an arc and the next one of its ring, if there is one, and gives its share of the shoelace sum. */
  #gapArea(reference: number, next: number): number {
    const { coordinates } = this.#projected;
    const end = this.#vertex(reference, reference >= 0);
    const start = this.#vertex(next, next < 0);
    if (end === start) return 0;
    const x0 = coordinates[end]!;
    const y0 = coordinates[end + 1]!;
    const x1 = coordinates[start]!;
    const y1 = coordinates[start + 1]!;
    if (x0 === x1 && y0 === y1) return 0;
    this.gaps.push([x0, y0, x1, y1]);
    return x0 * y1 - x1 * y0;
  }

  /** Where the last (or first) vertex of an arc is in the coordinates. */
  #vertex(reference: number, last: boolean): number {
    const { arcStart } = this.#topology;
    const arc = reference < 0 ? ~reference : reference;
    return 2 * (last ? arcStart[arc + 1]! - 1 : arcStart[arc]!);
  }
}

function report({ left, right, extraSides, closings }: Omit<ArcTable, 'report'>): PlanarReport {
  let innerArcs = 0;
  for (let arc = 0; arc < left.length; arc++) if (left[arc] !== 0 && left[arc] === right[arc]) innerArcs++;
  return { overlappingArcs: new Set(extraSides.map((side) => side.arc)).size, innerArcs, gaps: closings.length / 6 };
}
