import { featureContent } from '../../core/features/feature-content.js';
import { featuresFromGeoJson } from '../../core/features/features-from-geojson.js';
import { formatNumber } from '../../core/format.js';
import { isArray, isObject } from '../../core/geometry-input.js';
import type { FeatureContent } from '../../core/layer-content.js';
import { serviceError } from '../../core/messages/services/index.js';
import { noSuchLayer } from '../../core/services/no-such-layer.js';
import { serviceAddress } from '../../core/services/service-address.js';
import { chooseWfs, readWfsCapabilities } from '../../core/services/wfs-capabilities.js';
import type { FetchOptions } from '../fetch-bytes.js';
import { ask, hostIn, xmlOf, type Answer } from '../services/ask.js';
import { gatherPages, type Gathered, type PagePlan } from '../services/feature-pages.js';
import { inSlices } from '../worker/slices.js';
import type { ContentDeclaration, GivenContent } from './load-content.js';

/** Features of one layer: more would not be seen on a map, and take long to come. */
const MOST_FEATURES = 20_000;
/** Features that are asked of OGC API at a time: more is refused by many. */
const API_PAGE = 1000;
const JSON_TYPES = 'application/geo+json, application/json;q=0.9';

/** Features to be asked, and what they are called. */
interface Plan extends PagePlan { readonly first: string; readonly title: string; readonly attribution: string | undefined; readonly accept?: string | undefined }

/**
 * Loads features of a WFS, or of OGC API Features: `src` is then the API itself, a collection, or its items.
 * @throws RkError what asking, choosing and reading throw, with a sentence that says what happened.
 */
export async function loadWfs(declaration: ContentDeclaration, _files: GivenContent, options: FetchOptions): Promise<FeatureContent> {
  const { src = '', layers = '' } = declaration;
  const plan = /\/collections\/[^/?#]+/.test(src) ? itemsOf(src.replace(/(\/collections\/[^/?#]+)\/?(items)?\/?(?=[?#]|$)/, '$1/items')) : await planOf(src, layers, options);
  const gathered = await gatherPages(plan.first, plan, { ...options, accept: plan.accept });
  return contentOf(gathered, plan, { declaration, signal: options.signal });
}

async function planOf(src: string, name: string, options: FetchOptions): Promise<Plan> {
  const version = /[?&]version=([\d.]+)/i.exec(src)?.[1];
  const asked = serviceAddress(src, { SERVICE: 'WFS', VERSION: version, ACCEPTVERSIONS: version ? undefined : '2.0.0,1.1.0,1.0.0', REQUEST: 'GetCapabilities' });
  const answer = await ask(asked, options);
  if (/^\ufeff?\s*\{/.test(answer.text)) return collectionOf(src, name, options);
  const source = chooseWfs(readWfsCapabilities(xmlOf(answer, asked)), src, { name, most: MOST_FEATURES + 1 });
  return { ...source, page: (start) => source.page(start), first: source.page(0)!, most: MOST_FEATURES };
}

/** A collection of an API, by its name; one with a single collection needs no name. */
async function collectionOf(src: string, name: string, options: FetchOptions): Promise<Plan> {
  const [path, query] = src.replace(/#.*$/, '').split(/\?(.*)/);
  const base = path!.replace(/\/(collections\/?)?$/, '');
  const suffix = query ? `?${query}` : '';
  const address = `${base}/collections${suffix}`;
  const collections = collectionsIn(await ask(address, { ...options, accept: 'application/json' }), address);
  const found = name === '' && collections.length === 1 ? collections[0] : collections.find(({ id }) => id === name);
  if (!found) throw noSuchLayer(name || undefined, collections.map(({ id }) => id));
  return { ...itemsOf(`${base}/collections/${encodeURIComponent(found.id)}/items${suffix}`), title: found.title };
}

function collectionsIn({ text }: Answer, address: string): { id: string; title: string }[] {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (cause) {
    throw serviceError('invalid', { file: address, got: 'no JSON', expected: 'collections' }, (messages) => messages.broken(hostIn(address), 'JSON'), cause);
  }
  const list = isObject(json) && isArray(json['collections']) ? json['collections'].filter(isObject) : [];
  return list.flatMap(({ id, title }) => (typeof id === 'string' ? [{ id, title: typeof title === 'string' ? title : id }] : []));
}

/** The items of a collection, page by page. */
function itemsOf(address: string): Plan {
  const first = /[?&]limit=/.test(address) ? address : `${address}${address.includes('?') ? '&' : '?'}limit=${API_PAGE}`;
  return { first, title: decodeURIComponent(/\/collections\/([^/?#]+)/.exec(address)![1]!), attribution: undefined, most: MOST_FEATURES, pageSize: API_PAGE, accept: JSON_TYPES };
}

interface Asking { readonly declaration: ContentDeclaration; readonly signal: AbortSignal | undefined }

async function contentOf({ features, isMore }: Gathered, { first, title, attribution }: Plan, { declaration, signal }: Asking): Promise<FeatureContent> {
  if (features.length === 0) throw serviceError('invalid', { file: first, got: '0 features', expected: 'at least one' }, (messages) => messages.noFeatures(title));
  const set = await inSlices(featuresFromGeoJson({ type: 'FeatureCollection', features }, { label: declaration.label }), signal);
  const incomplete = isMore
    ? serviceError('unsupported', { file: first, got: `more than ${MOST_FEATURES} features` }, (messages) => messages.tooMany(formatNumber(MOST_FEATURES, messages.language))) : undefined;
  return { ...featureContent(set, declaration, { title, attribution }), incomplete };
}
