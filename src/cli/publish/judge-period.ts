import { failingTargets, type Constraint, type ReaderCell, type Statement, type Target } from '../judge/index.js';
import { Status } from '../../core/disclosure/complementary/index.js';
import type { AreaTree } from './area-tree.js';
import type { Declarations } from './groups.js';
import { Reason, restName, restsOf } from './group-problem.js';
import type { ProtectedPeriod } from './protect-period.js';

/** A cell that figures of other tables give away. */
export interface LinkedCell {
  readonly id: string;
  readonly area: number;
}

/** How a cell is called in a statement; the rest of a total is `rest of` its id. */
export const cellName = (id: string, { codes }: AreaTree, area: number): string => `${id} ${codes[area]}`;

/**
 * All counts of all levels, with everything that is known to hold between them: areas add up, parts add up to their total, and
 * nothing is more than its population.
 * @param cellOf what is known of a single cell; of the rest of a total nothing ever is.
 */
export function linkedStatement(tree: AreaTree, { groups, populations, byId }: Declarations, cellOf: (id: string, area: number) => Omit<ReaderCell, 'id'>): Statement {
  const name = (id: string, area: number): string => cellName(id, tree, area);
  const cells: ReaderCell[] = [];
  const constraints: Constraint[] = [];
  const hiddenCells = new Set<string>();
  const addColumn = (id: string, known: (area: number) => Omit<ReaderCell, 'id'>): void => {
    for (let area = 0; area < tree.codes.length; area++) {
      const cell = { id: name(id, area), ...known(area) };
      if (cell.shown === undefined) hiddenCells.add(cell.id);
      cells.push(cell);
    }
    tree.children.forEach((inside, area) => {
      if (inside.length > 0) addConstraint({ [name(id, area)]: 1, ...Object.fromEntries(inside.map((child) => [name(id, child), -1])) }, '=');
    });
  };
  const addConstraint = (terms: Record<string, number>, rel: Constraint['rel']): void => {
    if (Object.keys(terms).some((id) => hiddenCells.has(id))) constraints.push({ terms, rel, rhs: 0 });
  };
  for (const group of groups) {
    for (const id of [group.total, ...group.parts]) addColumn(id, (area) => cellOf(id, area));
    for (const sum of restsOf(group)) addColumn(restName(sum), () => ({}));
    for (const sum of group.sums) {
      for (let area = 0; area < tree.codes.length; area++) {
        addConstraint({ [name(sum.total, area)]: 1, ...Object.fromEntries([...sum.parts, ...(sum.rest ? [restName(sum)] : [])].map((id) => [name(id, area), -1])) }, '=');
      }
    }
  }
  for (const [id, others] of populations) {
    for (const population of others) {
      if (population === byId.get(id)!.partOf) continue;
      for (let area = 0; area < tree.codes.length; area++) addConstraint({ [name(id, area)]: 1, [name(population, area)]: -1 }, '<=');
    }
  }
  return { cells, constraints };
}

/**
 * Judges a protected period by linear and integer programs: all counts of all levels together with everything that is known to
 * hold between them, built anew from what is published. Returns the cells that a reader can compute after all; the rest of a
 * total counts as that total.
 */
export async function judgePeriod({ figures, reasons, problems }: ProtectedPeriod, tree: AreaTree, declarations: Declarations): Promise<LinkedCell[]> {
  const statement = linkedStatement(tree, declarations, (id, area) => (reasons.get(id)![area] === Reason.shown ? { shown: figures.get(id)![area]! } : {}));
  const placeOf = new Map<string, LinkedCell>();
  const targets = problems.flatMap(({ ids: names, group, problem: { ids, status, classLo, classHi } }) => ids.flatMap((cell, i): Target[] => {
    if (status[i] !== Status.primary) return [];
    placeOf.set(cell, { id: names[Math.floor(i / tree.codes.length)] ?? group.total, area: i % tree.codes.length });
    return [{ cell, class: [classLo[i]!, classHi[i]!] }];
  }));
  return (await failingTargets(statement, targets)).map(({ cell }) => placeOf.get(cell)!);
}
