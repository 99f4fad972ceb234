import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { failingTargets, type Constraint, type ReaderCell, type Target } from '../../../src/cli/judge/index.js';
import { publishIndicators } from '../../../src/core/publish-indicators.js';
import { random } from '../disclosure/tables.js';
import { folder, rk } from './run.js';
import { buurten, writeTown } from './town.js';

const quarters = ['2024-Q1', '2024-Q2', '2024-Q3', '2024-Q4'];

/** Reports per buurt and quarter, with those of the year so far and those of the whole year. */
function reports(seed: number): { quarter: number[][]; soFar: number[][]; year: number[] } {
  const next = random(seed);
  const quarter = quarters.map(() => buurten.map(() => Math.floor(next() ** 2 * 14)));
  const soFar = quarter.map((_, q) => buurten.map((__, i) => quarter.slice(0, q + 1).reduce((sum, column) => sum + column[i]!, 0)));
  return { quarter, soFar, year: soFar[3]! };
}

/** Writes a town with a year and its quarters: `columns` gives per period a column for each indicator. */
function writeYear(home: string, columns: Record<string, Record<string, readonly number[]>>, indicators: readonly object[], areas?: object): void {
  mkdirSync(home);
  const ids = [...new Set(Object.values(columns).flatMap((column) => Object.keys(column)))];
  const lines = Object.entries(columns).flatMap(([period, column]) => buurten.map((code, i) => [code, period, ...ids.map((id) => column[id]?.[i] ?? '')].join(';')));
  writeTown(home, { columns: Object.fromEntries(ids.map((id) => [id, buurten.map(() => '')])), spec: { indicators, periods: Object.keys(columns), ...(areas ? { areas } : {}) } });
  writeFileSync(join(home, 'table.csv'), [['code', 'jaar', ...ids].join(';'), ...lines].join('\n'));
}

interface File { readonly areas: string[]; readonly values: Record<string, Record<string, (number | null)[]>> }

const levels = ['buurt', 'wijk', 'gemeente'];
const wijkOf = (i: number): number => Math.floor(i / 3);

/**
 * What a reader of the published files still can compute of small figures, judged from what this test knows to be true alone: how
 * areas add up, and `adds`, how periods do.
 */
async function leaks(home: string, truth: (id: string, period: string) => readonly number[], adds: readonly (readonly { readonly id: string; readonly period: string; readonly times: number }[])[]): Promise<Target[]> {
  const files = levels.map((level) => JSON.parse(readFileSync(join(home, `out/indicators-${level}.json`), 'utf8')) as File);
  const name = (id: string, period: string, level: number, area: number): string => `${id} ${period} ${level} ${area}`;
  const columns = [...new Map(adds.flat().map((one) => [`${one.id} ${one.period}`, one])).values()];
  const cells: ReaderCell[] = [];
  const targets: Target[] = [];
  const constraints: Constraint[] = [];
  for (const { id, period } of columns) {
    const fine = truth(id, period);
    const all = [fine, [0, 1, 2].map((w) => fine.slice(3 * w, 3 * w + 3).reduce((a, b) => a + b)), [fine.reduce((a, b) => a + b)]];
    all.forEach((counts, level) => counts.forEach((count, area) => {
      const shown = files[level]!.values[id]?.[period]?.[area] ?? undefined;
      if (shown !== undefined) assert.equal(shown, count);
      cells.push({ id: name(id, period, level, area), shown });
      if (count < 5) targets.push({ cell: name(id, period, level, area), class: [0, 4] });
    }));
    for (const w of [0, 1, 2]) constraints.push({ terms: { [name(id, period, 1, w)]: 1, ...Object.fromEntries(fine.flatMap((_, i) => (wijkOf(i) === w ? [[name(id, period, 0, i), -1]] : []))) }, rel: '=', rhs: 0 });
    constraints.push({ terms: { [name(id, period, 2, 0)]: 1, ...Object.fromEntries([0, 1, 2].map((w) => [name(id, period, 1, w), -1])) }, rel: '=', rhs: 0 });
  }
  for (const terms of adds) {
    [9, 3, 1].forEach((many, level) => {
      for (let area = 0; area < many; area++) constraints.push({ terms: Object.fromEntries(terms.map(({ id, period, times }) => [name(id, period, level, area), times])), rel: '=', rhs: 0 });
    });
  }
  return failingTargets({ cells, constraints }, targets);
}

describe('rk publish over time', () => {
  const { path, remove } = folder();
  after(remove);
  const yearIsSum = [[{ id: 'meldingen', period: '2024', times: 1 }, ...quarters.map((period) => ({ id: 'meldingen', period, times: -1 }))]];
  const files = levels.map((level) => `out/indicators-${level}.json`);

  it('protects a year and its quarters together', async () => {
    let apart = 0;
    for (let seed = 1; seed <= 6; seed++) {
      const { quarter, year } = reports(seed);
      const columns = { '2024': { meldingen: year }, ...Object.fromEntries(quarters.map((period, q) => [period, { meldingen: quarter[q]! }])) };
      const truth = (_: string, period: string): readonly number[] => (period === '2024' ? year : quarter[quarters.indexOf(period)]!);
      for (const overTime of [undefined, 'each']) {
        const home = join(path, `year-${seed}-${overTime}`);
        writeYear(home, columns, [{ id: 'meldingen', kind: 'count', overTime }]);
        const { code, err } = await rk(['publish', 'spec.json', '--out', 'out'], { folder: home });
        assert.deepEqual([code, err], [0, ''], `town ${seed}`);
        for (const file of files) publishIndicators(JSON.parse(readFileSync(join(home, file), 'utf8')));
        const found = await leaks(home, truth, yearIsSum);
        if (overTime === 'each') {
          apart += found.length;
          // Without the declaration the audit sees by itself that the year is the sum.
          for (const file of files) writeFileSync(join(home, file), readFileSync(join(home, file), 'utf8').replace('"overTime":"each",', ''));
          if (found.length > 0) assert.equal((await rk(['audit', ...files], { folder: home })).code, 1);
        } else assert.deepEqual(found, [], `town ${seed}`);
        if (overTime === undefined) assert.equal((await rk(['audit', ...files], { folder: home })).code, 0);
      }
    }
    assert.ok(apart > 0, 'periods one by one leak nothing, so this test shows nothing');
  });

  it('protects running totals with the periods they add up', async () => {
    for (let seed = 1; seed <= 6; seed++) {
      const { quarter, soFar } = reports(seed);
      const home = join(path, `running-${seed}`);
      writeYear(home, Object.fromEntries(quarters.map((period, q) => [period, { meldingen: quarter[q]!, 'tot-nu': soFar[q]! }])), [{ id: 'meldingen', kind: 'count' }, { id: 'tot-nu', kind: 'count', runningTotalOf: 'meldingen' }]);
      const { code, err } = await rk(['publish', 'spec.json', '--out', 'out'], { folder: home });
      assert.deepEqual([code, err], [0, ''], `town ${seed}`);
      const adds = quarters.map((period, q) => [{ id: 'tot-nu', period, times: 1 }, { id: 'meldingen', period, times: -1 }, ...(q > 0 ? [{ id: 'tot-nu', period: quarters[q - 1]!, times: -1 }] : [])]);
      assert.deepEqual(await leaks(home, (id, period) => (id === 'meldingen' ? quarter : soFar)[quarters.indexOf(period)]!, adds), [], `town ${seed}`);
      assert.equal((await rk(['audit', ...files], { folder: home })).code, 0);
    }
  });

  it('refuses a year that says that it is the sum of its quarters, and is not', async () => {
    const { quarter, year } = reports(1);
    const home = join(path, 'unequal');
    writeYear(home, { '2024': { meldingen: year.map((count, i) => count + Number(i === 4)) }, ...Object.fromEntries(quarters.map((period, q) => [period, { meldingen: quarter[q]! }])) }, [{ id: 'meldingen', kind: 'count', overTime: 'sum' }]);
    const { code, err } = await rk(['publish', 'spec.json', '--out', 'out'], { folder: home });
    assert.equal(code, 1);
    assert.match(err, /meldingen in 2024 is 1 more than its parts/);
  });

  it('remembers periods that add up with what was released before', async () => {
    const { quarter } = reports(2);
    const indicators = [{ id: 'meldingen', kind: 'count', overTime: 'sum' }];
    const home = join(path, 'remember');
    writeYear(home, { '2024-Q1': { meldingen: quarter[0]! } }, indicators);
    assert.equal((await rk(['publish', 'spec.json', '--out', 'out', '--ledger', '../remember-ledger'], { folder: home })).code, 0);
    const later = join(path, 'later');
    writeYear(later, { '2024': { meldingen: quarter[0]!.map((count) => count + 30) } }, indicators);
    const { code, err } = await rk(['publish', 'spec.json', '--out', 'out', '--ledger', '../remember-ledger'], { folder: later });
    assert.equal(code, 1);
    assert.match(err, /meldingen 2024-Q1 was released earlier and adds up/);
  });

  it('counts with old borders: their figures are out, and new ones may not tell more with them', async () => {
    const next = random(5);
    const oud = buurten.map(() => 5 + Math.floor(next() * 20));
    oud[1] = 2;
    const indicators = [{ id: 'oud', kind: 'count' }];
    const before = join(path, 'before');
    // Before, the nine buurten were three; those are now wijken under other codes.
    writeYear(before, { '2024': { oud } }, indicators, { src: 'town.topojson', object: 'buurt', key: 'buurtcode', levels: [{ level: 'deel', publish: false }, { level: 'oude-buurt', parent: 'oude' }] });
    const divide = (home: string): void => {
      const topology = JSON.parse(readFileSync(join(home, 'town.topojson'), 'utf8')) as { objects: { buurt: { geometries: { properties: Record<string, string> }[] } } };
      topology.objects.buurt.geometries.forEach(({ properties }, i) => { properties['oude'] = `OUD${[0, 0, 1, 1, 1, 2, 2, 2, 2][i]}`; });
      writeFileSync(join(home, 'town.topojson'), JSON.stringify({ ...topology, objects: { buurt: topology.objects.buurt } }));
    };
    divide(before);
    const first = await rk(['publish', 'spec.json', '--out', 'out', '--ledger', '../borders'], { folder: before });
    assert.deepEqual([first.code, first.err], [0, '']);
    const now = { src: 'town.topojson', object: 'buurt', key: 'buurtcode', levels: [{ level: 'buurt' }, { level: 'wijk', parent: 'wijkcode' }, { level: 'gemeente' }] };
    const unaware = join(path, 'unaware');
    writeYear(unaware, { '2024': { oud } }, indicators, now);
    divide(unaware);
    const refused = await rk(['publish', 'spec.json', '--out', 'out', '--ledger', '../borders'], { folder: unaware });
    assert.equal(refused.code, 1);
    assert.match(refused.err, /OUD0, 2024, was released earlier.*borders moved/s);
    const aware = join(path, 'aware');
    writeYear(aware, { '2024': { oud } }, indicators, { ...now, levels: [...now.levels, { level: 'oude-buurt', across: true, parent: 'oude' }] });
    divide(aware);
    const { code, err } = await rk(['publish', 'spec.json', '--out', 'out', '--ledger', '../borders'], { folder: aware });
    assert.deepEqual([code, err], [0, '']);
    const file = JSON.parse(readFileSync(join(aware, 'out/indicators-buurt.json'), 'utf8')) as File;
    // OUD0 (two buurten) is out for ever: the other one of it must be hidden with the small one.
    assert.deepEqual(file.values['oud']!['2024']!.slice(0, 2), [null, null]);
  });
});
