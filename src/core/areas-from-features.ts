import type { Position } from 'geojson';
import { boundsOf, labelPointOf } from './area-shape.js';
import type { AreaOptions, PolygonAreas } from './areas.js';
import { RkError } from './errors.js';
import { absentProperty, textOf } from './geometry-input.js';
import { areMetres, lineToWgs84 } from './rijksdriehoek.js';

/** An area as a file has it: any coordinates, any id, its polygons checked. */
export interface AreaFeature {
  readonly id?: unknown;
  readonly properties: Readonly<Record<string, unknown>>;
  /** `polygons[polygon][ring][point]`; empty without a shape. */
  readonly polygons: readonly Position[][][];
}

/** What a file of areas comes down to, whatever its format. */
export interface AreaFile {
  readonly features: readonly AreaFeature[];
  readonly outlines?: readonly Position[][];
  /** Name of the coordinate system, when the file has one. */
  readonly coordinateSystem?: string | undefined;
}

/**
 * Areas from the features of a file, with coordinates in degrees. Features with the same code (an island, the water of a
 * municipality) become one area. RD coordinates are recognised and converted.
 * @throws RkError `no-areas` without features; `invalid` when no feature has the key or label; `unsupported` for
 *   coordinates that are neither degrees nor RD.
 */
export function areasFromFeatures({ features, outlines = [], coordinateSystem }: AreaFile, options: AreaOptions): PolygonAreas {
  if (features.length === 0) throw new RkError('no-areas', { got: '0 areas', expected: 'at least one area' });
  const codes = features.map((feature) => codeOf(feature, options.key));
  if (codes.every((code) => code === '')) throw absentProperty('key', options.key, features.map(({ properties }) => properties));
  if (options.label !== undefined && !features.some(({ properties }) => textOf(properties[options.label!]) !== '')) {
    throw absentProperty('label', options.label, features.map(({ properties }) => properties));
  }
  const merged = mergeByCode(features, codes, options.label);
  const inMetres = areMetres(boundsOf(merged.polygons.flat()), coordinateSystem);
  const polygons = inMetres ? merged.polygons.map((area) => area.map((polygon) => polygon.map(lineToWgs84))) : merged.polygons;
  return {
    count: polygons.length,
    codes: merged.codes,
    labels: merged.labels,
    polygons,
    bounds: Float64Array.from(polygons.flatMap(boundsOf)),
    labelPoints: Float64Array.from(polygons.flatMap(labelPointOf)),
    outlines: inMetres ? outlines.map(lineToWgs84) : outlines,
  };
}

interface Merged { codes: string[]; labels: string[]; polygons: Position[][][][] }

function mergeByCode(features: readonly AreaFeature[], codes: readonly string[], label: string | undefined): Merged {
  const merged: Merged = { codes: [], labels: [], polygons: [] };
  const indexOf = new Map<string, number>();
  for (const [index, feature] of features.entries()) {
    const code = codes[index]!;
    const known = code === '' ? undefined : indexOf.get(code);
    if (known !== undefined) {
      merged.polygons[known]!.push(...feature.polygons);
      continue;
    }
    indexOf.set(code, merged.codes.length);
    merged.codes.push(code);
    merged.labels.push((label === undefined ? '' : textOf(feature.properties[label])) || code);
    merged.polygons.push([...feature.polygons]);
  }
  return merged;
}

/** The code of a feature as text; empty when it has none. Without a key, or with the key `id`, the id of the feature serves. */
function codeOf({ id, properties }: AreaFeature, key: string | undefined): string {
  if (key === undefined) return textOf(id);
  return textOf(properties[key] ?? (key === 'id' ? id : undefined));
}
