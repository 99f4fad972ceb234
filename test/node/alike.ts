import type { Page } from 'puppeteer-core';

/**
 * Whether no pixel of two screenshots differs by more than an eye can see. The browser itself draws a pixel of a slider or a
 * corner a shade lighter now and then; what is on the canvases is compared exactly, in the markup.
 */
export async function areAlike(page: Page, pictures: readonly [string, string]): Promise<boolean> {
  if (pictures[0] === pictures[1]) return true;
  return page.evaluate(async (one, two) => {
    const pixelsOf = async (picture: string): Promise<Uint8ClampedArray> => {
      const image = await createImageBitmap(new Blob([Uint8Array.from(atob(picture), (sign) => sign.charCodeAt(0))]));
      const context = new OffscreenCanvas(image.width, image.height).getContext('2d')!;
      context.drawImage(image, 0, 0);
      return context.getImageData(0, 0, image.width, image.height).data;
    };
    const [first, second] = [await pixelsOf(one), await pixelsOf(two)];
    return first.length === second.length && first.every((value, i) => Math.abs(value - second[i]!) <= 8);
  }, ...pictures);
}
