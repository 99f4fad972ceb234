import { expect } from '@esm-bundle/chai';
import fc from 'fast-check';
import { randomQuestion } from '../../test/fixtures/random-question.js';
import { thrown } from '../../test/fixtures/thrown.js';
import { adoptQuestion, applyChoices, type Choices } from './adopt-question.js';
import { matchQuestion, nameInputs, type NamedPart } from './match-question.js';
import { parseQuestion, type Question } from './question.js';

const make = (changes: object = {}): Question => parseQuestion({
  format: 'rk-question/1', id: 'eenzaamheid', title: 'Waar?', areas: { src: 'a.topojson' }, data: ['a.json'],
  inputs: [{ indicator: 'alleen', title: 'Eénpersoons  huishoudens' }, { indicator: 'arm', titles: { en: 'Low income' }, weight: 3 }, { indicator: 'plekken:distance' }],
  analysis: { method: 'conditions', match: 3, conditions: [
    { indicator: 'alleen', op: '>=', value: 40 },
    { indicator: 'arm', op: '>', value: { indicator: 'norm' } },
    { op: 'any', of: [{ indicator: 'plekken:count', op: '=', value: 0 }, { indicator: 'arm', op: '>', value: 9 }] },
  ] },
  layers: [{ id: 'plekken', type: 'points', src: 'p.csv', title: 'Ontmoetingsplekken', within: 800 }],
  ...changes,
});
const there: NamedPart[] = [
  { id: 'alleenstaand', title: 'Eenpersoons huishoudens' }, { id: 'arm2', title: 'Laag inkomen', titles: { en: 'Low Income' } }, { id: 'norm', title: 'Norm' },
];
const none: Choices = { indicators: new Map(), layers: new Map() };

describe('matching a question with what there is', () => {
  it('finds by id, and suggests what has the same title in either language', () => {
    expect(matchQuestion(make(), there)).to.deep.equal({
      matched: ['norm', 'plekken'],
      missing: [
        { kind: 'indicator', id: 'alleen', title: 'Eénpersoons  huishoudens', titles: undefined, suggestions: ['alleenstaand'] },
        { kind: 'indicator', id: 'arm', title: undefined, titles: { en: 'Low income' }, suggestions: ['arm2'] },
      ],
    });
  });

  it('asks after a layer that is not there, and not after what the layer gives', () => {
    const own = make({ layers: [{ id: 'buurthuizen', type: 'points', src: 'b.csv', title: 'Ontmoetingsplekken' }] }).layers;
    expect(matchQuestion(make(), [], own).missing.map(({ kind, id, suggestions }) => [kind, id, suggestions])).to.deep.equal([
      ['indicator', 'alleen', []], ['indicator', 'arm', []], ['indicator', 'norm', []], ['layer', 'plekken', ['buurthuizen']],
    ]);
  });

  it('looks into every method', () => {
    const missing = (analysis: object) => matchQuestion(make({ inputs: [{ indicator: 'norm' }], analysis }), there).missing.map(({ id }) => id);
    expect(missing({ method: 'cross', indicators: ['norm', 'x'] })).to.deep.equal(['x']);
    expect(missing({ method: 'change', indicator: 'y' })).to.deep.equal(['y']);
    expect(missing({ method: 'proximity', measure: 'share', group: 'z' })).to.deep.equal(['z']);
    expect(missing({ method: 'index' })).to.deep.equal([]);
  });

  it('drops nothing: every name in the file is matched, missing or given by a layer', () => {
    fc.assert(fc.property(randomQuestion.filter(({ layers }) => !layers), fc.array(fc.stringMatching(/^[a-z:-]{1,2}$/)), (given, ids) => {
      const question = parseQuestion(given);
      const { matched, missing } = matchQuestion(question, ids.map((id) => ({ id })));
      // The oracle reads the text of the file.
      const named = [...JSON.stringify([question.inputs, question.analysis]).matchAll(/"(?:indicator|group)":"([^"]+)"/g)].map(([, id]) => id!);
      if (question.analysis.method === 'cross') named.push(...(question.analysis.indicators ?? []));
      expect([...matched, ...missing.map(({ id }) => id)].sort()).to.deep.equal([...new Set(named)].sort());
      for (const { id } of missing) expect(ids).not.to.contain(id);
    }));
  });

  it('writes the titles of what there is into the file that is handed over', () => {
    const declared = { id: 'arm', title: 'Laag inkomen', titles: { en: 'Low income' }, kind: 'percentage', sensitivity: 'personal', threshold: 5 } as const;
    expect(nameInputs(make(), [declared]).inputs.map(({ title }) => title)).to.deep.equal(['Eénpersoons  huishoudens', 'Laag inkomen', undefined]);
  });
});

describe('choosing for what is missing', () => {
  it('puts the chosen indicator everywhere, with the weight and bounds that were there', () => {
    const { inputs, analysis } = applyChoices(make(), { ...none, indicators: new Map([['arm', 'arm2'], ['alleen', 'alleenstaand']]) });
    expect(inputs.map(({ indicator, weight }) => [indicator, weight])).to.deep.equal([['alleenstaand', 1], ['arm2', 3], ['plekken:distance', 1]]);
    expect(JSON.stringify(analysis)).to.contain('"arm2"').and.not.to.contain('"arm"');
  });

  it('leaves a condition out with its indicator, and keeps the rest of what it was part of', () => {
    const { inputs, analysis } = applyChoices(make(), { ...none, indicators: new Map([['arm', undefined]]) });
    expect(inputs.map(({ indicator }) => indicator)).to.deep.equal(['alleen', 'plekken:distance']);
    expect(analysis).to.deep.equal({ method: 'conditions', match: 2, conditions: [{ indicator: 'alleen', op: '>=', value: 40 }, { indicator: 'plekken:count', op: '=', value: 0 }] });
  });

  it('leaves out what is compared with a missing indicator', () => {
    expect(JSON.stringify(applyChoices(make(), { ...none, indicators: new Map([['norm', undefined]]) }).analysis)).not.to.contain('norm');
  });

  it('takes another layer, with the distance of the question, and what it gives', () => {
    const own = make({ layers: [{ type: 'points', src: 'x.csv' }, { id: 'buurthuizen', type: 'points', src: 'b.csv', title: 'Buurthuizen', within: 300 }] }).layers;
    const { layers, inputs, analysis } = applyChoices(make(), { ...none, layers: new Map([['plekken', 'buurthuizen']]) }, own);
    expect(layers).to.deep.equal([{ id: 'buurthuizen', type: 'points', src: 'b.csv', title: 'Buurthuizen', within: 800 }]);
    expect(inputs.at(-1)!.indicator).to.equal('buurthuizen:distance');
    expect(JSON.stringify(analysis)).to.contain('buurthuizen:count').and.not.to.contain('plekken');
  });

  it('leaves out a layer with what it gives', () => {
    const chosen = applyChoices(make(), { ...none, layers: new Map([['plekken', undefined]]) }, []);
    expect(chosen.layers).to.deep.equal([]);
    expect(JSON.stringify(chosen)).not.to.contain('plekken:');
  });

  it('refuses to leave nothing', () => {
    const all = new Map(['alleen', 'arm', 'norm', 'x', 'y'].map((id) => [id, undefined]));
    const layers = new Map([['plekken', undefined]]);
    expect(thrown(() => applyChoices(make(), { indicators: all, layers })).details.path).to.equal('inputs');
    expect(thrown(() => applyChoices(make({ inputs: [{ indicator: 'over' }] }), { indicators: all, layers })).details.path).to.equal('analysis.conditions');
    expect(thrown(() => applyChoices(make({ inputs: [{ indicator: 'over' }], analysis: { method: 'proximity' } }), { indicators: all, layers }, [])).details.path).to.equal('layers');
  });

  it('gives a question that can be saved and read, with nothing missing', () => {
    fc.assert(fc.property(randomQuestion.filter(({ layers }) => !layers), fc.array(fc.boolean(), { minLength: 30, maxLength: 30 }), (given, leave) => {
      const question = parseQuestion(given);
      const { missing } = matchQuestion(question, []);
      const indicators = new Map(missing.map(({ id }, index) => [id, leave[index % 30] ? undefined : `eigen-${index}`]));
      let chosen: Question;
      try {
        chosen = applyChoices(question, { ...none, indicators });
      } catch {
        // Refused, which another test is about: only where something was left out.
        expect(leave).to.contain(true);
        return;
      }
      expect(JSON.parse(JSON.stringify(parseQuestion(JSON.parse(JSON.stringify(chosen)))))).to.deep.equal(JSON.parse(JSON.stringify(chosen)));
      expect(matchQuestion(chosen, [...indicators.values()].flatMap((id) => (id === undefined ? [] : [{ id }]))).missing).to.deep.equal([]);
    }));
  });
});

describe('a question of another municipality', () => {
  it('is asked of our areas and figures, and keeps its words, inputs and the higher threshold', () => {
    const own = make({ place: 'Hier', areas: { src: 'hier.topojson' }, data: ['hier.json'], threshold: 10, view: { center: [52, 6], period: '2022' } });
    const other = make({ place: 'Daar', title: 'Daar?', basemap: 'brt', threshold: 7, view: { center: [51, 4], zoom: 9, period: '2024' } });
    const adopted = adoptQuestion(other, own);
    expect(adopted).to.deep.include({ title: 'Daar?', place: 'Hier', areas: { src: 'hier.topojson' }, data: ['hier.json'], threshold: 10, basemap: undefined, view: { center: [52, 6], period: '2024' } });
    expect(adopted.inputs).to.deep.equal(other.inputs);
  });
});
