import { RkError } from '../../errors.js';
import { problemOf, relationsOf, Status, type Cell, type DisclosureProblem, type Relation, type Relations } from './problem.js';

/**
 * The problem with more cells and more equations, which may name old and new cells: a figure for another division of the
 * same ground, a total published before borders moved, a change between periods.
 * @throws RkError `invalid` for an id that is there already or that no cell has.
 */
export function extend(problem: DisclosureProblem, cells: readonly Cell[], relations: readonly Relation[]): DisclosureProblem {
  const joined = append(problem, problemOf(cells, [], problem.threshold));
  return { ...joined, relations: appendRelations(joined.relations, relationsOf(relations, indexOf(joined))) };
}

/**
 * Several tables as one, such as one a period. Ids become "id@label"; add what ties the tables together with `extend`.
 * Tables that nothing ties together still are a network when each of them is.
 * @throws RkError `invalid` when there is no table, or two labels are the same.
 */
export function together(problems: readonly DisclosureProblem[], labels: readonly string[]): DisclosureProblem {
  const named = problems.map((problem, i): DisclosureProblem => ({ ...problem, ids: problem.ids.map((id) => `${id}@${labels[i]}`) }));
  if (named.length === 0) throw new RkError('invalid', { got: 'no table', expected: 'at least one' });
  return named.reduce((joined, next) => append(joined, next));
}

/**
 * The problem for somebody who published these cells before: they are shown for ever and cannot protect others.
 * `exposed` are those that are primary now. What was out cannot be called back, so the publisher must be told.
 * @throws RkError `invalid` for an id that no cell has.
 */
export function releasedEarlier(problem: DisclosureProblem, ids: Iterable<string>): { problem: DisclosureProblem; exposed: string[] } {
  const index = indexOf(problem);
  const status = problem.status.slice();
  const exposed: string[] = [];
  for (const id of ids) {
    const cell = index.get(id);
    if (cell === undefined) throw new RkError('invalid', { path: 'earlier releases', got: `cell ${id}`, expected: 'a cell of this table' });
    if (status[cell] === Status.primary) exposed.push(id);
    status[cell] = Status.published;
  }
  return { problem: { ...problem, status }, exposed };
}

/**
 * Running totals: every total is the one before plus its part, and the first is the first part. For one area a chain and so
 * a network; over a tree of areas it is none, except with the last total alone (then it is `fromTree` with the parts as
 * categories).
 * @param parts ids of the figures per period, in order of time.
 * @param totals ids of the totals up to and including each period; undefined where there is none.
 */
export function runningTotals(parts: readonly string[], totals: readonly (string | undefined)[]): Relation[] {
  const relations: Relation[] = [];
  let since: Record<string, number> = {};
  parts.forEach((part, i) => {
    since = { ...since, [part]: -1 };
    const total = totals[i];
    if (total === undefined) return;
    relations.push({ terms: { ...since, [total]: 1 } });
    since = { [total]: -1 };
  });
  return relations;
}

/**
 * A change that is shown as a figure of its own: a cell that may be negative, and its equation `to − from = change`.
 * For a tree of areas use `fromTree` with `to` as the total and `from` and the change as categories, which is a network.
 * @throws RkError `invalid` when `from` or `to` is no cell of the problem.
 */
export function changeBetween(problem: DisclosureProblem, { id, from, to }: { id: string; from: string; to: string }): { cell: Cell; relation: Relation } {
  const [before, after] = [from, to].map((name) => {
    const cell = indexOf(problem).get(name);
    if (cell === undefined) throw new RkError('invalid', { path: id, got: `cell ${name}`, expected: 'a cell of this table' });
    return cell;
  }) as [number, number];
  const { truth, min, max, cost } = problem;
  return {
    cell: {
      id, truth: truth[after]! - truth[before]!, min: min[after]! - max[before]!, max: max[after]! - min[before]!,
      cost: Math.max(cost[before]!, cost[after]!),
    },
    relation: { terms: { [to]: 1, [from]: -1, [id]: -1 } },
  };
}

const indexOf = ({ ids }: DisclosureProblem): Map<string, number> => new Map(ids.map((id, cell) => [id, cell]));

function append(a: DisclosureProblem, b: DisclosureProblem): DisclosureProblem {
  const ids = [...a.ids, ...b.ids];
  if (new Set(ids).size < ids.length) throw new RkError('invalid', { path: 'cells', got: 'the same id twice' });
  const join = (x: Float64Array, y: Float64Array): Float64Array => Float64Array.from([...x, ...y]);
  const shifted: Relations = { ...b.relations, cells: b.relations.cells.map((cell) => cell + a.ids.length) };
  return {
    ids, threshold: a.threshold, status: Uint8Array.from([...a.status, ...b.status]),
    truth: join(a.truth, b.truth), min: join(a.min, b.min), max: join(a.max, b.max), cost: join(a.cost, b.cost),
    classLo: join(a.classLo, b.classLo), classHi: join(a.classHi, b.classHi),
    relations: appendRelations(a.relations, shifted),
  };
}

function appendRelations(a: Relations, b: Relations): Relations {
  return {
    starts: Int32Array.from([...a.starts, ...b.starts.subarray(1).map((start) => start + a.cells.length)]),
    cells: Int32Array.from([...a.cells, ...b.cells]),
    coefficients: Float64Array.from([...a.coefficients, ...b.coefficients]),
    rhs: Float64Array.from([...a.rhs, ...b.rhs]),
  };
}
