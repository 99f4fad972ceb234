import assert from 'node:assert/strict';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { State } from '../../../src/core/disclosure/published.js';
import { loadQuestion } from '../../../src/data/load-question.js';
import { loadTable } from '../../../src/data/load-table.js';
import { folder, rk } from './run.js';
import { buurten, writeTown } from './town.js';

const inwoners = [211, 223, 227, 229, 233, 239, 241, 251, 257];
const ouderen = [21, 3, 33, 47, 58, 69, 71, 83, 92];
const alleen = [52, 61, 38, 74, 45, 97, 88, 31, 69];
const vorigJaar = [26, 31, 30, 49, 51, 75, 62, 90, 81];
const share = (id: string, numerator: string): object => ({ id, title: id, kind: 'percentage', numerator, denominator: 'inwoners', decimals: 1 });
const indicators = [
  { id: 'inwoners', kind: 'count', source: { name: 'Gemeente Voorbeeld' } }, { id: 'ouderen', kind: 'count', population: 'inwoners', source: { name: 'CBS' } },
  { id: 'alleen', kind: 'count', population: 'inwoners' }, share('ouderen-aandeel', 'ouderen'), share('alleen-aandeel', 'alleen'),
];
const inputs = [{ indicator: 'ouderen-aandeel' }, { indicator: 'alleen-aandeel', weight: 2 }];

/** A question by every method that has figures of people, and what of its result is asked. */
const methods: Record<string, { analysis: object; inputs?: object[]; style?: object; shows: string[] }> = {
  single: { analysis: { method: 'single' }, style: { classes: 3 }, shows: ['ouderen-aandeel-klasse'] },
  conditions: {
    analysis: { method: 'conditions', match: 'any', conditions: [{ indicator: 'ouderen-aandeel', op: '>=', value: 20 }, { indicator: 'alleen', op: '>', value: 50 }, { indicator: 'ouderen', op: '<=', value: { indicator: 'inwoners' } }] },
    inputs: [{ indicator: 'ouderen-aandeel' }], shows: ['conditions', 'conditions:met'],
  },
  index: { analysis: { method: 'index' }, style: { classes: 3 }, shows: ['index:class'] },
  cross: { analysis: { method: 'cross' }, shows: ['cross'] },
  change: { analysis: { method: 'change', indicator: 'ouderen' }, shows: ['change:difference-klasse'] },
};

interface Written { indicators: { id: string; kind: string; sensitivity: string; source?: { name: string }; description?: string }[]; values: Record<string, Record<string, (string | null)[]>>; suppressed: Record<string, Record<string, number[]>> }

describe('rk publish --question by every method', () => {
  let path = '';
  let remove = (): void => undefined;
  beforeEach(() => { ({ path, remove } = folder()); });
  afterEach(() => { remove(); });

  /** Publishes a town in which the elderly are as given; another year with it, so that there is a change. */
  const publish = async (method: string | undefined, few: readonly number[] = ouderen, ...more: string[]): Promise<[string, string][]> => {
    const spec = writeTown(path, { columns: { inwoners, ouderen: few, alleen }, spec: { indicators }, lines: buurten.map((code, i) => [code, '2023', inwoners[i], vorigJaar[i], alleen[i]].join(';')) });
    if (method !== undefined) {
      writeFileSync(join(path, 'vraag.json'), JSON.stringify({ format: 'rk-question/1', id: 'v', title: 'Waar?', areas: { src: 'town.topojson', object: 'buurt', key: 'buurtcode' }, data: ['x.json'], inputs, view: { period: '2024' }, ...methods[method] }));
    }
    const { code, err } = await rk(['publish', spec, '--out', 'out', ...(method === undefined ? [] : ['--question', 'vraag.json']), ...more], { folder: path });
    assert.deepEqual([code, err], [0, '']);
    return readdirSync(join(path, 'out')).sort().map((name) => [name, readFileSync(join(path, 'out', name), 'utf8')]);
  };
  const contentOf = (files: readonly [string, string][], name: string): string => files.find(([one]) => one === name)![1];

  for (const [method, { shows }] of Object.entries(methods)) {
    it(`writes categories and nothing else for ${method}`, async () => {
      const files = await publish(method);
      assert.deepEqual(files.map(([name]) => name), ['indicators-buurt.json', 'town.topojson', 'vraag.json']);
      const result = JSON.parse(contentOf(files, 'indicators-buurt.json')) as Written;
      assert.deepEqual(result.indicators.map(({ id, kind, sensitivity }) => [id, kind, sensitivity]), shows.map((id) => [id, 'category', 'public']));
      assert.deepEqual(Object.keys(result.values), shows);
      // A result of at most nine words, each a text: no score, change or other figure.
      for (const id of shows) for (const column of Object.values(result.values[id]!)) assert.ok(column.every((value) => value === null || typeof value === 'string'));
      assert.ok(new Set(Object.values(result.values[shows[0]!]!).flat()).size > 2, 'something is told');
      const everything = files.map(([, content]) => content.replace(/BU\d+|[\da-f]{64}|crc32-\w+|"arcs".*|"categories":\[.*?\]|"descriptions?":("[^"]*"|\{[^}]*\})/g, '')).join('\n');
      for (const figure of [...inwoners, ...ouderen, ...alleen, ...vorigJaar].filter((value) => value > 9)) assert.doesNotMatch(everything, new RegExp(`[^.\\d]${figure}\\b`));
    });

    it(`opens on a page with the same answer for ${method}`, async () => {
      const files = await publish(method);
      const { question } = await loadQuestion(contentOf(files, 'vraag.json'));
      assert.deepEqual([question.data, question.analysis.method, question.inputs.map(({ indicator }) => indicator)], [['indicators-buurt.json'], 'single', shows]);
      assert.equal(question.inputs.filter(({ selected }) => selected).length, 1);
      const written = JSON.parse(contentOf(files, 'indicators-buurt.json')) as Written;
      const table = await loadTable(contentOf(files, 'indicators-buurt.json'), { threshold: question.threshold });
      assert.ok(question.view.period !== undefined && table.periods.includes(question.view.period));
      for (const { id, categories } of table.indicators) {
        for (const period of table.periodsOf(id)) {
          const { values, states } = table.column(id, period);
          assert.deepEqual(Array.from(values, (value, area) => (states[area] === State.value ? categories![value]!.id : null)), written.values[id]![period]);
          assert.deepEqual([...states.keys()].filter((area) => states[area] === State.suppressed), written.suppressed[id]?.[period] ?? []);
        }
      }
      const { code, out } = await rk(['check', 'out/vraag.json'], { folder: path });
      assert.equal(code, 0, out);
      assert.equal((await rk(['audit', 'out/indicators-buurt.json'], { folder: path })).code, 0);
    });

    it(`leaves every small figure possible for ${method}: who knows everything else and the result sees the same files for each`, async () => {
      // Two hidden neighbours of which a reader knows the sum, 7, from the wijk.
      const twins = Array.from({ length: 8 }, (_, first) => [first, 7 - first, ...ouderen.slice(2)]);
      const results = new Map<string, { levels: string; values: number[]; results: Set<string> }>();
      for (const town of twins) {
        const levels = JSON.stringify((await publish(undefined, town)).map(([name, content]) => [name, content.replace(/"manifest".*/, '')]));
        const group = results.get(levels) ?? { levels, values: [], results: new Set<string>() };
        group.values.push(town[0]!);
        group.results.add(JSON.stringify(await publish(method, town)));
        results.set(levels, group);
      }
      for (const { values, results: different } of results.values()) assert.equal(different.size, 1, `the result tells ${values.join()} apart`);
      // Of 0 to 4 every value stays possible with the same published figures, so with the same result.
      assert.ok([...results.values()].some(({ values }) => [0, 1, 2, 3, 4].every((value) => values.includes(value))));
    });
  }

  it('says of enough conditions what is certain, where their number is not', async () => {
    const { values, suppressed } = JSON.parse(contentOf(await publish('conditions'), 'indicators-buurt.json')) as Written;
    // Of area 1 the elderly are hidden; that they are no more than all is certain, and that is enough.
    assert.ok(suppressed['conditions']!['2024']!.includes(1));
    assert.equal(values['conditions:met']!['2024']![1], 'yes');
  });

  it('names what a result is made of, and every source', async () => {
    const [conditions] = (JSON.parse(contentOf(await publish('conditions'), 'indicators-buurt.json')) as Written).indicators;
    assert.match(conditions!.description!, /ouderen-aandeel: 20% of meer; alleen: meer dan 50/);
    assert.deepEqual(conditions!.source, { name: 'CBS; Gemeente Voorbeeld' });
  });

  it('remembers every count behind the result as released, whether of an input or only in a condition', async () => {
    await publish('conditions', ouderen, '--ledger', 'ledger');
    const { published } = JSON.parse(readFileSync(join(path, 'ledger/0001.json'), 'utf8')) as { published: Record<string, Record<string, Record<string, Record<string, number>>>> };
    assert.deepEqual(Object.keys(published['buurt']!).sort(), ['alleen', 'inwoners', 'ouderen']);
    assert.equal(published['buurt']!['alleen']!['2024']![buurten[5]!], 97);
  });

  it('remembers both periods of a change', async () => {
    await publish('change', ouderen, '--ledger', 'ledger');
    const { published } = JSON.parse(readFileSync(join(path, 'ledger/0001.json'), 'utf8')) as { published: Record<string, Record<string, object>> };
    assert.deepEqual(Object.keys(published['buurt']!['ouderen']!), ['2023', '2024']);
  });
});
