/** The pure side of the library: reading, protecting, classifying and formatting, without a browser. */
export { RkError, type RkErrorCode, type RkErrorDetails } from './errors.js';
export { MINIMUM_THRESHOLD, textOf, type Category, type Indicator, type Kind, type Sensitivity, type Source } from './indicator.js';
export { State, type PublishedColumn, type PublishedTable } from './disclosure/published.js';
export { publishIndicators } from './publish-indicators.js';
export { areasFromTopology } from './areas-from-topology.js';
export { areasFromGeoJson } from './areas-from-geojson.js';
export type { AreaOptions, Areas, PolygonAreas } from './areas.js';
export { joinCodes, type Join } from './join.js';
export { combine } from './analysis/combine.js';
export { classify, classOf, methods, MAXIMUM_CLASSES, type Classes, type ClassifyOptions, type Method } from './classify.js';
export { scaleLayer, viewLayer, type LayerFigures, type LayerScale, type LayerStyle, type LayerView } from './layer-view.js';
export { coloursOf, paletteNames, toCss, type Colour, type PaletteName } from './palette.js';
export { formatFull, formatNumber, formatPeriod, formatValue } from './format.js';
export { answer, type AnswerPart } from './answer.js';
export { topAreas, type Direction, type TopArea } from './top-areas.js';
export { parseQuestion, type Question } from './question.js';
export { explain, messagesIn, type Messages } from './messages/index.js';
export { languages, type Language } from './language.js';
