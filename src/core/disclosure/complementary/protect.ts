import { cheapestPath } from './cheapest.js';
import { variedCosts } from './cost.js';
import { demandsOf, milderDemands, primaryCells, witness, type Demand } from './demands.js';
import { around, createFlow, reset, type Flow } from './flow.js';
import { push } from './push.js';
import { isNetwork, recogniseNetwork, type Network, type NotANetwork } from './network.js';
import { cheapestPlan, closedCells } from './plan.js';
import { Status, type DisclosureProblem } from './problem.js';
import { prune, type Standing } from './prune.js';

/** Which cells to hide so that every primary cell keeps its class. */
export interface Protection {
  /** Per cell 1 when hidden: primary, withheld and complementary cells. */
  readonly hidden: Uint8Array;
  /** The complementary cells: hidden only to protect others. */
  readonly complementary: Int32Array;
  /** The sum of their costs. */
  readonly cost: number;
  /** Primary cells whose class cannot be kept, whatever else is hidden. With any, the table must not be published. */
  readonly refusals: readonly Refusal[];
  /** Primary cells that a reader who knows which cells are primary, and why, can compute whatever else is hidden (G1*). To be reported. */
  readonly exactWhenTold: Int32Array;
}

/** A primary cell that cannot be protected. */
export interface Refusal {
  readonly cell: number;
  /** The values that cannot be made possible lie above the truth (`raise`) or below it. */
  readonly raise: boolean;
  /** Cells that stay published and stand in the way; hiding them would do. Empty: the public bounds leave no room at all. */
  readonly because: readonly number[];
}

/** What `protect` takes besides the problem. */
export interface ProtectOptions {
  /** The network of the problem, when the caller recognised it already. */
  readonly network?: Network | NotANetwork;
  /** Also keep every primary cell inexact for a reader who knows which cells are primary (G1*). Default true. */
  readonly told?: boolean;
}

/**
 * Complementary suppression in a network: for every primary cell, open the cheapest paths around it until its class can be
 * reached up and down; then publish again what turned out not to be needed. Opening a cell never narrows an interval,
 * so one pass over the cells suffices. (Shortest-path heuristics: Kelly, Golden & Assad 1992; Castro 2002 and 2007; the network
 * form: Cox 1995. Full references in docs/privacy.md.)
 *
 * Order and prices depend on public data only. In small tables cells are also exchanged for cheaper ones, and all is done a
 * few times with prices varied a little; the cheapest outcome is kept.
 * @returns the reason instead, when the table is not a network.
 */
export function protect(problem: DisclosureProblem, options: ProtectOptions = {}): Protection | NotANetwork {
  const network = options.network ?? recogniseNetwork(problem);
  if (!isNetwork(network)) return network;
  const told = options.told ?? true;
  let best = attempt(problem, network, { told, prices: problem.cost });
  for (let round = 1; round < effortFor(problem).attempts && best.cost > 0; round++) {
    const other = attempt(problem, network, { told, prices: variedCosts(problem.cost, round) });
    if (other.cost < best.cost) best = other;
  }
  return best;
}

/** Small tables are where one unlucky choice costs much, and where trying again costs nothing. */
const effortFor = ({ ids }: DisclosureProblem): { attempts: number; exchanges: number } => (ids.length <= 2000 ? { attempts: 8, exchanges: 3 } : { attempts: 1, exchanges: 0 });

/** Protection that chooses by `prices`. Whether a demand can be met at all does not depend on them. */
function attempt(problem: DisclosureProblem, network: Network, { told, prices }: { told: boolean; prices: Float64Array }): Protection {
  const { status, cost } = problem;
  const open = Uint8Array.from(status, (code) => Number(code === Status.primary || code === Status.withheld));
  const flow = createFlow(network, open);
  const dearestFirst = primaryCells(problem).sort((a, b) => cost[b]! - cost[a]! || a - b);
  const priced = { ...problem, cost: prices };
  const first = demandsOf(problem, dearestFirst).filter((demand) => told || !demand.told);
  const met = first.map((demand) => meet(flow, priced, demand));
  const milder = milderDemands(problem, first.filter((demand, d) => demand.told && !met[d]));
  const demands = [...first, ...milder];
  const standing: Standing = { demands, met: [...met, ...milder.map((demand) => meet(flow, priced, demand))] };
  prune(flow, problem, standing, false);
  for (let round = 0; round < effortFor(problem).exchanges && prune(flow, problem, standing, true) > 0;) round++;
  const failed = demands.filter((_, d) => !standing.met[d]);
  const complementary = Int32Array.from(status.keys()).filter((cell) => open[cell] && status[cell] === Status.openable);
  return {
    hidden: open, complementary,
    cost: complementary.reduce((sum, cell) => sum + cost[cell]!, 0),
    refusals: failed.filter((demand) => !demand.told).map((demand) => refusal(flow, problem, demand)),
    exactWhenTold: Int32Array.from(new Set(failed.filter((demand) => demand.told).map(({ cell }) => cell))),
  };
}

/** Opens cells until the demand is met and returns the cells that change in its witness; undefined when it cannot be met. */
function meet(flow: Flow, problem: DisclosureProblem, demand: Demand): Int32Array | undefined {
  const already = witness(flow, demand);
  if (already) return already;
  const plan = cheapestPlan(flow, problem, demand);
  for (const cell of plan?.opens ?? []) flow.open[cell] = 1;
  return plan?.witness;
}

/** Which published cells stand in the way: those on the path that would be cheapest if they might be hidden. */
function refusal(flow: Flow, { status, cost }: DisclosureProblem, demand: Demand): Refusal {
  const raise = demand.raise[0]!;
  const price = (cell: number): number => cost[cell]! * (status[cell] === Status.published ? 1e6 : 1);
  const wanted = around(flow.network, demand.cell, raise, demand.most);
  push(flow, demand.room, wanted);
  const path = cheapestPath(flow, demand.room, wanted, price) ?? [];
  reset(flow);
  return { cell: demand.cell, raise, because: closedCells(path, flow.open).filter((cell) => status[cell] === Status.published) };
}
