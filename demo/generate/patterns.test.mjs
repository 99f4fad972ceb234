import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { indicators, questions, sources } from './catalogue.mjs';
import { leftOut } from './definitions.mjs';
import { generate } from './main.mjs';

const files = generate();
const read = (name) => JSON.parse(files.get(name));
const shapes = read('gemeente.topojson');
const tables = Object.fromEntries(['buurt', 'wonen', 'pc6', 'veiligheid'].map((level) => [level, read(`indicatoren-${level}.json`)]));

describe('the figures of the demo', () => {
  const last = tables.buurt.periods.at(-1);
  const allOf = (id) => Object.values(tables).find((table) => table.level === 'buurt' && table.indicators.some((i) => i.id === id));
  /** What may be seen of an indicator in the last period: a number for each buurt, or null. */
  const seen = (id) => {
    const table = allOf(id);
    const { numerator, denominator } = table.indicators.find((i) => i.id === id);
    if (!numerator) return table.values[id][last];
    const [part, whole] = [table.values[numerator][last], table.values[denominator][last]];
    return part.map((n, i) => (n < 5 || whole[i] - n < 5 ? null : (100 * n) / whole[i]));
  };
  const mean = (list) => list.reduce((sum, n) => sum + n, 0) / list.length;
  const correlation = (a, b) => {
    // The survey has one buurt fewer.
    const [codes, other] = [allOf(a).areas, allOf(b).areas];
    const both = seen(a).map((n, i) => [n, seen(b)[other.indexOf(codes[i])] ?? null]).filter(([x, y]) => x !== null && y !== null);
    const [mx, my] = [mean(both.map(([x]) => x)), mean(both.map(([, y]) => y))];
    const product = (f, g) => both.reduce((sum, pair) => sum + f(pair) * g(pair), 0);
    const [dx, dy] = [([x]) => x - mx, ([, y]) => y - my];
    return product(dx, dy) / Math.sqrt(product(dx, dx) * product(dy, dy));
  };
  /** Moran's I over buurten that share a border: 0 when values lie anyhow, towards 1 when neighbours are alike (Moran 1950). */
  const smoothness = (id) => {
    const values = seen(id);
    const known = values.filter((n) => n !== null);
    const middle = mean(known);
    let [cross, pairs] = [0, 0];
    neighbours(shapes.objects.buurt.geometries).forEach((list, i) => list.forEach((j) => {
      if (values[i] === null || values[j] === null) return;
      cross += (values[i] - middle) * (values[j] - middle);
      pairs++;
    }));
    return (known.length / pairs) * (cross / known.reduce((sum, n) => sum + (n - middle) ** 2, 0));
  };

  it('have every indicator that the questions ask after, but for two', () => {
    const asked = new Set(questions.flatMap(({ inputs }) => inputs.map(({ indicator }) => indicator)));
    assert.deepEqual([...asked].filter((id) => !allOf(id)).toSorted(), leftOut.toSorted());
  });

  it('are no finer than the catalogue lets be published', () => {
    for (const { id } of tables.pc6.indicators) assert.ok(['punt', 'pc6'].includes(sources[indicators.get(id).source].finest), id);
    for (const table of [tables.buurt, tables.wonen, tables.veiligheid]) for (const { id } of table.indicators) assert.ok(['punt', 'pc6', 'buurt'].includes(sources[indicators.get(id).source].finest), id);
  });

  it('hang together as they do in life', () => {
    for (const [a, b, least] of [
      ['lage-inkomens-aandeel', 'vroegsignalen-aandeel', 0.8], ['lage-inkomens-aandeel', 'schooluitval-aandeel', 0.6], ['uitkering-aandeel', 'opleiding-laag-aandeel', 0.3],
      ['leefbaarheid', 'veiligheidsbeleving', 0.4], ['inkomen', 'woningwaarde', 0.8], ['leeftijd-75-aandeel', 'regiotaxi-aandeel', 0.7],
    ]) {
      assert.ok(correlation(a, b) > least, `${a} and ${b}: ${correlation(a, b)}`);
    }
    assert.ok(correlation('lage-inkomens-aandeel', 'woningwaarde') < -0.5);
  });

  it('are smooth: neighbours are more alike than chance has it', () => {
    for (const id of ['lage-inkomens-aandeel', 'vroegsignalen-aandeel', 'herkomst-buiten-europa-aandeel', 'leeftijd-75-aandeel', 'afstand-ontmoetingsplek', 'hoge-voordeur']) {
      assert.ok(smoothness(id) > 0.1, `${id}: ${smoothness(id)}`);
    }
  });

  it('hide some figures: few of most indicators, most of a rare one', () => {
    const hidden = (id) => seen(id).filter((n) => n === null).length;
    for (const id of ['schooluitval-aandeel', 'pgb-aandeel', 'vroegsignalen-aandeel', 'eenouder-aandeel']) assert.ok(hidden(id) > 0 && hidden(id) < 25, `${id}: ${hidden(id)}`);
    assert.ok(hidden('probleemjongeren-aandeel') > 33);
  });
});

/** For each shape the places of those that share an arc with it. */
function neighbours(geometries) {
  const users = new Map();
  geometries.forEach(({ arcs }, i) => {
    for (const arc of arcs.flat(Infinity)) users.set(arc < 0 ? ~arc : arc, [...(users.get(arc < 0 ? ~arc : arc) ?? []), i]);
  });
  const list = geometries.map(() => new Set());
  for (const [a, b] of users.values()) if (b !== undefined && a !== b) { list[a].add(b); list[b].add(a); }
  return list.map((set) => [...set]);
}
