import type { Position } from 'geojson';
import type { Areas } from '../areas.js';
import type { Outline } from './outline.js';
import type { Raster } from './raster.js';
import type { OutlineRequest, RasterRequest, SmoothRequest } from './scene.js';

/** Works out geometry, on the page's own thread or in a worker. Everything is of the areas it was loaded with. */
export interface Engine {
  /** See `Scene.rasterize`. */
  rasterize(request: RasterRequest): Promise<Raster>;
  /** See `Scene.prepare`. Gives way as `smooth` does, and to what is prepared next. */
  prepare(request: RasterRequest): Promise<null>;
  /** See `Scene.outline`. */
  outline(request: OutlineRequest): Promise<Outline | null>;
  /** See `Scene.smooth`. Gives way: resolves with null as soon as a `rasterize` is asked, because that is what a person waits for. */
  smooth(request: SmoothRequest): Promise<Uint32Array | null>;
  /** A point inside each area: see `Areas.labelPoints`. What is shown goes before it. */
  labelPoints(): Promise<Float64Array>;
  /** The polygons of some areas, by index: see `spellOut`. */
  polygons(areas: Uint32Array): Promise<Position[][][][]>;
  /** Drops everything. Work under way rejects with an `AbortError`. */
  close(): void;
}

/** Areas that can be drawn. Who loaded them closes the engine when nothing draws them any more. */
export interface ShapedAreas extends Areas {
  readonly engine: Engine;
  /** Works out the label points of many areas, which are the middles of their bounds until then. */
  placeLabels(): Promise<void>;
  /** Side of a square the size of a typical area (the median), as a part of the width of the world. */
  readonly typicalSide: number;
}
