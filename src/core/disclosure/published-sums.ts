import { RkError } from '../errors.js';
import type { RawTable } from '../indicator.js';
import { declaredSums, populationsOf } from './counts.js';

/** A declared sum in one period: columns with `NaN` where nothing is published, and 1 where that is for privacy. */
interface Sum {
  readonly total: Count;
  readonly parts: readonly Count[];
  readonly rest: boolean;
}

interface Count {
  readonly values: Float64Array;
  readonly hidden: Uint8Array;
  readonly personal: boolean;
  readonly populations: readonly Float64Array[];
}

/**
 * Checks the sums that indicators declare over published cells: they hold, no hidden cell is the only unknown in one, and what
 * hidden cells are together leaves room for every value below the threshold.
 * @param manifest `rest` names sums (a total, and the way it is divided if there are several) of which there are people in none of the parts.
 * @throws RkError `not-as-published` naming total, period and area.
 */
export function checkSums(raw: RawTable, { rest, threshold }: { rest: readonly string[]; threshold: number }): void {
  const counts = raw.indicators.filter(({ kind }) => kind === 'count');
  for (const { name, total, parts } of declaredSums(counts)) {
    for (const [p, period] of raw.periods.entries()) {
      const read = (one: string): Count => {
        const indicator = counts.find((count) => count.id === one)!;
        return {
          values: figuresOf(raw, one, p), hidden: raw.hidden.get(one)?.[p] ?? new Uint8Array(raw.areas.length), personal: indicator.sensitivity === 'personal',
          populations: populationsOf(indicator, counts).map((other) => figuresOf(raw, other, p)),
        };
      };
      const sum: Sum = { total: read(total), parts: parts.map(read), rest: rest.includes(name) };
      for (let area = 0; area < raw.areas.length; area++) {
        const wrong = wrongIn(sum, area, threshold);
        if (wrong) throw new RkError('not-as-published', { path: `${total} ${raw.areas[area]}, ${period}`, ...wrong });
      }
    }
  }
}

function figuresOf({ values, hidden, areas }: RawTable, id: string, period: number): Float64Array {
  const column = values.get(id)?.[period] ?? new Float64Array(areas.length).fill(NaN);
  const marked = hidden.get(id)?.[period];
  return marked ? column.map((value, row) => (marked[row] ? NaN : value)) : column;
}

/** What is wrong with a sum in one area, if anything is. */
function wrongIn({ total, parts, rest }: Sum, area: number, threshold: number): { got: string; expected: string } | undefined {
  const unknown = parts.filter(({ values }) => Number.isNaN(values[area]));
  const secret = [total, ...unknown].filter(({ hidden, personal }) => personal && hidden[area] === 1);
  const unknowns = unknown.length + Number(rest) + Number(Number.isNaN(total.values[area]));
  if (unknowns === 1 && secret.length === 1) return { got: 'a hidden figure that follows from the others', expected: 'at least two that are not shown' };
  if (Number.isNaN(total.values[area])) return undefined;
  const left = parts.reduce((so, { values }) => (Number.isNaN(values[area]) ? so : so - values[area]!), total.values[area]!);
  if (left < 0 || (unknowns === 0 && left > 0)) return { got: 'parts that do not add up to the total', expected: 'figures as they were published' };
  const narrow = secret.some(({ populations }) => left < Math.min(threshold - 1, ...populations.map((sizes) => sizes[area]!).filter(Number.isFinite)));
  return narrow ? { got: 'hidden figures that are almost known', expected: `room for every number below ${threshold}` } : undefined;
}
