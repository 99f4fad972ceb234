import { cellText } from '../area-facts.js';
import { State } from '../disclosure/published.js';
import { decimalsOf, formatFull, formatNumber, formatPeriod } from '../format.js';
import { textOf, type Indicator } from '../indicator.js';
import type { Language } from '../language.js';
import type { LayerView } from '../layer-view.js';
import { compareIn } from '../messages/compare/index.js';

/** One side of a comparison: an area of what a layer shows. */
export interface ComparedArea {
  readonly view: LayerView;
  /** Index of the area in the view; -1 where the view has no such area. */
  readonly area: number;
}

/**
 * The figures of two or more areas in words, with the difference: `Centrum: 12,4% in 2020, 15,1% in 2024. Dat is 2,7
 * procentpunt meer.` Each figure is said with what it differs in from the others: area, indicator or period. The difference
 * is that of the figures as they are written, so that a reader finds the same; there is one only between published figures
 * of the same indicator. Of three or more, each figure is compared with the first.
 */
export function compareAreas(sides: readonly ComparedArea[], language: Language): string {
  const words = compareIn(language);
  const names = new Set(sides.map(nameOf).filter(Boolean));
  const parts = { area: names.size > 1, indicator: !areOfOne(sides), period: sides.some(({ view }) => view.period !== sides[0]!.view.period) };
  const figures = sides.map((side) => figureText(side, parts, language));
  const area = parts.area ? '' : [...names].join('');
  if (parts.indicator || sides.length < 2 || sides[0]!.view.indicator.kind === 'category') return words.figures(area, figures);
  const [, ...differences] = sides.map((side) => differenceText(sides[0]!, side, language));
  if (sides.length === 2) {
    return `${words.figures(area, figures)} ${differences[0] === undefined ? words.noDifference : words.difference(differences[0])}`;
  }
  return words.figures(area, figures.map((figure, at) => (at > 0 && differences[at - 1] !== undefined ? words.beside(figure, differences[at - 1]!) : figure)));
}

/** Whether views show one and the same indicator, so that their figures can be taken from each other. */
export function areOfOne(sides: readonly { readonly view: LayerView }[]): boolean {
  const key = ({ view: { indicator: { id, kind, unit } } }: { readonly view: LayerView }): string => JSON.stringify([id, kind, unit]);
  return sides.every((side) => key(side) === key(sides[0]!));
}

/** Which parts the figures differ in, and so are said with each. */
interface Differing { readonly area: boolean; readonly indicator: boolean; readonly period: boolean }

function nameOf({ view, area }: ComparedArea): string {
  return view.areas.labels[area] ?? '';
}

function figureText(side: ComparedArea, differing: Differing, language: Language): string {
  const { view: { indicator, period } } = side;
  const words = compareIn(language);
  const value = valueText(side, differing.indicator, language);
  const named = [differing.area && nameOf(side), differing.indicator && textOf(indicator, 'title', language), value].filter(Boolean).join(' ');
  return differing.period ? words.when(named, formatPeriod(period, language), /^\d{4}-\d\d-\d\d$/.test(period)) : named;
}

/** Beside the title of its indicator a figure needs no unit. */
function valueText({ view, area }: ComparedArea, isTitled: boolean, language: Language): string {
  if (area < 0) return compareIn(language).absent;
  return isTitled || view.states[area] !== State.value ? cellText(view, area, language) : formatFull(view.values[area]!, view.indicator, language);
}

/** How much the second is more than the first, in words; `undefined` unless both are published. */
function differenceText(first: ComparedArea, second: ComparedArea, language: Language): string | undefined {
  const [from, to] = [first, second].map(({ view, area }) => (area >= 0 && view.states[area] === State.value ? asWritten(view.values[area]!, first.view.indicator) : NaN)) as [number, number];
  const change = to - from;
  if (Number.isNaN(change)) return undefined;
  const words = compareIn(language);
  const isHeight = first.view.indicator.kind === 'score';
  if (change === 0) return isHeight ? words.sameHeight : words.same;
  const size = sizeText(Math.abs(change), first.view.indicator, language);
  if (isHeight) return change > 0 ? words.higher(size) : words.lower(size);
  return change > 0 ? words.more(size) : words.less(size);
}

/** The number that a reader sees: how a half is rounded is up to what writes it. */
function asWritten(value: number, indicator: Indicator): number {
  return Number(formatNumber(value, 'en', decimalsOf(indicator)).replaceAll(',', ''));
}

function sizeText(size: number, indicator: Indicator, language: Language): string {
  if (indicator.kind !== 'percentage') return formatFull(size, indicator, language);
  return `${formatNumber(size, language, decimalsOf(indicator))} ${compareIn(language).points}`;
}
