import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, it } from 'node:test';
import type { Spec } from '../../../src/cli/publish/spec.js';
import { writePersons, writePersonSpec } from './persons.js';
import { folder, rk } from './run.js';
import { buurten, writeTown } from './town.js';

const shared = join(process.env['RK_ROOT'] ?? '.', '../shared/data');
const inwoners = [120, 130, 140, 150, 160, 170, 180, 190, 200];
const ouderen = [20, 3, 25, 30, 31, 32, 40, 41, 42];

describe('rk init', () => {
  let path = '';
  let remove = (): void => undefined;
  beforeEach(() => { ({ path, remove } = folder()); });
  afterEach(() => { remove(); });
  const read = (name = 'nieuw.json'): Spec => JSON.parse(readFileSync(join(path, name), 'utf8')) as Spec;

  it('guesses in a pipe what the columns of a table are, so that the spec can be published as it is', async () => {
    writeTown(path, { columns: { inwoners, 'ouderen 65+': ouderen, huisnummer_code: ouderen, gem_inkomen: ouderen, opmerking: ouderen.map(() => 'geen') } });
    const { code, out, err } = await rk(['init', 'table.csv', 'town.topojson', '--out', 'nieuw.json'], { folder: path });
    assert.deepEqual([code, err], [0, '']);
    const { areas, tables, indicators } = read();
    assert.deepEqual(areas, {
      src: 'town.topojson', object: 'buurt', key: 'buurtcode', label: 'buurtnaam',
      levels: [{ level: 'buurt' }, { level: 'wijk', object: 'wijk', key: 'wijkcode', parent: 'wijkcode' }],
    });
    assert.deepEqual(tables, [{ src: 'table.csv', area: 'code', period: 'jaar', columns: { inwoners: 'inwoners', 'ouderen 65+': 'ouderen-65' } }]);
    assert.deepEqual(indicators.map(({ id, population }) => [id, population]), [['inwoners', undefined], ['ouderen-65', 'inwoners']]);
    assert.match(out, /Left out.*gem_inkomen/);
    const published = await rk(['publish', 'nieuw.json', '--out', 'out'], { folder: path });
    assert.deepEqual([published.code, published.err], [0, '']);
    assert.deepEqual(readdirSync(join(path, 'out')).sort(), ['indicators-buurt.json', 'indicators-wijk.json', 'town.topojson']);
  });

  it('asks on a terminal, and takes what is answered', async () => {
    writeTown(path, { columns: { inwoners, ouderen, winkels: ouderen } });
    const asked: string[] = [];
    const ask = (question: string): Promise<string> => {
      asked.push(question);
      return Promise.resolve(question.startsWith('Columns that count people') ? 'inwoners, ouderen' : question.startsWith('What the areas are') ? ' kern ' : '');
    };
    assert.equal((await rk(['init', 'table.csv', 'town.topojson', '--out', 'nieuw.json'], { folder: path, ask })).code, 0);
    assert.match(asked[0]!, /9 of 9 areas have a row\) \[code\]: $/);
    assert.ok(asked.some((question) => question.includes('[inwoners, ouderen, winkels]')));
    assert.deepEqual([read().areas.levels![0]!.level, read().indicators.map(({ id }) => id)], ['kern', ['inwoners', 'ouderen']]);
    assert.equal((await rk(['publish', 'nieuw.json', '--dry-run'], { folder: path })).code, 0);
  });

  it('finds years in the names of columns, and the one year in the name of a file', async () => {
    writeTown(path, { columns: { inwoners } });
    writeFileSync(join(path, 'breed.csv'), ['code;inwoners_2023;inwoners_2024;oud_2023;oud_2024', ...buurten.map((code, i) => [code, inwoners[i], inwoners[i]! + 1, ouderen[i], ouderen[i]! + 1].join(';'))].join('\n'));
    assert.equal((await rk(['init', 'breed.csv', 'town.topojson', '--out', 'nieuw.json'], { folder: path })).code, 0);
    assert.deepEqual([read().periods, read().tables[0]!.columns!['oud_2023'], read().indicators.length], [['2023', '2024'], { indicator: 'oud', period: '2023' }, 2]);
    assert.equal((await rk(['publish', 'nieuw.json', '--dry-run'], { folder: path })).code, 0);
    writeFileSync(join(path, 'cijfers 2022.csv'), ['code;inwoners', ...buurten.map((code, i) => `${code};${inwoners[i]}`)].join('\n'));
    assert.equal((await rk(['init', 'cijfers 2022.csv', 'town.topojson', '--out', 'jaar.json'], { folder: path })).code, 0);
    assert.deepEqual(read('jaar.json').periods, ['2022']);
    assert.equal((await rk(['publish', 'jaar.json', '--dry-run'], { folder: path })).code, 0);
  });

  it('says what to fill in when it cannot tell: the year, and rows about other areas', async () => {
    writeTown(path, { columns: { inwoners } });
    writeFileSync(join(path, 'cijfers.csv'), ['code;inwoners', ...buurten.map((code, i) => `${code};${inwoners[i]}`), 'BU12340000;55'].join('\n'));
    const { code, out } = await rk(['init', 'cijfers.csv', 'town.topojson', '--out', 'nieuw.json'], { folder: path });
    assert.equal(code, 0);
    assert.match(out, /Fill in "periods"/);
    assert.match(out, /Fill in "where".*1 codes/);
    assert.match((await rk(['publish', 'nieuw.json', '--dry-run'], { folder: path })).err, /periods/);
  });

  it('recognises a file with a row for each person', async () => {
    const { codes } = writePersons(path, { rows: 3000, postcodes: 20 });
    writePersonSpec(path, codes);
    const { code, out } = await rk(['init', 'personen.csv', 'pc6.geojson', '--out', 'nieuw.json'], { folder: path });
    assert.equal(code, 0);
    assert.deepEqual(read().tables, [{ src: 'personen.csv', area: 'postcode', period: 'jaar', rows: 'persons', counts: { inwoners: {} } }]);
    assert.equal(read().areas.levels![0]!.level, 'pc6');
    assert.match(out, /whom else to count/);
    assert.doesNotMatch(out + readFileSync(join(path, 'nieuw.json'), 'utf8'), /Geheim/);
    assert.equal((await rk(['publish', 'nieuw.json', '--dry-run'], { folder: path })).code, 0);
  });

  it('writes a spec whose paths are relative to it, and never over another file', async () => {
    writeTown(path, { columns: { inwoners } });
    mkdirSync(join(path, 'werk'));
    assert.equal((await rk(['init', 'table.csv', 'town.topojson', '--out', 'werk/spec.json'], { folder: path })).code, 0);
    assert.equal(read('werk/spec.json').tables[0]!.src, '../table.csv');
    assert.equal((await rk(['publish', 'werk/spec.json', '--dry-run'], { folder: path })).code, 0);
    const { code, err } = await rk(['init', 'table.csv', 'town.topojson'], { folder: path });
    assert.deepEqual([code, err], [1, 'rk: spec.json cannot be written: something there already\n']);
  });

  it('refuses what does not fit or cannot be read, and wrong use', async () => {
    writeTown(path, { columns: { inwoners } });
    writeFileSync(join(path, 'elders.csv'), 'code;inwoners\nX1;5\nX2;6');
    writeFileSync(join(path, 'teksten.csv'), ['code;soort', ...buurten.map((code) => `${code};wonen`)].join('\n'));
    for (const [argv, code, message] of [
      [['elders.csv', 'town.topojson'], 1, /no property of town\.topojson \(.*buurtcode.*\) has the codes of a column of the table \(code, inwoners\)/],
      [['teksten.csv', 'town.topojson'], 1, /no column of teksten\.csv counts people/], [['weg.csv', 'town.topojson'], 1, /weg\.csv.*nothing there/],
      [['table.csv'], 2, /init takes a table and a file of shapes/],
    ] as const) {
      const ran = await rk(['init', ...argv, '--out', 'nieuw.json'], { folder: path });
      assert.equal(ran.code, code);
      assert.match(ran.err, message);
      assert.ok(!existsSync(join(path, 'nieuw.json')));
    }
  });

  it('on the figures of CBS: chooses the rows of the municipality, and the spec publishes', { skip: !existsSync(shared) && 'the open data (../shared/data) is not there' }, async () => {
    const { code, out, err } = await rk(['init', join(shared, 'indicators/buurt_indicatoren_2024_vijf_provincies.csv'), join(shared, 'boundaries/buurt_2024_almelo.topojson'), '--out', 'nieuw.json'], { folder: path });
    assert.deepEqual([code, err], [0, '']);
    const { areas, tables, periods, indicators } = read();
    assert.deepEqual([areas.key, areas.levels!.map(({ level }) => level), periods], ['buurtcode', ['buurt', 'wijk', 'gemeente'], ['2024']]);
    assert.match(JSON.stringify(tables[0]!.where), /GM0141|Almelo/);
    assert.ok(indicators.length > 5 && indicators.some(({ population }) => population === 'inwoners'));
    assert.match(out, /are left out with "where"/);
    const published = await rk(['publish', 'nieuw.json', '--out', 'out'], { folder: path });
    assert.deepEqual([published.code, published.err], [0, '']);
  });
});
