import { expect } from '@esm-bundle/chai';
import '../../define/all.js';
import { expectAccessible } from '../../../test/browser/axe.js';
import { clear, frames, once, place, serialise, settled, textOf, until } from '../../../test/browser/fixture.js';
import { squares } from '../../../test/fixtures/squares.js';
import type { RkUpload } from './rk-upload.js';

const count = 16;
/** Rows for the areas of `squares(4)`: inhabitants, elderly people and a share of owners. */
const rows = (elderly: (area: number) => number): string => ['code;naam;inwoners;ouderen;koop_perc', ...Array.from({ length: count }, (_, area) => `A${area};Buurt ${area};${100 + 10 * area};${elderly(area)};${40 + area},5`)].join('\n');
const points = ['naam;lon;lat;bezoekers', 'Kerkplein;6.605;52.395;12', '<img src=x onerror=alert(1)>;6.615;52.385;3', 'Markt;6.625;52.375;40'].join('\n');

async function start(lang = 'nl', width = 700): Promise<{ host: HTMLElement; upload: RkUpload }> {
  const host = place(`<div lang="${lang}"><rk-map id="k"><rk-layer object="buurten" key="code" label="naam"></rk-layer><rk-legend></rk-legend></rk-map><rk-upload for="k"></rk-upload><rk-table for="k"></rk-table></div>`, width);
  host.querySelector('rk-layer')!.topology = squares(4);
  await settled(host);
  const upload = host.querySelector('rk-upload')!;
  await upload.updateComplete;
  return { host, upload };
}

const find = <Found extends HTMLElement>(upload: RkUpload, selector: string): Found => upload.shadowRoot!.querySelector<Found>(selector)!;
const has = (upload: RkUpload, selector: string): boolean => upload.shadowRoot!.querySelector(selector) !== null;

async function drop(upload: RkUpload, content: BlobPart, name: string): Promise<void> {
  const dataTransfer = new DataTransfer();
  dataTransfer.items.add(new File([content], name));
  find(upload, '.drop').dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
  // What was said of a file before is gone by then.
  await upload.updateComplete;
  await until(() => has(upload, 'form') || has(upload, '[part=error]'));
}

/** Ticks a column to be shown. */
async function choose(upload: RkUpload, column: string): Promise<void> {
  const label = [...upload.shadowRoot!.querySelectorAll<HTMLElement>('.columns .check')].find((each) => each.textContent?.trim() === column)!;
  label.click();
  await upload.updateComplete;
}

async function pick(upload: RkUpload, field: string, text: string): Promise<void> {
  const list = find<HTMLSelectElement>(upload, `[data-field="${field}"]`);
  list.value = [...list.options].find((option) => option.text === text)!.value;
  list.dispatchEvent(new Event('change'));
  await upload.updateComplete;
}

async function ok(host: HTMLElement, upload: RkUpload): Promise<void> {
  const layers = (): number => upload.shadowRoot!.querySelectorAll('[part=layers] li').length;
  const before = layers();
  find(upload, '.ok').click();
  await until(() => layers() > before || has(upload, '[part=error]'));
  await settled(host);
}

/** What a click on a download gives, as text, instead of a file. */
async function downloaded(upload: RkUpload): Promise<string> {
  const { createObjectURL } = URL;
  const { click } = HTMLAnchorElement.prototype;
  let content: Blob | undefined;
  URL.createObjectURL = (blob) => ((content = blob as Blob), 'blob:nothing');
  HTMLAnchorElement.prototype.click = () => undefined;
  try {
    find(upload, '[part=layers] button').click();
  } finally {
    Object.assign(URL, { createObjectURL });
    Object.assign(HTMLAnchorElement.prototype, { click });
  }
  return content!.text();
}

describe('rk-upload', () => {
  afterEach(clear);

  it('says that nothing leaves the browser, and which files it takes', async () => {
    const { upload } = await start();
    expect(textOf(upload)).to.contain('Niets verlaat uw browser').and.to.contain('GeoPackage').and.to.contain('100 MB');
    await expectAccessible(upload);
  });

  it('guesses by which codes rows belong to areas, and says how many do', async () => {
    const { upload } = await start();
    await drop(upload, rows(() => 20), 'ouderen-2023.csv');
    expect(find<HTMLSelectElement>(upload, '[data-field=code]').selectedOptions[0]!.text).to.equal('code');
    expect(textOf(upload)).to.contain('16 van de 16 gebieden op de kaart hebben een rij in het bestand');
    await choose(upload, 'inwoners');
    expect(find<HTMLInputElement>(upload, '[data-field=period]').value).to.equal('2023');
    await expectAccessible(upload);
  });

  it('puts figures on the areas of the map: legend and table follow, small numbers are hidden, and it can be taken off again', async () => {
    const { host, upload } = await start();
    await drop(upload, rows((area) => (area === 3 ? 2 : 20 + area)), 'ouderen-2023.csv');
    await choose(upload, 'ouderen');
    await ok(host, upload);
    const legend = host.querySelector('rk-legend')!;
    expect(textOf(legend)).to.contain('ouderen').and.to.contain('niet getoond (privacy)');
    const table = host.querySelector('rk-table')!;
    await table.updateComplete;
    await frames();
    expect(textOf(table)).to.contain('niet getoond (privacy)').and.to.contain('35');
    expect(textOf(upload)).to.contain('ouderen-2023.csv staat op de kaart');
    const buttons = upload.shadowRoot!.querySelectorAll<HTMLButtonElement>('[part=layers] button');
    buttons[1]!.click();
    await settled(host);
    expect(textOf(legend)).not.to.contain('ouderen');
    expect(has(upload, '[part=layers]')).to.equal(false);
  });

  it('asks over how many people a share is, and hides it where that is few', async () => {
    const { host, upload } = await start();
    await drop(upload, rows(() => 20).replace('A5;Buurt 5;150', 'A5;Buurt 5;4'), 'koop.csv');
    await choose(upload, 'koop_perc');
    find(upload, '.ok').click();
    await upload.updateComplete;
    expect(textOf(upload)).to.contain('Kies over hoeveel mensen dit gaat');
    const base = find<HTMLSelectElement>(upload, '[data-field^=base]');
    expect(upload.shadowRoot!.activeElement === base).to.equal(true);
    expect([...base.options].map(({ text }) => text)).to.deep.equal(['kies een kolom', 'inwoners', 'ouderen', 'staat niet in het bestand']);
    await pick(upload, base.dataset['field']!, 'staat niet in het bestand');
    expect(textOf(upload)).to.contain('kunnen wij niet nagaan');
    await pick(upload, base.dataset['field']!, 'inwoners');
    await ok(host, upload);
    const { values, suppressed } = JSON.parse(await downloaded(upload)) as { values: Record<string, Record<string, (number | null)[]>>; suppressed: Record<string, Record<string, number[]>> };
    const [period] = Object.keys(values['kolom-5']!);
    expect(values['kolom-5']![period!]![4]).to.equal(44.5);
    expect(values['kolom-5']![period!]![5]).to.equal(null);
    expect(suppressed['kolom-5']![period!]).to.deep.equal([5]);
  });

  it('does not show categories about people, which tell of who would be hidden', async () => {
    const { upload } = await start();
    await drop(upload, `code;soort\n${Array.from({ length: count }, (_, area) => `A${area};${area % 2 ? 'ja' : 'nee'}`).join('\n')}`, 'soort.csv');
    await choose(upload, 'soort');
    find(upload, '.ok').click();
    await upload.updateComplete;
    expect(textOf(upload)).to.contain('Soorten over mensen kunnen wij niet veilig tonen');
  });

  it('puts points on the map by two columns; names are text, whatever is in them', async () => {
    const { host, upload } = await start();
    await drop(upload, points, 'plekken.csv');
    expect(find<HTMLInputElement>(upload, 'input[type=radio]:checked').parentElement!.textContent.trim()).to.equal('Op een punt, met twee kolommen');
    expect(has(upload, 'td img')).to.equal(false);
    await choose(upload, 'bezoekers');
    await ok(host, upload);
    const { features } = JSON.parse(await downloaded(upload)) as { features: { geometry: object; properties: object }[] };
    expect(features.map(({ properties }) => properties)).to.deep.equal([
      { naam: 'Kerkplein', bezoekers: 12 }, { naam: '<img src=x onerror=alert(1)>', bezoekers: 'x' }, { naam: 'Markt', bezoekers: 40 },
    ]);
    expect(features[0]!.geometry).to.deep.equal({ type: 'Point', coordinates: [6.605, 52.395] });
    expect(document.querySelectorAll('img').length).to.equal(0);
  });

  it('puts areas of the file itself on the map, with their figures', async () => {
    const { host, upload } = await start();
    const areas = { type: 'FeatureCollection', features: [4, 60].map((inwoners, i) => ({ type: 'Feature', properties: { wijk: `Wijk ${i}`, inwoners }, geometry: { type: 'Polygon', coordinates: [[[6.6 + i * 0.01, 52.38], [6.61 + i * 0.01, 52.38], [6.61 + i * 0.01, 52.39], [6.6 + i * 0.01, 52.38]]] } })) };
    await drop(upload, JSON.stringify(areas), 'wijken.geojson');
    await choose(upload, 'inwoners');
    await ok(host, upload);
    expect(textOf(host.querySelector('rk-table')!)).to.contain('Wijk 0').and.to.contain('Wijk 1').and.to.contain('60').and.to.contain('niet getoond (privacy)');
    const { features } = JSON.parse(await downloaded(upload)) as { features: { properties: object }[] };
    expect(features.map(({ properties }) => properties)).to.deep.equal([{ wijk: 'Wijk 0', inwoners: 'x' }, { wijk: 'Wijk 1', inwoners: 60 }]);
  });

  it('says of a bad file what is wrong, with file, place, found and expected, in both languages; the rest goes on', async () => {
    for (const [lang, text] of [['nl', 'In kapot.csv, bij regel 3 klopt iets niet. Gevonden: 2 cellen; verwacht: 3 cellen, zoals in regel 1.'], ['en', 'kapot.csv']] as const) {
      const { host, upload } = await start(lang);
      const told = once<{ code: string }>(upload, 'rk-error');
      await drop(upload, 'code;naam;n\nA0;Buurt;5\nA1;Buurt\n', 'kapot.csv');
      expect((await told).detail.code).to.equal('invalid');
      expect(textOf(find(upload, '[part=error]'))).to.contain(text);
      await drop(upload, rows(() => 20), 'goed.csv');
      await choose(upload, 'inwoners');
      await ok(host, upload);
      expect(has(upload, '[part=error]')).to.equal(false);
      expect(has(upload, '[part=layers]')).to.equal(true);
      clear();
    }
  });

  it('says of two rows about one area where they are, keeps what was chosen, and leaves the map as it was', async () => {
    const { host, upload } = await start();
    await drop(upload, `${rows(() => 20)}\nA1;Buurt 1;5;5;5`, 'dubbel.csv');
    await choose(upload, 'inwoners');
    find(upload, '.ok').click();
    await until(() => has(upload, '[part=error]'));
    expect(textOf(find(upload, '[part=error]'))).to.contain('dubbel.csv').and.to.contain('regel 3').and.to.contain('A1');
    expect(has(upload, 'form')).to.equal(true);
    expect(textOf(host.querySelector('rk-legend')!)).not.to.contain('inwoners');
  });

  it('makes no request with a file: what it needs to read one is fetched with the first, then nothing', async () => {
    const { host, upload } = await start();
    const read = async (): Promise<void> => {
      await drop(upload, rows(() => 20), 'een.csv');
      await choose(upload, 'inwoners');
      await ok(host, upload);
    };
    await read();
    performance.clearResourceTimings();
    const { fetch, XMLHttpRequest: Request } = globalThis;
    let asked = 0;
    Object.assign(globalThis, { fetch: () => (asked++, Promise.reject(new Error('no request'))), XMLHttpRequest: class extends Request { override send(): void { asked++; } } });
    try {
      await read();
    } finally {
      Object.assign(globalThis, { fetch, XMLHttpRequest: Request });
    }
    expect(asked).to.equal(0);
    expect(performance.getEntriesByType('resource').map(({ name }) => name)).to.deep.equal([]);
  });

  it('shows the same page, download and layer for two files that differ below the threshold only', async () => {
    const seen: string[] = [];
    for (const small of [0, 1, 3, 4]) {
      const { host, upload } = await start();
      await drop(upload, rows((area) => (area === 2 || area === 7 ? small : 20 + area)), 'ouderen-2023.csv');
      const before = serialise(host);
      await choose(upload, 'inwoners');
      await choose(upload, 'ouderen');
      await ok(host, upload);
      seen.push(before + serialise(host) + (await downloaded(upload)));
      await drop(upload, points.replace(';3', `;${small}`), 'plekken.csv');
      await choose(upload, 'bezoekers');
      await ok(host, upload);
      seen[seen.length - 1] += serialise(host);
      clear();
    }
    expect(new Set(seen.map((text) => text.length)).size).to.equal(1);
    expect(new Set(seen).size).to.equal(1);
  });

  it('says that a layer lies outside the view, in part or whole, and goes there', async () => {
    const { host, upload } = await start();
    const view = () => host.querySelector('rk-map')!.metresPerPixel;
    await drop(upload, 'naam;lon;lat\nUtrecht;5.12;52.09\n', 'ver.csv');
    await ok(host, upload);
    await until(() => textOf(upload).includes('De laag ligt buiten beeld'));
    const before = view();
    const go = (): void => [...upload.shadowRoot!.querySelectorAll<HTMLElement>('[part=layers] li:last-child button')].at(-1)!.click();
    go();
    await settled(host);
    // Where the layer is, the next one is in view.
    await drop(upload, 'naam;lon;lat\nDomtoren;5.1213;52.0907\n', 'dichtbij.csv');
    await ok(host, upload);
    await until(() => textOf(upload).includes('dichtbij.csv staat op de kaart.'));
    expect(view()).to.be.below(before);
    expect(textOf(upload)).not.to.contain('buiten beeld');
    await drop(upload, 'naam;lon;lat\nDomtoren;5.1213;52.0907\nGroningen;6.56;53.22\n', 'deels.csv');
    await ok(host, upload);
    await until(() => textOf(upload).includes('Een deel van de laag ligt buiten beeld'));
    go();
    await settled(host);
    expect(view()).to.be.above(before);
  });

  it('works by keyboard: Escape leaves a file, and the focus goes back to choosing one', async () => {
    const { upload } = await start();
    await drop(upload, points, 'plekken.csv');
    find(upload, 'form').dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
    await upload.updateComplete;
    expect(has(upload, 'form')).to.equal(false);
    expect(find<HTMLInputElement>(upload, 'input[type=file]') === upload.shadowRoot!.activeElement).to.equal(true);
  });

  it('takes its layers off when it leaves the map, and shares the shapes of the map without ending them', async () => {
    const { host, upload } = await start();
    await drop(upload, rows(() => 20), 'een.csv');
    await choose(upload, 'inwoners');
    await ok(host, upload);
    upload.remove();
    await settled(host);
    expect(textOf(host.querySelector('rk-legend')!)).not.to.contain('inwoners');
    const map = host.querySelector('rk-map')!;
    map.zoom = 13;
    await settled(host);
    expect(host.querySelector('rk-map')!.shadowRoot!.querySelectorAll('canvas').length).to.be.above(0);
    expect(textOf(map)).not.to.contain('kan niet worden getoond');
  });

  it('fits in 320 pixels, with nothing that scrolls the page sideways', async () => {
    const { upload } = await start('nl', 320);
    await drop(upload, rows(() => 20), 'een-bestand-met-een-heel-lange-naam-zonder-een-enkele-spatie-erin.csv');
    await choose(upload, 'koop_perc');
    expect(upload.scrollWidth).to.be.at.most(320);
    await expectAccessible(upload);
  });
});
