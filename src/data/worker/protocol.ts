import type { Position } from 'geojson';
import type { AreaOptions } from '../../core/areas.js';
import type { RkErrorCode, RkErrorDetails } from '../../core/errors.js';
import type { Raster } from '../../core/raster/raster.js';
import { buffersOfRead, type PackedRead } from './packed-table.js';
import type { Outline } from '../../core/raster/outline.js';
import type { LoadedAreas, OutlineRequest, RasterRequest, SmoothRequest } from '../../core/raster/scene.js';

/** What a page asks a worker. Every question has a number, which comes back with its answer. */
export type Question =
  | { readonly ask: 'load'; readonly source: Uint8Array | object; readonly options: AreaOptions | undefined }
  | { readonly ask: 'rasterize'; readonly request: RasterRequest }
  | { readonly ask: 'prepare'; readonly request: RasterRequest }
  | { readonly ask: 'outline'; readonly request: OutlineRequest }
  | { readonly ask: 'smooth'; readonly request: SmoothRequest }
  | { readonly ask: 'labels' }
  | { readonly ask: 'polygons'; readonly areas: Uint32Array }
  | { readonly ask: 'table'; readonly bytes: Uint8Array; readonly threshold: number | undefined };

/** The answer to each kind of question. */
export interface Answers {
  load: PackedAreas;
  rasterize: Raster;
  prepare: null;
  outline: Outline | null;
  smooth: Uint32Array | null;
  labels: Float64Array;
  polygons: Position[][][][];
  table: PackedRead;
}

/** An error in a form that survives the way between threads with its code. */
export interface SentError { readonly code: RkErrorCode; readonly details: RkErrorDetails }

/** A question with its number, on its way to a worker. */
export interface Asked { readonly number: number; readonly question: Question }
/** What comes back for a question: its answer, or what went wrong. */
export type Answered =
  | { readonly number: number; readonly answer: Answers[keyof Answers] }
  | { readonly number: number; readonly error: SentError };

/** The one end of a message channel that either side needs; a `Worker`, a worker's global scope or a `MessagePort`. */
export interface MessageEnd {
  postMessage(message: unknown, transfer: Transferable[]): void;
  addEventListener(type: 'message', listener: (event: MessageEvent) => void): void;
}

/** Codes and labels joined to one text each: copying half a million separate strings would hold up the page. */
export interface PackedAreas extends Omit<LoadedAreas, 'codes' | 'labels'> {
  readonly codes: string;
  /** Null when they are the codes. */
  readonly labels: string | null;
}

const SEPARATOR = '\u0000';

/** Makes areas ready for the way between threads. */
export function packAreas(areas: LoadedAreas): PackedAreas {
  const codes = areas.codes.join(SEPARATOR);
  const labels = areas.labels.join(SEPARATOR);
  return { ...areas, codes, labels: labels === codes ? null : labels };
}

/** What `packAreas` made, as areas again. */
export function unpackAreas(areas: PackedAreas): LoadedAreas {
  const split = (text: string): string[] => (areas.count === 0 ? [] : text.split(SEPARATOR));
  const codes = split(areas.codes);
  const labels = areas.labels === null ? codes : split(areas.labels);
  return { ...areas, codes, labels };
}

/** The buffers in an answer, which move to the other thread instead of being copied. */
export function buffersOf(answer: Answers[keyof Answers]): Transferable[] {
  if (answer === null) return [];
  if ('is' in answer) return buffersOfRead(answer);
  const values = ArrayBuffer.isView(answer) ? [answer] : Object.values(answer) as unknown[];
  return values.filter((value) => ArrayBuffer.isView(value)).map((view) => view.buffer as ArrayBuffer);
}
