import { packTable, unpackTable, type PackedTable } from '../../core/disclosure/packed.js';
import type { ReadTable } from '../read-table.js';

/** What was read of an indicator file, on its way between threads. */
export type PackedRead = Exclude<ReadTable, { is: 'published' }> | { readonly is: 'published'; readonly table: PackedTable };

/** Makes what was read ready for the way between threads. */
export function packRead(read: ReadTable): PackedRead {
  return read.is === 'published' ? { is: 'published', table: packTable(read.table) } : read;
}

/** What `packRead` made, as it was read. */
export function unpackRead(read: PackedRead): ReadTable {
  return read.is === 'published' ? { is: 'published', table: unpackTable(read.table) } : read;
}

/** The buffers of its columns, each once: two indicators may have the same. */
export function buffersOfRead(read: PackedRead): ArrayBuffer[] {
  const columns = read.is === 'published' ? read.table.columns.flatMap(([, own]) => own).flatMap(({ values, states }) => [values, states])
    : read.is === 'raw' ? [...read.raw.values.values(), ...read.raw.hidden.values()].flat() : [];
  return [...new Set(columns.map(({ buffer }) => buffer as ArrayBuffer))];
}
