import type { RkError } from '../errors.js';
import type { Language } from '../language.js';
import { en } from './en.js';
import { nl, type Messages } from './nl.js';

export type { AnswerWords, Messages } from './nl.js';
export { levelWord, type LevelWord } from './levels.js';

const all: Readonly<Record<Language, Messages>> = { nl, en };

/** The texts of the interface in a language. */
export function messagesIn(language: Language): Messages {
  return all[language];
}

/** What went wrong, as a sentence for people. */
export function explain(error: RkError, language: Language): string {
  return error.details.words?.[language] ?? all[language].errors[error.code](error.details);
}
