import { RkError, describe } from './errors.js';
import { readArray, isArray, isObject, propertiesOf, textOf } from './geometry-input.js';
import type { IndicatorFile } from './indicator-file.js';
import { MINIMUM_THRESHOLD } from './indicator.js';
import { leefbaarometerColumn, yearIn, type ColumnDeclaration } from './known-columns.js';
import { levelOf } from './level-of-codes.js';
import { decimalMarkOf, parseNumber } from './parse-number.js';
import { readMarker, readNumber } from './sentinels.js';

/** Which column of a file of areas holds the figures, and what is said of them. */
export interface OwnColumn {
  /** Name of the object in a TopoJSON file; the first with polygons when absent. */
  readonly object?: string | undefined;
  /** Property with the area code; the id when absent. */
  readonly key?: string | undefined;
  /** The column. */
  readonly indicator: string;
  /** `public` for figures that are not about people. */
  readonly sensitivity?: string | undefined;
  /** The period that the figures are of; the year in the name of the column or the file when absent. */
  readonly period?: string | undefined;
  /** Name of the file. */
  readonly file?: string | undefined;
}

/**
 * The figures in one column of a file of areas, as an indicator file that is yet to go through the gate. Figures are about
 * people unless the page says that they are not, or the column is known to be public: whole numbers are then counts, and
 * anything else is refused at the gate, which asks what it is a share or a mean of. One column only: how several of a file
 * add up, nobody said.
 * @throws RkError `invalid` for a column that is not there, or one with something else than numbers; `undeclared` for a
 *   `sensitivity` that is not known.
 */
export function fileOfOwnColumn(json: unknown, column: OwnColumn): IndicatorFile {
  const { indicator: name, sensitivity } = column;
  if (sensitivity !== undefined && sensitivity !== 'public' && sensitivity !== 'personal') {
    throw new RkError('undeclared', { path: 'sensitivity', got: `"${sensitivity}"`, expected: 'public | personal' });
  }
  const records = recordsOf(json, column.object);
  const names = [...new Set(records.slice(0, 100).flatMap(({ properties }) => Object.keys(properties)))];
  if (!records.some(({ properties }) => Object.hasOwn(properties, name))) {
    throw new RkError('invalid', { path: 'indicator', got: `"${name}"`, expected: names.slice(0, 30).join(' | ') || 'properties' });
  }
  const texts = records.map(({ properties }) => properties[name]).filter((value) => typeof value === 'string');
  const mark = decimalMarkOf(texts) ?? '.';
  const cells = new Map<string, Cell>();
  for (const { id, properties } of records) {
    const code = textOf(column.key === undefined ? id : (properties[column.key] ?? (column.key === 'id' ? id : undefined)));
    const cell = readCell(properties[name], name, (text) => parseNumber(text, mark));
    const before = cells.get(code);
    // The land and the water of a municipality are one area: only one of them has the figure.
    if (before !== undefined && before !== null && cell !== null && before !== cell) throw new RkError('invalid', { path: code, got: `"${name}" twice`, expected: 'one figure for each area' });
    cells.set(code, cell ?? before ?? null);
  }
  const known = leefbaarometerColumn(name, names);
  const period = column.period ?? known?.period ?? yearIn(name) ?? yearIn(column.file ?? '') ?? '–';
  const declaration = known?.declaration ?? declare(name, [...cells.values()], sensitivity === 'public');
  const codes = [...cells.keys()];
  return {
    format: 'rk-indicators/1', level: levelOf(codes), areas: codes, periods: [period],
    indicators: [{ ...declaration, id: name, threshold: MINIMUM_THRESHOLD }],
    values: { [name]: { [period]: codes.map((code) => { const cell = cells.get(code)!; return cell === HIDDEN ? 'x' : cell; }) } },
  };
}

const HIDDEN = Symbol('hidden');
type Cell = number | null | typeof HIDDEN;

function readCell(value: unknown, name: string, parse: (text: string) => number | undefined): Cell {
  const marker = typeof value === 'string' ? readMarker(value) : undefined;
  if (value === null || value === undefined || marker === 'missing') return null;
  if (marker === 'hidden') return HIDDEN;
  const number = typeof value === 'string' ? parse(value) : value;
  // Digits stay out of the message: a figure that cannot be read may still be one to hide.
  if (typeof number !== 'number') throw new RkError('invalid', { path: name, got: describe(value).replace(/\d/g, '#'), expected: 'a number' });
  const reading = readNumber(number);
  return reading === 'missing' ? null : reading === 'hidden' ? HIDDEN : reading;
}

/** What an unknown column is, by its numbers and its name. */
function declare(name: string, cells: readonly Cell[], isPublic: boolean): ColumnDeclaration {
  const numbers = cells.filter((cell) => typeof cell === 'number');
  const isWhole = numbers.every((number) => Number.isInteger(number) && number >= 0);
  const isShare = /(^|_)(p|perc|pct|percentage|aandeel|share)(_|$)|percent|aandeel|%|per_?1?000?\b/i.test(name);
  const isMean = /gem(id|_|$)|mean|average|mediaan|median|score|index|dichtheid|density/i.test(name);
  const kind = isShare ? 'percentage' : isWhole && !isMean ? 'count' : isPublic ? 'score' : 'mean';
  return { id: name, title: titleOf(name), kind, sensitivity: isPublic ? 'public' : 'personal' };
}

function titleOf(name: string): string {
  const words = name.replaceAll('_', ' ').trim();
  return words.charAt(0).toUpperCase() + words.slice(1);
}

interface AreaRecord { readonly id: unknown; readonly properties: Readonly<Record<string, unknown>> }

function recordsOf(json: unknown, object: string | undefined): readonly AreaRecord[] {
  return featuresOf(json, object).filter(isObject).map((feature) => ({ id: feature['id'], properties: propertiesOf(feature) }));
}

function featuresOf(json: unknown, name: string | undefined): readonly unknown[] {
  if (!isObject(json)) return [];
  if (json['type'] === 'Feature') return [json];
  if (json['type'] !== 'Topology') return readArray(json['features'], 'features');
  const objects = isObject(json['objects']) ? json['objects'] : {};
  const chosen = name || Object.keys(objects).find((each) => geometriesOf(objects[each]).some((geometry) => isObject(geometry) && /Polygon/.test(String(geometry['type']))));
  return chosen !== undefined && Object.hasOwn(objects, chosen) ? geometriesOf(objects[chosen]) : [];
}

function geometriesOf(object: unknown): readonly unknown[] {
  return isObject(object) && isArray(object['geometries']) ? object['geometries'].flatMap(geometriesOf) : [object];
}
