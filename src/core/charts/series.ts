import { State } from '../disclosure/published.js';
import { stateAt, type LayerFigures } from '../layer-view.js';
import { wholeOf } from './whole.js';

/** A figure of a period, or the state that says why there is none. */
export interface SeriesPoint {
  readonly period: string;
  readonly value: number | undefined;
  readonly state: number;
}

/** The figures of an area over the periods of its indicator; of all areas together when `area` is -1. */
export interface Series {
  readonly area: number;
  readonly points: readonly SeriesPoint[];
}

/** The trend of one area. */
export function seriesOf({ table, indicator, join }: LayerFigures, area: number): Series {
  const row = join.rowOf[area]!;
  const points = table.periodsOf(indicator.id).map((period) => {
    const { values, states } = table.column(indicator.id, period);
    const state = stateAt(row, states);
    return { period, state, value: state === State.value ? values[row]! : undefined };
  });
  return { area, points };
}

/** The trend of all areas together, where `wholeOf` knows it; `undefined` when that is in no period. */
export function wholeSeries(figures: LayerFigures): Series | undefined {
  const points = figures.table.periodsOf(figures.indicator.id).map((period) => {
    const value = wholeOf(figures, period);
    return { period, value, state: value === undefined ? State.missing : State.value };
  });
  return points.some(({ value }) => value !== undefined) ? { area: -1, points } : undefined;
}

/** Indexes of the points between two gaps, which a line may join: none goes over a hidden or missing figure. */
export function runsOf({ points }: Series): readonly (readonly number[])[] {
  const runs: number[][] = [[]];
  for (const [index, { value }] of points.entries()) {
    if (value === undefined) runs.push([]);
    else runs.at(-1)!.push(index);
  }
  return runs.filter(({ length }) => length > 0);
}
