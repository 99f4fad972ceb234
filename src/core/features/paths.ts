import type { Position } from 'geojson';
import type { Parts } from '../own/parts.js';
import type { FeatureKind } from './feature-set.js';

/** The paths of a shape: of its points one each, its lines, or the rings of its areas. Without a shape, none. */
export function pathsOf(parts: Parts | null, kind: FeatureKind): readonly (readonly Position[])[] {
  if (!parts) return [];
  if (kind === 'points') return parts.points.map((position) => [position]);
  return (kind === 'lines' ? parts.lines : parts.polygons.flat()).filter(({ length }) => length > 1);
}
