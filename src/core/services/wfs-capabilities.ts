import { RkError } from '../errors.js';
import { attributionOf } from './attribution.js';
import { readCoordinateSystem, toDegrees } from './coordinate-system.js';
import { noSuchLayer, noSuchSystem } from './no-such-layer.js';
import { requestAddress, serviceAddress } from './service-address.js';
import { childOf, childrenOf, textAt, type XmlElement } from './xml.js';

/** A kind of feature that a WFS has. */
export interface WfsType {
  /** With its prefix, as requests name it. */
  readonly name: string;
  readonly title: string;
  /** Names of coordinate systems as the service writes them, its own first. */
  readonly systems: readonly string[];
  readonly formats: readonly string[];
}

/** What a WFS says of itself. */
export interface WfsCapabilities {
  readonly version: '1.0.0' | '1.1.0' | '2.0.0';
  readonly title: string;
  readonly attribution: string;
  readonly types: readonly WfsType[];
  /** Where features are asked. */
  readonly address: string | undefined;
  /** Formats of all types. */
  readonly formats: readonly string[];
}

/**
 * Reads the capabilities of a WFS, version 1.0.0, 1.1.0 or 2.0 (2.0.2 is read as 2.0.0).
 * @throws RkError `invalid` when they are of something else, `no-areas` when it has no features.
 */
export function readWfsCapabilities(root: XmlElement): WfsCapabilities {
  if (root.name !== 'WFS_Capabilities') throw new RkError('invalid', { got: `<${root.name}>`, expected: '<WFS_Capabilities>' });
  const told = root.attributes['version'] ?? '';
  const version = told.startsWith('2.') ? '2.0.0' : told.startsWith('1.1') ? '1.1.0' : '1.0.0';
  const types = childrenOf(childOf(root, 'FeatureTypeList'), 'FeatureType').map(readType).filter(({ name }) => name !== '');
  if (types.length === 0) throw new RkError('no-areas', { got: '0 feature types', expected: 'at least one' });
  const service = childOf(root, 'ServiceIdentification') ?? childOf(root, 'Service');
  const title = textAt(service, 'Title') || textAt(service, 'Name');
  return {
    version, types, title, ...(version === '1.0.0' ? oldRequest(root) : modernRequest(root)),
    attribution: attributionOf(textAt(root, 'ServiceProvider', 'ProviderName') || title, textAt(service, 'AccessConstraints')),
  };
}

/** How the pages of features of a type are asked. */
export interface WfsSource {
  readonly title: string;
  readonly attribution: string;
  /** Name of the coordinate system that is asked. */
  readonly system: string;
  /** Features a request asks for. */
  readonly pageSize: number;
  /** The address of the features from an index on; nothing past the first page where a version has no pages. */
  page(start: number): string | undefined;
}

/** Features asked for at a time, where the service has pages. */
const PAGE_SIZE = 1000;

/**
 * Works out how to ask a WFS for the features of a type; a service with one type needs no name, a name needs no prefix.
 * GeoJSON is asked where it is offered, else GML; in the first coordinate system that is known here, which is the service's own
 * where that is: MapServer leaves out features near the edge of what it has when it is asked for another.
 * @param most Features that are asked at most, where the version has no pages.
 * @throws RkError `no-such-object` for a type that it has not, with the names that it has; `unsupported` for features that
 *   are offered in no coordinate system that is known here.
 */
export function chooseWfs(capabilities: WfsCapabilities, address: string, options: { readonly name: string; readonly most: number }): WfsSource {
  const { version, types } = capabilities;
  const type = options.name === '' && types.length === 1 ? types[0] : types.find(({ name }) => name === options.name) ?? types.find(({ name }) => name.replace(/^.*:/, '') === options.name);
  if (!type) throw noSuchLayer(options.name || undefined, types.map(({ name }) => name));
  const system = type.systems.find(isKnown);
  if (system === undefined) throw noSuchSystem('SRS', type.systems);
  const format = [...type.formats, ...capabilities.formats].find((name) => /json/i.test(name) && !/jsonp|javascript/i.test(name));
  const isPaged = version === '2.0.0';
  const parameters = {
    SERVICE: 'WFS', VERSION: version, REQUEST: 'GetFeature', [isPaged ? 'TYPENAMES' : 'TYPENAME']: type.name,
    // Versions before 2.0.0 are asked for what they have by themselves, where it may not be named.
    SRSNAME: system, OUTPUTFORMAT: format,
  };
  return {
    title: type.title, attribution: capabilities.attribution, system, pageSize: isPaged ? PAGE_SIZE : options.most,
    page(start) {
      if (!isPaged && start > 0) return undefined;
      const part = isPaged ? { COUNT: PAGE_SIZE, STARTINDEX: start } : { MAXFEATURES: options.most };
      return serviceAddress(requestAddress(address, capabilities.address), { ...parameters, ...part });
    },
  };
}

function isKnown(name: string): boolean {
  const system = readCoordinateSystem(name);
  return system !== undefined && toDegrees(system) !== undefined;
}

function readType(element: XmlElement): WfsType {
  const systems = ['DefaultCRS', 'DefaultSRS', 'SRS', 'OtherCRS', 'OtherSRS'].flatMap((name) => childrenOf(element, name));
  return {
    name: textAt(element, 'Name'),
    title: textAt(element, 'Title') || textAt(element, 'Name'),
    systems: systems.flatMap(({ text }) => text.split(/\s+/)).filter(Boolean),
    formats: childrenOf(childOf(element, 'OutputFormats'), 'Format').map(({ text }) => text),
  };
}

function modernRequest(root: XmlElement): Pick<WfsCapabilities, 'address' | 'formats'> {
  const operation = childrenOf(childOf(root, 'OperationsMetadata'), 'Operation').find(({ attributes }) => attributes['name'] === 'GetFeature');
  const parameter = childrenOf(operation, 'Parameter').find(({ attributes }) => attributes['name']?.toLowerCase() === 'outputformat');
  // 1.1.0 lists values directly, 2.0.0 in a list of allowed ones.
  const values = [...childrenOf(parameter, 'Value'), ...childrenOf(childOf(parameter, 'AllowedValues'), 'Value')];
  return { address: childOf(operation, 'DCP', 'HTTP', 'Get')?.attributes['href'], formats: values.map(({ text }) => text) };
}

function oldRequest(root: XmlElement): Pick<WfsCapabilities, 'address' | 'formats'> {
  const request = childOf(root, 'Capability', 'Request', 'GetFeature');
  return {
    address: childOf(request, 'DCPType', 'HTTP', 'Get')?.attributes['onlineResource'],
    formats: childOf(request, 'ResultFormat')?.children.map(({ name }) => name) ?? [],
  };
}
