import { Scene, type LoadedAreas, type LoadOptions, type OutlineRequest, type RasterRequest, type SmoothRequest } from './scene.js';
import type { Raster } from './frame.js';
import type { Outline } from './outline.js';
import { GivingWay, inSlices } from './slices.js';

/** Where geometry is worked out: on this thread, or in a worker. */
export interface Engine {
  /** Bytes may be handed over to a worker: the caller must not use them afterwards. Rejects with an `RkError` for a broken file. */
  load(source: Uint8Array | object, options?: LoadOptions): Promise<LoadedAreas>;
  /** See `Scene.setGroups`. */
  setGroups(groupOf: Int32Array | null): void;
  /** See `Scene.rasterize`. */
  rasterize(request: RasterRequest): Promise<Raster>;
  /** See `Scene.outline`. */
  outline(request: OutlineRequest): Promise<Outline | null>;
  /** Gives way: resolves with null as soon as a `rasterize` is asked, because that is what a person waits for. */
  smooth(request: SmoothRequest): Promise<Uint32Array | null>;
  /** Drops everything. Work under way never resolves or rejects with an abort. */
  close(): void;
}

/** The same work on this thread, in slices. For pages where a worker may not start. */
export class LocalEngine implements Engine {
  readonly #closed = new AbortController();
  readonly #smoothing = new GivingWay();
  #scene: Scene | null = null;

  async load(source: Uint8Array | object, options?: LoadOptions): Promise<LoadedAreas> {
    this.#scene = await inSlices(Scene.load(source, options), this.#closed.signal);
    return this.#scene.loaded;
  }

  setGroups(groupOf: Int32Array | null): void { this.#loaded.setGroups(groupOf); }

  rasterize(request: RasterRequest): Promise<Raster> {
    this.#smoothing.giveWay();
    return inSlices(this.#loaded.rasterize(request), this.#closed.signal);
  }

  outline(request: OutlineRequest): Promise<Outline | null> { return inSlices(this.#loaded.outline(request), this.#closed.signal); }

  smooth(request: SmoothRequest): Promise<Uint32Array | null> { return this.#smoothing.run(this.#loaded.smooth(request)); }

  close(): void {
    this.#closed.abort();
    this.#smoothing.giveWay();
    this.#scene = null;
  }

  get #loaded(): Scene {
    if (!this.#scene) throw new Error('No areas are loaded.');
    return this.#scene;
  }
}
