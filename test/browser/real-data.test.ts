import { expect } from '@esm-bundle/chai';
import leefbaarometer from '../../demo/real/leefbaarometer.json' with { type: 'json' };
import buurt from '../../demo/real/buurt-2024.json' with { type: 'json' };
import wijk from '../../demo/real/wijk-2024.json' with { type: 'json' };
import '../../src/define/all.js';
import { State } from '../../src/core/disclosure/published.js';
import { mainView } from '../../src/store/selectors.js';
import type { MapStore } from '../../src/store/map-store.js';
import type { LayerView } from '../../src/core/layer-view.js';
import { mapContext } from '../../src/elements/shared/map-context.js';
import { ContextEvent } from '@lit/context';
import { needSharedData, sharedData, sharedText } from '../fixtures/shared-data.js';
import { clear, frames, place, settled, textOf } from './fixture.js';

const csv = 'indicators/buurt_indicatoren_2024_vijf_provincies.csv';

/** The CSV read without the library: it has no quotes, and semicolons only between cells. */
async function rows(): Promise<Record<string, string>[]> {
  const [head, ...lines] = (await sharedText(csv)).replace(/^\ufeff/, '').trim().split(/\r?\n/);
  const columns = head!.split(';');
  return lines.map((line) => Object.fromEntries(line.split(';').map((cell, index) => [columns[index]!, cell])));
}

/** A map of a municipality, shown in the page as its users have it. */
async function show(attributes: string, figures: object): Promise<{ view: () => LayerView; host: HTMLElement }> {
  const host = place(`<rk-map lang="nl"><rk-layer ${attributes}></rk-layer><rk-legend></rk-legend><rk-timeline></rk-timeline><rk-answer></rk-answer></rk-map>`);
  host.querySelector('rk-layer')!.indicators = figures;
  const map = await settled(host);
  let store: MapStore | undefined;
  map.dispatchEvent(new ContextEvent(mapContext, host, (found) => (store = found)));
  return { view: () => mainView(store!.state)!, host };
}

const municipalities = [['almelo', 'GM0141', 71, 12], ['zwijndrecht', 'GM0642', 92, 9], ['dordrecht', 'GM0505', 132, 13]] as const;

describe('real municipalities', () => {
  before(async function () {
    await needSharedData(this);
  });
  afterEach(clear);

  for (const [name, code, buurten, wijken] of municipalities) {
    it(`show ${name} by buurt: shares of elderly people from its counts, and hidden where either is small`, async () => {
      const { view, host } = await show(`src="${sharedData}boundaries/buurt_2024_${name}.topojson" object="buurt" key="buurtcode" label="buurtnaam" outline="wijk" indicator="ouderen-aandeel"`, buurt);
      const shown = view();
      const table = new Map((await rows()).filter((row) => row['gemeentecode'] === code).map((row) => [row['buurtcode']!, row]));
      expect(shown.areas.count).to.equal(buurten);
      expect(shown.join.matched).to.equal(buurten);
      for (const [area, areaCode] of shown.areas.codes.entries()) {
        const row = table.get(areaCode)!;
        const [all, part] = [row['inwoners'], row['inwoners65plus']].map((cell) => (cell ? Number(cell) : undefined));
        const small = (part !== undefined && (part < 5 || (all !== undefined && all - part < 5))) || (all !== undefined && all < 5);
        const expected = small ? State.suppressed : all === undefined || part === undefined ? State.missing : State.value;
        expect(shown.states[area], areaCode).to.equal(expected);
        if (expected === State.value) expect(shown.values[area], areaCode).to.be.closeTo((100 * part!) / all!, 1e-9);
      }
      expect(textOf(host.querySelector('rk-answer')!)).to.contain(`van de ${buurten} buurten`);
      expect(textOf(host.querySelector('rk-legend')!)).to.contain('Aandeel 65-plus');
    });

    it(`show ${name} by wijk: crimes in five years, added up from its buurten`, async () => {
      const { view, host } = await show(`src="${sharedData}boundaries/buurt_2024_${name}.topojson" object="wijk" key="wijkcode" label="wijknaam" indicator="misdrijven"`, wijk);
      const sums = new Map<string, number>();
      const all = (await rows()).filter((row) => row['gemeentecode'] === code);
      const timeline = host.querySelector('rk-timeline')!;
      const breaks = view().classes;
      for (const year of ['2021', '2022', '2023', '2024', '2025']) {
        timeline.period = year;
        await frames();
        sums.clear();
        for (const row of all) sums.set(row['wijkcode']!, (sums.get(row['wijkcode']!) ?? 0) + Number(row[`misdrijven_${year}`]));
        const shown = view();
        expect(shown.period).to.equal(year);
        expect(shown.classes, 'breaks stay put').to.equal(breaks);
        expect(shown.areas.count).to.equal(wijken);
        for (const [area, areaCode] of shown.areas.codes.entries()) expect(shown.values[area], `${areaCode} ${year}`).to.equal(sums.get(areaCode));
      }
    });
  }

  it('show the Leefbaarometer of 2002 to 2016 on the wijken of 2014, and say what does not fit', async () => {
    const { view, host } = await show(`src="${sharedData}boundaries/wijk_2014.topojson" object="layer" key="statcode" label="statnaam" method="manual" breaks="5 6 7 8"`, leefbaarometer);
    const source = JSON.parse(await sharedText('indicators/leefbaarometer_wijk_2002_2016.json')) as Record<string, Record<string, string | null>>;
    const timeline = host.querySelector('rk-timeline')!;
    for (const year of ['2002', '2008', '2012', '2014', '2016']) {
      timeline.period = year;
      await frames();
      const shown = view();
      expect(shown.period).to.equal(year);
      for (const [area, code] of shown.areas.codes.entries()) {
        const score = source[code]?.[`KL${year.slice(2)}`];
        expect(shown.states[area], code).to.equal(score ? State.value : code in source ? State.missing : State.unmatched);
        if (score) expect(shown.values[area]).to.equal(Number(score));
      }
    }
    expect(textOf(host.querySelector('rk-legend')!)).to.contain('2.592 van de 2.745 wijken').and.to.contain('niet gekoppeld');
  });
});
