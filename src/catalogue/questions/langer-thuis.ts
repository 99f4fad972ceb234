import type { CatalogueQuestion } from '../question.js';

/** Question 1: what share of the oldest live near everyday shops. */
export const langerThuis: CatalogueQuestion = {
  id: 'langer-thuis', number: 1,
  texts: {
    nl: {
      title: 'Zijn er voldoende voorzieningen beschikbaar zodat mensen langer kunnen thuiswonen?',
      explanation: 'Thuis blijven wonen lukt beter als winkels, zorg en een halte dichtbij zijn. De kaart laat zien welke buurten binnen 500 meter van een supermarkt liggen. Het antwoord zegt voor hoeveel 75-plussers dat geldt.',
      hypothesis: 'Ouderen verhuizen niet snel, en een plek in een zorginstelling is schaars. Wie nu 65 is, is over tien jaar 75 en heeft dan vaker hulp nodig. Waar de voorzieningen ver weg zijn, komt die vraag het eerst.',
      reading: 'De afstand is gemeten vanaf het midden van een buurt, in een rechte lijn. In een grote buurt kan het voor bewoners aan de rand anders zijn. Zet ook haltes en plekken voor zorg aan, en kijk waar alles tegelijk ver weg is.',
      interventions: ['Laat de bus rijden waar veel ouderen wonen.', 'Kijk of er genoeg woningen zijn zonder drempels of met een aanpassing.', 'Kies per wijk wat blijft, wat stopt en wat anders kan.', 'Breng winkels en zorg naar buurten die ver weg liggen, bijvoorbeeld met een bezorgdienst of een spreekuur.'],
    },
    en: {
      title: 'Are there enough facilities for people to go on living at home?',
      explanation: 'Staying at home is easier with shops, care and a stop nearby. The map shows which neighbourhoods are within 500 metres of a supermarket. The answer says for how many people of 75 and over that is true.',
      hypothesis: 'Older people do not move easily, and care homes have few places. Who is 65 now will be 75 in ten years and need help more often. Where facilities are far away, that need comes first.',
      reading: 'Distance is measured from the middle of a neighbourhood, as the crow flies. In a large neighbourhood it may differ for people at its edge. Switch on stops and places of care too, and see where everything is far away at once.',
      interventions: ['Let buses run where many older people live.', 'See whether there are enough homes without steps, or adapted ones.', 'Choose for each district what stays, what stops and what can change.', 'Bring shops and care to neighbourhoods far away, with deliveries or a surgery for example.'],
    },
  },
  inputs: [
    { indicator: 'leeftijd-75' },
    { indicator: 'leeftijd-65-74', selected: false },
    { indicator: 'leeftijd-75-aandeel', selected: false },
    { indicator: 'leeftijd-65-74-aandeel', selected: false },
    { indicator: 'inkomen', selected: false, direction: 'low' },
    { indicator: 'hoge-voordeur', selected: false },
    { indicator: 'drempelvrije-woningen', selected: false, direction: 'low' },
    { indicator: 'aangepaste-woningen', selected: false, direction: 'low' },
    { indicator: 'afstand-supermarkt', selected: false },
    { indicator: 'afstand-halte', selected: false },
    { indicator: 'afstand-huisarts', selected: false },
    { indicator: 'mantelzorgers-aandeel', selected: false },
  ],
  analysis: { method: 'proximity', layer: 'supermarkten', measure: 'share', within: 500, group: 'leeftijd-75' },
  layers: ['supermarkten', 'haltes', 'zorgplekken', 'ontmoetingsplekken'],
};
