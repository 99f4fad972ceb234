import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { failingTargets, type Constraint, type Target } from '../../../src/cli/judge/index.js';
import { State } from '../../../src/core/disclosure/published.js';
import { joinCodes } from '../../../src/core/join.js';
import { loadAreas } from '../../../src/data/load-areas.js';
import { loadQuestion } from '../../../src/data/load-question.js';
import { loadTables } from '../../../src/data/load-tables.js';
import { folder, rk } from './run.js';

const root = process.env['RK_ROOT'] ?? '.';
const shared = join(root, '../shared/data');
const counts = ['inwoners', 'ouderen', 'kinderen', 'huishoudens'] as const;
const levels = ['buurt', 'wijk', 'gemeente'] as const;

interface Published { areas: string[]; values: Record<string, Record<string, (number | null)[]>> ; suppressed: Record<string, Record<string, number[]>>; manifest: { parents?: { codes: string[] } } }

/** Everything a reader of the files knows, built from them alone. */
function readerOf(files: readonly Published[]): { cells: { id: string; shown?: number | undefined }[]; constraints: Constraint[]; hidden: string[] } {
  const cells = files.flatMap(({ areas, values }) => counts.flatMap((id) => areas.map((code, i) => ({ id: `${id} ${code}`, shown: values[id]!['2024']![i] ?? undefined }))));
  const areas = files.flatMap((file) => file.areas);
  const rest = areas.map((code) => ({ id: `rest ${code}`, shown: undefined }));
  const sums = [...counts, 'rest'].flatMap((id) => files.slice(0, 2).flatMap(({ areas: own, manifest }, level) => files[level + 1]!.areas.map((code): Constraint => {
    const inside = own.filter((_, i) => manifest.parents!.codes[i] === code);
    return { terms: { [`${id} ${code}`]: 1, ...Object.fromEntries(inside.map((child) => [`${id} ${child}`, -1])) }, rel: '=', rhs: 0 };
  })));
  const parts = areas.map((code): Constraint => ({ terms: { [`inwoners ${code}`]: 1, [`ouderen ${code}`]: -1, [`kinderen ${code}`]: -1, [`rest ${code}`]: -1 }, rel: '=', rhs: 0 }));
  const all = [...cells, ...rest];
  return { cells: all, constraints: [...sums, ...parts], hidden: cells.filter(({ shown }) => shown === undefined).map(({ id }) => id) };
}

/** Loads the files of a publication the way an element does, and looks whether every area finds its row. */
async function loadsInAPage(home: string, place: string, hidden: readonly string[]): Promise<void> {
  for (const level of levels) {
    const table = await loadTables([readFileSync(join(home, `out/indicators-${level}.json`))], {});
    const areas = await loadAreas(readFileSync(join(home, `out/buurt_2024_${place}.topojson`)), { object: level, key: `${level}code` });
    assert.ok(areas.count > 0);
    assert.equal(joinCodes(areas.codes, table.areas).matched, areas.count);
    assert.deepEqual(table.indicators.map(({ id }) => id), [...counts, 'ouderen-aandeel']);
    for (const id of counts) {
      const { states } = table.column(id, '2024');
      table.areas.forEach((code, row) => { assert.equal(states[row] === State.suppressed, hidden.includes(`${id} ${code}`), `${id} ${code}`); });
    }
    areas.engine.close();
  }
}

describe('rk publish on the figures of CBS', { skip: !existsSync(shared) && 'the open data (../shared/data) is not there' }, () => {
  const { path, remove } = folder();
  after(remove);
  for (const [place, municipality, hiddenCells] of [['almelo', 'GM0141', 25], ['zwijndrecht', 'GM0642', 83]] as const) {
    it(`hides ${hiddenCells} figures of buurten in ${place}, and none of wijken; a reader can compute none of them`, async () => {
      const home = join(path, place);
      mkdirSync(home);
      writeFileSync(join(home, 'spec.json'), JSON.stringify({
        format: 'rk-publish/1', periods: ['2024'],
        areas: {
          src: join(shared, `boundaries/buurt_2024_${place}.topojson`), object: 'buurt', key: 'buurtcode', label: 'buurtnaam',
          levels: [{ level: 'buurt' }, { level: 'wijk', object: 'wijk', key: 'wijkcode', parent: 'wijkcode' }, { level: 'gemeente', object: 'gemeente', key: 'gemeentecode', parent: 'gemeentecode' }],
        },
        tables: [{
          src: join(shared, 'indicators/buurt_indicatoren_2024_vijf_provincies.csv'), area: 'buurtcode', where: { gemeentecode: municipality }, empty: 'zero',
          columns: { inwoners: 'inwoners', inwoners65plus: 'ouderen', inwoners0tot15: 'kinderen', huishoudens: 'huishoudens' },
        }],
        indicators: [
          { id: 'inwoners', kind: 'count' }, { id: 'ouderen', kind: 'count', population: 'inwoners', partOf: 'inwoners' },
          { id: 'kinderen', kind: 'count', population: 'inwoners', partOf: 'inwoners' }, { id: 'huishoudens', kind: 'count' },
          { id: 'ouderen-aandeel', kind: 'percentage', numerator: 'ouderen', denominator: 'inwoners' },
        ],
      }));
      const { code, out, err } = await rk(['publish', 'spec.json', '--out', 'out', '--ledger', 'ledger', '--json'], { folder: home });
      assert.deepEqual([code, err], [0, '']);
      const summary = JSON.parse(out) as { levels: { small: number; everybody: number; protecting: number; missing: number }[] };
      assert.deepEqual(summary.levels.map(({ small, everybody, protecting }) => small + everybody + protecting), [hiddenCells, 0, 0]);
      const files = levels.map((level) => JSON.parse(readFileSync(join(home, `out/indicators-${level}.json`), 'utf8')) as Published);
      const { cells, constraints, hidden } = readerOf(files);
      assert.equal(hidden.length, hiddenCells);
      // The raw counts are multiples of five here, so the small ones are the zeros and the empty cells.
      const raw = readFileSync(join(shared, 'indicators/buurt_indicatoren_2024_vijf_provincies.csv'), 'utf8').split('\n').map((line) => line.split(';'));
      const columns = ['inwoners', 'inwoners65plus', 'inwoners0tot15', 'huishoudens'].map((name) => raw[0]!.indexOf(name));
      const small = raw.filter((row) => row[4] === municipality).flatMap((row) => columns.flatMap((column, c) => (Number(row[column]) < 5 ? [`${counts[c]} ${row[0]}`] : [])));
      assert.ok(small.length > 10 && small.every((cell) => hidden.includes(cell)));
      const targets = small.map((cell): Target => ({ cell, class: [0, 4] }));
      assert.deepEqual(await failingTargets({ cells, constraints }, targets), []);
      assert.equal((await rk(['audit', ...levels.map((level) => `out/indicators-${level}.json`)], { folder: home })).code, 0);
      const check = await rk(['check', 'out/indicators-buurt.json', `out/buurt_2024_${place}.topojson`], { folder: home });
      assert.match(check.out, /\(buurt, buurtcode\): (\d+) of \1 areas have a row/);
      await loadsInAPage(home, place, hidden);
    });

    it(`publishes the answer to a question about ${place} without the figures, and a page reads it`, async () => {
      const home = join(path, place);
      const style = { classes: 4, palette: 'paars' };
      writeFileSync(join(home, 'vraag.json'), JSON.stringify({ format: 'rk-question/1', id: 'ouderen', title: 'Waar wonen ouderen?', areas: { src: `buurt_2024_${place}.topojson`, object: 'buurt', key: 'buurtcode', label: 'buurtnaam' }, data: ['indicators-buurt.json'], inputs: [{ indicator: 'ouderen-aandeel' }], style }));
      const { code, err } = await rk(['publish', 'spec.json', '--out', 'antwoord', '--question', 'vraag.json'], { folder: home });
      assert.deepEqual([code, err], [0, '']);
      const { question } = await loadQuestion(readFileSync(join(home, 'antwoord/vraag.json')));
      const table = await loadTables(question.data.map((src) => readFileSync(join(home, 'antwoord', src))), { threshold: question.threshold });
      const full = await loadTables([readFileSync(join(home, 'out/indicators-buurt.json'))], {});
      const [classes, shares] = [table.column(question.inputs[0]!.indicator, '2024'), full.column('ouderen-aandeel', '2024')];
      assert.deepEqual(Array.from(classes.states), Array.from(shares.states));
      const order = [...shares.values.keys()].filter((row) => Number.isFinite(shares.values[row])).sort((a, b) => shares.values[a]! - shares.values[b]!);
      assert.ok(order.length > 20 && order.every((row, i) => i === 0 || classes.values[row]! >= classes.values[order[i - 1]!]!));
      assert.ok(new Set(order.map((row) => classes.values[row])).size === 4);
    });
  }

  it('converts shapes in RD, and drops the figures they carry', async () => {
    const home = join(path, 'rd');
    mkdirSync(home);
    const src = join(shared, 'boundaries/denhaag_buurten_rd.geojson');
    const { features } = JSON.parse(readFileSync(src, 'utf8')) as { features: { properties: Record<string, unknown> }[] };
    const key = Object.keys(features[0]!.properties).find((name) => new Set(features.map(({ properties }) => properties[name])).size === features.length)!;
    writeFileSync(join(home, 'trees.csv'), ['code;bomen', ...features.map(({ properties }, i) => `${String(properties[key])};${i}`)].join('\n'));
    writeFileSync(join(home, 'spec.json'), JSON.stringify({
      format: 'rk-publish/1', areas: { src, key, levels: [{ level: 'buurt' }, { level: 'gemeente', code: 'GM0518' }] }, periods: ['2024'],
      tables: [{ src: 'trees.csv', area: 'code', columns: { bomen: 'bomen' } }], indicators: [{ id: 'bomen', kind: 'count', sensitivity: 'public' }],
    }));
    const { code, err } = await rk(['publish', 'spec.json', '--out', 'out'], { folder: home });
    assert.deepEqual([code, err], [0, '']);
    const written = JSON.parse(readFileSync(join(home, 'out/denhaag_buurten_rd.geojson'), 'utf8')) as { features: { properties: object; geometry: { coordinates: number[][][] | number[][][][] } }[] };
    assert.deepEqual(Object.keys(written.features[0]!.properties), [key]);
    const [lon, lat] = (written.features[0]!.geometry.coordinates as number[][][][]).flat(3);
    assert.ok(lon! > 4.1 && lon! < 4.5 && lat! > 52 && lat! < 52.2, `${lon}, ${lat}`);
  });
});

describe('rk publish on the made-up municipality', () => {
  const { path, remove } = folder();
  after(remove);
  const demo = join(root, 'demo/data');

  it('publishes 39 counts over five years at three levels, so that nothing hidden can be computed', async () => {
    const file = JSON.parse(readFileSync(join(demo, 'indicatoren-buurt.json'), 'utf8')) as { areas: string[]; periods: string[]; indicators: { id: string; kind: string }[]; values: Record<string, Record<string, (number | string | null)[]> | undefined> };
    const ids = file.indicators.filter(({ id, kind }) => kind !== 'percentage' && file.values[id]).map(({ id }) => id);
    const rows = file.areas.flatMap((code, i) => file.periods.map((period) => [code, period, ...ids.map((id) => file.values[id]![period]?.[i] ?? '')].join(';')));
    writeFileSync(join(path, 'table.csv'), [['code', 'jaar', ...ids].join(';'), ...rows].join('\n'));
    writeFileSync(join(path, 'spec.json'), JSON.stringify({
      format: 'rk-publish/1',
      areas: { src: join(demo, 'gemeente.topojson'), object: 'buurt', key: 'buurtcode', label: 'buurtnaam', levels: [{ level: 'buurt', parent: 'wijkcode' }, { level: 'wijk', object: 'wijk', key: 'wijkcode', parent: 'gemeentecode' }, { level: 'gemeente', object: 'gemeente', key: 'gemeentecode' }] },
      tables: [{ src: 'table.csv', area: 'code', period: 'jaar', columns: Object.fromEntries(ids.map((id) => [id, id])) }],
      indicators: file.indicators,
    }));
    const { code, out, err } = await rk(['publish', 'spec.json', '--out', 'out'], { folder: path });
    assert.deepEqual([code, err], [0, '']);
    assert.match(out, /buurt +67 +13065 +\d+ \(13 %\)/);
    assert.equal(readdirSync(join(path, 'out')).length, 4);
    assert.equal((await rk(['audit', ...levels.map((level) => `out/indicators-${level}.json`)], { folder: path })).code, 0);
  });
});
