import { feature } from 'topojson-client';
import type { GeometryObject, Topology } from 'topojson-specification';
import { RkError, describe } from '../errors.js';
import { isArray, isObject, readArray, readPosition } from '../geometry-input.js';
import { readTransform } from '../topology/read-transform.js';
import type { PlacedFeature } from './features-from-geojson.js';

/**
 * The features of one object of a TopoJSON file: the named one, else the first with a geometry that is wanted.
 * @throws RkError `no-such-object`, or `invalid` where the file is broken.
 */
export function featuresOfTopology(json: Record<string, unknown>, name: string | undefined, isWanted: (type: unknown) => boolean): readonly PlacedFeature[] {
  const objects = isObject(json['objects']) ? json['objects'] : {};
  const names = Object.keys(objects);
  const chosen = name || (names.find((each) => geometriesOf(objects[each]).some((geometry) => isObject(geometry) && isWanted(geometry['type']))) ?? names[0]);
  const object = chosen !== undefined && Object.hasOwn(objects, chosen) ? objects[chosen] : undefined;
  if (!isObject(object)) throw new RkError('no-such-object', { path: 'objects', got: describe(chosen), expected: names.join(' | ') || 'at least one object' });
  checkArcs(json['arcs']);
  readTransform(json['transform']);
  const path = `objects.${chosen}`;
  return geometriesOf(object).map((geometry, index) => {
    const place = `${path}.geometries[${index}].`;
    return { feature: toFeature(json as unknown as Topology, geometry, place), path: place };
  });
}

function geometriesOf(object: unknown): readonly unknown[] {
  return isObject(object) && isArray(object['geometries']) ? object['geometries'] : [object];
}

function toFeature(topology: Topology, geometry: unknown, path: string): unknown {
  if (!isObject(geometry)) throw new RkError('invalid', { path: path.slice(0, -1), got: describe(geometry), expected: 'geometry' });
  try {
    return feature(topology, geometry as unknown as GeometryObject);
  } catch (error) {
    throw new RkError('invalid', { path: path.slice(0, -1), got: 'a geometry that cannot be followed', expected: 'arcs of this file' }, { cause: error });
  }
}

function checkArcs(arcs: unknown): void {
  for (const [index, arc] of readArray(arcs, 'arcs').entries()) {
    const path = `arcs[${index}]`;
    if (!isArray(arc) || arc.length === 0) throw new RkError('invalid', { path, got: describe(arc), expected: 'positions' });
    for (let at = 0; at < arc.length; at++) readPosition(arc[at], path, at);
  }
}
