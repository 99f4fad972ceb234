import type { Answer, AnswerDetail } from './analysis/answer-types.js';
import { testsOf } from './analysis/conditions.js';
import { crossLevelOf, crossTarget } from './analysis/cross.js';
import { rankOf } from './analysis/index-score.js';
import { inputsAt, type Input } from './analysis/input.js';
import { rankingOf } from './analysis/percentile.js';
import { proximityId } from './analysis/proximity.js';
import { Truth } from './analysis/truth-value.js';
import { stateWord } from './area-facts.js';
import { conditionText } from './condition-text.js';
import { State } from './disclosure/published.js';
import { formatFull, formatPeriod } from './format.js';
import { textOf } from './indicator.js';
import type { Language } from './language.js';
import type { LayerView } from './layer-view.js';
import { analysisIn } from './messages/analysis/index.js';
import { columnOf } from './table-rows.js';
import { indicatorsOf } from './question-needs.js';
import { topAreas, type AreaFigures, type TopArea } from './top-areas.js';

/** One reason why an area has the answer that it has. */
export interface Reason {
  /** What it is about: a condition or an indicator. */
  readonly label: string;
  /** The area's own figure, or why there is none. */
  readonly value: string;
  /** What the figure means in the answer: its rank, its class; nothing where the figure speaks for itself. */
  readonly meaning: string | undefined;
  /** Of a condition: whether it holds. */
  readonly truth: Truth | undefined;
}

/** The areas that stand out in an answer, most first, by name where they are equal. `view` as for `answerSentence`. */
export function standOut(answer: Answer, view: LayerView, most: number): readonly TopArea[] {
  const { detail, direction, order } = answer;
  if (detail.method !== 'cross') {
    const top = topAreas({ ...columnOf(view, order), areas: view.areas }, direction, most);
    return detail.method === 'conditions' ? top.filter(({ value }) => value > 0) : top;
  }
  const target = crossTarget(detail.directions);
  const states = view.states.map((state, area) => (state === State.value && view.values[area] !== target ? State.missing : state));
  const asked: AreaFigures = { areas: view.areas, indicator: view.indicator, values: view.values, states };
  return topAreas(asked, direction, most);
}

/**
 * Why an area has its answer: each condition with whether it holds, each part of a score from what adds most to it, both
 * indicators of a cross, both periods of a change. Empty for an area that is not linked, and where the figure is the answer.
 */
export function reasonsOf(answer: Answer, view: LayerView, area: number, language: Language): readonly Reason[] {
  const row = view.join.rowOf[area]!;
  if (row < 0) return [];
  const place: Place = { answer, row, language, inputs: inputsAt(answer.periods, answer.figures, view.period) };
  const { detail } = answer;
  switch (detail.method) {
    case 'single': return [];
    case 'conditions': return conditionReasons(place, detail);
    case 'index': return indexReasons(place, detail);
    case 'cross': return crossReasons(place, detail);
    case 'change': return changeReasons(place, detail);
    case 'proximity': return (['distance', 'count'] as const).flatMap((measure) => {
      const indicator = answer.figures.indicators.find(({ id }) => id === proximityId(detail.layer.id, measure));
      const column = indicator && answer.figures.column(indicator.id, view.period);
      return indicator && column ? [reason(titleOf(indicator, language), cell({ indicator, column }, row, language))] : [];
    });
  }
}

interface Place { answer: Answer; inputs: readonly Input[]; row: number; language: Language }
type DetailOf<Method extends AnswerDetail['method']> = Extract<AnswerDetail, { method: Method }>;

function reason(label: string, value: string, more: Partial<Reason> = {}): Reason {
  return { label, value, meaning: undefined, truth: undefined, ...more };
}

function cell({ indicator, column }: Pick<Input, 'indicator' | 'column'>, row: number, language: Language): string {
  const state = column.states[row]!;
  return state === State.value ? formatFull(column.values[row]!, indicator, language) : stateWord(state, language, indicator);
}

const titleOf = (indicator: Input['indicator'], language: Language): string => textOf(indicator, 'title', language)!;

function conditionReasons({ answer, inputs, row, language }: Place, { conditions }: DetailOf<'conditions'>): readonly Reason[] {
  return testsOf(conditions, inputs).map(({ test }, index) => {
    const condition = conditions[index]!;
    const figures = [...new Set(indicatorsOf(condition))].map((id) => inputs.find(({ indicator }) => indicator.id === id)!);
    return reason(conditionText(condition, answer.figures, language), figures.map((input) => cell(input, row, language)).join(' · '), { truth: test(row) });
  });
}

function indexReasons({ inputs, row, language }: Place, { parts }: DetailOf<'index'>): readonly Reason[] {
  const analysis = analysisIn(language);
  const told = parts.map((part, index) => {
    const input = inputs[index]!;
    const published = input.column.states[row] === State.value;
    const rank = published ? rankOf(part, input, rankingOf(input.column), row, 'low') : NaN;
    const above = part.direction === 'high' ? rank : 100 - rank;
    return { adds: published ? part.weight * rank : -1, reason: reason(titleOf(part.indicator, language), cell(input, row, language), { meaning: published ? analysis.rank(above) : undefined }) };
  });
  return told.sort((a, b) => b.adds - a.adds).map((each) => each.reason);
}

function crossReasons({ inputs, row, language }: Place, { cross }: DetailOf<'cross'>): readonly Reason[] {
  const analysis = analysisIn(language);
  return inputs.map((input, index) => {
    const level = crossLevelOf(cross.classes[index]!, input, row);
    return reason(titleOf(input.indicator, language), cell(input, row, language), { meaning: level && analysis.levels[level] });
  });
}

function changeReasons({ answer, inputs, row, language }: Place, { from, to }: DetailOf<'change'>): readonly Reason[] {
  const { indicator } = inputs[0]!;
  return [from, to].map((period) => reason(formatPeriod(period, language), cell({ indicator, column: answer.figures.column(indicator.id, period) }, row, language)));
}
