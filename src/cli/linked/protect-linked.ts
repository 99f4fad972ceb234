import { Status, type DisclosureProblem, type Protection, type Refusal } from '../../core/disclosure/complementary/index.js';
import { primaryCells } from '../../core/disclosure/complementary/demands.js';
import { changeProgram, type ChangeProgram } from './change-program.js';
import { linkedDemands, meets, milderLinkedDemands, type Differences, type LinkedDemand } from './linked-demands.js';
import { equationsOfCells, neighbourhood } from './neighbourhood.js';

/** The state of a protection under way. */
interface Work {
  readonly problem: DisclosureProblem;
  readonly equations: readonly (readonly number[])[];
  /** Per cell 1 when hidden. */
  readonly open: Uint8Array;
  readonly demands: LinkedDemand[];
  /** Per primary cell the places of its demands. */
  readonly demandsOf: ReadonlyMap<number, number[]>;
  /** Per demand a table that meets it and differs from the true one in hidden cells only. */
  readonly met: (Differences | undefined)[];
}

/**
 * Complementary suppression of a table that is no network: for every value that must stay possible, the cheapest change of the
 * table by linear and integer programs, of which the cells are hidden; then what turned out not to be needed is published
 * again. (The heuristic of Kelly, Golden & Assad 1992 for equations of any kind.) Prices are public: what `problem.cost` says.
 *
 * What is protected is proven with whole numbers, by a table for every value. What is not found within the limits of the solver is
 * refused, never assumed.
 */
export async function protectLinked(problem: DisclosureProblem): Promise<Protection> {
  const { status, cost } = problem;
  const primary = primaryCells(problem);
  const open = Uint8Array.from(status, (code) => Number(code === Status.primary || code === Status.withheld));
  const work: Work = { problem, equations: equationsOfCells(problem), open, demands: [], demandsOf: new Map(primary.map((cell) => [cell, []])), met: [] };
  add(work, linkedDemands(problem, primary));
  await openAll(work);
  const milder = milderLinkedDemands(problem, work.demands.filter(({ told }, d) => told && !work.met[d]));
  if (milder.length > 0) {
    add(work, milder);
    await openAll(work);
  }
  await closeUnneeded(work);
  const complementary = Int32Array.from(status.keys()).filter((cell) => open[cell] && status[cell] === Status.openable);
  const failed = work.demands.filter((_, d) => !work.met[d]);
  return {
    hidden: open, complementary, cost: complementary.reduce((sum, cell) => sum + cost[cell]!, 0),
    refusals: await refusalsOf(work, failed.filter(({ told }) => !told)),
    exactWhenTold: Int32Array.from(new Set(failed.filter(({ told }) => told).map(({ cell }) => cell))),
  };
}

function add({ demands, demandsOf, met }: Work, more: readonly LinkedDemand[]): void {
  for (const demand of more) {
    demandsOf.get(demand.cell)!.push(demands.length);
    demands.push(demand);
    met.push(undefined);
  }
}

/** How many cells a program looks at, and how many primary cells in the middle of them it serves. */
const size = 400;
const middle = 80;

/** Meets every demand, neighbourhood by neighbourhood; what cannot be met in one is asked of the whole table. */
async function openAll(work: Work): Promise<void> {
  const { problem, equations, demandsOf } = work;
  const waiting = new Set([...demandsOf.keys()].filter((cell) => demandsOf.get(cell)!.some((d) => !work.met[d])).sort((a, b) => problem.cost[b]! - problem.cost[a]! || a - b));
  const left: number[] = [];
  for (const cell of waiting) {
    const cells = neighbourhood(problem, equations, cell, size);
    const own = cells.slice(0, middle).filter((one) => waiting.delete(one));
    const program = await changeProgram(problem, cells);
    left.push(...own.flatMap((one) => demandsOf.get(one)!).filter((d) => !work.met[d] && !meet(work, program, d)));
    program.dispose();
  }
  if (left.length === 0 || problem.ids.length <= size) return;
  const program = await changeProgram(problem, Array.from(problem.ids.keys()));
  for (const d of left) if (!work.met[d]) meet(work, program, d);
  program.dispose();
}

/** Opens the cheapest cells that meet a demand; false when none do. */
function meet(work: Work, program: ChangeProgram, d: number): boolean {
  const { open, problem: { cost, status } } = work;
  const price = (cell: number): number => (open[cell] ? almostNothing : status[cell] === Status.openable ? cost[cell]! : Infinity);
  const found = cheapestFor(work, program, work.demands[d]!, price);
  if (!found) return false;
  for (const cell of found.keys()) open[cell] = 1;
  note(work, found);
  return true;
}

/** Of two ways that open the same cells, the one that changes less: it leaves more to others. */
const almostNothing = 1e-3;

function cheapestFor({ open, problem: { cost } }: Work, program: ChangeProgram, { cell, changes, room }: LinkedDemand, price: (cell: number) => number): Differences | undefined {
  let best: Differences | undefined;
  let least = Infinity;
  const consider = (found: Differences | undefined): void => {
    if (!found) return;
    const total = [...found.keys()].reduce((sum, other) => sum + (open[other] ? almostNothing : cost[other]!), 0);
    if (total < least) { best = found; least = total; }
  };
  for (const change of changes) {
    const found = program.cheapest({ cell, change, room, price });
    consider(found);
    if (!found || least < 1) continue;
    // A cell is hidden or it is not, however far it changes: spread the price over the change it needed.
    consider(program.cheapest({ cell, change, room, price: (other) => price(other) / Math.max(1, Math.abs(found.get(other) ?? 1)) }));
  }
  return best;
}

/** Remembers a table for every demand that it meets. */
function note({ demands, demandsOf, met }: Work, found: Differences): void {
  for (const cell of found.keys()) for (const d of demandsOf.get(cell) ?? []) if (!met[d] && meets(found, demands[d]!)) met[d] = found;
}

/** Publishes complementary cells again, dearest first, when every demand that was met by them can be met without. */
async function closeUnneeded(work: Work): Promise<void> {
  const { problem, equations, open, demands, met } = work;
  const { status, cost } = problem;
  const complementary = Array.from(status.keys()).filter((cell) => open[cell] && status[cell] === Status.openable);
  for (const cell of complementary.sort((a, b) => cost[b]! - cost[a]! || a - b)) {
    const users = Array.from(met.keys()).filter((d) => met[d]?.has(cell));
    const before = users.map((d) => met[d]);
    open[cell] = 0;
    for (const d of users) met[d] = undefined;
    const program = await changeProgram(problem, neighbourhood(problem, equations, cell, size));
    const safe = users.every((d) => {
      if (met[d]) return true;
      if (!program.cells.has(demands[d]!.cell)) return false;
      const found = cheapestFor(work, program, demands[d]!, (other) => (open[other] ? almostNothing : Infinity));
      if (found) note(work, found);
      return found !== undefined;
    });
    program.dispose();
    if (safe) continue;
    open[cell] = 1;
    users.forEach((d, i) => { met[d] = before[i]; });
  }
}

/** Which published cells stand in the way: those that would change if they might be hidden. */
async function refusalsOf(work: Work, failed: readonly LinkedDemand[]): Promise<Refusal[]> {
  const { problem: { cost, status }, open } = work;
  if (failed.length === 0) return [];
  const program = await changeProgram(work.problem, Array.from(cost.keys()));
  const price = (cell: number): number => (open[cell] ? almostNothing : cost[cell]! * (status[cell] === Status.published ? 1e4 : 1));
  const byCell = new Map(failed.map((demand) => [demand.cell, demand]));
  const refusals = [...byCell.values()].map((demand): Refusal => {
    const found = cheapestFor(work, program, demand, price);
    return { cell: demand.cell, raise: demand.changes[0]![0] > 0, because: [...(found?.keys() ?? [])].filter((cell) => status[cell] === Status.published) };
  });
  program.dispose();
  return refusals;
}
