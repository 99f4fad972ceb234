/**
 * Which indicators of the catalogue the demo has, per file. All figures are invented.
 */
import { declarationOf, indicators, sources } from './catalogue.mjs';

/**
 * What the questions ask after and the demo leaves out on purpose, to show what an answer says of it: the credit risk, which
 * a municipality has to buy, and reports of domestic violence, which not every region hands over.
 */
export const leftOut = ['kredietrisico-aandeel', 'huiselijk-geweld-aandeel'];

const declared = (id) => ({
  ...declarationOf(id),
  source: { name: 'Gemeente Lindewaard (fictief)', title: sources[indicators.get(id).source].title.nl, year: 2024, licence: 'CC0 1.0' },
});
const withShare = (...ids) => ids.flatMap((id) => [id, `${id}-aandeel`]).map(declared);
const plain = (...ids) => ids.map(declared);

/** Indicators per postcode-6 area; also per buurt and wijk. */
export const fine = [...plain('inwoners', 'jeugd'), ...withShare('ouderen'), ...plain('huishoudens'), ...withShare('alleenstaand'), ...plain('uitkering'), ...withShare('wmo')];

/** The score that is also known per postcode-6 area. */
export const fineScore = declared('leefbaarheid');

/** Indicators per buurt and wijk. */
export const coarse = [
  ...plain('inwoners', 'jeugd', 'leeftijd-18-24', 'leeftijd-25-44', 'leeftijd-45-64', 'leeftijd-65-74', 'leeftijd-75'),
  ...withShare('ouderen', 'ouderen-alleen'), ...plain('huishoudens'), ...withShare('alleenstaand', 'eenouder', 'lage-inkomens'),
  ...plain('inkomensontvangers', 'inkomen'), ...withShare('uitkering', 'minimaregelingen', 'wmo', 'schuldhulp', 'kinderen-in-armoede', 'jeugdhulp'),
  ...plain('huurwoningen', 'woningtype', 'leefbaarheid', 'afstand-supermarkt', 'autobezit'),
];

/** Indicators per buurt about people. They lean on counts of `coarse`, so they share its file. */
export const social = [
  ...plain('jeugd-aandeel', 'leeftijd-45-64-aandeel', 'leeftijd-65-74-aandeel', 'leeftijd-75-aandeel', 'leeftijd-12-22'),
  ...withShare(
    'tweeouder', 'herkomst-buiten-europa', 'opleiding-laag', 'speciaal-onderwijs', 'schooluitval', 'vroegsignalen', 'budgetbeheer', 'budgethulp', 'administratieve-hulp',
    'wlz', 'mantelzorgers', 'pgb', 'wmo-afgewezen', 'algemene-voorzieningen', 'probleemjongeren', 'regiotaxi',
  ),
  ...plain('bereikbaarheid'),
];

/** Indicators per buurt about homes and what is nearby. */
export const homes = plain(
  'drempelvrije-woningen', 'hoge-voordeur', 'aangepaste-woningen', 'woningwaarde', 'waardeontwikkeling', 'pandbestemming', 'leefbaarheid-ontwikkeling',
  'afstand-ontmoetingsplek', 'afstand-huisarts', 'afstand-school', 'afstand-halte',
);

/** Safety indicators per buurt: a table of its own, from a supplier of its own. */
export const safety = plain(
  'veiligheidsbeleving', 'onveilig-voelen-aandeel', 'woninginbraken', 'woninginbraken-per-1000', 'fietsendiefstal', 'geweld-en-straatroof', 'verkeersongevallen', 'klachten-jongeren',
);
