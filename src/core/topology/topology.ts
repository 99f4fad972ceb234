/** Degrees of a quantised position: `lon = x * scale[0] + translate[0]`, `lat = y * scale[1] + translate[1]`. */
export interface Transform {
  readonly scale: readonly [x: number, y: number];
  readonly translate: readonly [x: number, y: number];
}

/**
 * The areas of one TopoJSON object as flat arrays. An area has parts (polygons), a part has rings (the first its
 * outline, the others its holes), a ring is a chain of arcs; an area without shape has no parts.
 * Every `…Start` array has one item more than there are things, so thing `i` owns `[start[i], start[i + 1])`.
 */
export interface Topology {
  /** Name of the object the areas are from. */
  readonly object: string;
  readonly areaCount: number;
  readonly arcCount: number;
  /** Two numbers a vertex, x then y: quantised integers when there is a `transform`, else `[lon, lat]` in degrees. */
  readonly coordinates: Int32Array | Float64Array;
  readonly transform: Transform | null;
  /** First vertex of each arc. */
  readonly arcStart: Uint32Array;
  /** First part of each area. */
  readonly areaStart: Uint32Array;
  /** First ring of each part. */
  readonly partStart: Uint32Array;
  /** First arc reference of each ring. */
  readonly ringStart: Uint32Array;
  /** Arc indices in the order of the ring; `~index` for an arc travelled from its end to its start. */
  readonly ringArcs: Int32Array;
  /** 1 for every arc that the object named as `outline` uses; null when none was named. */
  readonly outlineArcs: Uint8Array | null;
  /** False when borders are not stored once but per area, as in GeoJSON: then vertices may not be left out. */
  readonly sharesArcs: boolean;
  readonly records: AreaRecords;
}

/** What a file says about each area besides its shape. Read when asked, not before. */
export interface AreaRecords {
  /** The feature id as text; `undefined` when the area has none. */
  id(area: number): string | undefined;
  /** All properties of one area. */
  properties(area: number): Readonly<Record<string, unknown>>;
  /** One property of one area; `undefined` when the area does not have it. */
  value(area: number, name: string): unknown;
}

/** A text or number as text; `undefined` for anything else, because an object or null names nothing. */
export function asText(value: unknown): string | undefined {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : undefined;
}

/** The rings of an area as a half-open range of ring indices: its parts follow each other. */
export function ringRange(topology: Topology, area: number): [from: number, to: number] {
  const { areaStart, partStart } = topology;
  return [partStart[areaStart[area]!]!, partStart[areaStart[area + 1]!]!];
}
