import * as v from 'valibot';

const text = v.pipe(v.string(), v.nonEmpty());
const texts = { title: v.optional(text), titles: v.optional(v.object({ nl: v.optional(text), en: v.optional(text) })) };

/** What stands on both sides of a comparison: a number, a category, or another indicator of the same area. */
const operand = v.union([v.number(), text, v.object({ indicator: text })]);

const comparison = v.object({ indicator: text, op: v.picklist(['>=', '>', '<=', '<', '=']), value: operand, ...texts });
/** Both bounds included. */
const between = v.object({ indicator: text, op: v.literal('between'), value: v.tuple([v.number(), v.number()]), ...texts });
/** One of these categories. */
const among = v.object({ indicator: text, op: v.literal('in'), value: v.pipe(v.array(text), v.minLength(1)), ...texts });
const simple = [comparison, between, among] as const;
const parts = v.pipe(v.array(v.variant('op', [...simple])), v.minLength(2));

/** The schema of one condition. A condition of kind `all` or `any` is made of simple ones and counts as one. */
export const conditionSchema = v.variant('op', [
  ...simple,
  v.object({ op: v.literal('all'), of: parts, ...texts }),
  v.object({ op: v.literal('any'), of: parts, ...texts }),
]);

/** A condition that an area meets or not. */
export type Condition = v.InferOutput<typeof conditionSchema>;
/** A condition about one figure. */
export type SimpleCondition = Extract<Condition, { indicator: string }>;

/** The most conditions: how many hold has to fit the classes that a reader can tell apart. */
export const MAXIMUM_CONDITIONS = 8;

const metres = v.pipe(v.number(), v.minValue(1));

/** The schema of `analysis`: how the figures become an answer. */
export const analysisSchema = v.variant('method', [
  v.object({ method: v.literal('single') }),
  v.object({
    method: v.literal('conditions'),
    conditions: v.pipe(v.array(conditionSchema), v.minLength(1), v.maxLength(MAXIMUM_CONDITIONS)),
    /** How many have to hold: all of them, any, or at least this number. */
    match: v.optional(v.union([v.picklist(['all', 'any']), v.pipe(v.number(), v.integer(), v.minValue(1))]), 'all'),
  }),
  v.object({ method: v.literal('index') }),
  v.object({
    method: v.literal('cross'),
    /** The two indicators; the first two selected inputs when absent. */
    indicators: v.optional(v.tuple([text, text])),
  }),
  v.object({
    method: v.literal('change'),
    /** The first selected input when absent. */
    indicator: v.optional(text),
    /** Periods; the oldest and the newest with figures when absent. */
    from: v.optional(text), to: v.optional(text),
    measure: v.optional(v.picklist(['difference', 'relative']), 'difference'),
  }),
  v.object({
    method: v.literal('proximity'),
    /** Id of a layer of points; the first one when absent. */
    layer: v.optional(text),
    measure: v.optional(v.picklist(['distance', 'count', 'share']), 'distance'),
    /** Which side stands out: `far` from a place (or few of them) when absent, or `near` one (or many). */
    direction: v.optional(v.picklist(['far', 'near'])),
    /** Metres; needed to count and for a share, and then 500 when absent. */
    within: v.optional(metres),
    /** Id of the count of people of whom the share is told. */
    group: v.optional(text),
  }),
]);

/** How the figures become an answer. */
export type Analysis = v.InferOutput<typeof analysisSchema>;
/** The name of a way to answer. */
export type AnalysisMethod = Analysis['method'];
/** The analysis of one method. */
export type AnalysisOf<Method extends AnalysisMethod> = Extract<Analysis, { method: Method }>;

/** The schema of what is drawn besides the areas. Points are also what distances are measured to. */
export const questionLayerSchema = v.object({
  /** Unique; the place in the list, counted from 1, when absent. */
  id: v.optional(text),
  type: v.picklist(['points', 'lines', 'areas', 'wms', 'wfs', 'tiles']),
  src: text,
  ...texts,
  object: v.optional(text), key: v.optional(text), label: v.optional(text),
  /** Of points and lines: the columns with their kind, with the figure they are drawn by, and with what is told of them. */
  category: v.optional(text), value: v.optional(text), columns: v.optional(text),
  palette: v.optional(text),
  /** Drawn under the areas instead of over them. */
  below: v.optional(v.boolean()),
  /** Of WMS and WFS: names of the layers of the service. */
  layers: v.optional(text),
  opacity: v.optional(v.pipe(v.number(), v.minValue(0), v.maxValue(1))),
  hidden: v.optional(v.boolean()),
  /** Of points: metres within which they are counted. */
  within: v.optional(metres),
});

/** A layer that a question draws besides its areas. */
export type QuestionLayer = v.InferOutput<typeof questionLayerSchema>;
