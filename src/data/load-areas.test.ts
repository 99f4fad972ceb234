import { expect } from '@esm-bundle/chai';
import { squares } from '../../test/fixtures/squares.js';
import { rejected } from '../../test/fixtures/thrown.js';
import { loadAreas } from './load-areas.js';

const collection = { type: 'FeatureCollection', features: [{ type: 'Feature', id: 'A', properties: {}, geometry: null }] };

describe('loadAreas', () => {
  it('takes a parsed file, JSON text and bytes', async () => {
    const topology = squares(2);
    const text = JSON.stringify(topology);
    for (const source of [topology, text, `\ufeff\n${text}`, new TextEncoder().encode(text)]) {
      expect((await loadAreas(source, { object: 'buurten', key: 'code' })).codes).to.deep.equal(['A0', 'A1', 'A2', 'A3']);
    }
  });

  it('tells GeoJSON from TopoJSON by its type', async () => {
    expect((await loadAreas(collection, {})).codes).to.deep.equal(['A']);
    expect((await loadAreas(collection.features[0]!, {})).codes).to.deep.equal(['A']);
  });

  it('takes an address', async () => {
    const url = URL.createObjectURL(new Blob([JSON.stringify(collection)]));
    expect((await loadAreas(url, {})).codes).to.deep.equal(['A']);
  });

  it('names the file in every error', async () => {
    const broken = URL.createObjectURL(new Blob(['{"type":"Topology"']));
    expect((await rejected(loadAreas(broken, {}))).details).to.include({ file: broken, path: 'the whole file', got: 'the end of the file' });
    const other = URL.createObjectURL(new Blob(['{"format":"rk-indicators/1"}']));
    expect((await rejected(loadAreas(other, {}))).details).to.include({ file: other, path: 'type' });
    expect((await rejected(loadAreas('nergens.json', {}))).details.file).to.equal('nergens.json');
  });

  it('refuses what is no file of areas', async () => {
    for (const source of ['[]', '{}', [], {}, new Uint8Array()]) expect((await rejected(loadAreas(source, {}))).code).to.match(/unsupported|not-json/);
  });

  describe('of a large file', () => {
    const large = () => new TextEncoder().encode(JSON.stringify(squares(100)).padEnd(3 << 20));
    const workers: { stopped: boolean }[] = [];
    const { terminate } = Worker.prototype;
    before(() => { Worker.prototype.terminate = function () { workers.push({ stopped: true }); terminate.call(this); }; });
    after(() => { Worker.prototype.terminate = terminate; });
    beforeEach(() => { workers.length = 0; });

    it('works in a worker, leaves the given bytes alone, and stops the worker when closed', async () => {
      const bytes = large();
      const areas = await loadAreas(bytes, { object: 'buurten', key: 'code' });
      expect([areas.count, bytes.length, workers.length]).to.deep.equal([10000, bytes.length, 0]);
      expect([...areas.labelPoints.subarray(0, 2)].map((value) => value.toFixed(3))).to.deep.equal(['6.605', '52.395']);
      await areas.placeLabels();
      areas.engine.close();
      expect(workers).to.deep.equal([{ stopped: true }]);
    });

    it('stops at once when nobody waits any more', async () => {
      const stop = new AbortController();
      const loading = loadAreas(large(), { object: 'buurten', key: 'code', signal: stop.signal });
      setTimeout(() => stop.abort(), 20);
      expect(await loading.catch(({ name }: Error) => name)).to.equal('AbortError');
      expect(workers.length).to.be.above(0);
    });

    it('says what is wrong, and stops the worker', async () => {
      const bytes = large().slice(0, -1 << 8);
      const broken = new Uint8Array(3 << 20).fill(0x20);
      broken.set(bytes.subarray(0, 9000));
      expect((await rejected(loadAreas(broken, { object: 'buurten', key: 'code' }))).code).to.equal('not-json');
      expect(workers).to.deep.equal([{ stopped: true }]);
    });
  });
});
