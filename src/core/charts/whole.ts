import { State } from '../disclosure/published.js';
import type { LayerFigures } from '../layer-view.js';

/**
 * The percentage of all areas of the map together in a period, from the sums of its two counts. Only where both counts of
 * every area are published, so that it is no more than a sum of what can be seen: with one hidden area a total would give
 * that away. `undefined` else, and for anything but a percentage: means and scores are never added up.
 */
export function wholeOf({ indicator, table, join }: LayerFigures, period: string): number | undefined {
  const { kind, numerator, denominator } = indicator;
  if (kind !== 'percentage' || numerator === undefined || denominator === undefined) return undefined;
  const [parts, wholes] = [table.column(numerator, period), table.column(denominator, period)];
  let [part, whole] = [0, 0];
  for (const row of join.rowOf) {
    if (row < 0 || parts.states[row] !== State.value || wholes.states[row] !== State.value) return undefined;
    part += parts.values[row]!;
    whole += wholes.values[row]!;
  }
  return whole > 0 ? (100 * part) / whole : undefined;
}
