// The product as built, asked a question: a score of ten figures, answered anew when a reader changes a weight and says OK.
import '/dist/ruimtelijke-kijk.js';

/** Of the same shapes as the other contenders, with figures made here. It draws when it sees fit. */
export const traits = { wants: ['bytes only', 'indicators'], draws: 'by itself' };

const PERIODS = ['2022', '2023', '2024'];
const INPUTS = Array.from({ length: 10 }, (_, input) => `figure-${input}`);

const file = (content) => URL.createObjectURL(new Blob([content]));
const once = (element, type) => new Promise((resolve) => element.addEventListener(type, resolve, { once: true }));

/** Ten public figures for the areas of an indicator file: waves over the areas, each input of another length. */
function tenFigures(bytes) {
  const { level, areas } = JSON.parse(new TextDecoder().decode(bytes));
  const columnOf = (input, period) => areas.map((_, area) => Math.round(500 + 400 * Math.sin(area / (7 + 11 * input) + period) + ((area * 7919 * (input + 1)) % 97)));
  return JSON.stringify({
    format: 'rk-indicators/1', level, areas, periods: PERIODS,
    indicators: INPUTS.map((id) => ({ id, title: id, kind: 'score', range: [0, 1000], sensitivity: 'public' })),
    values: Object.fromEntries(INPUTS.map((id, input) => [id, Object.fromEntries(PERIODS.map((period, at) => [period, columnOf(input, at)]))])),
  });
}

let question;
let files;
let weight = 1;

export default {
  /** The files are made before the clock runs: a page is handed them. */
  prepare({ bytes }, { indicators }) {
    files = { shapes: file(bytes), figures: file(tenFigures(indicators)) };
  },

  async mount(container) {
    question = document.createElement('rk-question');
    question.question = {
      format: 'rk-question/1', id: 'ten', title: 'Ten figures', areas: { src: files.shapes, object: 'pc6' }, data: [files.figures],
      inputs: INPUTS.map((indicator) => ({ indicator, weight: 1 })), analysis: { method: 'index' },
    };
    const refused = once(question, 'rk-error').then((event) => { throw new Error(event.detail.message); });
    container.append(question);
    await Promise.race([once(question, 'rk-ready').then(() => question.settled), refused]);
  },

  async restyle(period) {
    const timeline = question.shadowRoot.querySelector('rk-timeline');
    timeline.period = PERIODS[period % PERIODS.length];
    await timeline.updateComplete;
    await question.settled;
  },

  /** Another weight, and OK. */
  async answer() {
    const query = question.shadowRoot.querySelector('rk-query');
    const field = query.shadowRoot.querySelector('.weight input');
    weight = 1 + (weight % 3);
    field.value = String(weight);
    field.dispatchEvent(new Event('input', { bubbles: true }));
    await query.updateComplete;
    query.shadowRoot.querySelector('.ok').click();
    await question.settled;
  },
};
