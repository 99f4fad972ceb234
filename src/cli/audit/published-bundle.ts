import { bundlesOf, inPeriod, joinPeriods, outOfPeriod } from '../publish/over-time.js';
import type { Declarations } from '../publish/groups.js';
import { auditPeriod, restOf } from './published-period.js';
import type { PublishedFigures } from './published-tree.js';
import type { ReaderCell } from './reader-cell.js';

/** One step of an audit: a period, or periods of which figures add up. */
export interface AuditStep {
  readonly label: string;
  readonly audit: () => Promise<ReaderCell[]>;
}

/** The steps in which published figures are audited. Rounded figures need not add up over time, so they are taken period by period. */
export function auditSteps(published: PublishedFigures, declarations: Declarations): AuditStep[] {
  const bundles = published.round > 0 ? published.periods.map((_, p) => ({ periods: [p], sums: [] })) : bundlesOf(published);
  return bundles.map((bundle): AuditStep => {
    const [first] = bundle.periods;
    if (bundle.sums.length === 0) return { label: published.periods[first!]!, audit: () => auditPeriod(published, declarations, first!) };
    const { label, figures, declarations: joined } = joinPeriods(bundle, published, restOf(published));
    const names = bundle.periods.map((p) => published.periods[p]!);
    const hidden = new Map(bundle.periods.flatMap((p) => [...published.hidden].map(([id, columns]) => [inPeriod(id, published.periods[p]!), [columns[p]!]] as const)));
    const together: PublishedFigures = { ...published, periods: [label], indicators: [...joined.byId.values()], values: new Map([...figures].map(([id, column]) => [id, [column]])), hidden };
    const named = (cell: ReaderCell): ReaderCell => {
      const one = outOfPeriod(cell.indicator, names);
      return one ? { ...cell, indicator: one.id, period: one.period } : cell;
    };
    return { label, audit: async () => (await auditPeriod(together, joined, 0)).map(named) };
  });
}
