/**
 * The indicator files (`rk-indicators/1`): values per level, period and area.
 */
import { coarse, fine, fineScore, homes as homeIndicators, safety, social } from './definitions.mjs';
import { periods, total } from './people.mjs';
import { random } from './random.mjs';
import { clamp, distance, homes, round, safe } from './surroundings.mjs';

/** How residents of a kind of buurt are best reached; by letter elsewhere. */
const reach = { old: 'ontmoeting', slabs: 'ontmoeting', stamps: 'avond', garden: 'avond', new: 'online', bends: 'online', lakeside: 'online', harbour: 'online' };

/**
 * All indicator files.
 * @param {ReturnType<typeof import('./areas.mjs').areas>} areas
 * @param {ReturnType<typeof import('./people.mjs').people>} town counts per pc6 and period, profiles per buurt
 * @param {Record<string, import('./places.mjs').Place[]>} layers places by layer of points
 * @returns {Record<string, object>} file name → content
 */
export function figures({ pc6, buurten, wijken }, { counts, profiles }, layers) {
  const members = (list, of) => list.map((_, i) => pc6.flatMap((area, k) => of(area) === i ? [k] : []));
  const inBuurt = members(buurten, (area) => area.buurt);
  const far = (layer, which, t) => distance(which.map((i) => ({ area: pc6[i], homes: counts[i][t].huishoudens })), layers[layer].map(({ point }) => point));
  const perBuurt = inBuurt.map((which, b) => total(counts, which)
    .map((sum, t) => ({ ...sum, ...things(buurten[b], profiles[b], sum, t), 'afstand-supermarkt': far('supermarkten', which, t) })));
  const perWijk = wijken.map((_, w) => {
    const inside = buurten.flatMap((buurt, b) => buurt.wijk === w ? [b] : []);
    return periods.map((_, t) => together(inside.map((b) => perBuurt[b][t])));
  });
  const reached = perBuurt.map((sums, b) => sums.map((sum) => ({ ...sum, bereikbaarheid: sum.huishoudens >= 10 ? reach[buurten[b].built] ?? 'brief' : null })));
  const housed = inBuurt.map((which, b) => homes(buurten[b], profiles[b], perBuurt[b]).map((home, t) => ({
    ...home, 'afstand-ontmoetingsplek': far('ontmoetingsplekken', which, t), 'afstand-huisarts': far('huisartsen', which, t),
    'afstand-school': far('scholen', which, t), 'afstand-halte': far('haltes', which, t),
  })));
  const measured = pc6.map((area, i) => counts[i].map((c, t) => ({ ...c, leefbaarheid: c.inwoners < 3 ? null : localScore(area, profiles[area.buurt], t) })));
  const surveyed = buurten.flatMap(({ key }, b) => key === 'nieuwe-tuinen' ? [] : [b]);
  const codes = buurten.map((b) => b.code);
  return {
    'indicatoren-buurt.json': file('buurt', codes, [...coarse, ...social], reached),
    'indicatoren-wonen.json': file('buurt', codes, homeIndicators, housed),
    'indicatoren-wijk.json': file('wijk', wijken.map((w) => w.code), coarse, perWijk),
    'indicatoren-pc6.json': file('pc6', pc6.map((a) => a.code), [...fine, fineScore], measured),
    // The survey was held before the newest buurt had a code.
    'indicatoren-veiligheid.json': file('buurt', surveyed.map((b) => codes[b]), safety, surveyed.map((b) => safe(buurten[b], profiles[b], {
      sums: perBuurt[b], accidents: layers.ongevallen.filter(({ buurt }) => buurt === b).length,
    }))),
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
