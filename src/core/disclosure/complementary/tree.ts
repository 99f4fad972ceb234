import { RkError } from '../../errors.js';
import { publicCost } from './cost.js';
import { Status, type DisclosureProblem, type Relations } from './problem.js';

/** The cells of one category (or of the total over all categories): every array has one entry an area. */
export interface CellColumn {
  readonly id: string;
  readonly truth: ArrayLike<number>;
  /** The public population N of the area in this category. */
  readonly max: ArrayLike<number>;
  /** 0 when absent; lower only for changes between periods. */
  readonly min?: ArrayLike<number>;
  /** `Status` codes; all openable when absent. */
  readonly status?: ArrayLike<number>;
  readonly classLo?: ArrayLike<number>;
  readonly classHi?: ArrayLike<number>;
  /** `publicCost` of `max` and level when absent. */
  readonly cost?: ArrayLike<number>;
}

/** One hierarchy of areas × one flat set of additive categories. Without categories only the areas add up. */
export interface TreeTable {
  readonly areas: readonly string[];
  /** Per area the place of the area it lies in, or −1 for a top area. All areas of a parent together make the parent. */
  readonly parent: ArrayLike<number>;
  readonly total: CellColumn;
  readonly categories?: readonly CellColumn[];
  /** Which columns add up, by place (0 is the total). The total is the sum of all categories when absent. */
  readonly sums?: readonly ColumnSum[];
  /** Areas that lie across the tree: by place, the areas that make them. They have no parent. */
  readonly across?: ReadonlyMap<number, readonly number[]>;
  readonly threshold?: number;
}

/** A column that is the sum of others. */
export interface ColumnSum {
  readonly total: number;
  readonly parts: readonly number[];
}

/**
 * The disclosure problem of a tree × categories. Cell of column `c` (0 the total, then the categories) and area `a` is
 * `c × areas.length + a`; its id is "area" for the total and "area/category" otherwise.
 *
 * The relations are: in every column, a parent is the sum of its children; and in every area without children, the total
 * is the sum of the categories. For areas with children that last one follows from the others. Leaving it out loses
 * nothing and makes the table a network (Cox 1995), unless categories add up in several ways or areas lie across the tree.
 * @throws RkError `invalid` when an area is its own ancestor or a column has not one entry an area.
 */
export function fromTree({ areas, parent, total, categories = [], sums, across = new Map(), threshold = 5 }: TreeTable): DisclosureProblem {
  const columns = [total, ...categories];
  const children = childrenOf(parent, areas.length, across);
  const height = heights(parent, areas.length);
  for (const area of across.keys()) height[area] = 1;
  for (const { id, truth, max } of columns) {
    if (truth.length === areas.length && max.length === areas.length) continue;
    throw new RkError('invalid', { path: id, got: `${truth.length} values, ${max.length} populations`, expected: `${areas.length} of each` });
  }
  const join = (read: (column: CellColumn, area: number) => number): Float64Array => {
    const joined = new Float64Array(columns.length * areas.length);
    columns.forEach((column, c) => { for (let area = 0; area < areas.length; area++) joined[c * areas.length + area] = read(column, area); });
    return joined;
  };
  return {
    ids: columns.flatMap((column, c) => areas.map((area) => (c === 0 ? area : `${area}/${column.id}`))),
    truth: join(({ truth }, area) => truth[area]!),
    min: join(({ min }, area) => min?.[area] ?? 0),
    max: join(({ max }, area) => max[area]!),
    cost: join(({ cost, max }, area) => cost?.[area] ?? publicCost(max[area]!, height[area]!)),
    status: Uint8Array.from(join(({ status }, area) => status?.[area] ?? Status.openable)),
    classLo: join(({ classLo, truth }, area) => classLo?.[area] ?? truth[area]!),
    classHi: join(({ classHi, truth }, area) => classHi?.[area] ?? truth[area]!),
    relations: treeRelations(children, columns.length, sums ?? [{ total: 0, parts: Array.from(categories, (_, c) => c + 1) }]),
    threshold,
  };
}

/** Levels below each area: 0 for an area without children. Throws for an area that lies in itself. */
function heights(parent: ArrayLike<number>, areas: number): Int32Array {
  const height = new Int32Array(areas);
  for (let area = 0; area < areas; area++) {
    let steps = 0;
    for (let above = parent[area]!; above >= 0; above = parent[above]!) {
      if (++steps > areas) throw new RkError('invalid', { path: `parent[${area}]`, got: 'an area that lies in itself', expected: 'a tree' });
      if (height[above]! < steps) height[above] = steps;
    }
  }
  return height;
}

function childrenOf(parent: ArrayLike<number>, areas: number, across: ReadonlyMap<number, readonly number[]>): (readonly number[])[] {
  const children: number[][] = Array.from({ length: areas }, () => []);
  for (let area = 0; area < areas; area++) if (parent[area]! >= 0) children[parent[area]!]!.push(area);
  return children.map((own, area) => across.get(area) ?? own);
}

function treeRelations(children: readonly (readonly number[])[], columns: number, sums: readonly ColumnSum[]): Relations {
  const areas = children.length;
  const starts = [0];
  const cells: number[] = [];
  const coefficients: number[] = [];
  const add = (total: number, parts: readonly number[]): void => {
    cells.push(total);
    coefficients.push(1);
    for (const part of parts) { cells.push(part); coefficients.push(-1); }
    starts.push(cells.length);
  };
  children.forEach((inside, area) => {
    if (inside.length > 0) for (let c = 0; c < columns; c++) add(c * areas + area, inside.map((child) => c * areas + child));
    else for (const { total, parts } of sums) if (parts.length > 0) add(total * areas + area, parts.map((part) => part * areas + area));
  });
  return {
    starts: Int32Array.from(starts), cells: Int32Array.from(cells),
    coefficients: Float64Array.from(coefficients), rhs: new Float64Array(starts.length - 1),
  };
}
