import type { CatalogueQuestion } from '../question.js';

/** Question 4: an index of what goes with debts. */
export const schulden: CatalogueQuestion = {
  id: 'schulden', number: 4,
  texts: {
    nl: {
      title: 'Waar is de kans op schuldenproblematiek het grootst?',
      explanation: 'Schulden raken alles: wonen, gezondheid, werk en kinderen. Wie hulp vraagt, heeft vaak al jaren schulden. De kaart voegt daarom vroege tekens samen met cijfers over inkomen en huur, tot één getal van 0 tot 100.',
      hypothesis: 'Waar veel huishoudens een laag inkomen hebben en huren, komen meer schulden voor. Wie vroeg in zo’n buurt begint, voorkomt dat schulden groter worden.',
      reading: 'Een hoog getal wil zeggen: hier komt veel samen dat met schulden te maken heeft. Het zegt niet wie schulden heeft. Vergelijk ook waar de kans groot is met waar mensen hulp vragen: het verschil zijn de mensen die u nog niet ziet.',
      interventions: ['Zoek mensen met een achterstand vroeg op, voordat zij hun huis kwijtraken.', 'Bied hulp die past: van een vrijwilliger voor de post tot een schuldhulpverlener.', 'Help gezinnen om meer inkomen te krijgen, met werk of met regelingen.'],
    },
    en: {
      title: 'Where is the risk of problem debt greatest?',
      explanation: 'Debts touch everything: housing, health, work and children. People who ask for help have often been in debt for years. So the map puts early signs together with figures about income and rent, in one number from 0 to 100.',
      hypothesis: 'Where many households have a low income and rent their home, debts are more common. Starting early in such a neighbourhood keeps debts from growing.',
      reading: 'A high number means that much that goes with debts comes together here. It does not say who is in debt. Compare where the risk is great with where people ask for help: the difference is the people you do not see yet.',
      interventions: ['Find people in arrears early, before they lose their home.', 'Offer help that fits, from a volunteer for the paperwork to a professional.', 'Help families to a higher income, through work or allowances.'],
    },
  },
  inputs: [
    { indicator: 'lage-inkomens-aandeel', weight: 2 },
    { indicator: 'uitkering-aandeel' },
    { indicator: 'vroegsignalen-aandeel', weight: 2 },
    { indicator: 'schuldhulp-aandeel' },
    { indicator: 'huurwoningen' },
    { indicator: 'kredietrisico-aandeel' },
    { indicator: 'inkomen', selected: false, direction: 'low' },
    { indicator: 'budgetbeheer-aandeel', selected: false },
    { indicator: 'budgethulp-aandeel', selected: false },
    { indicator: 'administratieve-hulp-aandeel', selected: false },
    { indicator: 'woningtype', selected: false },
    { indicator: 'woningwaarde', selected: false, direction: 'low' },
    { indicator: 'waardeontwikkeling', selected: false, direction: 'low' },
  ],
  analysis: { method: 'index' },
  layers: [],
  palette: 'oranje',
};
