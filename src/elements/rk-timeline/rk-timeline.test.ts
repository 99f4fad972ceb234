import { expect } from '@esm-bundle/chai';
import { emulateMedia, sendKeys, sendMouse } from '@web/test-runner-commands';
import '../../define/rk-layer.js';
import '../../define/rk-map.js';
import '../../define/rk-timeline.js';
import { expectAccessible } from '../../../test/browser/axe.js';
import { clear, frames, once, place, settled, textOf } from '../../../test/browser/fixture.js';
import { figures, squares, type Figures } from '../../../test/fixtures/squares.js';
import type { RkPeriodChangeDetail } from '../../events/rk-period-change.js';
import type { RkTimeline } from './rk-timeline.js';

const layer = '<rk-layer object="buurten" key="code" label="naam" indicator="inwoners"></rk-layer>';

function figuresOf(periods: string[]): Figures {
  const given = figures(16);
  const values = given.values['inwoners']!['2024']!;
  return { ...given, periods, values: { inwoners: Object.fromEntries(periods.map((period) => [period, values])) }, indicators: [given.indicators[0]!] };
}

async function page(markup: string, given: Figures = figures(16), width = 900): Promise<HTMLElement> {
  const host = place(`<div lang="nl">${markup}</div>`, width);
  for (const element of host.querySelectorAll('rk-layer')) {
    element.topology = squares(4);
    element.indicators = given;
  }
  if (host.querySelector('rk-map')) await settled(host);
  return host;
}

const nested = (attributes = '') => `<rk-map>${layer}<rk-timeline ${attributes}></rk-timeline></rk-map>`;
const timelineIn = (host: ParentNode) => host.querySelector('rk-timeline')!;
const inside = <E extends HTMLElement>(timeline: RkTimeline, selector: string) => timeline.shadowRoot!.querySelector<E>(selector)!;
const slider = (timeline: RkTimeline) => inside<HTMLInputElement>(timeline, 'input');
const button = (timeline: RkTimeline) => inside<HTMLButtonElement>(timeline, 'button');
const shownLabels = (timeline: RkTimeline) =>
  [...timeline.shadowRoot!.querySelectorAll<HTMLElement>('.label')].filter((label) => getComputedStyle(label).visibility === 'visible');
const takesRoom = (timeline: RkTimeline) => getComputedStyle(timeline).display !== 'none';
const wait = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

describe('rk-timeline', () => {
  afterEach(clear);

  it('starts at the newest period and says it in words', async () => {
    const timeline = timelineIn(await page(nested()));
    expect(timeline.period).to.equal('2024');
    expect(slider(timeline).value).to.equal('2');
    expect(slider(timeline).getAttribute('aria-valuetext')).to.equal('2024');
    expect(shownLabels(timeline).map((label) => textOf(label))).to.deep.equal(['2022', '2023', '2024']);
  });

  it('writes months as words', async () => {
    const timeline = timelineIn(await page(nested(), figuresOf(['2024-01', '2024-03'])));
    expect(slider(timeline).getAttribute('aria-valuetext')).to.equal('maart 2024');
  });

  it('asks the map for the period that its author gives', async () => {
    const host = await page(nested('period="2022"'));
    const timeline = timelineIn(host);
    expect(slider(timeline).value).to.equal('0');
    const changed = once<RkPeriodChangeDetail>(host, 'rk-period-change');
    timeline.period = '2023';
    expect((await changed).detail).to.deep.equal({ period: '2023' });
    timeline.period = '';
    await frames();
    expect(timeline.period).to.equal('2024');
  });

  it('shows the nearest period before one that is not there', async () => {
    const timeline = timelineIn(await page(nested('period="2010"'), figuresOf(['2002', '2008', '2012'])));
    expect(timeline.period).to.equal('2008');
    expect(timeline.getAttribute('period')).to.equal('2008');
  });

  it('steps through the periods with the arrow keys', async () => {
    const timeline = timelineIn(await page(nested()));
    slider(timeline).focus();
    await sendKeys({ press: 'ArrowLeft' });
    await frames();
    expect(timeline.period).to.equal('2023');
    await sendKeys({ press: 'Home' });
    await frames();
    expect(timeline.period).to.equal('2022');
    await sendKeys({ press: 'ArrowRight' });
    await frames();
    expect(timeline.period).to.equal('2023');
  });

  it('goes to the period nearest to the pointer, by its true distance, and takes the focus', async () => {
    const timeline = timelineIn(await page(nested(), figuresOf(['2002', '2003', '2022'])));
    const { left, width, top } = inside(timeline, '.track').getBoundingClientRect();
    await sendMouse({ type: 'click', position: [Math.round(left + 0.2 * width), Math.round(top + 18)] });
    await frames();
    expect(timeline.period).to.equal('2003');
    expect(timeline.shadowRoot!.activeElement).to.equal(slider(timeline));
    await sendMouse({ type: 'move', position: [Math.round(left + 0.9 * width), Math.round(top + 18)] });
    await frames();
    expect(timeline.period).to.equal('2003');
  });

  it('follows a pointer that drags', async () => {
    const timeline = timelineIn(await page(nested(), figures(16), 700));
    const { left, width, top } = inside(timeline, '.track').getBoundingClientRect();
    await sendMouse({ type: 'move', position: [Math.floor(left + width) - 2, Math.round(top + 18)] });
    await sendMouse({ type: 'down' });
    await sendMouse({ type: 'move', position: [Math.round(left + 0.45 * width), Math.round(top + 30)] });
    await frames();
    expect(timeline.period).to.equal('2023');
    await sendMouse({ type: 'up' });
  });

  it('puts ticks of years at their true distance', async () => {
    const timeline = timelineIn(await page(nested(), figuresOf(['2002', '2008', '2012'])));
    const { left, width } = inside(timeline, '.line').getBoundingClientRect();
    const ticks = [...timeline.shadowRoot!.querySelectorAll('.tick')].map((tick) => Math.round((100 * (tick.getBoundingClientRect().x + 1 - left)) / width));
    expect(ticks).to.deep.equal([0, 60, 100]);
  });

  it('leaves out labels for which there is no room, never the current one', async () => {
    const periods = Array.from({ length: 20 }, (_, index) => String(2005 + index));
    const timeline = timelineIn(await page(nested('period="2023"'), figuresOf(periods), 320));
    const labels = shownLabels(timeline);
    expect(labels.map((label) => textOf(label))).to.include('2023').and.not.include('2024');
    const boxes = labels.map((label) => label.getBoundingClientRect());
    for (const [index, box] of boxes.entries()) if (index > 0) expect(box.left).to.be.above(boxes[index - 1]!.right);
    expect(timeline.scrollWidth).to.be.at.most(timeline.clientWidth);
  });

  it('plays from the first period, and stops at the last', async () => {
    const host = await page(nested('interval="350"'));
    const timeline = timelineIn(host);
    const seen: string[] = [];
    host.addEventListener('rk-period-change', (event) => seen.push((event as CustomEvent<RkPeriodChangeDetail>).detail.period));
    button(timeline).click();
    await frames();
    expect(button(timeline).getAttribute('aria-label')).to.equal('Pauze');
    await wait(900);
    expect(seen).to.deep.equal(['2022', '2023', '2024']);
    expect(button(timeline).getAttribute('aria-label')).to.equal('Afspelen');
  });

  it('plays on from where it is, and pauses', async () => {
    const timeline = timelineIn(await page(nested('period="2022" interval="400"')));
    button(timeline).click();
    await frames();
    expect(timeline.period).to.equal('2023');
    button(timeline).click();
    await wait(500);
    expect(timeline.period).to.equal('2023');
  });

  it('never changes more than three times a second', async () => {
    const timeline = timelineIn(await page(nested('interval="1"')));
    timeline.play();
    await wait(200);
    expect(timeline.period).to.equal('2022');
  });

  it('pauses when a reader takes the slider, when the page is left and when it is out of sight', async () => {
    const host = await page(nested('interval="350" period="2022"'), figuresOf(['2020', '2021', '2022', '2023', '2024']));
    const timeline = timelineIn(host);
    const label = () => button(timeline).getAttribute('aria-label');
    timeline.play();
    slider(timeline).value = '0';
    slider(timeline).dispatchEvent(new Event('input'));
    await frames();
    expect(label()).to.equal('Afspelen');
    timeline.play();
    Object.defineProperty(document, 'hidden', { value: true, configurable: true });
    document.dispatchEvent(new Event('visibilitychange'));
    Reflect.deleteProperty(document, 'hidden');
    await frames();
    expect(label()).to.equal('Afspelen');
    timeline.play();
    host.style.display = 'none';
    await wait(400);
    expect(label()).to.equal('Afspelen');
    host.style.display = '';
    timeline.play();
    const parent = timeline.parentElement!;
    timeline.remove();
    parent.append(timeline);
    await frames();
    expect(label()).to.equal('Afspelen');
  });

  it('moves without a transition for a reader who wants less motion', async () => {
    const timeline = timelineIn(await page(nested()));
    const duration = () => getComputedStyle(inside(timeline, '.thumb')).transitionDuration;
    expect(duration()).to.equal('0.18s');
    await emulateMedia({ reducedMotion: 'reduce' });
    expect(duration()).to.equal('0s');
    timeline.play();
    await frames();
    expect(timeline.period).to.equal('2022');
    await emulateMedia({ reducedMotion: 'no-preference' });
  });

  it('takes no room with fewer than two periods, without a map or with a pinned layer', async () => {
    const one = await page(nested(), figuresOf(['2024']));
    const pinned = await page(nested().replace('indicator', 'period="2024" indicator'));
    const alone = await page('<rk-timeline></rk-timeline>');
    for (const host of [one, pinned, alone]) expect(takesRoom(timelineIn(host))).to.equal(false);
  });

  it('works before its map, and takes over the period of another map', async () => {
    const host = await page(`<rk-timeline for="one" period="2022"></rk-timeline><rk-map id="one">${layer}</rk-map><rk-map id="two">${layer}</rk-map>`);
    const timeline = timelineIn(host);
    expect(slider(timeline).value).to.equal('0');
    timeline.for = 'two';
    await frames();
    expect(timeline.period).to.equal('2024');
    timeline.remove();
    host.append(timeline);
    timeline.for = 'one';
    await frames();
    expect(timeline.period).to.equal('2022');
    expect(takesRoom(timeline)).to.equal(true);
  });

  it('stays large enough for a finger where there is little room', async () => {
    const timeline = timelineIn(await page(nested(), figures(16), 300));
    expect(button(timeline).offsetWidth).to.be.at.least(40);
    expect(inside(timeline, '.track').offsetHeight).to.be.at.least(40);
  });

  for (const lang of ['nl', 'en']) {
    it(`is accessible in ${lang}`, async () => {
      const host = await page(`<div lang="${lang}">${nested()}</div>`);
      await expectAccessible(timelineIn(host));
    });
  }
});
