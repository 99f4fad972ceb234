import type { Indicator } from '../indicator.js';

/** What a cell is. A value is a number; the other three have none, and are told apart everywhere. */
export const State = {
  /** The figure may be shown. */
  value: 0,
  /** There is a figure, and it is not shown to protect people: one marker for every reason. */
  suppressed: 1,
  /** The source has no figure. */
  missing: 2,
  /** The area has no row in the table. */
  unmatched: 3,
} as const;
export type State = (typeof State)[keyof typeof State];

/** The figures of one indicator in one period, by row. `values[row]` is `NaN` unless `states[row]` is `State.value`. */
export interface PublishedColumn {
  readonly values: Float64Array;
  readonly states: Uint8Array;
}

declare const brand: unique symbol;

/**
 * Figures that may be seen. Only the gate and analyses of published tables make one, so whatever is computed from it
 * tells nothing that was not published.
 */
export interface PublishedTable {
  readonly [brand]: true;
  readonly level: string;
  /** Area codes, one a row. */
  readonly areas: readonly string[];
  readonly periods: readonly string[];
  readonly indicators: readonly Indicator[];
  /**
   * Whether the figures come from a file that holds figures about people as they are. What is shown is safe all the same;
   * the file itself is not, for whoever fetches it. Depends on what the file declares, never on a figure.
   */
  readonly exposed: boolean;
  /** The cells of an indicator in a period; all missing when the table has no such pair. */
  column(indicator: string, period: string): PublishedColumn;
  /** Periods in which at least one cell of the indicator is not missing, in the order of `periods`. */
  periodsOf(indicator: string): readonly string[];
}

/** What a published table is made of. */
export interface PublishedContent {
  readonly level: string;
  readonly areas: readonly string[];
  readonly periods: readonly string[];
  readonly indicators: readonly Indicator[];
  /** One column per period, by indicator id. */
  readonly columns: ReadonlyMap<string, readonly PublishedColumn[]>;
  /** See `PublishedTable`. */
  readonly exposed: boolean;
}

/**
 * Brands content as published. For the gate and for analyses whose every input is published: nobody else may call it,
 * which the module-graph test guards.
 */
export function brandPublished(content: PublishedContent): PublishedTable {
  const { level, areas, periods, indicators, columns, exposed } = content;
  const empty: PublishedColumn = {
    values: new Float64Array(areas.length).fill(NaN),
    states: new Uint8Array(areas.length).fill(State.missing),
  };
  const table = {
    level, areas, periods, indicators, exposed,
    column: (indicator: string, period: string) => columns.get(indicator)?.[periods.indexOf(period)] ?? empty,
    periodsOf: (indicator: string) =>
      periods.filter((_, index) => columns.get(indicator)?.[index]?.states.some((state) => state !== State.missing)),
  };
  return Object.freeze(table) as unknown as PublishedTable;
}
