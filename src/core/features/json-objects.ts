import { feature } from 'topojson-client';
import type { GeometryObject, Topology } from 'topojson-specification';
import { RkError, describe } from '../errors.js';
import { isArray, isObject, readArray, readPosition } from '../geometry-input.js';
import { checkPositions } from '../own/most-positions.js';
import { readTransform } from '../topology/read-transform.js';

/** A feature with its place in the file, which ends in a dot unless it is the whole file. */
export interface PlacedFeature {
  readonly feature: unknown;
  readonly path: string;
}

/** One object of a file: all there is of GeoJSON, without a name. */
export interface JsonObject {
  readonly name: string;
  /** Puts its features together. @throws RkError `invalid` where the file is broken; `unsupported` for too much of it. */
  readonly features: () => readonly PlacedFeature[];
}

/** The objects of TopoJSON, or the one of GeoJSON: a collection, one feature or a bare geometry. `undefined` for other JSON. @throws RkError `invalid` where the file is broken. */
export function objectsOf(json: unknown): readonly JsonObject[] | undefined {
  if (!isObject(json)) return undefined;
  const { type } = json;
  if (type === 'Topology') return objectsOfTopology(json);
  const one = (features: () => readonly PlacedFeature[]): readonly JsonObject[] => [{ name: '', features }];
  if (type === 'FeatureCollection') return one(() => readArray(json['features'], 'features').map((each, index) => ({ feature: each, path: `features[${index}].` })));
  if (type === 'Feature') return one(() => [{ feature: json, path: '' }]);
  return isArray(json['coordinates']) || isArray(json['geometries']) ? one(() => [{ feature: { type: 'Feature', geometry: json, properties: {} }, path: '' }]) : undefined;
}

function objectsOfTopology(topology: Record<string, unknown>): readonly JsonObject[] {
  const objects = isObject(topology['objects']) ? Object.entries(topology['objects']) : [];
  let lengths: readonly number[] | undefined;
  return objects.map(([name, object]) => ({
    name,
    features: () => {
      lengths ??= checkArcs(topology);
      checkPositions(positionsOf(object, lengths), `objects.${name}`);
      return geometriesOf(object).map((geometry, index) => {
        const path = `objects.${name}.geometries[${index}].`;
        return { feature: toFeature(topology, geometry, path), path };
      });
    },
  }));
}

function geometriesOf(object: unknown): readonly unknown[] {
  return isObject(object) && isArray(object['geometries']) ? object['geometries'] : [object];
}

function toFeature(topology: Record<string, unknown>, geometry: unknown, path: string): unknown {
  if (!isObject(geometry)) throw new RkError('invalid', { path: path.slice(0, -1), got: describe(geometry), expected: 'geometry' });
  try {
    return feature(topology as unknown as Topology, geometry as unknown as GeometryObject);
  } catch (error) {
    throw new RkError('invalid', { path: path.slice(0, -1), got: 'a geometry that cannot be followed', expected: 'arcs of this file' }, { cause: error });
  }
}

/** How many positions each arc has. @throws RkError `invalid` for what is no arc. */
function checkArcs(topology: Record<string, unknown>): readonly number[] {
  readTransform(topology['transform']);
  return readArray(topology['arcs'], 'arcs').map((arc, index) => {
    const path = `arcs[${index}]`;
    if (!isArray(arc) || arc.length === 0) throw new RkError('invalid', { path, got: describe(arc), expected: 'positions' });
    for (let at = 0; at < arc.length; at++) readPosition(arc[at], path, at);
    return arc.length;
  });
}

/** How many positions an object has once its arcs are written out: one arc may be used a million times. */
function positionsOf(object: unknown, lengths: readonly number[]): number {
  let count = 0;
  const waiting: unknown[] = [object];
  while (waiting.length > 0) {
    const one = waiting.pop();
    if (typeof one === 'number') count += lengths[one < 0 ? ~one : one] ?? 0;
    else if (isArray(one)) for (const each of one) waiting.push(each);
    else if (isObject(one)) waiting.push(one['arcs'], one['geometries']);
  }
  return count;
}
