import type { LayerContent } from '../../core/layer-content.js';

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

/** Who made the content of a layer, as Leaflet takes it: it reads markup, so the text is made to have none. Empty for nobody. */
export function attributionOf({ attribution = '' }: LayerContent): string {
  return attribution.replace(/[&<>]/g, (sign) => entities[sign]!);
}
