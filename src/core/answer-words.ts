import { formatNumber } from './format.js';
import type { Language } from './language.js';
import { levelWord, messagesIn } from './messages/index.js';

/** A piece of the answer; a marked one is a fact the reader should not miss. */
export interface AnswerPart {
  readonly text: string;
  readonly marked: boolean;
}

/** Brackets mark facts in the sentences, so names may not bring their own. */
export function plain(text: string): string {
  return text.replaceAll('[', '(').replaceAll(']', ')');
}

/** A title as it stands within a sentence: without its capital, unless its first word is all capitals, as in `OV-haltes`. */
export function inSentence(title: string): string {
  const [first = ''] = /^(IJ|.)/.exec(title) ?? [];
  const next = title.charAt(first.length);
  return next !== next.toUpperCase() ? first.toLowerCase() + title.slice(first.length) : title;
}

/** A sentence with facts in [brackets], in pieces. */
export function partsOf(sentence: string): readonly AnswerPart[] {
  return sentence.split(/[[\]]/).map((text, index) => ({ text, marked: index % 2 === 1 })).filter(({ text }) => text !== '');
}

/** A number of areas with the word for their level. */
export function areasInWords(count: number, level: string, language: Language): readonly [count: string, level: string] {
  return [formatNumber(count, language), messagesIn(language).level(levelWord(level), count)];
}

/** Names as a list in a sentence: `A, B en C`. */
export function listOf(names: readonly string[], language: Language): string {
  return new Intl.ListFormat(language === 'nl' ? 'nl-NL' : 'en-GB', { type: 'conjunction' }).format(names);
}
