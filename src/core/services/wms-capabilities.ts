import { RkError } from '../errors.js';
import { attributionOf } from './attribution.js';
import { readCoordinateSystem } from './coordinate-system.js';
import { childOf, childrenOf, textAt, type XmlElement } from './xml.js';

/** A layer that a WMS can draw. */
export interface WmsLayer {
  readonly name: string;
  readonly title: string;
  /** Numbers of the EPSG register, its own and those of the layers around it. */
  readonly systems: readonly number[];
  /** Whether it can be asked what is at a place. */
  readonly queryable: boolean;
  /** `[west, south, east, north]` in degrees. */
  readonly bounds?: readonly [number, number, number, number] | undefined;
  /** Name of the first style, and the address of the picture that explains it. */
  readonly style?: string | undefined;
  readonly legend?: string | undefined;
  readonly attribution?: string | undefined;
}

/** What a WMS says of itself. */
export interface WmsCapabilities {
  readonly version: '1.1.1' | '1.3.0';
  readonly title: string;
  /** Who made it, and its licence where that has a short name. */
  readonly attribution: string;
  /** Those with a name; layers that only group others have none. */
  readonly layers: readonly WmsLayer[];
  /** Addresses and formats of its requests, as it tells them. */
  readonly map: WmsRequest;
  readonly info?: WmsRequest | undefined;
  readonly legend?: WmsRequest | undefined;
}

/** One kind of request. */
export interface WmsRequest {
  readonly address: string | undefined;
  readonly formats: readonly string[];
}

/** What of a layer goes for the layers inside it. */
type Inherited = Pick<WmsLayer, 'systems' | 'bounds' | 'queryable' | 'style' | 'legend' | 'attribution'>;

/**
 * Reads the capabilities of a WMS, version 1.1.1 or 1.3.0 (and what comes near: 1.1.0 is read as 1.1.1).
 * @throws RkError `invalid` when they are of something else, `no-areas` when no layer has a name.
 */
export function readWmsCapabilities(root: XmlElement): WmsCapabilities {
  if (root.name !== 'WMS_Capabilities' && root.name !== 'WMT_MS_Capabilities') {
    throw new RkError('invalid', { got: `<${root.name}>`, expected: '<WMS_Capabilities>' });
  }
  const service = childOf(root, 'Service');
  const capability = childOf(root, 'Capability');
  const layers = childrenOf(capability, 'Layer').flatMap((layer) => readLayers(layer, { systems: [], queryable: false }));
  if (layers.length === 0) throw new RkError('no-areas', { got: '0 layers', expected: 'at least one layer with a name' });
  const title = textAt(service, 'Title') || textAt(service, 'Name');
  return {
    version: root.attributes['version']?.startsWith('1.3') ? '1.3.0' : '1.1.1',
    title,
    attribution: attributionOf(textAt(service, 'ContactInformation', 'ContactPersonPrimary', 'ContactOrganization') || title, textAt(service, 'AccessConstraints')),
    layers,
    map: request(capability, 'GetMap') ?? { address: undefined, formats: [] },
    info: request(capability, 'GetFeatureInfo'),
    legend: request(capability, 'GetLegendGraphic'),
  };
}

function readLayers(layer: XmlElement, around: Inherited): WmsLayer[] {
  const systems = [...childrenOf(layer, 'CRS'), ...childrenOf(layer, 'SRS')]
    .flatMap(({ text }) => text.split(/\s+/)).flatMap((name) => readCoordinateSystem(name)?.epsg ?? []);
  const style = childOf(layer, 'Style');
  const own: Inherited = {
    systems: [...new Set([...around.systems, ...systems])],
    bounds: boundsOf(layer) ?? around.bounds,
    queryable: layer.attributes['queryable'] === undefined ? around.queryable : /^(1|true)$/.test(layer.attributes['queryable']),
    style: style ? textAt(style, 'Name') : around.style,
    legend: style ? childOf(style, 'LegendURL', 'OnlineResource')?.attributes['href'] : around.legend,
    attribution: textAt(layer, 'Attribution', 'Title') || around.attribution,
  };
  const name = textAt(layer, 'Name');
  const inside = childrenOf(layer, 'Layer').flatMap((child) => readLayers(child, own));
  return name ? [{ name, title: textAt(layer, 'Title') || name, ...own }, ...inside] : inside;
}

/** The bounds in degrees, which 1.3.0 and 1.1.1 write each in their way. */
function boundsOf(layer: XmlElement): WmsLayer['bounds'] {
  const modern = childOf(layer, 'EX_GeographicBoundingBox');
  const old = childOf(layer, 'LatLonBoundingBox')?.attributes;
  const numbers = modern
    ? ['westBoundLongitude', 'southBoundLatitude', 'eastBoundLongitude', 'northBoundLatitude'].map((side) => Number(textAt(modern, side) || NaN))
    : ['minx', 'miny', 'maxx', 'maxy'].map((side) => Number(old?.[side] ?? NaN));
  return numbers.every(Number.isFinite) ? (numbers as [number, number, number, number]) : undefined;
}

function request(capability: XmlElement | undefined, name: string): WmsRequest | undefined {
  const found = childOf(capability, 'Request', name);
  return found && {
    address: childOf(found, 'DCPType', 'HTTP', 'Get', 'OnlineResource')?.attributes['href'],
    formats: childrenOf(found, 'Format').map(({ text }) => text),
  };
}
