// The committed custom-elements.json says what the sources say. Every shadow part and custom property that the sources
// use is in the manifest too.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

const file = new URL('../custom-elements.json', import.meta.url);
const committed = execFileSync('git', ['show', 'HEAD:custom-elements.json'], { encoding: 'utf8', maxBuffer: 1e8 });
const problems = [];
if (committed !== readFileSync(file, 'utf8')) problems.push('custom-elements.json is stale: run `npm run build` and commit it.');

const manifest = JSON.parse(readFileSync(file, 'utf8'));
for (const { declarations } of manifest.modules) {
  for (const element of declarations.filter(({ tagName }) => tagName)) {
    const source = readFileSync(new URL(`../src/elements/${element.tagName}/${element.tagName}.ts`, import.meta.url), 'utf8');
    const parts = new Set((element.cssParts ?? []).map(({ name }) => name));
    for (const [, names] of source.matchAll(/\bpart="([^"$]+)"/g)) {
      for (const name of names.split(' ')) if (!parts.has(name)) problems.push(`${element.tagName}: part "${name}" is not documented (@csspart).`);
    }
    for (const [, name] of source.matchAll(/<slot name="([^"]+)"/g)) {
      if (!element.slots?.some((slot) => slot.name === name)) problems.push(`${element.tagName}: slot "${name}" is not documented (@slot).`);
    }
    for (const [, name] of source.matchAll(/dispatchEvent\(new (\w+)/g)) {
      if (!element.events?.some((event) => event.type?.text === name)) problems.push(`${element.tagName}: event ${name} is not documented (@event).`);
    }
  }
}
if (problems.length > 0) {
  console.error(problems.join('\n'));
  process.exit(1);
}
console.log('custom-elements.json is complete and fresh.');
