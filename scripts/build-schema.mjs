// Writes the JSON schema of indicator files, for editors and other tools, from the schema that the library itself checks with.
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { toJsonSchema } from '@valibot/to-json-schema';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('..', import.meta.url));
const out = `${root}dist/schema`;

/** What a schema module exports. Bundled beside the dependencies, which it keeps importing: they have to be the same copy. */
async function load(source) {
  const cache = `${root}node_modules/.cache`;
  await mkdir(cache, { recursive: true });
  const folder = await mkdtemp(`${cache}/schema-`);
  const outfile = `${folder}/schema.mjs`;
  try {
    await build({ entryPoints: [`${root}${source}`], outfile, bundle: true, packages: 'external', format: 'esm', platform: 'neutral', target: 'es2022', logLevel: 'error' });
    return await import(pathToFileURL(outfile).href);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

const { indicatorFileSchema } = await load('src/core/indicator-file.ts');
// `input`: what a writer may leave out is optional here, although reading fills it in.
const { $schema, ...schema } = toJsonSchema(indicatorFileSchema, { target: 'draft-2020-12', typeMode: 'input' });
const titled = { $schema, title: 'rk-indicators/1: figures of areas, with what they are and how they are protected', ...schema };
await mkdir(out, { recursive: true });
await writeFile(`${out}/indicators.json`, `${JSON.stringify(titled, undefined, 2)}\n`);
