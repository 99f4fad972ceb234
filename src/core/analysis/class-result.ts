import { classify, classOf, parseMethod, type Classes } from '../classify.js';
import { State, type PublishedColumn, type PublishedTable } from '../disclosure/published.js';
import { RkError } from '../errors.js';
import { decimalsOf } from '../format.js';
import { MINIMUM_THRESHOLD, type Indicator } from '../indicator.js';
import { classNames } from '../legend.js';
import type { Question } from '../question.js';
import { sourcesOf, sourceText } from '../sources.js';
import { inEveryLanguage, publishedValues, type DerivedColumns } from './derived.js';

/** One indicator of a result, with its cells in each period. */
export type ResultColumns = DerivedColumns[number];

/** Where breaks come from that the figures are to be divided at. */
export interface ClassOptions {
  /** Of the question: breaks that it gives itself stay as they are. */
  readonly style: Question['style'];
  /** Breaks that were found in the figures; by the method of the question when absent. */
  readonly found?: readonly number[] | undefined;
}

/**
 * Classes that say less than the figures. Breaks that are found in the figures leave at least two different figures in every
 * class, or a class would be a figure by another name; breaks that the question gives itself are not from the figures and stay.
 * @throws RkError `unsupported` when there are too few different figures to make classes of.
 */
export function coarseClasses(figures: Float64Array, indicator: Indicator, { style, found }: ClassOptions): Classes {
  const method = parseMethod(style.breaks ? 'manual' : style.method);
  const options = { method, breaks: style.breaks, decimals: decimalsOf(indicator) };
  if (method === 'manual') return classify(figures, options);
  const distinct = [...new Set(figures)];
  const breaks = joinLonely(found ?? classify(figures, { ...options, classes: style.classes }).breaks, distinct);
  if (breaks.length > 0) return { method, breaks, count: breaks.length + 1 };
  throw new RkError('unsupported', { path: `inputs, "${indicator.id}"`, got: `${distinct.length} different figures that may be shown`, expected: 'enough to divide, two or more a class, or "breaks" of your own' });
}

/** Breaks without those around a class of fewer than two of the figures: it joins the class above it, or the last the one below. */
export function joinLonely(breaks: readonly number[], figures: readonly number[]): readonly number[] {
  const classes = { method: 'manual', breaks, count: breaks.length + 1 } as const;
  const sizes = new Array<number>(classes.count).fill(0);
  for (const figure of figures) sizes[classOf(classes, figure)]!++;
  const lonely = sizes.findIndex((size) => size < 2);
  if (lonely < 0 || breaks.length === 0) return breaks;
  return joinLonely(breaks.filter((_, i) => i !== Math.min(lonely, breaks.length - 1)), figures);
}

/**
 * The class of every area, instead of its figure; a category is the class that it is. Classes are made of the published
 * figures of all periods, as those of a map are.
 * @throws as `coarseClasses`.
 */
export function classColumns(table: PublishedTable, input: Indicator, options: ClassOptions): ResultColumns {
  const columns = table.periods.map((period) => table.column(input.id, period));
  const from = [input, ...table.indicators.filter(({ id }) => id === input.numerator || id === input.denominator)];
  if (input.kind === 'category') return [resultIndicator(input, from, { id: `${input.id}-resultaat` }), columns];
  const classes = coarseClasses(publishedValues(columns), input, options);
  const results = columns.map(({ values, states }): PublishedColumn => ({
    states, values: values.map((value, area) => (states[area] === State.value ? classOf(classes, value) : NaN)),
  }));
  return [resultIndicator(input, from, { id: `${input.id}-klasse`, ...classCategories(classes, input) }), results];
}

/** The categories that classes are, named by the breaks between them. */
export function classCategories({ breaks }: Classes, indicator: Indicator): Required<Pick<Indicator, 'categories' | 'ordered'>> {
  const names = (language: 'nl' | 'en') => classNames(breaks, indicator, language);
  return { ordered: true, categories: names('nl').map((_, i) => ({ id: String(i + 1), ...inEveryLanguage((_words, language) => names(language)[i]!) })) };
}

/** What a result is called. It is a figure that its owner publishes: everything about people was hidden before. */
export function resultIndicator({ id, title, titles, description, descriptions, categories, ordered }: Indicator, from: readonly Indicator[], own: Partial<Indicator> = {}): Indicator {
  const sources = sourcesOf(from);
  const source = sources.length > 1 ? { name: sources.map(sourceText).join('; ') } : sources[0];
  return { id, title, titles, description, descriptions, source, kind: 'category', sensitivity: 'public', threshold: MINIMUM_THRESHOLD, categories, ordered, ...own };
}
