import type { Detail } from '../topology/detail.js';
import type { PlanarMap } from '../topology/planar-map.js';
import type { Work } from '../work.js';
import { regionOf, toPixels, type View } from './view.js';

/** Rows worked out at once: bounds the memory for sums to a few megabytes. */
const BAND = 128;

/** What to colour. */
export interface SmoothInput {
  readonly map: PlanarMap;
  readonly detail: Detail;
  readonly view: View;
  /** Packed colour of each style (see `packColour`); 0 is outside. */
  readonly fill: Uint32Array;
  /** Style by id: area index + 1. */
  readonly styleOf: Uint16Array;
}

/**
 * The colour of every pixel averaged over the areas in it, by the exact share each takes. The same idea as `rasterize`
 * with colours for ids: every edge adds the difference between the colours beside it, times the part of the pixel right of
 * it, and passes the rest on to the next pixel (signed-area coverage, as font rasterizers use it). Edges between
 * areas of one colour cost nothing. For areas as small as a few pixels, where one id a pixel is too coarse.
 */
export function* smoothColours(input: SmoothInput): Work<Uint32Array> {
  const { view } = input;
  const out = new Uint32Array(view.width * view.height);
  const premultiplied = premultiply(input.fill);
  for (let top = 0; top < view.height; top += BAND) {
    const band = { ...view, originY: view.originY + top, height: Math.min(BAND, view.height - top) };
    const sums = new ColourSums(band.width, band.height);
    addArcs(sums, { ...input, view: band }, premultiplied);
    sums.writeTo(out, top * view.width);
    yield;
  }
  return out;
}

function addArcs(sums: ColourSums, input: SmoothInput, colours: Float32Array): void {
  const { map: { arcs, measures }, fill, styleOf } = input;
  const region = regionOf(input.map, input.view);
  const add = (arc: number, left: number, right: number): void => {
    if (left === right || fill[left] === fill[right]) return;
    sums.setDifference(colours.subarray(4 * left, 4 * left + 4), colours.subarray(4 * right, 4 * right + 4));
    addArc(sums, input, { arc, isLeftOfView: measures.maxX[arc]! < region.minX });
  };
  const isInReach = (arc: number): boolean =>
    measures.maxY[arc]! >= region.minY && measures.minY[arc]! <= region.maxY && measures.minX[arc]! <= region.maxX;

  for (let arc = 0; arc < arcs.left.length; arc++) {
    if (isInReach(arc)) add(arc, styleOf[arcs.left[arc]!]!, styleOf[arcs.right[arc]!]!);
  }
  for (const { arc, id, onRight } of arcs.extraSides) {
    if (isInReach(arc)) add(arc, onRight ? 0 : styleOf[id]!, onRight ? styleOf[id]! : 0);
  }
}

function addArc(sums: ColourSums, { map, detail, view }: SmoothInput, { arc, isLeftOfView }: { arc: number; isLeftOfView: boolean }): void {
  const { factor, offsetX, offsetY } = toPixels(map, view);
  const { coordinates, arcStart } = detail;
  let i = 2 * arcStart[arc]!;
  const end = 2 * arcStart[arc + 1]!;
  let x0 = coordinates[i]! * factor + offsetX;
  let y0 = coordinates[i + 1]! * factor + offsetY;
  if (isLeftOfView) {
    sums.addEdge(-1, y0, -1, coordinates[end - 1]! * factor + offsetY);
    return;
  }
  for (i += 2; i < end; i += 2) {
    const x1 = coordinates[i]! * factor + offsetX;
    const y1 = coordinates[i + 1]! * factor + offsetY;
    sums.addEdge(x0, y0, x1, y1);
    x0 = x1;
    y0 = y1;
  }
}

function premultiply(fill: Uint32Array): Float32Array {
  const colours = new Float32Array(4 * fill.length);
  fill.forEach((packed, style) => {
    const alpha = packed >>> 24;
    for (let channel = 0; channel < 3; channel++) colours[4 * style + channel] = (((packed >>> (8 * channel)) & 255) * alpha) / 255;
    colours[4 * style + 3] = alpha;
  });
  return colours;
}

/** Sums of colour differences, four channels a pixel, for a few rows. A row has two cells more than pixels: what passes the last. */
class ColourSums {
  readonly #cells: Float32Array;
  readonly #width: number;
  readonly #height: number;
  readonly #rowLength: number;
  #red = 0;
  #green = 0;
  #blue = 0;
  #alpha = 0;

  constructor(width: number, height: number) {
    this.#width = width;
    this.#height = height;
    this.#rowLength = 4 * (width + 2);
    this.#cells = new Float32Array(this.#rowLength * height);
  }

  /** Premultiplied colours left and right of the edges that follow. */
  setDifference(left: Float32Array, right: Float32Array): void {
    this.#red = right[0]! - left[0]!;
    this.#green = right[1]! - left[1]!;
    this.#blue = right[2]! - left[2]!;
    this.#alpha = right[3]! - left[3]!;
  }

  addEdge(x0: number, y0: number, x1: number, y1: number): void {
    if (y0 === y1) return;
    const isDown = y0 < y1;
    const top = isDown ? y0 : y1;
    const bottom = Math.min(isDown ? y1 : y0, this.#height);
    if (bottom <= 0 || top >= this.#height) return;
    const slope = (x1 - x0) / (y1 - y0);
    const sign = isDown ? -1 : 1;
    let y = Math.max(0, top);
    let x = (isDown ? x0 : x1) + (y - top) * slope;
    for (let row = y | 0; row < bottom; row++) {
      const nextY = Math.min(row + 1, bottom);
      const nextX = x + (nextY - y) * slope;
      this.#addInRow(row, sign * (nextY - y), Math.min(x, nextX), Math.max(x, nextX));
      y = nextY;
      x = nextX;
    }
  }

  /** A piece of an edge within one row: `rise` of the row's height (signed), from `left` to `right`. */
  #addInRow(row: number, rise: number, left: number, right: number): void {
    const start = row * this.#rowLength;
    if (left >= this.#width) return;
    if (right <= 0) { this.#add(start, rise, 0); return; }
    const last = Math.min(Math.floor(right), this.#width);
    const first = Math.floor(left);
    if (first >= 0 && first === last) { this.#add(start + 4 * first, rise, (left + right) / 2 - first); return; }
    const perPixel = rise / (right - left);
    let from = left;
    if (first < 0) { this.#add(start, perPixel * -left, 0); from = 0; }
    for (let column = Math.max(0, first); column <= last; column++) {
      const to = Math.min(column + 1, right);
      if (to > from) this.#add(start + 4 * column, perPixel * (to - from), (from + to) / 2 - column);
      from = to;
    }
  }

  /** Adds the difference over `rise` of a pixel's height: `passed` of it counts only from the next pixel on. */
  #add(cell: number, rise: number, passed: number): void {
    const later = rise * passed;
    const here = rise - later;
    const cells = this.#cells;
    cells[cell]! += this.#red * here;
    cells[cell + 1]! += this.#green * here;
    cells[cell + 2]! += this.#blue * here;
    cells[cell + 3]! += this.#alpha * here;
    cells[cell + 4]! += this.#red * later;
    cells[cell + 5]! += this.#green * later;
    cells[cell + 6]! += this.#blue * later;
    cells[cell + 7]! += this.#alpha * later;
  }

  /** Sums along the rows and writes packed colours, not premultiplied, from index `at`. */
  writeTo(out: Uint32Array, at: number): void {
    const cells = this.#cells;
    for (let row = 0; row < this.#height; row++) {
      let cell = row * this.#rowLength;
      let red = 0;
      let green = 0;
      let blue = 0;
      let alpha = 0;
      for (let column = 0; column < this.#width; column++, cell += 4) {
        red += cells[cell]!;
        green += cells[cell + 1]!;
        blue += cells[cell + 2]!;
        alpha += cells[cell + 3]!;
        out[at++] = pack(red, green, blue, alpha);
      }
    }
  }
}

/** From premultiplied sums, which rounding may have put just outside 0 to 255. */
function pack(red: number, green: number, blue: number, alpha: number): number {
  if (alpha < 0.5) return 0;
  const factor = alpha > 254.5 ? 1 : 255 / alpha;
  const r = Math.min(255, Math.max(0, red * factor + 0.5)) | 0;
  const g = Math.min(255, Math.max(0, green * factor + 0.5)) | 0;
  const b = Math.min(255, Math.max(0, blue * factor + 0.5)) | 0;
  return ((Math.min(255, alpha + 0.5) << 24) | (b << 16) | (g << 8) | r) >>> 0;
}
