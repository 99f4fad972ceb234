import { exportIn } from '../../../core/messages/export/export-words.js';
import type { Language } from '../../../core/language.js';
import { viewOfStore } from '../../../map/map-view.js';
import type { RkMap } from '../../rk-map/rk-map.js';
import { drawMapMarks } from './map-marks.js';
import { drawOverMap } from './over-map.js';
import { storeAt } from '../map-context.js';

/** Pixels to a CSS pixel on paper: about 290 to the inch where a map keeps its size. */
const PAPER_RATIO = 3;
/** Most pixels of a picture: more than a page of paper at that resolution, and what browsers of telephones can hold. */
const MOST_PIXELS = 12_000_000;

/** The map as it is printed: areas at the resolution of paper, over the base map as far as that is loaded, with north and scale. */
export async function pictureForPaper(map: RkMap): Promise<HTMLCanvasElement | undefined> {
  const size = sizeOf(map);
  if (!size) return undefined;
  const ratio = Math.min(PAPER_RATIO, Math.sqrt(MOST_PIXELS / (size.width * size.height)));
  const areas = await createImageBitmap(await map.picture(ratio));
  return paperOf(map, size, ratio, (context) => {
    context.drawImage(areas, 0, 0, size.width, size.height);
    drawOverMap(context, map);
  });
}

/** The map as it is on the screen: for a browser that prints before anything can be drawn anew. */
export function copyOfScreen(map: RkMap): HTMLCanvasElement | undefined {
  const size = sizeOf(map);
  if (!size) return undefined;
  return paperOf(map, size, Math.max(1, window.devicePixelRatio), (context) => {
    drawAll(context, map, '.leaflet-pane canvas');
    drawOverMap(context, map);
  });
}

interface Size { readonly width: number; readonly height: number }

function boxOf(map: RkMap): HTMLElement | null | undefined {
  return map.shadowRoot?.querySelector<HTMLElement>('#map');
}

function sizeOf(map: RkMap): Size | undefined {
  const { clientWidth: width = 0, clientHeight: height = 0 } = boxOf(map) ?? {};
  return width > 0 && height > 0 ? { width, height } : undefined;
}

/** A part of a map, in CSS pixels. */
interface Part extends Size { readonly left: number; readonly top: number }

type Draw = (context: CanvasRenderingContext2D) => void;

/** The part of a map that has something on it, as it is printed. */
function paperOf(map: RkMap, size: Size, ratio: number, drawAreas: Draw): HTMLCanvasElement {
  const hasTiles = boxOf(map)!.querySelector('.leaflet-tile-pane img') !== null;
  const part = hasTiles ? { left: 0, top: 0, ...size } : partWithAreas(size, drawAreas);
  const context = canvasOf(part, ratio);
  drawAll(context, map, '.leaflet-tile-pane img');
  drawAreas(context);
  drawMarks(context, map, part);
  return context.canvas;
}

/** Room that is left around areas, in CSS pixels. */
const MARGIN = 14;
/** CSS pixels that are looked at as one to find the areas. */
const STEP = 4;

/** The part of a map without a base map that has something on it, with a margin; all of a map that is empty. In CSS pixels. */
export function partWithAreas({ width, height }: Size, drawAreas: Draw): Part {
  const small = canvasOf({ left: 0, top: 0, width, height }, 1 / STEP);
  drawAreas(small);
  const { width: columns, height: rows } = small.canvas;
  const { data } = small.getImageData(0, 0, columns, rows);
  let [left, top, right, bottom] = [columns, rows, 0, 0];
  for (let pixel = 0; pixel < columns * rows; pixel++) {
    if (data[4 * pixel + 3] === 0) continue;
    left = Math.min(left, pixel % columns);
    right = Math.max(right, (pixel % columns) + 1);
    top = Math.min(top, Math.floor(pixel / columns));
    bottom = Math.max(bottom, Math.floor(pixel / columns) + 1);
  }
  if (left >= right) return { left: 0, top: 0, width, height };
  const [west, north] = [Math.max(0, left * STEP - MARGIN), Math.max(0, top * STEP - MARGIN)];
  return { left: west, top: north, width: Math.min(width, right * STEP + MARGIN) - west, height: Math.min(height, bottom * STEP + MARGIN) - north };
}

/** A canvas of a part of a map, that is drawn on in CSS pixels of the map. */
function canvasOf({ left, top, width, height }: Part, ratio: number): CanvasRenderingContext2D {
  const canvas = Object.assign(document.createElement('canvas'), { width: Math.round(width * ratio), height: Math.round(height * ratio) });
  const context = canvas.getContext('2d')!;
  context.scale(canvas.width / width, canvas.height / height);
  context.translate(-left, -top);
  return context;
}

/** Tiles of another host may be printed; only reading them out of a canvas is refused. */
function drawAll(context: CanvasRenderingContext2D, map: RkMap, selector: string): void {
  const box = boxOf(map)!;
  const frame = box.getBoundingClientRect();
  const store = storeAt(map, document.documentElement);
  const swipe = store && viewOfStore.get(store)?.swipe;
  for (const image of [...box.querySelectorAll<HTMLImageElement | HTMLCanvasElement>(selector)].sort(byHeight)) {
    if (image instanceof HTMLImageElement && (!image.complete || image.naturalWidth === 0)) continue;
    const { left, top, width, height } = image.getBoundingClientRect();
    context.save();
    const reach = swipe?.reachOf(image);
    if (reach) {
      context.beginPath();
      context.rect(reach[0], 0, reach[1] - reach[0], frame.height);
      context.clip();
    }
    context.drawImage(image, left - frame.left, top - frame.top, width, height);
    context.restore();
  }
}

/** What lies lowest first, which need not be the order in which it came to the map: by pane, and within one by layer. */
function byHeight(a: Element, b: Element): number {
  const [[paneA, ownA], [paneB, ownB]] = [a, b].map((each) => [heightOf(each.closest('.leaflet-pane')!), heightOf(each)]) as [[number, number], [number, number]];
  return paneA - paneB || ownA - ownB;
}

/** `auto` counts as 0. */
function heightOf(element: Element): number {
  return Number(getComputedStyle(element).zIndex) || 0;
}

function drawMarks(context: CanvasRenderingContext2D, map: RkMap, part: Part): void {
  const font = getComputedStyle(map).fontFamily;
  const language: Language = map.matches(':lang(en)') ? 'en' : 'nl';
  drawMapMarks(context, part, { metresPerPixel: map.metresPerPixel, north: exportIn(language).north, font });
  const credit = boxOf(map)!.querySelector('.leaflet-control-attribution')?.textContent.trim();
  if (credit) drawCredit(context, credit, font, part);
}

/** Whoever made the base map is named on it. */
function drawCredit(context: CanvasRenderingContext2D, credit: string, font: string, { left, top, height }: Part): void {
  context.font = `11px ${font}`;
  context.textBaseline = 'bottom';
  context.fillStyle = 'rgb(255 255 255 / 0.85)';
  context.fillRect(left, top + height - 17, context.measureText(credit).width + 12, 17);
  context.fillStyle = '#52606d';
  context.fillText(credit, left + 6, top + height - 3);
}
