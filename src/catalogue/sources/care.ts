import { count, licences, open, phrased, share, units } from '../declare.js';
import { both, type CatalogueSource } from '../source.js';

const { inwoners, huishoudens, kinderen, km } = units;
const own = { suppliers: ['gemeente'], finest: 'buurt', access: 'own', licence: licences.own } as const;
const records = both('De registratie van het sociaal domein van uw gemeente', 'Your municipality’s social care records');

/** Help and care. */
export const care = {
  wmo: {
    ...own, finest: 'pc6', title: both('Gebruik Wmo-voorzieningen', 'Use of Wmo support'), where: records,
    meaning: both('Hoeveel mensen hulp of een voorziening uit de Wmo krijgen, en bij hoeveel dat is afgewezen.', 'How many people get help or an aid under the social support act (Wmo), and how many were refused.'),
    indicators: {
      wmo: count(both('Mensen met hulp uit de Wmo', 'People with Wmo support'), both('Inwoners die hulp of een voorziening krijgen via de Wmo.', 'Residents who get help or an aid under the social support act.'), { unit: inwoners, population: 'inwoners' }),
      'wmo-aandeel': phrased(
        share('wmo', 'inwoners', both('Aandeel met hulp uit de Wmo', 'Share with Wmo support'), both('Van elke 100 inwoners: hoeveel krijgen hulp via de Wmo.', 'Of every 100 residents: how many get support under the act.')),
        both('krijgt {value} van de inwoners hulp uit de Wmo', '{value} of the residents get Wmo support'),
      ),
      'wmo-afgewezen': count(both('Mensen zonder Wmo-hulp na een aanvraag', 'People refused Wmo support'), both('Inwoners van wie de aanvraag voor Wmo-hulp is afgewezen.', 'Residents whose request for Wmo support was refused.'), { unit: inwoners, population: 'inwoners' }),
      'wmo-afgewezen-aandeel': share('wmo-afgewezen', 'inwoners', both('Aandeel afgewezen Wmo-aanvragen', 'Share refused Wmo support'), both('Van elke 100 inwoners: van hoeveel is een aanvraag afgewezen.', 'Of every 100 residents: how many had a request refused.')),
    },
  },
  'algemene-voorzieningen': {
    ...own, title: both('Gebruik van algemene en collectieve voorzieningen', 'Use of general and shared facilities'),
    where: both('Uw gemeente en het welzijnswerk', 'Your municipality and social work'),
    meaning: both('Hoeveel mensen gebruikmaken van voorzieningen voor iedereen, zoals een maaltijd, een inloop of een pool met scootmobielen.', 'How many people use facilities open to all, such as meals, drop-ins or shared mobility scooters.'),
    indicators: {
      'algemene-voorzieningen': count(both('Mensen die algemene voorzieningen gebruiken', 'People using general facilities'), both('Inwoners die een algemene of collectieve voorziening gebruiken.', 'Residents who use a general or shared facility.'), { unit: inwoners, population: 'inwoners' }),
      'algemene-voorzieningen-aandeel': share('algemene-voorzieningen', 'inwoners', both('Aandeel dat algemene voorzieningen gebruikt', 'Share using general facilities'), both('Van elke 100 inwoners: hoeveel gebruiken een algemene voorziening.', 'Of every 100 residents: how many use a general facility.')),
    },
  },
  pgb: {
    ...own, title: both('Gebruik pgb', 'Use of personal budgets'), where: records,
    meaning: both('Hoeveel mensen zelf hun hulp kopen met een budget van de gemeente.', 'How many people buy their own help with a budget from the municipality.'),
    indicators: {
      pgb: count(both('Mensen met een pgb', 'People with a personal budget'), both('Inwoners die zelf hulp kopen met een persoonsgebonden budget.', 'Residents who buy help with a personal budget.'), { unit: inwoners, population: 'inwoners' }),
      'pgb-aandeel': share('pgb', 'inwoners', both('Aandeel met een pgb', 'Share with a personal budget'), both('Van elke 100 inwoners: hoeveel hebben een pgb.', 'Of every 100 residents: how many have a personal budget.')),
    },
  },
  mantelzorg: {
    ...own, title: both('Thuishulp en mantelzorg', 'Home help and informal care'), where: records,
    meaning: both('Hoeveel mantelzorgers zich bij de gemeente meldden, bijvoorbeeld voor een toelage. Veel mantelzorgers melden zich niet.', 'How many informal carers are known to the municipality, for an allowance for example. Many are not.'),
    indicators: {
      mantelzorgers: count(both('Mantelzorgers', 'Informal carers'), both('Inwoners die voor een ander zorgen en daarvoor een toelage krijgen.', 'Residents who care for someone else and get an allowance for it.'), { unit: inwoners, population: 'inwoners' }),
      'mantelzorgers-aandeel': share('mantelzorgers', 'inwoners', both('Aandeel mantelzorgers', 'Share of informal carers'), both('Van elke 100 inwoners: hoeveel zijn bekend als mantelzorger.', 'Of every 100 residents: how many are known as informal carers.')),
    },
  },
  wlz: {
    title: both('Mensen met een Wlz-indicatie', 'People assessed for long-term care'), suppliers: ['ciz', 'cak'], finest: 'buurt', access: 'own', licence: licences.agreed,
    meaning: both('Hoeveel mensen altijd zorg nodig hebben door een beperking, een ziekte of hun leeftijd. Per gemeente staan de cijfers open.', 'How many people always need care because of a disability, an illness or their age. By municipality the figures are open.'),
    where: both('Het CIZ; vraag cijfers per buurt aan', 'The CIZ; ask for figures by neighbourhood'),
    indicators: {
      wlz: count(both('Mensen met een Wlz-indicatie', 'People assessed for long-term care'), both('Inwoners met recht op zorg uit de Wet langdurige zorg.', 'Residents entitled to care under the long-term care act.'), { unit: inwoners, population: 'inwoners' }),
      'wlz-aandeel': share('wlz', 'inwoners', both('Aandeel met een Wlz-indicatie', 'Share assessed for long-term care'), both('Van elke 100 inwoners: hoeveel hebben een Wlz-indicatie.', 'Of every 100 residents: how many are assessed for long-term care.')),
    },
  },
  jeugdhulp: {
    ...own, title: both('Jeugdhulp', 'Youth care'), where: records,
    meaning: both('Hoeveel kinderen jeugdhulp krijgen. Soorten hulp zijn opgeteld; elk kind telt één keer.', 'How many children get youth care. Kinds of care are added up; each child counts once.'),
    indicators: {
      jeugdhulp: count(both('Kinderen met jeugdhulp', 'Children in youth care'), both('Kinderen tot 18 jaar die jeugdhulp krijgen.', 'Children under 18 who get youth care.'), { unit: kinderen, population: 'jeugd' }),
      'jeugdhulp-aandeel': share('jeugdhulp', 'jeugd', both('Aandeel kinderen met jeugdhulp', 'Share of children in youth care'), both('Van elke 100 kinderen: hoeveel krijgen jeugdhulp.', 'Of every 100 children: how many get youth care.')),
    },
  },
  'huiselijk-geweld': {
    title: both('Huiselijk geweld en kindermishandeling', 'Domestic violence and child abuse'), suppliers: ['veiligThuis', 'safeTeam'], finest: 'wijk', access: 'own', licence: licences.agreed,
    meaning: both('Bij hoeveel huishoudens geweld of mishandeling is gemeld. Veel wordt nooit gemeld.', 'At how many households violence or abuse was reported. Much is never reported.'),
    where: both('Veilig Thuis van uw regio', 'The domestic violence service of your region'),
    indicators: {
      'huiselijk-geweld': count(both('Huishoudens met een melding van geweld', 'Households with a report of violence'), both('Huishoudens waarover een melding van geweld of mishandeling is gedaan.', 'Households of which violence or abuse was reported.'), { unit: huishoudens, population: 'huishoudens' }),
      'huiselijk-geweld-aandeel': share('huiselijk-geweld', 'huishoudens', both('Aandeel met een melding van geweld', 'Share with a report of violence'), both('Van elke 100 huishoudens: over hoeveel is geweld gemeld.', 'Of every 100 households: of how many violence was reported.')),
    },
  },
  zorgvoorzieningen: {
    title: both('Voorzieningen voor zorg', 'Care facilities'), suppliers: ['dataland', 'gemeente'], finest: 'punt', access: 'own', licence: licences.agreed,
    meaning: both('Waar huisartsen, ggz, verslavingszorg en ander zorgaanbod zitten. Laat geheime opvang weg.', 'Where doctors, mental health, addiction and other care are. Leave out shelters whose address is secret.'),
    where: both('De sociale kaart van uw gemeente; afstanden bij het CBS (Nabijheid voorzieningen)', 'Your municipality’s social map; distances from CBS (proximity of facilities)'),
    indicators: {
      'afstand-huisarts': open(both('Afstand tot een huisarts', 'Distance to a doctor'), both('Gemiddelde afstand van een woning tot de dichtstbijzijnde huisarts.', 'Mean distance from a home to the nearest general practice.'), { kind: 'mean', unit: km }),
    },
    layers: { zorgplekken: both('Plekken voor zorg', 'Places of care') },
  },
} as const satisfies Readonly<Record<string, CatalogueSource>>;
