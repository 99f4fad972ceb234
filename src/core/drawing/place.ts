import { looksLikeRijksdriehoek, toWgs84 } from '../rijksdriehoek.js';
import type { LonLat } from './drawing.js';

/** A number as people type it: a comma is a decimal mark when it stands between digits. */
const number = String.raw`-?\d+(?:[.,]\d+)?`;
const pair = new RegExp(String.raw`^(rd)?\s*(${number})\s*(?:[;,\s]\s*)(${number})$`, 'i');

/**
 * A place that a person typed: `RD 241000 486000` (x, y in metres) or `52.357, 6.664` (latitude, longitude in degrees), as
 * `[lon, lat]`. Numbers beyond degrees are taken for RD. `undefined` for anything else.
 */
export function parsePlace(text: string): LonLat | undefined {
  const parts = pair.exec(text.trim().replace(/\s+/g, ' '));
  if (!parts) return undefined;
  const [first, second] = [parts[2]!, parts[3]!].map((each) => Number(each.replace(',', '.'))) as [number, number];
  if (looksLikeRijksdriehoek([first, second, first, second])) return toWgs84(first, second);
  return !parts[1] && Math.abs(first) <= 90 && Math.abs(second) <= 180 ? [second, first] : undefined;
}
