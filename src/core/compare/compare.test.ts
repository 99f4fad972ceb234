import { expect } from '@esm-bundle/chai';
import fc from 'fast-check';
import { areasOf, indicator, published, type Cell } from '../../../test/fixtures/published.js';
import type { Indicator } from '../indicator.js';
import { joinCodes } from '../join.js';
import { languages } from '../language.js';
import { scaleLayer, viewLayer, type LayerStyle, type LayerView } from '../layer-view.js';
import { areOfOne, compareAreas } from './compare-areas.js';
import { headingsOf } from './headings.js';
import { sharedBreaks } from './shared-breaks.js';

const share = (own: Partial<Indicator> = {}) => indicator('aandeel', { title: 'Aandeel 65-plus', kind: 'percentage', ...own });

/** A view of one period; `cells` by area. */
function viewOf(of: Indicator, cells: readonly Cell[], { period = '2024', style = {} } = {}): LayerView {
  const table = published([of], { [of.id]: { [period]: cells } });
  const labels = table.areas.map((code) => `Buurt ${code.slice(1)}`);
  const figures = { areas: { ...areasOf(table.areas), labels }, table, indicator: of, join: joinCodes(table.areas, table.areas) };
  return viewLayer(figures, scaleLayer(figures, style), period);
}

const inTwoPeriods = (from: Cell, to: Cell, of = share()) => compareAreas([{ view: viewOf(of, [from], { period: '2020' }), area: 0 }, { view: viewOf(of, [to]), area: 0 }], 'nl');

describe('compareAreas', () => {
  const cases: [string, string, string][] = [
    ['a percentage of two periods', inTwoPeriods(12.4, 15.1), 'Buurt 0: 12,4% in 2020, 15,1% in 2024. Dat is 2,7 procentpunt meer.'],
    ['one that went down', inTwoPeriods(15.1, 12.4), 'Buurt 0: 15,1% in 2020, 12,4% in 2024. Dat is 2,7 procentpunt minder.'],
    ['one that is written the same', inTwoPeriods(12.41, 12.44), 'Buurt 0: 12,4% in 2020, 12,4% in 2024. Dat is evenveel.'],
    ['a hidden figure', inTwoPeriods('x', 15.1), 'Buurt 0: niet getoond (privacy) in 2020, 15,1% in 2024. Een verschil is dan niet te geven.'],
    ['a figure that is not there', inTwoPeriods(12.4, null), 'Buurt 0: 12,4% in 2020, geen gegevens in 2024. Een verschil is dan niet te geven.'],
    ['a count', inTwoPeriods(1510, 1525, share({ kind: 'count', unit: 'inwoners' })), 'Buurt 0: 1.510 inwoners in 2020, 1.525 inwoners in 2024. Dat is 15 inwoners meer.'],
    ['an income', inTwoPeriods(31200, 33000, share({ kind: 'mean', unit: 'euro' })), 'Buurt 0: €\u00a031.200 in 2020, €\u00a033.000 in 2024. Dat is €\u00a01.800 meer.'],
    ['a score', inTwoPeriods(4.2, 3.9, share({ kind: 'score' })), 'Buurt 0: 4,2 in 2020, 3,9 in 2024. Dat is 0,3 lager.'],
    ['a category', inTwoPeriods(0, 1, share({ kind: 'category', categories: [{ id: 'a', title: 'Rijwoning' }, { id: 'b', title: 'Flat' }] })), 'Buurt 0: Rijwoning in 2020, Flat in 2024.'],
  ];
  for (const [name, text, expected] of cases) it(`tells of ${name}`, () => expect(text).to.equal(expected));

  it('names the indicator where that differs, and gives no difference', () => {
    const sides = [{ view: viewOf(share(), [12.4]), area: 0 }, { view: viewOf(indicator('inwoners', { title: 'Inwoners', kind: 'count', unit: 'inwoners' }), [1510]), area: 0 }];
    expect(compareAreas(sides, 'nl')).to.equal('Buurt 0: Aandeel 65-plus 12,4%, Inwoners 1.510.');
  });

  it('names the areas where they differ', () => {
    const view = viewOf(share(), [12.4, 15.1]);
    expect(compareAreas([{ view, area: 0 }, { view, area: 1 }], 'nl')).to.equal('Buurt 0 12,4%, Buurt 1 15,1%. Dat is 2,7 procentpunt meer.');
  });

  it('compares the third with the first', () => {
    const sides = [12.4, 'x' as const, 15.1].map((cell, at) => ({ view: viewOf(share(), [cell], { period: String(2020 + at) }), area: 0 }));
    expect(compareAreas(sides, 'en')).to.equal('Buurt 0: 12.4% in 2020, not shown (privacy) in 2021, 15.1% in 2022 (2.7 percentage points more).');
  });

  it('says so where a map has no such area, and gives no difference', () => {
    const sides = [{ view: viewOf(share(), [12.4], { period: '2020' }), area: 0 }, { view: viewOf(share(), [15.1]), area: -1 }];
    expect(compareAreas(sides, 'nl')).to.contain('niet op deze kaart').and.to.contain('niet te geven').and.not.to.contain('Dat is');
  });

  it('writes a day as a day', () => {
    const sides = ['2024-03-31', '2024-04'].map((period) => ({ view: viewOf(share(), [12.4], { period }), area: 0 }));
    expect(compareAreas(sides, 'nl')).to.contain('12,4% op 31 maart 2024, 12,4% in april 2024');
  });

  it('gives the difference that a reader finds between the figures as they are written, for any figures', () => {
    const value = fc.integer({ min: 0, max: 100_000 }).map((thousandth) => thousandth / 1000);
    fc.assert(fc.property(value, value, (from, to) => {
      const text = inTwoPeriods(from, to);
      const [first, second, size = 0] = [...text.matchAll(/(\d+),(\d)/g)].map((match) => Number(match[1]) * 10 + Number(match[2]));
      expect(Math.abs(second! - first!), text).to.equal(size);
      expect(text.includes('meer')).to.equal(second! > first!);
      expect(text.includes('minder')).to.equal(second! < first!);
    }));
  });

  it('tells nothing of a hidden figure, whatever is published beside it, in either language', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 1000 }), fc.boolean(), fc.constantFrom(...languages), (tenths, isFirst, language) => {
      const cells: Cell[] = isFirst ? ['x', tenths / 10] : [tenths / 10, 'x'];
      const text = compareAreas(cells.map((cell, at) => ({ view: viewOf(share(), [cell], { period: `202${at}` }), area: 0 })), language);
      expect(text.match(/\d+[.,]\d%/g), text).to.have.length(1);
      expect(text).not.to.match(/Dat is|That is|NaN/);
    }));
  });
});

describe('headingsOf', () => {
  const [old, now] = ['2020', '2024'].map((period) => viewOf(share(), [12], { period })) as [LayerView, LayerView];
  const other = viewOf(indicator('inwoners', { title: 'Inwoners' }), [1510]);

  it('says what is shared once, and what differs over each', () => {
    expect(headingsOf([{ view: old }, { view: now }], 'nl')).to.deep.equal({ shared: 'Aandeel 65-plus', own: ['2020', '2024'] });
    expect(headingsOf([{ view: now }, { view: other }], 'nl')).to.deep.equal({ shared: '2024', own: ['Aandeel 65-plus', 'Inwoners'] });
    expect(headingsOf([{ view: old }, { view: other }], 'nl')).to.deep.equal({ shared: '', own: ['Aandeel 65-plus, 2020', 'Inwoners, 2024'] });
  });

  it('calls sides by the name that they are given, else by a number', () => {
    expect(headingsOf([{ view: now, name: 'Almelo' }, { view: now, name: 'Hengelo' }], 'nl')).to.deep.equal({ shared: 'Aandeel 65-plus, 2024', own: ['Almelo', 'Hengelo'] });
    expect(headingsOf([{ view: now }, { view: now }], 'en').own).to.deep.equal(['Map 1', 'Map 2']);
    expect(headingsOf([{ view: old, name: 'Almelo' }, { view: now }], 'nl').own).to.deep.equal(['Almelo, 2020', '2024']);
  });

  it('waits with differences for what is not loaded', () => {
    expect(headingsOf([{ view: now }, { view: undefined }], 'nl')).to.deep.equal({ shared: 'Aandeel 65-plus, 2024', own: ['Kaart 1', 'Kaart 2'] });
    expect(headingsOf([{ view: undefined }, { view: undefined }], 'nl').shared).to.equal('');
  });
});

describe('sharedBreaks', () => {
  const side = (cells: readonly Cell[], style: LayerStyle = {}, of = share()) => ({ view: viewOf(of, cells, { style }), style });
  const low = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10];
  const high = low.map((value) => value + 40);

  it('divides the values of all sides together', () => {
    const breaks = sharedBreaks([side(low, { method: 'equal', classes: 2 }), side(high, { method: 'equal', classes: 2 })]);
    expect(breaks).to.deep.equal([26]);
  });

  it('has nothing to share between other indicators, palettes or categories, nor where classes are the same already', () => {
    expect(sharedBreaks([side(low), side(high, {}, indicator('ander'))])).to.equal(undefined);
    expect(sharedBreaks([side(low), side(high, { palette: 'groen' })])).to.equal(undefined);
    const kinds = share({ kind: 'category', categories: [{ id: 'a', title: 'A' }] });
    expect(sharedBreaks([side([0], {}, kinds), side([0, 0], {}, kinds)])).to.equal(undefined);
    expect(sharedBreaks([side(low), side(low)])).to.equal(undefined);
    expect(sharedBreaks([side(low)])).to.equal(undefined);
  });

  it('gives the same value the same class on both sides, and looks at no hidden figure', () => {
    const cell = fc.oneof({ weight: 5, arbitrary: fc.integer({ min: 0, max: 1000 }).map((tenths) => tenths / 10) }, { weight: 1, arbitrary: fc.constant('x' as const) });
    const cells = fc.array(cell, { minLength: 2, maxLength: 40 });
    fc.assert(fc.property(cells, cells, (one, two) => {
      const breaks = sharedBreaks([side(one), side(two)]);
      const shown = (all: readonly Cell[]) => all.filter((each) => each !== 'x');
      fc.pre(shown(one).length > 0 && shown(two).length > 0);
      expect(sharedBreaks([side(shown(one)), side(shown(two))])).to.deep.equal(breaks);
      if (!breaks) return;
      const views = [one, two].map((all) => viewOf(share(), all, { style: { method: 'manual', breaks } }));
      for (const view of views) for (const [area, value] of view.values.entries()) {
        if (!Number.isNaN(value)) expect(view.classOfArea[area]).to.equal(breaks.filter((each) => each <= value).length);
      }
      expect(views[0]!.colours).to.deep.equal(views[1]!.colours);
    }));
  });

  it('takes an indicator of another unit for another indicator', () => {
    expect(areOfOne([{ view: viewOf(share(), [1]) }, { view: viewOf(share({ unit: 'huishoudens' }), [1]) }])).to.equal(false);
  });
});
