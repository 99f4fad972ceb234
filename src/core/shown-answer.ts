import { answer } from './answer.js';
import type { Answered } from './answered.js';
import type { AnswerPart } from './answer-words.js';
import type { Indicator } from './indicator.js';
import type { Language } from './language.js';
import type { LayerView } from './layer-view.js';
import { inputTitle } from './query/choices.js';
import type { Direction } from './top-areas.js';

/** What a layer shows: its view, and the question that it answers if it has one. */
export interface Shown {
  readonly view: LayerView;
  readonly answered?: Answered | undefined;
}

/** The answer to the question of a layer in a sentence or two; of a layer without one, what its indicator says. */
export function shownAnswer({ answered, view }: Shown, direction: Direction, language: Language): readonly AnswerPart[] {
  if (!answered) return answer(view, direction, language);
  const titleOf = (id: string) => {
    const input = answered.question.inputs.find(({ indicator }) => indicator === id);
    return input && inputTitle(input, language);
  };
  return answered.sentence(view, { language, titleOf });
}

/** The indicators that what is shown comes from, with the counts behind a percentage. */
export function shownIndicators({ answered, view }: Shown): readonly Indicator[] {
  const { indicator, table } = view;
  return answered?.ingredients(view) ?? table.indicators.filter(({ id }) => [indicator.id, indicator.numerator, indicator.denominator].includes(id));
}
