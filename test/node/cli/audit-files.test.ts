import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { folder, rk, type Ran } from './run.js';
import { buurten, writeTown } from './town.js';

interface Cell { indicator: string; level: string; area: string; period: string; lo: number; hi: number | null; exact: boolean; ok: boolean; how?: string }
const wijken = ['WK990000', 'WK990001', 'WK990002'];

describe('rk audit FILE…', () => {
  const { path, remove } = folder();
  after(remove);
  const inwoners = Array.from({ length: 9 }, () => 100);
  writeTown(path, { columns: { inwoners, ouderen: inwoners } });
  const person = (id: string, more: object = {}): object => ({ id, title: id, kind: 'count', ...more });
  const write = (level: string, areas: readonly string[], values: Record<string, (number | null)[]>, indicators: object[] = [person('ouderen')]): string => {
    const suppressed = Object.fromEntries(Object.entries(values).map(([id, column]) => [id, { 2024: column.flatMap((value, i) => (value === null ? [i] : [])) }]));
    writeFileSync(join(path, `${level}.json`), JSON.stringify({ format: 'rk-indicators/1', level, areas, periods: ['2024'], indicators, values: Object.fromEntries(Object.entries(values).map(([id, column]) => [id, { 2024: column }])), suppressed }));
    return `${level}.json`;
  };
  const audit = (...argv: string[]): Promise<Ran> => rk(['audit', ...argv], { folder: path });
  const cells = async (...argv: string[]): Promise<Cell[]> => JSON.parse((await audit(...argv, '--json')).out) as Cell[];

  it('computes a hidden cell from a total of another level, when told which areas lie in which', async () => {
    const files = [write('buurt', buurten, { ouderen: [20, null, 25, 30, 31, 32, 40, 41, 42] }), write('wijk', wijken, { ouderen: [48, 93, 123] })];
    const alone = await audit(...files);
    assert.equal(alone.code, 0);
    assert.match(alone.out, /give --spec/);
    assert.equal((await audit(...files, '--spec', 'spec.json')).code, 1);
    const [leak] = await cells(...files, '--spec', 'spec.json', '--areas', 'town.topojson');
    assert.deepEqual([leak!.area, leak!.level, leak!.lo, leak!.hi, leak!.ok], [buurten[1], 'buurt', 3, 3, false]);
  });

  it('passes when another cell beside it is hidden, and gives the interval that is left', async () => {
    const files = [write('buurt', buurten, { ouderen: [null, null, 25, 30, 31, 32, 40, 41, 42] }), write('wijk', wijken, { ouderen: [48, 93, 123] })];
    const found = await cells(...files, '--spec', 'spec.json');
    assert.deepEqual(found.map(({ lo, hi, ok }) => [lo, hi, ok]), [[0, 23, true], [0, 23, true]]);
  });

  it('sees two hidden cells whose sum gives both away', async () => {
    const files = [write('buurt', buurten, { ouderen: [null, null, 25, 30, 31, 32, 40, 41, 42] }), write('wijk', wijken, { ouderen: [25, 93, 123] })];
    const found = await cells(...files, '--spec', 'spec.json');
    assert.deepEqual(found.map(({ lo, hi, exact }) => [lo, hi, exact]), [[0, 0, true], [0, 0, true]]);
  });

  it('computes parts of a total within one file', async () => {
    const indicators = [person('inwoners'), person('jong', { partOf: 'inwoners' }), person('oud', { partOf: 'inwoners' })];
    const file = write('buurt', buurten.slice(0, 3), { inwoners: [100, 100, 100], jong: [60, 97, 50], oud: [40, null, 50] }, indicators);
    const { code, out } = await audit(file);
    assert.equal(code, 1);
    assert.match(out, new RegExp(`LEAK {2}oud, buurt ${buurten[1]}, 2024: = 3 {2}\\(.*= 3 = oud`));
  });

  it('reports figures that should have been hidden: below the threshold, and everybody', async () => {
    const indicators = [person('inwoners'), person('oud', { population: 'inwoners' })];
    const found = await cells(write('buurt', buurten.slice(0, 3), { inwoners: [100, 100, 100], oud: [4, 98, 50] }, indicators));
    assert.deepEqual(found.map(({ area, ok }) => [area, ok]), [[buurten[0], false], [buurten[1], false]]);
    assert.match(found[1]!.how!, /fewer than 5 of inwoners/);
  });

  it('undoes a percentage beside its denominator', async () => {
    const indicators = [person('inwoners'), person('oud', { population: 'inwoners' }), { id: 'deel', title: 'deel', kind: 'percentage', numerator: 'oud', denominator: 'inwoners', decimals: 1 }];
    const [leak] = await cells(write('buurt', [buurten[0]!], { inwoners: [60], oud: [null], deel: [5] }, indicators));
    assert.deepEqual([leak!.indicator, leak!.lo, leak!.hi, leak!.how], ['oud', 3, 3, '5 % of 60 (deel)']);
  });

  it('leaves things that are not people alone', async () => {
    const file = write('buurt', buurten.slice(0, 2), { bomen: [0, 3] }, [person('bomen', { sensitivity: 'public' })]);
    assert.deepEqual(await cells(file), []);
  });

  it('refuses figures that contradict each other, files without areas of the spec, and files that are none', async () => {
    const files = [write('buurt', buurten, { ouderen: [20, 21, 25, 30, 31, 32, 40, 41, 42] }), write('wijk', wijken, { ouderen: [48, 93, 123] })];
    for (const [argv, message] of [
      [[...files, '--spec', 'spec.json'], /add up/], [[write('kern', ['K1'], { ouderen: [10] }), '--spec', 'spec.json'], /K1/], [['spec.json'], /format/],
    ] as const) {
      const { code, err } = await audit(...argv);
      assert.equal(code, 1);
      assert.match(err, message);
    }
    assert.equal((await audit(...files, '--areas', 'town.topojson')).code, 2);
  });
});
