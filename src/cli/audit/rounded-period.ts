import { RkError } from '../../core/errors.js';
import { judge, type Constraint, type Verdict } from '../judge/index.js';
import { levelOf, type AreaTree } from '../publish/area-tree.js';
import type { PeriodFigures } from '../publish/group-problem.js';
import type { Declarations } from '../publish/groups.js';
import { cellName, linkedStatement } from '../publish/judge-period.js';
import { roundedCounts } from '../publish/rounding.js';
import type { PublishedFigures } from './published-tree.js';
import type { ReaderCell } from './reader-cell.js';

/** A hidden figure, or who of a population it leaves out: "almost everybody" is as much a secret as "few". */
interface Secret {
  readonly id: string;
  readonly area: number;
  /** How the statement and the report call it. */
  readonly cell: string;
  readonly name: string;
  /** What makes it: only of those who are left out. */
  readonly constraint?: Constraint | undefined;
}

/** What a reader knows of a cell that is shown; nothing of another. */
type Known = (id: string, area: number) => { readonly shown?: number; readonly min?: number; readonly max?: number };

/**
 * What a reader can compute of the hidden cells of one period when counts were rounded, each by itself: a shown count then says
 * no more than that the true one lies half a base around it, and not below the threshold. By linear and integer programs over
 * all tables together, two for each hidden cell, so it takes longer than an audit of exact figures.
 * @throws RkError `invalid` for figures that no true ones can be rounded to.
 */
export async function auditRounded(published: PublishedFigures, declarations: Declarations, { p, figures }: { p: number; figures: PeriodFigures }): Promise<ReaderCell[]> {
  const { tree, round, periods } = published;
  const known = knownFrom(published, declarations, figures);
  const secrets = secretsOf(published, declarations, p);
  if (secrets.length === 0) return [];
  const { cells, constraints } = linkedStatement(tree, declarations, known);
  const shown = new Map(cells.map((cell) => [cell.id, cell.shown]));
  const populations = new Map(secrets.map((secret) => [secret, shownPopulations(secret.id, secret.area, { tree, declarations, known })]));
  const wanted = new Set([...secrets.map(({ cell }) => cell), ...[...populations.values()].flat().filter((cell) => shown.get(cell) === undefined)]);
  const made = secrets.filter(({ constraint }) => constraint);
  const verdicts = new Map((await judge(
    { cells: [...cells, ...made.map(({ cell }) => ({ id: cell }))], constraints: [...constraints, ...made.map(({ constraint }) => constraint!)] },
    [...wanted].map((cell) => ({ cell })),
  )).map((verdict) => [verdict.cell, verdict]));
  return secrets.flatMap((secret): ReaderCell[] => {
    const { lo, hi, exact } = verdicts.get(secret.cell)!;
    if (lo < 0) throw new RkError('invalid', { path: periods[p]!, got: 'figures that contradict each other', expected: `figures that add up but for rounding to ${round}` });
    const bounds = populations.get(secret)!.map((cell) => shown.get(cell) ?? verdicts.get(cell)!.hi);
    const ok = !exact && keepsClass({ lo, hi }, Math.min(thresholdOf(secret.id, declarations) - 1, ...bounds));
    if (secret.constraint && ok) return [];
    return [{ indicator: secret.name, level: levelOf(tree, secret.area), area: tree.codes[secret.area]!, period: periods[p]!, lo, hi, exact, ok, how: ok ? undefined : `figures rounded to ${round}` }];
  });
}

/** A cell that may be large is no secret; one that is certainly small keeps every small value possible. */
const keepsClass = ({ lo, hi }: Pick<Verdict, 'lo' | 'hi'>, most: number): boolean => hi > most || (lo === 0 && hi === most);

function knownFrom({ indicators, round }: PublishedFigures, declarations: Declarations, figures: PeriodFigures): Known {
  const isRounded = roundedCounts(indicators);
  const half = Math.floor(round / 2);
  return (id, area) => {
    const value = figures.get(id)![area]!;
    if (!Number.isFinite(value)) return {};
    if (!isRounded.has(id)) return { shown: value };
    // Zero is only shown where everybody may know that nobody lives there.
    const least = declarations.byId.get(id)!.sensitivity === 'personal' && value > 0 ? thresholdOf(id, declarations) : 0;
    return { min: Math.max(least, value - half), max: value + half };
  };
}

function secretsOf({ tree, hidden }: PublishedFigures, { populations }: Declarations, p: number): Secret[] {
  return [...populations].flatMap(([id, others]) => [...hidden.get(id)![p]!.entries()].filter(([, mark]) => mark === 1).flatMap(([area]): Secret[] => {
    const own = { id, area, cell: cellName(id, tree, area), name: id };
    return [own, ...others.map((population): Secret => {
      const name = `${population} but not ${id}`;
      const cell = cellName(name, tree, area);
      return { id, area, cell, name, constraint: { terms: { [cellName(population, tree, area)]: 1, [own.cell]: -1, [cell]: -1 }, rel: '=', rhs: 0 } };
    })];
  }));
}

/** The nearest shown counts that a count is counted out of: nobody can take it for more than those. */
function shownPopulations(id: string, area: number, context: { tree: AreaTree; declarations: Declarations; known: Known }): string[] {
  const { tree, declarations, known } = context;
  return declarations.populations.get(id)!.flatMap((population) => {
    const { shown, max } = known(population, area);
    return (shown ?? max) === undefined ? shownPopulations(population, area, context) : [cellName(population, tree, area)];
  });
}

function thresholdOf(id: string, { groups }: Declarations): number {
  return groups.find(({ total, parts }) => total === id || parts.includes(id))!.threshold;
}
