import type { Colour } from '../palette.js';

/** Shapes of points, in the order in which kinds get them. */
export const shapes = ['circle', 'square', 'triangle', 'diamond', 'cross', 'pentagon', 'star', 'bar'] as const;
/** The shape of a point. */
export type Shape = (typeof shapes)[number];

/** How a feature is drawn, on the map and in the legend. */
export type FeatureSymbol =
  | { readonly kind: 'points'; readonly shape: Shape; readonly colour: Colour }
  /** Width in CSS pixels. */
  | { readonly kind: 'lines'; readonly colour: Colour; readonly width: number; readonly dashed: boolean }
  | { readonly kind: 'areas'; readonly colour: Colour };

/** Outlines around 0, 0 that reach to about 10, as an SVG path. All look about as large. */
export const outlines: Readonly<Record<Shape, string>> = {
  circle: 'M-8 0a8 8 0 1 1 16 0a8 8 0 1 1 -16 0z',
  square: 'M-7 -7h14v14h-14z',
  triangle: 'M0 -9.5L9 7H-9z',
  diamond: 'M0 -10L10 0L0 10L-10 0z',
  cross: 'M-3 -9h6v6h6v6h-6v6h-6v-6h-6v-6h6z',
  pentagon: 'M0 -9L8.6 -2.8L5.3 7.3H-5.3L-8.6 -2.8z',
  star: 'M0 -10.5L2.6 -3.6L10 -3.2L4.2 1.4L6.2 8.5L0 4.5L-6.2 8.5L-4.2 1.4L-10 -3.2L-2.6 -3.6z',
  bar: 'M-9.5 -5h19v10h-19z',
};
