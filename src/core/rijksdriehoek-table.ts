import { toWgs84 } from './rijksdriehoek.js';

/** Metres between two nodes of the table; a cell is two of them wide and high. */
const STEP = 4096;
const CELL = 2 * STEP;
/** Cells that cover where RD is defined: from here, so many. */
const WEST = -CELL;
const SOUTH = 35 * CELL;
const COLUMNS = 38;
const ROWS = 42;
/** Nine coefficients for the longitude, nine for the latitude. */
const NUMBERS_A_CELL = 18;

/**
 * RD New to degrees for millions of positions: `toWgs84` at the nodes of a coarse grid, and between them the polynomial of
 * degree two in x and in y through the nine nodes of a cell. Neighbouring cells agree on their border.
 *
 * The error: in one direction at most `M·STEP³/(9√3)` where M bounds the third derivative (Lagrange's remainder for three
 * equal steps), in two at most 1 + 1.25 times that (1.25: the Lebesgue constant of three equal steps). On a sphere of
 * radius R the third derivatives of the position in metres are near (1 + 2 tan² φ)/R² ≤ 1.3e-13 m⁻² in the Netherlands,
 * which makes 1.3 mm; the tests find less. Positions outside the table are converted one by one.
 */
export class RijksdriehoekTable {
  readonly #cells = new Float64Array(COLUMNS * ROWS * NUMBERS_A_CELL);
  readonly #isFilled = new Uint8Array(COLUMNS * ROWS);

  /** Writes `[lon, lat]` of the position `x`, `y` at `out[at]` and `out[at + 1]`. */
  convert(x: number, y: number, out: Float64Array, at: number): void {
    const column = Math.floor((x - WEST) / CELL);
    const row = Math.floor((y - SOUTH) / CELL);
    if (!(column >= 0 && column < COLUMNS && row >= 0 && row < ROWS)) {
      const [lon, lat] = toWgs84(x, y);
      out[at] = lon;
      out[at + 1] = lat;
      return;
    }
    const cell = row * COLUMNS + column;
    if (this.#isFilled[cell] === 0) this.#fill(column, row);
    const c = this.#cells;
    const i = cell * NUMBERS_A_CELL;
    const t = (x - WEST) / STEP - 2 * column;
    const u = (y - SOUTH) / STEP - 2 * row;
    out[at] = c[i]! + t * (c[i + 1]! + t * c[i + 2]!)
      + u * (c[i + 3]! + t * (c[i + 4]! + t * c[i + 5]!) + u * (c[i + 6]! + t * (c[i + 7]! + t * c[i + 8]!)));
    out[at + 1] = c[i + 9]! + t * (c[i + 10]! + t * c[i + 11]!)
      + u * (c[i + 12]! + t * (c[i + 13]! + t * c[i + 14]!) + u * (c[i + 15]! + t * (c[i + 16]! + t * c[i + 17]!)));
  }

  #fill(column: number, row: number): void {
    const nodes = [0, 1, 2].map((j) => [0, 1, 2].map((i) => toWgs84(WEST + column * CELL + i * STEP, SOUTH + row * CELL + j * STEP)));
    const cell = row * COLUMNS + column;
    for (const axis of [0, 1] as const) {
      const alongX = nodes.map((line) => quadratic(line.map((node) => node[axis]) as [number, number, number]));
      for (const power of [0, 1, 2] as const) {
        const alongY = quadratic(alongX.map((coefficients) => coefficients[power]) as [number, number, number]);
        for (const j of [0, 1, 2] as const) this.#cells[cell * NUMBERS_A_CELL + axis * 9 + j * 3 + power] = alongY[j];
      }
    }
    this.#isFilled[cell] = 1;
  }
}

/** Coefficients of 1, t and t² of the polynomial that is `a`, `b` and `c` at t = 0, 1 and 2. */
function quadratic([a, b, c]: [number, number, number]): [number, number, number] {
  return [a, -1.5 * a + 2 * b - 0.5 * c, 0.5 * a - b + 0.5 * c];
}
