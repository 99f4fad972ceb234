import { expect } from '@esm-bundle/chai';
import { booleanPointInPolygon } from '@turf/turf';
import { feature } from 'topojson-client';
import type { Feature, Polygon } from 'geojson';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { Oracle, POINTS, SIZE, closer, differences } from '../../../test/fixtures/area-oracle.js';
import { labelPoint } from '../topology/label-point.js';
import { fit, load } from './fixtures.test.js';

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
