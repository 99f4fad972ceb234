import { expect } from '@esm-bundle/chai';
import { RkError } from '../errors.js';
import type { PolygonAreas } from '../areas.js';
import { bytesOf, expectSame, geometriesOf, read, twoSquares, type Json } from './fixtures.test.js';
import { readShapes } from './read-shapes.js';

const byCode = { object: 'buurt', key: 'code' };

const ring = (x: number, y: number, size = 1) => [[x, y], [x + size, y], [x + size, y + size], [x, y + size], [x, y]];

function square(x: number, y: number, properties: object = {}, size = 1): Json {
  return { type: 'Feature', properties, geometry: { type: 'Polygon', coordinates: [ring(x, y, size)] } };
}

const collection = (...features: unknown[]): Json => ({ type: 'FeatureCollection', features });

/** What both readers agree on, when it is no error. */
function agreed(...args: Parameters<typeof expectSame>): PolygonAreas {
  const areas = expectSame(...args);
  if (areas instanceof RkError) throw areas;
  return areas;
}

function refused(...args: Parameters<typeof expectSame>): RkError {
  const error = expectSame(...args);
  if (!(error instanceof RkError)) throw new Error('expected an error');
  return error;
}

describe('readShapes of TopoJSON, as the reader of objects does it', () => {
  it('reads codes, labels, bounds and label points', () => {
    const areas = agreed(twoSquares(), { ...byCode, label: 'naam' });
    expect(areas.labels).to.deep.equal(['West', 'Oost', 'BU3']);
  });

  it('takes the id of a feature without a key or with the key id, and numbers as text', () => {
    expect(agreed(twoSquares(), { object: 'buurt' }).codes).to.deep.equal(['7', '8', '']);
    expect(agreed(twoSquares(), { object: 'buurt', key: 'id' }).codes).to.deep.equal(['7', '8', '']);
    expect(agreed(twoSquares(), { object: 'buurt', key: 'nummer' }).codes).to.deep.equal(['1', '2', '']);
  });

  it('prefers a property id to the feature id, unless it is null', () => {
    const file = twoSquares();
    Object.assign(geometriesOf(file)[0]!['properties'] as Json, { id: 'eigen' });
    Object.assign(geometriesOf(file)[1]!['properties'] as Json, { id: null });
    expect(agreed(file, { object: 'buurt', key: 'id' }).codes).to.deep.equal(['eigen', '8', '']);
  });

  it('trims codes and names, and names an area without a name after its code', () => {
    const file = twoSquares();
    geometriesOf(file)[0]!['properties'] = { code: ' BU1\t', naam: '  West ' };
    geometriesOf(file)[1]!['properties'] = { code: 'BU2', naam: '  ' };
    expect(agreed(file, { ...byCode, label: 'naam' }).labels).to.deep.equal(['West', 'BU2', 'BU3']);
  });

  it('takes texts with escapes and letters of any language, and no values of other kinds', () => {
    const file = twoSquares();
    geometriesOf(file)[0]!['properties'] = { code: 'a"\\\u00e9\u{1f3d8}\n1', naam: 'S\u00fbdwest-Frysl\u00e2n' };
    geometriesOf(file)[1]!['properties'] = { code: ['BU2'], naam: { is: 'Oost' } };
    geometriesOf(file)[2]!['properties'] = [];
    expect(agreed(file, { ...byCode, label: 'naam' }).codes).to.deep.equal(['a"\\\u00e9\u{1f3d8}\n1', '', '']);
  });

  it('takes the first object with polygons when none is named', () => {
    expect(agreed(twoSquares(), { key: 'code' }).codes).to.deep.equal(['BU1', 'BU2', 'BU3']);
  });

  it('takes a single geometry, and a collection in a collection', () => {
    expect(agreed(twoSquares(), { object: 'wijk', key: 'code' }).codes).to.deep.equal(['WK1']);
    const nested = twoSquares();
    nested.objects['alles'] = { type: 'GeometryCollection', geometries: [nested.objects['buurt'], { geometries: [], type: 'GeometryCollection' }, nested.objects['wijk']] };
    expect(agreed(nested, { object: 'alles', key: 'code' }).codes).to.deep.equal(['BU1', 'BU2', 'BU3', 'WK1']);
  });

  it('marks the borders of the outline object', () => {
    for (const source of [twoSquares(), bytesOf(twoSquares())]) {
      const { topology } = read(source, { ...byCode, outline: 'wijk' });
      expect([...topology.outlineArcs!]).to.deep.equal([0, 1, 1]);
      expect(read(source, byCode).topology.outlineArcs).to.equal(null);
    }
  });

  it('leaves out the arcs of other objects, wherever they lie', () => {
    const file = twoSquares();
    (file.arcs as number[][][]).unshift([[1e6, 1e6], [2e6, 2e6]]);
    geometriesOf(file)[0]!['arcs'] = [[1, 2]];
    geometriesOf(file)[1]!['arcs'] = [[[~1, 3]]];
    file.objects['wijk'] = { type: 'LineString', arcs: [0] };
    expect([...agreed(file, byCode).bounds.slice(0, 4)]).to.deep.equal([0, 0, 1, 1]);
    expect(read(file, byCode).topology.arcCount).to.equal(3);
    expect(read(twoSquares(), { object: 'wijk', key: 'code', outline: 'buurt' }).topology.outlineArcs).to.deep.equal(Uint8Array.of(1, 1, 1));
  });

  it('undoes quantisation, also with rows counted from the north', () => {
    const file = twoSquares();
    file.arcs = [[[10, 0], [0, 10]], [[10, 10], [-10, 0], [0, -10], [10, 0]], [[10, 0], [10, 0], [0, 10], [-10, 0]]];
    file.transform = { scale: [0.1, 0.1], translate: [5, 52] };
    expect([...agreed(file, { object: 'wijk', key: 'code' }).bounds]).to.deep.equal([5, 52, 7, 53]);
    file.transform = { scale: [0.1, -0.1], translate: [5, 53] };
    expect([...agreed(file, { object: 'wijk', key: 'code' }).bounds]).to.deep.equal([5, 52, 7, 53]);
  });

  it('merges features with the same code into one area, named after the first', () => {
    const file = twoSquares();
    (geometriesOf(file)[1]!['properties'] as Json)['code'] = 'BU3';
    geometriesOf(file).push({ ...geometriesOf(file)[0]!, arcs: [[1, 2]] }, { type: null, properties: {} }, { type: null, properties: {} });
    const areas = agreed(file, { ...byCode, label: 'naam' });
    expect(areas.labels).to.deep.equal(['West', 'Oost', '', '']);
    const { topology } = read(bytesOf(file), byCode);
    expect([...topology.areaStart]).to.deep.equal([0, 2, 3, 3, 3]);
    expect([...topology.ringArcs]).to.deep.equal([0, 1, 1, 2, ~0, 2]);
    expect([0, 1].map((area) => topology.records.value(area, 'nummer'))).to.deep.equal([1, 2]);
  });

  it('recognises RD and converts areas and outlines', () => {
    const file = twoSquares();
    file.transform = { scale: [1000, 1000], translate: [155000, 463000] };
    file.arcs = [[[1, 0], [0, 1]], [[1, 1], [-1, 0], [0, -1], [1, 0]], [[1, 0], [1, 0], [0, 1], [-1, 0]]];
    expect(agreed(file, { ...byCode, outline: 'wijk' }).bounds[0]).to.be.closeTo(5.387, 0.01);
    expect(read(file, byCode).topology.transform).to.equal(null);
  });

  it('leaves a parsed file as it is', () => {
    const file = twoSquares();
    const before = JSON.stringify(file);
    read(file, { ...byCode, outline: 'wijk' });
    expect(JSON.stringify(file)).to.equal(before);
  });

  it('names the objects there are when the one asked for is not there', () => {
    for (const options of [{ object: 'buurten' }, { object: 'toString' }, { object: 'buurt', outline: 'gemeente' }]) {
      const error = refused(twoSquares(), { ...options, key: 'code' });
      for (const source of [twoSquares(), bytesOf(twoSquares())]) {
        try { read(source, { ...options, key: 'code' }); } catch (thrown) { expect((thrown as RkError).details).to.deep.equal(error.details); }
      }
    }
    expect(refused({ ...twoSquares(), objects: {} }).code).to.equal('no-such-object');
  });

  it('names the properties there are when the key or label is on no area', () => {
    for (const options of [{ object: 'buurt', key: 'buurtcode' }, { ...byCode, label: 'name' }, { object: 'wijk' }]) {
      const error = refused(twoSquares(), options);
      expect(error.code).to.equal('invalid');
      for (const source of [twoSquares(), bytesOf(twoSquares())]) {
        try { read(source, options); } catch (thrown) { expect((thrown as RkError).details).to.deep.equal(error.details); }
      }
    }
  });

  it('says that there are no areas', () => {
    expect(refused({ ...twoSquares(), objects: { buurt: { type: 'GeometryCollection', geometries: [] } } }).code).to.equal('no-areas');
  });

  it('refuses anything but polygons', () => {
    expect(refused(twoSquares(), { object: 'punten', key: 'code' }).details.path).to.equal('objects.punten.geometries[0].type');
    const mixed = twoSquares();
    geometriesOf(mixed)[2]!['type'] = 'LineString';
    expect(refused(mixed, { key: 'code' }).details.path).to.equal('objects.buurt.geometries[2].type');
    expect(refused(mixed, { object: 'wijk', key: 'code', outline: 'buurt' }).code).to.equal('unsupported');
    expect(refused({ ...twoSquares(), objects: { punten: twoSquares().objects['punten'] } }).code).to.equal('unsupported');
  });

  it('refuses coordinates that are neither degrees nor RD', () => {
    const mercator = twoSquares();
    mercator.transform = { scale: [1, 1], translate: [556000, 6800000] };
    expect(refused(mercator, byCode).details.path).to.equal('coordinates');
  });

  it('refuses steps that lead further than whole numbers of 32 bits', () => {
    const file = { ...twoSquares(), transform: { scale: [1e-9, 1e-9], translate: [0, 0] } };
    file.arcs = [[[999999999, 0], [0, 1]], [[999999999, 0], [999999999, 0], [999999999, 0], [0, 1]], [[0, 0], [1, 1]]];
    for (const source of [file, bytesOf(file)]) expect(() => read(source, byCode)).to.throw(RkError).with.property('code', 'unsupported');
  });

  for (const [what, arcs, path] of [
    ['an arc that is not there', [[3]], 'objects.wijk.arcs[0][0]'],
    ['an arc that is not there, backwards', [[1, 2], [-4]], 'objects.wijk.arcs[1][0]'],
    ['an arc that is no whole number', [[0, 0.5]], 'objects.wijk.arcs[0][1]'],
    ['rings that are no list', [0], 'objects.wijk.arcs[0]'],
    ['arcs that are no list', 'x', 'objects.wijk.arcs'],
    ['a ring without arcs', [[]], 'objects.wijk.arcs[0]'],
  ] as const) {
    it(`refuses ${what}`, () => {
      const file = twoSquares();
      file.objects['wijk'] = { type: 'Polygon', arcs, properties: { code: 'WK1' } };
      expect(refused(file, { object: 'wijk', key: 'code' }).details.path).to.equal(path);
      file.objects['wijk'] = { type: 'GeometryCollection', geometries: [{ type: 'GeometryCollection', geometries: [{ type: 'MultiPolygon', arcs: [[[0, 1]], arcs] }] }] };
      refused(file, { object: 'wijk', key: 'code' });
    });
  }

  for (const [what, change] of [
    ['another type', { type: 'Topologie' }], ['no objects', { objects: null }], ['arcs that are no list', { arcs: {} }],
    ['an arc without positions', { arcs: [[[0, 0], [1, 1]], []] }], ['an arc that is none', { arcs: [5] }],
    ['a position of a text', { arcs: [[[0, 0], [1, 'x']]] }], ['a position of one number', { arcs: [[[0]]] }],
    ['a transform of a text', { transform: 'x' }], ['a scale of texts', { transform: { scale: [1, 'x'], translate: [0, 0] } }],
    ['no translation', { transform: { scale: [1, 1] } }],
    ['a collection without geometries', { objects: { a: { type: 'GeometryCollection' } } }],
    ['a geometry that is none', { objects: { a: { type: 'GeometryCollection', geometries: [5] } } }],
  ] as const) {
    it(`refuses ${what}`, () => { refused({ ...twoSquares(), ...change }); });
  }

  it('refuses collections too deep in each other, and takes no time over them', () => {
    const open = '{"type":"GeometryCollection","geometries":['.repeat(20000);
    const text = `{"type":"Topology","arcs":[],"objects":{"a":${open}${']}'.repeat(20000)}}}`;
    for (const source of [bytesOf(text), JSON.parse(text) as object]) {
      expect(() => read(source)).to.throw(RkError).with.property('code', 'unsupported');
    }
  });
});

describe('readShapes of GeoJSON, as the reader of objects does it', () => {
  it('reads a collection of polygons and multipolygons, one arc a ring', () => {
    const multi = { type: 'Feature', properties: { code: 'B' }, geometry: { type: 'MultiPolygon', coordinates: [[ring(2, 0)], [ring(4, 0), ring(4.2, 0.2, 0.5)]] } };
    const file = collection(square(0, 0, { code: 'A', naam: 'Eerste' }), multi);
    expect(agreed(file, { key: 'code', label: 'naam' }).labels).to.deep.equal(['Eerste', 'B']);
    const { topology } = read(bytesOf(file), { key: 'code' });
    expect(topology).to.include({ arcCount: 4, sharesArcs: false, transform: null });
    expect([...topology.partStart]).to.deep.equal([0, 1, 2, 4]);
  });

  it('reads one bare feature', () => {
    expect(agreed({ ...square(5, 52), id: 40098 }).codes).to.deep.equal(['40098']);
  });

  it('takes codes from properties or from the id, numbers as text', () => {
    const file = collection({ ...square(0, 0, { nummer: 3 }), id: '011020' });
    expect(agreed(file, { key: 'nummer' }).codes).to.deep.equal(['3']);
    expect(agreed(file).codes).to.deep.equal(['011020']);
    expect(agreed(file, { key: 'id' }).codes).to.deep.equal(['011020']);
  });

  it('drops heights and closes an open ring', () => {
    const file = square(0, 0, { code: 'A' });
    file['geometry'] = { type: 'Polygon', coordinates: [[[0, 0, 9], [1, 0, 9], [1, 1, 9]]] };
    agreed(file, { key: 'code' });
    expect([...read(file, { key: 'code' }).topology.coordinates]).to.deep.equal([0, 0, 1, 0, 1, 1, 0, 0]);
  });

  it('keeps a feature without a geometry as an area without a shape', () => {
    const shapeless = [null, { type: 'Polygon', coordinates: [] }, { type: 'Polygon', coordinates: [[]] }, { type: 'MultiPolygon', coordinates: [[], [[]]] }];
    const features = shapeless.map((geometry, i) => ({ type: 'Feature', properties: { code: `B${i}` }, geometry }));
    expect(agreed(collection(square(0, 0, { code: 'A' }), ...features), { key: 'code' }).count).to.equal(5);
    expect(agreed(collection(...features), { key: 'code' }).count).to.equal(4);
  });

  it('merges features with the same code into one area', () => {
    const file = collection(square(0, 0, { code: 'A' }), square(2, 0, { code: 'B' }), square(4, 0, { code: 'A', naam: 'Eiland' }));
    expect(agreed(file, { key: 'code', label: 'naam' }).labels).to.deep.equal(['A', 'B']);
  });

  it('recognises RD with and without a crs member, and does not believe a wrong one', () => {
    const metres = square(155000, 463000, { code: 'A' }, 100);
    const crs = (name: string) => ({ type: 'name', properties: { name } });
    for (const file of [collection(metres), { ...collection(metres), crs: crs('urn:ogc:def:crs:EPSG::28992') }, { ...collection(metres), crs: crs('EPSG:4326') }]) {
      expect(agreed(file, { key: 'code' }).bounds[0]).to.be.closeTo(5.387, 0.001);
    }
    expect(agreed({ ...collection(square(5, 52, { code: 'A' })), crs: crs('EPSG:28992') }, { key: 'code' }).bounds[0]).to.equal(5);
  });

  it('converts stray positions outside the country when the file says that it is RD', () => {
    const file = { ...collection(square(-90000, 700000, { code: 'A' }, 1000), square(155000, 463000, { code: 'B' }, 100)), crs: { type: 'name', properties: { name: 'EPSG:28992' } } };
    agreed(file, { key: 'code' });
    expect(refused(collection(square(-90000, 700000, { code: 'A' }, 1000)), { key: 'code' }).code).to.equal('unsupported');
  });

  it('names a coordinate system that it cannot read', () => {
    const error = refused({ ...collection(square(556000, 6800000, { code: 'A' })), crs: { type: 'name', properties: { name: 'EPSG:3857' } } }, { key: 'code' });
    expect(error.details.got).to.contain('EPSG:3857');
  });

  for (const [what, input, path, code] of [
    ['a list', [], 'type', 'unsupported'],
    ['an object of nothing', {}, 'type', 'unsupported'],
    ['a bare geometry', { type: 'Polygon', coordinates: [] }, 'type', 'unsupported'],
    ['features that are no list', { type: 'FeatureCollection', features: {} }, 'features', 'invalid'],
    ['a feature that is none', collection(null), 'features[0]', 'invalid'],
    ['points', collection({ type: 'Feature', properties: {}, geometry: { type: 'Point', coordinates: [0, 0] } }), 'features[0].geometry.type', 'unsupported'],
    ['a geometry that is none', collection({ type: 'Feature', geometry: 5 }), 'features[0].geometry', 'invalid'],
    ['a position that is none', { type: 'Feature', properties: {}, geometry: { type: 'Polygon', coordinates: [[[0, 0], [1, 'x']]] } }, 'geometry.coordinates[0][1]', 'invalid'],
    ['a ring that is none', { type: 'Feature', geometry: { type: 'MultiPolygon', coordinates: [[5]] } }, 'geometry.coordinates[0][0]', 'invalid'],
    ['a collection without features', collection(), undefined, 'no-areas'],
    ['features without a key', collection(square(0, 0, { naam: 'A' })), 'key', 'invalid'],
  ] as const) {
    it(`refuses ${what}`, () => {
      const error = refused(input, { key: 'code' });
      expect([error.code, error.details.path]).to.deep.equal([code, path]);
    });
  }
});

describe('readShapes', () => {
  it('reads in steps that may be paused', () => {
    const features = Array.from({ length: 5000 }, (_, i) => square(i / 1000, 52, { code: i }, 0.001));
    for (const source of [collection(...features), bytesOf(collection(...features))]) {
      expect([...readShapes(source, { key: 'code' })].length).to.be.at.least(10);
    }
  });

  it('reads names from older tools: Windows-1252, and UTF-16 with a byte order mark', () => {
    const feature = square(5, 52, { code: 'A', 'plaats\u00e9': 'S\u00fbdwest' });
    const topology = twoSquares();
    geometriesOf(topology)[0]!['properties'] = feature['properties'];
    for (const file of [collection(feature), topology]) {
      const text = JSON.stringify(file);
      const units = Uint16Array.from(`\ufeff${text}`, (letter) => letter.charCodeAt(0));
      for (const bytes of [bytesOf(text), Uint8Array.from(text, (letter) => letter.charCodeAt(0)), new Uint8Array(units.buffer)]) {
        expect(read(bytes, { key: 'code', label: 'plaats\u00e9' }).labels[0]).to.equal('S\u00fbdwest');
      }
    }
    expect(() => read(Uint8Array.of(0xff, 0xfe, 0x35, 0), {})).to.throw(RkError).with.property('code', 'unsupported');
    expect(() => read(Uint8Array.of(0xff, 0xfe, 0x7b, 0), {})).to.throw(RkError).with.property('code', 'not-json');
  });

  it('says of text that is no JSON where it stops being so, and shows none of it', () => {
    const text = JSON.stringify(collection(square(0, 0, { code: 'A', geheim: 3 })));
    for (const broken of [text.slice(0, -2), text.replace('"geheim":3', '"geheim":3x'), 'geheim;3', `{"type":"Topology","arcs":[geheim`]) {
      expect(() => read(bytesOf(broken), { key: 'code' })).to.throw(RkError).with.property('code', 'not-json');
      try { read(bytesOf(broken), { key: 'code' }); } catch (error) { expect((error as RkError).message).not.to.contain('geheim'); }
    }
  });
});
