import { expect } from '@esm-bundle/chai';
import fc from 'fast-check';
import { RkError } from '../errors.js';
import { bytesOf, expectSame, geometriesOf, outcome, read, twoSquares, type Json } from './fixtures.test.js';
import { labelPoints } from './label-point.js';
import { buildPlanarMap } from './planar-map.js';
import { readShapes } from './read-shapes.js';
import { finish } from '../work.js';

type Point = [x: number, y: number];

/** A cell of a map: whether its rings are wound the other way, how large its hole is, and its code. */
interface Cell { turned: boolean; holeTurned: boolean; hole: 0 | 0.25 | 0.5; code: number; empty: boolean }

const cell = fc.record<Cell>({
  turned: fc.boolean(), holeTurned: fc.boolean(), hole: fc.constantFrom(0, 0.25, 0.5), code: fc.nat(6), empty: fc.nat(9).map((n) => n === 0),
});
const maps = fc.record({
  columns: fc.integer({ min: 1, max: 4 }),
  cells: fc.array(cell, { minLength: 1, maxLength: 12 }),
  inMetres: fc.boolean(), quantised: fc.boolean(), together: fc.boolean(),
});
type RandomMap = typeof maps extends fc.Arbitrary<infer T> ? T : never;

function box(x: number, y: number, size: number, turned: boolean): Point[] {
  const ring: Point[] = [[x, y], [x + size, y], [x + size, y + size], [x, y + size], [x, y]];
  return turned ? ring.reverse() : ring;
}

/** Rings of every cell in whole steps of a quarter; a hole is filled by the area of the cell before. */
function ringsOf({ columns, cells }: RandomMap): Point[][][] {
  return cells.map(({ turned, holeTurned, hole, empty }, i) => {
    const [x, y] = [4 * (i % columns), 4 * Math.floor(i / columns)];
    if (empty) return [];
    return hole === 0 ? [box(x, y, 4, turned)] : [box(x, y, 4, turned), box(x + 1, y + 1, hole * 4, holeTurned)];
  });
}

const frames = { metres: { scale: 1000, translate: [120000, 450000] }, degrees: { scale: 0.01, translate: [5, 52] } } as const;

/** The map as TopoJSON: outlines as two arcs and holes as one, each kept once and walked either way. */
function topologyOf(map: RandomMap): Json {
  const arcs: Point[][] = [];
  const indexOf = new Map<string, number>();
  const reference = (line: Point[]): number => {
    const backwards = indexOf.get(JSON.stringify([...line].reverse()));
    if (backwards !== undefined) return ~backwards;
    const key = JSON.stringify(line);
    if (!indexOf.has(key)) indexOf.set(key, arcs.push(line) - 1);
    return indexOf.get(key)!;
  };
  const polygons = ringsOf(map).map((rings) => rings.map((ring) => ring.slice(0, -1).map((point, i) => reference([point, ring[i + 1]!]))));
  const geometries = polygons.map((rings, i) => {
    const properties = { code: map.cells[i]!.code, naam: `Naam ${i}` };
    if (rings.length === 0) return { type: null, properties };
    // With a neighbour as a second part.
    const parts = map.together && (polygons[i + 1]?.length ?? 0) > 0 ? [rings, polygons[i + 1]!] : [rings];
    return i % 2 === 0 ? { type: 'MultiPolygon', arcs: parts, properties } : { type: 'Polygon', arcs: rings, properties };
  });
  const { scale, translate } = map.inMetres ? frames.metres : frames.degrees;
  const objects = { lijnen: { type: 'GeometryCollection', geometries: [{ type: 'Point', coordinates: [0, 0] }] }, a: { type: 'GeometryCollection', geometries } };
  if (!map.quantised) return { type: 'Topology', objects, arcs: arcs.map((line) => line.map(([x, y]) => [x * scale + translate[0], y * scale + translate[1]])) };
  const steps = arcs.map((line) => line.map(([x, y], i) => i === 0 ? [x, y] : [x - line[i - 1]![0], y - line[i - 1]![1]]));
  return { type: 'Topology', objects, transform: { scale: [scale, scale], translate }, arcs: steps };
}

function geoJsonOf(map: RandomMap): Json {
  const { scale, translate } = map.inMetres ? frames.metres : frames.degrees;
  const features = ringsOf(map).map((rings, i) => ({
    type: 'Feature', id: i, properties: { code: map.cells[i]!.code, naam: `Naam ${i}` },
    geometry: rings.length === 0 ? null : { type: 'Polygon', coordinates: rings.map((ring) => ring.map(([x, y]) => [x * scale + translate[0], y * scale + translate[1], 3])) },
  }));
  return { type: 'FeatureCollection', features };
}

describe('readShapes of any small map', () => {
  it('finds what the reader of objects finds: holes, parts, either winding, the same code twice, degrees and RD', () => {
    fc.assert(fc.property(maps, (map) => {
      for (const file of [topologyOf(map), geoJsonOf(map)]) {
        expect(expectSame(file, { object: 'a', key: 'code', label: 'naam' })).not.to.be.instanceOf(RkError);
      }
    }), { numRuns: 200 });
  });

  it('gives every area the same square metres as in the file, whatever is merged', () => {
    fc.assert(fc.property(maps, (map) => {
      const { topology } = read(bytesOf(geoJsonOf({ ...map, inMetres: false })), { key: 'code' });
      const { arcs, measures, projected } = finish(buildPlanarMap(topology));
      const sizes = new Float64Array(topology.areaCount + 1);
      for (let arc = 0; arc < topology.arcCount; arc++) {
        sizes[arcs.right[arc]!]! += measures.twiceArea[arc]! / 2;
        sizes[arcs.left[arc]!]! -= measures.twiceArea[arc]! / 2;
      }
      const total = ringsOf(map).flat().length === 0 ? 0 : ringsOf(map).reduce((sum, rings, i) => sum + (rings.length > 0 ? 16 - (map.cells[i]!.hole * 4) ** 2 : 0), 0);
      // A step is 0.01° of 360; near 52° a degree of latitude is 1.62 to 1.64 times as long in Mercator.
      const step = 0.01 / 360 / projected.unit;
      expect(sizes.subarray(1).reduce((sum, size) => sum + size, 0)).to.be.within(total * step * step * 1.61 - 1e-5, total * step * step * 1.65 + 1e-5);
      expect(sizes.subarray(1).every((size) => size >= -1e-6)).to.equal(true);
    }), { numRuns: 200 });
  });
});

describe('readShapes of a file that is broken', () => {
  const files: [name: string, value: Json][] = [
    ['TopoJSON', twoSquares()],
    ['quantised TopoJSON', { type: 'Topology', transform: { scale: [1, 1], translate: [0, 0] }, arcs: [[[0, 0], [2, 0], [0, 2], [-2, 0], [0, -2]]], objects: { a: { type: 'Polygon', id: 'a', arcs: [[0]] } } }],
    ['GeoJSON', { type: 'FeatureCollection', features: [{ type: 'Feature', id: 7, properties: { code: 'A' }, geometry: { type: 'Polygon', coordinates: [[[0, 0], [1, 0], [1, 1], [0, 0]]] } }] }],
    ['GeoJSON with the type last', { features: [{ geometry: { coordinates: [[[0, 0], [1, 0], [1, 1], [0, 0]]], type: 'Polygon' }, properties: { code: 'A' }, id: 7, type: 'Feature' }], type: 'FeatureCollection' }],
  ];

  /** Everything that is done with a file; what is not an RkError is thrown on. Never more steps than a sound file takes. */
  function readAll(source: Uint8Array | object): RkError | null {
    const result = outcome(() => {
      const { topology } = finish(readShapes(source, {}));
      const map = finish(buildPlanarMap(topology));
      return finish(labelPoints(map)).every((value, i) => Number.isNaN(value) || Math.abs(value) <= (i % 2 === 0 ? 180.001 : 90.001));
    });
    if (result instanceof RkError) return result;
    expect(result, 'label points in degrees').to.equal(true);
    return null;
  }

  for (const [name, value] of files) {
    it(`is told at whatever byte it breaks off: ${name}`, () => {
      const bytes = bytesOf(value);
      expect(readAll(bytes)).to.equal(null);
      for (let length = 0; length < bytes.length; length++) {
        expect(readAll(bytes.subarray(0, length))?.code, `after ${length} bytes`).to.be.oneOf(['not-json', 'invalid', 'unsupported']);
      }
    });

    it(`never gives anything but an RkError or areas, whatever bits are changed: ${name}`, () => {
      const bytes = bytesOf(value);
      for (let bit = 0; bit < bytes.length * 8; bit++) {
        const changed = bytes.slice();
        changed[bit >> 3]! ^= 1 << (bit & 7);
        readAll(changed);
      }
      fc.assert(fc.property(fc.array(fc.nat(bytes.length * 8 - 1), { minLength: 2, maxLength: 6 }), (bits) => {
        const changed = bytes.slice();
        for (const bit of bits) changed[bit >> 3]! ^= 1 << (bit & 7);
        readAll(changed);
      }), { numRuns: 1000 });
    });
  }

  it('never throws anything but an RkError, whatever value is put in', () => {
    const junk = fc.oneof(fc.constantFrom<unknown>(null, [], {}, '', 'x', -1, 1e9, 0.5, 1e300, true, [[]], [null], { type: 'Polygon' }), fc.jsonValue());
    fc.assert(fc.property(fc.constantFrom(...files), fc.array(fc.nat(), { maxLength: 8 }), junk, ([, value], steps, put) => {
      const broken = structuredClone(value);
      let at = broken;
      let name = 'type';
      for (const step of steps) {
        const names = Object.keys(at);
        name = names[step % names.length]!;
        const next = at[name];
        if (typeof next !== 'object' || next === null || Object.keys(next).length === 0) break;
        if (step !== steps.at(-1)) at = next as Json;
      }
      at[name] = put;
      readAll(broken);
      readAll(bytesOf(broken));
    }), { numRuns: 2000 });
  });

  it('takes a geometry that is cut short for an error, not for an area', () => {
    const file = twoSquares();
    delete geometriesOf(file)[0]!['arcs'];
    expect(readAll(bytesOf(file))?.code).to.equal('invalid');
  });
});
