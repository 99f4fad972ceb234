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

/** Which rows of a table are about the areas of a map, and the columns that were taken from it. */
interface Frame {
  /** Codes on the map, by row of the scope. */
  readonly codes: readonly string[];
  readonly areaOf: Int32Array;
  /** Row of the table, by row of the scope; -1 for an area without one. */
  readonly rows: Int32Array;
  /** Whether the rows are those of the table, so that columns need not be copied. */
  readonly isWhole: boolean;
  readonly columns: Map<string, readonly PublishedColumn[]>;
}

/** By table, codes of the map, and whether every area has a row. */
const frames = new WeakMap<PublishedTable, WeakMap<readonly string[], Map<boolean, Frame>>>();

/**
 * The figures of the areas of a map. Areas without figures have no row, so that joining the answer to the map finds them
 * unmatched as it would have found them in the source. The same table and map give the same columns, so that what is known
 * of a column (its order) serves every question that is asked of it.
 */
export function* scopeTable(source: PublishedTable, areas: Areas, { wanted, everyArea = false }: ScopeOptions): Work<Scope> {
  const known = knownFrames(source, areas);
  const frame = known.get(everyArea) ?? (yield* makeFrame(source, areas, everyArea));
  known.set(everyArea, frame);
  const indicators = withWholes(source.indicators, wanted);
  for (const { id } of indicators) {
    if (frame.columns.has(id)) continue;
    yield;
    const own = source.periods.map((period) => source.column(id, period));
    frame.columns.set(id, frame.isWhole ? own : own.map((column) => pick(column, frame.rows)));
  }
  const columns = new Map(indicators.map(({ id }) => [id, frame.columns.get(id)!]));
  const { level, periods, exposed } = source;
  return { table: brandPublished({ level, periods, indicators, columns, exposed, areas: frame.codes }), areaOf: frame.areaOf };
}

function knownFrames(source: PublishedTable, { codes }: Areas): Map<boolean, Frame> {
  let byCodes = frames.get(source);
  if (!byCodes) frames.set(source, (byCodes = new WeakMap()));
  let known = byCodes.get(codes);
  if (!known) byCodes.set(codes, (known = new Map<boolean, Frame>()));
  return known;
}

function* makeFrame(source: PublishedTable, { codes }: Areas, everyArea: boolean): Work<Frame> {
  const { rowOf } = yield* joinInPieces(codes, source.areas);
  const seen = new Set<string>();
  const kept: number[] = [];
  for (let area = 0; area < codes.length; area++) {
    const code = codes[area]!;
    if (code === '' || seen.has(code) || (rowOf[area]! < 0 && !everyArea)) continue;
    seen.add(code);
    kept.push(area);
  }
  const rows = Int32Array.from(kept, (area) => rowOf[area]!);
  const isWhole = rows.length === source.areas.length && rows.every((row, index) => row === index);
  return { codes: kept.map((area) => codes[area]!), areaOf: Int32Array.from(kept), rows, isWhole, columns: new Map() };
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
  for (let target = 0; target < rows.length; target++) {
    const row = rows[target]!;
    if (row < 0) continue;
    values[target] = column.values[row]!;
    states[target] = column.states[row]!;
  }
  return { values, states };
}
