import { State } from '../disclosure/published.js';
import { MINIMUM_THRESHOLD } from '../indicator.js';
import { parseNumber, decimalMarkOf } from '../parse-number.js';
import { readMarker, readNumber } from '../sentinels.js';
import type { Work } from '../work.js';
import type { FeatureColumn, FeatureValue } from './feature-set.js';

/** Names of columns that say they count people, in Dutch and English. */
const people = /inwoner|bewoner|person|mensen|people|populat|bevolking|huishoud|househ|kinder|child|jonger|ouder(en|e\b)|leerling|pupil|student|client|cliënt|patient|patiënt|jeugd|migra|werkloz|uitkering|slachtoffer|verdacht|(^|_)inw(_|$)|(^|_)hh(_|$)|a_inw|aant_inw|mannen|vrouwen|(^|_)(men|women)(_|$)|65plus/i;

/** Whether a column sounds as if it counts people. Its small counts are hidden. */
export function countsPeople(name: string): boolean {
  return people.test(name);
}

/**
 * The cells of a file as they may be shown, each with its state: of a column that counts people, a number below the threshold is
 * suppressed. In such a column, and in any other of numbers, so is what says itself that it is secret (`x`, `<5`).
 */
export function* shownColumn(name: string, cells: readonly FeatureValue[]): Work<FeatureColumn> {
  const isAboutPeople = countsPeople(name);
  const reading = { isAboutPeople, hasMarkers: isAboutPeople || (yield* isOfNumbers(cells)) };
  const states = new Uint8Array(cells.length);
  for (const [index, cell] of cells.entries()) {
    if (index % CELLS_A_PIECE === 0) yield;
    states[index] = stateOf(cell, reading);
  }
  yield;
  return { name, states, values: cells.map((cell, index) => (states[index] === State.value ? cell : null)) };
}

/** Cells that are read between two looks at the clock. */
const CELLS_A_PIECE = 5000;

interface Reading { readonly isAboutPeople: boolean; readonly hasMarkers: boolean }

function stateOf(cell: FeatureValue, { isAboutPeople, hasMarkers }: Reading): State {
  if (cell === null) return State.missing;
  // A text with two readings is taken for the smaller number: rather hidden for nothing than shown in error.
  const number = typeof cell === 'number' ? cell : parseNumber(cell, '.');
  if (number !== undefined) return readNumber(number) === 'missing' ? State.missing : isAboutPeople && number < MINIMUM_THRESHOLD ? State.suppressed : State.value;
  const marker = hasMarkers ? readMarker(String(cell)) : undefined;
  return marker === 'missing' ? State.missing : marker === 'hidden' ? State.suppressed : State.value;
}

/** Whether there are numbers in a column, and besides them nothing but what stands for one. */
function* isOfNumbers(cells: readonly FeatureValue[]): Work<boolean> {
  let isAny = false;
  for (const [index, cell] of cells.entries()) {
    if (index % CELLS_A_PIECE === 0) yield;
    if (cell === null || (typeof cell === 'string' && readMarker(cell) !== undefined)) continue;
    if (typeof cell === 'string' && parseNumber(cell, '.') === undefined) return false;
    isAny = true;
  }
  return isAny;
}

/** A column as figures: `NaN` where a cell shows none. Texts are read by the decimal mark of the column. */
export function figuresOf({ values }: FeatureColumn): Float64Array {
  const mark = decimalMarkOf(values.filter((value) => typeof value === 'string')) ?? '.';
  return Float64Array.from(values, (value) => (typeof value === 'string' ? (parseNumber(value, mark) ?? NaN) : (value ?? NaN)));
}
