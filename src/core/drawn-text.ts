import type { DrawnFigure } from './analysis/drawn-figures.js';
import { categoryTitle, decimalsOf, formatFull, formatNumber, formatPeriod, formatValue } from './format.js';
import { textOf } from './indicator.js';
import type { Language } from './language.js';
import { drawIn } from './messages/draw/index.js';
import { levelWord, messagesIn } from './messages/index.js';

/** A figure of a drawn area in words. */
export interface DrawnText {
  /** A number, a range, or why there is none. */
  readonly value: string;
  /** What is left out of it, of what period when that is another one: a sentence each. */
  readonly notes: readonly string[];
}

/** How a figure of a drawn area is told. */
export interface DrawnTelling {
  readonly language: Language;
  /** Level of the areas, as the table has it. */
  readonly level: string;
  /** The period that the panel is about. */
  readonly period: string;
}

/** A figure of a drawn area in words. Percentages are rounded outwards where they are bounds, so that what is said holds. */
export function drawnText(figure: DrawnFigure, { language, level, period }: DrawnTelling): DrawnText {
  const words = drawIn(language);
  const { shown, hidden, missing } = figure;
  const all = shown + hidden + missing;
  const value = valueText(figure, language);
  const say = (what: (count: string, of: string, level: string) => string, count: number): string[] =>
    count === 0 || (count === all && (value === words.nothingShown || value === words.nothingThere)) ? [] : [what(formatNumber(count, language), formatNumber(all, language), messagesIn(language).level(levelWord(level), all))];
  return {
    value,
    notes: [...say(words.hidden, hidden), ...say(words.missing, missing), ...(figure.period === period ? [] : [words.inPeriod(formatPeriod(figure.period, language))]), ...lackingTexts(figure, language)],
  };
}

/** Which of the counts of a percentage has no figures of its period: else "no data" would contradict the map. */
function lackingTexts({ lacking = [], period }: DrawnFigure, language: Language): string[] {
  const words = drawIn(language);
  return lacking.map(({ indicator, last }) => words.lacking(textOf(indicator, 'title', language)!, formatPeriod(period, language), last === undefined ? undefined : formatPeriod(last, language)));
}

function valueText(figure: DrawnFigure, language: Language): string {
  const words = drawIn(language);
  const { kind, low, high, shown, hidden, indicator } = figure;
  if (shown === 0 && (kind !== 'sum' || hidden === 0 || high === Infinity)) return hidden > 0 ? words.nothingShown : words.nothingThere;
  if (kind === 'categories') return categoriesText(figure, language);
  if (Number.isNaN(low)) return words.nothingThere;
  const digits = 10 ** decimalsOf(indicator);
  const bound = (value: number, round: (value: number) => number) => formatValue(kind === 'share' ? round(value * digits) / digits : value, indicator, language);
  const full = (value: number) => (kind === 'sum' ? formatFull(value, indicator, language) : formatValue(value, indicator, language));
  if (low === high) return full(low);
  if (high === Infinity) return words.atLeast(full(low));
  const [from, to] = [bound(low, Math.floor), bound(high, Math.ceil)];
  return (kind === 'range' ? words.fromTo : words.between)(from, to);
}

function categoriesText({ areasOf, indicator }: DrawnFigure, language: Language): string {
  const words = drawIn(language);
  return areasOf.map((count, category) => ({ count, category })).filter(({ count }) => count > 0).toSorted((a, b) => b.count - a.count)
    .map(({ count, category }) => words.inCategory(categoryTitle(indicator, category, language), formatNumber(count, language))).join(' · ');
}
