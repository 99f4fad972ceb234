import { count, licences, phrased, share, units } from '../declare.js';
import { both, type CatalogueSource } from '../source.js';

const { inwoners, huishoudens, kinderen } = units;
const cbs = { suppliers: ['cbs'], access: 'open', licence: licences.ccBy, url: 'https://www.cbs.nl/nl-nl/dossier/nederland-regionaal' } as const;
const keyFigures = both('CBS, Kerncijfers wijken en buurten', 'CBS, key figures of districts and neighbourhoods');

/** Who lives where: age, household, origin, school. */
export const people = {
  leeftijd: {
    ...cbs, title: both('Leeftijd', 'Age'), finest: 'pc6', where: keyFigures,
    meaning: both('Hoeveel mensen van elke leeftijd er wonen. Het zijn aantallen op 1 januari.', 'How many people of each age live there, on 1 January.'),
    indicators: {
      inwoners: count(both('Inwoners', 'Residents'), both('Alle mensen die op 1 januari in het gebied wonen.', 'All people who live in the area on 1 January.'), { unit: inwoners }),
      jeugd: count(both('0 tot en met 17 jaar', 'Under 18'), both('Kinderen en jongeren tot 18 jaar.', 'Children and young people under 18.'), { unit: kinderen, population: 'inwoners' }),
      'jeugd-aandeel': share('jeugd', 'inwoners', both('Aandeel jonger dan 18', 'Share under 18'), both('Van elke 100 inwoners: hoeveel zijn jonger dan 18 jaar.', 'Of every 100 residents: how many are under 18.')),
      'leeftijd-12-22': count(both('12 tot en met 22 jaar', '12 to 22'), both('Jongeren van 12 tot en met 22 jaar.', 'Young people aged 12 to 22.'), { unit: inwoners, population: 'inwoners' }),
      'leeftijd-18-24': count(both('18 tot en met 24 jaar', '18 to 24'), both('Jongvolwassenen van 18 tot en met 24 jaar.', 'Young adults aged 18 to 24.'), { unit: inwoners, population: 'inwoners' }),
      'leeftijd-25-44': count(both('25 tot en met 44 jaar', '25 to 44'), both('Inwoners van 25 tot en met 44 jaar.', 'Residents aged 25 to 44.'), { unit: inwoners, population: 'inwoners' }),
      'leeftijd-45-64': count(both('45 tot en met 64 jaar', '45 to 64'), both('Inwoners van 45 tot en met 64 jaar.', 'Residents aged 45 to 64.'), { unit: inwoners, population: 'inwoners' }),
      'leeftijd-45-64-aandeel': share('leeftijd-45-64', 'inwoners', both('Aandeel 45 tot en met 64 jaar', 'Share aged 45 to 64'), both('Van elke 100 inwoners: hoeveel zijn 45 tot en met 64 jaar.', 'Of every 100 residents: how many are 45 to 64.')),
      'leeftijd-65-74': count(both('65 tot en met 74 jaar', '65 to 74'), both('Ouderen van 65 tot en met 74 jaar.', 'Older residents aged 65 to 74.'), { unit: inwoners, population: 'inwoners' }),
      'leeftijd-65-74-aandeel': share('leeftijd-65-74', 'inwoners', both('Aandeel 65 tot en met 74 jaar', 'Share aged 65 to 74'), both('Van elke 100 inwoners: hoeveel zijn 65 tot en met 74 jaar.', 'Of every 100 residents: how many are 65 to 74.')),
      'leeftijd-75': count(both('75 jaar en ouder', '75 and over'), both('Ouderen van 75 jaar of ouder.', 'Older residents aged 75 or over.'), { unit: inwoners, population: 'inwoners' }),
      'leeftijd-75-aandeel': share('leeftijd-75', 'inwoners', both('Aandeel 75-plussers', 'Share aged 75 and over'), both('Van elke 100 inwoners: hoeveel zijn 75 jaar of ouder.', 'Of every 100 residents: how many are 75 or over.')),
      ouderen: count(both('65 jaar en ouder', '65 and over'), both('Inwoners van 65 jaar of ouder.', 'Residents aged 65 or over.'), { unit: inwoners, population: 'inwoners' }),
      'ouderen-aandeel': phrased(
        share('ouderen', 'inwoners', both('Aandeel 65-plussers', 'Share aged 65 and over'), both('Van elke 100 inwoners: hoeveel zijn 65 jaar of ouder.', 'Of every 100 residents: how many are 65 or over.')),
        both('is {value} van de inwoners 65 jaar of ouder', '{value} of the residents are 65 or over'),
      ),
    },
  },
  herkomst: {
    ...cbs, title: both('Herkomst', 'Origin'), finest: 'buurt', where: keyFigures,
    meaning: both('Of iemand, of een van de ouders, buiten Europa is geboren. Het CBS deelt mensen sinds 2022 zo in. Het zegt niets over taal of inkomen.', 'Whether someone, or a parent, was born outside Europe. CBS has used this division since 2022. It says nothing about language or income.'),
    indicators: {
      'herkomst-buiten-europa': count(both('Inwoners met herkomst buiten Europa', 'Residents with origin outside Europe'), both('Inwoners die zelf, of van wie een ouder, buiten Europa is geboren.', 'Residents who were, or have a parent who was, born outside Europe.'), { unit: inwoners, population: 'inwoners' }),
      'herkomst-buiten-europa-aandeel': share('herkomst-buiten-europa', 'inwoners', both('Aandeel herkomst buiten Europa', 'Share with origin outside Europe'), both('Van elke 100 inwoners: van hoeveel ligt de herkomst buiten Europa.', 'Of every 100 residents: how many have their origin outside Europe.')),
    },
  },
  huishouden: {
    ...cbs, title: both('Samenstelling huishouden', 'Household composition'), finest: 'pc6', where: keyFigures,
    meaning: both('Hoeveel huishoudens er zijn en in hoeveel daarvan één persoon woont. Alleen wonen is niet hetzelfde als eenzaam zijn.', 'How many households there are, and how many are one person. Living alone is not the same as being lonely.'),
    indicators: {
      huishoudens: count(both('Huishoudens', 'Households'), both('Een persoon alleen, of mensen die samen een huis delen.', 'One person, or people who share a home.'), { unit: huishoudens }),
      alleenstaand: count(both('Eenpersoonshuishoudens', 'One-person households'), both('Huishoudens van één persoon.', 'Households of one person.'), { unit: huishoudens, population: 'huishoudens' }),
      'alleenstaand-aandeel': phrased(
        share('alleenstaand', 'huishoudens', both('Aandeel eenpersoonshuishoudens', 'Share of one-person households'), both('Van elke 100 huishoudens: in hoeveel woont één persoon.', 'Of every 100 households: in how many one person lives.')),
        both('is {value} van de huishoudens een eenpersoonshuishouden', '{value} of the households are one person'),
      ),
      'ouderen-alleen': count(both('65-plussers die alleen wonen', 'Over-65s living alone'), both('Inwoners van 65 jaar of ouder zonder huisgenoot.', 'Residents of 65 or over without anyone else in the home.'), { unit: inwoners, population: 'ouderen' }),
      'ouderen-alleen-aandeel': share('ouderen-alleen', 'ouderen', both('Aandeel 65-plussers dat alleen woont', 'Share of over-65s living alone'), both('Van elke 100 inwoners van 65 jaar of ouder: hoeveel wonen alleen.', 'Of every 100 residents of 65 or over: how many live alone.')),
    },
  },
  gezinssamenstelling: {
    ...cbs, title: both('Gezinssamenstelling', 'Family composition'), finest: 'buurt', where: keyFigures,
    meaning: both('Hoeveel gezinnen met kinderen er zijn, met één of met twee ouders.', 'How many families with children there are, with one or two parents.'),
    indicators: {
      eenouder: count(both('Eenoudergezinnen', 'One-parent families'), both('Gezinnen met één ouder en kinderen thuis.', 'Families with one parent and children at home.'), { unit: huishoudens, population: 'huishoudens' }),
      'eenouder-aandeel': share('eenouder', 'huishoudens', both('Aandeel eenoudergezinnen', 'Share of one-parent families'), both('Van elke 100 huishoudens: hoeveel zijn een eenoudergezin.', 'Of every 100 households: how many are one-parent families.')),
      tweeouder: count(both('Tweeoudergezinnen', 'Two-parent families'), both('Gezinnen met twee ouders en kinderen thuis.', 'Families with two parents and children at home.'), { unit: huishoudens, population: 'huishoudens' }),
      'tweeouder-aandeel': share('tweeouder', 'huishoudens', both('Aandeel tweeoudergezinnen', 'Share of two-parent families'), both('Van elke 100 huishoudens: hoeveel zijn een gezin met twee ouders.', 'Of every 100 households: how many are families with two parents.')),
    },
  },
  opleidingsniveau: {
    title: both('Opleidingsniveau', 'Level of education'), suppliers: ['cbs', 'duo'], finest: 'buurt', access: 'open', licence: licences.ccBy,
    meaning: both('Welk diploma mensen hebben, en hoeveel kinderen speciaal onderwijs volgen. Voor het diploma is het deels een schatting.', 'Which diploma people have, and how many children are in special education. The diploma is partly an estimate.'),
    where: both('CBS, Kerncijfers wijken en buurten; leerlingen bij DUO, per gemeente', 'CBS, key figures of districts and neighbourhoods; pupils from DUO, by municipality'),
    url: 'https://www.cbs.nl/nl-nl/dossier/nederland-regionaal',
    indicators: {
      'opleiding-laag': count(both('Mensen met ten hoogste vmbo', 'People with lower secondary education at most'), both('Inwoners met als hoogste diploma basisschool, vmbo of mbo 1.', 'Residents whose highest diploma is primary or lower secondary school.'), { unit: inwoners, population: 'inwoners' }),
      'opleiding-laag-aandeel': share('opleiding-laag', 'inwoners', both('Aandeel met ten hoogste vmbo', 'Share with lower secondary education at most'), both('Van elke 100 inwoners: hoeveel hebben ten hoogste vmbo of mbo 1.', 'Of every 100 residents: how many have lower secondary education at most.')),
      'speciaal-onderwijs': count(both('Kinderen in het speciaal onderwijs', 'Children in special education'), both('Kinderen die naar een school voor speciaal onderwijs gaan.', 'Children who go to a special needs school.'), { unit: kinderen, population: 'jeugd' }),
      'speciaal-onderwijs-aandeel': share('speciaal-onderwijs', 'jeugd', both('Aandeel kinderen in het speciaal onderwijs', 'Share of children in special education'), both('Van elke 100 kinderen: hoeveel gaan naar het speciaal onderwijs.', 'Of every 100 children: how many are in special education.')),
    },
  },
  schooluitval: {
    title: both('Schooluitval', 'Dropping out of school'), suppliers: ['rbo', 'gemeente'], finest: 'buurt', access: 'own', licence: licences.own,
    meaning: both('Jongeren die van school gaan zonder diploma, of vaak spijbelen.', 'Young people who leave school without a diploma, or often play truant.'),
    where: both('Leerplicht of het RBO van uw regio', 'The school attendance office of your region'),
    indicators: {
      schooluitval: count(both('Jongeren die uitvallen op school', 'Young people dropping out'), both('Jongeren van 12 tot en met 22 jaar die zonder diploma van school gaan of vaak spijbelen.', 'Young people of 12 to 22 who leave school without a diploma or often play truant.'), { unit: inwoners, population: 'leeftijd-12-22' }),
      'schooluitval-aandeel': share('schooluitval', 'leeftijd-12-22', both('Aandeel schooluitval', 'Share dropping out of school'), both('Van elke 100 jongeren van 12 tot en met 22 jaar: hoeveel vallen uit.', 'Of every 100 young people of 12 to 22: how many drop out.')),
    },
  },
  doelgroepen: {
    title: both('Doelgroepbepaling', 'Target groups'), suppliers: ['experian'], finest: 'buurt', access: 'own', licence: licences.bought,
    meaning: both('Hoe u de meeste huishoudens het best bereikt. Het is een schatting uit een model, geen telling.', 'How most households are best reached. An estimate from a model, not a count.'),
    where: both('Te koop bij Experian', 'For sale at Experian'),
    indicators: {
      bereikbaarheid: {
        kind: 'category', sensitivity: 'personal', n: 'huishoudens', title: both('Hoe bewoners het best te bereiken zijn', 'How residents are best reached'),
        description: both('De manier waarop de meeste huishoudens graag worden aangesproken.', 'The way most households like to be approached.'),
        categories: { brief: both('Met een brief', 'By letter'), online: both('Online', 'Online'), avond: both("Thuis, 's avonds", 'At home, in the evening'), ontmoeting: both('Op een ontmoetingsplek', 'At a meeting place') },
      },
    },
  },
} as const satisfies Readonly<Record<string, CatalogueSource>>;
