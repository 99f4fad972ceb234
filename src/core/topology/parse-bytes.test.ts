import { expect } from '@esm-bundle/chai';
import { RkError } from '../errors.js';
import { parseBytes, type ParseOptions } from './parse-bytes.js';
import { parseObject } from './parse-object.js';
import { parseTopology } from './parse-topology.js';
import type { Topology } from './topology.js';
import { finish } from '../work.js';

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const parse = (value: unknown, options?: ParseOptions): Topology =>
  finish(parseBytes(bytesOf(typeof value === 'string' ? value : JSON.stringify(value)), options));

function errorOf(read: () => unknown): RkError {
  try { read(); } catch (error) {
    if (error instanceof RkError) return error;
    throw error;
  }
  throw new Error('Nothing was thrown.');
}

const square = {
  type: 'Topology',
  transform: { scale: [0.5, 0.25], translate: [5, 52] },
  arcs: [[[0, 0], [4, 0], [0, 4]], [[4, 4], [-4, 0], [0, -4]], [[1, 1], [1, 0], [0, 1], [-1, -1]]],
  objects: {
    points: { type: 'GeometryCollection', geometries: [{ type: 'Point', coordinates: [1, 1], id: 'P' }] },
    buurt: {
      type: 'GeometryCollection',
      geometries: [
        { type: 'Polygon', id: 'BU1', properties: { code: 'BU00340101', naam: 'Overwhere “Zuid”', inwoners: 12 }, arcs: [[0, 1], [-3]] },
        { type: 'MultiPolygon', id: 7, properties: { naam: 'Jan\u00e9\\"' }, arcs: [[[2]], [[0, 1], [2]]] },
        { type: null, properties: null },
        { arcs: [[2]], type: 'Polygon' },
      ],
    },
    wijk: { type: 'Polygon', arcs: [[0, 1]] },
  },
};

/** The parts of a topology that two ways of reading must agree on. */
function shapeOf(topology: Topology): unknown {
  const { records, coordinates, ...rest } = topology;
  const areas = Array.from({ length: topology.areaCount }, (_, area) => [records.id(area), records.properties(area), records.value(area, 'naam')]);
  return JSON.parse(JSON.stringify({ ...rest, coordinates: Array.from(coordinates), whole: coordinates instanceof Int32Array, areas }));
}

describe('parseBytes', () => {
  it('undoes the steps of quantised arcs', () => {
    const { coordinates, arcStart, arcCount, transform } = parse(square);
    expect(arcCount).to.equal(3);
    expect(Array.from(arcStart)).to.deep.equal([0, 3, 6, 10]);
    expect(Array.from(coordinates.subarray(0, 12))).to.deep.equal([0, 0, 4, 0, 4, 4, 4, 4, 0, 4, 0, 0]);
    expect(transform).to.deep.equal({ scale: [0.5, 0.25], translate: [5, 52] });
  });

  it('keeps areas, parts, rings and arcs apart', () => {
    const topology = parse(square);
    expect(topology.areaCount).to.equal(4);
    expect(Array.from(topology.areaStart)).to.deep.equal([0, 1, 3, 3, 4]);
    expect(Array.from(topology.partStart)).to.deep.equal([0, 2, 3, 5, 6]);
    expect(Array.from(topology.ringStart)).to.deep.equal([0, 2, 3, 4, 6, 7, 8]);
    expect(Array.from(topology.ringArcs)).to.deep.equal([0, 1, -3, 2, 0, 1, 2, 2]);
  });

  it('reads degrees as they are when nothing is quantised, also in exponent notation', () => {
    const { coordinates } = parse('{"type":"Topology","arcs":[[[5,52],[-5.25,5.2e1],[ 1E-3 , 0.1, 99]]],"objects":{"a":{"type":"Polygon","arcs":[[0]]}}}');
    expect(Array.from(coordinates)).to.deep.equal([5, 52, -5.25, 52, 0.001, 0.1]);
  });

  it('reads any white space, and a byte order mark', () => {
    const spaced = `\ufeff ${JSON.stringify(square, null, '\t').replaceAll('\n', '\r\n')} \n`;
    expect(shapeOf(parse(spaced))).to.deep.equal(shapeOf(parse(square)));
  });

  it('reads members in any order', () => {
    const turned = Object.fromEntries(Object.entries(square).reverse());
    expect(shapeOf(parse(turned))).to.deep.equal(shapeOf(parse(square)));
  });

  it('gives the same for the bytes and for the object they stand for', () => {
    for (const object of ['buurt', 'wijk', undefined]) {
      const options = { object, outline: 'wijk' };
      expect(shapeOf(finish(parseTopology(square, options)))).to.deep.equal(shapeOf(parse(square, options)));
    }
  });

  it('takes the first object that has polygons when none is named', () => {
    expect(parse(square).object).to.equal('buurt');
    expect(parse(square, { object: '' }).object).to.equal('buurt');
  });

  it('reads a single geometry as one area', () => {
    expect(parse(square, { object: 'wijk' })).to.include({ areaCount: 1, object: 'wijk' });
  });

  it('marks the arcs of the outline', () => {
    expect(Array.from(parse(square, { outline: 'wijk' }).outlineArcs!)).to.deep.equal([1, 1, 0]);
    expect(parse(square).outlineArcs).to.equal(null);
  });

  it('decodes properties only when asked, escapes and all', () => {
    const { records } = parse(square);
    expect(records.value(0, 'naam')).to.equal('Overwhere “Zuid”');
    expect(records.value(1, 'naam')).to.equal('Jané\\"');
    expect(records.value(0, 'nee')).to.equal(undefined);
    expect(records.value(2, 'naam')).to.equal(undefined);
    expect(records.properties(2)).to.deep.equal({});
    expect(records.properties(0)).to.deep.equal({ code: 'BU00340101', naam: 'Overwhere “Zuid”', inwoners: 12 });
    expect(records.properties(99)).to.deep.equal({});
  });

  it('finds a property whose name needs escapes', () => {
    const { records } = parse('{"type":"Topology","arcs":[],"objects":{"a":{"type":null,"properties":{"nam\\u00e9":1}}}}');
    expect(records.value(0, 'namé')).to.equal(1);
  });
});

describe('a topology that cannot be read', () => {
  const broken = (change: (copy: typeof square) => unknown): string => {
    const copy = structuredClone(square);
    change(copy);
    return JSON.stringify(copy);
  };
  const cases: [name: string, text: string, code: string, path: string | undefined, got: string | undefined][] = [
    ['an empty file', '', 'not-json', 'the whole file', 'the end of the file'],
    ['a web page', '<!doctype html>', 'not-json', 'the whole file', '"<"'],
    ['an array', '[]', 'invalid', 'the whole file', 'an array'],
    ['GeoJSON', '{"type":"FeatureCollection","features":[]}', 'unsupported', 'type', '"FeatureCollection"'],
    ['no arcs', '{"type":"Topology","objects":{}}', 'invalid', 'arcs', 'nothing'],
    ['arcs of another type', '{"type":"Topology","arcs":{},"objects":{}}', 'invalid', 'arcs', 'an object'],
    ['a position of texts', broken((t) => { (t.arcs as unknown[][])[1]![2] = ['a', 'b']; }), 'invalid', 'arcs[1][2]', 'a string'],
    ['a position of one number', broken((t) => { t.arcs[2]![1] = [1]; }), 'invalid', 'arcs[2][1]', undefined],
    ['an arc without positions', broken((t) => { t.arcs[1] = []; }), 'invalid', 'arcs[1]', 'array of 0'],
    ['an arc that is not there', broken((t) => { t.objects.buurt.geometries[3]!.arcs = [[3]]; }), 'invalid', 'objects.buurt.geometries[3].arcs[0][0]', '3'],
    ['an arc that is not there, backwards', broken((t) => { t.objects.buurt.geometries[1]!.arcs = [[[-4]]]; }), 'invalid', 'objects.buurt.geometries[1].arcs[0][0][0]', '-4'],
    ['half an arc', broken((t) => { t.objects.buurt.geometries[0]!.arcs = [[0.5]]; }), 'invalid', 'objects.buurt.geometries[0].arcs[0][0]', '0.5'],
    ['a ring that is no array', broken((t) => { t.objects.buurt.geometries[0]!.arcs = [0] as never; }), 'invalid', 'objects.buurt.geometries[0].arcs[0]', undefined],
    ['a ring without arcs', broken((t) => { t.objects.buurt.geometries[0]!.arcs = [[0, 1], []]; }), 'invalid', 'objects.buurt.geometries[0].arcs[1]', 'array of 0'],
    ['points', broken((t) => { t.objects.buurt.geometries[2]!.type = 'Point'; }), 'unsupported', 'objects.buurt.geometries[2].type', '"Point"'],
    ['a polygon without arcs', broken((t) => { delete (t.objects.buurt.geometries[0] as Record<string, unknown>)['arcs']; }), 'invalid', 'objects.buurt.geometries[0].arcs', 'nothing'],
    ['a transform of texts', broken((t) => { t.transform.scale = ['x'] as never; }), 'invalid', 'transform.scale[0]', '"x"'],
    ['a collection without geometries', broken((t) => { t.objects.buurt.geometries[0]!.type = 'GeometryCollection'; }), 'invalid', 'objects.buurt.geometries[0].geometries', 'nothing'],
    ['text after the end', `${JSON.stringify(square)}{}`, 'not-json', undefined, 'more text'],
  ];
  for (const [name, text, code, path, got] of cases) {
    it(`says where, what was found and what was expected: ${name}`, () => {
      const { code: actual, details } = errorOf(() => parse(text));
      expect(actual).to.equal(code);
      if (path !== undefined) expect(details.path).to.equal(path);
      if (got !== undefined) expect(details.got).to.equal(got);
      expect(details.expected).to.be.a('string');
      if (actual === 'invalid') {
        const fromObject = errorOf(() => finish(parseObject(JSON.parse(text))));
        expect([fromObject.code, fromObject.details.path]).to.deep.equal(['invalid', path]);
      }
    });
  }

  it('names the objects there are when one is asked that is not', () => {
    for (const source of [square, bytesOf(JSON.stringify(square))]) {
      for (const options of [{ object: 'pc4' }, { object: 'buurt', outline: 'pc4' }]) {
        const error = errorOf(() => finish(parseTopology(source, options)));
        expect(error.code).to.equal('no-such-object');
        expect(error.details).to.include({ got: '"pc4"', expected: 'points | buurt | wijk' });
      }
    }
  });

  it('is told at whatever byte the file breaks off', () => {
    const bytes = bytesOf(JSON.stringify(square));
    for (let length = 0; length < bytes.length; length++) {
      expect(errorOf(() => finish(parseBytes(bytes.subarray(0, length)))).code, `after ${length} bytes`).to.be.oneOf(['not-json', 'invalid']);
    }
  });

  it('never gives anything but an RkError or a sound topology, whatever byte is changed', () => {
    const bytes = bytesOf(JSON.stringify(square));
    for (let at = 0; at < bytes.length; at++) {
      for (const byte of [0x22, 0x2c, 0x2d, 0x30, 0x39, 0x5b, 0x5c, 0x5d, 0x65, 0x7b, 0x7d, 0xff]) {
        const changed = bytes.slice();
        changed[at] = byte;
        let topology: Topology;
        try { topology = finish(parseBytes(changed)); } catch (error) { expect(error).to.be.instanceOf(RkError); continue; }
        const { ringArcs, arcCount, coordinates, arcStart } = topology;
        expect(ringArcs.every((reference) => (reference < 0 ? ~reference : reference) < arcCount)).to.equal(true);
        expect(arcStart[arcCount]! * 2).to.equal(coordinates.length);
      }
    }
  });
});
