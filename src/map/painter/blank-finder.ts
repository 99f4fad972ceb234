import { OUTSIDE, type StyleTable } from './styles.js';

/**
 * Finds the areas that are nothing but their outline. A border pixel belongs to the area on one side of it, by turns, so
 * the pixels around it are asked as well: or the outline of a blank area would be a dotted line.
 */
export class BlankFinder {
  readonly #ids: Int32Array;
  readonly #styleOf: Uint16Array;
  readonly #isBlank: readonly boolean[];

  /** `styleOf` is by id: area index + 1. */
  constructor(ids: Int32Array, styleOf: Uint16Array, { kind }: StyleTable) {
    this.#ids = ids;
    this.#styleOf = styleOf;
    this.#isBlank = kind.map((one) => one === 'blank');
  }

  /** The blank style at a pixel or one of the four next to it; `OUTSIDE` when none is blank. */
  beside(pixel: number, width: number): number {
    return this.#at(pixel) || this.#at(pixel - 1) || this.#at(pixel + 1) || this.#at(pixel - width) || this.#at(pixel + width);
  }

  #at(pixel: number): number {
    const style = this.#styleOf[this.#ids[pixel] ?? 0]!;
    return this.#isBlank[style] ? style : OUTSIDE;
  }
}
