import assert from 'node:assert/strict';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { folder, rk, type Ran } from './run.js';
import { buurten, writeTown, type Town } from './town.js';

interface Result {
  areas: string[];
  indicators: { id: string; kind: string; ordered?: boolean; categories: { id: string; title: string; titles: { en: string } }[] }[];
  values: Record<string, Record<string, (string | null)[]>>;
  suppressed: Record<string, Record<string, number[]>>;
  manifest: { question: string; files: string[]; levels: { hidden: number }[]; parents?: unknown };
}

const inwoners = [211, 223, 227, 229, 233, 239, 241, 251, 257];
const ouderen = [21, 3, 33, 47, 58, 69, 71, 83, 92];
const indicators = [
  { id: 'inwoners', kind: 'count' }, { id: 'ouderen', kind: 'count', population: 'inwoners' },
  { id: 'aandeel', title: 'Aandeel 65-plus', kind: 'percentage', numerator: 'ouderen', denominator: 'inwoners' },
];
const question = {
  format: 'rk-question/1', id: 'ouderen', title: 'Waar wonen ouderen?', explanation: 'Daarom.', areas: { src: 'town.topojson', object: 'buurt', key: 'buurtcode', label: 'buurtnaam' },
  data: ['indicators-buurt.json'], inputs: [{ indicator: 'aandeel', direction: 'low' }], style: { classes: 3, palette: 'groen' },
};

describe('rk publish --question', () => {
  let path = '';
  let remove = (): void => undefined;
  beforeEach(() => { ({ path, remove } = folder()); });
  afterEach(() => { remove(); });

  const publish = (asked: object = {}, town: Partial<Town> = {}, ...more: string[]): Promise<Ran> => {
    writeFileSync(join(path, 'vraag.json'), JSON.stringify({ ...question, ...asked }));
    const spec = writeTown(path, { columns: { inwoners, ouderen }, ...town, spec: { indicators, ...town.spec } });
    return rk(['publish', spec, '--out', 'out', '--question', 'vraag.json', ...more], { folder: path });
  };
  const written = (): Map<string, string> => new Map(readdirSync(join(path, 'out')).sort().map((name) => [name, readFileSync(join(path, 'out', name), 'utf8')]));
  const result = (): Result => JSON.parse(readFileSync(join(path, 'out/indicators-buurt.json'), 'utf8')) as Result;
  const classes = (): (string | null)[] => result().values['aandeel-klasse']!['2024']!;

  it('writes the class of every area, the shapes of that level and the question, and no figure of its inputs', async () => {
    const { code, err } = await publish();
    assert.deepEqual([code, err], [0, '']);
    assert.deepEqual([...written().keys()], ['indicators-buurt.json', 'town.topojson', 'vraag.json']);
    const { indicators: found, areas, values, manifest } = result();
    assert.deepEqual([found.map(({ id, kind, ordered }) => [id, kind, ordered]), Object.keys(values), areas], [[['aandeel-klasse', 'category', true]], ['aandeel-klasse'], buurten]);
    assert.deepEqual([manifest.question, manifest.parents, manifest.files.length], ['ouderen', undefined, 3]);
    // Codes, hashes, coordinates and the names of classes have digits of their own.
    const everything = [...written()].map(([, content]) => content.replace(/BU\d+|[\da-f]{64}|"arcs".*|"categories":\[.*?\]/g, '')).join('\n');
    for (const figure of [...inwoners, ...ouderen.filter((value) => value > 9)]) assert.doesNotMatch(everything, new RegExp(`\\b${figure}\\b`));
    assert.doesNotMatch(everything, /"(numerator|denominator|population|inwoners)"/);
    assert.ok(!everything.includes('wijk'));
  });

  it('has the class that the figure falls in, and none where a figure is hidden, small or not', async () => {
    const { out } = await publish();
    const { indicators: [indicator], suppressed } = result();
    const hidden = suppressed['aandeel-klasse']!['2024']!;
    assert.ok(hidden.includes(1) && hidden.length >= 2);
    assert.match(out, new RegExp(`of 9 buurt results ${9 - hidden.length} are shown, ${hidden.length} cannot be told`));
    // The bounds are read from the names, as a reader has to.
    const bounds = indicator!.categories.map(({ titles: { en } }) => [...en.matchAll(/[\d.]+/g)].map(([number]) => Number(number)));
    const ranges = bounds.map((numbers, i) => (i === 0 ? [-Infinity, numbers[0]!] : i === bounds.length - 1 ? [numbers[0]!, Infinity] : numbers));
    classes().forEach((id, area) => {
      if (hidden.includes(area)) return assert.equal(id, null);
      const share = (100 * ouderen[area]!) / inwoners[area]!;
      const [from, to] = ranges[Number(id) - 1]!;
      assert.ok(share >= from! && share < to!, `${share} in class ${id}`);
    });
  });

  it('says the same of towns that differ only in what is hidden, byte for byte', async () => {
    const say = async (few: readonly number[]): Promise<[string, string][]> => {
      assert.equal((await publish({}, { columns: { inwoners, ouderen: [...few, ...ouderen.slice(3)] } })).code, 0);
      return [...written()];
    };
    const one = await say([1, 4, 33]);
    assert.deepEqual(await say([4, 1, 33]), one);
    assert.deepEqual(await say([2, 3, 33]), one);
  });

  it('never makes a class of one figure: fewer classes, and with too few figures none', async () => {
    await publish({ style: { classes: 7 } });
    const counts = new Map<string, number>();
    for (const id of classes()) if (id !== null) counts.set(id, (counts.get(id) ?? 0) + 1);
    assert.ok(counts.size > 1 && [...counts.values()].every((count) => count > 1), [...counts].join());
    const { code, err } = await publish({}, { columns: { inwoners, ouderen: [1, 2, 3, 47, 47, 3, 2, 1, 58] } });
    assert.equal(code, 1);
    assert.match(err, /vraag\.json.*aandeel.*breaks/);
  });

  it('takes breaks of the author, and figures about things as they are', async () => {
    assert.equal((await publish({ style: { method: 'manual', breaks: [10, 30] } })).code, 0);
    assert.deepEqual(result().indicators[0]!.categories.map(({ title }) => title), ['minder dan 10%', '10 – 30%', '30% of meer']);
    assert.deepEqual([classes()[3], classes()[8]], ['2', '3']);
  });

  it('writes a question that a page reads: the same words over the result', async () => {
    await publish();
    const answered = JSON.parse(written().get('vraag.json')!) as typeof question & { threshold: number };
    assert.deepEqual([answered.title, answered.data, answered.inputs[0]!.indicator, answered.inputs[0]!.direction, answered.threshold, answered.style],
      ['Waar wonen ouderen?', ['indicators-buurt.json'], 'aandeel-klasse', 'low', 5, { palette: 'groen' }]);
    const { code, out } = await rk(['check', 'out/vraag.json'], { folder: path });
    assert.equal(code, 0);
    assert.doesNotMatch(out, /INVALID|look at/);
    assert.equal((await rk(['audit', 'out/indicators-buurt.json'], { folder: path })).code, 0);
  });

  it('raises the threshold when the question does', async () => {
    const hiddenAt = async (threshold: number): Promise<number[]> => {
      assert.equal((await publish({ threshold, style: { breaks: [10, 30] } })).code, 0);
      return result().suppressed['aandeel-klasse']!['2024']!;
    };
    assert.ok(!(await hiddenAt(5)).includes(4));
    assert.ok((await hiddenAt(60)).includes(4));
    const { code, err } = await publish({ threshold: 3 });
    assert.equal(code, 1);
    assert.match(err, /vraag\.json, at threshold/);
  });

  it('remembers the figures behind the result as released: a class tells something of them', async () => {
    assert.equal((await publish({}, {}, '--ledger', 'ledger')).code, 0);
    const { published } = JSON.parse(readFileSync(join(path, 'ledger/0001.json'), 'utf8')) as { published: Record<string, Record<string, Record<string, Record<string, number>>>> };
    assert.deepEqual([Object.keys(published), published['buurt']!['ouderen']!['2024']![buurten[3]!]], [['buurt'], 47]);
    const later = await publish({}, { spec: { threshold: 50 } }, '--ledger', 'ledger');
    assert.equal(later.code, 1);
    assert.match(later.err, new RegExp(`ouderen ${buurten[3]}, 2024, was released earlier`));
  });

  it('refuses a question about other shapes or figures, one that would be written over, and one that is none', async () => {
    for (const [asked, message] of [
      [{ areas: { src: 'elsewhere.topojson', object: 'pc6' } }, /town\.topojson \(buurt\).*got elsewhere\.topojson \(pc6\)/],
      [{ inputs: [{ indicator: 'inkomen' }] }, /no-such-indicator.*inkomen/], [{ analysis: { method: 'guess' } }, /analysis/],
      [{ analysis: { method: 'proximity' }, layers: [{ type: 'points', src: 'p.csv' }] }, /unsupported: vraag\.json, at analysis\.method.*proximity/],
      [{ layers: [{ id: 'p', type: 'points', src: 'p.csv' }], analysis: { method: 'conditions', conditions: [{ indicator: 'p:distance', op: '>', value: 500 }] } }, /unsupported: vraag\.json.*p:distance/],
      [{ analysis: { method: 'conditions', conditions: [{ indicator: 'aandeel', op: '>', value: 20 }, { indicator: 'inkomen', op: '>', value: 5 }] } }, /no-such-indicator.*inkomen/],
    ] as const) {
      const { code, err } = await publish(asked);
      assert.equal(code, 1);
      assert.match(err, message);
      assert.ok(!readdirSync(path).includes('out'));
    }
    writeFileSync(join(path, 'indicators-buurt.json'), JSON.stringify(question));
    const { code, err } = await rk(['publish', 'spec.json', '--out', 'out', '--question', 'indicators-buurt.json'], { folder: path });
    assert.equal(code, 1);
    assert.match(err, /written over/);
  });
});
