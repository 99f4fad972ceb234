import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { failingTargets, judge, readerOf, targetsOf } from '../../../src/cli/judge/index.js';
import { audit, auditPublished, problemOf, protect, recogniseNetwork, isNetwork, Status, withoutImplied, type Audit, type Cell, type CellAudit, type DisclosureProblem, type Protection, type Relation } from '../../../src/core/disclosure/complementary/index.js';
import { hypercube } from './hypercube.js';
import { leastCost } from './lower-bound.js';
import { optimalCost } from './optimum.js';
import { parentsOf, smallTown, tableOf, twoWayTable, variedTable } from './tables.js';

/** 1,000 tables and over 100,000 primary cells with RK_FULL=1; a sample otherwise. */
const full = process.env['RK_FULL'] === '1';

const truthOf = ({ ids, truth }: DisclosureProblem, id: string): number => truth[ids.indexOf(id)]!;
const primaryOnly = ({ status }: DisclosureProblem): Uint8Array => status.map((code) => Number(code === Status.primary));

describe('protection of random tables, judged by linear programs', () => {
  it(`keeps every value of every class possible in ${full ? 1000 : 60} tables`, async () => {
    let cells = 0;
    let leaks = 0;
    for (let seed = 1; seed <= (full ? 1000 : 60); seed++) {
      const problem = variedTable(seed);
      const { hidden, refusals } = protect(problem) as Protection;
      const targets = targetsOf(problem);
      cells += targets.length;
      assert.deepEqual(refusals, [], `table ${seed}`);
      assert.deepEqual(await failingTargets(readerOf(problem, hidden), targets), [], `table ${seed}`);
      // Without complementary cells the same judge must find leaks, or its silence above says nothing.
      leaks += (audit(problem, primaryOnly(problem)) as Audit).failing.length;
      if (seed <= 5) assert.equal((await failingTargets(readerOf(problem, primaryOnly(problem)), targets)).length, (audit(problem, primaryOnly(problem)) as Audit).failing.length);
    }
    assert.ok(cells > (full ? 100_000 : 5_000), `${cells} primary cells`);
    assert.ok(leaks > cells / 10, `${leaks} leaks of ${cells} with primary cells only`);
  });

  it('leaves no cell exact for a reader who is told which cells are primary', async () => {
    for (let seed = 1; seed <= 15; seed++) {
      const problem = variedTable(seed);
      const { hidden, exactWhenTold } = protect(problem) as Protection;
      assert.equal(exactWhenTold.length, 0);
      const verdicts = await judge(readerOf(problem, hidden, 'why'), targetsOf(problem).filter(({ class: [lo, hi] = [0, 0] }) => lo < hi));
      assert.deepEqual(verdicts.filter(({ exact }) => exact), [], `table ${seed}`);
      const { told } = audit(problem, hidden) as Audit;
      assert.deepEqual(told.short.map(({ cell, lo, hi }) => ({ cell: problem.ids[cell]!, lo, hi })), verdicts.filter(({ ok }) => !ok).map(({ cell, lo, hi }) => {
        const [least, most] = targetsOf(problem).find((target) => target.cell === cell)!.class!;
        return { cell, lo: Math.max(lo, Math.min(least, truthOf(problem, cell) - 1)), hi: Math.min(hi, Math.max(most, truthOf(problem, cell) + 1)) };
      }), `table ${seed}`);
    }
  });

  it('gives the intervals the linear programs give, cell by cell', async () => {
    for (let seed = 1; seed <= 8; seed++) {
      const problem = variedTable(seed);
      for (const hidden of [primaryOnly(problem), (protect(problem) as Protection).hidden]) {
        const verdicts = await judge(readerOf(problem, hidden), targetsOf(problem));
        const { cells } = audit(problem, hidden, { full: true }) as Audit;
        assert.deepEqual(cells.map(({ lo, hi, ok }) => ({ lo, hi, ok })), verdicts.map(({ lo, hi, ok }) => ({ lo, hi, ok })));
      }
    }
  });

  it('gives the same intervals without the true values', async () => {
    for (let seed = 1; seed <= 8; seed++) {
      const problem = variedTable(seed);
      const hidden = seed % 2 ? primaryOnly(problem) : (protect(problem) as Protection).hidden;
      const unknown = { ...problem, truth: problem.truth.map((value, cell) => (hidden[cell] ? NaN : value)) };
      const found = auditPublished(unknown, hidden) as CellAudit[];
      const verdicts = await judge(readerOf(problem, hidden), found.map(({ cell }) => ({ cell: problem.ids[cell]! })));
      assert.deepEqual(found.map(({ lo, hi }) => [lo, hi]), verdicts.map(({ lo, hi }) => [lo, hi]), `table ${seed}`);
    }
  });

  it('costs at most 1.10 times the optimum on average and never more than 1.5 times', async () => {
    for (const table of [smallTown, twoWayTable]) {
      for (const told of [false, true]) {
        const ratios: number[] = [];
        for (let seed = 1; ratios.length < (table === twoWayTable ? 40 : told ? 8 : 16); seed++) {
          const problem = table(seed);
          if (problem.ids.length > 70) continue;
          const optimum = await optimalCost(problem, { told });
          const { cost } = protect(problem, { told }) as Protection;
          if (optimum === undefined) continue;
          assert.ok(cost > optimum - 1e-6, `table ${seed}: ${cost} is below the optimum ${optimum}`);
          if (optimum < 1e-6) assert.equal(cost, 0);
          else ratios.push(cost / optimum);
        }
        assert.ok(ratios.reduce((a, b) => a + b) / ratios.length <= 1.1, ratios.join(' '));
        assert.ok(Math.max(...ratios) <= 1.5, ratios.join(' '));
      }
    }
  });

  it('hides hardly more cells of 20,000 than any method must, and far fewer than rectangles do', () => {
    const tables = [1, 3, 6].map((seed) => {
      const problem = tableOf(20_000, seed);
      const parent = parentsOf(problem);
      const theirs = hypercube(problem, parent, 1).filter((one, cell) => one && problem.status[cell] === Status.openable).length;
      return { ours: (protect(problem) as Protection).complementary.length, least: leastCost(problem, parent.length, () => 1), theirs };
    });
    const sum = (of: 'ours' | 'least' | 'theirs'): number => tables.reduce((so, table) => so + table[of], 0);
    for (const { ours, least } of tables) assert.ok(least > 0 && ours >= least, `${ours} of at least ${least}`);
    assert.ok(sum('ours') <= 1.05 * sum('least'), JSON.stringify(tables));
    assert.ok(sum('ours') <= sum('theirs') / 5, JSON.stringify(tables));
  });

  it('judges a large table block by block and finds the same leaks', async () => {
    const problem = tableOf(2000);
    const hidden = primaryOnly(problem);
    assert.ok(hidden.reduce((sum, one) => sum + one, 0) > 1000);
    const failing = (await failingTargets(readerOf(problem, hidden), targetsOf(problem))).map(({ cell }) => cell);
    assert.ok(failing.length > 0);
    assert.deepEqual(failing.sort(), (audit(problem, hidden) as Audit).failing.map(({ cell }) => problem.ids[cell]!).sort());
  });

  it('protects 20,000 cells and finds nothing to add in the audit', () => {
    const problem = tableOf(20_000);
    const { hidden, refusals } = protect(problem) as Protection;
    assert.deepEqual([refusals.length, (audit(problem, hidden) as Audit).failing.length], [0, 0]);
  });
});

/** Small tables with anything in them: cells that must stay published, tight bounds, odd classes, two totals over the same parts. */
const anyTable = fc.record({
  rows: fc.integer({ min: 1, max: 3 }), columns: fc.integer({ min: 1, max: 4 }),
  values: fc.array(fc.record({ truth: fc.integer({ min: 0, max: 9 }), spare: fc.integer({ min: 0, max: 12 }), cost: fc.integer({ min: 1, max: 9 }), kept: fc.boolean() }), { minLength: 12, maxLength: 12 }),
  shownTotals: fc.array(fc.boolean(), { minLength: 8, maxLength: 8 }),
}).map(({ rows, columns, values, shownTotals }) => {
  const cells: Cell[] = [];
  const relations: Relation[] = [];
  const add = (id: string, truth: number, max: number, cost: number, kept: boolean): void => {
    const small = truth < 5 || (max - truth < 5 && max > 0);
    cells.push({ id, truth, max, cost, ...(kept ? { status: 'published' } : small && max > 0 ? { status: 'primary', class: truth < 5 ? [0, Math.min(4, max)] : [max - 4, max] } : {}) });
  };
  const at = (r: number, c: number) => values[r * 4 + c]!;
  const sum = (picks: readonly (readonly [number, number])[]): readonly [number, number] => picks.reduce(([x, max], [r, c]) => [x + at(r, c).truth, max + at(r, c).truth + at(r, c).spare], [0, 0]);
  const total = (id: string, picks: readonly (readonly [number, number])[], shown: boolean): void => {
    const [truth, max] = sum(picks);
    add(id, truth, max, 12, shown);
    relations.push({ terms: { [id]: 1, ...Object.fromEntries(picks.map(([r, c]) => [`x${r}${c}`, -1])) } });
  };
  const R = Array.from({ length: rows }, (_, r) => r);
  const C = Array.from({ length: columns }, (_, c) => c);
  for (const r of R) for (const c of C) add(`x${r}${c}`, at(r, c).truth, at(r, c).truth + at(r, c).spare, at(r, c).cost, at(r, c).kept && at(r, c).cost < 3);
  for (const r of R) total(`row${r}`, C.map((c) => [r, c]), shownTotals[r]!);
  for (const c of C) total(`column${c}`, R.map((r) => [r, c]), shownTotals[4 + c]!);
  return problemOf(cells, relations);
});

describe('protection of tables with anything in them', () => {
  it('leaves exactly the refused cells unprotected, and refuses only what no pattern could protect', async () => {
    await fc.assert(fc.asyncProperty(anyTable, async (problem) => {
      const { hidden, refusals, complementary } = protect(problem) as Protection;
      const refused = new Set(refusals.map(({ cell }) => problem.ids[cell]!));
      const failing = await failingTargets(readerOf(problem, hidden), targetsOf(problem));
      assert.deepEqual(new Set(failing.map(({ cell }) => cell)), refused);
      const everything = problem.status.map((status) => Number(status !== Status.published));
      assert.deepEqual(new Set((await failingTargets(readerOf(problem, everything), targetsOf(problem))).map(({ cell }) => cell)), refused);
      for (const cell of complementary) assert.equal(problem.status[cell], Status.openable);
      assert.deepEqual((audit(problem, hidden) as Audit).failing.map(({ cell }) => problem.ids[cell]!).sort(), [...refused].sort());
    }), { numRuns: 60 });
  });

  it('needs every complementary cell: none can be shown again', async () => {
    await fc.assert(fc.asyncProperty(anyTable, async (problem) => {
      const { hidden, complementary, refusals } = protect(problem, { told: false }) as Protection;
      fc.pre(refusals.length === 0);
      for (const cell of complementary) {
        const fewer = hidden.slice();
        fewer[cell] = 0;
        assert.ok((await failingTargets(readerOf(problem, fewer), targetsOf(problem))).length > 0, problem.ids[cell]);
      }
    }), { numRuns: 40 });
  });
});

describe('equations that follow from others', () => {
  it('may be left out: the judge finds the same with all of them', async () => {
    const problem = variedTable(3);
    const all = everySum(problem);
    assert.equal(isNetwork(recogniseNetwork(all)), false);
    const bare = withoutImplied(all);
    const { hidden } = protect(bare) as Protection;
    assert.deepEqual(await failingTargets(readerOf(all, hidden), targetsOf(all)), []);
  });
});

/** The same table with the sum over categories written down for every area. */
function everySum(problem: DisclosureProblem): DisclosureProblem {
  const areas = problem.ids.filter((id) => !id.includes('/'));
  const columns = [...new Set(problem.ids.flatMap((id) => id.split('/').slice(1)))];
  const { starts, cells, coefficients, rhs } = problem.relations;
  const given = Array.from(rhs, (_, r): Relation => ({
    terms: Object.fromEntries(Array.from(cells.subarray(starts[r], starts[r + 1]), (cell, i) => [problem.ids[cell]!, coefficients[starts[r]! + i]!])),
  }));
  const have = new Set(given.map(({ terms }) => Object.keys(terms).sort().join()));
  const sums = areas.map((area): Relation => ({ terms: { [area]: 1, ...Object.fromEntries(columns.map((column) => [`${area}/${column}`, -1])) } }));
  const extra = sums.filter(({ terms }) => !have.has(Object.keys(terms).sort().join()));
  return { ...problem, relations: problemOf(problem.ids.map((id) => ({ id, truth: 0 })), [...given, ...extra]).relations };
}
