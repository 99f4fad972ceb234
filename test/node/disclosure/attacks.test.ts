import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { audit, isNetwork, problemOf, protect, recogniseNetwork, Status, type Audit, type Cell, type DisclosureProblem, type Protection } from '../../../src/core/disclosure/complementary/index.js';
import { protectLinked } from '../../../src/cli/linked/index.js';
import { failingTargets, judgeTableProblem, parseTableProblem, readerOf, targetsOf, type TableProblem } from '../../../src/cli/judge/index.js';

const folder = join(process.env['RK_ROOT'] ?? '.', '../shared/privacy/attacks');

interface Leak {
  readonly cell: string;
  readonly lo: number;
  readonly hi: number;
  readonly set?: readonly number[];
}

const fixtures = existsSync(folder)
  ? readdirSync(folder).filter((file) => file.endsWith('.json')).map((file) => {
    const json = JSON.parse(readFileSync(join(folder, file), 'utf8')) as unknown;
    return { problem: parseTableProblem(json), leaks: (json as { leak: Leak[] }).leak };
  })
  : [];

/** The table behind a fixture as a problem for the protector; other figures a reader sees are cells of their own. */
function withTruth({ cells, relations, naive, target }: TableProblem): DisclosureProblem {
  const classes = new Map(target.map(({ cell, lo, hi }) => [cell, [lo, hi] as const]));
  const counts = Object.entries(cells).map(([id, { v, max }]): Cell => {
    const own = classes.get(id);
    return own ? { id, truth: v, max, status: 'primary', class: own } : { id, truth: v, max };
  });
  const answers = naive.view.map(({ rhs }, i): Cell => ({ id: `answer ${i}`, truth: rhs, min: Math.min(0, rhs) }));
  return problemOf([...counts, ...answers], [...relations, ...naive.view.map(({ terms }, i) => ({ terms: { ...terms, [`answer ${i}`]: -1 } }))]);
}

describe('the judge on the attack fixtures', { skip: fixtures.length === 0 && `no fixtures in ${folder}` }, () => {
  for (const { problem, leaks } of fixtures) {
    it(`sees what a plain threshold leaks in ${problem.id}`, async () => {
      const verdicts = new Map((await judgeTableProblem(problem, 'naive')).map((verdict) => [verdict.cell, verdict]));
      for (const { cell, lo, hi, set } of leaks) {
        const { ok, exact, how, ...found } = verdicts.get(cell)!;
        assert.deepEqual([found.lo, found.hi, ok, exact], [lo, hi, false, lo === hi], cell);
        assert.ok(how !== undefined && (set ? how.includes('no whole numbers') : how.includes(cell)), `${cell}: ${how}`);
        if (set) assert.deepEqual(found.impossible, [0, 1, 2, 3, 4].filter((value) => !set.includes(value)));
      }
    });

    it(`passes the remedy of ${problem.id}`, async () => {
      for (const { cell, ok } of await judgeTableProblem(problem, 'safe')) assert.ok(ok, cell);
    });
  }
});

describe('a table problem', { skip: fixtures.length === 0 && `no fixtures in ${folder}` }, () => {
  it('gives the arithmetic a reader would do', async () => {
    const how = async (id: string): Promise<(string | undefined)[]> =>
      (await judgeTableProblem(fixtures.find(({ problem }) => problem.id.startsWith(id))!.problem, 'naive')).map((verdict) => verdict.how).filter(Boolean);
    assert.deepEqual(await how('A01'), ['27 − 9 − 8 − 7 = 3 = p4']);
    assert.deepEqual(await how('A12'), ['14 − 11 = 3 = q3', '17 − 14 = 3 = q4']);
    assert.deepEqual(await how('A23'), ['no whole numbers fit w = 0, 2, 4']);
  });

  it('says where it is wrong', () => {
    const good = fixtures[0]!.problem;
    const wrong = (change: object): unknown => ({ ...good, ...change });
    for (const [problem, place] of [
      [null, 'table problem'], [wrong({ cells: { p1: { v: 'x' } } }), 'cells.p1.v'], [wrong({ relations: [{ terms: { zz: 1 }, rel: '=', rhs: 0 }] }), 'relations[0]'],
      [wrong({ relations: [{ terms: {}, rel: '<', rhs: 0 }] }), 'rel'], [wrong({ safe: undefined }), 'safe'], [wrong({ target: [{ cell: 'zz', lo: 0, hi: 4 }] }), 'target'],
    ] as const) assert.throws(() => parseTableProblem(problem), (error: Error) => error.message.includes(place), place);
  });

  it('is refused when the published figures contradict each other', async () => {
    const { problem } = fixtures.find((fixture) => fixture.problem.id.startsWith('A01'))!;
    const everything = { ...problem, naive: { show: Object.keys(problem.cells), view: [], hidden: [] }, cells: { ...problem.cells, buurt: { v: 28, max: 160 } } };
    await assert.rejects(judgeTableProblem(everything, 'naive'), /add up/);
  });
});

describe('the protector on the attack fixtures', { skip: fixtures.length === 0 && `no fixtures in ${folder}` }, () => {
  for (const { problem: fixture, leaks } of fixtures) {
    const problem = withTruth(fixture);
    if (fixture.naive.view.some(({ rel }) => rel !== '=')) continue;
    if (!isNetwork(recogniseNetwork(problem))) {
      it(`leaves ${fixture.id} to the publisher's side, because it is not a network`, () => {
        assert.ok(['signs', 'coefficient'].includes((recogniseNetwork(problem) as { why: string }).why));
      });

      it(`protects ${fixture.id} there`, async () => {
        const { hidden, refusals } = await protectLinked(problem);
        assert.deepEqual(refusals, []);
        assert.deepEqual(await failingTargets(readerOf(problem, hidden), targetsOf(problem)), []);
      });
      continue;
    }

    it(`audits the plain threshold of ${fixture.id} as the judge does`, () => {
      const { cells } = audit(problem, Uint8Array.from(problem.ids, (id) => Number(fixture.naive.hidden.includes(id)))) as Audit;
      const found = new Map(cells.map((cell) => [problem.ids[cell.cell], cell]));
      for (const { cell, lo, hi } of leaks.filter((leak) => fixture.target.some((target) => target.cell === leak.cell))) {
        assert.deepEqual([found.get(cell)!.lo, found.get(cell)!.hi, found.get(cell)!.ok], [lo, hi, false], cell);
        assert.ok(found.get(cell)!.how!.formula.includes('='));
      }
    });

    it(`protects ${fixture.id}`, async () => {
      const { hidden, refusals } = protect(problem) as Protection;
      assert.deepEqual(refusals, []);
      assert.deepEqual(await failingTargets(readerOf(problem, hidden), targetsOf(problem)), []);
      assert.ok(problem.status.every((status, cell) => status !== Status.primary || hidden[cell] === 1));
    });
  }
});
