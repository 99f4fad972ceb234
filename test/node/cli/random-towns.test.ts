import assert from 'node:assert/strict';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { randomFrom } from './random.js';
import { folder, rk } from './run.js';
import { buurten, writeTown } from './town.js';

/** Counts that hang together: parts of a total, a part of a part's population, a percentage, and here and there nothing. */
function randomTown(random: () => number, kind: number): Parameters<typeof writeTown>[1] {
  const size = [8, 30, 200][kind % 3]!;
  const inwoners = buurten.map(() => Math.floor(random() * size));
  const some = (of: readonly number[], share: number): number[] => of.map((count) => Array.from({ length: count }).filter(() => random() < share).length);
  const jong = some(inwoners, 0.2);
  const midden = inwoners.map((count, i) => Math.floor((count - jong[i]!) * random()));
  const oud = inwoners.map((count, i) => count - jong[i]! - midden[i]!);
  const kiezers = some(inwoners, 0.9);
  const stemmers = some(kiezers, 0.05);
  const huishoudens = inwoners.map((count) => Math.ceil(count / 2));
  const alleen = some(huishoudens, 0.4);
  const gaps = (counts: readonly number[]): (number | string)[] => counts.map((count) => (kind % 5 === 0 && random() < 0.1 ? '' : count));
  const all = random() < 0.5;
  return {
    columns: Object.fromEntries(Object.entries({ inwoners, jong, midden, oud, kiezers, stemmers, huishoudens, alleen }).map(([id, counts]) => [id, gaps(counts)])),
    spec: {
      indicators: [
        { id: 'inwoners', kind: 'count', sensitivity: random() < 0.3 ? 'public' : 'personal' }, { id: 'jong', kind: 'count', partOf: 'inwoners' }, { id: 'midden', kind: 'count', partOf: 'inwoners' },
        { id: 'oud', kind: 'count', ...(all ? { partOf: 'inwoners' } : {}) }, { id: 'kiezers', kind: 'count', population: 'inwoners' }, { id: 'stemmers', kind: 'count', population: 'kiezers' },
        { id: 'huishoudens', kind: 'count' }, { id: 'alleen', kind: 'count' }, { id: 'alleen-deel', kind: 'percentage', numerator: 'alleen', denominator: 'huishoudens' },
      ],
    },
  };
}

describe('rk publish on random towns', () => {
  const { path, remove } = folder();
  after(remove);

  it('publishes 90 of them, of which the counts hang together in several ways, and no hidden cell can be computed', async () => {
    const random = randomFrom(20);
    for (let town = 0; town < 90; town++) {
      const home = join(path, String(town));
      mkdirSync(home);
      const { code, err } = await rk(['publish', writeTown(home, randomTown(random, town)), '--out', 'out'], { folder: home });
      assert.deepEqual([code, err], [0, ''], `town ${town}`);
      const audited = await rk(['audit', ...['buurt', 'wijk', 'gemeente'].map((level) => `out/indicators-${level}.json`)], { folder: home });
      assert.equal(audited.code, 0, `town ${town}: ${audited.out}`);
    }
  });
});
