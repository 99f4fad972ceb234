import { RkError } from '../errors.js';
import { attributionOf } from './attribution.js';
import { HALF_WORLD, readCoordinateSystem } from './coordinate-system.js';
import { noSuchLayer, noSuchSystem } from './no-such-layer.js';
import { hostOf, requestAddress, serviceAddress } from './service-address.js';
import { childOf, childrenOf, textAt, type XmlElement } from './xml.js';

/** Tiles of a layer, worked out. */
export interface TileSource {
  readonly title: string;
  readonly attribution: string;
  /** Address with `{matrix}`, `{x}` and `{y}` in it. */
  readonly template: string;
  /** What `{matrix}` is by zoom; a hole where there are no tiles. */
  readonly matrices: readonly (string | undefined)[];
  /** `[west, south, east, north]` in degrees. */
  readonly bounds: readonly [number, number, number, number] | undefined;
}

/** The scale of zoom 0 by the standard: a world of 256 pixels of 0.28 mm each. */
const WORLD_SCALE = 559082264.0287178;

/**
 * Works out the tiles of a layer of a WMTS 1.0.0 in Web Mercator; a service with one layer needs no name.
 * @param address Where the capabilities were asked, as the author wrote it.
 * @throws RkError `invalid` for capabilities of something else; `no-such-object` for a layer that it has not, with the names
 *   that it has; `unsupported` for a layer that has no tiles as every web map has them.
 */
export function chooseWmts(root: XmlElement, address: string, name: string): TileSource {
  const contents = root.name === 'Capabilities' ? childOf(root, 'Contents') : undefined;
  if (!contents) throw new RkError('invalid', { got: `<${root.name}>`, expected: '<Capabilities>' });
  const layers = childrenOf(contents, 'Layer');
  const layer = name === '' && layers.length === 1 ? layers[0] : layers.find((each) => textAt(each, 'Identifier') === name);
  if (!layer) throw noSuchLayer(name || undefined, layers.map((each) => textAt(each, 'Identifier')));
  const links = childrenOf(layer, 'TileMatrixSetLink').map((link) => textAt(link, 'TileMatrixSet'));
  const sets = childrenOf(contents, 'TileMatrixSet').filter((set) => links.includes(textAt(set, 'Identifier')));
  const found = sets.map((set) => ({ set: textAt(set, 'Identifier'), matrices: matricesOf(set) })).find(({ matrices }) => matrices.length > 0);
  if (!found) throw noSuchSystem('TileMatrixSet', links);
  const service = childOf(root, 'ServiceIdentification');
  const title = textAt(layer, 'Title') || textAt(layer, 'Identifier');
  return {
    title, matrices: found.matrices, bounds: boundsOf(layer),
    attribution: attributionOf(textAt(root, 'ServiceProvider', 'ProviderName') || textAt(service, 'Title') || title, textAt(service, 'AccessConstraints')),
    template: templateOf(root, layer, { address, set: found.set }),
  };
}

/** Which zoom of a web map each matrix is; none for a set with another system, corner or size of tiles. */
function matricesOf(set: XmlElement): (string | undefined)[] {
  const matrices: (string | undefined)[] = [];
  if (readCoordinateSystem(textAt(set, 'SupportedCRS'))?.epsg !== 3857) return matrices;
  for (const matrix of childrenOf(set, 'TileMatrix')) {
    const zoom = Math.log2(WORLD_SCALE / Number(textAt(matrix, 'ScaleDenominator')));
    const [left, top] = textAt(matrix, 'TopLeftCorner').split(/\s+/).map(Number);
    const isUsual = Math.abs(zoom - Math.round(zoom)) < 1e-4 && Math.abs(left! + HALF_WORLD) < 1 && Math.abs(top! - HALF_WORLD) < 1 && textAt(matrix, 'TileWidth') === '256';
    if (isUsual && zoom > -0.5 && zoom < 30) matrices[Math.round(zoom)] = textAt(matrix, 'Identifier');
  }
  return matrices;
}

function templateOf(root: XmlElement, layer: XmlElement, { address, set }: { address: string; set: string }): string {
  const styles = childrenOf(layer, 'Style');
  const style = textAt(styles.find(({ attributes }) => attributes['isDefault'] === 'true') ?? styles[0], 'Identifier');
  const formats = childrenOf(layer, 'Format').map(({ text }) => text);
  const format = formats.find((each) => each === 'image/png') ?? formats.find((each) => /^image\//.test(each)) ?? 'image/png';
  const resources = childrenOf(layer, 'ResourceURL').map(({ attributes }) => attributes).filter(({ resourceType, template }) => resourceType === 'tile' && template);
  const resource = (resources.find((each) => each['format'] === format) ?? resources[0])?.['template'];
  if (resource && hostOf(resource)?.host === hostOf(address)?.host) {
    const dimensions = childrenOf(layer, 'Dimension').map((dimension) => [textAt(dimension, 'Identifier').toLowerCase(), textAt(dimension, 'Default')] as const);
    const values = new Map([['style', style], ['tilematrixset', set], ['tilematrix', '{matrix}'], ['tilecol', '{x}'], ['tilerow', '{y}'], ...dimensions]);
    return resource.replace(/\{(\w+)\}/g, (whole, part: string) => values.get(part.toLowerCase()) ?? whole);
  }
  const operation = childrenOf(childOf(root, 'OperationsMetadata'), 'Operation').find(({ attributes }) => attributes['name'] === 'GetTile');
  const asked = serviceAddress(requestAddress(address, childOf(operation, 'DCP', 'HTTP', 'Get')?.attributes['href']), {
    SERVICE: 'WMTS', VERSION: '1.0.0', REQUEST: 'GetTile', LAYER: textAt(layer, 'Identifier'), STYLE: style, FORMAT: format, TILEMATRIXSET: set,
  });
  return `${asked}&TILEMATRIX={matrix}&TILEROW={y}&TILECOL={x}`;
}

function boundsOf(layer: XmlElement): TileSource['bounds'] {
  const box = childOf(layer, 'WGS84BoundingBox');
  const corners = [...textAt(box, 'LowerCorner').split(/\s+/), ...textAt(box, 'UpperCorner').split(/\s+/)].map((text) => (text ? Number(text) : NaN));
  return corners.length === 4 && corners.every(Number.isFinite) ? (corners as unknown as [number, number, number, number]) : undefined;
}
