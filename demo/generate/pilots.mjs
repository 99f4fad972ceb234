/**
 * Question files on the real municipalities of the pilot. They name files of the open data by their address under
 * `/shared/data/`, so they are only made where that data lies beside the project.
 */
const municipalities = [
  { id: 'almelo', name: 'Almelo' },
  { id: 'zwijndrecht', name: 'Zwijndrecht' },
  { id: 'dordrecht', name: 'Dordrecht' },
];

const levels = {
  buurt: { object: 'buurt', key: 'buurtcode', label: 'buurtnaam', outline: 'wijk', data: '/demo/real/buurt-2024.json' },
  wijk: { object: 'wijk', key: 'wijkcode', label: 'wijknaam', outline: 'gemeente', data: '/demo/real/wijk-2024.json' },
};

const questions = [
  {
    id: 'langer-thuis', number: 1, level: 'buurt', indicator: 'ouderen-aandeel', period: '2024',
    nl: {
      title: 'Zijn er voldoende voorzieningen beschikbaar zodat mensen langer kunnen thuiswonen?',
      explanation: 'De kaart laat zien waar veel mensen van 65 jaar en ouder wonen. Kijk in die buurten of er winkels, zorg en bushaltes dichtbij zijn.',
      hypothesis: 'Ouderen verhuizen niet snel. Wie nu 65 is, is over tien jaar 75 en heeft dan vaker hulp nodig.',
      interventions: ['Kijk of er genoeg woningen zijn die passen bij ouderen.', 'Stem de bus af op waar ouderen wonen.', 'Kies per wijk welke voorzieningen blijven of erbij komen.'],
    },
    en: {
      title: 'Are there enough facilities for people to live at home longer?',
      explanation: 'The map shows where many people of 65 and over live. Look in those neighbourhoods whether shops, care and bus stops are near.',
      hypothesis: 'Older people do not move easily. Who is 65 now will be 75 in ten years, and will need help more often.',
      interventions: ['See whether there are enough homes that suit older people.', 'Let buses run where older people live.', 'Choose for each district which facilities stay or are added.'],
    },
  },
  {
    id: 'gezondheid', number: 2, level: 'buurt', indicator: 'goed-ervaren-gezondheid', period: '2024', direction: 'low', palette: 'groen',
    nl: {
      title: 'Waar zitten de ‘kwetsbare’ groepen in de stad?',
      explanation: 'Kwetsbaar zijn heeft veel kanten. Een daarvan is gezondheid. De kaart laat zien hoeveel mensen hun eigen gezondheid goed vinden. Het is een schatting per buurt.',
      hypothesis: 'Waar minder mensen zich gezond voelen, hebben meer mensen ook zorgen over geld of weinig contact met anderen.',
      interventions: ['Laat een wijkteam bij mensen thuis komen.', 'Maak plekken waar mensen elkaar ontmoeten.', 'Help bij schulden en bij het vinden van werk.'],
    },
    en: {
      title: 'Where are the ‘vulnerable’ groups in town?',
      explanation: 'Being vulnerable has many sides. One of them is health. The map shows how many people call their own health good. It is an estimate for each neighbourhood.',
      hypothesis: 'Where fewer people feel healthy, more people also worry about money or have little contact with others.',
      interventions: ['Let a local team visit people at home.', 'Make places where people meet.', 'Help with debts and with finding work.'],
    },
  },
  {
    id: 'veiligheid', number: 10, level: 'buurt', indicator: 'misdrijven', period: '2025', palette: 'oranje',
    nl: {
      title: 'Hoe veilig is een wijk / buurt en hoe wordt het gevoeld?',
      explanation: 'De kaart laat zien hoeveel misdrijven de politie in een jaar opschreef. In een buurt met veel mensen, winkels of een station zijn dat er al snel meer.',
      hypothesis: 'Hoe veilig het is en hoe veilig het voelt, is niet hetzelfde. Mensen voelen zich onveilig als zij elkaar niet kennen.',
      interventions: ['Gebeurt er veel: doe samen met de politie gerichte acties.', 'Voelt het onveilig: breng buren bij elkaar.'],
    },
    en: {
      title: 'How safe is a neighbourhood, and how does it feel?',
      explanation: 'The map shows how many crimes the police recorded in a year. A neighbourhood with many people, shops or a station soon has more.',
      hypothesis: 'How safe it is and how safe it feels are not the same. People feel unsafe when they do not know each other.',
      interventions: ['Where much happens: act with the police.', 'Where it feels unsafe: bring neighbours together.'],
    },
  },
  {
    id: 'kinderen-wijk', level: 'wijk', indicator: 'kinderen-aandeel', period: '2024', palette: 'paars',
    nl: {
      title: 'In welke wijken wonen veel kinderen?',
      explanation: 'De kaart laat per wijk zien welk deel van de mensen jonger is dan 15 jaar. De cijfers van de buurten zijn opgeteld.',
      interventions: ['Maak speelplekken en scholen die passen bij het aantal kinderen.'],
    },
    en: {
      title: 'In which districts do many children live?',
      explanation: 'The map shows for each district which part of the people is under 15. The figures of the neighbourhoods were added up.',
      interventions: ['Make playgrounds and schools that suit the number of children.'],
    },
  },
];

const leefbaarometer = {
  format: 'rk-question/1', id: 'leefbaarheid', place: 'Nederland',
  title: 'Hoe leefbaar is de wijk?',
  explanation: 'De Leefbaarometer geeft elke wijk een klasse van 1 (zeer slecht) tot 9 (uitstekend). Druk op afspelen om te zien wat er tussen 2002 en 2016 veranderde.',
  texts: { en: { title: 'How livable is the district?', explanation: 'The Leefbaarometer gives every district a class from 1 (very poor) to 9 (excellent). Press play to see what changed between 2002 and 2016.' } },
  areas: { src: '/shared/data/boundaries/wijk_2014.topojson', object: 'layer', key: 'statcode', label: 'statnaam' },
  data: ['/demo/real/leefbaarometer.json'],
  inputs: [{ indicator: 'leefbaarheid', direction: 'low' }],
  style: { palette: 'paars-groen', method: 'manual', breaks: [5, 6, 7, 8] },
  view: { period: '2016' },
};

/** @returns {Record<string, object>} path below the data folder → question file, for every pilot municipality */
export function pilotQuestions() {
  const files = { 'pilots/nederland/leefbaarheid.json': leefbaarometer };
  for (const { id, name } of municipalities) {
    for (const { level, indicator, period, direction = 'high', palette, nl, en, ...about } of questions) {
      const { data, ...areas } = levels[level];
      files[`pilots/${id}/${about.id}.json`] = {
        format: 'rk-question/1', ...about, place: name, ...nl, texts: { en },
        areas: { src: `/shared/data/boundaries/buurt_2024_${id}.topojson`, ...areas },
        data: [data], inputs: [{ indicator, direction }], style: palette ? { palette } : undefined, view: { period },
      };
    }
  }
  return files;
}
