import { expect } from '@esm-bundle/chai';
import { figures, squares } from '../../test/fixtures/squares.js';
import { areasFromTopology } from './areas-from-topology.js';
import { joinCodes } from './join.js';
import { scaleLayer, viewLayer, type LayerView } from './layer-view.js';
import { publishIndicators } from './publish-indicators.js';
import { columnsOf, headingOf, sortAreas, textOfCell, type RowOrder } from './table-rows.js';

function viewOf(id: string): LayerView {
  const areas = areasFromTopology(squares(4), { key: 'code', label: 'naam' });
  const table = publishIndicators(figures(16));
  const given = { areas, table, join: joinCodes(areas.codes, table.areas), indicator: table.indicators.find((indicator) => indicator.id === id)! };
  return viewLayer(given, scaleLayer(given, {}), '2024');
}

describe('columnsOf', () => {
  it('puts the counts behind a percentage beside it', () => {
    expect(columnsOf(viewOf('ouderen-aandeel')).map((column) => headingOf(column, 'nl'))).to.deep.equal(['Aandeel 65-plus', '65 jaar en ouder', 'Inwoners']);
  });

  it('gives any other indicator one column', () => {
    expect(columnsOf(viewOf('inwoners')).map((column) => headingOf(column, 'en'))).to.deep.equal(['Inhabitants']);
  });

  it('writes a cell as the indicator does, or says why there is no figure', () => {
    const [share, part, whole] = columnsOf(viewOf('ouderen-aandeel'));
    expect([0, 1, 2, 15].map((area) => textOfCell(share!, area, 'nl'))).to.deep.equal(['22,0%', 'niet getoond (privacy)', 'geen gegevens', 'niet gekoppeld']);
    expect([0, 1, 2, 15].map((area) => textOfCell(part!, area, 'en'))).to.deep.equal(['22', 'not shown (privacy)', 'no data', 'not linked']);
    expect(textOfCell(whole!, 1, 'nl')).to.equal('110');
  });

  it('holds no number for a cell without a value', () => {
    for (const { values, states } of columnsOf(viewOf('ouderen-aandeel'))) {
      for (const [area, state] of states.entries()) if (state !== 0) expect(values[area]).to.be.NaN;
    }
  });
});

describe('sortAreas', () => {
  const view = viewOf('ouderen');
  const [column] = columnsOf(view);
  const sorted = (order: Omit<RowOrder, 'language'>, { areas } = view) => [...sortAreas(areas, { ...order, language: 'nl' })];

  it('orders names as people do, in both directions', () => {
    const ascending = sorted({ descending: false });
    expect(ascending.map((area) => view.areas.labels[area])).to.deep.equal(Array.from({ length: 16 }, (_, index) => `Buurt ${index}`));
    expect(sorted({ descending: true })).to.deep.equal(ascending.toReversed());
  });

  it('orders values in both directions, with areas that have none last and by name', () => {
    const values = [0, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14];
    expect(sorted({ column, descending: false })).to.deep.equal([...values, 1, 2, 15]);
    expect(sorted({ column, descending: true })).to.deep.equal([...values.toReversed(), 1, 2, 15]);
  });

  it('does not tell hidden areas apart by what is hidden', () => {
    const other = figures(16);
    other.values['ouderen'] = Object.fromEntries(other.periods.map((period) => [period, other.values['ouderen']![period]!.map((value) => (value === 3 ? 1 : value))]));
    const table = publishIndicators(other);
    const given = { areas: view.areas, table, join: view.join, indicator: table.indicators[1]! };
    const twin = viewLayer(given, scaleLayer(given, {}), '2024');
    expect(sorted({ column: columnsOf(twin)[0], descending: true }, twin)).to.deep.equal(sorted({ column, descending: true }));
  });
});
