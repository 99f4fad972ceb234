import type { Areas } from './areas.js';
import type { LayerView } from './layer-view.js';
import type { Work } from './work.js';

/** Which rows of a table are shown: those whose name has a text in it, and that look like something on the map. */
export interface TableFilter {
  readonly text: string;
  readonly only: 'all' | 'standing-out' | { readonly class: number } | { readonly state: number };
}

/** The filter that leaves out nothing. */
export const NO_FILTER: TableFilter = { text: '', only: 'all' };

/** Whether a filter leaves something out. */
export function isFiltering({ text, only }: TableFilter): boolean {
  return text.trim() !== '' || only !== 'all';
}

const ROWS_A_SLICE = 2048;

/**
 * Rows that a filter lets through, in the order that they have. Names are compared without case and accents. `standing` has
 * the areas that stand out on the map.
 */
export function* filterInPieces(rows: Uint32Array, view: LayerView, filter: TableFilter, standing: readonly number[]): Work<Uint32Array> {
  const { only } = filter;
  const looked = folded(filter.text.trim());
  const names = looked === '' ? [] : yield* foldedNames(view.areas);
  const isWanted = (area: number): boolean => {
    if (only === 'all') return true;
    if (only === 'standing-out') return standing.includes(area);
    return 'class' in only ? view.classOfArea[area] === only.class : view.states[area] === only.state;
  };
  const found = new Uint32Array(rows.length);
  let count = 0;
  for (let at = 0; at < rows.length; at++) {
    if (at % ROWS_A_SLICE === 0) yield;
    const area = rows[at]!;
    if (isWanted(area) && (looked === '' || names[area]!.includes(looked))) found[count++] = area;
  }
  return found.subarray(0, count);
}

const foldedOf = new WeakMap<Areas, readonly string[]>();

/** Folding takes longest, and somebody who searches types more than one letter. */
function* foldedNames(areas: Areas): Work<readonly string[]> {
  let names = foldedOf.get(areas);
  if (names) return names;
  const found: string[] = [];
  for (const [at, label] of areas.labels.entries()) {
    if (at % ROWS_A_SLICE === 0) yield;
    found.push(folded(label));
  }
  foldedOf.set(areas, (names = found));
  return names;
}

function folded(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}
