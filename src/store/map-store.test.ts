import { expect } from '@esm-bundle/chai';
import { figures, squares } from '../../test/fixtures/squares.js';
import { MapStore } from './map-store.js';
import { currentPeriod, mainView, periodsOf, viewOf } from './selectors.js';

const declaration = { object: 'buurten', key: 'code', label: 'naam', indicator: 'ouderen-aandeel' };
const loaded = async (changes: object = {}, files: object = {}) => {
  const store = new MapStore();
  const id = store.addLayer({ ...declaration, ...changes }, { shapes: squares(4), figures: figures(16), ...files });
  await store.idle();
  return { store, id };
};

describe('the store of a map', () => {
  it('notifies once a turn, however many actions were called', async () => {
    const store = new MapStore();
    let notices = 0;
    store.subscribe(() => notices++);
    store.setPeriod('2022');
    store.select('A1');
    store.hover({ layer: 1, area: 2 });
    expect(notices).to.equal(0);
    await Promise.resolve();
    expect(notices).to.equal(1);
    expect(store.state).to.deep.include({ period: '2022', selected: 'A1', hovered: { layer: 1, area: 2 } });
  });

  it('says nothing when nothing changed, nor to who stopped listening', async () => {
    const store = new MapStore();
    let notices = 0;
    const stop = store.subscribe(() => notices++);
    store.setPeriod(undefined);
    store.hover(undefined);
    await Promise.resolve();
    expect(notices).to.equal(0);
    stop();
    store.select('A1');
    await Promise.resolve();
    expect(notices).to.equal(0);
  });

  it('lets classes stand out until they are other classes, of other figures, or none', async () => {
    const { store, id } = await loaded();
    const brush = { layer: id, classes: [1, 2] };
    store.brush(brush);
    store.updateLayer(id, { ...declaration, opacity: 0.5 });
    store.setPeriod('2023');
    expect(store.state.brushed).to.deep.equal(brush);
    for (const changes of [{ indicator: 'inwoners' }, { classes: 3 }, { breaks: [10], method: 'manual' }]) {
      store.updateLayer(id, { ...declaration, ...changes });
      expect(store.state.brushed, JSON.stringify(changes)).to.equal(undefined);
      store.brush(brush);
    }
    store.updateLayer(id, declaration, { shapes: squares(4), figures: figures(16) });
    await store.idle();
    expect(store.state.brushed).to.equal(undefined);
    store.brush(brush);
    store.brush({ layer: id, classes: [] });
    expect(store.state.brushed).to.equal(undefined);
    store.brush(brush);
    store.removeLayer(id);
    expect(store.state.brushed).to.equal(undefined);
  });

  it('hands out frozen snapshots', () => {
    const { state } = new MapStore();
    expect(Object.isFrozen(state)).to.equal(true);
  });

  it('joins, gates and classifies a layer', async () => {
    const { store } = await loaded();
    const view = mainView(store.state)!;
    expect(view.join.matched).to.equal(15);
    // Area 1 is too small, area 2 was not counted, area 15 has no row.
    expect(view.stateCounts).to.deep.equal([13, 1, 1, 1]);
    expect(view.classCounts.reduce((sum, count) => sum + count)).to.equal(13);
    expect(view.period).to.equal('2024');
  });

  it('keeps no figure in a snapshot that the gate did not let through', async () => {
    const { store, id } = await loaded();
    const text = JSON.stringify(store.state, (_, value: unknown) => (ArrayBuffer.isView(value) ? [...(value as Float64Array)] : value));
    expect(text).not.to.contain('"values"');
    const { table } = store.state.layers.find((layer) => layer.id === id)!;
    for (const period of table!.periods) expect(table!.column('ouderen', period).values[1]).to.be.NaN;
  });

  it('keeps breaks and colours when the period changes', async () => {
    const { store } = await loaded();
    const before = mainView(store.state)!;
    store.setPeriod('2022');
    const after = mainView(store.state)!;
    expect(after.period).to.equal('2022');
    expect(after.classes).to.equal(before.classes);
    expect(after.colours).to.equal(before.colours);
  });

  it('knows the periods of what is shown, and shows the nearest one before a period that is not there', async () => {
    const { store } = await loaded();
    expect(periodsOf(store.state)).to.deep.equal(['2022', '2023', '2024']);
    store.setPeriod('2030');
    expect(currentPeriod(store.state)).to.equal('2024');
    store.setPeriod('1999');
    expect(currentPeriod(store.state)).to.equal('2022');
  });

  it('reads files again only when what is said of them changes', async () => {
    const { store, id } = await loaded();
    const [{ areas, table }] = store.state.layers as [never];
    store.updateLayer(id, { ...declaration, classes: 3 });
    await store.idle();
    expect(store.state.layers[0]!.areas).to.equal(areas);
    expect(store.state.layers[0]!.table).to.equal(table);
    store.updateLayer(id, { ...declaration, threshold: 30 });
    await store.idle();
    expect(store.state.layers[0]!.areas).to.equal(areas);
    expect(mainView(store.state)!.stateCounts[1]).to.be.above(1);
  });

  it('finishes what a cut-short load had not brought', async () => {
    const store = new MapStore();
    const id = store.addLayer(declaration, { shapes: squares(4), figures: figures(16) });
    store.updateLayer(id, { ...declaration, threshold: 6 });
    await store.idle();
    expect(mainView(store.state)!.areas.count).to.equal(16);
  });

  it('forgets a layer that is removed while it loads', async () => {
    const store = new MapStore();
    const id = store.addLayer(declaration, { shapes: squares(4), figures: figures(16) });
    store.removeLayer(id);
    await store.idle();
    await new Promise((resolve) => setTimeout(resolve));
    expect(store.state.layers).to.deep.equal([]);
  });

  it('draws layers in the order they are declared in, whenever they were added', () => {
    const store = new MapStore();
    store.addLayer({ order: 2 });
    store.addLayer({ order: 0 });
    store.addLayer({ order: 1 });
    expect(store.state.layers.map((layer) => layer.declaration.order)).to.deep.equal([0, 1, 2]);
  });

  const failures: [string, object, object, string][] = [
    ['an indicator that is not there', { indicator: 'geluk' }, {}, 'no-such-indicator'],
    ['no key in common', {}, { figures: { ...figures(16), areas: Array.from({ length: 15 }, (_, index) => `Z${index}`) } }, 'no-key-in-common'],
    ['an object that is not there', { object: 'wijken' }, {}, 'no-such-object'],
    ['an unknown palette', { palette: 'regenboog' }, {}, 'invalid'],
    ['an unknown method', { method: 'kwantiel' }, {}, 'invalid'],
    ['a threshold below five', { threshold: 3 }, {}, 'threshold-too-low'],
    ['a layer of an unknown type', { type: 'wolken' }, {}, 'unsupported'],
    ['a file that is not there', {}, { figures: '/nergens.json' }, 'load-failed'],
    ['text that is no JSON', {}, { figures: '{"format": "rk-indicators/1", "areas": [' }, 'not-json'],
  ];
  for (const [name, changes, files, code] of failures) {
    it(`says what is wrong with ${name}`, async () => {
      const { store } = await loaded(changes, files);
      expect(viewOf(store.state.layers[0]!, store.state).error?.code).to.equal(code);
    });
  }

  it('shows the layer again once what was wrong is mended', async () => {
    const { store, id } = await loaded({ object: 'wijken' });
    store.updateLayer(id, declaration);
    await store.idle();
    expect(mainView(store.state)?.join.matched).to.equal(15);
  });

  describe('with levels', () => {
    const file = (content: object) => URL.createObjectURL(new Blob([JSON.stringify(content)]));
    const levels = async () => {
      const store = new MapStore();
      const [coarse, fine] = [file(squares(2)), file(squares(4))];
      const id = store.addLayer({
        ...declaration, src: coarse, data: file(figures(4)),
        levels: [{ from: 14, src: 'nergens.json' }, { from: 12, src: fine, object: 'buurten', key: 'code', label: 'naam', data: file(figures(16)) }],
      });
      await store.idle();
      const counts = async (zoom: number) => {
        store.setZoom(zoom);
        await store.idle();
        return store.state.layers[0]!.areas?.count;
      };
      return { store, id, counts };
    };

    it('shows the coarsest first, and each finer one from its zoom on', async () => {
      const { store, counts } = await levels();
      expect(store.state.layers[0]!.areas!.count).to.equal(4);
      expect([await counts(11.9), await counts(12), await counts(13.5), await counts(3)]).to.deep.equal([4, 16, 16, 4]);
      expect(mainView(store.state)!.join.matched).to.equal(3);
    });

    it('loads a level once, keeps what is shown until it is there, and lets go of all of it in the end', async () => {
      const { store, id, counts } = await levels();
      const coarse = store.state.layers[0]!.areas!;
      store.setZoom(12);
      expect(store.state.layers[0]).to.deep.include({ areas: coarse, status: 'loading' });
      await store.idle();
      const fine = store.state.layers[0]!.areas!;
      await counts(3);
      expect(store.state.layers[0]!.areas).to.equal(coarse);
      store.setZoom(12);
      expect(store.state.layers[0]).to.deep.include({ areas: fine, status: 'ready' });
      store.removeLayer(id);
      for (const { engine } of [coarse, fine]) expect(await engine.labelPoints().catch(({ name }: Error) => name)).to.equal('AbortError');
    });

    it('points at nothing any more when the areas are others', async () => {
      const { store, id, counts } = await levels();
      await counts(12);
      store.hover({ layer: id, area: 15 });
      await counts(3);
      expect(store.state.hovered).to.equal(undefined);
    });

    it('says what is wrong with a level, and goes on when the reader zooms out', async () => {
      const { store, counts } = await levels();
      await counts(14);
      expect(viewOf(store.state.layers[0]!, store.state).error?.code).to.equal('load-failed');
      expect(await counts(12)).to.equal(16);
      expect(viewOf(store.state.layers[0]!, store.state).error).to.equal(undefined);
    });

    it('forgets its levels when they change', async () => {
      const { store, id, counts } = await levels();
      await counts(12);
      const fine = store.state.layers[0]!.areas!;
      store.updateLayer(id, { ...declaration, src: file(squares(3)), data: file(figures(9)) });
      await store.idle();
      expect(store.state.layers[0]!.areas!.count).to.equal(9);
      expect(await fine.engine.labelPoints().catch(({ name }: Error) => name)).to.equal('AbortError');
    });
  });
});
