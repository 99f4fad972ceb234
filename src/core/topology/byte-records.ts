import { isObject } from '../geometry-input.js';
import { ByteReader, CLOSE_OBJECT, OPEN_OBJECT } from './byte-reader.js';
import { GrowingArray } from './growing-array.js';
import { asText, type AreaRecords } from './topology.js';

/** Ids and properties as places in the bytes of the file, decoded only when asked for. Keeps the bytes alive. */
export class ByteRecords implements AreaRecords {
  readonly #reader: ByteReader;
  readonly #idAt = new GrowingArray(Int32Array);
  readonly #propertiesAt = new GrowingArray(Int32Array);

  constructor(bytes: Uint8Array) {
    this.#reader = new ByteReader(bytes);
  }

  /** Adds an area: byte offsets of its id and its properties, -1 when it has none. */
  add(idAt: number, propertiesAt: number): void {
    this.#idAt.push(idAt);
    this.#propertiesAt.push(propertiesAt);
  }

  id(area: number): string | undefined {
    return asText(this.#read(this.#at(this.#idAt, area), area));
  }

  properties(area: number): Readonly<Record<string, unknown>> {
    const value = this.#read(this.#at(this.#propertiesAt, area), area);
    return isObject(value) ? value : {};
  }

  value(area: number, name: string): unknown {
    const reader = this.#reader;
    const path = (): string => `properties of area ${area}`;
    reader.at = this.#at(this.#propertiesAt, area);
    if (reader.at < 0 || !reader.take(OPEN_OBJECT) || reader.take(CLOSE_OBJECT)) return undefined;
    const plain = /^[\x20-\x7e]*$/.test(name);
    do {
      reader.key(path);
      const found = plain ? reader.keyIs(name) : reader.parse(reader.keyFrom - 1, reader.keyTo + 1, path) === name;
      const start = reader.skipValue(path);
      if (found) return reader.parse(start, reader.at, path);
    } while (reader.more(CLOSE_OBJECT, path));
    return undefined;
  }

  #at(places: GrowingArray<Int32Array>, area: number): number {
    return area >= 0 && area < places.length ? places.values[area]! : -1;
  }

  #read(at: number, area: number): unknown {
    if (at < 0) return undefined;
    const path = (): string => `area ${area}`;
    this.#reader.at = at;
    const start = this.#reader.skipValue(path);
    return this.#reader.parse(start, this.#reader.at, path);
  }
}
