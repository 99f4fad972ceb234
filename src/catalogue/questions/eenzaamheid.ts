import type { CatalogueQuestion } from '../question.js';

/** Question 3: where what goes with loneliness comes together. */
export const eenzaamheid: CatalogueQuestion = {
  id: 'eenzaamheid', number: 3,
  texts: {
    nl: {
      title: 'Waar is de kans op eenzaamheid het grootst?',
      explanation: 'Eenzaam is wie goede contacten mist en daar last van heeft. Dat kunt u niet op een kaart zien. Wel ziet u waar veel mensen alleen wonen, weinig geld hebben en ver van een ontmoetingsplek wonen. Waar dat samenkomt, is de kans groter.',
      hypothesis: 'Alleen wonen is niet hetzelfde als eenzaam zijn, maar vergroot de kans. Het gaat niet alleen om ouderen: ook tussen 45 en 65 jaar neemt eenzaamheid toe. Wie zich minder alleen voelt, vraagt minder vaak hulp uit de Wmo.',
      reading: 'De kleur zegt hoeveel kenmerken in een buurt samenkomen. Waar een cijfer verborgen is en de uitkomst ervan afhangt, staat dat erbij. U kunt grenzen verschuiven en andere kenmerken kiezen, zoals 65-plussers die alleen wonen.',
      interventions: ['Kijk per buurt wie er wonen en kies activiteiten die bij hen passen.', 'Vertel bewoners in hun eigen buurt waar zij anderen kunnen ontmoeten.', 'Bespreek met het wijkteam wie nu niemand ziet, en ga bij hen langs.'],
    },
    en: {
      title: 'Where is the risk of loneliness greatest?',
      explanation: 'People are lonely when they miss good contact with others and it hurts. A map cannot show that. It can show where many people live alone, have little money and live far from a meeting place. Where these come together, the risk is greater.',
      hypothesis: 'Living alone is not the same as being lonely, but it raises the risk. Not only for older people: loneliness also rises between 45 and 65. People who feel less alone ask less often for support.',
      reading: 'The colour says how many features come together in a neighbourhood. Where a figure is hidden and the outcome hangs on it, the map says so. You can move the bounds and choose other features, such as over-65s living alone.',
      interventions: ['Look at who lives in a neighbourhood and choose activities that suit them.', 'Tell residents where they can meet others close to home.', 'Discuss with the local team who sees nobody now, and visit them.'],
    },
  },
  inputs: [
    { indicator: 'alleenstaand-aandeel' },
    { indicator: 'lage-inkomens-aandeel' },
    { indicator: 'afstand-ontmoetingsplek' },
    { indicator: 'ouderen-alleen-aandeel', selected: false },
    { indicator: 'leeftijd-45-64-aandeel', selected: false },
    { indicator: 'minimaregelingen-aandeel', selected: false },
    { indicator: 'wmo-aandeel', selected: false },
    { indicator: 'wmo-afgewezen-aandeel', selected: false },
    { indicator: 'regiotaxi-aandeel', selected: false },
    { indicator: 'autobezit', selected: false, direction: 'low' },
  ],
  analysis: {
    method: 'conditions', match: 'all',
    conditions: [
      { indicator: 'alleenstaand-aandeel', op: '>=', value: 35 },
      { indicator: 'lage-inkomens-aandeel', op: '>=', value: 10 },
      { indicator: 'afstand-ontmoetingsplek', op: '>=', value: 0.5 },
      { indicator: 'ouderen-alleen-aandeel', op: '>=', value: 35 },
      { indicator: 'leeftijd-45-64-aandeel', op: '>=', value: 25 },
      { indicator: 'minimaregelingen-aandeel', op: '>=', value: 8 },
      { indicator: 'wmo-aandeel', op: '>=', value: 6 },
      { indicator: 'autobezit', op: '<=', value: 0.8 },
    ],
  },
  layers: ['ontmoetingsplekken', 'jeugdplekken'],
};
