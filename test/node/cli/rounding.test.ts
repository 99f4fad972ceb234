import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { publishIndicators } from '../../../src/core/publish-indicators.js';
import { randomTown } from './random-town.js';
import { randomFrom } from './random.js';
import { folder, rk } from './run.js';
import { buurten, writeTown, type Town } from './town.js';

interface Published { areas: string[]; indicators: { id: string; kind: string; sensitivity: string }[]; values: Record<string, Record<string, (number | null)[]>>; suppressed: Record<string, Record<string, number[]>>; manifest: { round?: number; rules: string[] } }
const levels = ['buurt', 'wijk', 'gemeente'];

describe('rk publish with "round": 5', () => {
  const { path, remove } = folder();
  after(remove);
  const read = (home: string, level: string): Published => JSON.parse(readFileSync(join(home, `out/indicators-${level}.json`), 'utf8')) as Published;
  const publish = async (name: string, town: Town, round: number): Promise<{ home: string; out: string }> => {
    const home = join(path, `${name}-${round}`);
    mkdirSync(home);
    const { code, out, err } = await rk(['publish', writeTown(home, { ...town, spec: { ...town.spec, round } }), '--out', 'out'], { folder: home });
    assert.deepEqual([code, err], [0, '']);
    return { home, out };
  };

  it('hides the same cells as without, and rounds what is left to the nearest five, in 30 random towns', async () => {
    const random = randomFrom(31);
    let compared = 0;
    for (let town = 0; town < 30; town++) {
      const made = randomTown(random, town);
      const exact = await publish(`town${town}`, made, 0);
      const rounded = await publish(`town${town}`, made, 5);
      for (const level of levels) {
        const [before, now] = [read(exact.home, level), read(rounded.home, level)];
        assert.deepEqual(now.suppressed, before.suppressed);
        for (const [id, { 2024: column }] of Object.entries(before.values)) {
          column!.forEach((value, area) => {
            const shown = now.values[id]!['2024']![area]!;
            if (value === null) return assert.equal(shown, null);
            compared++;
            assert.ok(shown % 5 === 0 && Math.abs(shown - value) <= 2, `${id}: ${value} became ${shown}`);
          });
        }
      }
      const audited = await rk(['audit', ...levels.map((level) => `out/indicators-${level}.json`)], { folder: rounded.home });
      assert.equal(audited.code, 0, `town ${town}: ${audited.out}${audited.err}`);
    }
    assert.ok(compared > 500);
  });

  const inwoners = [121, 133, 142, 153, 161, 177, 184, 198, 203];
  const ouderen = [21, 3, 27, 33, 31, 32, 48, 41, 42];

  it('computes percentages from rounded counts, leaves counts of things alone, and says so', async () => {
    const spec = { indicators: [{ id: 'inwoners', kind: 'count' }, { id: 'ouderen', kind: 'count', population: 'inwoners' }, { id: 'bomen', kind: 'count', sensitivity: 'public' }, { id: 'deel', kind: 'percentage', numerator: 'ouderen', denominator: 'inwoners' }], tables: [{ src: 'table.csv', area: 'code', period: 'jaar', columns: { inwoners: 'inwoners', ouderen: 'ouderen', bomen: 'bomen' } }] };
    const { home, out } = await publish('words', { columns: { inwoners, ouderen, bomen: inwoners.map((_, i) => i + 1) }, spec }, 5);
    const file = read(home, 'buurt');
    assert.deepEqual([file.values['ouderen']!['2024']![8], file.values['inwoners']!['2024']![8], file.values['bomen']!['2024']], [40, 205, [1, 2, 3, 4, 5, 6, 7, 8, 9]]);
    assert.equal(publishIndicators(file).column('deel', '2024').values[8], (100 * 40) / 205);
    assert.equal(file.manifest.round, 5);
    assert.ok(file.manifest.rules.some((rule) => rule.includes('rounded to 5')));
    assert.match(out, /rounded to 5/);
  });

  it('rounds what people are counted out of too, so that "almost everybody" stays told apart from everybody', async () => {
    // 8 of 13 leaves 5; 10 of 13 would leave 3.
    const some = [8, ...inwoners.slice(1).map((value) => value - 60)];
    const { home } = await publish('population', { columns: { inwoners: [13, ...inwoners.slice(1)], ouderen: some }, spec: { indicators: [{ id: 'inwoners', kind: 'count', sensitivity: 'public' }, { id: 'ouderen', kind: 'count', population: 'inwoners' }] } }, 5);
    const { values } = read(home, 'buurt');
    assert.deepEqual([values['inwoners']!['2024']![0], values['ouderen']!['2024']![0]], [15, 10]);
  });

  it('remembers rounded figures, and does not publish exact ones after them', async () => {
    const home = join(path, 'ledger');
    mkdirSync(home);
    const run = (round: number) => rk(['publish', writeTown(home, { columns: { inwoners, ouderen }, spec: { round } }), '--out', 'out', '--ledger', 'ledger'], { folder: home });
    assert.equal((await run(5)).code, 0);
    assert.equal((await run(5)).code, 0);
    const { code, err } = await run(0);
    assert.equal(code, 1);
    assert.match(err, /released earlier with another figure/);
  });

  describe('rk audit', () => {
    const write = (level: string, areas: readonly string[], column: (number | null)[], parents?: object): string => {
      const suppressed = { ouderen: { 2024: column.flatMap((value, i) => (value === null ? [i] : [])) } };
      writeFileSync(join(path, `${level}.json`), JSON.stringify({ format: 'rk-indicators/1', level, areas, periods: ['2024'], indicators: [{ id: 'ouderen', title: 'Ouderen', kind: 'count' }], values: { ouderen: { 2024: column } }, suppressed, manifest: { round: 5, parents } }));
      return `${level}.json`;
    };
    const audit = async (column: (number | null)[], total: number) => {
      const files = [write('buurt', buurten.slice(0, 3), column, { level: 'wijk', codes: ['W', 'W', 'W'] }), write('wijk', ['W'], [total])];
      const { code, out, err } = await rk(['audit', ...files, '--json'], { folder: path });
      return { code, err, cells: err ? [] : JSON.parse(out) as { area: string; lo: number; hi: number; ok: boolean }[] };
    };

    it('knows that a rounded figure stands for five', async () => {
      const { code, cells } = await audit([20, null, 25], 45);
      // 43 … 47 less 18 … 22 and 23 … 27.
      assert.deepEqual([code, cells.map(({ lo, hi }) => [lo, hi])], [0, [[0, 6]]]);
    });

    it('finds what rounding gives away all the same', async () => {
      const { code, cells } = await audit([20, null, 25], 40);
      assert.deepEqual([code, cells.map(({ area, lo, hi, ok }) => [area, lo, hi, ok])], [1, [[buurten[1], 0, 1, false]]]);
    });

    it('refuses figures that nothing can be rounded to', async () => {
      const { code, err } = await audit([20, null, 25], 30);
      assert.equal(code, 1);
      assert.match(err, /contradict each other/);
    });
  });
});
