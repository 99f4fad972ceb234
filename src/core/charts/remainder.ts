import { State } from '../disclosure/published.js';

/** How many areas a chart leaves out for one reason. */
export interface LeftOut {
  readonly state: number;
  readonly count: number;
  /** Part of all areas that the map is about, 0–1. */
  readonly share: number;
}

/** Areas that a chart leaves out, by the reason, for the reasons that occur. `stateCounts` by `State`. */
export function remainderOf(stateCounts: readonly number[]): readonly LeftOut[] {
  const total = stateCounts.reduce((sum, count) => sum + count, 0);
  return [State.suppressed, State.missing, State.unmatched]
    .map((state) => ({ state, count: stateCounts[state]!, share: stateCounts[state]! / total }))
    .filter(({ count }) => count > 0);
}
