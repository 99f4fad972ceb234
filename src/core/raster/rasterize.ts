import type { Detail } from '../topology/detail.js';
import type { PlanarMap } from '../topology/planar-map.js';
import type { Work } from '../work.js';
import { codeOf, type AreaCodes } from './area-code.js';
import { toPixels, type View } from './view.js';

/** Pixels that are no area of their own: some areas overlap there. Replaced by `resolveOverlaps`. */
export const UNCLEAR = -1;

/** A run of unclear pixels no longer than this is a sliver between borders that cross by a hair, and gets the area beside it. */
const SLIVER = 1;
const ARCS_A_SLICE = 1 << 15;
const ROWS_A_SLICE = 256;

/** What to draw. */
export interface RasterInput {
  readonly map: PlanarMap;
  readonly detail: Detail;
  readonly codes: AreaCodes;
  readonly view: View;
}

/** The area at the centre of every pixel, row by row: area index + 1, 0 outside, `UNCLEAR` where areas overlap. */
export interface IdRaster {
  readonly ids: Int32Array;
  /** Number of unclear pixels. */
  readonly unclear: number;
}

/**
 * Finds the area of every pixel from the arcs alone. Walking a row of pixel centres from left to right, the area changes
 * only where an arc is crossed, by a known difference. So each edge adds its difference to the first pixel right of it
 * in every row it crosses, and a running sum along the row then is the area. No polygon is put together, every border is
 * walked once, in any order; an edge crosses a row when its lower end is at or below the pixel centre and its other above it.
 */
export function* rasterize(input: RasterInput): Work<IdRaster> {
  const { map, view } = input;
  const differences = new Differences(input);
  const { arcCount } = map.topology;
  for (let from = 0; from < arcCount; from += ARCS_A_SLICE) {
    differences.addArcs(from, Math.min(arcCount, from + ARCS_A_SLICE));
    yield;
  }
  differences.addClosings();
  let unclear = 0;
  for (let from = 0; from < view.height; from += ROWS_A_SLICE) {
    unclear += differences.sumRows(from, Math.min(view.height, from + ROWS_A_SLICE));
    yield;
  }
  return { ids: differences.cells, unclear };
}

/** The differences between each pixel and the one left of it. */
class Differences {
  readonly cells: Int32Array;
  /** What the arcs left of the view add to each row; one row more, for arcs that leave the view below. */
  readonly #atLeft: Int32Array;
  readonly #input: RasterInput;
  readonly #width: number;
  readonly #height: number;

  constructor(input: RasterInput) {
    this.#input = input;
    this.#width = input.view.width;
    this.#height = input.view.height;
    this.cells = new Int32Array(input.view.width * input.view.height);
    this.#atLeft = new Int32Array(input.view.height + 1);
  }

  addArcs(from: number, to: number): void {
    const { map, detail, codes, view } = this.#input;
    const { minX, minY, maxX, maxY } = map.measures;
    const { factor, offsetX, offsetY } = toPixels(map, view);
    const { coordinates, arcStart } = detail;
    const left = -offsetX / factor;
    const top = -offsetY / factor;
    const right = (view.width - offsetX) / factor;
    const bottom = (view.height - offsetY) / factor;
    for (let arc = from; arc < to; arc++) {
      const change = codes.change[arc]!;
      if (change === 0 || maxY[arc]! < top || minY[arc]! > bottom || minX[arc]! > right) continue;
      this.#change = change;
      let i = 2 * arcStart[arc]!;
      const end = 2 * arcStart[arc + 1]!;
      if (maxX[arc]! < left) {
        // Off to the left it does not matter where the arc runs: only the rows it comes in and goes out.
        this.#addLeftOf(coordinates[i + 1]! * factor + offsetY, coordinates[end - 1]! * factor + offsetY);
        continue;
      }
      let x0 = coordinates[i]! * factor + offsetX;
      let y0 = coordinates[i + 1]! * factor + offsetY;
      for (i += 2; i < end; i += 2) {
        const x1 = coordinates[i]! * factor + offsetX;
        const y1 = coordinates[i + 1]! * factor + offsetY;
        this.#addEdge(x0, y0, x1, y1);
        x0 = x1;
        y0 = y1;
      }
    }
  }

  /** The straight lines that close rings with a gap. */
  addClosings(): void {
    const { map, codes, view } = this.#input;
    const { factor, offsetX, offsetY } = toPixels(map, view);
    const { closings } = map.arcs;
    for (let i = 0; i < closings.length; i += 6) {
      const [x0, y0, x1, y1, left, right] = closings.slice(i, i + 6) as [number, number, number, number, number, number];
      this.#change = codeOf(right, codes.idMask) - codeOf(left, codes.idMask);
      this.#addEdge(x0 * factor + offsetX, y0 * factor + offsetY, x1 * factor + offsetX, y1 * factor + offsetY);
    }
  }

  /** What is added right of the edge (seen along it), and taken off left of it, for the edges that follow. */
  #change = 0;

  #addEdge(x0: number, y0: number, x1: number, y1: number): void {
    const width = this.#width;
    const height = this.#height;
    const isDown = y0 < y1;
    // From the upper to the lower end, whichever way it goes: a border stored twice then takes exactly the same pixels.
    const x = isDown ? x0 : x1;
    const top = isDown ? y0 : y1;
    const bottom = isDown ? y1 : y0;
    let row = Math.ceil(top - 0.5);
    let last = Math.ceil(bottom - 0.5);
    if (row < 0) row = 0;
    if (last > height) last = height;
    if (row >= last) return;
    // What is right of an edge on the page is left of it for one who goes down.
    const change = isDown ? -this.#change : this.#change;
    const slope = (isDown ? x1 - x0 : x0 - x1) / (bottom - top);
    // Truncating x + 0.5 gives the first pixel whose centre is right of x.
    let edge = x + (row + 0.5 - top) * slope + 0.5;
    for (let cell = row * width; row < last; row++, cell += width, edge += slope) {
      if (edge < width) this.cells[cell + (edge < 1 ? 0 : edge | 0)]! += change;
    }
  }

  #addLeftOf(y0: number, y1: number): void {
    const change = this.#change;
    const height = this.#height;
    const first = Math.min(height, Math.max(0, Math.ceil(y0 - 0.5)));
    const last = Math.min(height, Math.max(0, Math.ceil(y1 - 0.5)));
    if (first === last) return;
    this.#atLeft[first]! -= change;
    this.#atLeft[last]! += change;
  }

  /** The sum at the left edge, carried from row to row. */
  #carry = 0;

  /** Turns differences into ids. Rows must come in order. Returns how many pixels are unclear. */
  sumRows(from: number, to: number): number {
    const { cells } = this;
    const { view: { width }, codes: { idMask } } = this.#input;
    let unclear = 0;
    for (let row = from; row < to; row++) {
      this.#carry = (this.#carry + this.#atLeft[row]!) | 0;
      let sum = this.#carry;
      let id = idOf(sum, idMask);
      let beside = 0;
      const start = row * width;
      const end = start + width;
      let runStart = start;
      for (let cell = start; cell < end; cell++) {
        const change = cells[cell]!;
        if (change !== 0) {
          sum = (sum + change) | 0;
          const next = idOf(sum, idMask);
          if (next === UNCLEAR) {
            if (id !== UNCLEAR) { beside = id; runStart = cell; }
          } else if (id === UNCLEAR) {
            unclear += this.#settleRun(runStart, cell, beside);
          }
          id = next;
        }
        cells[cell] = id;
      }
      if (id === UNCLEAR) unclear += this.#settleRun(runStart, end, beside);
    }
    return unclear;
  }

  /** A run of unclear pixels has ended: a sliver takes the area left of it. Returns how many stay unclear. */
  #settleRun(from: number, to: number, beside: number): number {
    if (to - from > SLIVER) return to - from;
    this.cells.fill(beside, from, to);
    return 0;
  }
}

function idOf(sum: number, idMask: number): number {
  const id = sum & idMask;
  return codeOf(id, idMask) === sum ? id : UNCLEAR;
}
