import { expect } from '@esm-bundle/chai';
import { areasOf, indicator, published } from '../../test/fixtures/published.js';
import { joinCodes } from './join.js';
import { scaleLayer, viewLayer } from './layer-view.js';
import { filterInPieces, isFiltering, NO_FILTER, type TableFilter } from './table-filter.js';
import { finish } from './work.js';

const n = indicator('n', { kind: 'count' });
const table = published([n], { n: { 2024: [5, 'x', 20, null, 90] } });
const areas = { ...areasOf([...table.areas, 'los']), labels: ['Één Noord', 'Zuid', 'NOORDOOST', 'West', 'Oost', 'Noord-los'] };
const given = { areas, table, join: joinCodes(areas.codes, table.areas), indicator: n };
const view = viewLayer(given, scaleLayer(given, { method: 'manual', breaks: [10, 50] }), '2024');
const rows = Uint32Array.from([5, 4, 3, 2, 1, 0]);
const shown = (filter: Partial<TableFilter>, standing: readonly number[] = []) => [...finish(filterInPieces(rows, view, { ...NO_FILTER, ...filter }, standing))];

describe('filtering rows', () => {
  it('finds names without case or accents, in the order that the rows have', () => {
    expect(shown({ text: ' noord ' })).to.deep.equal([5, 2, 0]);
    expect(shown({ text: 'een n' })).to.deep.equal([0]);
    expect(shown({ text: 'ÉÉN' })).to.deep.equal([0]);
    expect(shown({ text: 'nergens' })).to.deep.equal([]);
  });

  it('finds a class, a state, and what stands out', () => {
    expect([0, 1, 2].map((index) => shown({ only: { class: index } }))).to.deep.equal([[0], [2], [4]]);
    expect([1, 2, 3].map((state) => shown({ only: { state } }))).to.deep.equal([[1], [3], [5]]);
    expect(shown({ only: 'standing-out' }, [4, 2])).to.deep.equal([4, 2]);
    expect(shown({ only: { class: 1 }, text: 'west' })).to.deep.equal([]);
  });

  it('knows when it leaves out nothing', () => {
    expect([NO_FILTER, { ...NO_FILTER, text: ' ' }].map(isFiltering)).to.deep.equal([false, false]);
    expect(isFiltering({ text: '', only: { class: 0 } })).to.equal(true);
    expect(shown({})).to.deep.equal([...rows]);
  });
});
