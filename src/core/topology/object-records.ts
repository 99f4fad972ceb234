import { propertiesOf } from '../geometry-input.js';
import { asText, type AreaRecords } from './topology.js';

/** Ids and properties of features or geometries that are objects already. Keeps them alive. */
export class ObjectRecords implements AreaRecords {
  readonly #features: readonly Record<string, unknown>[];

  constructor(features: readonly Record<string, unknown>[]) {
    this.#features = features;
  }

  id(area: number): string | undefined { return asText(this.#features[area]?.['id']); }

  properties(area: number): Readonly<Record<string, unknown>> {
    const feature = this.#features[area];
    return feature ? propertiesOf(feature) : {};
  }

  value(area: number, name: string): unknown {
    const properties = this.properties(area);
    return Object.hasOwn(properties, name) ? properties[name] : undefined;
  }
}
