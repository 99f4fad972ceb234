import { expect } from '@esm-bundle/chai';
import fc from 'fast-check';
import { thrown } from '../../test/fixtures/thrown.js';
import { RkError } from './errors.js';
import { parseIndicatorFile } from './indicator-file.js';
import { tablesToRaw } from './tables-to-raw.js';
import { parseCsv, recordsTable, type TextTable } from './text-table.js';

const indicators = [
  { id: 'inwoners', title: 'Inwoners', kind: 'count' },
  { id: 'grootte', title: 'Grootte', kind: 'mean', n: 'inwoners', decimals: 1 },
  { id: 'inkomen', title: 'Inkomen', kind: 'mean', sensitivity: 'public' },
  { id: 'soort', title: 'Soort', kind: 'category', categories: [{ id: 'rij', title: 'Rij' }, { id: 'flat', title: 'Flat' }] },
];

function read(table: object, content: string | TextTable, { periods = ['2023', '2024'], ...more }: { periods?: string[]; areas?: string[] } = {}) {
  const file = parseIndicatorFile({ format: 'rk-indicators/1', level: 'buurt', periods, indicators, tables: [{ src: 'tabel.csv', area: 'code', ...table }], ...more });
  return tablesToRaw(file, [typeof content === 'string' ? parseCsv(content) : content]);
}

const values = (raw: ReturnType<typeof read>, id: string) => raw.values.get(id)!.map((column) => [...column]);

describe('tablesToRaw', () => {
  it('reads a wide table with a period column', () => {
    const raw = read({ period: 'jaar', columns: { n: 'inwoners', g: 'grootte' } }, 'code;jaar;n;g\nB;2024;10;2,1\nA;2023;20;1,9\nB;2023;11;2,0');
    expect(raw.areas).to.deep.equal(['B', 'A']);
    expect(values(raw, 'inwoners')).to.deep.equal([[11, 20], [10, NaN]]);
    expect(values(raw, 'grootte')).to.deep.equal([[2, 1.9], [2.1, NaN]]);
    expect(raw.hidden.size).to.equal(0);
  });

  it('reads a wide table with a column for each period', () => {
    const raw = read({ columns: { n23: { indicator: 'inwoners', period: '2023' }, n24: { indicator: 'inwoners', period: '2024' } } }, 'code;n23;n24\nA;1;2');
    expect(values(raw, 'inwoners')).to.deep.equal([[1], [2]]);
  });

  it('takes a column without a period for the last one', () => {
    expect(values(read({ columns: { n: 'inwoners' } }, 'code;n\nA;7'), 'inwoners')).to.deep.equal([[NaN], [7]]);
    expect(values(read({ columns: { n: 'inwoners' } }, 'code;n\nA;7', { periods: ['nu'] }), 'inwoners')).to.deep.equal([[7]]);
  });

  it('reads a tidy table', () => {
    const raw = read({ period: 'jaar', indicator: 'wat', value: 'waarde' }, 'code;jaar;wat;waarde\nA;2024;inwoners;10\nA;2024;grootte;1,5\nA;2023;inwoners;9\nA;2024;iets;x');
    expect(values(raw, 'inwoners')).to.deep.equal([[9], [10]]);
    expect(values(raw, 'grootte')).to.deep.equal([[NaN], [1.5]]);
  });

  it('translates the names of a tidy table', () => {
    const raw = read({ indicator: 'wat', value: 'waarde', columns: { 'Aantal inwoners': 'inwoners' } }, 'code;wat;waarde\nA;Aantal inwoners;10');
    expect(values(raw, 'inwoners')).to.deep.equal([[NaN], [10]]);
  });

  it('reads records with exact numbers', () => {
    const raw = read({ columns: { n: 'inwoners', e: 'inkomen' } }, recordsTable([{ code: 'A', n: 1234, e: 1.234 }, { code: 'B', n: null, e: 30 }]));
    expect(values(raw, 'inwoners')[1]).to.deep.equal([1234, NaN]);
    expect(values(raw, 'inkomen')[1]).to.deep.equal([1.234, 30]);
  });

  it('tells missing from hidden', () => {
    const raw = read({ columns: { n: 'inwoners' } }, 'code;n\nA;.\nB;x\nC;<5\nD;\nE;-99997\nF;5');
    expect(values(raw, 'inwoners')[1]).to.deep.equal([NaN, NaN, NaN, NaN, NaN, 5]);
    expect(raw.hidden.get('inwoners')!.map((column) => [...column])).to.deep.equal([[0, 0, 0, 0, 0, 0], [0, 1, 1, 0, 0, 0]]);
  });

  it('reads each column with its own decimal mark', () => {
    const raw = read({ columns: { n: 'inwoners', g: 'grootte' } }, 'code;n;g\nA;416.0;1,8\nB;1234.0;2,1');
    expect(values(raw, 'inwoners')[1]).to.deep.equal([416, 1234]);
    expect(values(raw, 'grootte')[1]).to.deep.equal([1.8, 2.1]);
  });

  it('asks for the mark where a column has two readings, and takes it', () => {
    const text = 'code;e\nA;31.500\nB;28.750';
    const error = thrown(() => read({ columns: { e: 'inkomen' } }, text));
    expect(error.details.path).to.equal('line 2, column "e"');
    expect(error.details.expected).to.contain('decimal');
    expect(values(read({ columns: { e: 'inkomen' }, decimal: ',' }, text), 'inkomen')[1]).to.deep.equal([31500, 28750]);
    expect(values(read({ columns: { n: 'inwoners' } }, 'code;n\nA;31.500\nB;28.751'), 'inwoners')[1]).to.deep.equal([31500, 28751]);
  });

  it('reads categories', () => {
    const raw = read({ columns: { s: 'soort' } }, 'code;s\nA;flat\nB;rij\nC;');
    expect(values(raw, 'soort')[1]).to.deep.equal([1, 0, NaN]);
  });

  it('keeps only the rows that are asked for', () => {
    const text = 'code;soort;gm;n\nA;Buurt;1;1\nB;Wijk;1;2\nC;Buurt;2;3\nD;Buurt;3;4';
    expect(read({ columns: { n: 'inwoners' }, where: { soort: 'Buurt', gm: ['1', '3'] } }, text).areas).to.deep.equal(['A', 'D']);
  });

  it('begins with the areas that the file names, and passes over rows without a code', () => {
    const raw = read({ columns: { n: 'inwoners' } }, 'code;n\nB;2\n;9\nC;3', { areas: ['A', 'B'] });
    expect(raw.areas).to.deep.equal(['A', 'B', 'C']);
    expect(values(raw, 'inwoners')[1]).to.deep.equal([NaN, 2, 3]);
  });

  it('puts several tables together', () => {
    const file = parseIndicatorFile({
      format: 'rk-indicators/1', level: 'buurt', periods: ['2024'], indicators,
      tables: [{ src: 'een.csv', area: 'code', columns: { n: 'inwoners' } }, { src: 'twee.csv', area: 'gebied', columns: { g: 'grootte' } }],
    });
    const raw = tablesToRaw(file, [parseCsv('code;n\nA;1\nB;2'), parseCsv('gebied;g\nC;3,5\nA;1,5')]);
    expect(raw.areas).to.deep.equal(['A', 'B', 'C']);
    expect(values(raw, 'grootte')).to.deep.equal([[1.5, NaN, 3.5]]);
    const twice = thrown(() => tablesToRaw(file, [parseCsv('code;n\nA;1\nA;2'), parseCsv('gebied;g\nC;3')]));
    expect(twice.details).to.include({ file: 'een.csv', path: 'line 2 and line 3, column "n"', got: '"A" twice' });
  });

  for (const [what, table, text, details] of [
    ['a column that is not there', { columns: { m: 'inwoners' } }, 'code;n;g\nA;1;2', { code: 'invalid', path: 'tables[0].columns["m"]', got: '"m"', expected: 'code | n | g' }],
    ['an area column that is not there', { area: 'buurt', columns: { n: 'inwoners' } }, 'code;n\nA;1', { code: 'invalid', path: 'tables[0].area', expected: 'code | n' }],
    ['a column that is there twice', { columns: { n: 'inwoners' } }, 'code;n;n\nA;1;2', { code: 'invalid', got: '"n" twice' }],
    ['an indicator that is not declared', { columns: { n: 'bewoners' } }, 'code;n\nA;1', { code: 'undeclared', got: '"bewoners"' }],
    ['a period that is not declared', { period: 'jaar', columns: { n: 'inwoners' } }, 'code;jaar;n\nA;2019;1', { code: 'undeclared', path: 'line 2, column "jaar"', got: '"2019"', expected: '2023 | 2024' }],
    ['a column about a period that is not declared', { columns: { n: { indicator: 'inwoners', period: '2019' } } }, 'code;n\nA;1', { code: 'undeclared', got: '"2019"' }],
    ['a tidy table of other indicators', { indicator: 'wat', value: 'n' }, 'code;wat;n\nA;iets;1', { code: 'undeclared', got: 'iets' }],
    ['a description that says nothing', {}, 'code;n\nA;1', { code: 'undeclared', path: 'tables[0]' }],
    ['a text that is no number', { columns: { n: 'inwoners' } }, 'code;n\nA;3\nB;3 pers', { code: 'invalid', path: 'line 3, column "n"', got: '"# pers"', expected: 'a number' }],
    ['a count below zero', { columns: { n: 'inwoners' } }, 'code;n\nA;-3', { code: 'invalid', path: 'line 2, column "n"' }],
    ['a category that is not declared', { columns: { s: 'soort' } }, 'code;s\nA;villa', { code: 'invalid', expected: 'rij | flat' }],
  ] as const) {
    it(`refuses ${what}`, () => {
      const error = thrown(() => read(table, text));
      const { code, ...rest } = details;
      expect(error.code).to.equal(code);
      expect(error.details).to.include({ file: 'tabel.csv', ...rest });
    });
  }

  it('adds up the counts of rows with the same code', () => {
    const raw = read({ sum: true, columns: { n: { indicator: 'inwoners', period: '2024' } } }, 'code;n\nA;10\nB;7\nA;5');
    expect(raw.areas).to.deep.equal(['A', 'B']);
    expect(values(raw, 'inwoners')[1]).to.deep.equal([15, 7]);
  });

  it('makes a sum missing with a missing part, and hidden with a hidden one', () => {
    const raw = read({ sum: true, columns: { n: { indicator: 'inwoners', period: '2024' } } }, 'code;n\nA;10\nA;\nA;3\nB;10\nB;<5');
    expect(values(raw, 'inwoners')[1]).to.deep.equal([NaN, NaN]);
    expect([...raw.hidden.get('inwoners')![1]!]).to.deep.equal([0, 1]);
  });

  it('counts an empty cell for nothing when the description says so', () => {
    const raw = read({ sum: true, empty: 'zero', columns: { n: { indicator: 'inwoners', period: '2024' } } }, 'code;n\nA;10\nA;\nB;.');
    expect(values(raw, 'inwoners')[1]).to.deep.equal([10, NaN]);
  });

  it('refuses to add up what does not add up', () => {
    expect(thrown(() => read({ sum: true, columns: { g: 'grootte' } }, 'code;g\nA;2,1')).details).to.include({ got: 'mean', path: 'tables[0].columns["g"]' });
  });

  it('refuses values beside tables, of which one would be lost', () => {
    const file = parseIndicatorFile({ format: 'rk-indicators/1', level: 'buurt', areas: [], periods: ['1'], indicators, values: {}, tables: [{ src: 'a', area: 'code' }] });
    expect(thrown(() => tablesToRaw(file, [])).code).to.equal('unsupported');
  });

  it('reads the same from a wide and from a tidy table', () => {
    const cells = fc.uniqueArray(fc.record({ area: fc.stringMatching(/^[A-Z]{1,2}$/), period: fc.constantFrom('2023', '2024'), n: fc.nat(2000), g: fc.integer({ min: 0, max: 99 }) }),
      { minLength: 1, maxLength: 20, selector: ({ area, period }) => area + period });
    fc.assert(fc.property(cells, (rows) => {
      const wide = read({ period: 'jaar', columns: { n: 'inwoners', g: 'grootte' } }, ['code;jaar;n;g', ...rows.map(({ area, period, n, g }) => `${area};${period};${n};${g / 10}`.replace('.', ','))].join('\n'));
      const tidy = read({ period: 'jaar', indicator: 'wat', value: 'w' }, ['code,jaar,wat,w', ...rows.flatMap(({ area, period, n, g }) => [`${area},${period},inwoners,${n}`, `${area},${period},grootte,${g / 10}`])].join('\n'));
      expect(tidy.areas).to.deep.equal(wide.areas);
      for (const id of ['inwoners', 'grootte']) expect(values(tidy, id)).to.deep.equal(values(wide, id));
      for (const { area, period, n } of rows) expect(values(wide, 'inwoners')[period === '2023' ? 0 : 1]![wide.areas.indexOf(area)]).to.equal(n);
    }), { numRuns: 200 });
  });

  it('never throws anything but an RkError', () => {
    const name = fc.constantFrom('code', 'jaar', 'n', 'x', '');
    const table = fc.record({ area: name, period: name, indicator: name, value: name, columns: fc.dictionary(name, fc.constantFrom<string | object>('inwoners', 'x', { indicator: 'soort', period: '2024' })), where: fc.dictionary(name, name) }, { requiredKeys: [] });
    fc.assert(fc.property(table, fc.array(fc.array(fc.constantFrom('A', '2024', '1', '1,5', '1.234', '-', '<5', 'inwoners', '<p>'), { minLength: 3, maxLength: 3 }), { maxLength: 5 }), (description, rows) => {
      try { read(description, { columns: ['code', 'jaar', 'n'], rows }); } catch (error) { expect(error).to.be.instanceOf(RkError); }
    }), { numRuns: 500 });
  });
});
