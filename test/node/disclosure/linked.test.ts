import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { failingTargets, judge, readerOf, targetsOf } from '../../../src/cli/judge/index.js';
import { protectLinked } from '../../../src/cli/linked/index.js';
import { isNetwork, problemOf, recogniseNetwork, Status, type Cell, type DisclosureProblem } from '../../../src/core/disclosure/complementary/index.js';
import { ageByGenderTable, crossingTable } from './linked-tables.js';
import { optimalCost } from './optimum.js';
import { variedTable } from './tables.js';

/** 200 tables of each kind with RK_FULL=1; a sample otherwise. */
const full = process.env['RK_FULL'] === '1';

const kinds = {
  'age × gender × geography': (seed: number) => ageByGenderTable(seed, { buurten: 2 + (seed % 5), ages: 2 + (seed % 3) }),
  'postcodes that cross buurten': (seed: number) => crossingTable(seed, { buurten: 3, postcodes: 5 + (seed % 4) }),
};
const hiddenFirst = ({ status }: DisclosureProblem): number[] => Array.from(status, (code) => Number(code === Status.primary || code === Status.withheld));

describe('protection of linked tables, judged by programs that share nothing with it', () => {
  for (const [name, table] of Object.entries(kinds)) {
    it(`keeps every value of every class possible: ${name}`, async () => {
      let leaks = 0;
      let told = 0;
      let cells = 0;
      for (let seed = 1; seed <= (full ? 200 : 20); seed++) {
        const problem = table(seed);
        assert.equal(isNetwork(recogniseNetwork(problem)), false);
        const targets = targetsOf(problem);
        cells += targets.length;
        const { hidden, refusals, exactWhenTold } = await protectLinked(problem);
        assert.deepEqual(refusals, [], `table ${seed}`);
        assert.deepEqual(await failingTargets(readerOf(problem, hidden), targets), [], `table ${seed}`);
        const exact = async (closed: ArrayLike<number>): Promise<string[]> => (await judge(readerOf(problem, closed, 'why'), targets)).filter((verdict) => verdict.exact).map(({ cell }) => cell);
        assert.deepEqual(await exact(hidden), Array.from(exactWhenTold, (cell) => problem.ids[cell]!).sort((a, b) => problem.ids.indexOf(a) - problem.ids.indexOf(b)), `table ${seed}, told`);
        // Where being told gives a cell away, it does so when everything is hidden.
        if (exactWhenTold.length > 0) assert.deepEqual(await exact(problem.status.map((code) => Number(code !== Status.published))), await exact(hidden), `table ${seed}, told`);
        assert.deepEqual((await judge(readerOf(problem, hidden, 'which'), targets)).filter((verdict) => verdict.exact).map(({ cell }) => cell), [], `table ${seed}, told which`);
        told += exactWhenTold.length;
        leaks += (await failingTargets(readerOf(problem, hiddenFirst(problem)), targets)).length;
      }
      assert.ok(leaks > 20, `${leaks} leaks without complementary cells`);
      assert.ok(told <= cells / 100, `${told} of ${cells} exact for a reader who is told`);
    });

    it(`costs at most 1.10 times the optimum on average and never more than 1.5 times: ${name}`, async () => {
      const ratios: number[] = [];
      for (let seed = 1; ratios.length < 8; seed++) {
        const problem = table(seed);
        const optimum = problem.ids.length > 60 ? undefined : await optimalCost(problem, { told: true });
        if (optimum === undefined || optimum < 1e-6) continue;
        ratios.push((await protectLinked(problem)).cost / optimum);
      }
      assert.ok(ratios.every((ratio) => ratio > 1 - 1e-6), ratios.join(' '));
      assert.ok(ratios.reduce((a, b) => a + b) / ratios.length <= 1.1, ratios.join(' '));
      assert.ok(Math.max(...ratios) <= 1.5, ratios.join(' '));
    });
  }

  it('protects a table larger than the neighbourhoods it is taken in', async () => {
    const problem = ageByGenderTable(3, { buurten: 40, ages: 4 });
    assert.ok(problem.ids.length > 500);
    const { hidden, refusals } = await protectLinked(problem);
    assert.deepEqual(refusals, []);
    assert.deepEqual(await failingTargets(readerOf(problem, hidden), targetsOf(problem)), []);
  });

  it('protects networks as well', async () => {
    const problem = variedTable(4);
    const { hidden, refusals } = await protectLinked(problem);
    assert.deepEqual(refusals, []);
    assert.deepEqual(await failingTargets(readerOf(problem, hidden), targetsOf(problem)), []);
  });

  it('never hides what must stay published, and refuses with what stands in the way', async () => {
    const problem = ageByGenderTable(5, { buurten: 3, ages: 2 });
    const status = problem.status.map((code) => (code === Status.openable ? Status.published : code));
    const { complementary, refusals, hidden } = await protectLinked({ ...problem, status });
    assert.equal(complementary.length, 0);
    const failing = (await failingTargets(readerOf(problem, hidden), targetsOf(problem))).map(({ cell }) => cell);
    assert.deepEqual(refusals.map(({ cell }) => problem.ids[cell]!).sort(), failing.sort());
    assert.ok(refusals.length > 0 && refusals.every(({ because }) => because.length > 0 && because.every((cell) => status[cell] === Status.published)));
  });

  it('sees gaps that only whole numbers have', async () => {
    // With a, b and c hidden: a + b = 9, b + c = 9 and a + c + w = 9 leave w = 9 − 2a, which is odd.
    const cells: Cell[] = [
      ...['a', 'b', 'c'].map((id, i): Cell => ({ id, truth: i === 1 ? 6 : 3, max: 40, status: 'withheld' })), { id: 'w', truth: 3, max: 40, status: 'primary', class: [0, 4] },
      ...['ab', 'bc', 'acw'].map((id): Cell => ({ id, truth: 9, max: 90, cost: 5 })),
    ];
    const problem = problemOf(cells, [{ terms: { ab: 1, a: -1, b: -1 } }, { terms: { bc: 1, b: -1, c: -1 } }, { terms: { acw: 1, a: -1, c: -1, w: -1 } }]);
    assert.equal((await failingTargets(readerOf(problem, hiddenFirst(problem)), targetsOf(problem))).length, 1);
    const { hidden, complementary } = await protectLinked(problem);
    assert.equal(complementary.length, 1);
    assert.deepEqual(await failingTargets(readerOf(problem, hidden), targetsOf(problem)), []);
  });
});
