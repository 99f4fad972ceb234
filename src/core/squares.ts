import type { Polygon, Position } from 'geojson';
import { toWgs84 } from './rijksdriehoek.js';

/** Side of a square in metres. */
const SIDE = 100;

/**
 * The south-west corner of a square of 100 m by its code, as CBS writes it, in RD metres: `E1133N4000` is at 113 300, 400 000.
 * `undefined` for any other text.
 */
export function squareOf(code: string): readonly [x: number, y: number] | undefined {
  const [, east, north] = /^E(\d{4})N(\d{4})$/.exec(code) ?? [];
  return east === undefined ? undefined : [SIDE * Number(east), SIDE * Number(north)];
}

/** A square as a shape, `[lon, lat]` in degrees, against the clock from its south-west corner. */
export function shapeOfSquare([x, y]: readonly [x: number, y: number]): Polygon {
  const corners: Position[] = [[0, 0], [SIDE, 0], [SIDE, SIDE], [0, SIDE], [0, 0]].map(([dx, dy]) => toWgs84(x + dx!, y + dy!));
  return { type: 'Polygon', coordinates: [corners] };
}
