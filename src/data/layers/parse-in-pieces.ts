import { isArray, isObject } from '../../core/geometry-input.js';
import type { Work } from '../../core/work.js';
import { parseJson } from '../parse-json.js';

/** Signs of text from which it is read in pieces; fewer are read in some milliseconds. */
const PIECES_FROM = 1 << 20;
/** Signs of features that are read at once. */
const A_PIECE = 1 << 18;

/**
 * Parses JSON text. The features of a large collection are parsed some at a time, since a page cannot answer while JSON is parsed.
 * What is no such collection, or broken, is parsed as a whole.
 * @throws RkError `not-json`, as `parseJson` does.
 */
export function* parseInPieces(text: string): Work<unknown> {
  return (text.length < PIECES_FROM ? undefined : yield* parseCollection(text)) ?? parseJson(text);
}

/** A collection whose list of features is a member of the root; `undefined` for any other text. */
function* parseCollection(text: string): Work<object | undefined> {
  const [found] = /^\ufeff?\s*\{[^]{0,2000}?"features"\s*:\s*\[/.exec(text) ?? [];
  if (found === undefined) return undefined;
  const features: unknown[] = [];
  try {
    // Within another member, what follows would not close it.
    const root = parseJson(`${found}]}`);
    if (!isObject(root) || !isArray(root['features'])) return undefined;
    let from = found.length;
    for (;;) {
      const to = endOfPiece(text, from);
      const piece = text.slice(from, to);
      if (piece.trim() !== '') for (const feature of parseJson(`[${piece}]`) as unknown[]) features.push(feature);
      if (text[to] === ']') return { ...(parseJson(found + text.slice(to)) as object), features };
      from = to + 1;
      yield;
    }
  } catch {
    return undefined;
  }
}

/** Where the features of a piece end: at the comma after one of them, or at the end of the list. @throws for a list without an end. */
function endOfPiece(text: string, from: number): number {
  const signs = /[[\]{},"]/g;
  signs.lastIndex = from;
  let depth = 0;
  for (let match = signs.exec(text); match; match = signs.exec(text)) {
    const [sign] = match;
    if (sign === '"') signs.lastIndex = endOfText(text, match.index);
    else if (sign === '[' || sign === '{') depth++;
    else if (sign !== ',') depth--;
    if (depth < 0 || (depth === 0 && sign === ',' && match.index - from > A_PIECE)) return match.index;
  }
  throw new SyntaxError('no end');
}

/** The place after the quote that ends a text. @throws for a text without an end. */
function endOfText(text: string, from: number): number {
  for (let end = text.indexOf('"', from + 1); end >= 0; end = text.indexOf('"', end + 1)) {
    let before = end;
    while (text[before - 1] === '\\') before--;
    if ((end - before) % 2 === 0) return end + 1;
  }
  throw new SyntaxError('no end');
}
