import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** A made-up town: 3 wijken of 3 buurten, each a square, with counts that the test chooses. */
export interface Town {
  /** Per column nine counts (or texts), one a buurt. */
  readonly columns: Readonly<Record<string, readonly (number | string)[]>>;
  /** More lines of the table, as they are. */
  readonly lines?: readonly string[];
  /** Members of the spec that differ. */
  readonly spec?: object;
}

const areas = { src: 'town.topojson', object: 'buurt', key: 'buurtcode', label: 'buurtnaam', levels: [{ level: 'buurt' }, { level: 'wijk', object: 'wijk', key: 'wijkcode', parent: 'wijkcode' }, { level: 'gemeente' }] };

/** Codes of the buurten. */
export const buurten = Array.from({ length: 9 }, (_, i) => `BU990${Math.floor(i / 3)}0${i % 3}0`.padEnd(10, '0'));
const wijkOf = (i: number): string => `WK9900${String(Math.floor(i / 3)).padStart(2, '0')}`;

/** Writes spec, table and shapes into a folder; returns the name of the spec. */
export function writeTown(folder: string, { columns, lines = [], spec = {} }: Town): string {
  const names = Object.keys(columns);
  const rows = buurten.map((code, i) => [code, '2024', ...names.map((name) => columns[name]![i])].join(';'));
  writeFileSync(join(folder, 'table.csv'), [['code', 'jaar', ...names].join(';'), ...rows, ...lines].join('\n'));
  writeFileSync(join(folder, 'town.topojson'), JSON.stringify(topology()));
  writeFileSync(join(folder, 'spec.json'), JSON.stringify({
    format: 'rk-publish/1', areas,
    tables: [{ src: 'table.csv', area: 'code', period: 'jaar', columns: Object.fromEntries(names.map((name) => [name, name])) }],
    indicators: names.map((id) => ({ id, kind: 'count', ...(id === 'inwoners' ? {} : { population: 'inwoners' }) })), ...spec,
  }));
  return 'spec.json';
}

/** Buurten as squares of 0.01 degree, wijken as strips; the buurten carry a figure that must not go out with the shapes. */
function topology(): object {
  const ring = (x: number, y: number, width: number): number[][] => [[x, y], [x + width, y], [x + width, y + 1], [x, y + 1], [x, y]].map(([a, b]) => [5 + a! / 100, 52 + b! / 100]);
  const arcs = [...buurten.map((_, i) => ring(i % 3, Math.floor(i / 3), 1)), ...[0, 1, 2].map((i) => ring(0, i, 3))];
  return {
    type: 'Topology', arcs,
    objects: {
      buurt: { type: 'GeometryCollection', geometries: buurten.map((buurtcode, i) => ({ type: 'Polygon', arcs: [[i]], properties: { buurtcode, buurtnaam: `Buurt ${i}`, wijkcode: wijkOf(i), aantal_geheim: 3 } })) },
      wijk: { type: 'GeometryCollection', geometries: [0, 1, 2].map((i) => ({ type: 'Polygon', arcs: [[9 + i]], properties: { wijkcode: wijkOf(3 * i) } })) },
      adressen: { type: 'GeometryCollection', geometries: [{ type: 'Point', coordinates: [5, 52], properties: { naam: 'geheim' } }] },
    },
  };
}
