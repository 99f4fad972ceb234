/**
 * The people of the town: counts per postcode-6 area and year, from what the buurt leads one to expect.
 */
import { profile } from './profiles.mjs';
import { random } from './random.mjs';
import { drift, records } from './records.mjs';

export const periods = ['2020', '2021', '2022', '2023', '2024'];

/** Share of new homes that stands at the start of each year, where building goes on. */
const growing = { 'nieuwe-tuinen': [0.22, 0.4, 0.6, 0.82, 1], kwee: [0.86, 0.92, 0.97, 1, 1], houthaven: [0.7, 0.76, 0.86, 0.94, 1] };

/** Growth a year of the share of older people: less than nothing where new homes bring younger people in. */
const ageing = { spinnewiel: -0.06, getouw: -0.05, houthaven: -0.04, werkmans: -0.035 };
const usualAgeing = 0.022;

/** How debts went in the town: energy prices rose in 2022 and 2023. */
const debts = [1, 0.93, 1.06, 1.26, 1.32];

/**
 * Counts per area.
 * @param {import('./areas.mjs').Pc6[]} pc6
 * @param {import('./areas.mjs').Buurt[]} buurten
 * @returns {{ counts: Record<string, number>[][], profiles: ReturnType<typeof profile>[] }} counts[area][period]; one profile per buurt
 */
export function people(pc6, buurten) {
  const profiles = buurten.map(({ key, built }) => profile(key, built, random(`profile ${key}`)));
  const typical = typicalSizes(pc6);
  const counts = pc6.map((area) => {
    const buurt = buurten[area.buurt];
    const own = area.built === buurt.built ? profiles[area.buurt] : profile(buurt.key, area.built, random(`profile ${buurt.key} ${area.built}`));
    return street(area, own, typical.get(area.built), buurt);
  });
  return { counts, profiles };
}

function typicalSizes(pc6) {
  const sizes = new Map();
  for (const { built, hectares } of pc6) sizes.has(built) ? sizes.get(built).push(hectares) : sizes.set(built, [hectares]);
  return new Map([...sizes].map(([built, list]) => [built, list.sort((a, b) => a - b)[list.length >> 1]]));
}

function street(area, p, typical, { key }) {
  const r = random(`people ${area.code}`);
  // A piece of land much larger than the streets around it is a school, a church, a playing field: few homes.
  const open = area.hectares > typical * 3.2 && !['fields', 'works', 'park'].includes(area.built);
  const homes = Math.min(52, area.hectares * p.perHa * (open ? 0.12 : 1) * Math.exp(0.28 * r.normal()));
  const seniors = ['slabs', 'stamps', 'rows', 'woonerf', 'village', 'belt'].includes(area.built) && r.chance(0.025);
  const lean = { single: Math.exp(0.22 * r.normal()), old: Math.exp(0.42 * r.normal()), low: Math.exp(0.4 * r.normal()), lone: Math.exp(0.3 * r.normal()) };
  if (seniors) { lean.old *= 5; lean.single *= 1.6; }
  const started = r.next();
  const luck = new Map();
  // The same chance every year: a street keeps its character and only drifts.
  const whole = (name, expected, most = Infinity) => {
    if (!luck.has(name)) luck.set(name, { start: r.next(), spread: Math.exp(0.3 * r.normal() - 0.045) });
    const { start, spread } = luck.get(name);
    return Math.min(most, Math.floor(expected * spread + start));
  };
  return periods.map((_, t) => {
    // A growing buurt is built street by street.
    const growth = growing[key];
    const standing = growth ? Math.max(0, Math.min(1, (growth[t] - started * 0.85) / 0.15)) : 1;
    return residents({ p, lean, homes: homes * standing * (1 + 0.006 * t), t, whole, here: drift(area.point), ageing: ageing[key] ?? usualAgeing });
  });
}

function residents({ p, lean, homes, t, whole, here, ageing: pace }) {
  const single = Math.min(0.92, p.single * lean.single * (1 + 0.006 * t));
  const rest = (1 - single) / (1 - p.single);
  const old = Math.min(9, p.old * lean.old * (1 + pace * t));
  // Where many people are old, few families live; the ageing itself does not drive families out.
  const families = 1 / (0.55 + 0.45 * Math.min(9, p.old * lean.old));
  const c = {};
  c.alleenstaand = whole('single', homes * single);
  c.eenouder = whole('lone', homes * p.lone * rest * lean.lone * families);
  c.gezinnen = whole('family', homes * p.family * rest * families * (1 - 0.004 * t));
  c.paren = whole('couple', homes * rest * Math.max(0.05, 1 - p.single - p.lone - p.family) * 1.05);
  c.huishoudens = c.alleenstaand + c.eenouder + c.gezinnen + c.paren;
  c.jeugd = whole('kids', 1.45 * c.eenouder + 1.62 * c.gezinnen);
  const grown = c.alleenstaand + c.eenouder + 2 * (c.gezinnen + c.paren) + whole('home', 0.2 * (c.eenouder + c.gezinnen));
  const free = Math.max(0, grown - c.eenouder - 2 * c.gezinnen);
  const share = (weight) => weight / (0.14 * p.young + 0.3 + 0.24 + 0.34 * old);
  c['leeftijd-75'] = whole('75', free * share(0.155 * old * (1 + 0.02 * t)), free);
  c['leeftijd-65-74'] = whole('65', free * share(0.185 * old), free - c['leeftijd-75']);
  c['leeftijd-18-24'] = whole('18', free * share(0.14 * p.young) + 0.16 * (grown - free), grown - c['leeftijd-75'] - c['leeftijd-65-74']);
  c['leeftijd-45-64'] = whole('45', free * share(0.24) + (grown - free) * (0.3 + 0.08 * p.old),
    grown - c['leeftijd-75'] - c['leeftijd-65-74'] - c['leeftijd-18-24']);
  c.ouderen = c['leeftijd-65-74'] + c['leeftijd-75'];
  c['leeftijd-25-44'] = grown - c.ouderen - c['leeftijd-18-24'] - c['leeftijd-45-64'];
  c.inwoners = c.jeugd + grown;
  c['ouderen-alleen'] = whole('alone', c['leeftijd-65-74'] * 0.27 + c['leeftijd-75'] * 0.47, Math.min(c.ouderen, c.alleenstaand));
  Object.assign(c, support(c, p.low * lean.low, t, whole));
  return { ...c, ...records(c, Math.min(0.6, p.low * lean.low * here), { t, whole }) };
}

/** Help and benefits, from household types and income. */
function support(c, low, t, whole) {
  const working = c['leeftijd-18-24'] + c['leeftijd-25-44'] + c['leeftijd-45-64'];
  const poor = Math.min(0.75, low * (1 - 0.015 * t));
  const s = {};
  s['lage-inkomens'] = whole('low', c.huishoudens * poor, c.huishoudens);
  s.minimaregelingen = whole('minima', s['lage-inkomens'] * (0.58 + 0.02 * t), s['lage-inkomens']);
  s.uitkering = whole('benefit', working * (0.012 + poor * 0.55) * [1, 1.04, 0.97, 0.95, 0.96][t], working);
  s.wmo = whole('wmo', (working * (0.006 + 0.1 * poor) + c['leeftijd-65-74'] * (0.06 + 0.3 * poor) + c['leeftijd-75'] * (0.24 + 0.5 * poor)) * (1 + 0.012 * t),
    c.inwoners - c.jeugd);
  s.schuldhulp = whole('debt', c.huishoudens * (0.003 + 0.14 * poor) * debts[t], c.huishoudens);
  s['kinderen-in-armoede'] = whole('poorkids', c.jeugd * Math.min(0.6, poor * (c.eenouder > c.gezinnen ? 1.35 : 0.85)), c.jeugd);
  s.jeugdhulp = whole('care', c.jeugd * (0.075 + 0.28 * poor) * (1 + 0.015 * t), c.jeugd);
  s.inkomensontvangers = whole('earners', (c.inwoners - c.jeugd) * 0.955, c.inwoners - c.jeugd);
  return s;
}

/**
 * Adds counts up.
 * @param {Record<string, number>[][]} counts [area][period]
 * @param {number[]} which areas to add
 * @returns {Record<string, number>[]} per period
 */
export function total(counts, which) {
  return periods.map((_, t) => {
    const sum = {};
    for (const i of which) for (const [id, n] of Object.entries(counts[i][t])) sum[id] = (sum[id] ?? 0) + n;
    return sum;
  });
}
