import type { IndicatorFile } from './indicator-file.js';

/** What an indicator file would declare of a column, as far as its name tells. */
export type ColumnDeclaration = Pick<IndicatorFile['indicators'][number], 'id' | 'title' | 'titles' | 'description' | 'descriptions' | 'kind' | 'unit' | 'units' | 'sensitivity' | 'range' | 'decimals' | 'n' | 'source'>;

/** A column that is known by name. */
export interface KnownColumn {
  readonly declaration: ColumnDeclaration;
  /** The period that the name says; `undefined` when it says none. */
  readonly period: string | undefined;
}

const leefbaarometer = { name: 'Ministerie van Binnenlandse Zaken en Koninkrijksrelaties', title: 'Leefbaarometer', url: 'https://www.leefbaarometer.nl' };

const scale = 'Van 1 (zeer onvoldoende) tot 9 (uitstekend). Geschat uit veel kenmerken; het is geen oordeel van bewoners.';
const scaleInEnglish = 'From 1 (very poor) to 9 (excellent). Estimated from many features; it is not what residents say.';

// In the open data, classes below 4 go with a lower class of livability than before, and those above 4 with a higher one.
const changes = 'Van 1 (veel minder leefbaar geworden) tot 7 (veel leefbaarder geworden). 4 is ongeveer gelijk gebleven.';
const changesInEnglish = 'From 1 (much less livable than before) to 7 (much more livable). 4 stayed about the same.';

/** The score by the names that its column has. */
const scores: readonly string[] = ['lbm', 'livability_score'];
/** Dimensions, and what the score differs from that of the country, by the names of their columns, which say so little that they are only known beside a score. */
const dimensions: Readonly<Record<string, readonly [nl: string, en: string]>> = {
  afw: ['Leefbaarheid, verschil met Nederland', 'Livability, difference from the country'],
  fys: ['Fysieke omgeving', 'Physical surroundings'], onv: ['Overlast en onveiligheid', 'Nuisance and lack of safety'],
  soc: ['Sociale samenhang', 'Social cohesion'], vrz: ['Voorzieningen', 'Facilities'], won: ['Woningvoorraad', 'Housing'],
};

/**
 * What a column of the Leefbaarometer is: its class of 1 to 9 in a year (`KL16`, `kscore`), its change between two years
 * (`VKL1416`), and the score and dimensions of its open data (`lbm`, `fys`, `livability_score`). `undefined` for any other.
 * They are published by the ministry about surroundings, so they are `public`.
 * @param columns names of all columns of the table.
 */
export function leefbaarometerColumn(name: string, columns: readonly string[]): KnownColumn | undefined {
  const plain = name.toLowerCase();
  const [, year] = /^kl(\d\d)$/.exec(plain) ?? [];
  if (year !== undefined || plain === 'kscore') {
    return {
      period: year && `20${year}`,
      declaration: { ...score('leefbaarheid', 'Leefbaarheid', 'Livability'), range: [1, 9], decimals: 0, unit: 'klasse', units: { en: 'class' }, description: scale, descriptions: { en: scaleInEnglish } },
    };
  }
  const [, from, to] = /^vkl(\d\d)(\d\d)$/.exec(plain) ?? [];
  if (from !== undefined) {
    return {
      period: `20${to}`,
      declaration: { ...score(`leefbaarheid-sinds-20${from}`, `Ontwikkeling van de leefbaarheid sinds 20${from}`, `Development of livability since 20${from}`), range: [1, 7], decimals: 0, unit: 'klasse', units: { en: 'class' }, description: changes, descriptions: { en: changesInEnglish } },
    };
  }
  if (scores.includes(plain)) return { period: undefined, declaration: { ...score('leefbaarheid-score', 'Leefbaarheid', 'Livability'), decimals: 2 } };
  const dimension = Object.hasOwn(dimensions, plain) && columns.some((column) => scores.includes(column.toLowerCase())) ? dimensions[plain] : undefined;
  return dimension && { period: undefined, declaration: { ...score(`leefbaarheid-${plain}`, ...dimension), decimals: 2 } };
}

function score(id: string, title: string, english: string): ColumnDeclaration {
  return { id, title, titles: { en: english }, kind: 'score', sensitivity: 'public', source: leefbaarometer };
}

/** The year in a name of a file or a column. */
export function yearIn(text: string): string | undefined {
  return /(?<!\d)(?:19|20)\d\d(?!\d)/.exec(text)?.[0];
}
