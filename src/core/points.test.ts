import { expect } from '@esm-bundle/chai';
import { thrown } from '../../test/fixtures/thrown.js';
import { pointsFromGeoJson, pointsFromTable } from './points.js';
import { parseCsv } from './text-table.js';

const read = (csv: string): number[] => Array.from(pointsFromTable(parseCsv(csv)));

describe('points', () => {
  it('are read from degrees, whatever their columns are called and in whatever order', () => {
    expect(read('naam;lat;lon\nA;52.1;5.2\nB;52.3;5.4')).to.deep.equal([5.2, 52.1, 5.4, 52.3]);
    expect(read('stop_id,stop_lat,stop_lon\n1,52.1,5.2')).to.deep.equal([5.2, 52.1]);
    expect(read('Longitude|Latitude\n"5,2"|"52,1"')).to.deep.equal([5.2, 52.1]);
  });

  it('are read from RD metres, which their numbers tell', () => {
    // The tower of Amersfoort, origin of RD: 155000, 463000.
    const [lon, lat] = read('x;y\n155000;463000');
    expect(lon).to.be.closeTo(5.387206, 0.00001);
    expect(lat).to.be.closeTo(52.155174, 0.00001);
    const stop = pointsFromTable(parseCsv('x_rd;y_rd\n97882.03;427503.04'));
    // As the supplier of these stops has them in degrees.
    expect(stop[0]).to.be.closeTo(4.558521, 0.00001);
    expect(stop[1]).to.be.closeTo(51.833196, 0.00001);
  });

  it('pass over a row without coordinates', () => {
    expect(read('lon;lat;naam\n5.2;52.1;A\n;;B')).to.deep.equal([5.2, 52.1]);
  });

  it('are refused with the place and what was found', () => {
    expect(thrown(() => read('naam;straat\nA;B')).details).to.include({ path: 'columns', got: 'naam, straat' });
    expect(thrown(() => read('lon;lat\n5.2;noord')).details).to.include({ path: 'line 2, column "lat"', got: '"noord"' });
    expect(thrown(() => read('lon;lat\n5000;-2'))).to.have.property('code', 'unsupported');
  });

  it('are read from GeoJSON: points, several in one, and in collections', () => {
    const point = (coordinates: unknown) => ({ type: 'Feature', properties: {}, geometry: { type: 'Point', coordinates } });
    const many = { type: 'Feature', geometry: { type: 'MultiPoint', coordinates: [[5.3, 52.2], [5.4, 52.3]] } };
    const line = { type: 'Feature', geometry: { type: 'LineString', coordinates: [[0, 0], [1, 1]] } };
    expect(Array.from(pointsFromGeoJson({ type: 'FeatureCollection', features: [point([5.2, 52.1]), many, line] }))).to.deep.equal([5.2, 52.1, 5.3, 52.2, 5.4, 52.3]);
    expect(thrown(() => pointsFromGeoJson({ type: 'FeatureCollection', features: [line] }))).to.have.property('code', 'invalid');
    expect(thrown(() => pointsFromGeoJson(point(['5', '52']))).details).to.include({ path: 'geometry.coordinates[0]' });
  });
});
