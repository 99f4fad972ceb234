import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { failingTargets } from '../../../src/cli/judge/index.js';
import { publish } from '../../../src/core/disclosure/gate.js';
import type { PublishedTable } from '../../../src/core/disclosure/published.js';
import { parseIndicatorFile, readIndicatorFile } from '../../../src/core/indicator-file.js';
import { publishIndicators } from '../../../src/core/publish-indicators.js';
import { randomFile, readerOf, targetsOf, type RawFile } from './raw-files.js';

/** Sums a reader sees in a file of `randomFile`. */
function sumsOf({ indicators }: RawFile): [string, string[]][] {
  const sums: [string, string[]][] = [['inwoners', ['jong', 'midden', 'oud']], ['jong', ['kind', 'tiener']]];
  return indicators.some(({ id }) => id === 'man') ? [...sums, ['inwoners', ['man', 'vrouw']]] : sums;
}

/** Counts that a reader can compute, of all that must not be. */
async function judged(files: readonly RawFile[], gate: (file: RawFile) => PublishedTable): Promise<{ asked: number; failing: string[] }> {
  let asked = 0;
  const failing: string[] = [];
  for (const [place, file] of files.entries()) {
    const table = gate(file);
    const targets = targetsOf(table, file);
    asked += targets.length;
    for (const { cell } of await failingTargets(readerOf(table, file, sumsOf(file)), targets)) failing.push(`file ${place}: ${cell}`);
  }
  return { asked, failing };
}

describe('a raw file at the gate', () => {
  // A file with a mistake in it is a table that nothing explains, so there is nothing to judge.
  const files = Array.from({ length: 400 }, (_, seed) => seed + 1).filter((seed) => seed % 7 !== 0).map((seed) => randomFile(seed));

  it('gives nothing away: 343 files judged by linear and integer programs', async () => {
    const { asked, failing } = await judged(files, publishIndicators);
    assert.deepEqual(failing.slice(0, 20), []);
    assert.ok(asked > 20_000, String(asked));
  });

  it('would give hundreds of counts away with the primary rule alone: the judge can fail', async () => {
    const { failing } = await judged(files, (file) => publish(readIndicatorFile(parseIndicatorFile(file))));
    assert.ok(failing.length > 300, String(failing.length));
  });
});
