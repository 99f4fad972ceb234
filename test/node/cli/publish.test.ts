import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { replaceFolder } from '../../../src/cli/publish/replace-folder.js';
import { publishIndicators } from '../../../src/core/publish-indicators.js';
import { folder, rk, type Ran } from './run.js';
import { buurten, writeTown, type Town } from './town.js';

interface Published {
  level: string; areas: string[];
  values: Record<string, Record<string, (number | null)[]>>;
  suppressed: Record<string, Record<string, number[]>>;
  manifest: { tool: string; files: string[]; levels: { level: string; hidden: number }[]; inputs: { src: string; sha256: string }[]; parents?: { level: string; codes: string[] }; rest: string[]; releasedEarlier: number; audit: { passed: boolean } };
}

const inwoners = [120, 130, 140, 150, 160, 170, 180, 190, 200];
const ouderen = [20, 3, 25, 30, 31, 32, 40, 41, 42];

describe('rk publish', () => {
  let path = '';
  let remove = (): void => undefined;
  beforeEach(() => { ({ path, remove } = folder()); });
  afterEach(() => { remove(); });

  const publish = (town: Town, ...more: string[]): Promise<Ran> => rk(['publish', writeTown(path, town), '--out', 'out', ...more], { folder: path });
  const read = (level: string): Published => JSON.parse(readFileSync(join(path, `out/indicators-${level}.json`), 'utf8')) as Published;
  const left = (): string[] => readdirSync(path).filter((name) => !['spec.json', 'table.csv', 'other.csv', 'town.topojson'].includes(name)).sort();

  it('writes a file for every level, with one marker for what is hidden and why it is so', async () => {
    const { code, out, err } = await publish({ columns: { inwoners, ouderen } });
    assert.deepEqual([code, err], [0, '']);
    assert.deepEqual(readdirSync(join(path, 'out')).sort(), ['indicators-buurt.json', 'indicators-gemeente.json', 'indicators-wijk.json', 'town.topojson']);
    const buurt = read('buurt');
    const hidden = buurt.suppressed['ouderen']!['2024']!;
    assert.equal(hidden.length, 2);
    assert.ok(hidden.includes(1));
    for (const area of hidden) assert.equal(buurt.values['ouderen']!['2024']![area], null);
    assert.deepEqual(read('wijk').values['ouderen']!['2024'], [48, 93, 123]);
    assert.deepEqual(read('gemeente').values['inwoners']!['2024'], [1440]);
    assert.deepEqual([buurt.manifest.tool, buurt.manifest.levels.map(({ hidden: count }) => count)], ['rk publish', [2, 0, 0]]);
    assert.match(out, /buurt +9 +18 +2 \(11 %\) +1 +0 +1 +0/);
  });

  it('publishes what a page shows as it is: its own gate finds nothing to hide', async () => {
    await publish({ columns: { inwoners, ouderen } });
    const table = publishIndicators(JSON.parse(readFileSync(join(path, 'out/indicators-buurt.json'), 'utf8')));
    const shown = Array.from(table.column('ouderen', '2024').states).filter((state) => state === 0).length;
    assert.equal(shown, 7);
  });

  it('passes its own audit; a reader of a plain threshold would not', async () => {
    await publish({ columns: { inwoners, ouderen } });
    const files = ['buurt', 'wijk', 'gemeente'].map((level) => `out/indicators-${level}.json`);
    assert.equal((await rk(['audit', ...files], { folder: path })).code, 0);
    const buurt = read('buurt');
    buurt.suppressed['ouderen']!['2024'] = [1];
    buurt.values['ouderen']!['2024'] = ouderen.map((value) => (value < 5 ? null : value));
    writeFileSync(join(path, 'out/indicators-buurt.json'), JSON.stringify(buurt));
    const { code, out } = await rk(['audit', ...files, '--json'], { folder: path });
    assert.equal(code, 1);
    const [leak] = (JSON.parse(out) as { area: string; lo: number; exact: boolean; ok: boolean; how: string }[]).filter(({ ok }) => !ok);
    assert.deepEqual([leak!.area, leak!.lo, leak!.exact], [buurten[1], 3, true]);
    assert.ok(leak!.how.endsWith(`= 3 = ouderen ${buurten[1]}`), leak!.how);
  });

  it('says the same of tables that differ only in what is hidden', async () => {
    const contents = async (few: readonly number[]): Promise<string[]> => {
      const counts = [...few, 25, 30, 31, 32, 40, 41, 42];
      assert.equal((await publish({ columns: { inwoners, ouderen: counts } })).code, 0);
      return readdirSync(join(path, 'out')).sort().map((name) => readFileSync(join(path, 'out', name), 'utf8'));
    };
    assert.deepEqual(await contents([3, 1]), await contents([2, 2]));
  });

  it('keeps hashes of raw tables out of what is published, and everything else that shapes carry', async () => {
    await publish({ columns: { inwoners, ouderen } });
    assert.deepEqual(read('buurt').manifest.inputs.map(({ src }) => src), ['spec.json', 'town.topojson']);
    const shapes = readFileSync(join(path, 'out/town.topojson'), 'utf8');
    assert.ok(!shapes.includes('geheim') && shapes.includes('buurtnaam') && shapes.includes('wijkcode'));
  });

  it('hides "everybody", and the parts of a total with what they leave over', async () => {
    const almostAll = inwoners.map((value, i) => (i === 4 ? value - 2 : 50));
    const { code, out } = await publish({ columns: { inwoners, ouderen: almostAll } });
    assert.equal(code, 0);
    assert.ok(read('buurt').suppressed['ouderen']!['2024']!.includes(4));
    assert.match(out, /buurt +9 +18 +2 \(11 %\) +0 +1 +1 +0/);
  });

  it('protects additive parts together with their total', async () => {
    const jong = inwoners.map((value, i) => value - ouderen[i]!);
    const parts = { indicators: [{ id: 'inwoners', kind: 'count' }, { id: 'jong', kind: 'count', partOf: 'inwoners' }, { id: 'ouderen', kind: 'count', partOf: 'inwoners' }] };
    assert.equal((await publish({ columns: { inwoners, jong, ouderen }, spec: parts })).code, 0);
    const buurt = read('buurt');
    assert.ok(buurt.suppressed['jong']!['2024']!.includes(1) || buurt.suppressed['inwoners']!['2024']!.includes(1));
    assert.deepEqual(buurt.manifest.rest, []);
    assert.equal((await rk(['audit', 'out/indicators-buurt.json', 'out/indicators-wijk.json', 'out/indicators-gemeente.json'], { folder: path })).code, 0);
  });

  it('derives percentages from counts, and hides means with the number of people they are about', async () => {
    const spec = {
      indicators: [
        { id: 'inwoners', kind: 'count' }, { id: 'ouderen', kind: 'count', population: 'inwoners' },
        { id: 'aandeel', kind: 'percentage', numerator: 'ouderen', denominator: 'inwoners' }, { id: 'inkomen', kind: 'mean', n: 'ouderen' },
      ],
      tables: [{ src: 'table.csv', area: 'code', period: 'jaar', columns: { inwoners: 'inwoners', ouderen: 'ouderen', inkomen: 'inkomen' } }],
    };
    assert.equal((await publish({ columns: { inwoners, ouderen, inkomen: ouderen.map((_, i) => 30100 + i) }, spec })).code, 0);
    const buurt = read('buurt');
    assert.equal(buurt.values['aandeel'], undefined);
    assert.deepEqual(buurt.suppressed['inkomen'], buurt.suppressed['ouderen']);
    assert.equal(buurt.values['inkomen']!['2024']![8], 30108);
  });

  it('keeps missing figures apart from hidden ones, and adds up only what is complete', async () => {
    const { code, out } = await publish({ columns: { inwoners, ouderen: ouderen.map((value, i) => (i === 8 ? '' : value)) } });
    assert.equal(code, 0);
    assert.equal(read('buurt').values['ouderen']!['2024']![8], null);
    assert.ok(!read('buurt').suppressed['ouderen']!['2024']!.includes(8));
    assert.deepEqual(read('wijk').values['ouderen']!['2024'], [48, 93, null]);
    assert.match(out, /"empty": "zero"/);
  });

  it('takes areas without a row for empty ones when empty cells mean nobody', async () => {
    const table = { src: 'table.csv', area: 'code', period: 'jaar', columns: { inwoners: 'inwoners', ouderen: 'ouderen' } };
    const town = (empty: string): Town => ({ columns: { inwoners, ouderen }, spec: { tables: [{ ...table, empty, where: { code: buurten.slice(0, 8) } }] } });
    assert.equal((await publish(town('missing'))).code, 0);
    assert.deepEqual(read('wijk').values['ouderen']!['2024'], [48, 93, null]);
    assert.equal((await publish(town('zero'))).code, 0);
    assert.deepEqual(read('wijk').values['ouderen']!['2024'], [48, 93, 81]);
  });

  it('takes rows about coarser areas when they add up, and says which do not and by how much', async () => {
    const good = { columns: { inwoners, ouderen }, lines: ['WK990001;2024;480;93'] };
    assert.equal((await publish(good)).code, 0);
    const { code, err } = await publish({ ...good, lines: ['WK990001;2024;480;97'] });
    assert.equal(code, 1);
    assert.match(err, /wijk WK990001, ouderen 2024: 4 more than its 3 buurt areas together/);
    assert.ok(!err.includes('97') && !err.includes('93'));
  });

  describe('refuses, naming the place and no figure, and writes nothing', () => {
    const columns = { inwoners, ouderen };
    const spec = (change: object): Town => ({ columns, spec: change });
    const table = { src: 'table.csv', area: 'code', period: 'jaar', columns: { inwoners: 'inwoners', ouderen: 'ouderen' } };
    const counts = (id: string, more: object = {}) => ({ id, kind: 'count', ...more });
    const cases: [string, Town, RegExp][] = [
      ['an unknown code', { columns, lines: ['BU99990000;2024;100;50'] }, /BU99990000.*codes of the shapes|codes of the shapes.*BU99990000/],
      ['a duplicate row', { columns, lines: [`${buurten[0]};2024;100;50`] }, /line 2 and line 11.*twice/],
      ['a negative count', { columns: { inwoners, ouderen: ouderen.map((value, i) => (i === 3 ? -7 : value)) } }, /line 5, column "ouderen".*count ≥ 0/],
      ['a decimal count', { columns: { inwoners, ouderen: ouderen.map((value, i) => (i === 3 ? '7,5' : value)) } }, new RegExp(`${buurten[3]}, ouderen 2024.*whole number`)],
      ['a text for a number', { columns: { inwoners, ouderen: ouderen.map((value, i) => (i === 3 ? 'veel' : value)) } }, /line 5, column "ouderen".*a number/],
      ['a cell that the source hides', { columns: { inwoners, ouderen: ouderen.map((value, i) => (i === 3 ? '<5' : value)) } }, /hides/],
      ['a missing column', spec({ tables: [{ ...table, columns: { inwoners: 'inwoners', k_65: 'ouderen' } }] }), /"k_65"/],
      ['a year nobody declared', spec({ periods: ['2023'] }), /line 2, column "jaar".*2023/],
      ['two years in a table that does not say which is which', { columns, lines: [`${buurten[0]};2023;110;15`], spec: { periods: ['2024'], tables: [{ ...table, period: undefined }] } }, /line 2 and line 11.*one figure for each area, indicator and period/],
      ['figures of another year than the borders', { columns, lines: [], spec: { areas: { src: 'town.topojson', object: 'buurt', key: 'buurtcode' }, tables: [{ src: 'other.csv', area: 'code', columns: table.columns }], periods: ['2024'] } }, /the borders are probably of another year/],
      ['an indicator nobody declared', spec({ indicators: [counts('inwoners')] }), /"ouderen"/],
      ['a population that is not there', spec({ indicators: [counts('inwoners'), counts('ouderen', { population: 'mensen' })] }), /population.*"mensen"/],
      ['more parts than there are people', { columns: { inwoners, ouderen: ouderen.map((value, i) => (i === 3 ? 155 : value)) } }, new RegExp(`${buurten[3]}, 2024: ouderen is 5 more than inwoners`)],
      ['a threshold below five', spec({ threshold: 3 }), /threshold.*≥ 5/],
      ['rounding to something else', spec({ round: 3 }), /at round: expected \(0 \| 5\), got 3/],
      ['a threshold that rounding could fall below', spec({ round: 5, threshold: 7 }), /at threshold: expected a multiple of 5/],
      ['a personal percentage without its count', spec({ indicators: [counts('inwoners'), counts('ouderen'), { id: 'deel', kind: 'percentage', denominator: 'inwoners' }] }), /deel\.numerator/],
      ['a mean of which everybody may know the number of people', spec({ indicators: [counts('inwoners', { sensitivity: 'public' }), { id: 'ouderen', kind: 'mean', n: 'inwoners' }] }), /ouderen\.n.*public/],
      ['a level of which nobody says what lies in it', spec({ areas: { src: 'town.topojson', object: 'buurt', key: 'buurtcode', levels: [{ level: 'buurt' }, { level: 'kern', parent: 'kerncode' }, { level: 'gemeente' }] } }), /levels\[1\]\.parent.*kerncode/],
      ['shapes that are not there', spec({ areas: { src: 'gone.topojson' } }), /gone\.topojson.*nothing there/],
      ['a spec of another format', spec({ format: 'rk-question/1' }), /format/],
    ];
    for (const [what, town, message] of cases) {
      it(what, async () => {
        writeFileSync(join(path, 'other.csv'), ['code;inwoners;ouderen', ...buurten.map((code, i) => `${i < 2 ? code : code.replace(/.$/, '7')};100;50`)].join('\n'));
        const { code, out, err } = await publish(town);
        assert.equal(code, 1, err);
        assert.match(err, message);
        assert.equal(out, '');
        assert.deepEqual(left(), []);
      });
    }

    it('parts that do not add up, by how much', async () => {
      const jong = inwoners.map((value, i) => value - ouderen[i]! - (i === 6 ? 2 : 0));
      const { code, err } = await publish({ columns: { inwoners, jong, ouderen }, spec: { indicators: [counts('inwoners'), counts('jong', { partOf: 'inwoners' }), counts('ouderen', { partOf: 'inwoners' })] } });
      assert.equal(code, 1);
      assert.match(err, new RegExp(`buurt ${buurten[6]}, 2024: inwoners is 2 more than its parts \\(jong, ouderen\\)`));
    });
  });

  describe('with a ledger', () => {
    it('remembers what was released, and may release it again', async () => {
      const town = { columns: { inwoners, ouderen } };
      assert.equal((await publish(town, '--ledger', 'ledger')).code, 0);
      const { code, out } = await publish(town, '--ledger', 'ledger');
      assert.equal(code, 0);
      assert.match(out, /released earlier and stay published/);
      assert.deepEqual(readdirSync(join(path, 'ledger')), ['0001.json', '0002.json']);
      assert.ok(read('buurt').manifest.releasedEarlier > 0);
    });

    it('refuses when a figure that is out would have to be hidden', async () => {
      const town = { columns: { inwoners, ouderen: ouderen.map((value) => value + 5) } };
      assert.equal((await publish(town, '--ledger', 'ledger')).code, 0);
      const { code, err } = await publish({ ...town, spec: { threshold: 10 } }, '--ledger', 'ledger');
      assert.equal(code, 1);
      assert.match(err, new RegExp(`ouderen ${buurten[1]}, 2024, was released earlier and would have to be hidden now`));
      assert.deepEqual(readdirSync(join(path, 'ledger')), ['0001.json']);
    });

    it('refuses a figure that is another now, and a cell that only released cells could protect', async () => {
      const safe = { columns: { inwoners, ouderen: ouderen.map((value) => value + 5) } };
      await publish(safe, '--ledger', 'ledger');
      const { code, err } = await publish({ columns: { inwoners, ouderen: ouderen.map((value, i) => (i === 1 ? value : value + 5)) } }, '--ledger', 'ledger');
      assert.equal(code, 1);
      assert.match(err, /with another figure/);
      assert.match(err, /released earlier and would have to be hidden now/);
    });

    it('refuses a ledger it cannot read: forgetting is not safe', async () => {
      mkdirSync(join(path, 'ledger'));
      writeFileSync(join(path, 'ledger/0001.json'), '{ "format": "rk-ledger/2" }');
      const { code, err } = await publish({ columns: { inwoners, ouderen } }, '--ledger', 'ledger');
      assert.equal(code, 1);
      assert.match(err, /0001\.json/);
      assert.deepEqual(left(), ['ledger']);
    });

    it('does not run beside another run with the same ledger', async () => {
      mkdirSync(join(path, 'ledger'));
      writeFileSync(join(path, 'ledger/0001.json.draft'), '');
      const { code, err } = await publish({ columns: { inwoners, ouderen } }, '--ledger', 'ledger');
      assert.equal(code, 1);
      assert.match(err, /another run is under way, or was broken off; if not, remove 0001\.json\.draft/);
      assert.deepEqual([left(), readdirSync(join(path, 'ledger'))], [['ledger'], ['0001.json.draft']]);
    });

    it('publishes nothing when the ledger cannot be written', async () => {
      const { code, err } = await publish({ columns: { inwoners, ouderen } }, '--ledger', 'table.csv/ledger');
      assert.equal(code, 1);
      assert.match(err, /a file where a folder should be/);
      assert.deepEqual(left(), []);
    });
  });

  describe('writes all or nothing', () => {
    const town = { columns: { inwoners, ouderen } };

    it('and nothing with --dry-run', async () => {
      const { code, out } = await publish(town, '--dry-run', '--ledger', 'ledger');
      assert.equal(code, 0);
      assert.match(out, /Nothing is written/);
      assert.deepEqual(left(), []);
    });

    it('for programs: --json says what is hidden and what was written', async () => {
      const { out } = await publish(town, '--json');
      const { levels, written } = JSON.parse(out) as { levels: { small: number; protecting: number }[]; written: string[] };
      assert.deepEqual([levels[0]!.small, levels[0]!.protecting, written.length], [1, 1, 4]);
    });

    it('when it is interrupted: also the last moment leaves what was there', async () => {
      await publish(town, '--ledger', 'ledger');
      const before = readFileSync(join(path, 'out/indicators-buurt.json'), 'utf8');
      const interruption = new AbortController();
      const err = (text: string): void => { if (text.includes('writing')) interruption.abort(new Error('SIGINT')); };
      const { run } = await import('../../../src/cli/rk.js');
      const code = await run(['publish', 'spec.json', '--out', 'out', '--ledger', 'ledger'], { out: () => undefined, err, terminal: true, folder: path, signal: interruption.signal });
      assert.equal(code, 1);
      assert.equal(readFileSync(join(path, 'out/indicators-buurt.json'), 'utf8'), before);
      assert.deepEqual(left(), ['ledger', 'out']);
      assert.deepEqual(readdirSync(join(path, 'ledger')), ['0001.json']);
    });

    it('on a full disk', async () => {
      let written = 0;
      const write = (): Promise<void> => (++written > 1 ? Promise.reject(Object.assign(new Error(), { code: 'ENOSPC' })) : Promise.resolve());
      await assert.rejects(replaceFolder(join(path, 'out'), new Map([['a', '1'], ['b', '2']]), { write }), /a full disk; nothing was published/);
      assert.deepEqual(left(), []);
    });

    it('where nothing can be written', async () => {
      for (const out of ['table.csv/out', 'table.csv', '/proc/rk/out']) {
        const { code, err } = await rk(['publish', writeTown(path, town), '--out', out, '--ledger', 'ledger'], { folder: path });
        assert.equal(code, 1, out);
        assert.match(err, /the output cannot be written.*nothing was published/);
      }
      assert.deepEqual(existsSync(join(path, 'ledger')) ? readdirSync(join(path, 'ledger')) : [], []);
    });

    it('and leaves a folder with other files alone', async () => {
      mkdirSync(join(path, 'out'));
      writeFileSync(join(path, 'out/holiday.txt'), 'mine');
      const { code, err } = await publish(town);
      assert.equal(code, 1);
      assert.match(err, /holds other files, such as holiday\.txt/);
      assert.deepEqual(readdirSync(join(path, 'out')), ['holiday.txt']);
    });

    it('and shows progress on a terminal only', async () => {
      const spec = writeTown(path, town);
      assert.equal((await rk(['publish', spec, '--out', 'out'], { folder: path })).err, '');
      assert.match((await rk(['publish', spec, '--out', 'out'], { folder: path, terminal: true })).err, /protecting 2024 \(1 of 1\)/);
    });
  });

  it('advises when much is hidden', async () => {
    const { code, out } = await publish({ columns: { inwoners, ouderen: [1, 2, 3, 4, 31, 1, 2, 3, 42] } });
    assert.equal(code, 0);
    assert.match(out, /At buurt much is hidden \(ouderen 78 %\)/);
    assert.match(out, /from wijk upwards/);
  });

  it('says what fewer categories would give, as counted here by hand', async () => {
    const parts: Record<string, number[]> = { jong: [3, 3, 3, 20, 20, 3, 3, 3, 3], midden: [3, 3, 3, 20, 20, 1, 1, 1, 1], oud: [4, 30, 30, 30, 30, 30, 30, 30, 30] };
    const all = buurten.map((_, i) => Object.values(parts).reduce((sum, counts) => sum + counts[i]!, 0));
    const indicators = [{ id: 'inwoners', kind: 'count' }, ...Object.keys(parts).map((id) => ({ id, kind: 'count', partOf: 'inwoners' }))];
    const { code, out } = await publish({ columns: { inwoners: all, ...parts }, spec: { indicators } });
    assert.equal(code, 0);
    // Of 27 parts 7 + 7 + 1 are below 5; of 18 joined ones the four sums of 3 + 1, and the 4 alone.
    assert.match(out, /Joining the parts of inwoners two by two at buurt \(jong \+ midden, oud\) would leave 28 % of them too small, instead of 56 %/);
  });

  it('says how to solve what stands in the way', async () => {
    const exact = { columns: { inwoners, ouderen: ouderen.map((value) => value + 5) } };
    assert.equal((await publish(exact, '--ledger', 'ledger')).code, 0);
    const { err } = await publish({ ...exact, spec: { threshold: 10 } }, '--ledger', 'ledger');
    assert.match(err, /cannot be called back: leave this figure out/);
    const known = [{ id: 'inwoners', kind: 'count', sensitivity: 'public' }, { id: 'ouderen', kind: 'count', partOf: 'inwoners' }, { id: 'rest', kind: 'count', partOf: 'inwoners', sensitivity: 'public' }];
    const fixed = await publish({ columns: { inwoners, ouderen, rest: inwoners.map((value, i) => value - ouderen[i]!) }, spec: { indicators: known } });
    assert.equal(fixed.code, 1);
    assert.match(fixed.err, /ouderen BU\d+, 2024, cannot be protected, because .* must stay published/);
    assert.match(fixed.err, /A figure that must stay published gives another one away: leave out one of the two/);
  });
});
