import type { Position } from 'geojson';
import { RkError, describe } from './errors.js';

/** Whether a parsed value is an object with members (not null, not an array). */
export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** `Array.isArray` without `any`. */
export function isArray(value: unknown): value is readonly unknown[] {
  return Array.isArray(value);
}

/** The `properties` of a feature; none when it has none. */
export function propertiesOf(feature: Record<string, unknown>): Record<string, unknown> {
  return isObject(feature['properties']) ? feature['properties'] : {};
}

/**
 * A position as two numbers; a height is dropped.
 * @throws RkError `invalid` at `path[index]` when it is no pair of finite numbers.
 */
export function readPosition(position: unknown, path: string, index: number): Position {
  if (isArray(position) && Number.isFinite(position[0]) && Number.isFinite(position[1])) return [position[0] as number, position[1] as number];
  const got = isArray(position) ? `[${position.slice(0, 2).map(describe).join(', ')}]` : describe(position);
  throw new RkError('invalid', { path: `${path}[${index}]`, got, expected: '[number, number]' });
}
