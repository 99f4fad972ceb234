import { MINIMUM_THRESHOLD } from '../indicator.js';
import { parseNumber, decimalMarkOf } from '../parse-number.js';
import { readMarker, readNumber } from '../sentinels.js';
import type { FeatureColumn, FeatureValue } from './feature-set.js';

/** Stands in the place of a cell that may not be shown. No text, since a cell can hold any. */
export const HIDDEN = Symbol('hidden');
/** A cell as it may be shown: what it holds, or that it is hidden. */
export type ShownCell = FeatureValue | typeof HIDDEN;

/** Names of columns that say they count people, in Dutch and English. */
const people = /inwoner|bewoner|person|mensen|people|populat|bevolking|huishoud|househ|kinder|child|jonger|ouder(en|e\b)|leerling|pupil|student|client|cliënt|patient|patiënt|jeugd|migra|werkloz|uitkering|slachtoffer|verdacht|(^|_)inw(_|$)|(^|_)hh(_|$)|a_inw|aant_inw|mannen|vrouwen|(^|_)(men|women)(_|$)|65plus/i;

/** Whether a column sounds as if it counts people. Its small counts are hidden. */
export function countsPeople(name: string): boolean {
  return people.test(name);
}

/**
 * One cell of a column as it may be shown: of a column that counts people, a number below the threshold is hidden, and so is
 * what says itself that it is secret. Numbers that stand for `missing` become `null`.
 */
export function shownCell({ name, values }: FeatureColumn, index: number): ShownCell {
  const value = values[index] ?? null;
  if (value === null) return null;
  // A text with two readings is taken for the smaller number: rather hidden for nothing than shown in error.
  const number = typeof value === 'number' ? value : parseNumber(value, '.');
  if (number !== undefined) return readNumber(number) === 'missing' ? null : countsPeople(name) && number < MINIMUM_THRESHOLD ? HIDDEN : value;
  const marker = countsPeople(name) ? readMarker(String(value)) : undefined;
  return marker === 'missing' ? null : marker === 'hidden' ? HIDDEN : value;
}

/** A column as figures: `NaN` where a cell has none, and whether it is hidden. Texts are read by the decimal mark of the column. */
export function figuresOf(column: FeatureColumn): { readonly values: Float64Array; readonly hidden: Uint8Array } {
  const mark = decimalMarkOf(column.values.filter((value) => typeof value === 'string')) ?? '.';
  const values = new Float64Array(column.values.length).fill(NaN);
  const hidden = new Uint8Array(column.values.length);
  for (let index = 0; index < values.length; index++) {
    const cell = shownCell(column, index);
    if (cell === HIDDEN) hidden[index] = 1;
    else values[index] = typeof cell === 'string' ? (parseNumber(cell, mark) ?? NaN) : (cell ?? NaN);
  }
  return { values, hidden };
}
