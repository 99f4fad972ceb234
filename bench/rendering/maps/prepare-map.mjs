import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { SIZES } from './make-map.mjs';

const here = import.meta.dirname;

/** Makes the map of a size in a folder unless it is there, and returns what it is: numbers of areas, arcs, points, bytes. */
export function prepareMap(size, folder) {
  forgetOldMaps(folder);
  const info = join(folder, `${size}.info.json`);
  if (!existsSync(info)) {
    console.log(`Making the map of ${SIZES[size].count.toLocaleString('en')} areas …`);
    // A process of its own gives its memory back before anything is measured.
    execFileSync(process.execPath, ['--max-old-space-size=8192', join(here, 'make-map.mjs'), size, folder], { stdio: ['ignore', 'ignore', 'inherit'] });
  }
  return JSON.parse(readFileSync(info, 'utf8'));
}

/** Maps that another version of the scripts of this folder made are other maps. */
function forgetOldMaps(folder) {
  const hash = createHash('sha256');
  for (const file of readdirSync(here).sort()) hash.update(readFileSync(join(here, file)));
  const version = hash.digest('hex');
  const stamp = join(folder, 'version');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === version) return;
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  writeFileSync(stamp, version);
}
