import { Status, type DisclosureProblem } from '../../../src/core/disclosure/complementary/index.js';

/**
 * The hypercube method, to compare with (Repsilber 1994; Giessing & Repsilber 2002; SDC Handbook § 4.4.4). Every
 * two-way subtable (an area and its children × total and categories), coarsest first, is made safe in turn: each hidden cell
 * becomes a corner of a rectangle of hidden cells that leaves it enough room, until nothing changes any more. Of the rectangles
 * that do, the one that hides the fewest more cells is taken, and of those the cheapest. Room that other hidden cells give is
 * not seen; that is what the method costs. Expects the cells of `fromTree`.
 * @param ratio the share of its value by which a complementary cell of one subtable must stay uncertain in the others. The method
 *   gives it the same relative room as a primary cell, which is 1 for a class from zero, and halves, thirds … that down to a tenth
 *   where no rectangle does (τ-Argus manual 4.1, "The ARGUS implementation of GHMITER"). With 0 it need only not be exact.
 * @returns per cell 1 when hidden.
 */
export function hypercube(problem: DisclosureProblem, parent: ArrayLike<number>, ratio: number): Uint8Array {
  const areas = parent.length;
  const columns = problem.ids.length / areas;
  const { truth, max, status, cost, classLo, classHi } = problem;
  const hidden = Uint8Array.from(status, (code) => Number(code === Status.primary));
  const done = new Set<string>();

  /** The best rectangle that lets a cell rise and fall by so much, or the one that lacks least. */
  const rectangle = (rows: readonly number[], [row, column]: readonly [number, number], [up, down]: readonly [number, number]): { corners: number[]; lacking: number } => {
    let best: number[] = [];
    let price = Infinity;
    let short = Infinity;
    for (const other of rows) {
      if (other === row) continue;
      for (let c = 0; c < columns; c++) {
        const corners = [c * areas + row, column * areas + other, c * areas + other] as const;
        if (c === column || corners.some((corner) => max[corner] === 0)) continue;
        const [a, b, opposite] = corners;
        const rise = Math.min(truth[a]!, truth[b]!, max[opposite]! - truth[opposite]!);
        const fall = Math.min(max[a]! - truth[a]!, max[b]! - truth[b]!, truth[opposite]!);
        const lacking = Math.max(0, up - rise) + Math.max(0, down - fall);
        const total = corners.reduce((sum, corner) => sum + (hidden[corner] ? 0 : manyCells + cost[corner]!), 0);
        if (lacking < short || (lacking === short && total < price)) { short = lacking; price = total; best = [...corners]; }
      }
    }
    return { corners: best, lacking: short };
  };

  /** Covers a cell in one subtable; true when that hid anything new. */
  const cover = (rows: readonly number[], row: number, column: number): boolean => {
    const cell = column * areas + row;
    const x = truth[cell]!;
    let found = { corners: [] as number[], lacking: Infinity };
    const shares = status[cell] === Status.primary ? [1] : [...Array.from({ length: 10 }, (_, i) => ratio / (i + 1)), 0];
    for (const share of shares) {
      const room = status[cell] === Status.primary ? [classHi[cell]! - x, x - classLo[cell]!] as const
        : [Math.min(Math.max(1, share * x), max[cell]! - x), Math.min(Math.max(1, share * x), x)] as const;
      found = rectangle(rows, [row, column], room);
      if (found.lacking === 0) break;
    }
    const fresh = found.corners.filter((corner) => !hidden[corner]);
    for (const corner of fresh) hidden[corner] = 1;
    return fresh.length > 0;
  };

  const families = familiesOf(parent);
  for (let changed = true; changed;) {
    changed = false;
    families.forEach((rows, family) => {
      for (let column = 0; column < columns; column++) {
        for (const row of rows) {
          const key = `${family}/${column * areas + row}`;
          if (!hidden[column * areas + row] || done.has(key)) continue;
          done.add(key);
          if (cover(rows, row, column)) changed = true;
        }
      }
    });
  }
  return hidden;
}

/** More than any three cells cost together: the number of cells counts before their cost. */
const manyCells = 1e6;

/** Every area that has children, with them; coarsest first, as parents come before children in `parent`. */
function familiesOf(parent: ArrayLike<number>): number[][] {
  const families = new Map<number, number[]>();
  for (let area = 0; area < parent.length; area++) if (parent[area]! >= 0) families.set(parent[area]!, [...(families.get(parent[area]!) ?? [parent[area]!]), area]);
  return [...families.values()];
}
