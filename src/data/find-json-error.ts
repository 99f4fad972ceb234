/** Where a text stops being JSON. */
export interface JsonError {
  /** Index of the first character that does not fit. */
  readonly offset: number;
  readonly got: string;
  readonly expected: string;
}

const blank = /[ \t\r\n]*/y;
const scalar = /"(?:[ !#-[\]-\uffff]|\\(?:["\\/bfnrt]|u[\da-fA-F]{4}))*"|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?(?![\w.])|(?:true|false|null)(?!\w)/y;
const text = /"(?:[ !#-[\]-\uffff]|\\(?:["\\/bfnrt]|u[\da-fA-F]{4}))*"/y;

/**
 * Finds the first mistake in a text that is no JSON. Engines word their own messages differently, often without a place
 * and with a piece of the file, which may hold figures.
 */
export function findJsonError(json: string): JsonError {
  let at = 0;
  const open: ('[' | '{')[] = [];
  const skip = (pattern: RegExp): boolean => {
    pattern.lastIndex = at;
    const length = pattern.exec(json)?.[0].length;
    at += length ?? 0;
    return length !== undefined;
  };
  const take = (character: string): boolean => {
    skip(blank);
    if (json[at] !== character) return false;
    at++;
    return true;
  };
  const wrong = (expected: string): JsonError => ({ offset: at, got: tokenAt(json, at), expected });
  const key = (): string | undefined => (skip(blank), !skip(text) ? 'a name in double quotes' : take(':') ? undefined : '":"');

  for (;;) {
    skip(blank);
    if (take('[')) {
      if (!take(']')) { open.push('['); continue; }
    } else if (take('{')) {
      if (!take('}')) {
        open.push('{');
        const missing = key();
        if (missing) return wrong(missing);
        continue;
      }
    } else if (!skip(scalar)) return wrong('a value');
    // A value has ended: so may the lists and objects around it.
    while (open.length > 0 && take(open.at(-1) === '[' ? ']' : '}')) open.pop();
    if (open.length === 0) { skip(blank); return wrong('the end of the file'); }
    if (!take(',')) return wrong(open.at(-1) === '[' ? '"," or "]"' : '"," or "}"');
    if (open.at(-1) === '{') {
      const missing = key();
      if (missing) return wrong(missing);
    }
  }
}

/** What stands at a place, without its figures. */
function tokenAt(json: string, at: number): string {
  if (at >= json.length) return 'the end of the file';
  const word = /^-?[A-Za-z]{1,20}/.exec(json.slice(at, at + 24))?.[0];
  if (word) return word;
  const character = json[at]!;
  if (/[\d-]/.test(character)) return 'a number that is none';
  return character === '"' ? 'a text that does not end' : `"${character}"`;
}
