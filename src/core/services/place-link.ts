import { toRijksdriehoek } from './to-rijksdriehoek.js';

/**
 * The address of a viewer at a place, such as photos from the street: `{lat}` and `{lon}` in a template are degrees,
 * `{x}` and `{y}` metres in RD. Nothing without a template, for one that is no web address, and where it asks RD outside
 * the Netherlands.
 */
export function placeLink(template: string, [lon, lat]: readonly [lon: number, lat: number]): string | undefined {
  if (!/^https?:\/\//i.test(template)) return undefined;
  const metres = /\{[xy]\}/.test(template) ? toRijksdriehoek(lon, lat) : [NaN, NaN];
  if (!metres) return undefined;
  const values: Readonly<Record<string, string>> = { lat: lat.toFixed(6), lon: lon.toFixed(6), x: metres[0]!.toFixed(1), y: metres[1]!.toFixed(1) };
  return template.replace(/\{(lat|lon|x|y)\}/g, (_, part: string) => values[part]!);
}
