/**
 * Homes, what is nearby, and how safe a buurt is: figures about things, not people.
 */
import { periods } from './people.mjs';
import { random } from './random.mjs';

const METRES_PER_KM = 1000;
/** Growth of home values since the first year. */
const values = [1, 1.09, 1.22, 1.2, 1.3];
const stacked = { slabs: 0.58, harbour: 0.62, old: 0.4, closed: 0.34, stamps: 0.36, belt: 0.2 };
const stepless = { slabs: 0.46, harbour: 0.74, stamps: 0.34, old: 0.2, closed: 0.16, new: 0.24, bends: 0.14, park: 0.2 };
const use = { works: 'bedrijven', fields: 'buitengebied', old: 'gemengd', harbour: 'gemengd' };

/** @returns {number} value with so many digits after the mark */
export const round = (value, digits) => Math.round(value * 10 ** digits) / 10 ** digits;
/** @returns {number} value, but no less than low and no more than high */
export const clamp = (value, low, high) => Math.max(low, Math.min(high, value));

/**
 * Mean distance from the homes of a buurt to the nearest of some places, as the crow flies.
 * @param {{ area: import('./areas.mjs').Pc6, homes: number }[]} streets
 * @param {[number, number][]} places metres
 * @returns {number | null} kilometres; null where nobody lives
 */
export function distance(streets, places) {
  let [sum, all] = [0, 0];
  for (const { area: { point: [x, y] }, homes } of streets) {
    sum += homes * Math.min(...places.map(([px, py]) => Math.hypot(px - x, py - y)));
    all += homes;
  }
  return all > 0 ? round(sum / all / METRES_PER_KM, 1) : null;
}

/**
 * @param {import('./areas.mjs').Buurt} buurt
 * @param {Record<string, number>} p profile of the buurt
 * @param {Record<string, number>[]} sums counts and liveability per period
 * @returns {Record<string, number | string | null>[]} per period
 */
export function homes(buurt, p, sums) {
  const r = random(`homes ${buurt.key}`);
  const [height, level, adapted, worth] = [r.normal(), r.normal(), r.normal(), r.normal()];
  return sums.map((sum, t) => {
    const lived = sum.huishoudens >= 10;
    const own = random(`values ${buurt.key} ${t}`);
    const growth = t > 0 ? 100 * (values[t] / values[t - 1] - 1) + 2.2 * own.normal() - (p.low > 0.15 ? 1.4 : 0) : null;
    return {
      'drempelvrije-woningen': lived ? clamp(Math.round(100 * (stepless[buurt.built] ?? 0.08) + 4 * level + 0.5 * t), 1, 98) : null,
      'hoge-voordeur': lived ? clamp(Math.round(100 * (stacked[buurt.built] ?? 0.03) + 3 * height), 0, 95) : null,
      'aangepaste-woningen': lived ? round(clamp(1.6 + 1.7 * p.old + 0.5 * adapted + 0.12 * t, 0, 30), 1) : null,
      woningwaarde: lived ? Math.round(p.income * 8.6 * values[t] * (1 + 0.04 * worth) / 1000) * 1000 : null,
      waardeontwikkeling: lived && growth !== null ? round(growth, 1) : null,
      pandbestemming: use[buurt.built] ?? 'wonen',
      'leefbaarheid-ontwikkeling': lived && t === periods.length - 1 ? round(sum.leefbaarheid - sums[0].leefbaarheid, 1) : null,
    };
  });
}

/**
 * Safety of a buurt: felt and reported. They do not always go together.
 * @param {import('./areas.mjs').Buurt} buurt
 * @param {Record<string, number>} p profile of the buurt
 * @param {{ sums: Record<string, number>[], accidents: number }} known counts per period; accidents of the last year
 * @returns {Record<string, number | null>[]} per period
 */
export function safe(buurt, p, { sums, accidents }) {
  const felt = { vismarkt: -0.5, station: -0.4, lindepark: -0.6, klaver: -0.5, tuindorp: 0.4, spoelen: -0.2 }[buurt.key] ?? 0;
  const thieves = { lakeside: 1.7, bends: 1.2, village: 0.8, slabs: 0.8, fields: 0.9 }[buurt.built] ?? 1;
  return sums.map((sum, t) => {
    const r = random(`safe ${buurt.key} ${t}`);
    const draw = (mean) => Math.max(0, Math.round(mean + Math.sqrt(mean) * 0.7 * r.normal()));
    const crowd = { old: 500, belt: 30, harbour: 20, works: 6 }[buurt.built] ?? 3;
    // Too few people answered, or (once) the letters went out too late.
    const silent = sum.inwoners < 60 || (buurt.key === 'veer' && t === 1) || buurt.key === 'spoorlanden';
    const mark = silent ? null : clamp(p.safe + felt + 0.02 * t + 0.07 * r.normal(), 1, 10);
    const burglaries = draw(sum.huishoudens * 0.0062 * thieves * (1 - 0.07 * t));
    const bicycles = draw((sum.inwoners * 0.0035 * (buurt.key === 'station' ? 6 : 1) + crowd * 0.11) * (1 + 0.03 * t));
    const more = random(`more safe ${buurt.key} ${t}`);
    const drawMore = (mean) => Math.max(0, Math.round(mean + Math.sqrt(mean) * 0.7 * more.normal()));
    return {
      veiligheidsbeleving: mark === null ? null : round(mark, 1),
      'onveilig-voelen-aandeel': mark === null ? null : clamp(Math.round(72 - 7.6 * mark + 1.5 * more.normal()), 1, 60),
      woninginbraken: burglaries,
      'woninginbraken-per-1000': sum.huishoudens >= 50 ? round((1000 * burglaries) / sum.huishoudens, 1) : null,
      fietsendiefstal: bicycles,
      'geweld-en-straatroof': drawMore(sum.inwoners * 0.0022 * (p.low / 0.08) + crowd * 0.03),
      verkeersongevallen: t === periods.length - 1 ? accidents : drawMore(accidents * (1 - 0.04 * (periods.length - 1 - t))),
      'klachten-jongeren': drawMore(sum['leefbaarheid'] === null ? 0 : sum['leeftijd-12-22'] * 0.03 * (1 + 4 * p.low) + crowd * 0.02),
    };
  });
}
