import { basename } from 'node:path';
import { joinCodes } from '../../core/join.js';
import type { TextTable } from '../../core/text-table.js';
import { Refusal } from '../arguments.js';
import type { SpecLevel } from '../publish/spec.js';
import { areaObjects, featuresOf, keysOf, propertyOf, type Shapes } from '../shapes.js';

/** Which column of a table holds the codes of which shapes. */
export interface AreaGuess {
  /** Column of the table. */
  readonly column: string;
  /** TopoJSON object; undefined for GeoJSON. */
  readonly object: string | undefined;
  /** Property of the shapes with their code, and one with their name when there is one. */
  readonly key: string;
  readonly label: string | undefined;
  /** Areas that have a row, of all. */
  readonly matched: number;
  readonly areas: number;
  /** Texts in the column that are no code of an area. */
  readonly strangers: ReadonlySet<string>;
}

/**
 * The column and property that fit best: most areas with a row, then fewest rows without an area.
 * @throws Refusal when nothing fits, with the columns and properties that were tried.
 */
export function guessAreas(table: TextTable, shapes: Shapes, name: string): AreaGuess {
  const columns = table.columns.map((column, i) => ({ column, texts: [...new Set(table.rows.map((row) => row[i]!))].filter((text) => text !== '') }));
  // In a file of persons one postcode is written in several ways.
  const plainTexts = new Map(columns.map(({ column, texts }) => [column, [...new Set(texts.map(plainCode))]]));
  let best: AreaGuess | undefined;
  for (const object of areaObjects(shapes)) {
    const features = featuresOf(shapes, object);
    for (const key of keysOf(shapes, object)) {
      if (key === undefined) continue;
      const codes = [...new Set(features.map((feature) => propertyOf(feature, key)))];
      // Several shapes may have one code (an island), but most have their own.
      if (codes.length < features.length / 2) continue;
      for (const { column, texts } of columns) {
        const found = tryJoin(codes, texts) ?? tryJoin(codes.map(plainCode), plainTexts.get(column)!);
        if (!found || found.matched === 0 || (best && !fitsBetter(found, best))) continue;
        best = { column, object, key, label: labelOf(shapes, object, key), matched: found.matched, areas: codes.length, strangers: new Set(found.strangers) };
      }
    }
  }
  if (best && best.matched >= best.areas / 4) return best;
  const properties = areaObjects(shapes).flatMap((object) => keysOf(shapes, object)).filter((key) => key !== undefined);
  throw new Refusal(`no property of ${basename(name)} (${[...new Set(properties)].join(', ') || 'it has none'}) has the codes of a column of the table (${table.columns.join(', ')})`);
}

/** The levels above the areas that the shapes know of, finest first: every area has to lie in one. */
export function guessLevels(shapes: Shapes, { object, key }: AreaGuess, finest: string): SpecLevel[] {
  const levels: SpecLevel[] = [{ level: finest }];
  let features = featuresOf(shapes, object);
  const others = areaObjects(shapes).filter((name) => name !== object && name !== undefined) as string[];
  const bySize = others.map((name) => ({ name, own: featuresOf(shapes, name) })).filter(({ own }) => own.length < features.length).sort((a, b) => b.own.length - a.own.length);
  for (const { name, own } of bySize) {
    for (const code of keysOf(shapes, name)) {
      const codes = new Set(own.map((feature) => propertyOf(feature, code)));
      const parent = keysOf({ ...shapes, ...only(features) }, undefined).find((property) => property !== undefined && property !== key && features.every((feature) => codes.has(propertyOf(feature, property))));
      if (code === undefined || parent === undefined || codes.size < own.length) continue;
      levels.push({ level: name, object: name, key: code, parent });
      features = own;
      break;
    }
  }
  return levels;
}

/** Features as shapes of their own, so that they can be asked for properties. */
const only = (features: readonly Record<string, unknown>[]): Shapes => ({ json: { features }, format: 'GeoJSON' });

/** A code without what people write in several ways. */
export const plainCode = (code: string): string => code.replace(/\s+/g, '').toUpperCase();

function tryJoin(codes: readonly string[], texts: readonly string[]): { matched: number; strangers: readonly string[] } | undefined {
  try {
    const { matched, rowsWithoutArea } = joinCodes(codes, texts);
    return { matched, strangers: rowsWithoutArea };
  } catch {
    return undefined;
  }
}

function fitsBetter(one: { matched: number; strangers: readonly string[] }, other: AreaGuess): boolean {
  return one.matched !== other.matched ? one.matched > other.matched : one.strangers.length < other.strangers.size;
}

function labelOf(shapes: Shapes, object: string | undefined, key: string): string | undefined {
  const names = keysOf(shapes, object).filter((name) => name !== undefined && name !== key && /naam|name|label/i.test(name));
  const stem = key.replace(/code|_|id$/gi, '').toLowerCase();
  return names.find((name) => stem !== '' && name!.toLowerCase().includes(stem)) ?? names[0];
}
