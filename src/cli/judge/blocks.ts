import type { HiddenSystem } from './statement.js';

/** Columns that are looked at together: the targets among them that lie in the middle, and the cells around those. */
export interface Block {
  readonly middle: readonly number[];
  readonly columns: readonly number[];
}

/**
 * Divides targets over blocks of neighbouring columns (neighbours share a constraint). A large table asked cell by cell
 * takes hours; in a block with everything outside held at one known table, most cells show that they hold at once.
 */
export function blocksOf(system: HiddenSystem, targets: readonly number[], { middle = 150, size = 450 } = {}): Block[] {
  const rowsAt = rowsOfColumns(system);
  const waiting = new Set(targets);
  const blocks: Block[] = [];
  for (const target of targets) {
    if (!waiting.has(target)) continue;
    const columns = neighbourhood(system, rowsAt, target, size);
    const core = columns.slice(0, middle).filter((column) => waiting.delete(column));
    blocks.push({ middle: core, columns });
  }
  return blocks;
}

/** The system with only some columns unknown and all others at the values of a known solution. */
export function restricted(system: HiddenSystem, columns: readonly number[], solution: Float64Array): HiddenSystem {
  const place = new Map(columns.map((column, i) => [column, i]));
  const starts = [0];
  const kept: number[] = [];
  const coefficients: number[] = [];
  const rowLower: number[] = [];
  const rowUpper: number[] = [];
  const constraintOf: number[] = [];
  for (let r = 0; r < system.rowLower.length; r++) {
    let known = 0;
    for (let i = system.starts[r]!; i < system.starts[r + 1]!; i++) {
      const own = place.get(system.columns[i]!);
      if (own === undefined) { known += system.coefficients[i]! * solution[system.columns[i]!]!; continue; }
      kept.push(own);
      coefficients.push(system.coefficients[i]!);
    }
    if (kept.length === starts.at(-1)!) continue;
    starts.push(kept.length);
    constraintOf.push(system.constraintOf[r]!);
    rowLower.push(system.rowLower[r]! - known);
    rowUpper.push(system.rowUpper[r]! - known);
  }
  const ids = columns.map((column) => system.ids[column]!);
  return {
    ids, index: new Map(ids.map((id, i) => [id, i])),
    lower: Float64Array.from(columns, (column) => system.lower[column]!), upper: Float64Array.from(columns, (column) => system.upper[column]!),
    continuous: columns.map((column) => system.continuous[column]!),
    starts: Int32Array.from(starts), columns: Int32Array.from(kept), coefficients: Float64Array.from(coefficients),
    rowLower: Float64Array.from(rowLower), rowUpper: Float64Array.from(rowUpper), constraintOf,
  };
}

function rowsOfColumns({ ids, starts, columns }: HiddenSystem): number[][] {
  const rows: number[][] = ids.map(() => []);
  for (let r = 0; r + 1 < starts.length; r++) for (let i = starts[r]!; i < starts[r + 1]!; i++) rows[columns[i]!]!.push(r);
  return rows;
}

/** Columns around one, nearest first, at most `size`. */
function neighbourhood({ starts, columns }: HiddenSystem, rowsAt: readonly number[][], from: number, size: number): number[] {
  const found = new Set([from]);
  const done = new Set<number>();
  for (const column of found) {
    for (const r of rowsAt[column]!) {
      if (done.has(r)) continue;
      done.add(r);
      for (let i = starts[r]!; i < starts[r + 1]! && found.size < size; i++) found.add(columns[i]!);
    }
    if (found.size >= size) break;
  }
  return [...found];
}
