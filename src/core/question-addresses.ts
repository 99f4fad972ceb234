import type { Question } from './question.js';

/** Every address of a question with something done to it: of its shapes, figures and layers. The base map stays as it is. */
export function mapAddresses(question: Question, change: (address: string) => string): Question {
  return {
    ...question,
    areas: { ...question.areas, src: change(question.areas.src) },
    data: question.data.map(change),
    layers: question.layers.map((layer) => ({ ...layer, src: change(layer.src) })),
  };
}

/** The addresses that a question fetches from, each with its place in the file. The base map is not among them. */
export function addressesOf({ areas, data, layers }: Question): readonly { readonly path: string; readonly address: string }[] {
  return [
    { path: 'areas.src', address: areas.src },
    ...data.map((address, index) => ({ path: `data[${index}]`, address })),
    ...layers.map(({ src }, index) => ({ path: `layers[${index}].src`, address: src })),
  ];
}
