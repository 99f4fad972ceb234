import type { Indicator } from '../core/indicator.js';
import type { Language } from '../core/language.js';

/** A text in every language of the interface. */
export type Text = Readonly<Record<Language, string>>;

/** A text in both languages. */
export const both = (nl: string, en: string): Text => ({ nl, en });

/** Who supplies data, as readers know them. */
export const suppliers = {
  cbs: both('CBS', 'Statistics Netherlands (CBS)'),
  gemeente: both('Gemeente', 'Municipality'),
  politie: both('Politie', 'Police'),
  ggd: both('GGD', 'Public health service (GGD)'),
  ciz: both('CIZ', 'Care assessment centre (CIZ)'),
  cak: both('CAK', 'Care administration office (CAK)'),
  bzk: both('Ministerie van BZK', 'Ministry of the Interior (BZK)'),
  veiligThuis: both('Veilig Thuis', 'Veilig Thuis (domestic violence service)'),
  safeTeam: both('Safe team', 'Safe team'),
  duo: both('DUO', 'Education Executive Agency (DUO)'),
  dataland: both('Dataland', 'Dataland'),
  kadaster: both('Kadaster', 'Land registry (Kadaster)'),
  bgt: both('BGT', 'Large-scale base map (BGT)'),
  pdok: both('PDOK', 'PDOK'),
  vervoerder: both('Vervoerbedrijf', 'Transport company'),
  rbo: both('RBO', 'Regional school attendance office (RBO)'),
  rdw: both('RDW', 'Vehicle authority (RDW)'),
  welzijnswerk: both('Welzijnswerk', 'Social work organisation'),
  wijkteam: both('Sociaal wijkteam', 'Neighbourhood support team'),
  experian: both('Experian', 'Experian'),
  bin: both('Buurtinformatienetwerk', 'Neighbourhood watch network'),
} as const satisfies Readonly<Record<string, Text>>;

/** What may be published at its finest: places themselves (`punt`), or figures of areas. */
export const finestLevels = ['punt', 'pc6', 'buurt', 'wijk', 'gemeente'] as const;

/** An indicator as the catalogue describes it; its id is its key. What the words mean: see `Indicator`. */
export interface CatalogueIndicator extends Pick<Indicator, 'kind' | 'sensitivity' | 'population' | 'numerator' | 'denominator' | 'n' | 'range' | 'decimals'> {
  readonly title: Text;
  readonly description: Text;
  readonly unit?: Text | undefined;
  readonly phrase?: Text | undefined;
  readonly categories?: Readonly<Record<string, Text>> | undefined;
}

/** A source of data that policy questions use. */
export interface CatalogueSource {
  readonly title: Text;
  readonly suppliers: readonly (keyof typeof suppliers)[];
  /** What the figures say, and what they do not. */
  readonly meaning: Text;
  /** The finest level at which figures may be public. Whoever publishes still hides small numbers there. */
  readonly finest: (typeof finestLevels)[number];
  /** `open`: anybody may fetch and publish it. `own`: the municipality brings it. */
  readonly access: 'open' | 'own';
  /** Where to get it, for whoever collects the data. */
  readonly where: Text;
  readonly url?: string | undefined;
  readonly licence: Text;
  /** By id: the key by which municipalities share questions. Never change one. */
  readonly indicators?: Readonly<Record<string, CatalogueIndicator>> | undefined;
  /** Layers of points, by id: the name of the file of points, and what it shows. */
  readonly layers?: Readonly<Record<string, Text>> | undefined;
}
