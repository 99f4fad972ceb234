import { RkError } from '../core/errors.js';
import { looksLikeHtml } from './decode.js';
import { findJsonError } from './find-json-error.js';

/**
 * Parses JSON text.
 * @throws RkError `not-json` with the place as path (`line 1, column 123`) and what stands there. The text around it is
 *   left out, since it may hold figures that are not to be shown.
 */
export function parseJson(text: string): unknown {
  const plain = text.startsWith('\ufeff') ? text.slice(1) : text;
  try {
    return JSON.parse(plain);
  } catch {
    if (looksLikeHtml(plain)) throw new RkError('not-json', { got: 'HTML page', expected: 'JSON' });
    const { offset, got, expected } = findJsonError(plain);
    throw new RkError('not-json', { path: placeOf(plain, offset), got, expected });
  }
}

/** A place in a text as people count it. */
export function placeOf(text: string, offset: number): string {
  const before = text.slice(0, offset);
  const line = before.split('\n').length;
  return `line ${line}, column ${offset - (before.lastIndexOf('\n') + 1) + 1}`;
}
