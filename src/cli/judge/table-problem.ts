import { describe, RkError } from '../../core/errors.js';
import { judge, type Target, type Verdict } from './judge.js';
import type { Constraint, Statement } from './statement.js';

/** What one way of publishing shows. */
export interface PublishedCase {
  readonly show: readonly string[];
  /** Anything else a reader sees: rounded percentages, colours, order. */
  readonly view: readonly Constraint[];
  readonly hidden: readonly string[];
}

/** A table problem as `rk audit --problem` reads it: true values, relations, and two ways of publishing. */
export interface TableProblem {
  readonly id: string;
  readonly cells: Readonly<Record<string, { readonly v: number; readonly max: number; readonly min?: number }>>;
  readonly relations: readonly Constraint[];
  readonly naive: PublishedCase;
  readonly safe: PublishedCase;
  /** Per protected cell the values that must stay possible. */
  readonly target: readonly { readonly cell: string; readonly lo: number; readonly hi: number }[];
}

/**
 * A table problem from parsed JSON.
 * @throws RkError `invalid` with the place, when a member is missing or a case names a cell that is not there.
 */
export function parseTableProblem(value: unknown): TableProblem {
  const problem = value as TableProblem;
  const need = (holds: boolean, path: string, got: unknown, expected: string): void => {
    if (!holds) throw new RkError('invalid', { path, got: describe(got), expected });
  };
  need(typeof value === 'object' && value !== null, '', value, 'a table problem');
  need(typeof problem.cells === 'object' && problem.cells !== null, 'cells', problem.cells, 'an object of cells');
  for (const [id, { v, max }] of Object.entries(problem.cells)) {
    need(typeof v === 'number', `cells.${id}.v`, v, 'a number');
    need(max === undefined || typeof max === 'number', `cells.${id}.max`, max, 'a number');
  }
  const known = (ids: readonly string[], path: string): void => {
    need(Array.isArray(ids), path, ids, 'a list of cells');
    ids.forEach((id, i) => need(Object.hasOwn(problem.cells, id), `${path}[${i}]`, id, 'a cell of this table'));
  };
  const constraints = (list: readonly Constraint[], path: string): void => {
    need(Array.isArray(list), path, list, 'a list of equations');
    list.forEach(({ terms, rel, rhs }, i) => {
      need(typeof terms === 'object' && terms !== null, `${path}[${i}].terms`, terms, 'cells with how often they count');
      known(Object.keys(terms), `${path}[${i}].terms`);
      need(['=', '<=', '>='].includes(rel), `${path}[${i}].rel`, rel, '=, <= or >=');
      need(typeof rhs === 'number', `${path}[${i}].rhs`, rhs, 'a number');
    });
  };
  constraints(problem.relations, 'relations');
  for (const name of ['naive', 'safe'] as const) {
    need(typeof problem[name] === 'object' && problem[name] !== null, name, problem[name], 'what is shown');
    known(problem[name].show, `${name}.show`);
    known(problem[name].hidden, `${name}.hidden`);
    constraints(problem[name].view, `${name}.view`);
  }
  need(Array.isArray(problem.target), 'target', problem.target, 'a list of protected cells');
  known(problem.target.map(({ cell }) => cell), 'target');
  return problem;
}

/** What a reader of one of the cases knows. */
export function statementOf(problem: TableProblem, which: 'naive' | 'safe'): Statement {
  const { show, view } = problem[which];
  const shown = new Set(show);
  return {
    cells: Object.entries(problem.cells).map(([id, { v, max, min }]) => ({ id, min, max, shown: shown.has(id) ? v : undefined })),
    constraints: [...problem.relations, ...view],
  };
}

/**
 * What a reader of one of the cases can compute of the protected cells, and of the other hidden cells (which only must not
 * be exact). Protected cells come first.
 */
export function judgeTableProblem(problem: TableProblem, which: 'naive' | 'safe'): Promise<Verdict[]> {
  const named = new Set(problem.target.map(({ cell }) => cell));
  return judge(statementOf(problem, which), [
    ...problem.target.map(({ cell, lo, hi }): Target => ({ cell, class: [lo, hi] })),
    ...problem[which].hidden.filter((cell) => !named.has(cell)).map((cell) => ({ cell })),
  ]);
}
