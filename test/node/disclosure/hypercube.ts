import { Status, type DisclosureProblem } from '../../../src/core/disclosure/complementary/index.js';

/**
 * The hypercube method, to compare with (Repsilber 1994; SDC Handbook § 4.4.4): in every two-way subtable (an area and its
 * children × total and categories) each hidden cell becomes a corner of a rectangle of hidden cells that leaves it enough
 * room, the cheapest one, until nothing changes any more. Expects the cells of `fromTree`.
 * @returns per cell 1 when hidden.
 */
export function hypercube(problem: DisclosureProblem, parent: ArrayLike<number>): Uint8Array {
  const areas = parent.length;
  const columns = problem.ids.length / areas;
  const { truth, max, status, cost, classLo, classHi } = problem;
  const hidden = Uint8Array.from(status, (code) => Number(code === Status.primary));
  const families = new Map<number, number[]>();
  for (let area = 0; area < areas; area++) if (parent[area]! >= 0) families.set(parent[area]!, [...(families.get(parent[area]!) ?? [parent[area]!]), area]);
  const done = new Set<string>();

  /** Hides the cheapest rectangle around a cell in one subtable; true when that hid anything new. */
  const cover = (rows: readonly number[], row: number, column: number): boolean => {
    const cell = column * areas + row;
    const primary = status[cell] === Status.primary;
    // Complementary cells of another subtable need only not be exact.
    const up = primary ? classHi[cell]! - truth[cell]! : 1;
    const down = primary ? truth[cell]! - classLo[cell]! : 1;
    let best: number[] = [];
    let price = Infinity;
    for (const other of rows) {
      if (other === row) continue;
      for (let c = 0; c < columns; c++) {
        const corners = [c * areas + row, column * areas + other, c * areas + other] as const;
        if (c === column || corners.some((corner) => max[corner] === 0)) continue;
        const [a, b, opposite] = corners;
        const rise = Math.min(truth[a]!, truth[b]!, max[opposite]! - truth[opposite]!);
        const fall = Math.min(max[a]! - truth[a]!, max[b]! - truth[b]!, truth[opposite]!);
        const lacking = Math.max(0, up - rise) + Math.max(0, down - fall);
        // A rectangle that does not leave enough room is a last resort.
        const total = corners.reduce((sum, corner) => sum + (hidden[corner] ? 0 : cost[corner]!), lacking * 1e9);
        if (total < price) { price = total; best = [...corners]; }
      }
    }
    const fresh = best.filter((corner) => !hidden[corner]);
    for (const corner of fresh) hidden[corner] = 1;
    return fresh.length > 0;
  };

  for (let changed = true; changed;) {
    changed = false;
    for (const [top, rows] of families) {
      for (let column = 0; column < columns; column++) {
        for (const row of rows) {
          const key = `${top}/${column * areas + row}`;
          if (!hidden[column * areas + row] || done.has(key)) continue;
          done.add(key);
          if (cover(rows, row, column)) changed = true;
        }
      }
    }
  }
  return hidden;
}
