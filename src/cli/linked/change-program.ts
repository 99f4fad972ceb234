import type { VariableType } from 'highs';
import type { DisclosureProblem } from '../../core/disclosure/complementary/index.js';
import type { Room } from '../../core/disclosure/complementary/flow.js';
import { highs, solution } from './highs.js';
import type { Differences } from './linked-demands.js';

/** Changes to some cells of a table that keep every equation, to be asked for the cheapest. Dispose it after use. */
export interface ChangeProgram {
  /** The cells that may change. */
  readonly cells: ReadonlySet<number>;
  /** The cheapest change in whole numbers, or undefined when there is none (or none was found within its limits). */
  cheapest(wanted: WantedChange): Differences | undefined;
  dispose(): void;
}

/** What change is wanted. */
export interface WantedChange {
  readonly cell: number;
  /** The cell must change by a whole number in this closed interval, without 0. */
  readonly change: readonly [least: number, most: number];
  readonly room: Room;
  /** What a unit of change of a cell costs; Infinity when it may not change. */
  readonly price: (cell: number) => number;
}

/**
 * Opens a linear program with, for every cell, how far it rises and how far it falls (Kelly, Golden & Assad 1992). Where
 * its answer is not whole, an integer program answers.
 * @param cells all other cells keep their true value.
 */
export async function changeProgram({ ids, relations }: DisclosureProblem, cells: readonly number[]): Promise<ChangeProgram> {
  const solver = await highs();
  const place = new Map(cells.map((cell, i) => [cell, i]));
  const starts = [0];
  const indices: number[] = [];
  const values: number[] = [];
  for (const r of equationsAmong(relations, place)) {
    for (let i = relations.starts[r]!; i < relations.starts[r + 1]!; i++) {
      const at = place.get(relations.cells[i]!);
      if (at === undefined) continue;
      indices.push(2 * at, 2 * at + 1);
      values.push(relations.coefficients[i]!, -relations.coefficients[i]!);
    }
    starts.push(indices.length);
  }
  const columns = 2 * cells.length;
  const rows = starts.length - 1;
  const model = solver.createModel({
    numCols: columns, numRows: rows, colCost: new Float64Array(columns), colLower: new Float64Array(columns), colUpper: new Float64Array(columns),
    rowLower: new Float64Array(rows), rowUpper: new Float64Array(rows), matrix: { format: 'csr', numCols: columns, numRows: rows, starts, indices, values },
  });
  model.options.set({ output_flag: false, random_seed: 1, mip_max_nodes: mostNodes, mip_rel_gap: 0.05 });
  const all = { kind: 'range', from: 0, to: columns - 1 } as const;
  const whole: VariableType[] = Array.from({ length: columns }, () => 1);
  return {
    cells: new Set(cells),
    cheapest({ cell, change: [least, most], room, price }) {
      const cost = new Float64Array(columns);
      const lower = new Float64Array(columns);
      const upper = new Float64Array(columns);
      cells.forEach((other, i) => {
        const each = price(other);
        if (each === Infinity) return;
        cost[2 * i] = cost[2 * i + 1] = each;
        upper[2 * i] = room.up[other]!;
        upper[2 * i + 1] = room.down[other]!;
      });
      const own = 2 * place.get(cell)!;
      const rises = least > 0;
      [lower[own], upper[own]] = rises ? [least, most] : [0, 0];
      [lower[own + 1], upper[own + 1]] = rises ? [0, 0] : [-most, -least];
      model.changeColsCost(all, cost);
      model.changeColsBounds(all, lower, upper);
      model.clearIntegrality();
      const linear = solution(solver, model, ids[cell]!);
      if (!linear || isWhole(linear)) return linear && differencesOf(linear, cells);
      model.changeColsIntegrality(all, whole);
      const found = solution(solver, model, ids[cell]!);
      return found && differencesOf(found, cells);
    },
    dispose: () => model.dispose(),
  };
}

/** Integer programs of a few hundred cells need a handful of branches; one that needs more is given up, which only hides more. */
const mostNodes = 500;

function equationsAmong({ starts, cells, rhs }: DisclosureProblem['relations'], place: ReadonlyMap<number, number>): number[] {
  return Array.from(rhs.keys()).filter((r) => {
    for (let i = starts[r]!; i < starts[r + 1]!; i++) if (place.has(cells[i]!)) return true;
    return false;
  });
}

const isWhole = (values: Float64Array): boolean => values.every((value) => Math.abs(value - Math.round(value)) < 1e-6);

function differencesOf(values: Float64Array, cells: readonly number[]): Differences {
  const found = new Map<number, number>();
  cells.forEach((cell, i) => {
    const change = Math.round(values[2 * i]!) - Math.round(values[2 * i + 1]!);
    if (change !== 0) found.set(cell, change);
  });
  return found;
}
