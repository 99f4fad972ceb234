import type { Position } from 'geojson';
import { describe, RkError } from '../../core/errors.js';
import { isArray, isObject, propertiesOf } from '../../core/geometry-input.js';
import { toWgs84 } from '../../core/rijksdriehoek.js';
import { featuresOf, geometriesOf, type Shapes } from '../shapes.js';

/** What of a file of shapes goes out. */
export interface Kept {
  /** TopoJSON objects, by name. */
  readonly objects: ReadonlySet<string>;
  /** Properties: codes and names. Shapes often carry figures, and those go through the gate or not at all. */
  readonly properties: ReadonlySet<string>;
}

/**
 * A file of shapes as it is published: the same shapes in degrees, and of their properties only what is kept. TopoJSON in
 * degrees keeps its arcs as they are; RD is converted.
 * @throws RkError `invalid` for coordinates that are no numbers.
 */
export function publishedShapes(shapes: Shapes, { objects, properties }: Kept): object {
  const { json } = shapes;
  if (shapes.format === 'GeoJSON') {
    const features = featuresOf(shapes, undefined);
    const metres = features.some(({ geometry }) => isObject(geometry) && isInMetres(geometry['coordinates']));
    return {
      type: 'FeatureCollection',
      features: features.map((feature) => ({ type: 'Feature', ...stripped(feature, properties), geometry: metres ? inDegrees(feature['geometry']) : flat(feature['geometry']) })),
    };
  }
  const kept = Object.entries(json['objects'] as Record<string, unknown>).filter(([name]) => objects.has(name));
  const named = kept.map(([name, object]) => [name, {
    type: 'GeometryCollection',
    geometries: geometriesOf(object).map(({ type, arcs, ...geometry }) => ({ type, arcs, ...stripped(geometry, properties) })),
  }]);
  return { type: 'Topology', objects: Object.fromEntries(named) as object, ...arcsOf(json) };
}

function stripped(feature: Record<string, unknown>, kept: ReadonlySet<string>): { id?: string | number; properties: object } {
  const { id } = feature;
  const properties = Object.fromEntries(Object.entries(propertiesOf(feature)).filter(([name]) => kept.has(name)));
  return typeof id === 'string' || typeof id === 'number' ? { id, properties } : { properties };
}

/** The arcs of a topology, with their transform; converted when they are in metres. */
function arcsOf({ arcs, transform }: Readonly<Record<string, unknown>>): object {
  const { scale, translate } = (transform ?? { scale: [1, 1], translate: [0, 0] }) as { scale: [number, number]; translate: [number, number] };
  const absolute = (arcs as Position[][]).map((arc) => {
    let x = 0, y = 0;
    return arc.map(([dx, dy]): Position => {
      if (transform === undefined) return [dx!, dy!];
      x += dx!;
      y += dy!;
      return [x * scale[0] + translate[0], y * scale[1] + translate[1]];
    });
  });
  if (!absolute.flat().some(([x, y]) => Math.abs(x!) > 180 || Math.abs(y!) > 90)) return transform === undefined ? { arcs } : { transform, arcs };
  return quantised(absolute.map((arc) => arc.map(([x, y]) => toWgs84(x!, y!))));
}

/** Steps of a millionth of a degree, at most 11 cm: less than the conversion from RD is exact to. */
const step = 1e-6;

function quantised(arcs: readonly (readonly Position[])[]): object {
  const whole = arcs.map((arc) => arc.map(([x, y]) => [Math.round(x! / step), Math.round(y! / step)] as const));
  const west = whole.flat().reduce((least, [x]) => Math.min(least, x), Infinity);
  const south = whole.flat().reduce((least, [, y]) => Math.min(least, y), Infinity);
  return {
    transform: { scale: [step, step], translate: [west * step, south * step] },
    arcs: whole.map((arc) => arc.map(([x, y], i) => (i === 0 ? [x - west, y - south] : [x - arc[i - 1]![0], y - arc[i - 1]![1]]))),
  };
}

function isInMetres(coordinates: unknown): boolean {
  if (!isArray(coordinates)) return false;
  return typeof coordinates[0] === 'number' ? Math.abs(coordinates[0]) > 180 || Math.abs(Number(coordinates[1])) > 90 : coordinates.some(isInMetres);
}

function inDegrees(geometry: unknown): unknown {
  const convert = (coordinates: unknown): unknown => {
    if (!isArray(coordinates)) throw new RkError('invalid', { path: 'coordinates', got: describe(coordinates), expected: 'positions' });
    if (typeof coordinates[0] !== 'number') return coordinates.map(convert);
    return toWgs84(coordinates[0], Number(coordinates[1])).map((value) => Math.round(value / step) * step).map((value) => Number(value.toFixed(6)));
  };
  return isObject(geometry) ? { type: geometry['type'], coordinates: convert(geometry['coordinates']) } : null;
}

/** A geometry without members that are not part of the format. */
function flat(geometry: unknown): unknown {
  return isObject(geometry) ? { type: geometry['type'], coordinates: geometry['coordinates'] } : null;
}
