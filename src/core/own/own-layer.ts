import type { Feature, FeatureCollection, Geometry } from 'geojson';
import { State, type PublishedTable } from '../disclosure/published.js';
import { RkError } from '../errors.js';
import { decimalMarkOf, parseNumber } from '../parse-number.js';
import { areMetres, toWgs84 } from '../rijksdriehoek.js';
import type { OwnChoice } from './own-choice.js';
import { keysOfRows } from './own-figures.js';
import type { OwnTable } from './own-table.js';

/** The property with the key of an area of one's own. */
export const KEY_PROPERTY = '$code';

/** The shape of each row of a choice, `[lon, lat]` in degrees: those of the file, or points by two of its columns. @throws RkError as `pointsOf` does. */
export function shapesOf(table: OwnTable, choice: OwnChoice): readonly (Geometry | null)[] {
  return choice.place === 'points' ? pointsOf(table, choice) : (table.shapes ?? table.rows.map(() => null));
}

/**
 * Points by two columns, in degrees or RD; null for a row without coordinates.
 * @throws RkError `invalid` naming line and column of a text that is no number; `unsupported` for numbers that are neither.
 */
function pointsOf(table: OwnTable, { east, north }: OwnChoice): (Geometry | null)[] {
  const [xs, ys] = [numbersOf(table, east), numbersOf(table, north)];
  const there = xs.flatMap((x, row) => (Number.isNaN(x + ys[row]!) ? [] : [row]));
  if (there.length === 0) throw new RkError('invalid', { path: `columns "${table.columns[east]}" and "${table.columns[north]}"`, got: 'no coordinates', expected: 'two numbers' });
  const bounds = there.reduce<[number, number, number, number]>(([w, s, e, n], row) => [Math.min(w, xs[row]!), Math.min(s, ys[row]!), Math.max(e, xs[row]!), Math.max(n, ys[row]!)], [Infinity, Infinity, -Infinity, -Infinity]);
  const metres = areMetres(bounds);
  return xs.map((x, row) => {
    const y = ys[row]!;
    return Number.isNaN(x + y) ? null : { type: 'Point', coordinates: metres ? toWgs84(x, y) : [x, y] };
  });
}

function numbersOf(table: OwnTable, column: number): number[] {
  const cells = table.rows.map((row) => row[column]!);
  const mark = decimalMarkOf(cells) ?? '.';
  return cells.map((cell, row) => {
    const number = cell === '' ? NaN : parseNumber(cell, mark);
    if (number !== undefined) return number;
    throw new RkError('invalid', { path: `${table.places?.[row] ?? `row ${row + 1}`}, column "${table.columns[column]}"`, got: `"${cell.slice(0, 40)}"`, expected: 'a number' });
  });
}

/** Areas with a shape of their own as GeoJSON, with key and name and nothing else: what they are coloured by comes out of the gate. */
export function ownAreas(table: OwnTable, choice: OwnChoice): FeatureCollection<Geometry | null> {
  const keys = keysOfRows(table, choice);
  return collection(table, choice, (row) => ({ [KEY_PROPERTY]: keys[row]! }));
}

/** Stands for a figure that is not shown, as in an indicator file. */
const HIDDEN = 'x';

/** The property with what is in a column: its title, without the commas that part names of columns. */
export function propertyOf(title: string): string {
  return title.replace(/\s*,\s*/g, ' ');
}

/**
 * Features with the published figures of each as properties, by title: a number or the name of a category, null where there is
 * none, and `x` where it is not shown. `published` is absent without figures.
 */
export function publishedFeatures(table: OwnTable, choice: OwnChoice, published: PublishedTable | undefined): FeatureCollection<Geometry | null> {
  const figures = published?.indicators.map((indicator) => ({ ...indicator, column: published.column(indicator.id, published.periods[0]!) })) ?? [];
  return collection(table, choice, (row) => Object.fromEntries(figures.map(({ title, kind, categories, column }) => {
    const value = column.values[row]!;
    const shown = column.states[row] === State.suppressed ? HIDDEN : column.states[row] !== State.value ? null : kind === 'category' ? categories![value]!.title : value;
    return [propertyOf(title), shown];
  })));
}

function collection(table: OwnTable, choice: OwnChoice, properties: (row: number) => Record<string, unknown>): FeatureCollection<Geometry | null> {
  const { label } = choice;
  const features = shapesOf(table, choice).map((geometry, row): Feature<Geometry | null> => ({
    type: 'Feature', geometry, properties: { ...(label < 0 ? {} : { [propertyOf(table.columns[label]!)]: table.rows[row]![label]! }), ...properties(row) },
  }));
  return { type: 'FeatureCollection', features };
}
