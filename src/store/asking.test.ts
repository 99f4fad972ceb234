import { expect } from '@esm-bundle/chai';
import { figures, squares } from '../../test/fixtures/squares.js';
import { parseQuestion, type Question } from '../core/question.js';
import { MapStore } from './map-store.js';
import { mainView, viewOf } from './selectors.js';

const question = (analysis: object, changes: object = {}): Question => parseQuestion({
  format: 'rk-question/1', id: 'vraag', title: 'Vraag?', areas: { src: '-' }, data: ['-'], analysis,
  inputs: [{ indicator: 'ouderen-aandeel' }, { indicator: 'leefbaarheid', direction: 'low' }], ...changes,
});
const index = question({ method: 'index' });
const conditions = question({ method: 'conditions', conditions: [{ indicator: 'ouderen-aandeel', op: '>=', value: 22 }] });
const wrong = question({ method: 'change', indicator: 'leefbaarheid' });

async function asked(first: Question | undefined): Promise<{ store: MapStore; id: number }> {
  const store = new MapStore();
  const id = store.addLayer({ object: 'buurten', key: 'code', label: 'naam', indicator: 'inwoners', question: first }, { shapes: squares(4), figures: figures(16) });
  await store.idle();
  return { store, id };
}
const shows = ({ state }: MapStore) => mainView(state)?.indicator.id;

describe('asking', () => {
  it('answers the question that a layer is declared with', async () => {
    const { store } = await asked(index);
    expect(shows(store)).to.equal('index:class');
    expect(store.state.layers[0]!.answered!.question).to.deep.equal(index);
  });

  it('keeps showing the answer it had until there is another, and then shows that', async () => {
    const { store, id } = await asked(index);
    store.ask(id, conditions);
    expect(store.state.layers[0]!.computing).to.equal(true);
    expect(shows(store)).to.equal('index:class');
    await store.idle();
    expect(store.state.layers[0]!.computing).to.equal(false);
    expect(shows(store)).to.equal('conditions');
  });

  it('goes back to what the page asks when nothing is asked any more', async () => {
    const { store, id } = await asked(undefined);
    store.ask(id, conditions);
    await store.idle();
    expect(shows(store)).to.equal('conditions');
    store.ask(id, undefined);
    await store.idle();
    expect(shows(store)).to.equal('inwoners');
  });

  it('drops what is being computed, with what was asked', async () => {
    const { store, id } = await asked(index);
    store.ask(id, conditions);
    store.stopAsking(id);
    await store.idle();
    expect(shows(store)).to.equal('index:class');
    expect(store.state.layers[0]!.declaration.question).to.deep.equal(index);
    store.ask(id, conditions);
    await store.idle();
    expect(shows(store)).to.equal('conditions');
  });

  it('lets the last of two questions win', async () => {
    const { store, id } = await asked(undefined);
    store.ask(id, index);
    store.ask(id, conditions);
    await store.idle();
    expect(shows(store)).to.equal('conditions');
  });

  it('keeps the map when a question cannot be answered, and says why', async () => {
    const { store, id } = await asked(index);
    store.ask(id, wrong);
    await store.idle();
    const [layer] = store.state.layers;
    expect(layer!.refused).to.have.property('code', 'invalid');
    expect(viewOf(layer!, store.state).error).to.equal(undefined);
    expect(shows(store)).to.equal('index:class');
    store.ask(id, conditions);
    await store.idle();
    expect(store.state.layers[0]!.refused).to.equal(undefined);
  });

  it('fails when the first question cannot be answered', async () => {
    const { store } = await asked(wrong);
    expect(store.state.layers[0]).to.include({ status: 'failed' });
  });

  it('reads no file again', async () => {
    const { store, id } = await asked(index);
    const { areas, source } = store.state.layers[0]!;
    store.ask(id, conditions);
    await store.idle();
    expect(store.state.layers[0]!.areas).to.equal(areas);
    expect(store.state.layers[0]!.source).to.equal(source);
  });

  it('lets go of what a reader asked when the page asks something else', async () => {
    const { store, id } = await asked(index);
    store.ask(id, conditions);
    await store.idle();
    store.updateLayer(id, { object: 'buurten', key: 'code', label: 'naam', indicator: 'leefbaarheid', question: index });
    await store.idle();
    expect(shows(store)).to.equal('index:class');
  });
});
