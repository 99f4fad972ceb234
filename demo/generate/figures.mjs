/**
 * The indicator files (`rk-indicators/1`): values per level, period and area.
 */
import { coarse, fine, fineScore, safety } from './definitions.mjs';
import { periods, total } from './people.mjs';
import { random } from './random.mjs';

const round = (value, digits) => Math.round(value * 10 ** digits) / 10 ** digits;
const clamp = (value, low, high) => Math.max(low, Math.min(high, value));
const METRES_PER_KM = 1000;

/**
 * All indicator files.
 * @param {ReturnType<typeof import('./areas.mjs').areas>} areas
 * @param {ReturnType<typeof import('./people.mjs').people>} town counts per pc6 and period, profiles per buurt
 * @param {import('./places.mjs').Place[]} places
 * @returns {Record<string, object>} file name → content
 */
export function figures({ pc6, buurten, wijken }, { counts, profiles }, places) {
  const shops = places.filter(({ kind }) => kind === 'supermarkt').map(({ point }) => point);
  const members = (list, of) => list.map((_, i) => pc6.flatMap((area, k) => of(area) === i ? [k] : []));
  const perBuurt = members(buurten, (area) => area.buurt).map((which, b) => {
    const sums = total(counts, which);
    return sums.map((sum, t) => ({ ...sum, ...things(buurten[b], profiles[b], sum, t), 'afstand-supermarkt': distance(which, pc6, counts, shops, t) }));
  });
  const perWijk = wijken.map((_, w) => {
    const inside = buurten.flatMap((buurt, b) => buurt.wijk === w ? [b] : []);
    return periods.map((_, t) => together(inside.map((b) => perBuurt[b][t])));
  });
  const measured = pc6.map((area, i) => counts[i].map((c, t) => ({ ...c, leefbaarheid: c.inwoners < 3 ? null : localScore(area, profiles[area.buurt], t) })));
  const surveyed = buurten.flatMap(({ key }, b) => key === 'nieuwe-tuinen' ? [] : [b]);
  return {
    'indicatoren-buurt.json': file('buurt', buurten.map((b) => b.code), coarse, perBuurt),
    'indicatoren-wijk.json': file('wijk', wijken.map((w) => w.code), coarse, perWijk),
    'indicatoren-pc6.json': file('pc6', pc6.map((a) => a.code), [...fine, fineScore], measured),
    // The survey was held before the newest buurt had a code.
    'indicatoren-veiligheid.json': file('buurt', surveyed.map((b) => buurten[b].code), safety, surveyed.map((b) => safe(buurten[b], profiles[b], perBuurt[b]))),
  };
}

function file(level, areas, indicators, perArea) {
  // A percentage with a numerator and a denominator is worked out by the reader.
  const stored = indicators.filter((i) => !i.numerator);
  const values = Object.fromEntries(stored.map(({ id }) => [id, Object.fromEntries(periods.map((period, t) => [period, perArea.map((area) => area[t][id] ?? null)]))]));
  return { format: 'rk-indicators/1', level, areas, periods, indicators, values };
}

/** Homes, liveability and income of a buurt in one period. */
function things(buurt, p, sum, t) {
  const r = random(`things ${buurt.key} ${t}`);
  const lived = sum.huishoudens >= 10;
  const better = { spinnewiel: 0.09, getouw: 0.05, schans: -0.05, houthaven: 0.08 }[buurt.key] ?? 0.012;
  return {
    inkomen: sum.inkomensontvangers > 0 ? Math.round((p.income * (1 + 0.031 * t) * (1 + 0.006 * r.normal())) / 100) * 100 : null,
    huurwoningen: lived ? clamp(Math.round(p.rent * 100 * (1 - 0.006 * t)), 2, 97) : null,
    woningtype: lived ? p.home : null,
    leefbaarheid: lived ? round(clamp(p.liveable + better * t + 0.05 * r.normal(), 1, 9), 1) : null,
    autobezit: lived ? round(p.cars * (1 + 0.006 * t), 1) : null,
  };
}

function localScore(area, p, t) {
  const r = random(`score ${area.code}`);
  return round(clamp(p.liveable + 0.45 * r.normal() + 0.015 * t, 1, 9), 1);
}

function distance(which, pc6, counts, shops, t) {
  let [sum, homes] = [0, 0];
  for (const i of which) {
    const [x, y] = pc6[i].point;
    sum += counts[i][t].huishoudens * Math.min(...shops.map(([sx, sy]) => Math.hypot(sx - x, sy - y)));
    homes += counts[i][t].huishoudens;
  }
  return homes > 0 ? round(sum / homes / METRES_PER_KM, 1) : null;
}

/** Several buurten as one wijk: counts added, means weighted, the most common kind of home taken. */
function together(list) {
  const result = {};
  const weighted = (id, by, digits) => {
    const known = list.filter((b) => b[id] !== null);
    const weight = known.reduce((sum, b) => sum + b[by], 0);
    result[id] = weight > 0 ? round(known.reduce((sum, b) => sum + b[id] * b[by], 0) / weight, digits) : null;
  };
  for (const id of Object.keys(list[0])) result[id] = list.reduce((sum, b) => sum + b[id], 0);
  weighted('inkomen', 'inkomensontvangers', -2);
  weighted('huurwoningen', 'huishoudens', 0);
  for (const id of ['leefbaarheid', 'autobezit', 'afstand-supermarkt']) weighted(id, 'huishoudens', 1);
  const homes = new Map();
  for (const b of list) if (b.woningtype) homes.set(b.woningtype, (homes.get(b.woningtype) ?? 0) + b.huishoudens);
  result.woningtype = homes.size > 0 ? [...homes].reduce((a, b) => b[1] > a[1] ? b : a)[0] : null;
  return result;
}

/** Safety of a buurt: felt and reported. They do not always go together. */
function safe(buurt, p, sums) {
  const felt = { vismarkt: -0.5, station: -0.4, lindepark: -0.6, klaver: -0.5, tuindorp: 0.4, spoelen: -0.2 }[buurt.key] ?? 0;
  const thieves = { lakeside: 1.7, bends: 1.2, village: 0.8, slabs: 0.8, fields: 0.9 }[buurt.built] ?? 1;
  return sums.map((sum, t) => {
    const r = random(`safe ${buurt.key} ${t}`);
    const draw = (mean) => Math.max(0, Math.round(mean + Math.sqrt(mean) * 0.7 * r.normal()));
    const crowd = { old: 500, belt: 30, harbour: 20, works: 6 }[buurt.built] ?? 3;
    // Too few people answered, or (once) the letters went out too late.
    const silent = sum.inwoners < 60 || (buurt.key === 'veer' && t === 1) || buurt.key === 'spoorlanden';
    return {
      veiligheidsbeleving: silent ? null : round(clamp(p.safe + felt + 0.02 * t + 0.07 * r.normal(), 1, 10), 1),
      woninginbraken: draw(sum.huishoudens * 0.0062 * thieves * (1 - 0.07 * t)),
      fietsendiefstal: draw((sum.inwoners * 0.0035 * (buurt.key === 'station' ? 6 : 1) + crowd * 0.11) * (1 + 0.03 * t)),
    };
  });
}
