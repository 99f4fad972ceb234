import { expect } from '@esm-bundle/chai';
import '../../define/all.js';
import { keepIn } from '../../core/messages/keep/index.js';
import { uploadIn } from '../../core/messages/upload/index.js';
import { sharedIn } from '../../core/share-fragment.js';
import { openShared } from '../../data/shared-question.js';
import { expectAccessible } from '../../../test/browser/axe.js';
import { clear, frames, place, textOf, until } from '../../../test/browser/fixture.js';
import { serve } from '../../../test/browser/served.js';
import { figures, squares } from '../../../test/fixtures/squares.js';
import type { RkQuestion } from '../rk-question/rk-question.js';
import type { RkUpload } from '../rk-upload/rk-upload.js';
import type { RkKeep } from './rk-keep.js';

const file = {
  format: 'rk-question/1', id: 'ouderen', title: 'Waar wonen ouderen?',
  areas: { src: 'buurten.topojson', object: 'buurten', key: 'code', label: 'naam' }, data: ['cijfers.json'], inputs: [{ indicator: 'ouderen-aandeel' }],
};
/** The third area has two members; of the clubs, the first has three. */
const members = ['code;leden', ...Array.from({ length: 16 }, (_, area) => `A${area};${area === 2 ? 2 : 20 + area}`)].join('\n');
const clubs = 'naam;lon;lat;leden\nSchaakclub;6.605;52.395;3\nKoor;6.625;52.375;4271\n';
const words = keepIn('nl');

interface Page { readonly host: HTMLElement; readonly question: RkQuestion; readonly keep: RkKeep; readonly upload: RkUpload }

describe('a layer of an own file', () => {
  let served: ReturnType<typeof serve>;
  let copied: string[];
  const { clipboard } = navigator;

  beforeEach(async () => {
    localStorage.clear();
    await new Promise<void>((resolve) => { indexedDB.deleteDatabase('ruimtelijke-kijk').onsuccess = () => resolve(); });
    copied = [];
    Object.defineProperty(navigator, 'clipboard', { configurable: true, value: { writeText: (text: string) => Promise.resolve(void copied.push(text)) } });
    served = serve({ '/vragen/a.json': file, '/vragen/buurten.topojson': squares(4), '/vragen/cijfers.json': figures(16) });
  });
  afterEach(() => {
    clear();
    served.stop();
    history.replaceState(null, '', location.pathname + location.search);
    Object.defineProperty(navigator, 'clipboard', { configurable: true, value: clipboard });
  });

  async function show(): Promise<Page> {
    const host = place('<rk-question id="vraag" src="/vragen/a.json"></rk-question><rk-keep for="vraag"></rk-keep><h2>Eigen</h2><rk-upload for="vraag"></rk-upload>');
    host.lang = 'nl';
    const page = { host, question: host.querySelector('rk-question')!, keep: host.querySelector('rk-keep')!, upload: host.querySelector('rk-upload')! };
    await page.question.settled;
    await until(() => page.upload.shadowRoot!.querySelector('.drop') !== null);
    return page;
  }
  const button = ({ shadowRoot }: Element, label: string): HTMLButtonElement => [...(shadowRoot!.querySelector('dialog[open]') ?? shadowRoot!).querySelectorAll('button')].find((each) => each.textContent.trim().startsWith(label))!;
  const said = (keep: RkKeep): string => keep.shadowRoot!.querySelector('[role=status]')!.textContent.trim();
  const legend = ({ question }: Page): string => textOf(question.shadowRoot!.querySelector('rk-legend')!);

  async function put({ upload }: Page, content: string, name: string): Promise<void> {
    const { shadowRoot } = upload;
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File([content], name));
    shadowRoot!.querySelector('.drop')!.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
    await until(() => shadowRoot!.querySelector('form') !== null);
    [...shadowRoot!.querySelectorAll<HTMLElement>('.columns .check')].find((each) => each.textContent?.trim() === 'leden')!.click();
    await upload.updateComplete;
    shadowRoot!.querySelector<HTMLElement>('.ok')!.click();
    await until(() => textOf(upload).includes(`${name} staat op de kaart`));
  }
  async function save({ keep }: Page, expected: string): Promise<void> {
    button(keep, words.save).click();
    await until(() => keep.shadowRoot!.querySelector('dialog[open] form') !== null);
    button(keep, words.save).click();
    await until(() => said(keep).includes(expected));
  }
  async function list({ keep }: Page): Promise<void> {
    button(keep, words.list).click();
    await until(() => keep.shadowRoot!.querySelector('dialog[open] li') !== null);
  }
  /** What the browser keeps, as text. */
  async function kept(): Promise<string> {
    const database = await new Promise<IDBDatabase>((resolve) => { const request = indexedDB.open('ruimtelijke-kijk'); request.onsuccess = () => resolve(request.result); });
    const all = await new Promise<unknown>((resolve) => { const request = database.transaction('own-layers').objectStore('own-layers').getAll(); request.onsuccess = () => resolve(request.result); });
    database.close();
    return JSON.stringify(all);
  }

  it('is saved with the question in this browser, as it is shown, and is on the map again when that is opened', async () => {
    const page = await show();
    await put(page, members, 'leden-2024.csv');
    await put(page, clubs, 'clubs.csv');
    await save(page, 'is bewaard');
    expect(said(page.keep)).to.equal(words.saved('Waar wonen ouderen?'));
    await until(() => legend(page).includes('clubs.csv'));
    const before = legend(page);
    expect(before).to.contain('clubs.csv').and.to.contain('leden, 2024');
    clear();
    const later = await show();
    expect(legend(later)).not.to.contain('leden');
    await list(later);
    button(later.keep, words.openOne).click();
    await until(() => legend(later).includes('leden, 2024') && legend(later).includes('clubs.csv'));
    await later.question.settled;
    await frames();
    expect(legend(later)).to.equal(before);
    expect(said(later.keep)).to.equal('');
    expect([...later.upload.shadowRoot!.querySelectorAll('[part=layers] li span')].map(({ textContent }) => textContent)).to.deep.equal(['leden-2024.csv', 'clubs.csv']);
    expect(later.question.question!.ownFiles!.map(({ name }) => name)).to.deep.equal(['leden-2024.csv', 'clubs.csv']);
    await expectAccessible(later.upload);
  });

  it('has no hidden figure in what is kept, and nothing but its name in what was saved, a link and a file', async () => {
    const seen: string[] = [];
    for (const small of [0, 2, 4]) {
      const page = await show();
      await put(page, members.replace('A2;2', `A2;${small}`), 'leden-2024.csv');
      await put(page, clubs.replace(';3\n', `;${small}\n`), 'clubs.csv');
      await save(page, 'is bewaard');
      button(page.keep, words.share).click();
      await until(() => copied.length > 0);
      expect(said(page.keep)).to.contain('alleen de naam erin: leden-2024.csv, clubs.csv');
      const text = JSON.stringify(await openShared(sharedIn(new URL(copied.pop()!).hash)!, undefined, { page: location.href }));
      const all: string[] = [await kept(), ...Object.values({ ...localStorage }), text];
      expect(all[0]).to.contain('4271').and.to.contain('Schaakclub');
      // Ids of files and of the save, and when that was, are another each time: any number may be in them.
      const [inBrowser, ...others] = all.map((each) => each.replace(/"(?:id|saved)":"[0-9a-fT:.Z-]+"/g, ''));
      for (const other of others) expect(other).not.to.match(/4271|Schaakclub|kolom-/);
      seen.push(inBrowser!);
      clear();
      localStorage.clear();
      await new Promise<void>((resolve) => { indexedDB.deleteDatabase('ruimtelijke-kijk').onsuccess = () => resolve(); });
    }
    expect(new Set(seen).size).to.equal(1);
  });

  it('is gone from the browser when the saved question is deleted', async () => {
    const page = await show();
    await put(page, clubs, 'clubs.csv');
    await save(page, 'is bewaard');
    expect(await kept()).to.contain('Koor');
    await list(page);
    button(page.keep, words.delete).click();
    await frames();
    button(page.keep, words.deleteSure).click();
    await until(() => textOf(page.keep).includes(words.deleted('Waar wonen ouderen?')));
    expect(await kept()).to.equal('[]');
  });

  it('is asked after by name where it is not, and takes its place when it is chosen again', async () => {
    const page = await show();
    await put(page, clubs, 'clubs.csv');
    button(page.keep, words.share).click();
    await until(() => copied.length > 0);
    clear();
    history.replaceState(null, '', copied[0]);
    const other = await show();
    await until(() => said(other.keep).includes('clubs.csv'));
    expect(said(other.keep)).to.equal(words.chooseAgain(['clubs.csv']));
    await until(() => textOf(other.upload).includes(uploadIn('nl').missing));
    expect(button(other.upload, uploadIn('nl').chooseAgain).getAttribute('aria-label')).to.equal('Kies opnieuw: clubs.csv');
    expect(textOf(other.question)).not.to.contain('kan niet worden getoond');
    await expectAccessible(other.upload);
    await put(other, clubs, 'clubs.csv');
    expect(textOf(other.upload)).not.to.contain(uploadIn('nl').missing);
    expect(other.question.question!.ownFiles).to.have.length(1);
    expect(legend(other)).to.contain('clubs.csv');
  });

  it('that cannot be kept does not stop the question from being saved, and that is said', async () => {
    const page = await show();
    await put(page, clubs, 'clubs.csv');
    const { open } = IDBFactory.prototype;
    IDBFactory.prototype.open = () => { throw new DOMException('', 'SecurityError'); };
    try {
      await save(page, 'zonder uw eigen lagen');
    } finally {
      IDBFactory.prototype.open = open;
    }
    expect(said(page.keep)).to.equal(words.savedWithoutLayers('Waar wonen ouderen?', false));
    expect(Object.keys(localStorage)).to.have.length(1);
  });
});
