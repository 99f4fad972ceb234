import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { build } from 'esbuild';
import { personTable, writePersons, writePersonSpec, type MadePersons } from './persons.js';
import { folder, rk, type Ran } from './run.js';

const root = process.env['RK_ROOT'] ?? '.';
const ids = ['inwoners', 'ouderen', 'alleen'] as const;
interface Published { areas: string[]; values: Record<string, Record<string, (number | null)[]>>; suppressed: Record<string, Record<string, number[]>> }

describe('rk publish of a file with a row for each person', () => {
  const { path, remove } = folder();
  after(remove);
  let made: MadePersons;
  let ran: Ran;
  before(async () => {
    made = writePersons(path, { rows: 200_000, postcodes: 4000 });
    writePersonSpec(path, made.codes);
    ran = await rk(['publish', 'spec.json', '--out', 'out', '--ledger', 'ledger'], { folder: path });
  });
  const read = (level: string): Published => JSON.parse(readFileSync(join(path, `out/indicators-${level}.json`), 'utf8')) as Published;

  it('counts 200,000 persons in 4,000 postcodes and two years, whatever way their postcode is written', () => {
    assert.deepEqual([ran.code, ran.err], [0, '']);
    const { areas, values, suppressed } = read('pc6');
    assert.deepEqual(areas, made.codes);
    let shown = 0;
    for (const id of ids) {
      for (const period of ['2023', '2024']) {
        const hidden = new Set(suppressed[id]?.[period]);
        made.counts[id][period]!.forEach((count, area) => {
          assert.equal(values[id]![period]![area], hidden.has(area) ? null : count);
          assert.ok(count >= 5 || hidden.has(area));
          if (!hidden.has(area)) shown++;
        });
      }
    }
    assert.ok(shown > 10_000);
  });

  it('adds them up to coarser levels', () => {
    const { values } = read('gemeente');
    for (const id of ids) for (const period of ['2023', '2024']) assert.equal(values[id]![period]![0], made.counts[id][period]!.reduce((sum, count) => sum + count));
  });

  it('writes nothing of a person anywhere: not in files, the ledger, or on the screen', () => {
    const files = ['out', 'ledger'].flatMap((name) => readdirSync(join(path, name)).map((file) => readFileSync(join(path, name, file), 'utf8')));
    for (const text of [...files, ran.out]) assert.doesNotMatch(text, /Geheim|personen\.csv|huishouden/);
  });

  it('takes no more memory for ten times as many persons', async () => {
    const [bundle, codes, few] = ['count.mjs', 'codes.json', 'few'].map((name) => join(path, name)) as [string, string, string];
    const source = `
      import { readFileSync } from 'node:fs';
      import { countPersons } from ${JSON.stringify(join(root, 'src/cli/persons/count-persons.ts'))};
      import { personTable } from ${JSON.stringify(join(root, 'src/cli/persons/person-table.ts'))};
      const { table } = await countPersons(process.argv[2], personTable(${JSON.stringify(personTable)}, ''), { codes: JSON.parse(readFileSync(process.argv[3], 'utf8')), periods: undefined });
      console.log(JSON.stringify([table.rows.reduce((sum, row) => sum + Number(row[2]), 0), process.resourceUsage().maxRSS / 1024]));`;
    await build({ stdin: { contents: source, resolveDir: root, loader: 'ts' }, outfile: bundle, bundle: true, platform: 'node', format: 'esm', logLevel: 'error', tsconfig: join(root, 'tsconfig.json'), banner: { js: 'import { createRequire } from "node:module"; const require = createRequire(import.meta.url);' } });
    writeFileSync(codes, JSON.stringify(made.codes));
    mkdirSync(few);
    writePersons(few, { rows: 20_000, postcodes: 4000 });
    const measure = (at: string): [number, number] => {
      const { stdout, stderr } = spawnSync(process.execPath, ['--max-semi-space-size=2', bundle, join(at, 'personen.csv'), codes], { encoding: 'utf8' });
      assert.equal(stderr, '');
      return JSON.parse(stdout) as [number, number];
    };
    const [[small, least], [large, most]] = [measure(few), measure(path)];
    assert.deepEqual([small, large], [20_000, 200_000]);
    console.log(`peak memory: ${least.toFixed(0)} MB for 20,000 persons, ${most.toFixed(0)} MB for 200,000`);
    assert.ok(most - least < 30, `${least} MB and ${most} MB`);
  });
});

describe('rk publish of persons', () => {
  const { path, remove } = folder();
  after(remove);
  const codes = ['1000AA', '1000AB', '1000AC', '1000AD'];
  const header = 'naam;postcode;jaar;leeftijd;huishouden';
  const person = (i: number): string => `Jansen;${codes[i % 4]};2024;${i % 100};alleen`;
  const publish = (lines: readonly string[], more: object = {}, table: object = {}): Promise<Ran> => {
    writeFileSync(join(path, 'personen.csv'), lines.join('\n'));
    writePersonSpec(path, codes, { tables: [{ ...personTable, ...table }], ...more });
    return rk(['publish', 'spec.json', '--out', 'out'], { folder: path });
  };
  const persons = Array.from({ length: 400 }, (_, i) => person(i));
  const columnOf = (id: string): (number | null)[] => (JSON.parse(readFileSync(join(path, 'out/indicators-pc6.json'), 'utf8')) as Published).values[id]!['2024']!;

  it('takes conditions on rows, ranges half-open, and rows without a number as in no range', async () => {
    const more = [...persons, ...Array.from({ length: 10 }, () => 'Jansen;1000AA;2024;;paar'), 'Jansen;;2024;70;alleen'];
    const { code, err } = await publish([header, ...more], {}, { where: { huishouden: ['alleen', 'paar'] }, counts: { inwoners: {}, ouderen: { leeftijd: { from: 40 } }, alleen: { leeftijd: { from: 40, below: 80 } } } });
    assert.deepEqual([code, err], [0, '']);
    // Every age of 0 to 99 comes four times, in the postcode of its remainder by four.
    assert.deepEqual([columnOf('inwoners'), columnOf('ouderen'), columnOf('alleen')], [[110, 100, 100, 100], [60, 60, 60, 60], [40, 40, 40, 40]]);
  });

  it('leaves rows of other areas out when told to, and areas with nobody are nobody', async () => {
    const lines = [header, ...persons.filter((line) => !line.includes('1000AD')), 'Jansen;9999ZZ;2024;50;alleen'];
    assert.equal((await publish(lines, {}, { elsewhere: 'skip' })).code, 0);
    assert.equal(columnOf('inwoners')[3], null);
  });

  it('understands an accent that only comes late in a file that is no UTF-8', async () => {
    const many = Array.from({ length: 20_000 }, (_, i) => person(i));
    const lines = [header, ...many, ...Array.from({ length: 32 }, (_, i) => `Jansen;${codes[i % 4]};2024;50;één ouder`)];
    writePersonSpec(path, codes, { tables: [{ ...personTable, counts: { inwoners: {}, ouderen: { huishouden: 'één ouder' } } }], indicators: [{ id: 'inwoners', kind: 'count' }, { id: 'ouderen', kind: 'count' }] });
    writeFileSync(join(path, 'personen.csv'), Buffer.from(lines.join('\n'), 'latin1'));
    const { code, err } = await rk(['publish', 'spec.json', '--out', 'out'], { folder: path });
    assert.deepEqual([code, err], [0, '']);
    assert.deepEqual([columnOf('inwoners'), columnOf('ouderen')], [[5008, 5008, 5008, 5008], [8, 8, 8, 8]]);
  });

  it('reads other delimiters and encodings', async () => {
    const text = [header, ...persons].join('\n').replaceAll(';', '\t').replaceAll('Jansen', 'Janßen');
    for (const bytes of [Buffer.from(text, 'latin1'), Buffer.from(`\ufeff${text}`, 'utf16le')]) {
      writePersonSpec(path, codes);
      writeFileSync(join(path, 'personen.csv'), bytes);
      const { code, err } = await rk(['publish', 'spec.json', '--out', 'out'], { folder: path });
      assert.deepEqual([code, err], [0, '']);
      assert.deepEqual(columnOf('inwoners'), [100, 100, 100, 100]);
    }
  });

  it('refuses what it cannot count, naming the line and never what stands there', async () => {
    const cases: [string, readonly string[], object, object, RegExp][] = [
      ['a code of no area', [header, ...persons, 'Jansen;9999ZZ;2024;50;alleen'], {}, {}, /personen\.csv, at line 402, column "postcode".*"elsewhere": "skip"/],
      ['a text for an age', [header, 'Jansen;1000AA;2024;vijftig;alleen'], {}, {}, /line 2, column "leeftijd".*a number/],
      ['a year nobody declared', [header, ...persons, 'Jansen;1000AA;1999;50;alleen'], { periods: ['2024'] }, {}, /line 402, column "jaar".*2024/],
      ['a row too long', [header, ...persons, 'Jansen;1000AA;2024;50;alleen;17-05-1944'], {}, {}, /line 402.*5 cells.*got 6 cells/],
      ['a quote that does not end', [header, ...persons, '"Jansen;1000AA;2024;50;alleen'], {}, {}, /quote that does not end/],
      ['a file without a first line of names', persons, {}, {}, /"postcode", which no column is called/],
      ['an empty file', [''], {}, {}, /an empty file/],
      ['a count that is said to be public', [header, ...persons], { indicators: [{ id: 'inwoners', kind: 'count', sensitivity: 'public' }] }, { counts: { inwoners: {} } }, /"inwoners", which is said to be public/],
      ['a count nobody declared', [header, ...persons], {}, { counts: { mensen: {} } }, /"mensen"/],
      ['rows without counts', [header, ...persons], {}, { counts: {} }, /tables\[0\]\.counts/],
      ['counts without saying what a row is', [header, ...persons], {}, { rows: undefined }, /tables\[0\]\.rows/],
      ['columns beside counts', [header, ...persons], {}, { columns: { a: 'inwoners' } }, /tables\[0\]\.columns/],
      ['a column of dates for a period', [header, ...Array.from({ length: 120 }, (_, i) => `Jansen;1000AA;1944-05-${i};50;alleen`)], {}, {}, /more than 100 different texts/],
    ];
    for (const [what, lines, more, table, message] of cases) {
      const { code, out, err } = await publish(lines, more, table);
      assert.deepEqual([code, out], [1, ''], what);
      assert.match(err, message, what);
      assert.doesNotMatch(err, /Jansen|9999ZZ|vijftig|1999|1944/, what);
    }
    writePersonSpec(path, codes, { tables: [{ ...personTable, src: 'gone.csv' }] });
    assert.match((await rk(['publish', 'spec.json', '--out', 'x'], { folder: path })).err, /gone\.csv.*nothing there/);
  });

  it('shows on a terminal how far it is, and can be interrupted', async () => {
    writeFileSync(join(path, 'personen.csv'), [header, ...persons].join('\n'));
    writePersonSpec(path, codes);
    assert.match((await rk(['publish', 'spec.json', '--out', 'out'], { folder: path, terminal: true })).err, /counting personen\.csv: 400 rows/);
    const { code, err } = await rk(['publish', 'spec.json', '--out', 'new'], { folder: path, signal: AbortSignal.abort(new Error('SIGINT')) });
    assert.deepEqual([code, err], [1, 'rk: interrupted; nothing was written\n']);
    assert.ok(!readdirSync(path).includes('new'));
  });
});
