import { fromTree, Status, type CellColumn, type DisclosureProblem } from '../../../src/core/disclosure/complementary/index.js';

/** A repeatable stream of numbers in 0 ≤ x < 1 (mulberry32). */
export function random(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

export interface TableSize {
  readonly wijken: number;
  readonly buurten: number;
  readonly postcodes: number;
  readonly categories: number;
}

/**
 * A made-up table as municipalities have them: gemeente, wijken, buurten and postcodes × age groups, with public populations
 * per postcode and age group, and counts of people to whom something applies. A count below 5, or all but fewer than 5, is primary.
 */
export function randomTable(seed: number, { wijken, buurten, postcodes, categories }: TableSize, threshold = 5): DisclosureProblem {
  const next = random(seed);
  const between = (lo: number, hi: number): number => lo + Math.floor(next() * (hi - lo + 1));
  const areas: string[] = ['g'];
  const parent: number[] = [-1];
  const level = (above: readonly number[], many: number, letter: string): number[] => above.flatMap((area) =>
    Array.from({ length: between(Math.max(1, Math.ceil(many / 2)), Math.ceil(many * 1.5)) }, () => { areas.push(`${letter}${areas.length}`); return parent.push(area) - 1; }));
  const leaves = level(level(level([0], wijken, 'w'), buurten, 'b'), postcodes, 'p');
  const population = Array.from({ length: categories + 1 }, () => new Float64Array(areas.length));
  const truth = Array.from({ length: categories + 1 }, () => new Float64Array(areas.length));
  const shares = Array.from({ length: categories }, () => 0.3 + next());
  const rates = Array.from({ length: categories }, () => 0.03 + 0.5 * next() ** 2);
  const sum = shares.reduce((a, b) => a + b, 0);
  for (const leaf of leaves) {
    const people = between(8, 80);
    const local = 0.4 + 1.2 * next();
    for (let c = 1; c <= categories; c++) {
      const n = Math.round((people * shares[c - 1]! / sum) * (0.6 + 0.8 * next()));
      let x = 0;
      for (let i = 0; i < n; i++) if (next() < rates[c - 1]! * local) x++;
      for (const column of [0, c]) {
        for (let area = leaf; area >= 0; area = parent[area]!) { population[column]![area]! += n; truth[column]![area]! += x; }
      }
    }
  }
  const columns = truth.map((values, c) => primaryColumn(c === 0 ? 'total' : `c${c}`, values, population[c]!, threshold));
  return fromTree({ areas, parent, total: columns[0]!, categories: columns.slice(1), threshold });
}

function primaryColumn(id: string, truth: Float64Array, max: Float64Array, k: number): CellColumn {
  const status = truth.map((x, area) => (max[area] === 0 ? Status.published : x < k || max[area]! - x < k ? Status.primary : Status.openable));
  return {
    id, truth, max, status,
    classLo: truth.map((x, area) => (x < k ? 0 : max[area]! - k + 1)),
    classHi: truth.map((x, area) => (x < k ? Math.min(k - 1, max[area]!) : max[area]!)),
  };
}

/** One of many small tables of all shapes. */
export function variedTable(seed: number): DisclosureProblem {
  const next = random(seed * 7919);
  const upTo = (least: number, most: number): number => least + Math.floor(next() * (most - least + 1));
  return randomTable(seed, { wijken: upTo(1, 2), buurten: upTo(1, 3), postcodes: upTo(4, 15), categories: upTo(2, 5) });
}

/** A town small enough for an integer program to find the optimum, mostly. */
export function smallTown(seed: number): DisclosureProblem {
  const next = random(seed * 104729);
  return randomTable(seed + 9000, { wijken: 1 + Math.floor(next() * 2), buurten: 1 + Math.floor(next() * 2), postcodes: 2 + Math.floor(next() * 3), categories: 2 + Math.floor(next() * 2) });
}

/** A whole and 2–4 areas × 2–4 categories, counts up to 30 of up to 70 people. Most cells are not small. */
export function twoWayTable(seed: number, threshold = 5): DisclosureProblem {
  const next = random(seed * 7177);
  const areas = 2 + Math.floor(next() * 3);
  const counts = Array.from({ length: 2 + Math.floor(next() * 3) }, () => Array.from({ length: areas }, () => {
    const x = Math.floor(next() ** 2 * 30);
    return { x, n: x + Math.floor(next() * 40) };
  }));
  const sum = (list: readonly number[]): number => list.reduce((a, b) => a + b, 0);
  const withWhole = (list: readonly number[]): Float64Array => Float64Array.from([sum(list), ...list]);
  const column = (id: string, read: (area: number, of: 'x' | 'n') => number): CellColumn => {
    const [truth, max] = (['x', 'n'] as const).map((of) => withWhole(Array.from({ length: areas }, (_, area) => read(area, of)))) as [Float64Array, Float64Array];
    return primaryColumn(id, truth, max, threshold);
  };
  return fromTree({
    areas: ['all', ...Array.from({ length: areas }, (_, area) => `a${area}`)], parent: [-1, ...Array.from({ length: areas }, () => 0)], threshold,
    total: column('total', (area, of) => sum(counts.map((row) => row[area]![of]))), categories: counts.map((row, c) => column(`c${c}`, (area, of) => row[area]![of])),
  });
}

/** Per area the place of its parent in a table of `randomTable`, read back from its relations. */
export function parentsOf({ ids, relations: { starts, cells } }: DisclosureProblem): Int32Array {
  const areas = ids.filter((id) => !id.includes('/')).length;
  const parent = new Int32Array(areas).fill(-1);
  for (let r = 0; r + 1 < starts.length; r++) {
    for (let i = starts[r]! + 1; i < starts[r + 1]!; i++) if (cells[i]! < areas) parent[cells[i]!] = cells[starts[r]!]!;
  }
  return parent;
}

/** A table of at least `cells` cells, and not many more, with five age groups. */
export function tableOf(cells: number, seed = 1): DisclosureProblem {
  for (let leaves = cells / 6.6; ; leaves *= 1.15) {
    const wijken = Math.max(1, Math.round(leaves ** 0.25));
    const buurten = Math.max(1, Math.round(leaves ** 0.3));
    const problem = randomTable(seed, { wijken, buurten, postcodes: Math.round(leaves / wijken / buurten), categories: 5 });
    if (problem.ids.length >= cells) return problem;
  }
}
