// Writes the JSON schemas of indicator files, question files and publish specs, for editors and other tools, from what the library itself checks with.
import { mkdir, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { toJsonSchema } from '@valibot/to-json-schema';
import { loadSource } from './load-source.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const out = `${root}dist/schema`;

/** Writes one schema. What a writer may leave out is optional in it, although reading fills it in. */
async function write(name, title, checked) {
  const { $schema, ...schema } = toJsonSchema(checked, { target: 'draft-2020-12', typeMode: 'input' });
  await writeFile(`${out}/${name}.json`, `${JSON.stringify({ $schema, title, ...schema }, undefined, 2)}\n`);
}

const { indicatorFileSchema } = await loadSource('src/core/indicator-file.ts');
const { questionSchema } = await loadSource('src/core/question.ts');
await mkdir(out, { recursive: true });
await write('indicators', 'rk-indicators/1: figures of areas, with what they are and how they are protected', indicatorFileSchema);
await write('question', 'rk-question/1: a policy question, its areas and figures, and how it is answered', questionSchema);
const { specSchema } = await loadSource('src/cli/publish/spec.ts');
await write('publish', 'rk-publish/1: what rk publish is to make of raw tables and shapes', specSchema);
