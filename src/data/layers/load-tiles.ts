import { RkError } from '../../core/errors.js';
import type { TileContent } from '../../core/layer-content.js';
import { PDOK_ZOOM, presetOf } from '../../core/services/presets.js';
import { serviceAddress } from '../../core/services/service-address.js';
import { chooseWmts } from '../../core/services/wmts-capabilities.js';
import type { FetchOptions } from '../fetch-bytes.js';
import { askXml } from '../services/ask.js';
import { serviceOfPictures } from '../services/service-of-pictures.js';
import type { ContentDeclaration, GivenContent } from './load-content.js';

/** Zoom to which tiles exist where nothing says so. */
const USUAL_ZOOM = 19;

/**
 * Loads tiles: of a template with `{z}`, `{x}` and `{y}` (or `{-y}`, as TMS counts), of a preset, or of a WMTS by what its
 * capabilities say.
 * @throws RkError `unsupported` for a preset of another type; what asking and choosing throw.
 */
export async function loadTiles({ src = '', layers = '' }: ContentDeclaration, _files: GivenContent, options: FetchOptions): Promise<TileContent> {
  const preset = presetOf(src);
  if (preset && preset.type !== 'tiles') throw new RkError('unsupported', { path: 'type', got: '"tiles"', expected: preset.type });
  // An address that was made whole has its braces encoded.
  const address = (preset?.src ?? src).replace(/%7B(z|x|y|-y|s)%7D/gi, '{$1}');
  const service = serviceOfPictures();
  if (address.includes('{z}')) {
    return { kind: 'tiles', tiles: { template: address, maxNativeZoom: preset ? PDOK_ZOOM : USUAL_ZOOM }, title: preset?.title, attribution: preset?.attribution, service };
  }
  // A file with the capabilities has no parameters.
  const asked = /\.xml(\?|$)/i.test(address) ? address : serviceAddress(address, { SERVICE: 'WMTS', VERSION: '1.0.0', REQUEST: 'GetCapabilities' });
  const { template, matrices, title, attribution, bounds } = chooseWmts(await askXml(asked, options), address, layers);
  const zooms = matrices.flatMap((name, zoom) => (name === undefined ? [] : [zoom]));
  return { kind: 'tiles', tiles: { template, matrices, minNativeZoom: zooms[0], maxNativeZoom: zooms.at(-1) }, title, attribution, bounds, service };
}
