// Writes the ten policy questions and the sources of their data as files beside the bundle: no page carries what it does not ask for.
import { mkdir, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { loadSource } from './load-source.mjs';

const { questions, questionFile, sourcesFile, usualFiles } = await loadSource('src/catalogue/index.ts');
const out = fileURLToPath(new URL('../dist/catalogue', import.meta.url));
const write = (name, content) => writeFile(`${out}/${name}.json`, `${JSON.stringify(content, undefined, 2)}\n`);

await mkdir(out, { recursive: true });
for (const question of questions) await write(question.id, questionFile(question, usualFiles));
await write('sources', sourcesFile(questions));
