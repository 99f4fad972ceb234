import { brokenRelations } from '../complementary/check.js';
import { publicCost } from '../complementary/cost.js';
import { Status, type DisclosureProblem } from '../complementary/problem.js';
import { protect } from '../complementary/protect.js';
import { readerTable } from '../complementary/reader-table.js';
import { isAlmostAll, isSmallCount } from '../primary.js';
import type { Frame } from './frame.js';

/** A count of one area, as the source gives it. */
export interface CountInRow {
  /** `NaN` where the source has none. */
  readonly value: number;
  /** By the primary rule or by the source. */
  readonly hidden: boolean;
  readonly personal: boolean;
  /** What everybody knows it to be at most, from other counts that are shown. */
  readonly most: number;
  /** What everybody knows it to be at least: the largest of its parts that is shown. */
  readonly least: number;
  /** The sizes of its populations as far as they are known to the source, shown or not. */
  readonly populations: readonly number[];
}

/**
 * Which counts of an area are hidden so that a reader cannot compute the small ones from the others: the primary rule gives
 * the classes, `protect` the cells to hide besides. Where that cannot be (figures that do not add up, public figures that
 * give a small one away, equations that are no network), all counts of the group are hidden.
 * @returns per count whether it is hidden, or undefined when nothing is hidden beyond what was.
 */
export function protectRow(frame: Frame, counts: readonly CountInRow[], threshold: number): boolean[] | undefined {
  if (counts.every(({ value }) => Number.isNaN(value))) return undefined;
  const everything = counts.map(() => true);
  const anyHidden = counts.some(({ hidden }) => hidden);
  const problem = filled(frame, counts, threshold);
  if (!problem) return anyHidden ? everything : undefined;
  setStatuses(frame, counts, problem);
  if (!problem.status.includes(Status.primary)) return undefined;
  const protection = frame.network && protect(problem, { network: frame.network });
  if (!protection || 'why' in protection || protection.refusals.length > 0) return everything;
  return counts.map((_, cell) => protection.hidden[cell] === 1);
}

/** The counts and rests as a table that adds up, with some value where the source has none; undefined when there is no such table. */
function filled(frame: Frame, counts: readonly CountInRow[], threshold: number): DisclosureProblem | undefined {
  const { ids, rests, equations, relations, heights, network } = frame;
  const truth = Float64Array.from(counts, ({ value }) => (Number.isNaN(value) ? 0 : value));
  const all = new Float64Array(frame.cells);
  all.set(truth);
  rests.forEach((e, i) => {
    const { total, parts } = equations[e]!;
    all[ids.length + i] = parts.reduce((left, part) => left - truth[ids.indexOf(part)]!, truth[ids.indexOf(total)]!);
  });
  const max = Float64Array.from({ length: frame.cells }, (_, cell) => counts[cell]?.most ?? counts[ids.indexOf(equations[rests[cell - ids.length]!]!.total)]!.most);
  const blank = (): Float64Array => new Float64Array(frame.cells);
  const problem: DisclosureProblem = {
    ids: all.length === ids.length ? ids : [...ids, ...rests.map((e) => `rest ${e}`)],
    truth: all, min: Float64Array.from(all, (_, cell) => counts[cell]?.least ?? 0), max, cost: max.map((most, cell) => publicCost(most, heights[cell]!)),
    status: new Uint8Array(frame.cells), classLo: blank(), classHi: blank(), relations, threshold,
  };
  const unknown = Uint8Array.from(all, (_, cell) => Number(cell >= ids.length || Number.isNaN(counts[cell]!.value)));
  if (!unknown.subarray(0, ids.length).includes(1)) {
    const adds = brokenRelations(problem).length === 0 && all.every((value, cell) => value >= problem.min[cell]! && value <= max[cell]!);
    return adds ? problem : undefined;
  }
  const completed = network && readerTable(problem, unknown, network);
  return completed && { ...problem, truth: completed };
}

/** Status and class of every cell, by the primary rule. */
function setStatuses({ ids, equations, rests }: Frame, counts: readonly CountInRow[], { truth, max, status, classLo, classHi, threshold }: DisclosureProblem): void {
  const makePrimary = (cell: number, lo: number, hi: number): void => {
    status[cell] = Status.primary;
    classLo[cell] = Math.max(0, lo);
    classHi[cell] = Math.min(hi, max[cell]!);
  };
  counts.forEach(({ value, hidden, personal, populations }, cell) => {
    const known = truth[cell]!;
    const absent = Number.isNaN(value);
    const whole = Math.min(...populations.filter((population) => isAlmostAll(known, population, threshold)));
    // The primary rule shows a zero only where everybody may know that nobody lives there.
    if (!personal || (known === 0 && !hidden && !absent)) status[cell] = hidden || absent ? Status.withheld : Status.published;
    else if (isSmallCount(known, threshold)) makePrimary(cell, 0, threshold - 1);
    else if (Number.isFinite(whole)) makePrimary(cell, whole - threshold + 1, whole);
    // The source has a reason to hide it that is not known here: it must not be found exactly, nor nearly.
    else if (hidden) makePrimary(cell, known - threshold + 1, known);
    else status[cell] = absent ? Status.withheld : Status.openable;
  });
  rests.forEach((e, i) => {
    const cell = ids.length + i;
    const { total, parts } = equations[e]!;
    const personal = [total, ...parts].some((id) => counts[ids.indexOf(id)]!.personal);
    status[cell] = Status.withheld;
    // The rest of a single part is the same secret as that part.
    if (personal && parts.length > 1 && isSmallCount(truth[cell]!, threshold)) makePrimary(cell, 0, threshold - 1);
  });
}
