import type { View } from './view.js';

/** What is known of every pixel of a view, row by row, before it gets a colour. */
export interface Raster {
  readonly view: View;
  /** Area index + 1; 0 outside all areas. */
  readonly ids: Int32Array;
  /** Whether areas overlap here by more than a hair, so that colours must not be averaged by sums. */
  readonly overlaps: boolean;
  /** Coverage 0 to 255 by borders between areas. */
  readonly thin: Uint8Array;
  /** Coverage by the borders of a coarser level; null when there is none. */
  readonly strong: Uint8Array | null;
}
