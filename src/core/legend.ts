import { State } from './disclosure/published.js';
import { stateWord } from './area-facts.js';
import { categoryTitle, formatBareBreak, formatBreak, formatNumber, formatPeriod, formatValue, isSign } from './format.js';
import { textOf, type Indicator, type Source } from './indicator.js';
import type { Language } from './language.js';
import type { LayerView } from './layer-view.js';
import { levelWord, messagesIn, type Messages } from './messages/index.js';
import type { Colour } from './palette.js';
import { sourcesOf } from './sources.js';

/** One line of a legend. */
export interface LegendRow {
  /** The colour of a class, the state that has a pattern of its own, or what is outside the part that is asked after. */
  readonly look: Colour | keyof Messages['states'] | 'outside';
  readonly label: string;
  /** How many areas look like this, as a number and with the word for them: `17`, `buurten`. */
  readonly count: string;
  readonly level: string;
}

/** The legend of a layer, in words. */
export interface Legend {
  readonly title: string;
  readonly period: string;
  readonly rows: readonly LegendRow[];
  /** The unit, unless it is a sign in the numbers themselves. */
  readonly unit: string | undefined;
  readonly sources: readonly Source[];
  /** What the reader has to know besides: that there are no values, or that not every area has its figures. */
  readonly notes: readonly string[];
}

/** The legend of what a layer shows. Classes keep their line when no area is in them, states only show when they occur. */
export function legendOf(view: LayerView, language: Language): Legend {
  const { indicator, classCounts, colours, stateCounts, period, areas, count } = view;
  const words = messagesIn(language);
  const level = levelWord(view.table.level);
  const row = (look: LegendRow['look'], label: string, some: number): LegendRow =>
    ({ look, label, count: formatNumber(some, language), level: words.level(level, some) });
  const labels = classLabels(view, language);
  return {
    title: textOf(indicator, 'title', language)!,
    period: formatPeriod(period, language),
    rows: [
      ...colours.map((colour, index) => row(colour, labels[index]!, classCounts[index]!)),
      ...states.filter(([state]) => stateCounts[state]! > 0).map(([state, name]) => row(name, stateWord(state, language, indicator), stateCounts[state]!)),
      ...(count < areas.count ? [row('outside', words.map.outside, areas.count - count)] : []),
    ],
    unit: isSign(indicator) ? undefined : textOf(indicator, 'unit', language),
    sources: sourcesBehind(view),
    notes: notesOn(view, language),
  };
}

const states = [[State.suppressed, 'suppressed'], [State.missing, 'missing'], [State.unmatched, 'unmatched']] as const;

/** The range of each class in words, or the title of each category. */
function classLabels(view: LayerView, language: Language): readonly string[] {
  const { classes, indicator, colours } = view;
  if (!classes) return colours.map((_, index) => categoryTitle(indicator, index, language));
  return classes.breaks.length === 0 ? [onlyLabel(view, language)] : classNames(classes.breaks, indicator, language);
}

/**
 * What the classes between breaks are called: `minder dan 12%`, `12 – 18%`, `18% of meer`. Without breaks, all values. A class
 * of a few whole numbers names the last of them, not the break after it: `3`, `4 – 5`.
 */
export function classNames(breaks: readonly number[], indicator: Indicator, language: Language): readonly string[] {
  const { legend } = messagesIn(language);
  if (breaks.length === 0) return [legend.all];
  const text = breaks.map((value) => formatBreak(value, indicator, language));
  return [
    legend.lessThan(text[0]!),
    ...breaks.slice(1).map((to, index) => rangeName([breaks[index]!, to], indicator, language)),
    legend.orMore(text.at(-1)!),
  ];
}

/** A count is of whole things, so a reader would look for one on a break in either class. */
const FEW = 10;

function rangeName([from, to]: readonly [number, number], indicator: Indicator, language: Language): string {
  const { legend } = messagesIn(language);
  const isFew = indicator.kind === 'count' && to - from < FEW && Number.isInteger(from) && Number.isInteger(to);
  const last = isFew ? to - 1 : to;
  if (last === from) return formatBreak(from, indicator, language);
  return (from < 0 ? legend.signedRange : legend.range)(formatBareBreak(from, indicator, language), formatBreak(last, indicator, language));
}

/** The label of a class that holds everything: the value, when there is but one. */
function onlyLabel({ values, states: cells, indicator }: LayerView, language: Language): string {
  const shown = values.filter((_, area) => cells[area] === State.value);
  const same = shown.length > 0 && shown.every((value) => value === shown[0]);
  return same ? formatValue(shown[0]!, indicator, language) : messagesIn(language).legend.all;
}

/** The indicator's own source, else those of the counts that it is made of. */
function sourcesBehind({ indicator, table }: LayerView): readonly Source[] {
  const own = sourcesOf([indicator]);
  return own.length > 0 ? own : sourcesOf(table.indicators.filter(({ id }) => id === indicator.numerator || id === indicator.denominator));
}

function notesOn({ count, join, stateCounts, table }: LayerView, language: Language): readonly string[] {
  const { legend, level } = messagesIn(language);
  const unmatched = stateCounts[State.unmatched]! > 0;
  const joined = () =>
    legend.joined(formatNumber(join.matched, language), formatNumber(count, language), level(levelWord(table.level), count));
  return [
    ...(stateCounts[State.value] === 0 ? [legend.noValues] : []),
    ...(unmatched || join.otherYear ? [joined()] : []),
    ...(join.otherYear ? [legend.otherYear] : []),
  ];
}
