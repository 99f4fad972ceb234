import type { Feature, Geometry, Position } from 'geojson';
import { RkError } from '../errors.js';
import { toDegrees, readCoordinateSystem } from './coordinate-system.js';
import { childOf, childrenOf, type XmlElement } from './xml.js';

/** What is needed to read positions: how they come, and what turns them into degrees. */
interface Context {
  readonly size: number;
  readonly turn: ((position: readonly number[]) => Position) | undefined;
}

/** Elements that are a geometry of GML, by name. */
const geometries = new Set([
  'Point', 'MultiPoint', 'LineString', 'Curve', 'MultiLineString', 'MultiCurve', 'CompositeCurve', 'LinearRing', 'Ring', 'Polygon', 'Surface',
  'PolyhedralSurface', 'CompositeSurface', 'MultiPolygon', 'MultiSurface', 'MultiGeometry', 'Box', 'Envelope',
]);
/** Members of a feature that are of GML itself. */
const ownMembers = new Set(['boundedBy', 'metaDataProperty']);

/**
 * Reads the features of a GML answer, version 2 or 3: of WFS, or of a WMS that was asked what is at a place. Geometries are
 * GeoJSON in `[lon, lat]` degrees; bows are followed by their points. A property inside another is `outer.inner`.
 * @param system Name of the coordinate system of positions that do not name one.
 * @throws RkError `unsupported` for positions in a system that is not known here, `invalid` for positions that are no numbers.
 */
export function featuresOfGml(root: XmlElement, system?: string): Feature<Geometry | null>[] {
  const context = contextOf(root, { size: 2, turn: turnOf(system) });
  return membersOf(root).map((member) => featureOf(member, context));
}

/** The features in a collection; those of MapServer's own answer (`layer_layer`, `layer_feature`) too. */
function membersOf(root: XmlElement): XmlElement[] {
  return root.children.flatMap((child) => {
    if (/^(feature|\w+)?members?$/i.test(child.name)) return child.children.flatMap((inner) => (/Collection$/.test(inner.name) ? membersOf(inner) : [inner]));
    return child.name.endsWith('_layer') ? child.children.filter(({ name }) => name.endsWith('_feature')) : [];
  });
}

function featureOf(member: XmlElement, around: Context): Feature<Geometry | null> {
  const properties: Record<string, string> = {};
  let geometry: Geometry | null = null;
  const walk = (element: XmlElement, path: string, context: Context): void => {
    for (const child of element.children) {
      if (ownMembers.has(child.name)) continue;
      const inner = contextOf(child, context);
      const found = child.children.length > 0 ? readGeometry(child.children[0]!, inner) : null;
      if (found) geometry ??= found;
      else if (child.children.length > 0) walk(child, `${path}${child.name}.`, inner);
      else if (!geometries.has(child.name)) keep(properties, path + child.name, child.text);
    }
  };
  walk(member, '', contextOf(member, around));
  const id = member.attributes['id'] ?? member.attributes['fid'];
  return { type: 'Feature', ...(id === undefined ? {} : { id }), properties, geometry };
}

/** A property that comes more often has its values one after another. */
function keep(properties: Record<string, string>, name: string, text: string): void {
  properties[name] = Object.hasOwn(properties, name) && properties[name] ? `${properties[name]}, ${text}` : text;
}

function contextOf(element: XmlElement, around: Context): Context {
  const { srsName, srsDimension, dimension } = element.attributes;
  const size = Number(srsDimension ?? dimension ?? around.size);
  return { size: size === 3 ? 3 : 2, turn: srsName === undefined ? around.turn : turnOf(srsName) };
}

function turnOf(name: string | undefined): Context['turn'] {
  if (name === undefined) return undefined;
  const system = readCoordinateSystem(name);
  const turn = system && toDegrees(system);
  // Refused only where a position needs it: an envelope around everything may be in another system.
  return turn ?? (() => { throw new RkError('unsupported', { path: 'srsName', got: name, expected: 'EPSG:4326 | EPSG:28992 | EPSG:3857' }); });
}

/** The geometry that an element is; nothing for an element that is none. */
function readGeometry(element: XmlElement, around: Context): Geometry | null {
  const context = contextOf(element, around);
  switch (element.name) {
    case 'Point': { const [place] = positions(element, context); return place ? { type: 'Point', coordinates: place } : null; }
    case 'LineString': return { type: 'LineString', coordinates: positions(element, context) };
    case 'Curve': case 'CompositeCurve': return { type: 'LineString', coordinates: lineOf(element, context) };
    case 'Polygon': return { type: 'Polygon', coordinates: ringsOf(element, context) };
    case 'Surface': case 'PolyhedralSurface': case 'CompositeSurface': case 'MultiPolygon': case 'MultiSurface':
      return { type: 'MultiPolygon', coordinates: polygonsOf(element, context) };
    case 'MultiPoint': return { type: 'MultiPoint', coordinates: positions(element, context) };
    case 'MultiLineString': case 'MultiCurve': return { type: 'MultiLineString', coordinates: linesOf(element, context) };
    case 'MultiGeometry': return membersAs(element, context);
    default: return null;
  }
}

/** Members of one kind become the geometry of many of that kind. */
function membersAs(element: XmlElement, context: Context): Geometry | null {
  const all = element.children.flatMap((member) => member.children).flatMap((child) => readGeometry(child, context) ?? []);
  const [first] = all;
  if (!first) return null;
  return all.length === 1 ? first : { type: 'GeometryCollection', geometries: all };
}

/** The lines in an element: each curve or line string below it. */
function linesOf(element: XmlElement, context: Context): Position[][] {
  return element.children.flatMap((child) => {
    const inner = contextOf(child, context);
    if (child.name === 'LineString') return [positions(child, inner)];
    return child.name === 'Curve' || child.name === 'CompositeCurve' ? [lineOf(child, inner)] : linesOf(child, inner);
  });
}

/** One line of all that follow each other in an element; where two meet, their place is taken once. */
function lineOf(element: XmlElement, context: Context): Position[] {
  const line: Position[] = [];
  for (const [x, y] of positions(element, context)) if (line.at(-1)?.[0] !== x || line.at(-1)?.[1] !== y) line.push([x!, y!]);
  return line;
}

function polygonsOf(element: XmlElement, context: Context): Position[][][] {
  return element.children.flatMap((child) => {
    const inner = contextOf(child, context);
    return childOf(child, 'exterior') || childOf(child, 'outerBoundaryIs') ? [ringsOf(child, inner)] : polygonsOf(child, inner);
  });
}

function ringsOf(polygon: XmlElement, context: Context): Position[][] {
  return ['exterior', 'outerBoundaryIs', 'interior', 'innerBoundaryIs']
    .flatMap((name) => childrenOf(polygon, name)).map((ring) => lineOf(ring, context)).filter(({ length }) => length > 0);
}

/** Every position below an element, in order. */
function positions(element: XmlElement, around: Context): Position[] {
  const context = contextOf(element, around);
  const { name, text } = element;
  if (name === 'pos' || name === 'posList') return turned(numbersIn(text, /\s+/), context);
  if (name === 'coordinates') return turnedPairs(element, context);
  if (name === 'coord') return turned(element.children.map((part) => Number(part.text)), { ...context, size: element.children.length });
  return element.children.flatMap((child) => positions(child, context));
}

/** GML 2 says which signs stand between numbers and between positions. */
function turnedPairs({ text, attributes }: XmlElement, context: Context): Position[] {
  const [between, after] = [attributes['cs'] ?? ',', attributes['ts'] ?? ' '];
  return text.split(after.trim() === '' ? /\s+/ : after).filter((part) => part.trim()).flatMap((part) => {
    const numbers = numbersIn(part, between);
    return turned(numbers, { ...context, size: numbers.length });
  });
}

function numbersIn(text: string, between: string | RegExp): number[] {
  return text.split(between).filter((part) => part !== '').map(Number);
}

function turned(numbers: readonly number[], { size, turn }: Context): Position[] {
  const places: Position[] = [];
  for (let at = 0; at + 1 < numbers.length; at += size) {
    const place = [numbers[at]!, numbers[at + 1]!];
    if (!place.every(Number.isFinite)) throw new RkError('invalid', { path: 'pos', got: place.join(' '), expected: 'two numbers' });
    places.push(turn ? turn(place) : place);
  }
  return places;
}
