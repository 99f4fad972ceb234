import { expect } from '@esm-bundle/chai';
import { figures, squares } from '../../../test/fixtures/squares.js';
import { answerQuestion } from '../analysis/answer-question.js';
import { areasFromTopology } from '../areas-from-topology.js';
import { RkError } from '../errors.js';
import { publishIndicators } from '../publish-indicators.js';
import type { AnalysisOf } from '../question-analysis.js';
import { parseQuestion, serialiseQuestion, type Question } from '../question.js';
import { finish } from '../work.js';
import { absentOf, choicesOf, methodsFor, numbersIn, scaleOf, startOf } from './choices.js';
import { askable, boundOn, questionAbout, withAnalysis, withBound, withCondition, withInput, withMethod, withOnly } from './edits.js';
import { countedConditions, problemsOf } from './problems.js';

const table = publishIndicators(figures(16));
const areas = areasFromTopology(squares(4), { key: 'code', label: 'naam' });
const points = new Map([['plek', Float64Array.of(6.605, 52.395)]]);
const question = (analysis: object, changes: object = {}): Question => parseQuestion({
  format: 'rk-question/1', id: 'v', title: 'V?', areas: { src: '-' }, data: ['-'], analysis,
  inputs: [{ indicator: 'ouderen-aandeel' }, { indicator: 'leefbaarheid', direction: 'low' }, { indicator: 'inwoners', selected: false }, { indicator: 'geluk', title: 'Geluk', titles: { en: 'Happiness' }, supplier: 'CBS' }],
  layers: [{ id: 'plek', type: 'points', src: '-' }], ...changes,
});
const kinds = (asked: Question) => problemsOf(asked, table).map(({ field, kind }) => `${field} ${kind}`);
const bound = { method: 'conditions', conditions: [{ indicator: 'ouderen-aandeel', op: '>=', value: 20, title: 'Meer dan een vijfde ouderen' }] };

/** Small, repeatable chance. */
function chance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

/** One change that a reader can make, at random. */
function step(asked: Question, random: () => number): Question {
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!;
  const choices = choicesOf(asked, table);
  const choice = pick(numbersIn(choices));
  const number = pick([0, 3, 25, 50, 1000, NaN, -1]);
  const { analysis } = asked;
  switch (pick(['method', 'own', 'own', 'own'])) {
    case 'method': return withMethod(asked, pick(methodsFor(asked, choices)), table);
    default: break;
  }
  switch (analysis.method) {
    case 'single': return withOnly(asked, pick(choices).id);
    case 'conditions': return pick([
      () => withCondition(asked, { choice, table, on: random() < 0.6 }),
      () => (boundOn(analysis, choice.id) ? withBound(asked, choice.id, { value: number, op: pick(['>=', '>', '<=', '<']) }) : asked),
      () => withAnalysis(asked, { match: pick(['all', 1, 2, 3]) }),
    ])();
    case 'index': return withInput(asked, choice.id, pick([{ selected: random() < 0.6 }, { weight: number }, { direction: pick(['high', 'low']) }]));
    case 'cross': return withAnalysis(asked, { indicators: [choice.id, pick(numbersIn(choices)).id] });
    case 'change': return withAnalysis(asked, pick([{ indicator: choice.id, from: undefined, to: undefined }, { from: pick(choice.periods) }, { to: pick(choice.periods) }, { measure: pick(['difference', 'relative']) }]));
    case 'proximity': return withAnalysis(asked, pick([{ within: number }, { measure: pick(['distance', 'count', 'share']) }, { group: pick([undefined, 'inwoners', 'ouderen']) }]));
  }
}

describe('choosing', () => {
  it('never offers a question that cannot be answered or saved: 3,000 random choices', () => {
    let answered = 0, refused = 0;
    for (let seed = 1; seed <= 300; seed++) {
      const random = chance(seed);
      let asked = question({ method: 'single' });
      for (let times = 0; times < 10; times++) {
        asked = step(asked, random);
        const trail = `seed ${seed}, step ${times}: ${JSON.stringify(asked.analysis)}`;
        if (problemsOf(asked, table).length > 0) {
          refused++;
          continue;
        }
        answered++;
        expect(() => finish(answerQuestion(asked, { tables: [table], areas, points })), trail).not.to.throw();
        const saved = askable(asked);
        expect(JSON.stringify(parseQuestion(JSON.parse(serialiseQuestion(saved)))), trail).to.equal(JSON.stringify(parseQuestion(saved)));
        expect(problemsOf(saved, table), trail).to.deep.equal([]);
      }
    }
    expect(answered).to.be.above(1000);
    expect(refused).to.be.above(100);
  });

  it('finds what the analysis itself would refuse', () => {
    const wrong: Question[] = [
      withAnalysis(question(bound), { match: 2 }), question({ method: 'change', indicator: 'leefbaarheid' }), question({ method: 'index' }, { inputs: [{ indicator: 'leefbaarheid', weight: 0 }] }),
      question({ method: 'proximity' }, { layers: [] }), question({ method: 'cross' }, { inputs: [{ indicator: 'leefbaarheid' }] }),
    ];
    for (const asked of wrong) {
      expect(() => finish(answerQuestion(asked, { tables: [table], areas, points })), JSON.stringify(asked.analysis)).to.throw(RkError);
      expect(problemsOf(asked, table), JSON.stringify(asked.analysis)).to.have.length(1);
    }
    expect(kinds(wrong[0]!)).to.deep.equal(['match needed']);
  });

  it('does not count a condition without figures', () => {
    const asked = question({ method: 'conditions', match: 2, conditions: [{ indicator: 'inwoners', op: '>', value: 1 }, { indicator: 'geluk', op: '>', value: 1 }] }, { inputs: [{ indicator: 'geluk' }] });
    expect(kinds(asked)).to.deep.equal(['match needed']);
  });

  it('gives a new condition a bound that about a third of the areas meets', () => {
    const [choice] = choicesOf(question({ method: 'single' }), table).filter(({ id }) => id === 'inwoners');
    const { min, max } = scaleOf(table, choice!);
    const start = startOf(table, choice!);
    const column = table.column('inwoners', '2024');
    const share = column.values.filter((value) => value >= start).length / column.values.length;
    expect(share).to.be.within(0.25, 0.45);
    expect([min, max]).to.deep.equal([100, 240]);
    const asked = withCondition(question(bound), { choice: choice!, table, on: true });
    expect(boundOn(asked.analysis as AnalysisOf<'conditions'>, 'inwoners')).to.deep.equal({ indicator: 'inwoners', op: '>=', value: start });
  });

  it('begins at the highest figure where most are the lowest: at that, every area would meet it', () => {
    const file = figures(16);
    file.values['leefbaarheid']!['2024'] = Array.from({ length: 15 }, (_, area) => (area > 0 && area < 4 ? 6 + area : 1));
    const tied = publishIndicators(file);
    const [choice] = choicesOf(question({ method: 'single' }), tied).filter(({ id }) => id === 'leefbaarheid');
    expect(startOf(tied, choice!)).to.equal(9);
  });

  it('drops the title of a condition whose bound changes: it said the old one', () => {
    const asked = withBound(question(bound), 'ouderen-aandeel', { value: 30 });
    expect(countedConditions(asked, table)).to.deep.equal([{ indicator: 'ouderen-aandeel', op: '>=', value: 30 }]);
  });

  it('names what there are no figures of, with its supplier, and does not offer it', () => {
    const asked = question({ method: 'index' });
    expect(choicesOf(asked, table).map(({ id }) => id)).to.deep.equal(['ouderen-aandeel', 'leefbaarheid', 'inwoners']);
    expect(absentOf(asked, table, 'en')).to.deep.equal([{ title: 'Happiness', supplier: 'CBS', selected: true }]);
  });

  it('makes a question of a map that has none', () => {
    const asked = questionAbout(table, 'leefbaarheid', { classes: 3 });
    expect(choicesOf(asked, table)).to.have.length(table.indicators.length);
    expect(finish(answerQuestion(asked, { tables: [table], areas })).indicator.id).to.equal('leefbaarheid');
  });
});
