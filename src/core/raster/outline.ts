import type { Detail } from '../topology/detail.js';
import type { PlanarMap } from '../topology/planar-map.js';
import { pixelBounds } from './overlap.js';
import { toPixels, type PixelRectangle, type View } from './view.js';

/** Which areas to outline, and how. */
export interface OutlineInput {
  readonly map: PlanarMap;
  readonly detail: Detail;
  readonly view: View;
  /** Area indices. Borders between two of them are left out. */
  readonly areas: ArrayLike<number>;
  /** Line width in device pixels. */
  readonly width: number;
}

/** Coverage 0 to 255 of a rectangle of the view, row by row. */
export interface Outline extends PixelRectangle {
  readonly coverage: Uint8Array;
}

/** The outline around some areas with round corners, only as large as it needs to be; null when none is in view. */
export function drawOutline({ map, detail, view, areas, width }: OutlineInput): Outline | null {
  const box = boxOf(map, view, { areas, margin: Math.ceil(width / 2) + 1 });
  if (!box) return null;
  const outline = { ...box, coverage: new Uint8Array(box.width * box.height) };
  const chosen = new Uint8Array(map.topology.areaCount + 1);
  for (let i = 0; i < areas.length; i++) chosen[areas[i]! + 1] = 1;
  const { factor, offsetX, offsetY } = toPixels(map, view);
  const { coordinates, arcStart } = detail;
  for (const arc of arcsAround(map, areas)) {
    if (chosen[map.arcs.left[arc]!] === chosen[map.arcs.right[arc]!]) continue;
    for (let vertex = arcStart[arc]!; vertex + 1 < arcStart[arc + 1]!; vertex++) {
      drawSegment(outline, width / 2, [
        coordinates[2 * vertex]! * factor + offsetX - box.x, coordinates[2 * vertex + 1]! * factor + offsetY - box.y,
        coordinates[2 * vertex + 2]! * factor + offsetX - box.x, coordinates[2 * vertex + 3]! * factor + offsetY - box.y,
      ]);
    }
  }
  return outline;
}

function arcsAround({ topology }: PlanarMap, areas: ArrayLike<number>): Set<number> {
  const { areaStart, partStart, ringStart, ringArcs } = topology;
  const around = new Set<number>();
  for (let k = 0; k < areas.length; k++) {
    const first = ringStart[partStart[areaStart[areas[k]!]!]!]!;
    const last = ringStart[partStart[areaStart[areas[k]! + 1]!]!]!;
    for (let i = first; i < last; i++) around.add(ringArcs[i]! < 0 ? ~ringArcs[i]! : ringArcs[i]!);
  }
  return around;
}

/** The pixels around the areas, with a margin, within the view. */
function boxOf(map: PlanarMap, view: View, { areas, margin }: { areas: ArrayLike<number>; margin: number }): PixelRectangle | null {
  const wide = { ...view, originX: view.originX - margin, originY: view.originY - margin, width: view.width + 2 * margin, height: view.height + 2 * margin };
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (let i = 0; i < areas.length; i++) {
    const box = pixelBounds(map, wide, areas[i]!);
    if (!box) continue;
    left = Math.min(left, box.x - 2 * margin);
    top = Math.min(top, box.y - 2 * margin);
    right = Math.max(right, box.x + box.width);
    bottom = Math.max(bottom, box.y + box.height);
  }
  const x = Math.max(0, left);
  const y = Math.max(0, top);
  const width = Math.min(view.width, right) - x;
  const height = Math.min(view.height, bottom) - y;
  return width > 0 && height > 0 ? { x, y, width, height } : null;
}

/** Covers every pixel by how near its centre is to the segment: half a pixel beyond `half` it is nothing. */
function drawSegment(outline: Outline, half: number, [x0, y0, x1, y1]: readonly [number, number, number, number]): void {
  const reach = half + 0.5;
  const firstX = Math.max(0, Math.floor(Math.min(x0, x1) - reach));
  const lastX = Math.min(outline.width - 1, Math.ceil(Math.max(x0, x1) + reach));
  const firstY = Math.max(0, Math.floor(Math.min(y0, y1) - reach));
  const lastY = Math.min(outline.height - 1, Math.ceil(Math.max(y0, y1) + reach));
  const dx = x1 - x0;
  const dy = y1 - y0;
  const perLength = 1 / (dx * dx + dy * dy || 1);
  for (let y = firstY; y <= lastY; y++) {
    for (let x = firstX; x <= lastX; x++) {
      const toX = x + 0.5 - x0;
      const toY = y + 0.5 - y0;
      const along = Math.max(0, Math.min(1, (toX * dx + toY * dy) * perLength));
      const distance = Math.hypot(toX - along * dx, toY - along * dy);
      if (distance >= reach) continue;
      const share = Math.min(255, (reach - distance) * 255);
      const cell = y * outline.width + x;
      if (share > outline.coverage[cell]!) outline.coverage[cell] = share;
    }
  }
}
