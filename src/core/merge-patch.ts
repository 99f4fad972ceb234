import { RkError } from './errors.js';

/** Objects in objects that a change may have; a question has fewer. */
const MAXIMUM_DEPTH = 8;

type Members = Readonly<Record<string, unknown>>;

const hasMembers = (value: unknown): value is Members => typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * What makes one JSON value into another, as a JSON merge patch (RFC 7396): members that differ, `null` for those that are
 * gone, lists as a whole. `undefined` when they are the same. Neither value may hold `null` itself.
 */
export function differenceOf(before: unknown, after: unknown): unknown {
  if (!hasMembers(before) || !hasMembers(after)) return JSON.stringify(before) === JSON.stringify(after) ? undefined : after;
  const changes: [string, unknown][] = [];
  for (const name of new Set([...Object.keys(before), ...Object.keys(after)])) {
    const [old, now] = [memberOf(before, name), memberOf(after, name)];
    const change = now === undefined && old !== undefined ? null : differenceOf(old, now);
    if (change !== undefined) changes.push([name, change]);
  }
  return changes.length > 0 ? Object.fromEntries(changes) : undefined;
}

/**
 * A value with a change, made anew: neither is altered, and no member of theirs becomes more than a member.
 * @throws RkError `broken-link` for a change with objects in objects in objects, deeper than any question.
 */
export function applyDifference(before: unknown, change: unknown, depth = MAXIMUM_DEPTH): unknown {
  if (!hasMembers(change)) return change;
  if (depth === 0) throw new RkError('broken-link', { got: 'object', expected: `at most ${MAXIMUM_DEPTH} objects in each other` });
  const members = new Map(hasMembers(before) ? Object.entries(before) : []);
  for (const [name, value] of Object.entries(change)) {
    if (value === null) members.delete(name);
    else members.set(name, applyDifference(members.get(name), value, depth - 1));
  }
  return Object.fromEntries(members);
}

const memberOf = (members: Members, name: string): unknown => (Object.hasOwn(members, name) ? members[name] : undefined);
