import { expect } from '@esm-bundle/chai';
import * as turf from '@turf/turf';
import fc from 'fast-check';
import { cellsOf, column, everyWay, indicator, published, type Cell } from '../../../test/fixtures/published.js';
import { finish } from '../work.js';
import { distance } from './distance.js';
import { inputOf } from './input.js';
import { PointGrid } from './point-grid.js';
import { proximityId, proximityTable, shareWithin } from './proximity.js';

const lon = fc.double({ min: 3, max: 7.5, noNaN: true });
const lat = fc.double({ min: 50.5, max: 53.7, noNaN: true });
const place = fc.tuple(lon, lat);
/** Points spread over the country, in one street, in a line, or all in one place. */
const points = fc.oneof(
  fc.array(place, { minLength: 1, maxLength: 60 }),
  fc.tuple(place, fc.array(fc.tuple(fc.integer({ min: 0, max: 9 }), fc.integer({ min: 0, max: 9 })), { minLength: 1, maxLength: 30 }))
    .map(([[x, y], steps]) => steps.map(([dx, dy]): [number, number] => [x + dx / 1e4, y + dy / 1e4])),
  fc.tuple(lat, fc.array(lon, { minLength: 1, maxLength: 30 })).map(([y, all]) => all.map((x): [number, number] => [x, y])),
  fc.tuple(place, fc.integer({ min: 1, max: 5 })).map(([one, count]) => Array.from({ length: count }, () => one)),
);

describe('distance', () => {
  it('is that of Turf, in metres', () => {
    fc.assert(fc.property(place, place, (from, to) => {
      expect(distance(...from, ...to)).to.be.closeTo(turf.distance(from, to, { units: 'meters' }), 1e-6);
    }));
  });

  it('is about 111,195 metres a degree along a meridian', () => {
    expect(distance(5, 52, 5, 53)).to.be.closeTo(111195, 1);
  });
});

describe('a grid of points', () => {
  it('finds the nearest point and counts those within a distance, as looking at all of them does', () => {
    fc.assert(fc.property(points, place, fc.double({ min: 0, max: 100000, noNaN: true }), (all, from, metres) => {
      const grid = new PointGrid(Float64Array.from(all.flat()));
      const distances = all.map((to) => turf.distance(from, to, { units: 'meters' }));
      expect(grid.nearest(...from)).to.be.closeTo(Math.min(...distances), 1e-6);
      // Within a millimetre of the edge the last digit decides.
      if (distances.every((each) => Math.abs(each - metres) > 1e-3)) expect(grid.countWithin(...from, metres)).to.equal(distances.filter((each) => each <= metres).length);
    }), { numRuns: 1000 });
  });

  it('finds the point itself, and nothing without points', () => {
    fc.assert(fc.property(points, (all) => {
      const grid = new PointGrid(Float64Array.from(all.flat()));
      for (const each of all) expect([grid.nearest(...each), grid.countWithin(...each, 0) > 0]).to.deep.equal([0, true]);
    }));
    const none = new PointGrid(new Float64Array());
    expect([none.nearest(5, 52), none.countWithin(5, 52, 1e9)]).to.deep.equal([Infinity, 0]);
  });
});

describe('proximity', () => {
  const figures = published([indicator('a')], { a: { 2023: [1, 2, 3], 2024: [1, 2, 3] } });
  const scope = { table: figures, areaOf: Int32Array.of(2, 0, 1) };
  const areas = { labelPoints: Float64Array.of(5, 52, NaN, NaN, 5.01, 52) };
  const layer = { id: 'haltes', name: { title: 'Haltes' }, points: Float64Array.of(5, 52.001, 5.02, 52), within: 300 };

  it('is measured from the label point of each area, the same in every period', () => {
    const table = finish(proximityTable(scope, areas, layer));
    const [nearest, count, near] = (['distance', 'count', 'within'] as const).map((measure) => cellsOf(table.column(proximityId('haltes', measure), '2024')));
    expect(nearest!.map((metres) => metres && Math.round(metres as number))).to.deep.equal([685, 111, null]);
    expect([count, near]).to.deep.equal([[0, 1, null], [0, 1, null]]);
    expect(table.periodsOf('haltes:distance')).to.deep.equal(['2023', '2024']);
    expect(table.indicators[0]).to.deep.include({ title: 'Haltes: afstand tot de dichtstbijzijnde', unit: 'meter', sensitivity: 'public' });
  });

  it('only counts within a distance that is given, and has no distance without points', () => {
    const table = finish(proximityTable(scope, areas, { ...layer, within: undefined, points: new Float64Array() }));
    expect(table.indicators.map(({ id }) => id)).to.deep.equal(['haltes:distance']);
    expect(cellsOf(table.column('haltes:distance', '2024'))).to.deep.equal([null, null, null]);
  });

  it('tells the share of a group between what it can be at least and at most', () => {
    const cell: fc.Arbitrary<Cell> = fc.oneof(fc.integer({ min: 0, max: 3 }), fc.constantFrom<Cell>('x', null));
    fc.assert(fc.property(fc.array(fc.tuple(cell, fc.constantFrom<Cell>(0, 1, null)), { minLength: 1, maxLength: 6 }), (rows) => {
      const group = indicator('ouderen', { kind: 'count', population: 'inwoners' });
      const table = published([group, indicator('inwoners', { kind: 'count' })], { ouderen: { 2024: rows.map((row) => row[0]) }, inwoners: { 2024: rows.map(() => 3) } });
      const share = shareWithin(column(rows.map((row) => row[1])), inputOf(table, group, '2024'), Int32Array.from([...rows.keys(), -1]));
      const counted = rows.filter(([people, near]) => people !== null && near !== null);
      const shares = everyWay(counted.map(([people]) => (people === 'x' ? [0, 1, 2, 3] : [people as number]))).map((people) => {
        const inside = people.reduce((sum, each, index) => sum + (counted[index]![1] === 1 ? each : 0), 0);
        return (100 * inside) / people.reduce((sum, each) => sum + each, 0);
      });
      if (!counted.some(([people]) => typeof people === 'number' && people > 0)) {
        expect(share).to.equal(undefined);
        return;
      }
      expect(share!.low).to.be.closeTo(Math.min(...shares), 1e-9);
      expect(share!.high).to.be.closeTo(Math.max(...shares), 1e-9);
      expect(share!.areas).to.equal(counted.length);
    }), { numRuns: 300 });
  });

  it('has no upper bound but everybody for a hidden group of unknown size', () => {
    const group = indicator('ouderen', { kind: 'count' });
    const table = published([group], { ouderen: { 2024: [10, 10, 'x'] } });
    const of = (near: readonly Cell[]) => shareWithin(column(near), inputOf(table, group, '2024'), Int32Array.of(0, 1, 2));
    expect(of([1, 0, 1])).to.deep.include({ low: 50, high: 100 });
    expect(of([1, 0, 0])).to.deep.include({ low: 0, high: 50 });
  });
});
