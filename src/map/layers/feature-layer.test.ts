import { expect } from '@esm-bundle/chai';
import * as L from 'leaflet';
import { featureContent } from '../../core/features/feature-content.js';
import { featuresFromGeoJson } from '../../core/features/features-from-geojson.js';
import { finish } from '../../core/work.js';
import { MapStore } from '../../store/map-store.js';
import type { LayerState } from '../../store/state.js';
import { clear, frames, place } from '../../../test/browser/fixture.js';
import { drawFeatures } from './feature-layer.js';

/** Numbers by chance, the same in every run (Lehmer). */
function chance(seed: number): () => number {
  let state = seed;
  return () => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647;
}

const random = chance(7);
const near = (): number[] => [6.6 + 0.1 * (random() - 0.5), 52.39 + 0.06 * (random() - 0.5)];
const geometries = {
  points: () => ({ type: 'Point', coordinates: near() }),
  lines: () => ({ type: 'LineString', coordinates: [near(), near()] }),
} as const;

async function layerOn(host: HTMLElement, kind: 'points' | 'lines') {
  const map = L.map(host, { zoomControl: false, attributionControl: false, zoomAnimation: false, fadeAnimation: false }).setView([52.39, 6.6], 14);
  const features = finish(featuresFromGeoJson({ type: 'FeatureCollection', features: Array.from({ length: 600 }, (_, index) => ({ type: 'Feature', properties: { naam: `Plek ${index}`, soort: 'abcde'[index % 5] }, geometry: geometries[kind]() })) }, { kind, label: 'naam' }));
  const store = new MapStore();
  const content = featureContent(features, { category: 'soort' });
  const layer = await drawFeatures(map, content, store);
  layer.update({ id: 1, declaration: {}, content } as unknown as LayerState, 0);
  const canvas = host.querySelector('canvas')!;
  return { map, layer, canvas };
}

/** The pixels in sight as they look on white: three numbers a pixel. */
function seenOf(canvas: HTMLCanvasElement, map: L.Map): readonly number[] {
  const [own, sight] = [canvas, map.getContainer()].map((element) => element.getBoundingClientRect());
  const ratio = canvas.width / own!.width;
  const { data } = canvas.getContext('2d')!.getImageData((sight!.x - own!.x) * ratio, (sight!.y - own!.y) * ratio, sight!.width * ratio, sight!.height * ratio);
  return Array.from({ length: (3 * data.length) / 4 }, (_, index) => {
    const at = 4 * Math.floor(index / 3);
    return 255 - ((255 - data[at + (index % 3)]!) * data[at + 3]!) / 255;
  });
}

const differing = (a: readonly number[], b: readonly number[], most = 8): number => a.filter((value, index) => !(Math.abs(value - b[index]!) <= most)).length + Math.abs(a.length - b.length);
const inked = (seen: readonly number[]): number => seen.filter((value) => value < 255).length;

/** Moves as a drag does: without an end. */
async function drag(map: L.Map, steps: readonly (readonly [x: number, y: number])[]): Promise<void> {
  for (const step of steps) {
    (map as unknown as { _rawPanBy(by: L.Point): void })._rawPanBy(L.point(step[0], step[1]));
    map.fire('move');
    await frames();
  }
}

describe('features on the map', () => {
  afterEach(clear);

  for (const kind of ['points', 'lines'] as const) {
    it(`that are ${kind} look after a drag as if all of them were painted there`, async () => {
      const { map, layer, canvas } = await layerOn(place('<div style="width: 400px; height: 300px"></div>').firstElementChild as HTMLElement, kind);
      await layer.painted();
      await drag(map, [[70, 10], [-90, 35], [-60, -80], [11, 120], [240, -33], [7, 7]]);
      const dragged = seenOf(canvas, map);
      map.fire('viewreset');
      const painted = seenOf(canvas, map);
      expect(inked(painted)).to.be.greaterThan(5000);
      expect(inked(painted)).to.be.greaterThan(5000);
      // Browsers smooth the edge of one long path in another way than that of a part of it.
      const [most, share] = kind === 'points' ? [8, 0] : [64, 0.005];
      expect(differing(dragged, painted, most)).to.be.at.most(share * inked(painted));
      layer.remove();
      map.remove();
    });
  }

  it('are not painted again within the room around the map, nor twice for a jump', async () => {
    const { map, layer, canvas } = await layerOn(place('<div style="width: 400px; height: 300px"></div>').firstElementChild as HTMLElement, 'points');
    await layer.painted();
    const context = canvas.getContext('2d')!;
    let cleared = 0;
    let drawn = 0;
    const drawImage = context.drawImage.bind(context);
    context.drawImage = ((...all: Parameters<typeof drawImage>) => { drawn++; drawImage(...all); }) as typeof context.drawImage;
    const width = Object.getOwnPropertyDescriptor(HTMLCanvasElement.prototype, 'width')!;
    Object.defineProperty(canvas, 'width', { get: () => width.get!.call(canvas) as number, set: (value) => { cleared++; width.set!.call(canvas, value); } });
    await drag(map, [[10, 5], [-20, 5]]);
    expect([cleared, drawn]).to.deep.equal([0, 0]);
    map.setView([52.395, 6.61], 15, { animate: false });
    await frames();
    expect(cleared).to.equal(1);
    map.remove();
  });

  it('have their names when the map rests', async () => {
    const { map, layer, canvas } = await layerOn(place('<div style="width: 400px; height: 300px"></div>').firstElementChild as HTMLElement, 'points');
    map.setView([52.39, 6.6], 16, { animate: false });
    await layer.painted();
    await drag(map, [[120, 0], [30, 0]]);
    const dragged = seenOf(canvas, map);
    map.fire('moveend');
    const rested = seenOf(canvas, map);
    expect(differing(rested, dragged)).to.be.greaterThan(0);
    const middle = map.getCenter();
    map.setView([52.39, 6.7], 16, { animate: false });
    map.setView(middle, 16, { animate: false });
    expect(differing(rested, seenOf(canvas, map))).to.equal(0);
    map.remove();
  });
});
