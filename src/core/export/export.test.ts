import { expect } from '@esm-bundle/chai';
import fc from 'fast-check';
import Papa from 'papaparse';
import { areasOf, indicator, published, type Cell } from '../../../test/fixtures/published.js';
import { joinCodes } from '../join.js';
import { scaleLayer, viewLayer, type LayerView } from '../layer-view.js';
import { columnsOf } from '../table-rows.js';
import { finish } from '../work.js';
import { csvOf, tabsOf } from './delimited.js';
import { exportTable, type ExportTable } from './export-table.js';
import { fileTitle } from './file-title.js';
import { plainNumber } from './plain-number.js';
import { scaleBar } from './scale-bar.js';

const share = indicator('deel', { title: 'Deel', kind: 'percentage', numerator: 'oud', denominator: 'n' });
const old = indicator('oud', { title: '=Oud', kind: 'count' });
const all = indicator('n', { title: 'Inwoners', kind: 'count' });

function tableOf(rows: readonly (readonly [Cell, Cell, Cell])[], labels: readonly string[]): { table: ExportTable; view: LayerView } {
  const figures = published([share, old, all], { deel: { 2024: rows.map((row) => row[0]) }, oud: { 2024: rows.map((row) => row[1]) }, n: { 2024: rows.map((row) => row[2]) } });
  const areas = { ...areasOf([...figures.areas, 'A-los']), labels: [...labels, 'Zonder rij'] };
  const given = { areas, table: figures, join: joinCodes(areas.codes, figures.areas), indicator: share };
  const view = viewLayer(given, scaleLayer(given, {}), '2024');
  return { view, table: exportTable({ view, columns: columnsOf(view), areas: [...areas.codes.keys()], language: 'nl' }) };
}

const cell: fc.Arbitrary<Cell> = fc.oneof(fc.double({ min: 0, max: 1e6, noNaN: true }), fc.constantFrom<Cell>('x', null));
const label = fc.oneof(fc.string({ maxLength: 12 }), fc.constantFrom('=1+1', '+31', '-5', '@SUM(A1)', '\tx', '"a";b', 'regel\r\neen', ' rand ', "'s-Gravenhage", 'Één; twee'));
/** As a person reads a number in Dutch. */
const read = (text: string): number => Number(text.replace(',', '.'));

describe('a table as CSV', () => {
  it('is read back by another reader as the table that was shown', () => {
    fc.assert(fc.property(fc.array(fc.tuple(cell, cell, cell, label), { minLength: 1, maxLength: 8 }), (rows) => {
      const { table, view } = tableOf(rows.map(([a, b, c]) => [a, b, c]), rows.map((row) => row[3]));
      const text = finish(csvOf(table, 'nl'));
      expect(text.startsWith('\ufeff')).to.equal(true);
      const { data: lines, errors } = Papa.parse(text.slice(1), { delimiter: ';', worker: false });
      expect(errors).to.deep.equal([]);
      expect(lines.at(-1)).to.deep.equal(['']);
      const data = lines.slice(0, -1);
      expect(data[0]).to.deep.equal(['Code', 'Gebied', 'Deel (%)', "'=Oud", 'Inwoners']);
      expect(data).to.have.length(rows.length + 2);
      for (const [row, [a, b, c, name]] of rows.entries()) {
        const found = data[row + 1]!;
        expect(found[0]).to.equal(view.areas.codes[row]);
        expect(found[1]).to.equal(/^[=+\-@\t\r]/.test(name) ? `'${name}` : name);
        for (const [at, given] of [a, b, c].entries()) {
          if (given === 'x') expect(found[at + 2]).to.equal('niet getoond (privacy)');
          else if (given === null) expect(found[at + 2]).to.equal('geen gegevens');
          else expect(Math.abs(read(found[at + 2]!) - given)).to.be.at.most(at === 0 ? 0.0501 : 0.501);
        }
      }
      expect(data.at(-1)!.slice(2)).to.deep.equal(['niet gekoppeld', 'niet gekoppeld', 'niet gekoppeld']);
    }), { numRuns: 200 });
  });

  it('has no cell that a spreadsheet takes for a formula, pasted or opened', () => {
    fc.assert(fc.property(fc.array(label, { minLength: 1, maxLength: 6 }), (labels) => {
      const { table } = tableOf(labels.map(() => [10, 20, 30]), labels);
      const cells = [
        ...Papa.parse(finish(csvOf(table, 'nl')).slice(1), { delimiter: ';', worker: false }).data.flat(),
        ...finish(tabsOf(table, 'nl')).split(/\r\n|\t/),
      ];
      expect(cells.filter((text) => /^[=+\-@]/.test(text))).to.deep.equal([]);
    }));
  });

  it('is for pasting a line an area, whatever is in a name', () => {
    const { table } = tableOf([[1.25, 1, 80], ['x', 'x', 90]], ['Een\ttwee\ndrie', 'Vier']);
    expect(finish(tabsOf(table, 'nl'))).to.equal([
      'Code\tGebied\tDeel (%)\t\'=Oud\tInwoners', 'A0\tEen twee drie\t1,3\t1\t80', 'A1\tVier\tniet getoond (privacy)\tniet getoond (privacy)\t90',
      'A-los\tZonder rij\tniet gekoppeld\tniet gekoppeld\tniet gekoppeld', '',
    ].join('\r\n'));
  });

  it('writes commas and points as English does in English', () => {
    const { view } = tableOf([[12.34, 1234, 10000]], ['A']);
    const table = exportTable({ view, columns: columnsOf(view), areas: [0], language: 'en' });
    expect(finish(csvOf(table, 'en'))).to.equal("\ufeffCode,Area,Deel (%),'=Oud,Inwoners\r\nA0,A,12.3,1234,10000\r\n");
  });
});

describe('a number for a spreadsheet', () => {
  it('has no grouping, and the mark of the language', () => {
    expect(plainNumber({ number: 1234567.891, decimals: 2 }, 'nl')).to.equal('1234567,89');
    expect(plainNumber({ number: -1234.5, decimals: 0 }, 'en')).to.equal('-1235');
  });
});

describe('a scale bar', () => {
  it('is the longest round distance that fits', () => {
    fc.assert(fc.property(fc.double({ min: 0.01, max: 5000, noNaN: true }), fc.double({ min: 60, max: 400, noNaN: true }), (metresPerPixel, most) => {
      const { label: text, length } = scaleBar(metresPerPixel, most);
      const [number, unit] = text.split(' ') as [string, string];
      const metres = Number(number) * (unit === 'km' ? 1000 : 1);
      expect(length).to.be.at.most(most * 1.000001).and.above(most * 0.399);
      expect(metres / metresPerPixel).to.be.closeTo(length, length * 1e-9);
      expect(String(metres)).to.match(/^[125]0*$|^0\.0*[125]$/);
    }));
  });
});

describe('the name of a file', () => {
  it('is plain, short and never empty', () => {
    expect(fileTitle('Aandeel 65-plus, 2024')).to.equal('aandeel-65-plus-2024');
    expect(fileTitle('Één “café”?')).to.equal('een-cafe');
    fc.assert(fc.property(fc.string({ maxLength: 90 }), (title) => {
      expect(fileTitle(title)).to.match(/^[a-z0-9]+(-[a-z0-9]+)*$/).and.have.property('length').below(61);
    }));
  });
});
