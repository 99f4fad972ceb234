import { readAreaCode } from '../../core/area-code.js';

const prefixes: Readonly<Record<string, string>> = { BU: 'buurt', WK: 'wijk', GM: 'gemeente' };
const patterns: readonly (readonly [level: string, pattern: RegExp])[] = [['pc6', /^\d{4}\s?[A-Z]{2}$/i], ['pc5', /^\d{4}\s?[A-Z]$/i], ['pc4', /^[1-9]\d{3}$/]];

/** What areas are, by the looks of their codes; or else by the name of the object that they are in. */
export function levelName(codes: readonly string[], object: string | undefined): string {
  const prefix = prefixes[readAreaCode(codes[0] ?? '').prefix];
  if (prefix) return prefix;
  const found = patterns.find(([, pattern]) => codes.every((code) => pattern.test(code)));
  return found?.[0] ?? (object !== undefined && /^[\w-]+$/.test(object) ? object : 'gebied');
}
