import { expect } from '@esm-bundle/chai';
import { RkError } from './errors.js';
import { coloursOf, paletteKind, paletteNames, parsePaletteName, type Colour, type PaletteName } from './palette.js';

/** Linear light to what people with the three kinds of colour blindness see (Machado, Oliveira and Fernandes 2009, severity 1). */
const kindsOfSight: Record<string, readonly (readonly number[])[]> = {
  common: [[1, 0, 0], [0, 1, 0], [0, 0, 1]],
  protanopia: [[0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216], [-0.003882, -0.048116, 1.051998]],
  deuteranopia: [[0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413], [-0.01182, 0.04294, 0.968881]],
  tritanopia: [[1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602], [0.004733, 0.691367, 0.3039]],
};

/** CIE L*a*b* as seen, so that distances mean something. */
function seen(colour: Colour, sight: readonly (readonly number[])[]): [number, number, number] {
  const linear = colour.map((value) => (value / 255 <= 0.04045 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4));
  const [r, g, b] = sight.map((row) => Math.min(1, Math.max(0, row.reduce((sum, factor, index) => sum + factor * linear[index]!, 0)))) as [number, number, number];
  const f = (t: number) => (t > 0.008856 ? Math.cbrt(t) : 7.787 * t + 16 / 116);
  const [x, y, z] = [f((0.4124 * r + 0.3576 * g + 0.1805 * b) / 0.9505), f(0.2126 * r + 0.7152 * g + 0.0722 * b), f((0.0193 * r + 0.1192 * g + 0.9505 * b) / 1.089)];
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}

const distance = (a: readonly number[], b: readonly number[]) => Math.hypot(...a.map((value, index) => value - b[index]!));

describe('palettes', () => {
  for (const [sight, matrix] of Object.entries(kindsOfSight)) {
    for (const name of paletteNames) {
      it(`keep the classes of ${name} apart in ${sight} sight`, () => {
        for (const count of name === 'kruis' ? [9] : paletteKind(name) === 'categorical' ? [6] : [2, 3, 5, 7]) {
          const colours = coloursOf(name, count).map((colour) => seen(colour, matrix));
          for (const [index, colour] of colours.entries()) {
            for (const other of paletteKind(name) === 'categorical' ? colours.slice(index + 1) : colours.slice(index + 1, index + 2)) {
              expect(distance(colour, other), `${count} classes, ${index}`).to.be.above(7);
            }
          }
        }
      });
    }
  }

  it('go from light to dark, little to much', () => {
    for (const name of paletteNames.filter((each) => paletteKind(each) === 'sequential')) {
      const lightness = coloursOf(name, 7).map((colour) => seen(colour, kindsOfSight['common']!)[0]);
      expect(lightness).to.deep.equal(lightness.toSorted((a, b) => b - a));
    }
  });

  it('give every class of a comparison a grey of its own', () => {
    const greysOf = (name: PaletteName, count: number) => coloursOf(name, count).map((colour) => seen(colour, kindsOfSight['common']!)[0]).toSorted((a, b) => a - b);
    for (const [name, count, least] of [['blauw-oranje', 3, 10], ['blauw-oranje', 5, 10], ['paars-groen', 3, 10], ['paars-groen', 5, 10], ['kruis', 9, 7]] as const) {
      const greys = greysOf(name, count);
      for (const [index, grey] of greys.slice(1).entries()) expect(grey - greys[index]!, `${name}, ${count}`).to.be.above(least);
    }
  });

  it('give as many colours as asked', () => {
    expect(coloursOf('blauw', 1)).to.have.length(1);
    expect(coloursOf('blauw', 0)).to.have.length(0);
  });

  it('refuse an unknown name and more categories than there are colours', () => {
    expect(() => parsePaletteName('regenboog')).to.throw(RkError, 'blauw');
    expect(() => parsePaletteName('toString')).to.throw(RkError);
    expect(() => coloursOf('soorten', 20)).to.throw(RkError);
  });
});
