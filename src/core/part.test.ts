import { expect } from '@esm-bundle/chai';
import fc from 'fast-check';
import { figures, squares } from '../../test/fixtures/squares.js';
import { thrown } from '../../test/fixtures/thrown.js';
import { answered } from './answered.js';
import { areasFromTopology } from './areas-from-topology.js';
import { State } from './disclosure/published.js';
import { joinCodes } from './join.js';
import { legendOf } from './legend.js';
import { OUTSIDE, scaleLayer, viewLayer, type LayerView } from './layer-view.js';
import { areasInPart, codesAround } from './part.js';
import { publishIndicators } from './publish-indicators.js';
import { parseQuestion, type Question } from './question.js';
import { rowsInPieces } from './table-rows.js';
import { finish } from './work.js';

const table = publishIndicators(figures(16));
const areas = areasFromTopology(squares(4), { key: 'code', label: 'naam' });
const ask = (analysis: object, part?: object): Question => parseQuestion({
  format: 'rk-question/1', id: 'v', title: 'V?', areas: { src: '-' }, data: ['-'], analysis, part,
  inputs: [{ indicator: 'ouderen-aandeel' }, { indicator: 'leefbaarheid' }], layers: [{ id: 'plek', type: 'points', src: '-' }],
});
const points = new Map([['plek', Float64Array.of(6.605, 52.395)]]);

function seen(question: Question) {
  const found = finish(answered(question, { tables: [table], areas, points }));
  const { answer } = found;
  const join = joinCodes(areas.codes, answer.table.areas);
  const whole = { areas, table: answer.table, indicator: answer.indicator, join };
  const view = viewLayer({ ...whole, join: found.joinOf(join, areas) }, scaleLayer(whole, answer.style), '2024');
  return { found, view };
}
const sentence = ({ found, view }: ReturnType<typeof seen>) => found.sentence(view, { language: 'nl' }).map(({ text }) => text).join('');
const analyses = [
  { method: 'single' }, { method: 'index' }, { method: 'cross' }, { method: 'change', indicator: 'ouderen-aandeel' }, { method: 'proximity', group: 'ouderen', within: 1500 },
  { method: 'conditions', match: 'any', conditions: [{ indicator: 'ouderen-aandeel', op: '>=', value: 20 }, { indicator: 'leefbaarheid', op: '>', value: 4 }] },
];

describe('a part of the map', () => {
  it('names areas by their own code or one that it begins with, however it is written', () => {
    expect(codesAround('bu 01410203')).to.deep.equal(['BU01410203', 'GM0141', 'WK014102']);
    expect(codesAround('7607 ab')).to.deep.equal(['7607AB', '7607A', '7607']);
    expect(codesAround('Noord')).to.deep.equal(['NOORD']);
    expect(areasInPart({ areas: ['WK014102', 'BU01410300'] }, ['BU01410200', 'BU01410203', 'BU01410300', 'BU01410301', 'BU02410200'])).to.deep.equal([true, true, true, false, false]);
    expect(areasInPart({ areas: ['7607'] }, ['7607AB', '7608AB', '7607'])).to.deep.equal([true, false, true]);
  });

  for (const analysis of analyses) {
    it(`has the figures, classes and colours that the whole map has, and counts no others: ${analysis.method}`, () => {
      const all = seen(ask(analysis));
      fc.assert(fc.property(fc.uniqueArray(fc.integer({ min: 0, max: 15 }), { minLength: 1 }), (chosen) => {
        const part = seen(ask(analysis, { title: 'Noord', areas: chosen.map((area) => `A${area}`) }));
        const { view } = part;
        expect(view.classes).to.deep.equal(all.view.classes);
        expect(view.colours).to.deep.equal(all.view.colours);
        expect([...view.states]).to.deep.equal([...all.view.states].map((state, area) => (chosen.includes(area) ? state : OUTSIDE)));
        expect([...view.values]).to.deep.equal([...all.view.values].map((value, area) => (chosen.includes(area) ? value : NaN)));
        expect(view.count).to.equal(chosen.length);
        expect([...finish(rowsInPieces(view, { descending: false, language: 'nl' }))].sort((a, b) => a - b)).to.deep.equal(chosen.toSorted((a, b) => a - b));
        const shown = (each: LayerView, top: ReturnType<typeof seen>) => top.found.standOut(each, 16).map(({ area }) => area);
        expect(shown(view, part)).to.deep.equal(shown(all.view, all).filter((area) => chosen.includes(area)));
        expect(sentence(part)).to.match(/^Dit gaat alleen over Noord\. /);
        for (const [, total] of sentence(part).matchAll(/van de (\d+) buurten/g)) expect(Number(total)).to.equal(chosen.length);
        expect(legendOf(view, 'nl').rows.some(({ look, label, count }) => look === 'outside' && label === 'buiten het gekozen deel' && count === String(16 - chosen.length))).to.equal(chosen.length < 16);
        // A chosen area stands beside the whole map, as it did.
        for (const area of chosen) expect(part.found.compare(view, area)).to.deep.equal(all.found.compare(all.view, area));
      }), { numRuns: 40 });
    });
  }

  it('is the same for two tables that differ in what is hidden', () => {
    const twin = (value: number) => { const file = figures(16); file.values['ouderen']!['2024']![1] = value; return publishIndicators(file); };
    for (const analysis of analyses) {
      const question = ask(analysis, { areas: ['A1', 'A2', 'A3'] });
      const told = [0, 4].map((value) => {
        const found = finish(answered(question, { tables: [twin(value)], areas, points }));
        const join = found.joinOf(joinCodes(areas.codes, found.answer.table.areas), areas);
        const figuresOf = { areas, table: found.answer.table, indicator: found.answer.indicator, join };
        const view = viewLayer(figuresOf, scaleLayer(figuresOf, found.answer.style), '2024');
        return JSON.stringify([found.sentence(view, { language: 'nl' }), [...view.values], [...view.states], found.crossTable(view), found.compare(view, 1), found.reasons(view, 1, 'nl')]);
      });
      expect(told[1], analysis.method).to.equal(told[0]);
    }
  });

  it('says how many areas it is about when it has no name', () => {
    expect(sentence(seen(ask({ method: 'single' }, { areas: ['A3', 'A4'] })))).to.match(/^Dit gaat alleen over de gekozen 2 buurten\. /);
  });

  it('counts areas without figures as its own, and leaves no figure outside it', () => {
    const { view } = seen(ask({ method: 'single' }, { areas: ['A15', 'A2', 'A1'] }));
    expect(view.stateCounts).to.deep.equal([0, 1, 1, 1]);
    expect(view.states[0]).to.equal(OUTSIDE);
    expect(view.states[15]).to.equal(State.unmatched);
  });

  it('is refused when none of its areas is on the map', () => {
    expect(thrown(() => finish(answered(ask({ method: 'single' }, { areas: ['WK999999'] }), { tables: [table], areas, points }))).message).to.match(/part\.areas/);
  });

  it('may be absent: files without it are read as before', () => {
    const { part, parts } = ask({ method: 'single' });
    expect([part, parts]).to.deep.equal([undefined, undefined]);
  });
});
