import assert from 'node:assert/strict';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { randomFrom } from './random.js';
import { folder, rk } from './run.js';
import { randomTown } from './random-town.js';
import { writeTown } from './town.js';

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
