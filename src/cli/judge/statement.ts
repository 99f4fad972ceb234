import { RkError } from '../../core/errors.js';

/** Something a reader knows: the sum of `terms[cell] × cell` stands in relation `rel` to `rhs`. */
export interface Constraint {
  readonly terms: Readonly<Record<string, number>>;
  readonly rel: '=' | '<=' | '>=';
  readonly rhs: number;
}

/** What a reader knows of one cell: the published value, or that it is hidden and lies in `min..max`. */
export interface ReaderCell {
  readonly id: string;
  /** The published value; absent when hidden. */
  readonly shown?: number | undefined;
  /** Default 0. */
  readonly min?: number | undefined;
  /** Default Infinity. */
  readonly max?: number | undefined;
  /** True for sums of money and the like, which need not be whole; default false. */
  readonly continuous?: boolean | undefined;
}

/** Everything a reader knows. The judge works from this alone: it never sees a true value that is not published. */
export interface Statement {
  readonly cells: readonly ReaderCell[];
  readonly constraints: readonly Constraint[];
}

/** The statement about its hidden cells only, in the arrays a solver takes: rows are constraints, columns hidden cells. */
export interface HiddenSystem {
  readonly ids: readonly string[];
  readonly index: ReadonlyMap<string, number>;
  readonly lower: Float64Array;
  readonly upper: Float64Array;
  readonly continuous: readonly boolean[];
  /** Compressed rows: row `r` has the entries `starts[r] ..< starts[r + 1]`. */
  readonly starts: Int32Array;
  readonly columns: Int32Array;
  readonly coefficients: Float64Array;
  readonly rowLower: Float64Array;
  readonly rowUpper: Float64Array;
  /** Per row the place of its constraint in the statement. */
  readonly constraintOf: readonly number[];
}

/**
 * Fills in the published values and keeps what is unknown.
 * @throws RkError `invalid` when a constraint names a cell that is not there, or published values contradict it.
 */
export function hiddenSystem({ cells, constraints }: Statement): HiddenSystem {
  const hidden = cells.filter(({ shown }) => shown === undefined);
  const index = new Map(hidden.map(({ id }, column) => [id, column]));
  const shown = new Map(cells.map((cell) => [cell.id, cell.shown]));
  const starts = [0];
  const columns: number[] = [];
  const coefficients: number[] = [];
  const rowLower: number[] = [];
  const rowUpper: number[] = [];
  const constraintOf: number[] = [];
  constraints.forEach(({ terms, rel, rhs }, r) => {
    let rest = rhs;
    for (const [id, coefficient] of Object.entries(terms)) {
      if (!shown.has(id)) throw new RkError('invalid', { path: `constraints[${r}]`, got: `cell ${id}`, expected: 'a cell of this table' });
      const value = shown.get(id);
      if (value !== undefined) { rest -= coefficient * value; continue; }
      columns.push(index.get(id)!);
      coefficients.push(coefficient);
    }
    const low = rel === '<=' ? -Infinity : rest;
    const high = rel === '>=' ? Infinity : rest;
    if (columns.length > starts.at(-1)!) {
      starts.push(columns.length);
      constraintOf.push(r);
      rowLower.push(low);
      rowUpper.push(high);
    } else if (low > tolerance || high < -tolerance) {
      throw new RkError('invalid', { path: `constraints[${r}] (${Object.keys(terms).slice(0, 3).join(', ')} …)`, got: `a difference of ${rest}`, expected: 'published figures that add up' });
    }
  });
  return {
    ids: hidden.map(({ id }) => id), index,
    lower: Float64Array.from(hidden, ({ min }) => min ?? 0), upper: Float64Array.from(hidden, ({ max }) => max ?? Infinity),
    continuous: hidden.map(({ continuous }) => continuous ?? false),
    starts: Int32Array.from(starts), columns: Int32Array.from(columns), coefficients: Float64Array.from(coefficients),
    rowLower: Float64Array.from(rowLower), rowUpper: Float64Array.from(rowUpper), constraintOf,
  };
}

/** Rounding in published figures and in the solver stays below this. */
export const tolerance = 1e-6;
