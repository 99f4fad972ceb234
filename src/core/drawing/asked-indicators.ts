import { withWholes } from '../analysis/scope.js';
import type { PublishedTable } from '../disclosure/published.js';
import type { Indicator } from '../indicator.js';

/** Indicators of a table in two lists: those that are asked after with the counts behind them, in the order asked, and the others. */
export function askedIndicators({ indicators }: PublishedTable, asked: readonly string[]): { readonly first: readonly Indicator[]; readonly more: readonly Indicator[] } {
  const wanted = new Set(asked);
  const first = withWholes(indicators, wanted).toSorted((a, b) => Number(wanted.has(b.id)) - Number(wanted.has(a.id)));
  return { first, more: indicators.filter((each) => !first.includes(each)) };
}
