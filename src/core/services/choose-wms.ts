import { noSuchLayer, noSuchSystem } from './no-such-layer.js';
import type { WmsCapabilities, WmsLayer } from './wms-capabilities.js';
import { requestAddress, serviceAddress } from './service-address.js';
import type { WmsSource } from './wms-request.js';

/** Formats in which facts are read here, the best first. A web page is never asked: nothing of it could be shown safely. */
const infoFormats = [/json/i, /gml/i, /^(text|application)\/xml/i, /^text\/plain/i];

/** A layer of a WMS and what goes with it. */
export interface ChosenWms {
  readonly source: WmsSource;
  /** Addresses of the pictures that explain them. */
  readonly legends: readonly string[];
  readonly title: string;
  readonly attribution: string;
  /** `[west, south, east, north]` in degrees. */
  readonly bounds: WmsLayer['bounds'];
}

/**
 * Works out how to ask layers of a WMS, named with commas between them; a service with one layer needs no name.
 * @param address Where the capabilities were asked, as the author wrote it.
 * @throws RkError `no-such-object` for a name that it has not, with the names that it has; `unsupported` for layers that are
 *   offered neither in Web Mercator nor in RD.
 */
export function chooseWms(capabilities: WmsCapabilities, address: string, names: string): ChosenWms {
  const { version, map, info, legend } = capabilities;
  const layers = chooseLayers(capabilities.layers, names);
  const epsg = ([3857, 28992] as const).find((system) => layers.every(({ systems }) => systems.includes(system)));
  if (epsg === undefined) throw noSuchSystem('CRS', layers[0]!.systems.map((system) => `EPSG:${system}`));
  const queryable = layers.filter((layer) => layer.queryable);
  const source: WmsSource = {
    version, epsg,
    mapAddress: requestAddress(address, map.address),
    infoAddress: info && requestAddress(address, info.address),
    layers: layers.map(({ name }) => name).join(','),
    queryLayers: queryable.map(({ name }) => name).join(','),
    styles: layers.map(() => '').join(','),
    format: map.formats.find((format) => /^image\/png/i.test(format)) ?? map.formats.find((format) => /^image\/(gif|webp|jpeg)/i.test(format)) ?? 'image/png',
    infoFormat: infoFormats.flatMap((wanted) => info?.formats.find((format) => wanted.test(format)) ?? [])[0],
  };
  const legends = layers.flatMap((layer) => legendAddress(layer, { address, version, asked: legend?.address, offered: legend !== undefined }) ?? []);
  const attribution = layers.find((layer) => layer.attribution)?.attribution ?? capabilities.attribution;
  return { source, legends, title: layers.map(({ title }) => title).join(', '), attribution, bounds: boundsOf(layers) };
}

function chooseLayers(offered: readonly WmsLayer[], names: string): WmsLayer[] {
  const wanted = names.split(',').map((name) => name.trim()).filter(Boolean);
  if (wanted.length === 0 && offered.length === 1) return [...offered];
  const found = wanted.map((name) => offered.find((layer) => layer.name === name));
  const lost = wanted[found.indexOf(undefined)];
  if (lost === undefined && wanted.length > 0) return found as WmsLayer[];
  throw noSuchLayer(lost, offered.map(({ name }) => name));
}

/** The picture that explains a layer: the one its style names, on the same host, else one that is asked for. */
function legendAddress(layer: WmsLayer, service: { address: string; version: string; asked: string | undefined; offered: boolean }): string | undefined {
  const { address, version } = service;
  if (layer.legend && requestAddress(address, layer.legend) !== address) return layer.legend;
  if (!layer.legend && !service.offered) return undefined;
  return serviceAddress(requestAddress(address, service.asked), {
    SERVICE: 'WMS', VERSION: version, REQUEST: 'GetLegendGraphic', FORMAT: 'image/png', LAYER: layer.name,
    STYLE: '', SLD_VERSION: version === '1.3.0' ? '1.1.0' : undefined,
  });
}

function boundsOf(layers: readonly WmsLayer[]): WmsLayer['bounds'] {
  const all = layers.flatMap(({ bounds }) => (bounds ? [bounds] : []));
  if (all.length === 0) return undefined;
  const side = (index: number, pick: (...values: number[]) => number): number => pick(...all.map((bounds) => bounds[index]!));
  return [side(0, Math.min), side(1, Math.min), side(2, Math.max), side(3, Math.max)];
}
