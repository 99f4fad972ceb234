// Bundles the command `rk` into one executable file; the packages it uses stay packages.
import { chmod, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('..', import.meta.url));
const outfile = `${root}dist/cli/rk.js`;
const { version } = JSON.parse(await readFile(`${root}package.json`, 'utf8'));

await build({
  entryPoints: [`${root}src/cli/bin.ts`], outfile,
  bundle: true, packages: 'external', platform: 'node', format: 'esm', target: 'node20', logLevel: 'warning', tsconfig: `${root}tsconfig.json`,
  banner: { js: '#!/usr/bin/env node' }, define: { RK_VERSION: JSON.stringify(version) },
});
await chmod(outfile, 0o755);
