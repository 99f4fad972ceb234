import type { Polygon, Position } from 'geojson';
import { toWgs84 } from './rijksdriehoek.js';

/** Metres between the numbers of a code. */
const UNIT = 100;
/** Sides in metres of the squares of CBS. */
const sides = [100, 500] as const;
/** Codes from which all being on a coarser grid is no chance: one in 25 squares of 100 m is. */
const ENOUGH = 4;

/** A code as CBS writes it, with what may say how large the square is before it: `CRS28992RES500ME1130N4000`, `CBS_VK500_E1130N4000`. */
const code = /^(?:\w*?(?:RES|VK)(\d+)M?_?)?E(\d{4})N(\d{4})$/i;

/**
 * The south-west corner of a square of 100 or 500 m by its code, as CBS writes it, in RD metres: `E1133N4000` is at 113 300, 400 000.
 * `undefined` for any other text.
 */
export function squareOf(text: string): readonly [x: number, y: number] | undefined {
  const [, , east, north] = code.exec(text) ?? [];
  return east === undefined ? undefined : [UNIT * Number(east), UNIT * Number(north)];
}

/**
 * Side of the squares of a table in metres: as their codes or the name of their column say (`crs28992res500m`, `vk500`), else by
 * whether all of them begin where squares of 500 m do.
 */
export function sideOfSquares(codes: readonly string[], column: string): number {
  const said = Number(codes.map((text) => code.exec(text)?.[1]).find(Boolean) ?? /(?:res|vk|grid)[_ ]?(\d{3,4})/i.exec(column)?.[1]);
  const known = sides.find((side) => side === said);
  if (known) return known;
  const corners = codes.map(squareOf).filter((corner) => corner !== undefined);
  return corners.length >= ENOUGH && corners.every((corner) => corner.every((metres) => metres % sides[1] === 0)) ? sides[1] : sides[0];
}

/** A square as a shape, `[lon, lat]` in degrees, against the clock from its south-west corner. */
export function shapeOfSquare([x, y]: readonly [x: number, y: number], side: number): Polygon {
  const corners: Position[] = [[0, 0], [side, 0], [side, side], [0, side], [0, 0]].map(([dx, dy]) => toWgs84(x + dx!, y + dy!));
  return { type: 'Polygon', coordinates: [corners] };
}
