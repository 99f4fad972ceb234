import { answerQuestion } from './analysis/answer-question.js';
import type { Answer, Material } from './analysis/answer-types.js';
import { crossCellsOf, type CrossCell } from './analysis/cross.js';
import { inputsAt } from './analysis/input.js';
import { columnsOfAnswer } from './answer-columns.js';
import { compareArea, type Comparison } from './answer-comparison.js';
import { reasonsOf, standOut, type Reason } from './answer-reasons.js';
import { answerSentence, type Telling } from './answer-sentence.js';
import { standingOf, whyOf } from './answer-why.js';
import { partSentence } from './answer-part.js';
import { partsOf, type AnswerPart } from './answer-words.js';
import type { Areas } from './areas.js';
import type { Indicator } from './indicator.js';
import type { Join } from './join.js';
import type { Language } from './language.js';
import type { LayerView } from './layer-view.js';
import { joinOfPart } from './part.js';
import type { Question } from './question.js';
import type { TableColumn } from './table-rows.js';
import type { TopArea } from './top-areas.js';
import type { Work } from './work.js';

/**
 * A question with its answer, and everything that can be told of it: who has this needs no other code of the analyses, so
 * that a page loads them when a question is asked. Each `view` is the view of the answer's table on the map.
 */
export interface Answered {
  readonly question: Question;
  readonly answer: Answer;
  sentence(view: LayerView, telling: Telling): readonly AnswerPart[];
  standOut(view: LayerView, most: number): readonly TopArea[];
  reasons(view: LayerView, area: number, language: Language): readonly Reason[];
  /** Why an area stands out, in one line. */
  why(view: LayerView, area: number, language: Language): string;
  /** What stands beside an area that stands out. */
  standing(view: LayerView, top: TopArea, language: Language): string;
  compare(view: LayerView, area: number): readonly Comparison[];
  columns(view: LayerView): readonly TableColumn[];
  /** The indicators that the answer is made of in the period of the view, with the counts behind them. */
  ingredients(view: LayerView): readonly Indicator[];
  /** The join of the answer with the areas of a map, those outside the part that the question is about told apart. */
  joinOf(join: Join, areas: Pick<Areas, 'codes'>): Join;
  /** The cells of the cross table; `undefined` for an answer that is no cross. */
  crossTable(view: LayerView): readonly CrossCell[] | undefined;
}

/** Answers a question in pieces. @throws what `answerQuestion` throws. */
export function* answered(question: Question, material: Material): Work<Answered> {
  const answer = yield* answerQuestion(question, material);
  return {
    question, answer,
    sentence: (view, telling) => [...(question.part ? partsOf(partSentence(question.part, view, telling.language)) : []), ...answerSentence(answer, view, telling)],
    standOut: (view, most) => standOut(answer, view, most),
    reasons: (view, area, language) => reasonsOf(answer, view, area, language),
    why: (view, area, language) => whyOf(answer, view, area, language),
    standing: (view, top, language) => standingOf(answer, view, top, language),
    compare: (view, area) => compareArea(answer, view, area),
    columns: (view) => columnsOfAnswer(answer, view),
    ingredients: (view) => ingredientsOf(answer, view),
    crossTable: ({ period, join }) => (answer.detail.method === 'cross' ? crossCellsOf(answer.detail.cross, answer.figures, { period, rows: join.rowOf }) : undefined),
    joinOf: (join, { codes }) => (question.part ? joinOfPart(join, question.part, codes) : join),
  };
}

function ingredientsOf({ figures, periods }: Answer, { period }: LayerView): readonly Indicator[] {
  const used = inputsAt(periods, figures, period).map(({ indicator }) => indicator);
  const behind = new Set(used.flatMap(({ numerator, denominator }) => [numerator, denominator]));
  return figures.indicators.filter((indicator) => used.includes(indicator) || behind.has(indicator.id));
}
