// Files of shapes, and the two readers side by side, for the tests of this folder; no tests of its own.
import { expect } from '@esm-bundle/chai';
import { booleanPointInPolygon, pointToPolygonDistance } from '@turf/turf';
import { areasFromGeoJson } from '../areas-from-geojson.js';
import { areasFromTopology } from '../areas-from-topology.js';
import type { AreaOptions, PolygonAreas } from '../areas.js';
import { RkError, describe as describeValue } from '../errors.js';
import { labelPoint, labelPoints } from './label-point.js';
import { lonLat } from './mercator.js';
import { buildPlanarMap } from './planar-map.js';
import { readShapes, type ReadShapes } from './read-shapes.js';
import type { Topology } from './topology.js';
import { finish } from '../work.js';

export type Json = Record<string, unknown>;

export const bytesOf = (value: unknown): Uint8Array => new TextEncoder().encode(typeof value === 'string' ? value : JSON.stringify(value));

/** Two unit squares side by side with a shared border, in one wijk; a place without a shape; a label point. */
export function twoSquares() {
  return {
    type: 'Topology' as string,
    objects: {
      punten: { type: 'GeometryCollection', geometries: [{ type: 'Point', coordinates: [0, 0], properties: { code: 'P' } }] },
      buurt: {
        type: 'GeometryCollection',
        geometries: [
          { type: 'Polygon', id: 7, arcs: [[0, 1]], properties: { code: 'BU1', naam: 'West', nummer: 1 } },
          { type: 'MultiPolygon', id: 8, arcs: [[[~0, 2]]], properties: { code: 'BU2', naam: 'Oost', nummer: 2 } },
          { type: null, properties: { code: 'BU3' } },
        ] as Json[],
      },
      wijk: { type: 'Polygon', arcs: [[1, 2]], properties: { code: 'WK1' } },
    } as Json,
    arcs: [[[1, 0], [1, 1]], [[1, 1], [0, 1], [0, 0], [1, 0]], [[1, 0], [2, 0], [2, 1], [1, 1]]] as unknown,
    transform: undefined as unknown,
  };
}

/** The geometries of the object `buurt`. */
export function geometriesOf(topology: ReturnType<typeof twoSquares>): Json[] {
  return (topology.objects['buurt'] as { geometries: Json[] }).geometries;
}

/** What the reader that makes objects of everything, an independent one, makes of a file. */
export function readAsObjects(input: object, options: AreaOptions): PolygonAreas {
  const type = 'type' in input ? input.type : undefined;
  if (type === 'Topology') return areasFromTopology(input, options);
  if (type === 'FeatureCollection' || type === 'Feature') return areasFromGeoJson(input, options);
  throw new RkError('unsupported', { path: 'type', got: describeValue(type), expected: 'Topology | FeatureCollection | Feature' });
}

export const read = (source: Uint8Array | object, options: AreaOptions = {}): ReadShapes => finish(readShapes(source, options));

/** Bounds of every area in degrees, as in `Areas`. */
export function boundsInDegrees({ topology }: ReadShapes): number[] {
  const { bounds, projected: { originX, originY, unit } } = finish(buildPlanarMap(topology));
  return Array.from({ length: topology.areaCount }, (_, area) => {
    const [minX, minY, maxX, maxY] = bounds.subarray(4 * area, 4 * area + 4);
    const [west, north] = lonLat(originX + unit * minX!, originY + unit * minY!);
    const [east, south] = lonLat(originX + unit * maxX!, originY + unit * maxY!);
    return [west, south, east, north];
  }).flat();
}

/** The error a step throws, or what it returns. Fails for an error of another kind. */
export function outcome<Result>(step: () => Result): Result | RkError {
  try { return step(); } catch (error) {
    if (error instanceof RkError) return error;
    throw error;
  }
}

/** A file in every way it may come: as an object, as bytes, with white space and a byte order mark, with members the other way round. */
export function waysOf(input: object): (Uint8Array | object)[] {
  if (Array.isArray(input)) return [input, bytesOf(input)];
  const turned = Object.fromEntries(Object.entries(input).reverse());
  return [input, bytesOf(input), bytesOf(`\ufeff\r\n ${JSON.stringify(input, null, '\t')}\n`), bytesOf(turned)];
}

/** Expects both readers to agree on a file, be it in their error. Gives what was agreed on. */
export function expectSame(input: object, options: AreaOptions = {}): PolygonAreas | RkError {
  const expected = outcome(() => readAsObjects(input, options));
  for (const source of waysOf(input)) {
    const found = outcome(() => read(source, options));
    if (expected instanceof RkError || found instanceof RkError) expectSameError(found, expected);
    else expectSameAreas(found, expected);
  }
  return expected;
}

function expectSameError(found: unknown, expected: unknown): void {
  if (!(found instanceof RkError)) throw new Error('Expected an error as the other reader gives.', { cause: expected });
  if (!(expected instanceof RkError)) throw found;
  expect([found.code, found.details.path]).to.deep.equal([expected.code, expected.details.path]);
  expect(found.details.expected).to.be.a('string').with.length.greaterThan(0);
  expect(found.details.got).to.be.a('string').with.length.greaterThan(0);
}

/** Codes and labels the same, every ring to the centimetre, bounds to what is lost in 24 bits over the map, and label points inside. */
export function expectSameAreas(found: ReadShapes, expected: PolygonAreas): void {
  expect([...found.codes]).to.deep.equal([...expected.codes]);
  expect([...found.labels]).to.deep.equal([...expected.labels]);
  expect(ringsThatDiffer(found.topology, expected)).to.deep.equal([]);
  const numbers = expected.bounds.filter((value) => !Number.isNaN(value));
  const rounding = 4e-7 * numbers.reduce((most, value) => Math.max(most, Math.abs(value - numbers[0]!), Math.abs(value - numbers[1]!)), 1e-3);
  const wrong = boundsInDegrees(found).filter((value, index) => {
    const other = expected.bounds[index]!;
    return Number.isNaN(other) ? !Number.isNaN(value) : !(Math.abs(value - other) <= rounding);
  });
  expect(wrong, 'bounds that differ').to.deep.equal([]);
  const map = finish(buildPlanarMap(found.topology));
  const points = finish(labelPoints(map));
  expected.polygons.forEach((coordinates, area) => {
    const point = [points[2 * area]!, points[2 * area + 1]!];
    if (coordinates.length === 0) { expect(point).to.deep.equal([NaN, NaN]); return; }
    if (labelPoint(map, area) === null) {
      // Without size there is no inside: one of the points, in both.
      const corners = coordinates.flat(2);
      expect(corners.some(([x, y]) => Math.abs(x! - point[0]!) <= rounding && Math.abs(y! - point[1]!) <= rounding), `label of area ${area}`).to.equal(true);
      expect(corners).to.deep.include([...expected.labelPoints.subarray(2 * area, 2 * area + 2)]);
      return;
    }
    const shape = { type: 'MultiPolygon' as const, coordinates: coordinates as number[][][][] };
    // A sliver may be thinner than the rounding.
    const isInside = booleanPointInPolygon(point, shape) || pointToPolygonDistance(point, shape, { units: 'degrees' }) <= rounding;
    expect(isInside, `label of area ${area}, ${point.join(', ')}`).to.equal(true);
  });
}

/** Places of rings that are not the same in both, point by point within a centimetre. */
function ringsThatDiffer(topology: Topology, { polygons }: PolygonAreas): string[] {
  const { areaStart, partStart } = topology;
  return polygons.flatMap((parts, area) => {
    const from = areaStart[area]!;
    if (areaStart[area + 1]! - from !== parts.length) return [`parts of ${area}`];
    return parts.flatMap((rings, part) => {
      const first = partStart[from + part]!;
      if (partStart[from + part + 1]! - first !== rings.length) return [`rings of ${area}, ${part}`];
      return rings.flatMap((ring, index) => isSameLine(ringOf(topology, first + index), ring as number[][]) ? [] : [`ring ${area}, ${part}, ${index}`]);
    });
  });
}

function isSameLine(found: number[][], expected: number[][]): boolean {
  const [a, b] = [withoutRepeats(found), withoutRepeats(expected)];
  return a.length === b.length && a.every(([x, y], i) => Math.abs(x! - b[i]![0]!) < 1e-7 && Math.abs(y! - b[i]![1]!) < 1e-7);
}

/** Arcs share their ends, and readers repeat points of tiny rings. */
function withoutRepeats(line: number[][]): number[][] {
  return line.filter(([x, y], i) => i === 0 || x !== line[i - 1]![0] || y !== line[i - 1]![1]);
}

/** The points of a ring in degrees. */
function ringOf({ ringStart, ringArcs, arcStart, coordinates, transform }: Topology, ring: number): number[][] {
  const { scale, translate } = transform ?? { scale: [1, 1], translate: [0, 0] };
  return [...ringArcs.subarray(ringStart[ring], ringStart[ring + 1])].flatMap((reference) => {
    const arc = reference < 0 ? ~reference : reference;
    const from = arcStart[arc]!;
    const line = Array.from({ length: arcStart[arc + 1]! - from }, (_, i) =>
      [coordinates[2 * (from + i)]! * scale[0] + translate[0], coordinates[2 * (from + i) + 1]! * scale[1] + translate[1]]);
    return reference < 0 ? line.reverse() : line;
  });
}
