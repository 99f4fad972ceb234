import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { questions } from '../../src/catalogue/index.js';
import { areasFromTopology } from '../../src/core/areas-from-topology.js';
import { expectedAnswer, type DemoMaterial, type ExpectedAnswer, type QuestionFile } from '../fixtures/expected-answers.js';
import type { FiguresFile } from '../fixtures/seen-figures.js';

const demo = join(process.env['RK_ROOT']!, 'demo/data');
const text = (path: string) => readFileSync(join(demo, 'vragen', path), 'utf8');
const json = <Json>(path: string): Json => JSON.parse(text(path)) as Json;

function points(src: string): [number, number][] {
  const [head, ...rows] = text(src).trim().split('\n').map((line) => line.split(';'));
  return rows.map((row) => [Number(row[head!.indexOf('lon')]), Number(row[head!.indexOf('lat')])]);
}

function materialOf({ areas, data, layers = [] }: QuestionFile): DemoMaterial {
  const { codes, labelPoints } = areasFromTopology(json(areas.src), areas);
  return {
    tables: data.map((src) => json<FiguresFile>(src)),
    areas: codes.map((code, at) => ({ code, point: [labelPoints[2 * at]!, labelPoints[2 * at + 1]!] })),
    points: new Map(layers.map(({ id, src }) => [id, points(src)])),
  };
}

function questionOf(id: string): QuestionFile {
  return json(`${id}.json`);
}

const answers = new Map(questions.map(({ id }) => [id, expectedAnswer(questionOf(id), materialOf(questionOf(id)))]));
const between = (number: number, low: number, high: number, what: string) => assert.ok(number >= low && number <= high, `${what}: ${number}`);
const spread = ({ values }: ExpectedAnswer) => Math.max(...values.values()) - Math.min(...values.values());

describe('the answers to expect in the demo', () => {
  it('are there for all ten questions, of most of the 67 buurten', () => {
    for (const [id, { values, undetermined }] of answers) {
      between(values.size, 40, 67, `${id}, areas with a figure`);
      between(values.size + undetermined.length, 60, 67, `${id}, areas`);
    }
  });

  it('lack two sources, and no more', () => {
    assert.deepEqual(Object.fromEntries([...answers].filter(([, { absent }]) => absent.length > 0).map(([id, { absent }]) => [id, absent])), {
      schulden: ['kredietrisico-aandeel'], 'kinderen-in-armoede': ['huiselijk-geweld-aandeel'],
    });
  });

  it('single out a few areas, and leave some open because a figure is hidden', () => {
    for (const id of ['eenzaamheid', 'kinderen-in-armoede']) {
      const { met, unsure, undetermined } = answers.get(id)!;
      between(met!.length, 2, 20, `${id}, areas that meet enough`);
      between(undetermined.length, 1, 20, `${id}, areas where the number is open`);
      between(unsure!.length, 1, 12, `${id}, areas that may meet enough`);
    }
    for (const id of ['kwetsbare-groepen', 'schulden']) {
      between(spread(answers.get(id)!), 60, 100, `${id}, spread of the index`);
      between(answers.get(id)!.undetermined.length, 1, 25, `${id}, areas with a hidden figure`);
    }
  });

  it('tell of feeling and figures that go together in some places and not in others', () => {
    const classes = [...answers.get('veiligheid')!.cross!.values()];
    assert.ok(new Set(classes).size >= 7);
    between(classes.filter((each) => each === 0).length, 1, 20, 'unsafe feeling, few burglaries');
    between(classes.filter((each) => each === 8).length, 1, 20, 'safe feeling, many burglaries');
  });

  it('tell of change both ways', () => {
    const changes = [...answers.get('toegang-ondersteuning')!.values.values()];
    assert.ok(changes.some((each) => each > 1) && changes.some((each) => each < -0.2), `${Math.min(...changes)} … ${Math.max(...changes)}`);
  });

  it('tell of near and far', () => {
    const { share, met } = answers.get('langer-thuis')!;
    assert.ok(share![0] <= share![1] && share![0] > 40 && share![1] < 98, String(share));
    between(met!.length, 20, 60, 'areas with a supermarket within reach');
    const counts = new Set(answers.get('jeugdvoorzieningen')!.values.values());
    assert.ok(counts.has(0) && counts.size >= 5);
    between(spread(answers.get('asielzoekers')!), 500, 3000, 'metres to a stop');
  });
});

describe('the second computation', () => {
  const area = (code: string, lon: number) => ({ code, point: [lon, 52] as const });
  const file: FiguresFile = {
    areas: ['A', 'B', 'C', 'D'], periods: ['2020', '2024'],
    indicators: [
      { id: 'mensen', kind: 'count', sensitivity: 'personal' }, { id: 'deel', kind: 'count', sensitivity: 'personal', population: 'mensen' },
      { id: 'aandeel', kind: 'percentage', sensitivity: 'personal', numerator: 'deel', denominator: 'mensen' }, { id: 'cijfer', kind: 'score', sensitivity: 'public' },
    ],
    values: { mensen: { 2020: [100, 100, 50, 20], 2024: [100, 200, 50, 20] }, deel: { 2020: [10, 20, 3, 10], 2024: [30, 20, 4, 17] }, cijfer: { 2024: [1, 2, 3, null] } },
  };
  const material: DemoMaterial = { tables: [file], areas: [area('A', 5), area('B', 5.01), area('C', 5.02), area('D', 5.03)], points: new Map([['plek', [[5.01, 52]]]]) };
  const ask = (inputs: QuestionFile['inputs'], analysis: QuestionFile['analysis']) =>
    expectedAnswer({ id: 'proef', inputs, analysis, view: { period: '2024' }, data: [], areas: { src: '', object: '', key: '', label: '' } }, material);
  const share = { indicator: 'aandeel' };

  it('hides a part below five, and one of all but fewer than five', () => {
    const { values, undetermined } = ask([share], { method: 'single' });
    assert.deepEqual([Object.fromEntries(values), undetermined], [{ A: 30, B: 10 }, ['C', 'D']]);
  });

  it('settles conditions where hidden figures do not matter', () => {
    const condition = [{ indicator: 'aandeel', op: '>=', value: 20 }, { indicator: 'cijfer', op: '<=', value: 2 }] as const;
    const { values, met, unsure, undetermined } = ask([share, { indicator: 'cijfer' }], { method: 'conditions', conditions: [...condition] });
    assert.deepEqual([Object.fromEntries(values), met, unsure, undetermined], [{ A: 2, B: 1 }, ['A'], ['D'], ['C', 'D']]);
  });

  it('ranks among the other areas: lowest 0, middle 50, highest 100', () => {
    const { values, absent } = ask([{ indicator: 'cijfer', direction: 'low' }, { indicator: 'weg' }], { method: 'index' });
    assert.deepEqual([Object.fromEntries(values), absent], [{ A: 100, B: 50, C: 0 }, ['weg']]);
  });

  it('takes the difference between the first and the last period', () => {
    const { values, undetermined } = ask([share], { method: 'change', indicator: 'aandeel', measure: 'difference' });
    assert.deepEqual([Object.fromEntries(values), undetermined], [{ A: 20, B: -10 }, ['C', 'D']]);
  });

  it('measures along the earth, and bounds the share of a group of which some are hidden', () => {
    const { values, met, share: found } = ask([], { method: 'proximity', layer: 'plek', measure: 'share', within: 700, group: 'deel' });
    // 0.01 degree of longitude at 52 degrees north: 2π × 6371008.8 m × cos 52° / 36000.
    assert.ok(Math.abs(values.get('A')! - 684.6) < 0.1 && values.get('B') === 0);
    assert.deepEqual(met, ['A', 'B', 'C']);
    // Near: 30 + 20 + (0 … 50); far: 0 … 20.
    assert.deepEqual(found, [(100 * 50) / 70, 100]);
  });
});
