import { adoptQuestion } from '../core/adopt-question.js';
import { RkError } from '../core/errors.js';
import type { Indicator } from '../core/indicator.js';
import { matchQuestion, nameInputs, type QuestionMatch } from '../core/match-question.js';
import { parseQuestion, serialiseQuestion, type Question } from '../core/question.js';
import type { QuestionLayer } from '../core/question-analysis.js';
import { decode } from './decode.js';
import type { FetchOptions } from './fetch-bytes.js';
import { loadIndicators } from './load-indicators.js';
import { parseJson } from './parse-json.js';
import { atHome, requireFiles } from './question-home.js';
import { wholeAddresses } from './whole-address.js';

/** The largest question file that is opened, in bytes. */
const MAXIMUM_BYTES = 262_144;

/** A question from a file, and how it fits what there is on this page. */
export interface OpenedFile {
  /** With the areas and figures that it is about here; whatever is missing still in it. */
  readonly question: Question;
  readonly match: QuestionMatch;
  /** What there is to choose from. */
  readonly indicators: readonly Indicator[];
  readonly layers: readonly QuestionLayer[];
}

/** Where a file is opened: the address of the page, its own question, and the address of that. */
export interface FilePlace extends FetchOptions {
  readonly page: string;
  readonly own: Question | undefined;
}

/**
 * Opens a question file that a person chose. A question about files of this website stays about those; any other one, of
 * another municipality, is asked of the areas and figures of this page.
 * @throws RkError `invalid`, `not-json`, and `address-refused` when the page has no areas and figures of its own.
 */
export async function openQuestionFile(bytes: Uint8Array, { page, own, ...options }: FilePlace): Promise<OpenedFile> {
  if (bytes.length > MAXIMUM_BYTES) throw new RkError('invalid', { got: `${bytes.length} bytes`, expected: 'a shorter question file' });
  const question = parseQuestion(parseJson(decode(bytes)));
  return (await openHere(question, { page, own, ...options })) ?? openAdopted(question, { page, own, ...options });
}

/** `undefined` when the files of the question are not those of this website, or not there. */
async function openHere(given: Question, { page, own, ...options }: FilePlace): Promise<OpenedFile | undefined> {
  try {
    const question = atHome(wholeAddresses(given, options.base ?? page), { page, own: own ? [own] : [] });
    const indicators = await loadIndicators(question.data, options);
    return { question, match: matchQuestion(question, indicators), indicators, layers: question.layers };
  } catch (error) {
    options.signal?.throwIfAborted();
    if (!own || !(error instanceof RkError)) throw error;
    return undefined;
  }
}

async function openAdopted(given: Question, { own, ...options }: FilePlace): Promise<OpenedFile> {
  const question = adoptQuestion(given, own!);
  const [indicators, { layers }] = [await loadIndicators(question.data, options), own!];
  return { question, match: matchQuestion(question, indicators, layers), indicators, layers };
}

/**
 * The file of a question, to hand over: JSON with whole addresses and the titles of its indicators, as far as they can be
 * fetched.
 * @throws RkError `address-refused` for a question with a file that the page made itself.
 */
export async function fileOfQuestion(question: Question, options: FetchOptions = {}): Promise<string> {
  const indicators = await loadIndicators(requireFiles(question).data, options).catch((error: unknown) => {
    options.signal?.throwIfAborted();
    if (error instanceof RkError) return [];
    throw error;
  });
  return serialiseQuestion(nameInputs(question, indicators));
}
