import type { IndicatorFile } from './indicator-file.js';
import { MINIMUM_THRESHOLD } from './indicator.js';
import { yearIn } from './known-columns.js';
import { levelOf } from './level-of-codes.js';
import type { TextTable } from './text-table.js';

/** Names of the columns in tables of CBS key figures (Kerncijfers wijken en buurten), in the tables that go round. */
const names = {
  area: /^(area_code|gwb_code|buurtcode|.*codering \(code\))$/i,
  people: /^(population_total|a_inw|inwoners|.*aantal inwoners \(aantal\))$/i,
  income: /^(avg_income_per_inhabitant_1000eur|g_ink_pi|inkomenperinwoner|.*gemiddeld inkomen per inwoner( \(x 1 ?000 euro\))?)$/i,
} as const;

const source = { name: 'CBS', title: 'Kerncijfers wijken en buurten', licence: 'CC BY 4.0', url: 'https://www.cbs.nl/nl-nl/dossier/nederland-regionaal' };

/** A table with the description that it lacks. */
export interface DescribedTable { readonly file: IndicatorFile; readonly table: TextTable }

/**
 * The mean income per inhabitant of a table of CBS key figures, which rests on the inhabitants beside it: below the threshold of
 * those it is hidden. Of a table with several levels, the areas of the finest. `undefined` when it is no such table.
 */
export function describeIncome(table: TextTable, src: string): DescribedTable | undefined {
  const { columns, rows, places } = table;
  const [area, people, income] = [names.area, names.people, names.income].map((name) => columns.findIndex((column) => name.test(column)));
  if (area! < 0 || people! < 0 || income! < 0) return undefined;
  const levels = rows.map((row) => levelOf([row[area!]!]));
  const level = ['buurt', 'wijk', 'gemeente'].find((one) => levels.includes(one));
  if (level === undefined) return undefined;
  const kept = [...rows.keys()].filter((row) => levels[row] === level);
  const year = yearIn(src) ?? '–';
  const about = { sensitivity: 'personal', threshold: MINIMUM_THRESHOLD, source } as const;
  return {
    table: { columns, rows: kept.map((row) => rows[row]!), places: kept.map((row) => places?.[row] ?? `row ${row + 1}`) },
    file: {
      format: 'rk-indicators/1', level, periods: [year],
      indicators: [
        {
          ...about, id: 'inkomen-per-inwoner', title: 'Gemiddeld inkomen per inwoner', titles: { en: 'Mean income per inhabitant' }, kind: 'mean', n: 'inwoners', decimals: 1,
          unit: 'duizend euro per jaar', units: { en: 'thousand euro a year' },
          description: 'Van alle inwoners samen, ook wie geen inkomen heeft. CBS maakt het later bekend dan andere cijfers van het jaar.',
          descriptions: { en: 'Of all inhabitants together, also those without an income. CBS publishes it later than other figures of the year.' },
        },
        { ...about, id: 'inwoners', title: 'Inwoners', titles: { en: 'Inhabitants' }, kind: 'count', unit: 'inwoners', units: { en: 'inhabitants' } },
      ],
      tables: [{ src, area: columns[area!]!, columns: { [columns[income!]!]: 'inkomen-per-inwoner', [columns[people!]!]: 'inwoners' } }],
    },
  };
}
