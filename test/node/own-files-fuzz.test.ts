import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { strToU8, zipSync } from 'fflate';
import { RkError } from '../../src/core/errors.js';
import { readOwnFile } from '../../src/data/own/read-own-file.js';
import { dbf, excel, geoPackage, geoPackagePoint, geoPackageTables, shp, sqlite, square, zip, zippedShapefile } from './own-files.js';

/** Numbers from 0 up to 1, the same for the same seed (mulberry32). */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const MOST_MILLISECONDS = 5000;
const MOST_MEGABYTES = 700;
const SEEDS = 150;

/** What became of a file: how many tables, or the code of the refusal. Fails for any other error, and for one that takes long or much memory. */
async function outcome(bytes: Uint8Array, name: string): Promise<number | string> {
  const begin = performance.now();
  const result = await readOwnFile(bytes, name).then(({ tables }) => tables.length, (error: unknown) => {
    assert.ok(error instanceof RkError, `${name}: ${String(error)}`);
    assert.equal(error.details.file, name);
    assert.ok(error.details.got && error.details.expected || error.code === 'not-json' || error.code === 'no-areas', `${name} says ${error.message}`);
    return error.code;
  });
  assert.ok(performance.now() - begin < MOST_MILLISECONDS, `${name} took ${performance.now() - begin} ms`);
  assert.ok(process.memoryUsage().rss < MOST_MEGABYTES * 1e6, `${name} took ${process.memoryUsage().rss / 1e6} MB`);
  return result;
}

const samples: Readonly<Record<string, () => Uint8Array | Promise<Uint8Array>>> = {
  'shapefile.zip': zippedShapefile,
  // Not packed, so that what is broken reaches the readers of the parts.
  'loose.zip': () => zipSync({ 'a.shp': shp([square(240_000, 485_000, 500), null, square(241_000, 485_000, 500)]), 'a.dbf': dbf([{ name: 'NAAM', type: 'C', size: 8 }], ['een', 'twee', 'drie'].map((text) => [strToU8(text.padEnd(8))])) }, { level: 0 }),
  'points.gpkg': () => geoPackage([[240_000, 485_000], [240_100, 485_100]]),
  'table.xlsx': () => excel([['code', 'inwoners'], ['BU01410000', 12], ['BU01410001', 7]]),
  'table.csv': () => strToU8('code;naam;inwoners;x;y\nBU01410000;"Aa, ""b""";1.234,5;240000;485000\nBU01410001;Cé;7;240100;485100\n'),
  'wkt.csv': () => strToU8('id;vorm\n1;"SRID=28992;POLYGON ((240000 485000, 240500 485000, 240500 485500, 240000 485000))"\n2;POINT Z (240000 485000 3)\n'),
  'features.geojson': () => strToU8(JSON.stringify({ type: 'FeatureCollection', features: [{ type: 'Feature', id: 1, properties: { naam: 'é' }, geometry: { type: 'GeometryCollection', geometries: [{ type: 'Polygon', coordinates: [square(6.6, 52.3, 0.01)] }, { type: 'Point', coordinates: [6.6, 52.3, 1] }] } }] })),
  'areas.topojson': () => strToU8(JSON.stringify({ type: 'Topology', transform: { scale: [0.001, 0.001], translate: [6.6, 52.3] }, arcs: [[[0, 0], [1, 0], [0, 1], [-1, -1]]], objects: { buurt: { type: 'GeometryCollection', geometries: [{ type: 'Polygon', arcs: [[0]], properties: { code: 'A' } }] } } })),
  'records.json': () => strToU8(JSON.stringify({ BU01410000: { inwoners: 12, meer: { a: 1 } }, BU01410001: { inwoners: 7, meer: { a: 2 } } })),
};

describe('a file that is broken', () => {
  for (const [name, make] of Object.entries(samples)) {
    it(`${name}: reads whole; cut off anywhere it is refused or read, and nothing else`, async () => {
      const bytes = await make();
      assert.equal(typeof (await outcome(bytes, name)), 'number');
      const random = randomFrom(1);
      for (let i = 0; i < SEEDS; i++) await outcome(bytes.slice(0, Math.floor(random() * bytes.length)), name);
    });

    it(`${name}: with bits turned over`, async () => {
      const bytes = await make();
      for (let seed = 0; seed < SEEDS; seed++) {
        const random = randomFrom(seed);
        const broken = bytes.slice();
        for (let flips = 1 + Math.floor(random() * 8); flips > 0; flips--) broken[Math.floor(random() * broken.length)]! ^= 1 << Math.floor(random() * 8);
        await outcome(broken, name);
      }
    });

    it(`${name}: with numbers of four bytes made huge, and with parts of random bytes`, async () => {
      const bytes = await make();
      for (let seed = 0; seed < SEEDS; seed++) {
        const random = randomFrom(1000 + seed);
        const broken = bytes.slice();
        const at = Math.floor(random() * (broken.length - 4));
        if (seed % 2) new DataView(broken.buffer).setUint32(at, 0x7fffffff - Math.floor(random() * 16), random() < 0.5);
        else for (let i = at; i < Math.min(broken.length, at + 40); i++) broken[i] = Math.floor(random() * 256);
        await outcome(broken, name);
      }
    });
  }

  it('of random bytes, with the beginning of every format', async () => {
    const random = randomFrom(7);
    for (const begin of ['', 'PK\x03\x04', 'SQLite format 3\0', 'PAR1', '\xd0\xcf\x11\xe0', '\0\0\x27\x0a', '{', '[', '<', '{"type":"Topology"', '\xff\xfe', '\xef\xbb\xbf']) {
      for (let i = 0; i < 20; i++) {
        const bytes = Uint8Array.from({ length: Math.floor(random() * 4000) }, () => Math.floor(random() * 256));
        bytes.set([...begin].map((sign) => sign.charCodeAt(0)).slice(0, bytes.length));
        await outcome(bytes, `${begin.slice(0, 2)}…`);
      }
    }
  });
});

describe('a file that wants too much', () => {
  const refusal = async (bytes: Uint8Array, name: string): Promise<RkError> => {
    assert.equal(typeof (await outcome(bytes, name)), 'string');
    return readOwnFile(bytes, name).then(() => assert.fail(), (error: unknown) => error as RkError);
  };
  /** The list at the end of a zip of one file, with the size that it declares. */
  const declaring = (bytes: Uint8Array, size: number): Uint8Array => {
    const changed = bytes.slice();
    const view = new DataView(changed.buffer);
    for (let at = 0; at < changed.length - 46; at++) if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, size, true);
    return changed;
  };

  it('a zip of 200 MB of nothing: refused by how much is in how little, before it is unpacked', async () => {
    const { details } = await refusal(zip({ 'a.shp': new Uint8Array(200_000_000), 'a.dbf': '' }), 'bom.zip');
    assert.match(details.got!, /^200 MB packed in/);
    assert.equal(details.path, 'a.shp');
  });

  it('a zip that declares 2 GB, or 10 bytes for 50 MB: refused without taking either', async () => {
    const bomb = zip({ 'a.shp': new Uint8Array(50_000_000) });
    assert.match((await refusal(declaring(bomb, 2 ** 31 - 1), 'twee.zip')).details.got!, /2147\.5 MB once unpacked/);
    assert.equal((await refusal(declaring(bomb, 10), 'tien.zip')).details.got, 'more than it says');
  });

  it('a .shp or .dbf that counts more than it holds', async () => {
    const shape = shp([square(240_000, 485_000, 500)]);
    const view = new DataView(shape.buffer);
    view.setInt32(100 + 8 + 40, 2 ** 31 - 1, true);
    assert.equal((await refusal(zip({ 'a.shp': shape }), 'punten.zip')).details.path, 'a.shp, record 1');
    view.setInt32(104, 2 ** 30, false);
    assert.match((await refusal(zip({ 'a.shp': shape }), 'lang.zip')).details.expected!, /^at most \d+$/);
    const table = dbf([{ name: 'A', type: 'C', size: 4 }], [[strToU8('a')]]);
    new DataView(table.buffer).setUint32(4, 2 ** 31, true);
    assert.match((await refusal(zip({ 'a.shp': shp([[240_000, 485_000]]), 'a.dbf': table }), 'rijen.zip')).details.got!, /^2147483648 rows/);
  });

  it('a shape of a GeoPackage that counts more than it holds', async () => {
    const line = geoPackagePoint(240_000, 485_000);
    new DataView(line.buffer).setUint32(9, 2, true);
    new DataView(line.buffer).setUint32(13, 2 ** 31 - 1, true);
    const bytes = await sqlite(`${geoPackageTables} INSERT INTO gpkg_contents VALUES ('a', 'features'); INSERT INTO gpkg_geometry_columns VALUES ('a', 'geom', 28992); CREATE TABLE a (geom BLOB);`, [['INSERT INTO a VALUES (?)', [line]]]);
    const { details } = await refusal(bytes, 'lijn.gpkg');
    assert.equal(details.path, 'a, row 1');
  });

  it('a GeoPackage whose table is a question without an end', async () => {
    const endless = 'AS WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT i FROM n';
    for (const statements of [
      `${geoPackageTables} INSERT INTO gpkg_contents VALUES ('a', 'attributes'); CREATE VIEW a ${endless};`,
      `CREATE TABLE gpkg_spatial_ref_sys (srs_id INTEGER); CREATE VIEW gpkg_contents ${endless};`,
    ]) assert.equal((await refusal(await sqlite(statements), 'zicht.gpkg')).code, 'invalid');
  });

  it('a TopoJSON that uses one long arc over and over', async () => {
    const arc = Array.from({ length: 20_000 }, (_, i) => [i % 100, i % 90]);
    const json = { type: 'Topology', arcs: [arc], objects: { a: { type: 'MultiPolygon', arcs: Array.from({ length: 2000 }, () => [[0]]) } } };
    assert.match((await refusal(strToU8(JSON.stringify(json)), 'bogen.topojson')).details.expected!, /positions$/);
  });

  it('JSON of lists in lists in lists', async () => {
    for (const depth of [1000, 100_000]) {
      await refusal(strToU8(`{"type":"Polygon","coordinates":${'['.repeat(depth)}${']'.repeat(depth)}}`), 'diep.geojson');
      await refusal(strToU8(`${'{"a":'.repeat(depth)}1${'}'.repeat(depth)}`), 'diep.json');
    }
  });

  it('more than 200,000 rows', async () => {
    const { details } = await refusal(strToU8(`code;n\n${'BU01410000;1\n'.repeat(200_001)}`), 'lang.csv');
    assert.deepEqual([details.got, details.expected], ['200001 rows', 'at most 200000 rows']);
  });

  it('more than 100 MB, said before a byte of it is read', async () => {
    const { details } = await refusal(new Uint8Array(100_000_001), 'groot.csv');
    assert.equal(details.expected, 'at most 100 MB');
  });
});
