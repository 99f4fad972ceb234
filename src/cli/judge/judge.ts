import { blocksOf, restricted } from './blocks.js';
import { howOf } from './how.js';
import { ask, type Asked } from './solver.js';
import { hiddenSystem, tolerance, type HiddenSystem, type Statement } from './statement.js';

/** A cell to judge. */
export interface Target {
  readonly cell: string;
  /** Every whole number in this closed interval must stay possible. Without it the cell only must not be exact. */
  readonly class?: readonly [lo: number, hi: number];
}

/** What a reader can compute of a cell: its feasible interval, in whole numbers for cells that count. */
export interface Verdict {
  readonly cell: string;
  readonly lo: number;
  readonly hi: number;
  readonly exact: boolean;
  /** True when every value of its class is possible; for a cell without class: when it is not exact. */
  readonly ok: boolean;
  /** The values of its class that are impossible; absent when there are none. An interval can have gaps (parity and the like). */
  readonly impossible?: readonly number[];
  /** The arithmetic behind it, such as "27 − 9 − 8 − 7 = 3 = p4"; only for cells that are not `ok`. */
  readonly how?: string;
}

/**
 * Judges what a reader knows: the feasible interval of every target by linear programs, made whole by an integer program
 * where the linear one gives fractions, and every single value of its class by a table of whole numbers.
 *
 * Independent of the protector: it knows nothing of networks and shares no code with it (SDC Handbook § 4.2.2; the linear
 * programs of τ-Argus' audit).
 */
export async function judge(statement: Statement, targets: readonly Target[]): Promise<Verdict[]> {
  const system = hiddenSystem(statement);
  const shown = new Map(statement.cells.map((cell) => [cell.id, cell.shown]));
  const asked = await ask(system);
  const seen = createSightings(asked, targets);
  try {
    return targets.map((target): Verdict => {
      const value = shown.get(target.cell);
      if (value !== undefined) return { cell: target.cell, lo: value, hi: value, exact: true, ok: false, how: `${target.cell} is published` };
      const verdict = judgeCell(asked, seen, target);
      return verdict.ok ? verdict : { ...verdict, how: howOf(statement, asked, verdict, target) };
    });
  } finally {
    asked.dispose();
  }
}

/**
 * Only whether each target holds, without its interval: a table of whole numbers for every value of every class. Every table
 * found counts for all targets, and large systems are taken block by block first, so that 20,000 cells take seconds
 * instead of hours. Returns the targets that fail; those were asked of the whole system.
 */
export async function failingTargets(statement: Statement, targets: readonly Target[]): Promise<Target[]> {
  const system = hiddenSystem(statement);
  const asked = await ask(system);
  try {
    const left = system.ids.length > 1000 ? await leftByBlocks(asked, targets) : targets;
    const seen = createSightings(asked, left);
    return left.filter((target) => !system.index.has(target.cell) || missing(asked, seen, target).length > 0);
  } finally {
    asked.dispose();
  }
}

/** The targets that do not hold yet when only cells around them may change. */
async function leftByBlocks(asked: Asked, targets: readonly Target[]): Promise<Target[]> {
  const { system } = asked;
  const solution = asked.some(false);
  if (!solution) return [...targets];
  const whole = isWhole(system, solution) ? solution : asked.some(true);
  if (!whole) return [...targets];
  const exact = whole.map((value, column) => (system.continuous[column] ? value : Math.round(value)));
  const known = targets.filter(({ cell }) => system.index.has(cell));
  const byColumn = new Map(known.map((target) => [system.index.get(target.cell)!, target]));
  const left = targets.filter(({ cell }) => !system.index.has(cell));
  for (const { middle, columns } of blocksOf(system, [...byColumn.keys()])) {
    const block = await ask(restricted(system, columns, exact));
    const own = middle.map((column) => byColumn.get(column)!);
    const seen = createSightings(block, own);
    left.push(...own.filter((target) => missing(block, seen, target).length > 0));
    block.dispose();
  }
  return left;
}

function judgeCell(asked: Asked, seen: Sightings, target: Target): Verdict {
  const column = asked.system.index.get(target.cell)!;
  const ends = [false, true].map((high) => end(asked, seen, column, high));
  const [lo, hi] = ends as [number, number];
  const exact = lo === hi;
  if (!target.class) return { cell: target.cell, lo, hi, exact, ok: !exact };
  const impossible = missing(asked, seen, target);
  const verdict = { cell: target.cell, lo, hi, exact, ok: impossible.length === 0 };
  return impossible.length > 0 ? { ...verdict, impossible } : verdict;
}

/** The lowest or highest value of a column that some table has. */
function end(asked: Asked, seen: Sightings, column: number, high: boolean): number {
  const { system } = asked;
  const linear = asked.extreme(column, high, false);
  if (!linear) return high ? Infinity : -Infinity;
  const whole = seen.note(linear) || system.continuous[column] ? linear : asked.extreme(column, high, true) ?? linear;
  const unit = system.continuous[column] ? tolerance : 1;
  // Adding 0 makes −0, which the solver may answer, an ordinary 0.
  return Math.round(whole[column]! / unit) * unit + 0;
}

/** The values of a class that no table of whole numbers has. */
function missing(asked: Asked, seen: Sightings, { cell, class: [lo, hi] = [1, 0] }: Target): number[] {
  const column = asked.system.index.get(cell)!;
  const values = Array.from({ length: hi - lo + 1 }, (_, i) => lo + i);
  return values.filter((value) => {
    if (seen.has(column, value)) return false;
    const linear = asked.fixed(column, value, false);
    if (!linear) return true;
    if (seen.note(linear)) return false;
    const whole = asked.fixed(column, value, true);
    if (whole) seen.note(whole);
    return !whole;
  });
}

/** True for a table of whole numbers, sums of money and the like aside. */
function isWhole({ continuous }: HiddenSystem, solution: Float64Array): boolean {
  return solution.every((value, column) => continuous[column] || Math.abs(value - Math.round(value)) <= tolerance);
}

/** Which values of which columns some table of whole numbers was found to have. */
interface Sightings {
  /** Remembers a solution; false when it is no table of whole numbers. */
  note(solution: Float64Array): boolean;
  has(column: number, value: number): boolean;
}

function createSightings({ system }: Asked, targets: readonly Target[]): Sightings {
  const wanted = new Map<number, { lo: number; hi: number; seen: Set<number> }>();
  for (const { cell, class: bounds } of targets) {
    const column = system.index.get(cell);
    if (column !== undefined && bounds) wanted.set(column, { lo: bounds[0], hi: bounds[1], seen: new Set() });
  }
  return {
    note(solution) {
      if (!isWhole(system, solution)) return false;
      for (const [column, { lo, hi, seen }] of wanted) {
        const value = Math.round(solution[column]!);
        if (value >= lo && value <= hi) seen.add(value);
      }
      return true;
    },
    has: (column, value) => wanted.get(column)?.seen.has(value) ?? false,
  };
}
