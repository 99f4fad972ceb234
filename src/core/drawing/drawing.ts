import * as v from 'valibot';

/** `[lon, lat]` in degrees (WGS84). */
const position = v.tuple([v.number(), v.number()]);
const ring = v.pipe(v.array(position), v.minLength(3));

/** The schema of what is drawn on a map and saved with a question: shapes, never figures. */
export const drawnSchema = v.object({
  shapes: v.pipe(v.array(v.variant('kind', [
    /** Rings of polygons as GeoJSON has them, but not closed: the first of a polygon is its outline, the others its holes. */
    v.object({ kind: v.literal('polygon'), polygons: v.pipe(v.array(v.pipe(v.array(ring), v.minLength(1))), v.minLength(1)) }),
    v.object({ kind: v.literal('circle'), center: position, metres: v.pipe(v.number(), v.minValue(1), v.maxValue(1e6)) }),
    /** Areas of the map by their codes. */
    v.object({ kind: v.literal('areas'), codes: v.array(v.string()) }),
  ])), v.maxLength(2)),
  /** Which areas count: their label point lies inside, at least half of their surface does, or any of it. */
  rule: v.optional(v.picklist(['label', 'half', 'touch']), 'label'),
});

/** What is drawn: one shape, or two to compare, and which areas count. */
export type Drawn = v.InferOutput<typeof drawnSchema>;
/** A drawn shape. */
export type Shape = Drawn['shapes'][number];
/** A shape of one kind. */
export type ShapeOf<Kind extends Shape['kind']> = Extract<Shape, { kind: Kind }>;
/** Which areas count. */
export type Rule = Drawn['rule'];
/** `[lon, lat]` in degrees. */
export type LonLat = [lon: number, lat: number];
