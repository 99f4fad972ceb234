import { expect } from '@esm-bundle/chai';
import fc from 'fast-check';
import { thrown } from '../../test/fixtures/thrown.js';
import { areasFromTopology } from './areas-from-topology.js';
import { RkError } from './errors.js';
import { toWgs84 } from './rijksdriehoek.js';

/** Two unit squares side by side with a shared border, in one wijk; a place without a shape; a label point. */
function twoSquares() {
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
        ],
      },
      wijk: { type: 'Polygon', arcs: [[1, 2]], properties: { code: 'WK1' } },
    } as Record<string, unknown>,
    arcs: [[[1, 0], [1, 1]], [[1, 1], [0, 1], [0, 0], [1, 0]], [[1, 0], [2, 0], [2, 1], [1, 1]]] as unknown,
    transform: undefined as unknown,
  };
}

const asPlain = (value: object) => JSON.parse(JSON.stringify(value)) as Record<string, unknown>;

describe('areasFromTopology', () => {
  it('reads codes, labels, polygons, bounds and label points', () => {
    const areas = areasFromTopology(twoSquares(), { object: 'buurt', key: 'code', label: 'naam' });
    expect(areas.count).to.equal(3);
    expect(areas.codes).to.deep.equal(['BU1', 'BU2', 'BU3']);
    expect(areas.labels).to.deep.equal(['West', 'Oost', 'BU3']);
    expect(areas.polygons.map((polygons) => polygons.length)).to.deep.equal([1, 1, 0]);
    expect([...areas.bounds.slice(0, 8)]).to.deep.equal([0, 0, 1, 1, 1, 0, 2, 1]);
    expect([...areas.labelPoints.slice(0, 4)]).to.deep.equal([0.5, 0.5, 1.5, 0.5]);
    expect([...areas.bounds.slice(8), ...areas.labelPoints.slice(4)].every(Number.isNaN)).to.equal(true);
  });

  it('takes the id of a feature without a key, and numbers as text', () => {
    expect(areasFromTopology(twoSquares(), { object: 'buurt' }).codes).to.deep.equal(['7', '8', '']);
    expect(areasFromTopology(twoSquares(), { object: 'buurt', key: 'nummer' }).codes).to.deep.equal(['1', '2', '']);
  });

  it('takes the first object with polygons when none is named', () => {
    expect(areasFromTopology(twoSquares(), { key: 'code' }).codes).to.deep.equal(['BU1', 'BU2', 'BU3']);
  });

  it('takes a single geometry, and a collection in a collection', () => {
    expect(areasFromTopology(twoSquares(), { object: 'wijk', key: 'code' }).codes).to.deep.equal(['WK1']);
    const nested = twoSquares();
    nested.objects['alles'] = { type: 'GeometryCollection', geometries: [nested.objects['buurt'], nested.objects['wijk']] };
    expect(areasFromTopology(nested, { object: 'alles', key: 'code' }).codes).to.deep.equal(['BU1', 'BU2', 'BU3', 'WK1']);
  });

  it('draws the borders of the outline object, each once', () => {
    const { outlines } = areasFromTopology(twoSquares(), { object: 'buurt', key: 'code', outline: 'wijk' });
    expect([...new Set(outlines.flat().map(String))]).to.have.members(['1,1', '0,1', '0,0', '1,0', '2,0', '2,1']);
    const every = areasFromTopology(twoSquares(), { object: 'wijk', key: 'code', outline: 'buurt' }).outlines;
    expect(every.reduce((sides, line) => sides + line.length - 1, 0)).to.equal(7);
    expect(areasFromTopology(twoSquares(), { object: 'buurt', key: 'code' }).outlines).to.deep.equal([]);
  });

  it('undoes quantisation', () => {
    const quantised = twoSquares();
    quantised.arcs = [[[10, 0], [0, 10]], [[10, 10], [-10, 0], [0, -10], [10, 0]], [[10, 0], [10, 0], [0, 10], [-10, 0]]];
    quantised.transform = { scale: [0.1, 0.1], translate: [5, 52] };
    expect([...areasFromTopology(quantised, { object: 'wijk', key: 'code' }).bounds]).to.deep.equal([5, 52, 7, 53]);
  });

  it('merges features with the same code into one area', () => {
    const split = twoSquares();
    const { geometries } = split.objects['buurt'] as { geometries: { properties: { code: string } }[] };
    geometries[1]!.properties.code = 'BU1';
    const areas = areasFromTopology(split, { object: 'buurt', key: 'code', label: 'naam' });
    expect(areas.labels).to.deep.equal(['West', 'BU3']);
    expect(areas.polygons[0]!.length).to.equal(2);
    expect([...areas.bounds.slice(0, 4)]).to.deep.equal([0, 0, 2, 1]);
  });

  it('recognises RD and converts areas and outlines', () => {
    const metres = twoSquares();
    metres.transform = { scale: [1000, 1000], translate: [155000, 463000] };
    metres.arcs = [[[1, 0], [0, 1]], [[1, 1], [-1, 0], [0, -1], [1, 0]], [[1, 0], [1, 0], [0, 1], [-1, 0]]];
    const areas = areasFromTopology(metres, { object: 'buurt', key: 'code', outline: 'wijk' });
    expect(areas.bounds[0]).to.be.closeTo(toWgs84(155000, 463000)[0], 1e-4);
    expect(areas.bounds[1]).to.be.closeTo(toWgs84(155000, 463000)[1], 1e-5);
    expect(areas.outlines[0]![0]![1]).to.be.closeTo(52.16, 0.01);
  });

  it('leaves the parsed file as it is', () => {
    const input = twoSquares();
    const before = JSON.stringify(input);
    areasFromTopology(input, { object: 'buurt', key: 'code', outline: 'wijk' });
    expect(JSON.stringify(input)).to.equal(before);
  });

  it('names the objects there are when the one asked for is not there', () => {
    for (const options of [{ object: 'buurten', key: 'code' }, { object: 'toString', key: 'code' }, { object: 'buurt', key: 'code', outline: 'gemeente' }]) {
      const error = thrown(() => areasFromTopology(twoSquares(), options));
      expect(error.code).to.equal('no-such-object');
      expect(error.details.expected).to.equal('punten | buurt | wijk');
    }
    expect(thrown(() => areasFromTopology({ ...twoSquares(), objects: {} }, {})).code).to.equal('no-such-object');
  });

  it('names the properties there are when the key or label is on no area', () => {
    const key = thrown(() => areasFromTopology(twoSquares(), { object: 'buurt', key: 'buurtcode' }));
    expect(key.code).to.equal('invalid');
    expect(key.details).to.deep.include({ path: 'key', got: '"buurtcode"', expected: 'code | naam | nummer' });
    expect(thrown(() => areasFromTopology(twoSquares(), { object: 'buurt', key: 'code', label: 'name' })).details.path).to.equal('label');
    expect(thrown(() => areasFromTopology(twoSquares(), { object: 'wijk' })).details.path).to.equal('key');
  });

  it('says that there are no areas', () => {
    const empty = { ...twoSquares(), objects: { buurt: { type: 'GeometryCollection', geometries: [] } } };
    expect(thrown(() => areasFromTopology(empty, {})).code).to.equal('no-areas');
  });

  it('refuses anything but polygons', () => {
    const error = thrown(() => areasFromTopology(twoSquares(), { object: 'punten', key: 'code' }));
    expect(error.code).to.equal('unsupported');
    expect(error.details).to.deep.include({ path: 'objects.punten.geometries[0].type', got: '"Point"' });
  });

  it('refuses coordinates that are neither degrees nor RD', () => {
    const mercator = twoSquares();
    mercator.transform = { scale: [1, 1], translate: [556000, 6800000] };
    expect(thrown(() => areasFromTopology(mercator, { object: 'buurt', key: 'code' })).details.path).to.equal('coordinates');
  });

  for (const [what, arcs, path] of [
    ['an arc that is not there', [[3]], 'objects.wijk.arcs[0][0]'],
    ['an arc that is not there, backwards', [[-4]], 'objects.wijk.arcs[0][0]'],
    ['an arc that is no whole number', [[0.5]], 'objects.wijk.arcs[0][0]'],
    ['rings that are no list', [0], 'objects.wijk.arcs[0]'],
    ['arcs that are no list', 'x', 'objects.wijk.arcs'],
    ['a ring without arcs', [[]], 'objects.wijk.arcs[0]'],
  ] as const) {
    it(`refuses ${what}`, () => {
      const broken = twoSquares();
      broken.objects['wijk'] = { type: 'Polygon', arcs, properties: { code: 'WK1' } };
      const error = thrown(() => areasFromTopology(broken, { object: 'wijk', key: 'code' }));
      expect(error.code).to.equal('invalid');
      expect(error.details.path).to.equal(path);
    });
  }

  it('never throws anything but an RkError, whatever is broken', () => {
    const junk = fc.constantFrom<unknown>(null, undefined, [], {}, '', 'x', -1, 1e9, 0.5, NaN, true, [[]], [null], { type: 'Polygon' });
    fc.assert(fc.property(fc.array(fc.nat(), { maxLength: 8 }), junk, fc.constantFrom('buurt', 'wijk', 'punten', undefined), (steps, value, object) => {
      const broken = asPlain(twoSquares());
      let at: Record<string, unknown> = broken, name = 'type';
      for (const step of steps) {
        const names = Object.keys(at);
        name = names[step % names.length]!;
        const next = at[name];
        if (typeof next !== 'object' || next === null || Object.keys(next).length === 0) break;
        if (step !== steps.at(-1)) at = next as Record<string, unknown>;
      }
      at[name] = value;
      for (const input of [broken, value]) {
        try { areasFromTopology(input, { object, key: 'code', outline: 'wijk' }); } catch (error) { expect(error).to.be.instanceOf(RkError); }
      }
    }), { numRuns: 1000 });
  });
});
