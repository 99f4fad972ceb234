import { RkError } from '../../core/errors.js';
import { isPersonal } from '../../core/disclosure/declaration.js';
import type { Indicator } from '../../core/indicator.js';
import { Refusal } from '../arguments.js';
import { levelOf, type AreaTree } from './area-tree.js';
import { by, refuse } from './sums.js';

/** Counts that are protected together: a total and the parts that add up to it, or one count alone. */
export interface Group {
  readonly total: string;
  readonly parts: readonly string[];
  /** Whether there are people in none of the parts: a category that is not published and can be computed all the same. */
  readonly rest: boolean;
  /** Counts below it are hidden: the strictest of everything in the group and the percentages made of it. */
  readonly threshold: number;
}

/** What is known of each indicator besides its figures. */
export interface Declarations {
  readonly byId: ReadonlyMap<string, Indicator>;
  /** Groups in an order in which populations come before what is part of them. */
  readonly groups: readonly Group[];
  /** Per count the counts it can be no more than, by declaration: its population, what it adds up to, and denominators. */
  readonly populations: ReadonlyMap<string, readonly string[]>;
}

/** Counts on a tree of areas, as far as they are known: what the rest of a total is found out from. */
export interface Counts {
  readonly tree: AreaTree;
  readonly periods: readonly string[];
  readonly values: ReadonlyMap<string, readonly Float64Array[]>;
}

/**
 * Which counts are to be protected together.
 * @param rest per total what is declared about people in none of its parts.
 * @throws RkError `unsupported` for parts of parts; Refusal for parts that do not add up and for populations in a circle.
 */
export function declare(indicators: readonly Indicator[], counts: Counts, rest: ReadonlyMap<string, boolean | undefined>): Declarations {
  const byId = new Map(indicators.map((indicator) => [indicator.id, indicator]));
  const populations = new Map(indicators.filter(({ kind }) => kind === 'count').map((indicator) => [indicator.id, populationsOf(indicator, indicators)]));
  const partsOf = new Map<string, string[]>();
  for (const { id, partOf } of indicators) if (partOf !== undefined) partsOf.set(partOf, [...(partsOf.get(partOf) ?? []), id]);
  for (const [total, parts] of partsOf) {
    const nested = parts.find((part) => partsOf.has(part));
    if (nested === undefined) continue;
    throw new RkError('unsupported', { path: `indicators.${nested}`, got: `a part of ${total} that has parts itself`, expected: 'one layer of parts: linked tables are not supported yet' });
  }
  const totals = indicators.filter(({ kind, partOf }) => kind === 'count' && partOf === undefined).map(({ id }) => id);
  const groups = totals.map((total): Group => {
    const parts = partsOf.get(total) ?? [];
    return { total, parts, rest: parts.length > 0 && hasRest(total, parts, counts, rest.get(total)), threshold: thresholdOf([total, ...parts], indicators) };
  });
  return { byId, groups: inOrder(groups, populations), populations };
}

/**
 * Checks that everything about people can be hidden together with the counts it is made of.
 * @throws RkError `undeclared` for a personal percentage without both counts, or a personal mean, score or category of which the
 *   respondents are no personal count.
 */
export function checkKinds(indicators: readonly Indicator[]): void {
  const byId = new Map(indicators.map((indicator) => [indicator.id, indicator]));
  for (const indicator of indicators) {
    if (!isPersonal(indicator, byId) || indicator.kind === 'count') continue;
    const path = `indicators.${indicator.id}`;
    if (indicator.kind === 'percentage') {
      if (indicator.numerator === undefined) throw new RkError('undeclared', { path: `${path}.numerator`, got: 'nothing', expected: 'the count it is a percentage of: percentages are published as counts' });
    } else if (byId.get(indicator.n!)?.sensitivity !== 'personal') {
      throw new RkError('undeclared', { path: `${path}.n`, got: `"${indicator.n}", which is public`, expected: 'a personal count, hidden together with what is about few people' });
    }
  }
}

function populationsOf({ id, population, partOf }: Indicator, indicators: readonly Indicator[]): string[] {
  const denominators = indicators.filter(({ kind, numerator }) => kind === 'percentage' && numerator === id).map(({ denominator }) => denominator);
  return [...new Set([population, partOf, ...denominators])].filter((other) => other !== undefined && other !== id) as string[];
}

function thresholdOf(ids: readonly string[], indicators: readonly Indicator[]): number {
  const involved = indicators.filter(({ id, numerator, n }) => ids.includes(id) || (numerator !== undefined && ids.includes(numerator)) || (n !== undefined && ids.includes(n)));
  return Math.max(...involved.map(({ threshold }) => threshold));
}

/**
 * Whether a total has people in none of its parts. When nobody says, a total that equals its parts in most areas has none, so
 * that the other areas are mistakes.
 */
function hasRest(total: string, parts: readonly string[], { tree, periods, values }: Counts, declared: boolean | undefined): boolean {
  if (parts.length === 1) return true;
  let equal = 0;
  const unequal: string[] = [];
  const tooMuch: string[] = [];
  values.get(total)!.forEach((column, p) => {
    column.forEach((whole, area) => {
      const sum = parts.reduce((so, part) => so + values.get(part)![p]![area]!, 0);
      if (!Number.isFinite(whole - sum) || (whole === 0 && sum === 0)) return;
      const line = `${levelOf(tree, area)} ${tree.codes[area]}, ${periods[p]}: ${total} is ${by(whole - sum)} than its parts (${parts.join(', ')}) together`;
      if (whole === sum) equal++;
      else (whole < sum ? tooMuch : unequal).push(line);
    });
  });
  const advice = `Parts of a total ("partOf") exclude each other. When they are not all of it, say "rest": true at ${total}.`;
  refuse(tooMuch, advice);
  const rest = declared ?? (unequal.length > 0 && unequal.length >= equal);
  if (!rest) refuse(unequal, advice);
  return rest;
}

function inOrder(groups: readonly Group[], populations: Declarations['populations']): Group[] {
  const members = ({ total, parts }: Group): string[] => [total, ...parts];
  const done: Group[] = [];
  const known = new Set<string>();
  let left = [...groups];
  while (left.length > 0) {
    const ready = left.filter((group) => members(group).every((id) => populations.get(id)!.every((other) => known.has(other) || members(group).includes(other))));
    if (ready.length === 0) throw new Refusal(`populations refer to each other in a circle: ${left.map(({ total }) => total).join(', ')}`);
    for (const group of ready) members(group).forEach((id) => known.add(id));
    done.push(...ready);
    left = left.filter((group) => !ready.includes(group));
  }
  return done;
}
