import { digestOf } from '../../core/disclosure/digest.js';
import { checkManifest, manifestOf } from '../../core/disclosure/manifest.js';
import { parseIndicatorFile, readIndicatorFile } from '../../core/indicator-file.js';
import { publishedName } from '../formats/read-shapes.js';
import type { Inputs } from './inputs.js';
import { manifests, sha256 } from './manifest.js';
import type { Prepared } from './prepare.js';
import type { Released } from './ledger.js';
import { publishedShapes } from './published-shapes.js';
import { releasesOf } from './released.js';

/**
 * The files of a publication by name, what they release, and a line about shapes that are worth a word.
 * @throws RkError `not-as-published` for a file that a page would not believe: a mistake of the publisher.
 */
export function publication({ spec, shapes, hashes }: Inputs, { tree, levels, summary }: Prepared): { files: ReadonlyMap<string, string>; released: Released; words: string } {
  const files = new Map<string, string>();
  const used = tree.levels.flatMap(({ shapes: own }) => own ?? []);
  const written = [...new Set(used.map(({ src }) => src))].map((src) => {
    const own = used.filter((one) => one.src === src);
    const kept = {
      objects: new Set(own.flatMap(({ object }) => object ?? [])),
      properties: new Set([...used.flatMap(({ key, label }) => [key, label]), ...tree.parentKeys].filter((name) => name !== undefined)),
    };
    return { name: publishedName(src), content: `${JSON.stringify(publishedShapes(shapes.get(src)!, kept))}\n` };
  });
  const names = levels.map(({ level }) => `indicators-${level}.json`);
  const inputs = [hashes[0]!, ...written.map(({ name, content }) => ({ src: name, sha256: sha256(content) }))];
  const digests = levels.map((level) => digestOf(parseIndicatorFile(JSON.parse(JSON.stringify(level)))));
  const all = manifests(tree, summary, { names, digests, shapes: written.map(({ name }) => name), inputs });
  levels.forEach((level, i) => files.set(names[i]!, `${JSON.stringify({ ...level, manifest: all[i] })}\n`));
  for (const content of files.values()) checkAsPage(content);
  for (const { name, content } of written) files.set(name, content);
  const unshaped = tree.levels.filter((level) => !level.shapes).map(({ level }) => level);
  const note = unshaped.length > 0 ? `No shapes in ${spec.areas.src} for level ${unshaped.join(', ')}: figures only.\n` : '';
  return { files, released: releasesOf(levels), words: note };
}

/** A page must believe what is written. */
function checkAsPage(content: string): void {
  const file = parseIndicatorFile(JSON.parse(content));
  checkManifest(file, readIndicatorFile(file), manifestOf(file)!);
}
