import { describe, RkError } from '../../core/errors.js';
import { some } from '../check/report.js';
import { areaObjects, areasOf, featuresOf, keysOf, propertyOf, type Shapes } from '../shapes.js';
import type { SpecLevel } from './spec.js';

/** One level of a tree of areas: the areas `start ..< end`. */
export interface TreeLevel {
  readonly level: string;
  readonly start: number;
  readonly end: number;
  /** True for areas that may cross those of other levels. */
  readonly across?: boolean | undefined;
  /** False when its figures are not published. */
  readonly publish?: boolean | undefined;
  /** Where its shapes are; absent for a level that has none. */
  readonly shapes?: { readonly src: string; readonly object: string | undefined; readonly key: string | undefined; readonly label: string | undefined } | undefined;
}

/** Areas of all levels, finest first, and which lies in which. Everything is aligned by area. */
export interface AreaTree {
  readonly levels: readonly TreeLevel[];
  readonly codes: readonly string[];
  /** The area one level coarser that it lies in; −1 at the coarsest level and for areas that cross others. */
  readonly parent: Int32Array;
  /** Per area those that make it. */
  readonly children: readonly (readonly number[])[];
  /** The areas that cross those of other levels, with the areas of the finest level that make them. */
  readonly across: ReadonlyMap<number, readonly number[]>;
  /** The property that says in which area of the next level a shape lies; undefined when all lie in one. */
  readonly parentKeys: readonly (string | undefined)[];
}

/** Shapes by the path that a spec gives. */
export type ShapesBySource = ReadonlyMap<string, Shapes>;

/**
 * The tree of areas that the levels of a spec describe.
 *
 * `parent` of a level is the property of the shapes one level finer that holds its code. Specs that give the first level a
 * `parent` mean the other reading, in which every level names where it lies itself; both are understood.
 * @throws RkError `invalid` when an area lies in no area of the next level, or a code comes twice; and what reading shapes throws.
 */
export function areaTree(levels: readonly SpecLevel[], source: string, shapes: ShapesBySource): AreaTree {
  const wrong = levels.findIndex(({ across, publish }, i) => (i === 0 ? across === true : publish === false));
  if (wrong >= 0) throw new RkError('invalid', { path: `areas.levels[${wrong}]`, got: wrong === 0 ? '"across"' : '"publish": false', expected: wrong === 0 ? 'a first level that others are made of' : 'only the first level unpublished' });
  const tree = nestedTree(levels.filter(({ across }) => !across), source, shapes);
  return levels.filter(({ across }) => across).reduce((so, level) => withCrossing(so, level, readLevel(level, false, level.src ?? source, shapes), readLevel(levels[0]!, true, source, shapes).features!), tree);
}

/** The tree with a level of areas that may cross those of others. */
function withCrossing(tree: AreaTree, { level, parent }: SpecLevel, { codes, shapes }: ReadLevel, features: ReadonlyMap<string, Record<string, unknown>[]>): AreaTree {
  const { start, end } = tree.levels[0]!;
  const inside = tree.codes.slice(start, end);
  const key = [parent, shapes?.key, `${level}code`].find((name) => name !== undefined && inside.some((code) => features.get(code)!.some((feature) => propertyOf(feature, name) !== '')));
  if (key === undefined) throw new RkError('invalid', { path: `areas.levels (${level}).parent`, got: parent === undefined ? 'nothing' : describe(parent), expected: `the property of ${tree.levels[0]!.level} shapes with the code of the ${level}` });
  const codeOf = inside.map((code) => features.get(code)!.map((feature) => propertyOf(feature, key)).find((found) => found !== '') ?? '');
  const own = codes ?? [...new Set(codeOf)].filter((code) => code !== '');
  const across = new Map([...tree.across, ...own.map((code, i) => [tree.codes.length + i, inside.flatMap((_, area) => (codeOf[area] === code ? [start + area] : []))] as const)]);
  const all = [...tree.codes, ...own];
  const levels = [...tree.levels, { level, start: tree.codes.length, end: all.length, across: true, shapes }];
  return treeOf(levels, all, Int32Array.from(all, (_, area) => tree.parent[area] ?? -1), { parentKeys: [...tree.parentKeys, key], across });
}

function nestedTree(levels: readonly SpecLevel[], source: string, shapes: ShapesBySource): AreaTree {
  const own = levels[0]!.parent !== undefined;
  const read = levels.map((level, i) => readLevel(level, i === 0, level.src ?? source, shapes));
  const codes = [...read[0]!.codes!];
  const found: TreeLevel[] = [{ level: levels[0]!.level, publish: levels[0]!.publish, start: 0, end: codes.length, shapes: read[0]!.shapes }];
  const parents: number[] = [];
  const parentKeys: (string | undefined)[] = [];
  const parentTexts = read.map(({ features }) => features);
  for (let i = 1; i < levels.length; i++) {
    const finer = found[i - 1]!;
    const names = [own ? levels[i - 1]!.parent : levels[i]!.parent, read[i]!.shapes?.key, `${levels[i]!.level}code`].filter((name) => name !== undefined);
    const inside = codes.slice(finer.start, finer.end);
    const lookup = parentTexts[i - 1] ?? coarserFeatures(read[0]!.features!, parentKeys, inside);
    const key = names.find((name) => inside.every((code) => lookup.get(code)?.some((feature) => propertyOf(feature, name) !== '')));
    const whole = key === undefined ? wholeArea(levels, i, { codes: read[i]!.codes, named: names[0] }) : undefined;
    const codeOf = (code: string): string => whole ?? propertyOf(lookup.get(code)!.find((feature) => propertyOf(feature, key) !== '')!, key);
    const coarse = read[i]!.codes ?? [...new Set(inside.map(codeOf))];
    const place = new Map(coarse.map((code, at) => [code, codes.length + at]));
    const lost = inside.filter((code) => !place.has(codeOf(code)));
    if (lost.length > 0) {
      throw new RkError('invalid', { path: `areas.levels[${i}]`, got: `${finer.level} ${some(lost)} in no ${levels[i]!.level}`, expected: `every ${finer.level} in one ${levels[i]!.level}` });
    }
    for (const code of inside) parents.push(place.get(codeOf(code))!);
    parentKeys.push(key);
    found.push({ level: levels[i]!.level, start: codes.length, end: codes.length + coarse.length, shapes: read[i]!.shapes });
    codes.push(...coarse);
  }
  while (parents.length < codes.length) parents.push(-1);
  return treeOf(found, codes, Int32Array.from(parents), { parentKeys });
}

/**
 * A tree from levels, codes and parents.
 * @throws RkError `invalid` when two areas have the same code.
 */
export function treeOf(levels: readonly TreeLevel[], codes: readonly string[], parent: Int32Array, { parentKeys = [], across = new Map() }: Partial<Pick<AreaTree, 'parentKeys' | 'across'>> = {}): AreaTree {
  const known = new Set<string>();
  for (const code of codes) {
    if (known.has(code)) throw new RkError('invalid', { path: 'areas', got: `code ${describe(code)} twice`, expected: 'every area with a code of its own' });
    known.add(code);
  }
  const children: number[][] = codes.map((_, area) => [...(across.get(area) ?? [])]);
  parent.forEach((above, area) => { if (above >= 0) children[above]!.push(area); });
  return { levels, codes, parent, children, parentKeys, across };
}

/** Whether figures of an area are published: not those of pieces that only say what other levels have in common. */
export const isPublished = ({ levels }: AreaTree, area: number): boolean => levels[0]!.publish !== false || area >= levels[0]!.end;

/** The level an area is of. */
export function levelOf(tree: AreaTree, area: number): string {
  return tree.levels.find(({ end }) => area < end)!.level;
}

interface ReadLevel {
  /** Absent for a level without shapes, whose codes come from the finer ones. */
  readonly codes?: readonly string[] | undefined;
  readonly features?: ReadonlyMap<string, Record<string, unknown>[]> | undefined;
  readonly shapes?: TreeLevel['shapes'];
}

function readLevel({ level, object, key, label }: SpecLevel, finest: boolean, src: string, all: ShapesBySource): ReadLevel {
  const shapes = all.get(src)!;
  const named = object ?? (finest ? areaObjects(shapes).find((name) => name === level) ?? areaObjects(shapes)[0] : areaObjects(shapes).find((name) => name === level));
  // One file of GeoJSON holds one level.
  if (!finest && (named === undefined || (shapes.format === 'GeoJSON' && object === undefined))) return {};
  const code = key ?? [`${level}code`, level, 'code'].find((name) => keysOf(shapes, named).includes(name));
  const { codes } = areasOf(shapes, { object: named, key: code, label });
  if (codes.includes('')) throw new RkError('invalid', { file: src, path: `property ${describe(code ?? 'id')}`, got: 'an area without a code', expected: 'a code for every area' });
  return { codes, features: byCode(featuresOf(shapes, named), code), shapes: { src, object: named, key: code, label } };
}

function byCode(features: readonly Record<string, unknown>[], key: string | undefined): Map<string, Record<string, unknown>[]> {
  const found = new Map<string, Record<string, unknown>[]>();
  for (const feature of features) {
    const code = propertyOf(feature, key);
    found.set(code, [...(found.get(code) ?? []), feature]);
  }
  return found;
}

/** The finest features by the code of a level that has no shapes of its own. */
function coarserFeatures(finest: ReadonlyMap<string, Record<string, unknown>[]>, parentKeys: readonly (string | undefined)[], codes: readonly string[]): Map<string, Record<string, unknown>[]> {
  const key = parentKeys.at(-1);
  const all = [...finest.values()].flat();
  return key === undefined ? new Map(codes.map((code) => [code, all])) : byCode(all, key);
}

/** The code of the one area that all others lie in. @throws RkError `invalid` when there cannot be one. */
function wholeArea(levels: readonly SpecLevel[], i: number, { codes, named }: { codes: readonly string[] | undefined; named: string | undefined }): string {
  const { level, code } = levels[i]!;
  if (i === levels.length - 1 && (codes === undefined || codes.length === 1)) return code ?? codes?.[0] ?? level;
  throw new RkError('invalid', {
    path: `areas.levels[${i}].parent`, got: named === undefined ? 'nothing' : `${describe(named)}, which not every ${levels[i - 1]!.level} has`,
    expected: `the property of ${levels[i - 1]!.level} shapes with the code of the ${level}`,
  });
}
