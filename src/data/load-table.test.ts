import { expect } from '@esm-bundle/chai';
import { State } from '../core/disclosure/published.js';
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
});
