import type { CatalogueQuestion } from './question.js';
import { asielzoekers } from './questions/asielzoekers.js';
import { eenzaamheid } from './questions/eenzaamheid.js';
import { jeugdvoorzieningen } from './questions/jeugdvoorzieningen.js';
import { kinderenInArmoede } from './questions/kinderen-in-armoede.js';
import { kwetsbareGroepen } from './questions/kwetsbare-groepen.js';
import { langerThuis } from './questions/langer-thuis.js';
import { schulden } from './questions/schulden.js';
import { toegangOndersteuning } from './questions/toegang-ondersteuning.js';
import { veiligheid } from './questions/veiligheid.js';
import { zorgvraag } from './questions/zorgvraag.js';

/** The ten policy questions, in the order of their numbers. */
export const questions: readonly CatalogueQuestion[] = [
  langerThuis, kwetsbareGroepen, eenzaamheid, schulden, kinderenInArmoede,
  jeugdvoorzieningen, zorgvraag, toegangOndersteuning, asielzoekers, veiligheid,
];
