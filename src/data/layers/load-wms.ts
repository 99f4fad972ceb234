import type { ServiceContent } from '../../core/layer-content.js';
import { chooseWms } from '../../core/services/choose-wms.js';
import { presetOf } from '../../core/services/presets.js';
import { serviceAddress } from '../../core/services/service-address.js';
import { readWmsCapabilities } from '../../core/services/wms-capabilities.js';
import type { FetchOptions } from '../fetch-bytes.js';
import { askXml } from '../services/ask.js';
import { serviceOfPictures } from '../services/service-of-pictures.js';
import type { ContentDeclaration, GivenContent } from './load-content.js';

/**
 * Loads a layer of a WMS: what its capabilities say of it. Asked in the highest version that the service speaks.
 * @throws RkError what asking and choosing throw, with a sentence that says what happened.
 */
export async function loadWms({ src = '', layers = '' }: ContentDeclaration, _files: GivenContent, options: FetchOptions): Promise<ServiceContent> {
  const preset = presetOf(src);
  const address = preset?.src ?? src;
  const version = /[?&]version=([\d.]+)/i.exec(address)?.[1];
  const root = await askXml(serviceAddress(address, { SERVICE: 'WMS', VERSION: version ?? '1.3.0', REQUEST: 'GetCapabilities' }), options);
  const { source, legends, title, attribution, bounds } = chooseWms(readWmsCapabilities(root), address, layers || preset?.layers || '');
  return { kind: 'service', source, legends, bounds, title: preset?.title ?? title, attribution: preset?.attribution ?? attribution, service: serviceOfPictures(source) };
}
