import { expect } from '@esm-bundle/chai';
import { needSharedData, sharedData, sharedJson, sharedText } from '../../test/fixtures/shared-data.js';
import { State, type PublishedTable } from '../core/disclosure/published.js';
import { RkError } from '../core/errors.js';
import { loadTable } from './load-table.js';

const csv = (text: string): Promise<PublishedTable> => loadTable(URL.createObjectURL(new Blob([text])));
const codeOf = (error: unknown): string => (error instanceof RkError ? error.code : String(error));

describe('the Leefbaarometer', () => {
  it('is known by its columns: score and dimensions, which are public', async () => {
    const table = await csv('bu_code;bu_naam;lbm;fys;soc\nBU01410000;Centrum;3,91;0,012;-0,054\nBU01410001;Noord;4,12;0,1;0,2');
    expect([table.level, ...table.areas]).to.deep.equal(['buurt', 'BU01410000', 'BU01410001']);
    expect(table.indicators.map(({ id, title, sensitivity }) => [id, title, sensitivity])).to.deep.equal([
      ['leefbaarheid-score', 'Leefbaarheid', 'public'], ['leefbaarheid-fys', 'Fysieke omgeving', 'public'], ['leefbaarheid-soc', 'Sociale samenhang', 'public'],
    ]);
    expect(Array.from(table.column('leefbaarheid-fys', table.periods[0]!).values)).to.deep.equal([0.012, 0.1]);
  });

  it('has the years of its rows, as in the open data, and what it differs from the country', async () => {
    const table = await csv('bu_code;bu_naam;jaar;lbm;afw;fys\nBU01410000;Centrum;2022;3,91;-0,1;0,012\nBU01410000;Centrum;2024;4,02;0,04;0,02\nBU01410001;Noord;2024;4,12;0,14;0,1');
    expect([...table.periods]).to.deep.equal(['2022', '2024']);
    expect(Array.from(table.column('leefbaarheid-score', '2024').values)).to.deep.equal([4.02, 4.12]);
    expect(Array.from(table.column('leefbaarheid-afw', '2022').states)).to.deep.equal([State.value, State.missing]);
  });

  it('is not seen in another table, of which nothing may be shown', async () => {
    for (const text of ['bu_code;soc;won\nBU01410000;3;4', 'bu_code;inwoners\nBU01410000;3', 'naam;lbm\nA;3']) {
      expect(await csv(text).then(() => 'shown', codeOf)).to.equal('undeclared');
    }
    expect(await loadTable({ BU01410000: { inwoners: 3 } }).then(() => 'shown', codeOf)).to.equal('invalid');
  });

  it('shows nothing of columns beside those it is known by', async () => {
    const table = await csv('pc6;lbm;inwoners\n7601AA;3,9;2');
    expect(table.indicators.map(({ id }) => id)).to.deep.equal(['leefbaarheid-score']);
  });

  describe('of the open data', () => {
    before(function () { return needSharedData(this); });

    it('has classes of five years and the change between them, of all wijken', async () => {
      const path = 'indicators/leefbaarometer_wijk_2002_2016.json';
      const json = await sharedJson<Record<string, Record<string, string | null>>>(path);
      const table = await loadTable(sharedData + path);
      expect([table.level, table.areas.length, ...table.periods]).to.deep.equal(['wijk', 2981, '2002', '2008', '2012', '2014', '2016']);
      for (const [id, period, column] of [['leefbaarheid', '2016', 'KL16'], ['leefbaarheid', '2002', 'KL02'], ['leefbaarheid-sinds-2002', '2016', 'VKL0216'], ['leefbaarheid-sinds-2014', '2016', 'VKL1416']] as const) {
        const { values, states } = table.column(id, period);
        const shown = Array.from(values, (value, area) => (states[area] === State.value ? String(value) : null));
        expect(shown).to.deep.equal(table.areas.map((code) => json[code]![column] ?? null));
      }
    });

    it('has a score of all squares of 100 m', async () => {
      const path = 'fine/breda_leefbaarheid_grid100m.csv';
      const [, ...lines] = (await sharedText(path)).trim().split('\n');
      const table = await loadTable(sharedData + path);
      expect(table.areas).to.deep.equal(lines.map((line) => line.split(',')[0]));
      expect(Array.from(table.column('leefbaarheid-score', table.periods[0]!).values)).to.deep.equal(lines.map((line) => Number(line.split(',')[1])));
    });
  });
});
