import { classify } from '../classify.js';
import { State, type PublishedTable } from '../disclosure/published.js';
import { decimalsOf } from '../format.js';
import { textOf, type Indicator } from '../indicator.js';
import type { Language } from '../language.js';
import { layerId, type Question } from '../question.js';
import type { AnalysisMethod } from '../question-analysis.js';

/** Something that a question can be about, as far as there are figures of it. */
export interface Choice {
  readonly id: string;
  readonly indicator: Indicator;
  /** Periods with figures, oldest first. */
  readonly periods: readonly string[];
}

/** Where a bound can be put: from the least published figure to the highest, in steps that the figures are written in. */
export interface Scale {
  readonly min: number;
  readonly max: number;
  readonly step: number;
}

/** What the inputs of a question can be, in its order. Inputs without figures are not among them. */
export function choicesOf({ inputs }: Question, table: PublishedTable): readonly Choice[] {
  return inputs.flatMap(({ indicator: id }) => {
    const indicator = table.indicators.find((each) => each.id === id);
    const periods = indicator ? table.periodsOf(id) : [];
    return indicator && periods.length > 0 ? [{ id, indicator, periods }] : [];
  });
}

/** The choices that are numbers: the others cannot be ranked, compared or subtracted. */
export function numbersIn(choices: readonly Choice[]): readonly Choice[] {
  return choices.filter(({ indicator }) => indicator.kind !== 'category');
}

/** An input that there are no figures of, with who supplies them. */
export interface AbsentInput {
  readonly title: string;
  readonly supplier: string | undefined;
  /** Whether the answer would have counted it. */
  readonly selected: boolean;
}

/** What a question asks after, or offers, and the files do not have. */
export function absentOf({ inputs }: Question, table: PublishedTable, language: Language): readonly AbsentInput[] {
  return inputs.filter(({ indicator }) => !indicator.includes(':') && table.periodsOf(indicator).length === 0).map((input) => ({
    title: inputTitle(input, language), supplier: input.suppliers?.[language] ?? input.supplier, selected: input.selected,
  }));
}

/** What an input is called without its figures. */
export function inputTitle({ indicator, title, titles }: Question['inputs'][number], language: Language): string {
  return titles?.[language] ?? title ?? indicator;
}

/** What an indicator is called. */
export function titleOf(indicator: Indicator, language: Language): string {
  return textOf(indicator, 'title', language)!;
}

const scales = new WeakMap<PublishedTable, Map<string, Scale>>();

/** The scale of an indicator over all its periods. Made once: a form asks for it whenever it is drawn. */
export function scaleOf(table: PublishedTable, choice: Choice): Scale {
  let known = scales.get(table);
  if (!known) scales.set(table, (known = new Map<string, Scale>()));
  let scale = known.get(choice.id);
  if (!scale) known.set(choice.id, (scale = makeScale(table, choice)));
  return scale;
}

function makeScale(table: PublishedTable, { id, indicator, periods }: Choice): Scale {
  let [min, max] = [Infinity, -Infinity];
  for (const { values, states } of periods.map((period) => table.column(id, period))) {
    for (let row = 0; row < states.length; row++) {
      if (states[row] !== State.value) continue;
      min = Math.min(min, values[row]!);
      max = Math.max(max, values[row]!);
    }
  }
  const step = 10 ** -decimalsOf(indicator);
  return min > max ? { min: 0, max: 0, step } : { min: inSteps(min, indicator, Math.floor), max: inSteps(max, indicator, Math.ceil), step };
}

/** A value in the steps that an indicator is written in. */
function inSteps(value: number, indicator: Indicator, round: (value: number) => number): number {
  const decimals = decimalsOf(indicator);
  const step = 10 ** -decimals;
  return Number((round(value / step) * step).toFixed(decimals));
}

/** Where a bound begins: a third of the areas, over all periods, is above it; the highest figure where ties leave no such bound. */
export function startOf(table: PublishedTable, { id, indicator, periods }: Choice): number {
  const values = periods.flatMap((period) => {
    const column = table.column(id, period);
    return Array.from(column.values.filter((_, row) => column.states[row] === State.value));
  });
  const { breaks } = classify(Float64Array.from(values), { classes: 3, decimals: decimalsOf(indicator) });
  return breaks.length === 0 ? scaleOf(table, { id, indicator, periods }).max : inSteps(breaks.at(-1)!, indicator, Math.round);
}

/** Ids and names of the layers of points of a question. */
export function pointLayersOf({ layers }: Question, language: Language): readonly { readonly id: string; readonly title: string }[] {
  return layers.flatMap((layer, index) => (layer.type === 'points'
    ? [{ id: layerId(layer, index), title: layer.titles?.[language] ?? layer.title ?? layerId(layer, index) }] : []));
}

/** The ways in which a question can be answered with these choices; always its own way too. */
export function methodsFor(question: Question, choices: readonly Choice[]): readonly AnalysisMethod[] {
  const numbers = numbersIn(choices);
  const possible: Record<AnalysisMethod, boolean> = {
    single: choices.length > 0, conditions: numbers.length > 0, index: numbers.length > 1, cross: numbers.length > 1,
    change: numbers.some(({ periods }) => periods.length > 1), proximity: question.layers.some(({ type }) => type === 'points'),
  };
  return (Object.keys(possible) as AnalysisMethod[]).filter((method) => possible[method] || method === question.analysis.method);
}
