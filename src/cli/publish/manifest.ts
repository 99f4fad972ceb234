import { createHash } from 'node:crypto';
import { version } from '../version.js';
import type { AreaTree } from './area-tree.js';
import { hiddenOf, type LevelTally } from './tally.js';
import type { Summary } from './summary.js';

/**
 * What a published file says of how it was made. Everybody may know it, so it holds nothing that depends on hidden figures
 * alone: no reasons for hiding, no number of small cells, nothing of what falls short for a reader who is told which cells
 * are small (decision 10), and no hash of a raw table, which would let anybody try out which small numbers fit it.
 */
export interface Manifest {
  readonly tool: 'rk publish';
  readonly version: string;
  readonly rules: readonly string[];
  readonly threshold: number;
  /** The base that counts about people were rounded to after hiding; absent when they were not. */
  readonly round?: number | undefined;
  /** All files of this publication. */
  readonly files: readonly string[];
  readonly levels: readonly { readonly level: string; readonly file: string; readonly areas: number; readonly cells: number; readonly hidden: number; readonly missing: number }[];
  /** The level one coarser and, aligned with `areas`, the code there; absent at the coarsest level. */
  readonly parents?: { readonly level: string; readonly codes: readonly string[] } | undefined;
  /** Per level that crosses others, in which of its areas each of these areas lies (null: in none); only at the finest level. */
  readonly across?: readonly { readonly level: string; readonly codes: readonly (string | null)[] }[] | undefined;
  /** Totals whose parts are not everybody. */
  readonly rest: readonly string[];
  readonly audit: { readonly passed: true; readonly judge: string };
  readonly releasedEarlier: number;
  /** The id of the question, when only its result is published. */
  readonly question?: string | undefined;
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

const resultRule = 'the result of a question is a class computed from what is left, and is hidden where a hidden figure could change it';

const roundRule = (round: number): string[] => (round > 0 ? [`counts about people that are left are rounded to ${round}, and everything else is computed from those`] : []);

const audit = { passed: true, judge: 'every value of every protected cell, by linear and integer programs (HiGHS)' } as const;

/** What a manifest says of the files of a publication; all in the order of the levels. */
export interface Written {
  readonly names: readonly string[];
  readonly digests: readonly string[];
  readonly shapes: readonly string[];
  readonly inputs: Manifest['inputs'];
}

/** The manifest of every level, finest first. */
export function manifests(tree: AreaTree, { levels, threshold, round, rest, releasedEarlier }: Summary, files: Written): Manifest[] {
  const listed = levels.map((one: LevelTally, i) => ({ level: one.level, file: files.names[i]!, areas: one.areas, cells: one.cells, hidden: hiddenOf(one), missing: one.missing }));
  return tree.levels.map(({ start, end }, i) => ({
    tool: 'rk publish', version, rules: [...rules, ...roundRule(round)], threshold, round: round || undefined, files: [...files.names, ...files.shapes], levels: listed,
    parents: tree.parent[start]! >= 0 ? { level: tree.levels[i + 1]!.level, codes: tree.codes.slice(start, end).map((_, area) => tree.codes[tree.parent[start + area]!]!) } : undefined,
    across: i === 0 && tree.across.size > 0 ? crossings(tree) : undefined,
    rest, audit,
    releasedEarlier, digest: files.digests[i]!, inputs: files.inputs,
  }));
}

/** The manifest of the result of a question: one level, of which the figures behind the result are not published. */
export function questionManifest({ threshold, round, releasedEarlier }: Summary, { question, files, level, digest, inputs }: { question: string; files: readonly string[]; level: Manifest['levels'][number]; digest: string; inputs: Manifest['inputs'] }): Manifest {
  return { tool: 'rk publish', version, rules: [...rules, ...roundRule(round), resultRule], threshold, round: round || undefined, files, levels: [level], rest: [], audit, releasedEarlier, question, digest, inputs };
}

function crossings({ levels, codes, across }: AreaTree): NonNullable<Manifest['across']> {
  return levels.filter((level) => level.across).map(({ level, start, end }) => {
    const found: (string | null)[] = Array.from({ length: levels[0]!.end }, () => null);
    for (let area = start; area < end; area++) for (const member of across.get(area)!) found[member] = codes[area]!;
    return { level, codes: found };
  });
}

/** The SHA-256 of a file in hexadecimal. */
export function sha256(content: Uint8Array | string): string {
  return createHash('sha256').update(content).digest('hex');
}
