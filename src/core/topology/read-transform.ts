import { RkError, describe } from '../errors.js';
import type { Transform } from './topology.js';

/** The member `transform` of a topology, checked; null when the file has none. Throws `invalid`. */
export function readTransform(value: unknown): Transform | null {
  if (value === undefined || value === null) return null;
  const { scale, translate } = value as Partial<Record<'scale' | 'translate', unknown>>;
  return { scale: pair(scale, 'transform.scale'), translate: pair(translate, 'transform.translate') };
}

function pair(value: unknown, path: string): [number, number] {
  if (Array.isArray(value) && value.length >= 2 && Number.isFinite(value[0]) && Number.isFinite(value[1])) {
    return [value[0] as number, value[1] as number];
  }
  throw new RkError('invalid', { path, got: describe(value), expected: 'two numbers' });
}
