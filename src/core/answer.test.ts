import { expect } from '@esm-bundle/chai';
import fc from 'fast-check';
import { areasOf, column, indicator, type Cell } from '../../test/fixtures/published.js';
import { figures, squares, type Figures } from '../../test/fixtures/squares.js';
import { answer } from './answer.js';
import { areasFromTopology } from './areas-from-topology.js';
import { joinCodes } from './join.js';
import { scaleLayer, viewLayer, type LayerStyle, type LayerView } from './layer-view.js';
import { publishIndicators } from './publish-indicators.js';
import { topAreas, type AreaFigures } from './top-areas.js';

function viewOf(indicatorId: string, change: (file: Figures) => void = () => {}, style: LayerStyle = {}): LayerView {
  const file = figures(16);
  change(file);
  const table = publishIndicators(file);
  const areas = areasFromTopology(squares(4), { object: 'buurten', key: 'code', label: 'naam' });
  const indicator = table.indicators.find(({ id }) => id === indicatorId)!;
  const layer = { areas, table, indicator, join: joinCodes(areas.codes, table.areas) };
  return viewLayer(layer, scaleLayer(layer, style), '2024');
}
const sentence = (view: LayerView, direction: 'high' | 'low' = 'high', language: 'nl' | 'en' = 'nl') =>
  answer(view, direction, language).map(({ text, marked }) => (marked ? `[${text}]` : text)).join('');
const manual = { method: 'manual', breaks: [20, 21] } as const;

describe('the answer', () => {
  it('says in how many areas much of it is, where most, and of how many nothing can be said', () => {
    const view = viewOf('ouderen-aandeel', undefined, manual);
    expect(sentence(view)).to.equal('Aandeel 65-plus: in [9 van de 16 buurten] 21% of meer, het hoogst in [Buurt 0] (22,0%). Van 3 buurten is dat niet te zeggen.');
    expect(sentence(view, 'high', 'en')).to.equal('Share of 65 and over: in [9 of the 16 neighbourhoods] 21% or more, highest in [Buurt 0] (22.0%). For 3 neighbourhoods that cannot be said.');
    // An independent count of the same.
    const shares = Array.from({ length: 15 }, (_, index) => (100 * (22 + 2 * index)) / (100 + 10 * index)).filter((_, index) => index !== 1 && index !== 2);
    expect(shares.filter((share) => share >= 21).length).to.equal(9);
  });

  it('speaks of little when little is asked after', () => {
    expect(sentence(viewOf('leefbaarheid'), 'low')).to.match(/^Leefbaarheid: in \[\d+ van de 16 buurten\] minder dan [\d,]+, het laagst in \[Buurt 0\] \(1,0\)\./);
  });

  it('uses the phrase of the indicator', () => {
    const view = viewOf('ouderen-aandeel', (file) => Object.assign(file.indicators[2]!, { phrase: 'is {value} van de inwoners 65 jaar of ouder' }), manual);
    expect(sentence(view)).to.contain('In [9 van de 16 buurten] is 21% of meer van de inwoners 65 jaar of ouder, het meest in [Buurt 0] (22,0%).');
  });

  it('has a sentence when all are equal, and when nothing can be shown', () => {
    const all = (value: number | null) => (file: Figures) => (file.values['inwoners'] = { 2024: file.areas.map(() => value) });
    expect(sentence(viewOf('inwoners', all(100)))).to.equal('Inwoners: overal [100]. Van 1 buurt is dat niet te zeggen.');
    expect(sentence(viewOf('inwoners', all(3)))).to.equal('Inwoners: van geen van de 16 buurten is een cijfer te tonen.');
    expect(sentence(viewOf('inwoners', all(null)))).to.equal('Inwoners: van geen van de 16 buurten is een cijfer te tonen.');
  });

  it('names the category that occurs most', () => {
    const view = viewOf('woning', (file) => {
      file.indicators.push({ id: 'woning', title: 'Woningtype', kind: 'category', sensitivity: 'public', categories: [{ id: 'rij', title: 'rijwoning' }, { id: 'flat', title: 'flat' }] });
      file.values['woning'] = { 2024: file.areas.map((_, index) => (index % 3 === 0 ? 'rij' : 'flat')) };
    });
    expect(sentence(view)).to.equal('Woningtype: in [10 van de 16 buurten] is dat [flat]. Van 1 buurt is dat niet te zeggen.');
  });

  it('keeps brackets in a name from marking half the sentence', () => {
    const view = viewOf('inwoners', (file) => Object.assign(file.indicators[0]!, { title: 'Inwoners [alle]' }));
    expect(sentence(view)).to.match(/^Inwoners \(alle\): in \[/);
  });
});

describe('the areas that stand out', () => {
  it('come from high to low or from low to high, without those that have no value', () => {
    const view = viewOf('inwoners');
    expect(topAreas(view, 'high', 3).map(({ area, value }) => [area, value])).to.deep.equal([[14, 240], [13, 230], [12, 220]]);
    expect(topAreas(view, 'low', 2).map(({ area }) => area)).to.deep.equal([0, 1]);
    expect(topAreas(viewOf('ouderen'), 'low', 16).map(({ area }) => area)).not.to.include.members([1]);
  });

  it('are the first of all areas in order, however few are asked', () => {
    const cell = fc.oneof({ weight: 5, arbitrary: fc.integer({ min: -3, max: 3 }) }, { weight: 1, arbitrary: fc.constantFrom<Cell>('x', null) });
    fc.assert(fc.property(fc.array(cell, { maxLength: 30 }), fc.constantFrom('high' as const, 'low' as const), fc.integer({ min: 0, max: 8 }), (cells, direction, most) => {
      const areas = areasOf(cells.map((_, area) => `A${(area * 7) % 31}`));
      const figures: AreaFigures = { areas, indicator: indicator('a'), ...column(cells) };
      const shown = [...cells.keys()].filter((area) => typeof cells[area] === 'number');
      const sign = direction === 'high' ? -1 : 1;
      const sorted = shown.sort((a, b) => sign * ((cells[a] as number) - (cells[b] as number)) || areas.labels[a]!.localeCompare(areas.labels[b]!, 'nl'));
      expect(topAreas(figures, direction, most).map(({ area }) => area)).to.deep.equal(sorted.slice(0, most));
    }));
  });

  it('have bars that start at zero, or at the foot of a score', () => {
    expect(topAreas(viewOf('inwoners'), 'high', 1)[0]!.share).to.equal(1);
    expect(topAreas(viewOf('leefbaarheid'), 'high', 1)[0]!.share).to.equal(1);
    expect(topAreas(viewOf('leefbaarheid'), 'low', 1)[0]!.share).to.equal(0);
  });

  it('come by name where values are equal, so that order tells nothing', () => {
    const view = viewOf('inwoners', (file) => (file.values['inwoners'] = { 2024: file.areas.map(() => 50) }));
    const labels = topAreas(view, 'high', 20).map(({ area }) => view.areas.labels[area]!);
    expect(labels).to.deep.equal(labels.toSorted((a, b) => a.localeCompare(b, 'nl')));
  });
});
