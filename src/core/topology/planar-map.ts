import { buildArcTable, type ArcTable } from './arcs.js';
import { areaBounds, measureArcs, type ArcMeasures } from './bounds.js';
import { projectArcs, type ProjectOptions, type Projected } from './mercator.js';
import type { Topology } from './topology.js';
import type { Work } from '../work.js';

/** A topology made ready to draw: projected, measured, and every arc knows the areas beside it. */
export interface PlanarMap {
  readonly topology: Topology;
  readonly projected: Projected;
  readonly measures: ArcMeasures;
  readonly arcs: ArcTable;
  /** See `areaBounds`. */
  readonly bounds: Float32Array;
}

/** Prepares a topology for drawing. With `inPlace` the topology's coordinates are used up. */
export function* buildPlanarMap(topology: Topology, options: ProjectOptions = {}): Work<PlanarMap> {
  const projected = yield* projectArcs(topology, options);
  const measures = yield* measureArcs(topology, projected);
  const arcs = yield* buildArcTable(topology, projected, measures);
  const bounds = yield* areaBounds(topology, measures);
  return { topology, projected, measures, arcs, bounds };
}
