import type { Raster } from '../../core/raster/raster.js';
import type { PixelRectangle, View } from '../../core/raster/view.js';

/** A raster with what belongs to how it looks now. */
export interface Frame extends Raster {
  /** Colour of every pixel averaged over the areas in it, when it has been worked out; else null. */
  smooth: Uint32Array | null;
  /** How strong thin borders are drawn, 0 to 1: they fade as areas become as small as their borders. */
  thinOpacity: number;
}

/** How far the content of a picture moves to the left and up, in pixels. */
export interface Shift {
  readonly dx: number;
  readonly dy: number;
}

/** What was worked out for a part of a view that has come in. */
export interface Strip {
  readonly place: PixelRectangle;
  readonly raster: Raster;
  readonly smooth: Uint32Array | null;
}

type Pixels = Int32Array | Uint32Array | Uint8Array;

/** The strips of a view that come in when its content moves: at most one flat and one upright. */
export function uncoveredStrips({ width, height }: Pick<View, 'width' | 'height'>, { dx, dy }: Shift): PixelRectangle[] {
  const strips = [];
  const rows = Math.abs(dy);
  const columns = Math.abs(dx);
  if (rows > 0) strips.push({ x: 0, y: dy > 0 ? height - rows : 0, width, height: rows });
  if (columns > 0 && rows < height) {
    strips.push({ x: dx > 0 ? width - columns : 0, y: dy > 0 ? 0 : rows, width: columns, height: height - rows });
  }
  return strips;
}

/** Moves a frame to a view and puts the strips in that have come in. Uses up the frame's buffers: they are those of the result. */
export function moveFrame(frame: Frame, view: View, { shift, strips }: { shift: Shift; strips: readonly Strip[] }): Frame {
  const overlaps = frame.overlaps || strips.some((strip) => strip.raster.overlaps);
  const isSmooth = !overlaps && strips.every((strip) => strip.smooth !== null);
  const moved: Frame = { ...frame, view, overlaps, smooth: isSmooth ? frame.smooth : null };
  for (const pixels of [moved.ids, moved.thin, moved.strong, moved.smooth]) if (pixels) shiftPixels(pixels, view.width, shift);
  for (const { place, raster, smooth } of strips) {
    paste(moved.ids, raster.ids, { place, width: view.width });
    paste(moved.thin, raster.thin, { place, width: view.width });
    if (moved.strong && raster.strong) paste(moved.strong, raster.strong, { place, width: view.width });
    if (moved.smooth && smooth) paste(moved.smooth, smooth, { place, width: view.width });
  }
  return moved;
}

/** Moves content so that what was at (x + dx, y + dy) is at (x, y). What comes in at the edges is left as it was. */
export function shiftPixels(pixels: Pixels, width: number, { dx, dy }: Shift): void {
  const offset = dy * width + dx;
  if (offset > 0) pixels.copyWithin(0, offset);
  else pixels.copyWithin(-offset, 0, pixels.length + offset);
}

function paste(into: Pixels, from: Pixels, { place, width }: { place: PixelRectangle; width: number }): void {
  for (let row = 0; row < place.height; row++) {
    into.set(from.subarray(row * place.width, (row + 1) * place.width), (place.y + row) * width + place.x);
  }
}
