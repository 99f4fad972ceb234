import type { ArcTable } from './arcs.js';

/** The neighbours of every area, as one list: those of `area` are `list[start[area]]` to before `list[start[area + 1]]`. */
export interface Neighbours {
  readonly start: Uint32Array;
  /** Area indices, ascending within an area, each once. */
  readonly list: Uint32Array;
}

/** Areas that share a border. Touching in a single point does not count. */
export function findNeighbours(areaCount: number, { left, right }: Pick<ArcTable, 'left' | 'right'>): Neighbours {
  const start = new Uint32Array(areaCount + 1);
  forEachBorder(left, right, (a, b) => { start[a + 1]!++; start[b + 1]!++; });
  for (let area = 0; area < areaCount; area++) start[area + 1]! += start[area]!;

  const list = new Uint32Array(start[areaCount]!);
  const next = start.slice();
  forEachBorder(left, right, (a, b) => { list[next[a]!++] = b; list[next[b]!++] = a; });
  return withoutRepeats({ start, list });
}

/** The area indices that share a border with `area`, ascending. */
export function neighboursOf({ start, list }: Neighbours, area: number): Uint32Array {
  return list.subarray(start[area], start[area + 1]);
}

function forEachBorder(left: Int32Array, right: Int32Array, visit: (a: number, b: number) => void): void {
  for (let arc = 0; arc < left.length; arc++) {
    const a = left[arc]!;
    const b = right[arc]!;
    if (a !== 0 && b !== 0 && a !== b) visit(a - 1, b - 1);
  }
}

/** Two areas often share several arcs. Sorts each list and closes the gaps, in place. */
function withoutRepeats({ start, list }: Neighbours): Neighbours {
  const kept = new Uint32Array(start.length);
  let length = 0;
  for (let area = 0; area + 1 < start.length; area++) {
    const own = list.slice(start[area], start[area + 1]).sort();
    for (let i = 0; i < own.length; i++) if (i === 0 || own[i] !== own[i - 1]) list[length++] = own[i]!;
    kept[area + 1] = length;
  }
  return { start: kept, list: list.slice(0, length) };
}
