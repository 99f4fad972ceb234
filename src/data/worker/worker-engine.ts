import type { Position } from 'geojson';
import type { AreaOptions } from '../../core/areas.js';
import { RkError } from '../../core/errors.js';
import type { LoadingEngine } from './local-engine.js';
import type { Raster } from '../../core/raster/raster.js';
import type { Outline } from '../../core/raster/outline.js';
import type { ReadTable } from '../read-table.js';
import { unpackRead } from './packed-table.js';
import { unpackAreas, type Answered, type Answers, type MessageEnd, type Question } from './protocol.js';
import type { LoadedAreas, OutlineRequest, RasterRequest, SmoothRequest } from '../../core/raster/scene.js';

interface Waiting {
  readonly resolve: (answer: unknown) => void;
  readonly reject: (error: Error) => void;
}

/** Geometry in a worker: every method asks, and resolves with the answer. `stop` ends the worker when the engine is closed. */
export class WorkerEngine implements LoadingEngine {
  readonly #end: MessageEnd;
  readonly #stop: () => void;
  readonly #waiting = new Map<number, Waiting>();
  #number = 0;
  #isClosed = false;

  constructor(end: MessageEnd, stop: () => void) {
    this.#end = end;
    this.#stop = stop;
    end.addEventListener('message', ({ data }: MessageEvent) => this.#settle(data as Answered));
  }

  async load(source: Uint8Array | object, options?: AreaOptions): Promise<LoadedAreas> {
    const transfer = source instanceof Uint8Array ? [source.buffer as ArrayBuffer] : [];
    return unpackAreas(await this.#ask<'load'>({ ask: 'load', source, options }, transfer));
  }

  /** See `Engine.rasterize`. */
  rasterize(request: RasterRequest): Promise<Raster> { return this.#ask<'rasterize'>({ ask: 'rasterize', request }); }

  /** See `Engine.prepare`. */
  prepare(request: RasterRequest): Promise<null> { return this.#ask<'prepare'>({ ask: 'prepare', request }); }

  /** See `Engine.outline`. */
  outline(request: OutlineRequest): Promise<Outline | null> { return this.#ask<'outline'>({ ask: 'outline', request }); }

  /** See `Engine.smooth`. */
  smooth(request: SmoothRequest): Promise<Uint32Array | null> { return this.#ask<'smooth'>({ ask: 'smooth', request }); }

  /** See `Engine.labelPoints`. */
  labelPoints(): Promise<Float64Array> { return this.#ask<'labels'>({ ask: 'labels' }); }

  /** See `Engine.polygons`. */
  polygons(areas: Uint32Array): Promise<Position[][][][]> { return this.#ask<'polygons'>({ ask: 'polygons', areas }); }

  /** Reads an indicator file, which is used up, and takes it through the gate as far as `readTable` does. */
  async readTable(bytes: Uint8Array<ArrayBuffer>, threshold: number | undefined): Promise<ReadTable> {
    return unpackRead(await this.#ask<'table'>({ ask: 'table', bytes, threshold }, [bytes.buffer]));
  }

  /** See `Engine.close`. */
  close(): void {
    this.#isClosed = true;
    this.#stop();
    this.fail(closed());
  }

  /** Rejects everything that is waited for: the worker has died, as when there is not enough memory. */
  fail(reason: Error): void {
    for (const { reject } of this.#waiting.values()) reject(reason);
    this.#waiting.clear();
  }

  #ask<Kind extends keyof Answers>(question: Question, transfer: Transferable[] = []): Promise<Answers[Kind]> {
    // A worker that was stopped never answers.
    if (this.#isClosed) return Promise.reject(closed());
    const number = ++this.#number;
    return new Promise((resolve, reject) => {
      this.#waiting.set(number, { resolve: (answer) => resolve(answer as Answers[Kind]), reject });
      this.#end.postMessage({ number, question }, transfer);
    });
  }

  #settle(answered: Answered): void {
    const waiting = this.#waiting.get(answered.number);
    this.#waiting.delete(answered.number);
    if ('error' in answered) waiting?.reject(new RkError(answered.error.code, answered.error.details));
    else waiting?.resolve(answered.answer);
  }
}

function closed(): DOMException {
  return new DOMException('Nobody waits for it any more.', 'AbortError');
}
