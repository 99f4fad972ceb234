import { expect } from '@esm-bundle/chai';
import { thrown } from '../../../test/fixtures/thrown.js';
import { parseIndicatorFile, type IndicatorFile } from '../indicator-file.js';
import { publishIndicators } from '../publish-indicators.js';
import { digestOf } from './digest.js';
import { State } from './published.js';

/** A published file: inhabitants, an age group and the rest of them by age, one area hidden with another to protect it. */
function published(change: (file: IndicatorFile & { manifest: Record<string, unknown> }) => void = () => undefined, { digest = true, before = () => undefined }: { digest?: boolean; before?: (file: IndicatorFile) => void } = {}): object {
  const counts = [{ id: 'inwoners' }, { id: 'jong', partOf: 'inwoners' }, { id: 'oud', partOf: 'inwoners' }, { id: 'weg', population: 'inwoners' }];
  const file = parseIndicatorFile({
    format: 'rk-indicators/1', level: 'buurt', areas: ['A', 'B', 'C'], periods: ['2024'],
    indicators: [...counts.map((one) => ({ title: 'Titel', kind: 'count', ...one })), { id: 'winkels', title: 'Winkels', kind: 'count', sensitivity: 'public' }],
    values: { inwoners: { 2024: [100, 60, 50] }, jong: { 2024: [40, null, 20] }, oud: { 2024: [60, null, 30] }, weg: { 2024: [30, 20, null] }, winkels: { 2024: [0, 1, 2] } },
    suppressed: { jong: { 2024: [1] }, oud: { 2024: [1] } },
  });
  before(file);
  const manifest: Record<string, unknown> = { tool: 'rk publish', threshold: 5, rest: [], levels: [{ level: 'buurt', areas: 3, hidden: 2 }], ...(digest ? { digest: digestOf(file) } : {}) };
  const whole = { ...file, manifest };
  change(whole);
  return JSON.parse(JSON.stringify(whole)) as object;
}

const values = (file: IndicatorFile, id: string): unknown[] => file.values![id]!['2024']!;

describe('a file with a manifest', () => {
  it('is shown as it was published, with and without a checksum', () => {
    for (const digest of [true, false]) {
      const table = publishIndicators(published(undefined, { digest }));
      expect([...table.column('inwoners', '2024').values]).to.deep.equal([100, 60, 50]);
      expect([...table.column('jong', '2024').states]).to.deep.equal([State.value, State.suppressed, State.value]);
      expect([...table.column('weg', '2024').states]).to.deep.equal([State.value, State.value, State.missing]);
      expect(table.exposed).to.equal(false);
    }
  });

  /** Changes by hand, each of which is seen without the checksum too. */
  const edits: [string, (file: IndicatorFile & { manifest: Record<string, unknown> }) => void, string][] = [
    ['a small number', (file) => { values(file, 'weg')[0] = 3; }, 'values.weg.2024[0]'],
    ['a zero', (file) => { values(file, 'weg')[0] = 0; }, 'values.weg.2024[0]'],
    ['all but a few of a population', (file) => { values(file, 'weg')[0] = 97; }, 'values.weg.2024[0]'],
    ['a number put back where one is hidden', (file) => { values(file, 'jong')[1] = 22; }, 'values.jong.2024[1]'],
    ['a number put back and its marker taken away', (file) => { values(file, 'jong')[1] = 22; file.suppressed = { oud: file.suppressed!['oud']! }; }, 'inwoners B, 2024'],
    ['a marker taken away', (file) => { file.suppressed = { jong: file.suppressed!['jong']! }; }, 'suppressed'],
    ['a total that is no longer the sum of its parts', (file) => { values(file, 'inwoners')[0] = 101; }, 'inwoners A, 2024'],
    ['parts that are more than their total', (file) => { values(file, 'inwoners')[2] = 49; }, 'inwoners C, 2024'],
    ['an area more', (file) => { file.areas!.push('D'); for (const id of Object.keys(file.values!)) values(file, id).push(null); }, 'areas'],
    ['the level of other areas', (file) => { file.level = 'wijk'; }, 'level'],
    ['a manifest without its parts', (file) => { delete file.manifest['levels']; }, 'manifest.levels'],
  ];
  for (const [name, change, path] of edits) {
    it(`is refused for ${name}`, () => {
      const error = thrown(() => publishIndicators(published(change, { digest: false })));
      expect([error.code, error.details.path]).to.deep.equal(['not-as-published', path]);
    });
  }

  it('is refused for a figure that was changed and gives nothing away: the checksum sees it', () => {
    const change = (file: IndicatorFile): void => { values(file, 'weg')[0] = 31; };
    expect(thrown(() => publishIndicators(published(change))).details.path).to.equal('manifest.digest');
    expect(thrown(() => publishIndicators(published((file) => { file.indicators[3]!.sensitivity = 'public'; }))).details.path).to.equal('manifest.digest');
    expect(publishIndicators(published((file) => { file.indicators[3]!.title = 'Andere titel'; })).areas.length).to.equal(3);
  });

  it('is refused for a threshold below five', () => {
    expect(thrown(() => publishIndicators(published((file) => { file.manifest['threshold'] = 3; }))).code).to.equal('threshold-too-low');
  });

  it('never repeats a figure in what it says', () => {
    for (const [, change] of edits.slice(0, 5)) expect(thrown(() => publishIndicators(published(change))).message).not.to.match(/\b(0|3|22|97)\b(?!\])/);
  });

  it('is as raw as any other when something else made the manifest, and then protected as a whole', () => {
    const raw = publishIndicators(published((file) => { values(file, 'jong')[0] = 2; values(file, 'oud')[0] = 98; file.manifest = { tool: 'another' }; }));
    expect(raw.exposed).to.equal(true);
    expect(['jong', 'oud', 'inwoners'].filter((id) => raw.column(id, '2024').states[0] === State.suppressed).length).to.be.at.least(2);
  });

  /** The same with two more parts of 30 in every area. */
  const withMore = (inwoners: number[]): object => published(undefined, { before: (file) => {
    for (const id of ['kind', 'tiener']) {
      file.indicators.push({ ...file.indicators[1]!, id });
      file.values![id] = { 2024: [30, 30, 30] };
    }
    file.values!['inwoners'] = { 2024: inwoners };
  } });

  it('is refused when hidden parts together leave no room for every small number', () => {
    expect(publishIndicators(withMore([160, 64, 110])).areas.length).to.equal(3);
    expect(thrown(() => publishIndicators(withMore([160, 63, 110]))).details.path).to.equal('inwoners B, 2024');
  });

  it('is protected anew for a page that asks for a higher threshold', () => {
    const file = withMore([160, 80, 110]);
    const shown = (threshold: number): string[] => ['inwoners', 'jong', 'oud', 'kind', 'tiener'].filter((id) => publishIndicators(file, { threshold }).column(id, '2024').states[2] === State.value);
    expect(shown(5)).to.deep.equal(['inwoners', 'jong', 'oud', 'kind', 'tiener']);
    // Only the 20 is small then; alone it would be what is left of the total.
    expect(shown(25)).not.to.include('jong');
    expect(shown(25).length).to.equal(3);
  });
});
