import { RkError } from '../../errors.js';
import type { Language } from '../../language.js';
import { explain } from '../index.js';
import { enUpload } from './en.js';
import { nlUpload, type UploadMessages } from './nl.js';
import { phraseInDutch } from './phrases.js';

const all: Readonly<Record<Language, UploadMessages>> = { nl: nlUpload, en: enUpload };

/** The texts of adding a file in a language. */
export function uploadIn(language: Language): UploadMessages {
  return all[language];
}

/** What is wrong with a file, as a sentence for people: see `explain`, which does not know the words of these readers. */
export function explainFile(error: RkError, language: Language): string {
  if (language !== 'nl') return explain(error, language);
  const { file, path, got, expected } = error.details;
  const dutch = (text: string | undefined) => text && phraseInDutch(text);
  return explain(new RkError(error.code, { file, path: dutch(path), got: dutch(got), expected: dutch(expected) }, { cause: error }), language);
}

export type { UploadMessages };
