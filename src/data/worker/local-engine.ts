import type { Position } from 'geojson';
import type { AreaOptions } from '../../core/areas.js';
import type { Engine } from '../../core/raster/engine.js';
import type { Outline } from '../../core/raster/outline.js';
import type { Raster } from '../../core/raster/raster.js';
import { Scene, type LoadedAreas, type OutlineRequest, type RasterRequest, type SmoothRequest } from '../../core/raster/scene.js';
import { GivingWay, inSlices } from './slices.js';

/** An engine that reads its areas first; nothing else may be asked before. */
export interface LoadingEngine extends Engine {
  /** Reads a file of areas. Bytes are used up. Rejects with an `RkError` for a broken file, an `AbortError` when it is closed. */
  load(source: Uint8Array | object, options?: AreaOptions): Promise<LoadedAreas>;
}

/** Geometry on this thread, in slices. For small files, and for pages where a worker may not start. */
export class LocalEngine implements LoadingEngine {
  readonly #closed = new AbortController();
  readonly #smoothing = new GivingWay();
  readonly #preparing = new GivingWay();
  #scene: Scene | null = null;

  async load(source: Uint8Array | object, options?: AreaOptions): Promise<LoadedAreas> {
    this.#scene = await inSlices(Scene.load(source, options), this.#closed.signal);
    return this.#scene.loaded;
  }

  /** See `Engine.rasterize`. */
  async rasterize(request: RasterRequest): Promise<Raster> {
    this.#smoothing.giveWay();
    this.#preparing.giveWay();
    return inSlices(this.#loaded.rasterize(request), this.#closed.signal);
  }

  /** See `Engine.prepare`. */
  async prepare(request: RasterRequest): Promise<null> {
    this.#preparing.giveWay();
    return this.#preparing.run(this.#loaded.prepare(request));
  }

  /** See `Engine.outline`. */
  async outline(request: OutlineRequest): Promise<Outline | null> {
    return inSlices(this.#loaded.outline(request), this.#closed.signal);
  }

  /** See `Engine.smooth`. */
  async smooth(request: SmoothRequest): Promise<Uint32Array | null> {
    return this.#smoothing.run(this.#loaded.smooth(request));
  }

  /** See `Engine.labelPoints`. */
  async labelPoints(): Promise<Float64Array> {
    return inSlices(this.#loaded.labelPoints(), this.#closed.signal);
  }

  /** See `Engine.polygons`. */
  polygons(areas: Uint32Array): Promise<Position[][][][]> {
    return Promise.resolve(this.#loaded.polygons(areas));
  }

  /** See `Engine.close`. */
  close(): void {
    this.#closed.abort();
    this.#smoothing.giveWay();
    this.#preparing.giveWay();
    this.#scene = null;
  }

  get #loaded(): Scene {
    this.#closed.signal.throwIfAborted();
    if (!this.#scene) throw new Error('No areas are loaded.');
    return this.#scene;
  }
}
