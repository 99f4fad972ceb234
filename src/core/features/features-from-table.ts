import type { Position } from 'geojson';
import { RkError } from '../errors.js';
import { decimalMarkOf, parseNumber } from '../parse-number.js';
import type { TextTable } from '../text-table.js';
import { featureSet, type FeatureOptions, type FeatureSet } from './feature-set.js';

/** Names that columns of coordinates have, the surest first, in pairs of east and north. */
const pairs = [
  ['lon', 'lat'], ['lng', 'lat'], ['longitude', 'latitude'], ['stop_lon', 'stop_lat'], ['lengtegraad', 'breedtegraad'],
  ['x', 'y'], ['x_rd', 'y_rd'], ['rd_x', 'rd_y'], ['xcoord', 'ycoord'], ['x_coordinaat', 'y_coordinaat'],
] as const;

/** The columns of a table that hold coordinates, east and north, as their places in the table; `undefined` without any. */
export function coordinateColumns(columns: readonly string[]): readonly [east: number, north: number] | undefined {
  const names = columns.map((name) => name.toLowerCase());
  const pair = pairs.find((each) => each.every((name) => names.includes(name)));
  return pair && [names.indexOf(pair[0]), names.indexOf(pair[1])];
}

/**
 * Points of a table with columns of coordinates, in degrees (WGS84) or in metres (RD). A row without coordinates is passed
 * over. Its cells stay texts.
 * @throws RkError `invalid` when no pair of columns has coordinates, or a cell is no number; `unsupported` for numbers that
 *   are neither degrees nor RD, and for another kind than points.
 */
export function featuresFromTable({ columns, rows, places }: TextTable, options: FeatureOptions): FeatureSet {
  if (options.kind !== 'points') throw new RkError('unsupported', { path: 'the whole file', got: 'a table', expected: `GeoJSON or TopoJSON of ${options.kind}` });
  const pair = coordinateColumns(columns);
  if (!pair) throw new RkError('invalid', { path: 'columns', got: columns.join(', '), expected: 'lon, lat | x, y' });
  const [east, north] = [numbersOf(pair[0]), numbersOf(pair[1])];
  const features = rows.flatMap((cells, row) => {
    const position: Position = [east[row]!, north[row]!];
    return position.some(Number.isNaN) ? [] : [{ paths: [[position]], properties: Object.fromEntries(columns.map((name, column) => [name, cells[column]])) }];
  });
  return featureSet(features, options);

  function numbersOf(column: number): readonly number[] {
    const cells = rows.map((row) => row[column]!);
    const mark = decimalMarkOf(cells);
    return cells.map((cell, row) => {
      const number = cell === '' ? NaN : parseNumber(cell, mark ?? '.');
      if (number === undefined) throw new RkError('invalid', { path: places?.[row] ?? `row ${row + 1}`, got: `"${cell}"`, expected: `a number (${columns[column]})` });
      return number;
    });
  }
}
