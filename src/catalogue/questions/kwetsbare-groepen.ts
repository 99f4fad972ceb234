import type { CatalogueQuestion } from '../question.js';

/** Question 2: an index of what makes people vulnerable. */
export const kwetsbareGroepen: CatalogueQuestion = {
  id: 'kwetsbare-groepen', number: 2,
  texts: {
    nl: {
      title: 'Waar zitten de ‘kwetsbare’ groepen in de stad?',
      explanation: 'Kwetsbaar zijn heeft vier kanten: lichaam, geest, contact met anderen en geld. De kaart voegt cijfers over die kanten samen tot één getal van 0 tot 100. Hoe hoger, hoe meer er in een buurt samenkomt.',
      hypothesis: 'Waar mensen weinig geld hebben, zijn vaker ook andere zorgen. Een buurt waar veel samenkomt, vraagt om één plan in plaats van veel losse regelingen.',
      reading: 'Het getal vergelijkt buurten met elkaar. Het zegt niet dat iedereen in zo’n buurt kwetsbaar is. Kies een buurt en kijk welke cijfers hoog zijn: daar begint het gesprek.',
      interventions: ['Laat een wijkteam bij mensen thuis komen en open een plek om elkaar te ontmoeten.', 'Help mensen naar werk of een zinvolle dag, met een jobcoach of een opleiding.', 'Help bij schulden, en blijf erbij tot het klaar is.', 'Deel voorzieningen, zoals een pool met scootmobielen.', 'Maak afspraken met corporaties over wie waar gaat wonen, en spreid zorg over de regio.', 'Geef subsidie aan plannen van bewoners zelf.'],
    },
    en: {
      title: 'Where are the ‘vulnerable’ groups in town?',
      explanation: 'Being vulnerable has four sides: body, mind, contact with others and money. The map puts figures about these sides into one number from 0 to 100. The higher, the more comes together in a neighbourhood.',
      hypothesis: 'Where people have little money, other worries are more common too. A neighbourhood where much comes together asks for one plan, not many separate schemes.',
      reading: 'The number compares neighbourhoods with each other. It does not say that everybody there is vulnerable. Choose a neighbourhood and see which figures are high: that is where to start talking.',
      interventions: ['Let a local team visit people at home, and open a place to meet.', 'Help people to work or to a meaningful day, with a job coach or training.', 'Help with debts, and stay until it is done.', 'Share facilities, such as a pool of mobility scooters.', 'Agree with housing associations on who goes to live where, and spread care over the region.', 'Fund plans of residents themselves.'],
    },
  },
  inputs: [
    { indicator: 'uitkering-aandeel', weight: 2 },
    { indicator: 'minimaregelingen-aandeel' },
    { indicator: 'wmo-aandeel', weight: 2 },
    { indicator: 'wlz-aandeel' },
    { indicator: 'eenouder-aandeel' },
    { indicator: 'opleiding-laag-aandeel' },
    { indicator: 'leeftijd-75-aandeel' },
    { indicator: 'mantelzorgers-aandeel' },
    { indicator: 'speciaal-onderwijs-aandeel', selected: false },
    { indicator: 'herkomst-buiten-europa-aandeel', selected: false },
    { indicator: 'woninginbraken-per-1000', selected: false },
    { indicator: 'wmo-afgewezen-aandeel', selected: false },
  ],
  analysis: { method: 'index' },
  layers: ['ontmoetingsplekken', 'zorgplekken'],
  palette: 'paars',
};
