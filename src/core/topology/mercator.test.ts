import { expect } from '@esm-bundle/chai';
import { MAX_LATITUDE, lonLat, projectArcs, worldX, worldY } from './mercator.js';
import { parseObject } from './parse-object.js';
import type { Topology } from './topology.js';
import { finish } from '../work.js';

function topology(arcs: number[][][], transform?: object): Topology {
  return finish(parseObject({ type: 'Topology', arcs, ...(transform && { transform }), objects: { a: { type: 'Polygon', arcs: [[0]] } } }));
}

describe('Web Mercator', () => {
  it('is a square from 0 to 1, north up', () => {
    expect([worldX(-180), worldX(0), worldX(180)]).to.deep.equal([0, 0.5, 1]);
    expect(worldY(MAX_LATITUDE)).to.be.closeTo(0, 1e-9);
    expect(worldY(0)).to.equal(0.5);
    expect(worldY(-MAX_LATITUDE)).to.be.closeTo(1, 1e-9);
  });

  it('puts the poles on the edge', () => {
    expect(worldY(90)).to.equal(worldY(MAX_LATITUDE));
    expect(worldY(-90)).to.equal(worldY(-MAX_LATITUDE));
  });

  it('agrees with the formula of EPSG:3857 for Amersfoort', () => {
    const metres = 6378137 * Math.log(Math.tan(Math.PI / 4 + (52.155 * Math.PI) / 360));
    expect((0.5 - worldY(52.155)) * 2 * Math.PI * 6378137).to.be.closeTo(metres, 1e-6);
  });

  it('goes there and back', () => {
    for (const [lon, lat] of [[5.387, 52.155], [-70, -33], [179.9, 84]] as const) {
      const [backLon, backLat] = lonLat(worldX(lon), worldY(lat));
      expect(backLon).to.be.closeTo(lon, 1e-9);
      expect(backLat).to.be.closeTo(lat, 1e-9);
    }
  });
});

describe('projectArcs', () => {
  const exact = (t: Topology, i: number): [number, number] => {
    const { scale, translate } = t.transform ?? { scale: [1, 1], translate: [0, 0] };
    return [worldX(t.coordinates[i]! * scale[0] + translate[0]), worldY(t.coordinates[i + 1]! * scale[1] + translate[1])];
  };

  it('comes within a hundredth of a pixel at zoom 16 for a country, and is relative to its corner', () => {
    const arc = Array.from({ length: 3000 }, (_, i) => i === 0 ? [0, 0] : [33, 333]);
    const t = topology([arc], { scale: [4e-5, 3e-6], translate: [3.3, 50.7] });
    const { coordinates, originX, originY, unit } = finish(projectArcs(t));
    for (let i = 0; i < coordinates.length; i += 2) {
      const [x, y] = exact(t, i);
      expect(Math.abs(originX + unit * coordinates[i]! - x) * 256 * 2 ** 16).to.be.lessThan(0.02);
      expect(Math.abs(originY + unit * coordinates[i + 1]! - y) * 256 * 2 ** 16).to.be.lessThan(0.02);
      expect(coordinates[i]).to.be.within(-1e-6, 1 + 1e-6);
      expect(coordinates[i + 1]).to.be.within(-1e-6, 1 + 1e-6);
    }
  });

  it('takes the whole world, poles and all', () => {
    const t = topology([[[-180, -90], [180, -90], [180, 90], [12.5, 71.3], [-180, 90], [-180, -90]]]);
    const { coordinates, originX, originY, unit } = finish(projectArcs(t));
    for (let i = 0; i < coordinates.length; i += 2) {
      const [x, y] = exact(t, i);
      expect(originX + unit * coordinates[i]!).to.be.closeTo(x, 1e-6);
      expect(originY + unit * coordinates[i + 1]!).to.be.closeTo(y, 1e-6);
    }
  });

  it('writes over whole numbers when it may, and else leaves them', () => {
    const whole = topology([[[0, 0], [5, 5]]], { scale: [0.1, 0.1], translate: [5, 52] });
    const copy = finish(projectArcs(whole));
    expect(copy.coordinates.buffer).not.to.equal(whole.coordinates.buffer);
    expect(Array.from(whole.coordinates)).to.deep.equal([0, 0, 5, 5]);
    const same = finish(projectArcs(whole, { inPlace: true }));
    expect(same.coordinates.buffer).to.equal(whole.coordinates.buffer);
    expect(Array.from(same.coordinates)).to.deep.equal(Array.from(copy.coordinates));
  });

  it('puts a single point and an empty file somewhere', () => {
    for (const value of finish(projectArcs(topology([[[5, 52], [5, 52]]]))).coordinates) expect(value).to.be.closeTo(0, 1e-9);
    const empty = finish(parseObject({ type: 'Topology', arcs: [], objects: { a: { type: 'GeometryCollection', geometries: [] } } }));
    expect(finish(projectArcs(empty)).coordinates).to.have.length(0);
  });

  it('says that metres of the national grid are no degrees', () => {
    const rd = topology([[[155000, 463000], [156000, 463000], [155000, 464000], [155000, 463000]]]);
    expect(() => finish(projectArcs(rd))).to.throw().with.property('code', 'invalid');
  });
});
