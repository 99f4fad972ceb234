import type { Areas } from '../areas.js';
import { coordinateColumns } from '../features/coordinates.js';
import { joinCodes } from '../join.js';
import { levelOf } from '../level-of-codes.js';
import type { Kind } from '../indicator.js';
import { decimalMarkOf, parseNumber } from '../parse-number.js';
import { readMarker, readNumber } from '../sentinels.js';
import type { TextTable } from '../text-table.js';
import type { OwnTable } from './own-table.js';

/** The areas that figures of a file may be about: those of the map. */
export type MapAreas = Pick<Areas, 'codes'>;

/** How many areas of the map have a row, by a column of codes. */
export interface CodeMatch {
  readonly matched: number;
  readonly areas: number;
  /** Codes and shapes are probably of different years. */
  readonly otherYear: boolean;
}

/** What a column seems to hold; `text` when it holds no figures. */
export interface ColumnGuess {
  readonly kind: Kind | 'text';
  /** Different texts of a category, in order. */
  readonly categories?: readonly string[] | undefined;
}

/** What a table seems to be: indexes of columns, -1 for none. Everything in it is a guess, to be asked. */
export interface Recognised {
  readonly columns: readonly ColumnGuess[];
  readonly east: number;
  readonly north: number;
  readonly code: number;
  readonly label: number;
  /** Level by the codes: `gemeente`, `wijk`, `buurt`, `pc6`, `pc4`; `gebied` when they do not tell. */
  readonly level: string;
}

const labels = /naam|name|label|titel|title|omschrijving/i;
const shares = /^p_|perc|pct|aandeel|share|%/i;
const means = /gem(iddeld)?[_ ]|^gem|mean|avg|average|inkomen|income|waarde|value|woz/i;
const scores = /score|index|cijfer|klasse|^kl\d|^pet$/i;
const MOST_CATEGORIES = 8;
/** Rows by which columns are judged: enough to tell. */
const LOOKED_AT = 2000;

/** Looks at a table and at the areas of the map, and guesses what its columns are. */
export function recognise(table: OwnTable, areas: MapAreas | undefined): Recognised {
  const columns = table.columns.map((name, column) => guessColumn(name, cellsOf(table, column)));
  const [east, north] = coordinatesOf(table, columns);
  const code = codeOf(table, areas);
  return { columns, east, north, code, label: labelOf(table, columns, code), level: code < 0 ? 'gebied' : levelOf(cellsOf(table, code)) };
}

/** The texts of a column that are not empty. */
export function cellsOf({ rows }: TextTable, column: number, most = LOOKED_AT): string[] {
  const cells: string[] = [];
  for (const row of rows) {
    const cell = row[column]!;
    if (cell !== '') cells.push(cell);
    if (cells.length >= most) break;
  }
  return cells;
}

/** Whether a column of codes fits the areas of the map; undefined when no row does, or two rows are about one area. */
export function matchCodes(table: TextTable, column: number, { codes }: MapAreas): CodeMatch | undefined {
  try {
    const { matched, otherYear } = joinCodes(codes, [...new Set(cellsOf(table, column, Infinity))]);
    return matched > 0 || otherYear ? { matched, areas: codes.length, otherYear } : undefined;
  } catch {
    return undefined;
  }
}

function guessColumn(name: string, cells: readonly string[]): ColumnGuess {
  const texts = cells.filter((cell) => readMarker(cell) === undefined);
  const mark = decimalMarkOf(texts) ?? '.';
  const numbers = texts.map((text) => parseNumber(text, mark));
  if (texts.length === 0 || !numbers.every((number) => number !== undefined)) {
    const categories = [...new Set(texts)].sort((a, b) => a.localeCompare(b, 'nl', { numeric: true }));
    return categories.length > 1 && categories.length <= MOST_CATEGORIES && categories.length < texts.length && levelOf(texts) === 'gebied' ? { kind: 'category', categories } : { kind: 'text' };
  }
  if (texts.some((text) => /^0\d/.test(text))) return { kind: 'text' };
  if (shares.test(name)) return { kind: 'percentage' };
  if (scores.test(name)) return { kind: 'score' };
  const values = numbers.filter((number) => readNumber(number) !== 'missing');
  return { kind: means.test(name) || !values.every((number) => Number.isInteger(number) && number >= 0) ? 'mean' : 'count' };
}

function coordinatesOf({ columns, shapes }: OwnTable, guesses: readonly ColumnGuess[]): [east: number, north: number] {
  const isNumber = (column: number): boolean => !['text', 'category'].includes(guesses[column]!.kind);
  const { east, north } = (!shapes && coordinateColumns(columns.map((name, column) => (isNumber(column) ? name : '')))) || { east: -1, north: -1 };
  return [east, north];
}

/** The column whose codes most areas of the map have; without a map, the first with codes that say their level. */
function codeOf(table: OwnTable, areas: MapAreas | undefined): number {
  let [best, most] = [-1, 0];
  for (const column of table.columns.keys()) {
    const level = levelOf(cellsOf(table, column, 100));
    const isCode = level !== 'gebied' && (level !== 'pc4' || /post|pc|code/i.test(table.columns[column]!));
    const match = areas && matchCodes(table, column, areas);
    // A column of codes that fit nothing is still one: of another place or year.
    const worth = (match ? 1 + match.matched : 0) + (isCode ? 0.5 : 0);
    if (worth > most && (isCode || (match?.matched ?? 0) > 1)) [best, most] = [column, worth];
  }
  return best;
}

function labelOf({ columns }: OwnTable, guesses: readonly ColumnGuess[], code: number): number {
  const texts = columns.flatMap((name, column) => (column !== code && ['text', 'category'].includes(guesses[column]!.kind) ? [{ name, column }] : []));
  return (texts.find(({ name }) => labels.test(name)) ?? texts[0])?.column ?? code;
}
