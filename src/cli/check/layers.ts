import { dirname } from 'node:path';
import { RkError } from '../../core/errors.js';
import { parseJson } from '../../data/parse-json.js';
import { beginsAsJson } from '../../data/read-source.js';
import { decode } from '../../data/decode.js';
import type { Question } from '../../core/question.js';
import { inFile, locate, readBytes, textTableOf } from '../files.js';
import { areasOf, featuresOf, shapesOf } from '../shapes.js';
import { follow, type Follow } from './follow.js';

type Layer = Question['layers'][number];

/** What is there of a layer, in words. */
type Look = (layer: Layer, bytes: Uint8Array) => string;

const looks: Readonly<Partial<Record<Layer['type'], Look>>> = {
  points: (layer, bytes) => (beginsAsJson(decode(bytes)) ? features(layer, bytes, ['Point', 'MultiPoint']) : `${textTableOf(bytes, layer.src).rows.length} rows`),
  lines: (layer, bytes) => features(layer, bytes, ['LineString', 'MultiLineString']),
  areas: (layer, bytes) => `${areasOf(shapesOf(parseJson(decode(bytes))), layer).count} areas`,
};

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
      following.findings.push({ kind: 'ok', file: src, message: `layer of ${layer.type}: ${inFile(src, () => look(layer, bytes))}` });
    });
  }
}

/** @throws RkError `invalid` when there is nothing of these types. */
function features({ type, object }: Layer, bytes: Uint8Array, types: readonly string[]): string {
  const found = featuresOf(shapesOf(parseJson(decode(bytes))), object).map(({ type: own, geometry }) => (geometry as { type?: unknown } | null | undefined)?.type ?? own);
  const count = found.filter((one) => types.includes(one as string)).length;
  if (count > 0) return `${count} of ${found.length}`;
  throw new RkError('invalid', { path: 'features', got: [...new Set(found)].join(', ') || 'none', expected: `${type}: ${types.join(' | ')}` });
}
