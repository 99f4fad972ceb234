import { featureContent } from '../../core/features/feature-content.js';
import { isFeatureSet, type FeatureKind } from '../../core/features/feature-set.js';
import { fileTitle } from '../../core/features/file-title.js';
import type { FeatureContent } from '../../core/layer-content.js';
import { RkError } from '../../core/errors.js';
import type { FetchOptions } from '../fetch-bytes.js';
import { nextTask } from '../worker/slices.js';
import type { ContentDeclaration, GivenContent } from './load-content.js';
import { readFeatures } from './read-features.js';

/**
 * Loads points or lines: see `readFeatures` for the formats. What is handed over may also be read already.
 * @throws RkError with the address as file: what `readFeatures` and `featureContent` throw.
 */
export async function loadFeatures(declaration: ContentDeclaration, { shapes }: GivenContent, options: FetchOptions): Promise<FeatureContent> {
  const { src, object, label } = declaration;
  const kind = declaration.type as FeatureKind;
  const features = isFeatureSet(shapes) ? shapes : await readFeatures(shapes ?? src!, { kind, label, object }, options);
  // Reading, working out the look, and drawing are a task each.
  await nextTask();
  try {
    return featureContent(features, declaration, { title: src && fileTitle(src) });
  } catch (error) {
    throw error instanceof RkError && src && !shapes ? error.inFile(src) : error;
  } finally {
    await nextTask();
  }
}
