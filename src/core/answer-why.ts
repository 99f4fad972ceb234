import type { Answer } from './analysis/answer-types.js';
import { indicatorIn } from './analysis/input.js';
import { Truth } from './analysis/truth-value.js';
import { reasonsOf } from './answer-reasons.js';
import { cellText } from './area-facts.js';
import { conditionText } from './condition-text.js';
import { State } from './disclosure/published.js';
import { formatFull, formatNumber, formatValue } from './format.js';
import { textOf } from './indicator.js';
import type { Language } from './language.js';
import type { LayerView } from './layer-view.js';
import { analysisIn } from './messages/analysis/index.js';
import type { Condition } from './question-analysis.js';
import type { TopArea } from './top-areas.js';

/** Most reasons in one line. */
const MOST = 3;

/** Why an area stands out, in one line: the conditions that hold, what adds most to a score, the figures themselves. */
export function whyOf(answer: Answer, view: LayerView, area: number, language: Language): string {
  const reasons = reasonsOf(answer, view, area, language);
  const { detail, order } = answer;
  switch (detail.method) {
    case 'single': return '';
    case 'conditions': return detail.conditions.map((condition, index) => ({ condition, ...reasons[index] }))
      .filter(({ truth }) => truth === Truth.holds).map(({ condition, value }) => `${subjectOf(condition, answer, language)}: ${value}`).join(' · ');
    case 'index': return reasons.filter(({ meaning }) => meaning !== undefined).slice(0, MOST).map(({ label, value }) => `${label}: ${value}`).join(' · ');
    case 'cross': return reasons.map(({ label, value }) => `${label}: ${value}`).join(' · ');
    case 'change': return reasons.map(({ label, value }) => `${label}: ${value}`).join(' → ');
    case 'proximity': return reasons.filter((_, index) => (index === 0) === (order.kind === 'count')).map(({ label, value }) => `${label}: ${value}`).join(' · ');
  }
}

/** What a condition is about, without its bound: the area's own figure says more. */
function subjectOf(condition: Condition, { figures }: Answer, language: Language): string {
  return condition.titles?.[language] ?? condition.title ?? ('of' in condition ? conditionText(condition, figures, language) : textOf(indicatorIn(figures, condition.indicator), 'title', language)!);
}

/** What stands beside an area that stands out: what the map says of it, or the figure that it is ordered by. */
export function standingOf({ detail, order }: Answer, view: LayerView, { area, value }: TopArea, language: Language): string {
  if (detail.method === 'cross') return cellText(view, area, language);
  if (detail.method !== 'conditions') return (detail.method === 'single' ? formatValue : formatFull)(value, order, language);
  const { atLeast } = analysisIn(language);
  return view.states[area] === State.value ? cellText(view, area, language) : atLeast(formatNumber(value, language));
}
