import { RkError } from '../../core/errors.js';
import { declaredSums, populationsOf, type DeclaredSum } from '../../core/disclosure/counts.js';
import { isPersonal } from '../../core/disclosure/declaration.js';
import type { Indicator } from '../../core/indicator.js';
import { Refusal } from '../arguments.js';
import { levelOf, type AreaTree } from './area-tree.js';
import { by, refuse } from './sums.js';

/** A count that is the sum of others. */
export interface Sum extends DeclaredSum {
  /** Whether there are people in none of the parts: a category that is not published and can be computed all the same. */
  readonly rest: boolean;
}

/** Counts that are protected together: a total and what is part of it, directly or through other sums, or one count alone. */
export interface Group {
  readonly total: string;
  readonly parts: readonly string[];
  /** How they add up: one sum, or several for parts of parts and for totals that are divided in several ways. */
  readonly sums: readonly Sum[];
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
 * @param rest per total (or name of a sum) what is declared about people in none of its parts.
 * @param over sums over time, besides those that indicators declare.
 * @throws Refusal for parts that do not add up, and for populations or parts in a circle.
 */
export function declare(indicators: readonly Indicator[], counts: Counts, rest: ReadonlyMap<string, boolean | undefined>, over: readonly Sum[] = []): Declarations {
  const byId = new Map(indicators.map((indicator) => [indicator.id, indicator]));
  const populations = new Map(indicators.filter(({ kind }) => kind === 'count').map((indicator) => [indicator.id, populationsOf(indicator, indicators)]));
  const within = declaredSums(indicators).map((sum): Sum => ({ ...sum, rest: hasRest(sum, counts, rest.get(sum.name) ?? rest.get(sum.total)) }));
  for (const sum of over) mustAddUp(sum, counts);
  const sums = [...within, ...over];
  const groups = [...populations.keys()].filter((id) => !sums.some(({ parts }) => parts.includes(id))).reduce<Group[]>((found, total) => {
    if (found.some(({ parts }) => parts.includes(total))) return found;
    const own = connected(total, sums);
    const parts = [...new Set(own.flatMap((sum) => [sum.total, ...sum.parts]))].filter((id) => id !== total);
    return [...found, { total, parts, sums: own, threshold: thresholdOf([total, ...parts], indicators) }];
  }, []);
  const lost = sums.find(({ total }) => !groups.some((group) => group.total === total || group.parts.includes(total)));
  if (lost) throw new Refusal(`parts refer to each other in a circle: ${[lost.total, ...lost.parts].join(', ')}`);
  return { byId, groups: inOrder(groups, populations), populations };
}

/** The sums that hang together with a count. */
function connected(id: string, sums: readonly Sum[]): Sum[] {
  const counts = new Set([id]);
  for (const count of counts) for (const { total, parts } of sums) if (total === count || parts.includes(count)) for (const other of [total, ...parts]) counts.add(other);
  return sums.filter(({ total }) => counts.has(total));
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

function thresholdOf(ids: readonly string[], indicators: readonly Indicator[]): number {
  const involved = indicators.filter(({ id, numerator, n }) => ids.includes(id) || (numerator !== undefined && ids.includes(numerator)) || (n !== undefined && ids.includes(n)));
  return Math.max(...involved.map(({ threshold }) => threshold));
}

/**
 * Whether a total has people in none of its parts. When nobody says, a total that equals its parts in most areas has none, so
 * that the other areas are mistakes.
 */
function hasRest({ total, parts }: DeclaredSum, counts: Counts, declared: boolean | undefined): boolean {
  if (parts.length === 1) return true;
  const { equal, unequal, tooMuch } = compared({ total, parts }, counts);
  const advice = `Parts of a total ("partOf") exclude each other. When they are not all of it, say "rest": true at ${total}.`;
  refuse(tooMuch, advice);
  const rest = declared ?? (unequal.length > 0 && unequal.length >= equal);
  if (!rest) refuse(unequal, advice);
  return rest;
}

/** @throws Refusal for a count that is not the sum of others in another period. */
function mustAddUp(sum: Sum, counts: Counts): void {
  const { unequal, tooMuch } = compared(sum, counts);
  refuse([...tooMuch, ...unequal], `When figures of ${sum.total} are not the sum of those of other periods, say "overTime": "each".`);
}

/** Areas where a total equals its parts, and lines about those where it is more or less. */
function compared({ total, parts }: Pick<Sum, 'total' | 'parts'>, { tree, periods, values }: Counts): { equal: number; unequal: string[]; tooMuch: string[] } {
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
  return { equal, unequal, tooMuch };
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
