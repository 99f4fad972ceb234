import type { Position } from 'geojson';

/** The areas of a layer, as far as figures are joined to them. Everything is aligned by area index. */
export interface Areas {
  readonly count: number;
  readonly codes: readonly string[];
  readonly labels: readonly string[];
  /** `[west, south, east, north]` in degrees of each area, four numbers an area; `NaN` for an area without shape. */
  readonly bounds: Float64Array;
  /** A point inside each area, `[lon, lat]` in degrees, two numbers an area; `NaN` for an area without shape. */
  readonly labelPoints: Float64Array;
}

/** Areas with their shapes spelled out, for who computes with coordinates. */
export interface PolygonAreas extends Areas {
  /** Rings of every polygon of every area, `[lon, lat]` in degrees: `polygons[area][polygon][ring][point]`. Empty for an area without shape. */
  readonly polygons: readonly (readonly Position[][][])[];
  /** Borders of a coarser level to draw stronger, as lines of `[lon, lat]`. */
  readonly outlines: readonly Position[][];
}

/** How a file of areas is to be read. */
export interface AreaOptions {
  /** Name of the TopoJSON object; the first when absent. */
  readonly object?: string | undefined;
  /** Property with the area code; the feature id when absent. */
  readonly key?: string | undefined;
  /** Property with the name; the code when absent. */
  readonly label?: string | undefined;
  /** Name of a TopoJSON object whose borders are drawn stronger. */
  readonly outline?: string | undefined;
}
