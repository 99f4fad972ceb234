import type { AreaOptions } from '../core/areas.js';
import { RkError, describe } from '../core/errors.js';
import type { ShapedAreas } from '../core/raster/engine.js';
import type { FetchOptions } from './fetch-bytes.js';
import { copyInSlices } from './worker/slices.js';
import { LocalEngine } from './worker/local-engine.js';
import { startEngine } from './worker/start-engine.js';
import { startWorker } from './worker/start-worker.js';
import { isPlainShapes, openSource } from './read-source.js';

/** Bytes of shapes from which a worker is started. Fewer are read before a worker would have begun. */
const WORKER_FROM = 3 << 20;

/**
 * Loads areas from TopoJSON or GeoJSON, or by a part of its own from the formats of `areasOfFile`. The source is an address, a parsed file, JSON text or bytes. Who asks closes the
 * engine of the areas in the end; one that was stopped by the signal is closed already.
 * @throws RkError with the address as file: `load-failed`, `not-json`, or what `readShapes` and `areasOfFile` throw; the signal's reason.
 */
export async function loadAreas(source: string | object | Uint8Array, options: AreaOptions & FetchOptions): Promise<ShapedAreas> {
  const { signal } = options;
  // What takes a worker is known before a word is read of bytes, and while the rest of a file is still on its way.
  let starting = source instanceof Uint8Array && source.length >= WORKER_FROM ? startEngine(startWorker) : undefined;
  const onProgress = (bytes: number): void => {
    if (bytes >= WORKER_FROM) starting ??= startEngine(startWorker);
    options.onProgress?.(bytes);
  };
  const { content, inFile } = await openSource(source, { ...options, onProgress }).catch((error: unknown) => {
    void starting?.then((engine) => engine.close());
    throw error;
  });
  const named = (error: unknown): never => inFile(() => { throw error; });
  const shapes = isPlainShapes(content) ? inFile(() => toShapes(content))
    : await import('./layers/areas-of-file.js').then(({ areasOfFile }) => areasOfFile(content as Uint8Array, options.object)).catch(named);
  const isLarge = shapes instanceof Uint8Array && shapes.length >= WORKER_FROM;
  // The copy is made while the worker begins.
  const [engine, bytes] = isLarge ? await Promise.all([starting ??= startEngine(startWorker), copyInSlices(shapes)]) : [new LocalEngine(), shapes];
  const close = (): void => engine.close();
  signal?.addEventListener('abort', close, { once: true });
  try {
    signal?.throwIfAborted();
    const { object, key, label, outline } = options;
    const areas = await engine.load(bytes, { object, key, label, outline });
    const placeLabels = async (): Promise<void> => { if (!areas.isLabelled) areas.labelPoints.set(await engine.labelPoints()); };
    return { ...areas, engine, placeLabels };
  } catch (error) {
    engine.close();
    signal?.throwIfAborted();
    return named(error);
  } finally {
    signal?.removeEventListener('abort', close);
  }
}

function toShapes(content: unknown): Uint8Array | object {
  if (typeof content === 'string') return new TextEncoder().encode(content);
  if (typeof content === 'object' && content !== null) return content;
  throw new RkError('unsupported', { path: 'the whole file', got: describe(content), expected: 'Topology | FeatureCollection | Feature' });
}
