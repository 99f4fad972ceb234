import { madeOn } from '../../../core/export/explanation.js';
import type { Language } from '../../../core/language.js';
import { exportIn } from '../../../core/messages/export/export-words.js';
import { drawnRows } from '../../../map/drawing/on-canvas.js';
import type { RkMap } from '../../rk-map/rk-map.js';
import { elementsIn, rootsAround } from './page-tree.js';
import { copyOfScreen, pictureForPaper } from './paper-picture.js';
import { nextPageStyles, onlyThisStyles, onPaperStyles, paperSheet, printLegendStyles, printPictureStyles, printQuestionStyles, printTopAreasStyles } from './print.styles.js';

/** What is laid out in another way on paper, by tag. */
const printStyles = { 'rk-question': printQuestionStyles, 'rk-legend': printLegendStyles, 'rk-top-areas': printTopAreasStyles };

/** Drawn for paper, and the map as it was then. */
const ready = new WeakMap<RkMap, HTMLCanvasElement>();
const placed: (() => void)[] = [];

addEventListener('beforeprint', place);
addEventListener('afterprint', takeAway);

/**
 * Prints the page with its maps at the resolution of paper; with `only`, that element and nothing of the page around it.
 * A map that cannot be drawn is printed as it is on the screen.
 */
export async function printPage(only?: Element): Promise<void> {
  const maps = elementsIn<RkMap>(only?.shadowRoot ?? only ?? document, 'rk-map');
  if (only?.localName === 'rk-map') maps.push(only as RkMap);
  await Promise.all(maps.map(async (map) => {
    const picture = await pictureForPaper(map).catch(() => undefined);
    if (picture) ready.set(map, picture);
  }));
  const restore = only ? showOnly(only) : () => undefined;
  addEventListener('afterprint', () => {
    restore();
    for (const map of maps) ready.delete(map);
  }, { once: true });
  print();
}

/** A browser prints what is there when it asks, at once: each map gets its picture, or a copy of the screen where there is none. */
function place(): void {
  takeAway();
  for (const map of elementsIn<RkMap>(document, 'rk-map')) placePicture(map);
  for (const [tag, { styleSheet }] of Object.entries(printStyles)) for (const { shadowRoot } of elementsIn(document, tag)) adopt(shadowRoot, styleSheet!);
  const questions = elementsIn(document, 'rk-question');
  if (questions.length > 0) adopt(document, paperSheet(document.title));
  for (const question of questions) placeDate(question);
  for (const { shadowRoot } of questions.slice(1)) adopt(shadowRoot, nextPageStyles.styleSheet!);
}

function placePicture(map: RkMap): void {
  const frame = map.shadowRoot?.querySelector<HTMLElement>('.frame');
  const picture = ready.get(map) ?? copyOfScreen(map);
  if (!frame || !picture) return;
  const box = frame.querySelector('.map')!;
  picture.className = 'paper';
  picture.setAttribute('role', 'img');
  picture.setAttribute('aria-label', box.querySelector('#map')!.getAttribute('aria-label')!);
  const drawn = legendOfDrawn(map);
  box.append(picture, ...drawn);
  frame.classList.add('printing');
  frame.classList.toggle('beside', map.querySelector(':scope > rk-legend') !== null);
  adopt(map.shadowRoot, printPictureStyles.styleSheet!);
  placed.push(() => {
    for (const each of [picture, ...drawn]) each.remove();
    frame.classList.remove('printing', 'beside');
  });
}

/** Which drawn figure is which, below the map; nothing where nothing is drawn. */
function legendOfDrawn(map: RkMap): HTMLElement[] {
  const { title, rows } = drawnRows(map.shadowRoot!);
  if (rows.length === 0) return [];
  const list = Object.assign(document.createElement('ul'), { className: 'drawn' });
  list.setAttribute('role', 'list');
  list.setAttribute('aria-label', title);
  list.append(...rows.map(({ look, isOther, label }) => {
    const row = document.createElement('li');
    row.append(Object.assign(document.createElement('span'), { className: `key ${look}${isOther ? ' other' : ''}` }), label);
    return row;
  }));
  return [list];
}

function languageOf(element: Element): Language {
  return element.matches(':lang(en)') ? 'en' : 'nl';
}

/** Paper outlives what it shows, so it says of when it is. */
function placeDate(question: Element): void {
  const language = languageOf(question);
  const made = Object.assign(document.createElement('p'), { className: 'made', textContent: `${exportIn(language).made} ${madeOn(new Date(), language)}` });
  question.shadowRoot?.querySelector('footer')?.append(made);
  adopt(question.shadowRoot, onPaperStyles.styleSheet!);
  placed.push(() => made.remove());
}

/** Gives a root a style sheet until the page is printed. */
function adopt(root: Document | ShadowRoot | null, sheet: CSSStyleSheet): void {
  if (!root) return;
  root.adoptedStyleSheets.push(sheet);
  placed.push(() => (root.adoptedStyleSheets = root.adoptedStyleSheets.filter((each) => each !== sheet)));
}

function takeAway(): void {
  for (const undo of placed.splice(0)) undo();
}

/** Leaves out whatever stands beside an element or beside what it is in, on paper. Returns how to undo that. */
function showOnly(element: Element): () => void {
  const undo: (() => void)[] = [];
  for (const { root, path } of rootsAround(element)) {
    for (const each of path) {
      each.setAttribute('data-rk-print', '');
      undo.push(() => each.removeAttribute('data-rk-print'));
    }
    const sheets = root.adoptedStyleSheets;
    root.adoptedStyleSheets = [...sheets, onlyThisStyles.styleSheet!];
    undo.push(() => (root.adoptedStyleSheets = sheets));
  }
  return () => undo.forEach((each) => each());
}
