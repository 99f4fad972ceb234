import { witness, type Demand } from './demands.js';
import type { Flow } from './flow.js';
import { cheapestPlan } from './plan.js';
import { Status, type DisclosureProblem } from './problem.js';

/** Demands with, for each, the cells that change in a table that meets it; undefined when it was not met. */
export interface Standing {
  readonly demands: readonly Demand[];
  readonly met: (Int32Array | undefined)[];
}

/**
 * Tries to publish every complementary cell again, dearest first: it is closed when all demands that were met can be met
 * without it, or, with `exchange`, by opening others that together cost less. Only demands whose witness goes over the cell
 * can depend on it, so only those are looked at.
 *
 * Changes `flow.open` and `standing.met`, and returns what it saves.
 */
export function prune(flow: Flow, problem: DisclosureProblem, standing: Standing, exchange: boolean): number {
  const { status, cost } = problem;
  const complementary = Array.from(status.keys()).filter((cell) => flow.open[cell] && status[cell] === Status.openable);
  const users = usersOf(complementary, standing);
  let saved = 0;
  for (const cell of complementary.sort((a, b) => cost[b]! - cost[a]! || a - b)) {
    flow.open[cell] = 0;
    const repair = repairWithout(flow, problem, standing, { cell, users: users.get(cell) ?? [], exchange });
    if (!repair) { flow.open[cell] = 1; continue; }
    saved += cost[cell]! - repair.cost;
    for (const [d, cells] of repair.met) {
      standing.met[d] = cells;
      for (const used of cells) users.get(used)?.push(d);
    }
  }
  return saved;
}

/** Per complementary cell the demands whose witness goes over it. */
function usersOf(complementary: readonly number[], { met }: Standing): Map<number, number[]> {
  const users = new Map<number, number[]>(complementary.map((cell) => [cell, []]));
  met.forEach((cells, d) => cells?.forEach((cell) => users.get(cell)?.push(d)));
  return users;
}

interface Repair {
  readonly cost: number;
  readonly met: ReadonlyMap<number, Int32Array>;
}

/** Other witnesses for all demands that use a closed cell. Leaves open what they need, or nothing when there is no repair. */
function repairWithout(flow: Flow, problem: DisclosureProblem, { demands, met }: Standing, task: { cell: number; users: readonly number[]; exchange: boolean }): Repair | undefined {
  const { cell, users, exchange } = task;
  const repaired = new Map<number, Int32Array>();
  const opened: number[] = [];
  let spent = 0;
  for (const d of users) {
    // A demand may be listed that has moved to another witness since.
    if (repaired.has(d) || !met[d]!.includes(cell)) continue;
    let other = witness(flow, demands[d]!);
    if (!other && exchange) {
      const plan = cheapestPlan(flow, problem, demands[d]!, { limit: problem.cost[cell]! - spent, closed: cell });
      for (const opens of plan?.opens ?? []) { flow.open[opens] = 1; opened.push(opens); }
      spent += plan?.cost ?? 0;
      other = plan?.witness;
    }
    if (!other) {
      for (const opens of opened) flow.open[opens] = 0;
      return undefined;
    }
    repaired.set(d, other);
  }
  return { cost: spent, met: repaired };
}
