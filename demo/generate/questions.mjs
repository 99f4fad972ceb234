/**
 * Question files (`rk-question/1`): the ten of the catalogue, for this town, and one per postcode.
 */
import { questionFile, questions as catalogue } from './catalogue.mjs';
import { wijkNames } from './names.mjs';
import { wijken } from './plan.mjs';
import { coarse, homes, safety, social } from './definitions.mjs';

const areas = { src: '../gemeente.topojson', object: 'buurt', key: 'buurtcode', label: 'buurtnaam', outline: 'wijk' };
const view = { period: '2024' };
const parts = wijken.map(({ key }, wijk) => ({ title: wijkNames[key], areas: [`WK9901${String(wijk).padStart(2, '0')}`] }));
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
const here = (asked) => JSON.parse(JSON.stringify({ parts, ...questionFile(asked, { place: 'Lindewaard', areas, period: view.period, data: tablesFor(asked), points: pointsOf }) }));

/** @returns {Record<string, object>} file name → content */
export function questions() {
  return { ...Object.fromEntries(catalogue.map((asked) => [`${asked.id}.json`, here(asked)])), ...finer };
}

/** A question of the catalogue again, by street. */
const finer = {
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
};
