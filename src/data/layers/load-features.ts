import { featureContent } from '../../core/features/feature-content.js';
import { featuresFromGeoJson } from '../../core/features/features-from-geojson.js';
import { featuresFromTable } from '../../core/features/features-from-table.js';
import { fileTitle } from '../../core/features/file-title.js';
import type { FeatureKind } from '../../core/features/feature-set.js';
import type { FeatureContent } from '../../core/layer-content.js';
import { parseCsv } from '../../core/text-table.js';
import type { FetchOptions } from '../fetch-bytes.js';
import { parseJson } from '../parse-json.js';
import { beginsAsJson, readSource } from '../read-source.js';
import type { ContentDeclaration, GivenContent } from './load-content.js';

/**
 * Loads points or lines: GeoJSON or TopoJSON, and of points also CSV with columns of coordinates.
 * @throws RkError with the address as file: `load-failed`, `not-json`, and what reading CSV and features throws.
 */
export async function loadFeatures(declaration: ContentDeclaration, { shapes }: GivenContent, options: FetchOptions): Promise<FeatureContent> {
  const { src, object, label } = declaration;
  const { content, inFile } = await readSource(shapes ?? src!, options);
  return inFile(() => {
    const kind = declaration.type as FeatureKind;
    const isTable = typeof content === 'string' && !beginsAsJson(content);
    const features = isTable ? featuresFromTable(parseCsv(content), { kind, label })
      : featuresFromGeoJson(typeof content === 'string' ? parseJson(content) : content, { kind, label, object });
    return featureContent(features, declaration, { title: src && fileTitle(src) });
  });
}
