import * as v from 'valibot';
import type { Feature, FeatureCollection, MultiPolygon, Polygon, Position } from 'geojson';
import { RkError, describe } from '../errors.js';
import { isArray, isObject, propertiesOf, readArray, readPosition } from '../geometry-input.js';
import { areMetres, toWgs84 } from '../rijksdriehoek.js';
import { validate } from '../validate.js';
import { drawnSchema, type Drawn, type LonLat, type Shape } from './drawing.js';
import { boundsOf, polygonsOf } from './geometry.js';

/** Polygons as GeoJSON has them. */
type Polygons = readonly (readonly (readonly Position[])[])[];

/** What is drawn as GeoJSON: a feature a shape, which `drawnFromGeoJson` reads back as the same. `areaShapes` are the polygons of areas that were picked. */
export function drawnToGeoJson({ shapes, rule }: Drawn, areaShapes: (codes: readonly string[]) => Polygons): FeatureCollection<Polygon | MultiPolygon> {
  return {
    type: 'FeatureCollection',
    features: shapes.map((shape): Feature<Polygon | MultiPolygon> => {
      const own = shape.kind === 'circle' ? { center: shape.center, metres: shape.metres } : shape.kind === 'areas' ? { codes: shape.codes } : {};
      return { type: 'Feature', properties: { kind: shape.kind, ...own, rule }, geometry: geometryOf(shape.kind === 'areas' ? areaShapes(shape.codes) : polygonsOf(shape).map((rings) => rings.map(closed))) };
    }),
  };
}

/**
 * What GeoJSON draws: one or two polygons, in degrees or in RD metres. A circle or picked areas of a file of our own come back
 * as such; what others call by the same names is left aside.
 * @throws RkError `unsupported` when it has no polygons, or more than two features of them; `invalid` where it is broken.
 */
export function drawnFromGeoJson(json: unknown): Drawn {
  const features = featuresOf(json);
  if (features.length === 0 || features.length > 2) {
    throw new RkError('unsupported', { path: 'features', got: features.length === 0 ? describe(isObject(json) ? json['type'] : json) : `${features.length}`, expected: 'Polygon | MultiPolygon (1 … 2)' });
  }
  const shapes = features.map(({ feature, path }) => shapeOf(feature, path));
  const { rule } = propertiesOf(features[0]!.feature);
  return validate(drawnSchema, { shapes, ...(v.is(drawnSchema, { shapes: [], rule }) ? { rule } : {}) });
}

interface Placed { readonly feature: Record<string, unknown>; readonly path: string }

function featuresOf(json: unknown): readonly Placed[] {
  if (!isObject(json)) return [];
  const all = json['type'] === 'FeatureCollection' ? readArray(json['features'], 'features').map((feature, index) => ({ feature, path: `features[${index}]` }))
    : [{ feature: json['type'] === 'Feature' ? json : { type: 'Feature', geometry: json }, path: 'the whole file' }];
  return all.filter((each): each is Placed => isObject(each.feature) && isObject(each.feature['geometry']) && /^(Multi)?Polygon$/.test(String(each.feature['geometry']['type'])));
}

function shapeOf(feature: Record<string, unknown>, path: string): unknown {
  const { kind, center, metres, codes } = propertiesOf(feature);
  const own = { kind, center, metres, codes };
  if (v.is(drawnSchema, { shapes: [own] })) return own;
  const { type, coordinates } = feature['geometry'] as Record<string, unknown>;
  const at = `${path}.geometry.coordinates`;
  const polygons = (type === 'Polygon' ? [coordinates] : readArray(coordinates, at)).map((rings, p) => readArray(rings, `${at}[${p}]`)
    .map((ring, r) => opened(readArray(ring, `${at}[${p}][${r}]`).map((_, index) => readPosition(isArray(ring) ? ring[index] : undefined, `${at}[${p}][${r}]`, index) as LonLat))));
  return inDegrees({ kind: 'polygon', polygons });
}

function inDegrees(shape: Shape & { kind: 'polygon' }): Shape {
  if (!areMetres(boundsOf(shape))) return shape;
  return { kind: 'polygon', polygons: shape.polygons.map((rings) => rings.map((ring) => ring.map(([x, y]) => toWgs84(x, y)))) };
}

function geometryOf(polygons: Polygons): Polygon | MultiPolygon {
  const coordinates = polygons.map((rings) => rings.map((ring) => [...ring]));
  return coordinates.length === 1 ? { type: 'Polygon', coordinates: coordinates[0]! } : { type: 'MultiPolygon', coordinates };
}

const closed = (ring: readonly LonLat[]): Position[] => [...ring, ring[0]!];

/** GeoJSON repeats the first corner at the end. */
function opened(ring: LonLat[]): LonLat[] {
  const [first, last] = [ring[0], ring.at(-1)];
  return ring.length > 1 && first![0] === last![0] && first![1] === last![1] ? ring.slice(0, -1) : ring;
}
