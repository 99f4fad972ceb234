/**
 * Question files (`rk-question/1`): the ten of the catalogue, for this town, and one per postcode.
 */
import { isRead, questionFile, questions as catalogue } from './catalogue.mjs';
import { coarse, homes, safety, social } from './definitions.mjs';

const areas = { src: '../gemeente.topojson', object: 'buurt', key: 'buurtcode', label: 'buurtnaam', outline: 'wijk' };
const view = { period: '2024' };
const question = (about, data, indicator, direction, words, en) => ({
  format: 'rk-question/1', ...about, place: 'Lindewaard', ...words, texts: { en }, areas, data,
  inputs: [{ indicator, selected: true, weight: 1, direction }], analysis: { method: 'single' }, view,
});

/** The layers of points that have a file of their own in `punten`. */
export const pointLayers = ['supermarkten', 'ontmoetingsplekken', 'jeugdplekken', 'scholen', 'zorgplekken', 'ongevallen', 'onveilige-plekken'];

/** Indicators by the file that has them. */
const tables = { '../indicatoren-buurt.json': [...coarse, ...social], '../indicatoren-wonen.json': homes, '../indicatoren-veiligheid.json': safety };
const tablesFor = ({ inputs }) => Object.keys(tables).filter((src) => tables[src].some(({ id }) => inputs.some(({ indicator }) => indicator === id)));
const pointsOf = (layer) => (layer === 'haltes' ? '../haltes.csv' : `../punten/${layer}.csv`);
const here = (asked) => JSON.parse(JSON.stringify(questionFile(asked, { place: 'Lindewaard', areas, period: view.period, data: tablesFor(asked), points: pointsOf })));

/**
 * @returns {Record<string, object>} file name → content. What the library does not read yet has `straks-` before its name,
 *   and a simpler form takes its place where there is one.
 */
export function questions() {
  const asked = catalogue.map((each) => [`${each.id}.json`, here(each)]);
  return { ...simpleQuestions(), ...Object.fromEntries(asked.map(([name, file]) => [isRead(file) ? name : `straks-${name}`, file])) };
}

/** Questions about one indicator. */
function simpleQuestions() {
  return {
    'eenzaamheid-pc6.json': {
      ...question({ id: 'eenzaamheid-pc6', number: 3 }, ['../indicatoren-pc6.json'], 'alleenstaand-aandeel', 'high', {
        title: 'In welke straten wonen veel mensen alleen?',
        explanation: 'Dit is dezelfde vraag als die per buurt, maar dan per postcode. Zo ziet u in welke straten veel mensen alleen wonen. In veel straten wonen zo weinig mensen dat wij het cijfer niet tonen.',
        hypothesis: 'Binnen een buurt verschillen straten veel. Een flat met kleine woningen is anders dan de rij huizen ernaast.',
        interventions: ['Kies de straat of de flat waar u begint.', 'Vraag de huismeester of de wijkverpleegkundige wat zij zien.'],
      }, {
        title: 'In which streets do many people live alone?',
        explanation: 'This is the question per neighbourhood again, but per postcode. It shows in which streets many people live alone. In many streets so few people live that we do not show the figure.',
        hypothesis: 'Within a neighbourhood streets differ a lot. A block of small flats is unlike the row of houses next to it.',
        interventions: ['Choose the street or block to start with.', 'Ask the caretaker or the district nurse what they see.'],
      }),
      areas: { src: '../pc6.topojson', object: 'pc6', key: 'pc6', label: 'pc6', outline: 'buurt' },
    },
    'eenzaamheid.json': question({ id: 'eenzaamheid', number: 3 }, ['../indicatoren-buurt.json'], 'alleenstaand-aandeel', 'high', {
      title: 'Waar is de kans op eenzaamheid het grootst?',
      explanation: 'Eenzaam is wie goede contacten mist en daar last van heeft. Dat kunt u niet op een kaart zien. Wel ziet u waar veel mensen alleen wonen. Alleen wonen is niet hetzelfde als eenzaam zijn, maar de kans is dan groter.',
      hypothesis: 'In buurten met veel eenpersoonshuishoudens zijn meer mensen eenzaam. Het gaat niet alleen om ouderen: ook tussen 45 en 65 jaar neemt eenzaamheid toe. Wie zich minder alleen voelt, vraagt minder vaak hulp uit de Wmo.',
      interventions: ['Kijk per buurt wie er wonen en kies activiteiten die bij hen passen.', 'Vertel bewoners in hun eigen buurt waar zij anderen kunnen ontmoeten.', 'Bespreek met het wijkteam wie nu niemand ziet, en ga bij hen langs.'],
    }, {
      title: 'Where is the risk of loneliness greatest?',
      explanation: 'People are lonely when they miss good contact with others and it hurts. A map cannot show that. It can show where many people live alone. Living alone is not the same as being lonely, but the risk is greater.',
      hypothesis: 'In neighbourhoods with many one-person households more people are lonely. Not only older people: loneliness also rises between 45 and 65. People who feel less alone ask less often for support.',
      interventions: ['Look at who lives in a neighbourhood and choose activities that suit them.', 'Tell residents where they can meet others close to home.', 'Discuss with the local team who sees nobody now, and visit them.'],
    }),
    'schulden.json': question({ id: 'schulden', number: 4 }, ['../indicatoren-buurt.json'], 'schuldhulp-aandeel', 'high', {
      title: 'Waar is de kans op schuldenproblematiek het grootst?',
      explanation: 'Schulden raken alles: wonen, gezondheid, werk en kinderen. De kaart laat zien in welke buurten veel huishoudens om hulp vragen. Wie schulden heeft maar geen hulp vraagt, ziet u hier niet.',
      hypothesis: 'Waar veel huishoudens een laag inkomen hebben en huren, melden zich meer mensen met schulden. Wie vroeg in zo’n buurt begint, voorkomt dat schulden groter worden.',
      interventions: ['Zoek mensen met een achterstand vroeg op, voordat zij hun huis kwijtraken.', 'Bied hulp die past: van een vrijwilliger voor de post tot een schuldhulpverlener.', 'Help gezinnen om meer inkomen te krijgen, met werk of met regelingen.'],
    }, {
      title: 'Where is the risk of problem debt greatest?',
      explanation: 'Debts touch everything: housing, health, work and children. The map shows in which neighbourhoods many households ask for help. People in debt who do not ask for help are not on it.',
      hypothesis: 'Where many households have a low income and rent their home, more people ask for help with debts. Starting early in such a neighbourhood keeps debts from growing.',
      interventions: ['Find people in arrears early, before they lose their home.', 'Offer help that fits, from a volunteer for the paperwork to a professional.', 'Help families to a higher income, through work or allowances.'],
    }),
    'veiligheid.json': question({ id: 'veiligheid', number: 10 }, ['../indicatoren-veiligheid.json', '../indicatoren-buurt.json'], 'veiligheidsbeleving', 'low', {
      title: 'Hoe veilig is een wijk / buurt en hoe wordt het gevoeld?',
      explanation: 'Bewoners gaven een cijfer voor de veiligheid in hun buurt. Dat gevoel klopt niet altijd met het aantal inbraken en diefstallen. Kijk daarom naar allebei.',
      hypothesis: 'Mensen voelen zich onveilig als zij elkaar niet kennen. Dan helpt iets anders dan in een buurt waar echt veel gebeurt.',
      interventions: ['Voelt het onveilig: breng buren bij elkaar, met gesprekken en activiteiten.', 'Verhuizen mensen vaak: spreid sociale huurwoningen over de stad.', 'Gebeurt er echt veel: doe samen met de politie gerichte acties, en begeleid daders.'],
    }, {
      title: 'How safe is a neighbourhood, and how does it feel?',
      explanation: 'Residents gave a mark for safety in their neighbourhood. That feeling does not always match the number of burglaries and thefts, so look at both.',
      hypothesis: 'People feel unsafe when they do not know each other. That asks for something else than a neighbourhood where much really happens.',
      interventions: ['Where it feels unsafe: bring neighbours together, with talks and activities.', 'Where people move often: spread social housing across the town.', 'Where much really happens: act with the police, and guide offenders.'],
    }),
  };
}
