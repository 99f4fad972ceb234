/**
 * Places in the town: amenities and bus stops. Coordinates in local metres until written.
 * @typedef {{ name: string, kind: string, point: [number, number], buurt?: number }} Place `buurt` index, where it is asked after
 */
import { random } from './random.mjs';
import { inside } from './town.mjs';

// Per kind: one per so many residents, and how places of that kind are called in a buurt.
const kinds = {
  ontmoetingsplek: { per: 3900, names: ['Buurthuis', 'Ontmoetingscentrum', 'Huis van de wijk', 'Inloop'] },
  huisarts: { per: 4300, names: ['Huisartsenpraktijk', 'Gezondheidscentrum'] },
  supermarkt: { per: 4600, names: ['Buurtsuper', 'Supermarkt'] },
  speeltuin: { per: 1900, names: ['Speeltuin', 'Speelveld', 'Speelplek'], youth: true },
  jongerenplek: { per: 8500, names: ['Jongerencentrum', 'Skatebaan', 'Ontmoetingsplek jongeren'], youth: true },
  school: { per: 3000, names: ['Basisschool', 'Kindcentrum'], youth: true },
  zorg: { per: 6500, names: ['Woonzorgcentrum', 'Zorgsteunpunt', 'Wijkverpleging'], old: true },
};

/**
 * Places per kind, where people live and not too close to another one of the same kind.
 * @param {import('./areas.mjs').Pc6[]} pc6
 * @param {import('./areas.mjs').Buurt[]} buurten
 * @param {Record<string, number>[][]} counts [area][period]
 * @returns {Place[]}
 */
export function amenities(pc6, buurten, counts) {
  const last = counts.map((periods) => periods.at(-1));
  return Object.entries(kinds).flatMap(([kind, { per, names, youth, old }]) => {
    const r = random(`places ${kind}`);
    const weight = (i) => youth ? last[i].jeugd : old ? last[i]['leeftijd-75'] * 4 : last[i].inwoners;
    const sum = last.reduce((s, c) => s + c.inwoners, 0);
    const apart = Math.sqrt((per / sum) * 1.9e7) * 0.62;
    const chosen = [];
    for (let tries = 0; chosen.length < sum / per && tries < 20000; tries++) {
      const i = r.integer(0, pc6.length - 1);
      const { point } = pc6[i];
      if (r.next() * 60 > weight(i) || chosen.some((c) => Math.hypot(c.point[0] - point[0], c.point[1] - point[1]) < apart)) continue;
      chosen.push({ point, buurt: pc6[i].buurt });
    }
    const used = new Set();
    return chosen.sort((a, b) => a.buurt - b.buurt).map(({ point, buurt }) => {
      let name = `${r.pick(names)} ${buurten[buurt].name}`;
      for (let n = 2; used.has(name); n++) name = `${name.replace(/ \d+$/, '')} ${n}`;
      used.add(name);
      return { name, kind, point: point.map((v) => v + r.between(-8, 8)) };
    });
  });
}

/** Bus lines and the stations of the railway: local metres. */
const lines = [
  [[-3000, 620], [-2400, 640], [-1840, 650], [-1300, 620], [-850, 172], [60, 120], [560, 80], [1200, 60], [1700, 420], [2450, 470], [3000, 560], [3700, 820]],
  [[-1130, 3250], [-860, 2600], [-640, 2200], [-440, 1780], [-190, 1130], [60, 120], [110, -900], [-150, -1550], [-420, -2050], [-560, -2900]],
  [[-2150, 2200], [-1420, 1700], [-1050, 1180], [-720, 760], [60, 120], [700, 780], [880, 1150], [1180, 1800], [2000, 1800], [2640, 1900]],
  [[-3400, -1180], [-2600, -1040], [-1900, -800], [-1250, -720], [-300, -1020], [130, -930], [950, -1180], [1500, -1190], [2000, -900], [2700, -1250], [3000, -1830], [2200, -2250]],
];

/**
 * Bus stops along the lines, and two stations.
 * @param {import('./areas.mjs').Pc6[]} pc6
 * @param {import('./areas.mjs').Buurt[]} buurten
 * @returns {Place[]} kind is `bus` or `trein`
 */
export function stops(pc6, buurten) {
  const stations = [{ name: 'Station Lindewaard', kind: 'trein', point: [-130, 1105] }, { name: 'Station Lindewaard West', kind: 'trein', point: [-2050, 1240] }];
  const list = [];
  for (const line of lines) {
    for (const point of spaced(line, 380)) {
      if (list.some((s) => Math.hypot(s.point[0] - point[0], s.point[1] - point[1]) < 210)) continue;
      const here = pc6.find(({ ring }) => inside(point, ring));
      if (!here) continue; // on a bridge
      const buurt = buurten[here.buurt];
      const names = [buurt.name, `${buurt.name} ${side(buurt.point, point)}`, `${buurt.name} midden`];
      const name = names.find((n) => !list.some((s) => s.name === n));
      if (name) list.push({ name, kind: 'bus', point });
    }
  }
  return [...stations, ...list];
}

const side = ([cx, cy], [x, y]) => Math.abs(x - cx) > Math.abs(y - cy) ? (x > cx ? 'oost' : 'west') : (y > cy ? 'noord' : 'zuid');

function spaced(line, step) {
  const points = [line[0]];
  let left = step;
  for (let i = 1; i < line.length; i++) {
    const [[ax, ay], [bx, by]] = [line[i - 1], line[i]];
    const length = Math.hypot(bx - ax, by - ay);
    let along = left;
    for (; along < length; along += step) points.push([ax + ((bx - ax) * along) / length, ay + ((by - ay) * along) / length]);
    left = along - length;
  }
  return points;
}

/** The layers of points of the catalogue that the amenities are in; doctors are one of their own to measure to. */
const layers = {
  supermarkten: ['supermarkt'], ontmoetingsplekken: ['ontmoetingsplek'], jeugdplekken: ['speeltuin', 'jongerenplek'], scholen: ['school'],
  zorgplekken: ['huisarts', 'zorg'], huisartsen: ['huisarts'],
};

/**
 * All places by layer of points.
 * @param {Place[]} places amenities
 * @param {{ haltes: Place[], ongevallen: Place[], 'onveilige-plekken': Place[] }} others
 * @returns {Record<string, Place[]>}
 */
export function byLayer(places, others) {
  return { ...Object.fromEntries(Object.entries(layers).map(([id, kinds]) => [id, places.filter(({ kind }) => kinds.includes(kind))])), ...others };
}

/**
 * Places in the street where something happened or feels unsafe, in the last year.
 * @param {import('./areas.mjs').Pc6[]} pc6
 * @param {import('./areas.mjs').Buurt[]} buurten
 * @param {{ kind: string, name: string, number: number, chance: (area: import('./areas.mjs').Pc6) => number }} what `chance` 0–1 that an area drawn is one
 * @returns {Place[]}
 */
export function spots(pc6, buurten, { kind, name, number, chance }) {
  const r = random(`spots ${kind}`);
  const list = [];
  while (list.length < number) {
    const { point, buurt, ...area } = r.pick(pc6);
    if (!r.chance(chance({ point, buurt, ...area }))) continue;
    list.push({ name: `${name} ${buurten[buurt].name} ${list.length + 1}`, kind, buurt, point: point.map((v) => v + r.between(-8, 8)) });
  }
  return list;
}

/**
 * Places as a table.
 * @param {Place[]} places
 * @param {(point: [number, number]) => [number, number]} lonLat metres to degrees
 * @param {boolean} withKind whether to add the column `soort`
 * @returns {string} CSV, UTF-8, `;` between columns, [lon, lat] in degrees
 */
export function csv(places, lonLat, withKind) {
  const head = withKind ? 'id;naam;soort;lon;lat' : 'id;naam;lon;lat';
  return [head, ...places.map(({ name, kind, point }, i) => [i + 1, name, ...(withKind ? [kind] : []), ...lonLat(point)].join(';'))].join('\n') + '\n';
}
