import { expect } from '@esm-bundle/chai';
import { booleanPointInPolygon, polygon } from '@turf/turf';
import { makeDetail, suits } from './detail.js';
import { labelPoint } from './label-point.js';
import { parseObject } from './parse-object.js';
import { buildPlanarMap, type PlanarMap } from './planar-map.js';
import { ringCoordinates } from './rings.js';
import { finish } from '../work.js';

type Ring = [number, number][];

const everything = { minX: -1, minY: -1, maxX: 2, maxY: 2 };

/** The planar map of a topology object. */
function planarMap(topology: object): PlanarMap {
  return finish(buildPlanarMap(finish(parseObject(topology))));
}

/** A map of areas that share no arcs; each area a list of parts, each part a list of rings. */
function separate(areas: Ring[][][]): PlanarMap {
  const arcs: Ring[] = [];
  const geometries = areas.map((parts) => ({ type: 'MultiPolygon', arcs: parts.map((rings) => rings.map((ring) => [arcs.push([...ring, ring[0]!]) - 1])) }));
  return planarMap({ type: 'Topology', arcs, objects: { a: { type: 'GeometryCollection', geometries } } });
}

function box(west: number, south: number, east: number, north: number): Ring {
  return [[west, south], [east, south], [east, north], [west, north]];
}

/** Two squares side by side sharing arc 0, which goes north; and an area without shape. */
function twoSquares(left = [1, 0], right = [0, 2]): PlanarMap {
  const arcs = [[[1, 0], [1, 1]], [[1, 1], [0, 1], [0, 0], [1, 0]], [[1, 1], [2, 1], [2, 0], [1, 0]]];
  const geometries = [{ type: 'Polygon', arcs: [left] }, { type: 'Polygon', arcs: [right] }, { type: null }];
  return planarMap({ type: 'Topology', arcs, objects: { a: { type: 'GeometryCollection', geometries } } });
}

describe('the arc table', () => {
  it('knows the area on either side of a shared arc', () => {
    const { arcs } = twoSquares();
    expect([arcs.left[0], arcs.right[0]]).to.deep.equal([1, 2]);
    expect([arcs.left[1], arcs.right[1]]).to.deep.equal([1, 0]);
    expect([arcs.left[2], arcs.right[2]]).to.deep.equal([0, 2]);
    expect(arcs.report).to.deep.equal({ overlappingArcs: 0, innerArcs: 0, gaps: 0 });
  });

  it('does not trust winding', () => {
    const turned = twoSquares([~0, ~1], [~2, ~0]);
    expect([turned.arcs.left[0], turned.arcs.right[0]]).to.deep.equal([1, 2]);
  });

  it('puts an area outside its holes, whichever way they are wound', () => {
    for (const hole of [box(1, 1, 2, 2), box(1, 1, 2, 2).reverse()]) {
      const { arcs } = separate([[[box(0, 0, 3, 3), hole]]]);
      const island = separate([[[hole]]]);
      expect([arcs.left[1], arcs.right[1]]).to.deep.equal([island.arcs.right[0], island.arcs.left[0]]);
    }
  });

  it('reports two areas on one side, and keeps both', () => {
    const { arcs } = twoSquares([0, 1], [0, 1]);
    expect(arcs.report.overlappingArcs).to.equal(2);
    expect(arcs.extraSides.map(({ id }) => id)).to.deep.equal([2, 2]);
  });

  it('reports an area on both sides of an arc', () => {
    const { arcs } = planarMap({
      type: 'Topology', arcs: [[[0, 0], [1, 0], [1, 1], [0, 0]], [[0, 0], [-1, -1]]],
      objects: { a: { type: 'Polygon', arcs: [[0, 1, ~1]] } },
    });
    expect(arcs.report).to.deep.equal({ overlappingArcs: 0, innerArcs: 1, gaps: 0 });
  });

  it('reports and closes a gap between arcs', () => {
    const { arcs } = planarMap({
      type: 'Topology', arcs: [[[0, 0], [1, 0], [1, 1]], [[0, 1], [0, 0]]], objects: { a: { type: 'Polygon', arcs: [[0, 1]] } },
    });
    expect(arcs.report.gaps).to.equal(1);
    expect(arcs.closings).to.have.length(6);
  });

  it('takes an area without rings and a ring without size', () => {
    const map = planarMap({
      type: 'Topology', arcs: [[[0, 0], [1, 0], [0, 0]]], objects: { a: { type: 'GeometryCollection', geometries: [{ type: 'Polygon', arcs: [] }, { type: 'Polygon', arcs: [[0]] }] } },
    });
    expect(map.arcs.report.overlappingArcs).to.equal(0);
    expect(labelPoint(map, 1)).to.equal(null);
  });
});

describe('bounds', () => {
  it('holds all parts of an area and is NaN without shape', () => {
    const { bounds } = twoSquares();
    expect(bounds[0]).to.be.closeTo(0, 1e-6);
    expect(bounds[2]).to.be.closeTo(0.5, 1e-6);
    expect(bounds[4]).to.be.closeTo(0.5, 1e-6);
    expect(bounds[6]).to.be.closeTo(1, 1e-6);
    expect(Array.from(bounds.subarray(8))).to.deep.equal([NaN, NaN, NaN, NaN]);
  });

  it('sums to twice the area of a ring, positive when clockwise on screen', () => {
    const { measures } = separate([[[box(0, 0, 1, 1).reverse()]], [[box(1, 0, 2, 1)]]]);
    expect(measures.twiceArea[0]).to.be.closeTo(0.5, 1e-3);
    expect(measures.twiceArea[1]).to.be.closeTo(-0.5, 1e-3);
  });
});

describe('labelPoint', () => {
  const inside = (rings: Ring[], map: PlanarMap, area = 0): void => {
    const point = labelPoint(map, area)!;
    expect(booleanPointInPolygon(point, polygon(rings.map((ring) => [...ring, ring[0]!]))), String(point)).to.equal(true);
  };

  it('is inside a horseshoe, whose middle is not', () => {
    const horseshoe: Ring = [[0, 0], [3, 0], [3, 3], [2, 3], [2, 1], [1, 1], [1, 3], [0, 3]];
    inside([horseshoe], separate([[[horseshoe]]]));
  });

  it('is not in a hole', () => {
    const rings = [box(0, 0, 4, 4), box(0.5, 0.5, 3.5, 3.5)];
    inside(rings, separate([[rings]]));
  });

  it('is in the largest part', () => {
    inside([box(5, 5, 9, 9)], separate([[[box(0, 0, 1, 1)], [box(5, 5, 9, 9)], [box(2, 2, 3, 3)]]]));
  });

  it('is null without shape', () => {
    expect(labelPoint(twoSquares(), 2)).to.equal(null);
  });
});

describe('ringCoordinates', () => {
  it('follows the ring through its arcs, backwards where it says so', () => {
    const points = Array.from(ringCoordinates(twoSquares([~0, ~1]), 0), (value) => Math.round(value * 2));
    expect(points).to.deep.equal([1, 0, 1, 1, 1, 1, 0, 1, 0, 0, 1, 0]);
  });
});

describe('makeDetail', () => {
  const wavy: Ring = Array.from({ length: 200 }, (_, i) => [Math.cos(i / 32), Math.sin(i / 32)]);

  it('leaves out vertices nearer than the tolerance to the last one, never the ends', () => {
    const map = separate([[[wavy]]]);
    const { coordinates, arcStart } = finish(makeDetail(map, 0.1, everything));
    const full = map.projected.coordinates;
    expect(arcStart[1]).to.be.within(20, 40);
    expect(Array.from(coordinates.subarray(0, 2))).to.deep.equal(Array.from(full.subarray(0, 2)));
    expect(Array.from(coordinates.subarray(-2))).to.deep.equal(Array.from(full.subarray(-2)));
    for (let i = 2; i < coordinates.length - 2; i += 2) {
      expect(Math.hypot(coordinates[i]! - coordinates[i - 2]!, coordinates[i + 1]! - coordinates[i - 1]!)).to.be.at.least(0.1 - 1e-6);
    }
  });

  it('keeps everything with a tolerance of zero', () => {
    const map = separate([[[wavy]]]);
    expect(Array.from(finish(makeDetail(map, 0, everything)).coordinates)).to.deep.equal(Array.from(map.projected.coordinates));
  });

  it('keeps only the ends of arcs off the region', () => {
    const map = separate([[[wavy]]]);
    expect(finish(makeDetail(map, 0, { minX: 2, minY: 2, maxX: 3, maxY: 3 })).arcStart[1]).to.equal(2);
  });

  it('tells for which region and tolerance it will do', () => {
    const detail = finish(makeDetail(separate([[[wavy]]]), 0.1, everything));
    expect(suits(detail, 0.1, { minX: 0, minY: 0, maxX: 1, maxY: 1 })).to.equal(true);
    expect(suits(detail, 0.1, { minX: 0, minY: 0, maxX: 3, maxY: 1 })).to.equal(false);
    expect(suits(detail, 0.2, { minX: 0, minY: 0, maxX: 1, maxY: 1 })).to.equal(false);
  });
});
