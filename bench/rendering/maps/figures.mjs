import { normal } from './random.mjs';

/** Periods of the indicator file. */
export const PERIODS = ['2020', '2021', '2022', '2023'];
/** Periods that contenders without an indicator file are given classes for; ours repeat until there are that many. */
export const CLASS_PERIODS = 12;
const CLASSES = 5;

/** Residents and older residents of every area by period: smooth over the map, with noise and a few gaps. */
export function makeFigures(areas, radius, random) {
  const residents = PERIODS.map(() => new Int32Array(areas.length));
  const older = PERIODS.map(() => new Int32Array(areas.length));
  for (const [area, { x, y }] of areas.entries()) {
    const size = Math.exp(4.8 + 0.6 * normal(random));
    for (const period of PERIODS.keys()) {
      const share = 0.2 + 0.07 * Math.sin((3 * x) / radius + 0.9 * period) + 0.06 * Math.cos((4 * y) / radius - 0.7 * period) + 0.03 * normal(random);
      residents[period][area] = Math.round(size * (1 + 0.02 * period));
      // -1 stands for a figure that the source does not have.
      older[period][area] = random() < 0.002 ? -1 : Math.round(residents[period][area] * Math.min(0.9, Math.max(0, share)));
    }
  }
  return { residents, older };
}

/** The pieces of an indicator file: a percentage about people, which goes through join, gate and classes. */
export function* indicatorFile(codes, { residents, older }) {
  // One in two hundred areas has no row at all, as after a change of borders.
  const rows = [...codes.keys()].filter((area) => area % 200 !== 199);
  const indicators = [
    { id: 'inwoners', title: 'Inwoners', kind: 'count', unit: 'inwoners' },
    { id: 'ouderen', title: '65 jaar of ouder', kind: 'count', unit: 'inwoners', population: 'inwoners' },
    { id: 'aandeel', title: 'Aandeel 65 jaar of ouder', kind: 'percentage', unit: '%', numerator: 'ouderen', denominator: 'inwoners', decimals: 1 },
  ];
  yield `{"format":"rk-indicators/1","level":"pc6","areas":${JSON.stringify(rows.map((area) => codes[area]))},`;
  yield `"periods":${JSON.stringify(PERIODS)},"indicators":${JSON.stringify(indicators)},"values":{`;
  for (const [id, columns] of [['inwoners', residents], ['ouderen', older]]) {
    yield `${id === 'inwoners' ? '' : ','}"${id}":{`;
    for (const [period, column] of columns.entries()) {
      const cells = rows.map((area) => (column[area] < 0 ? null : column[area]));
      yield `${period === 0 ? '' : ','}"${PERIODS[period]}":${JSON.stringify(cells)}`;
    }
    yield '}';
  }
  yield '}}';
}

/** The same figures as classes of equal size, a byte an area and period: what the contenders are given. */
export function classesOf({ residents, older }) {
  const count = residents[0].length;
  const shares = PERIODS.map((_, period) => Float64Array.from(older[period], (value, area) => Math.max(0, value) / residents[period][area]));
  const sorted = Float64Array.from(shares.flatMap((column) => [...column])).sort();
  const breaks = Array.from({ length: CLASSES - 1 }, (_, index) => sorted[Math.floor(((index + 1) / CLASSES) * sorted.length)]);
  const classes = new Uint8Array(CLASS_PERIODS * count);
  for (let period = 0; period < CLASS_PERIODS; period++) {
    const column = shares[period % PERIODS.length];
    for (let area = 0; area < count; area++) classes[period * count + area] = breaks.filter((limit) => column[area] >= limit).length;
  }
  return classes;
}
