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
const stops = { id: 'haltes', type: 'points', src: '/shared/data/points/haltes_pilots_rd_wgs84.csv', title: 'Haltes', titles: { en: 'Stops' }, label: 'naam' };
/** What the question asks after and no open data has at this level. */
const absent = (indicator, title, en, supplier, supplierEn) => ({ indicator, title, titles: { en }, supplier, suppliers: { en: supplierEn } });
const byMunicipality = ['Gemeente', 'Municipality'];

const questions = [
  {
    id: 'langer-thuis', number: 1, level: 'buurt', period: '2024',
    inputs: [
      { indicator: 'ouderen' }, { indicator: 'inwoners', selected: false }, { indicator: 'huishoudens', selected: false }, { indicator: 'ouderen-aandeel', selected: false },
      { ...absent('aangepaste-woningen', 'Aangepaste woningen', 'Adapted homes', ...byMunicipality), selected: false },
    ],
    analysis: { method: 'proximity', layer: 'haltes', measure: 'distance', within: 400, group: 'ouderen' }, layers: [stops],
    nl: {
      title: 'Zijn er voldoende voorzieningen beschikbaar zodat mensen langer kunnen thuiswonen?',
      explanation: 'Thuis blijven wonen lukt beter met een halte dichtbij. De kaart laat zien hoe ver het is tot de dichtstbijzijnde halte van bus of trein. Het antwoord zegt welk deel van de mensen van 65 jaar en ouder binnen 400 meter woont.',
      reading: 'De afstand is gemeten vanaf het midden van een buurt. In een grote buurt kan het voor bewoners aan de rand anders zijn.',
      hypothesis: 'Ouderen verhuizen niet snel. Wie nu 65 is, is over tien jaar 75 en heeft dan vaker hulp nodig.',
      interventions: ['Kijk of er genoeg woningen zijn die passen bij ouderen.', 'Stem de bus af op waar ouderen wonen.', 'Kies per wijk welke voorzieningen blijven of erbij komen.'],
    },
    en: {
      title: 'Are there enough facilities for people to live at home longer?',
      explanation: 'Staying at home is easier with a stop nearby. The map shows how far the nearest bus or train stop is. The answer says what share of people of 65 and over live within 400 metres.',
      reading: 'Distance is measured from the middle of a neighbourhood. In a large one it may differ for people at its edge.',
      hypothesis: 'Older people do not move easily. Who is 65 now will be 75 in ten years, and will need help more often.',
      interventions: ['See whether there are enough homes that suit older people.', 'Let buses run where older people live.', 'Choose for each district which facilities stay or are added.'],
    },
  },
  {
    id: 'kwetsbare-groepen', number: 2, level: 'buurt', period: '2024', palette: 'paars',
    inputs: [
      { indicator: 'goed-ervaren-gezondheid', direction: 'low', weight: 2 }, { indicator: 'woz-waarde', direction: 'low' }, { indicator: 'misdrijven-per-1000' },
      { indicator: 'ouderen-aandeel', selected: false }, { indicator: 'huishoudensgrootte', selected: false, direction: 'low' }, { indicator: 'koopwoningen', selected: false, direction: 'low' },
      absent('uitkering-aandeel', 'Aandeel met een uitkering', 'Share on benefits', 'CBS', 'Statistics Netherlands (CBS)'),
      { ...absent('wmo-aandeel', 'Aandeel met hulp uit de Wmo', 'Share with Wmo support', ...byMunicipality), selected: false },
    ],
    analysis: { method: 'index' },
    nl: {
      title: 'Waar zitten de ‘kwetsbare’ groepen in de stad?',
      explanation: 'Kwetsbaar zijn heeft veel kanten. De kaart telt er drie bij elkaar op: hoeveel mensen zich gezond voelen, wat een woning waard is en hoeveel misdrijven er zijn. Gezondheid telt dubbel.',
      reading: 'Een hoge score betekent dat een buurt op meer punten achterblijft bij de andere buurten. Wie er woont, hoeft zelf niet kwetsbaar te zijn.',
      hypothesis: 'Waar minder mensen zich gezond voelen, hebben meer mensen ook zorgen over geld of weinig contact met anderen.',
      interventions: ['Laat een wijkteam bij mensen thuis komen.', 'Maak plekken waar mensen elkaar ontmoeten.', 'Help bij schulden en bij het vinden van werk.'],
    },
    en: {
      title: 'Where are the ‘vulnerable’ groups in town?',
      explanation: 'Being vulnerable has many sides. The map adds up three: how many people feel healthy, what a home is worth and how many crimes there are. Health counts twice.',
      reading: 'A high score means that a neighbourhood lags behind the others in more ways. Who lives there need not be vulnerable.',
      hypothesis: 'Where fewer people feel healthy, more people also worry about money or have little contact with others.',
      interventions: ['Let a local team visit people at home.', 'Make places where people meet.', 'Help with debts and with finding work.'],
    },
  },
  {
    id: 'eenzaamheid', number: 3, level: 'buurt', period: '2024',
    inputs: [
      { indicator: 'huishoudensgrootte', direction: 'low' }, { indicator: 'ouderen-aandeel' }, { indicator: 'goed-ervaren-gezondheid', direction: 'low' },
      { indicator: 'koopwoningen', selected: false, direction: 'low' },
      absent('minimaregelingen-aandeel', 'Aandeel met een minimaregeling', 'Share with income support', ...byMunicipality),
    ],
    analysis: { method: 'conditions', match: 2, conditions: [
      { indicator: 'huishoudensgrootte', op: '<=', value: 2 }, { indicator: 'ouderen-aandeel', op: '>=', value: 25 }, { indicator: 'goed-ervaren-gezondheid', op: '<', value: 68 },
      { indicator: 'minimaregelingen-aandeel', op: '>=', value: 8 },
    ] },
    nl: {
      title: 'Waar is de kans op eenzaamheid het grootst?',
      explanation: 'Eenzaam is wie goede contacten mist en daar last van heeft. Dat staat niet op een kaart. Wel waar meer mensen alleen wonen, ouder zijn of zich minder gezond voelen: dan is de kans groter.',
      hypothesis: 'Waar deze kenmerken samenkomen, is de kans op eenzaamheid het grootst.',
      reading: 'Een donkere buurt heeft meer van de kenmerken. Kleine huishoudens wijzen op veel mensen die alleen wonen, maar ook op jonge mensen zonder kinderen.',
      interventions: ['Kies per buurt activiteiten die passen bij wie er wonen.', 'Bespreek met het wijkteam wie nu niemand ziet.'],
    },
    en: {
      title: 'Where is the risk of loneliness greatest?',
      explanation: 'People are lonely when they miss good contact with others and it hurts. No map has that. It can show where more people live alone, are older or feel less healthy: there the risk is greater.',
      hypothesis: 'Where these features come together, the risk of loneliness is greatest.',
      reading: 'A dark neighbourhood has more of the features. Small households point to many people living alone, but also to young people without children.',
      interventions: ['Choose activities that suit who lives in a neighbourhood.', 'Discuss with the local team who sees nobody now.'],
    },
  },
  {
    id: 'asielzoekers', number: 9, level: 'buurt', period: '2024', palette: 'groen',
    inputs: [
      { indicator: 'inwoners', selected: false }, { indicator: 'koopwoningen', selected: false, direction: 'low' }, { indicator: 'misdrijven-per-1000' },
    ],
    analysis: { method: 'proximity', layer: 'haltes', measure: 'count', direction: 'near', within: 500 }, layers: [stops],
    nl: {
      title: 'Hoe kunnen we op de juiste wijze invulling geven aan de asielzoekersproblematiek?',
      explanation: 'Wie hier nieuw is, heeft voorzieningen dichtbij nodig. De kaart laat zien hoeveel haltes er binnen 500 meter zijn.',
      hypothesis: 'Opvang lukt beter in een buurt waar zorg, vervoer, winkels en scholen dichtbij zijn.',
      reading: 'Aan twee kanten van de straat staat vaak een halte: die tellen elk. De afstand is gemeten vanaf het midden van de buurt.',
      interventions: ['Praat vroeg met de mensen die er wonen.', 'Maak afspraken met woningcorporaties en het welzijnswerk.'],
    },
    en: {
      title: 'How can we deal with the reception of asylum seekers in the right way?',
      explanation: 'Newcomers need facilities nearby. The map shows how many stops there are within 500 metres.',
      hypothesis: 'Reception works better where care, transport, shops and schools are near.',
      reading: 'Often each side of a street has a stop: both count. Distance is measured from the middle of the neighbourhood.',
      interventions: ['Talk early with the people who live there.', 'Make agreements with housing associations and social work.'],
    },
  },
  {
    id: 'veiligheid', number: 10, level: 'wijk', period: '2024', data: ['/demo/real/leefbaarometer.json'],
    inputs: [
      { indicator: 'misdrijven' }, { indicator: 'leefbaarheid', direction: 'low' }, { indicator: 'kinderen-aandeel', selected: false }, { indicator: 'ouderen-aandeel', selected: false },
      { ...absent('veiligheidsbeleving', 'Veilig voelen in de buurt', 'Feeling safe in the neighbourhood', 'Gemeente / Politie / GGD', 'Municipality / Police / Public health service'), selected: false },
    ],
    analysis: { method: 'cross', indicators: ['misdrijven', 'leefbaarheid'] },
    nl: {
      title: 'Hoe veilig is een wijk / buurt en hoe wordt het gevoeld?',
      explanation: 'De kaart legt twee dingen over elkaar: hoeveel misdrijven de politie in 2024 opschreef, en de klasse van de Leefbaarometer van 2016. Die laatste zegt hoe prettig een wijk is om te wonen. Hoe veilig bewoners zich voelen, staat er niet in.',
      hypothesis: 'Hoe veilig het is en hoe het voelt, is niet hetzelfde. Dan helpt ook iets anders.',
      reading: 'Elk vak van de legenda is een combinatie van de twee. In een grote wijk of een centrum zijn al snel meer misdrijven.',
      interventions: ['Gebeurt er veel: doe samen met de politie gerichte acties.', 'Voelt het onveilig: breng buren bij elkaar.'],
    },
    en: {
      title: 'How safe is a neighbourhood, and how does it feel?',
      explanation: 'The map lays two things over each other: how many crimes the police recorded in 2024, and the class of the Leefbaarometer of 2016, which says how pleasant a district is to live in. How safe residents feel is not in it.',
      hypothesis: 'How safe it is and how it feels are not the same. They ask for other measures.',
      reading: 'Each square of the legend is a combination of the two. A large district or a centre soon has more crimes.',
      interventions: ['Where much happens: act with the police.', 'Where it feels unsafe: bring neighbours together.'],
    },
  },
  {
    id: 'misdrijven', level: 'buurt', indicator: 'misdrijven', period: '2025', palette: 'oranje',
    nl: {
      title: 'Waar schrijft de politie de meeste misdrijven op?',
      explanation: 'De kaart laat zien hoeveel misdrijven de politie in een jaar opschreef. In een buurt met veel mensen, winkels of een station zijn dat er al snel meer.',
      hypothesis: 'Hoe veilig het is en hoe veilig het voelt, is niet hetzelfde. Mensen voelen zich onveilig als zij elkaar niet kennen.',
      interventions: ['Gebeurt er veel: doe samen met de politie gerichte acties.', 'Voelt het onveilig: breng buren bij elkaar.'],
    },
    en: {
      title: 'Where do the police record most crimes?',
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

const squares = {
  format: 'rk-question/1', id: 'leefbaarheid-vierkanten', place: 'Breda',
  title: 'Waar is het prettig wonen, tot op 100 meter?',
  explanation: 'De Leefbaarometer geeft elk vierkant van 100 bij 100 meter waar mensen wonen een score. De kaart tekent de vierkanten uit hun code.',
  texts: { en: { title: 'Where is it pleasant to live, to within 100 metres?', explanation: 'The Leefbaarometer gives every square of 100 by 100 metres where people live a score. The map draws the squares from their codes.' } },
  areas: { src: '/shared/data/fine/breda_leefbaarheid_grid100m.csv' },
  data: ['/demo/real/leefbaarometer-vierkanten.json'],
  inputs: [{ indicator: 'leefbaarheid', direction: 'low' }],
  style: { palette: 'paars-groen' },
};

/** @returns {Record<string, object>} path below the data folder → question file, for every pilot municipality */
export function pilotQuestions() {
  const files = { 'pilots/nederland/leefbaarheid.json': leefbaarometer, 'pilots/breda/leefbaarheid-vierkanten.json': squares };
  for (const { id, name } of municipalities) {
    for (const { level, indicator, inputs, analysis, layers, data: more = [], period, palette, nl, en, ...about } of questions) {
      const { data, ...areas } = levels[level];
      files[`pilots/${id}/${about.id}.json`] = {
        format: 'rk-question/1', ...about, place: name, ...nl, texts: { en },
        areas: { src: `/shared/data/boundaries/buurt_2024_${id}.topojson`, ...areas },
        data: [data, ...more], inputs: inputs ?? [{ indicator }], analysis, layers, style: palette ? { palette } : undefined, view: { period },
      };
    }
  }
  return files;
}
