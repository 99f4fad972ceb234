import type { FeatureStyle } from '../../core/features/feature-style.js';
import type { Work } from '../../core/work.js';
import type { Frame } from './frame.js';
import type { Part } from './frame-parts.js';

/** How features are painted now. */
export interface Look {
  readonly style: FeatureStyle;
  /** Index of the feature that stands out; -1 for none. */
  readonly hovered: number;
  /** Device pixels to a CSS pixel. */
  readonly ratio: number;
}

/** Paints the features of a layer on a canvas, and knows where they are. Places are in CSS pixels from the corner of the view. */
export interface Picture {
  /** Works out what painting at a zoom needs, with pauses; painting does it at once otherwise. Absent where it needs nothing. */
  prepare?(zoom: number): Work<unknown>;
  /** Paints what reaches into a part of a view. The context is scaled to CSS pixels. */
  paint(context: CanvasRenderingContext2D, frame: Frame, look: Look, part: Part): void;
  /** Writes names with what lies in a part of a view. Absent where there are none. */
  write?(context: CanvasRenderingContext2D, frame: Frame, part: Part): void;
  /** Indexes of the features at a place, the nearest first. */
  hitAt(x: number, y: number, frame: Frame): readonly number[];
  /** Where to zoom to when a place has one sign for features that lie apart. */
  expansionAt?(x: number, y: number, frame: Frame): { readonly at: readonly [lon: number, lat: number]; readonly zoom: number } | undefined;
}
