import { looksLikeRijksdriehoek, toWgs84 } from '../rijksdriehoek.js';
import type { LonLat } from './drawing.js';

/** How two numbers that a person typed are read: as a place, or not at all because either could be the latitude. */
export type PlaceReading = { readonly at: LonLat } | { readonly refused: 'order' };

/** A number as people type it, with a comma for a decimal mark when it stands between digits, and a letter that says which way. */
const coordinate = String.raw`(-?\d+(?:[.,]\d+)?)\s*°?\s*([a-z]{0,2})`;
const pair = new RegExp(String.raw`^(rd)?\s*${coordinate}\s*[;,\s]\s*${coordinate}$`, 'i');

/** Letters after degrees in Dutch and English: along which axis (0 is the longitude), and which way. */
const letters: Readonly<Record<string, readonly [axis: 0 | 1, sign: 1 | -1]>> = {
  n: [1, 1], nb: [1, 1], z: [1, -1], zb: [1, -1], s: [1, -1], o: [0, 1], ol: [0, 1], e: [0, 1], w: [0, -1], wl: [0, -1],
};

/**
 * A place that a person typed: `RD 241000 486000` (x, y in metres), or degrees such as `52.357, 6.664` and `52,37° NB, 4,90° OL`.
 * Numbers beyond degrees are taken for RD. In and near the Netherlands the order of numbers tells itself, and so it does where
 * one of them is beyond any latitude; elsewhere a letter has to say it. `undefined` for what is no place.
 */
export function readPlace(text: string): PlaceReading | undefined {
  const parts = pair.exec(text.trim().replace(/\s+/g, ' '));
  if (!parts) return undefined;
  const [first, second] = [parts[2]!, parts[4]!].map((each) => Number(each.replace(',', '.'))) as [number, number];
  const said = [parts[3]!, parts[5]!].filter((letter) => letter !== '');
  if (said.length > 0) return parts[1] ? undefined : readLettered([first, second], [parts[3]!, parts[5]!]);
  const inMetres = inEitherOrder(first, second, (x, y) => looksLikeRijksdriehoek([x, y, x, y]));
  if (inMetres) return { at: toWgs84(...inMetres) };
  return parts[1] ? undefined : readDegrees(first, second);
}

function readDegrees(first: number, second: number): PlaceReading | undefined {
  if (!inEitherOrder(first, second, isOnEarth)) return undefined;
  const near = inEitherOrder(second, first, isNear);
  if (near) return { at: near };
  // The usual order is latitude first, and is right when the other cannot be.
  const could = [[second, first], [first, second]].filter(([lon, lat]) => isOnEarth(lon!, lat!)) as LonLat[];
  return could.length === 1 ? { at: could[0]! } : { refused: 'order' };
}

/** Degrees of which at least one says along which axis it is; then the other is along the other. */
function readLettered(numbers: LonLat, names: readonly [string, string]): PlaceReading | undefined {
  const [first, second] = names.map((name) => letters[name.toLowerCase()]);
  if (names.some((name) => name !== '' && !letters[name.toLowerCase()]) || first?.[0] === second?.[0]) return undefined;
  const signed = numbers.map((number, index) => number * ([first, second][index]?.[1] ?? 1)) as LonLat;
  const isLongitudeFirst = (first?.[0] ?? 1 - second![0]) === 0;
  const [lon, lat] = isLongitudeFirst ? signed : signed.toReversed() as LonLat;
  return isOnEarth(lon, lat) ? { at: [lon, lat] } : undefined;
}

/** Two numbers in the order in which something holds of them, this one first; `undefined` when it does in neither. */
function inEitherOrder(a: number, b: number, holds: (x: number, y: number) => boolean): [x: number, y: number] | undefined {
  return holds(a, b) ? [a, b] : holds(b, a) ? [b, a] : undefined;
}

const isOnEarth = (lon: number, lat: number): boolean => Math.abs(lat) <= 90 && Math.abs(lon) <= 180;
/** In or near the Netherlands. */
const isNear = (lon: number, lat: number): boolean => lat >= 50 && lat <= 54 && lon >= 3 && lon <= 8;
