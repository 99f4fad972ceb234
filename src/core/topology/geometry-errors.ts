import { RkError, describe } from '../errors.js';

/** How deep collections in collections are followed. */
export const MOST_COLLECTIONS = 32;

/** The error for an object that a file does not have: tells the names it does have. */
export function noSuchObject(name: string, names: readonly string[]): RkError {
  return new RkError('no-such-object', { path: 'objects', got: name ? describe(name) : 'no objects', expected: names.join(' | ') || 'at least one object' });
}

/** The error for points, lines and other geometries that no area can have. */
export function notPolygons(path: string, type: unknown): RkError {
  return new RkError('unsupported', { path: `${path}.type`, got: describe(type), expected: 'Polygon | MultiPolygon' });
}

/** The error for collections deeper in each other than `MOST_COLLECTIONS`. */
export function tooDeep(path: string): RkError {
  return new RkError('unsupported', { path, got: 'a deeper collection', expected: `at most ${MOST_COLLECTIONS} collections in each other` });
}
