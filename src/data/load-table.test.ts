import { expect } from '@esm-bundle/chai';
import { State } from '../core/disclosure/published.js';
import { publishIndicators } from '../core/publish-indicators.js';
import { figures } from '../../test/fixtures/squares.js';
import { rejected } from '../../test/fixtures/thrown.js';
import { loadTable } from './load-table.js';

const file = (content: string | object) => URL.createObjectURL(new Blob([typeof content === 'string' ? content : JSON.stringify(content)]));

const described = (src: string, more: object = {}) => ({
  format: 'rk-indicators/1', level: 'buurt', periods: ['2024'],
  indicators: [{ id: 'inwoners', title: 'Inwoners', kind: 'count' }],
  tables: [{ src, area: 'code', columns: { n: 'inwoners' }, ...more }],
});

describe('loadTable', () => {
  it('takes a parsed file, JSON text, bytes and an address', async () => {
    const content = figures(4);
    const text = JSON.stringify(content);
    for (const source of [content, text, new TextEncoder().encode(text), file(text)]) {
      expect((await loadTable(source)).areas).to.deep.equal(['A0', 'A1', 'A2']);
    }
  });

  it('gives published figures only', async () => {
    const table = await loadTable(described(file('code;n\nA;3\nB;12\nC;')));
    const { values, states } = table.column('inwoners', '2024');
    expect([...values]).to.deep.equal([NaN, 12, NaN]);
    expect([...states]).to.deep.equal([State.suppressed, State.value, State.missing]);
  });

  it('raises the threshold when asked', async () => {
    const { states } = (await loadTable(described(file('code;n\nA;3\nB;12')), { threshold: 20 })).column('inwoners', '2024');
    expect([...states]).to.deep.equal([State.suppressed, State.suppressed]);
  });

  it('protects a raw file as the core does, and in pieces: the page can go on', async () => {
    const areas = Array.from({ length: 3000 }, (_, row) => `A${row}`);
    const counts = (seed: number, most: number): number[] => areas.map((_, row) => (row * seed) % most);
    const [jong, oud, midden] = [counts(7, 11), counts(13, 17), counts(5, 23)];
    const content = {
      format: 'rk-indicators/1', level: 'pc6', areas, periods: ['2024'],
      indicators: [{ id: 'alle', title: 'Alle', kind: 'count' }, ...['jong', 'midden', 'oud'].map((id) => ({ id, title: id, kind: 'count', partOf: 'alle' }))],
      values: { alle: { 2024: areas.map((_, row) => jong[row]! + midden[row]! + oud[row]!) }, jong: { 2024: jong }, midden: { 2024: midden }, oud: { 2024: oud } },
    };
    let turns = 0;
    const timer = setInterval(() => turns++, 1);
    const table = await loadTable(content).finally(() => clearInterval(timer));
    const expected = publishIndicators(content);
    for (const { id } of table.indicators) expect([...table.column(id, '2024').states]).to.deep.equal([...expected.column(id, '2024').states]);
    const shown = (row: number): number => ['alle', 'jong', 'midden', 'oud'].filter((id) => table.column(id, '2024').states[row] === State.value).length;
    expect(areas.some((_, row) => shown(row) === 2), 'a count is hidden to protect another').to.equal(true);
    expect(areas.every((_, row) => shown(row) !== 3), 'never is one alone hidden').to.equal(true);
    expect(turns, 'other things happened meanwhile').to.be.above(1);
    expect(table.exposed).to.equal(true);
  });

  it('stops protecting when the page no longer wants the file', async () => {
    const controller = new AbortController();
    const loading = loadTable({ ...figures(4), indicators: [{ id: 'inwoners', title: 'a', kind: 'count' }, { id: 'ouderen', title: 'b', kind: 'count', partOf: 'inwoners' }], values: { inwoners: { 2024: [9, 9, 9] } } }, { signal: controller.signal });
    controller.abort();
    expect(await loading.catch((error: unknown) => error)).to.have.property('name', 'AbortError');
  });

  it('names the file of which the manifest is broken', async () => {
    const src = file({ ...figures(4), manifest: { tool: 'rk publish', threshold: 5, levels: [] } });
    expect((await rejected(loadTable(src))).details.file).to.equal(src);
  });

  it('reads tables of records', async () => {
    const list = await loadTable(described(file([{ code: 'A', n: 12 }])));
    expect([...list.column('inwoners', '2024').values]).to.deep.equal([12]);
    const keyed = await loadTable(described(file({ A: { n: '12' } }), { area: '$key' }));
    expect([...keyed.column('inwoners', '2024').values]).to.deep.equal([12]);
  });

  it('looks for tables beside the file that describes them', async () => {
    const base = new URL('/demo/real/', location.href).href;
    const error = await rejected(loadTable(described('../cijfers.csv'), { base }));
    expect(error.details).to.include({ file: '../cijfers.csv', got: '404 Not Found' });
    const asked: string[] = [];
    const original = globalThis.fetch;
    globalThis.fetch = ((url: string) => {
      asked.push(url);
      return Promise.resolve(new Response(url.endsWith('.csv') ? 'code;n\nA;12' : JSON.stringify(described('cijfers.csv'))));
    }) as unknown as typeof fetch;
    try { await loadTable('sub/beschrijving.json', { base }); } finally { globalThis.fetch = original; }
    expect(asked).to.deep.equal([`${base}sub/beschrijving.json`, `${base}sub/cijfers.csv`]);
  });

  it('refuses a table without a description, and says what is needed', async () => {
    for (const source of [file('code;n\nA;12'), file([{ code: 'A', n: 12 }])]) {
      const error = await rejected(loadTable(source));
      expect(error.code).to.equal('undeclared');
      expect(error.details.file).to.equal(source);
      expect(error.details.expected).to.contain('rk-indicators/1');
    }
  });

  it('names the table that is wrong', async () => {
    const src = file('code;m\nA;12');
    expect((await rejected(loadTable(described(src)))).details).to.include({ file: src, path: 'tables[0].columns["n"]', expected: 'code | m' });
    const ragged = file('code;n\nA;12\nB');
    expect((await rejected(loadTable(described(ragged)))).details).to.include({ file: ragged, path: 'line 3' });
  });

  it('names the indicator file that is wrong', async () => {
    const src = file({ ...figures(3), level: 5 });
    expect((await rejected(loadTable(src))).details).to.include({ file: src, path: 'level' });
    const low = file({ ...figures(3), indicators: [{ id: 'inwoners', title: 'Inwoners', kind: 'count', threshold: 2 }], values: {} });
    expect((await rejected(loadTable(low))).details.file).to.equal(low);
  });

  it('gives up when told to', async () => {
    const reason = await loadTable(file(figures(3)), { signal: AbortSignal.abort() }).catch((error: unknown) => error);
    expect((reason as Error).name).to.equal('AbortError');
  });

  describe('of a large file', () => {
    const large = (change: (content: ReturnType<typeof figures>) => object): Uint8Array => new TextEncoder().encode(JSON.stringify(change(figures(4000))).padEnd(2 << 20));
    let started = 0;
    const Original = Worker;
    before(() => { globalThis.Worker = class extends Original { constructor(url: string | URL, options?: WorkerOptions) { super(url, options); started++; } }; });
    after(() => { globalThis.Worker = Original; });
    beforeEach(() => { started = 0; });

    const same = async (change: (content: ReturnType<typeof figures>) => object): Promise<void> => {
      const [far, near] = [await loadTable(large(change)), await loadTable(change(figures(4000)))];
      expect(started).to.equal(1);
      expect([far.level, far.areas, far.periods, far.indicators, far.exposed]).to.deep.equal([near.level, near.areas, near.periods, near.indicators, near.exposed]);
      for (const { id } of near.indicators) for (const period of near.periods) expect(far.column(id, period)).to.deep.equal(near.column(id, period));
    };

    it('gives what it gives of a small one, from a worker', () => same((content) => content));

    it('protects what adds up on the page, with what the worker read', () =>
      same((content) => ({ ...content, indicators: content.indicators.map((one) => (one['id'] === 'ouderen' ? { ...one, partOf: 'inwoners' } : one)) })));

    it('says what is wrong, and where', async () => {
      const error = await rejected(loadTable(large((content) => ({ ...content, indicators: [{ id: 'inwoners', kind: 'count' }] }))));
      expect(error.code).to.equal('invalid');
      expect(error.details.path).to.contain('indicators');
    });

    it('stops with the page', async () => {
      const stop = new AbortController();
      const loading = loadTable(large((content) => content), { signal: stop.signal });
      stop.abort();
      expect(await loading.catch(({ name }: Error) => name)).to.equal('AbortError');
    });
  });
});
