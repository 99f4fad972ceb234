import type { Areas } from '../areas.js';
import { State, type PublishedColumn, type PublishedTable } from '../disclosure/published.js';
import { formatNumber } from '../format.js';
import type { Category } from '../indicator.js';
import type { Work } from '../work.js';
import { deriveIndicator, deriveTable, emptyCells, inEveryLanguage, type DerivedColumns } from './derived.js';
import type { Input } from './input.js';
import { PointGrid } from './point-grid.js';
import type { Scope } from './scope.js';

/** Rows between two points where the work may be paused. */
const SLICE = 500;

/** A layer of points to measure distances to. */
export interface PointLayer {
  readonly id: string;
  readonly name: Pick<Category, 'title' | 'titles'>;
  /** `[lon, lat]` in degrees (WGS84), two numbers a point. */
  readonly points: Float64Array;
  /** Metres within which points are counted; without it they are not. */
  readonly within: number | undefined;
}

/** Id of an indicator that a layer of points gives: `haltes:distance`. Questions use it as any other. */
export function proximityId(layer: string, measure: 'distance' | 'count' | 'within'): string {
  return `${layer}:${measure}`;
}

/**
 * How near each area is to a layer of points, measured in a straight line from the point where its label stands: metres to
 * the nearest one, and within the given distance how many there are and whether there is one. An area without shape has
 * none of these, and without points there is no distance. The same in all periods of the figures. About places, not people: public.
 */
export function* proximityTable({ table, areaOf }: Scope, { labelPoints }: Pick<Areas, 'labelPoints'>, layer: PointLayer): Work<PublishedTable> {
  const grid = new PointGrid(layer.points);
  const [nearest, count, near] = [emptyCells(areaOf.length), emptyCells(areaOf.length), emptyCells(areaOf.length)];
  for (const [row, area] of areaOf.entries()) {
    if (row % SLICE === 0) yield;
    const [lon, lat] = [labelPoints[2 * area]!, labelPoints[2 * area + 1]!];
    if (Number.isNaN(lon)) continue;
    if (grid.count > 0) nearest.set(row, grid.nearest(lon, lat));
    if (layer.within === undefined) continue;
    const found = grid.countWithin(lon, lat, layer.within);
    count.set(row, found);
    near.set(row, found > 0 ? 1 : 0);
  }
  const columns = indicatorsOf(layer).map((indicator, index) => [indicator, table.periods.map(() => [nearest, count, near][index]!)] as const);
  return deriveTable(table, table.periods, columns);
}

/** How much of a group of people lives in areas whose label point is within the distance, as a percentage between two bounds. */
export interface GroupShare {
  /** Equal when no figure of the group is hidden. */
  readonly low: number;
  readonly high: number;
  /** How many areas count in it with a published or a hidden figure. */
  readonly areas: number;
}

/**
 * The share of a group that lives in areas that are near (1) and not in those that are not (0), over every value that hidden counts can have. Areas
 * without figures or without shape have no part in it; `undefined` when nobody is known to be anywhere. `rows` are those of the
 * areas that are asked after, in any order, and -1 or less for an area without.
 */
export function shareWithin(near: PublishedColumn, group: Input, rows: Int32Array): GroupShare | undefined {
  const known = [0, 0], most = [0, 0];
  let areas = 0;
  for (const row of rows) {
    const state = group.column.states[row];
    if (near.states[row] !== State.value || (state !== State.value && state !== State.suppressed)) continue;
    const side = near.values[row]!;
    areas++;
    known[side]! += group.low(row);
    most[side]! += group.high(row);
  }
  const [outside, inside] = known as [number, number];
  if (outside + inside === 0) return undefined;
  const high = most[1] === Infinity ? 100 : (100 * most[1]!) / (most[1]! + outside);
  return { low: (100 * inside) / (inside + most[0]!), high, areas };
}

function indicatorsOf({ id, name, within }: PointLayer): DerivedColumns[number][0][] {
  const own = (measure: Parameters<typeof proximityId>[1]) => ({ id: proximityId(id, measure) });
  const titleIn = (language: 'nl' | 'en') => name.titles?.[language] ?? name.title;
  const distance = deriveIndicator([], {
    ...own('distance'), kind: 'mean', decimals: 0, unit: 'meter', units: { en: 'metres' },
    ...inEveryLanguage((words, language) => words.distanceTo(titleIn(language))),
  });
  if (within === undefined) return [distance];
  const metres = (language: 'nl' | 'en') => formatNumber(within, language);
  const categories = [{ id: 'no', ...inEveryLanguage((words) => words.no) }, { id: 'yes', ...inEveryLanguage((words) => words.yes) }];
  return [
    distance,
    deriveIndicator([], { ...own('count'), kind: 'count', ...inEveryLanguage((words, language) => words.countWithin(titleIn(language), metres(language))) }),
    deriveIndicator([], { ...own('within'), kind: 'category', ordered: true, categories, ...inEveryLanguage((words, language) => words.within(titleIn(language), metres(language))) }),
  ];
}
