import { partsOf, plain, type AnswerPart } from './answer-words.js';
import { formatBreak, formatNumber, formatValue } from './format.js';
import { textOf } from './indicator.js';
import type { Language } from './language.js';
import type { LayerView } from './layer-view.js';
import { levelWord, messagesIn } from './messages/index.js';
import { topAreas, type Direction } from './top-areas.js';

/**
 * The answer in a sentence or two, computed from the published figures of one view: how many areas are in the outermost
 * class, which one most of all, and of how many nothing can be said.
 */
export function answer(view: LayerView, direction: Direction, language: Language): readonly AnswerPart[] {
  return partsOf([mainSentence(view, direction, language), unknownSentence(view, language)].filter(Boolean).join(' '));
}

function mainSentence(view: LayerView, direction: Direction, language: Language): string {
  const { indicator, classes, classCounts, areas, table, count } = view;
  const { answer: say, level } = messagesIn(language);
  const subject = plain(textOf(indicator, 'title', language)!);
  const total = formatNumber(count, language);
  const levelOfAll = level(levelWord(table.level), count);
  const [first] = topAreas(view, direction, 1);
  if (!first) return say.nothing(subject, total, levelOfAll);
  const share = (some: number) => say.share(formatNumber(some, language), total, levelOfAll);
  if (!classes) {
    const most = classCounts.indexOf(Math.max(...classCounts));
    return say.category({ share: share(classCounts[most]!), subject, phrase: '', top: plain(formatValue(most, indicator, language)), topValue: '' });
  }
  const topValue = formatValue(first.value, indicator, language);
  const words = { subject, top: plain(areas.labels[first.area]!), topValue };
  if (classes.count < 2) return say.equal({ ...words, share: '', phrase: '' });
  const outermost = direction === 'high' ? classes.count - 1 : 0;
  const phrase = phraseOf(view, direction, language);
  const sentences = { high: { own: say.high, plain: say.highPlain }, low: { own: say.low, plain: say.lowPlain } }[direction];
  const sentence = textOf(indicator, 'phrase', language) ? sentences.own : sentences.plain;
  return sentence({ ...words, phrase, share: share(classCounts[outermost]!) });
}

/** The bound of the outermost class, in the indicator's own phrase where it has one. */
function phraseOf({ indicator, classes }: LayerView, direction: Direction, language: Language): string {
  const { legend } = messagesIn(language);
  const { breaks } = classes!;
  const bound = direction === 'high'
    ? legend.orMore(formatBreak(breaks.at(-1)!, indicator, language))
    : legend.lessThan(formatBreak(breaks[0]!, indicator, language));
  return plain((textOf(indicator, 'phrase', language) ?? '{value}').replace('{value}', () => bound));
}

function unknownSentence({ count, stateCounts, table }: LayerView, language: Language): string {
  const unknown = count - stateCounts[0]!;
  if (unknown === 0 || unknown === count) return '';
  const { answer: say, level } = messagesIn(language);
  return say.unknown(formatNumber(unknown, language), level(levelWord(table.level), unknown));
}
