import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { before, describe, it, type TestContext } from 'node:test';
import proj4 from 'proj4';
import { parseDbf, parseShp } from 'shpjs';
import { unzipSync } from 'fflate';
import type { Geometry, Position } from 'geojson';
import { areasFromGeoJson } from '../../src/core/areas-from-geojson.js';
import { RkError } from '../../src/core/errors.js';
import type { OwnFile, OwnTable } from '../../src/core/own/own-table.js';
import { readOwnFile } from '../../src/data/own/read-own-file.js';

const shared = join(process.env['RK_ROOT']!, '../shared/data');
const isThere = existsSync(join(shared, 'README.md'));
const names = isThere ? readdirSync(shared, { recursive: true, encoding: 'utf8' }).filter((name) => /\.\w+$/.test(name) && name !== 'README.md').sort() : [];
const bytesOf = (name: string): Uint8Array => new Uint8Array(readFileSync(join(shared, name)));
const textOf = (name: string): string => readFileSync(join(shared, name), 'utf8');
const open = (name: string): Promise<OwnFile> => readOwnFile(bytesOf(name), name);

/** Parameters of EPSG:28992 as the EPSG register has them, for a converter that is not ours. */
const rd = '+proj=sterea +lat_0=52.1561605555556 +lon_0=5.38763888888889 +k=0.9999079 +x_0=155000 +y_0=463000 +ellps=bessel +towgs84=565.4171,50.3319,465.5524,-0.398957388243134,0.343987817378283,-1.87740163998045,4.0725 +units=m +no_defs';
const toDegrees = proj4(rd, 'WGS84').forward;

/** Metres between two places in degrees; near enough for metres. */
function metres([lon1, lat1]: Position, [lon2, lat2]: Position): number {
  return Math.hypot((lon1! - lon2!) * 111_320 * Math.cos((lat1! * Math.PI) / 180), (lat1! - lat2!) * 110_574);
}

/** Every position of a geometry, in order. */
function positionsOf(geometry: Geometry | null): Position[] {
  if (geometry === null) return [];
  if (geometry.type === 'GeometryCollection') return geometry.geometries.flatMap(positionsOf);
  const flat = (value: unknown): Position[] => (typeof (value as unknown[])[0] === 'number' ? [value as Position] : (value as unknown[]).flatMap(flat));
  return geometry.coordinates.length === 0 ? [] : flat(geometry.coordinates);
}

const allPositions = ({ shapes = [] }: OwnTable): Position[] => shapes.flatMap(positionsOf);

/** Rows of a CSV, counted by hand: ends of lines outside quotes, less the first line. */
function countRows(text: string): number {
  let [rows, quoted, isFilled] = [0, false, false];
  for (const sign of text) {
    if (sign === '"') quoted = !quoted;
    if (sign === '\n' && !quoted) { rows += Number(isFilled); isFilled = false; }
    else if (!/\s/.test(sign)) isFilled = true;
  }
  return rows + Number(isFilled) - 1;
}

interface Json { type?: string; features?: unknown[]; objects?: Record<string, { geometries?: unknown[] }> }
/** Tables in JSON that are neither TopoJSON nor GeoJSON: how many rows each has, by README. */
const records: Readonly<Record<string, readonly number[]>> = {
  'fine/rotterdam_tir_codes.json': [1370, 91, 21], 'indicators/gebieden_in_nederland_2016.json': [390], 'indicators/gemeente_indicatoren.json': [352],
  'indicators/leefbaarometer_wijk_2002_2016.json': [2981], 'timeseries/bevolking_maand_2012_2017_gemeente.json': [481], 'services/pdok_locatieserver_adres.json': [15, 15],
};

describe('every open data file', () => {
  before((context) => { if (!isThere) (context as TestContext).skip('The open data (../shared/data) is not there.'); });

  for (const name of names) {
    it(`${name} loads as what it is, or is refused for the right reason`, async () => {
      if (/\.(xml|gml)$/.test(name)) {
        await assert.rejects(open(name), (error: unknown) => error instanceof RkError && error.code === 'unsupported' && error.details.file === name && error.details.got === 'XML or GML');
        return;
      }
      const { format, tables } = await open(name);
      const rows = tables.map((table) => table.rows.length);
      for (const { shapes, rows: own, family } of tables) if (shapes) assert.ok(family && shapes.length === own.length);
      if (name.endsWith('.csv')) {
        assert.equal(format, 'CSV');
        assert.deepEqual(rows, [countRows(textOf(name))]);
      } else if (name.endsWith('.zip')) {
        const files = unzipSync(bytesOf(name));
        const file = Object.keys(files).find((one) => one.endsWith('.dbf'))!;
        assert.equal(format, 'Shapefile');
        assert.deepEqual(rows, [parseDbf(files[file]!).length]);
      } else {
        const json = JSON.parse(textOf(name)) as Json;
        if (json.type === 'Topology') {
          assert.equal(format, 'TopoJSON');
          assert.deepEqual(rows, Object.values(json.objects!).map(({ geometries }) => geometries?.length ?? 1));
        } else if (json.type === 'FeatureCollection' || json.type === 'Feature') {
          assert.equal(format, 'GeoJSON');
          assert.deepEqual(rows, [json.features?.length ?? 1]);
        } else if (records[name]) assert.deepEqual(rows, records[name]);
        else if (name.startsWith('timeseries/')) assert.ok(rows[0]! > 100);
        else {
          const { wijken, buurten } = json as unknown as Record<string, unknown[]>;
          assert.deepEqual(rows, [wijken!.length, buurten!.length]);
        }
      }
    });
  }

  it('has positions in the Netherlands, in degrees, where it has shapes; stops of long lines may lie abroad', async () => {
    for (const name of names.filter((one) => /\.(zip|geojson|topojson)$|_wkt_/.test(one))) {
      const { tables } = await open(name);
      const inside = tables.flatMap(allPositions);
      assert.ok(inside.length > 0 && inside.every(([lon, lat]) => lon! > 2 && lon! < 8 && lat! > 50 && lat! < 56), name);
    }
  });

  it('keeps the quirks that its README tells of', async () => {
    const [almere] = (await open('boundaries/almere_gemeente_3d.geojson')).tables;
    assert.ok(allPositions(almere!).every((position) => position.length === 2), 'no third coordinate');
    const [pc4] = (await open('boundaries/pc4_2020.topojson')).tables;
    assert.equal(pc4!.shapes!.filter((shape) => shape === null).length, 1, 'one postcode has no shape');
    const [old] = (await open('indicators/gemeentelijke_herindelingen.csv')).tables;
    assert.ok(old!.rows.flat().some((cell) => /[âêúû]/.test(cell)) && !old!.rows.flat().some((cell) => cell.includes('\ufffd')), 'Windows-1252');
    const [haltes] = (await open('shapefiles/haltes_drechtsteden_rd.zip')).tables;
    assert.deepEqual(haltes!.columns, ['STOP_ID', 'NAAM', 'GM_CODE', 'TOEGANKEL']);
    const [delen] = (await open('fine/rotterdam_subbuurtdelen.geojson')).tables;
    assert.ok(delen!.columns.includes('id') && delen!.rows.every((row) => /^\d{6}$/.test(row[delen!.columns.indexOf('id')]!)), 'codes with their zeros');
  });

  const within = (found: readonly Position[], metre: readonly Position[]): void => {
    assert.equal(found.length, metre.length);
    for (const [index, position] of found.entries()) assert.ok(metres(position, toDegrees([metre[index]![0]!, metre[index]![1]!])) < 1);
  };

  for (const name of names.filter((one) => /_rd\.(geo)?json$/.test(one) || one === 'services/pdok_wegdelen_items.json')) {
    it(`${name} is right within 1 m, against proj4`, async () => {
      const { tables: [table] } = await open(name);
      const { features } = JSON.parse(textOf(name)) as { features: { geometry: Geometry }[] };
      within(allPositions(table!), features.flatMap(({ geometry }) => positionsOf(geometry)));
    });
  }

  for (const [name, key] of [['boundaries/denhaag_buurten_rd.geojson', 'WIJKBUURTCODE'], ['boundaries/gemeente_2014_kerncijfers_rd.geojson', 'code']] as const) {
    it(`${name} as a layer of areas is right within 1 m, against proj4 and cs2cs`, (context) => {
      const file = JSON.parse(textOf(name)) as { features: { geometry: Geometry }[] };
      const areas = areasFromGeoJson(file, { key });
      const metre = file.features.flatMap(({ geometry }) => positionsOf(geometry));
      const found = areas.polygons.flat(3);
      within(found, metre);
      if (spawnSync('cs2cs').error) return context.diagnostic('cs2cs is not on this machine: apt-get install proj-bin');
      // EPSG:28992 to degrees by PROJ, latitude first as EPSG:4326 has it.
      const lines = spawnSync('cs2cs', ['-f', '%.9f', 'EPSG:28992', 'EPSG:4326'], { input: metre.map(([x, y]) => `${x} ${y}`).join('\n'), encoding: 'utf8', maxBuffer: 1 << 28 }).stdout.trim().split('\n');
      assert.equal(lines.length, metre.length);
      const worst = lines.reduce((most, line, index) => { const [lat, lon] = line.trim().split(/\s+/).map(Number); return Math.max(most, metres(found[index]!, [lon!, lat!])); }, 0);
      assert.ok(worst < 1, `${worst} m`);
      context.diagnostic(`${metre.length} positions, at most ${worst.toFixed(3)} m from where PROJ has them`);
    });
  }

  for (const name of names.filter((one) => /^shapefiles\//.test(one))) {
    it(`${name} has the shapes and texts that another reader finds, right within 1 m`, async () => {
      const { tables: [table] } = await open(name);
      const files = unzipSync(bytesOf(name));
      const part = (ending: string): Uint8Array => files[Object.keys(files).find((one) => one.endsWith(ending))!]!;
      const shapes = parseShp(part('.shp')) as Geometry[];
      const properties = parseDbf(part('.dbf'), 'UTF-8');
      for (const [row, shape] of shapes.entries()) {
        // Which ring is a hole of which is told in another order; the positions are the same.
        const sorted = (positions: readonly Position[]): Position[] => positions.toSorted((a, b) => a[0]! - b[0]! || a[1]! - b[1]!);
        const other = sorted(positionsOf(shape).map(([x, y]) => toDegrees([x!, y!])));
        const own = sorted(positionsOf(table!.shapes![row]!));
        assert.equal(own.length, other.length);
        assert.ok(own.every((position, index) => metres(position, other[index]!) < 1));
        for (const [column, title] of table!.columns.entries()) {
          const value = Object.entries(properties[row]!).find(([key]) => key.trim() === title)?.[1];
          const cell = table!.rows[row]![column]!;
          if (typeof value === 'number') assert.equal(cell === '' ? NaN : Number(cell), value);
          else assert.equal(cell, String((value as string | null) ?? '').trim().replace(/\s+$/, ''));
        }
      }
    });
  }

  it('has a table of WKT in RD right within 1 m', async () => {
    const name = 'boundaries/amsterdam_buurten_2015_2022_wkt_rd.csv';
    const { tables: [table] } = await open(name);
    const metre = [...textOf(name).matchAll(/(\d{6}(?:\.\d+)?) (\d{6}(?:\.\d+)?)/g)].map(([, x, y]) => [Number(x), Number(y)]);
    within(allPositions(table!), metre);
  });
});
