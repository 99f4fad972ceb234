import type { DisclosureProblem } from '../../core/disclosure/complementary/index.js';
import { highs, solution } from './highs.js';

/**
 * Some table of whole numbers that fits all figures that are known, for a table that is no network: `readerTable` by an integer
 * program.
 * @param missing per cell 1 when its figure is not known.
 * @returns the values of all cells, or undefined when the known figures contradict each other.
 */
export async function completedTable({ ids, truth, min, max, relations }: DisclosureProblem, missing: Uint8Array): Promise<Float64Array | undefined> {
  const unknown = Array.from(ids.keys()).filter((cell) => missing[cell] === 1);
  const place = new Map(unknown.map((cell, column) => [cell, column]));
  const starts = [0];
  const indices: number[] = [];
  const values: number[] = [];
  const sides: number[] = [];
  for (let r = 0; r < relations.rhs.length; r++) {
    let side = relations.rhs[r]!;
    for (let i = relations.starts[r]!; i < relations.starts[r + 1]!; i++) {
      const cell = relations.cells[i]!;
      const column = place.get(cell);
      if (column === undefined) { side -= relations.coefficients[i]! * truth[cell]!; continue; }
      indices.push(column);
      values.push(relations.coefficients[i]!);
    }
    if (indices.length > starts.at(-1)!) { starts.push(indices.length); sides.push(side); } else if (side !== 0) return undefined;
  }
  const solver = await highs();
  const model = solver.createModel({
    numCols: unknown.length, numRows: sides.length, colCost: new Float64Array(unknown.length), rowLower: sides, rowUpper: sides,
    colLower: unknown.map((cell) => min[cell]!), colUpper: unknown.map((cell) => max[cell]!), integrality: unknown.map(() => 1 as const),
    matrix: { format: 'csr', numCols: unknown.length, numRows: sides.length, starts, indices, values },
  });
  try {
    model.options.set({ output_flag: false, random_seed: 1 });
    const found = solution(solver, model, 'the table');
    return found && truth.map((value, cell) => (missing[cell] ? Math.round(found[place.get(cell)!]!) : value));
  } finally {
    model.dispose();
  }
}
