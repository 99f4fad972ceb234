import { booleanPointInPolygon } from '@turf/turf';
import { expect } from '@esm-bundle/chai';
import buurtFigures from '../../demo/real/buurt-2024.json';
import leefbaarometer from '../../demo/real/leefbaarometer.json';
import type { Areas, PolygonAreas } from '../core/areas.js';
import { areasFromGeoJson } from '../core/areas-from-geojson.js';
import { areasFromTopology } from '../core/areas-from-topology.js';
import { State } from '../core/disclosure/published.js';
import { parseIndicatorFile } from '../core/indicator-file.js';
import { joinCodes } from '../core/join.js';
import { tablesToRaw } from '../core/tables-to-raw.js';
import { parseCsv, recordsTable } from '../core/text-table.js';
import { needSharedData, sharedData, sharedJson } from '../../test/fixtures/shared-data.js';
import { rejected } from '../../test/fixtures/thrown.js';
import { decode } from './decode.js';
import { fetchBytes } from './fetch-bytes.js';
import { loadAreas } from './load-areas.js';
import { loadTable } from './load-table.js';

const boundaries = `${sharedData}boundaries/`;
const csv = async (path: string) => parseCsv(decode((await fetchBytes(sharedData + path)).bytes));
const buurten = (place: string) => loadAreas(`${boundaries}buurt_2024_${place}.topojson`, { object: 'buurt', key: 'buurtcode', label: 'buurtnaam', outline: 'wijk' });
const wijken = (place: string) => loadAreas(`${boundaries}buurt_2024_${place}.topojson`, { object: 'wijk', key: 'wijkcode', label: 'wijknaam' });

/** Every area with a shape has its label point inside one of its polygons, as another reader reads them. */
function labelsLieInside({ codes, labelPoints }: Areas, { codes: sameCodes, polygons }: PolygonAreas): boolean {
  expect(codes).to.deep.equal(sameCodes);
  return polygons.every((area, index) => {
    const point = [...labelPoints.slice(2 * index, 2 * index + 2)];
    return area.length === 0 || booleanPointInPolygon(point, { type: 'MultiPolygon', coordinates: area as never }, { ignoreBoundary: true });
  });
}

describe('real boundaries and figures', function () {
  this.timeout(30000);
  before(async function () { await needSharedData(this); });

  // Numbers counted with a separate script over the raw files.
  for (const [place, buurtCount, wijkCount, inhabitants, crimes] of [
    ['almelo', 71, 12, 74305, 3986], ['zwijndrecht', 92, 9, 44895, 1594], ['dordrecht', 132, 13, 122090, 6068],
  ] as const) {
    it(`joins every buurt and wijk of ${place} to the table`, async () => {
      const [table, content, fine, coarse] = await Promise.all([
        loadTable(buurtFigures), csv('indicators/buurt_indicatoren_2024_vijf_provincies.csv'), buurten(place), wijken(place),
      ]);
      const join = joinCodes(fine.codes, table.areas);
      expect(join).to.include({ matched: buurtCount, otherYear: false });
      expect(fine.count).to.equal(buurtCount);
      expect(join.rowsWithoutArea.length).to.equal(8158 - buurtCount);
      const column = content.columns.indexOf('wijkcode');
      const codes = [...new Set(content.rows.map((row) => row[column]!))];
      expect(coarse.count).to.equal(wijkCount);
      expect(joinCodes(coarse.codes, codes).matched).to.equal(wijkCount);
      const sum = (id: string, period: string) => [...join.rowOf].reduce((total, row) => total + (table.column(id, period).values[row]! || 0), 0);
      expect(sum('misdrijven', '2024')).to.equal(crimes);
      expect(sum('inwoners', '2024')).to.equal(inhabitants);
    });
  }

  it('reads the figures of one buurt as they are in the table', async () => {
    const table = await loadTable(buurtFigures);
    const row = table.areas.indexOf('BU00340202');
    const value = (id: string, period = '2024') => table.column(id, period).values[row];
    expect([value('inwoners'), value('ouderen'), value('kinderen'), value('huishoudens'), value('huishoudensgrootte')]).to.deep.equal([680, 160, 105, 325, 2.1]);
    expect([value('woz-waarde'), value('koopwoningen')]).to.deep.equal([297, 90]);
    expect(value('ouderen-aandeel')).to.be.closeTo((100 * 160) / 680, 1e-9);
    expect(table.periodsOf('misdrijven')).to.deep.equal(['2021', '2022', '2023', '2024', '2025']);
    expect(table.periodsOf('goed-ervaren-gezondheid')).to.deep.equal(['2012', '2016', '2020', '2022', '2024']);
    expect(table.column('inwoners', '2024').values.every((count) => Number.isNaN(count) || count >= 5)).to.equal(true);
  });

  it('joins the Leefbaarometer to the wijken of 2014', async () => {
    const [table, areas] = await Promise.all([
      loadTable(leefbaarometer), loadAreas(`${boundaries}wijk_2014.topojson`, { object: 'layer', key: 'statcode', label: 'statnaam' }),
    ]);
    const join = joinCodes(areas.codes, table.areas);
    expect([areas.count, table.areas.length, join.matched, join.rowsWithoutArea.length]).to.deep.equal([2745, 2981, 2592, 389]);
    const { states, values } = table.column('leefbaarheid', '2016');
    expect([...join.rowOf].filter((row) => row >= 0 && states[row] === State.value).length).to.equal(2504);
    expect(values[table.areas.indexOf('WK000300')]).to.equal(6);
    expect(table.periodsOf('leefbaarheid')).to.deep.equal(['2002', '2008', '2012', '2014', '2016']);
  });

  it('suspects another year between Almere in 2024 and the Leefbaarometer, and between Amsterdam in 2020 and 2024', async () => {
    const [table, almere, before, after] = await Promise.all([
      loadTable(leefbaarometer), wijken('almere'), csv('indicators/kwb_2020_amsterdam.csv'), csv('indicators/kwb_2024_amsterdam.csv'),
    ]);
    expect(joinCodes(almere.codes, table.areas)).to.include({ matched: 6, otherYear: true });
    const join = joinCodes(after.rows.map((row) => row[2]!), before.rows.map((row) => row[2]!));
    expect(join).to.include({ matched: 1, otherYear: true });
  });

  for (const [name, options, count, shapeless] of [
    ['buurt_2014_grof.topojson', { key: 'statcode' }, 11691, 0],
    ['buurt_2024_almere.topojson', { object: 'buurt', key: 'buurtcode' }, 238, 0],
    ['buurt_2024_haarlem.topojson', { object: 'buurt', key: 'buurtcode' }, 111, 0],
    ['buurt_2024_lansingerland.topojson', { object: 'buurt', key: 'buurtcode' }, 61, 0],
    ['buurt_2024_maashorst.topojson', { object: 'buurt', key: 'buurtcode' }, 39, 0],
    ['buurt_2024_oisterwijk.topojson', { object: 'gemeente', key: 'gemeentecode' }, 1, 0],
    ['buurt_2024_vlaardingen.topojson', { object: 'buurt', key: 'buurtcode' }, 40, 0],
    ['buurt_2024_weesp.topojson', { object: 'buurt', key: 'buurtcode', outline: 'gebied' }, 24, 0],
    ['buurt_2024_vijf_provincies.topojson', { key: 'buurtcode' }, 8153, 0],
    ['wijk_2014.topojson', {}, 2745, 0],
    ['gemeente_2015.topojson', {}, 393, 0],
    // 484 shapes: the water of a gemeente is part of it, and one shape abroad.
    ['gemeente_2015_kerncijfers_grof.topojson', { key: 'gemeentecode' }, 394, 0],
    ['gemeente_veiligheidsregio_2023.topojson', { object: 'gm_features', key: 'code' }, 342, 0],
    ['pc4_2020.topojson', { key: 'postcode' }, 4068, 1],
    ['zaanstad_wijken_2017.geojson', { key: 'wk_code' }, 19, 0],
    ['zaanstad_buurten_2017.geojson', { key: 'bu_code' }, 50, 0],
    ['breda_buurten.geojson', { key: 'BUURTCODE', label: 'BUURT' }, 56, 0],
    ['denhaag_buurten_rd.geojson', { key: 'WIJKBUURTCODE' }, 114, 0],
    ['gemeente_2014_kerncijfers_rd.geojson', { key: 'code' }, 403, 0],
    ['almere_gemeente_3d.geojson', {}, 1, 0],
  ] as const) {
    it(`reads ${name} as ${count} areas in the Netherlands`, async () => {
      const areas = await loadAreas(boundaries + name, options);
      expect(areas.count).to.equal(count);
      expect(new Set(areas.codes).size).to.equal(count);
      expect(areas.bounds.filter(Number.isNaN).length).to.equal(4 * shapeless);
      for (let at = 0; at < areas.bounds.length; at += 4) {
        const [west, south, east, north] = areas.bounds.slice(at, at + 4);
        if (!Number.isNaN(west)) expect(west! > 3 && east! < 7.5 && south! > 50.5 && north! < 54 && west! <= east!, areas.codes[at / 4]).to.equal(true);
      }
    });
  }

  it('takes a CSV with shapes as boundaries, and refuses one without, and label points as areas', async () => {
    const { codes, engine } = await loadAreas(`${boundaries}amsterdam_buurten_2015_2022_wkt_rd.csv`, { key: 'BUURTCODE_CBS_2022' });
    expect(codes.length).to.equal(439);
    engine.close();
    expect((await rejected(loadAreas(`${boundaries}../points/pc4_centroiden_4pp.csv`, {}))).code).to.equal('no-areas');
    const points = await rejected(loadAreas(`${boundaries}wijk_2014.topojson`, { object: 'labels' }));
    expect(points.code).to.equal('unsupported');
    expect(points.details.file).to.contain('wijk_2014');
  });

  for (const [name, options] of [
    ['buurt_2024_dordrecht.topojson', { object: 'buurt', key: 'buurtcode' }], ['buurt_2024_almelo.topojson', { object: 'wijk', key: 'wijkcode' }],
    ['pc4_2020.topojson', { key: 'postcode' }], ['denhaag_buurten_rd.geojson', { key: 'WIJKBUURTCODE' }],
  ] as const) {
    it(`puts every label of ${name} inside its area`, async () => {
      const read = name.endsWith('.geojson') ? areasFromGeoJson : areasFromTopology;
      const [areas, file] = await Promise.all([loadAreas(boundaries + name, options), sharedJson(`boundaries/${name}`)]);
      await areas.placeLabels();
      expect(labelsLieInside(areas, read(file, options))).to.equal(true);
    });
  }

  it('takes codes from the id where properties are empty', async () => {
    const areas = await loadAreas(`${sharedData}fine/rotterdam_subbuurtdelen.geojson`, {});
    expect([areas.count, areas.codes[0]]).to.deep.equal([1370, '011020']);
  });

  it('joins codes without GM to codes with it', async () => {
    const areas = await loadAreas(`${boundaries}gemeente_2014_kerncijfers_rd.geojson`, { key: 'code', label: 'name' });
    const { reg } = await sharedJson<{ reg: string[] }>('indicators/gebieden_in_nederland_2016.json');
    const bodies = new Set(reg.map((code) => code.slice(2)));
    expect(joinCodes(areas.codes, reg).matched).to.equal(areas.codes.filter((code) => bodies.has(code)).length);
  });
});

describe('real tables', function () {
  this.timeout(30000);
  before(async function () { await needSharedData(this); });

  const describeTable = (table: object, indicators: object[]) =>
    parseIndicatorFile({ format: 'rk-indicators/1', level: 'buurt', periods: ['1'], indicators: indicators.map((one) => ({ title: 'x', ...one })), tables: [{ src: 'tabel', ...table }] });
  const total = (column: Float64Array) => column.reduce((sum, value) => sum + (Number.isNaN(value) ? 0 : value), 0);

  it('reads StatLine with a byte order mark, padding and points for nothing', async () => {
    const table = await csv('indicators/kwb_2019_denhaag_statline.csv');
    expect([table.columns.length, table.rows.length]).to.deep.equal([107, 159]);
    const raw = tablesToRaw(describeTable({
      area: 'Regioaanduiding/Codering (code)', where: { 'Regioaanduiding/Soort regio (omschrijving)': 'Buurt' },
      columns: { 'Bevolking/Aantal inwoners (aantal)': 'inwoners', 'Inkomen/Inkomen van personen/Aantal inkomensontvangers (aantal)': 'ontvangers' },
    }, [{ id: 'inwoners', kind: 'count' }, { id: 'ontvangers', kind: 'count' }]), [table]);
    expect(raw.areas.length).to.equal(114);
    expect(raw.areas).to.include('BU05180170');
    expect(total(raw.values.get('inwoners')![0]!)).to.equal(537525);
    expect(raw.values.get('ontvangers')![0]!.every(Number.isNaN)).to.equal(true);
  });

  it('reads a table with decimal commas in one column and points in another', async () => {
    const raw = tablesToRaw(describeTable({ area: 'Area_Code', columns: { Population_Total: 'inwoners', Avg_Household_Size: 'grootte', Avg_Property_Value_1000EUR: 'woz' } },
      [{ id: 'inwoners', kind: 'count' }, { id: 'grootte', kind: 'mean', n: 'inwoners' }, { id: 'woz', kind: 'mean', n: 'inwoners' }]), [await csv('indicators/kwb_2020_amsterdam.csv')]);
    expect(raw.areas.length).to.equal(579);
    expect(total(raw.values.get('grootte')![0]!)).to.be.closeTo(1020.4, 1e-6);
    expect(total(raw.values.get('woz')![0]!)).to.equal(225438);
  });

  it('reads StatLine with quotes and negative scores', async () => {
    const raw = tablesToRaw(describeTable({ area: 'Regiocode (gemeente, wijk, buurt) (code)', columns: { 'SES-WOA/Totaalscore/Gemiddelde score (Getal)': 'ses' } },
      [{ id: 'ses', kind: 'score', range: [-1, 1] }]), [await csv('indicators/ses_woa_2019_amsterdam_statline.csv')]);
    const scores = raw.values.get('ses')![0]!;
    expect([scores[raw.areas.indexOf('GM0363')], scores[raw.areas.indexOf('BU03630000')]]).to.deep.equal([-0.1, 0.045]);
  });

  it('reads Windows-1252', async () => {
    const table = await csv('indicators/gemeentelijke_herindelingen.csv');
    expect([table.columns.length, table.rows.length]).to.deep.equal([6, 1072]);
    expect(table.rows.some((row) => row.includes('Súdwest-Fryslân'))).to.equal(true);
  });

  it('reads a long table with a row for each postcode and age', async () => {
    const raw = tablesToRaw(describeTable({ area: 'postcode', indicator: 'leeftijd', value: 'inwoners', columns: { '0-4': 'peuters' } }, [{ id: 'peuters', kind: 'count' }]),
      [await csv('indicators/pc4_inwoners_leeftijd.csv')]);
    expect(raw.areas.length).to.equal(4074);
    expect(raw.values.get('peuters')![0]!.slice(0, 2)).to.deep.equal(Float64Array.of(275, 155));
  });

  it('reads nested records by key', async () => {
    const { Gemeente } = await sharedJson<{ Gemeente: object }>('indicators/gemeente_indicatoren.json');
    const table = recordsTable(Gemeente);
    expect(table.columns).to.include.members(['$key', 'Naam', 'Demographics.65+ years (%)']);
    const row = table.rows.find(([key]) => key === 'GM1680')!;
    expect(row[table.columns.indexOf('Demographics.65+ years (%)')]).to.equal('27.1');
  });

  for (const [name, columns, rows] of [
    ['breda_inwoners', 6, 67], ['breda_misdrijven_naar_soort', 57, 64], ['breda_nabijheid_lang', 6, 2856], ['kwb_2024_amsterdam', 23, 628],
  ] as const) {
    it(`reads ${name}`, async () => {
      const table = await csv(`indicators/${name}.csv`);
      expect([table.columns.length, table.rows.length]).to.deep.equal([columns, rows]);
    });
  }
});
