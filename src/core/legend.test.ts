import { expect } from '@esm-bundle/chai';
import { figures, squares, type Figures } from '../../test/fixtures/squares.js';
import { areasFromTopology } from './areas-from-topology.js';
import { joinCodes } from './join.js';
import { scaleLayer, viewLayer, type LayerStyle, type LayerView } from './layer-view.js';
import { legendOf } from './legend.js';
import { coloursOf } from './palette.js';
import { publishIndicators } from './publish-indicators.js';

function viewOf(id: string, style: LayerStyle = {}, period = '2024', given: Figures = figures(16)): LayerView {
  const areas = areasFromTopology(squares(4), { key: 'code', label: 'naam' });
  const table = publishIndicators(given);
  const layer = { areas, table, join: joinCodes(areas.codes, table.areas), indicator: table.indicators.find((indicator) => indicator.id === id)! };
  return viewLayer(layer, scaleLayer(layer, style), period);
}

/** Figures with one public indicator that has the same value for every area of every period, or what `value` says. */
function scores(value: (area: number) => number | null, more: Record<string, unknown> = {}): Figures {
  const given = figures(16);
  given.indicators = [{ id: 'x', title: 'X', kind: 'score', range: [1, 9], sensitivity: 'public', ...more }];
  given.values = { x: Object.fromEntries(given.periods.map((period) => [period, given.areas.map((_, area) => value(area))])) };
  return given;
}

const labels = (view: LayerView) => legendOf(view, 'nl').rows.map(({ label }) => label);

describe('legendOf', () => {
  it('says the range of every class in words and counts its areas', () => {
    const { rows } = legendOf(viewOf('ouderen-aandeel', { method: 'manual', breaks: [21, 22] }), 'nl');
    expect(rows.map(({ label, count, level }) => `${label}: ${count} ${level}`)).to.deep.equal([
      'minder dan 21%: 4 buurten', '21 – 22%: 8 buurten', '22% of meer: 1 buurt',
      'niet getoond (privacy): 1 buurt', 'geen gegevens: 1 buurt', 'niet gekoppeld: 1 buurt',
    ]);
  });

  it('speaks the language of the reader', () => {
    const legend = legendOf(viewOf('inwoners', { method: 'manual', breaks: [150] }), 'en');
    expect(legend.title).to.equal('Inhabitants');
    expect(legend.unit).to.equal('inhabitants');
    expect(legend.rows[0]).to.include({ label: 'less than 150', count: '5', level: 'neighbourhoods' });
  });

  it('colours categories that go from little to much as classes', () => {
    const categories = [{ id: 'a', title: 'weinig' }, { id: 'b', title: 'veel' }];
    const given = (ordered: boolean) => scores(() => null, { kind: 'category', range: undefined, categories, ordered });
    const looks = (ordered: boolean, palette: 'blauw' | 'groen') => legendOf(viewOf('x', { palette }, '2024', given(ordered)), 'nl').rows.slice(0, 2).map(({ look }) => look);
    expect(looks(true, 'groen')).to.deep.equal(coloursOf('groen', 2));
    expect(looks(false, 'groen')).to.deep.equal(coloursOf('soorten', 2));
  });

  it('leaves out the unit that stands in the numbers', () => {
    expect(legendOf(viewOf('ouderen-aandeel'), 'nl').unit).to.equal(undefined);
  });

  it('writes money with its sign at both ends of a range', () => {
    const view = viewOf('x', { method: 'manual', breaks: [1000, 2000] }, '2024', scores((area) => 500 * area, { kind: 'mean', unit: 'euro', range: undefined }));
    expect(labels(view)[1]).to.equal('€\u00a01.000 – €\u00a02.000');
  });

  it('names the value when there is but one, and says so when one class holds several', () => {
    expect(labels(viewOf('x', {}, '2024', scores(() => 7)))[0]).to.equal('7,0');
    expect(labels(viewOf('x', { classes: 1 }, '2024', scores((area) => 1 + (area % 9))))[0]).to.equal('alle waarden');
  });

  it('writes numbers below zero with a minus and a word between them', () => {
    const signed = scores((area) => area - 8, { range: [-8, 8] });
    expect(labels(viewOf('x', { method: 'manual', breaks: [-4, -1.5, 3] }, '2024', signed)).slice(0, 4)).to.deep.equal(['minder dan \u22124', '\u22124 tot \u22121,5', '\u22121,5 tot 3', '3 of meer']);
  });

  it('names the last of a few things, so that none seems to be in two classes', () => {
    const few = scores((area) => area % 9, { kind: 'count', range: undefined });
    expect(labels(viewOf('x', { method: 'manual', breaks: [2, 3, 6, 20] }, '2024', few)).slice(0, 5)).to.deep.equal(['minder dan 2', '2', '3 – 5', '6 – 20', '20 of meer']);
  });

  it('lists categories by their title', () => {
    const categories = [{ id: 'rij', title: 'Rijwoning' }, { id: 'flat', title: 'Flat' }];
    const given = scores(() => null, { kind: 'category', categories, range: undefined });
    given.values['x'] = { 2024: given.areas.map((_, area) => (area < 5 ? 'rij' : 'flat')) };
    expect(legendOf(viewOf('x', {}, '2024', given), 'nl').rows.map(({ label, count }) => `${label} ${count}`)).to.deep.equal(['Rijwoning 5', 'Flat 10', 'niet gekoppeld 1']);
  });

  it('says that there are no values, and keeps the classes of other periods', () => {
    const legend = legendOf(viewOf('leefbaarheid', {}, '2022'), 'nl');
    expect(legend.notes[0]).to.equal('Er zijn geen waarden om te tonen.');
    expect(legend.rows.map(({ count }) => count)).to.deep.equal(['0', '0', '0', '0', '0', '15', '1']);
  });

  it('tells how many areas are linked, only when some are not', () => {
    expect(legendOf(viewOf('inwoners'), 'nl').notes).to.deep.equal(['15 van de 16 buurten zijn gekoppeld aan cijfers.']);
    expect(legendOf(viewOf('inwoners', {}, '2024', figures(17)), 'nl').notes).to.deep.equal([]);
  });

  it('gives the sources of the counts when a percentage has none of its own', () => {
    const given = figures(16);
    delete given.indicators[2]!['source'];
    expect(legendOf(viewOf('ouderen-aandeel', {}, '2024', given), 'nl').sources.map(({ name }) => name)).to.deep.equal(['Gemeente Voorbeeld']);
  });
});
