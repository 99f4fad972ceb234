/** Classes and types of every element, without registering a tag: import from `./define` for that. */
export { RkMap } from './elements/rk-map/rk-map.js';
export { RkLayer } from './elements/rk-layer/rk-layer.js';
export { RkLevel } from './elements/rk-level/rk-level.js';
export { RkQuestion } from './elements/rk-question/rk-question.js';
export { RkKeep } from './elements/rk-keep/rk-keep.js';
export { RkAnswer } from './elements/rk-answer/rk-answer.js';
export { RkTopAreas } from './elements/rk-top-areas/rk-top-areas.js';
export { RkSources } from './elements/rk-sources/rk-sources.js';
export { RkLegend } from './elements/rk-legend/rk-legend.js';
export { RkTimeline } from './elements/rk-timeline/rk-timeline.js';
export { RkTable } from './elements/rk-table/rk-table.js';
export { RkReadyEvent } from './events/rk-ready.js';
export { RkSelectEvent, type RkSelectDetail } from './events/rk-select.js';
export { RkPeriodChangeEvent, type RkPeriodChangeDetail } from './events/rk-period-change.js';
export { RkOpenEvent, type RkOpenDetail } from './events/rk-open.js';
export { RkErrorEvent, type RkErrorDetail } from './events/rk-error.js';
export type { RkErrorCode, RkErrorDetails } from './core/errors.js';
export type { Language } from './core/language.js';
