import { expect } from '@esm-bundle/chai';
import { withLayersLeft } from './question-layers.js';
import { parseQuestion, serialiseQuestion } from './question.js';

const question = parseQuestion({
  format: 'rk-question/1', id: 'v', title: 'V?', areas: { src: 'buurten.json' }, data: ['cijfers.json'], inputs: [{ indicator: 'a' }],
  layers: [{ type: 'points', src: 'haltes.csv', title: 'Haltes' }, { id: 'lijn', type: 'lines', src: 'lijnen.json' }],
});
const areas = { type: 'areas', src: 'buurten.json', opacity: 0.5 };
const points = { type: 'points', src: 'haltes.csv', hidden: true, opacity: 1 };
const lines = { type: 'lines', src: 'lijnen.json', opacity: 0.8, hidden: false };

describe('the layers of a question', () => {
  it('are kept as a reader left them: on or off, opacity, order and under the areas', () => {
    const left = withLayersLeft(question, [lines, areas, points]);
    expect(left.layers.map(({ id, opacity, hidden, below }) => ({ id, opacity, hidden, below }))).to.deep.equal([
      { id: 'lijn', opacity: 0.8, hidden: false, below: true }, { id: '1', opacity: 1, hidden: true, below: false },
    ]);
    expect(left.style).to.include({ opacity: 0.5 });
    // A file of it is read back as the same.
    expect(parseQuestion(JSON.parse(serialiseQuestion(left)))).to.deep.equal(JSON.parse(JSON.stringify(left)));
  });

  it('keep the ids by which an analysis knows them', () => {
    expect(withLayersLeft(question, [areas, lines, points]).layers.map(({ id }) => id)).to.deep.equal(['lijn', '1']);
  });

  it('are those of the file as long as the map does not have them', () => {
    expect(withLayersLeft(question, [])).to.equal(question);
    expect(withLayersLeft(question, [areas]).layers.map(({ src }) => src)).to.deep.equal(['haltes.csv', 'lijnen.json']);
  });
});
