import { cheapestPath } from './cheapest.js';
import { changedCells, type Demand } from './demands.js';
import { around, reset, sendOver, type Flow } from './flow.js';
import { push } from './push.js';
import { Status, type DisclosureProblem } from './problem.js';

/** Cells to open so that a demand is met. */
export interface Plan {
  readonly opens: readonly number[];
  readonly cost: number;
  /** The cells that change in a table that then meets the demand. */
  readonly witness: Int32Array;
}

/**
 * The cheaper of the plans for the directions of a demand, each made of cheapest paths until enough flow passes; undefined
 * when there is none below `limit`. Opens nothing itself.
 * @param closed a cell that may not be opened.
 */
export function cheapestPlan(flow: Flow, problem: DisclosureProblem, demand: Demand, { limit = Infinity, closed = -1 } = {}): Plan | undefined {
  let best: Plan | undefined;
  for (const raise of demand.raise) {
    const plan = planFor(flow, problem, demand, { raise, closed, limit: best?.cost ?? limit });
    if (plan && plan.cost < (best?.cost ?? limit)) best = plan;
  }
  return best;
}

function planFor(flow: Flow, { status, cost }: DisclosureProblem, demand: Demand, { raise, closed, limit }: { raise: boolean; closed: number; limit: number }): Plan | undefined {
  const { open } = flow;
  const price = (cell: number): number => (status[cell] === Status.openable && cell !== closed ? cost[cell]! : Infinity);
  const wanted = around(flow.network, demand.cell, raise, demand.most);
  const opens: number[] = [];
  let spent = 0;
  let sent = push(flow, demand.room, wanted);
  while (sent < demand.most) {
    const path = cheapestPath(flow, demand.room, wanted, price, limit - spent);
    if (!path) break;
    for (const cell of closedCells(path, open)) {
      open[cell] = 1;
      opens.push(cell);
      spent += cost[cell]!;
    }
    sent += sendOver(flow, demand.room, path, demand.most - sent);
  }
  const found = sent < demand.most ? undefined : { opens, cost: spent, witness: changedCells(flow) };
  reset(flow);
  for (const cell of opens) open[cell] = 0;
  return found;
}

/** The cells of a path that are not open. */
export function closedCells(path: readonly number[], open: Uint8Array): number[] {
  return path.map((step) => (step < 0 ? ~step : step)).filter((cell) => !open[cell]);
}
