import { Status, type DisclosureProblem } from '../../../src/core/disclosure/complementary/index.js';
import { solver } from '../../../src/cli/judge/solver.js';

/**
 * The lowest possible cost of complementary cells, by one integer program: a yes/no per openable cell, and for every primary
 * cell and end of its class a table of differences that only uses hidden cells (Fischetti & Salazar 2000). Undefined when
 * the table cannot be protected or the time runs out.
 * @param told also demand that no primary cell is exact for a reader who knows which cells are primary (G1*).
 */
export async function optimalCost(problem: DisclosureProblem, { told = false, seconds = 10 } = {}): Promise<number | undefined> {
  const highs = await solver();
  const { truth, min, max, status, cost, classLo, classHi, threshold, relations } = problem;
  const cells = truth.length;
  const lower: number[] = [];
  const upper: number[] = [];
  const costs: number[] = [];
  const whole: (0 | 1)[] = [];
  const rows: { columns: number[]; values: number[]; low: number; high: number }[] = [];
  const variable = (low: number, high: number, price = 0, type: 0 | 1 = 0): number => {
    costs.push(price);
    whole.push(type);
    upper.push(high);
    return lower.push(low) - 1;
  };
  for (let cell = 0; cell < cells; cell++) variable(0, status[cell] === Status.openable ? 1 : 0, cost[cell], 1);

  const differences = (need: number, primary: number, room: (cell: number) => readonly [number, number]): number => {
    const start = lower.length;
    for (let cell = 0; cell < cells; cell++) {
      const [down, up] = room(cell).map((bound) => Math.min(bound, need)) as [number, number];
      const free = status[cell] === Status.primary || status[cell] === Status.withheld;
      const may = free || status[cell] === Status.openable;
      const f = variable(may ? -down : 0, may ? up : 0);
      if (free || !may || cell === primary) continue;
      rows.push({ columns: [f, cell], values: [1, -up], low: -Infinity, high: 0 }, { columns: [f, cell], values: [1, down], low: 0, high: Infinity });
    }
    for (let r = 0; r < relations.rhs.length; r++) {
      const [from, to] = [relations.starts[r]!, relations.starts[r + 1]!];
      rows.push({ columns: Array.from(relations.cells.subarray(from, to), (cell) => start + cell), values: [...relations.coefficients.subarray(from, to)], low: 0, high: 0 });
    }
    return start + primary;
  };
  const fix = (column: number, value: number): void => { lower[column] = upper[column] = value; };
  for (let cell = 0; cell < cells; cell++) {
    if (status[cell] !== Status.primary) continue;
    const room = (other: number): readonly [number, number] => [truth[other]! - min[other]!, max[other]! - truth[other]!];
    const up = classHi[cell]! - truth[cell]!;
    const down = truth[cell]! - classLo[cell]!;
    if (up > 0) fix(differences(up, cell, room), up);
    if (down > 0) fix(differences(down, cell, room), -down);
    if (!told || up + down === 0) continue;
    const knowing = (other: number): readonly [number, number] => {
      if (status[other] === Status.primary) return [truth[other]! - classLo[other]!, classHi[other]! - truth[other]!];
      if (status[other] !== Status.openable || truth[other]! < threshold || max[other]! - truth[other]! < threshold) return room(other);
      return [truth[other]! - threshold, max[other]! - threshold - truth[other]!];
    };
    const own = differences(1, cell, knowing);
    const [mayFall, mayRise] = knowing(cell).map((bound) => bound > 0) as [boolean, boolean];
    const raised = variable(mayFall ? 0 : 1, mayRise ? 1 : 0, 0, 1);
    rows.push({ columns: [own, raised], values: [1, -2], low: -1, high: -1 });
  }
  const model = highs.createModel({
    numCols: lower.length, numRows: rows.length, colCost: costs, colLower: lower, colUpper: upper, integrality: whole,
    rowLower: rows.map(({ low }) => low), rowUpper: rows.map(({ high }) => high),
    matrix: {
      format: 'csr', numCols: lower.length, numRows: rows.length,
      starts: rows.reduce<number[]>((starts, { columns }) => [...starts, starts.at(-1)! + columns.length], [0]),
      indices: rows.flatMap(({ columns }) => columns), values: rows.flatMap(({ values }) => values),
    },
  });
  try {
    model.options.set({ output_flag: false, time_limit: seconds, mip_rel_gap: 1e-6 });
    model.run();
    return model.getModelStatus() === highs.constants.modelStatus.optimal ? model.getObjectiveValue() : undefined;
  } finally {
    model.dispose();
  }
}
