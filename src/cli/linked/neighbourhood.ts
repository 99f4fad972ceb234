import type { DisclosureProblem } from '../../core/disclosure/complementary/index.js';

/** Per cell the equations it is in. */
export function equationsOfCells({ ids, relations: { starts, cells, rhs } }: DisclosureProblem): number[][] {
  const found: number[][] = ids.map(() => []);
  for (let r = 0; r < rhs.length; r++) for (let i = starts[r]!; i < starts[r + 1]!; i++) found[cells[i]!]!.push(r);
  return found;
}

/**
 * Cells around one, nearest first (neighbours share an equation), at most `size`. A table in which only these change is
 * a table, so what protects a cell here protects it; and a program of some hundreds of cells takes milliseconds.
 */
export function neighbourhood({ relations: { starts, cells } }: DisclosureProblem, equations: readonly (readonly number[])[], from: number, size: number): number[] {
  const found = new Set([from]);
  const done = new Set<number>();
  for (const cell of found) {
    for (const r of equations[cell]!) {
      if (done.has(r)) continue;
      done.add(r);
      for (let i = starts[r]!; i < starts[r + 1]! && found.size < size; i++) found.add(cells[i]!);
    }
    if (found.size >= size) break;
  }
  return [...found];
}
