import { expect } from '@esm-bundle/chai';
import { needSharedData, sharedData, sharedText } from '../../test/fixtures/shared-data.js';
import { State } from '../core/disclosure/published.js';
import { RkError } from '../core/errors.js';
import { loadTable } from './load-table.js';

const address = (csv: string): string => URL.createObjectURL(new Blob([csv]));

describe('the mean income of a table of key figures', () => {
  it('is that of buurten, with what it means, and hidden where few people live', async () => {
    const table = await loadTable(address('Area_Code;Population_Total;Avg_Income_Per_Inhabitant_1000EUR\nGM0363;9000;30\nWK036301;4000;31\nBU03630101;3997;31,5\nBU03630102;3;99,9\nBU03630103;120;'));
    expect([table.level, ...table.areas]).to.deep.equal(['buurt', 'BU03630101', 'BU03630102', 'BU03630103']);
    const { values, states } = table.column('inkomen-per-inwoner', table.periods[0]!);
    expect([values[0], ...states]).to.deep.equal([31.5, State.value, State.suppressed, State.missing]);
    expect(table.indicators[0]!.description).to.include('inwoners');
  });

  it('is not read without the inhabitants that it rests on', async () => {
    const refused = await loadTable(address('Area_Code;Avg_Income_Per_Inhabitant_1000EUR\nBU03630101;31,5')).then(() => 'shown', (error: unknown) => (error as RkError).code);
    expect(refused).to.equal('undeclared');
  });

  describe('of the open data', () => {
    before(function () { return needSharedData(this); });

    for (const [name, year, code, people, income] of [['kwb_2020_amsterdam', '2020', 'Area_Code', 'Population_Total', 'Avg_Income_Per_Inhabitant_1000EUR'], ['buurt_indicatoren_2024_vijf_provincies', '2024', 'buurtcode', 'inwoners', 'inkomenPerInwoner']] as const) {
      it(`is that of every buurt in ${name}.csv`, async () => {
        const [head, ...lines] = (await sharedText(`indicators/${name}.csv`)).trim().split(/\r?\n/).map((line) => line.split(';'));
        const at = (column: string): number => head!.indexOf(column);
        const rows = lines.filter((cells) => cells[at(code)]!.startsWith('BU'));
        const table = await loadTable(`${sharedData}indicators/${name}.csv`);
        expect([table.areas.length, ...table.periods]).to.deep.equal([rows.length, year]);
        const { values, states } = table.column('inkomen-per-inwoner', year);
        const index = new Map(table.areas.map((area, place) => [area, place]));
        let shown = 0;
        for (const cells of rows) {
          const area = index.get(cells[at(code)]!)!;
          if (states[area] !== State.value) continue;
          shown++;
          expect(values[area]).to.equal(Number(cells[at(income)]!.replace(',', '.')));
          expect(Number(cells[at(people)]) >= 5).to.equal(true);
        }
        expect(shown).to.be.above(100);
      });
    }
  });
});
