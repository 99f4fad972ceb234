import { State } from './disclosure/published.js';
import type { LayerView } from './layer-view.js';

/** Whether much or little of something is what the question asks after. */
export type Direction = 'high' | 'low';

/** An area that stands out. */
export interface TopArea {
  readonly area: number;
  readonly value: number;
  /** Length of its bar, 0–1, from the lowest possible value (zero, or the foot of a score's range) to the highest shown. */
  readonly share: number;
}

/** Figures of one indicator by area, of which some stand out. */
export type AreaFigures = Pick<LayerView, 'values' | 'states' | 'areas' | 'indicator'>;

/** The areas with the highest (or lowest) values, by name where values are equal. Areas without a value have no part in it. */
export function topAreas({ values, states, areas, indicator }: AreaFigures, direction: Direction, most: number): readonly TopArea[] {
  const shown = [...states.keys()].filter((area) => states[area] === State.value);
  const order = direction === 'high' ? -1 : 1;
  const sorted = shown.sort((a, b) => order * (values[a]! - values[b]!) || areas.labels[a]!.localeCompare(areas.labels[b]!, 'nl'));
  const highest = shown.reduce((top, area) => Math.max(top, values[area]!), -Infinity);
  const foot = indicator.range?.[0] ?? Math.min(0, shown.reduce((least, area) => Math.min(least, values[area]!), 0));
  const span = (indicator.range?.[1] ?? highest) - foot;
  return sorted.slice(0, most).map((area) => ({ area, value: values[area]!, share: span > 0 ? (values[area]! - foot) / span : 1 }));
}
