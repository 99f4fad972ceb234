import { expect } from '@esm-bundle/chai';
import fc from 'fast-check';
import * as turf from '@turf/turf';
import type { Position } from 'geojson';
import { randomNumbers } from '../raster/fixtures.test.js';
import { finish } from '../work.js';
import { areasByLabel, areasNear, areasOfCodes } from './count-areas.js';
import type { Drawn, LonLat, Shape } from './drawing.js';
import { findAreas, findPlace } from './find-areas.js';
import { drawnFromGeoJson, drawnToGeoJson } from './geojson.js';
import { circleRing } from './geometry.js';
import { areasByShare } from './overlap.js';
import { findPoints } from './find-points.js';
import { readPlace } from './place.js';
import { placeText } from './place-text.js';
import { activeShape, closeDraft, placeCorner, redo, removeShape, setShape, startSession, take, toggleArea, turnTo, undo } from './session.js';

/** A town of 8 × 8 squares of about 340 m around 52° north, the first at the south-west. */
const SIDE = 8;
const STEP: LonLat = [0.005, 0.003];
const corner = (column: number, row: number): Position => [5 + column * STEP[0], 52 + row * STEP[1]];
const squares = Array.from({ length: SIDE * SIDE }, (_, area): Position[][] => {
  const [column, row] = [area % SIDE, Math.floor(area / SIDE)];
  return [[corner(column, row), corner(column + 1, row), corner(column + 1, row + 1), corner(column, row + 1), corner(column, row)]];
});
const middles = squares.map(([ring]): LonLat => [(ring![0]![0]! + ring![2]![0]!) / 2, (ring![0]![1]! + ring![2]![1]!) / 2]);
const areas = {
  count: squares.length, codes: squares.map((_, area) => `BU${area}`), labels: squares.map((_, area) => `Buurt ${area}`),
  bounds: Float64Array.from(squares.flatMap(([ring]) => [...ring![0]!, ...ring![2]!] as number[])), labelPoints: Float64Array.from(middles.flat()),
};
const people = squares.map((_, area) => 10 + ((area * 37) % 91));

/** A shape of any kind, and as Turf has it. */
function randomShape(random: () => number): { shape: Shape; turfShape: turf.AllGeoJSON & ReturnType<typeof turf.polygon> } {
  const [lon, lat] = [5 + random() * SIDE * STEP[0], 52 + random() * SIDE * STEP[1]];
  if (random() < 0.4) {
    const shape: Shape = { kind: 'circle', center: [lon, lat], metres: 150 + Math.round(random() * 1200) };
    const ring = circleRing(shape);
    return { shape, turfShape: turf.polygon([[...ring, ring[0]!]]) };
  }
  // A star around a place: its corners go round once, so it does not cross itself.
  const count = 3 + Math.floor(random() * 6);
  const ring = Array.from({ length: count }, (_, index): LonLat => {
    const angle = (2 * Math.PI * (index + 0.8 * random())) / count;
    const reach = 0.003 + 0.015 * random();
    return [lon + reach * Math.cos(angle), lat + 0.6 * reach * Math.sin(angle)];
  });
  return { shape: { kind: 'polygon', polygons: [[ring]] }, turfShape: turf.polygon([[...ring, ring[0]!]]) };
}

/** Whether a ring goes round a point: by the angles to its corners, which add up to a whole turn. */
function winds(ring: readonly Position[], x: number, y: number): boolean {
  let turn = 0;
  for (let i = 1; i < ring.length; i++) {
    const [[ax, ay], [bx, by]] = [ring[i - 1], ring[i]] as [[number, number], [number, number]];
    turn += Math.atan2((ax - x) * (by - y) - (bx - x) * (ay - y), (ax - x) * (bx - x) + (ay - y) * (by - y));
  }
  return Math.abs(turn) > Math.PI;
}

const total = (found: readonly number[]): number => found.reduce((sum, area) => sum + people[area]!, 0);

describe('the areas in a drawn shape', () => {
  it('are those whose middle Turf has in it, so that their counts add up to the same: 200 shapes', () => {
    const random = randomNumbers(7);
    let seen = 0;
    for (let turn = 0; turn < 200; turn++) {
      const { shape, turfShape } = randomShape(random);
      const expected = [...middles.keys()].filter((area) => (shape.kind === 'circle'
        ? turf.distance(middles[area]!, shape.center, { units: 'meters' }) <= shape.metres
        : turf.booleanPointInPolygon(middles[area]!, turfShape)));
      const found = areasByLabel(shape, areas);
      expect(found, JSON.stringify(shape)).to.deep.equal(expected);
      expect(total(found)).to.equal(total(expected));
      seen += found.length;
    }
    expect(seen).to.be.above(400);
  });

  it('are those of which half lies in it, or any part, as points spread over each area tell: 200 shapes', function () {
    this.timeout(60_000);
    const random = randomNumbers(8);
    const GRID = 8;
    let [halves, parts] = [0, 0];
    for (let turn = 0; turn < 200; turn++) {
      const { shape, turfShape } = randomShape(random);
      const near = areasNear(shape, areas);
      const polygons = near.map((area) => [squares[area]!]);
      const byHalf = new Set(finish(areasByShare(shape, 'half', { areas: near, polygons })));
      const byTouch = new Set(finish(areasByShare(shape, 'touch', { areas: near, polygons })));
      for (const area of near) {
        const [[west, south]] = squares[area]![0] as [[number, number]];
        let inside = 0;
        for (let x = 0; x < GRID; x++) for (let y = 0; y < GRID; y++) {
          if (winds(turfShape.geometry.coordinates[0]!, west + (STEP[0] * (x + 0.5)) / GRID, south + (STEP[1] * (y + 0.5)) / GRID)) inside++;
        }
        const share = inside / GRID ** 2;
        // As near to a half as points can tell, either is right.
        if (Math.abs(share - 0.5) > 0.1) expect(byHalf.has(area), `${share} of ${area} in ${JSON.stringify(shape)}`).to.equal(share > 0.5);
        if (inside > 0) expect(byTouch.has(area)).to.equal(true);
        if (byTouch.has(area) && inside === 0) expect(turf.booleanIntersects(turf.polygon(squares[area]!), turfShape)).to.equal(true);
      }
      halves += byHalf.size;
      parts += byTouch.size;
    }
    expect([halves > 300, parts > halves]).to.deep.equal([true, true]);
  });

  it('are those that were picked, in the order of the map', () => {
    expect(areasOfCodes(['BU9', 'BU2', 'elders'], areas)).to.deep.equal([2, 9]);
  });

  it('can be sought by name and code, and a place by name', () => {
    expect(findAreas('buurt 6', areas)).to.deep.equal([6, 60, 61, 62, 63]);
    expect(findAreas('', areas)).to.have.length(64);
    expect(findPlace('buurt 6', areas)).to.deep.equal({ at: middles[6] });
    expect([findPlace('buurt', areas), findPlace('', areas)]).to.deep.equal([undefined, undefined]);
  });
});

describe('a place that is typed', () => {
  const at = (text: string) => {
    const read = readPlace(text);
    return read && ('at' in read ? read.at : read.refused);
  };

  it('is in RD or in degrees, with a point or a comma', () => {
    expect(at('52.357, 6.664')).to.deep.equal([6.664, 52.357]);
    expect(at('52,357 6,664')).to.deep.equal([6.664, 52.357]);
    const [lon, lat] = at('RD 241000 486000') as LonLat;
    // In Almelo.
    expect(Math.hypot(lon - 6.66, lat - 52.36)).to.be.below(0.02);
    expect(at('241000 486000')).to.deep.equal([lon, lat]);
    expect(at('486000 241000')).to.deep.equal([lon, lat]);
  });

  it('in and near the Netherlands is the same in either order, whatever is between the numbers', () => {
    const degrees = (min: number, max: number) => fc.integer({ min: min * 1e4, max: max * 1e4 }).map((value) => value / 1e4);
    fc.assert(fc.property(degrees(50, 54), degrees(3, 8), fc.constantFrom(' ', ', ', '; ', ','), fc.boolean(), (lat, lon, between, hasCommas) => {
      fc.pre(!(hasCommas && between === ','));
      const write = (value: number) => (hasCommas ? value.toFixed(4).replace('.', ',') : value.toFixed(4));
      for (const text of [[lat, lon], [lon, lat]].map((pair) => pair.map(write).join(between))) expect(at(text), text).to.deep.equal([lon, lat]);
    }));
  });

  it('elsewhere needs a letter, unless one number is beyond any latitude', () => {
    expect([at('48.85, 2.35'), at('2.35 48.85'), at('-33.9 18.4')]).to.deep.equal(['order', 'order', 'order']);
    expect([at('48.85 N, 2.35 E'), at('2.35 O 48.85 NB'), at('2.35 E, 48.85'), at('33,9 Z 18,4 OL'), at('40,7° NB, 74° WL')])
      .to.deep.equal([[2.35, 48.85], [2.35, 48.85], [2.35, 48.85], [18.4, -33.9], [-74, 40.7]]);
    expect([at('35.7, 139.7'), at('139.7, 35.7')]).to.deep.equal([[139.7, 35.7], [139.7, 35.7]]);
  });

  it('is read back as it is written', () => {
    const degrees = (most: number) => fc.integer({ min: -most * 1e4, max: most * 1e4 }).map((value) => value / 1e4);
    fc.assert(fc.property(degrees(180), degrees(90), fc.constantFrom('nl' as const, 'en' as const), (lon, lat, language) => {
      const text = placeText([lon, lat], language);
      const [x, y] = at(text) as LonLat;
      expect(Math.hypot(x - lon, y - lat), text).to.be.below(1e-9);
    }));
    expect(placeText([4.9, 52.37], 'nl')).to.equal('52,3700° NB, 4,9000° OL');
  });

  it('is nothing when it cannot be one', () => {
    for (const text of ['', 'Almelo', '95, 200', '52.3', 'RD 1 2', 'RD 52 6', '52 6 7', '52 N 6 N', '52 Q 6 E', '100 N 6 E']) expect(at(text), text).to.equal(undefined);
  });
});

describe('points of a layer', () => {
  it('are found by name, those that begin with it first, and only where they have a position', () => {
    const labels = ['Plein 10', 'School', 'Het plein', 'Plein 9', '', 'Plein elders'];
    const coordinates = Float64Array.from([6, 52, 6.1, 52.1, 6.2, 52.2, 6.3, 52.3, 6.4, 52.4]);
    const points = { count: 6, labels, coordinates, pathStart: Uint32Array.from([0, 1, 2, 3, 4, 5]), featureStart: Uint32Array.from([0, 1, 2, 3, 4, 5, 5]) };
    expect(findPoints('plein', points).map(({ label, at }) => [label, at])).to.deep.equal([['Plein 9', [6.3, 52.3]], ['Plein 10', [6, 52]], ['Het plein', [6.2, 52.2]]]);
    expect(findPoints('', points).map(({ index }) => index)).to.have.members([0, 1, 2, 3, 4]);
    expect(findPoints('nergens', points)).to.deep.equal([]);
  });
});

describe('drawing', () => {
  const ring: LonLat[] = [[5, 52], [5.01, 52], [5.01, 52.01]];

  it('places corners, closes a polygon, and steps back and forth', () => {
    let session = take(startSession('nl'), 'polygon');
    for (const at of ring) session = placeCorner(session, at);
    expect(undo(session).draft).to.deep.equal(ring.slice(0, 2));
    session = closeDraft(session);
    expect([session.drawn.shapes, session.tool]).to.deep.equal([[{ kind: 'polygon', polygons: [[ring]] }], undefined]);
    const back = undo(session);
    expect(back.drawn.shapes).to.deep.equal([]);
    expect(redo(back).drawn).to.deep.equal(session.drawn);
    expect(redo(session)).to.equal(session);
  });

  it('makes a rectangle and a circle of two corners', () => {
    const rectangle = placeCorner(placeCorner(take(startSession('nl'), 'rectangle'), [5, 52]), [5.02, 52.01]);
    expect(activeShape(rectangle)).to.deep.equal({ kind: 'polygon', polygons: [[[[5, 52], [5.02, 52], [5.02, 52.01], [5, 52.01]]]] });
    const circle = placeCorner(placeCorner(take(startSession('nl'), 'circle'), [5, 52]), [5, 52.01]);
    expect(activeShape(circle)).to.deep.equal({ kind: 'circle', center: [5, 52], metres: 1112 });
  });

  it('picks areas, takes them out again, and works on a second shape', () => {
    let session = toggleArea(toggleArea(take(startSession('nl'), 'areas'), 'A'), 'B');
    expect(activeShape(toggleArea(session, 'A'))).to.deep.equal({ kind: 'areas', codes: ['B'] });
    session = setShape(turnTo(session, 1), { kind: 'circle', center: [5, 52], metres: 300 });
    expect(session.drawn.shapes.map(({ kind }) => kind)).to.deep.equal(['areas', 'circle']);
    const less = removeShape(session);
    expect([less.drawn.shapes.map(({ kind }) => kind), less.active]).to.deep.equal([['areas'], 0]);
  });
});

describe('a drawing as GeoJSON', () => {
  it('comes back as it went: 100 drawings', () => {
    const random = randomNumbers(9);
    for (let turn = 0; turn < 100; turn++) {
      const shapes = Array.from({ length: 1 + (turn % 2) }, () => (random() < 0.2 ? { kind: 'areas' as const, codes: ['BU1', 'BU5'] } : randomShape(random).shape));
      const drawn: Drawn = { shapes, rule: (['label', 'half', 'touch'] as const)[turn % 3]! };
      const json = drawnToGeoJson(drawn, (codes) => areasOfCodes(codes, areas).map((area) => squares[area]!));
      expect(drawnFromGeoJson(JSON.parse(JSON.stringify(json)))).to.deep.equal(drawn);
    }
  });

  it('may be of others, in degrees or RD, and says what is wrong', () => {
    const feature = (coordinates: unknown): unknown => ({ type: 'Feature', properties: null, geometry: { type: 'Polygon', coordinates } });
    const rd = drawnFromGeoJson(feature([[[241000, 486000], [242000, 486000], [242000, 487000], [241000, 486000]]]));
    expect(rd.shapes[0]!.kind === 'polygon' && rd.shapes[0]!.polygons[0]![0]![0]!.map(Math.round)).to.deep.equal([7, 52]);
    for (const [json, code] of [[{ type: 'FeatureCollection', features: [] }, 'unsupported'], [null, 'unsupported'], [feature([[[5, 52]]]), 'invalid'], [feature([[['a', 52], [5, 52], [5, 53]]]), 'invalid']] as const) {
      expect(() => drawnFromGeoJson(json), JSON.stringify(json)).to.throw().with.property('code', code);
    }
  });
});
