import { parseQuestion, type Question } from '../core/question.js';
import type { FetchOptions } from './fetch-bytes.js';
import { parseJson } from './parse-json.js';
import { readSource } from './read-source.js';

/** A question with the address that its own addresses are relative to; `undefined` for one handed over by the page. */
export interface LoadedQuestion {
  readonly question: Question;
  readonly base: string | undefined;
}

/**
 * Loads a question file from an address, text, bytes or a parsed object.
 * @throws RkError with the address as file: `load-failed`, `not-json` or `invalid`.
 */
export async function loadQuestion(source: string | object | Uint8Array, options: FetchOptions = {}): Promise<LoadedQuestion> {
  const { content, base, inFile } = await readSource(source, options);
  const question = inFile(() => parseQuestion(typeof content === 'string' ? parseJson(content) : content));
  return { question, base };
}
