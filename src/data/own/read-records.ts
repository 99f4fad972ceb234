import { RkError, describe } from '../../core/errors.js';
import { isArray, isObject } from '../../core/geometry-input.js';
import type { OwnTable } from '../../core/own/own-table.js';
import { recordsTable } from '../../core/text-table.js';
import { checkRows } from './limits.js';

/** How deep tables are looked for. */
const MOST_DEPTH = 3;

/**
 * The tables in JSON without shapes, wherever in its first levels they are: lists of objects, objects by area code, and lists of
 * equal length beside each other. What is none of them is passed over.
 * @throws RkError `invalid` when there is no table in it.
 */
export function readRecords(json: unknown): OwnTable[] {
  const tables = tablesIn(json, '', 0).filter(({ columns, rows }) => rows.length > 0 && columns.length > 1);
  for (const { name, rows } of tables) checkRows(rows.length, name || undefined);
  if (tables.length > 0) return tables;
  throw new RkError('invalid', { path: 'the whole file', got: describe(json), expected: 'a list of objects, or objects by area code' });
}

function tablesIn(value: unknown, name: string, depth: number): OwnTable[] {
  if (isArray(value)) return value.length > 0 && value.every(isObject) ? [{ name, ...recordsTable(value) }] : [];
  if (!isObject(value)) return [];
  const members = Object.entries(value);
  if (areRecords(members.map(([, member]) => member))) return [{ name, ...recordsTable(value) }];
  const lists = members.filter((member): member is [string, readonly unknown[]] => isArray(member[1]) && member[1].length > 0 && !member[1].some((one) => isObject(one) || isArray(one)));
  const lengths = new Set(lists.map(([, list]) => list.length));
  const sideBySide = [...lengths].map((length) => columnsTable(lists.filter(([, list]) => list.length === length), name));
  const deeper = depth < MOST_DEPTH ? members.filter(([, member]) => isObject(member) || isArray(member)).flatMap(([key, member]) => tablesIn(member, [name, key].filter(Boolean).join('.'), depth + 1)) : [];
  return [...sideBySide, ...deeper];
}

/** Whether all are objects, and more than half have a member in common with the first. */
function areRecords(values: readonly unknown[]): boolean {
  if (values.length < 2 || !values.every(isObject)) return false;
  return Object.keys(values[0]!).some((key) => 2 * values.filter((value) => Object.hasOwn(value, key)).length > values.length);
}

function columnsTable(lists: readonly (readonly [string, readonly unknown[]])[], name: string): OwnTable {
  const [first] = lists;
  const table = recordsTable(first![1].map((_, row) => Object.fromEntries(lists.map(([key, list]) => [key, list[row]]))));
  return { name: [name, lists.length > 1 ? first![0] : ''].filter(Boolean).join('.'), ...table };
}
