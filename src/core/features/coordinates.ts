import type { Position } from 'geojson';
import { RkError } from '../errors.js';
import { decimalMarkOf, parseNumber } from '../parse-number.js';
import type { TextTable } from '../text-table.js';
import type { Work } from '../work.js';

/** Columns of a table that hold coordinates, by their places in it. */
export interface CoordinateColumns { readonly east: number; readonly north: number }

/** Names that columns of coordinates have, in pairs of east and north; degrees first, since they need no conversion. */
const pairs = [
  ['lon', 'lat'], ['lng', 'lat'], ['long', 'lat'], ['longitude', 'latitude'], ['stoplon', 'stoplat'], ['lengtegraad', 'breedtegraad'],
  ['x', 'y'], ['xrd', 'yrd'], ['rdx', 'rdy'], ['xcoord', 'ycoord'], ['coordx', 'coordy'], ['xcoordinaat', 'ycoordinaat'], ['easting', 'northing'],
] as const;

/** The columns that hold coordinates by their names, whatever their case and signs between words; `undefined` without any. */
export function coordinateColumns(columns: readonly string[]): CoordinateColumns | undefined {
  const names = columns.map((name) => name.toLowerCase().replace(/[\s_-]+/g, ''));
  const pair = pairs.find((each) => each.every((name) => names.includes(name)));
  return pair && { east: names.indexOf(pair[0]), north: names.indexOf(pair[1]) };
}

/** Rows that are read between two looks at the clock. */
const ROWS_A_PIECE = 5000;

/**
 * The position of each row by its columns of coordinates, in the unit of the table; `undefined` for a row without.
 * @throws RkError `invalid` naming row and column of a text that is no number.
 */
export function* positionsOf(table: TextTable, { east, north }: CoordinateColumns): Work<(Position | undefined)[]> {
  const [xs, ys] = [yield* numbersOf(table, east), yield* numbersOf(table, north)];
  return Array.from(xs, (x, row) => (Number.isNaN(x + ys[row]!) ? undefined : [x, ys[row]!]));
}

function* numbersOf({ rows, columns, places }: TextTable, column: number): Work<Float64Array> {
  const mark = decimalMarkOf(rows.map((row) => row[column]!)) ?? '.';
  const numbers = new Float64Array(rows.length);
  for (const [index, row] of rows.entries()) {
    if (index % ROWS_A_PIECE === 0) yield;
    const cell = row[column]!;
    const number = cell === '' ? NaN : parseNumber(cell, mark);
    if (number === undefined) throw new RkError('invalid', { path: `${places?.[index] ?? `row ${index + 1}`}, column "${columns[column]}"`, got: `"${cell.slice(0, 40)}"`, expected: 'a number' });
    numbers[index] = number;
  }
  return numbers;
}
