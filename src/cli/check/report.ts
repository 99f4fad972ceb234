import { RkError, toRkError } from '../../core/errors.js';
import type { Join } from '../../core/join.js';

/** One thing that was checked, in the order in which it was. */
export interface Finding {
  /** `invalid` makes the command refuse; `warning` does not. */
  readonly kind: 'ok' | 'warning' | 'invalid';
  readonly file: string;
  readonly message: string;
  /** How figures and areas fit together, for a finding about that. */
  readonly join?: JoinCounts;
}

/** How the rows of a table fit areas. */
export interface JoinCounts {
  readonly areas: number;
  readonly matched: number;
  readonly areasWithoutRow: readonly string[];
  readonly rowsWithoutArea: readonly string[];
  readonly otherYear: boolean;
}

/** A finding about a join. Areas without a row are no mistake; nothing in common is, when `must` says that they belong together. */
export function joinFinding(file: string, subject: string, join: Join, must: boolean): Finding {
  const { matched, areasWithoutRow, rowsWithoutArea, otherYear, rowOf } = join;
  const counts = { areas: rowOf.length, matched, areasWithoutRow, rowsWithoutArea, otherYear };
  const parts = [`${matched} of ${rowOf.length} areas have a row`];
  if (areasWithoutRow.length > 0) parts.push(`without: ${some(areasWithoutRow)}`);
  if (rowsWithoutArea.length > 0) parts.push(`${rowsWithoutArea.length} rows have no area: ${some(rowsWithoutArea)}`);
  if (otherYear) parts.push('most codes of this municipality are unknown to the other side, so the borders are probably of another year');
  const complete = areasWithoutRow.length === 0 && rowsWithoutArea.length === 0;
  return { kind: matched === 0 && must ? 'invalid' : complete ? 'ok' : 'warning', file, message: `${subject}: ${parts.join('; ')}`, join: counts };
}

/** Findings as lines for people. */
export function inWords(findings: readonly Finding[]): string {
  const marks = { ok: 'ok      ', warning: 'look at ', invalid: 'INVALID ' };
  return findings.map(({ kind, file, message }) => `${marks[kind]} ${file}: ${message}\n`).join('');
}

/** The first few codes of a list. */
export function some(codes: readonly string[]): string {
  return codes.slice(0, 3).join(', ') + (codes.length > 3 ? ` and ${codes.length - 3} more` : '');
}

/** What is wrong with a file. The file is named by the finding, so not once more. */
export function invalid(file: string, error: unknown): Finding {
  const { code, details } = toRkError(error);
  return { kind: 'invalid', file: details.file ?? file, message: new RkError(code, { ...details, file: undefined }).message };
}
