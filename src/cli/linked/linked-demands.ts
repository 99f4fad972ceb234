import { roomOfReader, roomOfToldReader } from '../../core/disclosure/complementary/intervals.js';
import type { Room } from '../../core/disclosure/complementary/flow.js';
import type { DisclosureProblem } from '../../core/disclosure/complementary/index.js';

/**
 * Something a reader must keep thinking possible: a table in which `cell` differs from its true value by a whole number in one of
 * `changes`. In a table that is no network the values between two possible ones need not be possible, so G1 asks for every
 * value of a class by itself. For a reader who knows which cells are primary (G1*) any difference will do.
 */
export interface LinkedDemand {
  readonly cell: number;
  /** Closed intervals of differences, none of which holds 0. */
  readonly changes: readonly (readonly [least: number, most: number])[];
  readonly room: Room;
  /** True for a demand of G1*. */
  readonly told: boolean;
}

/** The demands of some primary cells: first those of G1, ends of classes before what is between; then those of G1*. */
export function linkedDemands(problem: DisclosureProblem, cells: readonly number[]): LinkedDemand[] {
  const { truth, classLo, classHi } = problem;
  const reader = roomOfReader(problem);
  const told = roomOfToldReader(problem);
  const plain: LinkedDemand[] = [];
  const starred: LinkedDemand[] = [];
  for (const cell of cells) {
    const [low, high] = [classLo[cell]! - truth[cell]!, classHi[cell]! - truth[cell]!];
    const values = Array.from({ length: high - low + 1 }, (_, i) => low + i).filter((change) => change !== 0);
    for (const change of values.sort((a, b) => Math.abs(b) - Math.abs(a))) plain.push({ cell, changes: [[change, change]], room: reader, told: false });
    starred.push(...toldDemand(cell, told));
  }
  return [...plain, ...starred];
}

/** What remains to be asked where a reader who is told why cannot be kept from a cell: one who is not told why can. */
export function milderLinkedDemands(problem: DisclosureProblem, lost: readonly LinkedDemand[]): LinkedDemand[] {
  if (lost.length === 0) return [];
  const told = roomOfToldReader(problem, false);
  return lost.flatMap(({ cell }) => toldDemand(cell, told));
}

function toldDemand(cell: number, room: Room): LinkedDemand[] {
  const changes = ([[1, room.up[cell]!], [-room.down[cell]!, -1]] as const).filter(([least, most]) => least <= most);
  return changes.length > 0 ? [{ cell, changes, room, told: true }] : [];
}

/** A table that differs from the true one: per cell that differs, by how much. */
export type Differences = ReadonlyMap<number, number>;

/** Whether a table meets a demand. */
export function meets(differences: Differences, { cell, changes, room, told }: LinkedDemand): boolean {
  const own = differences.get(cell) ?? 0;
  if (!changes.some(([least, most]) => own >= least && own <= most)) return false;
  // What a reader who is told less thinks possible, one who is told more need not.
  return !told || [...differences].every(([other, change]) => change <= room.up[other]! && -change <= room.down[other]!);
}
