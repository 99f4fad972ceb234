import { RkError, describe } from '../../core/errors.js';
import type { FeatureDeclaration } from '../../core/features/feature-content.js';
import type { LayerContent } from '../../core/layer-content.js';
import type { FetchOptions } from '../fetch-bytes.js';

/** What a layer says that its content depends on. The addresses in it are whole. */
export interface ContentDeclaration extends FeatureDeclaration {
  readonly type?: string | undefined;
  readonly src?: string | undefined;
  readonly object?: string | undefined;
  readonly layers?: string | undefined;
}

/** What a page hands over instead of an address. */
export interface GivenContent {
  readonly shapes?: object | string | Uint8Array | undefined;
}

/** Loads the content of a layer. */
export type ContentLoader = (declaration: ContentDeclaration, files: GivenContent, options: FetchOptions) => Promise<LayerContent>;

/** How to load each type: a file of its own, fetched with the first layer of that type. */
const loaders: Readonly<Record<string, () => Promise<ContentLoader>>> = {
  points: () => import('./load-features.js').then(({ loadFeatures }) => loadFeatures),
  lines: () => import('./load-features.js').then(({ loadFeatures }) => loadFeatures),
  wms: () => import('./load-wms.js').then(({ loadWms }) => loadWms),
  wfs: () => import('./load-wfs.js').then(({ loadWfs }) => loadWfs),
  tiles: () => import('./load-tiles.js').then(({ loadTiles }) => loadTiles),
};

/**
 * Loads what a layer of another type than areas is made of.
 * @throws RkError `unsupported` for a type that is not known; what the loader of the type throws; the signal's reason.
 */
export async function loadContent(declaration: ContentDeclaration, files: GivenContent, options: FetchOptions): Promise<LayerContent> {
  const { type = '' } = declaration;
  if (!Object.hasOwn(loaders, type)) throw new RkError('unsupported', { path: 'type', got: describe(type), expected: ['areas', ...Object.keys(loaders)].join(' | ') });
  const load = await loaders[type]!();
  options.signal?.throwIfAborted();
  return load(declaration, files, options);
}
