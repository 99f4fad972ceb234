type Numbers = Int32Array | Uint32Array | Float64Array;

/** A typed array that doubles when it is full. `values` beyond `length` is room, not data. */
export class GrowingArray<T extends Numbers> {
  /** How many values there are. */
  length = 0;
  /** The values, and room behind them. */
  values: T;
  readonly #make: new (length: number) => T;

  constructor(make: new (length: number) => T, capacity = 1024) {
    this.#make = make;
    this.values = new make(capacity);
  }

  /** Adds one value. */
  push(value: number): void {
    if (this.length === this.values.length) this.reserve(1);
    this.values[this.length++] = value;
  }

  /** Makes room for `extra` more values, so that a loop may write to `values` itself and raise `length` afterwards. */
  reserve(extra: number): void {
    const needed = this.length + extra;
    if (needed <= this.values.length) return;
    const larger = new this.#make(Math.max(needed, this.values.length * 2));
    larger.set(this.values.subarray(0, this.length));
    this.values = larger;
  }

  /** A copy of exactly the values pushed. */
  toArray(): T {
    return this.values.slice(0, this.length) as T;
  }
}
