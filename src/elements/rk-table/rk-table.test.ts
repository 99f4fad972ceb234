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
    expect(all(table, 'table')[0]!.getAttribute('aria-rowcount')).to.equal('2501');
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
    expect(plain(all(table, '.empty')[0]!)).to.equal('Er zijn nog geen cijfers om te tonen.');
    for (const [id, title] of [['one', 'Inwoners, 2024'], ['two', 'Leefbaarheid, 2024']] as const) {
      table.for = id;
      await frames();
      expect(plain(all(table, '.caption')[0]!)).to.equal(title);
      table.remove();
      host.append(table);
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
