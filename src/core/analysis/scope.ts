import type { Areas } from '../areas.js';
import { brandPublished, State, type PublishedColumn, type PublishedTable } from '../disclosure/published.js';
import type { Indicator } from '../indicator.js';
import { joinInPieces } from '../join.js';
import type { Work } from '../work.js';

/** Figures of the areas of one map, and nothing else: what an analysis ranks, divides and counts. */
export interface Scope {
  /** Rows are areas of the map, by the map's own codes. */
  readonly table: PublishedTable;
  /** Index of the area on the map, by row. */
  readonly areaOf: Int32Array;
}

/** What of a table is kept. */
export interface ScopeOptions {
  /** Ids of the indicators that are asked after. Counts that they are a part of come along. */
  readonly wanted: ReadonlySet<string>;
  /** Gives areas without figures a row too, whose cells are unmatched. */
  readonly everyArea?: boolean | undefined;
}

/**
 * The figures of the areas of a map. Areas without figures have no row, so that joining the answer to the map finds them
 * unmatched as it would have found them in the source.
 */
export function* scopeTable(source: PublishedTable, areas: Areas, { wanted, everyArea = false }: ScopeOptions): Work<Scope> {
  const { rowOf } = yield* joinInPieces(areas.codes, source.areas);
  const seen = new Set<string>();
  const kept = [...rowOf.keys()].filter((area) => {
    const code = areas.codes[area]!;
    const fresh = code !== '' && !seen.has(code) && (everyArea || rowOf[area]! >= 0);
    if (fresh) seen.add(code);
    return fresh;
  });
  const rows = Int32Array.from(kept, (area) => rowOf[area]!);
  const indicators = withWholes(source.indicators, wanted);
  const columns = new Map<string, PublishedColumn[]>();
  for (const { id } of indicators) {
    yield;
    columns.set(id, source.periods.map((period) => pick(source.column(id, period), rows)));
  }
  const { level, periods, exposed } = source;
  const table = brandPublished({ level, periods, indicators, columns, exposed, areas: kept.map((area) => areas.codes[area]!) });
  return { table, areaOf: Int32Array.from(kept) };
}

/** The indicators that are wanted, with the counts that each is made of, is a part of or is about. */
export function withWholes(indicators: readonly Indicator[], wanted: ReadonlySet<string>): readonly Indicator[] {
  const asked = indicators.filter(({ id }) => wanted.has(id));
  const wholes = new Set(asked.flatMap(({ numerator, denominator, population, partOf, n }) => [numerator, denominator, population, partOf, n]));
  return indicators.filter((indicator) => asked.includes(indicator) || wholes.has(indicator.id));
}

function pick(column: PublishedColumn, rows: Int32Array): PublishedColumn {
  const values = new Float64Array(rows.length).fill(NaN);
  const states = new Uint8Array(rows.length).fill(State.unmatched);
  for (const [target, row] of rows.entries()) {
    if (row < 0) continue;
    values[target] = column.values[row]!;
    states[target] = column.states[row]!;
  }
  return { values, states };
}
