import { expect } from '@esm-bundle/chai';
import { booleanPointInPolygon } from '@turf/turf';
import { feature } from 'topojson-client';
import type { Feature, FeatureCollection, MultiPolygon, Polygon } from 'geojson';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { lonLat } from '../topology/mercator.js';
import { labelPoint } from '../topology/label-point.js';
import { finish } from '../topology/work.js';
import { fit, load, randomNumbers } from './fixtures.test.js';
import type { Scene } from './scene.js';
import type { View } from './view.js';

const FILES: Record<string, string[]> = {
  'buurt_2014_grof': ['layer'],
  'buurt_2024_almelo': ['buurt', 'wijk', 'gemeente'],
  'buurt_2024_almere': ['buurt', 'wijk', 'gemeente'],
  'buurt_2024_dordrecht': ['buurt', 'wijk', 'gemeente'],
  'buurt_2024_haarlem': ['buurt', 'wijk', 'gemeente'],
  'buurt_2024_lansingerland': ['buurt', 'wijk', 'gemeente'],
  'buurt_2024_maashorst': ['buurt', 'wijk', 'gemeente'],
  'buurt_2024_oisterwijk': ['buurt', 'wijk', 'gemeente'],
  'buurt_2024_vijf_provincies': ['buurt'],
  'buurt_2024_vlaardingen': ['buurt', 'wijk', 'gemeente'],
  'buurt_2024_weesp': ['buurt', 'wijk', 'gebied'],
  'buurt_2024_zwijndrecht': ['buurt', 'wijk', 'gemeente'],
  'gemeente_2015': ['layer'],
  'gemeente_2015_kerncijfers_grof': ['layer'],
  'gemeente_veiligheidsregio_2023': ['vr_features', 'nl_features', 'gm_features'],
  'pc4_2020': ['pc4'],
  'wijk_2014': ['layer'],
};
const POINTS = 2000;
const SIZE = { width: 900, height: 700 };

/** Area ids by an independent way: every area whose box holds the point, asked one by one. */
class Oracle {
  readonly #areas: readonly (Feature<Polygon | MultiPolygon | null> & { box: number[] })[];

  constructor(topology: Topology, object: string) {
    const { features } = feature(topology, topology.objects[object] as GeometryCollection) as FeatureCollection<Polygon | MultiPolygon | null>;
    this.#areas = features.map((area) => ({ ...area, box: boxOf(area) }));
  }

  /** The last area of the file that holds the point: what is drawn on top. */
  idAt([lon, lat]: [number, number]): number {
    for (let area = this.#areas.length - 1; area >= 0; area--) {
      const { box, geometry } = this.#areas[area]!;
      if (!geometry || lon < box[0]! || lat < box[1]! || lon > box[2]! || lat > box[3]!) continue;
      if (booleanPointInPolygon([lon, lat], geometry)) return area + 1;
    }
    return 0;
  }
}

function boxOf({ geometry }: Feature<Polygon | MultiPolygon | null>): number[] {
  const box = [Infinity, Infinity, -Infinity, -Infinity];
  for (const ring of geometry === null ? [] : geometry.type === 'Polygon' ? geometry.coordinates : geometry.coordinates.flat()) {
    for (const [lon, lat] of ring) {
      box[0] = Math.min(box[0]!, lon!);
      box[1] = Math.min(box[1]!, lat!);
      box[2] = Math.max(box[2]!, lon!);
      box[3] = Math.max(box[3]!, lat!);
    }
  }
  return box;
}

/** Points of the picture where the painter and the oracle differ, and no border is within one pixel. */
function differences(scene: Scene, view: View, oracle: Oracle): { wrong: string[]; compared: number } {
  const { ids } = finish(scene.rasterize({ view, thinWidth: 0, strongWidth: 0 }));
  const random = randomNumbers(7);
  const at = (x: number, y: number): number => oracle.idAt(lonLat((view.originX + x) / view.scale, (view.originY + y) / view.scale));
  const wrong: string[] = [];
  let compared = 0;
  for (let i = 0; i < POINTS; i++) {
    const x = random() * view.width;
    const y = random() * view.height;
    const got = ids[Math.floor(y) * view.width + Math.floor(x)]!;
    const expected = at(x, y);
    compared++;
    if (got === expected) continue;
    const around = [[-1, -1], [0, -1], [1, -1], [-1, 0], [1, 0], [-1, 1], [0, 1], [1, 1]].map(([dx, dy]) => at(x + dx!, y + dy!));
    if (around.every((id) => id === expected)) wrong.push(`(${x.toFixed(1)}, ${y.toFixed(1)}): ${got}, expected ${expected}`);
  }
  return { wrong, compared };
}

/** The view made `times` larger around the pixel where the middle area of the file is. */
function closer(scene: Scene, view: View, times: number): View {
  let area = scene.loaded.count >> 1;
  while (labelPoint(scene.map, area) === null) area++;
  const [west, south, east, north] = scene.map.bounds.subarray(4 * area, 4 * area + 4) as unknown as [number, number, number, number];
  const { originX, originY, unit } = scene.map.projected;
  const scale = view.scale * times;
  return {
    ...view, scale,
    originX: Math.round((originX + (unit * (west + east)) / 2) * scale - view.width / 2),
    originY: Math.round((originY + (unit * (south + north)) / 2) * scale - view.height / 2),
  };
}

describe('the picture of a real file', function () {
  this.timeout(60000);
  for (const [file, objects] of Object.entries(FILES)) {
    for (const object of objects) {
      it(`has the right area at ${POINTS} points, near and far: ${file}, ${object}`, async function () {
        const response = await fetch(`/shared/data/boundaries/${file}.topojson`);
        if (!response.ok) { console.log(`Skipped: no ${file} beside this checkout.`); this.skip(); }
        const topology = await response.json() as Topology;
        // A number for each, so that areas with the same code stay apart, as they are for the oracle.
        (topology.objects[object] as GeometryCollection).geometries.forEach((geometry, index) => { geometry.id = index; });
        const scene = load(new TextEncoder().encode(JSON.stringify(topology)), { object });
        const oracle = new Oracle(topology, object);
        const whole = fit(scene, SIZE.width, SIZE.height);
        for (const times of [1, 12, 150]) {
          const { wrong, compared } = differences(scene, times === 1 ? whole : closer(scene, whole, times), oracle);
          expect(compared).to.equal(POINTS);
          expect(wrong, `${times} times`).to.deep.equal([]);
        }
        for (let area = 0; area < scene.loaded.count; area += Math.ceil(scene.loaded.count / 200)) {
          const point = labelPoint(scene.map, area);
          if (point) expect(booleanPointInPolygon(point, (feature(topology, (topology.objects[object] as GeometryCollection).geometries[area]!) as Feature<Polygon>).geometry), `label of area ${area}`).to.equal(true);
        }
      });
    }
  }
});
