import { RkError, describe } from '../errors.js';
import { isArray, isObject } from '../geometry-input.js';
import type { Transform } from './topology.js';

/** The member `transform` of a topology, checked; null when the file has none. Throws `invalid`. */
export function readTransform(value: unknown): Transform | null {
  if (value === undefined || value === null) return null;
  if (!isObject(value)) throw new RkError('invalid', { path: 'transform', got: describe(value), expected: 'object' });
  return { scale: pair(value['scale'], 'transform.scale'), translate: pair(value['translate'], 'transform.translate') };
}

function pair(value: unknown, path: string): [number, number] {
  if (!isArray(value)) throw new RkError('invalid', { path, got: describe(value), expected: '[number, number]' });
  for (const axis of [0, 1]) {
    if (!Number.isFinite(value[axis])) throw new RkError('invalid', { path: `${path}[${axis}]`, got: describe(value[axis]), expected: 'number' });
  }
  return [value[0] as number, value[1] as number];
}
