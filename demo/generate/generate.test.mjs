import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { gzipSync } from 'node:zlib';
import { feature } from 'topojson-client';
import { questions } from './catalogue.mjs';
import { leftOut } from './definitions.mjs';
import { generate } from './main.mjs';
import { random } from './random.mjs';

const files = generate();
const read = (name) => JSON.parse(files.get(name));
const shapes = read('gemeente.topojson');
const streets = read('pc6.topojson');
const tables = Object.fromEntries(['buurt', 'wonen', 'wijk', 'pc6', 'veiligheid'].map((level) => [level, read(`indicatoren-${level}.json`)]));
const periods = tables.buurt.periods;
const polygons = (geometry) => geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
// Back to the grid of one metre, to measure exactly.
const metres = (topology, name) => feature({ ...topology, transform: undefined, arcs: summed(topology) }, topology.objects[name]).features;
const summed = ({ arcs }) => arcs.map((arc) => { let [x, y] = [0, 0]; return arc.map(([dx, dy]) => [x += dx, y += dy]); });

const ringArea = (ring) => ring.slice(1).reduce((sum, [x, y], i) => sum + ring[i][0] * y - x * ring[i][1], 0) / 2;
const area = (geometry) => polygons(geometry).reduce((sum, [outer, ...holes]) => sum + Math.abs(ringArea(outer)) - holes.reduce((s, h) => s + Math.abs(ringArea(h)), 0), 0);
const contains = (geometry, [x, y]) => polygons(geometry).some((rings) => rings.reduce((odd, ring) => ring.slice(1).reduce((o, [bx, by], i) => {
  const [ax, ay] = ring[i];
  return (ay > y) !== (by > y) && x < ((bx - ax) * (y - ay)) / (by - ay) + ax ? !o : o;
}, odd), false));
const box = (geometry) => {
  const points = polygons(geometry).flat(2);
  return [Math.min(...points.map((p) => p[0])), Math.min(...points.map((p) => p[1])), Math.max(...points.map((p) => p[0])), Math.max(...points.map((p) => p[1]))];
};

describe('demo data', () => {
  it('is the same on every run', () => assert.deepEqual([...generate()], [...files]));

  it('has the expected numbers of areas, each code once', () => {
    const codes = (name, topology, key) => topology.objects[name].geometries.map(({ properties }) => properties[key]);
    for (const [list, low, high] of [
      [codes('pc6', streets, 'pc6'), 3500, 4500], [codes('buurt', shapes, 'buurtcode'), 55, 70],
      [codes('wijk', shapes, 'wijkcode'), 6, 10], [codes('gemeente', shapes, 'gemeentecode'), 1, 1],
    ]) {
      assert.ok(list.length >= low && list.length <= high, `${list.length} areas`);
      assert.equal(new Set(list).size, list.length);
    }
    for (const code of codes('pc6', streets, 'pc6')) assert.match(code, /^0\d{3}[A-Z]{2}$/);
  });

  it('stays small', () => {
    for (const [name, most] of [['pc6.topojson', 220e3], ['gemeente.topojson', 30e3], ['indicatoren-pc6.json', 120e3], ['indicatoren-buurt.json', 30e3], ['indicatoren-wonen.json', 8e3], ['indicatoren-veiligheid.json', 8e3]]) {
      assert.ok(gzipSync(files.get(name)).length < most, name);
    }
    assert.ok(files.get('pc6.topojson').length < 950e3);
    assert.ok(files.get('indicatoren-pc6.json').length < 480e3);
  });
});

describe('shapes', () => {
  const pc6 = metres(streets, 'pc6');
  const buurten = metres(streets, 'buurt');

  it('share their borders: no arc belongs to more than two areas', () => {
    for (const [topology, name] of [[streets, 'pc6'], [streets, 'buurt'], [shapes, 'buurt'], [shapes, 'wijk']]) {
      const uses = new Map();
      for (const geometry of topology.objects[name].geometries) {
        for (const arc of geometry.arcs.flat(Infinity)) uses.set(arc < 0 ? ~arc : arc, (uses.get(arc < 0 ? ~arc : arc) ?? 0) + 1);
      }
      assert.ok(Math.max(...uses.values()) <= 2, name);
    }
  });

  it('have simple rings without splinters', () => {
    const cross = ([ax, ay], [bx, by], [cx, cy], [dx, dy]) => {
      const side = (px, py, qx, qy, rx, ry) => Math.sign((qx - px) * (ry - py) - (qy - py) * (rx - px));
      return side(ax, ay, bx, by, cx, cy) * side(ax, ay, bx, by, dx, dy) < 0 && side(cx, cy, dx, dy, ax, ay) * side(cx, cy, dx, dy, bx, by) < 0;
    };
    for (const { geometry, properties } of pc6) {
      const [ring] = geometry.coordinates;
      assert.ok(area(geometry) > 500, `${properties.pc6}: ${area(geometry)} m²`);
      for (let i = 0; i < ring.length - 1; i++) {
        for (let j = i + 2; j < ring.length - 1; j++) assert.ok(!cross(ring[i], ring[i + 1], ring[j], ring[j + 1]), properties.pc6);
      }
    }
  });

  it('nest: the pc6 areas of a buurt fill it, but for its water', () => {
    const water = metres(shapes, 'water').filter(({ properties }) => properties.water !== 'river').reduce((sum, w) => sum + area(w.geometry), 0);
    let gaps = 0;
    for (const buurt of buurten) {
      const parts = pc6.filter((p) => p.properties.buurtcode === buurt.properties.buurtcode).reduce((sum, p) => sum + area(p.geometry), 0);
      assert.ok(parts > 0 && parts <= area(buurt.geometry) + 1, buurt.properties.buurtnaam);
      gaps += area(buurt.geometry) - parts;
    }
    assert.ok(Math.abs(gaps - water) < 10, `${gaps} m² of gaps, ${water} m² of water`);
  });

  it('are the same buurten in both files', () => {
    const sizes = (list) => list.map(({ properties, geometry }) => [properties.buurtcode, Math.round(area(geometry) * 2)]);
    assert.deepEqual(sizes(metres(shapes, 'buurt')), sizes(buurten));
  });

  it('do not overlap: a point lies in at most one pc6, and then in the buurt of that pc6', () => {
    const boxes = pc6.map(({ geometry }) => box(geometry));
    const r = random('test points');
    let found = 0;
    for (let n = 0; n < 4000; n++) {
      const point = [r.between(0, 9200), r.between(0, 8200)];
      const hits = pc6.filter(({ geometry }, i) => point[0] > boxes[i][0] && point[0] < boxes[i][2] && point[1] > boxes[i][1] && point[1] < boxes[i][3] && contains(geometry, point));
      assert.ok(hits.length <= 1);
      if (hits.length === 0) continue;
      found++;
      assert.deepEqual(buurten.filter((b) => contains(b.geometry, point)).map((b) => b.properties.buurtcode), [hits[0].properties.buurtcode]);
    }
    assert.ok(found > 2000);
  });

  it('lie in open water, in [lon, lat] degrees', () => {
    assert.ok(shapes.bbox[0] > 5.1 && shapes.bbox[2] < 5.3 && shapes.bbox[1] > 52.5 && shapes.bbox[3] < 52.6);
  });
});

describe('figures', () => {
  const buurtOf = new Map(streets.objects.pc6.geometries.map(({ properties }) => [properties.pc6, properties.buurtcode]));
  const countIds = (table) => table.indicators.filter((i) => i.kind === 'count').map((i) => i.id);

  it('are aligned with the areas, with a value or nothing for each', () => {
    for (const table of Object.values(tables)) {
      for (const byPeriod of Object.values(table.values)) {
        assert.deepEqual(Object.keys(byPeriod), periods);
        for (const list of Object.values(byPeriod)) assert.equal(list.length, table.areas.length);
      }
      for (const i of table.indicators) assert.equal(Boolean(table.values[i.id]), !i.numerator, i.id);
    }
  });

  it('add up from pc6 to buurt to wijk', () => {
    for (const [small, large, parent] of [[tables.pc6, tables.buurt, (code) => buurtOf.get(code)], [tables.buurt, tables.wijk, (code) => `WK${code.slice(2, 8)}`]]) {
      for (const id of countIds(small).filter((each) => large.values[each])) {
        for (const period of periods) {
          const sums = new Map(large.areas.map((code) => [code, 0]));
          small.areas.forEach((code, i) => sums.set(parent(code), sums.get(parent(code)) + small.values[id][period][i]));
          assert.deepEqual([...sums.values()], large.values[id][period], `${id} ${period}`);
        }
      }
    }
  });

  it('are never negative, and a part is never more than its whole', () => {
    for (const table of Object.values(tables)) {
      for (const id of countIds(table)) for (const list of Object.values(table.values[id])) assert.ok(list.every((n) => Number.isInteger(n) && n >= 0), id);
      for (const { id, population, numerator, denominator } of table.indicators) {
        const [part, whole] = numerator ? [numerator, denominator] : [id, population];
        if (!whole) continue;
        for (const period of periods) table.values[part][period].forEach((n, i) => assert.ok(n <= table.values[whole][period][i], `${part} ${period} ${table.areas[i]}`));
      }
    }
  });

  it('divide all residents over the ages', () => {
    const { values } = tables.buurt;
    for (const period of periods) {
      values.inwoners[period].forEach((n, i) => assert.equal(n, ['jeugd', 'leeftijd-18-24', 'leeftijd-25-44', 'leeftijd-45-64', 'leeftijd-65-74', 'leeftijd-75']
        .reduce((sum, id) => sum + values[id][period][i], 0)));
    }
  });

  it('say what they are, where they come from and that they are fictional', () => {
    for (const table of Object.values(tables)) {
      for (const i of table.indicators) {
        assert.ok(i.kind && i.sensitivity && i.title && i.titles.en && i.description && i.descriptions.en, i.id);
        assert.match(i.source.name, /fictief/);
        if (i.sensitivity === 'personal' && i.kind === 'mean') assert.ok(i.n, i.id);
      }
    }
    assert.ok(tables.buurt.indicators.length >= 22);
  });

  it('have a few gaps: a value that is missing and a buurt that is not in the table', () => {
    assert.ok(tables.veiligheid.values.veiligheidsbeleving['2021'].filter((v) => v === null).length >= 2);
    assert.equal(tables.veiligheid.areas.length, tables.buurt.areas.length - 1);
  });
});

describe('places and questions', () => {
  it('put every place on land inside a pc6 of the town', () => {
    const pc6 = feature(streets, streets.objects.pc6).features.map((f) => ({ ...f, box: box(f.geometry) }));
    for (const name of [...files.keys()].filter((each) => each.endsWith('.csv'))) {
      const [head, ...rows] = files.get(name).trim().split('\n').map((line) => line.split(';'));
      const lost = rows.filter((row) => {
        const point = [Number(row[head.indexOf('lon')]), Number(row[head.indexOf('lat')])];
        return !pc6.some(({ geometry, box: b }) => point[0] >= b[0] && point[0] <= b[2] && point[1] >= b[1] && point[1] <= b[3] && contains(geometry, point));
      });
      assert.deepEqual(lost.map((row) => row[1]), [], name);
    }
  });

  it('refer to files, areas and indicators that exist', () => {
    for (const [path, text] of files) {
      if (!path.startsWith('vragen/')) continue;
      const { id, areas, data, inputs, layers = [], view } = JSON.parse(text);
      const known = data.flatMap((src) => read(src.replace('../', '')).indicators.map((i) => i.id));
      assert.ok(read(areas.src.replace('../', '')).objects[areas.object].geometries.every((g) => g.properties[areas.key] && g.properties[areas.label]));
      for (const { indicator } of inputs) assert.ok(known.includes(indicator) || leftOut.includes(indicator), `${id}: ${indicator}`);
      for (const { src } of layers) assert.match(files.get(src.replace('../', '')) ?? '', /^id;naam;lon;lat\n1;/, `${id}: ${src}`);
      assert.ok(periods.includes(view.period));
    }
  });

  it('has all ten questions of the catalogue, and links every question', () => {
    const asked = [...files].filter(([path]) => path.startsWith('vragen/')).map(([path, text]) => ({ path, file: JSON.parse(text) }));
    for (const { id } of questions) assert.ok(asked.some(({ file, path }) => file.id === id && file.inputs.length > 1 && file.layers && path === `vragen/${id}.json`), id);
    const linked = read('gallery.json').find(({ place }) => place === 'Lindewaard').questions.map(({ src }) => src);
    assert.deepEqual(linked.toSorted(), asked.map(({ path }) => path).toSorted());
    assert.equal(new Set(linked.map((src) => read(src).id)).size, linked.length);
  });

  it('has accidents on the map where the figures count them', () => {
    const rows = files.get('punten/ongevallen.csv').trim().split('\n').slice(1).map((line) => line.split(';').slice(2).map(Number));
    const buurten = feature(shapes, shapes.objects.buurt).features;
    const counted = tables.veiligheid.areas.map((code) => rows.filter((point) => contains(buurten.find((b) => b.properties.buurtcode === code).geometry, point)).length);
    assert.deepEqual(counted, tables.veiligheid.values.verkeersongevallen['2024']);
  });
});
