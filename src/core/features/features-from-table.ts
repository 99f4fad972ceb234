import { RkError } from '../errors.js';
import type { OwnTable } from '../own/own-table.js';
import { partsOfGeoJson } from '../own/parts.js';
import type { Work } from '../work.js';
import { coordinateColumns, positionsOf } from './coordinates.js';
import { shownColumn } from './feature-cells.js';
import { featureSet, valueOf, type FeatureColumn, type FeatureOptions, type FeatureSet, type PlainFeature } from './feature-set.js';
import { pathsOf } from './paths.js';

/**
 * Features of a table: by the shapes of its rows, or points by its columns of coordinates, in degrees (WGS84) or in metres (RD).
 * A row without a shape is passed over. Its cells stay texts.
 * @throws RkError `invalid` when no pair of columns has coordinates, a cell is no number, or there is nothing of the kind;
 *   `unsupported` for numbers that are neither degrees nor RD, and for another kind than points where there are no shapes.
 */
export function* featuresFromTable(table: Omit<OwnTable, 'name'>, options: FeatureOptions): Work<FeatureSet> {
  const paths = table.shapes ? pathsOfShapes(table, options) : yield* pathsOfColumns(table, options);
  const kept = [...paths.keys()].filter((row) => paths[row]!.length > 0);
  const columns: FeatureColumn[] = [];
  for (const [column, name] of table.columns.entries()) {
    yield;
    columns.push(yield* shownColumn(name, kept.map((row) => valueOf(table.rows[row]![column]))));
  }
  return yield* featureSet(kept.map((row) => ({ paths: paths[row]!, properties: {} })), { ...options, columns });
}

function pathsOfShapes({ shapes = [], family }: Omit<OwnTable, 'name'>, { kind }: FeatureOptions): readonly PlainFeature['paths'][] {
  if (family !== kind) throw new RkError('invalid', { path: 'the whole file', got: family, expected: kind });
  return shapes.map((shape, row) => pathsOf(partsOfGeoJson(shape, `row ${row + 1}`), kind));
}

function* pathsOfColumns(table: Omit<OwnTable, 'name'>, { kind }: FeatureOptions): Work<readonly PlainFeature['paths'][]> {
  if (kind !== 'points') throw new RkError('unsupported', { path: 'the whole file', got: 'a table', expected: `shapes of ${kind}` });
  const pair = coordinateColumns(table.columns);
  if (!pair) throw new RkError('invalid', { path: 'columns', got: table.columns.join(', '), expected: 'lon, lat | x, y' });
  return (yield* positionsOf(table, pair)).map((position) => (position ? [[position]] : []));
}
