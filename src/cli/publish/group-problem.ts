import { fromTree, isNetwork, readerTable, recogniseNetwork, Status, type CellColumn, type DisclosureProblem } from '../../core/disclosure/complementary/index.js';
import { isSmallCount } from '../../core/disclosure/primary.js';
import { RkError } from '../../core/errors.js';
import { completedTable } from '../linked/index.js';
import type { Declarations, Group, Sum } from './groups.js';
import { isPublished, type AreaTree } from './area-tree.js';

/** Why a cell has no published figure; `shown` when it has one. */
export const Reason = { shown: 0, small: 1, everybody: 2, protecting: 3, missing: 4 } as const;
export type Reason = (typeof Reason)[keyof typeof Reason];

/** Figures of one period, by indicator: per area, `NaN` where the source has none. */
export type PeriodFigures = ReadonlyMap<string, Float64Array>;

/** What is decided about counts already: per area a `Reason`. */
export type Decided = ReadonlyMap<string, Uint8Array>;

/** A group of counts in one period as a disclosure problem. */
export interface GroupProblem {
  readonly group: Group;
  /** Cell of column `c` (`ids[c]`) and area `a` is `c × areas + a`. The last columns may be the rests of sums, which have no id. */
  readonly problem: DisclosureProblem;
  readonly ids: readonly string[];
  /** Per cell the reason by the primary rule, or `missing`; `shown` when there is none yet. */
  readonly reasons: Uint8Array;
}

/** What a group is protected with. */
export interface GroupContext {
  readonly declarations: Declarations;
  readonly figures: PeriodFigures;
  readonly decided: Decided;
  /** Per count 1 for areas whose figure was published before. */
  readonly released: ReadonlyMap<string, Uint8Array>;
  /** Per count 1 for areas that are to be hidden to protect what is linked to them. */
  readonly forced: ReadonlyMap<string, Uint8Array>;
  /** How messages call the table. */
  readonly where: string;
}

/**
 * The disclosure problem of a group: its tree of areas × its parts (and the rest), with the primary rule applied. Cells the
 * source has no figure for are withheld; a figure that adds up stands in for theirs.
 * @throws RkError `invalid` when figures around missing ones contradict each other.
 */
export async function groupProblem(tree: AreaTree, group: Group, context: GroupContext): Promise<GroupProblem> {
  const { declarations, figures, decided, released, forced, where } = context;
  const ids = [group.total, ...group.parts];
  const columns = ids.map((id) => figures.get(id)!);
  const known = { declarations, figures, decided, count: tree.codes.length };
  const bounds = ids.map((id) => boundsOf(id, known));
  for (const sum of restsOf(group)) {
    columns.push(figures.get(sum.total)!.map((total, area) => total - sum.parts.reduce((so, part) => so + figures.get(part)![area]!, 0)));
    bounds.push(boundsOfRest(sum, known));
  }
  const areas = tree.codes.length;
  const missing = Uint8Array.from(columns.flatMap((column) => Array.from(column, (value) => Number(Number.isNaN(value)))));
  const given = problemFor(tree, group, columns.map((column) => column.map((value) => (Number.isNaN(value) ? 0 : value))), bounds);
  const truth = missing.includes(1) ? await completed(given, missing, where) : given.truth;
  const reasons = primaryRule(group, { ...given, truth }, { ids, missing: missing.map((one, cell) => Number(one || !isPublished(tree, cell % areas))), declarations, figures });
  ids.forEach((id, c) => {
    for (let area = 0; area < areas; area++) {
      const cell = c * areas + area;
      if (given.status[cell] !== Status.openable) continue;
      if (released.get(id)?.[area]) given.status[cell] = Status.published;
      else if (forced.get(id)?.[area]) given.status[cell] = Status.withheld;
    }
  });
  return { group, ids, reasons, problem: { ...given, truth } };
}

interface PrimaryContext {
  readonly ids: readonly string[];
  /** Per cell 1 when it has no figure that is published. */
  readonly missing: Uint8Array;
  readonly declarations: Declarations;
  readonly figures: PeriodFigures;
}

/** Sets status and class of every cell by the primary rule, and returns the reasons. */
function primaryRule(group: Group, { truth, max, status, classLo, classHi }: DisclosureProblem, { ids, missing, declarations, figures }: PrimaryContext): Uint8Array {
  const areas = figures.get(group.total)!.length;
  const isPersonal = (id: string): boolean => declarations.byId.get(id)!.sensitivity === 'personal';
  const rests = restsOf(group);
  // Where everybody may know that nobody lives there, "nobody" is no secret.
  const nobodyThere = (id: string, area: number): boolean => declarations.populations.get(id)!.some((population) =>
    population !== declarations.byId.get(id)!.partOf && !isPersonal(population) && figures.get(population)![area] === 0);
  const reasons = new Uint8Array(truth.length);
  for (let cell = 0; cell < truth.length; cell++) {
    const id = ids[Math.floor(cell / areas)];
    const absent = missing[cell] === 1 || id === undefined;
    if (absent) {
      status[cell] = Status.withheld;
      reasons[cell] = Reason.missing;
    }
    const rest = id === undefined ? rests[Math.floor(cell / areas) - ids.length] : undefined;
    if (!(rest ? [rest.total, ...rest.parts] : [id!]).some(isPersonal) || (id !== undefined && nobodyThere(id, cell % areas))) {
      if (!absent) status[cell] = Status.published;
      continue;
    }
    // The rest of a single part is the same secret as that part.
    if (rest?.parts.length === 1) continue;
    const small = isSmallCount(truth[cell]!, group.threshold);
    const whole = id === undefined ? undefined : everybody(truth[cell]!, group.threshold, populationsAt(id, cell % areas, { declarations, figures }));
    if (!small && whole === undefined) continue;
    status[cell] = Status.primary;
    if (!absent) reasons[cell] = small ? Reason.small : Reason.everybody;
    classLo[cell] = small ? 0 : Math.max(0, whole! - group.threshold + 1);
    classHi[cell] = Math.min(small ? group.threshold - 1 : whole!, max[cell]!);
  }
  return reasons;
}

/** The sums of a group of which something is left; each has a column of its own after the counts. */
export const restsOf = ({ sums }: Group): Sum[] => sums.filter(({ rest }) => rest);

/** How cells of the rest of a sum are called. */
export const restName = ({ name }: Sum): string => `rest of ${name}`;

/** A tree of areas × the total and parts of a group, without statuses. Ids are "indicator code", and "rest of indicator code". */
export function problemFor(tree: AreaTree, group: Group, columns: readonly Float64Array[], bounds: readonly Float64Array[]): DisclosureProblem {
  const names = [group.total, ...group.parts, ...restsOf(group).map(restName)];
  const sums = group.sums.map((sum) => ({ total: names.indexOf(sum.total), parts: [...sum.parts, ...(sum.rest ? [restName(sum)] : [])].map((name) => names.indexOf(name)) }));
  const [total, ...categories] = columns.map((truth, c): CellColumn => ({ id: names[c]!, truth, max: bounds[c]! }));
  const problem = fromTree({ areas: tree.codes, parent: tree.parent, total: total!, categories, sums, across: tree.across, threshold: group.threshold });
  return { ...problem, ids: columns.flatMap((_, c) => tree.codes.map((code) => `${names[c]} ${code}`)) };
}

/** A table that adds up, in which missing figures have some value. */
async function completed(problem: DisclosureProblem, missing: Uint8Array, where: string): Promise<Float64Array> {
  const network = recogniseNetwork(problem);
  const truth = isNetwork(network) ? readerTable(problem, missing, network) : await completedTable(problem, missing);
  if (!truth) throw new RkError('invalid', { path: where, got: 'totals that no figures for the missing cells can explain', expected: 'figures that add up' });
  return truth;
}

/** What a reader knows of counts: figures, and which of them are published. */
export interface Known {
  readonly declarations: Declarations;
  readonly figures: PeriodFigures;
  readonly decided: Decided;
  /** The number of areas. */
  readonly count: number;
}

/**
 * What everybody knows a count to be at most, per area: the populations that are public or published, and of those that are
 * hidden what is known of them in turn; Infinity without.
 */
export function boundsOf(id: string, known: Known): Float64Array {
  const { declarations, figures, decided, count } = known;
  const bounds = new Float64Array(count).fill(Infinity);
  for (const population of declarations.populations.get(id)!) {
    const isPublic = declarations.byId.get(population)!.sensitivity === 'public';
    const reasons = decided.get(population);
    const above = boundsOf(population, known);
    figures.get(population)!.forEach((value, area) => {
      const shown = Number.isFinite(value) && (isPublic || reasons?.[area] === Reason.shown);
      bounds[area] = Math.min(bounds[area]!, shown ? value : above[area]!);
    });
  }
  return bounds;
}

/** The same for the rest of a sum: no more than a total that everybody knows. */
export function boundsOfRest({ total }: Sum, known: Known): Float64Array {
  const bounds = boundsOf(total, known);
  if (known.declarations.byId.get(total)!.sensitivity !== 'public') return bounds;
  return bounds.map((bound, area) => (Number.isFinite(known.figures.get(total)![area]) ? known.figures.get(total)![area]! : bound));
}

function populationsAt(id: string, area: number, { declarations, figures }: { declarations: Declarations; figures: PeriodFigures }): number[] {
  return declarations.populations.get(id)!.map((population) => figures.get(population)![area]!).filter(Number.isFinite);
}

/** The smallest population that almost everybody of is counted. */
function everybody(value: number, threshold: number, populations: readonly number[]): number | undefined {
  const found = populations.filter((population) => population - value < threshold);
  return found.length === 0 ? undefined : Math.min(...found);
}
