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

/** The value when it is an array. @throws RkError `invalid` at `path` when it is not. */
export function readArray(value: unknown, path: string): readonly unknown[] {
  if (isArray(value)) return value;
  throw new RkError('invalid', { path, got: describe(value), expected: 'array' });
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

/** A text (trimmed) or number as text; empty for anything else. */
export function textOf(value: unknown): string {
  return typeof value === 'string' ? value.trim() : typeof value === 'number' ? String(value) : '';
}

/** The error for a key or label that no area has: tells the properties that the first areas do have. */
export function absentProperty(option: 'key' | 'label', name: string | undefined, properties: readonly Readonly<Record<string, unknown>>[]): RkError {
  const present = new Set(properties.slice(0, 100).flatMap((each) => Object.keys(each)));
  const names = [...present].slice(0, 30).join(' | ') || 'a property (the areas have none)';
  return new RkError('invalid', { path: option, got: name === undefined ? 'nothing, and areas without id' : describe(name), expected: names });
}
