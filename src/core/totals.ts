import { State } from './disclosure/published.js';
import type { TableColumn } from './table-rows.js';

/** What areas are together. */
export interface Total {
  /** The sum of the figures that are published. */
  readonly sum: number;
  /** How many of the areas have none, for whatever reason: the total is then at least `sum`. */
  readonly unknown: number;
}

/**
 * The sum of the published counts of areas, and nothing else: a hidden figure adds nothing to it, so it tells nothing of one.
 * `undefined` for anything but a count, since means, shares and scores do not add up, and where no figure is published.
 */
export function totalOf({ indicator, values, states }: TableColumn, areas: ArrayLike<number>): Total | undefined {
  if (indicator.kind !== 'count' || indicator.derived) return undefined;
  let sum = 0;
  let unknown = 0;
  for (let at = 0; at < areas.length; at++) {
    const area = areas[at]!;
    if (states[area] === State.value) sum += values[area]!;
    else unknown++;
  }
  return unknown < areas.length ? { sum, unknown } : undefined;
}
