import { createHash } from 'node:crypto';
import { version } from '../version.js';
import type { AreaTree } from './area-tree.js';
import { hiddenOf, type LevelTally } from './tally.js';
import type { Summary } from './summary.js';

/**
 * What a published file says of how it was made. Everybody may know it, so it holds nothing that depends on hidden figures
 * alone: no reasons for hiding, no number of small cells, and no hash of a raw table, which would let anybody try out which
 * small numbers fit it.
 */
export interface Manifest {
  readonly tool: 'rk publish';
  readonly version: string;
  readonly rules: readonly string[];
  readonly threshold: number;
  /** All files of this publication. */
  readonly files: readonly string[];
  readonly levels: readonly { readonly level: string; readonly file: string; readonly areas: number; readonly cells: number; readonly hidden: number; readonly missing: number }[];
  /** The level one coarser and, aligned with `areas`, the code there; absent at the coarsest level. */
  readonly parents?: { readonly level: string; readonly codes: readonly string[] } | undefined;
  /** Totals whose parts are not everybody. */
  readonly rest: readonly string[];
  readonly audit: {
    readonly passed: true;
    readonly judge: string;
    /** For a reader who knows which cells are small (G1*): how many are exact, and how many narrower than below the threshold. */
    readonly told: { readonly exact: number; readonly short: number };
  };
  readonly releasedEarlier: number;
  /** What the figures of the file add up to as text: see `digestOf`. A page refuses a file that was changed afterwards. */
  readonly digest: string;
  /** What it was made from, as far as it is public. */
  readonly inputs: readonly { readonly src: string; readonly sha256: string }[];
}

const rules = [
  'a count below the threshold is hidden, zero included',
  'a count that leaves fewer than the threshold of its population is hidden',
  'means, scores and categories about fewer than the threshold are hidden',
  'other cells are hidden so that every value below the threshold stays possible',
];

/** What a manifest says of the files of a publication; all in the order of the levels. */
export interface Written {
  readonly names: readonly string[];
  readonly digests: readonly string[];
  readonly shapes: readonly string[];
  readonly inputs: Manifest['inputs'];
}

/** The manifest of every level, finest first. */
export function manifests(tree: AreaTree, { levels, threshold, rest, told, releasedEarlier }: Summary, files: Written): Manifest[] {
  const listed = levels.map((one: LevelTally, i) => ({ level: one.level, file: files.names[i]!, areas: one.areas, cells: one.cells, hidden: hiddenOf(one), missing: one.missing }));
  return tree.levels.map(({ start, end }, i) => ({
    tool: 'rk publish', version, rules, threshold, files: [...files.names, ...files.shapes], levels: listed,
    parents: i + 1 < tree.levels.length ? { level: tree.levels[i + 1]!.level, codes: tree.codes.slice(start, end).map((_, area) => tree.codes[tree.parent[start + area]!]!) } : undefined,
    rest, audit: { passed: true, judge: 'every value of every protected cell, by linear and integer programs (HiGHS)', told: { exact: told.exact, short: told.short.length } },
    releasedEarlier, digest: files.digests[i]!, inputs: files.inputs,
  }));
}

/** The SHA-256 of a file in hexadecimal. */
export function sha256(content: Uint8Array | string): string {
  return createHash('sha256').update(content).digest('hex');
}
