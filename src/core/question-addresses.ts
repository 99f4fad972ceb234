import type { Question } from './question.js';

/** The addresses that a question fetches from, each with its place in the file. The base map is not among them. */
export function addressesOf({ areas, data, layers }: Question): readonly { readonly path: string; readonly address: string }[] {
  return [
    { path: 'areas.src', address: areas.src },
    ...data.map((address, index) => ({ path: `data[${index}]`, address })),
    ...layers.map(({ src }, index) => ({ path: `layers[${index}].src`, address: src })),
  ];
}
