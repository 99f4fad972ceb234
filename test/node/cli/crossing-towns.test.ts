import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { publishIndicators } from '../../../src/core/publish-indicators.js';
import { random } from '../disclosure/tables.js';
import { folder, rk } from './run.js';
import { buurten, writeTown } from './town.js';

/** A town whose buurten have one more property; levels as given. */
function writeCrossingTown(home: string, { seed, levels, property, of }: { seed: number; levels: object[]; property: string; of: (buurt: number) => string }): Record<string, number[]> {
  const next = random(seed);
  const inwoners = buurten.map(() => 5 + Math.floor(next() * 40));
  const some = (share: number): number[] => inwoners.map((count) => Array.from({ length: count }).filter(() => next() < share).length);
  const [jong, alleen] = [some(0.2), some(0.4)];
  const oud = inwoners.map((count, i) => count - jong[i]!);
  writeTown(home, {
    columns: { inwoners, jong, oud, alleen },
    spec: {
      areas: { src: 'town.topojson', object: 'buurt', key: 'buurtcode', label: 'buurtnaam', levels },
      indicators: [{ id: 'inwoners', kind: 'count' }, { id: 'jong', kind: 'count', partOf: 'inwoners' }, { id: 'oud', kind: 'count', partOf: 'inwoners' }, { id: 'alleen', kind: 'count', population: 'inwoners' }],
    },
  });
  const topology = JSON.parse(readFileSync(join(home, 'town.topojson'), 'utf8')) as { objects: { buurt: { geometries: { properties: Record<string, string> }[] } } };
  topology.objects.buurt.geometries.forEach(({ properties }, i) => { properties[property] = of(i); });
  writeFileSync(join(home, 'town.topojson'), JSON.stringify(topology));
  return { inwoners, jong, oud, alleen };
}

type Published = { areas: string[]; values: Record<string, Record<string, (number | null)[]>>; suppressed: Record<string, Record<string, number[]>> };
const read = (home: string, level: string): Published => JSON.parse(readFileSync(join(home, `out/indicators-${level}.json`), 'utf8')) as Published;

describe('rk publish on areas that cross', () => {
  const { path, remove } = folder();
  after(remove);

  const districts = [{ level: 'buurt' }, { level: 'wijk', object: 'wijk', key: 'wijkcode', parent: 'wijkcode' }, { level: 'gemeente' }, { level: 'school', across: true, parent: 'school' }];
  const files = (...levels: string[]): string[] => levels.map((level) => `out/indicators-${level}.json`);

  it('publishes school districts beside wijken, so that neither tells what the other hides', async () => {
    for (let seed = 1; seed <= 8; seed++) {
      const home = join(path, `school-${seed}`);
      mkdirSync(home);
      const raw = writeCrossingTown(home, { seed, levels: districts, property: 'school', of: (i) => (i === 8 ? '' : `S${i % 4}`) });
      const { code, err } = await rk(['publish', 'spec.json', '--out', 'out'], { folder: home });
      assert.deepEqual([code, err], [0, ''], `town ${seed}`);
      const audited = await rk(['audit', ...files('buurt', 'wijk', 'gemeente', 'school')], { folder: home });
      assert.equal(audited.code, 0, `town ${seed}: ${audited.out}`);
      for (const level of ['buurt', 'wijk', 'gemeente', 'school']) publishIndicators(read(home, level));
      const school = read(home, 'school');
      assert.deepEqual([...school.areas].sort(), ['S0', 'S1', 'S2', 'S3']);
      school.values['oud']!['2024']!.forEach((value, area) => {
        if (value !== null) assert.equal(value, raw['oud']!.reduce((sum, count, i) => sum + (i < 8 && `S${i % 4}` === school.areas[area] ? count : 0), 0));
      });
    }
  });

  it('sees in the audit what a second division of the ground gives away', async () => {
    const home = join(path, 'school-1');
    const buurt = read(home, 'buurt');
    const school = read(home, 'school');
    // A district of two buurten: with the district and one buurt, the other is known.
    const hidden = buurt.suppressed['jong']!['2024']!.find((place) => place < 8)!;
    const other = hidden < 4 ? hidden + 4 : hidden - 4;
    const show = (file: Published, place: number, value: number): void => {
      file.values['jong']!['2024']![place] = value;
      const places = file.suppressed['jong']?.['2024'];
      if (places) file.suppressed['jong']!['2024'] = places.filter((one) => one !== place);
    };
    show(buurt, other, 6);
    show(school, school.areas.indexOf(`S${hidden % 4}`), 8);
    writeFileSync(join(home, 'out/buurt.json'), JSON.stringify(buurt));
    writeFileSync(join(home, 'out/school.json'), JSON.stringify(school));
    const { code, out } = await rk(['audit', 'out/buurt.json', 'out/school.json', '--json'], { folder: home });
    assert.equal(code, 1);
    const found = (JSON.parse(out) as { indicator: string; area: string; lo: number; hi: number }[]).find(({ indicator, area }) => indicator === 'jong' && area === buurten[hidden]);
    assert.deepEqual([found?.lo, found?.hi], [2, 2]);
  });

  it('publishes buurten and postcodes that cross, of which the pieces stay inside and cannot be computed', async () => {
    const levels = [{ level: 'deel', publish: false }, { level: 'buurt', object: 'wijk', key: 'wijkcode', parent: 'wijkcode' }, { level: 'gemeente' }, { level: 'pc4', across: true, parent: 'pc4' }];
    for (let seed = 1; seed <= 8; seed++) {
      const home = join(path, `pc4-${seed}`);
      mkdirSync(home);
      writeCrossingTown(home, { seed, levels, property: 'pc4', of: (i) => `13${i % 4}1` });
      const { code, err, out } = await rk(['publish', 'spec.json', '--out', 'out'], { folder: home });
      assert.deepEqual([code, err], [0, ''], `town ${seed}`);
      assert.doesNotMatch(out, /missing in the source/);
      assert.deepEqual(read(home, 'deel').values, {});
      const audited = await rk(['audit', ...files('deel', 'buurt', 'gemeente', 'pc4')], { folder: home });
      assert.equal(audited.code, 0, `town ${seed}: ${audited.out}`);
    }
  });

  it('refuses a crossing level of which no shape says where it lies', async () => {
    const home = join(path, 'lost');
    mkdirSync(home);
    writeCrossingTown(home, { seed: 1, levels: [...districts.slice(0, 3), { level: 'school', across: true, parent: 'district' }], property: 'school', of: () => 'S1' });
    const { code, err } = await rk(['publish', 'spec.json', '--out', 'out'], { folder: home });
    assert.equal(code, 1);
    assert.match(err, /school.*parent.*district/s);
  });
});
