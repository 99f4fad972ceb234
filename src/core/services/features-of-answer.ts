import type { Feature, Geometry } from 'geojson';
import { RkError } from '../errors.js';
import { isArray, isObject } from '../geometry-input.js';
import { areMetres } from '../rijksdriehoek.js';
import { coordinateSystemOf } from '../topology/parse-geojson.js';
import { readCoordinateSystem, toDegrees, type CoordinateSystem } from './coordinate-system.js';

/** One page of features. */
export interface FeaturePage {
  /** In `[lon, lat]` degrees. */
  readonly features: readonly Feature<Geometry | null>[];
  /** Number of features in all pages together, where the service tells it. */
  readonly matched: number | undefined;
  /** Address of the next page, as the service writes it. */
  readonly next: string | undefined;
}

/**
 * Reads a page of GeoJSON, of a WFS or of OGC API Features, and puts it in degrees.
 * @param told Name of the coordinate system by the `Content-Crs` header, which counts before what the page itself says.
 * @param asked Name of the one that was asked, for a page that says nothing.
 * @throws RkError `invalid` for what is no collection; `unsupported` for a coordinate system that is not known here.
 */
export function featuresOfAnswer(json: unknown, told?: string, asked?: string): FeaturePage {
  if (!isObject(json) || !isArray(json['features'])) throw new RkError('invalid', { got: isObject(json) ? Object.keys(json).slice(0, 5).join(', ') || 'an empty object' : typeof json, expected: 'a list "features"' });
  const features = json['features'].filter(isObject) as unknown as Feature<Geometry | null>[];
  const links = isArray(json['links']) ? json['links'].filter(isObject) : [];
  const next = links.find(({ rel, type }) => rel === 'next' && (typeof type !== 'string' || type.includes('json')))?.['href'];
  const matched = [json['numberMatched'], json['totalFeatures']].find((count) => typeof count === 'number');
  return { features: inDegrees(features, told ?? coordinateSystemOf(json) ?? asked), matched, next: typeof next === 'string' ? next : undefined };
}

function inDegrees(features: readonly Feature<Geometry | null>[], name: string | undefined): readonly Feature<Geometry | null>[] {
  const first = firstPosition(features);
  const system = first && systemOf(first, name);
  const turn = system && toDegrees(system);
  if (system && !turn) throw new RkError('unsupported', { path: 'crs', got: name, expected: 'EPSG:4326 | EPSG:28992 | EPSG:3857' });
  return turn ? features.map((feature) => ({ ...feature, geometry: feature.geometry && turned(feature.geometry, turn) })) : features;
}

/**
 * The coordinate system that positions have to be turned from; nothing for `[lon, lat]`. The numbers count before what is said:
 * a service may name metres and send degrees, or name latitude first and write it second.
 */
function systemOf([x, y]: readonly [number, number], name: string | undefined): CoordinateSystem | undefined {
  // The Netherlands lie north of 50° and west of 8°: the other way round they would be in the Indian Ocean.
  if (Math.abs(x) <= 180 && Math.abs(y) <= 180) return x > 50 && x < 54 && y > 3 && y < 8 ? { epsg: 4326, latitudeFirst: true } : undefined;
  const named = name === undefined ? undefined : readCoordinateSystem(name);
  if (named && named.epsg !== 4326 && named.epsg !== 4258) return named;
  return areMetres([x, y, x, y], name) ? { epsg: 28992, latitudeFirst: false } : undefined;
}

function firstPosition(features: readonly Feature<Geometry | null>[]): readonly [number, number] | undefined {
  for (const { geometry } of features) {
    let inner: unknown = geometry && 'coordinates' in geometry ? geometry.coordinates : undefined;
    while (isArray(inner) && isArray(inner[0])) inner = inner[0];
    if (isArray(inner) && typeof inner[0] === 'number' && typeof inner[1] === 'number') return [inner[0], inner[1]];
  }
  return undefined;
}

function turned(geometry: Geometry, turn: (position: readonly number[]) => readonly number[]): Geometry {
  const walk = (inner: unknown): unknown => (!isArray(inner) ? inner : typeof inner[0] === 'number' ? turn(inner as readonly number[]) : inner.map(walk));
  if (geometry.type === 'GeometryCollection') return { ...geometry, geometries: geometry.geometries.map((each) => turned(each, turn)) };
  return { ...geometry, coordinates: walk(geometry.coordinates) } as Geometry;
}
