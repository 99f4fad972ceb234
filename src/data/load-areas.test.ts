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
});
