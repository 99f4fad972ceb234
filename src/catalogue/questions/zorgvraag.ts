import type { CatalogueQuestion } from '../question.js';

/** Question 7: what share gets support. */
export const zorgvraag: CatalogueQuestion = {
  id: 'zorgvraag', number: 7,
  texts: {
    nl: {
      title: 'Hoe is de zorgvraag verdeeld in de stad?',
      explanation: 'De kaart laat zien welk deel van de inwoners hulp uit de Wmo krijgt. Waar veel mensen dezelfde hulp krijgen, kan het vaak ook samen.',
      hypothesis: 'Waar veel hulp bij elkaar komt, is zij beter te organiseren. Waar veel mensen eenzaam zijn, wordt ook vaker hulp gevraagd.',
      reading: 'Een donkere buurt krijgt veel hulp; dat kan komen doordat er veel ouderen wonen. Een lichte buurt kan betekenen dat mensen de weg niet weten. Vergelijk met het gebruik van algemene voorzieningen, en speel de jaren af.',
      interventions: ['Deel hulpmiddelen in een buurt, zoals een pool met scootmobielen.', 'Help mensen naar een woning die past, in plaats van weer een woning aan te passen.', 'Vraag winkels en ondernemers in de buurt om mee te helpen.', 'Begin bij het contact: kijk of iemand eenzaam is voordat u hulp regelt.'],
    },
    en: {
      title: 'How is the demand for care spread over town?',
      explanation: 'The map shows what share of the residents gets support under the social support act (Wmo). Where many people get the same help, it can often be shared.',
      hypothesis: 'Where much help comes together, it can be organised better. Where many people are lonely, more help is asked for.',
      reading: 'A dark neighbourhood gets much help, maybe because many older people live there. A light one may mean that people do not know the way. Compare it with the use of general facilities, and play the years.',
      interventions: ['Share aids in a neighbourhood, such as a pool of mobility scooters.', 'Help people to a home that suits, instead of adapting yet another one.', 'Ask local shops and businesses to help.', 'Start with contact: see whether someone is lonely before you arrange help.'],
    },
  },
  inputs: [
    { indicator: 'wmo-aandeel' },
    { indicator: 'algemene-voorzieningen-aandeel', selected: false },
    { indicator: 'pgb-aandeel', selected: false },
    { indicator: 'wmo-afgewezen-aandeel', selected: false },
    { indicator: 'ouderen-alleen-aandeel', selected: false },
    { indicator: 'afstand-huisarts', selected: false },
  ],
  analysis: { method: 'single' },
  layers: ['zorgplekken'],
};
