import { dirname } from 'node:path';
import type { FeatureKind } from '../../core/features/feature-set.js';
import type { Question } from '../../core/question.js';
import { decode } from '../../data/decode.js';
import { areasOfFile } from '../../data/layers/areas-of-file.js';
import { featuresOfFile } from '../../data/layers/read-features.js';
import { parseJson } from '../../data/parse-json.js';
import { isPlainShapes } from '../../data/read-source.js';
import { inFile, locate, readBytes } from '../files.js';
import { areasOf, shapesOf } from '../shapes.js';
import { follow, type Follow } from './follow.js';

type Layer = Question['layers'][number];

/** What is there of a layer, in words. */
type Look = (layer: Layer, bytes: Uint8Array) => Promise<string>;

const features: Look = async ({ type, object }, bytes) => `${(await featuresOfFile(bytes, { kind: type as FeatureKind, object })).count} features`;
const looks: Readonly<Partial<Record<Layer['type'], Look>>> = {
  points: features, lines: features,
  areas: async (layer, bytes) => `${areasOf(shapesOf(await readAreas(bytes, layer.src, layer.object)), layer).count} areas`,
};

/** Areas of a file as a page reads them: TopoJSON, GeoJSON, or what another format comes down to. @throws RkError with the file. */
export async function readAreas(bytes: Uint8Array, name: string, object: string | undefined): Promise<unknown> {
  if (isPlainShapes(bytes)) return inFile(name, () => parseJson(decode(bytes)));
  return areasOfFile(bytes, object).catch((error: unknown) => inFile(name, () => { throw error; }));
}

/** Checks the files of the layers of a question: that they are there, and hold what the layer says. A service is not asked. */
export async function checkLayers({ layers }: Question, path: string, following: Follow): Promise<void> {
  for (const layer of layers) {
    await follow(layer.src, following, async (src) => {
      const look = looks[layer.type];
      if (!look) {
        following.findings.push({ kind: 'warning', file: src, message: `not checked: it is a service (${layer.type})` });
        return;
      }
      const bytes = await readBytes(locate(src, dirname(path), following.root), src);
      const found = await look(layer, bytes).catch((error: unknown) => inFile(src, () => { throw error; }));
      following.findings.push({ kind: 'ok', file: src, message: `layer of ${layer.type}: ${found}` });
    });
  }
}
