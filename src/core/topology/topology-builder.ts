import { RkError } from '../errors.js';
import { GrowingArray } from './growing-array.js';
import type { AreaRecords, Topology, Transform } from './topology.js';
import type { Work } from './work.js';

const ARCS_A_SLICE = 1 << 16;

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
  /** First part of each area. */
  readonly areaStart = new GrowingArray(Uint32Array);
  /** First ring of each part. */
  readonly partStart = new GrowingArray(Uint32Array);
  /** First arc reference of each ring. */
  readonly ringStart = new GrowingArray(Uint32Array);
  /** Arc references, `~index` for an arc travelled backwards. */
  readonly ringArcs = new GrowingArray(Int32Array);

  /** Starts the next area. */
  beginArea(): void { this.areaStart.push(this.partStart.length); }
  /** Starts the next part of the area. */
  beginPart(): void { this.partStart.push(this.ringStart.length); }
  /** Starts the next ring of the part. */
  beginRing(): void { this.ringStart.push(this.ringArcs.length); }
  /** Adds an arc reference to the ring. */
  addArc(reference: number): void { this.ringArcs.push(reference); }

  /** Whether no area has a shape. */
  get isEmpty(): boolean { return this.partStart.length === 0; }

  /** Throws when an arc is referred to that the file does not have. `object` is for the message. */
  checkArcs(arcCount: number, object: string): void {
    const references = this.ringArcs.values;
    for (let i = 0; i < this.ringArcs.length; i++) {
      const reference = references[i]!;
      if ((reference < 0 ? ~reference : reference) < arcCount) continue;
      const expected = arcCount === 0 ? 'no arcs' : `an arc from ${-arcCount} to ${arcCount - 1}`;
      throw new RkError('invalid', { path: `objects.${object}.geometries[${this.#areaOf(i)}].arcs`, got: String(reference), expected });
    }
  }

  #areaOf(arcAt: number): number {
    const ring = lastAtMost(this.ringStart, arcAt);
    return lastAtMost(this.areaStart, lastAtMost(this.partStart, ring));
  }
}

/** Puts arcs and shapes together: undoes the steps of quantised arcs, checks every reference and closes the ranges. */
export function* buildTopology(arcs: ArcBuilder, shapes: ShapeBuilder, end: TopologyEnd): Work<Topology> {
  const arcCount = arcs.arcCount;
  shapes.checkArcs(arcCount, end.object);
  end.outline?.checkArcs(arcCount, 'outline');
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
  for (let arc = 0; arc + 1 < arcStart.length; arc++) {
    let x = 0;
    let y = 0;
    const end = 2 * arcStart[arc + 1]!;
    for (let i = 2 * arcStart[arc]!; i < end; i += 2) {
      coordinates[i] = x += coordinates[i]!;
      coordinates[i + 1] = y += coordinates[i + 1]!;
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

/** Index of the last start that is not after `value`. */
function lastAtMost(starts: GrowingArray<Uint32Array>, value: number): number {
  let low = 0;
  let high = starts.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (starts.values[middle]! <= value) low = middle + 1; else high = middle;
  }
  return low - 1;
}
