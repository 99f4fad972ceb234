import { bridges, isNetwork, protect, recogniseNetwork, Status, type DisclosureProblem } from '../../core/disclosure/complementary/index.js';
import { isPersonal } from '../../core/disclosure/declaration.js';
import { protectLinked } from '../linked/index.js';
import { isPublished, type AreaTree } from './area-tree.js';
import { auditGroup } from './audit-group.js';
import type { Declarations } from './groups.js';
import { groupProblem, Reason, type GroupProblem, type PeriodFigures } from './group-problem.js';
import { isDerived } from './figures.js';
import type { Objection } from './objections.js';

/** What is published of one period. */
export interface ProtectedPeriod {
  readonly period: string;
  readonly figures: PeriodFigures;
  /** Per indicator and area why it has no figure; `shown` when it has. Percentages that pages compute are not in it. */
  readonly reasons: ReadonlyMap<string, Uint8Array>;
  readonly problems: readonly (GroupProblem & { readonly hidden: Uint8Array })[];
  /** What stands in the way of publishing, in words; without any, the period may go out. */
  readonly objections: readonly Objection[];
  /** Primary cells checked, and those that fall short for a reader who knows which cells are primary (G1*). */
  readonly checked: number;
  readonly told: { readonly exact: number; readonly short: readonly string[] };
}

/** What a period is protected with. */
export interface PeriodContext {
  readonly tree: AreaTree;
  readonly declarations: Declarations;
  /** Per indicator 1 for areas whose figure in this period was published before. */
  readonly released: ReadonlyMap<string, Uint8Array>;
  /** Per indicator 1 for areas that are to be hidden to protect what is linked to them. */
  readonly forced: ReadonlyMap<string, Uint8Array>;
}

/**
 * Decides what is hidden in one period: primary rule and complementary suppression group by group, populations first, and then
 * everything that is made of counts.
 * @throws RkError as `groupProblem` does.
 */
export async function protectPeriod(period: string, figures: PeriodFigures, { tree, declarations, released, forced }: PeriodContext): Promise<ProtectedPeriod> {
  const reasons = new Map<string, Uint8Array>();
  const problems: (GroupProblem & { hidden: Uint8Array })[] = [];
  const objections: Objection[] = [];
  let checked = 0;
  let exact = 0;
  const short: string[] = [];
  for (const group of declarations.groups) {
    const where = `${[group.total, ...group.parts].join(', ')} ${period}`;
    const one = await groupProblem(tree, group, { declarations, figures, decided: reasons, released, forced, where });
    const quick = protect(one.problem);
    const protection = 'why' in quick ? await protectLinked(one.problem) : quick;
    const hidden = withoutUseless(one.problem, protection.hidden);
    const audited = await auditGroup(one.problem, hidden);
    const because = new Map(protection.refusals.map((refusal) => [refusal.cell, refusal.because]));
    for (const cell of audited.failing) {
      const blocking = (because.get(cell) ?? []).slice(0, 3).map((other) => one.problem.ids[other]);
      objections.push({ kind: blocking.length > 0 ? 'fixed' : 'bounds', what: `${one.problem.ids[cell]}, ${period}, cannot be protected${blocking.length > 0 ? `, because ${blocking.join(', ')} must stay published` : ''}` });
    }
    checked += audited.checked;
    exact += audited.told.exact.length;
    short.push(...audited.told.short.map((cell) => `${one.problem.ids[cell]} ${period}`));
    problems.push({ ...one, hidden });
    one.ids.forEach((id, c) => {
      reasons.set(id, Uint8Array.from(tree.codes, (_, area) => {
        const cell = c * tree.codes.length + area;
        if (one.reasons[cell] !== Reason.shown) return one.reasons[cell]!;
        return hidden[cell] ? Reason.protecting : Reason.shown;
      }));
    });
  }
  addDerived(figures, reasons, { tree, declarations });
  objections.push(...exposed(period, tree, reasons, released));
  return { period, figures, reasons, problems, objections, checked, told: { exact, short } };
}

/** Hiding a cell that follows from the published ones all the same protects nothing, so it is shown. */
function withoutUseless(problem: DisclosureProblem, hidden: Uint8Array): Uint8Array {
  const network = recogniseNetwork(problem);
  if (!isNetwork(network)) return hidden;
  const exact = bridges(network, hidden);
  return hidden.map((code, cell) => (problem.status[cell] === Status.withheld && exact[cell] ? 0 : code));
}

/** Means, scores and categories are hidden with the number of people they are about. */
function addDerived(figures: PeriodFigures, reasons: Map<string, Uint8Array>, { tree, declarations: { byId } }: Pick<PeriodContext, 'tree' | 'declarations'>): void {
  for (const indicator of byId.values()) {
    if (reasons.has(indicator.id) || isDerived(indicator)) continue;
    const values = figures.get(indicator.id)!;
    const respondents = isPersonal(indicator, byId) && indicator.n !== undefined ? reasons.get(indicator.n) : undefined;
    reasons.set(indicator.id, Uint8Array.from(values, (value, area) => {
      if (!Number.isFinite(value) || !isPublished(tree, area)) return Reason.missing;
      const reason = respondents?.[area] ?? Reason.shown;
      // A figure about nobody knows how many cannot be shown to be about enough people.
      return reason === Reason.missing ? Reason.small : reason;
    }));
  }
}

function exposed(period: string, tree: AreaTree, reasons: ReadonlyMap<string, Uint8Array>, released: PeriodContext['released']): Objection[] {
  return [...released].flatMap(([id, out]) => {
    const now = reasons.get(id);
    return now ? tree.codes.flatMap((code, area): Objection[] => (out[area] && now[area] !== Reason.shown ? [{ kind: 'released', what: `${id} ${code}, ${period}, was released earlier and would have to be hidden now` }] : [])) : [];
  });
}
