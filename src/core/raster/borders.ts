import type { Detail } from '../topology/detail.js';
import type { PlanarMap } from '../topology/planar-map.js';
import type { Work } from '../work.js';
import { regionOf, toPixels, type ToPixels, type View } from './view.js';

const ARCS_A_SLICE = 1 << 15;

/** Which borders to draw, and how. */
export interface BorderInput {
  readonly map: PlanarMap;
  readonly detail: Detail;
  readonly view: View;
  /** Line width in device pixels. */
  readonly width: number;
  /** Which arcs to draw; all that have different areas beside them when absent. */
  readonly only?: Uint8Array | undefined;
}

/**
 * How much of every pixel a border covers, 0 to 255, row by row. Each arc is drawn once, as lines with soft edges; where
 * lines meet the larger coverage counts, so that crossings are no darker than the rest.
 */
export function* drawBorders(input: BorderInput): Work<Uint8Array> {
  const { map, view, width, only } = input;
  const coverage = new Uint8Array(view.width * view.height);
  const region = regionOf(map, view, width);
  const { minX, minY, maxX, maxY } = map.measures;
  const { left, right } = map.arcs;
  const { arcCount } = map.topology;
  const pen = { ...makeGrids(coverage, view, width), ...toPixels(map, view), detail: input.detail };
  for (let arc = 0; arc < arcCount; arc++) {
    if (arc % ARCS_A_SLICE === 0) yield;
    if (only ? only[arc] === 0 : left[arc] === right[arc]) continue;
    if (maxX[arc]! < region.minX || minX[arc]! > region.maxX || maxY[arc]! < region.minY || minY[arc]! > region.maxY) continue;
    drawArc(pen, arc);
  }
  return coverage;
}

function makeGrids(coverage: Uint8Array, view: View, width: number): { along: Grid; down: Grid } {
  const half = width / 2;
  return {
    along: { coverage, half, length: view.width, breadth: view.height, step: 1, sideStep: view.width },
    down: { coverage, half, length: view.height, breadth: view.width, step: view.width, sideStep: 1 },
  };
}

interface Pen extends ToPixels { readonly along: Grid; readonly down: Grid; readonly detail: Detail }

function drawArc({ along, down, detail, factor, offsetX, offsetY }: Pen, arc: number): void {
  const { coordinates, arcStart } = detail;
  let i = 2 * arcStart[arc]!;
  const end = 2 * arcStart[arc + 1]!;
  let x0 = coordinates[i]! * factor + offsetX;
  let y0 = coordinates[i + 1]! * factor + offsetY;
  for (i += 2; i < end; i += 2) {
    const x1 = coordinates[i]! * factor + offsetX;
    const y1 = coordinates[i + 1]! * factor + offsetY;
    if (Math.abs(x1 - x0) > Math.abs(y1 - y0)) {
      if (x0 < x1) drawLine(along, x0, y0, x1, y1); else drawLine(along, x1, y1, x0, y0);
    } else {
      if (y0 < y1) drawLine(down, y0, x0, y1, x1); else drawLine(down, y1, x1, y0, x0);
    }
    x0 = x1;
    y0 = y1;
  }
}

/** The picture seen along the direction in which a line runs most: columns for a flat line, rows for a steep one. */
interface Grid {
  readonly coverage: Uint8Array;
  /** Half the line width. */
  readonly half: number;
  /** Pixels in the direction of the line, and across it. */
  readonly length: number;
  readonly breadth: number;
  /** Cells between neighbouring pixels in the direction of the line, and across it. */
  readonly step: number;
  readonly sideStep: number;
}

/** A line from `(from, a)` to `(to, b)`: at every pixel centre along it, covers the pixels across it by the share it takes. */
function drawLine(grid: Grid, from: number, a: number, to: number, b: number): void {
  const { coverage, length, breadth, step, sideStep } = grid;
  const slope = to === from ? 0 : (b - a) / (to - from);
  const half = grid.half * Math.sqrt(1 + slope * slope);
  const first = Math.max(0, Math.ceil(from - 0.5));
  const last = Math.min(length, Math.ceil(to - 0.5));
  let middle = a + (first + 0.5 - from) * slope;
  for (let place = first; place < last; place++, middle += slope) {
    const low = middle - half;
    const high = middle + half;
    if (high <= 0 || low >= breadth) continue;
    const firstSide = low < 0 ? 0 : low | 0;
    const lastSide = high >= breadth ? breadth - 1 : high | 0;
    let cell = place * step + firstSide * sideStep;
    for (let side = firstSide; side <= lastSide; side++, cell += sideStep) {
      const share = ((high < side + 1 ? high : side + 1) - (low > side ? low : side)) * 255;
      if (share > coverage[cell]!) coverage[cell] = share;
    }
  }
}
