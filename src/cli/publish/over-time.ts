import type { Indicator } from '../../core/indicator.js';
import type { Figures } from './figures.js';
import { declare, type Declarations, type Sum } from './groups.js';
import type { PeriodFigures } from './group-problem.js';
import type { ProtectedPeriod } from './protect-period.js';

/** Periods of which figures add up, to be protected together, or one period by itself. */
export interface Bundle {
  /** Places of the periods. */
  readonly periods: readonly number[];
  /** Which counts (`inPeriod`) are the sum of others; empty for one period by itself. */
  readonly sums: readonly Sum[];
}

/** A count of one period among those of several. */
export const inPeriod = (id: string, period: string): string => `${id} in ${period}`;

/**
 * Which periods hang together: a year and its quarters or months, where the year is their sum, and the periods of a running total.
 * Counts of people at a moment do not add up over time, counts of events do; a count that does not say is taken to add up when it
 * does so in every area.
 * @throws Refusal, from `declare` later, when a count that says that it adds up does not.
 */
export function bundlesOf(figures: Figures): Bundle[] {
  const { periods, indicators } = figures;
  const counts = indicators.filter(({ kind }) => kind === 'count');
  const found = [...splits(periods).flatMap((split) => counts.filter((count) => addsUp(count, split, figures)).map((count) => sumOver(count, split, periods))), ...counts.flatMap((count) => runningSums(count, periods))];
  const bundles = new Map(periods.map((_, p) => [p, { periods: [p], sums: [] as Sum[] }]));
  for (const { places, sum } of found) {
    const tied = [...new Set(places.map((p) => bundles.get(p)!))];
    const joined = { periods: tied.flatMap((bundle) => bundle.periods).sort((a, b) => a - b), sums: [...tied.flatMap(({ sums }) => sums), sum] };
    for (const p of joined.periods) bundles.set(p, joined);
  }
  return [...new Set(bundles.values())];
}

interface Split {
  readonly whole: number;
  readonly parts: readonly number[];
}

/** Periods of which all quarters or all months are there too: years in quarters, years in months, quarters in months. */
function splits(periods: readonly string[]): Split[] {
  const place = new Map(periods.map((period, p) => [period.toUpperCase().replace(/[ -]?[QK](?=[1-4]$)/, '-Q'), p]));
  const inside = (names: readonly string[]): number[] => names.flatMap((name) => place.get(name) ?? []);
  const months = (year: string, from: number, many: number): string[] => Array.from({ length: many }, (_, i) => `${year}-${String(from + i).padStart(2, '0')}`);
  return [...place].flatMap(([name, whole]) => {
    const [, year, quarter] = /^(\d{4})(?:-Q([1-4]))?$/.exec(name) ?? [];
    if (year === undefined) return [];
    const ways = quarter === undefined ? [[1, 2, 3, 4].map((q) => `${year}-Q${q}`), months(year, 1, 12)] : [months(year, 3 * Number(quarter) - 2, 3)];
    return ways.flatMap((names) => (inside(names).length === names.length ? [{ whole, parts: inside(names) }] : []));
  });
}

function addsUp({ id, overTime }: Indicator, { whole, parts }: Split, { values }: Figures): boolean {
  if (overTime !== undefined) return overTime === 'sum';
  const columns = values.get(id)!;
  let equal = 0;
  return columns[whole]!.every((value, area) => {
    const sum = parts.reduce((so, p) => so + columns[p]![area]!, 0);
    if (Number.isFinite(value - sum) && value !== 0) equal++;
    return !(Math.abs(value - sum) > 0);
  }) && equal > 0;
}

interface Tie {
  readonly places: readonly number[];
  readonly sum: Sum;
}

function sumOver({ id }: Indicator, { whole, parts }: Split, periods: readonly string[]): Tie {
  const total = inPeriod(id, periods[whole]!);
  return { places: [whole, ...parts], sum: { name: `${total} of ${parts.length} periods`, total, parts: parts.map((p) => inPeriod(id, periods[p]!)), rest: false } };
}

/** Running totals start anew every year: each is the one before and what the period adds. */
function runningSums({ id, runningTotalOf }: Indicator, periods: readonly string[]): Tie[] {
  if (runningTotalOf === undefined) return [];
  return periods.map((period, p): Tie => {
    const before = p > 0 && periods[p - 1]!.slice(0, 4) === period.slice(0, 4) ? [p - 1] : [];
    const total = inPeriod(id, period);
    return { places: [p, ...before], sum: { name: `${total} so far`, total, parts: [inPeriod(runningTotalOf, period), ...before.map((one) => inPeriod(id, periods[one]!))], rest: false } };
  });
}

/** A bundle of periods as one period, in which every indicator is there once a period. */
export interface Joined {
  readonly label: string;
  readonly figures: PeriodFigures;
  readonly declarations: Declarations;
}

/** @throws as `declare`, for figures that do not add up over time. */
export function joinPeriods({ periods: places, sums }: Bundle, { tree, periods, indicators, values }: Figures, rest: ReadonlyMap<string, boolean | undefined>): Joined {
  const names = places.map((p) => periods[p]!);
  const renamed = names.flatMap((period) => indicators.map((indicator): Indicator => {
    const rename = (id: string | undefined): string | undefined => (id === undefined ? undefined : inPeriod(id, period));
    const { id, partOf, alsoPartOf, population, numerator, denominator, n } = indicator;
    return {
      ...indicator, id: inPeriod(id, period), partOf: rename(partOf), alsoPartOf: alsoPartOf?.map((other) => inPeriod(other, period)),
      population: rename(population), numerator: rename(numerator), denominator: rename(denominator), n: rename(n),
    };
  }));
  const figures = new Map(places.flatMap((p) => indicators.map(({ id }) => [inPeriod(id, periods[p]!), values.get(id)![p]!] as const)));
  // A sum of several ways to divide is called after its total and the way.
  const declared = new Map(names.flatMap((period) => [...rest].map(([name, one]) => [name.replace(/(?: by .*)?$/, (by) => inPeriod('', period) + by), one] as const)));
  const counts = { tree, periods: [`${names[0]} … ${names.at(-1)}`], values: new Map([...figures].map(([id, column]) => [id, [column]])) };
  return { label: counts.periods[0]!, figures, declarations: declare(renamed, counts, declared, sums) };
}

/** The count and the period that `inPeriod` joined. */
export function outOfPeriod(name: string, periods: readonly string[]): { id: string; period: string } | undefined {
  const period = periods.find((one) => name.endsWith(inPeriod('', one)));
  return period === undefined ? undefined : { id: name.slice(0, -inPeriod('', period).length), period };
}

/** What was decided for a bundle, period by period; what is said of the bundle as a whole goes with the first. */
export function splitPeriods(safe: ProtectedPeriod, { periods: places }: Bundle, { periods, indicators, values }: Figures): ProtectedPeriod[] {
  return places.map((p, i) => {
    const period = periods[p]!;
    const reasons = new Map(indicators.flatMap(({ id }) => {
      const own = safe.reasons.get(inPeriod(id, period));
      return own ? [[id, own] as const] : [];
    }));
    const figures = new Map(indicators.map(({ id }) => [id, values.get(id)![p]!]));
    const common = i === 0 ? { problems: safe.problems, objections: safe.objections, checked: safe.checked, told: safe.told } : { problems: [], objections: [], checked: 0, told: { exact: 0, short: [] } };
    return { period, figures, reasons, ...common };
  });
}
