import type { Position } from 'geojson';
import { areasFromFeatures, type AreaFeature } from './areas-from-features.js';
import type { AreaOptions, PolygonAreas } from './areas.js';
import { RkError, describe } from './errors.js';
import { isArray, isObject, propertiesOf, readArray, readPosition } from './geometry-input.js';

/**
 * Areas from GeoJSON: a FeatureCollection or one bare Feature, in degrees or RD. A third coordinate is dropped; a feature
 * without a geometry stays an area without a shape.
 * @throws RkError `invalid` where it is no GeoJSON; `unsupported` for geometries other than polygons; and what
 *   `areasFromFeatures` throws.
 */
export function areasFromGeoJson(input: unknown, options: AreaOptions): PolygonAreas {
  const { features, path } = featuresOf(input);
  return areasFromFeatures({
    features: features.map((feature, index) => readFeature(feature, path(index))),
    coordinateSystem: coordinateSystemOf(input),
  }, options);
}

function featuresOf(input: unknown): { features: readonly unknown[]; path: (index: number) => string } {
  if (!isObject(input)) throw new RkError('invalid', { path: 'the whole file', got: describe(input), expected: 'object' });
  if (input['type'] === 'Feature') return { features: [input], path: () => '' };
  if (input['type'] !== 'FeatureCollection') {
    throw new RkError('unsupported', { path: 'type', got: describe(input['type']), expected: 'FeatureCollection | Feature' });
  }
  if (!isArray(input['features'])) throw new RkError('invalid', { path: 'features', got: describe(input['features']), expected: 'array' });
  return { features: input['features'], path: (index) => `features[${index}].` };
}

function readFeature(feature: unknown, path: string): AreaFeature {
  if (!isObject(feature)) throw new RkError('invalid', { path: path.slice(0, -1), got: describe(feature), expected: 'Feature' });
  const polygons = readGeometry(feature['geometry'], `${path}geometry`);
  return { id: feature['id'], properties: propertiesOf(feature), polygons };
}

function readGeometry(geometry: unknown, path: string): Position[][][] {
  if (geometry === null || geometry === undefined) return [];
  if (!isObject(geometry)) throw new RkError('invalid', { path, got: describe(geometry), expected: 'geometry' });
  const { type, coordinates } = geometry;
  if (type !== 'Polygon' && type !== 'MultiPolygon') {
    throw new RkError('unsupported', { path: `${path}.type`, got: describe(type), expected: 'Polygon | MultiPolygon' });
  }
  const place = `${path}.coordinates`;
  if (type === 'Polygon') return withRings([readPolygon(coordinates, place)]);
  return withRings(readArray(coordinates, place).map((polygon, index) => readPolygon(polygon, `${place}[${index}]`)));
}

function readPolygon(rings: unknown, path: string): Position[][] {
  return readArray(rings, path).map((ring, index) => readRing(ring, `${path}[${index}]`)).filter((ring) => ring.length > 0);
}

/** A ring, closed when the file forgot to. */
function readRing(ring: unknown, path: string): Position[] {
  const points = readArray(ring, path).map((position, index) => readPosition(position, path, index));
  const first = points[0], last = points.at(-1);
  if (first && last && (first[0] !== last[0] || first[1] !== last[1])) points.push([...first]);
  return points;
}

function withRings(polygons: Position[][][]): Position[][][] {
  return polygons.filter((polygon) => polygon.length > 0);
}

function coordinateSystemOf(input: unknown): string | undefined {
  const crs = isObject(input) ? input['crs'] : undefined;
  const name = isObject(crs) && isObject(crs['properties']) ? crs['properties']['name'] : undefined;
  return typeof name === 'string' ? name : undefined;
}
