/**
 * What registers know of the people of a street, from who lives there and how little money they have.
 */

/** Signs of arrears over the years: energy prices rose in 2022 and 2023. */
const arrears = [1, 0.95, 1.08, 1.3, 1.36];

/**
 * Worries that hang together with the place: a little more towards the old mills in the south-west.
 * @param {[number, number]} point metres
 * @returns {number} factor from 0.8 to 1.2
 */
export function drift([x, y]) {
  return Math.max(0.8, Math.min(1.2, 1.2 - Math.hypot(x + 900, y + 900) / 10000));
}

/**
 * @param {Record<string, number>} c residents and households by kind, low incomes and Wmo support
 * @param {number} poor share of households with too little money, with `drift` in it
 * @param {{ t: number, whole: (name: string, expected: number, most?: number) => number }} street period, and a whole number near what is expected
 * @returns {Record<string, number>} counts, each no more than the group it is part of
 */
export function records(c, poor, { t, whole }) {
  const grown = c.inwoners - c.jeugd;
  const [older, oldest] = [c['leeftijd-65-74'], c['leeftijd-75']];
  const s = { tweeouder: c.gezinnen };
  s['leeftijd-12-22'] = whole('12-22', c.jeugd * 0.34 + c['leeftijd-18-24'] * 0.72, c.jeugd + c['leeftijd-18-24']);
  s['herkomst-buiten-europa'] = whole('origin', c.inwoners * (0.03 + 1.25 * poor) * (1 + 0.015 * t), c.inwoners);
  s['opleiding-laag'] = whole('school', (grown - c.ouderen) * (0.09 + 0.9 * poor) + c.ouderen * (0.22 + 0.9 * poor), grown);
  s['speciaal-onderwijs'] = whole('special', c.jeugd * (0.022 + 0.12 * poor), c.jeugd);
  s.schooluitval = whole('dropout', s['leeftijd-12-22'] * (0.01 + 0.24 * poor) * (1 + 0.03 * t), s['leeftijd-12-22']);
  s.vroegsignalen = whole('arrears', c.huishoudens * (0.008 + 0.32 * poor) * arrears[t], c.huishoudens);
  s.budgetbeheer = whole('managed', c.huishoudens * 0.07 * poor * (1 + 0.05 * t), c.huishoudens);
  s.budgethulp = whole('coached', c.huishoudens * 0.09 * poor * (1 + 0.04 * t), c.huishoudens);
  s['administratieve-hulp'] = whole('paper', c.huishoudens * (0.002 + 0.06 * poor), c.huishoudens);
  s.wlz = whole('wlz', oldest * 0.11 + older * 0.03 + grown * 0.005, grown);
  s.mantelzorgers = whole('carers', grown * 0.018 + older * 0.05, grown);
  s.pgb = whole('budget', c.wmo * 0.13, c.wmo);
  s['wmo-afgewezen'] = whole('refused', c.wmo * (0.07 + 0.15 * poor), c.inwoners - c.wmo);
  s['algemene-voorzieningen'] = whole('general', older * 0.1 + oldest * 0.16 + (grown - c.ouderen) * 0.2 * poor, c.inwoners);
  s.probleemjongeren = whole('trouble', c.jeugd * (0.002 + 0.06 * poor), c.jeugd);
  s.regiotaxi = whole('taxi', oldest * 0.3 + older * 0.07 + c.wmo * 0.15, grown);
  return s;
}
