import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import proj4 from 'proj4';
import { RkError } from '../../src/core/errors.js';
import type { OwnTable } from '../../src/core/own/own-table.js';
import { parseWkt } from '../../src/core/own/wkt.js';
import { finish } from '../../src/core/work.js';
import { readOwnFile } from '../../src/data/own/read-own-file.js';
import { readWkb } from '../../src/data/own/read-wkb.js';
import { unzip } from '../../src/data/own/unzip.js';
import { dbf, excel, geoPackage, geoPackageTables, shp, sqlite, square, zip, zippedShapefile } from './own-files.js';

const rd = '+proj=sterea +lat_0=52.1561605555556 +lon_0=5.38763888888889 +k=0.9999079 +x_0=155000 +y_0=463000 +ellps=bessel +towgs84=565.4171,50.3319,465.5524,-0.398957388243134,0.343987817378283,-1.87740163998045,4.0725 +units=m +no_defs';
const [lon, lat] = proj4(rd, 'WGS84').forward([240_000, 485_000]);

const tablesOf = async (bytes: Uint8Array | string, name = 'bestand'): Promise<readonly OwnTable[]> => (await readOwnFile(typeof bytes === 'string' ? strToU8(bytes) : bytes, name)).tables;
const refusal = (bytes: Uint8Array | string): Promise<RkError> => readOwnFile(typeof bytes === 'string' ? strToU8(bytes) : bytes, 'bestand').then(() => assert.fail('it was read'), (error: unknown) => error as RkError);
const near = (found: unknown, x = lon, y = lat): void => {
  const [a, b] = found as [number, number];
  assert.ok(Math.abs(a - x) < 1e-5 && Math.abs(b - y) < 1e-5, `${a}, ${b}`);
};

describe('a shapefile of a reader', () => {
  it('has its shapes in degrees, and its codes and numbers as texts', async () => {
    const [table] = await tablesOf(zippedShapefile());
    assert.deepEqual([table!.columns, table!.rows, table!.family], [['BU_CODE', 'INWONERS'], [['BU01410000', '120'], ['BU01410001', '-99997']], 'areas']);
    near((table!.shapes![0] as unknown as { coordinates: number[][][] }).coordinates[0]![0]);
  });

  const text = 'Café Ü ß';
  const encodings: readonly (readonly [string, string, number, readonly number[]])[] = [
    ['a .cpg that says UTF-8', 'UTF-8', 0, [...new TextEncoder().encode(text)]],
    ['a .cpg that says 1252, whatever the language byte says', '1252', 2, [0x43, 0x61, 0x66, 0xe9, 0x20, 0xdc, 0x20, 0xdf]],
    ['a .cpg with the word of ArcGIS', 'ISO 88591', 0, [0x43, 0x61, 0x66, 0xe9, 0x20, 0xdc, 0x20, 0xdf]],
    ['a .cpg with a code page of DOS', 'OEM 850', 0, [0x43, 0x61, 0x66, 0x82, 0x20, 0x9a, 0x20, 0xe1]],
    ['the language byte of code page 850', '', 0x02, [0x43, 0x61, 0x66, 0x82, 0x20, 0x9a, 0x20, 0xe1]],
    ['the language byte of Windows', '', 0x57, [0x43, 0x61, 0x66, 0xe9, 0x20, 0xdc, 0x20, 0xdf]],
    ['nothing that says so, and UTF-8', '', 0, [...new TextEncoder().encode(text)]],
    ['nothing that says so, and Windows-1252', '', 0, [0x43, 0x61, 0x66, 0xe9, 0x20, 0xdc, 0x20, 0xdf]],
  ];
  for (const [what, cpg, language, bytes] of encodings) {
    it(`has its texts by ${what}`, async () => {
      const row = Uint8Array.from({ length: 12 }, (_, i) => bytes[i] ?? 0x20);
      const [table] = await tablesOf(zip({ 'map/A.SHP': shp([[240_000, 485_000]]), 'map/A.DBF': dbf([{ name: 'NAAM', type: 'C', size: 12 }], [[row]], { language }), ...(cpg && { 'map/a.cpg': cpg }) }));
      assert.deepEqual(table!.rows, [[text]]);
    });
  }

  it('has null shapes, and no rows that were deleted, each row with its own shape', async () => {
    const names = ['een', 'twee', 'drie'].map((name) => [strToU8(name.padEnd(5))]);
    const [table] = await tablesOf(zip({ 'a.shp': shp([[240_000, 485_000], [241_000, 485_000], null]), 'a.dbf': dbf([{ name: 'N', type: 'C', size: 5 }], names, { deleted: [0] }) }));
    assert.deepEqual(table!.rows, [['twee'], ['drie']]);
    assert.deepEqual(table!.shapes!.map((shape) => shape?.type), ['Point', undefined]);
  });

  it('has holes in the outline around them, and islands of their own', async () => {
    // Two parts in one record: the white paper has outlines clockwise and holes against the clock.
    const rings = [square(240_000, 485_000, 500), square(240_100, 485_100, 100).reverse(), square(242_000, 485_000, 100)];
    const record = new DataView(new ArrayBuffer(44 + 12 + 16 * 15));
    record.setInt32(0, 5, true);
    record.setInt32(36, 3, true);
    record.setInt32(40, 15, true);
    rings.forEach((_, i) => record.setInt32(44 + 4 * i, 5 * i, true));
    rings.flat(2).forEach((value, i) => record.setFloat64(56 + 8 * i, value, true));
    const file = new Uint8Array(108 + record.byteLength);
    file.set(shp([]).subarray(0, 100));
    new DataView(file.buffer).setInt32(104, record.byteLength / 2);
    file.set(new Uint8Array(record.buffer), 108);
    const [table] = await tablesOf(zip({ 'a.shp': file }));
    const shape = table!.shapes![0] as unknown as { type: string; coordinates: unknown[][] };
    assert.deepEqual([shape.type, shape.coordinates.map((polygon) => polygon.length)], ['MultiPolygon', [2, 1]]);
  });

  it('is refused in another system than RD or degrees, by its .prj, and by its numbers without one', async () => {
    const utm = { 'a.shp': shp([[650_000, 5_800_000]]), 'a.dbf': dbf([{ name: 'N', type: 'C', size: 1 }], [[strToU8('a')]]) };
    assert.deepEqual((await refusal(zip({ ...utm, 'a.prj': 'PROJCS["ETRS_1989_UTM_Zone_31N",GEOGCS["x"]]' }))).details, { file: 'bestand', path: 'a.shp, .prj', got: 'ETRS_1989_UTM_Zone_31N', expected: 'RD (EPSG:28992) or degrees (WGS84)' });
    assert.equal((await refusal(zip(utm))).code, 'unsupported');
  });

  it('is offered one by one where a zip has several', async () => {
    const one = dbf([{ name: 'N', type: 'C', size: 1 }], [[strToU8('a')]]);
    const tables = await tablesOf(zip({ 'x/een.shp': shp([[240_000, 485_000]]), 'x/een.dbf': one, 'x/twee.shp': shp([square(240_000, 485_000, 9)]), 'x/twee.dbf': one }));
    assert.deepEqual(tables.map(({ name, family }) => [name, family]), [['een', 'points'], ['twee', 'areas']]);
  });
});

describe('a GeoPackage of a reader', () => {
  it('has its layers and tables, a row without a shape, and names that are no statement', async () => {
    const [points, kinds] = await tablesOf(await geoPackage([[240_000, 485_000]]));
    assert.deepEqual([points!.name, points!.columns, points!.rows], ['haltes', ['fid', 'naam', 'lengte'], [['1', 'Halte 1', '1.2340'], ['2', 'Zonder plek', '']]]);
    near((points!.shapes![0] as unknown as { coordinates: number[] }).coordinates);
    assert.equal(points!.shapes![1], null);
    assert.deepEqual([kinds!.name, kinds!.rows], ['soorten', [['1', 'bus']]]);
    const odd = await tablesOf(await sqlite(`${geoPackageTables} INSERT INTO gpkg_contents VALUES ('a"; DROP TABLE x; --', 'attributes'); CREATE TABLE "a""; DROP TABLE x; --" (n TEXT); INSERT INTO "a""; DROP TABLE x; --" VALUES ('ja');`));
    assert.deepEqual(odd.map(({ rows }) => rows), [[['ja']]]);
  });

  it('is refused when it is a database of something else, or of tiles alone', async () => {
    assert.equal((await refusal(await sqlite('CREATE TABLE a (b)'))).details.path, 'gpkg_contents');
    assert.equal((await refusal(await sqlite(`${geoPackageTables} INSERT INTO gpkg_contents VALUES ('a', 'tiles'); CREATE TABLE a (b);`))).code, 'unsupported');
  });

  it('reads a line with heights as the standard and as PostGIS write it, in either order of bytes', () => {
    for (const [type, size, little] of [[2, 2, true], [1002, 3, true], [3002, 4, false], [2 + 0x80000000, 3, true], [2 + 0xc0000000, 4, false]] as const) {
      const view = new DataView(new ArrayBuffer(9 + 2 * 8 * size));
      view.setUint8(0, little ? 1 : 0);
      view.setUint32(1, type, little);
      view.setUint32(5, 2, little);
      for (let i = 0; i < 2 * size; i++) view.setFloat64(9 + 8 * i, i, little);
      assert.deepEqual(readWkb(new Uint8Array(view.buffer), 'rij').lines, [[[0, 1], [size, size + 1]]], String(type));
    }
  });
});

describe('tables of a reader', () => {
  it('are Excel sheets: numbers, texts, and lines that are no row', async () => {
    const [table] = await tablesOf(excel([['code', 'inwoners'], ['BU01410000', 12], ['', ''], ['BU01410001', 1.5]]));
    assert.deepEqual([table!.columns, table!.rows], [['code', 'inwoners'], [['BU01410000', '12'], ['BU01410001', '1.5']]]);
  });

  it('are CSV with any mark between cells, with a byte order mark, and columns of the same name told apart', async () => {
    for (const mark of [';', ',', '\t']) {
      const [table] = await tablesOf(`\ufeffcode${mark}n${mark}n\nGM0141${mark}1${mark}2\n`);
      assert.deepEqual([table!.columns, table!.rows], [['code', 'n', 'n (2)'], [['GM0141', '1', '2']]]);
    }
  });

  it('have the shapes of a column of WKT, one table for each kind of shape', async () => {
    const tables = await tablesOf('id;vorm\n1;"SRID=28992;POINT(240000 485000)"\n2;"SRID=28992;MULTIPOLYGON Z (((240000 485000 1, 240500 485000 1, 240500 485500 1, 240000 485000 1)))"\n');
    assert.deepEqual(tables.map(({ name, family, columns, rows }) => [name, family, columns, rows]), [['points', 'points', ['id'], [['1']]], ['areas', 'areas', ['id'], [['2']]]]);
    near((tables[0]!.shapes![0] as unknown as { coordinates: number[] }).coordinates);
    const { details } = await refusal('id;vorm\n1;POINT(6 52)\n2;POINT(6)\n');
    assert.deepEqual([details.path, details.got], ['line 3, column "vorm"', '")"']);
  });

  it('read any WKT that is written of numbers', () => {
    const number = fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e6, max: 1e6 });
    fc.assert(fc.property(fc.array(fc.tuple(number, number), { minLength: 1, maxLength: 8 }), fc.constantFrom('', ' ', '  '), (line, blank) => {
      const positions = line.map(([x, y]) => `${blank}${x} ${y}`).join(',');
      assert.deepEqual(parseWkt(`LineString${blank}(${positions})`, 'x').parts.lines, [line.map(([x, y]) => [x + 0, y + 0])]);
      assert.throws(() => parseWkt(`LINESTRING(${positions})) 1`, 'x'), RkError);
    }));
  });
});

describe('a zip of a reader', () => {
  it('gives back what was put in, packed or not', () => {
    fc.assert(fc.property(fc.dictionary(fc.stringMatching(/^[a-z]{1,8}$/), fc.uint8Array({ maxLength: 2000 })), fc.constantFrom(0, 6, 9), (files, level) => {
      const names = Object.keys(files);
      const found = finish(unzip(zipSync(files, { level: level }), () => true));
      assert.deepEqual([...found.keys()].sort(), names.sort());
      for (const name of names) assert.deepEqual([...found.get(name)!], [...files[name]!]);
    }));
  });
});

describe('what is no file to put on a map', () => {
  for (const [what, content, got] of [
    ['a web page', '<!doctype html><html>', 'HTML page'], ['nothing', '', 'an empty file'], ['GML', '<?xml version="1.0"?><gml/>', 'XML or GML'],
    ['a question', '{"format":"rk-question/1"}', 'a question'], ['a picture', '\u0089PNG\r\n\u001a\n\0\0\0', 'a file that is no text'],
  ] as const) {
    it(`is ${what}`, async () => assert.equal((await refusal(content)).details.got, got));
  }
});
