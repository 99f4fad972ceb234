import { isNetwork, recogniseNetwork, type Network } from '../complementary/network.js';
import { problemOf, type Cell, type Relations } from '../complementary/problem.js';
import type { Equation } from './equations.js';

/** What is the same in every area about a group of counts that add up: its cells and equations. */
export interface Frame {
  /** Cells: first the counts, then a rest for every equation that has one. */
  readonly cells: number;
  readonly ids: readonly string[];
  readonly equations: readonly Equation[];
  /** Per rest the equation it is of; cell `ids.length + i` is the rest of `equations[rests[i]]`. */
  readonly rests: readonly number[];
  /** Per cell how many times it can be split into parts. */
  readonly heights: readonly number[];
  readonly relations: Relations;
  /** Absent when the equations are no network: then nothing less than hiding all of it is known to be safe. */
  readonly network: Network | undefined;
}

/** The frame of a group. */
export function frameOf({ ids, equations }: { ids: readonly string[]; equations: readonly Equation[] }): Frame {
  const rests = Array.from(equations.keys()).filter((e) => equations[e]!.rest);
  const names = [...ids, ...rests.map((e) => `rest ${e}`)];
  const { relations, ...problem } = problemOf(names.map((id): Cell => ({ id, truth: 0 })), equations.map(({ total, parts, rest }, e) => ({
    terms: { [total]: 1, ...Object.fromEntries([...parts, ...(rest ? [`rest ${e}`] : [])].map((id) => [id, -1])) },
  })));
  const network = recogniseNetwork({ ...problem, relations });
  const heightOf = (id: string): number => Math.max(0, ...equations.filter(({ total }) => total === id).flatMap(({ parts }) => parts.map((part) => 1 + heightOf(part))));
  return { cells: names.length, ids, equations, rests, heights: names.map(heightOf), relations, network: isNetwork(network) ? network : undefined };
}
