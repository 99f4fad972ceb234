import type { Indicator, RawTable } from '../../indicator.js';
import type { Work } from '../../work.js';
import { declaredSums, populationsOf } from '../counts.js';

/** In every area the parts add up to the total, together with a rest of people in none of them when there is one. */
export interface Equation {
  readonly total: string;
  readonly parts: readonly string[];
  readonly rest: boolean;
}

/** How often figures add up. */
interface Fit {
  readonly equal: number;
  /** Areas in which the total is more than its parts. */
  readonly more: number;
  readonly known: number;
}

/** Counts of one population among which sets that add up are looked for, at most: all sets of 12 are 4,096. */
const MOST_CANDIDATES = 12;

/**
 * Every way in which the counts of a file add up within an area, as far as a reader of the file can see it: what `partOf`
 * declares, and counts of one population that turn out to be all of it (men and women, age groups) without saying so.
 */
export function* equationsOf(raw: RawTable): Work<Equation[]> {
  const counts = raw.indicators.filter(({ kind }) => kind === 'count');
  const equations: Equation[] = [];
  const declared = declaredSums(counts);
  for (const { id: total } of counts) {
    for (const { parts } of declared.filter((sum) => sum.total === total)) equations.push({ total, parts: [...parts], rest: hasRest(raw, total, parts) });
    const others = counts.filter((count) => count.partOf === undefined && count.id !== total && populationsOf(count, raw.indicators).includes(total) && !isAbove(count.id, total, counts)).map(({ id }) => id);
    for (const parts of setsOf(others)) if (addsUp(raw, total, parts)) equations.push({ total, parts, rest: false });
    yield;
  }
  return equations;
}

/** All sets of at least two; of many ids only all of them together. */
function setsOf(ids: readonly string[]): string[][] {
  if (ids.length > MOST_CANDIDATES) return [[...ids]];
  return Array.from({ length: 2 ** ids.length }, (_, bits) => ids.filter((_id, i) => (bits >> i) & 1)).filter((set) => set.length > 1);
}

/** Whether a reader would see that parts are all of a total: so it is in at least three areas, and in nine of ten, since there may be mistakes. */
function addsUp(raw: RawTable, total: string, parts: readonly string[]): boolean {
  const { equal, known } = fitOf(raw, total, parts, 10);
  return equal >= 3 && equal >= 0.9 * known;
}

/**
 * Whether a total has people in none of its parts. One that equals its parts in most areas has none, so that the other
 * areas are mistakes; a single part always leaves a rest.
 */
function hasRest(raw: RawTable, total: string, parts: readonly string[]): boolean {
  const { equal, more } = fitOf(raw, total, parts);
  return parts.length === 1 || (more > 0 && more >= equal);
}

/** @param patience areas in which they may differ before it is given up, as long as those are more than one of ten. */
function fitOf({ values, areas, periods }: RawTable, total: string, parts: readonly string[], patience = Infinity): Fit {
  let [equal, more, known] = [0, 0, 0];
  for (let period = 0; period < periods.length; period++) {
    const whole = values.get(total)?.[period];
    const columns = parts.map((part) => values.get(part)?.[period]);
    if (!whole || columns.includes(undefined)) continue;
    for (let area = 0; area < areas.length; area++) {
      const rest = columns.reduce((left, column) => left - column![area]!, whole[area]!);
      if (!Number.isFinite(rest) || whole[area] === 0) continue;
      known++;
      if (rest === 0) equal++;
      else if (rest > 0) more++;
      if (known - equal > patience && equal < 0.9 * known) return { equal, more, known };
    }
  }
  return { equal, more, known };
}

/** Whether a count is what another adds up to, directly or through others. */
function isAbove(id: string, part: string, counts: readonly Indicator[]): boolean {
  const total = counts.find((count) => count.id === part)?.partOf;
  return total !== undefined && (total === id || isAbove(id, total, counts));
}

/** Equations that share counts belong together: groups of them, with the counts of each group. */
export function groupsOf(equations: readonly Equation[]): { ids: string[]; equations: Equation[] }[] {
  let groups: { ids: string[]; equations: Equation[] }[] = [];
  for (const equation of equations) {
    const own = [equation.total, ...equation.parts];
    const joined = groups.filter(({ ids }) => ids.some((id) => own.includes(id)));
    groups = [...groups.filter((group) => !joined.includes(group)), {
      ids: [...new Set([...joined.flatMap(({ ids }) => ids), ...own])], equations: [...joined.flatMap((group) => group.equations), equation],
    }];
  }
  return groups;
}
