import { indicatorIn } from './analysis/input.js';
import type { PublishedTable } from './disclosure/published.js';
import { formatBareBreak, formatBreak, isSign } from './format.js';
import { textOf, type Indicator } from './indicator.js';
import type { Language } from './language.js';
import { analysisIn } from './messages/analysis/index.js';
import type { Condition, SimpleCondition } from './question-analysis.js';

/**
 * A condition in words: its own title, else what is asked of its indicator: `Aandeel 65-plus: 40% of meer`.
 * @throws RkError `no-such-indicator`.
 */
export function conditionText(condition: Condition, figures: PublishedTable, language: Language): string {
  const own = condition.titles?.[language] ?? condition.title;
  if (own !== undefined) return own;
  const analysis = analysisIn(language);
  if ('of' in condition) return condition.of.map((part) => conditionText(part, figures, language)).join(condition.op === 'all' ? `, ${analysis.and} ` : `, ${analysis.or} `);
  const indicator = indicatorIn(figures, condition.indicator);
  return analysis.is(textOf(indicator, 'title', language)!, whatIsAsked(condition, indicator, figures, language));
}

function whatIsAsked(condition: SimpleCondition, indicator: Indicator, figures: PublishedTable, language: Language): string {
  const analysis = analysisIn(language);
  if (condition.op === 'between') {
    const [from, to] = condition.value;
    return analysis.betweenValues(formatBareBreak(from, indicator, language), withUnit(formatBreak(to, indicator, language)));
  }
  if (condition.op === 'in') return condition.value.map((id) => categoryWord(indicator, id, language)).join(` ${analysis.or} `);
  const { value, op } = condition;
  if (typeof value === 'object') return analysis.thanOther[op](textOf(indicatorIn(figures, value.indicator), 'title', language)!);
  return analysis.ops[op](typeof value === 'string' ? categoryWord(indicator, value, language) : withUnit(formatBreak(value, indicator, language)));

  /** A unit in words goes with the number, but that of a count is in its title already. */
  function withUnit(number: string): string {
    const unit = textOf(indicator, 'unit', language);
    return unit && !isSign(indicator) && indicator.kind === 'mean' ? `${number} ${unit}` : number;
  }
}

function categoryWord({ categories }: Indicator, id: string, language: Language): string {
  const category = categories?.find((each) => each.id === id);
  return category?.titles?.[language] ?? category?.title ?? id;
}
