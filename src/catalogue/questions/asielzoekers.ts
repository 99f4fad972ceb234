import type { CatalogueQuestion } from '../question.js';

/** Question 9: how far the neighbourhoods are from public transport, with what else newcomers need. */
export const asielzoekers: CatalogueQuestion = {
  id: 'asielzoekers', number: 9,
  texts: {
    nl: {
      title: 'Hoe kunnen we op de juiste wijze invulling geven aan de asielzoekersproblematiek?',
      explanation: 'Wie hier nieuw komt wonen, heeft meestal geen auto. Dan is het belangrijk dat een halte, een school, een winkel en zorg dichtbij zijn. De kaart laat zien hoe ver elke buurt van een halte of station ligt.',
      hypothesis: 'Statushouders vinden hun weg sneller in een prettige buurt met voorzieningen dichtbij. Dan is er ook minder onrust bij de buren.',
      reading: 'Hoe lichter een buurt, hoe dichter bij een halte: die buurten zijn het meest geschikt. De afstand is gemeten vanaf het midden van de buurt. Zet scholen, supermarkten en zorg aan, en kijk of er huurwoningen zijn.',
      interventions: ['Geef een leeg kantoor in het centrum een tijd lang een woonbestemming.', 'Praat vroeg met omwonenden, vóór het besluit.', 'Regel bij een grote opvang tijdelijk extra voorzieningen.', 'Spreek met corporaties en het welzijnswerk af wie statushouders een woning geeft en wie hen op weg helpt.'],
    },
    en: {
      title: 'How can we give asylum seekers a good place in town?',
      explanation: 'People who come to live here mostly have no car. So it matters that a stop, a school, a shop and care are nearby. The map shows how far each neighbourhood is from a stop or station.',
      hypothesis: 'People with a residence permit find their way sooner in pleasant surroundings with facilities nearby. There is less unrest among neighbours then, too.',
      reading: 'The lighter a neighbourhood, the nearer a stop: those suit best. Distance is measured from the middle of the neighbourhood. Switch on schools, supermarkets and care, and see whether there are homes to rent.',
      interventions: ['Let people live in an empty office in the centre for a time.', 'Talk early with those who live nearby, before the decision.', 'Arrange extra facilities for the time being at a large shelter.', 'Agree with housing associations and social work on who houses people with a permit, and who helps them on their way.'],
    },
  },
  inputs: [
    { indicator: 'leefbaarheid' },
    { indicator: 'huurwoningen', selected: false },
    { indicator: 'herkomst-buiten-europa-aandeel', selected: false, direction: 'low' },
    { indicator: 'leefbaarheid-ontwikkeling', selected: false },
    { indicator: 'afstand-halte', selected: false, direction: 'low' },
    { indicator: 'afstand-supermarkt', selected: false, direction: 'low' },
    { indicator: 'afstand-school', selected: false, direction: 'low' },
    { indicator: 'afstand-huisarts', selected: false, direction: 'low' },
    { indicator: 'pandbestemming', selected: false },
  ],
  analysis: { method: 'proximity', layer: 'haltes', measure: 'distance', direction: 'near' },
  layers: ['haltes', 'supermarkten', 'scholen', 'zorgplekken'],
};
