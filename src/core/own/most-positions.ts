import { RkError } from '../errors.js';

/** Positions of all shapes of a table that are read: more would take memory that a phone does not have. */
export const MOST_POSITIONS = 10_000_000;

/** @throws RkError `unsupported` for more positions than are read. */
export function checkPositions(count: number, path?: string): void {
  if (count > MOST_POSITIONS) throw new RkError('unsupported', { path, got: `${count} positions`, expected: `at most ${MOST_POSITIONS} positions` });
}
