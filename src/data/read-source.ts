import { RkError } from '../core/errors.js';
import { decode } from './decode.js';
import { fetchBytes, type FetchOptions } from './fetch-bytes.js';

/** What a source turned out to hold. */
export interface SourceContent {
  /** Text, or what the caller parsed already; of `openSource` also bytes. */
  readonly content: unknown;
  /** Address that addresses inside it are relative to; `undefined` when it has none. */
  readonly base: string | undefined;
  /** Runs a step, and names the file in what it throws. */
  readonly inFile: <Result>(step: () => Result) => Result;
}

/**
 * Reads a source: an address, text of JSON (it begins with `{` or `[`), bytes, or something parsed. Bytes become text.
 * @throws RkError what `fetchBytes` throws.
 */
export async function readSource(source: string | object | Uint8Array, options: FetchOptions): Promise<SourceContent> {
  const opened = await openSource(source, options);
  return opened.content instanceof Uint8Array ? { ...opened, content: decode(opened.content) } : opened;
}

/** The same, with bytes left as they are. */
export async function openSource(source: string | object | Uint8Array, options: FetchOptions): Promise<SourceContent> {
  if (typeof source !== 'string' || beginsAsJson(source)) return { content: source, base: options.base, inFile: (step) => step() };
  const { bytes, url } = await fetchBytes(source, options);
  // Nothing is relative to a file that was made in the page.
  return { content: bytes, base: url.startsWith('blob:') ? options.base : url, inFile: (step) => naming(source, step) };
}

function naming<Result>(file: string, step: () => Result): Result {
  try {
    return step();
  } catch (error) {
    throw error instanceof RkError ? error.inFile(file) : error;
  }
}

/** Whether text is JSON by its first sign: an address or a table never begins so. */
export function beginsAsJson(text: string): boolean {
  return /^[\ufeff\s]*[[{]/.test(text);
}

/** Whether shapes are JSON, by how they begin; zips, databases and tables begin with a sign of a word. */
export function isPlainShapes(content: unknown): boolean {
  return !(content instanceof Uint8Array && /^\ufeff?["\w]/.test(decode(content.subarray(0, 4))));
}
