import type { Answer } from './analysis/answer-types.js';
import { inputsAt, type Input } from './analysis/input.js';
import { State, type PublishedColumn, type PublishedTable } from './disclosure/published.js';
import type { Indicator } from './indicator.js';
import type { LayerView } from './layer-view.js';

/** A figure of an area beside that of all areas of the map together. */
export interface Comparison {
  readonly indicator: Indicator;
  readonly value: number;
  /** The percentage of all areas together. */
  readonly whole: number;
}

/**
 * The percentages behind an answer, of one area and of all areas of the map together, for the inputs of which that is
 * public: every area has a row, and both counts of every area are published, so that the whole is only a sum of what can be
 * seen. Means and scores are never added up. `view` as for `answerSentence`.
 */
export function compareArea(answer: Answer, view: LayerView, area: number): readonly Comparison[] {
  const row = view.join.rowOf[area]!;
  const everyArea = answer.figures.areas.length === view.areas.count;
  if (row < 0 || !everyArea) return [];
  return inputsAt(answer.periods, answer.figures, view.period).flatMap((input) => {
    const whole = wholeOf(answer.figures, input);
    return input.column.states[row] === State.value && whole !== undefined ? [{ indicator: input.indicator, value: input.column.values[row]!, whole }] : [];
  });
}

function wholeOf(figures: PublishedTable, { indicator: { kind, numerator, denominator }, period }: Input): number | undefined {
  if (kind !== 'percentage' || numerator === undefined || denominator === undefined) return undefined;
  const [part, all] = [sumOf(figures.column(numerator, period)), sumOf(figures.column(denominator, period))];
  return part === undefined || !all ? undefined : (100 * part) / all;
}

/** The sum of a column of which every cell is published. */
function sumOf({ values, states }: PublishedColumn): number | undefined {
  return states.every((state) => state === State.value) ? values.reduce((sum, value) => sum + value, 0) : undefined;
}
