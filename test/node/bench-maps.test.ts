import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { pathToFileURL } from 'node:url';
import type { Topology } from 'topojson-specification';
import { fit, load } from '../../src/core/raster/fixtures.test.js';
import { Oracle, POINTS, SIZE, closer, differences } from '../fixtures/area-oracle.js';

const root = process.env['RK_ROOT']!;
const folder = join(root, 'node_modules/.cache/bench/maps');
/** The large ones take minutes and gigabytes. */
const sizes = process.env['RK_FULL'] ? ['5k', '20k', '100k', '460k'] : ['5k', '20k'];

describe('the picture of a map of the bench', () => {
  for (const size of sizes) {
    it(`has the right area at ${POINTS} points, near and far: ${size}`, async () => {
      const { prepareMap } = (await import(pathToFileURL(join(root, 'bench/rendering/maps/prepare-map.mjs')).href)) as { prepareMap(size: string, folder: string): unknown };
      prepareMap(size, folder);
      const bytes = readFileSync(join(folder, `${size}.topojson`));
      const topology = JSON.parse(bytes.toString()) as Topology;
      const scene = load(new Uint8Array(bytes));
      const oracle = new Oracle(topology, Object.keys(topology.objects)[0]!);
      const whole = fit(scene, SIZE.width, SIZE.height);
      for (const times of [1, 8, 60]) {
        const { wrong, compared } = differences(scene, times === 1 ? whole : closer(scene, whole, times), oracle);
        assert.equal(compared, POINTS);
        assert.deepEqual(wrong, [], `${times} times`);
      }
    });
  }
});
