import type { DisclosureProblem, Relations } from './problem.js';

/**
 * The problem without equations that follow from the others. A specification rightly says that categories add up in every
 * area and areas in every category, but then a buurt × category cell is in three equations, which hides that the table is a
 * network. The sum over the categories of a buurt follows from those of its postcodes.
 *
 * An equation goes only when it is found to be an exact sum of ones that stay, so the solutions are the same.
 */
export function withoutImplied(problem: DisclosureProblem): DisclosureProblem {
  const rows = rowsOf(problem.relations);
  const containing: number[][] = problem.ids.map(() => []);
  rows.forEach(({ terms }, r) => terms.forEach((_, cell) => containing[cell]!.push(r)));
  const gone = new Set<number>();
  const crowded = (r: number): boolean => [...rows[r]!.terms.keys()].every((cell) => containing[cell]!.filter((row) => !gone.has(row)).length > 2);
  const splits = (cell: number): number => containing[cell]!.filter((row) => rows[row]!.total === cell).length;
  const depthOf = depths(rows, containing);
  // Coarsest first: the equation of a wijk follows from those of its buurten, which must still be there then. And the sum
  // over categories before the sum over areas: its parts can be split in one way only.
  const order = Array.from(rows.keys()).filter(crowded).map((row) => {
    const cells = [...rows[row]!.terms.keys()];
    return { row, depth: Math.max(...cells.map(depthOf)), splits: cells.reduce((sum, cell) => sum + splits(cell), 0) / cells.length };
  });
  for (const { row } of order.sort((a, b) => b.depth - a.depth || a.splits - b.splits)) {
    if (crowded(row) && follows(row, rows, containing, gone)) gone.add(row);
  }
  return gone.size === 0 ? problem : { ...problem, relations: keep(problem.relations, (r) => !gone.has(r)) };
}

/** How many times a cell can be split into parts of parts: 0 for a cell that is no total. */
function depths(rows: readonly Row[], containing: readonly number[][]): (cell: number) => number {
  const known = new Map<number, number>();
  const depth = (cell: number): number => {
    const found = known.get(cell);
    if (found !== undefined) return found;
    known.set(cell, 0);
    let deepest = 0;
    for (const row of containing[cell]!) {
      if (rows[row]!.total !== cell) continue;
      for (const part of rows[row]!.terms.keys()) if (part !== cell) deepest = Math.max(deepest, 1 + depth(part));
    }
    known.set(cell, deepest);
    return deepest;
  };
  return depth;
}

interface Row {
  readonly terms: ReadonlyMap<number, number>;
  readonly rhs: number;
  /** The only cell with its sign, when the equation is "total = sum of parts". */
  readonly total: number | undefined;
}

function rowsOf({ starts, cells, coefficients, rhs }: Relations): Row[] {
  return Array.from(rhs, (value, r): Row => {
    const terms = new Map<number, number>();
    for (let i = starts[r]!; i < starts[r + 1]!; i++) terms.set(cells[i]!, (terms.get(cells[i]!) ?? 0) + coefficients[i]!);
    const signs = [...terms.values()].map(Math.sign);
    const positive = signs.filter((sign) => sign > 0).length;
    const odd = positive === 1 ? 1 : signs.length - positive === 1 ? -1 : 0;
    const total = odd === 0 ? undefined : [...terms.keys()].find((cell) => Math.sign(terms.get(cell)!) === odd);
    return { terms, rhs: value, total };
  });
}

/** True when replacing every cell of equation `r` by its parts leaves a sum of other equations. */
function follows(r: number, rows: readonly Row[], containing: readonly number[][], gone: ReadonlySet<number>): boolean {
  const left = new Map(rows[r]!.terms);
  let rest = rows[r]!.rhs;
  const subtract = (other: Row, times: number): void => {
    rest -= times * other.rhs;
    for (const [cell, coefficient] of other.terms) {
      const value = (left.get(cell) ?? 0) - times * coefficient;
      if (value === 0) left.delete(cell);
      else left.set(cell, value);
    }
  };
  const down = (cell: number, allowed: (other: Row) => boolean): Row | undefined =>
    containing[cell]!.filter((other) => other !== r && !gone.has(other) && rows[other]!.total === cell).map((other) => rows[other]!).find(allowed);
  for (const [cell, coefficient] of rows[r]!.terms) {
    const parts = down(cell, ({ terms }) => [...terms.keys()].every((part) => part === cell || !rows[r]!.terms.has(part)));
    if (!parts) return false;
    subtract(parts, coefficient / parts.terms.get(cell)!);
  }
  for (const cell of [...left.keys()]) {
    const coefficient = left.get(cell);
    if (coefficient === undefined) continue;
    const whole = down(cell, ({ terms }) => [...terms].every(([part, value]) => (left.get(part) ?? 0) * terms.get(cell)! === value * coefficient));
    if (whole) subtract(whole, coefficient / whole.terms.get(cell)!);
  }
  return left.size === 0 && rest === 0;
}

function keep({ starts, cells, coefficients, rhs }: Relations, kept: (r: number) => boolean): Relations {
  const rows = Array.from(rhs.keys()).filter(kept);
  const places = rows.flatMap((r) => Array.from({ length: starts[r + 1]! - starts[r]! }, (_, i) => starts[r]! + i));
  let end = 0;
  return {
    starts: Int32Array.from([0, ...rows.map((r) => (end += starts[r + 1]! - starts[r]!))]),
    cells: Int32Array.from(places, (i) => cells[i]!), coefficients: Float64Array.from(places, (i) => coefficients[i]!),
    rhs: Float64Array.from(rows, (r) => rhs[r]!),
  };
}
