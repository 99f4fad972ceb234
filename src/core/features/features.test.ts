import { expect } from '@esm-bundle/chai';
import fc from 'fast-check';
import proj4 from 'proj4';
import { needSharedData, sharedJson, sharedText } from '../../../test/fixtures/shared-data.js';
import { thrown } from '../../../test/fixtures/thrown.js';
import { parseCsv } from '../text-table.js';
import { State } from '../disclosure/published.js';
import { finish } from '../work.js';
import * as cellsOf from './feature-cells.js';
import { factsOfFeature } from './feature-facts.js';
import { columnOf, featureSet, type FeatureColumn, type FeatureSet } from './feature-set.js';
import { styleFeatures } from './feature-style.js';
import * as geojson from './features-from-geojson.js';
import * as tables from './features-from-table.js';
import { featuresInView, placeOfFeature } from './in-view.js';

const RD = '+proj=sterea +lat_0=52.15616055555555 +lon_0=5.38763888888889 +k=0.9999079 +x_0=155000 +y_0=463000 +ellps=bessel +towgs84=565.4171,50.3319,465.5524,-0.398957388243134,0.343987817378283,-1.87740163998045,4.0725 +units=m +no_defs';
const featuresFromGeoJson = (json: unknown, options: geojson.GeoJsonOptions): FeatureSet => finish(geojson.featuresFromGeoJson(json, options));
const { figuresOf } = cellsOf;
const shownColumn = (...given: Parameters<typeof cellsOf.shownColumn>): FeatureColumn => finish(cellsOf.shownColumn(...given));
const featuresFromTable = (...given: Parameters<typeof tables.featuresFromTable>): FeatureSet => finish(tables.featuresFromTable(...given));
const points = (rows: readonly Record<string, unknown>[]): FeatureSet =>
  finish(featureSet(rows.map((properties, index) => ({ paths: [[[5 + index / 1000, 52]]], properties })), { kind: 'points', label: 'naam' }));

/** Metres between two places, `[lon, lat]` in degrees, at Dutch latitudes. */
function metres([lon, lat]: readonly number[], [lon2, lat2]: readonly number[]): number {
  return Math.hypot((lon! - lon2!) * 111_320 * Math.cos((lat! * Math.PI) / 180), (lat! - lat2!) * 110_574 * 1.0065);
}

describe('features', () => {
  it('are read from GeoJSON with their properties: text stays text, and a list is no value', () => {
    const feature = { type: 'Feature', id: 7, geometry: { type: 'LineString', coordinates: [[5, 52, 0], [5.1, 52.1, 0]] }, properties: { naam: ' <b>A</b> ', lijst: [1], ja: true, getal: 1.5 } };
    const set = featuresFromGeoJson({ type: 'FeatureCollection', features: [feature] }, { label: 'naam' });
    expect([set.kind, set.count, ...set.labels]).to.deep.equal(['lines', 1, '<b>A</b>']);
    expect(Array.from(set.coordinates)).to.deep.equal([5, 52, 5.1, 52.1]);
    expect(set.columns.map(({ name, values }) => [name, values[0]])).to.deep.equal([['id', 7], ['naam', '<b>A</b>'], ['lijst', null], ['ja', 'true'], ['getal', 1.5]]);
  });

  it('are those of the kind that is asked; of several parts, one feature', () => {
    const of = (type: string, coordinates: unknown) => ({ type: 'Feature', properties: {}, geometry: { type, coordinates } });
    const all = { type: 'FeatureCollection', features: [of('MultiLineString', [[[0, 0], [1, 1]], [[2, 2], [3, 3]]]), of('Polygon', [[[0, 0], [1, 0], [1, 1]]]), of('MultiPoint', [[5, 52], [5, 53]])] };
    const read = (kind: 'points' | 'lines' | 'areas') => featuresFromGeoJson(all, { kind });
    expect(Array.from(read('lines').featureStart)).to.deep.equal([0, 2]);
    expect(Array.from(read('lines').pathStart)).to.deep.equal([0, 2, 4]);
    // An open ring is closed.
    expect(Array.from(read('areas').coordinates)).to.deep.equal([0, 0, 1, 0, 1, 1, 0, 0]);
    expect(Array.from(read('points').pathStart)).to.deep.equal([0, 1, 2]);
  });

  it('are read from the object of a TopoJSON file that has them', () => {
    const topology = {
      type: 'Topology', transform: { scale: [0.5, 0.5], translate: [5, 52] }, arcs: [[[0, 0], [2, 2]]],
      objects: { lijnen: { type: 'GeometryCollection', geometries: [{ type: 'LineString', arcs: [0] }] }, punten: { type: 'GeometryCollection', geometries: [{ type: 'Point', coordinates: [2, 0], properties: { naam: 'P' } }] } },
    };
    expect(Array.from(featuresFromGeoJson(topology, { kind: 'points' }).coordinates)).to.deep.equal([6, 52]);
    expect(Array.from(featuresFromGeoJson(topology, { kind: 'lines' }).coordinates)).to.deep.equal([5, 52, 6, 53]);
    expect(thrown(() => featuresFromGeoJson(topology, { object: 'vlakken' })).code).to.equal('no-such-object');
    const broken = { ...topology, objects: { lijnen: { type: 'LineString', arcs: [9] } } };
    expect(thrown(() => featuresFromGeoJson(broken, { kind: 'lines' })).details.path).to.equal('objects.lijnen.geometries[0]');
  });

  it('that are broken are refused with an error of this library, whatever is wrong', () => {
    const good = JSON.stringify({ type: 'FeatureCollection', features: [{ type: 'Feature', properties: { a: 1 }, geometry: { type: 'MultiLineString', coordinates: [[[5, 52], [6, 53]]] } }] });
    fc.assert(fc.property(fc.nat({ max: good.length - 1 }), fc.constantFrom('0', '"', '{}', '[]', 'null', ''), (at, piece) => {
      let json: unknown;
      try { json = JSON.parse(good.slice(0, at) + piece + good.slice(at + 1)); } catch { return; }
      try { featuresFromGeoJson(json, { kind: 'lines' }); } catch (error) { expect(error).to.have.property('name', 'RkError'); }
    }), { numRuns: 500 });
  });

  it('without a name, or with a 0 for one, have none', () => {
    expect(points([{ naam: 0 }, { naam: '0' }, { naam: null }, { naam: '10' }, { naam: 7 }]).labels).to.deep.equal(['', '', '', '10', '7']);
  });

  it('of a table are points only', () => {
    expect(thrown(() => featuresFromTable(parseCsv('lon;lat\n5;52'), { kind: 'lines' })).code).to.equal('unsupported');
  });

  it('of kinds get a look each, the most common first, and the least common share one', () => {
    const rows = Array.from({ length: 10 }, (_, kind) => Array.from({ length: 12 - kind }, () => ({ soort: `k${kind}` }))).flat();
    const { classes, classOf } = styleFeatures(points([...rows, { soort: null }]), { category: 'soort' });
    expect(classes.map(({ category, rest, count }) => [category ?? rest, count])).to.deep.equal([
      ['k0', 12], ['k1', 11], ['k2', 10], ['k3', 9], ['k4', 8], ['k5', 7], ['k6', 6], ['other', 5 + 4 + 3], ['missing', 1],
    ]);
    expect(new Set(classes.slice(0, 7).map(({ symbol }) => JSON.stringify(symbol))).size).to.equal(7);
    expect(Array.from(classOf).filter((each) => each === 7)).to.have.length(12);
  });

  it('count all features in their looks, once each', () => {
    const cell = fc.oneof(fc.integer({ min: -10, max: 50 }), fc.constantFrom(null, '3,5', 'x', '-99997'));
    fc.assert(fc.property(fc.array(cell, { minLength: 1, maxLength: 60 }), fc.constantFrom('druk', 'inwoners'), (cells, name) => {
      const set = points(cells.map((value) => ({ [name]: value })));
      if (figuresOf(columnOf(set, name)!).every(Number.isNaN)) return;
      const { classes, classOf } = styleFeatures(set, { value: name, classes: 3 });
      expect(classes.map((_, index) => Array.from(classOf).filter((each) => each === index).length)).to.deep.equal(classes.map(({ count }) => count));
    }));
  });

  it('have no small count of people in any look or fact', () => {
    const set = points([0, 4, 5, '3', '1.234', '<5', 12].map((inwoners) => ({ naam: 'A', inwoners, capaciteit: inwoners })));
    expect(Array.from(columnOf(set, 'inwoners')!.states, (state) => state === State.suppressed)).to.deep.equal([true, true, false, true, true, true, false]);
    expect(factsOfFeature(set, 1, { columns: 'inwoners, capaciteit' }, 'nl').facts).to.deep.equal([{ label: 'inwoners', value: 'niet getoond (privacy)' }, { label: 'capaciteit', value: '4' }]);
  });

  it('hold nothing of what may not be shown, whatever their column is called and whatever is in it', () => {
    const cell = fc.oneof(fc.integer({ min: -1, max: 12 }), fc.constantFrom(null, 'x', '<5', '3', '4,5', '.', '-99997', 'tekst'));
    fc.assert(fc.property(fc.array(cell), fc.constantFrom('inwoners', 'aantal_hh', 'capaciteit'), (cells, name) => {
      const { values, states } = shownColumn(name, cells);
      for (const [index, value] of values.entries()) {
        expect(value === null).to.equal(states[index] !== State.value);
        if (name !== 'capaciteit') expect(value === null || value === 'tekst' || Number(value) >= 5).to.equal(true);
      }
    }));
  });

  it('have what a column of numbers says is secret or absent hidden or missing; in a column of words an x is a word', () => {
    expect(Array.from(shownColumn('capaciteit', [3, 'x', '<5', '.', '-99997', null]).states)).to.deep.equal([State.value, State.suppressed, State.suppressed, State.missing, State.missing, State.missing]);
    expect(shownColumn('lijn', ['x', 'A', '.']).values).to.deep.equal(['x', 'A', '.']);
  });

  it('have no small count of people as a kind or as a name', () => {
    const set = finish(featureSet([1, 3, 12].map((inwoners) => ({ paths: [[[5, 52]]], properties: { inwoners } })), { kind: 'points', label: 'inwoners' }));
    expect(set.labels).to.deep.equal(['', '', '12']);
    expect(styleFeatures(set, { category: 'inwoners' }).classes.map(({ category, rest, count }) => [category ?? rest, count])).to.deep.equal([['12', 1], ['hidden', 2]]);
  });

  it('tell what went through the gate as it came out, also of a column whose name says nothing', () => {
    const columns = [{ name: 'aantal', values: [2, null, null, null], states: Uint8Array.of(State.value, State.suppressed, State.missing, State.unmatched) }];
    const set = finish(featureSet([0, 1, 2, 3].map(() => ({ paths: [[[5, 52]]], properties: {} })), { kind: 'points', columns }));
    const told = [0, 1, 2, 3].map((index) => factsOfFeature(set, index, { value: 'aantal' }, 'nl').facts.map(({ value }) => value));
    expect(told).to.deep.equal([['2'], ['niet getoond (privacy)'], [], []]);
    expect(styleFeatures(set, { value: 'aantal' }).classes.flatMap(({ rest, count }) => (rest ? [[rest, count]] : []))).to.deep.equal([['missing', 2], ['hidden', 1]]);
  });

  it('of a table with shapes are those of its rows, and none of a row without one', () => {
    const shapes = [{ type: 'LineString' as const, coordinates: [[5, 52], [6, 53]] }, null];
    const set = featuresFromTable({ columns: ['naam'], rows: [['A'], ['B']], shapes, family: 'lines' }, { kind: 'lines', label: 'naam' });
    expect([set.count, ...set.labels, ...set.coordinates]).to.deep.equal([1, 'A', 5, 52, 6, 53]);
    expect(thrown(() => featuresFromTable({ columns: [], rows: [[]], shapes: [null], family: 'areas' }, { kind: 'lines' })).details).to.include({ got: 'areas', expected: 'lines' });
  });

  it('tell the columns that their layer names, and no others', () => {
    const set = points([{ naam: 'A', telefoon: '06', soort: 'x' }]);
    expect(factsOfFeature(set, 0, { category: 'soort' }, 'nl')).to.deep.equal({ title: 'A', layer: '', facts: [{ label: 'soort', value: 'x' }] });
  });

  it('in view are counted, and those nearest to the middle listed by name', () => {
    const set = points(['d', 'a', 'c', 'b'].map((naam) => ({ naam })));
    const { count, nearest } = featuresInView(set, [4.9995, 51, 5.0025, 53], 2);
    expect([count, nearest.map((index) => set.labels[index])]).to.deep.equal([3, ['a', 'c']]);
    expect(placeOfFeature(set, 1)).to.deep.equal([5.001, 52]);
  });

  describe('of the open data', () => {
    before(function () { return needSharedData(this); });

    it('are within a metre of where proj4 says that RD is', async () => {
      const table = parseCsv(await sharedText('points/haltes_pilots_rd_wgs84.csv'));
      const [x, y] = [table.columns.indexOf('x_rd'), table.columns.indexOf('y_rd')];
      const rd = { ...table, columns: table.columns.map((name) => (name === 'lon' || name === 'lat' ? `${name}_` : name)) };
      const { coordinates, count } = featuresFromTable(rd, { kind: 'points', label: 'naam' });
      expect(count).to.equal(1495);
      const worst = table.rows.map((row, index) => metres(proj4(RD, 'WGS84', [Number(row[x]), Number(row[y])]), coordinates.subarray(2 * index, 2 * index + 2) as unknown as number[]));
      expect(Math.max(...worst)).to.be.below(1);
    });

    it('are the same from a file in RD and from its twin in degrees', async () => {
      const [rd, degrees] = await Promise.all(['rd', 'wgs84'].map(async (system) => featuresFromGeoJson(await sharedJson(`points/bag_verblijfsobjecten_amsterdam_${system}.geojson`), { kind: 'points', label: 'straatnaam' })));
      expect([rd!.count, degrees!.count, rd!.labels[0]]).to.deep.equal([1836, 1836, 'Barentszplein']);
      const away = Array.from({ length: 1836 }, (_, index) => metres(rd!.coordinates.subarray(2 * index, 2 * index + 2) as unknown as number[], degrees!.coordinates.subarray(2 * index, 2 * index + 2) as unknown as number[]));
      expect(Math.max(...away)).to.be.below(1);
    });

    const files: [string, 'points' | 'lines', number, object][] = [
      ['points/haltes_arriva_gtfs.csv', 'points', 15112, { label: 'stop_name', category: 'location_type' }],
      ['points/haltes_connexxion_gtfs.csv', 'points', 17393, { label: 'stop_name' }],
      ['points/haltes_syntus_gtfs.csv', 'points', 7423, { label: 'stop_name' }],
      ['points/pc4_centroiden_4pp.csv', 'points', 4699, { label: 'postcode', category: 'soort' }],
      ['points/breda_sportaccommodaties.geojson', 'points', 147, { label: 'NAAM', category: 'SPORT_SOORT' }],
      ['lines/weesp_straatsegmenten.geojson', 'lines', 5879, { label: 'name', value: 'PET' }],
      ['lines/amsterdam_touringcar_verplichte_routes.geojson', 'lines', 14, { label: 'omschrijving' }],
    ];
    for (const [path, kind, count, look] of files) {
      it(`are all of those in ${path}`, async () => {
        const text = await sharedText(path);
        const set = path.endsWith('.csv') ? featuresFromTable(parseCsv(text), { kind, ...look }) : featuresFromGeoJson(JSON.parse(text), { kind, ...look });
        expect(set.count).to.equal(count);
        expect(styleFeatures(set, look).classes.reduce((sum, each) => sum + each.count, 0)).to.equal(count);
        // In or near the Netherlands.
        const [west, south, east, north] = set.bounds;
        expect(west > 3 && south > 50 && east < 8 && north < 54).to.equal(true);
      });
    }
  });
});
