import type { RkErrorCode, RkErrorDetails } from '../../core/errors.js';
import type { Raster } from './frame.js';
import type { Outline } from './outline.js';
import type { LoadedAreas, LoadOptions, OutlineRequest, RasterRequest, SmoothRequest } from './scene.js';

/** What a page asks a worker. Every question has a number, which comes back with its answer. */
export type Question =
  | { readonly ask: 'load'; readonly source: Uint8Array | object; readonly options: LoadOptions | undefined }
  | { readonly ask: 'groups'; readonly groupOf: Int32Array | null }
  | { readonly ask: 'rasterize'; readonly request: RasterRequest }
  | { readonly ask: 'outline'; readonly request: OutlineRequest }
  | { readonly ask: 'smooth'; readonly request: SmoothRequest };

/** The answer to each kind of question. */
export interface Answers {
  load: PackedAreas;
  groups: null;
  rasterize: Raster;
  outline: Outline | null;
  smooth: Uint32Array | null;
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
export interface PackedAreas extends Omit<LoadedAreas, 'codes' | 'labels' | 'columns'> {
  readonly codes: string;
  /** Null when they are the codes. */
  readonly labels: string | null;
  readonly columns: readonly (readonly [name: string, values: string])[];
}

const SEPARATOR = '\u0000';

/** Makes areas ready for the way between threads. */
export function packAreas(areas: LoadedAreas): PackedAreas {
  const codes = areas.codes.join(SEPARATOR);
  const labels = areas.labels.join(SEPARATOR);
  const columns = Object.entries(areas.columns).map(([name, values]) => [name, values.join(SEPARATOR)] as const);
  return { ...areas, codes, labels: labels === codes ? null : labels, columns };
}

/** What `packAreas` made, as areas again. */
export function unpackAreas(areas: PackedAreas): LoadedAreas {
  const split = (text: string): string[] => (areas.count === 0 ? [] : text.split(SEPARATOR));
  const codes = split(areas.codes);
  const labels = areas.labels === null ? codes : split(areas.labels);
  const columns = Object.fromEntries(areas.columns.map(([name, values]) => [name, split(values)]));
  return { ...areas, codes, labels, columns };
}

/** The buffers in an answer, which move to the other thread instead of being copied. */
export function buffersOf(answer: Answers[keyof Answers]): Transferable[] {
  if (answer === null) return [];
  const values = ArrayBuffer.isView(answer) ? [answer] : Object.values(answer) as unknown[];
  return values.filter((value) => ArrayBuffer.isView(value)).map((view) => view.buffer as ArrayBuffer);
}
