import { areAscending } from './ascending.js';
import { type AreaCode, bodyLengthOf, isNumber, municipalityOf, readAreaCode, restoreZeros } from './area-code.js';
import { RkError } from './errors.js';
import { finish, type Work } from './work.js';

/** How the rows of a table fit the areas of a map. */
export interface Join {
  /** Row of the table for each area; -1 for an area without a row. */
  readonly rowOf: Int32Array;
  readonly matched: number;
  /** Codes of areas that have no row in the table. */
  readonly areasWithoutRow: readonly string[];
  /** Codes of rows that have no area on the map. */
  readonly rowsWithoutArea: readonly string[];
  /** Most codes of the same municipality are unknown to the other side: probably another boundary year. */
  readonly otherYear: boolean;
}

/**
 * Finds the row of each area. Equal codes first; what is left is compared without blanks and case, with or without the
 * letters of its level (GM, WK, BU), and with lost zeros restored: `"0141"`, `"141"` and `"GM0141"` are one area. Codes of
 * different levels never meet.
 * @throws RkError `invalid` when two rows are about the same area.
 */
export function joinCodes(areaCodes: readonly string[], tableCodes: readonly string[]): Join {
  return finish(joinInPieces(areaCodes, tableCodes));
}

/** The same as work that can be paused, for a country of areas. */
export function* joinInPieces(areaCodes: readonly string[], tableCodes: readonly string[]): Work<Join> {
  const rowOf = new Int32Array(areaCodes.length).fill(-1);
  const areaOf = new Int32Array(tableCodes.length).fill(-1);
  yield* matchEqual(areaCodes, tableCodes, { rowOf, areaOf });
  let otherYear = false;
  // Where both sides are used up nothing can be found any more, and reading codes is most of the work.
  if (rowOf.includes(-1) || areaOf.includes(-1)) {
    const areas = yield* readCodes(areaCodes);
    const rows = yield* readCodes(tableCodes);
    if (areaOf.includes(-1)) yield* matchTolerant({ areas, rows, tableCodes }, { rowOf, areaOf });
    const open = rowOf.reduce((count, row) => count + Number(row === -1), 0);
    otherYear = open > areaCodes.length / 2 && shareMunicipality(areas, rows, rowOf);
  }
  const areasWithoutRow = areaCodes.filter((_, area) => rowOf[area] === -1);
  return {
    rowOf, areasWithoutRow, otherYear,
    matched: areaCodes.length - areasWithoutRow.length,
    rowsWithoutArea: tableCodes.filter((_, row) => areaOf[row] === -1),
  };
}

const CODES_A_SLICE = 1 << 13;

function* readCodes(codes: readonly string[]): Work<AreaCode[]> {
  const read = new Array<AreaCode>(codes.length);
  for (let i = 0; i < codes.length; i++) {
    if (i % CODES_A_SLICE === 0) yield;
    read[i] = readAreaCode(codes[i]!);
  }
  return read;
}

interface Found { rowOf: Int32Array; areaOf: Int32Array }

function* matchEqual(areaCodes: readonly string[], tableCodes: readonly string[], { rowOf, areaOf }: Found): Work<void> {
  const rows = new Rows(tableCodes);
  for (let area = 0; area < areaCodes.length; area++) {
    if (area % CODES_A_SLICE === 0) yield;
    const code = areaCodes[area]!;
    const row = code === '' ? undefined : rows.find(code) ?? (yield* rows.search(code));
    if (row === undefined) continue;
    rowOf[area] = row;
    areaOf[row] = area;
  }
}

/** The rows of a table by their codes. */
class Rows {
  readonly #codes: readonly string[];
  /** Where the next code is when areas and rows are in one order, as they are when one tool wrote both files. */
  #next = 0;
  /** Whether each code comes after the one before it, so that none is there twice. */
  readonly #areAscending: boolean;
  #firstRow: Map<string, number> | undefined;
  readonly #secondRow = new Map<string, number>();

  constructor(codes: readonly string[]) {
    this.#codes = codes;
    this.#areAscending = areAscending(codes);
  }

  /** The row of a code where it is expected; undefined where it is not, or where there may be another. */
  find(code: string): number | undefined {
    return this.#areAscending && this.#codes[this.#next] === code ? this.#next++ : undefined;
  }

  /** The row of a code, wherever it is. @throws RkError `invalid` when there are two. */
  *search(code: string): Work<number | undefined> {
    const row = (this.#firstRow ??= yield* this.#index()).get(code);
    if (row === undefined) return undefined;
    const second = this.#secondRow.get(code);
    if (second !== undefined) throw twice(this.#codes, row, second);
    this.#next = row + 1;
    return row;
  }

  *#index(): Work<Map<string, number>> {
    const firstRow = new Map<string, number>();
    for (let row = 0; row < this.#codes.length; row++) {
      if (row % CODES_A_SLICE === 0) yield;
      const code = this.#codes[row]!;
      if (!firstRow.has(code)) firstRow.set(code, row);
      else if (!this.#secondRow.has(code)) this.#secondRow.set(code, row);
    }
    return firstRow;
  }
}

interface Sides { areas: readonly AreaCode[]; rows: readonly AreaCode[]; tableCodes: readonly string[] }

function* matchTolerant({ areas, rows, tableCodes }: Sides, { rowOf, areaOf }: Found): Work<void> {
  const found = yield* bestReading(areas, rows, areaOf);
  for (const [row, area] of found.entries()) {
    if (area === -1 || areaOf[row] !== -1) continue;
    if (rowOf[area] !== -1) throw twice(tableCodes, rowOf[area]!, row);
    rowOf[area] = row;
    areaOf[row] = area;
  }
}

type Reading = (code: AreaCode) => string;

const asWritten: Reading = ({ prefix, body }) => prefix + body;

/** The area of each row that has none yet, by the way of reading codes without a prefix that makes most rows fit. */
function* bestReading(areas: readonly AreaCode[], rows: readonly AreaCode[], areaOf: Int32Array): Work<Int32Array> {
  const open = rows.filter((_, row) => areaOf[row] === -1);
  let best = yield* look({ areas, rows, areaOf }, asWritten, asWritten);
  for (const readArea of [asWritten, ...guessesOf(areas, open)]) {
    for (const readRow of [asWritten, ...guessesOf(open, areas)]) {
      const tried = yield* look({ areas, rows, areaOf }, readArea, readRow);
      // A right guess fits most of the smaller side; a wrong one hits a code here and there.
      if (tried.count > best.count && tried.count >= Math.min(areas.length, open.length) / 2) best = tried;
    }
  }
  return best.found;
}

/**
 * How codes without a prefix may be meant, given the other side: as a level of the other side when their lengths fit,
 * or as numbers that lost their zeros.
 */
function guessesOf(side: readonly AreaCode[], other: readonly AreaCode[]): Reading[] {
  const bare = side.filter(({ prefix, body }) => prefix === '' && isNumber(body) && body !== '0');
  const lengthsAreReal = bare.some(({ body }) => body.startsWith('0'));
  const levels = [...new Set(other.map(({ prefix }) => prefix))].filter((prefix) => prefix !== '');
  if (levels.length > 0 && lengthsAreReal) return [byLength(levels)];
  if (bare.length === 0) return levels.length > 0 ? [byLength(levels)] : [];
  if (levels.length === 0) return lengthsAreReal ? [] : [padded('', commonLength(other))];
  const fitting = levels.filter((level) => bare.every(({ body }) => restoreZeros(body, bodyLengthOf(level)) !== undefined));
  return fitting.map((level) => padded(level, bodyLengthOf(level)));
}

function byLength(levels: readonly string[]): Reading {
  return ({ prefix, body }) => (prefix || levels.find((level) => bodyLengthOf(level) === body.length) || '') + body;
}

function padded(level: string, length: number): Reading {
  return ({ prefix, body }) => {
    const whole = prefix === '' ? restoreZeros(body, length) : undefined;
    return whole === undefined ? prefix + body : level + whole;
  };
}

/** The length of numbers on a side that kept its zeros; 0 when there is not one length. */
function commonLength(side: readonly AreaCode[]): number {
  const lengths = new Set(side.filter(({ body }) => isNumber(body)).map(({ body }) => body.length));
  return lengths.size === 1 ? [...lengths][0]! : 0;
}

interface Sight { found: Int32Array; count: number }

interface Open { areas: readonly AreaCode[]; rows: readonly AreaCode[]; areaOf: Int32Array }

function* look({ areas, rows, areaOf }: Open, readArea: Reading, readRow: Reading): Work<Sight> {
  const areaByCode = new Map<string, number>();
  for (let area = 0; area < areas.length; area++) {
    if (area % CODES_A_SLICE === 0) yield;
    const text = readArea(areas[area]!);
    // Two areas that only differ in what is ignored here can be told apart by equal codes only.
    if (text) areaByCode.set(text, areaByCode.has(text) ? -1 : area);
  }
  const found = new Int32Array(rows.length).fill(-1);
  let count = 0;
  for (let row = 0; row < rows.length; row++) {
    if (row % CODES_A_SLICE === 0) yield;
    if (areaOf[row] !== -1) continue;
    found[row] = areaByCode.get(readRow(rows[row]!)) ?? -1;
    if (found[row] !== -1) count++;
  }
  return { found, count };
}

function shareMunicipality(areas: readonly AreaCode[], rows: readonly AreaCode[], rowOf: Int32Array): boolean {
  const known = new Set(rows.map(municipalityOf));
  known.delete('');
  let unmatched = 0, shared = 0;
  for (const [area, code] of areas.entries()) {
    if (rowOf[area] !== -1) continue;
    unmatched++;
    if (known.has(municipalityOf(code))) shared++;
  }
  return shared > unmatched / 2;
}

function twice(codes: readonly string[], first: number, second: number): RkError {
  return new RkError('invalid', {
    path: `rows ${first + 1} and ${second + 1}`,
    got: codes[first] === codes[second] ? `"${codes[first]}" twice` : `"${codes[first]}" and "${codes[second]}"`,
    expected: 'one row for each area',
  });
}
