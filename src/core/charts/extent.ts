import { State } from '../disclosure/published.js';
import type { Indicator } from '../indicator.js';
import type { LayerFigures } from '../layer-view.js';
import { finish, type Work } from '../work.js';

/** The lowest and the highest value. */
export type Extent = readonly [least: number, most: number];

const extents = new WeakMap<LayerFigures, Map<string, Extent | undefined>>();

/**
 * The lowest and highest published value of an indicator on the areas of a map, over all periods: an axis then stays put
 * while time passes. `undefined` without values.
 */
export function extentOf(figures: LayerFigures, indicator: Indicator): Extent | undefined {
  return finish(extentInPieces(figures, indicator));
}

/** The same as work that can be paused; done at once when it was asked before. */
export function* extentInPieces(figures: LayerFigures, { id }: Indicator): Work<Extent | undefined> {
  let known = extents.get(figures);
  if (!known) extents.set(figures, (known = new Map<string, Extent | undefined>()));
  if (!known.has(id)) known.set(id, yield* findExtent(figures, id));
  return known.get(id);
}

function* findExtent({ table, join: { rowOf } }: LayerFigures, id: string): Work<Extent | undefined> {
  let [least, most] = [Infinity, -Infinity];
  for (const period of table.periodsOf(id)) {
    const { values, states } = table.column(id, period);
    for (let area = 0; area < rowOf.length; area++) {
      const row = rowOf[area]!;
      if (row < 0 || states[row] !== State.value) continue;
      const value = values[row]!;
      if (value < least) least = value;
      if (value > most) most = value;
    }
    yield;
  }
  return least <= most ? [least, most] : undefined;
}

/** The same, with the number that its bars stand on: zero, or the foot of a score's range. */
export function extentFromFoot(figures: LayerFigures): Extent {
  const { indicator } = figures;
  const [least, most] = extentOf(figures, indicator) ?? [0, 0];
  const foot = indicator.range?.[0] ?? 0;
  return [Math.min(foot, least), Math.max(foot, indicator.range?.[1] ?? most)];
}
