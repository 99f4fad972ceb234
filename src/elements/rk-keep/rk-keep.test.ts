import { expect } from '@esm-bundle/chai';
import { sendKeys, setViewport } from '@web/test-runner-commands';
import '../../define/rk-question.js';
import { keepIn } from '../../core/messages/keep/index.js';
import { parseQuestion, type Question } from '../../core/question.js';
import { sharedIn } from '../../core/share-fragment.js';
import { SavedQuestions } from '../../data/saved-questions.js';
import type { RkErrorDetail } from '../../events/rk-error.js';
import type { RkOpenDetail } from '../../events/rk-open.js';
import { expectAccessible } from '../../../test/browser/axe.js';
import { clear, frames, once, place, textOf, until } from '../../../test/browser/fixture.js';
import { serve } from '../../../test/browser/served.js';
import { figures, squares } from '../../../test/fixtures/squares.js';
import type { RkQuestion } from '../rk-question/rk-question.js';
import type { RkKeep } from './rk-keep.js';

const file = {
  format: 'rk-question/1', id: 'ouderen', title: 'Waar wonen ouderen?', texts: { en: { title: 'Where do older people live?' } },
  areas: { src: 'buurten.topojson', object: 'buurten', key: 'code', label: 'naam' }, data: ['cijfers.json'],
  inputs: [{ indicator: 'ouderen-aandeel' }],
};
const words = keepIn('nl');

describe('rk-keep', () => {
  let served: ReturnType<typeof serve>;
  let copied: string[];
  const { clipboard } = navigator;
  const setClipboard = (writeText: (text: string) => Promise<void>) => Object.defineProperty(navigator, 'clipboard', { configurable: true, value: { writeText } });

  beforeEach(() => {
    localStorage.clear();
    copied = [];
    setClipboard((text) => Promise.resolve(void copied.push(text)));
    served = serve({ '/vragen/a.json': file, '/vragen/buurten.topojson': squares(4), '/vragen/cijfers.json': figures(16) });
  });
  afterEach(() => {
    clear();
    served.stop();
    history.replaceState(null, '', location.pathname + location.search);
    Object.defineProperty(navigator, 'clipboard', { configurable: true, value: clipboard });
  });

  async function show(markup = '<rk-question id="vraag" src="/vragen/a.json"></rk-question><rk-keep for="vraag"></rk-keep>', width = 900): Promise<{ host: HTMLElement; question: RkQuestion; keep: RkKeep }> {
    const host = place(markup, width);
    host.lang = 'nl';
    const [question, keep] = [host.querySelector('rk-question')!, host.querySelector('rk-keep')!];
    await question.settled;
    await frames();
    return { host, question, keep };
  }

  const inside = <E extends HTMLElement>(keep: RkKeep, selector: string): E => keep.shadowRoot!.querySelector<E>(selector)!;
  const button = (keep: RkKeep, label: string): HTMLElement => [...(keep.shadowRoot!.querySelector('dialog[open]') ?? keep.shadowRoot!).querySelectorAll('button')].find((each) => each.textContent.trim().startsWith(label))!;
  const said = (keep: RkKeep): string => [...keep.shadowRoot!.querySelectorAll('[role=status], [role=alert]')].map((each) => each.textContent).join('').trim();
  async function press(keep: RkKeep, label: string): Promise<void> {
    button(keep, label).focus();
    await sendKeys({ press: 'Enter' });
    await frames();
  }
  const pressed = async (keep: RkKeep, label: string, done: () => boolean): Promise<void> => { await press(keep, label); await until(done); };
  const opensDialog = (keep: RkKeep, label: string) => pressed(keep, label, () => inside<HTMLDialogElement>(keep, 'dialog').open);
  const titleOf = (question: RkQuestion): string => (question.question)?.title ?? file.title;
  const active = (keep: RkKeep): Element | null => keep.shadowRoot!.activeElement;
  const choose = (keep: RkKeep, content: unknown, name = 'vraag.json'): void => {
    const files = new DataTransfer();
    files.items.add(new File([typeof content === 'string' ? content : JSON.stringify(content)], name));
    const input = inside<HTMLInputElement>(keep, 'input[type=file]');
    input.files = files.files;
    input.dispatchEvent(new Event('change'));
  };
  /** The page again, with a link in its address. */
  async function follow(link: string, markup?: string): Promise<{ host: HTMLElement; question: RkQuestion; keep: RkKeep }> {
    clear();
    history.replaceState(null, '', link);
    const page = await show(markup);
    await until(() => textOf(page.keep).includes(words.opened.link));
    await page.question.settled;
    await frames();
    return page;
  }

  it('saves the question by keyboard, tells so, and gives the focus back', async () => {
    const { keep } = await show();
    await opensDialog(keep, words.save);
    expect(active(keep)!.id).to.equal('name');
    expect(inside<HTMLInputElement>(keep, '#name').value).to.equal(file.title);
    inside<HTMLInputElement>(keep, '#name').select();
    await sendKeys({ type: 'Overleg mei' });
    await sendKeys({ press: 'Enter' });
    await until(() => said(keep) !== '');
    expect(said(keep)).to.equal(words.saved('Overleg mei'));
    expect(active(keep)).to.equal(button(keep, words.save));
    expect(new SavedQuestions(() => localStorage).list().map(({ name, question }) => [name, question!.data])).to.deep.equal([['Overleg mei', [new URL('/vragen/cijfers.json', location.href).href]]]);
    expect(JSON.stringify({ ...localStorage })).not.to.match(/values|suppressed/);
  });

  it('says that a name is taken before it replaces a question', async () => {
    const { keep } = await show();
    for (const title of ['Eerst?', 'Daarna?']) {
      choose(keep, { ...file, areas: { ...file.areas, src: '/vragen/buurten.topojson' }, data: ['/vragen/cijfers.json'], title });
      await until(() => said(keep) === '' && titleOf(document.querySelector('rk-question')!) === title);
      await opensDialog(keep, words.save);
      inside<HTMLInputElement>(keep, '#name').value = 'Zorg';
      inside(keep, '#name').dispatchEvent(new Event('input'));
      await frames();
      expect(inside(keep, '#exists').textContent.trim()).to.equal(title === 'Eerst?' ? '' : words.exists);
      inside(keep, 'form .main').click();
      await until(() => said(keep) !== '');
    }
    expect(new SavedQuestions(() => localStorage).list().map(({ question }) => question!.title)).to.deep.equal(['Daarna?']);
  });

  it('lists, renames, opens and deletes saved questions', async () => {
    const { keep, question } = await show();
    const saved = new SavedQuestions(() => localStorage);
    const whole = parseQuestion({ ...file, title: 'Bewaard?', areas: { ...file.areas, src: new URL('/vragen/buurten.topojson', location.href).href }, data: [new URL('/vragen/cijfers.json', location.href).href] });
    saved.save('Een', whole);
    saved.save('Twee', whole);
    await opensDialog(keep, words.list);
    expect(textOf(inside(keep, 'ul'))).to.contain('Een').and.to.contain('Twee');

    await press(keep, words.rename);
    expect(active(keep)!.id).to.equal('new-name');
    inside<HTMLInputElement>(keep, '#new-name').value = 'Drie';
    await sendKeys({ press: 'Enter' });
    await frames();
    expect(saved.list().map(({ name }) => name)).to.deep.equal(['Drie', 'Twee']);
    expect(said(keep)).to.equal(words.renamed('Drie'));
    expect(active(keep)!.textContent).to.contain('Drie');

    await press(keep, words.delete);
    expect(saved.list()).to.have.length(2);
    await press(keep, words.deleteSure);
    expect(saved.list().map(({ name }) => name)).to.deep.equal(['Twee']);
    expect([said(keep), active(keep)!.id]).to.deep.equal([words.deleted('Drie'), 'close']);

    const opened = once<RkOpenDetail>(keep, 'rk-open');
    await press(keep, words.openOne);
    expect((await opened).detail).to.deep.equal({ id: 'ouderen', title: 'Bewaard?', from: 'saved' });
    await question.settled;
    await frames();
    expect(textOf(question)).to.contain('Bewaard?').and.to.contain('Van 3 buurten');
    expect(inside<HTMLDialogElement>(keep, 'dialog').open).to.equal(false);
    expect(active(keep)).to.equal(button(keep, words.list));

    await press(keep, words.back);
    await question.settled;
    await frames();
    expect(textOf(question)).to.contain(file.title);
    expect(said(keep)).to.equal(words.wentBack);
    expect(inside(keep, '.opened')).to.equal(null);
  });

  it('follows what another tab saves', async () => {
    const { keep } = await show();
    await opensDialog(keep, words.list);
    expect(textOf(inside(keep, 'dialog'))).to.contain(words.none);
    new SavedQuestions(() => localStorage).save('Van elders', parseQuestion(file));
    dispatchEvent(new StorageEvent('storage', { key: 'ruimtelijke-kijk/question/x' }));
    await frames();
    expect(textOf(inside(keep, 'dialog'))).to.contain('Van elders');
  });

  it('closes with Escape and gives the focus back', async () => {
    const { keep } = await show();
    for (const label of [words.save, words.list]) {
      await opensDialog(keep, label);
      await sendKeys({ press: 'Escape' });
      await frames();
      expect(inside<HTMLDialogElement>(keep, 'dialog').open).to.equal(false);
      expect(active(keep)).to.equal(button(keep, label));
    }
  });

  it('copies a link that opens as the same question', async () => {
    const first = await show();
    first.question.question = { ...file, areas: { ...file.areas, src: '/vragen/buurten.topojson' }, data: ['/vragen/cijfers.json'], inputs: [{ indicator: 'inwoners' }] };
    await pressed(first.keep, words.share, () => said(first.keep) !== '');
    expect(said(first.keep)).to.equal(`${words.copied} ${words.inLink()}`);
    const link = copied[0]!;
    expect(sharedIn(new URL(link).hash)).to.include({ target: 'vraag', version: '1' });
    expect(link.length).to.be.below(250);

    const { question, keep } = await follow(link);
    expect(textOf(question)).to.contain('Inwoners');
    expect(textOf(keep)).to.contain(words.opened.link);
    await press(keep, words.back);
    await until(() => said(keep) !== '');
    expect(location.hash).to.equal('');
    await question.settled;
    await frames();
    expect(textOf(question)).to.contain('Aandeel 65-plus');
  });

  it('leaves the part of the address that is the page’s own', async () => {
    history.replaceState(null, '', '#Lindewaard/ouderen');
    const { keep } = await show();
    await pressed(keep, words.share, () => copied.length > 0);
    expect(copied[0]).to.match(/#Lindewaard\/ouderen&rk=vraag:1\./);
  });

  it('opens a link that is followed on the page itself, in the question that it is for', async () => {
    const { keep } = await show();
    await pressed(keep, words.share, () => copied.length > 0);
    clear();
    const { host, question } = await show('<rk-question id="een" src="/vragen/a.json"></rk-question><rk-keep for="een"></rk-keep><rk-question id="vraag" src="/vragen/a.json"></rk-question><rk-keep id="k" for="vraag"></rk-keep>');
    const opened = once<RkOpenDetail>(host, 'rk-open');
    location.hash = new URL(copied[0]!).hash;
    expect((await opened).target).to.equal(host.querySelector('#k'));
    expect(titleOf(question)).to.equal(file.title);
  });

  it('shows the link where copying is not allowed', async () => {
    setClipboard(() => Promise.reject(new DOMException('', 'NotAllowedError')));
    const { keep } = await show();
    await opensDialog(keep, words.share);
    const input = inside<HTMLInputElement>(keep, '#link');
    expect(sharedIn(new URL(input.value).hash)!.target).to.equal('vraag');
    expect(active(keep)).to.equal(input);
    expect(input.selectionEnd! - input.selectionStart!).to.equal(input.value.length);
    await expectAccessible(keep);
  });

  it('says what is wrong with a link, and shows the question of the page', async () => {
    for (const link of ['#rk=vraag:1.onzin', '#rk=vraag:9.AAAA', '#rk=vraag:1.']) {
      clear();
      history.replaceState(null, '', link);
      const host = place('');
      const failed = once<RkErrorDetail>(host, 'rk-error');
      host.innerHTML = '<rk-question id="vraag" src="/vragen/a.json"></rk-question><rk-keep for="vraag"></rk-keep>';
      expect((await failed).detail.code).to.be.oneOf(['broken-link', 'unsupported']);
      const question = host.querySelector('rk-question')!;
      await question.settled;
      await frames();
      expect(textOf(question)).to.contain('Van 3 buurten');
      expect(said(host.querySelector('rk-keep')!)).not.to.equal('');
    }
  });

  it('finds a question that comes later in the page', async () => {
    const { keep } = await show();
    await pressed(keep, words.share, () => copied.length > 0);
    clear();
    history.replaceState(null, '', copied[0]);
    const host = place('<rk-keep for="vraag"></rk-keep>');
    await frames();
    const opened = once<RkOpenDetail>(host, 'rk-open');
    host.insertAdjacentHTML('beforeend', '<rk-question id="vraag" src="/vragen/a.json"></rk-question>');
    expect((await opened).detail.from).to.equal('link');
  });

  it('belongs to the question that it stands in, and is seen there', async () => {
    const { keep } = await show('<rk-question id="vraag" src="/vragen/a.json"><rk-keep slot="actions"></rk-keep></rk-question>');
    expect(keep.getBoundingClientRect().height).to.be.above(10);
    await pressed(keep, words.share, () => copied.length > 0);
    expect(sharedIn(new URL(copied[0]!).hash)!.target).to.equal('vraag');
  });

  it('asks what goes with a question of another municipality, and opens it with the answers', async () => {
    const { keep, question } = await show();
    choose(keep, {
      ...file, title: 'Van elders?', areas: { src: 'https://daar.example/a.topojson' }, data: ['https://daar.example/c.json'],
      inputs: [{ indicator: 'oud', title: '65 jaar en ouder' }, { indicator: 'geluk' }], layers: [{ id: 'plekken', type: 'points', src: 'https://daar.example/p.csv', title: 'Plekken' }],
    });
    await until(() => inside<HTMLDialogElement>(keep, 'dialog').open);
    const selects = [...keep.shadowRoot!.querySelectorAll('select')];
    expect(selects.map(({ value }) => value)).to.deep.equal(['=ouderen', '', '']);
    expect(textOf(inside(keep, 'dialog'))).to.contain('Kenmerk: geluk').and.to.contain('Kaartlaag: Plekken');
    await expectAccessible(keep);
    button(keep, words.use).click();
    await frames();
    expect(titleOf(question), 'nothing is left out unasked').to.equal(file.title);
    for (const select of selects.slice(1)) select.value = 'out';
    button(keep, words.use).click();
    await until(() => titleOf(question) === 'Van elders?');
    await question.settled;
    await frames();
    expect(textOf(question)).to.contain('Van elders?').and.to.contain('65 jaar en ouder');
    expect((question.question as Question).inputs.map(({ indicator }) => indicator)).to.deep.equal(['ouderen']);
    expect(served.asked.filter((address) => !address.startsWith(location.origin))).to.deep.equal([]);
  });

  it('says in the dialog that nothing is left to ask', async () => {
    const { keep } = await show();
    choose(keep, { ...file, data: ['https://daar.example/c.json'], inputs: [{ indicator: 'geluk' }] });
    await until(() => inside<HTMLDialogElement>(keep, 'dialog').open);
    inside<HTMLSelectElement>(keep, 'select').value = 'out';
    button(keep, words.use).click();
    await until(() => said(keep) !== '');
    expect(inside(keep, 'dialog [role=alert]').textContent).to.contain('ten minste één indicator');
    expect(inside<HTMLDialogElement>(keep, 'dialog').open).to.equal(true);
  });

  it('says which file cannot be opened, and why', async () => {
    const { keep } = await show();
    for (const [content, reason] of [['{"format":', 'geen geldige JSON'], [{ ...file, format: 'rk-question/2' }, 'rk-question/2']] as const) {
      choose(keep, content, 'mijn.json');
      await until(() => said(keep).includes(reason));
      expect(said(keep)).to.contain('mijn.json');
    }
  });

  it('downloads the question as a file that opens again', async () => {
    const { keep, question } = await show();
    let blob: Blob | undefined;
    const { createObjectURL } = URL;
    const { click } = HTMLAnchorElement.prototype;
    let name = '';
    URL.createObjectURL = (made: Blob) => createObjectURL.call(URL, (blob = made));
    HTMLAnchorElement.prototype.click = function (this: HTMLAnchorElement) { name = this.download; };
    try {
      await pressed(keep, words.download, () => said(keep) !== '');
    } finally {
      Object.assign(URL, { createObjectURL });
      Object.assign(HTMLAnchorElement.prototype, { click });
    }
    expect([name, said(keep)]).to.deep.equal(['ouderen.json', words.downloaded('ouderen.json')]);
    const content = await blob!.text();
    expect(content).not.to.contain('"values"');
    choose(keep, content.replace(file.title, 'Opnieuw?'));
    await until(() => titleOf(question) === 'Opnieuw?');
  });

  it('says it when the browser keeps nothing, or has no room', async () => {
    const { keep } = await show();
    const { setItem } = Storage.prototype;
    Storage.prototype.setItem = () => { throw new DOMException('', 'QuotaExceededError'); };
    try {
      await opensDialog(keep, words.save);
      await sendKeys({ press: 'Enter' });
      await until(() => said(keep) !== '');
      expect(inside(keep, 'dialog [role=alert]').textContent).to.contain('geen plaats');
    } finally {
      Object.assign(Storage.prototype, { setItem });
    }
    await sendKeys({ press: 'Escape' });
    const own = Object.getOwnPropertyDescriptor(globalThis, 'localStorage')!;
    Object.defineProperty(globalThis, 'localStorage', { configurable: true, get: () => { throw new DOMException('', 'SecurityError'); } });
    try {
      for (const label of [words.save, words.list]) {
        await pressed(keep, label, () => said(keep) !== '');
        expect(said(keep)).to.contain('bewaart hier niets');
        expect(inside<HTMLDialogElement>(keep, 'dialog').open).to.equal(false);
      }
    } finally {
      Object.defineProperty(globalThis, 'localStorage', own);
    }
  });

  it('says that there is nothing to save without a question', async () => {
    const host = place('<rk-keep for="nergens"></rk-keep>');
    const keep = host.querySelector('rk-keep')!;
    await frames();
    await pressed(keep, words.save, () => said(keep) !== '');
    expect(said(keep)).to.contain(words.nothing);
  });

  it('never takes names for markup', async () => {
    new SavedQuestions(() => localStorage).save('<img src=x onerror=alert(1)>', parseQuestion(file));
    const { keep } = await show();
    await opensDialog(keep, words.list);
    expect(textOf(inside(keep, 'ul'))).to.contain('<img src=x');
    expect(inside(keep, 'img')).to.equal(null);
  });

  it('has no accessibility violations and fits 320 pixels, in either language', async () => {
    await setViewport({ width: 320, height: 700 });
    try {
      for (const language of ['nl', 'en'] as const) {
        const { keep, host } = await show(undefined, 300);
        new SavedQuestions(() => localStorage).save('Eenheelergelangenaamzonderspatiesdienietophoudtvoordatdebreedteopis', parseQuestion(file));
        host.lang = language;
        await frames();
        await expectAccessible(keep);
        for (const label of [keepIn(language).save, keepIn(language).list]) {
          await opensDialog(keep, label);
          await expectAccessible(keep);
          const dialog = inside<HTMLDialogElement>(keep, 'dialog');
          expect(dialog.scrollWidth, label).to.be.at.most(dialog.clientWidth);
          expect(dialog.getBoundingClientRect().right).to.be.at.most(320);
          dialog.close();
          await frames();
        }
        expect(keep.scrollWidth).to.be.at.most(300);
        clear();
      }
    } finally {
      await setViewport({ width: 1024, height: 768 });
    }
  });
});
