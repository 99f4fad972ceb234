// Puts what is no code beside the code: schemas, the catalogue and themes.
import { cpSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import './build-catalogue.mjs';
import './build-schema.mjs';

const folder = (path) => fileURLToPath(new URL(`../${path}`, import.meta.url));
cpSync(folder('src/themes'), folder('dist/themes'), { recursive: true });
