import { dirname } from 'node:path';
import * as v from 'valibot';
import { RkError } from '../../core/errors.js';
import type { Indicator } from '../../core/indicator.js';
import type { Arguments } from '../arguments.js';
import { inFile, locate, readBytes, readJson } from '../files.js';
import { readShapes } from '../formats/read-shapes.js';
import { readIndicators, type ReadIndicators } from '../indicators.js';
import type { Io } from '../io.js';
import { areaTree, treeOf, type AreaTree, type TreeLevel } from '../publish/area-tree.js';
import { levelsOf, parseSpec } from '../publish/spec.js';
import type { Shapes } from '../shapes.js';
import { comparePeriods } from '../../core/periods.js';

/** Published figures of one or more levels, on a tree of areas as far as one is known. */
export interface PublishedFigures {
  readonly tree: AreaTree;
  readonly periods: readonly string[];
  readonly indicators: readonly Indicator[];
  /** `values.get(indicator)[period][area]`, `NaN` where nothing is shown. */
  readonly values: ReadonlyMap<string, readonly Float64Array[]>;
  /** 1 where a figure is marked as hidden; aligned with `values`. */
  readonly hidden: ReadonlyMap<string, readonly Uint8Array[]>;
  /** Totals that say they have people in none of their parts; undefined without a manifest. */
  readonly rest: readonly string[] | undefined;
  /** The base that counts were rounded to, each by itself; 0 when they were not, or nobody says so. */
  readonly round: number;
  /** Whether areas of different levels are known to lie in each other. */
  readonly related: boolean;
}

const manifestSchema = v.object({
  parents: v.optional(v.object({ level: v.string(), codes: v.array(v.string()) })),
  across: v.optional(v.array(v.object({ level: v.string(), codes: v.array(v.nullable(v.string())) }))),
  rest: v.optional(v.array(v.string())),
  round: v.optional(v.number()),
});
type Manifest = v.InferOutput<typeof manifestSchema>;
type Read = ReadIndicators & { readonly manifest: Manifest | undefined };

/**
 * Reads published files and puts them on one tree: that of `--spec` with `--areas`, else that of their manifests.
 * @throws RkError for a file that is no indicator file, or has areas that are not in the tree.
 */
export async function readPublished(args: Arguments, io: Io): Promise<PublishedFigures> {
  const read = await Promise.all(args.files.map(async (name): Promise<Read & { name: string }> => {
    const path = locate(name, io.folder);
    const one = await readIndicators(await readJson(path, name), path, name);
    const manifest = v.safeParse(manifestSchema, one.file.manifest);
    return { ...one, name, manifest: manifest.success ? manifest.output : undefined };
  }));
  const spec = args.text('spec');
  const tree = spec === undefined ? treeOfManifests(read) : await treeOfSpec(spec, args.text('areas'), io);
  const manifests = read.flatMap(({ manifest }) => manifest ?? []);
  const figures = spread(tree, read);
  const rest = manifests.length > 0 ? [...new Set(manifests.flatMap((manifest) => manifest.rest ?? []))] : undefined;
  const round = Math.max(0, ...manifests.map((manifest) => manifest.round ?? 0));
  return { ...figures, tree, rest, round, related: tree.levels.length === 1 || tree.parent.some((parent) => parent >= 0) };
}

async function treeOfSpec(name: string, areas: string | undefined, io: Io): Promise<AreaTree> {
  const path = locate(name, io.folder);
  const json = await readJson(path, name);
  const spec = inFile(name, () => parseSpec(json));
  const shapes = new Map<string, Shapes>();
  for (const src of new Set([spec.areas.src, ...levelsOf(spec).map((level) => level.src ?? spec.areas.src)])) {
    const given = areas !== undefined && src === spec.areas.src ? { path: locate(areas, io.folder), name: areas } : { path: locate(src, dirname(path)), name: src };
    const beside = (extension: string): Promise<Uint8Array | undefined> => readBytes(given.path.replace(/\.shp$/i, extension)).catch(() => undefined);
    shapes.set(src, await readShapes(await readBytes(given.path, given.name), given.name, beside));
  }
  return areaTree(levelsOf(spec), spec.areas.src, shapes);
}

/** The tree that manifests describe; without them, levels side by side. */
function treeOfManifests(read: readonly Read[]): AreaTree {
  const coarserOf = new Map(read.flatMap(({ raw, manifest }) => (manifest?.parents ? [[raw.level, manifest.parents.level] as const] : [])));
  const depth = (level: string, seen = 0): number => (coarserOf.has(level) && seen < 100 ? depth(coarserOf.get(level)!, seen + 1) - 1 : 0);
  const names = [...new Set(read.flatMap(({ raw }) => [raw.level, ...(coarserOf.get(raw.level) ?? '').split('\n').filter(Boolean)]))].sort((a, b) => depth(a) - depth(b));
  const levels: TreeLevel[] = [];
  const codes: string[] = [];
  for (const level of names) {
    const here = read.filter(({ raw }) => raw.level === level).flatMap(({ raw }) => raw.areas);
    const named = read.filter(({ raw }) => coarserOf.get(raw.level) === level).flatMap(({ manifest }) => manifest?.parents?.codes ?? []);
    const own = new Set([...here, ...named]);
    levels.push({ level, start: codes.length, end: codes.length + own.size });
    codes.push(...own);
  }
  const place = new Map(codes.map((code, area) => [code, area]));
  const parent = new Int32Array(codes.length).fill(-1);
  for (const { raw, manifest } of read) raw.areas.forEach((code, row) => { parent[place.get(code)!] = place.get(manifest?.parents?.codes[row] ?? '') ?? -1; });
  const across = new Map<number, number[]>();
  for (const { raw, manifest } of read) {
    for (const crossing of manifest?.across ?? []) crossing.codes.forEach((code, row) => {
      const whole = code === null ? undefined : place.get(code);
      if (whole !== undefined) across.set(whole, [...(across.get(whole) ?? []), place.get(raw.areas[row]!)!]);
    });
  }
  return treeOf(levels.map((level) => ({ ...level, across: across.has(level.start) })), codes, parent, { across });
}

function spread(tree: AreaTree, read: readonly (Read & { name: string })[]): Pick<PublishedFigures, 'periods' | 'indicators' | 'values' | 'hidden'> {
  const periods = [...new Set(read.flatMap(({ raw }) => raw.periods))].sort(comparePeriods);
  const indicators = new Map<string, Indicator>();
  for (const { raw } of read) for (const indicator of raw.indicators) if (!indicators.has(indicator.id)) indicators.set(indicator.id, indicator);
  const place = new Map(tree.codes.map((code, area) => [code, area]));
  const values = new Map([...indicators.keys()].map((id) => [id, periods.map(() => new Float64Array(tree.codes.length).fill(NaN))]));
  const hidden = new Map([...indicators.keys()].map((id) => [id, periods.map(() => new Uint8Array(tree.codes.length))]));
  for (const { raw, name } of read) {
    const areas = raw.areas.map((code) => place.get(code));
    const stranger = areas.indexOf(undefined);
    if (stranger >= 0) throw new RkError('invalid', { file: name, path: `areas[${stranger}]`, got: `"${raw.areas[stranger]}"`, expected: 'an area of the spec' });
    for (const [id, columns] of raw.values) {
      columns.forEach((column, p) => {
        const at = periods.indexOf(raw.periods[p]!);
        column.forEach((value, row) => {
          const marked = raw.hidden.get(id)?.[p]?.[row] === 1;
          if (Number.isFinite(value) && !marked) values.get(id)![at]![areas[row]!] = value;
          if (marked) hidden.get(id)![at]![areas[row]!] = 1;
        });
      });
    }
  }
  return { periods, indicators: [...indicators.values()], values, hidden };
}
