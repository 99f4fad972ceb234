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
  const order = direction === 'high' ? -1 : 1;
  const compare = (a: number, b: number) => order * (values[a]! - values[b]!) || areas.labels[a]!.localeCompare(areas.labels[b]!, 'nl');
  const top: number[] = [];
  let [highest, lowest] = [-Infinity, 0];
  for (let area = 0; area < states.length; area++) {
    if (states[area] !== State.value) continue;
    highest = Math.max(highest, values[area]!);
    lowest = Math.min(lowest, values[area]!);
    // Few are asked of many: whoever does not come before the last of them is passed over.
    if (top.length === most && (most === 0 || compare(area, top.at(-1)!) >= 0)) continue;
    const place = top.findIndex((other) => compare(area, other) < 0);
    top.splice(place < 0 ? top.length : place, 0, area);
    top.length = Math.min(top.length, most);
  }
  const foot = indicator.range?.[0] ?? lowest;
  const span = (indicator.range?.[1] ?? highest) - foot;
  return top.map((area) => ({ area, value: values[area]!, share: span > 0 ? (values[area]! - foot) / span : 1 }));
}
