import { expect } from '@esm-bundle/chai';
import { sendKeys, sendMouse } from '@web/test-runner-commands';
import '../../define/rk-layer.js';
import '../../define/rk-map.js';
import '../../define/rk-table.js';
import { expectAccessible } from '../../../test/browser/axe.js';
import { clear, frames, once, place, serialise, settled, textOf } from '../../../test/browser/fixture.js';
import { figures, squares, type Figures } from '../../../test/fixtures/squares.js';
import type { RkSelectDetail } from '../../events/rk-select.js';
import type { RkTable } from './rk-table.js';
import { rowsInSight } from './row-window.js';

const layer = (indicator = 'ouderen-aandeel') => `<rk-layer object="buurten" key="code" label="naam" indicator="${indicator}"></rk-layer>`;

async function page(markup: string, given: Figures = figures(16), columns = 4): Promise<HTMLElement> {
  const host = place(`<div lang="nl">${markup}</div>`);
  for (const element of host.querySelectorAll('rk-layer')) {
    element.topology = squares(columns);
    element.indicators = given;
  }
  if (host.querySelector('rk-map')) await settled(host);
  for (const table of host.querySelectorAll('rk-table')) await table.updateComplete;
  await frames();
  return host;
}

const linked = (indicator?: string, attributes = '') => `<rk-table for="k"></rk-table><rk-map id="k" ${attributes}>${layer(indicator)}</rk-map>`;
const tableIn = (host: ParentNode) => host.querySelector('rk-table')!;
const all = <E extends HTMLElement = HTMLElement>(table: RkTable, selector: string) => [...table.shadowRoot!.querySelectorAll<E>(selector)];
const plain = (element: Element) => textOf(element).replace(/[\s\u00a0]+/g, ' ').trim();
const names = (table: RkTable) => all(table, 'tbody th button').map(plain);
const cells = (table: RkTable, row: number) => all(table, 'tbody tr')[row]!.querySelectorAll('td');
const scroller = (table: RkTable) => all(table, '.scroller')[0]!;
async function sortBy(table: RkTable, column: number): Promise<void> {
  all(table, 'thead button')[column]!.click();
  await table.updateComplete;
}

describe('rk-table', () => {
  afterEach(clear);

  it('shows every area with its value and the counts behind it, or why there is none', async () => {
    const table = tableIn(await page(linked()));
    expect(all(table, 'thead th').map(plain)).to.deep.equal(['Gebied', 'Aandeel 65-plus', '65 jaar en ouder', 'Inwoners']);
    expect(plain(all(table, '.caption')[0]!)).to.equal('Aandeel 65-plus, 2024');
    expect([...cells(table, 0)].map(plain)).to.deep.equal(['22,0%22 van 100 inwoners', '22', '100']);
    expect([1, 2, 15].map((row) => plain(cells(table, row)[0]!))).to.deep.equal(['niet getoond (privacy)', 'geen gegevens', 'niet gekoppeld']);
  });

  it('sorts by a heading, the highest first, and says how', async () => {
    const table = tableIn(await page(linked('ouderen')));
    const sorts = () => all(table, 'thead th').map((heading) => heading.getAttribute('aria-sort'));
    expect(sorts()).to.deep.equal(['ascending', null]);
    await sortBy(table, 1);
    expect(sorts()).to.deep.equal([null, 'descending']);
    expect(names(table)[0]).to.equal('Buurt 14');
    await sortBy(table, 1);
    expect(sorts()).to.deep.equal([null, 'ascending']);
    expect(names(table)[0]).to.equal('Buurt 0');
  });

  it('keeps areas without a value last and by name, whatever the order', async () => {
    const table = tableIn(await page(linked('ouderen')));
    for (let click = 0; click < 2; click++) {
      await sortBy(table, 1);
      expect(names(table).slice(-3)).to.deep.equal(['Buurt 1', 'Buurt 2', 'Buurt 15']);
    }
  });

  it('chooses an area by its name, marks it in words, and lets go at a second click', async () => {
    const host = await page(linked());
    const table = tableIn(host);
    const chosen = once<RkSelectDetail>(host, 'rk-select');
    all(table, 'tbody button')[3]!.click();
    expect((await chosen).detail).to.deep.equal({ area: 'A3', label: 'Buurt 3' });
    await frames();
    const row = all(table, 'tbody tr')[3]!;
    expect(row.classList.contains('chosen')).to.equal(true);
    expect(plain(row)).to.contain('gekozen');
    expect(row.querySelector('button')!.getAttribute('aria-pressed')).to.equal('true');
    row.querySelector('button')!.click();
    await frames();
    expect(host.querySelector('rk-map')!.area).to.equal('');
  });

  it('points at an area on the map, and shows where the map points', async () => {
    const host = await page(linked());
    const table = tableIn(host);
    const tooltip = () => host.querySelector('rk-map')!.shadowRoot!.querySelector('.tooltip');
    const { x, y } = all(table, 'tbody td')[0]!.getBoundingClientRect();
    await sendMouse({ type: 'move', position: [Math.round(x + 5), Math.round(y + 5)] });
    await frames();
    expect(plain(tooltip()!)).to.contain('Buurt 0');
    expect(all(table, 'tr.pointed').map((row) => row.getAttribute('aria-rowindex'))).to.deep.equal(['2']);
    await sendMouse({ type: 'move', position: [1, 1] });
    await frames();
    expect(all(table, 'tr.pointed')).to.have.length(0);
    host.querySelector('rk-map')!.shadowRoot!.querySelector<HTMLElement>('#map')!.focus();
    await sendKeys({ press: 'ArrowRight' });
    await frames();
    expect(all(table, 'tr.pointed')).to.have.length(1);
  });

  it('is one tab stop for its rows; arrows walk along them', async () => {
    const table = tableIn(await page(linked()));
    expect(all(table, 'tbody button[tabindex="0"]').map(plain)).to.deep.equal(['Buurt 0']);
    all(table, 'tbody button')[0]!.focus();
    await sendKeys({ press: 'ArrowDown' });
    await frames();
    const focused = () => plain(table.shadowRoot!.activeElement!);
    expect(focused()).to.equal('Buurt 1');
    await sendKeys({ press: 'End' });
    await frames();
    expect(focused()).to.equal('Buurt 15');
    await sendKeys({ press: 'ArrowDown' });
    await sendKeys({ press: 'ArrowUp' });
    await frames();
    expect(focused()).to.equal('Buurt 14');
  });

  it('brings an area that is chosen elsewhere into sight without moving the page', async () => {
    const host = await page(linked(undefined, 'area="A15"'));
    const table = tableIn(host);
    table.style.setProperty('--rk-table-height', '150px');
    scrollTo(0, 0);
    host.querySelector('rk-map')!.area = 'A14';
    await frames();
    const [row] = all(table, 'tr.chosen');
    const { top, bottom } = scroller(table).getBoundingClientRect();
    expect(row!.getBoundingClientRect().top).to.be.at.least(top);
    expect(row!.getBoundingClientRect().bottom).to.be.at.most(bottom + 1);
    expect(scrollY).to.equal(0);
  });

  it('draws only the rows in sight of a long table', async () => {
    const host = await page(linked('inwoners'), figures(2500), 50);
    const table = tableIn(host);
    const drawn = () => all(table, 'tbody tr');
    // The heading and the total are rows as well.
    expect(all(table, 'table')[0]!.getAttribute('aria-rowcount')).to.equal('2502');
    expect(drawn().length).to.be.below(80);
    const height = scroller(table).scrollHeight;
    expect(height).to.be.above(2500 * 30);
    scroller(table).scrollTop = height / 2;
    await frames();
    const middle = Number(drawn()[Math.floor(drawn().length / 2)]!.getAttribute('aria-rowindex'));
    expect(middle).to.be.within(1200, 1300);
    expect(Math.abs(scroller(table).scrollHeight - height)).to.be.below(2);
    const { top, bottom } = scroller(table).getBoundingClientRect();
    expect(drawn()[0]!.getBoundingClientRect().top).to.be.below(top);
    expect(drawn().at(-1)!.getBoundingClientRect().bottom).to.be.above(bottom);
  });

  it('walks to the end of a long table, and keeps the focus when its row scrolls out of sight', async () => {
    const table = tableIn(await page(linked('inwoners'), figures(2500), 50));
    all(table, 'tbody button')[0]!.focus();
    await sendKeys({ press: 'End' });
    await frames();
    expect(plain(table.shadowRoot!.activeElement!)).to.equal('Buurt 2499');
    scroller(table).scrollTop = 0;
    await frames();
    expect(table.shadowRoot!.activeElement).to.equal(scroller(table));
  });

  it('says that there are no figures without a map, and follows another map', async () => {
    const host = await page(`<rk-table></rk-table><rk-map id="one">${layer('inwoners')}</rk-map><rk-map id="two">${layer('leefbaarheid')}</rk-map>`);
    const table = tableIn(host);
    await table.updateComplete;
    expect(plain(all(table, '.empty')[0]!)).to.equal('Er zijn nog geen cijfers om te tonen.');
    for (const [id, title] of [['one', 'Inwoners, 2024'], ['two', 'Leefbaarheid, 2024']] as const) {
      table.for = id;
      // The rows of a table are fetched with the first figures.
      while (all(table, '.caption').length === 0 || plain(all(table, '.caption')[0]!) !== title) await frames();
      expect(plain(all(table, '.caption')[0]!)).to.equal(title);
      table.remove();
      host.append(table);
      await table.updateComplete;
      await frames();
      expect(plain(all(table, '.caption')[0]!)).to.equal(title);
    }
  });

  it('is the same for figures that differ only in what is hidden, sorted or not', async () => {
    const seen: string[] = [];
    for (const hidden of [0, 4]) {
      const given = figures(16);
      for (const period of given.periods) given.values['ouderen']![period]![1] = hidden;
      const host = await page(linked(), given);
      for (const column of [1, 2]) {
        await sortBy(tableIn(host), column);
        seen.push(serialise(tableIn(host)));
      }
      clear();
    }
    expect(seen.slice(0, 2)).to.deep.equal(seen.slice(2));
    expect(seen.join()).not.to.match(/NaN/);
  });

  describe('around its rows', () => {
    const { clipboard } = navigator;
    const tool = (table: RkTable, text: string) => all<HTMLButtonElement>(table, '.tools button').find((button) => plain(button) === text)!;
    const said = (table: RkTable) => plain(all(table, '.said')[0]!);
    async function search(table: RkTable, text: string): Promise<void> {
      const [field] = all<HTMLInputElement>(table, 'input[type=search]');
      field!.value = text;
      field!.dispatchEvent(new Event('input'));
      await frames();
    }
    async function choose(table: RkTable, label: string): Promise<void> {
      const [list] = all<HTMLSelectElement>(table, 'select');
      list!.selectedIndex = [...list!.options].findIndex((option) => plain(option).startsWith(label));
      list!.dispatchEvent(new Event('change'));
      await frames();
    }
    afterEach(() => Object.defineProperty(navigator, 'clipboard', { configurable: true, value: clipboard }));

    it('finds areas by name, and says how many', async () => {
      const table = tableIn(await page(linked()));
      await search(table, 'BUURT 1');
      expect(names(table)).to.deep.equal(['Buurt 1', 'Buurt 10', 'Buurt 11', 'Buurt 12', 'Buurt 13', 'Buurt 14', 'Buurt 15']);
      expect(said(table)).to.equal('7 van 16 buurten');
      expect(all(table, 'table')[0]!.getAttribute('aria-rowcount')).to.equal('9');
      await search(table, 'xyz');
      expect([names(table).length, said(table)]).to.deep.equal([0, 'Geen gebied past hierbij.']);
    });

    it('shows one class of the map, one state, or what stands out', async () => {
      const table = tableIn(await page(linked('ouderen')));
      const labels = [...all<HTMLSelectElement>(table, 'select')[0]!.options].map(plain);
      expect(labels.slice(0, 2)).to.deep.equal(['Alle gebieden', 'Alleen wat opvalt']);
      let found = 0;
      for (const label of labels.slice(2)) {
        await choose(table, label);
        const count = Number(/\((\d+)\)$/.exec(label)![1]);
        expect(names(table).length, label).to.equal(count);
        found += count;
      }
      expect(found).to.equal(16);
      await choose(table, 'Alleen wat opvalt');
      expect(names(table)).to.deep.equal(['Buurt 9', 'Buurt 10', 'Buurt 11', 'Buurt 12', 'Buurt 13', 'Buurt 14']);
    });

    it('shows all areas again when the map shows another figure', async () => {
      const host = await page(linked('ouderen'));
      const table = tableIn(host);
      await choose(table, 'niet getoond');
      expect(names(table)).to.deep.equal(['Buurt 1']);
      host.querySelector('rk-layer')!.indicator = 'inwoners';
      await settled(host);
      expect(names(table).length).to.equal(16);
      expect(all<HTMLSelectElement>(table, 'select')[0]!.selectedIndex).to.equal(0);
    });

    it('adds up counts that are published, says what is not in it, and adds up no shares', async () => {
      const table = tableIn(await page(linked()));
      const shown = figures(16).values['ouderen']!['2024']!.filter((_, index) => index !== 1 && index !== 2).reduce<number>((sum, value) => sum + (value as number), 0);
      const [share, part, whole] = all(table, 'tfoot td').map(plain);
      expect(share).to.equal('–niet op te tellen');
      expect(part).to.equal(`ten minste ${shown} van 3 buurten niet bekend`);
      expect(whole).to.equal('ten minste 2.550 van 1 buurt niet bekend');
      await search(table, 'buurt 3');
      expect(all(table, 'tfoot td').map(plain).slice(1)).to.deep.equal(['28', '130']);
    });

    it('has no total where nothing adds up', async () => {
      const table = tableIn(await page(linked('leefbaarheid')));
      expect(all(table, 'tfoot').length).to.equal(0);
      expect(all(table, 'table')[0]!.getAttribute('aria-rowcount')).to.equal('17');
    });

    it('copies the rows that are shown, as they are ordered', async () => {
      const copied: string[] = [];
      Object.defineProperty(navigator, 'clipboard', { configurable: true, value: { writeText: (text: string) => Promise.resolve(void copied.push(text)) } });
      const table = tableIn(await page(linked('ouderen')));
      await search(table, 'buurt 1');
      await sortBy(table, 1);
      tool(table, 'Kopieer').click();
      await frames();
      expect(copied[0]!.split('\r\n').map((line) => line.split('\t'))).to.deep.equal([
        ['Code', 'Gebied', '65 jaar en ouder'], ...[14, 13, 12, 11, 10].map((at) => [`A${at}`, `Buurt ${at}`, String(22 + 2 * at)]),
        ['A1', 'Buurt 1', 'niet getoond (privacy)'], ['A15', 'Buurt 15', 'niet gekoppeld'], [''],
      ]);
      expect(said(table)).to.equal('7 buurten gekopieerd. U kunt ze plakken in een rekenblad.');
    });

    it('says so when the browser does not allow copying', async () => {
      Object.defineProperty(navigator, 'clipboard', { configurable: true, value: undefined });
      const table = tableIn(await page(linked('ouderen')));
      tool(table, 'Kopieer').click();
      await frames();
      expect(said(table)).to.contain('Kies Download CSV');
    });

    it('orders and filters a long table as a short one', async () => {
      const host = await page(linked('inwoners'), figures(2500), 50);
      const table = tableIn(host);
      const isBusy = () => all(table, 'table')[0]!.getAttribute('aria-busy');
      for (let tries = 0; isBusy() === 'true' && tries < 100; tries++) await frames(1);
      expect(names(table)[0]).to.equal('Buurt 0');
      await sortBy(table, 1);
      for (let tries = 0; isBusy() === 'true' && tries < 100; tries++) await frames(1);
      expect(names(table)[0]).to.equal('Buurt 2498');
      await search(table, '249');
      for (let tries = 0; isBusy() === 'true' && tries < 100; tries++) await frames(1);
      expect(names(table)).to.deep.equal(['Buurt 2498', 'Buurt 2497', 'Buurt 2496', 'Buurt 2495', 'Buurt 2494', 'Buurt 2493', 'Buurt 2492', 'Buurt 2491', 'Buurt 2490', 'Buurt 2249', 'Buurt 1249', 'Buurt 249', 'Buurt 2499']);
    });
  });

  for (const lang of ['nl', 'en']) {
    it(`is accessible in ${lang}, whole and in part`, async () => {
      await expectAccessible(tableIn(await page(`<div lang="${lang}">${linked(undefined, 'area="A1"')}</div>`)));
      clear();
      await expectAccessible(tableIn(await page(`<div lang="${lang}">${linked('inwoners')}</div>`, figures(625), 25)));
    });
  }
});

describe('rowsInSight', () => {
  it('draws a short table whole', () => {
    expect(rowsInSight({ count: 500, rowHeight: 36, top: 900, height: 100 })).to.deep.equal({ start: 0, end: 500 });
  });

  it('covers what is in sight with a margin, within the table', () => {
    for (let top = 0; top < 1000 * 36; top += 777) {
      const { start, end } = rowsInSight({ count: 1000, rowHeight: 36, top, height: 400 });
      expect(start).to.be.at.least(0).and.at.most(top / 36);
      expect(end).to.be.at.most(1000).and.at.least(Math.min(1000, (top + 400) / 36));
    }
  });
});
