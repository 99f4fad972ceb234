import { expect } from '@esm-bundle/chai';
import fc from 'fast-check';
import { needSharedData, sharedJson } from '../../test/fixtures/shared-data.js';
import { thrown } from '../../test/fixtures/thrown.js';
import { publish } from './disclosure/gate.js';
import { State, type PublishedTable } from './disclosure/published.js';
import { readIndicatorFile } from './indicator-file.js';
import { fileOfOwnColumn, type OwnColumn } from './own-column.js';

const collection = (rows: readonly Record<string, unknown>[]): object => ({ type: 'FeatureCollection', features: rows.map((properties) => ({ type: 'Feature', properties, geometry: null })) });
const published = (json: unknown, column: OwnColumn): PublishedTable => publish(readIndicatorFile(fileOfOwnColumn(json, column)));
const shown = (table: PublishedTable): (number | string)[] => {
  const { values, states } = table.column(table.indicators[0]!.id, table.periods[0]!);
  return Array.from(values, (value, area) => (states[area] === State.value ? value : states[area] === State.suppressed ? 'hidden' : 'missing'));
};

describe('figures in a column of the shapes', () => {
  it('are about people unless it is said that they are not: small counts are hidden', () => {
    const rows = [{ code: 'BU01410000', aantal: 12 }, { code: 'BU01410001', aantal: 3 }, { code: 'BU01410002', aantal: -99997 }];
    const table = published(collection(rows), { key: 'code', indicator: 'aantal' });
    expect(shown(table)).to.deep.equal([12, 'hidden', 'missing']);
    expect(table.level).to.equal('buurt');
    expect(shown(published(collection(rows), { key: 'code', indicator: 'aantal', sensitivity: 'public' }))).to.deep.equal([12, 3, 'missing']);
  });

  it('never show a count from 0 to 4, whatever the column is called and however it is written', () => {
    const cell = fc.oneof(fc.nat({ max: 30 }), fc.nat({ max: 30 }).map(String), fc.constantFrom(null, 'x', '.', ''));
    fc.assert(fc.property(fc.array(cell, { minLength: 1, maxLength: 30 }), fc.constantFrom('aantal', 'k_65plus', 'auto_s', 'n'), (cells, name) => {
      const table = published(collection(cells.map((value, index) => ({ id: `A${index}`, [name]: value }))), { key: 'id', indicator: name });
      for (const [index, value] of shown(table).entries()) {
        const truth = cells[index];
        if (typeof value === 'number') {
          expect(value).to.equal(Number(truth));
          expect(value).to.be.at.least(5);
        } else expect(truth === null || Number.isNaN(Number(truth)) || truth === '' || Number(truth) < 5).to.equal(true);
      }
    }));
  });

  it('are refused when they are shares or means of nobody knows whom', () => {
    for (const [name, value, path] of [['percentage_ouderen', 12, 'indicators[0].denominator'], ['gemiddeld_inkomen', 31, 'indicators[0].n'], ['dichtheid', 1.5, 'indicators[0].n']] as const) {
      const rows = collection([{ code: 'A', [name]: value }]);
      const error = thrown(() => published(rows, { key: 'code', indicator: name }));
      expect([error.code, error.details.path]).to.deep.equal(['undeclared', path]);
      expect(shown(published(rows, { key: 'code', indicator: name, sensitivity: 'public' }))).to.deep.equal([value]);
    }
  });

  it('are refused with the place and what was found, and without digits', () => {
    expect(thrown(() => published(collection([{ code: 'A', b: 1 }]), { key: 'code', indicator: 'c' })).details).to.include({ path: 'indicator', got: '"c"', expected: 'code | b' });
    expect(thrown(() => published(collection([{ code: 'A', b: '3 mensen' }]), { key: 'code', indicator: 'b' })).details.got).to.equal('"# mensen"');
    expect(thrown(() => published(collection([{ code: 'A', b: 8 }, { code: 'A', b: 9 }]), { key: 'code', indicator: 'b' })).details.path).to.equal('A');
    expect(thrown(() => published(collection([{ code: 'A', b: 8 }]), { key: 'code', indicator: 'b', sensitivity: 'openbaar' })).code).to.equal('undeclared');
  });

  describe('of the open data', () => {
    before(function () { return needSharedData(this); });

    it('are those of a municipality whose water is a feature of its own', async () => {
      const json = await sharedJson<{ objects: { layer: { geometries: { properties: Record<string, unknown> }[] } } }>('boundaries/gemeente_2015_kerncijfers_grof.topojson');
      const table = published(json, { key: 'gemeentecode', indicator: 'aantal_inwoners', file: 'gemeente_2015_kerncijfers_grof.topojson' });
      expect([table.areas.length, table.level, table.periods[0]]).to.deep.equal([394, 'gemeente', '2015']);
      const almelo = json.objects.layer.geometries.find(({ properties }) => properties['gemeentecode'] === 'GM0141')!;
      expect(shown(table)[table.areas.indexOf('GM0141')]).to.equal(almelo.properties['aantal_inwoners']);
    });

    it('are the scores of the Leefbaarometer, which are public, of squares of 100 m', async () => {
      const json = await sharedJson<{ features: { properties: Record<string, number> }[] }>('fine/breda_leefbaarheid_grid100m_rd.geojson');
      const table = published(json, { key: 'cbs_grid_code', indicator: 'livability_score' });
      expect(table.indicators[0]).to.include({ title: 'Leefbaarheid', kind: 'score', sensitivity: 'public' });
      expect(shown(table)).to.deep.equal(json.features.map(({ properties }) => properties['livability_score']));
    });
  });
});
