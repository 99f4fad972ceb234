import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { describe, it } from 'node:test';

const root = join(process.env['RK_ROOT']!, 'src');

/** What each room may import from, itself included. */
const rooms: Record<string, readonly string[]> = {
  core: ['core'],
  catalogue: ['core', 'catalogue'],
  data: ['core', 'data'],
  store: ['core', 'data', 'store'],
  map: ['core', 'store', 'map'],
  events: ['core', 'events'],
  generated: [],
  elements: ['core', 'data', 'store', 'map', 'events', 'generated', 'elements'],
  // The single file begins with what makes it its own worker.
  define: ['elements', 'define', 'data', '.'],
  cli: ['core', 'data', 'cli'],
};

interface Import { from: string; to: string; names: string }

const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts') && !file.endsWith('.d.ts'));
const imports: Import[] = files.flatMap((file) => {
  const source = readFileSync(join(root, file), 'utf8');
  return [...source.matchAll(/(?:^|\n)\s*(?:import|export)\s+([^;'"]*?\s+from\s+)?['"]([^'"]+)['"]|import\(['"]([^'"]+)['"]\)/g)].map((match) => {
    const target = match[2] ?? match[3]!;
    return { from: file, to: target.startsWith('.') ? relative(root, join(root, dirname(file), target)).replace(/\.js$/, '.ts') : target, names: match[1] ?? '' };
  });
});
const roomOf = (file: string): string => (file.includes('/') ? file.split('/')[0]! : '.');
const inside = imports.filter(({ to }) => files.includes(to));

describe('the house', () => {
  it('is seen: the test finds the imports it is about', () => {
    assert.ok(imports.length > 100);
    assert.ok(inside.some(({ from, to }) => from.startsWith('elements/') && to.startsWith('core/')));
  });

  it('has imports one way only: core, data, store, map, elements, define', () => {
    const wrong = inside.filter(({ from, to }) => roomOf(from) !== '.' && !rooms[roomOf(from)]?.includes(roomOf(to)));
    assert.deepEqual(wrong.map(({ from, to }) => `${from} → ${to}`), []);
  });

  it('has the catalogue be data: it knows types of the core and nothing that runs', () => {
    const own = inside.filter(({ from }) => roomOf(from) === 'catalogue');
    const outward = own.filter(({ to }) => roomOf(to) !== 'catalogue');
    assert.ok(outward.length > 0);
    assert.deepEqual(outward.filter(({ names }) => !/^type\b/.test(names)).map(({ from, to }) => `${from} → ${to}`), []);
  });

  it('has every relative import lead to a file', () => {
    const lost = imports.filter(({ to, from }) => !files.includes(to) && /^\.|\.ts$/.test(to) && !to.endsWith('.d.ts') && readFileSync(join(root, from), 'utf8').includes(to.split('/').at(-1)!.replace('.ts', '.js')));
    assert.deepEqual(lost.map(({ from, to }) => `${from} → ${to}`), []);
  });

  it('lets only the map know Leaflet', () => {
    const wrong = imports.filter(({ from, to }) => to === 'leaflet' && roomOf(from) !== 'map');
    assert.deepEqual(wrong.map(({ from }) => from), []);
  });

  it('lets only the gate and analyses of published tables make a published table', () => {
    const makers = imports.filter(({ names }) => /\bbrandPublished\b/.test(names)).map(({ from }) => from);
    assert.ok(makers.length > 0);
    assert.deepEqual(makers.filter((file) => !file.startsWith('core/disclosure/') && !file.startsWith('core/analysis/')), []);
  });

  it('keeps raw tables in core and data', () => {
    const readers = imports.filter(({ names, from }) => /\bRawTable\b/.test(names) && !/^(core|data|cli)\//.test(from));
    assert.deepEqual(readers.map(({ from }) => from), []);
    const exported = readFileSync(join(root, 'core/index.ts'), 'utf8') + readFileSync(join(root, 'index.ts'), 'utf8');
    assert.doesNotMatch(exported, /RawTable/);
  });

  it('has side effects in define only: no other file registers a tag', () => {
    const wrong = files.filter((file) => roomOf(file) !== 'define' && /customElements\.define\(|@customElement\(/.test(readFileSync(join(root, file), 'utf8')));
    assert.deepEqual(wrong, []);
  });

  it('has no circle of files', () => {
    const next = new Map<string, string[]>();
    for (const { from, to, names } of inside) if (!/^type\b/.test(names)) next.set(from, [...(next.get(from) ?? []), to]);
    const done = new Set<string>();
    const walk = (file: string, path: readonly string[]): void => {
      if (path.includes(file)) assert.fail([...path.slice(path.indexOf(file)), file].join(' → '));
      if (done.has(file)) return;
      for (const to of next.get(file) ?? []) walk(to, [...path, file]);
      done.add(file);
    };
    for (const file of files) walk(file, []);
  });
});
