import { RkError } from '../errors.js';
import { MINIMUM_THRESHOLD, type Indicator } from '../indicator.js';

/** What an indicator of each kind must say before a personal figure of it may be shown. */
const required: Readonly<Record<Indicator['kind'], readonly (keyof Indicator)[]>> = {
  count: [],
  percentage: ['denominator'],
  mean: ['n'],
  score: ['n'],
  category: ['n'],
};

const references = ['numerator', 'denominator', 'population', 'partOf', 'runningTotalOf', 'n'] as const;

/**
 * Refuses a set of indicators that does not say enough to protect people: no declaration, no map.
 * @throws RkError `undeclared` when a personal indicator lacks what its kind needs, or names an indicator that is not a
 *   count of the same table; `threshold-too-low` below 5 for personal figures; `invalid` for an id used twice and for
 *   a count that is a part of itself.
 */
export function checkDeclarations(indicators: readonly Indicator[]): void {
  const byId = new Map(indicators.map((indicator) => [indicator.id, indicator]));
  if (byId.size < indicators.length) {
    const twice = indicators.find((indicator) => byId.get(indicator.id) !== indicator)!;
    throw new RkError('invalid', { path: `indicators[${indicators.indexOf(twice)}].id`, got: `"${twice.id}"`, expected: 'an id used once' });
  }
  for (const [index, indicator] of indicators.entries()) {
    const path = `indicators[${index}]`;
    if (isPartOfItself(indicator, byId)) {
      throw new RkError('invalid', { path: `${path}.partOf`, got: `"${indicator.partOf}", which is a part of ${indicator.id}`, expected: 'a total that is no part of it' });
    }
    const named = [...references.map((reference) => [reference, indicator[reference]] as const), ...(indicator.alsoPartOf ?? []).map((id) => ['alsoPartOf', id] as const)];
    for (const [reference, target] of named) {
      if (target !== undefined && byId.get(target)?.kind !== 'count') {
        throw new RkError('undeclared', { path: `${path}.${reference}`, got: `"${target}"`, expected: 'the id of a count in this file' });
      }
    }
    if (!isPersonal(indicator, byId)) continue;
    if (indicator.threshold < MINIMUM_THRESHOLD) {
      throw new RkError('threshold-too-low', { path: `${path}.threshold`, got: String(indicator.threshold), expected: `≥ ${MINIMUM_THRESHOLD}` });
    }
    for (const member of required[indicator.kind]) {
      if (indicator[member] === undefined) {
        throw new RkError('undeclared', { path: `${path}.${member}`, got: 'nothing', expected: `${member} (or "sensitivity": "public")` });
      }
    }
  }
}

/** Whether figures of the indicator are about people: it says so, or the count it is a percentage of does. */
export function isPersonal(indicator: Indicator, byId: ReadonlyMap<string, Indicator>): boolean {
  if (indicator.sensitivity === 'personal') return true;
  return indicator.numerator !== undefined && byId.get(indicator.numerator)?.sensitivity === 'personal';
}

function isPartOfItself({ id, partOf }: Indicator, byId: ReadonlyMap<string, Indicator>): boolean {
  const seen = new Set<string>();
  for (let total = partOf; total !== undefined && !seen.has(total); total = byId.get(total)?.partOf) {
    if (total === id) return true;
    seen.add(total);
  }
  return false;
}
