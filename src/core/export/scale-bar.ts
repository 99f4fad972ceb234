/** A scale bar: a round distance and how long it is. */
export interface ScaleBar {
  /** `500 m`, `2 km`. */
  readonly label: string;
  /** Length in the pixels that were asked about. */
  readonly length: number;
}

/** The longest bar of 1, 2 or 5 times a power of ten metres that is no longer than `most` pixels of so many metres each. */
export function scaleBar(metresPerPixel: number, most: number): ScaleBar {
  const room = metresPerPixel * most;
  const power = 10 ** Math.floor(Math.log10(room));
  const metres = ([5, 2, 1].find((step) => step * power <= room) ?? 1) * power;
  return { label: metres >= 1000 ? `${metres / 1000} km` : `${metres} m`, length: metres / metresPerPixel };
}
