import assert from 'node:assert/strict';
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { folder, rk } from './run.js';

const demo = join(process.env['RK_ROOT'] ?? '.', 'demo/data');
interface Finding { kind: string; file: string; message: string; join?: { areas: number; matched: number; areasWithoutRow: string[]; rowsWithoutArea: string[]; otherYear: boolean } }

describe('rk check', () => {
  const { path, remove } = folder();
  after(remove);
  const check = async (...files: string[]): Promise<{ code: number; findings: Finding[] }> => {
    const { code, out } = await rk(['check', '--json', ...files], { folder: path });
    return { code, findings: JSON.parse(out) as Finding[] };
  };
  const write = (name: string, json: unknown): string => { writeFileSync(join(path, name), typeof json === 'string' ? json : JSON.stringify(json)); return name; };
  const indicators = (areas: string[], more: object = {}): object => ({
    format: 'rk-indicators/1', level: 'buurt', areas, periods: ['2024'], indicators: [{ id: 'bomen', title: 'Bomen', kind: 'count', sensitivity: 'public' }],
    values: { bomen: { 2024: areas.map((_, i) => 10 + i) } }, ...more,
  });

  it('follows the paths of a question and reports how figures and shapes fit', async () => {
    const { code, findings } = await check(join(demo, 'vragen/eenzaamheid.json'));
    assert.equal(code, 0);
    assert.ok(findings.some(({ message }) => message.startsWith('question')));
    const fit = findings.find((finding) => finding.join)!;
    assert.deepEqual([fit.join!.areas, fit.join!.matched, fit.kind], [67, 67, 'ok']);
  });

  it('finds the object and the property that figures fit best', async () => {
    const { code, findings } = await check(join(demo, 'indicatoren-wijk.json'), join(demo, 'indicatoren-veiligheid.json'), join(demo, 'gemeente.topojson'));
    assert.equal(code, 0);
    const fits = findings.filter((finding) => finding.join);
    assert.deepEqual(fits.map(({ message, join: counts }) => [/\(.*?\)/.exec(message)![0], counts!.matched, counts!.areas]), [['(wijk, wijkcode)', 10, 10], ['(buurt, buurtcode)', 66, 67]]);
    assert.equal(fits[1]!.join!.areasWithoutRow.length, 1);
  });

  it('says when figures that everybody can read would be hidden on the page', async () => {
    const { code, findings } = await check(join(demo, 'indicatoren-buurt.json'));
    assert.equal(code, 0);
    assert.ok(findings.some(({ kind, message }) => kind === 'warning' && message.includes('rk publish')));
  });

  it('sees rows without an area, areas without a row, and borders of another year', async () => {
    const topology = JSON.parse(readFileSync(join(demo, 'gemeente.topojson'), 'utf8')) as { objects: { buurt: { geometries: { properties: { buurtcode: string } }[] } } };
    const codes = topology.objects.buurt.geometries.map(({ properties }) => properties.buurtcode);
    const old = codes.map((code, i) => (i < 5 ? code : `${code.slice(0, 6)}7${code.slice(7)}`));
    const { findings } = await check(write('old.json', indicators(old)), join(demo, 'gemeente.topojson'));
    const fit = findings.find((finding) => finding.join)!;
    assert.deepEqual([fit.kind, fit.join!.matched, fit.join!.otherYear], ['warning', 5, true]);
    assert.match(fit.message, /another year/);
  });

  it('refuses what is invalid, with the place, and goes on with the next file', async () => {
    const bad = [
      write('declared.json', indicators(['A'], { indicators: [{ id: 'bomen', title: 'Bomen', kind: 'percentage' }] })),
      write('short.json', indicators(['A'], { values: { bomen: { 2024: [1, 2] } } })),
      write('kind.json', indicators(['A'], { indicators: [{ id: 'bomen', title: 'Bomen', kind: 'aantal' }] })),
      write('broken.json', '{ "format": "rk-indicators/1", '),
      write('other.json', { hello: 1 }),
      write('arcs.topojson', { type: 'Topology', arcs: [], objects: { a: { type: 'Polygon', arcs: [[0]] } } }),
      'gone.json',
    ];
    const { code, findings } = await check(...bad, join(demo, 'gemeente.topojson'));
    assert.equal(code, 1);
    assert.deepEqual(findings.filter(({ kind }) => kind === 'invalid').map(({ file }) => file), bad);
    for (const [file, message] of [['declared.json', 'denominator'], ['short.json', 'array of 1'], ['kind.json', 'indicators[0].kind'], ['broken.json', 'line 1'], ['arcs.topojson', 'objects.a']] as const) {
      const found = findings.find((finding) => finding.file === file)!;
      assert.ok(found.message.includes(message), found.message);
      assert.ok(!found.message.includes(file));
    }
  });

  it('refuses a question whose files are not there or do not have what it asks', async () => {
    const shapes = 'gemeente.topojson';
    cpSync(join(demo, shapes), join(path, shapes));
    const question = (more: object): object => ({ format: 'rk-question/1', id: 'q', title: 'Waar staan bomen?', areas: { src: shapes, object: 'buurt', key: 'buurtcode' }, data: ['figures.json'], inputs: [{ indicator: 'bomen' }], ...more });
    write('figures.json', indicators(['X1', 'X2']));
    for (const [more, message] of [
      [{}, '0 of 67 areas'], [{ data: ['gone.json'] }, 'nothing there'], [{ inputs: [{ indicator: 'struiken' }] }, '"struiken" is in none'],
      [{ areas: { src: shapes, object: 'straat' } }, 'no-such-object'], [{ view: { period: '1999' } }, '"1999"'], [{ title: 3 }, 'title'],
    ] as const) {
      const { code, findings } = await check(write('question.json', question(more)));
      assert.equal(code, 1, message);
      assert.ok(findings.some((finding) => finding.kind === 'invalid' && finding.message.includes(message)), JSON.stringify(findings));
    }
  });

  it('lets a question ask after what nobody has, and says what is missing and who may have it', async () => {
    for (const id of ['schulden', 'kinderen-in-armoede', 'eenzaamheid', 'langer-thuis']) {
      const { code, findings } = await check(join(demo, `vragen/${id}.json`));
      assert.deepEqual([code, findings.filter(({ kind }) => kind === 'invalid')], [0, []], id);
    }
    const { findings } = await check(join(demo, 'vragen/schulden.json'));
    const missing = findings.filter(({ kind, message }) => kind === 'warning' && message.includes('is in none of its data files'));
    assert.ok(missing.some(({ message }) => /"Aandeel met een hoog kredietrisico" is missing; ask /.test(message)), JSON.stringify(missing));
  });

  it('looks at every indicator that an analysis names, with its place, and answers the question', async () => {
    cpSync(join(demo, 'gemeente.topojson'), join(path, 'gemeente.topojson'));
    write('places.csv', 'naam;lon;lat\nA;5;52\n');
    const areas = ['BU99010000', 'BU99010001', 'BU99010002'];
    write('figures.json', indicators(areas, {
      periods: ['2023', '2024'], indicators: [{ id: 'bomen', title: 'Bomen', kind: 'count', sensitivity: 'public' }, { id: 'grond', title: 'Grond', kind: 'category', sensitivity: 'public', categories: [{ id: 'klei', title: 'Klei' }] }],
      values: { bomen: { 2023: [1, 2, 3], 2024: [4, 5, 7] }, grond: { 2024: ['klei', 'klei', null] } },
    }));
    const ask = async (analysis: object): Promise<Finding[]> => (await check(write('question.json', {
      format: 'rk-question/1', id: 'q', title: 'Waar?', areas: { src: 'gemeente.topojson', object: 'buurt', key: 'buurtcode' }, data: ['figures.json'], inputs: [{ indicator: 'bomen' }],
      layers: [{ id: 'p', type: 'points', src: 'places.csv', within: 300 }], analysis,
    }))).findings.filter(({ kind }) => kind === 'invalid');
    const on = (indicator: string, op: string, value: unknown): object => ({ indicator, op, value });
    const near = on('p:distance', '>', 800);
    const fine = [
      { method: 'single' }, { method: 'index' }, { method: 'change' }, { method: 'proximity' }, { method: 'cross', indicators: ['bomen', 'p:distance'] },
      { method: 'conditions', conditions: [{ op: 'any', of: [on('bomen', '>=', 4), near] }, on('grond', '=', 'klei'), on('p:within', '=', 'yes'), on('bomen', '<', { indicator: 'p:count' })] },
    ];
    for (const analysis of fine) assert.deepEqual(await ask(analysis), [], JSON.stringify(analysis));
    for (const [analysis, message] of [
      [{ method: 'conditions', conditions: [{ op: 'any', of: [near, on('struiken', '>', 1)] }] }, 'analysis.conditions[0].of[1].indicator: "struiken"'],
      [{ method: 'conditions', conditions: [on('bomen', '>', { indicator: 'struiken' })] }, 'analysis.conditions[0].value.indicator: "struiken"'],
      [{ method: 'conditions', conditions: [on('bomen', '>', 1), on('q:distance', '>', 1)] }, 'analysis.conditions[1].indicator: "q:distance"'],
      [{ method: 'conditions', conditions: [on('grond', '=', 'veen')] }, 'klei'], [{ method: 'conditions', match: 2, conditions: [on('bomen', '>', 1)] }, 'analysis.match'],
      [{ method: 'cross', indicators: ['bomen', 'struiken'] }, 'analysis.indicators[1]: "struiken"'], [{ method: 'cross', indicators: ['bomen', 'grond'] }, 'category'],
      [{ method: 'change', indicator: 'struiken' }, 'analysis.indicator: "struiken"'], [{ method: 'change', from: '2019' }, 'analysis.from'],
      [{ method: 'proximity', group: 'struiken' }, 'analysis.group: "struiken"'], [{ method: 'proximity', layer: 'q' }, 'analysis.layer'],
    ] as const) {
      const found = await ask(analysis);
      assert.ok(found.length === 1 && found[0]!.file === 'question.json' && found[0]!.message.includes(message), `${message}: ${JSON.stringify(found)}`);
    }
  });

  it('looks at the files of layers', async () => {
    cpSync(join(demo, 'gemeente.topojson'), join(path, 'gemeente.topojson'));
    write('figures.json', indicators(['BU99010000']));
    write('places.csv', 'naam;lon;lat\nA;5;52\nB;5.1;52\n');
    const feature = (type: string, coordinates: unknown): object => ({ type: 'Feature', properties: {}, geometry: { type, coordinates } });
    write('points.geojson', { type: 'FeatureCollection', features: [feature('Point', [5, 52]), feature('LineString', [[5, 52], [5.1, 52]])] });
    for (const [layer, kind, message] of [
      [{ type: 'points', src: 'places.csv' }, 'ok', '2 features'], [{ type: 'points', src: 'points.geojson' }, 'ok', '1 features'], [{ type: 'lines', src: 'points.geojson' }, 'ok', '1 features'],
      [{ type: 'areas', src: 'gemeente.topojson', object: 'wijk', key: 'wijkcode' }, 'ok', '10 areas'], [{ type: 'areas', src: 'gemeente.topojson', object: 'straat' }, 'invalid', 'no-such-object'],
      [{ type: 'points', src: 'gone.csv' }, 'invalid', 'nothing there'], [{ type: 'lines', src: 'gemeente.topojson', object: 'buurt' }, 'invalid', 'of lines'], [{ type: 'points', src: 'figures.json' }, 'invalid', 'unsupported'],
      [{ type: 'wms', src: 'https://example.org/wms' }, 'warning', 'another computer'], [{ type: 'tiles', src: 'tiles/{z}/{x}/{y}.png' }, 'warning', 'a service'],
    ] as const) {
      const { findings } = await check(write('question.json', { format: 'rk-question/1', id: 'q', title: 'Waar?', areas: { src: 'gemeente.topojson', object: 'buurt', key: 'buurtcode' }, data: ['figures.json'], inputs: [{ indicator: 'bomen' }], layers: [layer] }));
      const found = findings.filter(({ file, message: text }) => file === layer.src && text.includes(message));
      assert.deepEqual(found.map((finding) => finding.kind), [kind], `${message}: ${JSON.stringify(findings)}`);
    }
  });

  it('does not fetch from other computers, and takes the root of the site from --root', async () => {
    write('figures.json', indicators(['BU99010000']));
    const question = (src: string): object => ({ format: 'rk-question/1', id: 'q', title: 'Waar?', areas: { src, object: 'buurt', key: 'buurtcode' }, data: ['figures.json'], inputs: [{ indicator: 'bomen' }] });
    for (const [src, message] of [['https://example.org/a.topojson', 'another computer'], ['/gemeente.topojson', '--root']] as const) {
      const { code, findings } = await check(write('question.json', question(src)));
      assert.equal(code, 0);
      assert.ok(findings.some(({ kind, message: text }) => kind === 'warning' && text.includes(message)));
    }
    const rooted = await check(write('question.json', question('/gemeente.topojson')), '--root', demo);
    assert.equal(rooted.findings.find((finding) => finding.join)!.join!.matched, 1);
  });

  it('speaks to people too', async () => {
    const { code, out } = await rk(['check', join(demo, 'gemeente.topojson')]);
    assert.equal(code, 0);
    assert.match(out, /^ok .*gemeente\.topojson: TopoJSON: gemeente 1 areas, wijk 10 areas, buurt 67 areas/);
  });
});
