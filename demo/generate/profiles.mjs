/**
 * Who lives in each kind of buurt. One line per kind:
 * perHa      households per hectare                  single, lone, family  shares of households (the rest: couples without children)
 * young, old weight of ages 18–24 and of 65 and over (1 = as in the whole town)
 * low        share of households with a low income   rent  share of rented homes   income  mean income, euro a year
 * home       most common home                        liveable  1–9   safe  1–10   cars  per household
 */
const fields = ['perHa', 'single', 'lone', 'family', 'young', 'old', 'low', 'rent', 'income', 'home', 'liveable', 'safe', 'cars'];
const table = {
  old: [40, 0.63, 0.04, 0.11, 2.6, 0.75, 0.17, 0.61, 29500, 'appartement', 6.4, 6.5, 0.45],
  closed: [31, 0.46, 0.07, 0.22, 1.5, 0.75, 0.13, 0.5, 31500, 'rij', 6.3, 6.8, 0.7],
  belt: [28, 0.44, 0.06, 0.25, 1.5, 0.8, 0.09, 0.41, 36500, 'rij', 7.1, 7.2, 0.75],
  garden: [27, 0.35, 0.08, 0.29, 0.9, 0.95, 0.12, 0.55, 29500, 'rij', 6.1, 6.8, 0.85],
  rows: [20, 0.32, 0.08, 0.28, 0.9, 1.25, 0.1, 0.46, 30000, 'rij', 6.0, 6.9, 0.95],
  stamps: [24, 0.42, 0.1, 0.23, 1.1, 1.2, 0.16, 0.66, 26500, 'appartement', 5.1, 6.2, 0.75],
  slabs: [33, 0.47, 0.14, 0.21, 1.25, 1.05, 0.23, 0.85, 23500, 'appartement', 3.9, 5.5, 0.6],
  woonerf: [24, 0.28, 0.08, 0.32, 0.9, 1.2, 0.07, 0.36, 33000, 'rij', 6.6, 7.2, 1.1],
  bends: [20, 0.2, 0.05, 0.47, 0.65, 0.5, 0.035, 0.24, 40500, 'rij', 7.6, 7.8, 1.3],
  new: [14, 0.22, 0.04, 0.46, 0.6, 0.3, 0.03, 0.27, 42000, 'rij', 7.3, 7.7, 1.2],
  lakeside: [17, 0.17, 0.04, 0.5, 0.6, 0.55, 0.025, 0.17, 46500, 'twee-onder-een-kap', 8.1, 8.0, 1.45],
  harbour: [36, 0.55, 0.03, 0.13, 1.7, 0.5, 0.06, 0.52, 42500, 'appartement', 6.9, 7.0, 0.65],
  works: [0.5, 0.5, 0.03, 0.18, 1.2, 0.6, 0.1, 0.45, 30500, 'vrijstaand', 4.6, 5.9, 1.1],
  park: [1, 0.3, 0.03, 0.28, 0.7, 1.5, 0.05, 0.3, 45500, 'vrijstaand', 7.7, 7.2, 1.2],
  village: [13, 0.24, 0.04, 0.28, 0.75, 1.75, 0.045, 0.22, 37500, 'twee-onder-een-kap', 7.4, 8.3, 1.4],
  ribbon: [6, 0.22, 0.03, 0.29, 0.7, 1.7, 0.04, 0.13, 39500, 'vrijstaand', 7.3, 8.3, 1.7],
  fields: [0.3, 0.19, 0.03, 0.33, 0.85, 1.45, 0.045, 0.1, 38500, 'vrijstaand', 7.1, 8.2, 2],
};

/** Buurten that differ from their kind: factors. */
const exceptions = {
  kade: { income: 1.22, low: 0.6, old: 1.5, rent: 0.7 }, molensingel: { income: 1.25, low: 0.5, rent: 0.7 },
  station: { low: 1.4, income: 0.88, young: 1.5, safe: 0.92 }, tuindorp: { low: 0.8, liveable: 1.12 },
  spoelen: { low: 1.15, safe: 0.95 }, lisdodde: { low: 0.8, old: 1.6, liveable: 1.15 }, schans: { low: 1.2, old: 1.15 },
  vollers: { low: 1.2, lone: 1.3 }, heuvels: { old: 1.35 }, maten: { low: 0.85 }, werkmans: { low: 1.25, income: 0.9 },
  turf: { old: 1.35 }, katoen: { low: 1.35, rent: 1.25 }, klaver: { old: 1.4 }, veer: { income: 1.15 }, wilgen: { young: 1.3 },
  'dorp-noord': { old: 1.25 }, 'dorp-west': { old: 0.85 }, gagel: { old: 1.15 }, oostersingel: { old: 1.2 },
};

/**
 * What to expect of a buurt.
 * @param {string} key of the buurt in the plan
 * @param {string} built kind of buurt
 * @param {import('./random.mjs').Random} r makes two buurten of a kind differ a little
 * @returns {Record<string, number> & { home: string }} the fields above
 */
export function profile(key, built, r) {
  const own = exceptions[key] ?? {};
  return Object.fromEntries(fields.map((field, i) => {
    const value = table[built][i];
    if (typeof value === 'string') return [field, value];
    const spread = { liveable: 0.04, safe: 0.025, income: 0.05 }[field] ?? 0.12;
    return [field, value * (own[field] ?? 1) * (1 + spread * Math.max(-2, Math.min(2, r.normal())))];
  }));
}
