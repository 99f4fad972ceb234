import { expect } from '@esm-bundle/chai';
import * as L from 'leaflet';
import type { ShapedAreas } from '../../core/raster/engine.js';
import type { RasterRequest } from '../../core/raster/scene.js';
import { LocalEngine } from '../../data/worker/local-engine.js';
import { box, grid, separate } from '../../core/raster/fixtures.test.js';
import { PaintedAreasLayer } from './painted-areas-layer.js';

async function load(topology: object): Promise<ShapedAreas> {
  const engine = new LocalEngine();
  return { ...(await engine.load(topology)), engine, placeLabels: () => Promise.resolve() };
}

describe('PaintedAreasLayer', () => {
  let host: HTMLElement;
  let map: L.Map;
  let areas: ShapedAreas;
  let layer: PaintedAreasLayer;

  beforeEach(async () => {
    host = document.createElement('div');
    host.style.cssText = 'width: 300px; height: 200px; position: relative; overflow: hidden';
    document.body.append(host);
    map = L.map(host, { center: [2, 2], zoom: 7, zoomAnimation: false, fadeAnimation: false, zoomControl: false, attributionControl: false });
    areas = await load(grid(5, 4));
    layer = new PaintedAreasLayer(areas).setStyles([{ kind: 'fill', color: [200, 0, 0, 255] }], new Uint16Array(20));
  });
  afterEach(() => {
    map.remove();
    areas.engine.close();
    host.remove();
  });

  const settled = async (): Promise<void> => {
    await layer.painted();
    expect(offset().distanceTo([0, 0])).to.be.lessThan(1);
    expect(canvas().getBoundingClientRect().width).to.be.closeTo(canvas().width / devicePixelRatio, 1);
  };
  const canvas = (): HTMLCanvasElement => host.querySelector('canvas')!;
  /** How far the picture is from where it should be around the map, in CSS pixels. */
  const offset = (): L.Point => {
    const [outer, inner] = [host.getBoundingClientRect(), canvas().getBoundingClientRect()];
    return L.point((inner.left + inner.right - outer.left - outer.right) / 2, (inner.top + inner.bottom - outer.top - outer.bottom) / 2);
  };
  const areaAt = (lat: number, lon: number): number => layer.areaAt(map.latLngToContainerPoint([lat, lon]));

  it('has the areas where the map has them', async () => {
    layer.addTo(map);
    await settled();
    for (const [lat, lon, area] of [[1.2, 0.6, 5], [1.2, 1.5, 6], [2.5, 2.5, 12], [2.9, 3.5, 13], [1.2, -0.1, -1], [-1, 2, -1]] as const) expect(areaAt(lat, lon)).to.equal(area);
    const { data } = canvas().getContext('2d')!.getImageData(canvas().width / 2 + 20, canvas().height / 2 + 20, 1, 1);
    expect(Array.from(data)).to.deep.equal([200, 0, 0, 255]);
  });

  it('follows panning, zooming and resizing', async () => {
    layer.addTo(map);
    await settled();
    for (const move of [
      () => map.panBy([37, -21], { animate: false }), () => map.setZoom(8, { animate: false }), () => map.setView([1.5, 3.5], 6, { animate: false }),
      () => { host.style.width = '420px'; map.invalidateSize({ animate: false }); }, () => map.setView([1.45, 3.45], 6.5, { animate: false }),
    ]) {
      move();
      await settled();
      const { lat, lng } = map.getCenter();
      for (const shift of [-0.3, 0, 0.3]) {
        expect(areaAt(lat + shift, lng + shift)).to.equal(5 * Math.floor(lat + shift) + Math.floor(lng + shift));
      }
    }
  });

  it('prepares at rest the very view that one step nearer asks', async () => {
    const [prepared, asked]: [RasterRequest[], RasterRequest[]] = [[], []];
    const { engine } = areas;
    const { prepare, rasterize } = engine;
    engine.prepare = (request) => { prepared.push(request); return prepare.call(engine, request); };
    engine.rasterize = (request) => { asked.push(request); return rasterize.call(engine, request); };
    map.setView([1.234567, 2.345678], 6.75, { animate: false });
    layer.addTo(map);
    for (const move of [() => undefined, () => map.panBy([37, -21], { animate: false }), () => { host.style.width = '303px'; map.invalidateSize({ animate: false }); }]) {
      move();
      await settled();
      prepared.length = 0;
      while (prepared.length === 0) await new Promise((resolve) => setTimeout(resolve, 20));
      asked.length = 0;
      map.setZoom(map.getZoom() + 1, { animate: false });
      await settled();
      expect(asked).to.deep.equal(prepared);
    }
  });

  it('answers for the last picture, in the right place, until the next is there', async () => {
    layer.addTo(map);
    await settled();
    map.setZoom(8, { animate: false });
    expect([areaAt(1.5, 1.5), areaAt(2.5, 2.5)]).to.deep.equal([6, 12]);
    const { width } = canvas().getBoundingClientRect();
    expect(width).to.be.closeTo((canvas().width / devicePixelRatio) * 2, 1);
  });

  it('paints new styles and highlights in place', async () => {
    layer.addTo(map);
    await settled();
    layer.setStyles([{ kind: 'fill', color: [0, 0, 250, 255] }], new Uint16Array(20));
    const { x, y } = map.latLngToContainerPoint([2.5, 2.5]);
    const [left, top] = [(canvas().width / devicePixelRatio - 300) / 2, (canvas().height / devicePixelRatio - 200) / 2];
    const at = (dx: number): number[] => Array.from(canvas().getContext('2d')!.getImageData(Math.round((left + x + dx) * devicePixelRatio), Math.round((top + y) * devicePixelRatio), 1, 1).data);
    expect(at(0)).to.deep.equal([0, 0, 250, 255]);
    const edge = map.latLngToContainerPoint([2.5, 3]).x - x;
    layer.highlight({ hovered: [12], selected: [] });
    await layer.painted();
    expect(at(edge)[2]).to.be.lessThan(100);
  });

  it('stacks with other layers, and leaves nothing behind when removed', async () => {
    const other = await load(separate([[[box(1, 1, 3, 3)]]]));
    const above = new PaintedAreasLayer(other).setStyles([{ kind: 'fill', color: [0, 250, 0, 255] }], new Uint16Array(1)).setOpacity(0.5).addTo(map);
    layer.addTo(map);
    await above.painted();
    await settled();
    expect(host.querySelectorAll('canvas')).to.have.length(2);
    map.removeLayer(layer);
    map.removeLayer(above);
    expect(host.querySelectorAll('canvas')).to.have.length(0);
    expect(layer.areaAt([10, 10])).to.equal(-1);
    other.engine.close();
  });

  it('says so when the map is in another projection', () => {
    const flat = document.createElement('div');
    const other = L.map(flat, { crs: L.CRS.Simple, center: [0, 0], zoom: 0 });
    expect(() => layer.addTo(other)).to.throw().with.property('code', 'unsupported');
    other.off().remove();
  });
});
