import { problemOf, type Cell, type DisclosureProblem, type Relation } from '../../../src/core/disclosure/complementary/index.js';
import { random } from './tables.js';

/** A cell of counts with its public population; `height` is 0 for the finest. */
function countCell(id: string, truth: number, max: number, height: number): Cell {
  if (max === 0) return { id, truth, max, status: 'published' };
  const cost = Math.sqrt(1 + max) * (1 + height);
  if (truth < 5) return { id, truth, max, cost, status: 'primary', class: [0, Math.min(4, max)] };
  return max - truth < 5 ? { id, truth, max, cost, status: 'primary', class: [max - 4, max] } : { id, truth, max, cost };
}

/** People of whom something is counted, by what they are; and the sums of them that a table shows. */
interface Counted {
  readonly add: (key: readonly string[], truth: number, max: number) => void;
  readonly problem: (sums: readonly { total: (key: readonly string[]) => string[]; height: number }[], relations: (has: (id: string) => boolean) => Relation[]) => DisclosureProblem;
}

function counted(): Counted {
  const leaves: { key: readonly string[]; truth: number; max: number }[] = [];
  return {
    add: (key, truth, max) => { leaves.push({ key, truth, max }); },
    problem(sums, relations) {
      const cells = new Map<string, { truth: number; max: number; height: number }>();
      for (const { key, truth, max } of leaves) {
        for (const { total, height } of sums) {
          const id = total(key).join('/');
          const cell = cells.get(id) ?? { truth: 0, max: 0, height };
          cells.set(id, { truth: cell.truth + truth, max: cell.max + max, height: Math.max(height, cell.height) });
        }
      }
      return problemOf([...cells].map(([id, { truth, max, height }]) => countCell(id, truth, max, height)), relations((id) => cells.has(id)));
    },
  };
}

/** "Total = sum of parts", without parts that are not in the table. */
const sumOf = (total: string, parts: readonly string[], has: (id: string) => boolean): Relation[] => (has(total)
  ? [{ terms: { [total]: 1, ...Object.fromEntries(parts.filter(has).map((part) => [part, -1])) } }] : []);

/** Buurten in a gemeente × age × gender, with all their totals: three directions, so no network. */
export function ageByGenderTable(seed: number, { buurten, ages }: { buurten: number; ages: number }): DisclosureProblem {
  const next = random(seed * 6007);
  const areas = Array.from({ length: buurten }, (_, i) => `b${i}`);
  const groups = Array.from({ length: ages }, (_, i) => `a${i}`);
  const genders = ['m', 'v'];
  const table = counted();
  for (const area of areas) {
    for (const age of groups) {
      for (const gender of genders) {
        const max = Math.floor(next() * 30);
        table.add([area, age, gender], Array.from({ length: max }).filter(() => next() < 0.35).length, max);
      }
    }
  }
  const shapes = [0, 1].flatMap((g) => [0, 1].flatMap((a) => [0, 1].map((s) => ({ height: g, total: ([area, age, gender]: readonly string[]) => [g ? 'g' : area!, a ? '*' : age!, s ? '*' : gender!] }))));
  return table.problem(shapes, (has) => [
    ...['g', ...areas].flatMap((area) => [
      ...[...groups, '*'].flatMap((age) => sumOf(`${area}/${age}/*`, genders.map((gender) => `${area}/${age}/${gender}`), has)),
      ...[...genders, '*'].flatMap((gender) => sumOf(`${area}/*/${gender}`, groups.map((age) => `${area}/${age}/${gender}`), has)),
    ]),
    ...[...groups, '*'].flatMap((age) => [...genders, '*'].flatMap((gender) => sumOf(`g/${age}/${gender}`, areas.map((area) => `${area}/${age}/${gender}`), has))),
  ]);
}

/**
 * Pieces that lie in a buurt and in a postcode, which cross, × two categories. The pieces are not published: they are hidden
 * from the start, and a reader knows that there are such pieces.
 */
export function crossingTable(seed: number, { buurten, postcodes }: { buurten: number; postcodes: number }): DisclosureProblem {
  const next = random(seed * 9001);
  const table = counted();
  for (let b = 0; b < buurten; b++) {
    for (let p = 0; p < postcodes; p++) {
      if (p % buurten !== b && next() < 0.6) continue;
      for (const category of ['x', 'y']) {
        const max = Math.floor(next() * 25);
        table.add([`b${b}`, `p${p}`, category], Array.from({ length: max }).filter(() => next() < 0.4).length, max);
      }
    }
  }
  const list = (letter: string, many: number): string[] => Array.from({ length: many }, (_, i) => `${letter}${i}`);
  const categories = ['x', 'y', '*'];
  const divisions: ((key: readonly string[]) => string)[] = [([b, p]) => `${b}${p}`, ([b]) => b!, ([, p]) => p!, () => 'g'];
  const sums = divisions.flatMap((area, height) => [0, 1].map((all) => ({ height, total: (key: readonly string[]) => [area(key), all ? '*' : key[2]!] })));
  const problem = table.problem(sums, (has) => [
    ...categories.flatMap((c) => [
      ...list('b', buurten).flatMap((b) => sumOf(`${b}/${c}`, list('p', postcodes).map((p) => `${b}${p}/${c}`), has)),
      ...list('p', postcodes).flatMap((p) => sumOf(`${p}/${c}`, list('b', buurten).map((b) => `${b}${p}/${c}`), has)),
      ...sumOf(`g/${c}`, list('b', buurten).map((b) => `${b}/${c}`), has),
    ]),
    ...['g', ...list('b', buurten), ...list('p', postcodes), ...list('b', buurten).flatMap((b) => list('p', postcodes).map((p) => b + p))]
      .flatMap((area) => sumOf(`${area}/*`, [`${area}/x`, `${area}/y`], has)),
  ]);
  const piece = (id: string): boolean => /^b\d+p\d+/.test(id);
  return { ...problem, status: problem.status.map((code, cell) => (piece(problem.ids[cell]!) ? 3 : code)) };
}
