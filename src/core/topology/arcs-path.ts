import { pathText, type Path } from './byte-reader.js';

/** The place among the arcs of one geometry, for a message: `objects.wijk.geometries[3].arcs[0][2]`. Costs no text until asked. */
export class ArcsPath {
  /** The place as text. */
  readonly text: () => string;
  readonly #indices: number[] = [];

  constructor(geometry: Path) {
    this.text = () => `${pathText(geometry)}.arcs${this.#indices.map((index) => `[${index}]`).join('')}`;
  }

  /** Goes to the first item of the array that it is at. */
  enter(): void { this.#indices.push(0); }

  /** Goes to the next item. */
  next(): void { this.#indices[this.#indices.length - 1]!++; }

  /** Goes back to the array whose items it was at. */
  leave(): void { this.#indices.pop(); }
}
