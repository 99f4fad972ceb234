import { HALF_WORLD } from './coordinate-system.js';

/** How tiles of Web Mercator are addressed. */
export interface TileAddress {
  /** Address with `{z}` (or `{matrix}`), `{x}` and `{y}`; `{-y}` counts from the south, as TMS does. */
  readonly template: string;
  /** What `{matrix}` is by zoom; a hole where there are no tiles. */
  readonly matrices?: readonly (string | undefined)[] | undefined;
  /** Zooms between which there are tiles: outside them, those are stretched. */
  readonly minNativeZoom?: number | undefined;
  readonly maxNativeZoom?: number | undefined;
}

/** A tile: `y` counts from the north. */
export interface Tile { readonly zoom: number; readonly x: number; readonly y: number }

/** The address of a tile; nothing for one outside the world, or at a zoom without tiles. */
export function tileAddress({ template, matrices }: TileAddress, { zoom, x, y }: Tile): string | undefined {
  const across = 2 ** zoom;
  if (y < 0 || y >= across || (matrices && matrices[zoom] === undefined)) return undefined;
  // East of the date line the world begins again.
  const values: Readonly<Record<string, string | number>> = { z: zoom, matrix: matrices?.[zoom] ?? zoom, x: ((x % across) + across) % across, y, '-y': across - 1 - y, s: 'a' };
  return template.replace(/\{(z|matrix|x|y|-y|s)\}/g, (_, part: string) => String(values[part]));
}

/** The rectangle of a tile in metres of Web Mercator: west, south, east and north. */
export function tileBox({ zoom, x, y }: Tile): readonly [west: number, south: number, east: number, north: number] {
  const side = (2 * HALF_WORLD) / 2 ** zoom;
  return [x * side - HALF_WORLD, HALF_WORLD - (y + 1) * side, (x + 1) * side - HALF_WORLD, HALF_WORLD - y * side];
}
