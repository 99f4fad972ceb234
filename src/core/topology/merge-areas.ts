import { areAscending } from '../ascending.js';
import type { AreaNames } from './name-areas.js';
import type { AreaRecords, Topology } from './topology.js';
import type { Work } from '../work.js';

const AREAS_A_SLICE = 1 << 15;

/** A topology and the names of its areas. */
export interface NamedTopology extends AreaNames { readonly topology: Topology }

/**
 * Makes features with the same code (an island, the water of a municipality) one area: with the parts of all and the name
 * and properties of the first. Areas without a code stay apart. The order is that of the first features.
 */
export function* mergeAreas({ topology, codes, labels }: NamedTopology): Work<NamedTopology> {
  const { areaCount } = topology;
  // An empty code, which is no code, comes before all others.
  if (areAscending(codes) && codes[0] !== '') return { topology, codes, labels };
  const target = new Uint32Array(areaCount);
  const first: number[] = [];
  const areaOf = new Map<string, number>();
  for (let area = 0; area < areaCount; area++) {
    if (area % AREAS_A_SLICE === 0) yield;
    const code = codes[area]!;
    const known = code === '' ? undefined : areaOf.get(code);
    target[area] = known ?? first.length;
    if (known !== undefined) continue;
    areaOf.set(code, first.length);
    first.push(area);
  }
  if (first.length === areaCount) return { topology, codes, labels };
  return {
    topology: { ...withAreasInOrder(topology, target, first.length), records: new FirstRecords(topology.records, first) },
    codes: first.map((area) => codes[area]!),
    labels: first.map((area) => labels[area]!),
  };
}

/** Moves the parts of every area to the area that is its `target`, so that the parts of one are side by side. */
function withAreasInOrder(topology: Topology, target: Uint32Array, count: number): Topology {
  const { areaStart, partStart, ringStart, ringArcs } = topology;
  const starts = { areaStart: new Uint32Array(count + 1), partStart: new Uint32Array(partStart.length), ringStart: new Uint32Array(ringStart.length) };
  const arcs = new Int32Array(ringArcs.length);
  let parts = 0;
  let rings = 0;
  let references = 0;
  for (const area of sortedBy(target, count)) {
    for (let part = areaStart[area]!; part < areaStart[area + 1]!; part++) {
      starts.areaStart[target[area]! + 1]!++;
      starts.partStart[parts++] = rings;
      for (let ring = partStart[part]!; ring < partStart[part + 1]!; ring++) {
        starts.ringStart[rings++] = references;
        for (let i = ringStart[ring]!; i < ringStart[ring + 1]!; i++) arcs[references++] = ringArcs[i]!;
      }
    }
  }
  starts.partStart[parts] = rings;
  starts.ringStart[rings] = references;
  for (let area = 0; area < count; area++) starts.areaStart[area + 1]! += starts.areaStart[area]!;
  return { ...topology, areaCount: count, ...starts, ringArcs: arcs };
}

/** The indices of `target` by ascending value, those of equal value in their own order (a counting sort). */
function sortedBy(target: Uint32Array, count: number): Uint32Array {
  const next = new Uint32Array(count + 1);
  for (const value of target) next[value + 1]!++;
  for (let value = 0; value < count; value++) next[value + 1]! += next[value]!;
  const order = new Uint32Array(target.length);
  target.forEach((value, index) => { order[next[value]!++] = index; });
  return order;
}

/** The records of the first feature of every area. */
class FirstRecords implements AreaRecords {
  readonly #records: AreaRecords;
  readonly #first: readonly number[];

  constructor(records: AreaRecords, first: readonly number[]) {
    this.#records = records;
    this.#first = first;
  }

  id(area: number): string | undefined { return this.#records.id(this.#first[area] ?? -1); }
  properties(area: number): Readonly<Record<string, unknown>> { return this.#records.properties(this.#first[area] ?? -1); }
  value(area: number, name: string): unknown { return this.#records.value(this.#first[area] ?? -1, name); }
}
