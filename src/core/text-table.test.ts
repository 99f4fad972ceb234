import { expect } from '@esm-bundle/chai';
import fc from 'fast-check';
import { thrown } from '../../test/fixtures/thrown.js';
import { RkError } from './errors.js';
import { parseCsv, recordsTable } from './text-table.js';

describe('parseCsv', () => {
  for (const delimiter of [';', ',', '\t', '|']) {
    it(`finds out that ${JSON.stringify(delimiter)} stands between cells`, () => {
      const table = parseCsv(['code', 'aantal'].join(delimiter) + '\n' + ['A', '1'].join(delimiter));
      expect(table.columns).to.deep.equal(['code', 'aantal']);
      expect(table.rows).to.deep.equal([['A', '1']]);
    });
  }

  it('is not misled by commas in numbers, names and the header', () => {
    expect(parseCsv('naam;inwoners, totaal;grootte\nLaan, de;12,5;1,5\nOost;3,5;2,5').columns.length).to.equal(3);
    expect(parseCsv('code,naam\n1,"a;b;c"\n2,"d;e;f"').rows).to.deep.equal([['1', 'a;b;c'], ['2', 'd;e;f']]);
  });

  it('reads a table of one column', () => {
    expect(parseCsv('code\nA\nB').rows).to.deep.equal([['A'], ['B']]);
    expect(parseCsv('waarde\n1,5\n2,5').rows).to.deep.equal([['1,5'], ['2,5']]);
  });

  it('drops the byte order mark, padding and non-breaking blanks', () => {
    const table = parseCsv('\ufeff code ;Inkomen\u00a0 per  inwoner\r\n BU1  ;\u00a0 12 \r\n');
    expect(table.columns).to.deep.equal(['code', 'Inkomen per inwoner']);
    expect(table.rows).to.deep.equal([['BU1', '12']]);
  });

  it('keeps quotes, delimiters and line ends inside quotes', () => {
    expect(parseCsv('a;b\n"x;""y""";"1\n2"\n').rows).to.deep.equal([['x;"y"', '1\n2']]);
  });

  it('passes over blank lines and counts them', () => {
    const table = parseCsv('\na;b\n\n1;2\n;\n"3\n3";4\n5;6\n\n');
    expect(table.rows).to.deep.equal([['1', '2'], ['3\n3', '4'], ['5', '6']]);
    expect(table.places).to.deep.equal(['line 4', 'line 6', 'line 8']);
  });

  it('reads rows in pieces as it reads them at once: quotes over lines, blank lines and where rows are', () => {
    const cell = fc.constantFrom('a', '', '"b\n;c"', '"d""e"', '1,5');
    fc.assert(fc.property(fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 8 }), fc.constantFrom('\n', '\r\n'), (some, end) => {
      // More rows than a piece has, of which the order is not that of the pieces.
      const rows = Array.from({ length: 4500 }, (_, row) => some[row % some.length]!);
      const plain = (text: string): string => text.replace(/^"(.*)"$/s, '$1').replaceAll('""', '"');
      const { rows: found, places } = parseCsv(`x;y${end}${rows.map((cells) => cells.join(';')).join(end)}`);
      let line = 2;
      const expected = rows.flatMap((cells) => {
        const begin = line;
        line += 1 + cells.join('').split('\n').length - 1;
        return cells.every((each) => each === '') ? [] : [{ cells: cells.map(plain), place: `line ${begin}` }];
      });
      expect(found).to.deep.equal(expected.map(({ cells }) => cells));
      expect(places).to.deep.equal(expected.map(({ place }) => place));
    }), { numRuns: 20 });
  });

  it('names the line of a row with another number of cells', () => {
    for (const row of ['1', '1;2;3']) {
      const error = thrown(() => parseCsv(`a;b\n1;2\n3;4\n${row}\n5;6\n7;8`));
      expect(error.code).to.equal('invalid');
      expect(error.details.path).to.equal('line 4');
      expect(error.details.expected).to.contain('2 cells');
    }
  });

  it('refuses a quote that does not end, and an empty file', () => {
    expect(thrown(() => parseCsv('a;b\n1;"2\n3;4')).code).to.equal('invalid');
    expect(thrown(() => parseCsv('')).details.got).to.equal('an empty file');
    expect(thrown(() => parseCsv(' \n\n')).details.got).to.equal('an empty file');
  });

  it('reads back any table that is written with quotes', () => {
    const cell = fc.stringMatching(/^[a-z0-9;,|"\n]{0,6}$/).map((text) => text.trim());
    const header = fc.uniqueArray(fc.stringMatching(/^[a-z][a-z0-9;,|"]{0,6}$/), { minLength: 2, maxLength: 5 });
    const shape = header.chain((columns) => fc.record({
      columns: fc.constant(columns), rows: fc.array(fc.array(cell, { minLength: columns.length, maxLength: columns.length }).filter((cells) => cells.some(Boolean)), { maxLength: 6 }),
    }));
    fc.assert(fc.property(shape, fc.constantFrom(';', ',', '\t', '|'), fc.constantFrom('\n', '\r\n'), ({ columns, rows }, delimiter, end) => {
      const write = (cells: string[]) => cells.map((text) => `"${text.replaceAll('"', '""')}"`).join(delimiter);
      const table = parseCsv([columns, ...rows].map(write).join(end));
      expect(table.columns).to.deep.equal(columns);
      expect(table.rows).to.deep.equal(rows);
    }), { numRuns: 300 });
  });

  it('never throws anything but an RkError', () => {
    fc.assert(fc.property(fc.stringMatching(/^[a1;,\t|"\r\n ]{0,40}$/), (text) => {
      try {
        const { columns, rows } = parseCsv(text);
        expect(rows.every((cells) => cells.length === columns.length)).to.equal(true);
      } catch (error) { expect(error).to.be.instanceOf(RkError); }
    }), { numRuns: 1000 });
  });
});

describe('recordsTable', () => {
  it('reads a list of records, also with different members', () => {
    const table = recordsTable([{ code: 'A', n: 1 }, { code: 'B', jaar: '2024' }]);
    expect(table.columns).to.deep.equal(['code', 'n', 'jaar']);
    expect(table.rows).to.deep.equal([['A', '1', ''], ['B', '', '2024']]);
    expect(table.places).to.deep.equal(['[0]', '[1]']);
  });

  it('reads records by key', () => {
    const table = recordsTable({ WK1: { KL02: '6' }, WK2: { KL02: null } });
    expect(table.columns).to.deep.equal(['$key', 'KL02']);
    expect(table.rows).to.deep.equal([['WK1', '6'], ['WK2', '']]);
  });

  it('names members of members with a dot and passes over lists', () => {
    const table = recordsTable([{ code: 'A', veiligheid: { trend: { 2024: 3 } }, lijst: [1, 2], water: false }]);
    expect(table.columns).to.deep.equal(['code', 'veiligheid.trend.2024', 'lijst', 'water']);
    expect(table.rows).to.deep.equal([['A', '3', '', 'false']]);
  });

  it('refuses what is no record, and says which', () => {
    expect(thrown(() => recordsTable([{}, 3])).details.path).to.equal('[1]');
    expect(thrown(() => recordsTable({ GM0141: [1] })).details.path).to.equal('GM0141');
    expect(thrown(() => recordsTable('x')).details.path).to.equal('the whole file');
  });
});
