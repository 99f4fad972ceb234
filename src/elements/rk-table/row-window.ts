/** A range of rows: from `start` up to, not including, `end`. */
export interface RowWindow { readonly start: number; readonly end: number }

/** What is known of the rows and of the box they scroll in; lengths in CSS pixels. */
export interface RowScroll {
  readonly count: number;
  readonly rowHeight: number;
  readonly top: number;
  readonly height: number;
}

/** Tables up to this many rows are drawn whole. */
export const MOST_WHOLE_ROWS = 500;

/** Rows that are drawn above and below what is in sight. */
const MARGIN = 12;

/** The rows to draw. Starts at every sixth row, so that scrolling does not draw anew at each step. */
export function rowsInSight({ count, rowHeight, top, height }: RowScroll): RowWindow {
  if (count <= MOST_WHOLE_ROWS) return { start: 0, end: count };
  const first = Math.floor(top / rowHeight / 6) * 6;
  const start = Math.max(0, Math.min(first - MARGIN, count - 1));
  return { start, end: Math.min(count, first + Math.ceil(height / rowHeight) + 6 + MARGIN) };
}
