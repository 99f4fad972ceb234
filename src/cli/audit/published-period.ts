import { auditPublished } from '../../core/disclosure/complementary/index.js';
import { isSmallCount } from '../../core/disclosure/primary.js';
import { levelOf } from '../publish/area-tree.js';
import { boundsOf, boundsOfRest, problemFor, Reason, restName, restsOf, type Decided, type PeriodFigures } from '../publish/group-problem.js';
import { declare, type Declarations, type Group, type Sum } from '../publish/groups.js';
import { auditLinked } from './linked-table.js';
import type { ReaderCell } from './reader-cell.js';
import type { PublishedFigures } from './published-tree.js';
import { auditRounded } from './rounded-period.js';

/** How the counts of published files belong together. @throws as `declare`, for files that contradict themselves. */
export function declarationsOf(published: PublishedFigures): Declarations {
  // Rounded figures need not add up; what that says of them is for the audit itself.
  const blank = [...published.values].map(([id, columns]) => [id, columns.map((column) => new Float64Array(column.length).fill(NaN))] as const);
  return declare(published.indicators, published.round > 0 ? { ...published, values: new Map(blank) } : published, restOf(published));
}

/** Per total, or name of a sum, whether the files say that there are people in none of its parts. */
export function restOf({ indicators, rest }: PublishedFigures): Map<string, boolean | undefined> {
  return new Map([...indicators.map(({ id }) => [id, rest?.includes(id)] as const), ...(rest ?? []).map((name) => [name, true] as const)]);
}

/**
 * What a reader can compute in one period: of every cell that is marked as hidden, of missing ones and of the rest of totals as
 * far as that breaks the promise, and of figures that should have been hidden.
 * @throws RkError `invalid` for figures that contradict each other.
 */
export async function auditPeriod(published: PublishedFigures, declarations: Declarations, p: number): Promise<ReaderCell[]> {
  const figures: PeriodFigures = new Map([...published.values].map(([id, columns]) => [id, columns[p]!]));
  const decided: Decided = new Map([...figures].map(([id, column]) => [id, Uint8Array.from(column, (value) => (Number.isFinite(value) ? Reason.shown : Reason.missing))]));
  const context = { p, declarations, figures, decided };
  const found = published.round > 0 ? await auditRounded(published, declarations, { p, figures }) : [];
  for (const group of declarations.groups) found.push(...(published.round > 0 ? shownTooSmallIn(published, group, context) : await auditGroup(published, group, context)));
  const undone = undonePercentages(published, context);
  const same = (one: ReaderCell, other: ReaderCell): boolean => one.indicator === other.indicator && one.area === other.area;
  return [...found.filter((cell) => !undone.some((other) => same(cell, other))), ...undone];
}

/** What the audit of one period works with. */
interface PeriodContext {
  readonly p: number;
  readonly declarations: Declarations;
  readonly figures: PeriodFigures;
  readonly decided: Decided;
}

/** Hidden counts of which a percentage is shown beside its denominator: it is its numerator, as far as rounding allows. */
function undonePercentages({ tree, periods, indicators, hidden }: PublishedFigures, { p, declarations, figures }: PeriodContext): ReaderCell[] {
  return indicators.flatMap(({ id, kind, numerator, denominator, decimals }) => {
    if (kind !== 'percentage' || numerator === undefined || denominator === undefined) return [];
    const half = 10 ** -(decimals ?? 0) / 2;
    const threshold = thresholdOf(declarations, numerator);
    return Array.from(figures.get(id)!.entries()).flatMap(([area, share]): ReaderCell[] => {
      const whole = figures.get(denominator)![area]!;
      if (hidden.get(numerator)![p]![area] !== 1 || !Number.isFinite(share * whole)) return [];
      const lo = Math.max(0, Math.ceil(((share - half) * whole) / 100 - 1e-9));
      const hi = Math.min(whole, Math.floor(((share + half) * whole) / 100 + 1e-9));
      if (lo !== hi && hi >= threshold && whole - lo >= threshold) return [];
      const place = { indicator: numerator, level: levelOf(tree, area), area: tree.codes[area]!, period: periods[p]! };
      return [{ ...place, lo, hi, exact: lo === hi, ok: false, how: `${share} % of ${whole} (${id})` }];
    });
  });
}

async function auditGroup(published: PublishedFigures, group: Group, context: PeriodContext): Promise<ReaderCell[]> {
  const { tree } = published;
  const { p, declarations, figures, decided } = context;
  const ids = [group.total, ...group.parts];
  if (!ids.some((id) => isPersonal(id, declarations))) return [];
  const period = published.periods[p]!;
  const count = tree.codes.length;
  const columns = ids.map((id) => figures.get(id)!);
  const bounds = ids.map((id) => boundsOf(id, { declarations, figures, decided, count }));
  const rests = restsOf(group);
  for (const sum of rests) { columns.push(new Float64Array(count).fill(NaN)); bounds.push(boundsOfRest(sum, { declarations, figures, decided, count })); }
  const absent = Uint8Array.from(columns.flatMap((column) => Array.from(column, (value) => Number(!Number.isFinite(value)))));
  const problem = problemFor(tree, group, columns.map((column) => column.map((value) => (Number.isFinite(value) ? value : 0))), bounds);
  const network = auditPublished(problem, absent);
  const audited = 'why' in network ? await auditLinked(problem, absent) : network;
  const restAt = (cell: number): Sum | undefined => rests[Math.floor(cell / count) - ids.length];
  const named = (cell: number): Pick<ReaderCell, 'indicator' | 'level' | 'area' | 'period'> => {
    const area = cell % count;
    return { indicator: ids[Math.floor(cell / count)] ?? restName(restAt(cell)!), level: levelOf(tree, area), area: tree.codes[area]!, period };
  };
  const computed = audited.flatMap(({ cell, lo, hi, exact, ok, how }): ReaderCell[] => {
    const id = ids[Math.floor(cell / count)];
    const marked = id !== undefined && published.hidden.get(id)![p]![cell % count] === 1;
    // Where everybody knows that nobody lives there, "nobody" is no secret; and what is not marked as hidden is one only when it is small.
    if (problem.max[cell] === 0) return [];
    const secret = marked || (hi < group.threshold && restAt(cell)?.parts.length !== 1);
    return secret && (marked || !ok) ? [{ ...named(cell), lo, hi, exact, ok, how: typeof how === 'string' ? how : how?.formula }] : [];
  });
  return [...computed, ...shownTooSmallIn(published, group, context)];
}

const isPersonal = (id: string, { byId }: Declarations): boolean => byId.get(id)!.sensitivity === 'personal';

function shownTooSmallIn(published: PublishedFigures, group: Group, context: PeriodContext): ReaderCell[] {
  return [group.total, ...group.parts].filter((id) => isPersonal(id, context.declarations)).flatMap((id) => shownTooSmall(published, id, group, context));
}

/** Figures that the primary rule hides and that are shown all the same. */
function shownTooSmall({ tree, periods }: PublishedFigures, id: string, { threshold }: Group, { p, declarations, figures }: PeriodContext): ReaderCell[] {
  return Array.from(figures.get(id)!.entries()).flatMap(([area, value]): ReaderCell[] => {
    const populations = declarations.populations.get(id)!.map((other) => ({ other, whole: figures.get(other)![area]! }));
    const nobodyThere = populations.some(({ other, whole }) => whole === 0 && declarations.byId.get(other)!.sensitivity === 'public');
    if (!Number.isFinite(value) || nobodyThere) return [];
    const all = populations.find(({ whole }) => whole - value < threshold);
    const small = isSmallCount(value, threshold);
    if (!small && !all) return [];
    const how = small ? `it is published and below ${threshold}` : `it is published, and fewer than ${threshold} of ${all!.other} are not counted`;
    return [{ indicator: id, level: levelOf(tree, area), area: tree.codes[area]!, period: periods[p]!, lo: value, hi: value, exact: true, ok: false, how }];
  });
}

function thresholdOf({ groups }: Declarations, id: string): number {
  return groups.find(({ total, parts }) => total === id || parts.includes(id))!.threshold;
}
