import { RkError, describe } from '../errors.js';
import { GrowingArray } from './growing-array.js';
import type { AreaRecords, Topology, Transform } from './topology.js';
import type { Work } from '../work.js';

const ARCS_A_SLICE = 1 << 14;

/** What a reader knows at its end and the builder does not. */
export interface TopologyEnd {
  readonly object: string;
  readonly transform: Transform | null;
  readonly records: AreaRecords;
  readonly outline: ShapeBuilder | null;
  readonly sharesArcs: boolean;
}

/** Collects arcs as they are written in the file: with a transform, each vertex after the first as a step. */
export class ArcBuilder {
  /** First vertex of each arc. */
  readonly arcStart = new GrowingArray(Uint32Array);
  /** Whole numbers as long as the file has nothing else: half the memory of floating point. */
  numbers: GrowingArray<Int32Array> | GrowingArray<Float64Array> = new GrowingArray(Int32Array, 1 << 16);

  /** How many arcs were begun. */
  get arcCount(): number { return this.arcStart.length; }

  /** Starts the next arc. */
  beginArc(): void { this.arcStart.push(this.numbers.length / 2); }

  /** Adds a vertex to the arc begun last. */
  addVertex(x: number, y: number): void {
    if (this.numbers.values instanceof Int32Array && !(isInt32(x) && isInt32(y))) this.#widen();
    this.numbers.push(x);
    this.numbers.push(y);
  }

  /** Vertices of the arc begun last. */
  get arcLength(): number { return this.numbers.length / 2 - this.arcStart.values[this.arcStart.length - 1]!; }

  #widen(): void {
    const wide = new GrowingArray(Float64Array, this.numbers.values.length);
    wide.values.set(this.numbers.values.subarray(0, this.numbers.length));
    wide.length = this.numbers.length;
    this.numbers = wide;
  }
}

/** Collects the parts and rings of areas as they are read. */
export class ShapeBuilder {
  /** How many arcs the file has; `Infinity` as long as they have not been read. */
  readonly arcCount: number;
  /** Whether there is an area of polygons, be it without a ring. */
  hasPolygons = false;
  /** First part of each area. */
  readonly areaStart = new GrowingArray(Uint32Array);
  /** First ring of each part. */
  readonly partStart = new GrowingArray(Uint32Array);
  /** First arc reference of each ring. */
  readonly ringStart = new GrowingArray(Uint32Array);
  /** Arc references, `~index` for an arc travelled backwards. */
  readonly ringArcs = new GrowingArray(Int32Array);

  constructor(arcCount = Infinity) { this.arcCount = arcCount; }

  /** Starts the next area. */
  beginArea(): void { this.areaStart.push(this.partStart.length); }
  /** Starts the next part of the area. */
  beginPart(): void { this.partStart.push(this.ringStart.length); }
  /** Starts the next ring of the part. */
  beginRing(): void { this.ringStart.push(this.ringArcs.length); }
  /** Adds an arc reference to the ring. Throws `invalid` at `path` when it is no whole number, or no arc once `arcCount` is known. */
  addArc(reference: unknown, path: () => string): void {
    if (typeof reference !== 'number' || (reference | 0) !== reference || !this.#isArc(reference)) {
      const expected = this.arcCount === 0 ? 'no arcs' : this.arcCount === Infinity ? 'a whole number' : `arc ${-this.arcCount} … ${this.arcCount - 1}`;
      throw new RkError('invalid', { path: path(), got: describe(reference), expected });
    }
    this.ringArcs.push(reference);
  }

  /** Whether every arc referred to is one of the file's, which has `arcCount`. */
  hasArcsWithin(arcCount: number): boolean {
    const references = this.ringArcs.values;
    for (let i = 0; i < this.ringArcs.length; i++) {
      const reference = references[i]!;
      if ((reference < 0 ? ~reference : reference) >= arcCount) return false;
    }
    return true;
  }

  #isArc(reference: number): boolean {
    return (reference < 0 ? ~reference : reference) < this.arcCount;
  }
}

/** Puts arcs and shapes together: undoes the steps of quantised arcs and closes the ranges. The references must have been checked. */
export function* buildTopology(arcs: ArcBuilder, shapes: ShapeBuilder, end: TopologyEnd): Work<Topology> {
  const arcCount = arcs.arcCount;
  const areaCount = shapes.areaStart.length;
  arcs.beginArc();
  shapes.beginArea();
  shapes.beginPart();
  shapes.beginRing();
  yield;
  // Not a copy: it may be hundreds of megabytes.
  const coordinates = arcs.numbers.values.subarray(0, arcs.numbers.length);
  const arcStart = arcs.arcStart.toArray();
  for (let from = 0; end.transform && from < arcCount; from += ARCS_A_SLICE) {
    yield;
    addSteps(coordinates, arcStart.subarray(from, from + ARCS_A_SLICE + 1));
  }
  return {
    object: end.object, areaCount, arcCount, coordinates, arcStart,
    transform: end.transform,
    areaStart: shapes.areaStart.toArray(), partStart: shapes.partStart.toArray(),
    ringStart: shapes.ringStart.toArray(), ringArcs: shapes.ringArcs.toArray(),
    outlineArcs: end.outline && usedArcs(end.outline, arcCount),
    sharesArcs: end.sharesArcs, records: end.records,
  };
}

function addSteps(coordinates: Int32Array | Float64Array, arcStart: Uint32Array): void {
  const isWhole = coordinates instanceof Int32Array;
  for (let arc = 0; arc + 1 < arcStart.length; arc++) {
    let x = 0;
    let y = 0;
    const end = 2 * arcStart[arc + 1]!;
    for (let i = 2 * arcStart[arc]!; i < end; i += 2) {
      x += coordinates[i]!;
      y += coordinates[i + 1]!;
      if (isWhole && !(isInt32(x) && isInt32(y))) {
        throw new RkError('unsupported', { path: 'arcs', got: `a position of [${x}, ${y}] steps`, expected: 'numbers of 32 bits' });
      }
      coordinates[i] = x;
      coordinates[i + 1] = y;
    }
  }
}

function usedArcs(shapes: ShapeBuilder, arcCount: number): Uint8Array {
  const used = new Uint8Array(arcCount);
  for (let i = 0; i < shapes.ringArcs.length; i++) {
    const reference = shapes.ringArcs.values[i]!;
    used[reference < 0 ? ~reference : reference] = 1;
  }
  return used;
}

function isInt32(value: number): boolean {
  return (value | 0) === value;
}
