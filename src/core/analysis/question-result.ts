import { classOf } from '../classify.js';
import { conditionText } from '../condition-text.js';
import { State, type PublishedTable } from '../disclosure/published.js';
import { RkError } from '../errors.js';
import { textOf, type Indicator, type Translations } from '../indicator.js';
import type { Language } from '../language.js';
import type { PaletteName } from '../palette.js';
import type { Question } from '../question.js';
import type { Direction } from '../top-areas.js';
import { finish } from '../work.js';
import { answerQuestion } from './answer-question.js';
import type { Answer, AnswerDetail, Material } from './answer-types.js';
import { classCategories, classColumns, coarseClasses, joinLonely, resultIndicator, type ResultColumns } from './class-result.js';
import { CONDITIONS } from './conditions.js';
import { CROSS } from './cross.js';
import { deriveTable, emptyCells, inEveryLanguage, publishedValues } from './derived.js';
import { INDEX } from './index-score.js';
import { indicatorIn } from './input.js';

/** The result of a question, and how it is shown. */
export interface QuestionResult {
  /** Categories alone; the first indicator is the answer. */
  readonly table: PublishedTable;
  readonly direction: Direction;
  /** Of the question, or the one its method needs. */
  readonly palette: PaletteName | undefined;
}

/**
 * The result of a question, without what it is made of: by area and period a class, a number of conditions, or a crossed
 * category, at most nine of them. Never a score, a change or any other figure: where the other figures of an area are known
 * elsewhere, a score with decimals gives the one that is left. An area of which a figure is hidden has a result only
 * when every value that anybody may know to be possible gives the same. What comes out is a function of published figures, so it tells
 * nothing that those do not.
 * @throws RkError `no-such-indicator` also when only some of what is asked after has figures, since who sees the result cannot
 *   see what is left out; `unsupported` when the result would be as good as the figures themselves; what `answerQuestion` throws.
 */
export function resultOf(question: Question, material: Material): QuestionResult {
  const answer = finish(answerQuestion(question, material));
  const { absent, table: { periods } } = answer;
  if (absent.length > 0) throw new RkError('no-such-indicator', { path: 'inputs, analysis', got: absent.map((id) => `"${id}"`).join(', '), expected: 'indicators with figures' });
  return { table: deriveTable(answer.table, periods, columnsOf(answer, question)), direction: answer.direction, palette: answer.style.palette };
}

function columnsOf(answer: Answer, question: Question): readonly ResultColumns[] {
  const { detail, indicator, table } = answer;
  const { style } = question;
  switch (detail.method) {
    case 'single': case 'proximity': return [classColumns(table, indicator, { style })];
    case 'change': return [classColumns(table, indicator, { style, found: style.method ? undefined : answer.style.breaks })];
    case 'conditions': return conditionColumns(answer, detail);
    case 'index': return [indexColumns(answer, detail, style)];
    case 'cross': return [crossColumns(answer, detail)];
  }
}

type Detail<Method extends AnswerDetail['method']> = Extract<AnswerDetail, { method: Method }>;

/** How many conditions hold, and whether enough of them do: that may be certain where their number is not. */
function conditionColumns({ table, figures, periods }: Answer, { conditions }: Detail<'conditions'>): readonly ResultColumns[] {
  const used = usedIn(periods);
  const description = inWords((language) => conditions.map((condition) => conditionText(condition, figures, language)).join('; '));
  return [CONDITIONS.count, CONDITIONS.met].map((id) =>
    [resultIndicator(indicatorIn(table, id), withParts(used, figures), description), table.periods.map((period) => table.column(id, period))] as const);
}

/** The class of a score in whole points; where a figure is hidden, when both ends of what the score can be are in one class. */
function indexColumns({ table, figures, periods }: Answer, { index: { bounds } }: Detail<'index'>, style: Question['style']): ResultColumns {
  const score = indicatorIn(table, INDEX.score);
  const used = usedIn(periods);
  const scores = publishedValues(table.periods.map((period) => table.column(INDEX.score, period))).map(Math.round);
  const classes = coarseClasses(scores, score, { style });
  const columns = table.periods.map((period, p) => {
    const { states } = table.column(INDEX.score, period);
    const { low, high } = bounds[p]!;
    const cells = emptyCells(table.areas.length);
    for (const [row, state] of states.entries()) {
      const [least, most] = [low, high].map((ends) => classOf(classes, Math.round(ends[row]!)));
      if (!Number.isNaN(low[row]) && least === most) cells.set(row, least!);
      else cells.leave(row, state === State.missing ? State.missing : State.suppressed);
    }
    return cells;
  });
  const description = inWords((language) => used.map((indicator) => textOf(indicator, 'title', language)!).join('; '));
  return [resultIndicator(indicatorIn(table, INDEX.class), withParts(used, figures), { ...description, ...classCategories(classes, score) }), columns];
}

/** The crossed category, when little, middling and much of each stand for two different figures or more. */
function crossColumns({ table, figures }: Answer, { cross: { indicators, classes } }: Detail<'cross'>): ResultColumns {
  for (const [i, { id }] of indicators.entries()) {
    const { breaks } = classes[i]!;
    const distinct = [...new Set(publishedValues(figures.periodsOf(id).map((period) => figures.column(id, period))))];
    if (breaks.length > 0 && joinLonely(breaks, distinct).length === breaks.length) continue;
    throw new RkError('unsupported', { path: `analysis.indicators, "${id}"`, got: `${distinct.length} different figures that may be shown`, expected: 'enough to divide, two or more a class' });
  }
  return [resultIndicator(indicatorIn(table, CROSS), withParts(indicators, figures)), table.periods.map((period) => table.column(CROSS, period))];
}

function usedIn(periods: Answer['periods']): readonly Indicator[] {
  return [...new Set(periods.flatMap(({ inputs }) => inputs.map(({ indicator }) => indicator)))];
}

/** Indicators with the counts that percentages are of, whose sources count as well. */
function withParts(used: readonly Indicator[], { indicators }: PublishedTable): readonly Indicator[] {
  const parts = new Set(used.flatMap(({ numerator, denominator }) => [numerator, denominator]));
  return [...used, ...indicators.filter(({ id }) => parts.has(id))];
}

function inWords(say: (language: Language) => string): { description: string; descriptions: Translations } {
  const { title, titles } = inEveryLanguage((_words, language) => say(language));
  return { description: title, descriptions: titles };
}
