import { serviceAddress } from './service-address.js';

/** A WMS layer, worked out: everything a request needs. */
export interface WmsSource {
  readonly version: '1.1.1' | '1.3.0';
  /** Where pictures and facts are asked. */
  readonly mapAddress: string;
  readonly infoAddress?: string | undefined;
  /** Names of layers, separated by commas, the first drawn first. */
  readonly layers: string;
  /** Of the layers, those that can be asked what is at a place. */
  readonly queryLayers: string;
  readonly styles: string;
  readonly format: string;
  /** How facts of a place come: the best of the formats that the service has. */
  readonly infoFormat?: string | undefined;
  /** 3857 (Web Mercator), or 28992 (RD) for a service that has only that. */
  readonly epsg: 3857 | 28992;
}

/** A rectangle in metres of a source's coordinate system, and the size of its picture in pixels. */
export interface WmsPicture {
  readonly box: readonly [west: number, south: number, east: number, north: number];
  readonly width: number;
  readonly height: number;
}

/** The address of a picture. */
export function mapAddress(source: WmsSource, picture: WmsPicture): string {
  return serviceAddress(source.mapAddress, { ...mapParameters(source, picture), REQUEST: 'GetMap' });
}

/** The address of the facts at a pixel of a picture, from the left and the top. Nothing when the service tells none. */
export function infoAddress(source: WmsSource, picture: WmsPicture, pixel: { readonly x: number; readonly y: number }): string | undefined {
  if (!source.infoAddress || !source.infoFormat || !source.queryLayers) return undefined;
  const [x, y] = [Math.floor(pixel.x), Math.floor(pixel.y)];
  return serviceAddress(source.infoAddress, {
    ...mapParameters(source, picture), REQUEST: 'GetFeatureInfo',
    QUERY_LAYERS: source.queryLayers, INFO_FORMAT: source.infoFormat, FEATURE_COUNT: 10,
    ...(source.version === '1.3.0' ? { I: x, J: y } : { X: x, Y: y }),
  });
}

/**
 * Both coordinate systems that are asked have east before north in every version, so the box has too; 1.3.0 would have it
 * otherwise for degrees, which are never asked.
 */
function mapParameters(source: WmsSource, { box, width, height }: WmsPicture): Record<string, string | number> {
  return {
    SERVICE: 'WMS', VERSION: source.version, LAYERS: source.layers, STYLES: source.styles, FORMAT: source.format, TRANSPARENT: 'TRUE',
    [source.version === '1.3.0' ? 'CRS' : 'SRS']: `EPSG:${source.epsg}`, BBOX: box.join(','), WIDTH: width, HEIGHT: height,
    EXCEPTIONS: source.version === '1.3.0' ? 'XML' : 'application/vnd.ogc.se_xml',
  };
}
