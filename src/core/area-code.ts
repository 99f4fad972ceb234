/** Levels of CBS with the letters that begin their codes and the characters that follow: GM0141, WK014100, BU01410000. */
const bodyLengths: ReadonlyMap<string, number> = new Map([['GM', 4], ['WK', 6], ['BU', 8]]);

/** A code taken apart: `prefix` is empty when the code does not say its level. */
export interface AreaCode {
  readonly prefix: string;
  readonly body: string;
}

/** A code without what writers do differently: blanks, case, and zeros lost after a prefix. `"gm 141"` is GM, 0141. */
export function readAreaCode(text: string): AreaCode {
  // Most codes are written as they should be, and a country has half a million.
  const plain = /^[\dA-Z]*$/.test(text) ? text : text.replace(/[\s\u200b\ufeff]+/g, '').toUpperCase();
  const length = bodyLengths.get(plain.slice(0, 2));
  const body = plain.slice(2);
  // The third character of a CBS code is a digit: "BUITEN" is a name.
  if (length === undefined || !/^\d[\dA-Z]*$/.test(body)) return { prefix: '', body: plain };
  return { prefix: plain.slice(0, 2), body: isNumber(body) ? body.padStart(length, '0') : body };
}

/** How many characters follow a prefix. */
export function bodyLengthOf(prefix: string): number {
  return bodyLengths.get(prefix) ?? 0;
}

/** Prefix and municipality of a wijk or buurt, as in `BU0363`; empty for every other code. */
export function municipalityOf({ prefix, body }: AreaCode): string {
  const level = prefix || (body.length === 6 ? 'WK' : body.length === 8 ? 'BU' : '');
  return (level === 'WK' || level === 'BU') && body.length === bodyLengths.get(level) ? level + body.slice(0, 4) : '';
}

/** Whether zeros in front can have been lost from it, as a spreadsheet does to a number. */
export function isNumber(body: string): boolean {
  return /^\d+$/.test(body);
}

/**
 * Zeros put back in front of a number. A municipality's number has at least one digit, so more than three were never
 * lost: that keeps GM codes from being taken for those of a buurt.
 */
export function restoreZeros(body: string, length: number): string | undefined {
  if (body.length === length) return body;
  const lost = length - body.length;
  return isNumber(body) && !body.startsWith('0') && lost > 0 && lost <= 3 ? body.padStart(length, '0') : undefined;
}
