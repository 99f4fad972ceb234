import { expect } from '@esm-bundle/chai';
import * as L from 'leaflet';
import { basemapLayer } from './basemap.js';

/** A map of its own, and every address that a tile of a layer ever had. */
function mapWith(name: string): { map: L.Map; layer: L.TileLayer; sources: Set<string | null> } {
  const element = document.createElement('div');
  element.style.cssText = 'width:600px;height:400px';
  document.body.append(element);
  const map = L.map(element).setView([52, 5], 6);
  const layer = basemapLayer(name)!;
  const sources = new Set<string | null>();
  layer.on('tileloadstart tileunload tileabort', (event) => sources.add((event as L.TileEvent).tile.getAttribute('src')));
  layer.addTo(map);
  return { map, layer, sources };
}

describe('base maps', () => {
  afterEach(() => document.body.replaceChildren());

  it('are tiles of PDOK by name, with their source', () => {
    for (const [name, part] of [['brt', 'standaard'], ['brt-grijs', 'grijs'], ['brt-pastel', 'pastel'], ['luchtfoto', 'luchtfotorgb']] as const) {
      const layer = basemapLayer(name)!;
      expect((layer as unknown as { _url: string })._url).to.match(/^https:\/\/service\.pdok\.nl\//).and.to.contain(part);
      expect(layer.getAttribution!()).to.match(/Kadaster|Beeldmateriaal/);
    }
  });

  it('can be any address with {z}, {x} and {y}', () => {
    expect((basemapLayer('/tegels/{z}/{x}/{y}.png') as unknown as { _url: string })._url).to.equal('/tegels/{z}/{x}/{y}.png');
  });

  it('are absent for none, nothing and an unknown name', () => {
    for (const name of ['none', '', 'osm', 'toString']) expect(basemapLayer(name)).to.equal(undefined);
  });

  it('never ask for a data: address, whatever becomes of a tile', async () => {
    const { map, layer, sources } = mapWith('/nergens/{z}/{x}/{y}.png');
    layer.redraw();
    for (const zoom of [9, 5, 10]) map.setZoom(zoom, { animate: false });
    await new Promise((resolve) => setTimeout(resolve, 400));
    layer.remove();
    map.remove();
    const asked = [...sources].filter((source) => source !== null);
    expect(asked.length).to.be.above(0);
    expect(asked.filter((source) => !source.startsWith('/nergens/'))).to.deep.equal([]);
  });
});
