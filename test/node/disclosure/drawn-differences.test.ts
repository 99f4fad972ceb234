import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { judge, type Constraint } from '../../../src/cli/judge/index.js';
import { drawnFigure } from '../../../src/core/analysis/drawn-figures.js';
import { State, type PublishedTable } from '../../../src/core/disclosure/published.js';
import { publishIndicators } from '../../../src/core/publish-indicators.js';
import { randomFile, readerOf, type RawFile } from './raw-files.js';
import { random } from './tables.js';

const SEEDS = 60;
/** What the last digits of a percentage may be off, in counts. */
const SLACK = 1e-6;

/** What is said of every count and every percentage of counts in some areas, as a reader who computes writes it down. */
function said(table: PublishedTable, { areas }: RawFile, rows: readonly number[]): Constraint[] {
  const terms = (id: string, times: number, beside?: string): Record<string, number> => Object.fromEntries(rows
    .filter((row) => [id, beside ?? id].every((each) => table.column(each, '2024').states[row]! <= State.suppressed)).map((row) => [`${id} ${areas[row]!}`, times]));
  return table.indicators.flatMap((indicator): Constraint[] => {
    const { kind, low, high } = drawnFigure(table, indicator, { rows, period: '2024' });
    if (Number.isNaN(low)) return [];
    if (kind === 'sum') {
      const sum = terms(indicator.id, 1);
      return [{ terms: sum, rel: '>=', rhs: low }, ...(high === Infinity ? [] : [{ terms: sum, rel: '<=' as const, rhs: high }])];
    }
    if (kind !== 'share') return [];
    const [part, whole] = [indicator.numerator!, indicator.denominator!];
    const above = (share: number): Record<string, number> => ({ ...terms(part, 1, whole), ...terms(whole, -share / 100, part) });
    return [{ terms: above(low), rel: '>=', rhs: -SLACK }, { terms: above(high), rel: '<=', rhs: SLACK }];
  });
}

/** A few hidden cells: who is told nothing more of any, is told nothing more of all. */
const pick = <T>(of: readonly T[], share: number, next: () => number): T[] => of.filter(() => next() < share);

describe('areas that are drawn around', () => {
  it('narrow no hidden cell beyond what is published, whatever is drawn, and however many times: by linear programs', async () => {
    let [hidden, bounds] = [0, 0];
    for (let seed = 0; seed < SEEDS; seed++) {
      const next = random(1000 + seed);
      const file = randomFile(seed);
      const table = publishIndicators(file);
      const { cells, constraints } = readerOf(table, file, []);
      const base = pick([...file.areas.keys()], 0.6, next);
      // Drawings that differ in few areas, and one that has little to do with them.
      const drawn = [base, base.slice(1), [...base, ...pick([...file.areas.keys()], 0.2, next).filter((row) => !base.includes(row))], pick([...file.areas.keys()], 0.4, next)];
      const told = drawn.flatMap((rows) => said(table, file, rows));
      const targets = pick(cells.filter(({ shown }) => shown === undefined), 0.3, next).map(({ id }) => ({ cell: id }));
      const before = await judge({ cells, constraints }, targets);
      const after = await judge({ cells, constraints: [...constraints, ...told] }, targets);
      assert.deepEqual(after.map(({ cell, lo, hi }) => ({ cell, lo, hi })), before.map(({ cell, lo, hi }) => ({ cell, lo, hi })), `seed ${seed}`);
      hidden += targets.length;
      bounds += told.filter(({ rhs }) => rhs > 1).length;
    }
    assert.ok(hidden > 500 && bounds > 500, `${hidden} hidden cells and ${bounds} bounds took part`);
  });
});
