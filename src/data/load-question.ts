import { RkError } from '../core/errors.js';
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
 * @throws RkError with the address as file: `load-failed`, `not-json`, `invalid`, or `unsupported` for a method that the elements cannot show yet.
 */
export async function loadQuestion(source: string | object | Uint8Array, options: FetchOptions = {}): Promise<LoadedQuestion> {
  const { content, base, inFile } = await readSource(source, options);
  const question = inFile(() => answerable(parseQuestion(typeof content === 'string' ? parseJson(content) : content)));
  return { question, base };
}

/** The elements show a single indicator as yet; the map of another method would answer another question than was asked. */
function answerable(question: Question): Question {
  const { method } = question.analysis;
  if (method !== 'single') throw new RkError('unsupported', { path: 'analysis.method', got: `"${method}"`, expected: '"single"' });
  return question;
}
