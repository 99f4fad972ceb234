import type { Language } from './language.js';

/** What went wrong, as a word that code can act on. Every code has a sentence in each language: see `messages/`. */
export type RkErrorCode =
  | 'load-failed'
  | 'not-json'
  | 'invalid'
  | 'no-such-object'
  | 'no-such-indicator'
  | 'no-areas'
  | 'no-key-in-common'
  | 'undeclared'
  | 'threshold-too-low'
  | 'not-as-published'
  | 'unsupported'
  | 'broken-link'
  | 'address-refused'
  | 'storage-full'
  | 'storage-blocked'
  | 'internal';

/** Where it went wrong. `path` is a place inside the file, as in `indicators[2].kind`. */
export interface RkErrorDetails {
  readonly file?: string | undefined;
  readonly path?: string | undefined;
  readonly got?: string | undefined;
  readonly expected?: string | undefined;
  /** The whole sentence for people, from a part that has better words than those of the code. */
  readonly words?: Readonly<Record<Language, string>> | undefined;
}

/**
 * The one kind of error this library throws on purpose.
 * `message` is English, for the console; people read the sentence that `messages/` makes of `code` and `details`.
 */
export class RkError extends Error {
  override readonly name = 'RkError';
  /** What went wrong, for code. */
  readonly code: RkErrorCode;
  /** Where, what was there, and what was expected. */
  readonly details: RkErrorDetails;

  constructor(code: RkErrorCode, details: RkErrorDetails = {}, options?: ErrorOptions) {
    super(sentence(code, details), options);
    this.code = code;
    this.details = details;
  }

  /** The same error, with the file named, for a reader that did not know where its bytes came from. */
  inFile(file: string): RkError {
    return this.details.file ? this : new RkError(this.code, { ...this.details, file }, { cause: this });
  }
}

/** Anything thrown, as an `RkError`; what is not one already becomes `internal` with its cause kept. */
export function toRkError(error: unknown): RkError {
  if (error instanceof RkError) return error;
  return new RkError('internal', { got: error instanceof Error ? error.message : String(error) }, { cause: error });
}

/** A short, safe rendering of an unexpected value for `got`: type and beginning, never a whole file. */
export function describe(value: unknown): string {
  if (value === undefined) return 'nothing';
  if (Array.isArray(value)) return `array of ${value.length}`;
  if (typeof value === 'function' || typeof value === 'symbol') return typeof value;
  if (typeof value === 'object' && value !== null) return 'object';
  const text = JSON.stringify(value);
  return text.length > 40 ? `${text.slice(0, 39)}…` : text;
}

function sentence(code: RkErrorCode, { file, path, got, expected }: RkErrorDetails): string {
  const where = [file, path].filter(Boolean).join(', at ');
  const what = [expected && `expected ${expected}`, got && `got ${got}`].filter(Boolean).join(', ');
  return [code, where, what].filter(Boolean).join(': ');
}
