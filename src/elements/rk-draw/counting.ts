import type { Position } from 'geojson';
import { areasByLabel, areasNear, areasOfCodes } from '../../core/drawing/count-areas.js';
import type { Rule, Shape } from '../../core/drawing/drawing.js';
import type { ShapedAreas } from '../../core/raster/engine.js';
import { inSlices } from '../../data/worker/slices.js';

/** Which areas a shape is about. */
export interface CountRequest {
  readonly shape: Shape;
  readonly rule: Rule;
  readonly areas: ShapedAreas;
  readonly signal: AbortSignal;
}

/** Areas whose label points are worked out, of files with many. */
const placed = new WeakMap<ShapedAreas, Promise<void>>();

/** Indexes of the areas that count in a shape, each code once. @throws the signal's reason. */
export async function countAreas(request: CountRequest): Promise<readonly number[]> {
  const { codes } = request.areas;
  const seen = new Set<string>();
  const found = await findAreas(request);
  request.signal.throwIfAborted();
  return found.filter((area) => !seen.has(codes[area]!) && seen.add(codes[area]!));
}

async function findAreas({ shape, rule, areas, signal }: CountRequest): Promise<readonly number[]> {
  if (shape.kind === 'areas') return areasOfCodes(shape.codes, areas);
  if (rule === 'label') {
    await placeLabels(areas);
    return areasByLabel(shape, areas);
  }
  // What cuts shapes is loaded by who asks for it.
  const { areasByShare } = await import('../../core/drawing/overlap.js');
  const near = areasNear(shape, areas);
  const polygons = await areas.engine.polygons(Uint32Array.from(near));
  return inSlices(areasByShare(shape, rule, { areas: near, polygons }), signal);
}

function placeLabels(areas: ShapedAreas): Promise<void> {
  const before = placed.get(areas);
  if (before) return before;
  const placing = areas.placeLabels();
  placed.set(areas, placing);
  return placing;
}

/** The polygons of areas by their codes, all in one list: what a file of picked areas draws. */
export async function polygonsOfCodes(codes: readonly string[], areas: ShapedAreas): Promise<readonly Position[][][]> {
  return (await areas.engine.polygons(Uint32Array.from(areasOfCodes(codes, areas)))).flat();
}
