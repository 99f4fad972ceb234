import assert from 'node:assert/strict';
import { copyFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { parquetWriteBuffer } from 'hyparquet-writer';
import { readShapes } from '../../../src/cli/formats/read-shapes.js';
import { featuresOf, keysOf } from '../../../src/cli/shapes.js';
import { folder, rk, type Ran } from './run.js';
import { buurten, writeTown } from './town.js';

const shared = join(process.env['RK_ROOT'] ?? '.', '../shared/data/shapefiles');
const inwoners = [120, 130, 140, 150, 160, 170, 180, 190, 200];
const ouderen = [20, 30, 25, 30, 31, 32, 40, 41, 42];

/** An Excel file as Excel writes one, with shared and inline texts, numbers and an empty row above the names. */
function excel(sheets: Readonly<Record<string, readonly (readonly (string | number)[])[]>>): Uint8Array {
  const names = Object.keys(sheets);
  const cell = (value: string | number, at: string): string => (typeof value === 'number' ? `<c r="${at}"><v>${value}</v></c>` : `<c r="${at}" t="inlineStr"><is><t>${value}</t></is></c>`);
  const sheet = (rows: readonly (readonly (string | number)[])[]): string => `<?xml version="1.0"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${rows.map((row, r) => `<row r="${r + 2}">${row.map((value, c) => cell(value, `${'ABCDEF'[c]}${r + 2}`)).join('')}</row>`).join('')}</sheetData></worksheet>`;
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  return zipSync(Object.fromEntries(Object.entries({
    '[Content_Types].xml': '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>',
    '_rels/.rels': `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `<?xml version="1.0"?><workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="${office}"><sheets>${names.map((name, i) => `<sheet name="${name}" sheetId="${i + 1}" r:id="r${i + 1}"/>`).join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${names.map((_, i) => `<Relationship Id="r${i + 1}" Type="${office}/worksheet" Target="worksheets/sheet${i + 1}.xml"/>`).join('')}</Relationships>`,
    ...Object.fromEntries(names.map((name, i) => [`xl/worksheets/sheet${i + 1}.xml`, sheet(sheets[name]!)])),
  }).map(([name, content]) => [name, strToU8(content)])));
}

/** A shapefile of squares in RD, made byte by byte after the ESRI white paper (1998), and its table of codes (dBASE III). */
function shapefile(codes: readonly string[]): { shp: Uint8Array; dbf: Uint8Array } {
  const record = 8 + 44 + 4 + 5 * 16;
  const shp = new DataView(new ArrayBuffer(100 + codes.length * record));
  shp.setInt32(0, 9994);
  shp.setInt32(24, shp.byteLength / 2);
  shp.setInt32(28, 1000, true);
  shp.setInt32(32, 5, true);
  codes.forEach((_, i) => {
    const at = 100 + i * record;
    const [x, y] = [240_000 + (i % 3) * 500, 485_000 + Math.floor(i / 3) * 500];
    shp.setInt32(at, i + 1);
    shp.setInt32(at + 4, (record - 8) / 2);
    shp.setInt32(at + 8, 5, true);
    [x, y, x + 500, y + 500].forEach((value, j) => { shp.setFloat64(at + 12 + 8 * j, value, true); });
    shp.setInt32(at + 44, 1, true);
    shp.setInt32(at + 48, 5, true);
    [[x, y], [x, y + 500], [x + 500, y + 500], [x + 500, y], [x, y]].flat().forEach((value, j) => { shp.setFloat64(at + 56 + 8 * j, value, true); });
  });
  const header = Buffer.alloc(32 + 32 + 1);
  header.writeUInt8(3, 0);
  header.writeUInt32LE(codes.length, 4);
  header.writeUInt16LE(header.length, 8);
  header.writeUInt16LE(11, 10);
  header.write('BU_CODE', 32, 'latin1');
  header.write('C', 32 + 11, 'latin1');
  header.writeUInt8(10, 32 + 16);
  header.writeUInt8(0x0d, 64);
  return { shp: new Uint8Array(shp.buffer), dbf: Buffer.concat([header, ...codes.map((code) => Buffer.from(` ${code}`, 'latin1')), Buffer.from([0x1a])]) };
}

describe('rk publish reads', () => {
  const { path, remove } = folder();
  after(remove);
  before(() => { writeTown(path, { columns: { inwoners, ouderen } }); });
  const columns = { inwoners: 'inwoners', ouderen: 'ouderen' };
  const indicators = [{ id: 'inwoners', kind: 'count' }, { id: 'ouderen', kind: 'count', population: 'inwoners' }];
  const town = { src: 'town.topojson', object: 'buurt', key: 'buurtcode' };
  const publish = (tables: object[], areas: object = town): Promise<Ran> => {
    writeFileSync(join(path, 'spec.json'), JSON.stringify({ format: 'rk-publish/1', areas: { levels: [{ level: 'buurt' }], ...areas }, tables, indicators }));
    return rk(['publish', 'spec.json', '--out', 'out'], { folder: path });
  };
  const published = (): unknown => (JSON.parse(readFileSync(join(path, 'out/indicators-buurt.json'), 'utf8')) as { values: Record<string, Record<string, unknown>> }).values['ouderen']!['2024'];
  const rows = buurten.map((code, i) => [code, 2024, inwoners[i]!, ouderen[i]!]);
  const header = ['code', 'jaar', 'inwoners', 'ouderen'];
  const table = { area: 'code', period: 'jaar', columns };

  it('Excel: the first sheet, or the one that is named', async () => {
    writeFileSync(join(path, 'cijfers.xlsx'), excel({ Cijfers: [header, ...rows], Anders: [header, ...rows.map(([code, year, all, some]) => [code!, year!, all!, Number(some) + 1])] }));
    assert.deepEqual([(await publish([{ src: 'cijfers.xlsx', ...table }])).err, published()], ['', ouderen]);
    assert.deepEqual([(await publish([{ src: 'cijfers.xlsx', sheet: 'Anders', ...table }])).err, published()], ['', ouderen.map((value) => value + 1)]);
    assert.match((await publish([{ src: 'cijfers.xlsx', sheet: 'Blad3', ...table }])).err, /cijfers\.xlsx, at sheet: expected Cijfers \| Anders, got "Blad3"/);
  });

  it('Excel: names the row of a mistake', async () => {
    writeFileSync(join(path, 'cijfers.xlsx'), excel({ Cijfers: [header, ...rows.map((row, i) => (i === 3 ? [row[0]!, 2024, 150, 'veel'] : row))] }));
    const { code, err } = await publish([{ src: 'cijfers.xlsx', ...table }]);
    assert.equal(code, 1);
    assert.match(err, /row 6, column "ouderen".*a number/);
  });

  it('Parquet, with whole numbers of any size', async () => {
    const data = [
      { name: 'code', data: buurten, type: 'STRING' as const }, { name: 'jaar', data: buurten.map(() => 2024), type: 'INT32' as const },
      { name: 'inwoners', data: inwoners.map(BigInt), type: 'INT64' as const }, { name: 'ouderen', data: ouderen, type: 'DOUBLE' as const },
    ];
    writeFileSync(join(path, 'cijfers.parquet'), new Uint8Array(parquetWriteBuffer({ columnData: data })));
    assert.deepEqual([(await publish([{ src: 'cijfers.parquet', ...table }])).err, published()], ['', ouderen]);
  });

  it('a shapefile, loose or zipped, in RD, and publishes it as GeoJSON in degrees', async () => {
    const { shp, dbf } = shapefile(buurten);
    writeFileSync(join(path, 'buurten.shp'), shp);
    writeFileSync(join(path, 'buurten.dbf'), dbf);
    writeFileSync(join(path, 'gezipt.zip'), zipSync({ 'map/Buurten.SHP': shp, 'map/Buurten.DBF': dbf, 'map/Buurten.prj': strToU8('PROJCS["Amersfoort / RD New"]'), '__MACOSX/map/._Buurten.shp': new Uint8Array(4) }));
    writeFileSync(join(path, 'cijfers.csv'), [header, ...rows].map((row) => row.join(';')).join('\n'));
    for (const [src, name] of [['buurten.shp', 'buurten.geojson'], ['gezipt.zip', 'gezipt.geojson']] as const) {
      const { err, out } = await publish([{ src: 'cijfers.csv', ...table }], { src, key: 'BU_CODE' });
      assert.deepEqual([err, published()], ['', ouderen]);
      assert.ok(out.includes(name));
      const { features } = JSON.parse(readFileSync(join(path, 'out', name), 'utf8')) as { features: { properties: object; geometry: { coordinates: number[][][] } }[] };
      assert.deepEqual(features[0]!.properties, { BU_CODE: buurten[0] });
      // Almelo: RD 240000, 485000 by the official conversion (RDNAPTRANS) is 52.349 N, 6.630 E.
      const [lon, lat] = features[0]!.geometry.coordinates[0]![0]!;
      assert.ok(Math.abs(lon! - 6.63) < 0.005 && Math.abs(lat! - 52.349) < 0.005, `${lon}, ${lat}`);
    }
  });

  it('what the example in the documents describes: Excel beside a file of households, at three levels', async () => {
    const page = readFileSync(join(process.env['RK_ROOT'] ?? '.', 'docs/formats.md'), 'utf8');
    const [example] = [...page.matchAll(/```json\n(.*?)```/gs)].map(([, json]) => json!).filter((json) => json.includes('rk-publish/1'));
    writeFileSync(join(path, 'voorbeeld.json'), example!);
    copyFileSync(join(path, 'town.topojson'), join(path, 'gebieden.topojson'));
    writeFileSync(join(path, 'leeftijd.xlsx'), excel({ Uitleg: [['lees mij']], Buurten: [['buurtcode', 'jaar', 'inwoners', 'k_65plus'], ...rows] }));
    const households = buurten.flatMap((code, i) => Array.from({ length: 60 }, (_, n) => `${code};2024;${n < 20 + i ? 'alleenstaand' : 'gezin'}`));
    writeFileSync(join(path, 'huishoudens.csv'), ['buurt;jaar;soort', ...households].join('\n'));
    const { code, err } = await rk(['publish', 'voorbeeld.json', '--out', 'voorbeeld'], { folder: path });
    assert.deepEqual([code, err], [0, '']);
    const valuesAt = (level: string) => (JSON.parse(readFileSync(join(path, `voorbeeld/indicators-${level}.json`), 'utf8')) as { values: Record<string, Record<string, unknown>> }).values;
    assert.deepEqual([valuesAt('buurt')['alleen']!['2024'], valuesAt('buurt')['ouderen']!['2024']], [buurten.map((_, i) => 20 + i), ouderen]);
    assert.deepEqual([valuesAt('wijk')['alleen']!['2024'], valuesAt('gemeente')['huishoudens']!['2024']], [[63, 72, 81], [540]]);
  });

  it('the shapefiles of Rotterdam, every shape of them', { skip: !existsSync(shared) && 'the open data (../shared/data) is not there' }, async () => {
    for (const name of ['rotterdam_buurten_rd.zip', 'rotterdam_subbuurtdelen_rd.zip']) {
      const bytes = readFileSync(join(shared, name));
      const [[, shp]] = Object.entries(unzipSync(bytes, { filter: (file) => file.name.endsWith('.shp') })) as [[string, Uint8Array]];
      const view = new DataView(shp.buffer, shp.byteOffset, shp.byteLength);
      let records = 0;
      for (let at = 100; at < shp.length; at += 8 + 2 * view.getInt32(at + 4)) records++;
      const shapes = await readShapes(bytes, name, () => Promise.resolve(undefined));
      const features = featuresOf(shapes, undefined);
      assert.ok(records > 80);
      assert.equal(features.length, records);
      assert.ok(keysOf(shapes, undefined).length > 0);
    }
  });

  it('refuses what it does not read, with what to do instead', async () => {
    const { shp } = shapefile(buurten);
    writeFileSync(join(path, 'los.shp'), shp);
    writeFileSync(join(path, 'leeg.zip'), zipSync({ 'lees.txt': strToU8('hoi') }));
    writeFileSync(join(path, 'kapot.xlsx'), Buffer.from('PK\u0003\u0004 en dan niets'));
    writeFileSync(join(path, 'kapot.parquet'), Buffer.from('PAR1 en dan niets'));
    writeFileSync(join(path, 'gebieden.gpkg'), Buffer.from('SQLite format 3\0'));
    writeFileSync(join(path, 'oud.xls'), Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1]));
    for (const [tables, areas, message] of [
      [[{ src: 'kapot.xlsx', ...table }], town, /kapot\.xlsx.*an Excel file/], [[{ src: 'kapot.parquet', ...table }], town, /kapot\.parquet.*a Parquet file/],
      [[{ src: 'oud.xls', ...table }], town, /oud\.xls.*saved as \.xlsx/], [[{ src: 'los.shp', ...table }], town, /los\.shp.*a table/],
      [[{ src: 'cijfers.csv', ...table }], { src: 'gebieden.gpkg' }, /gebieden\.gpkg.*GeoJSON or a shapefile/], [[{ src: 'cijfers.csv', ...table }], { src: 'los.shp' }, /los\.dbf.*nothing there/],
      [[{ src: 'cijfers.csv', ...table }], { src: 'leeg.zip' }, /a zip without a \.shp/], [[{ src: 'cijfers.csv', ...table }], { src: 'kapot.xlsx' }, /kapot\.xlsx.*a whole zip/],
      [[{ src: 'cijfers.csv', ...table }], { src: 'kapot.parquet' }, /TopoJSON, GeoJSON or a shapefile/],
    ] as const) {
      const { code, err } = await publish([...tables], areas);
      assert.equal(code, 1);
      assert.match(err, message);
    }
  });
});
