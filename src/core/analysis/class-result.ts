import { classify, classOf, parseMethod, type Classes } from '../classify.js';
import { brandPublished, State, type PublishedColumn, type PublishedTable } from '../disclosure/published.js';
import { RkError } from '../errors.js';
import { decimalsOf } from '../format.js';
import { MINIMUM_THRESHOLD, type Category, type Indicator } from '../indicator.js';
import { classNames } from '../legend.js';
import { mainInput, type Question } from '../question.js';
import { sourcesOf } from '../sources.js';

/**
 * The class of every area, instead of its figure. Classes are those of the map of the question: made of the published figures
 * of all periods. Breaks that are found in the figures leave at least two different figures in every class, or a class
 * would be a figure by another name; breaks that the question gives itself are not from the figures and stay.
 * @throws RkError `no-such-indicator`; `unsupported` when there are too few different figures to make classes of.
 */
export function classResult(table: PublishedTable, question: Question): PublishedTable {
  const { level, areas, periods } = table;
  const { indicator: id } = mainInput(question);
  const input = table.indicators.find((indicator) => indicator.id === id);
  if (!input) throw new RkError('no-such-indicator', { path: 'inputs', got: `"${id}"`, expected: table.indicators.map((one) => one.id).join(' | ') });
  const columns = periods.map((period) => table.column(id, period));
  const classes = input.kind === 'category' ? undefined : classesOf(columns, input, question);
  const indicator = resultIndicator(table, input, classes);
  const results = columns.map(({ values, states }): PublishedColumn => ({
    states: states.slice(),
    values: classes ? values.map((value, area) => (states[area] === State.value ? classOf(classes, value) : NaN)) : values.slice(),
  }));
  return brandPublished({ level, areas, periods, indicators: [indicator], columns: new Map([[indicator.id, results]]), exposed: table.exposed });
}

function classesOf(columns: readonly PublishedColumn[], input: Indicator, { style }: Question): Classes {
  const values = Float64Array.from(columns.flatMap((column) => Array.from(column.values.filter((_, area) => column.states[area] === State.value))));
  const method = parseMethod(style.breaks ? 'manual' : style.method);
  const options = { method, breaks: style.breaks, decimals: decimalsOf(input) };
  if (method === 'manual') return classify(values, options);
  const distinct = [...new Set(values)];
  const breaks = joinLonely([...classify(values, { ...options, classes: style.classes }).breaks], distinct);
  if (breaks.length > 0) return { method, breaks, count: breaks.length + 1 };
  throw new RkError('unsupported', { path: `inputs, "${input.id}"`, got: `${distinct.length} different figures that may be shown`, expected: 'enough to divide, two or more a class, or "breaks" of your own' });
}

/** Breaks without those around a class of fewer than two of the figures: it joins the class above it, or the last the one below. */
function joinLonely(breaks: readonly number[], figures: readonly number[]): readonly number[] {
  const classes = { method: 'manual', breaks, count: breaks.length + 1 } as const;
  const sizes = new Array<number>(classes.count).fill(0);
  for (const figure of figures) sizes[classOf(classes, figure)]!++;
  const lonely = sizes.findIndex((size) => size < 2);
  if (lonely < 0 || breaks.length === 0) return breaks;
  return joinLonely(breaks.filter((_, i) => i !== Math.min(lonely, breaks.length - 1)), figures);
}

/** What the classes are called. It is a figure that its owner publishes: everything about people was hidden before. */
function resultIndicator({ indicators }: PublishedTable, input: Indicator, classes: Classes | undefined): Indicator {
  const { title, titles, description, descriptions } = input;
  const [source] = sourcesOf([input, ...indicators.filter(({ id }) => id === input.numerator || id === input.denominator)]);
  const texts = { title, titles, description, descriptions, source };
  const rest = { kind: 'category', sensitivity: 'public', threshold: MINIMUM_THRESHOLD } as const;
  if (!classes) return { ...texts, ...rest, id: `${input.id}-resultaat`, categories: input.categories };
  const [nl, en] = (['nl', 'en'] as const).map((language) => classNames(classes.breaks, input, language));
  const categories = nl!.map((name, i): Category => ({ id: String(i + 1), title: name, titles: { en: en![i]! } }));
  return { ...texts, ...rest, id: `${input.id}-klasse`, categories, ordered: true };
}
