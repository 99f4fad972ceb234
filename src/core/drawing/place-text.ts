import { formatNumber } from '../format.js';
import type { Language } from '../language.js';
import { drawIn } from '../messages/draw/index.js';
import type { LonLat } from './drawing.js';

/** Digits after the decimal mark of degrees: some ten metres. */
const DECIMALS = 4;

/** A place in words: `52,3570° NB, 6,6640° OL`. */
export function placeText(at: LonLat, language: Language): string {
  const [lon, lat] = at.map((degrees) => formatNumber(Math.abs(degrees), language, DECIMALS)) as [string, string];
  return drawIn(language).degrees([lon, lat], [at[0] >= 0, at[1] >= 0]);
}
