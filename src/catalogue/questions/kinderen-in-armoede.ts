import type { CatalogueQuestion } from '../question.js';

/** Question 5: where risks for children come together. */
export const kinderenInArmoede: CatalogueQuestion = {
  id: 'kinderen-in-armoede', number: 5,
  texts: {
    nl: {
      title: 'Welke ondersteuning kunnen we bieden aan kinderen in armoede?',
      explanation: 'Opgroeien met weinig geld raakt school, sport en gezondheid. De kaart laat zien waar drie of meer zorgen voor kinderen samenkomen: armoede, één ouder, een uitkering, schooluitval, jeugdhulp of geweld thuis.',
      hypothesis: 'Jonge kinderen in gezinnen met één ouder en weinig geld lopen het meeste risico. In een wijk ziet u waar dat samenkomt. De hulp zelf is voor elk gezin anders.',
      reading: 'De kleur telt hoeveel zorgen er in een buurt zijn. Kies een buurt om te zien welke: bij schooluitval hoort andere hulp dan bij schulden. Veel jeugdhulp kan ook betekenen dat gezinnen de weg goed weten.',
      interventions: ['Help gezinnen met schulden, zoals bij de vraag over schulden.', 'Vertel gezinnen eenvoudig en vroeg welke vergoedingen er zijn.', 'Zorg na school voor sport, huiswerk en eten.', 'Ga met de school in gesprek over kinderen die vaak weg zijn.'],
    },
    en: {
      title: 'What support can we offer to children in poverty?',
      explanation: 'Growing up with little money touches school, sport and health. The map shows where three or more worries for children come together: poverty, one parent, benefits, dropping out, youth care or violence at home.',
      hypothesis: 'Young children in families with one parent and little money are most at risk. A district shows where this comes together. The help itself differs for each family.',
      reading: 'The colour counts how many worries there are in a neighbourhood. Choose one to see which: dropping out asks for other help than debts. Much youth care may also mean that families know the way.',
      interventions: ['Help families with debts, as in the question about debts.', 'Tell families early and simply which allowances there are.', 'Offer sport, homework and food after school.', 'Talk with the school about children who are often away.'],
    },
  },
  inputs: [
    { indicator: 'kinderen-in-armoede-aandeel' },
    { indicator: 'eenouder-aandeel' },
    { indicator: 'uitkering-aandeel' },
    { indicator: 'schooluitval-aandeel' },
    { indicator: 'jeugdhulp-aandeel' },
    { indicator: 'huiselijk-geweld-aandeel' },
    { indicator: 'minimaregelingen-aandeel', selected: false },
    { indicator: 'tweeouder-aandeel', selected: false },
    { indicator: 'herkomst-buiten-europa-aandeel', selected: false },
    { indicator: 'woninginbraken-per-1000', selected: false },
  ],
  analysis: {
    method: 'conditions', match: 3,
    conditions: [
      { indicator: 'kinderen-in-armoede-aandeel', op: '>=', value: 12 },
      { indicator: 'eenouder-aandeel', op: '>=', value: 8 },
      { indicator: 'uitkering-aandeel', op: '>=', value: 5 },
      { indicator: 'schooluitval-aandeel', op: '>=', value: 5 },
      { indicator: 'jeugdhulp-aandeel', op: '>=', value: 12 },
      { indicator: 'huiselijk-geweld-aandeel', op: '>=', value: 2 },
      { indicator: 'minimaregelingen-aandeel', op: '>=', value: 8 },
    ],
  },
  layers: ['scholen', 'jeugdplekken'],
  palette: 'oranje',
};
