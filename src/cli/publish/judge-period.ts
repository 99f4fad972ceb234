import { failingTargets, type Constraint, type ReaderCell, type Target } from '../judge/index.js';
import { Status } from '../../core/disclosure/complementary/index.js';
import type { AreaTree } from './area-tree.js';
import type { Declarations } from './groups.js';
import { Reason } from './group-problem.js';
import type { ProtectedPeriod } from './protect-period.js';

/** A cell that figures of other tables give away. */
export interface LinkedCell {
  readonly id: string;
  readonly area: number;
}

/**
 * Judges a protected period by linear and integer programs: all counts of all levels together with everything that is known to
 * hold between them, built anew from what is published. Returns the cells that a reader can compute after all; the rest of a
 * total counts as that total.
 */
export async function judgePeriod({ figures, reasons, problems }: ProtectedPeriod, tree: AreaTree, declarations: Declarations): Promise<LinkedCell[]> {
  const name = (id: string, area: number): string => `${id} ${tree.codes[area]}`;
  const cells: ReaderCell[] = [];
  const constraints: Constraint[] = [];
  const hiddenCells = new Set<string>();
  const addColumn = (id: string, shown: (area: number) => number | undefined): void => {
    for (let area = 0; area < tree.codes.length; area++) {
      const value = shown(area);
      if (value === undefined) hiddenCells.add(name(id, area));
      cells.push({ id: name(id, area), shown: value });
    }
    tree.children.forEach((inside, area) => {
      if (inside.length > 0) addConstraint({ [name(id, area)]: 1, ...Object.fromEntries(inside.map((child) => [name(id, child), -1])) }, '=');
    });
  };
  const addConstraint = (terms: Record<string, number>, rel: Constraint['rel']): void => {
    if (Object.keys(terms).some((id) => hiddenCells.has(id))) constraints.push({ terms, rel, rhs: 0 });
  };
  for (const { group } of problems) {
    for (const id of [group.total, ...group.parts]) addColumn(id, (area) => (reasons.get(id)![area] === Reason.shown ? figures.get(id)![area]! : undefined));
    const rest = `rest of ${group.total}`;
    if (group.rest) addColumn(rest, () => undefined);
    if (group.parts.length === 0) continue;
    for (let area = 0; area < tree.codes.length; area++) {
      addConstraint({ [name(group.total, area)]: 1, ...Object.fromEntries([...group.parts, ...(group.rest ? [rest] : [])].map((id) => [name(id, area), -1])) }, '=');
    }
  }
  for (const [id, populations] of declarations.populations) {
    for (const population of populations) {
      if (population === declarations.byId.get(id)!.partOf) continue;
      for (let area = 0; area < tree.codes.length; area++) addConstraint({ [name(id, area)]: 1, [name(population, area)]: -1 }, '<=');
    }
  }
  const placeOf = new Map<string, LinkedCell>();
  const targets = problems.flatMap(({ group, ids: names, problem: { ids, status, classLo, classHi } }) => ids.flatMap((cell, i): Target[] => {
    if (status[i] !== Status.primary) return [];
    placeOf.set(cell, { id: names[Math.floor(i / tree.codes.length)] ?? group.total, area: i % tree.codes.length });
    return [{ cell, class: [classLo[i]!, classHi[i]!] }];
  }));
  return (await failingTargets({ cells, constraints }, targets)).map(({ cell }) => placeOf.get(cell)!);
}
