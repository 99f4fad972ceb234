import { readAreaCode } from './area-code.js';
import { squareOf } from './squares.js';

/** Level by how most codes are written: `gemeente`, `wijk`, `buurt`, `pc6`, `pc4`, `vierkant`; `gebied` when they do not tell. */
export function levelOf(codes: readonly string[]): string {
  const levels = new Map<string, number>();
  for (const code of codes) {
    const level = levelOfCode(code);
    levels.set(level, (levels.get(level) ?? 0) + 1);
  }
  const [most] = [...levels].sort((a, b) => b[1] - a[1]);
  return most && most[0] !== '' && most[1] > codes.length / 2 ? most[0] : 'gebied';
}

const prefixes: Readonly<Record<string, string>> = { GM: 'gemeente', WK: 'wijk', BU: 'buurt' };

function levelOfCode(code: string): string {
  const { prefix, body } = readAreaCode(code);
  if (prefix) return prefixes[prefix]!;
  if (squareOf(code)) return 'vierkant';
  return /^[1-9]\d{3}[A-Z]{2}$/.test(body) ? 'pc6' : /^[1-9]\d{3}$/.test(body) ? 'pc4' : '';
}
