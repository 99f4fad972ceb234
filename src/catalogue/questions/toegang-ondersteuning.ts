import type { CatalogueQuestion } from '../question.js';

/** Question 8: how neighbourhoods changed since the support was designed. */
export const toegangOndersteuning: CatalogueQuestion = {
  id: 'toegang-ondersteuning', number: 8,
  texts: {
    nl: {
      title: 'Is de toegang tot ondersteuning op de juiste wijze vormgegeven?',
      explanation: 'Een wijkteam past bij de wijk zoals die was toen het begon. De kaart laat zien hoe sterk het aandeel 65-plussers sindsdien is veranderd. Waar dat veel is, past het team misschien niet meer.',
      hypothesis: 'Een wijkteam werkt goed als het past bij de mensen die er wonen. Jongeren zonder werk hebben een jobcoach nodig. Ouderen hebben meer aan een plek om de dag door te brengen.',
      reading: 'De kaart toont het verschil tussen twee jaren in procentpunten, niet het aandeel zelf. Twee kleuren lopen uit elkaar: meer en minder ouderen. Kies ook de andere cijfers, zoals uitkeringen, en kijk of ze dezelfde kant op gaan.',
      interventions: ['Stel het wijkteam anders samen: met iemand die de taal spreekt, een tolk of een jobcoach.', 'Kies een andere manier om mensen te bereiken: in de avond, bij mensen thuis of online.', 'Verplaats een spreekuur naar waar de mensen nu wonen.'],
    },
    en: {
      title: 'Is access to support designed in the right way?',
      explanation: 'A local team fits the district as it was when the team began. The map shows how much the share of people aged 65 and over has changed since. Where it is much, the team may no longer fit.',
      hypothesis: 'A local team works well when it suits the people who live there. Young people without work need a job coach. Older people gain more from a place to spend the day.',
      reading: 'The map shows the difference between two years in percentage points, not the share itself. Two colours go apart: more and fewer older people. Choose the other figures too, such as benefits, and see whether they go the same way.',
      interventions: ['Make the team different: with someone who speaks the language, an interpreter or a job coach.', 'Reach people in another way: in the evening, at home or online.', 'Move a surgery to where people live now.'],
    },
  },
  inputs: [
    { indicator: 'ouderen-aandeel' },
    { indicator: 'jeugd-aandeel', selected: false },
    { indicator: 'herkomst-buiten-europa-aandeel', selected: false },
    { indicator: 'uitkering-aandeel', selected: false },
    { indicator: 'leefbaarheid', selected: false, direction: 'low' },
    { indicator: 'afstand-huisarts', selected: false },
    { indicator: 'bereikbaarheid', selected: false },
  ],
  analysis: { method: 'change', indicator: 'ouderen-aandeel', measure: 'difference' },
  layers: ['zorgplekken', 'ontmoetingsplekken'],
};
