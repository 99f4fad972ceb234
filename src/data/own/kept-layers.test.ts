import { expect } from '@esm-bundle/chai';
import fc from 'fast-check';
import { rejected } from '../../../test/fixtures/thrown.js';
import type { PublishedTable } from '../../core/disclosure/published.js';
import type { KeptLayer } from '../../core/own/kept-layer.js';
import { publishedFile } from '../../core/published-file.js';
import { loadTable } from '../load-table.js';
import { KeptLayers } from './kept-layers.js';

const layer = (id: string): KeptLayer => ({ id, name: `${id}.csv`, look: { type: 'points' }, shapes: { type: 'FeatureCollection', features: [] } });
const idsOf = (layers: readonly KeptLayer[]): string[] => layers.map(({ id }) => id);

describe('layers that are kept with a saved question', () => {
  const kept = new KeptLayers(() => indexedDB);
  beforeEach(() => kept.retain(() => false));

  it('are those of that question, until others are kept with it or it is forgotten', async () => {
    await kept.keep('een', [layer('a'), layer('b')]);
    await kept.keep('twee', [layer('c')]);
    expect(idsOf(await kept.of('een'))).to.deep.equal(['a', 'b']);
    await kept.keep('een', [layer('d')]);
    expect(idsOf(await kept.of('een'))).to.deep.equal(['d']);
    await kept.retain((saved) => saved === 'twee');
    expect([await kept.of('een'), idsOf(await kept.of('twee'))]).to.deep.equal([[], ['c']]);
    await kept.keep('twee', []);
    expect(await kept.of('twee')).to.deep.equal([]);
  });

  it('say when there is no room, or no storage, and are then as they were', async () => {
    await kept.keep('een', [layer('a')]);
    const { put } = IDBObjectStore.prototype;
    IDBObjectStore.prototype.put = function (value: unknown) {
      const request = put.call(this, value);
      this.transaction.abort();
      return request;
    };
    try {
      expect((await rejected(kept.keep('een', [layer('b')]))).code).to.equal('storage-full');
    } finally {
      IDBObjectStore.prototype.put = put;
    }
    expect(idsOf(await kept.of('een'))).to.deep.equal(['a']);
    const blocked = new KeptLayers(() => { throw new DOMException('', 'SecurityError'); });
    expect((await rejected(blocked.keep('een', [layer('b')]))).code).to.equal('storage-blocked');
    expect(await blocked.of('een')).to.deep.equal([]);
    await blocked.retain(() => false);
  });
});

/** Everything that a table shows. */
const shownIn = (table: PublishedTable): unknown => table.indicators.map(({ id }) => {
  const { values, states } = table.column(id, table.periods[0]!);
  return [id, [...states], [...values].map((value) => (Number.isNaN(value) ? null : value))];
});

describe('published figures that go through the gate again', () => {
  it('are the same: what was shown is shown, what was hidden is hidden, and nothing besides', async () => {
    const area = fc.record({ all: fc.integer({ min: 0, max: 40 }), part: fc.double({ min: 0, max: 1, noNaN: true }), mean: fc.integer({ min: 1, max: 99 }) });
    await fc.assert(fc.asyncProperty(fc.array(area, { minLength: 1, maxLength: 12 }), async (areas) => {
      const parts = areas.map(({ all, part }) => Math.round(all * part));
      const raw = {
        format: 'rk-indicators/1', level: 'gebied', areas: areas.map((_, index) => `A${index}`), periods: ['2024'],
        indicators: [
          { id: 'all', title: 'All', kind: 'count' }, { id: 'part', title: 'Part', kind: 'count' },
          { id: 'share', title: 'Share', kind: 'percentage', denominator: 'all', decimals: 1 }, { id: 'mean', title: 'Mean', kind: 'mean', n: 'all', decimals: 0 },
          { id: 'open', title: 'Open', kind: 'score', sensitivity: 'public' },
        ],
        values: {
          all: { 2024: areas.map(({ all }) => all) }, part: { 2024: parts }, mean: { 2024: areas.map(({ mean }) => mean) }, open: { 2024: areas.map(({ mean }) => mean) },
          share: { 2024: areas.map(({ all }, index) => (all === 0 ? null : Math.round((1000 * parts[index]!) / all) / 10)) },
        },
      };
      const first = await loadTable(raw);
      const again = await loadTable(JSON.parse(JSON.stringify(publishedFile(first))) as object);
      expect(shownIn(again)).to.deep.equal(shownIn(first));
    }), { numRuns: 150 });
  });
});
