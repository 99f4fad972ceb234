import type { CatalogueQuestion } from '../question.js';

/** Question 10: how safe it is against how safe it feels. */
export const veiligheid: CatalogueQuestion = {
  id: 'veiligheid', number: 10,
  texts: {
    nl: {
      title: 'Hoe veilig is een wijk / buurt en hoe wordt het gevoeld?',
      explanation: 'Bewoners gaven een cijfer voor de veiligheid in hun buurt. De politie telde de inbraken. De kaart legt die twee over elkaar: u ziet waar gevoel en cijfers samengaan, en waar niet.',
      hypothesis: 'Mensen voelen zich onveilig als zij elkaar niet kennen. Dan helpt iets anders dan in een buurt waar echt veel gebeurt. Daarom staan beide naast elkaar.',
      reading: 'Er zijn negen kleuren: drie stappen voor het gevoel en drie voor de inbraken. Kijk vooral naar de hoeken. Weinig inbraken en een laag cijfer: het gevoel vraagt aandacht. Veel inbraken en een hoog cijfer: bewoners merken het niet.',
      interventions: ['Voelt het onveilig: breng buren bij elkaar, met gesprekken en activiteiten.', 'Verhuizen mensen vaak: spreid sociale huurwoningen over de stad.', 'Gebeurt er echt veel: doe samen met de politie gerichte acties, en begeleid daders.'],
    },
    en: {
      title: 'How safe is a neighbourhood, and how does it feel?',
      explanation: 'Residents gave a mark for safety in their neighbourhood. The police counted burglaries. The map lays the two over each other: you see where feeling and figures go together, and where they do not.',
      hypothesis: 'People feel unsafe when they do not know each other. That asks for something else than a neighbourhood where much really happens. That is why both are shown.',
      reading: 'There are nine colours: three steps for the feeling and three for burglaries. Look at the corners first. Few burglaries and a low mark: the feeling needs attention. Many burglaries and a high mark: residents do not notice.',
      interventions: ['Where it feels unsafe: bring neighbours together, with talks and activities.', 'Where people move often: spread social housing across the town.', 'Where much really happens: act with the police, and guide offenders.'],
    },
  },
  inputs: [
    { indicator: 'veiligheidsbeleving', direction: 'low' },
    { indicator: 'woninginbraken-per-1000' },
    { indicator: 'onveilig-voelen-aandeel', selected: false },
    { indicator: 'leefbaarheid', selected: false, direction: 'low' },
    { indicator: 'woninginbraken', selected: false },
    { indicator: 'fietsendiefstal', selected: false },
    { indicator: 'geweld-en-straatroof', selected: false },
    { indicator: 'verkeersongevallen', selected: false },
  ],
  analysis: { method: 'cross', indicators: ['veiligheidsbeleving', 'woninginbraken-per-1000'] },
  layers: ['onveilige-plekken', 'ongevallen'],
};
