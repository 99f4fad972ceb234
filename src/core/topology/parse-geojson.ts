import { RkError, describe } from '../errors.js';
import { isObject, readArray, readPosition } from '../geometry-input.js';
import { notPolygons } from './geometry-errors.js';
import { ObjectRecords } from './object-records.js';
import { ArcBuilder, ShapeBuilder, buildTopology } from './topology-builder.js';
import type { Topology } from './topology.js';
import type { Work } from '../work.js';

const FEATURES_A_SLICE = 512;

/** Where the rings of a file go: every ring is an arc of its own. */
interface Builders { readonly arcs: ArcBuilder; readonly shapes: ShapeBuilder }

/**
 * A FeatureCollection or one bare Feature as a topology without shared arcs, its object without a name. A third
 * coordinate is dropped, an open ring closed; a feature without a geometry is an area without shape. The records keep
 * the features alive.
 * @throws RkError `invalid` where it is no GeoJSON, `unsupported` for geometries other than polygons.
 */
export function* parseGeoJson(value: unknown): Work<Topology> {
  const { features, pathOf } = featuresOf(value);
  const builders: Builders = { arcs: new ArcBuilder(), shapes: new ShapeBuilder() };
  const read: Record<string, unknown>[] = [];
  for (const [index, feature] of features.entries()) {
    const path = pathOf(index);
    if (!isObject(feature)) throw new RkError('invalid', { path: path.slice(0, -1), got: describe(feature), expected: 'Feature' });
    builders.shapes.beginArea();
    readGeometry(feature['geometry'], `${path}geometry`, builders);
    read.push(feature);
    if (index % FEATURES_A_SLICE === 0) yield;
  }
  return yield* buildTopology(builders.arcs, builders.shapes, {
    object: '', transform: null, records: new ObjectRecords(read), outline: null, sharesArcs: false,
  });
}

/** The name of the coordinate system in the `crs` member, when there is one. */
export function coordinateSystemOf(value: unknown): string | undefined {
  const crs = isObject(value) ? value['crs'] : undefined;
  const name = isObject(crs) && isObject(crs['properties']) ? crs['properties']['name'] : undefined;
  return typeof name === 'string' ? name : undefined;
}

function featuresOf(value: unknown): { features: readonly unknown[]; pathOf: (index: number) => string } {
  if (!isObject(value)) throw new RkError('invalid', { path: 'the whole file', got: describe(value), expected: 'object' });
  if (value['type'] === 'Feature') return { features: [value], pathOf: () => '' };
  if (value['type'] !== 'FeatureCollection') {
    throw new RkError('unsupported', { path: 'type', got: describe(value['type']), expected: 'FeatureCollection | Feature' });
  }
  return { features: readArray(value['features'], 'features'), pathOf: (index) => `features[${index}].` };
}

function readGeometry(geometry: unknown, path: string, builders: Builders): void {
  if (geometry === null || geometry === undefined) return;
  if (!isObject(geometry)) throw new RkError('invalid', { path, got: describe(geometry), expected: 'geometry' });
  const { type, coordinates } = geometry;
  if (type !== 'Polygon' && type !== 'MultiPolygon') throw notPolygons(path, type);
  const place = `${path}.coordinates`;
  if (type === 'Polygon') readPart(coordinates, place, builders);
  else readArray(coordinates, place).forEach((part, index) => readPart(part, `${place}[${index}]`, builders));
}

function readPart(value: unknown, path: string, { arcs, shapes }: Builders): void {
  let rings = 0;
  readArray(value, path).forEach((each, index) => {
    const ring = readArray(each, `${path}[${index}]`);
    if (ring.length === 0) return;
    if (rings++ === 0) shapes.beginPart();
    shapes.beginRing();
    shapes.addArc(arcs.arcCount, () => path);
    readRing(ring, `${path}[${index}]`, arcs);
  });
}

/** A ring as an arc, closed when the file forgot to. */
function readRing(ring: readonly unknown[], path: string, arcs: ArcBuilder): void {
  arcs.beginArc();
  const [firstX, firstY] = readPosition(ring[0], path, 0) as [number, number];
  let x = firstX;
  let y = firstY;
  arcs.addVertex(x, y);
  for (let at = 1; at < ring.length; at++) {
    [x, y] = readPosition(ring[at], path, at) as [number, number];
    arcs.addVertex(x, y);
  }
  if (x !== firstX || y !== firstY) arcs.addVertex(firstX, firstY);
}
