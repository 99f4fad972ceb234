import type { CatalogueQuestion } from '../question.js';

/** Question 6: how many places for young people are within reach. */
export const jeugdvoorzieningen: CatalogueQuestion = {
  id: 'jeugdvoorzieningen', number: 6,
  texts: {
    nl: {
      title: 'Zijn de jeugdvoorzieningen op de juiste wijze verdeeld?',
      explanation: 'Kinderen spelen graag dicht bij huis. Jongeren zoeken een plek om elkaar te zien. De kaart telt hoeveel speeltuinen, skatebanen en andere plekken voor de jeugd binnen 800 meter van een buurt zijn.',
      hypothesis: 'Wie er in een wijk wonen, verandert: kinderen worden groot en gezinnen verhuizen. De plekken moeten meeveranderen, anders wordt de buurt minder prettig.',
      reading: 'Weinig plekken is alleen een probleem waar jeugd woont. Leg de kaart daarom naast het aandeel jonger dan 18. De afstand is gemeten vanaf het midden van een buurt. Klachten zeggen iets over hinder, niet over hoeveel jongeren er zijn.',
      interventions: ['Pas pleinen en parken aan de leeftijd van bezoekers aan.', 'Richt een plek in waar jongeren elkaar mogen ontmoeten, en doe dat met hen samen.', 'Geef een leeg schoolgebouw of een zorggebouw een nieuwe bestemming als de buurt jonger of ouder wordt.'],
    },
    en: {
      title: 'Are facilities for young people spread in the right way?',
      explanation: 'Children like to play close to home. Young people look for a place to see each other. The map counts the playgrounds, skate parks and other places for young people within 800 metres of a neighbourhood.',
      hypothesis: 'Who lives in a district changes: children grow up and families move. The places have to change too, or the neighbourhood becomes less pleasant.',
      reading: 'Few places are a problem only where young people live. So look at the share under 18 as well. Distance is measured from the middle of a neighbourhood. Complaints tell of annoyance, not of how many young people there are.',
      interventions: ['Suit squares and parks to the age of those who visit them.', 'Make a place where young people may meet, together with them.', 'Give an empty school or care building a new use when a neighbourhood grows younger or older.'],
    },
  },
  inputs: [
    { indicator: 'jeugd' },
    { indicator: 'jeugd-aandeel', selected: false },
    { indicator: 'leeftijd-12-22', selected: false },
    { indicator: 'leeftijd-18-24', selected: false },
    { indicator: 'klachten-jongeren', selected: false },
    { indicator: 'probleemjongeren-aandeel', selected: false },
    { indicator: 'pandbestemming', selected: false },
    { indicator: 'afstand-school', selected: false },
  ],
  analysis: { method: 'proximity', layer: 'jeugdplekken', measure: 'count', within: 800, group: 'jeugd' },
  layers: ['jeugdplekken', 'scholen'],
  palette: 'groen',
};
