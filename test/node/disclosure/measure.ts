import { failingTargets, hiddenSystem, readerOf, targetsOf } from '../../../src/cli/judge/index.js';
import { ask } from '../../../src/cli/judge/solver.js';
import { audit, protect, Status, type Audit, type DisclosureProblem, type Protection } from '../../../src/core/disclosure/complementary/index.js';
import { hypercube } from './hypercube.js';
import { leastCost } from './lower-bound.js';
import { optimalCost } from './optimum.js';
import { parentsOf, smallTown, tableOf, twoWayTable, variedTable } from './tables.js';

/** Milliseconds that a call takes, and what it gives. */
function timed<T>(call: () => T): { ms: number; value: T } {
  const start = performance.now();
  const value = call();
  return { ms: performance.now() - start, value };
}

const primaryCount = ({ status }: DisclosureProblem): number => status.filter((code) => code === Status.primary).length;

/** Many small tables: how many primary cells, how many leak with a plain threshold, and how many fail after protection. */
export async function manyTables(tables: number): Promise<Record<string, number>> {
  const sum = { tables, primary: 0, plainExact: 0, plainFailing: 0, complementary: 0, refused: 0, failingG1: 0, exactWhenTold: 0, exactWhenToldWhy: 0, avoidable: 0, shortWhenTold: 0 };
  for (let seed = 1; seed <= tables; seed++) {
    const problem = variedTable(seed);
    const plain = audit(problem, problem.status.map((code) => Number(code === Status.primary))) as Audit;
    const { hidden, complementary, refusals } = protect(problem) as Protection;
    const { told } = audit(problem, hidden) as Audit;
    sum.primary += plain.cells.length;
    sum.plainExact += plain.failing.filter(({ exact }) => exact).length;
    sum.plainFailing += plain.failing.length;
    sum.complementary += complementary.length;
    sum.refused += refusals.length;
    sum.failingG1 += (await failingTargets(readerOf(problem, hidden), targetsOf(problem))).length;
    sum.exactWhenTold += told.exact.length;
    sum.exactWhenToldWhy += told.exactWhy.length;
    if (told.exactWhy.length > 0) {
      const whatever = (audit(problem, problem.status.map((code) => Number(code !== Status.published))) as Audit).told.exactWhy;
      sum.avoidable += told.exactWhy.filter((cell) => !whatever.includes(cell)).length;
    }
    sum.shortWhenTold += told.short.length;
  }
  return sum;
}

/** Protection and audit of one large table; with `judged`, also the number of cells that fail G1 by linear programs. */
export async function largeTable(cells: number, seed: number, judged: boolean): Promise<Record<string, number>> {
  const problem = tableOf(cells, seed);
  const protection = timed(() => protect(problem) as Protection);
  const checked = timed(() => audit(problem, protection.value.hidden) as Audit);
  const failing = judged ? await failingTargets(readerOf(problem, protection.value.hidden), targetsOf(problem)) : undefined;
  const hidden = protection.value.hidden.reduce((sum, one) => sum + one, 0);
  return {
    cells: problem.ids.length, primary: primaryCount(problem), complementary: protection.value.complementary.length, hidden,
    protectMs: Math.round(protection.ms), auditMs: Math.round(checked.ms), refused: protection.value.refusals.length,
    nsPerUnit: Number((1e6 * protection.ms / (problem.ids.length * Math.log2(problem.ids.length) * hidden / problem.ids.length)).toFixed(1)),
    ...(failing ? { failingG1: failing.length } : {}),
  };
}

/**
 * The number of complementary cells here, at least necessary (`least`), and by the hypercube method: as it is described, and in
 * the mildest reading, in which cells hidden to protect others need only not be exact.
 */
export function againstHypercube(cells: number, seed: number): Record<string, number> {
  const problem = tableOf(cells, seed);
  const parent = parentsOf(problem);
  const { complementary, cost } = protect(problem) as Protection;
  const counted = (hidden: Uint8Array): number[] => Array.from(hidden.keys()).filter((cell) => hidden[cell] && problem.status[cell] === Status.openable);
  const [described, mild] = [1, 0].map((ratio) => hypercube(problem, parent, ratio)) as [Uint8Array, Uint8Array];
  const theirCost = counted(described).reduce((sum, cell) => sum + problem.cost[cell]!, 0);
  const share = (whole: number): number => Number((complementary.length / whole).toFixed(3));
  return {
    cells: problem.ids.length, complementary: complementary.length, least: leastCost(problem, parent.length, () => 1),
    hypercube: counted(described).length, share: share(counted(described).length), mildHypercube: counted(mild).length, mildShare: share(counted(mild).length),
    costShare: Number((cost / theirCost).toFixed(3)), hypercubeFailing: (audit(problem, described) as Audit).failing.length,
  };
}

/** Seconds that one pair of linear programs a primary cell would take, measured on some of them, beside the protector. */
export async function oneProgramPerCell(cells: number, sample: number): Promise<Record<string, number>> {
  const problem = tableOf(cells);
  const protection = timed(() => protect(problem) as Protection);
  const system = hiddenSystem(readerOf(problem, protection.value.hidden));
  const targets = targetsOf(problem);
  const asked = await ask(system);
  const { ms } = timed(() => {
    for (let i = 0; i < sample; i++) {
      const column = system.index.get(targets[Math.floor((i * targets.length) / sample)]!.cell)!;
      for (const high of [false, true]) asked.extreme(column, high, false);
    }
  });
  asked.dispose();
  const programsMs = (ms / sample) * targets.length;
  return { cells: problem.ids.length, protectMs: Math.round(protection.ms), programsSeconds: Math.round(programsMs / 1000), times: Math.round(programsMs / protection.ms) };
}

/**
 * Cost of complementary cells against the integer optimum, on small tables: towns as `randomTable` makes them, and bare two-way
 * tables of few small cells, where a choice matters most. `told` protects, and asks of the optimum, G1* as well; `toldPrice` is
 * what that costs at best: the optimum with G1* as a multiple of the optimum without.
 */
export async function againstOptimum(tables: number, told: boolean, kind: 'towns' | 'two-way'): Promise<Record<string, number | string>> {
  const ratios: number[] = [];
  const prices: number[] = [];
  for (let seed = 1; ratios.length < tables; seed++) {
    const problem = kind === 'towns' ? smallTown(seed) : twoWayTable(seed);
    if (problem.ids.length > 100) continue;
    const optimum = await optimalCost(problem, { told, seconds: 5 });
    if (optimum === undefined || optimum < 1e-6) continue;
    ratios.push((protect(problem, { told }) as Protection).cost / optimum);
    const plain = told ? await optimalCost(problem, { told: false, seconds: 5 }) : undefined;
    if (plain !== undefined && plain > 1e-6) prices.push(optimum / plain);
  }
  const mean = (list: readonly number[]): number => Number((list.reduce((a, b) => a + b) / list.length).toFixed(4));
  const most = (list: readonly number[]): number => Number(Math.max(...list).toFixed(4));
  return { kind, told: told ? 'G1 and G1*' : 'G1', tables, mean: mean(ratios), worst: most(ratios), ...(told ? { toldPrice: mean(prices), toldPriceWorst: most(prices) } : {}) };
}
