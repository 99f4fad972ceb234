import type { Areas } from './areas.js';
import { stateWord } from './area-facts.js';
import { State } from './disclosure/published.js';
import { formatPeriod, formatValue, isSign } from './format.js';
import { textOf, type Indicator } from './indicator.js';
import type { Language } from './language.js';
import { OUTSIDE, stateAt, type LayerView } from './layer-view.js';
import { sortedInPieces } from './sort-in-pieces.js';
import { finish, type Work } from './work.js';

/** A column of figures, by area. `values[area]` is `NaN` unless `states[area]` is `State.value`. */
export interface TableColumn {
  readonly indicator: Indicator;
  readonly values: Float64Array;
  readonly states: Uint8Array;
  /** The period of the figures, where it is another than the table is of. */
  readonly period?: string | undefined;
}

/** The columns of a view: what it shows, and behind a percentage the two counts it is made of, when both are known. */
export function columnsOf(view: LayerView): readonly TableColumn[] {
  const { indicator, table } = view;
  const shown: TableColumn = { indicator, values: view.values, states: view.states };
  if (indicator.kind !== 'percentage') return [shown];
  const find = (wanted: string | undefined) => table.indicators.find(({ id }) => id === wanted);
  const [part, whole] = [find(indicator.numerator), find(indicator.denominator)];
  return part && whole ? [shown, columnOf(view, part), columnOf(view, whole)] : [shown];
}

/** The heading of a column: the title of its indicator, with the unit of what cannot be counted, and its own period. */
export function headingOf({ indicator, period }: TableColumn, language: Language): string {
  const title = textOf(indicator, 'title', language)!;
  const unit = isSign(indicator) || indicator.kind === 'count' ? undefined : textOf(indicator, 'unit', language);
  const named = unit && unit.toLowerCase() !== title.toLowerCase() ? `${title} (${unit})` : title;
  return period === undefined ? named : `${named}, ${formatPeriod(period, language)}`;
}

/** A cell in words: its value as the indicator is written, or its state. */
export function textOfCell({ indicator, values, states }: TableColumn, area: number, language: Language): string {
  return states[area] === State.value ? formatValue(values[area]!, indicator, language) : stateWord(states[area]!, language, indicator);
}

/** How rows are ordered: by a column, or by name without one. */
export interface RowOrder {
  readonly column?: TableColumn | undefined;
  readonly descending: boolean;
  readonly language: Language;
}

/**
 * Areas in the order of a column, or of their names without one. Areas without a value come last, by name, in either
 * direction: their place tells nothing.
 */
export function sortAreas(areas: Areas, order: RowOrder): Uint32Array {
  return finish(sortInPieces(areas, order));
}

function* sortInPieces(areas: Areas, { column, descending, language }: RowOrder): Work<Uint32Array> {
  const byName = yield* namesInOrder(areas, language);
  if (!column) return descending ? byName.toReversed() : byName;
  const { values, states } = column;
  const sign = descending ? -1 : 1;
  const shown = byName.filter((area) => states[area] === State.value);
  yield;
  const sorted = yield* sortedInPieces(shown, (a, b) => sign * (values[a]! - values[b]!));
  const rows = new Uint32Array(byName.length);
  rows.set(sorted);
  rows.set(byName.filter((area) => states[area] !== State.value), sorted.length);
  return rows;
}

/** The areas that a view is about, in order, as work that can be paused: see `sortAreas`. */
export function* rowsInPieces({ areas, states, count }: LayerView, order: RowOrder): Work<Uint32Array> {
  const sorted = yield* sortInPieces(areas, order);
  return count === areas.count ? sorted : sorted.filter((area) => states[area] !== OUTSIDE);
}

/** The figures of another indicator of the same table, on the same areas. */
export function columnOf({ areas, table, join, period }: LayerView, indicator: Indicator): TableColumn {
  const column = table.column(indicator.id, period);
  const values = new Float64Array(areas.count).fill(NaN);
  const states = new Uint8Array(areas.count);
  for (let area = 0; area < areas.count; area++) {
    const row = join.rowOf[area]!;
    states[area] = stateAt(row, column.states);
    if (row >= 0) values[area] = column.values[row]!;
  }
  return { indicator, values, states };
}

const inOrder = new WeakMap<Areas, Map<Language, Uint32Array>>();

/** Sorting names takes longest of all, and they stay the same over indicators and periods. */
function* namesInOrder(areas: Areas, language: Language): Work<Uint32Array> {
  let orders = inOrder.get(areas);
  if (!orders) inOrder.set(areas, (orders = new Map<Language, Uint32Array>()));
  let order = orders.get(language);
  if (!order) {
    const { compare } = new Intl.Collator(language, { numeric: true });
    order = yield* sortedInPieces(Uint32Array.from(areas.labels.keys()), (a, b) => compare(areas.labels[a]!, areas.labels[b]!));
    orders.set(language, order);
  }
  return order;
}
