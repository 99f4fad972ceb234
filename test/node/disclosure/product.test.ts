import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { failingTargets, parseTableProblem, type ReaderCell, type TableProblem } from '../../../src/cli/judge/index.js';
import { answerSentence } from '../../../src/core/answer-sentence.js';
import { answerQuestion } from '../../../src/core/analysis/answer-question.js';
import { drawnFigure } from '../../../src/core/analysis/drawn-figures.js';
import { resultOf } from '../../../src/core/analysis/question-result.js';
import { State, type PublishedTable } from '../../../src/core/disclosure/published.js';
import { joinCodes } from '../../../src/core/join.js';
import { scaleLayer, viewLayer } from '../../../src/core/layer-view.js';
import { publishIndicators } from '../../../src/core/publish-indicators.js';
import { parseQuestion } from '../../../src/core/question.js';
import { finish } from '../../../src/core/work.js';
import { areasOf, cellsOf } from '../../fixtures/published.js';
import { fileOf, type Declared } from './raw-files.js';

const folder = join(process.env['RK_ROOT'] ?? '.', '../shared/privacy/attacks');
const fixtures = existsSync(folder)
  ? readdirSync(folder).filter((file) => file.endsWith('.json')).map((file) => parseTableProblem(JSON.parse(readFileSync(join(folder, file), 'utf8')) as unknown))
  : [];

/** What the gate of a page makes of counts, percentages and means in one area. */
function page(indicators: readonly Declared[], values: Record<string, number>): PublishedTable {
  return publishIndicators(fileOf(indicators, Object.fromEntries(Object.entries(values).map(([id, value]) => [id, [value]]))));
}

const isShown = (table: PublishedTable, id: string): boolean => table.column(id, '2024').states[0] === State.value;

/** Counts that are the cells of a fixture, each a part of the total its equation says. */
function counts({ cells, relations }: TableProblem): { indicators: Declared[]; values: Record<string, number> } {
  const totalOf = new Map(relations.flatMap(({ terms }) => {
    const total = Object.keys(terms).find((id) => terms[id] === 1)!;
    return Object.keys(terms).filter((id) => terms[id] === -1).map((part) => [part, total] as const);
  }));
  return {
    indicators: Object.keys(cells).map((id): Declared => ({ id, kind: 'count', ...(totalOf.has(id) ? { partOf: totalOf.get(id)! } : {}) })),
    values: Object.fromEntries(Object.entries(cells).map(([id, { v }]) => [id, v])),
  };
}

/** Everything a reader of the page has of a fixture: which cells are shown. */
async function judge({ cells, relations, target }: TableProblem, shown: (id: string) => boolean): Promise<void> {
  const known = Object.entries(cells).map(([id, { v, max }]): ReaderCell => (shown(id) ? { id, shown: v } : { id, max }));
  const failing = await failingTargets({ cells: known, constraints: relations }, target.map(({ cell, lo, hi }) => ({ cell, class: [lo, hi] })));
  assert.deepEqual(failing, []);
}

/** A total and its parts in one area. */
const asParts = async (fixture: TableProblem): Promise<void> => {
  const { indicators, values } = counts(fixture);
  const table = page(indicators, values);
  assert.ok(Object.keys(fixture.cells).some((id) => !isShown(table, id)));
  await judge(fixture, (id) => isShown(table, id));
};

/** A count with a percentage of a whole that everybody knows. */
const asShare = (whole: number, decimals: number) => async (fixture: TableProblem): Promise<void> => {
  const [id] = fixture.target.map(({ cell }) => cell);
  const table = page([
    { id: 'whole', kind: 'count', sensitivity: 'public' }, { id: 'count', kind: 'count' },
    { id: 'share', kind: 'percentage', numerator: 'count', denominator: 'whole', decimals }, { id: 'given', kind: 'percentage', denominator: 'whole', decimals },
  ], { whole, count: fixture.cells[id!]!.v, given: Math.round((1000 * fixture.cells[id!]!.v) / whole) / 10 });
  assert.deepEqual(['count', 'share', 'given'].filter((one) => isShown(table, one)), []);
  await judge({ ...fixture, relations: [] }, (one) => one !== id);
};

/** Areas with a count each, and what is said of the drawn ones that have these inside. */
const asDrawn = (...drawn: readonly (readonly string[])[]) => async (fixture: TableProblem): Promise<void> => {
  const ids = Object.keys(fixture.cells);
  const table = publishIndicators(fileOf([{ id: 'n', kind: 'count' }], { n: ids.map((id) => fixture.cells[id]!.v) }));
  const { states } = table.column('n', '2024');
  const said = drawn.flatMap((inside) => {
    const { low, high } = drawnFigure(table, table.indicators[0]!, { rows: inside.map((id) => ids.indexOf(id)), period: '2024' });
    const terms = Object.fromEntries(inside.map((id) => [id, 1]));
    return [{ terms, rel: '>=' as const, rhs: low }, ...(high === Infinity ? [] : [{ terms, rel: '<=' as const, rhs: high }])];
  });
  assert.ok(said.some(({ rhs }) => rhs > 0), 'something is said');
  assert.ok(states.includes(State.suppressed), 'something is hidden');
  await judge({ ...fixture, relations: [...fixture.relations, ...said] }, (id) => states[ids.indexOf(id)] === State.value);
};

/** What of a fixture the page decides, and how that is tried. A text is why it decides nothing. */
const answers: Record<string, string | ((fixture: TableProblem) => Promise<void>)> = {
  A01: asParts, A04: asParts, A05: asParts, A09: asParts, A12: asParts, A21: asParts, A25: asParts,
  async A03(fixture) {
    // Rows are areas of one file; that areas add up to a municipality is told by no file, so columns are not there.
    const { relations } = fixture;
    const rows = relations.filter(({ terms }) => Object.keys(terms).some((id) => /^r\d$/.test(id) && terms[id] === 1) && !('T' in terms));
    assert.equal(rows.length, 4);
    for (const row of rows) {
      const cells = Object.fromEntries(Object.keys(row.terms).map((id) => [id, fixture.cells[id]!]));
      await asParts({ ...fixture, cells, relations: [row], target: fixture.target.filter(({ cell }) => cell in cells) });
    }
  },
  A06: asShare(40, 1), A08: asShare(41, 0), A24: asShare(41, 1), A26: asShare(512, 1),
  async A14(fixture) {
    const file = fileOf([{ id: 'n', kind: 'count' }], { n: [fixture.cells['y24']!.v] });
    file.periods.unshift('2023');
    file.values['n']!['2023'] = [fixture.cells['y23']!.v];
    const table = publishIndicators(file);
    assert.deepEqual(['2023', '2024'].map((period) => table.column('n', period).states[0]), [State.value, State.suppressed]);
    await judge(fixture, (id) => id === 'y23');
  },
  async A16(fixture) {
    // Debts, youth care and both, in the one file; who has either is never counted, only asked of the area.
    const { D, J } = Object.fromEntries(Object.entries(fixture.cells).map(([id, { v }]) => [id, v]));
    const counts = ['D', 'J', 'I'].map((id): Declared => ({ id, kind: 'count', population: 'all' }));
    const tell = (both: number): string => {
      const table = page([{ id: 'all', kind: 'count', sensitivity: 'public' }, ...counts], { all: 400, D: D!, J: J!, I: both });
      assert.deepEqual(['D', 'J', 'I'].map((id) => isShown(table, id)), [true, true, false]);
      const on = (indicator: string, value: number): object => ({ indicator, op: '>=', value });
      const question = parseQuestion({
        format: 'rk-question/1', id: 'q', title: 'Waar?', areas: { src: 'a.json' }, data: ['b.json'], inputs: ['D', 'J', 'I'].map((indicator) => ({ indicator })),
        analysis: { method: 'conditions', match: 'any', conditions: [{ op: 'all', of: [on('D', 5), on('J', 5)] }, { op: 'any', of: [on('D', 21), on('J', 14)] }, on('I', 1), on('I', 3)] },
      });
      const material = { tables: [table], areas: areasOf(table.areas) };
      const answer = finish(answerQuestion(question, material));
      const cellsIn = ({ indicators, column }: PublishedTable): unknown[] => indicators.map(({ id }) => cellsOf(column(id, '2024')));
      const figures = { areas: material.areas, table: answer.table, indicator: answer.indicator, join: joinCodes(material.areas.codes, answer.table.areas) };
      const view = viewLayer(figures, scaleLayer(figures, answer.style), '2024');
      // Two of the four hold for certain; of the two on both nothing is said, whatever the number is.
      assert.deepEqual(cellsIn(answer.table), [['x'], [2], [1]]);
      return JSON.stringify([cellsIn(answer.table), resultOf(question, material).table.indicators, cellsIn(resultOf(question, material).table), answerSentence(answer, view, { language: 'nl' })]);
    };
    const said = [0, 1, 2, 3, 4].map(tell);
    assert.equal(new Set(said).size, 1);
    assert.ok(!said[0]!.includes(String(fixture.cells['U']!.v)));
    await judge(fixture, (id) => id === 'D' || id === 'J');
    // Were either counted, the judge would see it.
    await assert.rejects(judge(fixture, (id) => id !== 'I'), assert.AssertionError);
  },
  async A17(fixture) {
    const { v, max } = fixture.cells['x']!;
    const table = page([{ id: 'all', kind: 'count', sensitivity: 'public' }, { id: 'x', kind: 'count', population: 'all' }], { all: max, x: v });
    assert.equal(isShown(table, 'x'), false);
    await judge(fixture, () => false);
  },
  async A18(fixture) {
    const table = page([{ id: 'n', kind: 'count' }, { id: 'mean', kind: 'mean', n: 'n' }], { n: fixture.cells['n']!.v, mean: 16000 });
    assert.deepEqual(['n', 'mean'].filter((id) => isShown(table, id)), []);
    await judge(fixture, () => false);
  },
  async A19(fixture) {
    const names = ['', '1', '2', '3'];
    const value = (id: string): number => fixture.cells[id]!.v;
    const table = page(
      names.flatMap((name): Declared[] => [{ id: `n${name}`, kind: 'count', ...(name ? { partOf: 'n' } : {}) }, { id: `mean${name}`, kind: 'mean', n: `n${name}` }]),
      Object.fromEntries(names.flatMap((name) => [[`n${name}`, value(`n${name}`)], [`mean${name}`, value(`s${name}`) / value(`n${name}`)]])),
    );
    // A sum is known to who knows its mean and its number of people.
    await judge(fixture, (id) => (id.startsWith('n') ? isShown(table, id) : isShown(table, id.replace('s', 'n')) && isShown(table, id.replace('s', 'mean'))));
  },
  A10: asDrawn(['p1', 'p2', 'p3', 'p4'], ['p1', 'p2', 'p3']), A23: asDrawn(['x1', 'x2'], ['x2', 'x3'], ['x1', 'x3', 'w']),
  A20: 'a file has areas of one kind',
};

describe('the page itself on the attack fixtures', { skip: fixtures.length === 0 && `no fixtures in ${folder}` }, () => {
  for (const fixture of fixtures) {
    const id = fixture.id.slice(0, 3);
    const answer = answers[id];
    it(`is safe for ${fixture.id}`, { skip: typeof answer === 'string' && answer }, async () => {
      assert.ok(typeof answer === 'function', `${fixture.id} is tried`);
      await answer(fixture);
    });
  }

  it('would not be with a plain threshold: the judge can fail', async () => {
    for (const name of ['A01', 'A04', 'A05', 'A12']) {
      const fixture = fixtures.find(({ id }) => id.startsWith(name))!;
      await assert.rejects(judge(fixture, (id) => fixture.cells[id]!.v >= 5), assert.AssertionError, name);
    }
  });
});
