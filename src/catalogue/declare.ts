import { both, type CatalogueIndicator, type Text } from './source.js';

/** Units in the indicator's own words. */
export const units = {
  inwoners: both('inwoners', 'residents'), huishoudens: both('huishoudens', 'households'), kinderen: both('kinderen', 'children'),
  ontvangers: both('ontvangers', 'recipients'), meldingen: both('meldingen', 'reports'), ongevallen: both('ongevallen', 'accidents'),
  autos: both("auto's", 'cars'), euro: both('euro', 'euro'), km: both('km', 'km'), procent: both('%', '%'),
  perDuizend: both('per 1.000 woningen', 'per 1,000 homes'),
};

/** A number of people or households. */
export const count = (title: Text, description: Text, more: Pick<CatalogueIndicator, 'unit' | 'population'>): CatalogueIndicator =>
  ({ title, description, kind: 'count', sensitivity: 'personal', ...more });

/** A part of a group of people, in percent. Both counts have to be in the same file. */
export const share = (numerator: string, denominator: string, title: Text, description: Text): CatalogueIndicator =>
  ({ title, description, unit: units.procent, kind: 'percentage', numerator, denominator, sensitivity: 'personal' });

/** A figure about things, or that its owner publishes as it is. */
export const open = (title: Text, description: Text, more: Pick<CatalogueIndicator, 'kind'> & Partial<CatalogueIndicator>): CatalogueIndicator =>
  ({ title, description, sensitivity: 'public', ...more });

/** The same indicator with the words that it has in the answer to a question; `{value}` is where the figure goes. */
export const phrased = (indicator: CatalogueIndicator, phrase: Text): CatalogueIndicator => ({ ...indicator, phrase });

/** Licences that more sources have. */
export const licences = {
  ccBy: both('CC BY 4.0: vrij te gebruiken, noem de bron', 'CC BY 4.0: free to use, name the source'),
  cc0: both('CC0: vrij te gebruiken', 'CC0: free to use'),
  open: both('Open data; noem de bron', 'Open data; name the source'),
  own: both('Van de gemeente zelf: publiceer alleen aantallen die beschermd zijn', 'The municipality’s own: publish protected figures only'),
  agreed: both('Vraag de leverancier wat u mag tonen', 'Ask the supplier what may be shown'),
  bought: both('Te koop: het contract zegt wat u mag tonen', 'For sale: the contract says what may be shown'),
};
