import type { Kind } from '../indicator.js';
import type { OwnTable } from './own-table.js';
import type { Recognised } from './recognise.js';

/** Where the rows of a table are on the map. */
export type Place = 'shapes' | 'points' | 'codes';

/** What a share, mean or score was counted over: a column, or that the file does not say. */
export type Base = number | 'unknown';

/** A column that is shown as a figure. */
export interface FigureChoice {
  readonly column: number;
  readonly kind: Kind;
  /** Whether it is about people: then small numbers are hidden. */
  readonly personal: boolean;
  /** What it was counted over; asked of figures about people that are no count. */
  readonly base?: Base | undefined;
}

/** What is made of a table: indexes of columns, -1 for none. */
export interface OwnChoice {
  readonly place: Place | undefined;
  readonly east: number;
  readonly north: number;
  readonly code: number;
  readonly label: number;
  readonly level: string;
  readonly period: string;
  readonly figures: readonly FigureChoice[];
}

/** What a choice lacks, in the order of the form. */
export type ChoiceProblem =
  | { readonly field: 'place' | 'east' | 'code' | 'period' }
  | { readonly field: 'figures' }
  /** A share, mean or score about people that does not say what it was counted over. */
  | { readonly field: 'base'; readonly column: number }
  /** A category about people: which categories there are tells of those that would be hidden. */
  | { readonly field: 'category'; readonly column: number };

/** The choice that a form begins with: what was recognised, and no figure, since which are shown is for the reader to say. */
export function firstChoice(table: OwnTable, found: Recognised, { period, hasMap }: { period: string; hasMap: boolean }): OwnChoice {
  const place = table.shapes ? 'shapes' : found.east >= 0 ? 'points' : found.code >= 0 && hasMap ? 'codes' : undefined;
  return { place, east: found.east, north: found.north, code: found.code, label: found.label, level: found.level, period, figures: [] };
}

/** A figure of a column as it begins: about people, unless it is said not to be. */
export function firstFigure(column: number, { columns }: Recognised): FigureChoice {
  const { kind } = columns[column]!;
  return { column, kind: kind === 'text' ? 'category' : kind, personal: true };
}

/** Why nothing can be made of a choice yet. */
export function problemsOfChoice(choice: OwnChoice): readonly ChoiceProblem[] {
  const { place, east, north, code, period, figures } = choice;
  const problems: ChoiceProblem[] = [];
  if (place === undefined) problems.push({ field: 'place' });
  if (place === 'points' && (east < 0 || north < 0 || east === north)) problems.push({ field: 'east' });
  if (place === 'codes' && code < 0) problems.push({ field: 'code' });
  if (place === 'codes' && figures.length === 0) problems.push({ field: 'figures' });
  for (const { column, kind, personal, base } of figures) {
    if (personal && kind === 'category') problems.push({ field: 'category', column });
    else if (personal && kind !== 'count' && base === undefined) problems.push({ field: 'base', column });
  }
  if (period.trim() === '') problems.push({ field: 'period' });
  return problems;
}
