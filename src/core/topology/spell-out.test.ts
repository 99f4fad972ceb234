import { expect } from '@esm-bundle/chai';
import fc from 'fast-check';
import type { Position } from 'geojson';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology as TopoJson } from 'topojson-specification';
import { finish } from '../work.js';
import { bytesOf, read, twoSquares } from './fixtures.test.js';
import { buildPlanarMap } from './planar-map.js';
import { spellOut } from './spell-out.js';

/** Degrees that a place may be off, of maps of a tenth of a degree: they are kept in single precision. */
const CLOSE = 1e-7;

/** A square of a map: the side of its hole in quarters of its own, and whether it has a part on an island. */
const square = fc.record({ hole: fc.integer({ min: 0, max: 2 }), island: fc.boolean(), turned: fc.boolean(), empty: fc.nat(6).map((n) => n === 0) });

function ring(x: number, y: number, size: number, turned = false): Position[] {
  const at = (east: number, north: number): Position => [5 + (x + east) / 400, 52 + (y + north) / 400];
  const corners = [at(0, 0), at(size, 0), at(size, size), at(0, size), at(0, 0)];
  return turned ? corners.reverse() : corners;
}

/** Polygons without what has no meaning: where a ring begins, which way it goes round, the order of holes and of parts. */
function plain(polygons: readonly Position[][][]): string[] {
  const round = (value: number): number => Math.round(value / 1e-5);
  const ringText = (points: readonly Position[]): string => points.slice(0, -1).map(([lon, lat]) => `${round(lon!)} ${round(lat!)}`).sort().join();
  return polygons.map(([outline, ...holes]) => [ringText(outline!), ...holes.map(ringText).sort()].join(' - ')).sort();
}

describe('spellOut', () => {
  it('gives the polygons of every area as they stood in the file: holes, islands, either winding, none', () => {
    fc.assert(fc.property(fc.array(square, { minLength: 1, maxLength: 6 }), (squares) => {
      const given = squares.map(({ hole, island, turned, empty }, i): Position[][][] => (empty ? [] : [
        hole === 0 ? [ring(6 * i, 0, 4, turned)] : [ring(6 * i, 0, 4, turned), ring(6 * i + 1, 1, hole, !turned)], ...(island ? [[ring(6 * i, 5, 1, turned)]] : []),
      ]));
      const file = { type: 'FeatureCollection', features: given.map((coordinates, id) => ({ type: 'Feature', id, properties: { code: `A${id}` }, geometry: coordinates.length === 0 ? null : { type: 'MultiPolygon', coordinates } })) };
      const map = finish(buildPlanarMap(read(bytesOf(file), { key: 'code' }).topology));
      for (const [area, polygons] of given.entries()) {
        const spelled = spellOut(map, area);
        expect(plain(spelled)).to.deep.equal(plain(polygons));
        const own = polygons.flat(2);
        for (const [lon, lat] of spelled.flat(2)) {
          expect(own.some((at) => Math.abs(at[0]! - lon!) < CLOSE && Math.abs(at[1]! - lat!) < CLOSE), `${lon}, ${lat}`).to.equal(true);
        }
        for (const points of spelled.flat()) expect(points.at(-1)).to.deep.equal(points[0]);
      }
    }), { numRuns: 200 });
  });

  it('walks arcs that areas share either way, as topojson-client does', () => {
    const file = twoSquares();
    const { topology } = read(bytesOf(file), { object: 'buurt', key: 'code' });
    const map = finish(buildPlanarMap(topology));
    const { features } = feature(file as unknown as TopoJson, file.objects['buurt'] as GeometryCollection);
    const expected = features.map(({ geometry }): Position[][][] => {
      const shape = geometry as typeof geometry | null;
      return shape?.type === 'Polygon' ? [shape.coordinates] : shape?.type === 'MultiPolygon' ? shape.coordinates : [];
    });
    expect(expected.map(({ length }) => length)).to.deep.equal([1, 1, 0]);
    expect(expected.map((_, area) => plain(spellOut(map, area)))).to.deep.equal(expected.map(plain));
  });

  it('has no polygon for a shape that is one place', () => {
    const at = [5, 52];
    const file = { type: 'Feature', id: 'A', geometry: { type: 'MultiPolygon', coordinates: [[[at, at, at, at]], [ring(0, 0, 4)]] } };
    expect(plain(spellOut(finish(buildPlanarMap(read(bytesOf(file), {}).topology)), 0))).to.deep.equal(plain([[ring(0, 0, 4)]]));
  });
});
