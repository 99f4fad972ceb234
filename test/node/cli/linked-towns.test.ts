import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { publishIndicators } from '../../../src/core/publish-indicators.js';
import { random } from '../disclosure/tables.js';
import { folder, rk } from './run.js';
import { buurten, writeTown } from './town.js';

type Town = Parameters<typeof writeTown>[1];
const ages = ['jong', 'midden', 'oud'];

/** Inhabitants by age, by gender and by both: a table that adds up in three directions besides that of areas. */
function ageByGender(seed: number, gaps: boolean): Town {
  const next = random(seed);
  const both = Object.fromEntries(ages.flatMap((age) => ['m', 'v'].map((gender) => [`${age}-${gender}`, buurten.map(() => Math.floor(next() ** 2 * 25))])));
  const sum = (...names: string[]): number[] => buurten.map((_, i) => names.reduce((so, name) => so + both[name]![i]!, 0));
  const columns = {
    inwoners: sum(...Object.keys(both)), ...both,
    ...Object.fromEntries(ages.map((age) => [age, sum(`${age}-m`, `${age}-v`)])), m: sum(...ages.map((age) => `${age}-m`)), v: sum(...ages.map((age) => `${age}-v`)),
  };
  return {
    columns: Object.fromEntries(Object.entries(columns).map(([id, counts]) => [id, counts.map((count) => (gaps && next() < 0.04 ? '' : count))])),
    spec: {
      indicators: [
        { id: 'inwoners', kind: 'count' },
        ...ages.map((id) => ({ id, kind: 'count', partOf: 'inwoners', division: 'leeftijd' })), ...['m', 'v'].map((id) => ({ id, kind: 'count', partOf: 'inwoners', division: 'geslacht' })),
        ...ages.flatMap((age) => ['m', 'v'].map((gender) => ({ id: `${age}-${gender}`, kind: 'count', partOf: age, alsoPartOf: [gender] }))),
      ],
    },
  };
}

/** The same without a second way to divide: parts of parts. */
function partsOfParts(seed: number): Town {
  const { columns, spec } = ageByGender(seed, false) as { columns: Town['columns']; spec: { indicators: { id: string; alsoPartOf?: string[] }[] } };
  const indicators = spec.indicators.filter(({ id }) => id !== 'm' && id !== 'v').map((indicator) => ({ ...indicator, alsoPartOf: undefined }));
  return { columns: Object.fromEntries(Object.entries(columns).filter(([id]) => id !== 'm' && id !== 'v')), spec: { indicators } };
}

describe('rk publish on tables that add up in several ways', () => {
  const { path, remove } = folder();
  after(remove);
  const levels = ['buurt', 'wijk', 'gemeente'].map((level) => `out/indicators-${level}.json`);

  it('publishes age × gender × geography, and parts of parts, so that no hidden cell can be computed', async () => {
    for (let seed = 1; seed <= 8; seed++) {
      const home = join(path, String(seed));
      mkdirSync(home);
      const { code, err } = await rk(['publish', writeTown(home, seed > 6 ? partsOfParts(seed) : ageByGender(seed, seed > 4)), '--out', 'out'], { folder: home });
      assert.deepEqual([code, err], [0, ''], `town ${seed}`);
      const audited = await rk(['audit', ...levels], { folder: home });
      assert.equal(audited.code, 0, `town ${seed}: ${audited.out}`);
      for (const level of levels) publishIndicators(JSON.parse(readFileSync(join(home, level), 'utf8')));
      const { suppressed } = JSON.parse(readFileSync(join(home, levels[0]!), 'utf8')) as { suppressed: Record<string, Record<string, number[]>> };
      assert.ok(Object.keys(suppressed).length > 3, 'this town had nothing to hide');
    }
  });

  it('sees in the audit what a third direction gives away', async () => {
    const home = join(path, 'leak');
    mkdirSync(home);
    const town = ageByGender(2, false);
    await rk(['publish', writeTown(home, town), '--out', 'out'], { folder: home });
    const file = JSON.parse(readFileSync(join(home, levels[0]!), 'utf8')) as { values: Record<string, Record<string, (number | null)[]>>; suppressed: Record<string, Record<string, number[]>> };
    // A figure back in an area where only it and one other of its row were hidden, or where little else was, tells more than before.
    const places = Object.entries(file.suppressed).flatMap(([id, periods]) => (id.includes('-') ? periods['2024']!.map((place) => ({ id, place })) : []));
    let seen = 0;
    for (const { id, place } of places) {
      const truth = town.columns[id]![place] as number;
      if (truth < 5) continue;
      const changed = structuredClone(file);
      changed.values[id]!['2024']![place] = truth;
      changed.suppressed[id]!['2024'] = changed.suppressed[id]!['2024']!.filter((one) => one !== place);
      writeFileSync(join(home, 'out/shown.json'), JSON.stringify(changed));
      const { code } = await rk(['audit', 'out/shown.json', ...levels.slice(1)], { folder: home });
      if (code === 1) seen++;
    }
    assert.ok(seen > 0, `of ${places.length} hidden cells none was needed`);
  });

  it('refuses parts of which the totals do not add up in one of the directions', async () => {
    const home = join(path, 'wrong');
    mkdirSync(home);
    const town = ageByGender(1, false);
    const m = [...town.columns['m']!] as number[];
    m[4]! += 3;
    const { code, err } = await rk(['publish', writeTown(home, { ...town, columns: { ...town.columns, m } }), '--out', 'out'], { folder: home });
    assert.equal(code, 1);
    assert.match(err, /inwoners is 3 less than its parts \(m, v\) together/);
  });

  it('refuses parts in a circle', async () => {
    const home = join(path, 'circle');
    mkdirSync(home);
    const town = { columns: { a: buurten.map(() => 9), b: buurten.map(() => 9) }, spec: { indicators: [{ id: 'a', kind: 'count', partOf: 'b' }, { id: 'b', kind: 'count', alsoPartOf: ['a'] }] } };
    const { code, err } = await rk(['publish', writeTown(home, town), '--out', 'out'], { folder: home });
    assert.equal(code, 1);
    assert.match(err, /circle/);
  });
});
