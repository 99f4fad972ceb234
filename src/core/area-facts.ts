import { State } from './disclosure/published.js';
import { formatFull, formatNumber, formatValue, categoryTitle } from './format.js';
import { textOf, type Indicator } from './indicator.js';
import type { Language } from './language.js';
import { OUTSIDE, type LayerView } from './layer-view.js';
import { messagesIn } from './messages/index.js';

/** What there is to tell of one area, in words: for the tooltip, the announcement and the choice. */
export interface AreaFacts {
  readonly label: string;
  /** The figure with what it is: `51,0% Aandeel 65-plus`, or the state in words. */
  readonly value: string;
  /** What the figure is about. */
  readonly subject: string;
  /** The counts behind a percentage: `210 van 475 inwoners`. */
  readonly detail: string | undefined;
}

/** The facts of an area. Holds published figures only, as the view does. */
export function factsOf(view: LayerView, area: number, language: Language): AreaFacts {
  const { areas, indicator } = view;
  const shown = view.states[area] === State.value;
  const title = textOf(indicator, 'title', language)!;
  return {
    label: areas.labels[area]!,
    value: shown ? formatFull(view.values[area]!, indicator, language) : stateWord(view.states[area]!, language, indicator),
    subject: title,
    detail: shown && indicator.kind === 'percentage' ? countsBehind(view, area, language) : undefined,
  };
}

/** The words for a cell without a value. What is computed from other figures is then said not to be determined. */
export function stateWord(state: number, language: Language, { derived }: Pick<Indicator, 'derived'> = {}): string {
  const words = messagesIn(language);
  const states = { ...words.states, ...(derived && words.undetermined) };
  if (state === OUTSIDE) return words.map.outside;
  return state === State.suppressed ? states.suppressed : state === State.missing ? states.missing : states.unmatched;
}

/** One cell in words: its value as the indicator is written, or its state. */
export function cellText(view: LayerView, area: number, language: Language): string {
  if (view.states[area] !== State.value) return stateWord(view.states[area]!, language, view.indicator);
  const { indicator } = view;
  return indicator.kind === 'category' ? categoryTitle(indicator, view.values[area]!, language) : formatValue(view.values[area]!, indicator, language);
}

function countsBehind({ table, indicator, join, period }: LayerView, area: number, language: Language): string | undefined {
  const { numerator, denominator } = indicator;
  const whole = table.indicators.find(({ id }) => id === denominator);
  if (numerator === undefined || !whole) return undefined;
  const row = join.rowOf[area]!;
  const [parts, wholes] = [table.column(numerator, period), table.column(whole.id, period)];
  if (parts.states[row] !== State.value || wholes.states[row] !== State.value) return undefined;
  const unit = textOf(whole, 'unit', language) ?? textOf(whole, 'title', language)!.toLowerCase();
  return messagesIn(language).map.of(formatNumber(parts.values[row]!, language), formatNumber(wholes.values[row]!, language), unit);
}
