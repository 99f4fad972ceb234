import { expect } from '@esm-bundle/chai';
import fc from 'fast-check';
import { State, type PublishedTable } from '../disclosure/published.js';
import { RkError } from '../errors.js';
import { publishIndicators } from '../publish-indicators.js';
import { parseQuestion, type Question } from '../question.js';
import { areasOf } from '../../../test/fixtures/published.js';
import { resultOf as resultWith } from './question-result.js';

const ask = (style: object = {}, indicator = 'deel'): Question => parseQuestion({ format: 'rk-question/1', id: 'q', title: 'Waar?', areas: { src: 'a.json' }, data: ['d.json'], inputs: [{ indicator }], style });

const resultOf = (table: PublishedTable, question: Question): PublishedTable => resultWith(question, { tables: [table], areas: areasOf(table.areas) }).table;

/** A table with a share of `parts` in 1000 of every area and period. */
function tableOf(parts: readonly (readonly (number | null)[])[]): PublishedTable {
  const periods = parts.map((_, i) => String(2020 + i));
  const by = (columns: readonly (readonly unknown[])[]) => Object.fromEntries(periods.map((period, i) => [period, columns[i]]));
  return publishIndicators({
    format: 'rk-indicators/1', level: 'buurt', areas: parts[0]!.map((_, i) => `B${i}`), periods,
    indicators: [
      { id: 'allen', title: 'Allen', kind: 'count', source: { name: 'Gemeente' } }, { id: 'deel-n', title: 'Deel', kind: 'count' },
      { id: 'deel', title: 'Deel', kind: 'percentage', numerator: 'deel-n', denominator: 'allen', decimals: 1 },
      { id: 'soort', title: 'Soort', kind: 'category', sensitivity: 'public', categories: [{ id: 'rij', title: 'Rij' }, { id: 'flat', title: 'Flat' }] },
    ],
    values: { allen: by(parts.map((column) => column.map(() => 1000))), 'deel-n': by(parts), soort: by(parts.map((column) => column.map((_, i) => (i % 2 ? 'flat' : 'rij')))) },
  });
}

describe('resultOf a question about one indicator', () => {
  it('gives the class of every area, in words of both languages, and keeps the states apart', () => {
    const table = resultOf(tableOf([[100, 200, 300, 3, null, 996]]), ask({ breaks: [15, 25] }));
    const [indicator] = table.indicators;
    expect(indicator).to.deep.include({ id: 'deel-klasse', kind: 'category', ordered: true, sensitivity: 'public', source: { name: 'Gemeente' } });
    expect(indicator!.categories!.map(({ title, titles }) => [title, titles!.en])).to.deep.equal([['minder dan 15%', 'less than 15%'], ['15 – 25%', '15 – 25%'], ['25% of meer', '25% or more']]);
    const { values, states } = table.column('deel-klasse', '2020');
    expect([...values]).to.deep.equal([0, 1, 2, NaN, NaN, NaN]);
    expect([...states]).to.deep.equal([State.value, State.value, State.value, State.suppressed, State.missing, State.suppressed]);
  });

  it('has no other indicator and no figure in it', () => {
    const table = resultOf(tableOf([[101, 202, 303, 404, 505, 606]]), ask({ classes: 3 }));
    expect(table.indicators).to.have.length(1);
    expect(table.column('deel', '2020').values.some(Number.isFinite)).to.equal(false);
  });

  it('makes classes of two figures or more, whatever the figures and the method, or none at all', () => {
    let [many, refused] = [0, 0];
    fc.assert(fc.property(
      fc.array(fc.integer({ min: 5, max: 995 }), { minLength: 1, maxLength: 40 }), fc.constantFrom('quantile', 'equal', 'jenks'), fc.integer({ min: 2, max: 9 }),
      (parts, method, classes) => {
        const isMany = new Set(parts).size >= 10;
        if (isMany) many++;
        let table: PublishedTable;
        try {
          table = resultOf(tableOf([parts]), ask({ method, classes }));
        } catch (error) {
          // Fewer than four figures cannot be divided so; of more, one far away may be alone in its class whatever is tried.
          expect((error as RkError).code).to.equal('unsupported');
          if (isMany) refused++;
          return true;
        }
        const { values } = table.column('deel-klasse', '2020');
        const figuresOf = new Map<number, Set<number>>();
        parts.forEach((part, i) => figuresOf.set(values[i]!, (figuresOf.get(values[i]!) ?? new Set()).add(part)));
        return figuresOf.size > 1 && [...figuresOf.values()].every((figures) => figures.size > 1);
      },
    ), { seed: 8, numRuns: 300 });
    expect(many).to.be.greaterThan(50);
    expect(refused).to.be.lessThan(many / 10);
  });

  it('divides the figures of all periods alike', () => {
    const table = resultOf(tableOf([[100, 110, 200, 210], [200, 210, 200, 210]]), ask({ classes: 2 }));
    expect([...table.column('deel-klasse', '2020').values]).to.deep.equal([0, 0, 1, 1]);
    expect([...table.column('deel-klasse', '2021').values]).to.deep.equal([1, 1, 1, 1]);
  });

  it('takes a category as the class that it is', () => {
    const table = resultOf(tableOf([[100, 110, 200]]), ask({}, 'soort'));
    expect(table.indicators.map(({ id, ordered }) => [id, ordered])).to.deep.equal([['soort-resultaat', undefined]]);
    expect([...table.column('soort-resultaat', '2020').values]).to.deep.equal([0, 1, 0]);
  });

  it('refuses an indicator that is not there, and too few figures', () => {
    expect(() => resultOf(tableOf([[100, 200, 300, 400]]), ask({}, 'ander'))).to.throw(RkError, 'no-such-indicator');
    expect(() => resultOf(tableOf([[100, 100, 200, 200]]), ask())).to.throw(RkError, /2 different figures/);
  });
});
