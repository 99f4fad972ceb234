import { PIXEL_TOLERANCE } from '../topology/detail.js';
import type { Rectangle } from '../topology/bounds.js';
import type { PlanarMap } from '../topology/planar-map.js';

/** The part of the world that a picture shows. All lengths are device pixels, y down. */
export interface View {
  /** Where the picture's left and top edge are in the world picture of `scale` pixels square. */
  readonly originX: number;
  readonly originY: number;
  /** Width of the whole Web Mercator world: `256 · 2^zoom · pixelRatio`. */
  readonly scale: number;
  readonly width: number;
  readonly height: number;
  /** Device pixels in a CSS pixel. */
  readonly pixelRatio: number;
}

/** A rectangle of whole pixels in a picture: `[x, x + width) × [y, y + height)`. */
export interface PixelRectangle {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** From projected coordinates to pixels of a picture: `pixel = coordinate * factor + offset`. */
export interface ToPixels {
  readonly factor: number;
  readonly offsetX: number;
  readonly offsetY: number;
}

/** How projected coordinates become pixels of a view. */
export function toPixels({ projected }: PlanarMap, view: View): ToPixels {
  return {
    factor: projected.unit * view.scale,
    offsetX: projected.originX * view.scale - view.originX,
    offsetY: projected.originY * view.scale - view.originY,
  };
}

/** What a view shows, widened by `margin` pixels on every side, in projected coordinates. */
export function regionOf(map: PlanarMap, view: View, margin = 0): Rectangle {
  const { factor, offsetX, offsetY } = toPixels(map, view);
  return {
    minX: (-margin - offsetX) / factor, maxX: (view.width + margin - offsetX) / factor,
    minY: (-margin - offsetY) / factor, maxY: (view.height + margin - offsetY) / factor,
  };
}

/** The distance below which vertices may be left out at the scale of a view, in projected coordinates. */
export function toleranceOf(map: PlanarMap, view: View): number {
  return map.topology.sharesArcs ? PIXEL_TOLERANCE / toPixels(map, view).factor : 0;
}

/** The view of a rectangle inside a view. */
export function within(view: View, { x, y, width, height }: PixelRectangle): View {
  return { ...view, originX: view.originX + x, originY: view.originY + y, width, height };
}

/** How far a picture of `before` has to move, in whole pixels, to show `after`; null when moving is not enough. */
export function shiftBetween(before: View, after: View): { dx: number; dy: number } | null {
  const dx = after.originX - before.originX;
  const dy = after.originY - before.originY;
  const same = before.scale === after.scale && before.width === after.width && before.height === after.height && before.pixelRatio === after.pixelRatio;
  const near = Math.abs(dx) < after.width && Math.abs(dy) < after.height;
  return same && near && Number.isInteger(dx) && Number.isInteger(dy) ? { dx, dy } : null;
}
