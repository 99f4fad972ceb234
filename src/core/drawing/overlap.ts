import { area, featureCollection, intersect, multiPolygon } from '@turf/turf';
import type { Position } from 'geojson';
import type { Work } from '../work.js';
import type { Rule, Shape } from './drawing.js';
import { polygonsOf } from './geometry.js';

/** Share of an area below which it is the thickness of a line: borders that were drawn after each other touch by so much. */
const NOTHING = 1e-4;
/** What lies half inside does so whatever the last digits are. */
const HALF = 0.5 - 1e-6;

/** The polygons of an area, rings closed, `[lon, lat]` in degrees. */
type Polygons = readonly Position[][][];

/** The given areas of which at least half, or any part, lies in a shape. `polygons` are those of each, in the same order. */
export function* areasByShare(shape: Shape, rule: Exclude<Rule, 'label'>, { areas, polygons }: { areas: readonly number[]; polygons: readonly Polygons[] }): Work<number[]> {
  const found: number[] = [];
  for (const [index, each] of areas.entries()) {
    const share = shareInside(shape, polygons[index]!);
    if (rule === 'half' ? share >= HALF : share > NOTHING) found.push(each);
    yield;
  }
  return found;
}

/** The share of an area that lies in a shape, 0–1, by surface on a sphere. Lines that cross enclose what lies an odd number of times inside. */
export function shareInside(shape: Shape, polygons: Polygons): number {
  if (polygons.length === 0) return 0;
  const own = multiPolygon([...polygons]);
  const whole = area(own);
  if (whole === 0) return 0;
  const drawn = multiPolygon(polygonsOf(shape).map((rings) => rings.map((ring) => [...ring, ring[0]!])));
  const common = intersect(featureCollection([own, drawn]));
  return common ? Math.min(1, area(common) / whole) : 0;
}
