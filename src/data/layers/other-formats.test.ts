import { expect } from '@esm-bundle/chai';
import { needSharedData, sharedData, sharedJson, sharedText } from '../../../test/fixtures/shared-data.js';
import { RkError } from '../../core/errors.js';
import { State } from '../../core/disclosure/published.js';
import { loadAreas } from '../load-areas.js';
import { loadTable } from '../load-table.js';
import { loadOwnColumn } from './load-own-column.js';
import { readFeatures } from './read-features.js';

const address = (text: string): string => URL.createObjectURL(new Blob([text]));
const refusal = (work: Promise<unknown>): Promise<RkError> => work.then(() => { throw new Error('It was read.'); }, (error: unknown) => error as RkError);

describe('a file of another format, by its address', () => {
  it('has lines of a column with well-known text', async () => {
    const { count, labels, coordinates } = await readFeatures(address('naam;lijn\nA;LINESTRING(5 52, 6 53)\nB;'), { kind: 'lines', label: 'naam' }, {});
    expect([count, ...labels, ...coordinates]).to.deep.equal([1, 'A', 5, 52, 6, 53]);
  });

  it('has areas of a column with well-known text, with figures in a column of their own', async () => {
    const src = address('code;vlak;bomen\nA;POLYGON((5 52, 6 52, 6 53, 5 52));12\nB;POLYGON((6 52, 7 52, 7 53, 6 52));3');
    const areas = await loadAreas(src, { key: 'code' });
    expect(areas.codes).to.deep.equal(['A', 'B']);
    const table = await loadOwnColumn(src, { key: 'code', indicator: 'bomen', sensitivity: 'public' }, {});
    expect(Array.from(table.column('bomen', table.periods[0]!).values)).to.deep.equal([12, 3]);
    areas.engine.close();
  });

  it('has its small counts of people hidden there too', async () => {
    const table = await loadOwnColumn(address('code;vlak;inwoners\nA;POLYGON((5 52, 6 52, 6 53, 5 52));120\nB;POLYGON((6 52, 7 52, 7 53, 6 52));3'), { key: 'code', indicator: 'inwoners' }, {});
    const { values, states } = table.column('inwoners', table.periods[0]!);
    expect([values[0], states[1]]).to.deep.equal([120, State.suppressed]);
  });

  it('without what is asked is refused in words, with its address', async () => {
    const src = address('naam;aantal\nA;1');
    for (const work of [() => loadAreas(src, {}), () => readFeatures(src, { kind: 'points' }, {}), () => readFeatures(src, { kind: 'lines' }, {})]) {
      const { code, details } = await refusal(work());
      expect([['no-areas', 'invalid', 'unsupported'].includes(code), details.file]).to.deep.equal([true, src]);
    }
    expect((await refusal(loadAreas(address('<html><body>404</body></html>'), {}))).details.got).to.include('HTML');
  });

  describe('of the open data', () => {
    before(function () { return needSharedData(this); });

    for (const [name, kind, count] of [['haltes_drechtsteden_rd', 'points', 477], ['weesp_straatsegmenten_rd', 'lines', 5879]] as const) {
      it(`has all ${kind} of ${name}.zip, in the Netherlands`, async () => {
        const set = await readFeatures(`${sharedData}shapefiles/${name}.zip`, { kind, label: 'NAAM' }, {});
        const [west, south, east, north] = set.bounds;
        expect([set.count, west > 3 && south > 50 && east < 8 && north < 54, set.labels.some(Boolean)]).to.deep.equal([count, true, true]);
      });
    }

    it('has the areas of a zipped shapefile, with their codes', async () => {
      const areas = await loadAreas(`${sharedData}shapefiles/rotterdam_buurten_rd.zip`, { key: 'BUURTNAAM' });
      // As many as the file has rows, each with another name.
      expect(areas.count).to.equal(91);
      areas.engine.close();
    });

    it('has the squares of a table that has their codes and nothing else, and their scores', async () => {
      const path = 'fine/breda_leefbaarheid_grid100m';
      const { features } = await sharedJson<{ features: { properties: { cbs_grid_code: string }; geometry: { coordinates: [number, number][][] } }[] }>(`${path}_wgs84.geojson`);
      const areas = await loadAreas(`${sharedData}${path}.csv`, {});
      expect(areas.count).to.equal(2937);
      const at = new Map(areas.codes.map((code, index) => [code, index]));
      for (const { properties, geometry } of features) {
        const area = at.get(properties.cbs_grid_code)!;
        const [ring] = geometry.coordinates;
        const box = [0, 1].map((axis) => Math.min(...ring!.map((position) => position[axis]!)));
        expect(areas.bounds[4 * area]).to.be.closeTo(box[0]!, 1e-5);
        expect(areas.bounds[4 * area + 1]).to.be.closeTo(box[1]!, 1e-5);
      }
      const table = await loadTable(`${sharedData}${path}.csv`);
      expect(table.areas).to.deep.equal(areas.codes);
      const [, ...lines] = (await sharedText(`${path}.csv`)).trim().split('\n');
      expect(table.level).to.equal('vierkant');
      expect(lines.length).to.equal(table.areas.length);
      areas.engine.close();
    });
  });
});
