import { closeSync, openSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { randomFrom } from './random.js';

/** A made-up file of persons, what it was counted to while it was made, and its postcodes. */
export interface MadePersons {
  readonly codes: readonly string[];
  /** Counts by id, period and postcode, kept apart while the rows were written. */
  readonly counts: Readonly<Record<'inwoners' | 'ouderen' | 'alleen', Readonly<Record<string, readonly number[]>>>>;
}

/** The tables member that describes the file. */
export const personTable = {
  src: 'personen.csv', rows: 'persons', area: 'postcode', period: 'jaar',
  counts: { inwoners: {}, ouderen: { leeftijd: { from: 65 } }, alleen: { leeftijd: { from: 65, below: 200 }, huishouden: ['alleen'] } },
};

/** Writes persons with names, spread over postcodes of 20 buurten in an uneven way, in two years. */
export function writePersons(folder: string, { rows, postcodes, seed = 7 }: { rows: number; postcodes: number; seed?: number }): MadePersons {
  const random = randomFrom(seed);
  const letters = 'ABCDEFGHJKLMNPRSTVWXZ';
  const codes = Array.from({ length: postcodes }, (_, i) => `${1000 + Math.floor(i / 400)}${letters[Math.floor((i % 400) / 20)]}${letters[i % 20]}`);
  const periods = ['2023', '2024'];
  const empty = (): Record<string, number[]> => Object.fromEntries(periods.map((period) => [period, codes.map(() => 0)]));
  const counts = { inwoners: empty(), ouderen: empty(), alleen: empty() };
  const file = openSync(join(folder, 'personen.csv'), 'w');
  let text = '\ufeffnaam;postcode;jaar;leeftijd;huishouden\r\n';
  for (let i = 0; i < rows; i++) {
    const at = Math.floor(random() ** 1.5 * postcodes);
    const code = codes[at]!;
    const period = periods[i % 2]!;
    const age = Math.floor(random() * 100);
    const household = ['alleen', 'paar', 'gezin'][Math.floor(random() * 3)]!;
    counts.inwoners[period]![at]!++;
    if (age >= 65) counts.ouderen[period]![at]!++;
    if (age >= 65 && household === 'alleen') counts.alleen[period]![at]!++;
    const written = i % 3 === 0 ? `${code.slice(0, 4)} ${code.slice(4)}` : i % 3 === 1 ? code.toLowerCase() : code;
    text += `${i % 50 === 0 ? `"Geheim; ""Jan""\r\nvan ${i}"` : `Geheim ${i}`};${written};${period};${age};${household}\r\n`;
    if (text.length > 1 << 16) {
      writeSync(file, text);
      text = '';
    }
  }
  writeSync(file, text);
  closeSync(file);
  return { codes, counts };
}

/** Writes shapes (a square a postcode, in 20 buurten of one municipality) and a spec. */
export function writePersonSpec(folder: string, codes: readonly string[], more: object = {}): string {
  const width = Math.ceil(Math.sqrt(codes.length));
  const features = codes.map((pc6, i) => {
    const [x, y] = [5 + (i % width) / 1000, 52 + Math.floor(i / width) / 1000];
    return { type: 'Feature', properties: { pc6, buurtcode: `BU990${String(Math.floor((20 * i) / codes.length)).padStart(2, '0')}` }, geometry: { type: 'Polygon', coordinates: [[[x, y], [x + 0.001, y], [x + 0.001, y + 0.001], [x, y + 0.001], [x, y]]] } };
  });
  writeFileSync(join(folder, 'pc6.geojson'), JSON.stringify({ type: 'FeatureCollection', features }));
  writeFileSync(join(folder, 'spec.json'), JSON.stringify({
    format: 'rk-publish/1', areas: { src: 'pc6.geojson', key: 'pc6', levels: [{ level: 'pc6' }, { level: 'buurt', parent: 'buurtcode' }, { level: 'gemeente', code: 'GM9901' }] },
    tables: [personTable], indicators: [{ id: 'inwoners', kind: 'count' }, { id: 'ouderen', kind: 'count', population: 'inwoners' }, { id: 'alleen', kind: 'count', population: 'ouderen' }], ...more,
  }));
  return 'spec.json';
}
