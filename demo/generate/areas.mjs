/**
 * Codes, names and shapes of the areas on every level.
 * @typedef {{ code: string, buurt: number, built: string, hectares: number, point: [number, number], ring: [number, number][] }} Pc6
 *   `buurt` index in `buurten`; `point` well inside the area, metres
 * @typedef {{ key: string, code: string, name: string, wijk: number, built: string, geometry: object, point: [number, number] }} Buurt
 * @typedef {{ key: string, code: string, name: string, geometry: object }} Wijk
 */
import { buurtNames, gemeente, wijkNames } from './names.mjs';
import { wijken as planned } from './plan.mjs';
import { merged, thin } from './topology.mjs';
import { build, innerPoint } from './town.mjs';

const LETTERS = [...'ABCDEGHJKLMNPRSTVWXZ'];
const PAIRS = LETTERS.flatMap((a) => LETTERS.map((b) => a + b)).filter((pair) => !['SA', 'SD', 'SS'].includes(pair));
const two = (n) => String(n).padStart(2, '0');

/**
 * All areas of the gemeente. Shapes are GeoJSON geometries in whole metres; borders coincide on all levels.
 * @returns {{ pc6: Pc6[], buurten: Buurt[], wijken: Wijk[], gemeente: { code: string, name: string, geometry: object }, water: { name: string, geometry: object }[] }}
 *   the gemeente includes the river; buurten and wijken do not; lake, moat and canal lie in a buurt but in no pc6
 */
export function areas() {
  const { mesh, faces } = build();
  const rings = thin(mesh, faces.map(({ ring }) => ring));
  const key = ({ wijk, buurt }) => planned[wijk]?.buurten[buurt]?.key;
  const buurtShapes = merged(rings, (i) => key(faces[i]));
  const wijkShapes = merged(rings, (i) => planned[faces[i].wijk]?.key);
  const buurten = planned.flatMap((wijk, w) => wijk.buurten.map((buurt, b) => ({
    key: buurt.key, code: `BU9901${two(w)}${two(b)}`, name: buurtNames[buurt.key], wijk: w, built: buurt.built,
    geometry: buurtShapes.get(buurt.key),
    point: innerPoint(largest(faces.flatMap((face, i) => key(face) === buurt.key && !face.water ? [rings[i]] : []))),
  })));
  return {
    pc6: coded(faces, rings, (face) => buurten.findIndex((b) => b.key === key(face))),
    buurten,
    wijken: planned.map((wijk, w) => ({ key: wijk.key, code: `WK9901${two(w)}`, name: wijkNames[wijk.key], geometry: wijkShapes.get(wijk.key) })),
    gemeente: { ...gemeente, geometry: merged(rings, () => 'all').get('all') },
    water: [...merged(rings, (i) => faces[i].water)].map(([name, geometry]) => ({ name, geometry })),
  };
}

/**
 * @param {[number, number][]} ring metres
 * @returns {number} area in m²
 */
export function squareMetres(ring) {
  let sum = 0;
  ring.forEach(([x, y], i) => { const [px, py] = ring.at(i - 1); sum += px * y - x * py; });
  return Math.abs(sum) / 2;
}

const largest = (rings) => rings.reduce((a, b) => squareMetres(b) > squareMetres(a) ? b : a);

/** Gives codes street by street: from north to south in bands, to and fro, so that neighbours have codes close to each other. */
function coded(faces, rings, buurtOf) {
  const list = faces.flatMap((face, i) => face.water ? [] : [{
    wijk: face.wijk, buurt: buurtOf(face), built: face.built, ring: rings[i], point: innerPoint(rings[i]), hectares: squareMetres(rings[i]) / 1e4,
  }]);
  const band = ({ point }) => Math.floor(-point[1] / 130);
  list.sort((a, b) => a.buurt - b.buurt || band(a) - band(b) || (a.point[0] - b.point[0]) * (band(a) % 2 ? -1 : 1));
  const used = new Map();
  return list.map(({ wijk, ...area }) => {
    const n = used.get(wijk) ?? 0;
    used.set(wijk, n + 1);
    return { code: `0${100 + wijk * 10 + Math.floor(n / PAIRS.length)}${PAIRS[n % PAIRS.length]}`, ...area };
  });
}
