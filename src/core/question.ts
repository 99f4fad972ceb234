import * as v from 'valibot';
import { drawnSchema } from './drawing/drawing.js';
import { RkError } from './errors.js';
import type { Language } from './language.js';
import { analysisSchema, questionLayerSchema } from './question-analysis.js';
import { validate } from './validate.js';

const text = v.pipe(v.string(), v.nonEmpty());
const translations = v.object({ nl: v.optional(text), en: v.optional(text) });

/** The version of the format that is read and written. */
const FORMAT = 'rk-question/1';

/** The texts of a question. */
const texts = {
  title: text,
  explanation: v.optional(text),
  hypothesis: v.optional(text),
  /** How to read the map. */
  reading: v.optional(text),
  interventions: v.optional(v.array(text)),
};

/** A part of the map, by the codes of its areas or of larger areas that they lie in. */
const partSchema = v.object({ title: v.optional(text), titles: v.optional(translations), areas: v.pipe(v.array(text), v.minLength(1)) });

/** A part of the map that a question is about, or can be asked of. */
export type QuestionPart = v.InferOutput<typeof partSchema>;

/** A saved question: what is asked, of which areas and figures, and how it is answered. Published as `schema/question.json`. */
export const questionSchema = v.object({
  format: v.literal(FORMAT),
  id: text,
  number: v.optional(v.pipe(v.number(), v.integer())),
  ...texts,
  /** The same texts in other languages. */
  texts: v.optional(v.object({ nl: v.optional(v.object({ ...texts, title: v.optional(text) })), en: v.optional(v.object({ ...texts, title: v.optional(text) })) })),
  /** Name of the municipality, shown with the title. */
  place: v.optional(text),
  areas: v.object({ src: text, object: v.optional(text), key: v.optional(text), label: v.optional(text), outline: v.optional(text) }),
  /** The part of the map that the answer is about; all of it when absent. */
  part: v.optional(partSchema),
  /** Parts to choose from; those that the codes of the areas tell when absent. */
  parts: v.optional(v.array(partSchema)),
  data: v.pipe(v.array(text), v.minLength(1)),
  inputs: v.pipe(
    v.array(v.object({
      indicator: text,
      selected: v.optional(v.boolean(), true),
      weight: v.optional(v.pipe(v.number(), v.minValue(0)), 1),
      direction: v.optional(v.picklist(['high', 'low']), 'high'),
      /** What it is called, and who supplies it: said of figures that are not there. */
      title: v.optional(text), titles: v.optional(translations),
      supplier: v.optional(text), suppliers: v.optional(translations),
    })),
    v.minLength(1),
  ),
  analysis: v.optional(analysisSchema, { method: 'single' }),
  layers: v.optional(v.array(questionLayerSchema), []),
  style: v.optional(v.object({
    method: v.optional(text), classes: v.optional(v.number()), breaks: v.optional(v.array(v.number())), palette: v.optional(text),
    opacity: v.optional(v.pipe(v.number(), v.minValue(0), v.maxValue(1))), hidden: v.optional(v.boolean()),
  }), {}),
  threshold: v.optional(v.number()),
  drawn: v.optional(drawnSchema),
  /** Files of the reader's own that are on the map: what they are called. What is in them is in no question. */
  ownFiles: v.optional(v.pipe(v.array(v.object({ id: text, name: text })), v.maxLength(50))),
  basemap: v.optional(text),
  view: v.optional(v.object({
    /** `[lat, lon]` in degrees, as in the `center` of a map. */
    center: v.optional(v.tuple([v.number(), v.number()])), zoom: v.optional(v.number()), period: v.optional(text),
  }), {}),
});

/** A checked question. */
export type Question = v.InferOutput<typeof questionSchema>;

/** The texts of a question in one language. */
export interface QuestionTexts {
  readonly title: string;
  readonly explanation?: string | undefined;
  readonly hypothesis?: string | undefined;
  readonly reading?: string | undefined;
  readonly interventions?: readonly string[] | undefined;
}

/**
 * Checks a question file. There has been one version of the format; a file of an older one would be rewritten here, before
 * it is checked.
 * @throws RkError `invalid` with path, got and expected for anything that does not fit, another version and an unknown
 *   method included.
 */
export function parseQuestion(input: unknown): Question {
  const question = validate(questionSchema, input);
  const ids = question.layers.map(layerId);
  const twice = ids.findIndex((id, index) => ids.indexOf(id) < index);
  if (twice >= 0) throw new RkError('invalid', { path: `layers[${twice}].id`, got: `"${ids[twice]}"`, expected: 'an id used once' });
  return question;
}

/** The question as a file: JSON that `parseQuestion` reads back as the same question. */
export function serialiseQuestion(question: Question): string {
  return `${JSON.stringify(question, undefined, 2)}\n`;
}

/** The id of a layer of the question; its place, counted from 1, when it has none of its own. */
export function layerId({ id }: Question['layers'][number], index: number): string {
  return id ?? String(index + 1);
}

/** The texts in a language; those of the file itself where a translation is absent. */
export function questionTexts(question: Question, language: Language): QuestionTexts {
  const { title, explanation, hypothesis, reading, interventions } = question;
  const translated = Object.entries(question.texts?.[language] ?? {}).filter(([, value]) => value !== undefined);
  return { title, explanation, hypothesis, reading, interventions, ...Object.fromEntries(translated) };
}

/** The input that a question about a single indicator shows: the first that is selected. */
export function mainInput({ inputs }: Question): Question['inputs'][number] {
  return inputs.find(({ selected }) => selected) ?? inputs[0]!;
}

/** The question with every address in it made whole, so that it can be asked from anywhere. */
export function withAddresses(question: Question, resolve: (address: string) => string): Question {
  const { areas, data, layers } = question;
  return {
    ...question, areas: { ...areas, src: resolve(areas.src) }, data: data.map(resolve),
    layers: layers.map((layer) => ({ ...layer, src: resolve(layer.src) })),
  };
}
