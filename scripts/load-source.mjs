// Loads a TypeScript module of src for scripts, which run before or without a build.
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('..', import.meta.url));

/** What a module exports. Bundled beside the dependencies, which it keeps importing: they have to be the same copy. */
export async function loadSource(source) {
  const cache = `${root}node_modules/.cache`;
  await mkdir(cache, { recursive: true });
  const folder = await mkdtemp(`${cache}/source-`);
  const outfile = `${folder}/module.mjs`;
  try {
    await build({ entryPoints: [`${root}${source}`], outfile, bundle: true, packages: 'external', format: 'esm', platform: 'neutral', target: 'es2022', logLevel: 'error' });
    return await import(pathToFileURL(outfile).href);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
