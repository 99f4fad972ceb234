import type { Constraint, ReaderCell, Target } from '../../../src/cli/judge/index.js';
import { State, type PublishedTable } from '../../../src/core/disclosure/published.js';
import { random } from './tables.js';

export interface Declared { id: string; kind: string; sensitivity?: string; threshold?: number; population?: string; partOf?: string; numerator?: string; denominator?: string; n?: string; decimals?: number }

export interface RawFile {
  format: string; level: string; areas: string[]; periods: string[];
  indicators: (Declared & { title: string })[];
  values: Record<string, Record<string, (number | string | null)[]>>;
}

/** A file of one period. */
export function fileOf(indicators: readonly Declared[], values: Record<string, (number | string | null)[]>): RawFile {
  return {
    format: 'rk-indicators/1', level: 'buurt', areas: Object.values(values)[0]!.map((_, row) => `A${row}`), periods: ['2024'],
    indicators: indicators.map((indicator) => ({ title: indicator.id, ...indicator })),
    values: Object.fromEntries(Object.entries(values).map(([id, column]) => [id, { 2024: column }])),
  };
}

/**
 * A made-up file in which counts hang together in every way a file can say: age groups that are all of the inhabitants, one of
 * which is parted again; parts that leave a rest; men and women who are everybody without saying so; populations, percentages,
 * means; figures that are missing, hidden by the source, and here and there a mistake.
 */
export function randomFile(seed: number, areas = 12): RawFile {
  const next = random(seed);
  const scale = [6, 20, 60, 200][seed % 4]!;
  const rows = Array.from({ length: areas });
  const some = (of: readonly number[], share: number): number[] => of.map((count) => Array.from({ length: count }).filter(() => next() < share).length);
  const minus = (of: readonly number[], ...parts: readonly number[][]): number[] => of.map((count, row) => parts.reduce((left, part) => left - part[row]!, count));
  const inwoners = rows.map(() => Math.floor(next() * scale));
  const jong = some(inwoners, 0.2);
  const oud = some(minus(inwoners, jong), 0.25);
  const midden = minus(inwoners, jong, oud);
  const kind = some(jong, 0.4);
  const vrouw = some(inwoners, next() < 0.5 ? 0.5 : 0.1);
  const alleen = some(inwoners, 0.3);
  const bijstand = some(inwoners, 0.1);
  const ziek = some(bijstand, 0.3);
  const counts: Record<string, number[]> = { inwoners, volwassen: inwoners, jong, midden, oud, kind, tiener: minus(jong, kind), vrouw, man: minus(inwoners, vrouw), alleen, bijstand, ziek, werk: some(minus(inwoners, bijstand), 0.6) };
  const odd = (id: string, value: number): number | string | null => {
    if (seed % 3 === 0 && next() < 0.05) return next() < 0.5 ? null : 'x';
    return seed % 7 === 0 && id === 'midden' && next() < 0.05 ? value + 1 : value;
  };
  const gender = next() < 0.5;
  const strict = seed % 5 === 0 ? { threshold: 10 } : {};
  const indicators: Declared[] = [
    { id: 'inwoners', kind: 'count', sensitivity: next() < 0.4 ? 'public' : 'personal' },
    { id: 'jong', kind: 'count', partOf: 'inwoners' }, { id: 'midden', kind: 'count', partOf: 'inwoners' }, { id: 'oud', kind: 'count', partOf: 'inwoners', ...strict },
    { id: 'kind', kind: 'count', partOf: 'jong' }, { id: 'tiener', kind: 'count', partOf: 'jong' },
    ...(gender ? [{ id: 'vrouw', kind: 'count', population: 'inwoners' }, { id: 'man', kind: 'count', population: 'inwoners' }] : []),
    ...(seed % 2 ? [{ id: 'alleen', kind: 'count' }, { id: 'alleen-deel', kind: 'percentage', numerator: 'alleen', denominator: 'inwoners' }] : []),
    // Who works and who lives on benefits are not everybody: a total with a rest.
    ...(seed % 4 === 3 ? [{ id: 'volwassen', kind: 'count', population: 'inwoners' }, { id: 'werk', kind: 'count', partOf: 'volwassen' }] : []),
    { id: 'bijstand', kind: 'count', ...(seed % 4 === 3 ? { partOf: 'volwassen' } : gender ? {} : { population: 'inwoners' }) }, { id: 'ziek', kind: 'count', population: 'bijstand' },
    { id: 'inkomen', kind: 'mean', n: 'oud' },
  ];
  const columns = Object.fromEntries(indicators.filter(({ id }) => id in counts).map(({ id }) => [id, counts[id]!.map((value) => odd(id, value))]));
  return fileOf(indicators, { ...columns, inkomen: rows.map(() => 20000 + Math.floor(next() * 30000)) });
}

/** The true figure of a count in an area, when the source has one. */
export const truthOf = ({ values }: RawFile, id: string, row: number): number | undefined => {
  const value = values[id]?.['2024']?.[row];
  return typeof value === 'number' ? value : undefined;
};

/**
 * What a reader of a page knows, from what is published and what the file declares: which counts are parts of which (`sums`
 * lists the totals that are nothing but their parts), and that a count is no more than its population.
 */
export function readerOf(table: PublishedTable, file: RawFile, sums: readonly (readonly [total: string, parts: readonly string[]])[]): { cells: ReaderCell[]; constraints: Constraint[] } {
  const counts = file.indicators.filter(({ kind }) => kind === 'count');
  const cells: ReaderCell[] = [];
  const constraints: Constraint[] = [];
  const unseen = new Set<string>();
  for (const [row, area] of file.areas.entries()) {
    for (const { id } of counts) {
      const { values, states } = table.column(id, '2024');
      const shown = states[row] === State.value ? values[row]! : undefined;
      if (shown === undefined) unseen.add(`${id} ${area}`);
      cells.push({ id: `${id} ${area}`, shown });
    }
    const add = (terms: Record<string, number>, rel: Constraint['rel']): void => {
      const named = Object.entries(terms).map(([id, times]) => [`${id} ${area}`, times] as const);
      if (named.some(([id]) => unseen.has(id))) constraints.push({ terms: Object.fromEntries(named), rel, rhs: 0 });
    };
    for (const [total, parts] of sums) add({ [total]: 1, ...Object.fromEntries(parts.map((part) => [part, -1])) }, '=');
    for (const { id, population, partOf } of counts) {
      const wholes = file.indicators.filter(({ numerator }) => numerator === id).map(({ denominator }) => denominator);
      for (const whole of new Set([population, partOf, ...wholes])) if (whole !== undefined) add({ [id]: 1, [whole]: -1 }, '<=');
    }
  }
  return { cells, constraints };
}

/**
 * What must stay possible of every count that is below the threshold, or of everybody but so many: every value for which that
 * is so, as far as what is shown of its populations allows.
 */
export function targetsOf(table: PublishedTable, file: RawFile): Target[] {
  const byId = new Map(file.indicators.map((indicator) => [indicator.id, indicator]));
  const wholesOf = ({ id, population, partOf }: Declared): string[] => [...new Set([population, partOf, ...file.indicators.filter(({ numerator }) => numerator === id).map(({ denominator }) => denominator)])].filter((whole) => whole !== undefined);
  const known = (indicator: Declared, row: number): number => Math.min(Infinity, ...wholesOf(indicator).map((whole) => {
    const { values, states } = table.column(whole, '2024');
    return Math.min(states[row] === State.value ? values[row]! : Infinity, known(byId.get(whole)!, row));
  }));
  return file.indicators.flatMap((indicator) => file.areas.flatMap((area, row): Target[] => {
    const truth = truthOf(file, indicator.id, row);
    if (indicator.kind !== 'count' || indicator.sensitivity === 'public' || truth === undefined) return [];
    const threshold = indicator.threshold ?? 5;
    const most = known(indicator, row);
    if (most === 0 || (truth >= threshold && most - truth >= threshold)) return [];
    return [{ cell: `${indicator.id} ${area}`, class: truth < threshold ? [0, Math.min(threshold - 1, most)] : [Math.max(0, most - threshold + 1), most] }];
  }));
}
