import type { FeatureContent } from '../layer-content.js';
import { toldColumns, type ToldColumns } from './feature-facts.js';
import type { FeatureSet } from './feature-set.js';
import { requireColumn, styleFeatures, type FeatureLook } from './feature-style.js';

/** What a layer says of the look of its features, and of what is told of them. */
export type FeatureDeclaration = FeatureLook & ToldColumns & { readonly label?: string | undefined };

/** Where features are from. */
export interface FeatureOrigin {
  /** What the file or the layer of a service is called. */
  readonly title?: string | undefined;
  /** Who made it, as plain text. */
  readonly attribution?: string | undefined;
}

/**
 * Features as the content of a layer, which decides how they look.
 * @throws RkError `invalid` for a column that is not there, and what `styleFeatures` throws.
 */
export function featureContent(features: FeatureSet, declaration: FeatureDeclaration, { title, attribution }: FeatureOrigin = {}): FeatureContent {
  if (declaration.label !== undefined) requireColumn(features, 'label', declaration.label);
  for (const name of toldColumns({ columns: declaration.columns })) requireColumn(features, 'columns', name);
  return { kind: 'features', features, style: styleFeatures(features, declaration), title, attribution, bounds: features.bounds };
}
