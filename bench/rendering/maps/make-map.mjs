// Makes a synthetic map with its figures in a folder. Usage: node bench/rendering/maps/make-map.mjs <size> <folder>
import { closeSync, mkdirSync, openSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { classesOf, indicatorFile, makeFigures } from './figures.mjs';
import { planHoneycomb } from './honeycomb.mjs';
import { randomFrom } from './random.mjs';
import { ArcTable, shapeAreas } from './shapes.mjs';

/** Number of areas, half the height of the region in kilometres, and steps of the quantized grid. */
export const SIZES = {
  '5k': { count: 5_000, kilometres: 8, steps: 100_000 },
  '20k': { count: 20_000, kilometres: 11, steps: 100_000 },
  '100k': { count: 100_000, kilometres: 28, steps: 1_000_000 },
  '460k': { count: 460_000, kilometres: 120, steps: 1_000_000 },
};

const LETTERS = 'ABCDEFGHJKLMNPRSTVWX';
const MIDDLE = { lon: 5.2, lat: 52.37 };
const DEGREE = { lon: 111.32 * Math.cos((MIDDLE.lat * Math.PI) / 180), lat: 110.57 };

/** Writes `<size>.topojson`, `<size>.indicators.json`, `<size>.classes` and `<size>.info.json`. */
export function makeMap(size, folder) {
  const { count, kilometres, steps } = SIZES[size];
  const random = randomFrom(count);
  const plan = planHoneycomb(count, random);
  const frame = frameOf(plan, kilometres, steps);
  const arcs = new ArcTable(frame.quantize);
  const areas = shapeAreas(plan, arcs, random);
  const codes = areas.map((_, area) => codeOf(area));
  const figures = makeFigures(areas, plan.radius, random);
  mkdirSync(folder, { recursive: true });
  const bytes = writePieces(join(folder, `${size}.topojson`), topology(areas, { codes, arcs, frame }));
  writePieces(join(folder, `${size}.indicators.json`), indicatorFile(codes, figures));
  writeFileSync(join(folder, `${size}.classes`), classesOf(figures));
  // Written last: a map with this file is whole.
  const info = { size, areas: areas.length, arcs: arcs.count, points: arcs.points, bytes };
  writeFileSync(join(folder, `${size}.info.json`), JSON.stringify(info));
  return info;
}

/** Where the plan lies on earth, and how its units become steps of the grid. */
function frameOf({ cells, x, y, radius }, kilometres, steps) {
  let [west, east, north, south] = [Infinity, -Infinity, Infinity, -Infinity];
  for (const cell of cells) {
    for (const corner of [2 * cell, 2 * cell + 1]) {
      [west, east] = [Math.min(west, x[corner]), Math.max(east, x[corner])];
      [north, south] = [Math.min(north, y[corner]), Math.max(south, y[corner])];
    }
  }
  // Corners of neighbours and crooked borders reach a little over the corners of the cells themselves.
  [west, east, north, south] = [west - 2, east + 2, north - 2, south + 2];
  const scale = [(east - west) / (steps - 1), (south - north) / (steps - 1)];
  const lon = (planX) => MIDDLE.lon + (planX * kilometres) / radius / DEGREE.lon;
  const lat = (planY) => MIDDLE.lat - (planY * kilometres) / radius / DEGREE.lat;
  return {
    bbox: [lon(west), lat(south), lon(east), lat(north)],
    transform: { scale: [(lon(east) - lon(west)) / (steps - 1), (lat(north) - lat(south)) / (steps - 1)], translate: [lon(west), lat(south)] },
    quantize: (planX, planY) => [Math.round((planX - west) / scale[0]), Math.round((south - planY) / scale[1])],
  };
}

/** Codes like postcodes: 1000AA, 1000AB … */
function codeOf(area) {
  return `${1000 + Math.floor(area / 400)}${LETTERS[Math.floor(area / 20) % 20]}${LETTERS[area % 20]}`;
}

/** The pieces of a TopoJSON file; `bbox` first, where a reader finds it without parsing the rest. */
function* topology(areas, { codes, arcs, frame }) {
  yield `{"type":"Topology","bbox":${JSON.stringify(frame.bbox)},"transform":${JSON.stringify(frame.transform)},`;
  yield '"objects":{"pc6":{"type":"GeometryCollection","geometries":[';
  for (const [area, { polygons }] of areas.entries()) {
    const [type, indexes] = polygons.length > 1 ? ['MultiPolygon', polygons] : ['Polygon', polygons[0]];
    yield `${area === 0 ? '' : ','}{"type":"${type}","id":"${codes[area]}","properties":{},"arcs":${JSON.stringify(indexes)}}`;
  }
  yield ']}},"arcs":[';
  for (const [index, chunk] of arcs.chunks.entries()) yield index === 0 ? chunk : `,${chunk}`;
  yield ']}';
}

/** Writes pieces of text one after another, gathered so that a large file takes few writes. Returns its length. */
function writePieces(file, pieces) {
  const handle = openSync(file, 'w');
  let [gathered, bytes] = ['', 0];
  for (const piece of pieces) {
    gathered += piece;
    if (gathered.length < 4e6) continue;
    bytes += writeSync(handle, gathered);
    gathered = '';
  }
  bytes += writeSync(handle, gathered);
  closeSync(handle);
  return bytes;
}

if (process.argv[1] === import.meta.filename) console.log(makeMap(process.argv[2], process.argv[3]));
