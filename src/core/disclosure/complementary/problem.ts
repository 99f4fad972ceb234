import { RkError } from '../../errors.js';

/**
 * What may happen to a cell.
 * - `openable`: published unless it is needed to protect another cell;
 * - `primary`: always hidden, and its class must stay possible;
 * - `published`: always shown, because it was released earlier or must be (a public population, a structural zero);
 * - `withheld`: hidden from the start without a class to protect, such as a cell the source itself keeps secret.
 */
export const Status = { openable: 0, primary: 1, published: 2, withheld: 3 } as const;
/** A status by its name. */
export type StatusName = keyof typeof Status;

/**
 * Linear equations over cells, one after another: equation `r` is the sum over `i` in `starts[r] ..< starts[r + 1]` of
 * `coefficients[i] × cell[cells[i]]`, and it equals `rhs[r]`. "Total = sum of parts" has coefficients 1, −1, −1, … and rhs 0.
 */
export interface Relations {
  readonly starts: Int32Array;
  readonly cells: Int32Array;
  readonly coefficients: Float64Array;
  readonly rhs: Float64Array;
}

/**
 * A table to protect, in columns: every array has one entry a cell.
 * The classes are the field's protection levels as closed intervals (SDC Handbook, Hundepool et al. 2012, § 4.2.2).
 */
export interface DisclosureProblem {
  readonly ids: readonly string[];
  /** The true value: a whole number; negative only where `min` is (a change between periods). */
  readonly truth: Float64Array;
  /** What everybody knows: `min ≤ truth ≤ max`, from the public population. `Infinity` where nothing is known. */
  readonly min: Float64Array;
  readonly max: Float64Array;
  /** What hiding the cell costs; positive, and from public data only (`publicCost`), or the pattern itself tells. */
  readonly cost: Float64Array;
  /** One of `Status`. */
  readonly status: Uint8Array;
  /** For primary cells: every value in `classLo..classHi` must stay possible. Elsewhere unused. */
  readonly classLo: Float64Array;
  readonly classHi: Float64Array;
  readonly relations: Relations;
  /** Counts below it are suppressed. Only G1* needs it: "not primary" says at least this many. */
  readonly threshold: number;
}

/** One cell in row form, for tables written by hand. Defaults: `min` 0, `max` Infinity, `cost` 1, `status` openable. */
export interface Cell {
  readonly id: string;
  readonly truth: number;
  readonly min?: number;
  readonly max?: number;
  readonly cost?: number;
  readonly status?: StatusName;
  /** The class of a primary cell, closed: `[0, min(k − 1, N)]` or `[N − k + 1, N]`. */
  readonly class?: readonly [number, number];
}

/** One linear equation in row form: the sum of `terms[id] × cell` equals `rhs` (0 when absent). */
export interface Relation {
  readonly terms: Readonly<Record<string, number>>;
  readonly rhs?: number;
}

/**
 * The columnar problem for cells and relations in row form.
 * @throws RkError `invalid` for a duplicate id, an id no cell has, or a primary cell without a class.
 */
export function problemOf(cells: readonly Cell[], relations: readonly Relation[], threshold = 5): DisclosureProblem {
  const index = new Map(cells.map((cell, i) => [cell.id, i]));
  if (index.size < cells.length) throw new RkError('invalid', { path: 'cells', got: 'the same id twice' });
  const column = (read: (cell: Cell) => number): Float64Array => Float64Array.from(cells, read);
  return {
    ids: cells.map((cell) => cell.id),
    truth: column((cell) => cell.truth),
    min: column((cell) => cell.min ?? 0),
    max: column((cell) => cell.max ?? Infinity),
    cost: column((cell) => cell.cost ?? 1),
    status: Uint8Array.from(cells, (cell) => Status[cell.status ?? 'openable']),
    classLo: column((cell) => classOf(cell)[0]),
    classHi: column((cell) => classOf(cell)[1]),
    relations: relationsOf(relations, index),
    threshold,
  };
}

/**
 * Equations in row form as columns; `index` gives the place of a cell id.
 * @throws RkError `invalid` for an id that is not in `index`.
 */
export function relationsOf(relations: readonly Relation[], index: ReadonlyMap<string, number>): Relations {
  const starts = new Int32Array(relations.length + 1);
  const cells: number[] = [];
  const coefficients: number[] = [];
  relations.forEach(({ terms }, r) => {
    for (const [id, coefficient] of Object.entries(terms)) {
      const cell = index.get(id);
      if (cell === undefined) throw new RkError('invalid', { path: `relations[${r}]`, got: `cell ${id}`, expected: 'a cell of this table' });
      if (coefficient === 0) continue;
      cells.push(cell);
      coefficients.push(coefficient);
    }
    starts[r + 1] = cells.length;
  });
  return {
    starts, cells: Int32Array.from(cells), coefficients: Float64Array.from(coefficients),
    rhs: Float64Array.from(relations, ({ rhs }) => rhs ?? 0),
  };
}

function classOf(cell: Cell): readonly [number, number] {
  if (cell.status !== 'primary') return [cell.truth, cell.truth];
  if (!cell.class) throw new RkError('invalid', { path: `cells.${cell.id}`, got: 'a primary cell without a class' });
  return cell.class;
}
